"""What the words right before and right after a number say about it."""

from __future__ import annotations

import re
from types import ModuleType

from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.values import Bound, Language, Sort, Span
from northing.coach.words import cues_en, cues_sv, cues_zh, edges

# Where a phrase stands in two lists, the first label holds.
_ORDER = (
    *("probability", "now", "from", "to", "most", "least", "between", "by", "scope", "within"),
    *("is", "with-least", "with-most", "at-least", "about"),
)


def _table(words: ModuleType) -> dict[str, str]:
    made: dict[str, str] = {}
    for label in _ORDER:
        for phrase in re.split(r"\s*\|\s*", words.BEFORE.get(label, "").strip()):
            made.setdefault(phrase, label)
            if label in ("now", "from"):
                for more in words.BETWEEN:
                    made.setdefault(f"{phrase} {more}", label)
    return made


_WORDS = {"en": cues_en, "sv": cues_sv, "zh-Hans": cues_zh}
BEFORE = {language: _table(words) for language, words in _WORDS.items()}
# How the phrases of a language may end: most words are in none.
_ENDS = {
    language: frozenset(phrase.rpartition(" ")[2] for phrase in table)
    for language, table in BEFORE.items()
}
AFTER = {language: late(words.AFTER) for language, words in _WORDS.items()}
SEPARATORS = {language: late(words.SEPARATORS) for language, words in _WORDS.items()}
NOW = {language: late(words.NOW) for language, words in _WORDS.items()}
GUARDS = {language: late(words.GUARDS) for language, words in _WORDS.items()}
# "Today: 104", "target: 92": what stands before the colon says it.
_NAMED = frozenset({"now", "to", "from", "probability"})
_LONGEST = max(len(phrase) for phrase in BEFORE["zh-Hans"])
_OPENING = "(\"'“,;"
_REACH, _MOST_WORDS, _MOST_CUES = 44, 5, 5
_SIGNS = {
    "→": "to", ">=": "least", "≥": "least", "≧": "least", "=>": "to", "->": "to", ">": "least",
    "<=": "most", "≤": "most", "≦": "most", "<": "most", "~": "about", "≈": "about", ":": "colon",
    "=": "is", "(": "open",
}  # fmt: skip


def labels_before(
    lower: str, at: int, language: Language, floor: int = 0
) -> list[tuple[str, int, int]]:
    """Return what the words before a place say, the nearest first: (label, start, end).

    ``floor`` is where the number before it ends: no cue reaches across.
    """
    table = BEFORE[language]
    found: list[tuple[str, int, int]] = []
    while len(found) < _MOST_CUES:
        while at > floor and lower[at - 1] == " ":
            at -= 1
        if at <= floor:
            break
        one = _sign(lower, at, floor)
        if one is None:
            if language == "zh-Hans":
                one = _chinese(lower, at, table, floor)
            else:
                one = _western(lower, at, table, _ENDS[language], floor)
        if one is None:
            break
        found.append(one)
        if one[0] == "open" or (one[0] == "colon" and lower[one[1] - 1 : one[1]].isdecimal()):
            break
        at = one[1]
    return found


def _sign(lower: str, at: int, floor: int) -> tuple[str, int, int] | None:
    two = lower[max(at - 2, floor) : at]
    for sign in (two, two[-1:]):
        if sign in _SIGNS:
            return _SIGNS[sign], at - len(sign), at
    return None


def _western(
    lower: str, at: int, table: dict[str, str], ends: frozenset[str], floor: int
) -> tuple[str, int, int] | None:
    start = max(at - _REACH, floor)
    last = lower[max(lower.rfind(" ", start, at) + 1, start) : at]
    if last[-1:] in ",;)" or not (last in ends or last.lstrip(_OPENING) in ends):
        return None
    words = lower[start:at].split(" ")[-_MOST_WORDS:]
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[-count:])
        bare = phrase.lstrip(_OPENING)
        label = table.get(bare)
        if label is not None:
            return label, at - len(bare), at
    return None


