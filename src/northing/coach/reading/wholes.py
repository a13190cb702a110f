"""The whole that a number is a part of: "of 5", "/5" end a scale, "in 10" makes a share."""

from __future__ import annotations

from decimal import Decimal

from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.numerals import digits_value, share, words_value
from northing.coach.reading.patterns import WHOLE
from northing.coach.reading.values import Language, Role, Sort

_NOUN = late(
    r" (?!star|stjärn|point|poäng|or |and |och |by |to |till |in |from |i |on |på |för "
    r"|for )[^\W\d]"
)
_UNIT = late(
    r"\s?(?:%|min|sec|h\b|hour|day|week|month|year|quarter|dag|tim|veck|mån|år|kvartal|cit)"
)
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10000, 100000, 1000000})
_PARTS = frozenset({2, 3, 4, 6, 8})
_IN = frozenset({"in", "i", "in every", "out of every", "of every"})
_PER = frozenset({"per", "på"})
_OF = frozenset({"/", "of", "out of", "av", "utav"})


_SCORED = late(
    r"scor|rating|\brate[sd]?\b|satisf|csat|happiness|index|grade|ease|effort|average|mean\b|confiden|nöjd"
    r"|betyg|omdöm|snitt|trivsel|skala|scale|stars|stjärn|point|poäng|trust|förtroende|mood|engage"
)


def take_whole(lower: str, one: Found, language: Language) -> None:
    """Take what follows a number as the end of its scale ("of 5", "/5") or as the whole that it is
    a share of ("in 10", "of 10 pupils")."""
    if one.sort not in (Sort.COUNT, Sort.SCORE) or one.bound:
        return
    hit = WHOLE[language].match(lower, one.end)
    if hit is None:
        return
    is_word = not hit["whole"][0].isdecimal()
    words = words_value(hit["whole"], language) if is_word else None
    whole = words[0] if words else digits_value(hit["whole"].strip(), language)
    if hit["by"] == "/" and one.value == 24 and whole == 7:
        one.role, one.end = Role.NAME, hit.end()
    elif one.value < whole and _is_share(lower, one, hit["by"], whole, hit.end(), is_word=is_word):
        one.value = one.raw = share(one.value, whole)
        one.sort, one.unit, one.end = Sort.SHARE, "%", hit.end()
    elif hit["by"] in _OF or language == "zh-Hans":
        one.out_of, one.end = whole, hit.end()
        if whole <= 10 or whole == 100:
            one.sort = Sort.SCORE


def _is_share(lower: str, one: Found, by: str, whole: Decimal, end: int, *, is_word: bool) -> bool:
    is_whole = one.value == int(one.value)
    if by in _IN or by in _PER:
        is_large = by in _IN or whole >= 100
        return is_large and whole in _WHOLES and not _UNIT.match(lower, end)
    if by == "/":
        return is_whole and whole in _PARTS
    if one.is_word and is_word:
        return True
    if (
        by in ("out of", "of", "av")
        and whole in (10, 100)
        and is_whole
        and not _SCORED.search(lower)
    ):
        return True
    is_crowd = one.is_word or whole <= 10 or whole in (100, 1000)
    is_round = is_crowd and is_whole and whole in _WHOLES and whole != 7
    return is_round and _NOUN.match(lower, end) is not None
