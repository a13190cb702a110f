"""The patterns by which numbers are found in each language, built once from the word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from northing.coach.reading.language import LANGUAGES
from northing.coach.reading.late import late
from northing.coach.reading.numerals import VULGAR
from northing.coach.words import (
    currencies,
    names,
    numbers_en,
    numbers_sv,
    numbers_zh,
    units_en,
    units_sv,
    units_zh,
)
from northing.coach.words.amounts import ATTACHED, COUNTS_SV, TIMES_EN, TIMES_SV


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of words as they are, the longest first; those that begin alike stand
    together, so that most are passed over at one look.

    >>> one_of(["day", "days", "hour", "d"])
    'd(?:ays|ay|)|hour'
    """
    begun: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda each: (-len(each), each)):
        begun.setdefault(re.escape(word[:1]), []).append(re.escape(word[1:]))
    return "|".join(
        first + (f"(?:{'|'.join(rests)})" if len(rests) > 1 else rests[0])
        for first, rests in begun.items()
    )


_DIGITS = {
    "en": r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?",
    "sv": (
        r"\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?"
        r"|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}(?!\d)"
    ),
    "zh-Hans": (
        r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,4}(?:,\d{4})+(?!\d)(?:\.\d+)?"
        r"|\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?"
    ),
}
_DIGITS = {
    language: rf"(?P<digits>(?<!\d)(?:{grouped}|\d+(?:[.,]\d+)?))"
    for language, grouped in _DIGITS.items()
}
# Whole numbers of which what follows tells at once that they are part of nothing longer, such as
# "2 and a half", "3 quarters" or "1 200".
_PLAIN = r"(?P<plain>(?<!\d)\d+(?=[%)→]|$| (?:[%→abcgijloprz]|to |till )))"
_VULGAR = rf"(?P<vulgar>[{''.join(VULGAR)}])"


def _factor(patterns: Iterable[str], *, edge: str) -> str:
    return rf"(?P<factor>{edge}(?:{'|'.join(patterns)}){edge})"


_EN_WORDS = one_of([*numbers_en.SMALL, *numbers_en.SCALES])
_EN_PARTS = one_of([*(word for word in numbers_en.ORDINALS if word != "second"), "half"])
_SV_WORDS = one_of([*numbers_sv.SMALL, *numbers_sv.SCALES])
_SV_ORDINALS = one_of(numbers_sv.ORDINALS)
_ZH_DIGITS = "".join(numbers_zh.DIGITS)
_ZH_NUMBER = (
    rf"[{_ZH_DIGITS}{''.join(numbers_zh.TENS)}{''.join(numbers_zh.MYRIADS)}]+(?:点[{_ZH_DIGITS}]+)?"
)
_ZH_OR_DIGITS = rf"(?:\d+(?:\.\d+)?|{_ZH_NUMBER})"
_ZH_COUNTERS = one_of(units_zh.COUNTERS.split())

