"""How far a key result has come, and why (the OKR semantics, section 1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from northing.core.document import (
    Amendment,
    Baseline,
    Binary,
    Cycle,
    KeyResult,
    Measure,
    Milestones,
    Numeric,
    Range,
    Tasks,
)
from northing.core.numbers import quantise
from northing.core.readings import (
    NOUGHT,
    ONE,
    current_reading,
    current_value,
    dated_readings,
    deadline,
    done_of,
    seen_of_metric,
    started_on,
    whole_of,
)


def clamp(share: Decimal) -> Decimal:
    """Return the share as it enters a roll-up: within 0 and 1.

    >>> clamp(Decimal("1.3")), clamp(Decimal("-0.2")), clamp(Decimal("0.5"))
    (Decimal('1'), Decimal('0'), Decimal('0.5'))
    """
    return min(max(share, NOUGHT), ONE)


def way(baseline: Decimal | None, target: Decimal | None, current: Decimal) -> Decimal | None:
    """Return the share of the way from baseline to target, ``(c - b) / (t - b)``.

    None while either end is missing, or where they are the same: there is no way to go.

    >>> way(Decimal(5), Decimal(3), Decimal(4))
    Decimal('0.5')
    """
    if baseline is None or target is None or quantise(target - baseline) == 0:
        return None
    return (current - baseline) / (target - baseline)


def progress(
    key_result: KeyResult, cycle: Cycle | None, as_of: date, committed_on: date | None = None
) -> Decimal | None:
    """Return the share of the way that a key result has come by ``as_of``, unclamped.

    1 is the target; below 0 and above 1 happen. None is unknown: no baseline, target, bounds or
    item. Before the first observation it is 0. A baseline measure has none. A rolled-up key
    result is answered by its own measure here; ``rollup.stand`` knows its children.
    ``committed_on`` is the objective's and matters to a range only.
    """
    measure = key_result.measure
    if isinstance(measure, Range):
        return _range_progress(key_result, cycle, as_of, committed_on)
    return progress_at(measure, current_value(key_result, cycle, as_of))


def progress_at(measure: Measure, value: Decimal | None) -> Decimal | None:
    """Return the progress of a measure whose current value is known; None value: not started.

    For a range it is 1 inside the bounds and 0 outside, as if for the whole time.

    >>> progress_at(Numeric(baseline=Decimal(42), target=Decimal(60)), Decimal(51))
    Decimal('0.5')
    >>> progress_at(Binary(), None)
    Decimal('0')
    """
    match measure:
        case Numeric():
            start = measure.baseline if value is None else value
            return None if start is None else way(measure.baseline, measure.target, start)
        case Range():
            return None if value is None else Decimal(is_inside(measure, value))
        case Binary():
            return ONE if value == ONE else NOUGHT
        case Milestones() | Tasks():
            whole = whole_of(measure)
            return (value or NOUGHT) / whole if whole else None
        case Baseline():
            return None
        case _:
            assert_never(measure)


def is_inside(measure: Range, value: Decimal) -> bool:
    """Tell whether the value lies within the bounds, both inclusive, compared at 6 decimals.

    >>> is_inside(Range(at_least=Decimal("99.5")), Decimal("99.5"))
    True
    """
    seen = quantise(value)
    above = measure.at_least is None or seen >= quantise(measure.at_least)
    return above and (measure.at_most is None or seen <= quantise(measure.at_most))


@dataclass(frozen=True, slots=True)
class TimeInside:
    """Days inside the bounds, days observed so far, and the whole time to the deadline.

    ``whole`` is None without a deadline; ``is_inside`` tells the newest value.
    """

    inside: int
    observed: int
    whole: int | None
    is_inside: bool

    @property
    def so_far(self) -> Decimal:
        """The share of the time observed so far that was spent inside."""
        return self._share_of(self.observed)

    @property
    def progress(self) -> Decimal:
        """The time inside so far over the whole time."""
        return self._share_of(self.observed if self.whole is None else self.whole)

    def _share_of(self, days: int) -> Decimal:
        return Decimal(self.inside) / Decimal(days) if days > 0 else Decimal(self.is_inside)


def observed_from(
    key_result: KeyResult, cycle: Cycle | None, committed_on: date | None = None
) -> date | None:
    """Return the first day a range key result is judged on: its start, or its first reading
    where that is later, because time before the first observation counts neither way."""
    start = started_on(key_result, cycle, committed_on)
    days = [on for on, _ in seen_of_metric(key_result)]
    if not days:
        return start
    return max(min(days), start) if start else min(days)


def time_inside(
    key_result: KeyResult, cycle: Cycle | None, as_of: date, committed_on: date | None = None
) -> TimeInside | None:
    """Return how long a range key result has been inside its bounds, None before a reading.

    A value holds until the next one; a day has the last value stated on it; the deadline is the
    end. A value stated without a date is the newest, and when it is the only one it is taken to
    have held since the start.
    """
    measure = key_result.measure
    reading = current_reading(key_result, cycle, as_of)
    if not isinstance(measure, Range) or reading is None:
        return None
    ends_on = deadline(key_result, cycle)
    now = min(as_of, ends_on or as_of)
    dated = dated_readings(key_result, cycle, as_of)
    start = observed_from(key_result, cycle, committed_on) if dated else None
    start = start or started_on(key_result, cycle, committed_on) or now
    seen = dated or ((start, reading.value),)
    inside = sum(
        (until - since).days
        for since, until, value in _spells(seen, start, now)
        if is_inside(measure, value)
    )
    whole = (ends_on - start).days if ends_on else None
    return TimeInside(inside, max((now - start).days, 0), whole, is_inside(measure, reading.value))


def _spells(
    seen: tuple[tuple[date, Decimal], ...], start: date, now: date
) -> Iterator[tuple[date, date, Decimal]]:
    """Yield from when to when each value held, within ``start`` and ``now``."""
    ends = [on for on, _ in seen[1:]] + [now]
    for (on, value), until in zip(seen, ends, strict=True):
        since, last = max(on, start), min(until, now)
        if since < last:
            yield since, last, value


def _range_progress(
    key_result: KeyResult, cycle: Cycle | None, as_of: date, committed_on: date | None
) -> Decimal | None:
    measure = key_result.measure
    if not isinstance(measure, Range) or measure.at_least is measure.at_most is None:
        return None
    spent = time_inside(key_result, cycle, as_of, committed_on)
    return spent.progress if spent else NOUGHT


class Formula(StrEnum):
    """Which rule gave a key result's progress."""

    WAY = "way"
    TIME_INSIDE = "time-inside"
    DONE_OR_NOT = "done-or-not"
    WEIGHT_DONE = "weight-done"
    TASKS_DONE = "tasks-done"
    FIND_OUT = "find-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a key result's number comes from: the formula and everything that went into it.

    ``current`` and ``read_on`` are the newest observation, ``read_on`` None where it carries no
    date. ``done`` over ``whole`` is the weight, number of tasks, or days inside.
    """

    formula: Formula
    progress: Decimal | None
    is_clamped: bool
    is_started: bool
    weight: Decimal
    baseline: Decimal | None = None
    target: Decimal | None = None
    current: Decimal | None = None
    read_on: date | None = None
    done: Decimal | None = None
    whole: Decimal | None = None
    deadline: date | None = None
    amendments: tuple[Amendment, ...] = ()


def explain(
    key_result: KeyResult, cycle: Cycle | None, as_of: date, committed_on: date | None = None
) -> Provenance:
    """Return why a key result's progress is what it is, as codes and values to be worded."""
    measure = key_result.measure
    reading = current_reading(key_result, cycle, as_of)
    share = progress(key_result, cycle, as_of, committed_on)
    done, whole = _parts(key_result, cycle, as_of, committed_on)
    numeric = measure if isinstance(measure, Numeric) else None
    return Provenance(
        formula=formula_of(measure),
        progress=share,
        is_clamped=share is not None and clamp(share) != share,
        is_started=reading is not None,
        weight=key_result.weight,
        baseline=numeric.baseline if numeric else None,
        target=numeric.target if numeric else None,
        current=reading.value if reading else None,
        read_on=reading.on if reading else None,
        done=done,
        whole=whole,
        deadline=deadline(key_result, cycle),
        amendments=tuple(a for a in key_result.amendments if a.on <= as_of),
    )


def formula_of(measure: Measure) -> Formula:
    """Return which rule a measure's progress follows."""
    match measure:
        case Numeric():
            return Formula.WAY
        case Range():
            return Formula.TIME_INSIDE
        case Binary():
            return Formula.DONE_OR_NOT
        case Milestones():
            return Formula.WEIGHT_DONE
        case Tasks():
            return Formula.TASKS_DONE
        case Baseline():
            return Formula.FIND_OUT
        case _:
            assert_never(measure)


def _parts(
    key_result: KeyResult, cycle: Cycle | None, as_of: date, committed_on: date | None
) -> tuple[Decimal | None, Decimal | None]:
    measure = key_result.measure
    if isinstance(measure, Milestones | Tasks):
        return done_of(measure), whole_of(measure)
    spent = time_inside(key_result, cycle, as_of, committed_on)
    if spent is None:
        return None, None
    return Decimal(spent.inside), Decimal(spent.observed if spent.whole is None else spent.whole)
