from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from northing.core.document import Cycle, CycleState, Decision, Objective, ObjectiveState
from northing.core.states import (
    Refusal,
    cycle_step_refusal,
    imported_states,
    may_check_in,
    objective_step_refusal,
    reopening_refusal,
    undecided,
)
from tests.core.world import END, QUARTER, START, day, objective

C, S, R = CycleState, ObjectiveState, Refusal
FORWARD = [(C.PLANNING, C.ACTIVE), (C.ACTIVE, C.REVIEWING), (C.REVIEWING, C.CLOSED)]


@pytest.mark.parametrize("old", C)
@pytest.mark.parametrize("new", C)
def test_a_cycle_only_goes_one_step_forward(old: Any, new: Any) -> None:
    refusal = cycle_step_refusal(old, new)
    if (old, new) in FORWARD:
        assert refusal is None
    else:
        assert refusal is (R.CYCLE_CLOSED if old is C.CLOSED else R.NO_SUCH_STEP)


@pytest.mark.parametrize("child", C)
def test_a_cycle_closes_after_its_children(child: CycleState) -> None:
    refusal = cycle_step_refusal(C.REVIEWING, C.CLOSED, child_states=[C.CLOSED, child])
    assert refusal is (None if child is C.CLOSED else R.CHILD_CYCLE_OPEN)
    assert cycle_step_refusal(C.ACTIVE, C.REVIEWING, child_states=[child]) is None


def test_a_cycle_closes_when_every_committed_objective_is_decided() -> None:
    assert cycle_step_refusal(C.REVIEWING, C.CLOSED, undecided_count=1) is R.UNDECIDED
    kept = objective("kept", decision=Decision.KEEP)
    open_ = objective("open")
    found = undecided([kept, open_, objective("d", state=S.DROPPED), objective("e", state=S.DRAFT)])
    assert found == (open_,)


def test_only_a_closed_cycle_is_reopened_and_not_inside_a_closed_parent() -> None:
    assert reopening_refusal(C.CLOSED) is None
    assert reopening_refusal(C.CLOSED, C.ACTIVE) is None
    assert reopening_refusal(C.CLOSED, C.CLOSED) is R.CYCLE_CLOSED
    assert reopening_refusal(C.ACTIVE) is R.NO_SUCH_STEP


def step(old: Any, new: Any, cycle: CycleState = C.ACTIVE, **more: Any) -> Refusal | None:
    return objective_step_refusal(old, new, cycle, **more)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (S.DRAFT, S.COMMITTED, R.AFTER_THE_DEADLINE),
        (S.COMMITTED, S.DROPPED, R.AFTER_THE_DEADLINE),
        (S.DRAFT, S.PROPOSED, R.AFTER_THE_DEADLINE),
        (S.DRAFT, S.QUEUED, None),
        (S.DRAFT, S.PARKED, None),
    ],
)
def test_after_its_last_day_a_cycle_takes_no_promises_and_none_is_given_up(
    old: Any, new: Any, why: Any
) -> None:
    assert step(old, new, has_reason=True, is_over=True) is why


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (S.PARKED, S.DRAFT),
        (S.DRAFT, S.PROPOSED),
        (S.DRAFT, S.COMMITTED),
        (S.DRAFT, S.QUEUED),
        (S.PROPOSED, S.COMMITTED),
        (S.PROPOSED, S.DRAFT),
        (S.QUEUED, S.PROPOSED),
    ],
)
def test_steps_towards_a_commitment(old: Any, new: Any) -> None:
    assert step(old, new) is None
    assert step(old, new, C.PLANNING) is None
    assert step(old, new, C.CLOSED) is R.CYCLE_CLOSED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (S.PARKED, S.COMMITTED),
        (S.DRAFT, S.CLOSED),
        (S.DRAFT, S.DROPPED),
        (S.COMMITTED, S.DRAFT),
        (S.COMMITTED, S.PROPOSED),
        (S.DROPPED, S.COMMITTED),
        (S.CLOSED, S.COMMITTED),
        (S.DRAFT, S.DRAFT),
    ],
)
def test_steps_that_do_not_exist(old: Any, new: Any) -> None:
    assert step(old, new, has_decision=True, has_reason=True) is R.NO_SUCH_STEP


def test_dropping_and_parking_need_a_reason() -> None:
    assert step(S.COMMITTED, S.DROPPED) is R.NO_REASON
    assert step(S.COMMITTED, S.DROPPED, has_reason=True) is None
    assert step(S.PROPOSED, S.PARKED) is R.NO_REASON


