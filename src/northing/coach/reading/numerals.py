"""What numbers are worth that are written in digits or in words."""

from __future__ import annotations

from decimal import Decimal

from northing.coach.reading.late import late
from northing.coach.reading.values import Language
from northing.coach.words import numbers_en, numbers_sv, numbers_zh

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅒": (1, 10),
}  # fmt: skip
_SMALL = {"en": numbers_en.SMALL, "sv": numbers_sv.SMALL}
_SCALES = {"en": numbers_en.SCALES, "sv": numbers_sv.SCALES}
_PARTS = {
    language: late("|".join(sorted([*small, *_SCALES[language]], key=len, reverse=True)))
    for language, small in _SMALL.items()
}
_GROUPED = {
    "en": late(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?"),
    "sv": late(
        r"\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}"
        r"|\d{1,3}(?:,\d{3})+\.\d+|[1-9]\d{0,2},000"
    ),
    "zh-Hans": late(
        r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,4}(?:,\d{4})+(?:\.\d+)?"
        r"|\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?"
    ),
}
_ONE = late(r"\d+(?:[.,]\d+)?")
_DECIMAL_COMMA = late(r",(\d+)$")
_HUNDRED, _CENT = Decimal(100), Decimal("0.01")


def digits_value(text: str, language: Language) -> Decimal:
    """Return the value of digits as they are grouped and pointed in a language.

    >>> [str(digits_value(text, "sv")) for text in ("20 000", "3,5", "1.234,5")]
    ['20000', '3.5', '1234.5']
    >>> [str(digits_value(text, "en")) for text in ("20,000", "3.50", "1 240 000")]
    ['20000', '3.50', '1240000']
    """
    if text.isdecimal():
        return Decimal(text)
    grouped = _GROUPED[language].fullmatch(text)
    if grouped is None:
        # Two numbers beside each other ("1089 5") are grouped in no language.
        first = _ONE.match(text)
        return Decimal(first[0].replace(",", ".")) if first else Decimal(0)
    last = max(text.rfind("."), text.rfind(","))
    mark = text[last] if last > 0 else ""
    is_point = bool(mark) and text.count(mark) == 1 and _is_point(text, last, language)
    whole, rest = (text[:last], text[last + 1 :]) if is_point else (text, "")
    plain = "".join(sign for sign in whole if sign.isdecimal())
    return Decimal(f"{plain}.{rest}" if rest else plain)


def _is_point(text: str, at: int, language: Language) -> bool:
    """The only mark is the decimal point unless it groups three digits in its language."""
    others = any(sign in text for sign in " '" + ("," if text[at] == "." else "."))
    if others or len(text) - at - 1 != 3:
        return others or len(text) - at - 1 != 4
    return False


def share(part: int | Decimal, whole: int | Decimal) -> Decimal:
    """Return a fraction in percent, rounded to two decimals.

    >>> share(1, 4), share(2, 3)
    (Decimal('25'), Decimal('66.67'))
    """
    exact = Decimal(part) * 100 / Decimal(whole)
    is_short = len(exact.as_tuple().digits) <= 8
    rounded = exact.normalize() if is_short and exact % 1 else exact.quantize(_CENT)
    return rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded


def words_value(text: str, language: Language) -> tuple[Decimal, int] | None:
    """Return what number words at the beginning of a small-letter text are worth, and how many
    characters they take; None where they make no number.

    >>> words_value("twenty-five thousand users", "en")
    (Decimal('25000'), 20)
    >>> words_value("tvåhundrafemtio kunder", "sv")
    (Decimal('250'), 15)
    """
    small, scales = _SMALL[language], _SCALES[language]
    total = group = 0
    last = end = 0
    for found in _PARTS[language].finditer(text):
        if text[end : found.start()] not in ("", " ", "-", " and ", " och ", " a "):
            break
        word = found.group()
        if word in scales:
            scale = scales[word]
            # "Tjugoettusen" is twenty-one thousand: three equal letters are written as two.
            group += word == "ettusen"
            if last and scale < last:
                total, group = total + group, 1
            group = (group or 1) * scale
            last = scale
            if scale >= 1000:
                total, group = total + group, 0
        else:
            value = small[word]
            if last and not (value < last and (last >= 20 and last % 10 == 0)):
                break
            group += value
            last = value or 1
        end = found.end()
    return (Decimal(total + group), end) if end else None


def chinese_value(text: str) -> Decimal | None:
    """Return what Chinese characters for a number are worth, None where they make none.

    >>> [str(chinese_value(text)) for text in ("三十五", "一万二", "两千零五", "九十九点五")]
    ['35', '12000', '2005', '99.5']
    """
    whole, _, decimals = text.partition("点")
    if decimals:
        digits = "".join(str(numbers_zh.DIGITS.get(sign, "x")) for sign in decimals)
        base = chinese_value(whole)
        return None if base is None or not digits.isdecimal() else base + Decimal(f"0.{digits}")
    if all(sign in numbers_zh.DIGITS for sign in text):
        return Decimal("".join(str(numbers_zh.DIGITS[sign]) for sign in text)) if text else None
    total = section = digit = 0
    last = 1
    for sign in text:
        if sign in numbers_zh.DIGITS:
            digit = numbers_zh.DIGITS[sign]
            last = last if digit else 10
        elif sign in numbers_zh.TENS:
            last = numbers_zh.TENS[sign]
            section += (digit or 1) * last
            digit = 0
        elif sign in numbers_zh.MYRIADS:
            last = numbers_zh.MYRIADS[sign]
            group = section + digit
            total = ((total + group) or 1) * last if last > total else total + group * last
            section = digit = 0
        else:
            return None
    # The last digit after a hundred counts tens: 一百二 is 120.
    return Decimal(total + section + digit * (last // 10 if last >= 100 else 1))
