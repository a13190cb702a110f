"""What a key result was last seen at, and until when it counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Protocol, assert_never, overload

from northing.core.document import (
    Amendment,
    Baseline,
    Binary,
    CheckIn,
    Cycle,
    KeyResult,
    Measure,
    Milestones,
    Numeric,
    NumericType,
    Range,
    Tasks,
    TaskState,
)

ONE, NOUGHT = Decimal(1), Decimal(0)
REPLACING = frozenset({"metric", "type", "unit"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, and the day it was seen; ``on`` is None for one stated without a date."""

    value: Decimal
    on: date | None = None


class Due(Protocol):
    """A key result, or the columns of one, that says when it counts."""

    @property
    def deadline(self) -> date | None: ...

    @property
    def committed_on(self) -> date | None: ...


class Period(Protocol):
    """A cycle, or the columns of one, that says when it is."""

    @property
    def starts_on(self) -> date: ...

    @property
    def ends_on(self) -> date: ...


@overload
def deadline(key_result: Due, cycle: Period) -> date: ...


@overload
def deadline(key_result: Due, cycle: Period | None) -> date | None: ...


def deadline(key_result: Due, cycle: Period | None) -> date | None:
    """Return the last day that counts: the key result's own, else the cycle's, else None."""
    return key_result.deadline or (cycle.ends_on if cycle else None)


def replacements(amendments: Iterable[Amendment]) -> tuple[date, ...]:
    """Return the days on which another metric, type or unit took the place of one, oldest first.
    A name given to what had none replaces nothing.

    >>> named = Amendment(on=date(2026, 7, 1), field="unit", after="dogs")
    >>> replacements([named, Amendment(on=date(2026, 7, 9), field="unit", before="dogs")])
    (datetime.date(2026, 7, 9),)
    """
    return tuple(sorted(a.on for a in amendments if a.field in REPLACING and a.before is not None))


def measured_since(amendments: Iterable[Amendment]) -> date:
    """Return the day from which on readings are of what is measured now; those from before its
    last replacement are of another metric."""
    return max(replacements(amendments), default=date.min)


def seen_of_metric(key_result: KeyResult) -> tuple[tuple[date, Decimal], ...]:
    """Return the check-ins' values with their days, as they stand, of what is measured now."""
    since = measured_since(key_result.amendments)
    return tuple(
        (c.on, c.value) for c in key_result.check_ins if c.value is not None and c.on >= since
    )


def dated_readings(
    key_result: KeyResult, cycle: Cycle | None, as_of: date
) -> tuple[tuple[date, Decimal], ...]:
    """Return the check-ins' values with their days, oldest first, none later than the deadline
    and none of a metric that was replaced.

    Of several on one day the last one stated comes last.
    """
    last_day = min(as_of, deadline(key_result, cycle) or as_of)
    seen = seen_of_metric(key_result)
    return tuple(sorted((r for r in seen if r[0] <= last_day), key=lambda reading: reading[0]))


def current_reading(key_result: KeyResult, cycle: Cycle | None, as_of: date) -> Reading | None:
    """Return the newest observation dated on or before both the deadline and ``as_of``.

    What the measure states without a date (``current``, done items) is newer than all dated
    ones. Milestones read as the weight done, tasks as the number done, binary as 1 or 0.
    """
    stated = _stated(key_result.measure)
    if stated is not None:
        return Reading(stated)
    seen = dated_readings(key_result, cycle, as_of)
    return Reading(seen[-1][1], seen[-1][0]) if seen else None


def current_value(key_result: KeyResult, cycle: Cycle | None, as_of: date) -> Decimal | None:
    """Return the value of ``current_reading``, None before the first observation."""
    reading = current_reading(key_result, cycle, as_of)
    return reading.value if reading else None


def without_reading(key_result: KeyResult) -> KeyResult:
    """Return the key result with nothing stated of its measure, other than which items are done."""
    measure = key_result.measure
    if isinstance(measure, Numeric | Range | Baseline):
        return replace(key_result, measure=replace(measure, current=None))
    if isinstance(measure, Binary):
        return replace(key_result, measure=replace(measure, is_done=False))
    return key_result