def test_an_objective_closes_in_the_review_with_a_decision() -> None:
    assert step(S.COMMITTED, S.CLOSED, C.REVIEWING) is R.UNDECIDED
    assert step(S.COMMITTED, S.CLOSED, C.REVIEWING, has_decision=True) is None
    assert step(S.COMMITTED, S.CLOSED, C.ACTIVE, has_decision=True) is R.NO_SUCH_STEP


@pytest.mark.parametrize(
    ("old", "new"),
    [(S.DRAFT, S.PROPOSED), (S.DRAFT, S.COMMITTED), (S.COMMITTED, S.DROPPED)],
)
def test_the_review_proposes_commits_and_drops_nothing(old: Any, new: Any) -> None:
    assert step(old, new, C.REVIEWING, has_reason=True) is R.CYCLE_REVIEWING


def test_what_waits_in_a_closed_cycle_can_be_answered() -> None:
    assert step(S.QUEUED, S.PARKED, C.CLOSED) is R.NO_REASON
    assert step(S.QUEUED, S.PARKED, C.CLOSED, has_reason=True) is None
    for new in (S.DRAFT, S.PROPOSED, S.COMMITTED):
        assert step(S.QUEUED, new, C.CLOSED) is R.CYCLE_CLOSED


def silent(**more: Any) -> Objective:
    return objective("o", **{"state": None} | more)


@pytest.mark.parametrize(
    ("today", "cycle", "one"),
    [
        (START - timedelta(days=1), C.PLANNING, S.DRAFT),
        (START, C.ACTIVE, S.DRAFT),
        (END, C.ACTIVE, S.DRAFT),
        (END + timedelta(days=1), C.CLOSED, S.CLOSED),
    ],
)
def test_a_silent_file_is_placed_by_the_calendar(
    today: Any, cycle: CycleState, one: ObjectiveState
) -> None:
    assert imported_states(QUARTER, [silent()], today) == (cycle, (one,))


def test_what_a_file_states_stands() -> None:
    stated = [silent(state=state) for state in S]
    assert imported_states(QUARTER, stated, START)[1] == tuple(S)
    running = replace(QUARTER, state=C.REVIEWING)
    assert imported_states(running, [silent()], date(2030, 1, 1)) == (C.REVIEWING, (S.DRAFT,))


def test_in_a_cycle_that_has_ended_the_committed_are_closed_and_the_dropped_stay_dropped() -> None:
    states = imported_states(QUARTER, [silent(state=s) for s in (S.COMMITTED, S.DROPPED)],
                             date(2030, 1, 1))[1]  # fmt: skip
    assert states == (S.CLOSED, S.DROPPED)


def test_a_set_without_a_cycle_is_planned() -> None:
    assert imported_states(None, [silent()], START) == (C.PLANNING, (S.DRAFT,))


def check_in(
    on: int,
    cycle: CycleState = C.ACTIVE,
    state: ObjectiveState = S.COMMITTED,
    today: int = 60,
    deadline: date | None = END,
) -> Refusal | None:
    return may_check_in(cycle, state, day(on), deadline, day(today), START)


@pytest.mark.parametrize(
    ("on", "refusal"),
    [(60, None), (0, None), (61, R.IN_THE_FUTURE), (-1, R.BEFORE_THE_CYCLE)],
)
def test_an_active_cycle_takes_check_ins_from_its_start_to_today(
    on: int, refusal: Refusal | None
) -> None:
    assert check_in(on) is refusal


def test_a_review_takes_those_dated_up_to_the_deadline() -> None:
    assert check_in(50, C.REVIEWING, deadline=day(50)) is None
    assert check_in(51, C.REVIEWING, deadline=day(50)) is R.AFTER_THE_DEADLINE
    assert check_in(51, C.ACTIVE, deadline=day(50)) is None
    assert check_in(61, C.REVIEWING) is R.IN_THE_FUTURE
    assert check_in(51, C.REVIEWING, deadline=None) is None


@pytest.mark.parametrize("state", S)
def test_only_committed_objectives_are_checked_in_on(state: ObjectiveState) -> None:
    assert check_in(5, state=state) is (None if state is S.COMMITTED else R.NOT_COMMITTED)
    assert check_in(5, C.PLANNING, state) is R.CYCLE_PLANNED
    assert check_in(5, C.CLOSED, state) is R.CYCLE_CLOSED


def test_an_unknown_state_is_not_committed() -> None:
    cycle = Cycle(name="a", starts_on=START, ends_on=END)
    assert may_check_in(C.ACTIVE, None, START, cycle.ends_on, END) is R.NOT_COMMITTED
