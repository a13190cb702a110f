"""Somebody writes an objective: what is kept, what follows, and what is refused."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.rearranging import (
    discard_objective,
    merge_objectives,
    split_objective,
)
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.actions.writing import (
    align_objective,
    create_objective,
    save_objective,
    undo_change,
)
from northing.apps.goals.inputs import Aligning, NewCheckIn, ObjectivePlan
from northing.apps.goals.models import Cycle, FormerTitle, KeyResult, Objective, Revision
from northing.apps.goals.queries.documents import cycle_document
from northing.apps.people.models import Membership
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.core import document as core
from tests.apps.test_following import stored as stored_numbers
from tests.apps.writing import (
    amend,
    create,
    events,
    key_result,
    number,
    plan_of,
    refused,
    retarget,
    row_of,
    save,
    stored,
    with_key_result,
)
from tests.world import TODAY, bring_in

# --- a new one -----------------------------------------------------------------------------------


def test_what_is_written_is_kept_whole(world):
    with world.scope():
        version = Objective.objects.get(key="platform").version
    measures: tuple[core.Measure, ...] = (
        core.Numeric(
            type=core.NumericType.CURRENCY,
            baseline=Decimal(0),
            target=Decimal("9.5"),
            unit="SEK",
            accumulates=True,
        ),
        core.Numeric(
            type=core.NumericType.PERCENT, baseline=Decimal(9), target=Decimal(3), unit="%"
        ),
        core.Range(at_least=Decimal(2), at_most=Decimal(4), share=Decimal("0.9"), unit="ms"),
        core.Binary(probability=Decimal(40)),
        core.Milestones(items=(core.Milestone(title="Pier", weight=Decimal(3)),)),
        core.Tasks(items=(core.Task(title="Sign"), core.Task(title="Sign"))),
        core.Baseline(unit="min"),
        core.Numeric(target=Decimal(7)),
    )
    value = core.Objective(
        id="",
        title="Dogs ride along",
        why="They ask.\nOften.",
        evidence="Twelve letters",
        phase=core.Phase.GROWTH,
        stage=core.Stage.ACTIVATION,
        owners=("lena@example.org", "mio@example.org"),
        contributors=("Care",),
        parent="2026-Q1/platform#below",
        supports=("2026-Q1/crossing", "2026/trusted#share"),
        note="Later.",
        guardrails=(core.Guardrail(metric="Bites", at_most=Decimal(0), owner="mio@example.org"),),
        key_results=tuple(
            core.KeyResult(
                id="",
                title=f"Measure {at}",
                measure=measure,
                metric="Dogs",
                weight=Decimal(2),
                deadline=date(2026, 3, 15),
                confidence=Decimal(50),
                owners=("tariq@example.org",),
                team="Care",
                kind=core.Kind.COMMITTED,
                note="So.",
            )
            for at, measure in enumerate(measures)
        ),
    )
    pk = create_objective(
        world.mio,
        ObjectivePlan(value=value, cycle_id=world.cycles["2026-Q1"], team_id=world.teams["Growth"]),
    )
    kept = stored(world, pk)
    assert re.fullmatch("dogs-ride-along-.{4}", kept.id)
    assert kept == replace(
        value,
        id=kept.id,
        parent="platform#below",
        supports=("crossing", "2026/trusted#share"),
        state=core.ObjectiveState.DRAFT,
        key_results=tuple(
            replace(kr, id=f"measure-{at}") for at, kr in enumerate(value.key_results)
        ),
    )
    document = cycle_document(world.system, "2026-Q1")
    growth = next(team for team in document.teams if team.name == "Growth")
    assert growth.objectives[-1].id == kept.id
    with world.scope():
        assert Objective.objects.get(key="platform").version == version


def test_two_of_one_title_have_keys_of_their_own(world):
    same = (key_result(), key_result(), key_result("提高次日留存率"), key_result("?!"))
    keys = [stored(world, create(world, id="", key_results=same)) for _ in range(3)]
    assert all(re.fullmatch("dogs-ride-along-.{4}", o.id) for o in keys)
    assert len({o.id for o in keys}) == len(keys)
    inner = [kr.id for kr in keys[0].key_results]
    assert inner == ["dogs-aboard", "dogs-aboard-2", "提高次日留存率", "key-result"]


def test_a_key_stays_when_the_title_changes(world):
    pk = create(world, key_results=(key_result(),))
    value = with_key_result(stored(world, pk), "dogs-aboard", title="Cats aboard")
    save(world, pk, value=value, title="Cats ride along")
    kept = stored(world, pk)
    assert (kept.id, kept.key_results[0].id) == ("dogs-ride-along", "dogs-aboard")


def test_a_plan_brings_no_history(world):
    told = core.CheckIn(on=TODAY, value=Decimal(4))
    amended = core.Amendment(on=TODAY, field="target", before="8", after="9")
    pk = create(
        world,
        state=core.ObjectiveState.COMMITTED,
        committed_on=TODAY,
        decision=core.Decision.KEEP,
        own_score=Decimal(1),
        restricted_to=("mio@example.org",),
        continues="2025-Q4/winter",
        amendments=(amended,),
        key_results=(
            key_result(
                measure=core.Numeric(current=Decimal(5)), check_ins=(told,), amendments=(amended,)
            ),
            key_result("Open", measure=core.Binary(is_done=True), dropped_on=TODAY),
            key_result(
                "Stops",
                measure=core.Milestones(items=(core.Milestone(title="Pier", is_done=True),)),
                committed_on=TODAY,
            ),
        ),
    )
    kept = stored(world, pk)
    bare = core.Objective(id=kept.id, title=kept.title, state=core.ObjectiveState.DRAFT)
    assert replace(kept, key_results=()) == bare
    first, second, third = kept.key_results
    assert first == core.KeyResult(id="dogs-aboard", title="Dogs aboard")
    assert second == core.KeyResult(id="open", title="Open", measure=core.Binary())
    assert third.measure == core.Milestones(items=(core.Milestone(title="Pier"),))
    assert third.committed_on is None


@pytest.mark.parametrize(
    ("who", "team", "may"),
    [
        ("ada", "Care", True),
        ("ada", None, True),
        ("lena", "Growth", True),
        ("lena", "Care", False),
        ("mio", "Growth", True),
        ("mio", "Company", False),
        ("mio", None, False),
        ("tariq", "Growth", False),
        ("vera", "Growth", False),
    ],
)
def test_who_writes_for_which_team(world, who, team, may):
    if may:
        assert stored(world, create(world, by=who, team=team)).title == "Dogs ride along"
        return
    code = refused(lambda: create(world, by=who, team=team), Denied)
    assert code == {"": "not-yours-to-write"}


def test_nothing_is_written_into_a_cycle_that_is_over(world):
    assert refused(lambda: create(world, cycle="2025-Q4"), Conflict) == {"": "cycle-closed"}


def test_nothing_is_written_into_another_workspace(world):
    assert refused(lambda: create(world, by="sten")) == {"cycle": "unknown"}


def bad_range(low, high):
    return core.Range(at_least=number(low), at_most=number(high))


def numeric(baseline="0", target="1"):
    return core.Numeric(baseline=Decimal(baseline), target=Decimal(target))


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"title": "  "}, "title", "required"),
        ({"title": "x" * 10_001}, "title", "too-long"),
        ({"owners": ("nobody@example.org",)}, "owners", "unknown"),
        ({"owners": ("Mio",)}, "owners", "unknown"),
        ({"contributors": ("Nowhere",)}, "contributors", "unknown"),
        ({"strategy": "none"}, "strategy", "unknown"),
        ({"product": "none"}, "product", "unknown"),
        ({"parent": "nothing"}, "parent", "unknown"),
        ({"parent": "#"}, "parent", "unknown"),
        ({"parent": "2025-Q4/winter"}, "parent", "parent-outside-cycle"),
        ({"supports": ("crossing", "nothing")}, "supports", "unknown"),
        ({"guardrails": (core.Guardrail(metric=""),)}, "guardrails.0.metric", "required"),
        (
            {"guardrails": (core.Guardrail(metric="A", owner="No one"),)},
            "guardrails.0.owner",
            "unknown",
        ),
        (
            {"guardrails": (core.Guardrail(metric="A", at_least=Decimal(2), at_most=Decimal(1)),)},
            "guardrails.0.at_least",
            "bounds-crossed",
        ),
    ],
)
def test_what_is_wrong_is_named_by_its_field(world, changes, field, code):
    assert refused(lambda: create(world, **changes)) == {field: code}


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"title": ""}, "title", "required"),
        ({"measure": numeric(target="NaN")}, "target", "not-a-number"),
        ({"measure": numeric(baseline="1e15")}, "baseline", "too-large"),
        ({"measure": numeric(target="1e999999")}, "target", "too-large"),
        ({"measure": numeric(target="0.1234567")}, "target", "too-many-decimals"),
        ({"measure": numeric(target="1234567890.123456")}, "target", "too-many-digits"),
        ({"measure": core.Numeric(unit="x" * 41)}, "unit", "too-long"),
        ({"measure": bad_range(2, 1)}, "at_least", "bounds-crossed"),
        ({"measure": core.Range(share=Decimal(2))}, "share", "number-outside"),
        ({"measure": core.Binary(probability=Decimal(101))}, "probability", "not-a-probability"),
        ({"confidence": Decimal(-1)}, "confidence", "not-a-probability"),
        ({"weight": Decimal(-1)}, "weight", "number-outside"),
        ({"deadline": date(2026, 4, 1)}, "deadline", "outside-cycle"),
        ({"owners": ("nobody@example.org",)}, "owners", "unknown"),
        ({"team": "Nowhere"}, "team", "unknown"),
        ({"metric": "x" * 301}, "metric", "too-long"),
        (
            {"measure": core.Milestones(items=(core.Milestone(title=""),))},
            "milestones.0.title",
            "required",
        ),
        (
            {"measure": core.Milestones(items=(core.Milestone(title="A", weight=Decimal(-1)),))},
            "milestones.0.weight",
            "number-outside",
        ),
        ({"measure": core.Tasks(items=(core.Task(title=" "),))}, "tasks.0.title", "required"),
        (
            {
                "pace": (
                    core.Waypoint(on=date(2026, 2, 2), share=Decimal(1)),
                    core.Waypoint(on=date(2026, 2, 1), share=Decimal(1)),
                )
            },
            "pace.1.on",
            "pace-not-in-order",
        ),
    ],
)
def test_what_is_wrong_in_a_key_result_is_named_by_its_place(world, changes, field, code):
    inner = (key_result("Fine"), replace(key_result(), **changes))
    found = refused(lambda: create(world, key_results=inner))
    assert found == {f"key_results.1.{field}": code}


def test_texts_come_without_the_line_ends_of_browsers(world):
    pk = create(world, why="One\r\ntwo  ", note=" \n")
    assert (stored(world, pk).why, stored(world, pk).note) == ("One\ntwo", "")


# --- a plan that is there ------------------------------------------------------------------------


def test_saving_the_same_is_no_deed(world):
    pk = create(world, key_results=(key_result(),), owners=("mio@example.org",))
    before = row_of(world, pk).version
    save(world, pk)
    assert row_of(world, pk).version == before
    assert events(world, "objective_changed") == []


def test_what_changed_is_told_without_its_words(world):
    pk = create(world, key_results=(key_result(),))
    save(world, pk, title="Cats ride along", why="They do not ask.")
    (told,) = events(world, "objective_changed")
    assert told == {"objective_id": pk, "fields": ["title", "why"]}


def test_a_stale_form_is_refused(world):
    pk = create(world)
    save(world, pk, title="Cats ride along")
    attempt = lambda: save(world, pk, title="Birds ride along", version=1)  # noqa: E731
    assert refused(attempt, Conflict) == {"": "changed-meanwhile"}
    assert stored(world, pk).title == "Cats ride along"


def test_key_results_come_go_and_change_places(world):
    pk = create(world, key_results=(key_result("A"), key_result("B"), key_result("C")))
    a, _b, c = stored(world, pk).key_results
    save(world, pk, key_results=(c, key_result("D"), a))
    assert [kr.id for kr in stored(world, pk).key_results] == ["c", "d", "a"]


def test_what_served_a_key_result_that_goes_serves_the_objective(world):
    pk = create(world, key_results=(key_result("A"), key_result("B")))
    below = create(world, title="Below", parent="dogs-ride-along#a")
    save(world, pk, key_results=stored(world, pk).key_results[1:])
    assert stored(world, below).parent == "dogs-ride-along"


def test_a_key_result_that_is_not_its_own_is_refused(world):
    pk = create(world, key_results=(key_result(),))
    stranger = replace(key_result(), id="boarded")
    assert refused(lambda: save(world, pk, key_results=(stranger,))) == {"key_results.0": "unknown"}


def test_ticks_stay_with_their_milestones_and_tasks(world):
    pk = world.objectives["activation"]
    value = stored(world, pk)
    kept = {kr.id: kr.measure for kr in value.key_results}
    bare = {
        "stops": core.Milestones(
            items=(
                core.Milestone(title="Fort", weight=Decimal(1)),
                core.Milestone(title="Pier", weight=Decimal(3), is_done=True),
            )
        ),
        "signs": core.Tasks(
            items=(
                core.Task(title="Pier"),
                core.Task(title="The fort"),
                core.Task(title="Old town", state=core.TaskState.DONE),
            )
        ),
    }
    for key, measure in bare.items():
        value = with_key_result(value, key, measure=measure)
    save(world, pk, value=value, reason="Renamed")
    after = {kr.id: kr.measure for kr in stored(world, pk).key_results}
    assert [(m.title, m.is_done) for m in after["stops"].items] == [("Fort", True), ("Pier", False)]
    states = [task.state for task in after["signs"].items]
    assert states == [task.state for task in kept["signs"].items]


def test_the_key_of_a_guessed_title_does_not_tell_that_somebody_wrote_it(world):
    """The restricted one of that title has the key that a file would make of it."""
    titles = [f"Zugzwang {number}" for number in range(2)]
    bring_in(
        "northing: 1\nworkspace: Tidewater\ncycle: 2026-Q1\nteams:\n- name: Care\n  objectives:\n"
        f"  - {{title: {titles[0]}, visibility: {{restricted: [lena@example.org]}}}}\n"
    )
    keys = [stored(world, create(world, id="", title=title)).id for title in titles]
    assert [re.sub("[^-]+$", "", key) for key in keys] == ["zugzwang-0-", "zugzwang-1-"]


def test_a_key_that_is_asked_for_is_taken_while_it_is_free(world):
    first, second = (stored(world, create(world, id="dogs")).id for _ in range(2))
    assert first == "dogs"
    assert re.fullmatch("dogs-.{4}", second)


def test_a_draft_moves_to_another_team_and_cycle(world):
    pk = create(world, key_results=(key_result(),), parent="2026/trusted")
    key = row_of(world, pk).key
    create(world, by="ada", id=key, cycle="2026", team="Care")
    save(world, pk, by="ada", team="Care", cycle="2026")
    row = row_of(world, pk)
    assert (row.cycle.name, row.team.name) == ("2026", "Care")
    assert re.fullmatch(f"{key}-.{{4}}", row.key)
    assert stored(world, pk).parent == "trusted"
    assert events(world, "objective_changed")[-1]["fields"] == ["cycle", "team"]


def test_a_draft_goes_to_no_team_that_is_not_the_writers(world):
    pk = create(world)
    assert refused(lambda: save(world, pk, team="Care"), Denied) == {"": "not-yours-to-write"}
    assert refused(lambda: save(world, pk, cycle="2025-Q4"), Conflict) == {"": "cycle-closed"}
    assert row_of(world, pk).team.name == "Growth"


@pytest.mark.parametrize(("who", "may"), [("ada", 1), ("lena", 1), ("mio", 1), ("tariq", 0)])
def test_who_changes_a_draft(world, who, may):
    pk = create(world)
    if may:
        save(world, pk, by=who, title="Cats")
        assert stored(world, pk).title == "Cats"
        return
    assert refused(lambda: save(world, pk, by=who, title="Cats"), Denied) == {
        "": "not-yours-to-write"
    }


def test_an_owner_from_elsewhere_changes_a_draft(world):
    pk = create(world, owners=("tariq@example.org",))
    save(world, pk, by="tariq", title="Cats")
    assert stored(world, pk).title == "Cats"


def test_the_team_of_a_key_result_writes_it_and_nothing_else(world):
    pk = create(world, key_results=(key_result("A", team="Care"), key_result("B")))
    value = stored(world, pk)
    save(world, pk, by="tariq", value=with_key_result(value, "a", note="Ours"))
    assert stored(world, pk).key_results[0].note == "Ours"
    value = stored(world, pk)
    save(world, pk, by="tariq", key_results=(*value.key_results, key_result("C", team="Care")))
    for changed in (
        with_key_result(value, "b", note="Theirs"),
        replace(value, why="Because"),
        replace(value, key_results=value.key_results[:1]),
        replace(value, key_results=(*value.key_results, key_result("D"))),
    ):
        attempt = lambda changed=changed: save(world, pk, by="tariq", value=changed)  # noqa: E731
        assert refused(attempt, Denied) == {"": "not-yours-to-write"}


def test_nobody_writes_what_they_do_not_see(world):
    secret = world.objectives["secret"]
    for who in ("ada", "mio", "tariq", "vera"):
        plan = plan_of(world, title="Mine", team="Care")
        with pytest.raises(NotFound):
            save_objective(getattr(world, who), secret, replace(plan, version=1))
        with pytest.raises(NotFound):
            undo_change(getattr(world, who), secret, 1)


# --- links ---------------------------------------------------------------------------------------


def test_a_parent_that_one_does_not_see_stays(world):
    pk = world.objectives["answers"]
    seen = replace(stored(world, pk), parent="")
    save(world, pk, by="ada", value=seen, why="Because")
    assert stored(world, pk).parent == "secret#berths"
    assert "secret" not in str(events(world, "objective_changed"))
    save(world, pk, by="ada", value=seen, parent="crossing")
    assert stored(world, pk).parent == "crossing"


def test_a_support_that_one_does_not_see_stays(world):
    pk = world.objectives["activation"]
    supports = ("secret", "platform")
    save(world, pk, by="system", supports=supports)
    save(world, pk, supports=("platform",), why="Because")
    assert stored(world, pk).supports == supports
    save(world, pk, supports=("crossing",))
    assert stored(world, pk).supports == ("crossing", "secret")


@pytest.mark.parametrize("name", ["secret", "secret#berths"])
def test_nothing_hidden_can_be_named(world, name):
    for changes in ({"parent": name}, {"supports": (name,)}):
        (field,) = changes
        assert refused(lambda changes=changes: create(world, **changes)) == {field: "unknown"}


def test_a_loop_is_refused_and_named(world):
    pk = create(world, key_results=(key_result(),))
    below = create(world, title="Below", parent="dogs-ride-along")
    create(world, title="Lowest", parent="below")
    for attempt in (
        lambda: save(world, pk, parent="lowest"),
        lambda: save(world, pk, parent="dogs-ride-along#dogs-aboard"),
        lambda: align(world, pk, below),
    ):
        assert refused(attempt) == {"parent": "alignment-loop"}
    with pytest.raises(Invalid) as caught:
        align(world, pk, below)
    named: Any = caught.value.params["objectives"]
    assert sorted(named) == ["Below", "Dogs ride along"]
    assert stored(world, pk).parent == ""


def test_a_loop_through_what_is_hidden_names_only_what_is_seen(world):
    pk = create(world, by="ada", team="Care", title="Top")
    with world.scope():
        Objective.objects.filter(key="secret").update(parent_objective=pk)
    with pytest.raises(Invalid) as caught:
        align(world, pk, world.objectives["answers"], by="ada")
    assert caught.value.fields == {"parent": "alignment-loop"}
    assert "Zugzwang" not in str(caught.value.params)


def align(world, pk, to=None, by="mio", through=None):
    aligning = Aligning(
        parent_objective_id=to, parent_key_result_id=through, version=row_of(world, pk).version
    )
    align_objective(getattr(world, by), pk, aligning)


def test_aligning_sets_and_takes_away_the_parent(world):
    pk = create(world)
    align(world, pk, through=world.key_results["platform#below"])
    assert stored(world, pk).parent == "platform#below"
    align(world, pk, to=world.objectives["trusted"])
    assert stored(world, pk).parent == "2026/trusted"
    align(world, pk)
    assert stored(world, pk).parent == ""
    assert refused(lambda: align(world, pk, world.objectives["secret"])) == {"parent": "unknown"}
    attempt = lambda: align(world, pk, world.objectives["crossing"], by="tariq")  # noqa: E731
    assert refused(attempt, Denied) == {"": "not-yours-to-write"}


# --- numbers -------------------------------------------------------------------------------------


def test_the_numbers_above_follow_at_once(world):
    """Both the old and the new parent, which stand on what is committed below them."""
    activation, crossing = (world.objectives[key] for key in ("activation", "crossing"))
    before = row_of(world, crossing).progress
    bring_in(NOTHING)
    free = next(iter(objectives(world, "free")))
    save(world, activation, by="ada", parent="free")
    assert row_of(world, crossing).progress != before
    assert row_of(world, free).progress == row_of(world, activation).progress
    told = [e for e in events(world, "progress_moved") if e["change_of"] == activation]
    assert {e["objective_id"] for e in told} == {crossing, free}


NOTHING = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
teams:
  - name: Company
    objectives:
      - {id: free, title: Free, state: committed}
"""


