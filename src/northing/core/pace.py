"""The share of the way that is expected by now (the OKR semantics, section 2)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

from northing.core.document import Curve, Cycle, KeyResult, Pace, Range, Waypoint
from northing.core.progress import observed_from
from northing.core.readings import NOUGHT, ONE, deadline, started_on
from northing.core.schedule import elapsed_between


def expected_share(
    key_result: KeyResult, cycle: Cycle | None, as_of: date, committed_on: date | None = None
) -> Decimal | None:
    """Return the share (0 to 1) expected by the end of ``as_of``, None without start or deadline.

    The start is the later of the cycle's start and the commitment (``committed_on`` is the
    objective's); for a range also its first reading, because time before that counts neither way.
    """
    ends_on = deadline(key_result, cycle)
    start = started_on(key_result, cycle, committed_on)
    if isinstance(key_result.measure, Range):
        start = observed_from(key_result, cycle, committed_on)
    if start is None or ends_on is None:
        return None
    return share_on(key_result.pace, start, ends_on, as_of)


def share_on(pace: Pace, start: date, end: date, as_of: date) -> Decimal:
    """Return the expected share on a day, 0 to 1: linear ``f``, late-loaded ``f**2``, or dated
    waypoints joined by straight lines from 0 at the start to 1 at the end.

    A waypoint on or after the end takes the place of the 1 there.

    >>> share_on(Curve.LATE_LOADED, date(2026, 7, 1), date(2026, 7, 11), date(2026, 7, 6))
    Decimal('0.25')
    """
    if isinstance(pace, tuple):
        return _between_waypoints(pace, start, end, as_of)
    share = elapsed_between(start, end, as_of)
    return share * share if pace is Curve.LATE_LOADED else share


def times_the_pace(
    begun: Decimal, now: Decimal, target: Decimal, days_gone: int, days_left: int
) -> Decimal | None:
    """Return how many times the pace so far is needed to be at the target in the days left: 1 is
    just enough, 0 is there already. None where the value has come no closer, or no day is left.

    >>> times_the_pace(Decimal(0), Decimal(20), Decimal(60), 40, 40)
    Decimal('2')
    """
    rises = target >= begun
    missing, done = (target - now, now - begun) if rises else (now - target, begun - now)
    if missing <= 0:
        return NOUGHT
    if done <= 0 or days_gone <= 0 or days_left <= 0:
        return None
    return missing * days_gone / (done * days_left)


def _between_waypoints(
    waypoints: tuple[Waypoint, ...], start: date, end: date, as_of: date
) -> Decimal:
    points = sorted((point.on, point.share) for point in waypoints)
    if not points or points[0][0] > start:
        points.insert(0, (start, NOUGHT))
    if points[-1][0] < end:
        points.append((end, ONE))
    if as_of <= points[0][0]:
        return points[0][1]
    for (since, low), (until, high) in pairwise(points):
        if as_of <= until:
            return low + (high - low) * elapsed_between(since, until, as_of)
    return points[-1][1]
