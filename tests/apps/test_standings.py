"""Where objectives stand is stored for the days on which it holds, and told on any other."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.cycles import refresh_standings
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import Objective
from northing.apps.goals.queries.cycles import cycles_page, outline_page
from northing.apps.goals.queries.home import home_page
from northing.apps.goals.queries.standing import Standings, healths_by, stands
from northing.apps.goals.queries.teams import teams_page
from northing.apps.people.models import Workspace
from northing.apps.people.queries import system_actor_in
from northing.base import clock
from tests.apps.test_budgets import counted
from tests.world import NOON, QUARTER, TODAY, bring_in

QUARTERS = "2026-Q1"


def held(world, today):
    """The objectives whose rows say where they stand on a day."""
    with world.scope():
        return {row.key for row in Objective.objects.all() if stands(row, today)}


def told(world):
    """All that counts a cycle says of it."""
    return (
        outline_page(world.ada, world.cycles[QUARTERS]),
        cycles_page(world.ada),
        teams_page(world.ada, world.cycles[QUARTERS]),
        home_page(world.ada),
    )


@pytest.mark.parametrize("days", [1, 9, 40])
def test_a_page_tells_the_same_before_the_days_job_has_run_and_after(world, days):
    with world.scope():
        # Times inside ranges move with the job alone.
        Objective.objects.get(key="activation").key_results.filter(type="range").delete()
        Objective.objects.update(stands_from=None)
    refresh_standings(world.system)
    with clock.stopped_at(NOON + timedelta(days=days)):
        before = told(world)
        assert not held(world, TODAY + timedelta(days=days)) & {"crossing", "activation"}
        refresh_standings(world.system)
        assert "activation" in held(world, TODAY + timedelta(days=days))
        assert told(world) == before


def test_what_holds_today_is_read_without_the_key_results(world):
    with world.scope():
        rows = list(Objective.objects.select_related("cycle"))
        with counted() as statements:
            standings = Standings(world.system, rows)
            assert standings.key_results_of(world.objectives["activation"]) == 9
        assert statements == []


def test_a_check_in_is_seen_at_once_wherever_objectives_are_counted(world):
    def achieved():
        return outline_page(world.ada, world.cycles[QUARTERS]).health.achieved

    before = achieved()
    check_in(
        world.system, world.key_results["terminals#calls"], NewCheckIn(on=TODAY, value=Decimal(40))
    )
    assert achieved() == before + 1
    assert "terminals" in held(world, TODAY)


def test_some_are_counted_by_the_database_and_the_others_worked_out(world):
    with world.scope():
        rows = Objective.objects.all()
        whole = healths_by(world.system, rows, "cycle_id")
        for key in ("activation", "crossing", "trusted"):
            Objective.objects.filter(key=key).update(stands_from=None)
            assert healths_by(world.system, rows, "cycle_id") == whole


def test_the_day_is_the_workspaces(world):
    refresh_standings(world.system)
    evening = datetime(2026, 2, 16, 23, 30, tzinfo=UTC)
    with clock.stopped_at(evening):
        assert "activation" in held(world, TODAY)
        Workspace.objects.filter(name="Tidewater").update(time_zone="Asia/Shanghai")
        here = system_actor_in("Tidewater")
        assert here is not None
        tomorrow = TODAY + timedelta(days=1)
        assert "activation" not in held(world, tomorrow)
        refresh_standings(here)
        assert "activation" in held(world, tomorrow)


def test_what_no_day_moves_any_more_holds_for_good(world):
    bring_in(QUARTER.replace("state: active", "state: closed"))
    with clock.stopped_at(NOON + timedelta(days=60)):
        refresh_standings(world.system)
    with world.scope():
        closed = set(Objective.objects.filter(cycle__name=QUARTERS).values_list("key", flat=True))
    later = TODAY + timedelta(days=400)
    assert closed <= held(world, later)
    with clock.stopped_at(NOON + timedelta(days=400)):
        refresh_standings(world.system)
        with counted() as statements:
            refresh_standings(world.system)
    assert len(statements) == 1