def objectives(world, *keys):
    with world.scope():
        return list(Objective.objects.filter(key__in=keys).values_list("pk", flat=True))


def test_a_retargeted_commitment_has_another_number(world):
    amend(world, "boarded", measure=retarget(80))
    with world.scope():
        kr = world.key_result("activation#boarded")
    assert kr.progress == Decimal("0.5")


def test_what_follows_is_what_a_whole_recount_gives(world):
    bring_in(NOTHING)
    activation = world.objectives["activation"]
    amend(world, "boarded", measure=retarget(80), weight=Decimal(4))
    amend(world, "stops", measure=core.Milestones(items=(core.Milestone(title="Fort"),)))
    save(world, activation, by="ada", parent="free", supports=(), reason="So")
    more = (*stored(world, activation).key_results, key_result())
    save(world, activation, key_results=more, reason="More to count")
    pk = create(world, key_results=(key_result(), key_result("B")), parent="platform#below")
    below = create(world, title="Below", parent="dogs-ride-along")
    part = split_objective(
        world.mio, pk, (key_result_id(world, pk, "b"),), "Part", row_of(world, pk).version
    )
    merge_objectives(world.mio, part, below, row_of(world, part).version)
    align(world, world.objectives["terminals"], to=world.objectives["crossing"])
    save(world, pk, parent="idea")
    undo(world, pk)
    discard_objective(world.mio, below, row_of(world, below).version)
    with world.scope():
        told = stored_numbers()
        for cycle in Cycle.objects.all():
            assert refresh_cycle(world.system, cycle) == 0
        assert stored_numbers() == told


