"""What the clauses of a key result aim at: in its text, its fields, or in no number at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from northing.coach.reading.late import late
from northing.coach.reading.values import (
    LATELY,
    Act,
    Amount,
    Clause,
    MetricKind,
    Reading,
    Role,
    Sort,
)
from northing.coach.words import amounts, measured

_DOING = frozenset({Act.OUTPUT, Act.EFFORT, Act.EVENT, Act.LEARN})
_MOVES = frozenset({Act.RAISE, Act.LOWER})
_COUNTED = late(measured.COUNTED, re.IGNORECASE)
_NUMBER_OF = late(measured.NUMBER_OF, re.IGNORECASE)
_WEAK = frozenset({Act.NONE, Act.REACH})
_STRONG = frozenset({MetricKind.RATE, MetricKind.SCORE, MetricKind.DURATION})
_BARE_TIME = late(amounts.BARE_TIME, re.IGNORECASE)
_PLAIN = frozenset({Sort.COUNT, Sort.SCORE})
_FEW, _FACTOR = 3, 6
_LONGEST_LABEL, _LONGEST_NAME = 28, 44
_LONGEST_ARTICLE = 4


def names_metric(clause: Clause) -> bool:
    """Whether a clause is about a metric that readers know, and not about work that has to do
    with one; where no verb tells, the metric comes first or stands nearly alone."""
    metric = clause.metric
    if clause.act in _MOVES and _COUNTED.match(metric.text):
        return True
    if metric.is_known and _NUMBER_OF.match(metric.text) and clause.act in _WEAK:
        return clause.end - clause.start <= _LONGEST_NAME
    if not metric.is_known or clause.act in _DOING or _BARE_TIME.search(metric.text):
        return False
    if clause.act not in _WEAK or clause.first(Role.BASELINE):
        return True
    if metric.kind in _STRONG and metric.start - clause.start <= _LONGEST_ARTICLE:
        return True
    is_strong = metric.kind in _STRONG or metric.kind is MetricKind.MONEY
    return is_strong and clause.end - clause.start <= _LONGEST_LABEL


def are_start_and_end(one: Clause, other: Clause) -> bool:
    """Whether two clauses are most likely one: "a permit takes 38 days now; only 20 from then".

    Both hold one number of the same sort and unit, and the second names no metric of its own.
    """
    first, second = one.first(Role.TARGET), other.first(Role.TARGET)
    if not (first and second) or other.metric.is_known or one.act is Act.EVENT:
        return False
    has_start = one.first(Role.BASELINE) or other.first(Role.BASELINE)
    is_named = other.metric.kind not in {MetricKind.UNKNOWN, MetricKind.NONE}
    return not has_start and not is_named and are_alike(first, second)


def are_alike(one: Amount, other: Amount) -> bool:
    """Whether two numbers may be values of one metric: of one sort and unit, and counts of about
    the same size."""
    if one.scale and other.scale:
        return True
    if one.sort not in _PLAIN or other.sort not in _PLAIN:
        return (one.sort, one.unit) == (other.sort, other.unit)
    small, large = sorted((one.value, other.value))
    return one.unit == other.unit and small >= _FEW and large <= _FACTOR * small


@lru_cache(maxsize=LATELY)
def clauses(reading: Reading) -> tuple[Clause, ...]:
    """Return a reading's clauses; the first one with the start and the target that only the
    fields of the key result tell, as if its metric said them."""
    parsed = reading.parsed
    if parsed.baseline is None and parsed.target is None:
        return reading.clauses
    first, *others = reading.clauses
    stated = tuple(_stated(reading, first))
    return (first._replace(amounts=first.amounts + stated), *others) if stated else reading.clauses


def _stated(reading: Reading, clause: Clause) -> Iterator[Amount]:
    parsed, metric = reading.parsed, clause.metric
    sort = Sort.SHARE if parsed.unit == "%" else Sort.COUNT
    for value, role in ((parsed.baseline, Role.BASELINE), (parsed.target, Role.TARGET)):
        if value is not None and all(each.role is not role for each in reading.amounts):
            yield Amount(value, metric.start, metric.end, parsed.unit, sort, role)
