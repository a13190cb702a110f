"""A key result's sentence as fields: what a page fills in for whoever types it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from northing.coach.reading.reading import read
from northing.coach.words import dates_en, dates_sv, dates_zh

_MONTHS = {**dates_sv.MONTHS, **dates_en.MONTHS}
_ZH_MONTH = re.compile(
    rf"({dates_zh.MONTH}){dates_zh.OF_MONTH}(?:\s?(\d{{1,2}}){dates_zh.DAY_MARK})?"
)
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_QUARTER = re.compile(rf"q([1-4])|{dates_zh.QUARTER}", re.IGNORECASE)
_END = re.compile(
    "|".join(words.PLANNED for words in (dates_en, dates_sv, dates_zh)), re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a sentence says. ``type`` is number, percent or currency; ``target`` may be missing."""

    metric: str = ""
    type: str = "number"
    baseline: Decimal | None = None
    target: Decimal | None = None
    unit: str = ""
    deadline: date | None = None


def understood(
    text: str, first: date, last: date, is_currency: Callable[[str], bool], language: str = ""
) -> Understood | None:
    """Return the fields that a key result's sentence tells, None where it tells no target. A
    deadline is one between ``first`` and ``last``; ``is_currency`` knows the units that are money.

    >>> first, last = date(2026, 4, 1), date(2026, 6, 30)
    >>> told = understood("Increase NPS from 32 to 45 by June", first, last, {"EUR"}.__contains__)
    >>> told.metric, str(told.baseline), str(told.target), told.deadline.isoformat()
    ('NPS', '32', '45', '2026-06-30')
    """
    reading = read(text, language)
    said = reading.parsed
    if said.target is None or len(reading.clauses) > 1:
        return None
    kind = "percent" if said.unit == "%" else "currency" if is_currency(said.unit) else "number"
    return Understood(
        metric=said.metric,
        type=kind,
        baseline=said.baseline,
        target=said.target,
        unit="" if kind == "percent" else said.unit,
        deadline=day_meant(said.deadline, first, last) if said.deadline else None,
    )


def day_meant(words: str, first: date, last: date) -> date | None:
    """Return the day between ``first`` and ``last`` that words such as "June", "15 mars", "Q2" or
    "6月底" mean: of a month or quarter its last day within them; None where they mean none.

    >>> day_meant("15 mars", date(2026, 1, 1), date(2026, 3, 31)).isoformat()
    '2026-03-15'
    >>> day_meant("May", date(2026, 1, 1), date(2026, 3, 31))
    """
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return next(filter(None, _days(words.lower(), first, last)), None)
    return day if first <= day <= last else None


def _days(words: str, first: date, last: date) -> Iterator[date | None]:
    year = _YEAR.search(words)
    rest = _YEAR.sub(" ", words)
    for number in [int(year[1])] if year else range(first.year, last.year + 1):
        month, day = _month_and_day(rest)
        if month:
            yield _within(number, month, day, first, last)
        elif quarter := _QUARTER.search(rest):
            yield _within(number, 3 * _number(quarter[1] or quarter[2]), 0, first, last)
    if not year and not _month_and_day(rest)[0] and not _QUARTER.search(rest) and _END.search(rest):
        yield last


def _month_and_day(words: str) -> tuple[int, int]:
    """Return the month and the day that words name, 0 for what they leave open."""
    if found := _ZH_MONTH.search(words):
        return _number(found[1]), int(found[2] or 0)
    named = [_MONTHS[word] for word in re.findall(r"[^\W\d_]+", words) if word in _MONTHS]
    day = _DAY.search(words)
    return (named[0], int(day[1]) if day else 0) if named else (0, 0)


def _number(sign: str) -> int:
    return int(sign) if sign.isascii() else sum(dates_zh.DIGITS[each] for each in sign)


def _within(year: int, month: int, day: int, first: date, last: date) -> date | None:
    longest = monthrange(year, month)[1]
    if day > longest:
        return None
    if not day and (first.year, first.month) <= (year, month) <= (last.year, last.month):
        return min(date(year, month, longest), last)
    found = date(year, month, day or longest)
    return found if first <= found <= last else None