def key_result_id(world, pk, key) -> int:
    with world.scope():
        return KeyResult.objects.get(objective=pk, key=key).pk


def test_another_measure_has_not_started_whatever_the_one_before_read(world):
    kr = world.key_results["activation#setup"]
    for day, value in ((date(2026, 2, 2), 52), (date(2026, 2, 1), 50)):
        check_in(world.mio, kr, NewCheckIn(on=day, value=Decimal(value)))
    amend(world, "setup", measure=core.Range(at_least=Decimal(51)))
    row = world.key_result("activation#setup")
    assert (row.current, row.current_on, row.progress) == (None, None, 0)
    check_in(world.mio, kr, NewCheckIn(on=world.mio.today, value=Decimal(52)))
    assert world.key_result("activation#setup").current == 52


# --- what can be taken back ----------------------------------------------------------------------


def undo(world, pk, by="mio"):
    undo_change(getattr(world, by), pk, row_of(world, pk).version)


def test_a_change_is_taken_back_and_comes_forth_again(world):
    pk = create(world, key_results=(key_result("A"), key_result("B")), owners=("mio@example.org",))
    first = stored(world, pk)
    save(world, pk, title="Cats", owners=(), key_results=first.key_results[:1], parent="crossing")
    second = stored(world, pk)
    undo(world, pk)
    assert stored(world, pk) == first
    undo(world, pk)
    assert stored(world, pk) == second
    assert events(world, "change_undone")[0]["objective_id"] == pk


