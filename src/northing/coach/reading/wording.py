"""The words of a text as a set: what is rarely said is looked for only where its words are."""

from __future__ import annotations

from functools import lru_cache

from northing.coach.reading.late import late
from northing.coach.reading.values import LATELY, Language

_WORD = late(r"\w+")


@lru_cache(maxsize=LATELY)
def wording(lower: str, language: Language) -> frozenset[str]:
    """Return the words of a small-letter text; of a Chinese one, which has no gaps, its signs.

    >>> sorted(wording("never late, not once", "en"))
    ['late', 'never', 'not', 'once']
    """
    return frozenset(lower if language == "zh-Hans" else _WORD.findall(lower))
