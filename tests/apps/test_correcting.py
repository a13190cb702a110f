"""A check-in is put right: the old value stays with it, and every number follows."""

from datetime import date
from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.correcting import correct_check_in
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.inputs import CheckInCorrection, NewCheckIn
from northing.apps.goals.models import CheckIn, Correction, Cycle, KeyResult
from northing.apps.goals.queries.person_file import person_file
from northing.apps.metrics.models import Observation
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from tests.apps.test_following import stored as stored_numbers
from tests.apps.writing import events, refused
from tests.world import TODAY, day


def say(world, key, value, on=TODAY, **more) -> int:
    number = None if value is None else Decimal(value)
    return check_in(world.system, world.key_results[key], NewCheckIn(on=on, value=number, **more))


def correct(world, pk, value, on=TODAY, by="mio", **more):
    number = None if value is None else Decimal(value)
    correction = CheckInCorrection(on=on, value=number, **more)
    correct_check_in(getattr(world, by), pk, correction)


def corrections(world):
    with world.scope():
        rows = Correction.objects.order_by("pk")
        return [(row.on, row.value, row.confidence, row.note, row.reason) for row in rows]


def test_the_old_value_is_kept_and_the_numbers_follow(world):
    pk = say(world, "activation#boarded", 150, confidence=Decimal(60), note="Many")
    before = world.objective("activation").progress
    correct(world, pk, 50, confidence=Decimal(40), note=" Fewer ", reason=" A typo ")
    row = world.key_result("activation#boarded")
    assert (row.current, row.progress, row.confidence) == (50, Decimal("0.25"), 40)
    assert world.objective("activation").progress < before
    assert corrections(world) == [(TODAY, 150, 60, "Many", "A typo")]
    with world.scope():
        assert CheckIn.objects.get(pk=pk).note == "Fewer"
    (own,) = person_file(world.mio, world.mio.membership_id)["corrections"]
    assert (own["key_result"], own["reason"]) == ("New riders who board", "A typo")
    (told,) = events(world, "check_in_corrected")
    assert (told["check_in_id"], told["before"], told["value"]) == (pk, "150", "50")
    above = {e["objective_id"] for e in events(world, "progress_moved") if e["change_of"]}
    assert world.objectives["crossing"] in above


def test_what_follows_is_what_a_whole_recount_gives(world):
    first = say(world, "activation#setup", 50, on=day(2, 2))
    say(world, "activation#setup", 55, on=day(2, 9))
    said = say(world, "activation#licence", 1)
    inside = say(world, "activation#uptime", 90, on=day(2, 1))
    correct(world, first, 60, on=day(2, 12))
    correct(world, said, 0)
    correct(world, inside, 100, on=day(1, 20))
    with world.scope():
        assert KeyResult.objects.get(key="setup").current == 60
        assert not KeyResult.objects.get(key="licence").is_done
    with world.scope():
        told = stored_numbers()
        refresh_cycle(world.system, Cycle.objects.get(name="2026-Q1"))
        assert stored_numbers() == told


def test_a_reading_can_be_taken_out_and_put_in(world):
    pk = say(world, "activation#licence", 1, confidence=Decimal(90))
    correct(world, pk, None, confidence=Decimal(50))
    row = world.key_result("activation#licence")
    assert (row.is_done, row.current, row.confidence) == (False, None, 50)
    correct(world, pk, 1, confidence=Decimal(50))
    assert world.key_result("activation#licence").is_done
    with world.scope():
        assert Observation.objects.filter(metric=row.metric_id).count() == 1


def test_the_ticks_of_milestones_stay(world):
    pk = say(world, "activation#stops", None, note="Fort")
    correct(world, pk, 3, note="Only the fort")
    with world.scope():
        said = CheckIn.objects.select_related("observation").get(pk=pk)
    assert said.observation is not None
    assert (said.note, said.observation.value) == ("Only the fort", 1)


def test_saying_the_same_again_is_no_deed(world):
    pk = say(world, "activation#boarded", 150)
    correct(world, pk, "150.0")
    assert corrections(world) == []
    assert events(world, "check_in_corrected") == []


@pytest.mark.parametrize(
    ("value", "more", "wrong"),
    [
        (None, {}, {"value": "required"}),
        ("1e15", {}, {"value": "too-large"}),
        (1, {"confidence": Decimal(101)}, {"confidence": "not-a-probability"}),
        (1, {"on": day(2, 17)}, {"on": "in-the-future"}),
        (1, {"on": date(2025, 12, 31)}, {"on": "before-the-cycle"}),
    ],
)
def test_what_could_not_be_said_is_refused(world, value, more, wrong):
    pk = say(world, "activation#boarded", 150)
    assert refused(lambda: correct(world, pk, value, **more), Invalid) == wrong
    assert corrections(world) == []


def test_only_who_may_check_in_puts_right(world):
    pk = say(world, "activation#boarded", 150)
    for who in ("tariq", "vera"):
        attempt = lambda who=who: correct(world, pk, 1, by=who)  # noqa: E731
        assert refused(attempt, Denied) == {"": "not-yours"}
    hidden = say(world, "secret#berths", 1)
    for who, said in (("ada", hidden), ("sten", pk), ("mio", 10**6)):
        with pytest.raises(NotFound):
            correct(world, said, 1, by=who)


def test_nothing_is_put_right_in_a_closed_cycle(world):
    pk = say(world, "activation#boarded", 150)
    with world.scope():
        Cycle.objects.filter(name="2026-Q1").update(state="closed")
    assert refused(lambda: correct(world, pk, 1), Conflict) == {"": "cycle-closed"}
