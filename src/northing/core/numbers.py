"""Decimals as Northing accepts and compares them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, InvalidOperation
from typing import Literal, overload

MAX_DIGITS = 15
MAX_DECIMALS = 6

_MILLIONTH = Decimal(1).scaleb(-MAX_DECIMALS)
_WIDE = Context(prec=60)
# Sums and products never round here; a quotient would ask for all the memory there is.
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)

NumberCode = Literal["not-a-number", "too-large", "too-many-digits", "too-many-decimals"]


class BadNumber(ValueError):
    """A number that is refused; ``code`` says why and ``text`` is what was given."""

    def __init__(self, code: NumberCode, text: str) -> None:
        super().__init__(f"{code}: {text[:40]}")
        self.code: NumberCode = code
        self.text = text


def quantise(value: Decimal) -> Decimal:
    """Return the value rounded to 6 decimals, half to even.

    >>> quantise(Decimal(2) / Decimal(3))
    Decimal('0.666667')
    """
    return value.quantize(_MILLIONTH, context=_WIDE)


@overload
def comparable(value: Decimal) -> Decimal: ...
@overload
def comparable(value: None) -> None: ...
@overload
def comparable(value: Decimal | None) -> Decimal | None: ...
def comparable(value: Decimal | None) -> Decimal | None:
    """Return the value as it is compared: quantised, and None for a missing one.

    >>> comparable(Decimal("0.8999999")) == comparable(Decimal("0.9"))
    True
    """
    return None if value is None else quantise(value)


def mean(pairs: Iterable[tuple[Decimal, Decimal]]) -> Decimal | None:
    """Return the mean of (weight, value) pairs, None when all weights are 0 or there is none.

    It is exact before its one rounding, so that the order of the pairs changes nothing.

    >>> mean([(Decimal(3), Decimal("0.5")), (Decimal(1), Decimal(1))])
    Decimal('0.625')
    """
    weight = total = Decimal(0)
    for share, value in pairs:
        weight = _EXACT.add(weight, share)
        total = _EXACT.add(total, _EXACT.multiply(share, value))
    return total / weight if weight else None


def check_number(given: str | int | Decimal) -> Decimal:
    """Return the given number as a Decimal that form, file and database can all hold.

    The text's own decimals are kept (``81.0`` stays ``81.0``), up to 6 of them.
    Raises BadNumber for anything else than a finite decimal below 10**15 with at most
    15 significant digits and 6 decimals; trailing zeros do not count.

    >>> check_number("81.0")
    Decimal('81.0')
    >>> check_number("1.2345678")
    Traceback (most recent call last):
    northing.core.numbers.BadNumber: too-many-decimals: 1.2345678
    """
    text = str(given)
    try:
        value = Decimal(given)
    except (InvalidOperation, ValueError, TypeError):
        raise BadNumber("not-a-number", text) from None
    if not value.is_finite():
        raise BadNumber("not-a-number", text)
    exponent = int(value.as_tuple().exponent)
    is_plain = -MAX_DECIMALS <= exponent <= 0
    if not value:
        return abs(value) if is_plain else Decimal(0)
    if value.adjusted() >= MAX_DIGITS:
        raise BadNumber("too-large", text)
    digits, decimals = _size(value)
    if decimals > MAX_DECIMALS:
        raise BadNumber("too-many-decimals", text)
    if digits > MAX_DIGITS:
        raise BadNumber("too-many-digits", text)
    return value if is_plain else value.quantize(Decimal(1).scaleb(-decimals), context=_WIDE)


def _size(value: Decimal) -> tuple[int, int]:
    """Return the number of significant digits and of decimals, without trailing zeros."""
    _, digits, exponent = value.as_tuple()
    kept = "".join(map(str, digits)).rstrip("0")
    decimals = -int(exponent) - (len(digits) - len(kept))
    return len(kept.lstrip("0")), max(decimals, 0)