# Minutes and seconds, hours and minutes: with a unit behind, or on the way to another.
_CLOCK = (
    r"(?P<clock>\d{1,3}:[0-5]\d(?=\s?(?:(?:min|mins|minutes|minuter|minut|h|hrs|hours|timmar"
    r"|tim)(?![a-z])"
    r"|分钟|小时|→|-+>|=>| (?:to|till) \d{1,3}:[0-5]\d))|(?<=:\d\d to )\d{1,3}:[0-5]\d"
    r"|(?<=:\d\d till )\d{1,3}:[0-5]\d|(?:(?<=:\d\d→)|(?<=:\d\d → )|(?<=:\d\d->)|(?<=:\d\d -> ))"
    r"\d{1,3}:[0-5]\d)"
)
NUMBER = {
    "en": late(
        rf"{_PLAIN}|{_CLOCK}|(?P<single>\ban? (?=(?:hour|day|week|month|minute|year)\b"
        rf"(?! \w+ly| ago| and a half)))"
        rf"|(?P<hours>\b(?:an|one|\d+|two|three|four) (?:hour|day|week|month"
        rf"|year)s? and a half\b)"
        rf"|(?P<none>{numbers_en.NOT_FACTORS}|{names.PHRASES['en']})"
        rf"|{_factor(numbers_en.FACTORS, edge=chr(92) + 'b')}"
        rf"|(?P<every>\bevery (?:other|{one_of(numbers_en.ORDINALS)})\b(?!(?: \w+)? {TIMES_EN}))"
        rf"|(?P<part>\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|\d)[ -])?"
        rf"(?:{_EN_PARTS})s?\b)|{_DIGITS['en']}|{_VULGAR}"
        rf"|(?P<word>\b(?>(?:{_EN_WORDS})(?:(?: and |-| )(?:{_EN_WORDS})(?!\w))*)(?!\w))"
    ),
    "sv": late(
        rf"{_PLAIN}|{_CLOCK}|(?P<single>\b(?:en|ett) (?=(?:timme|dag|dygn|vecka|månad|minut"
        rf"|år)\b))"
        rf"|(?P<none>{numbers_sv.NOT_FACTORS}|{names.PHRASES['sv']})"
        rf"|{_factor(numbers_sv.FACTORS, edge=chr(92) + 'b')}"
        rf"|(?P<every>\b(?:vart? (?:{_SV_ORDINALS})|varannan|vartannat)\b(?! {TIMES_SV}))"
        rf"|(?P<part>\b(?:(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|\d) )?"
        rf"(?:{one_of(numbers_sv.PARTS)}|half)(?:ar|arna|en|s|er|timme)?\b"
        rf"|\b(?:en )?(?:halvtimmes?|halvtimman|hälften|halva?|halvt)\b)|{_DIGITS['sv']}|{_VULGAR}"
        rf"|(?P<word>\b(?!(?:en|ett)\b(?! (?:tusen|hundra|miljon|miljard|dussin)\b"
        rf"| av {COUNTS_SV}\b))(?>(?:{_SV_WORDS})+(?: (?>(?:{_SV_WORDS})+)(?!\w))*)(?!\w))"
    ),
    "zh-Hans": late(
        rf"{_PLAIN}|{_CLOCK}|(?P<each>每(?P<all>{_ZH_OR_DIGITS})(?P<kind>{_ZH_COUNTERS})"
        rf"(?:[\u4e00-\u9fff]{{0,4}}?(?:里|中))?(?P<one>{_ZH_OR_DIGITS})(?P=kind))"
        rf"|(?P<ratio>每?(?P<whole>{_ZH_OR_DIGITS})(?:{_ZH_COUNTERS})[^,，。;；:→\d]{{0,8}}?"
        rf"(?:里|中|当中|之中|只|就|仅)?(?:有|占)(?:不到|至少|超过)?"
        rf"(?P<piece>{_ZH_OR_DIGITS})(?:{_ZH_COUNTERS}))"
        rf"|(?P<hours>{_ZH_OR_DIGITS}(?:个半(?:小时|钟头|月)|(?:天|年|周)半))"
        rf"|(?P<part>(?:百|千|万|[{_ZH_DIGITS}十]+)分之{_ZH_OR_DIGITS})"
        rf"|(?P<tenths>{_ZH_OR_DIGITS}成(?![本功交果长为熟型立品绩分就员](?!工))[{_ZH_DIGITS}半]?)"
        rf"|(?P<half>一半|半数|半(?=小时|个小时|个月|天|年|个钟)|一刻钟)"
        rf"|{_factor(numbers_zh.FACTORS, edge='')}"
        rf"|(?P<none>{numbers_zh.WORDS}|{names.PHRASES['zh-Hans']})"
        rf"|{_DIGITS['zh-Hans']}|{_VULGAR}|(?P<word>{_ZH_NUMBER})"
    ),
}
_FIRST = f"0-9{''.join(VULGAR)}"
# Groups that give nothing back are atomic, "(?>...)", and not possessive, "(...)*+": before Python
# 3.11.5 a possessive one could miss what it should find.


def _token(letters: str, idle: str, *words: Iterable[str]) -> re.Pattern[str]:
    begins = {word[:3] for group in words for word in group}
    some = one_of(word for word in begins if len(word) == 3)
    whole = one_of(word for word in begins if len(word) < 3)
    return late(
        rf"(?>(?:[^{_FIRST}{letters}]++|(?!{some}|(?:{whole})(?![{letters}]))[{letters}]++|(?:{idle}))*)"
        rf"([{_FIRST}]|[{letters}]++)"
    )