def test_nothing_is_taken_back_where_nothing_was_changed(world):
    pk = create(world)
    assert refused(lambda: undo(world, pk), Conflict) == {"": "nothing-to-undo"}


def test_only_who_may_write_takes_back(world):
    pk = create(world)
    save(world, pk, title="Cats")
    assert refused(lambda: undo(world, pk, by="tariq"), Denied) == {"": "not-yours-to-write"}


def test_a_renamed_person_stays_the_owner_of_what_comes_back(world):
    pk = create(world, owners=("mio@example.org",))
    save(world, pk, owners=())
    with world.scope():
        texts = list(Revision.objects.values_list("text", flat=True))
        assert "mio@" not in str(texts)
        Membership.objects.filter(pk=world.mio.membership_id).update(email="mio@example.net")
    undo(world, pk)
    assert stored(world, pk).owners == ("mio@example.net",)


def test_the_text_before_the_newest_change_is_kept_and_every_title(world):
    pk = create(world)
    for at in range(5):
        save(world, pk, title=f"Dogs {at}")
    with world.scope():
        kept = Revision.objects.get(objective=pk)
        assert "Dogs 3" in str(kept.text)
        former = FormerTitle.objects.filter(objective=pk).values_list("title", flat=True)
        assert list(former[:2]) == ["Dogs ride along", "Dogs 0"]
        assert len(former) == 5


def test_what_points_at_nothing_any_more_does_not_come_back(world):
    pk, gone = create(world), create(world, title="Gone")
    align(world, pk, gone)
    save(world, pk, parent="", contributors=("Care",))
    with world.scope():
        Objective.objects.filter(pk=gone).delete()
    undo(world, pk)
    assert (stored(world, pk).parent, stored(world, pk).contributors) == ("", ())
