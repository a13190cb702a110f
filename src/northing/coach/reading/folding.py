"""One form of a text to search in, of the same length, so that every offset holds."""

from __future__ import annotations

import re
from functools import lru_cache

from northing.coach.reading.late import late
from northing.coach.reading.values import LATELY

_KEPT = "，；！？。、"
_TABLE: dict[int, str] = {
    code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT
}
_TABLE |= dict.fromkeys(
    [9, 10, 11, 12, 13, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "
)
_TABLE |= dict.fromkeys([0x2010, 0x2011, 0x2212, 0xFE63, 0x2043], "-")
_TABLE |= dict.fromkeys([0x301C, 0x223C, 0x02DC], "~")
_TABLE |= dict.fromkeys([ord(sign) for sign in "⇒⟶➔➜➝➞➡⮕⇨►▶⟹↦➤↑↓↗↘⬆⬇"], "→")
_TABLE |= dict.fromkeys([0x2018, 0x2019, 0x02BC, 0xB4], "'")
_TABLE |= {0xD7: "x", 0x2715: "x", 0xFFE5: "¥", 0xFFE1: "£", 0xFE6A: "%", 0x066A: "%", 0xFE69: "$"}
# The one letter whose small form is longer.
_TABLE |= {0x130: "I"}


_FOLDED = late(f"[{re.escape(''.join(map(chr, _TABLE)))}]")


# Between digits, and three behind it, a wide comma groups.
_WIDE_COMMA = late(r"(?<=\d)，(?=\d{3}(?!\d))")


def folded(text: str) -> str:
    """Return the text with full-width forms, spaces, minus signs and arrows made plain; case is
    kept, and so is every character's place.

    >>> folded("ＮＰＳ　３２ ⇒ −4")
    'NPS 32 → -4'
    """
    return text if text.isascii() and text.isprintable() else _plain(text)


@lru_cache(maxsize=LATELY)
def _plain(text: str) -> str:
    plain = text.translate(_TABLE) if _FOLDED.search(text) else text
    return _WIDE_COMMA.sub(",", plain) if "，" in plain else plain
