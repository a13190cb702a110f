"""What a text wants done instead of reached: an activity or output that is counted or goes on, or
one event that happens or not."""

from __future__ import annotations

import re
from functools import lru_cache

from northing.coach.reading import deeds_latin, deeds_zh
from northing.coach.reading.doings import MADE, Deed, Doings
from northing.coach.reading.late import late
from northing.coach.reading.tagging import Token, tagged, tags_of
from northing.coach.reading.tags import Tag
from northing.coach.reading.values import LATELY, Reading
from northing.coach.words import levels

_UNTOLD = late(levels.UNTOLD)
_OWNED = late(levels.OWNED, re.IGNORECASE)
_DOING = (
    Tag.LAUNCH
    | Tag.MAKE
    | Tag.EFFORT
    | Tag.GAIN
    | MADE
    | Tag.DONE
    | Tag.EVENT
    | Tag.INSIDER
    | Tag.CHORE
)


@lru_cache(maxsize=LATELY)
def deed_of(reading: Reading) -> Deed | None:
    """Return what a text wants done, None where it wants something reached, or says neither."""
    if not tags_of(reading.text, reading.language) & _DOING and not _OWNED.match(reading.text):
        return None
    if _UNTOLD.search(reading.text):
        return None
    doings = Doings(reading, _without_asides(tagged(reading.text, reading.language)))
    if reading.language == "zh-Hans":
        return deeds_zh.find(doings)
    return deeds_latin.find(doings)


def _without_asides(tokens: tuple[Token, ...]) -> list[Token]:
    """Leave out what stands in brackets."""
    kept: list[Token] = []
    depth = 0
    for each in tokens:
        if each[0] in "([（【":
            depth += 1
        elif each[0] in ")]）】":
            depth = max(depth - 1, 0)
        elif not depth:
            kept.append(each)
    return kept
