"""Fractions in words and signs: "two thirds", "var fjärde", 六成半, ½."""

from __future__ import annotations

import re
from decimal import Decimal

from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.numerals import chinese_value, digits_value, share
from northing.coach.reading.patterns import DURATIONS
from northing.coach.reading.values import Language, Sort
from northing.coach.words import amounts, numbers_en, numbers_sv, numbers_zh
from northing.coach.words.amounts import MINUTES, PARTS_OF_TIME, POWERS

_OF_TIME = late(amounts.OF_TIME)


_OF_SV = late(amounts.OF_SV)


_OF_ZH = late(amounts.OF_ZH)


_OF_ZH_WHOLE = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}


def part_of(
    start: int, end: int, part: int | Decimal, whole: int, lower: str, language: Language
) -> Found:
    """Return a fraction as a share, or as what it is of a hour, a million."""
    one = Found(share(part, whole), start, end)
    one.sort, one.unit, one.is_word = Sort.SHARE, "%", True
    of = {"en": _OF_TIME, "sv": _OF_SV, "zh-Hans": _OF_ZH}[language].match(lower, end)
    if of is None:
        return one
    word = of.group(1)
    if word in POWERS:
        one.value = Decimal(POWERS[word]) * part / whole
        one.sort, one.unit, one.end, one.raw = Sort.COUNT, "", of.end(), one.value
        return one
    if word in PARTS_OF_TIME:
        one.value = one.raw = Decimal(PARTS_OF_TIME[word]) * part / whole
        one.sort, one.unit, one.scale = Sort.DURATION, MINUTES[language], Decimal(60)
        one.end = of.end()
    return one


def _and_a_half(hit: re.Match[str]) -> Found:
    """Return "an hour and a half" in the unit that makes it whole or plain."""
    count, unit, *_ = hit.group().split()
    many = Decimal(numbers_en.SMALL.get(count, 1) if not count.isdecimal() else count)
    one = Found(many + Decimal("0.5"), hit.start(), hit.end())
    one.sort, one.unit, one.scale = Sort.DURATION, unit, DURATIONS["en"][unit]
    if unit.startswith("hour"):
        one.value, one.unit, one.scale = one.value * 60, "minutes", Decimal(60)
    one.raw, one.is_word = one.value, True
    return one


def _halves_zh(hit: re.Match[str]) -> Found | None:
    """Return 两个半小时 as 2.5 小时."""
    said = hit.group().replace("半", "", 1)
    count = said.rstrip("个小时钟头月天年周")
    many = digits_value(count, "zh-Hans") if count[0].isdecimal() else chinese_value(count)
    if many is None:
        return None
    unit = said[len(count) :].lstrip("个")
    one = Found(many + Decimal("0.5"), hit.start(), hit.end())
    one.sort, one.unit, one.is_word = Sort.DURATION, unit, True
    one.scale = DURATIONS["zh-Hans"].get(unit) or DURATIONS["zh-Hans"][f"个{unit}"]
    return one


def _every(lower: str, hit: re.Match[str], language: Language) -> Found:
    word = hit.group().split()[-1]
    ordinals = numbers_en.ORDINALS if language == "en" else numbers_sv.ORDINALS
    return part_of(hit.start(), hit.end(), 1, ordinals.get(word, 2), "", language)


def _part(lower: str, hit: re.Match[str], language: Language) -> Found | None:
    if language == "zh-Hans":
        whole, _, piece = hit.group().partition("分之")
        value = digits_value(piece, language) if piece[0].isdecimal() else chinese_value(piece)
        of = _OF_ZH_WHOLE.get(whole) or chinese_value(whole)
        if value is None or not of:
            return None
        one = part_of(hit.start(), hit.end(), 1, 1, "", language)
        one.value = one.raw = value if of == 100 else share(value, of)
        return one
    return _part_en(lower, hit) if language == "en" else _part_sv(lower, hit)


_PLACED = late(numbers_en.BEFORE_SHARE)


def _part_en(lower: str, hit: re.Match[str]) -> Found | None:
    count, _, noun = hit.group().replace("-", " ").rpartition(" ")
    after = lower[hit.end() : hit.end() + 4]
    many = int(numbers_en.SMALL.get(count, 1) if not count.isdecimal() else count)
    if noun.startswith("half"):
        of = 2
    else:
        of = numbers_en.ORDINALS[noun.removesuffix("s")]
        is_placed = _PLACED.search(lower[max(hit.start() - 14, 0) : hit.start()]) is not None
        if not count or not (many > 1 or after.startswith(" of") or is_placed):
            return None
        if many > 1 and noun == "quarters" and not (after.startswith(" of") or is_placed):
            return None
    return part_of(hit.start(), hit.end(), many, of, lower, "en")


def _part_sv(lower: str, hit: re.Match[str]) -> Found | None:
    count, _, noun = hit.group().rpartition(" ")
    if noun.startswith(("halvtimm", "kvart")):
        one = Found(Decimal(30 if noun[0] == "h" else 15), hit.start(), hit.end())
        one.sort, one.unit, one.scale, one.is_word = Sort.DURATION, "minuter", Decimal(60), True
        return one if count in ("en", "") and noun not in ("kvartar", "kvarter") else None
    many = int(numbers_sv.SMALL.get(count, 1) if not count.isdecimal() else count)
    if noun.startswith(("half", "häl", "hal")):
        return part_of(hit.start(), hit.end(), 1, 2, lower, "sv")
    stem = next(part for part in numbers_sv.PARTS if noun.startswith(part))
    return part_of(hit.start(), hit.end(), many, numbers_sv.PARTS[stem], lower, "sv")


def _tenths(lower: str, hit: re.Match[str], language: Language) -> Found | None:
    whole, _, rest = hit.group().partition("成")
    value = digits_value(whole, language) if whole[0].isdecimal() else chinese_value(whole)
    if value is None:
        return None
    if rest:
        value += Decimal("0.5") if rest == "半" else Decimal(numbers_zh.DIGITS[rest]) / 10
    return part_of(hit.start(), hit.end(), value, 10, "", language)


def _half(lower: str, hit: re.Match[str], language: Language) -> Found:
    if hit.group() == "一刻钟":
        one = Found(Decimal(15), hit.start(), hit.end())
        one.sort, one.unit, one.scale = Sort.DURATION, "分钟", Decimal(60)
        return one
    return part_of(hit.start(), hit.end(), 1, 2, lower, language)


# "15 of our 20 pilot customers" counts customers, "9 of 10" is a share.
_COUNTED_WHOLE = 10


def _ratio(lower: str, hit: re.Match[str], language: Language) -> Found | None:
    whole, piece = (
        digits_value(word, language) if word[0].isdecimal() else chinese_value(word)
        for word in (hit["whole"] or hit["all"], hit["piece"] or hit["one"])
    )
    if not whole or piece is None or piece > whole:
        return None
    if _COUNTED_WHOLE < whole != 100 and hit["piece"]:
        counted = Found(piece, *hit.span("piece"))
        counted.is_counted = True
        return counted
    one = part_of(hit.start(), hit.end(), 1, 1, "", language)
    one.value = one.raw = share(piece, whole)
    return one


def fraction(kind: str, lower: str, hit: re.Match[str], language: Language) -> Found | None:
    """Return the number of a fraction's pattern by its name, None where it is none after all."""
    if kind == "hours":
        return _halves_zh(hit) if language == "zh-Hans" else _and_a_half(hit)
    reading = {"every": _every, "part": _part, "tenths": _tenths, "half": _half}
    return reading.get(kind, _ratio)(lower, hit, language)
