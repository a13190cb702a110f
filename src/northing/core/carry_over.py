"""An objective's draft for the next cycle (the OKR semantics, section 3)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import assert_never

from northing.core.alignment import Reference
from northing.core.document import (
    Baseline,
    Binary,
    Curve,
    Cycle,
    Initiative,
    InitiativeState,
    KeyResult,
    Measure,
    Milestones,
    Numeric,
    Objective,
    ObjectiveState,
    Range,
    Tasks,
    TaskState,
)
from northing.core.numbers import quantise
from northing.core.progress import progress_at
from northing.core.readings import NOUGHT, ONE, current_value, latest_probability


def carry_over(
    objective: Objective,
    old_cycle: str,
    *,
    cycle: Cycle | None = None,
    as_of: date = date.max,
    next_ids: Collection[str] = (),
) -> Objective:
    """Return a draft of the objective for the next cycle, linked to its predecessor.

    The link is ``continues``, into ``old_cycle``; supports of that cycle keep pointing there. A
    parent of the old cycle is kept only where the next one has its id, given in
    ``next_ids``. Dropped key results stay behind, and so do check-ins, amendments, deadlines,
    dated waypoints, initiatives that have ended, and the findings that were let be: their reasons
    were of that cycle. ``cycle`` and ``as_of`` bound the readings.
    """
    kept = tuple(kr for kr in objective.key_results if kr.dropped_on is None)
    served = {key_result.id for key_result in kept}
    supports = map(Reference.parse, objective.supports)
    return replace(
        objective,
        state=ObjectiveState.DRAFT,
        committed_on=None,
        decision=None,
        decision_reason="",
        own_score=None,
        own_score_note="",
        amendments=(),
        allow=(),
        parent=_parent(objective.parent, next_ids),
        supports=tuple(dict.fromkeys(_in_cycle(link, old_cycle) for link in supports)),
        continues=str(Reference(objective.id, cycle=old_cycle)),
        key_results=tuple(_carried(kr, cycle, as_of) for kr in kept),
        initiatives=tuple(
            _served(i, served) for i in objective.initiatives if i.state not in _ENDED
        ),
    )


_ENDED = frozenset({InitiativeState.SHIPPED, InitiativeState.STOPPED})


def _parent(parent: str, next_ids: Collection[str]) -> str:
    if not parent:
        return ""
    reference = Reference.parse(parent)
    return parent if reference.cycle or reference.objective in next_ids else ""


def _in_cycle(reference: Reference, old_cycle: str) -> str:
    return str(replace(reference, cycle=reference.cycle or old_cycle))


def _served(initiative: Initiative, served: Collection[str]) -> Initiative:
    return initiative if initiative.serves in served else replace(initiative, serves="")


def _carried(key_result: KeyResult, cycle: Cycle | None, as_of: date) -> KeyResult:
    return replace(
        key_result,
        measure=carried_measure(key_result, cycle, as_of),
        deadline=None,
        pace=Curve.LINEAR if isinstance(key_result.pace, tuple) else key_result.pace,
        confidence=None,
        check_ins=(),
        amendments=(),
        allow=(),
        committed_on=None,
    )


def carried_measure(
    key_result: KeyResult, cycle: Cycle | None = None, as_of: date = date.max
) -> Measure:
    """Return what a key result's measure starts the next cycle with.

    Levels take the last value as baseline, counters restart at 0, undone milestones and open
    tasks move, a range keeps its bounds, a binary its last probability. A target that was
    reached is left blank, a binary one that is done starts without a probability.
    """
    measure = key_result.measure
    value = current_value(key_result, cycle, as_of)
    match measure:
        case Numeric():
            share = progress_at(measure, value)
            is_reached = share is not None and quantise(share) >= ONE
            start = NOUGHT if measure.accumulates else value
            return replace(
                measure,
                baseline=measure.baseline if start is None else start,
                target=None if is_reached else measure.target,
                current=None,
            )
        case Range():
            return replace(measure, current=None)
        case Binary():
            is_done = progress_at(measure, value) == ONE
            return Binary(probability=None if is_done else latest_probability(key_result, as_of))
        case Milestones():
            return Milestones(items=tuple(item for item in measure.items if not item.is_done))
        case Tasks():
            return Tasks(items=tuple(t for t in measure.items if t.state is TaskState.OPEN))
        case Baseline():
            return replace(measure, current=None)
        case _:
            assert_never(measure)
