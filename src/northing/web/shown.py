"""Values as the reader's language writes them; plain text, escaped where it is put in a page."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from typing import Protocol

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time, format_timedelta
from babel.numbers import (
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
    format_scientific,
    get_currency_symbol,
    list_currencies,
)
from django.utils.timezone import get_current_timezone
from django.utils.translation import get_language, gettext, pgettext

from northing.base import clock
from northing.core.outcome import percent_shown
from northing.web.amounts import locale_of

NOTHING = "–"
# What is longer ago than this is told better by its date.
_COUNTED_DAYS = 60
NO_BREAK = "\u00a0"
# Babel rounds in the current context, which by default refuses numbers of 29 digits.
_WIDE = Context(prec=100)
_ISO_CODE = re.compile(r"[A-Z]{3}")
_PERCENTS = frozenset({"%", "％"})


class Measured(Protocol):
    """Whatever says how its values are meant: a card, a story entry, a why page."""

    @property
    def type(self) -> str: ...
    @property
    def unit(self) -> str: ...


def reader_locale() -> Locale:
    return locale_of(get_language() or "en")


def trimmed(value: Decimal) -> Decimal:
    """Return the value without trailing zeros and without an exponent."""
    plain = value.normalize(_WIDE)
    return plain.quantize(Decimal(1), context=_WIDE) if plain.as_tuple().exponent > 0 else plain  # type: ignore[operator]


def number_text(value: Decimal) -> str:
    return _number(value, reader_locale())


# A page writes the same few numbers again and again.
@lru_cache(maxsize=4096)
def _number(value: Decimal, locale: Locale) -> str:
    with localcontext(_WIDE):
        return format_decimal(trimmed(value), locale=locale, decimal_quantization=False)


def is_percentage(measured: Measured) -> bool:
    unit = measured.unit.strip()
    return unit in _PERCENTS or (measured.type == "percent" and not unit)


def amount_text(value: Decimal | None, measured: Measured) -> str:
    if value is None:
        return NOTHING
    if measured.type == "binary":
        return pgettext("key result", "done") if value == 1 else pgettext("key result", "not done")
    if is_percentage(measured):
        return _percentage(value)
    unit = measured.unit.strip()
    if measured.type == "currency" and _is_currency(unit):
        return _money(trimmed(value), unit)
    return f"{number_text(value)}{NO_BREAK}{unit}" if unit else number_text(value)


def _percentage(value: Decimal) -> str:
    return _percent(value, reader_locale())


@lru_cache(maxsize=4096)
def _percent(value: Decimal, locale: Locale) -> str:
    share = trimmed(value).scaleb(-2, context=_WIDE)
    with localcontext(_WIDE):
        return format_percent(share, locale=locale, decimal_quantization=False)


def _is_currency(unit: str) -> bool:
    return bool(_ISO_CODE.fullmatch(unit)) and unit in list_currencies()


def _money(value: Decimal, code: str) -> str:
    locale = reader_locale()
    pattern = locale.currency_formats["standard"].pattern
    if value == value.to_integral_value(context=_WIDE):
        pattern = pattern.replace("0.00", "0")
    if pattern.startswith("¤") and get_currency_symbol(code, locale)[-1].isalpha():
        pattern = pattern.replace("¤", f"¤{NO_BREAK}", 1)
    with localcontext(_WIDE):
        return format_currency(
            value, code, pattern, locale=locale, currency_digits=False, decimal_quantization=False
        )


def percent_text(share: Decimal | None) -> str:
    """A share (1 = the whole) in percent, never rounded across a bound that decides a band."""
    if share is None:
        return NOTHING
    with localcontext(_WIDE):
        return _percentage(percent_shown(share))


def days_text(first: date, last: date, name: str = "") -> str:
    """Two days as short as the reader's language writes what lies between them; without their
    year where ``name``, which stands beside them, says it."""
    is_said = first.year == last.year and str(first.year) in name
    skeleton = "MMMd" if is_said else "yMMMd"
    return str(format_interval(first, last, skeleton, locale=reader_locale()))


def day_text(day: date | None) -> str:
    return NOTHING if day is None else format_date(day, "medium", locale=reader_locale())


def when_text(at: datetime | None) -> str:
    """An instant as day and time of day in the reader's time zone."""
    if at is None:
        return NOTHING
    day = format_date(
        at.astimezone(get_current_timezone()).date(), "medium", locale=reader_locale()
    )
    return f"{day} {time_text(at)}"


def time_text(at: datetime) -> str:
    """The time of day in the reader's time zone."""
    return format_time(at, "short", tzinfo=get_current_timezone(), locale=reader_locale())


def moment_text(at: datetime) -> str:
    """An instant of the past as people speak of it, in the reader's time zone: the time of day
    today, then the day of the week, after a week the date."""
    zone, locale = get_current_timezone(), reader_locale()
    on = at.astimezone(zone).date()
    days = (clock.now().astimezone(zone).date() - on).days
    if days <= 0:
        return time_text(at)
    if days == 1:
        return gettext("yesterday")
    return format_date(on, "EEEE" if days < 7 else "d MMMM", locale=locale)


def short_day_text(day: date, *, with_year: bool = False) -> str:
    skeleton = "yMMMd" if with_year else "MMMd"
    return format_skeleton(skeleton, day, locale=reader_locale())


def ago_text(day: date | None, today: date | None = None) -> str:
    """How long ago a day is, counted from ``today``, which is a day of the workspace."""
    if day is None:
        return NOTHING
    days = (day - (today or clock.today())).days
    if days == 0:
        return gettext("today")
    if days == -1:
        return gettext("yesterday")
    if abs(days) > _COUNTED_DAYS:
        return day_text(day)
    return format_timedelta(
        timedelta(days=days),
        granularity="day",
        # Days up to two weeks, weeks up to two months: a check-in's age is counted in days.
        threshold=2,
        add_direction=True,
        locale=reader_locale(),
    )


def axis_text(value: Decimal, *, is_percent: bool) -> str:
    """A short label: thousands and millions as the language abbreviates them."""
    plain = trimmed(value)
    if is_percent:
        return _percentage(plain)
    if abs(plain) >= 10**15:
        return format_scientific(plain, locale=reader_locale(), decimal_quantization=False)
    if abs(plain) >= 10**4:
        return format_compact_decimal(plain, locale=reader_locale(), fraction_digits=2)
    return number_text(plain)
