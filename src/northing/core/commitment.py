"""What a commitment needs, what was committed to, and how it is amended (section 3)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal, assert_never

from northing.core.document import (
    Amendment,
    Baseline,
    Binary,
    Cycle,
    CycleState,
    KeyResult,
    Milestones,
    Numeric,
    Objective,
    Range,
    Tasks,
)
from northing.core.numbers import comparable
from northing.core.plan import with_done_of
from northing.core.readings import deadline, replacements, with_old_reading
from northing.core.states import Refusal
from northing.core.terms import (
    AMENDABLE,
    LASTING,
    NotAmendable,
    measure_text,
    read_term,
    type_of,
    with_term,
)

__all__ = (
    "AMENDABLE",
    "Missing",
    "NotAmendable",
    "amend",
    "amendment_refusal",
    "missing_for_commitment",
    "original",
    "with_changes_on_record",
    "with_guardrails_on_record",
)

MissingCode = Literal[
    "missing", "outside-cycle", "due-already", "same-as-baseline", "bounds-crossed"
]


@dataclass(frozen=True, slots=True)
class Missing:
    """What a commitment still needs: where (``key_results``, its id, the field) and why."""

    path: tuple[str, ...]
    code: MissingCode


def missing_for_commitment(
    objective: Objective, cycle: Cycle | None, today: date = date.min
) -> tuple[Missing, ...]:
    """Return all that keeps an objective from being committed, in reading order.

    A title, an owner, a deadline within the cycle and not before ``today``; and by type: a
    baseline and a target that differ, bounds, a probability, a milestone. A key result without
    an owner of its own belongs to the objective's; a rolled-up one needs no numbers.
    """
    found = list(_missing_of_objective(objective))
    for key_result in objective.key_results:
        if key_result.dropped_on is None:
            needs = [*_missing_of_key_result(key_result, cycle, today)]
            needs += _missing_of_measure(key_result)
            found += [Missing(("key_results", key_result.id, field), code) for field, code in needs]
    return tuple(found)


def _missing_of_objective(objective: Objective) -> Iterator[Missing]:
    if not objective.title.strip():
        yield Missing(("title",), "missing")
    if not objective.owners:
        yield Missing(("owners",), "missing")


def _missing_of_key_result(
    key_result: KeyResult, cycle: Cycle | None, today: date
) -> Iterator[tuple[str, MissingCode]]:
    if not key_result.title.strip():
        yield "title", "missing"
    ends_on = deadline(key_result, cycle)
    if ends_on is None:
        yield "deadline", "missing"
    elif cycle and not cycle.starts_on <= ends_on <= cycle.ends_on:
        yield "deadline", "outside-cycle"
    elif ends_on < today:
        yield "deadline", "due-already"


def _missing_of_measure(key_result: KeyResult) -> Iterator[tuple[str, MissingCode]]:
    if key_result.rolled_up:
        return
    measure = key_result.measure
    match measure:
        case Numeric():
            yield from _missing_of_numeric(measure)
        case Range(at_least=None, at_most=None):
            yield "bounds", "missing"
        case Range(at_least=Decimal() as low, at_most=Decimal() as high) if low > high:
            yield "bounds", "bounds-crossed"
        case Binary(probability=None):
            yield "probability", "missing"
        case Milestones(items=()):
            yield "milestones", "missing"
        case Range() | Binary() | Milestones() | Tasks() | Baseline():
            return
        case _:
            assert_never(measure)


def _missing_of_numeric(measure: Numeric) -> Iterator[tuple[str, MissingCode]]:
    if measure.baseline is None:
        yield "baseline", "missing"
    if measure.target is None:
        yield "target", "missing"
    elif comparable(measure.baseline) == comparable(measure.target):
        yield "target", "same-as-baseline"


def amendment_refusal(
    cycle_state: CycleState, deadline: date | None, today: date
) -> Refusal | None:
    """Return why a commitment can no longer be amended, or None.

    None after the deadline, and none in a cycle that is reviewing or closed.
    """
    if cycle_state is CycleState.CLOSED:
        return Refusal.CYCLE_CLOSED
    if cycle_state is CycleState.REVIEWING:
        return Refusal.CYCLE_REVIEWING
    is_over = deadline is not None and today > deadline
    return Refusal.AFTER_THE_DEADLINE if is_over else None


def amend(key_result: KeyResult, amendment: Amendment) -> KeyResult:
    """Return the key result with the amendment made and written down.

    ``before`` is taken from the key result, whatever the amendment says. Raises NotAmendable
    for a field outside AMENDABLE, one this measure lacks, a text that cannot be read, a day
    before the last amendment's, and where nothing would change.
    """
    if any(amendment.on < made.on for made in key_result.amendments):
        raise NotAmendable("out-of-order", amendment.field)
    before = read_term(key_result, amendment.field)
    changed = with_term(key_result, amendment.field, amendment.after)
    if changed == key_result:
        raise NotAmendable("no-change", amendment.field)
    if type(changed.measure) is not type(key_result.measure):
        before = measure_text(key_result.measure)
    written = replace(amendment, before=before)
    return replace(changed, amendments=(*key_result.amendments, written))


def original(key_result: KeyResult) -> KeyResult:
    """Return the key result as it was committed: its amendments undone, the newest first.

    What was done of a list since is done of the one committed to, too. One that cannot be undone
    (a free text from a file) stays among its amendments.
    """
    undone = key_result
    left: list[Amendment] = []
    for amendment in sorted(key_result.amendments, key=lambda a: a.on)[::-1]:
        try:
            earlier = with_term(undone, amendment.field, amendment.before)
            undone = _with_what_is_done(undone, earlier)
        except NotAmendable:
            left.append(amendment)
    return replace(undone, amendments=tuple(reversed(left)))


def _with_what_is_done(now: KeyResult, earlier: KeyResult) -> KeyResult:
    if not isinstance(earlier.measure, Milestones | Tasks):
        return earlier
    return replace(earlier, measure=with_done_of(now.measure, earlier.measure))


def with_changes_on_record(before: KeyResult, after: KeyResult, on: date, reason: str) -> KeyResult:
    """Return ``after`` with an amendment for each term in which it differs from ``before`` and
    that no amendment of its own tells: a commitment is not rewritten quietly.

    Ticking a milestone or finishing a task is no amendment; adding, renaming or weighing one is.
    Where what is measured is replaced, it begins without a reading.
    """
    told = {amendment.field for amendment in after.amendments[len(before.amendments) :]}
    changed = [field for field in _changed_terms(before, after) if field not in told]
    made = tuple(
        Amendment(
            on=on,
            field=field,
            before=_term_or_measure(before, field),
            after=_term_or_measure(after, field),
            reason=reason,
        )
        for field in changed
    )
    told_all = replace(after, amendments=(*after.amendments, *made)) if made else after
    return with_old_reading(before, told_all, on) if replacements(made) else told_all


def with_guardrails_on_record(
    before: Objective, after: Objective, on: date, reason: str, by: str = ""
) -> Objective:
    """Return ``after`` with an amendment where its guardrails differ from ``before``'s: by more
    than their newest values, which are read and not agreed on, and who watches them."""
    old, new = _guardrails_text(before), _guardrails_text(after)
    if old == new:
        return after
    made = Amendment(on=on, field="guardrails", before=old, after=new, reason=reason, by=by)
    return replace(after, amendments=(*after.amendments, made))


def _guardrails_text(objective: Objective) -> str | None:
    """Return the guardrails as an amendment tells them, None without any.

    >>> from northing.core.document import Guardrail
    >>> _guardrails_text(Objective(id="a", title="A", guardrails=(Guardrail(metric="NPS"),)))
    '[{"metric":"NPS"}]'
    """
    told = [
        {
            "metric": rail.metric,
            "at_least": _plain(rail.at_least),
            "at_most": _plain(rail.at_most),
        }
        for rail in objective.guardrails
    ]
    kept = [{key: value for key, value in rail.items() if value is not None} for rail in told]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")) if kept else None


def _plain(number: Decimal | None) -> str | None:
    """Return a number so that 20 and 20.0 are the same text."""
    return None if number is None else f"{number.normalize():f}"


def _changed_terms(before: KeyResult, after: KeyResult) -> list[str]:
    is_other = type(before.measure) is not type(after.measure)
    fields = ("type", *LASTING) if is_other else AMENDABLE
    return [field for field in fields if _compared(before, field) != _compared(after, field)]


def _compared(key_result: KeyResult, field: str) -> object:
    """Return a term's value, so that 20 and 20.0 are the same."""
    measure = key_result.measure
    match field, measure:
        case "type", _:
            return type_of(measure)
        case "bounds", Range():
            return measure.at_least, measure.at_most, measure.share
        case "milestones", Milestones():
            return [(item.title, item.weight) for item in measure.items]
        case "tasks", Tasks():
            return [task.title for task in measure.items]
        case _:
            return getattr(key_result, field, getattr(measure, field, None))


def _term_or_measure(key_result: KeyResult, field: str) -> str | None:
    return measure_text(key_result.measure) if field == "type" else read_term(key_result, field)