def _chinese(lower: str, at: int, table: dict[str, str], floor: int) -> tuple[str, int, int] | None:
    for size in range(min(_LONGEST, at - floor), 0, -1):
        label = table.get(lower[at - size : at])
        if label is not None:
            return label, at - size, at
    return None


_LOWEST = late(edges.LOWEST)

_ZH_LOWEST = late(edges.LOWEST_ZH)


def note_cue(lower: str, one: Found, language: Language, floor: int) -> None:
    """Set a number's cue, its bound and where the bound stands, from the words around it."""
    one.cue_start = min(one.cue_start, one.start)
    kept = _note_before(lower, one, language, floor)
    if one.bound is Bound.NONE:
        _note_lowest(lower, one, language, floor)
    after = AFTER[language].match(lower, one.end)
    if after is not None:
        kind = after.lastgroup or ""
        if kind in _BOUNDS:
            _set_bound(one, kind, after.span(kind))
        else:
            one.after = kind
        one.after_end = after.end()
    one.is_minute = one.cue == "m"
    if kept[:1] == ["colon"] and len(kept) > 1 and kept[1] in _NAMED:
        kept = kept[1:]
    one.cue = kept[0] if kept else ""
    one.cues = tuple(kept)


_BOUNDS = {"least": Bound.AT_LEAST, "most": Bound.AT_MOST}


def _set_bound(one: Found, kind: str, span: Span) -> None:
    one.bound, (one.bound_start, one.bound_end) = _BOUNDS[kind], span


def _note_before(lower: str, one: Found, language: Language, floor: int) -> list[str]:
    """Take the bound before a number, and return the labels of the other words there."""
    kept: list[str] = []
    for label, start, end in labels_before(lower, one.start, language, floor):
        plain, _, bound = label.partition("-")
        if bound:
            _set_bound(one, bound, (start, end))
            is_scope = plain == "with" and one.sort in (Sort.COUNT, Sort.DURATION)
            plain = "scope" if is_scope else {"with": "by", "at": "is"}[plain]
        if plain in _BOUNDS:
            if one.bound is Bound.NONE:
                _set_bound(one, plain, (start, end))
            continue
        if plain == "about":
            continue
        if kept[-1:] == ["colon"] and plain not in _NAMED:
            break
        kept.append(plain)
        if plain == "open":
            break
        one.cue_start = min(one.cue_start, start)
    return kept


def _note_lowest(lower: str, one: Found, language: Language, floor: int) -> None:
    """Take a bound that stands before the metric: "minimum CSAT of 4.2", 至少中标4个."""
    if language == "zh-Hans":
        lowest = _ZH_LOWEST.search(lower, max(floor, one.start - 8), one.start)
    elif "min" in lower or "lowest" in lower or "lägsta" in lower:
        lowest = _LOWEST.search(lower, max(floor, one.start - 60), one.start)
    else:
        return
    if lowest is not None:
        _set_bound(one, "least", lowest.span(1))


_STOPS = late(edges.STOPS)


def is_now(lower: str, one: Found, language: Language) -> bool:
    """Return whether the words of a number's own part of the sentence speak of now or the past."""
    stop = _STOPS.search(lower, one.end, one.end + 60)
    end = stop.start() if stop else min(one.end + 60, len(lower))
    if NOW[language].search(lower, one.end, end):
        return True
    start = max(one.start - 40, 0)
    for stop in _STOPS.finditer(lower, start, one.start):
        start = stop.end()
    return NOW[language].search(lower, start, one.start) is not None


def is_inside(lower: str, one: Found) -> bool:
    """Return whether a number stands in brackets."""
    opened = lower.rfind("(", max(one.start - 80, 0), one.start)
    return (
        opened >= 0
        and ")" not in lower[opened : one.start]
        and ")" in lower[one.end : one.end + 80]
    )
