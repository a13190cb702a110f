"""The whole that a number is a part of: "of 5", "/5" end a scale, "in 10" makes a share."""

from __future__ import annotations

from decimal import Decimal

from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.numerals import digits_value, share, words_value
from northing.coach.reading.patterns import WHOLE
from northing.coach.reading.values import Language, Role, Sort
from northing.coach.words import amounts
from northing.coach.words.amounts import IN_SO_MANY, OF_SO_MANY, PER_SO_MANY

_NOUN = late(amounts.NOUN)
_UNIT = late(amounts.UNIT)
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10000, 100000, 1000000})
_PARTS = frozenset({2, 3, 4, 6, 8})


_SCORED = late(amounts.SCORED)


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
    elif hit["by"] in OF_SO_MANY or language == "zh-Hans":
        one.out_of, one.end = whole, hit.end()
        if whole <= 10 or whole == 100:
            one.sort = Sort.SCORE


def _is_share(lower: str, one: Found, by: str, whole: Decimal, end: int, *, is_word: bool) -> bool:
    is_whole = one.value == int(one.value)
    if by in IN_SO_MANY or by in PER_SO_MANY:
        is_large = by in IN_SO_MANY or whole >= 100
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
