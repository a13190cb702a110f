"""KR105: a key result that is reached when nothing happens, or next to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.aims import clauses
from northing.coach.reading.standing import standing
from northing.coach.reading.values import Amount, Role, Sort, in_unit_of

RULE = Rule(
    code="KR105",
    name="standing-still",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” asks for no change, or next to none."),
    why=N_(
        "A key result shows that something has become different. What shall stay as it is needs"
        " no effort from the team, and hides what the team will do."
    ),
    fix=N_(
        "Write the change that would be worth an effort. What must only not get worse is a"
        " guardrail beside the objective."
    ),
)
_TOKEN = Decimal("0.02")
_HIGH_SHARE = Decimal(90)
_TOKEN_OF_GAP = Decimal("0.05")
_WHOLE = Decimal(100)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield every clause that keeps what is, or moves it by a step that nobody would notice."""
    for clause in clauses(text.reading):
        start, target = clause.first(Role.BASELINE), clause.first(Role.TARGET)
        change = clause.first(Role.CHANGE)
        found = _token_step(start, target, change)
        # What says from where to where, or by how much, moves.
        if found is None and not change and not (start and target):
            found = standing(text.reading, clause)
        if found:
            yield Hit(*found)


def _token_step(
    start: Amount | None, target: Amount | None, change: Amount | None
) -> tuple[int, int] | None:
    if start and target and _is_token(start, target):
        return min(start.start, target.start), max(start.end, target.end)
    if change and not target and _is_token_change(start, change):
        return change.start, change.end
    return None


def _is_token(start: Amount, target: Amount) -> bool:
    """Whether the step is under 2 % of the start; at a share from 90 %, under 5 % of what is
    missing to the whole (the OKR semantics, section 5)."""
    if not _are_comparable(start, target):
        return False
    began = in_unit_of(start, target)
    if target.value == began:
        return target.out_of == start.out_of
    gap = _WHOLE - began
    step = target.value - began
    if start.sort is Sort.SHARE and began >= _HIGH_SHARE and gap > 0 and step > 0:
        return step < _TOKEN_OF_GAP * gap
    return abs(step) < _TOKEN * abs(began)


def _are_comparable(one: Amount, other: Amount) -> bool:
    """Whether two values have one unit, or units that are worth so much of each other."""
    if one.scale and other.scale:
        return True
    return not (one.unit and other.unit) or one.unit == other.unit


def _is_token_change(start: Amount | None, change: Amount) -> bool:
    if change.sort is Sort.TIMES:
        return False
    if change.sort is Sort.SHARE:
        return abs(change.value) < _TOKEN * _WHOLE
    if start is None or not _are_comparable(start, change):
        return False
    return abs(change.value) < _TOKEN * abs(in_unit_of(start, change))
