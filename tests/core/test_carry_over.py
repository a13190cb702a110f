from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from northing.core.carry_over import carry_over
from northing.core.document import (
    Amendment,
    Baseline,
    Binary,
    Curve,
    Decision,
    Initiative,
    InitiativeState,
    KeyResult,
    Measure,
    Milestone,
    Milestones,
    Numeric,
    Objective,
    ObjectiveState,
    Range,
    Task,
    Tasks,
    TaskState,
    Waypoint,
)
from tests.core.world import END, QUARTER, day, dec, numeric, objective, saw


def carried(key_result: KeyResult) -> Measure:
    whole = carry_over(objective("o", key_result), "2026-Q3", cycle=QUARTER, as_of=END)
    return whole.key_results[0].measure


def level(baseline: int | str, target: int | str | None, **more: Any) -> Numeric:
    return Numeric(baseline=dec(baseline), target=dec(target), **more)


def test_a_level_goes_on_from_its_last_value() -> None:
    assert carried(numeric(42, 60, saw(9, 44), saw(50, 51))) == level(51, 60)
    assert carried(numeric(0, 0, measure=level(42, 60, current=dec(50)))) == level(50, 60)
    assert carried(numeric(42, 60)) == level(42, 60)


@pytest.mark.parametrize(("seen", "target"), [(60, None), (75, None), ("59.99", "60")])
def test_a_target_that_was_reached_is_left_blank(seen: int | str, target: int | str | None) -> None:
    assert carried(numeric(42, 60, saw(9, seen))) == level(seen, target)


def test_a_counter_restarts_at_zero() -> None:
    counter = level(0, 100, accumulates=True)
    assert carried(numeric(0, 0, saw(9, 70), measure=counter)) == counter
    reached = carried(numeric(0, 0, saw(9, 100), measure=counter))
    assert reached == level(0, None, accumulates=True)


def test_a_reading_after_the_deadline_is_not_the_baseline() -> None:
    assert carried(numeric(42, 60, saw(20, 44), saw(60, 58), deadline=day(50))) == level(44, 60)


def test_undone_milestones_and_open_tasks_move() -> None:
    done, open_ = Milestone(title="a", is_done=True), Milestone(title="b", weight=dec(2))
    assert carried(numeric(measure=Milestones(items=(done, open_)))) == Milestones(items=(open_,))
    tasks = [Task(title=state, state=state) for state in TaskState]
    assert carried(numeric(measure=Tasks(items=tuple(tasks)))) == Tasks(items=(tasks[0],))


def test_a_range_keeps_its_bounds_and_share() -> None:
    bounds = Range(at_least=dec(1), at_most=dec(2), share=dec("0.9"), unit="s")
    assert carried(numeric(measure=replace(bounds, current=dec(5)))) == bounds


def test_a_binary_keeps_its_last_probability_until_it_is_done() -> None:
    stated = Binary(probability=dec(60))
    assert carried(numeric(0, 0, saw(9, 0, 35), measure=stated)) == Binary(probability=dec(35))
    assert carried(numeric(measure=stated)) == stated
    assert carried(numeric(0, 0, saw(9, 1, 95), measure=stated)) == Binary()


def test_finding_out_starts_anew() -> None:
    assert carried(numeric(measure=Baseline(current=dec(3), unit="%"))) == Baseline(unit="%")


def test_the_draft_leaves_the_old_cycle_behind_and_keeps_the_intent() -> None:
    pace = (Waypoint(on=END, share=dec(1)),)
    key_result = numeric(
        42, 60, saw(9, 44), weight=dec(3), deadline=day(50), pace=pace, confidence=dec(40),
        committed_on=day(3), owners=("ada",),
        amendments=(Amendment(on=day(1), field="weight", before="1", after="3"),),
    )  # fmt: skip
    old = objective(
        "o", key_result, numeric(id="gone", dropped_on=day(5)), committed_on=day(1),
        decision=Decision.CHANGE, decision_reason="slow", strategy="s", owners=("ada",),
    )  # fmt: skip
    new = carry_over(old, "2026-Q3")
    assert (new.state, new.committed_on, new.decision, new.decision_reason) == (
        ObjectiveState.DRAFT, None, None, "",
    )  # fmt: skip
    assert (new.id, new.title, new.strategy, new.owners) == ("o", "O", "s", ("ada",))
    assert new.key_results == (numeric(44, 60, weight=dec(3), owners=("ada",), pace=Curve.LINEAR),)


def test_links_of_the_old_cycle_point_back_into_it() -> None:
    old = objective("o", parent="top#kr", supports=("brand", "2026/trust", "2026-Q3/o"))
    new = carry_over(old, "2026-Q3")
    assert new.parent == ""
    assert new.continues == "2026-Q3/o"
    assert new.supports == ("2026-Q3/brand", "2026/trust", "2026-Q3/o")


@pytest.mark.parametrize(
    ("parent", "kept"), [("2026/trust", True), ("top", True), ("top#kr", True), ("gone", False)]
)
def test_a_parent_is_kept_where_the_next_cycle_has_it(parent: str, kept: bool) -> None:
    new = carry_over(objective("o", parent=parent), "2026-Q3", next_ids={"top"})
    assert new.parent == (parent if kept else "")


def test_initiatives_that_have_ended_stay_behind() -> None:
    found = [Initiative(title=state, state=state, serves="gone") for state in InitiativeState]
    old = objective("o", numeric(id="gone", dropped_on=END), initiatives=tuple(found))
    left = carry_over(old, "2026-Q3").initiatives
    assert [one.title for one in left] == ["idea", "planned", "running"]
    assert {one.serves for one in left} == {""}


def test_what_was_let_be_is_said_again_in_the_next_cycle() -> None:
    told = KeyResult(id="k", title="Launch", allow=("KR304 one launch",))
    before = Objective(id="a", title="A", allow=("OB104 it is their name",), key_results=(told,))
    after = carry_over(before, "2026-Q1")
    assert (after.allow, after.key_results[0].allow) == ((), ())
