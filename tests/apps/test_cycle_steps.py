"""Making cycles, beginning them, taking them to their review; and what each step refuses."""

from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.cycle_planning import (
    change_cycle,
    delete_cycle,
    make_cycle,
    make_year,
)
from northing.apps.goals.actions.cycles import activate_cycle, review_cycle
from northing.apps.goals.actions.drops import drop_key_result, drop_objective
from northing.apps.goals.actions.steps import commit_objective, propose_objective
from northing.apps.goals.inputs import CyclePlan, CycleStep, NewCheckIn, Step
from northing.apps.goals.models import Cycle, Objective, Proposal
from northing.apps.goals.queries.cycle_calendar import (
    cycle_around,
    periods_to_make,
    quarters_page,
)
from northing.apps.people.models import Workspace
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.core.calendar import Length
from tests.world import bring_in, day


def plan(name="Sprint", first=None, last=None, parent=None, version=None):
    return CyclePlan(
        name=name,
        starts_on=first or day(5, 1),
        ends_on=last or day(6, 30),
        parent_id=parent,
        version=version,
    )


def step(world, name):
    return CycleStep(version=world.cycle(name).version)


def cycle_of(world, pk):
    with world.scope():
        return Cycle.objects.select_related("parent").get(pk=pk)


def kinds(world):
    with world.scope():
        return list(Event.objects.order_by("-pk").values_list("kind", flat=True)[:5])


# --- making ----------------------------------------------------------------------------------


def test_an_administrator_makes_a_cycle_inside_another(world):
    made = cycle_of(
        world, make_cycle(world.ada, plan("  Two   months ", parent=world.cycles["2026"]))
    )
    assert (made.name, made.state, made.parent.name) == ("Two months", "planning", "2026")
    assert kinds(world)[0] == "goals.cycle_made"


@pytest.mark.parametrize("who", ["lena", "mio", "vera"])
def test_others_do_not_manage_cycles(world, who):
    actor = getattr(world, who)
    deeds = [
        lambda: make_cycle(actor, plan()),
        lambda: make_year(actor, 2027),
        lambda: change_cycle(actor, world.cycles["2026"], plan(version=1)),
        lambda: delete_cycle(actor, world.cycles["2026"], 1),
        lambda: activate_cycle(actor, world.cycles["2026"], CycleStep(version=1)),
        lambda: review_cycle(actor, world.cycles["2026"], CycleStep(version=1)),
    ]
    for deed in deeds:
        with pytest.raises(Denied, match="role"):
            deed()


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"name": "  "}, "name", "required"),
        ({"name": "x" * 81}, "name", "too-long"),
        ({"name": "2026-Q1"}, "name", "name-taken"),
        ({"last": day(4, 30)}, "ends_on", "ends-before-start"),
        ({"first": day(3, 1), "parent": "2026"}, "starts_on", "overlaps-sibling"),
        ({"parent": "2026-Q1"}, "starts_on", "outside-parent"),
        ({"parent": "2025-Q4"}, "parent", "cycle-closed"),
        ({"parent": 0}, "parent", "unknown"),
    ],
)
def test_a_cycle_that_cannot_stand_there_is_refused(world, wrong, field, code):
    asked = dict(wrong)
    if "parent" in asked:
        asked["parent"] = world.cycles.get(asked["parent"], 0)
    with pytest.raises(Invalid) as refused:
        make_cycle(world.ada, plan(**asked))
    assert refused.value.fields == {field: code}


def test_another_workspaces_cycle_is_no_parent(world):
    theirs = make_cycle(world.sten, plan("Theirs"))
    with pytest.raises(Invalid) as refused:
        make_cycle(world.ada, plan(parent=theirs))
    assert refused.value.fields == {"parent": "unknown"}


def test_eight_levels_are_enough(world):
    parent = None
    for level in range(8):
        parent = make_cycle(world.ada, plan(f"Level {level}", parent=parent))
    with pytest.raises(Invalid) as refused:
        make_cycle(world.ada, plan("Level 8", parent=parent))
    assert refused.value.fields == {"parent": "cycle-too-deep"}


# --- a year and its quarters ---------------------------------------------------------------------


