"""The role of every number: target, baseline, change, scope, name or date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from northing.coach.reading.cues import is_inside, note_cue
from northing.coach.reading.directions import wanted
from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.pairs import (
    ARROW,
    Group,
    chains,
    merge_durations,
    pair_backwards,
    pair_ranges,
)
from northing.coach.reading.starts import add_weak, attach_baselines
from northing.coach.reading.values import Bound, Language, Role, Sort, Span
from northing.coach.words import roles as words
from northing.coach.words.units_zh import MADE
from northing.coach.words.years import COUNTED, REACHING, YEARLY

_ZH_NOUN = late(r"(?![的地是为到就])[\u4e00-\u9fff]{2,8}?(?<!们)的")


_SCALE, _NOBODY = late(words.SCALE), late(words.NOBODY)


def group(
    lower: str, found: list[Found], language: Language, dates: Sequence[Span] = ()
) -> list[Group]:
    """Give every number of a folded small-letter text, whose cues are noted, a role as far as it
    can be told without the text's clauses, and return the groups of targets and their starts, by
    place. ``dates`` are the spans of dates, across which no word speaks of a number."""
    if not found:
        return []
    if _NOBODY.match(lower):
        for one in found:
            if one.bound is Bound.AT_LEAST:
                one.bound = Bound.AT_MOST  # "nobody waits more than 10 minutes"
    _settle_minutes(found)
    _settle_years(lower, found)
    for one, after in pairwise(found):
        after.after_year = one.role is Role.DATE and one.cue == "from" and after.start - one.end < 5
    top = _scale_of(lower, found)
    items = [one for one in found if one.role not in _NO_ITEMS]
    groups: list[Group] = []
    if len(items) > 1:
        items = merge_durations(lower, items, found)
        items = pair_ranges(lower, items, language)
        groups = chains(lower, items, language)
    _settle_cued(lower, items, groups, language)
    if len(items) > 1:
        pair_backwards(lower, items, groups)
    add_weak(_without(lower, dates), items, groups, language)
    groups.sort(key=lambda each: each.start)
    attach_baselines(items, groups)
    if top is not None:
        _take_scale(top, groups)
    return groups


def note_cues(
    lower: str, found: Sequence[Found], language: Language, dates: Sequence[Span]
) -> None:
    """Note what the words beside every number say, each up to the number or date before it."""
    floor = 0
    for one in found:
        if one.role is not Role.NAME:
            for _, end in dates:
                floor = max(floor, end) if end <= one.start else floor
            note_cue(lower, one, language, floor)
        floor = one.end


_NO_ITEMS = frozenset({Role.NAME, Role.DATE, Role.OUT_OF})


def _without(lower: str, dates: Sequence[Span]) -> str:
    """Return the text with its dates blanked, every other character in its place."""
    for start, end in dates:
        lower = f"{lower[:start]}{' ' * (end - start)}{lower[end:]}"
    return lower


def _scale_of(lower: str, found: list[Found]) -> Decimal | None:
    """Return the end of a scale that the text names apart ("scale 1-5", "5分制"); its numbers are
    no more than that."""
    if not any(map(lower.__contains__, words.SCALE_HINTS)):
        return None
    hit = _SCALE.search(lower)
    if hit is None:
        return None
    for one in found:
        if hit.start() <= one.start < hit.end():
            one.role = Role.OUT_OF
    top = next(part for part in hit.groups() if part)
    return Decimal(words.TOPS.get(top) or top)


def _take_scale(top: Decimal, groups: list[Group]) -> None:
    for made in groups:
        for one in (made.target, made.baseline):
            if one is not None and one.out_of is None and one.sort in _SCORED:
                one.out_of, one.sort = top, Sort.SCORE


_SCORED = frozenset({Sort.COUNT, Sort.SCORE})


def _settle_minutes(found: list[Found]) -> None:
    """A small "m" is minutes beside other times, else millions."""
    minutes = [one for one in found if one.is_minute]
    if minutes and any(one.sort is Sort.DURATION for one in found):
        for one in minutes:
            if one.sort is Sort.COUNT:
                one.magnitude, one.value = 1, one.raw
                one.sort, one.unit, one.scale = Sort.DURATION, "m", Decimal(60)


def _settle_years(lower: str, found: list[Found]) -> None:
    """Four digits of our years are a year, unless they go with another number."""
    for index, one in enumerate(found):
        if one.role or one.unit or one.sign or one.magnitude != 1 or one.end - one.start != 4:
            continue
        if lower[one.end : one.end + 2] == "'s":
            one.role = Role.DATE
            continue
        if not (2015 <= one.value <= 2040) or not lower[one.start : one.end].isdecimal():
            continue
        others = [found[index + step] for step in (-1, 1) if 0 <= index + step < len(found)]
        is_paired = any(
            other.role is None and abs(other.start - one.start) < 20 and not other.unit
            and (ARROW.search(lower, min(one.start, other.start), max(one.start, other.start))
                 or "to" in (one.cue, other.cue) or "from" in (one.cue, other.cue))
            and not 2015 <= other.value <= 2040
            for other in others
        )  # fmt: skip
        if not is_paired and not _is_counted(lower, one, others):
            one.role = Role.DATE


_COUNTED = late(rf"(?!{YEARLY}) (?:[^\W\d_]{{3,}} )??{COUNTED}")
_LED = late(rf"(?:^|\b(?:{REACHING}) )$")


def _is_counted(lower: str, one: Found, others: Sequence[Found]) -> bool:
    """Whether four digits count what follows: "reach 2030 active users"; no year does so beside
    another number that may be the target."""
    if not _LED.search(lower, max(one.start - 16, 0), one.start):
        return False
    is_free = all(is_inside(lower, other) for other in others)
    return is_free and _COUNTED.match(lower, one.end) is not None


_OPEN = frozenset({None, Role.TARGET})


class _Sight(NamedTuple):
    """What the rest of a text tells: which way it moves, whether a number before this one may be
    its target, and whether there is no other at all."""

    language: Language
    way: str
    has_other: bool
    is_alone: bool


_Verdict = Role | Literal["open"] | None


def _settle_cued(lower: str, items: list[Found], groups: list[Group], language: Language) -> None:
    """Give roles to numbers of which the words beside them tell enough."""
    if not any(one.role is None or one.role is Role.CHANGE for one in items):
        return
    way, has_other = wanted(lower, language, 0, len(lower)), bool(groups)
    for one in items:
        if one.role is None:
            one.role = _role_of(lower, one, _Sight(language, way, has_other, len(items) == 1))
            if one.role is Role.TARGET:
                groups.append(Group(one))
            elif one.role is Role.CHANGE:
                groups.append(Group(one, is_change=True))
        elif one.role is Role.CHANGE:
            groups.append(Group(one, is_change=True))
        has_other = has_other or one.role in _OPEN


def _role_of(lower: str, one: Found, sight: _Sight) -> Role | None:
    """Return the role that the words beside a number tell, None where they leave it open."""
    for judge in (_told, _narrowed, _started, _changing, _aimed):
        role = judge(lower, one, sight)
        if role is not None:
            return None if role == "open" else role
    return None


def _told(lower: str, one: Found, sight: _Sight) -> _Verdict:
    if one.cue == "probability" or one.after == "probability":
        return Role.PROBABILITY
    said = lower[one.cue_start : one.start] if one.cue == "to" else ""
    if one.after == "goal" or any(word in said for word in words.GOALS):
        return Role.TARGET
    if not sight.has_other or one.cue in ("now", "from") or one.after == "now":
        return None
    return "open" if is_inside(lower, one) else None


def _narrowed(lower: str, one: Found, sight: _Sight) -> _Verdict:
    if sight.language == "zh-Hans" and one.cue != "to" and _narrows(lower, one):
        return Role.SCOPE
    is_inner = one.cues[1:2] == ("scope",) and one.cue in ("is", "within", "by")
    if one.cue == "scope" or is_inner:
        is_last = sight.language == "zh-Hans" and sight.is_alone and _is_end(lower, one)
        is_open = is_last or one.sort in (Sort.SHARE, Sort.MONEY) or lower.startswith(words.ALL)
        return "open" if is_open else Role.SCOPE
    return Role.SCOPE if one.is_attribute and one.cue != "to" else None


def _is_end(lower: str, one: Found) -> bool:
    """Whether nothing that it would be the scope of follows a Chinese number."""
    return "的" not in lower[one.end :]


def _started(lower: str, one: Found, sight: _Sight) -> _Verdict:
    if _is_of_itself(lower, one):
        return Role.CHANGE
    if one.cue == "now" or (one.cues[1:2] == ("now",) and one.cue == "is"):
        return Role.BASELINE
    if one.after == "now" or (one.after == "asked" and is_inside(lower, one)):
        return Role.BASELINE
    if one.cue != "to":
        return None
    if sight.way and sight.is_alone and is_inside(lower, one):
        return Role.BASELINE
    is_dated = _OF_A_TIME.search(lower, max(one.cue_start - 8, 0), one.start)
    return Role.BASELINE if sight.has_other and is_dated else None


def _changing(lower: str, one: Found, sight: _Sight) -> _Verdict:
    is_measured = one.sort is not Sort.COUNT or bool(one.unit)
    if one.after in ("up", "down") and is_measured and one.cue != "within":
        return None if one.sort is Sort.SCORE else Role.CHANGE
    if one.cue == "by":
        return _changed(lower, one, sight.language, sight.way) or "open"
    if one.sign and one.sort in (Sort.SHARE, Sort.POINTS):
        return Role.CHANGE if one.cue in ("", "colon", "is", "open") else None
    is_change = one.sort in (Sort.POINTS, Sort.TIMES) and one.cue in ("", "is", "colon")
    return Role.CHANGE if is_change else None


def _aimed(lower: str, one: Found, sight: _Sight) -> _Verdict:
    if one.cue != "to":
        return None
    return Role.CHANGE if one.sort is Sort.TIMES else Role.TARGET


_OF_A_TIME, _ITSELF = late(words.OF_A_TIME), late(words.ITSELF)


def _is_of_itself(lower: str, one: Found) -> bool:
    """Whether a fraction is one of the metric's own level, and so a change: "to a third of
    today's", "增至原来的3倍"; it becomes a factor."""
    if one.sort is Sort.TIMES:
        return lower[max(one.start - 6, 0) : one.start].rstrip().endswith(words.ITS_OWN)
    if one.sort is not Sort.SHARE or not one.is_word:
        return False
    if lower[max(one.start - 6, 0) : one.start].rstrip().endswith(words.ITS_OWN) or (
        one.cue == "to" and _ITSELF.match(lower, one.end)
    ):
        one.sort, one.unit, one.value = Sort.TIMES, "x", one.value / 100
        return True
    return False


