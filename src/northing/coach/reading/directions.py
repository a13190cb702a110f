"""Which way the words of a text want a number to go."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from northing.coach.reading.late import AT_WORDS, late
from northing.coach.reading.values import LATELY, Language
from northing.coach.words.directions import DOWN, LOW, UP

Direction = Literal["", "up", "down"]
_BOTH = {
    language: late(rf"{gap}(?:(?P<down>{DOWN[language]})|(?P<up>{UP[language]}))")
    for language, gap in (("en", AT_WORDS), ("sv", AT_WORDS), ("zh-Hans", ""))
}
_LOW = {language: late(words) for language, words in LOW.items()}


@lru_cache(maxsize=LATELY)
def wanted(lower: str, language: Language, start: int, end: int) -> Direction:
    """Return the way that the first word of movement in a part of a small-letter text says, ''
    without one.

    >>> wanted("cut the cost of growth", "en", 0, 22)
    'down'
    """
    words = _BOTH[language]
    find = words.search if language == "zh-Hans" else words.match
    hit = find(lower, start, end)
    if hit is None:
        return ""
    return "down" if hit.lastgroup == "down" else "up"


def is_better_low(lower: str, language: Language, start: int, end: int) -> bool:
    """Return whether a part of a text names something of which less is better."""
    return _LOW[language].search(lower, start, end) is not None