def test_a_year_comes_with_its_quarters_and_what_is_there_stays(world):
    made = make_year(world.ada, 2026)
    with world.scope():
        names = list(
            Cycle.objects.filter(pk__in=made).order_by("pk").values_list("name", flat=True)
        )
        inside = set(Cycle.objects.filter(parent__name="2026").values_list("name", flat=True))
    assert names == ["2026-Q2", "2026-Q3", "2026-Q4"]
    assert inside == {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"}
    assert make_year(world.ada, 2026) == []


def test_a_fiscal_year_begins_in_its_month(world):
    with world.scope():
        Workspace.objects.filter(pk=world.ada.workspace_id).update(fiscal_month=10)
    planned = quarters_page(world.ada, 2027).planned
    assert [each.value.name for each in planned][:2] == ["FY27", "FY27-Q1"]
    rows = [cycle_of(world, pk) for pk in make_year(world.ada, 2027)]
    assert [row.name for row in rows] == ["FY27", "FY27-Q1", "FY27-Q2", "FY27-Q3", "FY27-Q4"]
    assert (rows[1].starts_on, rows[1].parent) == (day(10, 1), rows[0])


def test_a_quarter_of_another_name_counts_as_there(world):
    make_cycle(world.ada, plan("Spring", day(4, 1), day(6, 30), world.cycles["2026"]))
    page = quarters_page(world.ada, 2026)
    assert [each.name for each in page.planned if each.cycle_id] == ["2026", "2026-Q1", "Spring"]
    assert len(make_year(world.ada, 2026)) == 2


def test_a_quarter_without_a_place_undoes_the_year(world):
    make_cycle(world.ada, plan("Odd", day(5, 1), day(5, 31), world.cycles["2026"]))
    with pytest.raises(Invalid) as refused:
        make_year(world.ada, 2026)
    assert refused.value.fields == {"year": "overlaps-sibling"}
    assert refused.value.params["name"] == "2026-Q2"
    with world.scope():
        assert not Cycle.objects.filter(name="2026-Q3").exists()


@pytest.mark.parametrize("year", [1999, 2100, 10**9, -1])
def test_a_year_that_cannot_be_named_is_refused(world, year):
    for deed in (make_year, quarters_page):
        with pytest.raises(Invalid) as refused:
            deed(world.ada, year)
        assert refused.value.fields == {"year": "out-of-range"}


def test_without_a_year_the_first_that_is_not_whole_is_offered(world):
    assert quarters_page(world.ada).year == 2026
    make_year(world.ada, 2026)
    assert quarters_page(world.ada).year == 2027


def test_periods_that_are_there_are_not_offered(world):
    offered = periods_to_make(world.ada)
    assert "2026-Q1" not in {one.name for one in offered[Length.QUARTER]}
    assert offered[Length.QUARTER][0].name == "2026-Q2"
    assert offered[Length.YEAR][0].name == "2027"


def test_a_cycle_belongs_into_the_shortest_one_around_it(world):
    assert cycle_around(world.ada, day(2, 1), day(2, 28)) == world.cycles["2026-Q1"]
    assert cycle_around(world.ada, day(4, 1), day(6, 30)) == world.cycles["2026"]
    assert cycle_around(world.ada, day(1, 1), day(12, 31)) is None


# --- changing and deleting -----------------------------------------------------------------------


def test_a_cycle_is_renamed_and_references_follow(world):
    year = world.cycle("2026")
    change_cycle(
        world.ada,
        year.pk,
        plan("Year of the bay", year.starts_on, year.ends_on, version=year.version),
    )
    assert cycle_of(world, world.cycles["2026-Q1"]).parent.name == "Year of the bay"
    assert kinds(world)[0] == "goals.cycle_changed"


def test_days_stand_once_something_is_promised(world):
    quarter = world.cycle("2026-Q1")
    moved = plan(
        "2026-Q1", quarter.starts_on, day(3, 30), quarter.parent_id, version=quarter.version
    )
    with pytest.raises(Invalid) as refused:
        change_cycle(world.ada, quarter.pk, moved)
    assert refused.value.fields == {"starts_on": "something-promised"}


def test_what_lies_inside_stays_inside(world):
    outer = make_cycle(world.ada, plan("Outer"))
    make_cycle(world.ada, plan("Inner", day(6, 1), day(6, 30), outer))
    with pytest.raises(Invalid) as refused:
        change_cycle(world.ada, outer, plan("Outer", last=day(6, 15), version=1))
    assert refused.value.fields == {"starts_on": "outside-children"}
    assert refused.value.params["name"] == "Inner"


def test_two_cycles_do_not_lie_in_each_other(world):
    outer = make_cycle(world.ada, plan("Outer"))
    inner = make_cycle(world.ada, plan("Inner", parent=outer))
    with pytest.raises(Invalid) as refused:
        change_cycle(world.ada, outer, plan("Outer", parent=inner, version=1))
    assert refused.value.fields == {"parent": "cycle-loop"}


def test_days_do_not_move_away_from_what_is_served(world):
    bring_in(
        "northing: 1\nworkspace: Tidewater\n"
        "cycle: {name: Spring, starts_on: 2026-04-01, ends_on: 2026-06-30, state: planning}\n"
        "objectives: [{id: dry, title: Dry feet, parent: 2026/trusted}]\n"
    )
    with world.scope():
        spring = Cycle.objects.get(name="Spring")
    with pytest.raises(Invalid) as refused:
        change_cycle(
            world.ada,
            spring.pk,
            plan("Spring", day(4, 1), day(12, 31).replace(year=2027), version=spring.version),
        )
    assert refused.value.fields == {"starts_on": "parent-left"}


def test_a_change_of_something_older_is_refused(world):
    pk = make_cycle(world.ada, plan())
    change_cycle(world.ada, pk, plan("Renamed", version=1))
    for deed in (
        lambda: change_cycle(world.ada, pk, plan("Again", version=1)),
        lambda: delete_cycle(world.ada, pk, 1),
        lambda: activate_cycle(world.ada, pk, CycleStep(version=1)),
    ):
        with pytest.raises(Conflict, match="changed-meanwhile"):
            deed()


def test_a_closed_cycle_is_neither_changed_nor_deleted(world):
    past = world.cycle("2025-Q4")
    with pytest.raises(Conflict, match="cycle-closed"):
        change_cycle(world.ada, past.pk, plan("Old", version=past.version))
    with pytest.raises(Conflict, match="cycle-closed"):
        delete_cycle(world.ada, past.pk, past.version)


def test_only_an_empty_cycle_is_deleted(world):
    for name in ("2026", "2026-Q1"):
        with pytest.raises(Conflict, match="cycle-not-empty"):
            delete_cycle(world.ada, world.cycles[name], world.cycle(name).version)
    pk = make_cycle(world.ada, plan())
    delete_cycle(world.ada, pk, 1)
    assert kinds(world)[0] == "goals.cycle_deleted"
    with pytest.raises(NotFound):
        delete_cycle(world.ada, pk, 1)


# --- beginning and reviewing ---------------------------------------------------------------------


@pytest.fixture
def spring(world):
    """A planned quarter with a draft, a proposal and a promise."""
    bring_in(
        "northing: 1\nworkspace: Tidewater\n"
        "cycle: {name: Spring, starts_on: 2026-04-01, ends_on: 2026-06-30, state: planning}\n"
        "teams:\n"
        "  - name: Growth\n"
        "    objectives:\n"
        "      - {id: drawn, title: A draft, owners: [mio@example.org]}\n"
        "      - {id: asked, title: A proposal, owners: [mio@example.org]}\n"
        "      - {id: agreed, title: A promise, owners: [mio@example.org], state: committed}\n"
        "      - {id: kept, title: Parked, state: parked}\n"
    )
    with world.scope():
        row = Objective.objects.get(key="asked")
    propose_objective(world.mio, row.pk, Step(version=row.version))
    with world.scope():
        return Cycle.objects.get(name="Spring")


def states(spring):
    return dict(Objective.objects.filter(cycle=spring).values_list("key", "state"))


def test_a_cycle_begins_with_what_was_committed(world, spring):
    activate_cycle(world.ada, spring.pk, CycleStep(version=spring.version))
    with world.scope():
        assert states(spring) == {
            "drawn": "queued", "asked": "queued", "agreed": "committed", "kept": "parked",
        }  # fmt: skip
        ranks = Objective.objects.filter(key__in=["drawn", "asked"]).order_by("key")
        asked, drawn = ranks.values_list("rank", flat=True)
        assert 0 < drawn < asked
        assert not Proposal.objects.filter(answer="").exists()
        told = Event.objects.filter(kind="goals.objective_queued")
        assert told.count() == 2
    assert kinds(world)[0] == "goals.cycle_activated"


def test_a_running_cycle_takes_no_second_start_and_a_planned_one_no_review(world, spring):
    with pytest.raises(Conflict, match="no-such-step"):
        review_cycle(world.ada, spring.pk, CycleStep(version=spring.version))
    with pytest.raises(Conflict, match="no-such-step"):
        activate_cycle(world.ada, world.cycles["2026-Q1"], step(world, "2026-Q1"))
    with pytest.raises(Conflict, match="cycle-closed"):
        review_cycle(world.ada, world.cycles["2025-Q4"], step(world, "2025-Q4"))
    with pytest.raises(NotFound):
        activate_cycle(world.ada, 10**8, CycleStep(version=1))


def test_in_review_only_late_readings_are_taken(world):
    review_cycle(world.ada, world.cycles["2026-Q1"], step(world, "2026-Q1"))
    assert kinds(world)[0] == "goals.cycle_reviewed"
    key_result, promise = world.key_result("terminals#calls"), world.objective("terminals")
    check_in(world.ada, key_result.pk, NewCheckIn(on=day(2, 10), value=Decimal(60)))
    draft = world.objective("idea")
    for deed in (
        lambda: propose_objective(world.ada, draft.pk, Step(version=draft.version)),
        lambda: commit_objective(world.ada, draft.pk, Step(version=draft.version)),
        lambda: drop_objective(
            world.ada, promise.pk, Step(version=promise.version, reason="No time")
        ),
        lambda: drop_key_result(
            world.ada, key_result.pk, Step(version=key_result.version + 1, reason="No time")
        ),
    ):
        with pytest.raises(Conflict, match="cycle-reviewing"):
            deed()
