"""Calendar cycles and how much of a time has passed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal

from northing.core.document import Cycle

_NAME = re.compile(r"([0-9]{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?")

Misfit = Literal["ends-before-start", "outside-parent", "overlaps-sibling"]


def cycle_dates(name: str) -> tuple[date, date] | None:
    """Return the first and last day of a calendar year, half, quarter or month by its name.

    None for any other name; a fiscal year (``FY26-Q1``) begins where its company says.

    >>> cycle_dates("2026-Q3")
    (datetime.date(2026, 7, 1), datetime.date(2026, 9, 30))
    >>> cycle_dates("2024-02")[1], cycle_dates("FY26-Q1")
    (datetime.date(2024, 2, 29), None)
    """
    match = _NAME.fullmatch(name)
    if not match or match[1] == "0000":
        return None
    year, half, quarter, month = (int(part) if part else 0 for part in match.groups())
    first, length = 1, 12
    if half:
        first, length = 6 * half - 5, 6
    elif quarter:
        first, length = 3 * quarter - 2, 3
    elif month:
        first, length = month, 1
    last = first + length - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def elapsed_between(start: date, end: date, as_of: date) -> Decimal:
    """Return the share of the time passed: 0 up to the start, 1 from the end on.

    >>> elapsed_between(date(2026, 7, 1), date(2026, 7, 11), date(2026, 7, 6))
    Decimal('0.5')
    """
    if as_of >= end:
        return Decimal(1)
    if as_of <= start:
        return Decimal(0)
    return Decimal((as_of - start).days) / Decimal((end - start).days)


def elapsed(cycle: Cycle, as_of: date) -> Decimal:
    """Return the share of a cycle that has passed by a day, 0 to 1."""
    return elapsed_between(cycle.starts_on, cycle.ends_on, as_of)


def is_of_one_level(one: Cycle, other: Cycle) -> bool:
    """Tell whether two cycles are about as long, so that no day may lie in both: the longer one
    is less than half as long again. A quarter and its half, or its months, are not.

    >>> year, half, thirds = (Cycle(name="", starts_on=date(2026, 1, 1), ends_on=date(2026, m, 30))
    ...                       for m in (12, 6, 4))
    >>> is_of_one_level(year, half), is_of_one_level(half, thirds), is_of_one_level(half, half)
    (False, False, True)
    """
    shorter, longer = sorted((each.ends_on - each.starts_on).days + 1 for each in (one, other))
    return longer * 2 < shorter * 3


def misfit(cycle: Cycle, parent: Cycle | None, siblings: Iterable[Cycle] = ()) -> Misfit | None:
    """Return why a cycle cannot stand where it is put, or None.

    A child's days lie inside its parent's, and siblings share no day.
    """
    if cycle.ends_on < cycle.starts_on:
        return "ends-before-start"
    if parent and not parent.starts_on <= cycle.starts_on <= cycle.ends_on <= parent.ends_on:
        return "outside-parent"
    others = (sibling for sibling in siblings if sibling.name != cycle.name)
    if any(o.starts_on <= cycle.ends_on and cycle.starts_on <= o.ends_on for o in others):
        return "overlaps-sibling"
    return None