# The next place where a number may begin: most words need no closer look.
TOKEN = {
    "en": _token(
        *("a-z", numbers_en.IDLE, numbers_en.SMALL, numbers_en.SCALES, numbers_en.ORDINALS),
        numbers_en.STARTS,
    ),
    "sv": _token(
        *("a-zåäö", numbers_sv.IDLE, numbers_sv.SMALL, numbers_sv.SCALES, numbers_sv.PARTS),
        numbers_sv.STARTS,
    ),
    "zh-Hans": late(rf"[^{_FIRST}{numbers_zh.STARTS}]*+([{_FIRST}{numbers_zh.STARTS}])"),
}
FACTORS = {
    "en": [(late(key), value) for key, value in numbers_en.FACTORS.items()],
    "sv": [(late(key), value) for key, value in numbers_sv.FACTORS.items()],
    "zh-Hans": [(late(key), value) for key, value in numbers_zh.FACTORS.items()],
}
_UNITS = {"en": units_en, "sv": units_sv, "zh-Hans": units_zh}
DURATIONS = {
    language: {word: Decimal(size) for word, size in units.DURATIONS.items()}
    for language, units in _UNITS.items()
}
DURATIONS["zh-Hans"] |= {f"个{word}": size for word, size in DURATIONS["zh-Hans"].items()}
del DURATIONS["zh-Hans"]["月"]
_SPACED = {
    "en": one_of(word for word in numbers_en.MAGNITUDES if len(word) > 2),
    "sv": one_of(word for word in numbers_sv.MAGNITUDES if len(word) > 1),
    "zh-Hans": one_of(word for word in numbers_zh.MAGNITUDES if not word.isascii()),
}
# Of a kilogram or a kilowatt the first sign is no thousand.
_NO_KILO = rf"(?!(?<=千)[{units_zh.OF_KILO}])"
MAGNITUDES = {
    "en": numbers_en.MAGNITUDES,
    "sv": numbers_sv.MAGNITUDES,
    "zh-Hans": numbers_zh.MAGNITUDES,
}
MONEY = {
    language: currencies.SIGNS
    | {code: code.upper() for code in currencies.CODES}
    | {"rmb": "CNY"}
    | words
    for language, words in currencies.WORDS.items()
}


def _suffix(language: str) -> re.Pattern[str]:
    units, edge = _UNITS[language], r"(?![a-zåäö0-9])" if language != "zh-Hans" else r"(?![a-z0-9])"
    spaced = rf"\s?(?:{_SPACED[language]})" + (edge if language != "zh-Hans" else _NO_KILO)
    more = "余|多|来|几" if language == "zh-Hans" else "(?!)"
    measures = one_of([*units.MEASURES.split(), "story points", "basis points"])
    if language == "zh-Hans":  # "3.9升到4.4" rises
        measures = measures.replace("升", "升(?![到至为了高幅])")
    counters = rf"|(?P<counter>{_ZH_COUNTERS})" if language == "zh-Hans" else ""
    return late(
        rf"(?P<plus>\+(?!\s?\d))?"
        rf"(?:(?P<magnitude>(?:{ATTACHED[language]}){edge.replace('0-9', '0-9²³')}|{spaced}))?"
        rf"(?P<more>{more})?(?P<plus2>\+(?!\d))?"
        rf"(?P<unit>[ -]?(?:(?:(?P<points>{one_of(units.POINTS)})|(?P<share>{one_of(units.SHARES)})"
        rf"|(?P<mille>‰|promille)|(?P<joined>{one_of(currencies.JOINED)})"
        rf"|(?P<money>{one_of(MONEY[language])})|(?P<duration>{one_of(DURATIONS[language])})"
        rf"|(?P<times>{one_of(units.TIMES)})|(?P<stars>{one_of(units.STARS)})"
        rf"|(?P<measure>{measures}))"
        rf"(?:(?<![a-zåäö²³0-9])|{edge}){counters}))?(?P<plus3>\+(?!\d))?"
    )


_KINDS = ("points", "share", "mille", "joined", "money", "duration", "times", "stars", "measure")
# What a unit may be, by the names of its groups.
UNITS = {"en": _KINDS, "sv": _KINDS, "zh-Hans": (*_KINDS, "counter")}
SUFFIX = {language: _suffix(language) for language in LANGUAGES}
_COUNT_WORDS = {
    "en": one_of(word for word, value in numbers_en.SMALL.items() if 2 <= value <= 20),
    "sv": one_of(word for word, value in numbers_sv.SMALL.items() if 2 <= value <= 20),
}
# What follows "n of", "n in": the whole that it is a part of, or the end of its scale.
WHOLE = {
    "en": late(
        r"\s?(?P<by>/|out of every|out of|of every|of|in every|in|per)\s?"
        rf"(?P<whole>\d[\d, ]*\d(?!\d|\.\d)|\d|(?:{_COUNT_WORDS['en']}|hundred"
        rf"|a hundred)\b)(?!\d|[.,]\d)"
    ),
    "sv": late(
        r"\s?(?P<by>/|av|utav|på|per|i)\s?"
        rf"(?P<whole>\d[\d ]*\d(?!\d|,\d)|\d|(?:{_COUNT_WORDS['sv']}|hundra|tusen)\b)(?!\d|[.,]\d)"
    ),
    "zh-Hans": late(
        r"\s?分?(?P<by>/|\(满分|，满分|,满分|\((?=\d+分制))\s?(?P<whole>\d+)(?:分制?|\))*(?!\d)"
    ),
}
