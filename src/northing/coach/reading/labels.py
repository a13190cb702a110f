"""What stands around a key result and is no part of it: numbers of lists, priorities, links."""

from __future__ import annotations

import re

from northing.coach.reading.late import late

_BEFORE = late(
    r"\s*(?:[-*•·▪–]\s+)?(?:(?:\[[^\]]{1,14}\]|【[^】]{1,8}】)\s*)*"
    r"(?:(?:kr|okr|o|key result|nyckelresultat|mål|关键结果|目标)\s?\d{1,2}(?:[.-]\d{1,2})*"
    r"\s?[:.)、-]\s*"
    r"|\d{1,2}(?:\.\d{1,2})?[.)]\s+|\d{1,2}、)?"
    # Whose it is.
    r"(?:(?:c[a-z]{1,2}o|vp(?: \w+)?|(?:dev)?ops|hr|it|pmo|r&d|product|produkt|engineering|legal"
    r"|finance|operations|drift|teknik|juridik|inköp|ekonomi)(?:/\w+)?:\s+|\w{1,6}(?:部|组|团队|中心|科|处)[::]\s*)?",
    re.IGNORECASE,
)
_WITHIN = late(
    r"https?://\S+|[\[【(]\s?(?:完成)?\d{1,3}\s?%\s?(?:done|complete|klart|完成)?\s?[\]】)]\s*$"
)


# With another letter only the name of a team can begin a label, and then a colon follows.
_LETTERS = frozenset("kKoOnNmM关目\u212a")


def unlabelled(text: str) -> str:
    """Return the text with labels and links made blank; every character keeps its place.

    >>> unlabelled("[P1] KR2: NPS 3 https://x.example/1")
    '          NPS 3                    '
    >>> unlabelled("12 new dealers")
    '12 new dealers'
    """
    first = text[:1]
    if first in _LETTERS or not first.isalpha() or ":" in text:
        before = _BEFORE.match(text)
        if before is not None and 0 < before.end() < len(text):
            text = " " * before.end() + text[before.end() :]
    # Of two shares the one in brackets is a start: "to 4 % (6 %)".
    if "http" in text or (text[-1:] in "]】)" and text.count("%") == 1):
        return _WITHIN.sub(lambda found: " " * len(found.group()), text)
    return text
