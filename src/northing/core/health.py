"""The colour of a row (the OKR semantics, section 2): progress against what was expected by now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from northing.core.document import Baseline, Binary, Curve, Cycle, KeyResult, Kind, Range
from northing.core.numbers import mean, quantise
from northing.core.pace import expected_share
from northing.core.progress import clamp, progress, progress_at
from northing.core.readings import (
    ONE,
    current_value,
    dated_readings,
    is_started,
    latest_probability,
)


class Health(StrEnum):
    NOT_STARTED = "not-started"
    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    OFF_TRACK = "off-track"
    ACHIEVED = "achieved"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Where the colours change; every bound is inclusive upwards.

    ``on_track`` and ``at_risk`` are ratios to what is expected, ``likely`` and ``possible``
    probabilities (0 to 1) of a binary key result. Below ``too_early`` of the expected share
    everything started is on track.
    """

    on_track: Decimal = Decimal("0.9")
    at_risk: Decimal = Decimal("0.6")
    too_early: Decimal = Decimal("0.1")
    likely: Decimal = Decimal("0.6")
    possible: Decimal = Decimal("0.3")
    stretch_goal: Decimal = Decimal("0.7")
    committed_goal: Decimal = Decimal(1)
    stale_intervals: Decimal = Decimal("1.5")
    stalled_rise: Decimal = Decimal("0.02")
    stalled_days: int = 21


DEFAULTS = Thresholds()


def goal_line(key_result: KeyResult, thresholds: Thresholds = DEFAULTS) -> Decimal:
    """Return the progress that is good enough at the deadline.

    A range's is its required share, a stretch key result's 0.7, a committed one's 1.
    """
    measure = key_result.measure
    share = measure.share if isinstance(measure, Range) else None
    return goal_of(key_result.kind, share, thresholds)


def goal_of(kind: str, share: Decimal | None, thresholds: Thresholds = DEFAULTS) -> Decimal:
    """Return the goal line of plain values: ``kind`` is a value of ``Kind``, ``share`` a range's
    required share and None for any other measure. See ``goal_line``.

    >>> goal_of("stretch", None), goal_of("committed", None), goal_of("stretch", Decimal("0.95"))
    (Decimal('0.7'), Decimal('1'), Decimal('0.95'))
    """
    if share is not None:
        return share
    return thresholds.stretch_goal if kind == Kind.STRETCH else thresholds.committed_goal


def health_of(
    progress: Decimal | None,
    goal: Decimal,
    expected: Decimal | None,
    *,
    is_started: bool = True,
    thresholds: Thresholds = DEFAULTS,
) -> Health:
    """Return the health of plain numbers: ``r = progress / (goal * expected)``.

    Unknown without a progress or an expected share (0 to 1). Not for a binary key result: see
    ``health_by_probability``.

    >>> health_of(Decimal("0.315"), Decimal("0.7"), Decimal("0.5"))
    <Health.ON_TRACK: 'on-track'>
    >>> health_of(Decimal("0.2"), Decimal("0.7"), Decimal("0.5"))
    <Health.OFF_TRACK: 'off-track'>
    """
    if progress is not None and quantise(progress) >= ONE:
        return Health.ACHIEVED
    if not is_started:
        return Health.NOT_STARTED
    if progress is None or expected is None:
        return Health.UNKNOWN
    due = goal * expected
    if quantise(expected) < thresholds.too_early or not due:
        return Health.ON_TRACK
    return _band(progress / due, thresholds.on_track, thresholds.at_risk)


def health_by_probability(
    probability: Decimal | None,
    *,
    is_done: bool,
    is_started: bool = True,
    thresholds: Thresholds = DEFAULTS,
) -> Health:
    """Return the health of a binary key result from its stated probability, 0 to 100 %.

    >>> health_by_probability(Decimal(60), is_done=False)
    <Health.ON_TRACK: 'on-track'>
    """
    if is_done:
        return Health.ACHIEVED
    if not is_started:
        return Health.NOT_STARTED
    if probability is None:
        return Health.UNKNOWN
    return _band(probability / 100, thresholds.likely, thresholds.possible)


def _band(value: Decimal, good: Decimal, fair: Decimal) -> Health:
    ratio = quantise(value)
    if ratio >= good:
        return Health.ON_TRACK
    return Health.AT_RISK if ratio >= fair else Health.OFF_TRACK


