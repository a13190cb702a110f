"""Years, halves, quarters and months as cycles, for years that begin in any month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import StrEnum

from northing.core.document import Cycle


class Length(StrEnum):
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"


MONTHS = {Length.YEAR: 12, Length.HALF: 6, Length.QUARTER: 3, Length.MONTH: 1}
# A fiscal year is called by two digits of one century.
EARLIEST_YEAR, LATEST_YEAR = 2000, 2099


def period(length: Length, day: date, fiscal_month: int = 1) -> Cycle:
    """Return the period of that length in which a day lies, named.

    ``fiscal_month`` (1 to 12) is the first month of the year. Where that is not January, a year
    is called by the calendar year in which it ends, and so are its halves and quarters; a month
    is always one of the calendar.

    >>> period(Length.QUARTER, date(2026, 8, 20)).name
    '2026-Q3'
    >>> period(Length.QUARTER, date(2026, 8, 20), fiscal_month=7)
    Cycle(name='FY27-Q1', starts_on=datetime.date(2026, 7, 1), ends_on=datetime.date(2026, 9, 30), \
parent='', state=None)
    """
    months = MONTHS[length]
    at = day.year * 12 + day.month - 1
    into_year = (day.month - fiscal_month) % 12
    first = at - into_year % months
    last = first + months - 1
    name = _name(length, at - into_year, into_year // months + 1, fiscal_month)
    return Cycle(name=name, starts_on=_first_day(first), ends_on=_last_day(last))


def _name(length: Length, year_start: int, number: int, fiscal_month: int) -> str:
    last = year_start + 11
    year = f"{last // 12:04d}" if fiscal_month == 1 else f"FY{last // 12 % 100:02d}"
    match length:
        case Length.YEAR:
            return year
        case Length.HALF:
            return f"{year}-H{number}"
        case Length.QUARTER:
            return f"{year}-Q{number}"
        case Length.MONTH:
            at = year_start + number - 1
            return f"{at // 12:04d}-{at % 12 + 1:02d}"


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _last_day(month: int) -> date:
    year, number = month // 12, month % 12 + 1
    return date(year, number, monthrange(year, number)[1])


def following(length: Length, cycle: Cycle, fiscal_month: int = 1) -> Cycle:
    """Return the period of that length that begins after a cycle's days.

    >>> following(Length.HALF, period(Length.HALF, date(2026, 2, 1))).name
    '2026-H2'
    """
    end = cycle.ends_on
    return period(length, _first_day(end.year * 12 + end.month), fiscal_month)


def year_with_quarters(year: int, fiscal_month: int = 1) -> tuple[Cycle, ...]:
    """Return the year that is called so, then its four quarters inside it.

    A year that does not begin in January is called by the year in which it ends: 2027 is FY27.

    >>> [cycle.name for cycle in year_with_quarters(2027, fiscal_month=10)]
    ['FY27', 'FY27-Q1', 'FY27-Q2', 'FY27-Q3', 'FY27-Q4']
    >>> year_with_quarters(2026)[1].parent
    '2026'
    """
    whole = period(Length.YEAR, _first_day(year * 12 + (fiscal_month - 2) % 12), fiscal_month)
    first = whole.starts_on.year * 12 + whole.starts_on.month - 1
    quarters = [
        period(Length.QUARTER, _first_day(first + 3 * number), fiscal_month) for number in range(4)
    ]
    inside = (
        Cycle(name=one.name, starts_on=one.starts_on, ends_on=one.ends_on, parent=whole.name)
        for one in quarters
    )
    return (whole, *inside)