def _narrows(lower: str, one: Found) -> bool:
    """Whether a Chinese number only says whose metric follows: "20人以上团队的…"."""
    if one.bound is not Bound.NONE and one.bound_start < one.end:
        return False
    if one.sort is Sort.SHARE:
        return False
    if one.bound is not Bound.NONE and lower[one.after_end : one.after_end + 1] == "的":
        return lower[one.end - 1] not in MADE
    is_counted = one.is_counted and one.sort is Sort.COUNT
    return is_counted and one.start == 0 and bool(_ZH_NOUN.match(lower, one.after_end))


def _changed(lower: str, one: Found, language: Language, way: str) -> Role | None:
    """Tell a change ("by 20 %") from a number of the scope ("med 50 anställda")."""
    if one.sort is Sort.TIMES and language == "zh-Hans":
        one.value += 1
    if one.sort in (Sort.SHARE, Sort.POINTS, Sort.TIMES, Sort.MONEY, Sort.DURATION):
        return Role.CHANGE if language != "sv" or way or one.sort is Sort.POINTS else Role.SCOPE
    if language == "zh-Hans":
        before = lower[max(one.cue_start - 1, 0) : one.cue_start]
        return Role.CHANGE if before.strip("，,;；、:将") and not one.bound else None
    if language == "sv" and (
        not way
        or not re.match(
            words.COUNTED_SV,
            lower[one.end : one.end + 12],
        )
    ):
        return None if len(lower[: one.start].split()) <= 3 else Role.SCOPE
    return Role.CHANGE if way else None
