"""Numbers follow a check-in as if the whole cycle had been worked out afresh."""

from decimal import Decimal

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import Cycle, KeyResult, Milestone, Objective, Task
from tests.world import TODAY, day

NUMBERS = ["pk", "progress", "measured", "counted", "is_clamped", "band", "last_check_in_on"]
READINGS = [
    "pk", "progress", "current", "current_on", "first_read_on", "last_check_in_on", "confidence",
    "is_done", "stated", "stated_on",
]  # fmt: skip
CHECKABLE = [
    "activation#boarded", "activation#setup", "activation#revenue", "activation#uptime",
    "activation#licence", "activation#stops", "activation#signs", "activation#wait",
    "terminals#calls", "platform#outages", "secret#berths", "answers#same-day", "trusted#share",
]  # fmt: skip
values = st.decimals(-200, 1200, places=2)
steps = st.tuples(
    st.sampled_from(CHECKABLE),
    st.dates(day(1, 1), TODAY),
    values,
    st.one_of(st.none(), st.decimals(0, 100, places=0)),
    st.lists(st.booleans(), min_size=3, max_size=3),
)


def stored():
    return (
        list(Objective.objects.order_by("pk").values_list(*NUMBERS)),
        list(KeyResult.objects.order_by("pk").values_list(*READINGS)),
    )


def said(world, key, on, value, confidence, ticks):
    kind = world.key_result(key).type
    done = None
    with world.scope():
        for name, table in (("milestones", Milestone), ("tasks", Task)):
            if kind == name:
                items = table.objects.filter(key_result=world.key_results[key])
                done = tuple(i.pk for i, tick in zip(items, ticks, strict=False) if tick)
    if kind == "binary":
        value = Decimal(value > 0)
    if kind in {"milestones", "tasks"}:
        value = None
    return NewCheckIn(on=on, value=value, confidence=confidence, done=done)


@settings(
    max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(steps, min_size=1, max_size=6))
def test_following_a_check_in_equals_working_out_the_cycle(world, drawn):
    with transaction.atomic():
        for key, on, value, confidence, ticks in drawn:
            new = said(world, key, on, value, confidence, ticks)
            check_in(world.system, world.key_results[key], new)
        with world.scope():
            followed = stored()
            for cycle in Cycle.objects.all():
                refresh_cycle(world.system, cycle)
            assert stored() == followed
        transaction.set_rollback(True)
