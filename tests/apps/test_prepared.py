"""Questions whose SQL is made once: the answers are those of the ORM, for whatever values, and
never those of somebody else."""

import threading
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from northing.apps.goals import policy
from northing.apps.goals.models import CheckIn, KeyResult, Objective, ObjectiveOwner
from northing.apps.people.models import Membership
from northing.base import clock
from northing.base.errors import Unscoped
from northing.base.prepared import Prepared, _padded
from northing.base.scope import scope
from tests.world import day


def key_results() -> Prepared:
    return Prepared(
        lambda objectives, _: (
            KeyResult.objects.filter(objective__in=objectives)
            .select_related("metric")
            .order_by("pk")
        )
    )


def visible() -> Prepared:
    return Prepared(
        lambda person, teams, is_system: policy.visible_to(
            policy.reader(person, teams, is_system=is_system), Objective.objects.all()
        ).order_by("pk")
    )


def test_outside_a_scope_an_empty_question_is_refused_as_well():
    with pytest.raises(Unscoped):
        key_results().ask([])


class Emptied(dict[Any, Any]):
    """As if another thread made room right after each look, and after each entry."""

    def __contains__(self, key):
        found = super().__contains__(key)
        self.clear()
        return found

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.clear()


def test_room_made_by_another_thread_loses_no_answer(world):
    asked = key_results()
    asked._written = Emptied()
    with world.scope():
        for _ in range(2):
            assert asked.ask([world.objectives["activation"]])


@pytest.mark.parametrize(
    ("build", "value"),
    [
        (lambda on, _: CheckIn.objects.filter(on__gte=on + timedelta(days=9)), date(2026, 1, 1)),
        (lambda pk, _: CheckIn.objects.filter(pk=pk + 1), 1),
    ],
)
def test_a_question_that_calculates_with_its_value_is_refused(world, build, value):
    with world.scope(), pytest.raises(TypeError, match="calculate"):
        Prepared(build).ask(value)


@pytest.mark.parametrize("step", [-1, 1, 2, 7])
@pytest.mark.parametrize(
    "build",
    [
        lambda a, b, on, until, step, _: Objective.objects.filter(pk__in=[a, b + step]),
        lambda a, b, on, until, step, _: Objective.objects.filter(pk__in=[a + step, b]),
        lambda a, b, on, until, step, _: CheckIn.objects.filter(
            on__range=(on, until - timedelta(days=step))
        ),
        lambda a, b, on, until, step, _: CheckIn.objects.filter(
            on__range=(on + timedelta(days=step), until)
        ),
    ],
)
def test_what_is_calculated_from_one_value_is_never_taken_for_another(world, build, step):
    asked = Prepared(lambda a, b, on, until, shape: build(a, b, on, until, step, shape))
    with world.scope(), pytest.raises(TypeError, match="calculate"):
        asked.ask(1, 2, date(2026, 1, 1), date(2026, 1, 2))


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 5, 8, 9])
def test_lists_of_any_length_are_answered_as_the_orm_does(world, number):
    asked = key_results()
    with world.scope():
        ids = list(Objective.objects.values_list("pk", flat=True))[:number]
        plain = KeyResult.objects.filter(objective__in=ids).select_related("metric").order_by("pk")
        for _ in range(2):
            found = asked.ask(ids)
            assert [vars(row) | {"_state": 0} for row in found] == [
                vars(row) | {"_state": 0} for row in plain
            ]
            assert [row.metric.unit for row in found] == [row.metric.unit for row in plain]


def test_each_reader_is_answered_for_themselves(world):
    asked = visible()
    for name in ("mio", "vera", "lena", "tariq", "ada", "mio"):
        actor = world.actors[name]
        with world.scope():
            plain = policy.visible_to(actor, Objective.objects.all()).order_by("pk")
            found = asked.ask(actor.membership_id, actor.team_ids, shape=actor.is_system)
            assert [row.pk for row in found] == [row.pk for row in plain]
    secret = world.objectives["secret"]
    with world.scope():
        mine = asked.ask(world.mio.membership_id, world.mio.team_ids, shape=False)
        hers = asked.ask(world.vera.membership_id, world.vera.team_ids, shape=False)
        all_of_it = asked.ask(0, (), shape=True)
    told = [secret in [row.pk for row in rows] for rows in (mine, hers, all_of_it)]
    assert told[1:] == [False, True]


def test_each_workspace_is_answered_for_itself(world):
    asked = Prepared(lambda _: Membership.objects.all())
    answers = []
    for actor in (world.system, world.sten, world.system):
        with scope(actor.workspace_id):
            answers.append({row.workspace_id for row in asked.ask()})
    assert answers == [
        {world.system.workspace_id},
        {world.sten.workspace_id},
        {world.system.workspace_id},
    ]


def test_days_and_instants_are_values_too(world):
    asked = Prepared(
        lambda day, instant, _: (
            CheckIn.objects.filter(on__gte=day, created_at__lte=instant)
            .order_by("pk")
            .values_list("pk", "on")
        )
    )
    late = clock.now() + timedelta(days=1)
    with world.scope():
        for on in (day(1, 1), day(1, 15), day(3, 1)):
            for instant in (late, late - timedelta(days=9999)):
                plain = CheckIn.objects.filter(on__gte=on, created_at__lte=instant)
                told = list(plain.order_by("pk").values_list("pk", "on"))
                assert asked.ask(on, instant) == told
        assert asked.ask(day(1, 1), late)
    assert len(asked._written) == 1


def test_outside_a_scope_nothing_is_answered(world):
    asked = visible()
    with world.scope():
        asked.ask(0, (), shape=True)
    with pytest.raises(Unscoped):
        asked.ask(0, (), shape=True)


def test_the_sql_is_written_once_for_each_length(world):
    built = []

    def build(ids, _):
        built.append(len(ids))
        return ObjectiveOwner.objects.filter(objective__in=ids).values_list("pk", "membership_id")

    asked = Prepared(build)
    with world.scope(), CaptureQueriesContext(connection) as captured:
        ids = list(world.objectives.values())
        for number in (3, 4, 2, 3, 4):
            rows = asked.ask(ids[:number])
            assert all(isinstance(row, tuple) for row in rows)
    assert built == [4, 2]
    assert len(captured) == 5


def test_another_thread_writes_nothing_anew_and_asks_on_its_own_connection(world):
    built, compilers = [], []

    def build(ids, _):
        built.append(ids)
        return Objective.objects.filter(pk__in=ids)

    asked = Prepared(build)
    with world.scope():
        asked.ask([world.objectives["activation"]])
    (written,) = asked._written.values()
    assert written is not None

    def look():
        from northing.base.prepared import _Ready

        compilers.append(_Ready(written, [0, 1]).get_compiler())

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert len(built) == 1
    assert compilers[0].connection is not connections["default"]


def test_padding_repeats_what_is_there():
    assert [len(_padded(range(number))) for number in (0, 1, 2, 3, 5, 64, 65)] == [
        0, 1, 2, 4, 8, 64, 128,
    ]  # fmt: skip
    assert set(_padded([4, 5, 6])) == {4, 5, 6}
