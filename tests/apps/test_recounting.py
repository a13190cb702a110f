"""Two deeds that meet, as a recount and a check-in: neither writes over the other, and neither
waits for ever.

Each test lets one of them go half-way, waits until the database says that the other stands in its
queue, and lets it go on.
"""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction

from northing.apps.goals.actions import help_requests
from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.help_requests import accept_help, ask_for_help
from northing.apps.goals.actions.roll_up import follow, refresh_cycle
from northing.apps.goals.inputs import HelpAnswer, NewCheckIn, NewHelp
from northing.apps.goals.models import CheckIn, KeyResult, Objective
from northing.apps.people.actions import delete_team
from northing.apps.people.models import Team
from northing.base.errors import Conflict
from northing.core.rollup import stand
from tests import world as made
from tests.world import TODAY, World

LIMIT = 20.0
# It rolls up through a key result that stands before it in every order: platform#below.
CALLS = "terminals#calls"

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def world() -> Iterator[World]:
    """The world for all to see, in a transaction of nobody's."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time: there is no half-way to meet at")
    with made.stopped():
        yield made.build()


class HalfWay:
    """A place in the code where one thread waits to be let on."""

    def __init__(self, function: Callable[..., object]) -> None:
        self.reached, self.go_on = threading.Event(), threading.Event()
        self._function = function
        self._first = threading.Lock()

    def __call__(self, *args: object, **options: object) -> object:
        if self._first.acquire(blocking=False):
            self.reached.set()
            assert self.go_on.wait(LIMIT)
        return self._function(*args, **options)


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as pool:
        yield pool


def run(pool: ThreadPoolExecutor, deed: Callable[[], object]) -> "Future[object]":
    def in_own_connection() -> object:
        try:
            return deed()
        finally:
            connection.close()

    return pool.submit(in_own_connection)


def until_somebody_queues() -> None:
    deadline = time.monotonic() + LIMIT
    with connection.cursor() as cursor:
        while True:
            cursor.execute(
                "select count(*) from pg_stat_activity "
                "where datname = current_database() and wait_event_type = 'Lock'"
            )
            if cursor.fetchone() != (0,):
                return
            assert time.monotonic() < deadline, "nobody waits for anybody"
            threading.Event().wait(0.01)


def recount(world: World) -> int:
    with world.scope(), transaction.atomic():
        return refresh_cycle(world.system, world.cycle("2026-Q1"))


def say(world: World) -> int:
    return check_in(world.system, world.key_results[CALLS], NewCheckIn(on=TODAY, value=Decimal(50)))


def numbers(world: World) -> list[object]:
    with world.scope():
        return [
            *KeyResult.objects.order_by("pk").values_list("key", "current", "progress"),
            *Objective.objects.order_by("pk").values_list("key", "progress", "last_check_in_on"),
        ]


def assert_all_is_told(world: World, said: Any) -> None:
    row = world.key_result(CALLS)
    assert (row.current, row.last_check_in_on) == (Decimal(50), TODAY)
    assert world.key_result("platform#below").progress == Decimal("0.75")
    with world.scope():
        assert CheckIn.objects.filter(key_result=row, pk=said).exists()
    told = numbers(world)
    assert recount(world) == 0
    assert numbers(world) == told


def test_a_check_in_made_during_a_recount_stands_after_it(world, threads, monkeypatch):
    half_way = HalfWay(stand)  # it has read everything, and written nothing yet
    monkeypatch.setattr("northing.apps.goals.actions.roll_up.stand", half_way)
    recounting = run(threads, lambda: recount(world))
    assert half_way.reached.wait(LIMIT)
    saying = run(threads, lambda: say(world))
    until_somebody_queues()
    half_way.go_on.set()
    recounting.result(LIMIT)
    assert_all_is_told(world, saying.result(LIMIT))


def test_a_recount_begun_during_a_check_in_takes_it_in(world, threads, monkeypatch):
    half_way = HalfWay(follow)  # it has its key result, and nothing above it yet
    monkeypatch.setattr("northing.apps.goals.actions.check_in.follow", half_way)
    saying = run(threads, lambda: say(world))
    assert half_way.reached.wait(LIMIT)
    recounting = run(threads, lambda: recount(world))
    until_somebody_queues()
    half_way.go_on.set()
    said = saying.result(LIMIT)
    recounting.result(LIMIT)
    assert_all_is_told(world, said)


def test_an_answer_and_the_end_of_the_team_that_gives_it_do_not_wait_for_each_other(
    world, threads, monkeypatch
):
    with world.scope():
        team = Team.objects.create(
            workspace_id=world.system.workspace_id, name="Pier", parent_id=world.teams["Company"]
        )
    asked = ask_for_help(
        world.mio, world.objectives["terminals"], NewHelp(title="Two hands", to_team_id=team.pk)
    )
    half_way = HalfWay(help_requests._contribute)  # it has the request, and not named the team
    monkeypatch.setattr(help_requests, "_contribute", half_way)
    answering = run(threads, lambda: accept_help(world.system, asked, HelpAnswer(version=1)))
    assert half_way.reached.wait(LIMIT)
    deleting = run(threads, lambda: delete_team(world.ada, team.pk))
    until_somebody_queues()
    half_way.go_on.set()
    answering.result(LIMIT)
    with pytest.raises(Conflict, match="team-not-empty"):
        deleting.result(LIMIT)
