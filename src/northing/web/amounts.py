"""Numbers as people type them, read in their language and written back the same way."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

_MINUSES = dict.fromkeys(map(ord, "\u2212\u2010\u2011\u2012\u2013\ufe63"), "-")
_GROUPED = re.compile(r"\d{1,3}(?:(?P<mark>[ .,'])\d{3})(?:(?P=mark)\d{3})*")

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


class UnreadableAmount(ValueError):
    """``code`` is not-a-number, or ambiguous-number with both readings in ``readings``."""

    def __init__(self, code: str, readings: tuple[Decimal, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.readings = readings


@cache
def locale_of(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def written(value: Decimal, language: str) -> str:
    """Write a number for an input: the language's decimal mark, all decimals, no grouping."""
    return format_decimal(
        value, locale=locale_of(language), decimal_quantization=False, group_separator=False
    ).replace("\u2212", "-")


def read_amount(text: str, language: str, unit: str = "") -> Decimal:
    r"""Read a number typed in any usual way; a guess between two readings is refused.

    ``3,5``, ``20 000``, ``1,234.5``, ``1.234,5``, full-width digits, a true minus sign and the
    unit itself are all read. One mark before three digits means what the language says.

    >>> read_amount("20\xa0000", "sv"), read_amount("3,5", "en"), read_amount("１２．５%", "en")
    (Decimal('20000'), Decimal('3.5'), Decimal('12.5'))
    >>> read_amount("1,234", "en"), read_amount("1,234", "sv"), read_amount("-1 234,50", "sv")
    (Decimal('1234'), Decimal('1.234'), Decimal('-1234.50'))

    Raises:
        UnreadableAmount: no number, or two numbers at once (``1.234`` in Swedish).
    """
    plain = unicodedata.normalize("NFKC", text).translate(_MINUSES).replace("\u2019", "'")
    plain = re.sub(r"\s+", " ", plain).strip()
    for ending in (unicodedata.normalize("NFKC", unit), "%"):
        plain = plain.removesuffix(ending).strip() if ending else plain
    sign = "-" if plain.startswith("-") else ""
    whole, fraction = _parts(plain[1:].strip() if plain[:1] in {"+", "-"} else plain, language)
    number = f"{sign}{whole or (fraction and '0')}" + (f".{fraction}" if fraction else "")
    # Superscripts and the like would have become plain digits above.
    if not _NUMBER.fullmatch(number) or any(unicodedata.category(c) == "No" for c in text):
        raise UnreadableAmount("not-a-number")
    return Decimal(number)


def _parts(body: str, language: str) -> tuple[str, str]:
    """Split into digits before and after the decimal mark, grouping taken out."""
    marks = [mark for mark in body if mark in ".,"]
    last = max(body.rfind("."), body.rfind(","))
    if not marks:
        return _ungrouped(body), ""
    if len(set(marks)) == 2:
        return _ungrouped(body[:last]), body[last + 1 :]
    if len(marks) > 1:
        return _ungrouped(body), ""
    if _GROUPED.fullmatch(body) and not body.startswith("0"):
        return _one_mark(body, marks[0], language)
    return _ungrouped(body[:last]), body[last + 1 :]


def _one_mark(body: str, mark: str, language: str) -> tuple[str, str]:
    locale = locale_of(language)
    whole, _, fraction = body.partition(mark)
    if mark == get_decimal_symbol(locale):
        return whole, fraction
    if mark == get_group_symbol(locale):
        return whole + fraction, ""
    raise UnreadableAmount(
        "ambiguous-number", (Decimal(whole + fraction), Decimal(f"{whole}.{fraction}"))
    )


def _ungrouped(text: str) -> str:
    if _GROUPED.fullmatch(text):
        return re.sub(r"\D", "", text)
    return text
