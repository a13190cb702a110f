"""KR103: a target for something that has a level already, and no word of that level."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.aims import clauses
from northing.coach.reading.standing import standing
from northing.coach.reading.values import Act, Amount, Clause, MetricKind, Role, Sort
from northing.core.document import Numeric

RULE = Rule(
    code="KR103",
    name="missing-baseline",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” has no start."),
    why=N_(
        "Without today's value nobody can tell whether the target is a leap or already reached,"
        " and there is no progress to show on the way."
    ),
    fix=N_("Write where it stands today: “from 61 %% to 70 %%”, or “70 %% (now 61 %%)”."),
)
_LEVELS = frozenset(
    {
        MetricKind.RATE,
        MetricKind.SCORE,
        MetricKind.STOCK,
        MetricKind.CUMULATIVE,
        MetricKind.MONEY,
        MetricKind.DURATION,
    }
)
_COUNTED = frozenset({MetricKind.COUNT, MetricKind.UNKNOWN, MetricKind.NONE})
_ALWAYS = frozenset({Sort.SHARE, Sort.POINTS, Sort.SCORE, Sort.DURATION})
_TOWARDS = frozenset({Act.RAISE, Act.LOWER, Act.REACH})
_DOING = frozenset({Act.OUTPUT, Act.EFFORT, Act.EVENT, Act.LEARN})


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the first aim without a start, where more metrics have a level than starts are told."""
    reading, measure = text.reading, text.key_result.measure
    if isinstance(measure, Numeric) and measure.accumulates:
        return
    told = clauses(reading)
    lacking = [
        (each, aim)
        for each in told
        if (aim := _aim_from_level(each)) and not standing(reading, each)
    ]
    starts = [one for each in told for one in each.amounts if one.role is Role.BASELINE]
    if len(lacking) > len(starts):
        without = [aim for each, aim in lacking if not each.first(Role.BASELINE)]
        for aim in without[:1]:
            yield Hit(aim.start, aim.end)


def _aim_from_level(clause: Clause) -> Amount | None:
    """Return the aim of a clause whose metric has a level before the cycle begins."""
    aim, change = clause.first(Role.TARGET, Role.CHANGE), clause.first(Role.CHANGE)
    if aim is None or (change and clause.first(Role.TARGET)):
        return None  # a change and where it leads tell the start
    if clause.act in _DOING:
        return aim if _is_relative(aim) else None
    return aim if _is_relative(aim) or _has_level(clause, aim) else None


def _is_relative(aim: Amount) -> bool:
    return aim.sort is Sort.TIMES or (aim.role is Role.CHANGE and aim.sort is Sort.SHARE)


def _has_level(clause: Clause, aim: Amount) -> bool:
    """Whether there was a value before the cycle. A share, score or duration is always one; a
    plain count only where the metric is known by its level or is told to move; things that had
    better be few were counted before."""
    metric, kind = clause.metric, clause.metric.kind
    if aim.value == 0 and aim.role is Role.TARGET:
        return False
    if aim.sort in _ALWAYS or kind is MetricKind.SCORE:
        return True
    is_moved = clause.act in _TOWARDS
    if kind in _LEVELS and (aim.sort is not Sort.COUNT or aim.unit):
        return kind is not MetricKind.STOCK or metric.is_known or is_moved
    if kind in _LEVELS:
        return metric.is_known or is_moved
    falls = clause.act is Act.LOWER or metric.lower_is_better is True
    return kind in _COUNTED and falls
