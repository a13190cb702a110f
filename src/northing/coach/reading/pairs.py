"""Numbers that belong together: both ends of a range, a start and its target."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.numerals import share
from northing.coach.reading.values import Bound, Language, Role, Sort
from northing.coach.words import edges, joints
from northing.coach.words.edges import ARRIVING_ZH, KEPT_ZH

ARROW = late(r"→|[-=–]>")


_RANGE = late(r"\s?[-–—~]\s?")


_SAME = late(r"\s?(?:,|and|och|\s)?\s?")


_FACTOR = 20


_NEAR, _FAR = 30, 70


_NOUN = late(rf"\s(?!(?:{joints.NOT_COUNTED})\b)[^\W\d_]{{3}}")


_VERBS_BEFORE = late(rf"(?:^|[,;] |and |och )(?:{joints.COUNTING}) $")


@dataclass(slots=True)
class Group:
    """What belongs to one target: its start, and where both stand."""

    target: Found
    baseline: Found | None = None
    is_strong: bool = True
    is_change: bool = False

    @property
    def start(self) -> int:
        """Return where its first number begins."""
        return min(self.target.start, self.baseline.start if self.baseline else self.target.start)

    @property
    def end(self) -> int:
        """Return where its last number ends."""
        return max(self.target.end, self.baseline.end if self.baseline else self.target.end)


def merge_durations(lower: str, items: list[Found], found: list[Found]) -> list[Found]:
    """Make one of "3 h 40 min"."""
    kept: list[Found] = []
    for one in items:
        last = kept[-1] if kept else None
        if last is not None and last.unit == "小时" and lower[one.end - 1] == "分" and not one.cue:
            one.unit, one.scale, one.sort = "分钟", Decimal(60), Sort.DURATION
        if (
            last is not None
            and last.scale
            and one.scale
            and last.scale > one.scale
            and not one.cue
            and _SAME.fullmatch(lower, last.end, one.start)
            and "," not in lower[last.end : one.start]
        ):
            last.value = last.raw = one.value + last.value * last.scale / one.scale
            last.scale, last.unit = one.scale, one.unit
            last.end, last.after, last.after_end = one.end, one.after, one.after_end
            found.remove(one)
        else:
            kept.append(one)
    return kept


def pair_ranges(lower: str, items: list[Found], language: Language) -> list[Found]:
    """Mark "3-5" and "between 3 and 5"; the second number follows the first in all."""
    kept: list[Found] = []
    skip: Found | None = None
    for index, one in enumerate(items):
        after = items[index + 1] if index + 1 < len(items) else None
        if one is skip:
            continue
        kept.append(one)
        if after is None or after.start - one.end > 16 or one.role or after.role:
            continue
        if _is_range(lower, one, after, language):
            one.is_range_start, one.partner = True, after
            share_unit(one, after)
            one.bound = after.bound = Bound.NONE
            if after.after in ("up", "down", "now"):
                one.after = after.after
            skip = after
    return kept


def _is_range(lower: str, one: Found, after: Found, language: Language) -> bool:
    between = lower[one.end : after.start]
    if _RANGE.fullmatch(between) and after.sign != "-":
        return True
    if one.bound is Bound.AT_LEAST and after.bound is Bound.AT_MOST and len(between) < 16:
        return True
    if ARROW.search(between):
        return False
    if "between" in one.cues:
        return True
    if language == "zh-Hans":
        is_plain = between in ("到", "至", "~", "-") and "from" not in one.cues
        return is_plain and (after.after == "range" or lower.endswith(KEPT_ZH, 0, one.start))
    is_open = "from" not in one.cues and one.cue not in ("now", "colon", "open")
    return is_open and fits(one, after) and _is_spoken_range(lower, one, after, between.strip())


def _is_spoken_range(lower: str, one: Found, after: Found, word: str) -> bool:
    """Whether "3 to 5" is a range: of things that are counted, or inside a bound."""
    if word in ("or", "eller"):
        return True
    if word not in ("to", "till") or after.value <= one.value:
        return False
    if one.bound is not Bound.NONE or one.cue == "within":
        return True
    before = lower[max(one.start - _NEAR, 0) : one.start]
    is_counted = one.sort is Sort.COUNT and not one.unit and bool(_NOUN.match(lower, after.end))
    return is_counted and (not before.strip() or bool(_VERBS_BEFORE.search(before)))


def share_unit(one: Found, other: Found) -> None:
    """Give a number without a unit that of the other, with its magnitude where both are alike."""
    if one.unit == other.unit == "" and one.magnitude == other.magnitude:
        return
    for bare, full in ((one, other), (other, one)):
        if bare.sort is not Sort.COUNT or bare.unit or bare.is_word:
            continue
        if full.sort is Sort.TIMES or (full.sort is Sort.SHARE and full.is_word):
            continue
        alike = bool(full.raw) and abs(bare.raw) <= abs(full.raw) * _FACTOR
        alike = alike and bool(bare.raw) and abs(full.raw) <= abs(bare.raw) * _FACTOR
        if bare.magnitude == 1 and full.magnitude != 1 and alike:
            bare.magnitude = full.magnitude
            bare.value = bare.raw * bare.magnitude
        bare.unit, bare.sort, bare.scale = full.unit, full.sort, full.scale


def chains(lower: str, items: list[Found], language: Language) -> list[Group]:
    """Find "from a to b", "a → b" and what is said like them."""
    groups: list[Group] = []
    for one, after in pairwise(items):
        if one.role or after.role or after.start - one.end > _FAR:
            continue
        if not _is_chain(lower, one, after, language):
            continue
        start = _earlier(items, one, after)
        if groups and groups[-1].target is start:
            start.role = Role.SCOPE
            groups[-1].target = after
        else:
            groups.append(Group(after, start))
            start.role = Role.BASELINE
            _share_ratio(start, after)
            _regroup(lower, start, after)
            if lower[start.end : after.start].strip() == ">":
                after.bound = Bound.NONE
        after.role = Role.TARGET
        share_unit(start, after)
    for made in groups:
        made.target.role = Role.TARGET
    return groups


def _earlier(items: list[Found], one: Found, after: Found) -> Found:
    """Return the number that ``after`` started from: ``one``, unless one before it is more like."""
    is_like = fits(one, after) or fits(after, one)
    if is_like and (one.out_of or not after.out_of):
        return one
    before = [each for each in items if each.start < one.start and each.role is None]
    if after.out_of:
        return next((each for each in reversed(before) if each.out_of == after.out_of), one)
    return next((each for each in reversed(before) if each.sort is after.sort), one)


def _share_ratio(one: Found, after: Found) -> None:
    """Make shares of both sides of "from 7 of 10 to 9 of 10 pupils"."""
    for bare, full in ((one, after), (after, one)):
        if full.sort is Sort.SHARE and bare.out_of:
            bare.value = share(bare.value, bare.out_of)
            bare.sort, bare.unit, bare.out_of = Sort.SHARE, "%", None


_GROUPED = late(r"[1-9]\d{0,2}\.\d{3}")


def _regroup(lower: str, one: Found, after: Found) -> None:
    """Take the point of "from 1.200 to 900" for a mark between thousands."""
    for pointed, plain in ((one, after), (after, one)):
        is_plain = lower[plain.start : plain.end].isdecimal() and plain.value >= 100
        if is_plain and _GROUPED.fullmatch(lower, pointed.start, pointed.end):
            pointed.value = pointed.raw = (pointed.raw * 1000).to_integral_value()


def _is_chain(lower: str, one: Found, after: Found, language: Language) -> bool:
    start = one.partner.end if one.partner else one.end
    between = lower[start : after.start]
    if ";" in between or "；" in between:
        return False
    if ARROW.search(between):
        return True
    if one.sign == "+" and one.sort is Sort.SHARE and after.sort is not Sort.SHARE:
        return False
    if "(" in between or ")" in between:
        return False
    is_to = "to" in after.cues or (
        language == "zh-Hans" and after.cue == "by" and after.cues[1:2] == ("to",)
    )
    if "from" in one.cues:
        return is_to or (after.bound is not Bound.NONE and len(between) <= 16)
    is_to = is_to or between.strip() in (">", "blir", "becomes")
    if one.cue == "by" or not is_to or ("now" in one.cues and language != "zh-Hans"):
        return False
    if not fits(one, after):
        return False
    if language == "zh-Hans":
        is_near = len(between) <= 8 and not _PAUSE.search(between)
        return is_near and between.rstrip().endswith(ARRIVING_ZH)
    return _LEADING.fullmatch(between) is not None


_PAUSE = late("[,，。、]")
_LEADING = late(edges.LEADING)


def fits(one: Found, after: Found) -> bool:
    """Two numbers of different sorts are no start and end of one metric."""
    if one.sort is after.sort:
        return True
    return one.sort is Sort.COUNT and not one.unit


_BETWEEN = late(r"[\s,(，（:–-]{0,4}")


def pair_backwards(lower: str, items: list[Found], groups: list[Group]) -> None:
    """Pair a number with the start right behind it: "4 h instead of 9 h", "88 % (now 79 %)"."""
    for one, after in pairwise(items):
        if one.role is not None or after.role is not Role.BASELINE or one.cue == "within":
            continue
        if any(each.baseline is after for each in groups) or not (
            fits(one, after) or fits(after, one)
        ):
            continue
        if _BETWEEN.fullmatch(
            lower, max(one.end, one.after_end if one.after else 0), after.cue_start
        ):
            one.role = Role.TARGET
            share_unit(one, after)
            groups.append(Group(one, after))
