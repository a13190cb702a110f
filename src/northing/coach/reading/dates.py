"""Dates and the ends of periods in a text, and which of them say until when."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from northing.coach.reading.late import AT_WORDS, late
from northing.coach.reading.patterns import one_of
from northing.coach.reading.values import Language
from northing.coach.words import dates_en, dates_sv, dates_zh

_QUARTER = r"q[1-4](?:[ -/]{0,3}(?:20)?\d\d(?!\d| ?%))?(?![\d.,]\d)"
_HALF = r"h[12](?:[ -/]{1,2}(?:20)?\d\d(?!\d))?(?!\d)"
_YEARLY = r"20\d\d[ -/]{0,3}[qh][1-4]|fy ?(?:20)?\d\d(?:/\d\d)?"


class When(NamedTuple):
    """A date in a text: its words from ``start`` to ``end``; ``from_`` is where the word before it
    begins, ``to`` where the one after it ends. ``day`` is known for a full date. ``strength`` 2
    says until when for certain ("by June"), 1 perhaps ("in June"), 0 is a time of something else
    ("since June")."""

    from_: int
    start: int
    end: int
    to: int
    words: str
    day: date | None
    strength: int


def _pattern(words: type | object, language: str) -> re.Pattern[str]:
    get = vars(words).__getitem__
    months = one_of(get("MONTHS"))
    th = r"(?:st|nd|rd|th)?(?: of)?" if language == "en" else r"(?::?[eaE])?"
    return late(
        rf"\b(?:(?P<until>{get('UNTIL')})[: ] ?(?:the )?|(?P<since>{get('SINCE')}) (?:the )?"
        rf"|(?P<during>{get('DURING')}) (?P<the>the )?)?"
        rf"(?P<core>(?P<iso>20\d\d(?P<mark>[-/.])\d\d?(?P=mark)\d\d?(?!\d))"
        rf"|(?P<day>\d{{1,2}}){th} (?P<month>{months})\b\.?(?:,? (?P<year>20\d\d)(?!\d))?"
        rf"|(?P<month2>{months})\.? (?P<day2>\d{{1,2}}(?!\d|\s?%|[.,]\d"
        rf"|:)){th}(?:,? (?P<year2>20\d\d)(?!\d))?"
        rf"|(?P<alone>(?:{get('ALONE')})(?!\w))"
        rf"|(?P<edge>{get('EDGES')})(?P<edged>(?:{months})(?: 20\d\d)?|{_QUARTER}|{_HALF}|{_YEARLY}"
        rf"|{get('PERIODS')}|{get('FEASTS')}|20\d\d)(?!\w)"
        rf"|(?P<quarter>(?:{_QUARTER}|{_HALF}|{_YEARLY}))(?!\w)"
        rf"|(?P<period>(?:(?:{months})(?: 20\d\d)?|{get('PERIODS')}|{get('FEASTS')}"
        rf"|20\d\d(?![\d.,]))(?!\w))"
        rf"|(?P<slash>\d{{1,2}}/\d{{1,2}}(?:[ -/]20\d\d)?(?!\d)))"
    )


_PATTERNS = {
    "en": _pattern(dates_en, "en"),
    "sv": _pattern(dates_sv, "sv"),
    "zh-Hans": late(
        rf"(?P<core>(?P<iso>20\d\d(?P<mark>[-/.])\d\d?(?P=mark)\d\d?(?!\d))"
        rf"|{dates_zh.FULL}"
        rf"|(?P<quarter>{dates_zh.YEAR}(?<!\d){dates_zh.MONTH}{dates_zh.OF_MONTH}"
        rf"(?:\s?\d{{1,2}}{dates_zh.DAY_MARK}"
        rf"|{dates_zh.EDGE})?(?!{dates_zh.NO_MONTHS})"
        rf"|{dates_zh.PERIODS}|{dates_zh.OF_YEAR}(?:{dates_zh.EDGE})?))"
        rf"(?P<until>\s?{dates_zh.UNTIL_AFTER})?"
    ),
}
_MONTHS = {"en": dates_en.MONTHS, "sv": dates_sv.MONTHS}
# Every date holds a digit or one of these; most texts hold neither.
_HINTED = {
    language: late(rf"{AT_WORDS}(?:{words.HINTS}|{one_of(words.MONTHS)})\b")
    for language, words in (("en", dates_en), ("sv", dates_sv))
}
_HINTED_SV, _HINTED_ZH = late(dates_sv.PARTS), late(dates_zh.HINTS)
_HINTED_DIGITS = late(r"\d(?:(?<=2)0\d\d|/\d)")
_NOUN_AFTER = late(rf" (?!{dates_en.NO_NOUNS}|{dates_sv.NO_NOUNS})[^\W\d_]")


def find(lower: str, language: Language) -> list[When]:
    """Return the dates and ends of periods in a folded small-letter text, by their place."""
    if not _may_hold_one(lower, language):
        return []
    found = []
    for hit in _PATTERNS[language].finditer(lower):
        when = _chinese(lower, hit) if language == "zh-Hans" else _western(lower, hit, language)
        if when is not None:
            found.append(when)
    return found


def _may_hold_one(lower: str, language: Language) -> bool:
    if language == "zh-Hans":
        return _HINTED_ZH.search(lower) is not None
    return bool(
        _HINTED_DIGITS.search(lower)
        or _HINTED[language].match(lower)
        or (language == "sv" and _HINTED_SV.search(lower))
    )


def _western(lower: str, hit: re.Match[str], language: str) -> When | None:
    start, end = hit.span("core")
    prefix = hit["until"] or hit["since"] or hit["during"] or ""
    strength = 2 if hit["until"] else 0 if hit["since"] else 1
    day = None
    if hit["iso"] or hit["day"] or hit["day2"]:
        day = _day(hit, _MONTHS[language])
        strength = max(strength, 2 * (not hit["since"]))
    elif hit["slash"]:
        first, _, second = hit["slash"].partition("/")
        day = _slashed(hit["slash"])
        if not hit["until"] or not (int(first) <= 31 and int(second[:2].strip("/- ")) <= 12):
            return None
    elif hit["edge"] or hit["alone"]:
        strength = strength if hit["since"] else 2
        if hit["edge"] and hit["edge"].endswith((" ", "-")) and not prefix:
            strength = 1 if hit["edge"].startswith(_LOOSE_EDGES) else 2
    elif hit["period"] and not _is_period(lower, hit, prefix):
        return None
    if prefix == "this" and lower[start:end] in _TURNS:
        strength = 0
    if hit["the"] and _NOUN_AFTER.match(lower, end):
        return None
    return When(hit.start(), start, end, end, lower[start:end], day, strength)


def _slashed(words: str) -> date | None:
    """Return the day of "31/12/2026", None where day and month may be either."""
    parts = re.findall(r"\d+", words)
    if len(parts) != 3:
        return None
    first, second, year = map(int, parts)
    if (first > 12) == (second > 12):
        return None
    day, month = max(first, second), min(first, second)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_period(lower: str, hit: re.Match[str], prefix: str) -> bool:
    """A month or "year" alone is a date only after a word that says so, and not before a noun."""
    words = hit["period"]
    if not prefix:
        return False
    is_weak = not hit["until"]
    after = lower[hit.end() : hit.end() + 16]
    if words[:2] == "20" and prefix in _STARTS and _is_start(lower, hit):
        return False
    if is_weak and prefix in _OF_A_YEAR:
        return words[:2] == "20"
    if is_weak and _NOUN_AFTER.match(after):
        return False
    if is_weak and not (words[:2] == "20" or words.split()[0] in _ALL_MONTHS or prefix in _WITHIN):
        return False
    if is_weak and prefix in _RATES and words in _TURNS:
        return False
    if prefix in dates_sv.NUMBERS_TOO and words[:2] == "20" and language_number(after):
        return False
    return prefix != "per" or bool(hit["until"] and words[:2] != "20" and words not in _PER)


_ON_THE_WAY = late(
    r"\s?(?:up |down |upp |ned |ner )?(?:to|till|-+>?|→|=>) ?(?:[$€£] ?)?"
    r"(?!20[1-4]\d(?![\d.,]))\d[\d ,.]*\d\d(?![\d\s]?%)"
)
_TARGET_BEFORE = late(r"(?:to|till) \d[\d ,.]*\d\d[^\d%]{0,24}$")


def _is_start(lower: str, hit: re.Match[str]) -> bool:
    """Whether four digits after "from" are where a number starts: "from 2000 to 2500"."""
    is_behind = _TARGET_BEFORE.search(lower, max(hit.start() - 40, 0), hit.start())
    return bool(_ON_THE_WAY.match(lower, hit.end()) or (is_behind and hit["period"] < "2015"))


_TURNS = dates_en.TURNS | dates_sv.TURNS
_ALL_MONTHS = frozenset(dates_en.MONTHS) | frozenset(dates_sv.MONTHS)
_PER = dates_en.PER | dates_sv.PER
_LOOSE_EDGES = dates_en.LOOSE_EDGES + dates_sv.LOOSE_EDGES
_STARTS = dates_en.STARTS | dates_sv.STARTS
_OF_A_YEAR = dates_en.OF_A_YEAR | dates_sv.OF_A_YEAR
_WITHIN = dates_en.WITHIN | dates_sv.WITHIN
_RATES = dates_en.RATES | dates_sv.RATES
_COUNTED = late(rf" ?(?:%|{dates_sv.COUNTED})")


def language_number(after: str) -> bool:
    """Return whether what follows four digits shows that they were a number."""
    return _COUNTED.match(after) is not None


def _chinese(lower: str, hit: re.Match[str]) -> When | None:
    start, end = hit.span("core")
    strength = 2 if hit["until"] or hit["iso"] or hit["day"] else 1
    if lower[:start].endswith(dates_zh.UNTIL_BEFORE):
        strength = 2
    words = lower[start:end]
    if (
        words.startswith(dates_zh.PRESENT)
        and not hit["until"]
        and not words.endswith(dates_zh.ENDS)
    ):
        strength = 0
    if lower[start - 1 : start] in dates_zh.SINCE:
        strength = 0
    day = _day(hit, {}) if hit["iso"] or hit["day"] else None
    if lower[start:end].endswith(dates_zh.WITHIN):
        end -= 1
    return When(start, start, end, hit.end(), lower[start:end], day, strength)


def _day(hit: re.Match[str], months: dict[str, int]) -> date | None:
    """Return the full date of a hit, None where its year is open or there is no such day."""
    if hit["iso"]:
        year, month, day = (int(part) for part in re.split("[-/.]", hit["iso"]))
    elif not months:
        year, month, day = int(hit["year"]), int(hit["month"]), int(hit["day"])
    else:
        name, number = (hit["month"], hit["day"]) if hit["day"] else (hit["month2"], hit["day2"])
        written = hit["year"] or hit["year2"]
        if not written:
            return None
        year, month, day = int(written), months[name], int(number)
    try:
        return date(year, month, day)
    except ValueError:
        return None