def with_old_reading(before: KeyResult, after: KeyResult, on: date) -> KeyResult:
    """Return ``after``, in which what is measured was replaced on a day, without what ``before``
    states of the old metric: it becomes a check-in of the day before. So does what was read on
    that very day, which would otherwise be of the new metric alone."""
    if isinstance(before.measure, Milestones | Tasks):
        return after
    stated = _stated(before.measure)
    bare = without_reading(after) if _stated(after.measure) == stated else after
    seen = dated_readings(before, None, on)
    read_on, read = seen[-1] if seen else (on, None)
    value = read if stated is None else stated
    old = CheckIn(on=on - timedelta(days=1), value=value)
    is_kept = value == read and read_on < on
    if value is None or is_kept or old in bare.check_ins:
        return bare
    return replace(bare, check_ins=(*bare.check_ins, old))


def _stated(measure: Measure) -> Decimal | None:
    match measure:
        case Numeric() | Range() | Baseline():
            return measure.current
        case Binary():
            return ONE if measure.is_done else None
        case Milestones() | Tasks():
            return done_of(measure) if measure.items else None
        case _:
            assert_never(measure)


def done_of(measure: Milestones | Tasks) -> Decimal:
    """Return the weight of the milestones, or the number of the tasks, that are done."""
    if isinstance(measure, Milestones):
        return sum((item.weight for item in measure.items if item.is_done), NOUGHT)
    return Decimal(sum(task.state is TaskState.DONE for task in measure.items))


def whole_of(measure: Milestones | Tasks) -> Decimal:
    """Return the weight of all milestones, or the number of all tasks, cancelled ones too."""
    if isinstance(measure, Milestones):
        return sum((item.weight for item in measure.items), NOUGHT)
    return Decimal(len(measure.items))


def last_check_in(key_result: KeyResult, as_of: date) -> CheckIn | None:
    """Return the newest check-in dated on or before ``as_of``, the last stated of one day."""
    made = [(c.on, at, c) for at, c in enumerate(key_result.check_ins) if c.on <= as_of]
    return max(made, key=lambda entry: entry[:2])[2] if made else None


def latest_confidence(key_result: KeyResult, as_of: date = date.max) -> Decimal | None:
    """Return the confidence of the newest check-in that states one, else the key result's own.

    Of several on one day the last one stated counts. 0 to 100 %.
    """
    made = [(c.on, at, c) for at, c in enumerate(key_result.check_ins) if c.on <= as_of]
    said = [entry for entry in made if entry[2].confidence is not None]
    if said:
        return max(said, key=lambda entry: entry[:2])[2].confidence
    return key_result.confidence


def latest_probability(key_result: KeyResult, as_of: date = date.max) -> Decimal | None:
    """Return the last stated probability of reaching the target, 0 to 100 %.

    The latest confidence; before any, a binary measure's probability at commitment.
    """
    said = latest_confidence(key_result, as_of)
    if said is None and isinstance(key_result.measure, Binary):
        return key_result.measure.probability
    return said


def is_started(key_result: KeyResult, cycle: Cycle | None, as_of: date) -> bool:
    """Tell whether anything has been observed by ``as_of``.

    Milestones and tasks are started by the first done item or check-in, binary ones also by a
    check-in that only states a probability.
    """
    measure = key_result.measure
    if isinstance(measure, Milestones | Tasks):
        return bool(done_of(measure)) or last_check_in(key_result, as_of) is not None
    if isinstance(measure, Binary) and last_check_in(key_result, as_of):
        return True
    return current_reading(key_result, cycle, as_of) is not None


@overload
def started_on(key_result: Due, cycle: Period, committed_on: date | None = None) -> date: ...


@overload
def started_on(
    key_result: Due, cycle: Period | None, committed_on: date | None = None
) -> date | None: ...


def started_on(
    key_result: Due, cycle: Period | None, committed_on: date | None = None
) -> date | None:
    """Return the later of the cycle's start and the commitment, None when neither is known.

    ``committed_on`` is the objective's; a late addition's own takes its place.
    """
    commitment = key_result.committed_on or committed_on
    known = [day for day in (cycle.starts_on if cycle else None, commitment) if day]
    return max(known, default=None)


def accumulates(measure: Measure) -> bool:
    """Tell whether the measure counts from zero within the cycle, or has a standing level."""
    match measure:
        case Numeric():
            return measure.accumulates
        case Milestones() | Tasks():
            return True
        case Range() | Binary() | Baseline():
            return False
        case _:
            assert_never(measure)


def accumulates_by_default(kind: NumericType, baseline: Decimal | None) -> bool:
    """Tell what ``accumulates`` is where nobody says: true for amounts that start at 0.

    >>> accumulates_by_default(NumericType.NUMBER, Decimal(0))
    True
    >>> accumulates_by_default(NumericType.PERCENT, Decimal(0))
    False
    """
    return kind is not NumericType.PERCENT and baseline is not None and not baseline
