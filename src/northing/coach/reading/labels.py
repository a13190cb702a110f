"""What stands around a key result and is no part of it: numbers of lists, priorities, links."""

from __future__ import annotations

import re

from northing.coach.reading.late import late
from northing.coach.words import edges
from northing.coach.words.edges import LABEL_LETTERS

_BEFORE = late(edges.LABELS, re.IGNORECASE)
_WITHIN = late(edges.NOTES)


def unlabelled(text: str) -> str:
    """Return the text with labels and links made blank; every character keeps its place.

    >>> unlabelled("[P1] KR2: NPS 3 https://x.example/1")
    '          NPS 3                    '
    >>> unlabelled("12 new dealers")
    '12 new dealers'
    """
    first = text[:1]
    if first in LABEL_LETTERS or not first.isalpha() or ":" in text:
        before = _BEFORE.match(text)
        if before is not None and 0 < before.end() < len(text):
            text = " " * before.end() + text[before.end() :]
    # Of two shares the one in brackets is a start: "to 4 % (6 %)".
    if "http" in text or (text[-1:] in "]】)" and text.count("%") == 1):
        return _WITHIN.sub(lambda found: " " * len(found.group()), text)
    return text