def key_result_health(
    key_result: KeyResult,
    cycle: Cycle | None,
    as_of: date,
    committed_on: date | None = None,
    thresholds: Thresholds = DEFAULTS,
) -> Health:
    """Return a key result's health on a day; ``committed_on`` is the objective's.

    A baseline measure is achieved once a value is recorded. For a rolled-up key result use
    ``health_of`` with its children's mean.
    """
    started = is_started(key_result, cycle, as_of)
    if isinstance(key_result.measure, Baseline):
        return Health.ACHIEVED if started else Health.NOT_STARTED
    if isinstance(key_result.measure, Binary):
        is_done = current_value(key_result, cycle, as_of) == ONE
        probability = latest_probability(key_result, as_of)
        return health_by_probability(
            probability, is_done=is_done, is_started=started, thresholds=thresholds
        )
    return _health_of_part(part_of(key_result, cycle, as_of, committed_on, thresholds), thresholds)


def _health_of_part(part: Part, thresholds: Thresholds) -> Health:
    return health_of(
        part.progress,
        part.goal,
        part.expected,
        is_started=part.is_started,
        thresholds=thresholds,
    )


@dataclass(frozen=True, slots=True)
class Part:
    """What one key result, or one child, brings to its objective's health."""

    weight: Decimal
    progress: Decimal | None
    goal: Decimal
    expected: Decimal | None
    is_started: bool = True


def part_of(
    key_result: KeyResult,
    cycle: Cycle | None,
    as_of: date,
    committed_on: date | None = None,
    thresholds: Thresholds = DEFAULTS,
) -> Part:
    """Return what a key result brings to its objective's health; progress is unclamped."""
    return Part(
        weight=key_result.weight,
        progress=progress(key_result, cycle, as_of, committed_on),
        goal=goal_line(key_result, thresholds),
        expected=expected_share(key_result, cycle, as_of, committed_on),
        is_started=is_started(key_result, cycle, as_of),
    )


def combined(parts: Iterable[Part]) -> Part:
    """Return the parts as one of weight 1, so that an objective can be part of its parent.

    Progress (clamped) and expected share are weighted means, and goal times expected share is
    the weighted mean of that product. Weight 0 and unknown ones are left out; it is started
    once any part that counts is.
    """
    counted = [part for part in parts if part.weight > 0]
    started = any(part.is_started for part in counted)
    known = [
        (part.weight, clamp(part.progress), part.goal, part.expected)
        for part in counted
        if part.progress is not None and part.expected is not None
    ]
    goal = mean((weight * by_now, goal) for weight, _, goal, by_now in known)
    return Part(
        weight=ONE,
        progress=mean((weight, share) for weight, share, _, _ in known),
        goal=ONE if goal is None else goal,
        expected=mean((weight, by_now) for weight, _, _, by_now in known),
        is_started=started,
    )


def objective_health(parts: Iterable[Part], thresholds: Thresholds = DEFAULTS) -> Health:
    """Return an objective's health: ``sum(w * progress) / sum(w * goal * expected)`` in the same
    bands, over the key results (or children) that count. Unknown when nothing counts."""
    counted = [part for part in parts if part.weight > 0]
    if not counted:
        return Health.UNKNOWN
    return _health_of_part(combined(counted), thresholds)


def is_stale(
    last_check_in_on: date | None,
    as_of: date,
    interval_days: int,
    since: date | None = None,
    thresholds: Thresholds = DEFAULTS,
) -> bool:
    """Tell whether there has been no check-in for 1.5 intervals, counted from the last one or,
    before any, from ``since`` (the start or the commitment).

    >>> is_stale(date(2026, 7, 1), date(2026, 7, 12), 7)
    True
    """
    counted_from = last_check_in_on or since
    if counted_from is None:
        return False
    return (as_of - counted_from).days >= thresholds.stale_intervals * interval_days


def is_stalled(
    key_result: KeyResult, cycle: Cycle | None, as_of: date, thresholds: Thresholds = DEFAULTS
) -> bool:
    """Tell whether progress rose by less than 0.02 over at least 21 days.

    The newest dated reading is set against the newest one at least 21 days older. Never for a
    range, a binary or a late-loaded key result, nor for one that has reached its target.
    """
    measure = key_result.measure
    if isinstance(measure, Range | Binary) or key_result.pace is Curve.LATE_LOADED:
        return False
    seen = dated_readings(key_result, cycle, as_of)
    if not seen:
        return False
    newest_on, newest = seen[-1]
    older = [value for on, value in seen if (newest_on - on).days >= thresholds.stalled_days]
    before = progress_at(measure, older[-1]) if older else None
    now = progress_at(measure, newest)
    if now is None or before is None or quantise(now) >= ONE:
        return False
    return quantise(now - before) < thresholds.stalled_rise
