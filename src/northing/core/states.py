"""What may become of a cycle and an objective, and when a check-in is taken (section 3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from northing.core.document import Cycle, CycleState, Document, Objective, ObjectiveState

_C, _O = CycleState, ObjectiveState

CYCLE_STEPS: Mapping[CycleState, frozenset[CycleState]] = {
    _C.PLANNING: frozenset({_C.ACTIVE}),
    _C.ACTIVE: frozenset({_C.REVIEWING}),
    _C.REVIEWING: frozenset({_C.CLOSED}),
    _C.CLOSED: frozenset(),
}

OBJECTIVE_STEPS: Mapping[ObjectiveState, frozenset[ObjectiveState]] = {
    _O.PARKED: frozenset({_O.DRAFT}),
    _O.DRAFT: frozenset({_O.PARKED, _O.PROPOSED, _O.QUEUED, _O.COMMITTED}),
    _O.PROPOSED: frozenset({_O.PARKED, _O.DRAFT, _O.QUEUED, _O.COMMITTED}),
    _O.QUEUED: frozenset({_O.PARKED, _O.DRAFT, _O.PROPOSED, _O.COMMITTED}),
    _O.COMMITTED: frozenset({_O.DROPPED, _O.CLOSED}),
    _O.DROPPED: frozenset(),
    _O.CLOSED: frozenset(),
}

# Being planned: what may still go into a commitment of its cycle.
PLANNED = frozenset({_O.DRAFT, _O.PROPOSED})
# Waits with its team, in the queue or the parking lot.
WAITING = frozenset({_O.QUEUED, _O.PARKED})
# A team stands, or stood, behind it to the end.
PROMISED = frozenset({_O.COMMITTED, _O.CLOSED})
# Committed to once, and perhaps given up since.
COMMITMENTS = PROMISED | {_O.DROPPED}
ENDED = frozenset({_O.DROPPED, _O.CLOSED})
# Serves nothing now, and nothing serves it.
SET_ASIDE = frozenset({_O.DROPPED, _O.PARKED})
# The states of a cycle that takes plans.
OPEN_CYCLES = frozenset({_C.PLANNING, _C.ACTIVE})

_SETTLING = frozenset({_O.PROPOSED, _O.COMMITTED, _O.DROPPED})


class Refusal(StrEnum):
    """Why something may not be done now; worded where it is shown."""

    NO_SUCH_STEP = "no-such-step"
    CYCLE_PLANNED = "cycle-planned"
    CYCLE_REVIEWING = "cycle-reviewing"
    CYCLE_CLOSED = "cycle-closed"
    NOT_REVIEWING = "not-reviewing"
    CHILD_CYCLE_OPEN = "child-cycle-open"
    UNDECIDED = "undecided"
    NO_REASON = "no-reason"
    NOT_COMMITTED = "not-committed"
    IN_THE_FUTURE = "in-the-future"
    BEFORE_THE_CYCLE = "before-the-cycle"
    AFTER_THE_DEADLINE = "after-the-deadline"


def cycle_step_refusal(
    old: CycleState,
    new: CycleState,
    *,
    child_states: Iterable[CycleState] = (),
    undecided_count: int = 0,
) -> Refusal | None:
    """Return why a cycle may not go from one state to another, or None.

    A parent closes after its children, and closing needs every committed objective decided.
    Reopening is an administrator's act of its own: see ``reopening_refusal``.

    >>> cycle_step_refusal(CycleState.PLANNING, CycleState.ACTIVE) is None
    True
    >>> cycle_step_refusal(CycleState.REVIEWING, CycleState.CLOSED, undecided_count=7)
    <Refusal.UNDECIDED: 'undecided'>
    """
    if new not in CYCLE_STEPS[old]:
        return Refusal.CYCLE_CLOSED if old is CycleState.CLOSED else Refusal.NO_SUCH_STEP
    if new is CycleState.CLOSED:
        if any(state is not CycleState.CLOSED for state in child_states):
            return Refusal.CHILD_CYCLE_OPEN
        if undecided_count:
            return Refusal.UNDECIDED
    return None


def reopening_refusal(state: CycleState, parent_state: CycleState | None = None) -> Refusal | None:
    """Return why a cycle may not go back from closed to reviewing, or None.

    Only a closed one is reopened, and not inside a parent that is closed.
    """
    if state is not CycleState.CLOSED:
        return Refusal.NO_SUCH_STEP
    return Refusal.CYCLE_CLOSED if parent_state is CycleState.CLOSED else None


def undecided(objectives: Iterable[Objective]) -> tuple[Objective, ...]:
    """Return the committed objectives that still wait for a decision before the close.

    Dropped ones need none.
    """
    return tuple(
        o for o in objectives if o.state is ObjectiveState.COMMITTED and o.decision is None
    )


def decision_refusal(
    cycle_state: CycleState, objective_state: ObjectiveState, *, has_reason: bool = False
) -> Refusal | None:
    """Return why it may not be decided now what becomes of an objective, or None.

    Committed ones are decided while their cycle is in review, with a reason, and again as often
    as people change their mind until it is closed.

    >>> decision_refusal(CycleState.ACTIVE, ObjectiveState.COMMITTED, has_reason=True)
    <Refusal.NOT_REVIEWING: 'not-reviewing'>
    """
    if cycle_state is CycleState.CLOSED:
        return Refusal.CYCLE_CLOSED
    if cycle_state is not CycleState.REVIEWING:
        return Refusal.NOT_REVIEWING
    if objective_state is not ObjectiveState.COMMITTED:
        return Refusal.NOT_COMMITTED
    return None if has_reason else Refusal.NO_REASON


def objective_step_refusal(
    old: ObjectiveState,
    new: ObjectiveState,
    cycle_state: CycleState,
    *,
    has_decision: bool = False,
    has_reason: bool = False,
    is_over: bool = False,
) -> Refusal | None:
    """Return why an objective may not go from one state to another, or None.

    Closed cycles are read-only, but for what waits there: what is queued may be
    parked. In a reviewing one nothing is proposed, committed or dropped; closing needs a decision
    and a cycle that is reviewing; dropping and parking need a reason. ``is_over`` says that the
    cycle's last day has passed: nothing is proposed, committed or dropped any more.
    What moves into another cycle is judged by that cycle's state.

    >>> objective_step_refusal(
    ...     ObjectiveState.DRAFT, ObjectiveState.COMMITTED, CycleState.REVIEWING
    ... )
    <Refusal.CYCLE_REVIEWING: 'cycle-reviewing'>
    """
    if new not in OBJECTIVE_STEPS[old]:
        return Refusal.NO_SUCH_STEP
    if cycle_state is CycleState.CLOSED and not {old, new} <= WAITING:
        return Refusal.CYCLE_CLOSED
    if new is ObjectiveState.CLOSED:
        if cycle_state is not CycleState.REVIEWING:
            return Refusal.NO_SUCH_STEP
        return None if has_decision else Refusal.UNDECIDED
    if new in _SETTLING and cycle_state is CycleState.REVIEWING:
        return Refusal.CYCLE_REVIEWING
    if new in {ObjectiveState.DROPPED, ObjectiveState.PARKED} and not has_reason:
        return Refusal.NO_REASON
    is_late = is_over and new in _SETTLING
    return Refusal.AFTER_THE_DEADLINE if is_late else None


def imported_states(
    cycle: Cycle | None, objectives: Iterable[Objective], today: date
) -> tuple[CycleState, tuple[ObjectiveState, ...]]:
    """Return the state of an imported cycle and of its objectives, in their order.

    What the file states stands. Silent ones: a cycle that has ended is closed and so are its
    objectives, with the decision unknown; a running one is active, one to come is planned, and
    the objectives of both are drafts. A committed objective of a closed cycle is closed.
    """
    state = _imported_cycle_state(cycle, today)
    is_closed = state is CycleState.CLOSED
    silent = ObjectiveState.CLOSED if is_closed else ObjectiveState.DRAFT
    stated = (objective.state or silent for objective in objectives)
    return state, tuple(
        ObjectiveState.CLOSED if is_closed and one is ObjectiveState.COMMITTED else one
        for one in stated
    )


def spelled_out(document: Document, today: date) -> Document:
    """Return the Document with its cycle's state and every objective's as an import sets them;
    see ``imported_states``. One without a cycle is returned as it is."""
    if document.cycle is None:
        return document
    objectives = tuple(document.all_objectives())
    state, states = imported_states(document.cycle, objectives, today)
    settled = {
        objective.id: replace(objective, state=its)
        for objective, its in zip(objectives, states, strict=True)
    }
    whole = document.each(lambda objective: settled[objective.id])
    return replace(whole, cycle=replace(document.cycle, state=state))


def _imported_cycle_state(cycle: Cycle | None, today: date) -> CycleState:
    if cycle is None:
        return CycleState.PLANNING
    if cycle.state:
        return cycle.state
    if cycle.ends_on < today:
        return CycleState.CLOSED
    return CycleState.PLANNING if today < cycle.starts_on else CycleState.ACTIVE


def may_check_in(
    cycle_state: CycleState,
    objective_state: ObjectiveState | None,
    on: date,
    deadline: date | None,
    today: date,
    starts_on: date | None = None,
) -> Refusal | None:
    """Return why a check-in dated ``on`` is refused, or None when it is taken.

    Active: committed objectives, dated from the cycle's start (``starts_on``) to today.
    Reviewing: the same, and no later than the deadline. Planning and closed: nothing.

    >>> day = date(2026, 8, 1)
    >>> may_check_in(CycleState.PLANNING, ObjectiveState.COMMITTED, day, None, day)
    <Refusal.CYCLE_PLANNED: 'cycle-planned'>
    """
    if cycle_state is CycleState.CLOSED:
        return Refusal.CYCLE_CLOSED
    if cycle_state is CycleState.PLANNING:
        return Refusal.CYCLE_PLANNED
    if objective_state is not ObjectiveState.COMMITTED:
        return Refusal.NOT_COMMITTED
    if on > today:
        return Refusal.IN_THE_FUTURE
    if starts_on is not None and on < starts_on:
        return Refusal.BEFORE_THE_CYCLE
    is_late = deadline is not None and on > deadline
    return Refusal.AFTER_THE_DEADLINE if is_late and cycle_state is CycleState.REVIEWING else None
