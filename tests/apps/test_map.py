"""The map of a cycle: every objective below what it serves, as each reader may see it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import Guardrail, KeyResult, Objective
from northing.apps.goals.queries.line import line_page
from northing.apps.goals.queries.map import (
    ASIDE,
    HEALTHS,
    LOOSE,
    MINE,
    MOVABLE,
    RESTRICTED,
    UNALIGNED,
    alignment_map,
    map_mark,
)
from northing.apps.goals.queries.map_choices import Wanted, map_choices
from northing.apps.goals.queries.map_links import map_links
from northing.base import clock
from northing.base.errors import NotFound
from northing.base.models import Event
from northing.base.scope import scope
from tests.world import NOON, QUARTER, TODAY, YEAR, bring_in


@pytest.fixture
def drawn(world):
    """Return the rows of the quarter's map by key, for a reader and a filter."""

    def rows(actor=None, **wanted):
        page = alignment_map(actor or world.lena, world.cycles["2026-Q1"], Wanted(**wanted))
        return {row.key: row for row in page.rows}

    return rows


def moved(world, key: str, value: int) -> None:
    new = NewCheckIn(on=TODAY, value=Decimal(value), confidence=Decimal(50))
    with scope(world.system.workspace_id):
        version = KeyResult.objects.get(pk=world.key_results[key]).version
    check_in(world.system, world.key_results[key], replace(new, version=version))


def test_every_objective_stands_below_what_it_serves_and_after_it(world, drawn):
    rows = drawn()
    places = list(rows)
    assert rows["activation"].parent == rows["crossing"].id
    assert rows["terminals"].parent == rows["platform"].id
    assert all(
        places.index(key) > [row.id for row in rows.values()].index(row.parent)
        for key, row in rows.items()
        if row.parent
    )


def test_what_is_served_in_the_year_around_stands_on_top(world, drawn):
    rows = drawn()
    assert rows["crossing"].parent == rows["trusted"].id
    assert rows["trusted"].cycle == world.cycles["2026"]
    year = alignment_map(world.lena, world.cycles["2026"])
    assert [row.key for row in year.rows] == ["trusted"]


def test_a_row_says_whose_it_is_and_how_it_stands(world, drawn):
    row = drawn(world.mio)["activation"]
    page = alignment_map(world.mio, world.cycles["2026-Q1"])
    assert page.teams[row.team] == "Growth"
    assert page.people[row.owner].startswith("Mio")
    assert HEALTHS[row.health] != "unknown"
    assert row.flags & MINE
    assert row.flags & MOVABLE
    assert not drawn(world.vera)["activation"].flags & (MINE | MOVABLE)


def test_what_is_no_promise_has_no_health(drawn):
    idea = drawn()["idea"]
    assert idea.flags & LOOSE
    assert idea.flags & UNALIGNED
    assert HEALTHS[idea.health] == "unknown"


def test_what_hangs_on_something_hidden_is_a_root_without_a_mark(drawn, world):
    seen, unseen = drawn(world.lena), drawn(world.ada)
    assert seen["secret"].flags & RESTRICTED
    assert seen["answers"].parent == seen["secret"].id
    assert "secret" not in unseen
    assert unseen["answers"].parent == 0
    assert not unseen["answers"].flags & UNALIGNED


def test_a_filter_leaves_what_fits_and_the_way_to_it(world, drawn):
    rows = drawn(team=world.teams["Growth"])
    assert set(rows) == {"trusted", "crossing", "platform", "activation", "terminals", "idea"}
    assert [key for key, row in rows.items() if row.flags & ASIDE] == [
        key for key in rows if key in {"trusted", "crossing", "platform"}
    ]


def test_a_team_counts_with_those_below_and_filters_combine(world, drawn):
    assert "answers" in drawn(team=world.teams["Company"])
    owner = drawn()["answers"].owner
    assert "answers" in drawn(team=world.teams["Care"], owner=owner)
    assert drawn(team=world.teams["Growth"], owner=owner) == {}


def test_choices_count_what_each_would_leave_and_nothing_restricted(world):
    page = alignment_map(world.lena, world.cycles["2026-Q1"])
    assert page.choices["team"][world.teams["Growth"]] == 3
    assert page.choices["team"][world.teams["Care"]] == 1
    other = alignment_map(world.ada, world.cycles["2026-Q1"])
    assert other.choices["team"] == page.choices["team"]


def test_the_choices_alone_are_those_of_the_map(world):
    cycle = world.cycles["2026-Q1"]
    care, growth = world.teams["Care"], world.teams["Growth"]
    for actor in (world.lena, world.ada):
        for wanted in (Wanted(), Wanted(team=growth), Wanted(team=care, health="on-track")):
            alone = map_choices(actor, cycle, wanted)
            assert alone.choices == alignment_map(actor, cycle, wanted).choices
            assert not alone.is_empty


def test_there_is_no_map_of_another_workspaces_cycle(world):
    with pytest.raises(NotFound):
        alignment_map(world.sten, world.cycles["2026-Q1"])
    with pytest.raises(NotFound):
        map_choices(world.sten, world.cycles["2026-Q1"])
    with pytest.raises(NotFound):
        map_links(world.sten, world.cycles["2026-Q1"])


# --- whether it moved ---------------------------------------------------------------------------


def test_the_mark_stays_until_something_moves(world):
    cycle = world.cycles["2026-Q1"]
    before = map_mark(world.mio, cycle)
    assert map_mark(world.mio, cycle) == before
    moved(world, "terminals#calls", 60)
    assert map_mark(world.mio, cycle) != before


