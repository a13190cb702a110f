"""How likely a metric is to reach its target by the deadline (the OKR semantics, section 6).

Pure: the asking day is an argument, nothing is remembered, nothing is drawn at random.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from northing.core.counter_forecast import foretell_counter
from northing.core.law import SHARES, Law, Settled
from northing.core.level_forecast import foretell_level

WEEK = 7.0
GREATEST = 1e100
__all__ = ["SHARES", "Forecast", "MetricKind", "Question", "forecast", "foretell"]


class MetricKind(StrEnum):
    """Whether a metric has a standing value, or counts from zero within the cycle."""

    LEVEL = "level"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is known of a metric on the day of asking.

    Days are numbers on one calendar (``date.toordinal`` will do). ``seen`` holds the check-ins as
    (day, value): of several on a day the last one counts, and none after the asking day or the
    deadline. ``history`` holds weekly values before the start, oldest first, the last of them a
    week before the start: standing values of a level, each week's own count of a counter.
    """

    kind: MetricKind
    baseline: float
    target: float
    start: float
    deadline: float
    asked: float
    seen: tuple[tuple[float, float], ...] = ()
    history: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """``probability`` (0 to 1) of standing at the target or beyond it on the deadline, and the
    quantiles of the final value at ``SHARES`` (.05, .10 ... .95), ascending, in the metric's unit.
    ``check_ins`` counts the days after the start that were seen.
    """

    probability: float
    quantiles: tuple[float, ...]
    check_ins: int


def forecast(question: Question) -> Forecast:
    """Return the forecast of a question; the prior alone where nothing was seen after the start.

    Where target and baseline are equal, reached means at or above it. What is no number, or
    beyond ``GREATEST``, counts as not seen.

    >>> told = forecast(Question(kind=MetricKind.COUNTER, baseline=0, target=60, start=0,
    ...     deadline=91, asked=56, seen=((14, 9), (28, 18), (42, 26), (56, 37))))
    >>> round(told.probability, 1), round(told.quantiles[9])
    (0.4, 58)
    """
    points = _points(question)
    law = foretell(question)
    rises = question.target >= question.baseline
    has_counted = question.kind is MetricKind.COUNTER
    last = points[-1][1]
    if has_counted and (last >= question.target if rises else last <= question.target):
        chance = 1.0
    else:
        chance = law.at_least(question.target) if rises else law.at_most(question.target)
    return Forecast(
        probability=min(max(chance, 0.0), 1.0),
        quantiles=tuple(accumulate(law.quantiles(), max)),
        check_ins=sum(week > 0 for week, _ in points),
    )


def foretell(question: Question, on: float | None = None) -> Law:
    """Return the law of the value on a day, the deadline unless another is given; what was seen
    last, with certainty, where no time is left on the asking day."""
    until = question.deadline if on is None else on
    points = _points(question)
    if question.asked >= until or until <= question.start:
        return Settled(points[-1][1])
    length = (question.deadline - question.start) / WEEK
    weeks = len(question.history)
    history = [(at - weeks, v) for at, v in enumerate(question.history) if _is_number(v)]
    way = question.target - question.baseline
    horizon = (until - question.start) / WEEK - points[-1][0]
    if question.kind is MetricKind.COUNTER:
        return foretell_counter(points, history, way=way, length=length, horizon=horizon)
    return foretell_level(points, history, way=way, length=length, horizon=horizon)


def _points(question: Question) -> list[tuple[float, float]]:
    """Return what was seen as (weeks since the start, value), oldest first, one a day, beginning
    with the start itself."""
    last_day = min(question.asked, question.deadline)
    by_day = {question.start: question.baseline} | {
        day: value
        for day, value in question.seen
        if question.start <= day <= last_day and _is_number(value)
    }
    return [((day - question.start) / WEEK, by_day[day]) for day in sorted(by_day)]


def _is_number(value: float) -> bool:
    return abs(value) <= GREATEST
