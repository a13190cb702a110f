"""KR201: a target without an upper end, so that nobody can say how far is full."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.values import Amount, Bound, Clause, Role
from northing.core.document import Measure, Numeric

RULE = Rule(
    code="KR201",
    name="open-bound",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” leaves the target open upwards."),
    why=N_(
        "A lower bound is no target: 100 %% of it is met by the least, and the team aims at the"
        " least."
    ),
    fix=N_("Leave out the bound and name the value you aim at: “60 %%” instead of “over 50 %%”."),
)


_SIZES = (1, 10**3, 10**4, 10**6, 10**8, 10**9)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield every target that is only a least value."""
    for clause in text.reading.clauses:
        for aim in clause.amounts:
            if _is_open(aim, clause) and not _is_of_whom(aim, text.key_result.measure):
                yield Hit(min(aim.bound_start, aim.start), max(aim.bound_end, aim.end))


def _is_open(aim: Amount, clause: Clause) -> bool:
    own = aim.bound is Bound.AT_LEAST and aim.role in {Role.TARGET, Role.CHANGE}
    return own and not aim.is_range_start and not _has_ceiling(clause)


def _is_of_whom(aim: Amount, measure: Measure) -> bool:
    """Where the fields aim at another number, this one only says what is counted."""
    if not isinstance(measure, Numeric) or measure.target is None or aim.role is not Role.TARGET:
        return False
    baseline = measure.baseline or 0
    told = {measure.target, baseline, abs(measure.target - baseline)}
    # The field may count in thousands or millions: 3 with the unit MSEK.
    sizes = _SIZES if measure.unit else _SIZES[:1]
    return all(aim.value != each * size for each in told for size in sizes)


def _has_ceiling(clause: Clause) -> bool:
    ends = (each for each in clause.amounts if each.role is Role.TARGET)
    return any(each.bound is Bound.AT_MOST or each.is_range_start for each in ends)
