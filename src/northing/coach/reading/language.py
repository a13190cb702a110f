"""Which of the three languages a text is written in."""

from __future__ import annotations

from functools import lru_cache

from northing.coach.reading.late import late
from northing.coach.reading.tagging import known_in
from northing.coach.reading.values import Language
from northing.coach.words.languages import ENDINGS, ENGLISH, NOT_SWEDISH, SWEDISH

LANGUAGES: tuple[Language, ...] = ("en", "sv", "zh-Hans")
_HAN = late(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_WORDS = late(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_KANA_OR_HANGUL = late(r"[\u3040-\u30ff\uac00-\ud7af]")
_DECIMAL_COMMA = late(r"\d,\d{1,2}(?!\d)")
_ABBREVIATED = late(r"\b(?:i\.e|e\.g)\.")
_FEW, _MOST = 3, 60


@lru_cache(maxsize=4096)
def detect(text: str, hint: str = "") -> Language:
    """Return the language of a text: the hint's where the text itself does not tell, else English.

    >>> [detect(text) for text in ("Raise NPS to 45", "Höj NPS till 45", "将NPS提升到45")]
    ['en', 'sv', 'zh-Hans']
    >>> detect("NPS 32 → 45", "sv")
    'sv'
    """
    lower = text.lower()
    if ".e." in lower or ".g." in lower:
        lower = _ABBREVIATED.sub(" ", lower)
    words = _WORDS.findall(lower)[:_MOST]
    if not text.isascii() and _is_chinese(text, words):
        return "zh-Hans"
    swedish, english = _evidence(words)
    if swedish == english and not hint:
        long = [word for word in words if len(word) > _FEW]
        swedish, english = known_in(long, "sv"), known_in(long, "en")
    if swedish == english:
        if hint[:2] == "sv" or (not hint and _DECIMAL_COMMA.search(text)):
            return "sv"
        return "zh-Hans" if hint[:2] == "zh" and len(words) < _FEW else "en"
    return "sv" if swedish > english else "en"


def _is_chinese(text: str, words: list[str]) -> bool:
    """A name in another script does not make a text Chinese, nor Latin names one English."""
    signs = len(_HAN.findall(text))
    if not signs or _KANA_OR_HANGUL.search(text):
        return False
    latin = sum(1 for word in words if word.isascii())
    return signs >= latin


def _evidence(words: list[str]) -> tuple[float, float]:
    swedish = english = 0.0
    for at, word in enumerate(words):
        if word == "i":
            swedish += 0.5
        elif word in SWEDISH:
            swedish += 2
        elif word in ENGLISH:
            english += 2
        elif not word.isascii() and any(sign in word for sign in "åäö"):
            swedish += 1.5
        else:
            swedish += 0.9 * (len(word) > 4 and word.endswith(ENDINGS["sv"]))
            swedish += 0.5 * (not at and word[-1] == "a" and word not in NOT_SWEDISH)
            english += 0.9 * (len(word) > 4 and word.endswith(ENDINGS["en"]))
    return swedish, english