def test_an_import_moves_the_mark_of_those_who_see_what_it_holds(world):
    cycle = world.cycles["2026-Q1"]
    named, other = map_mark(world.lena, cycle), map_mark(world.ada, cycle)
    bring_in(QUARTER.replace("Zugzwang with the harbour master", "Zugzwang at the quay"))
    assert map_mark(world.lena, cycle) != named
    assert map_mark(world.ada, cycle) == other
    bring_in(QUARTER.replace("A ferry for dogs", "A ferry for cats"))
    assert map_mark(world.ada, cycle) != other


def test_an_import_into_the_year_around_moves_the_mark_of_a_quarter(world):
    cycle = world.cycles["2026-Q1"]
    before = map_mark(world.ada, cycle)
    bring_in(YEAR.replace("The first choice", "The only choice"))
    assert map_mark(world.ada, cycle) != before


def test_the_mark_is_each_readers_and_each_days(world):
    cycle = world.cycles["2026-Q1"]
    today = map_mark(world.mio, cycle)
    assert map_mark(world.lena, cycle) != today
    assert map_mark(world.mio, cycle, Wanted(health="on-track")) != today
    with clock.stopped_at(NOON + timedelta(days=1)):
        assert map_mark(world.mio, cycle) != today


def test_the_mark_tells_nobody_of_what_they_may_not_see(world):
    cycle = world.cycles["2026-Q1"]
    named, other = map_mark(world.lena, cycle), map_mark(world.ada, cycle)
    moved(world, "secret#berths", 2)
    assert map_mark(world.ada, cycle) == other
    assert map_mark(world.lena, cycle) != named


def test_much_that_is_hidden_moves_no_mark(world):
    cycle = world.cycles["2026-Q1"]
    other = map_mark(world.ada, cycle)
    for number in range(3):
        moved(world, "secret#berths", number)
    with world.scope():
        latest = Event.objects.latest("pk")
        Event.objects.bulk_create(
            Event(
                workspace_id=latest.workspace_id,
                at=latest.at,
                kind=latest.kind,
                subject=latest.subject,
                payload=latest.payload,
            )
            for _ in range(300)
        )
    assert map_mark(world.ada, cycle) == other


# --- links and conflicts ------------------------------------------------------------------------


def named_metric(world, key: str, name: str) -> None:
    with scope(world.system.workspace_id):
        row = KeyResult.objects.select_related("metric").get(pk=world.key_results[key])
        row.metric.name = name
        row.metric.save(update_fields=["name"])


def test_links_that_count_nothing_are_told_where_both_ends_are_seen(world):
    supports = map_links(world.mio, world.cycles["2026-Q1"]).supports
    assert supports == ((world.objectives["activation"], world.objectives["platform"]),)
    with scope(world.system.workspace_id):
        Objective.objects.filter(pk=world.objectives["platform"]).update(is_restricted=True)
    assert map_links(world.mio, world.cycles["2026-Q1"]).supports == ()


def test_teams_that_push_a_metric_apart_are_in_conflict(world):
    named_metric(world, "activation#boarded", "Waiting time")
    named_metric(world, "platform#outages", "waiting  TIME")
    found = map_links(world.vera, world.cycles["2026-Q1"]).conflicts
    assert [(c.objective, c.other, c.clash.value) for c in found] == [
        (world.objectives["activation"], world.objectives["platform"], "opposite")
    ]


def test_a_target_beyond_another_teams_guardrail_is_a_conflict(world):
    named_metric(world, "activation#boarded", "Boat load")
    with scope(world.system.workspace_id):
        Guardrail.objects.create(
            workspace_id=world.system.workspace_id,
            objective_id=world.objectives["answers"],
            metric="boat load",
            at_most=Decimal(150),
        )
    found = map_links(world.vera, world.cycles["2026-Q1"]).conflicts
    assert [(c.other, c.clash.value) for c in found] == [(world.objectives["answers"], "guardrail")]
    with scope(world.system.workspace_id):
        Guardrail.objects.filter(metric="boat load").update(at_most=Decimal(200))
    assert map_links(world.vera, world.cycles["2026-Q1"]).conflicts == ()


def test_what_is_restricted_is_in_no_conflict_whoever_looks(world):
    named_metric(world, "activation#boarded", "Berths")
    named_metric(world, "secret#berths", "berths")
    with scope(world.system.workspace_id):
        KeyResult.objects.filter(pk=world.key_results["secret#berths"]).update(
            baseline=Decimal(9), target=Decimal(4)
        )
    assert map_links(world.lena, world.cycles["2026-Q1"]).conflicts == ()


# --- one objective from top to bottom -----------------------------------------------------------


def test_the_line_leads_from_the_top_to_what_serves_an_objective(world):
    page = line_page(world.lena, world.objectives["crossing"])
    assert [node.card.title for node in page.above] == ["The first choice for crossing the bay"]
    below = {node.card.title: node for node in page.below}
    assert set(below) == {
        "New riders board on their first day",
        "Zugzwang with the harbour master",
    }
    inner = below["Zugzwang with the harbour master"].children[0]
    assert inner.through == "Zugzwang berths kept"
    assert inner.card.owners[0].name.startswith("Tariq")


def test_the_line_ends_at_what_is_hidden(world):
    page = line_page(world.ada, world.objectives["answers"])
    assert page.above == ()
    assert page.node.through == ""
    with pytest.raises(NotFound):
        line_page(world.ada, world.objectives["secret"])
