"""The role of every number: target, baseline, change, scope, name or date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from northing.coach.reading.cues import is_now, note_cues
from northing.coach.reading.directions import wanted
from northing.coach.reading.found import Found
from northing.coach.reading.numerals import share
from northing.coach.reading.values import Bound, Language, Role, Sort

_ARROW = re.compile(r"→|[-=–]>")
_RANGE = re.compile(r"\s?[-–—~]\s?")
_SAME = re.compile(r"\s?(?:,|and|och|\s)?\s?")
_FACTOR = 20
_NEAR, _FAR = 30, 70
_NOUN = re.compile(r"\s(?!and|or|to|och|till|eller|by|before|in|per|a |i |med|with|from|för|av|of|now|nu)[^\W\d_]{3}")
_VERBS_BEFORE = re.compile(
    r"(?:^|[,;] |and |och )(?:hire|sign|win|close|run|hold|publish|ship|launch|onboard|recruit|add|get|interview"
    r"|anställ\w*|rekryter\w*|teckna|vinn\w*|genomför\w*|håll\w*|publicera|skaffa|få|ta fram) $"
)
_ZH_NOUN = re.compile(r"(?![的地是为到就])[\u4e00-\u9fff]{2,8}?的")
_SCALE = re.compile(
    r"(?:scale|skala|skalan)\D{0,12}\d+ ?(?:-|–|to|till) ?(\d+)|(?:scale|skala|skalan) (?:of|på) (\d+)"
    r"|\d ?(?:到|至|-|~|–) ?(\d+)分|满分(\d+)|(\d+)分制"
)


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


def group(lower: str, found: list[Found], language: Language) -> list[Group]:
    """Give every number of a folded small-letter text a role as far as it can be told without
    the text's clauses, and return the groups of targets and their starts, by place."""
    for index, one in enumerate(found):
        floor = found[index - 1].end if index else 0
        if one.role is not Role.NAME:
            note_cues(lower, one, language, floor)
    _settle_minutes(found)
    _settle_years(lower, found)
    for one, after in zip(found, found[1:], strict=False):
        after.after_year = one.role is Role.DATE and one.cue == "from" and after.start - one.end < 5
    items = [one for one in found if one.role not in (Role.NAME, Role.DATE)]
    items = _merge_durations(lower, items, found)
    items = _pair_ranges(lower, items, language)
    groups = _chains(lower, items, language)
    _settle_cued(lower, items, groups, language)
    _pair_backwards(lower, items, groups)
    _add_weak(lower, items, groups, language)
    groups.sort(key=lambda each: each.start)
    _attach_baselines(items, groups)
    _take_scale(lower, groups)
    return groups


def _take_scale(lower: str, groups: list[Group]) -> None:
    """Take the end of a scale that the text names apart ("scale 1-5", "5分制")."""
    if "scale" not in lower and "skala" not in lower and "分" not in lower:
        return
    hit = _SCALE.search(lower)
    if hit is None:
        return
    top = Decimal(next(part for part in hit.groups() if part))
    for made in groups:
        for one in (made.target, made.baseline):
            if one is not None and one.out_of is None and one.sort in (Sort.COUNT, Sort.SCORE):
                if one.start < hit.start() or one.start >= hit.end():
                    one.out_of, one.sort = top, Sort.SCORE


def _settle_minutes(found: list[Found]) -> None:
    """A small "m" is minutes beside other times, else millions."""
    if any(one.is_minute for one in found) and any(one.sort is Sort.DURATION for one in found):
        for one in found:
            if one.is_minute and one.sort is Sort.COUNT:
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
            and (_ARROW.search(lower, min(one.start, other.start), max(one.start, other.start))
                 or "to" in (one.cue, other.cue) or "from" in (one.cue, other.cue))
            and not 2015 <= other.value <= 2040
            for other in others
        )  # fmt: skip
        if not is_paired:
            one.role = Role.DATE


def _merge_durations(lower: str, items: list[Found], found: list[Found]) -> list[Found]:
    """Make one of "3 h 40 min"."""
    kept: list[Found] = []
    for one in items:
        last = kept[-1] if kept else None
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


def _pair_ranges(lower: str, items: list[Found], language: Language) -> list[Found]:
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


_KEPT_ZH = ("控制在", "保持在", "维持在", "稳定在", "处于", "介于", "保持", "落在", "在")


def _is_range(lower: str, one: Found, after: Found, language: Language) -> bool:
    between = lower[one.end : after.start]
    if _RANGE.fullmatch(between) and after.sign != "-":
        return True
    if one.bound is Bound.AT_LEAST and after.bound is Bound.AT_MOST and len(between) < 16:
        return True
    if _ARROW.search(between):
        return False
    if "between" in one.cues:
        return True
    if language == "zh-Hans":
        is_plain = between in ("到", "至", "~", "-") and "from" not in one.cues
        return is_plain and (after.after == "range" or lower.endswith(_KEPT_ZH, 0, one.start))
    if not _fits(one, after):
        return False
    if between.strip() not in ("to", "till", "or", "eller") or "from" in one.cues:
        return False
    if one.cue in ("now", "colon", "open"):
        return False
    if between.strip() in ("or", "eller"):
        return True
    is_counted = one.sort is Sort.COUNT and not one.unit and after.value > one.value
    if one.bound or one.cue == "within":
        return after.value > one.value
    before = lower[max(one.start - _NEAR, 0) : one.start]
    return is_counted and bool(_NOUN.match(lower, after.end)) and (
        not before.strip() or bool(_VERBS_BEFORE.search(before))
    )


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
        if bare.magnitude == 1 and full.magnitude != 1 and bare.raw and alike:
            if abs(full.raw) <= abs(bare.raw) * _FACTOR:
                bare.magnitude = full.magnitude
                bare.value = bare.raw * bare.magnitude
        bare.unit, bare.sort, bare.scale = full.unit, full.sort, full.scale


def _chains(lower: str, items: list[Found], language: Language) -> list[Group]:
    """Find "from a to b", "a → b" and what is said like them."""
    groups: list[Group] = []
    for one, after in zip(items, items[1:], strict=False):
        if one.role or after.role or after.start - one.end > _FAR:
            continue
        if not _is_chain(lower, one, after, language):
            continue
        if groups and groups[-1].target is one:
            one.role = Role.SCOPE
            groups[-1].target = after
        else:
            groups.append(Group(after, one))
            one.role = Role.BASELINE
            _share_ratio(one, after)
        after.role = Role.TARGET
        share_unit(one, after)
    for made in groups:
        made.target.role = Role.TARGET
    return groups


def _share_ratio(one: Found, after: Found) -> None:
    """ "From 7 of 10 to 9 of 10 pupils" are shares on both sides."""
    for bare, full in ((one, after), (after, one)):
        if full.sort is Sort.SHARE and bare.out_of:
            bare.value = share(bare.value, bare.out_of)
            bare.sort, bare.unit, bare.out_of = Sort.SHARE, "%", None


def _is_chain(lower: str, one: Found, after: Found, language: Language) -> bool:
    start = one.partner.end if one.partner else one.end
    between = lower[start : after.start]
    if ";" in between or "；" in between:
        return False
    if _ARROW.search(between):
        return True
    if "(" in between:
        return False
    is_to = "to" in after.cues or (language == "zh-Hans" and after.cue == "by" and after.cues[1:2] == ("to",))
    if "from" in one.cues:
        return is_to
    if not is_to or ("now" in one.cues and language != "zh-Hans"):
        return False
    if language == "zh-Hans":
        return len(between) <= 8 and not re.search("[,，。、]", between) and _fits(one, after)
    return between.strip() in ("to", "till", "up to", "upp till", "down to", "ned till", "ner till") and _fits(
        one, after
    )


def _fits(one: Found, after: Found) -> bool:
    """Two numbers of different sorts are no start and end of one metric."""
    if one.sort is after.sort:
        return True
    return one.sort is Sort.COUNT and not one.unit


_OPEN = frozenset({None, Role.TARGET})


def _settle_cued(
    lower: str, items: list[Found], groups: list[Group], language: Language
) -> None:
    """Give roles to numbers of which the words beside them tell enough."""
    way, has_chain = wanted(lower, language, 0, len(lower)), bool(groups)
    for one in items:
        if one.role is Role.CHANGE:
            groups.append(Group(one, is_change=True))
        if one.role:
            continue
        has_other = has_chain or any(each.role in _OPEN for each in items if each.start < one.start)
        one.role = _role_of(lower, one, language, way, has_other=has_other, has_none=len(items) == 1)
        if one.role is Role.TARGET:
            groups.append(Group(one))
        elif one.role is Role.CHANGE:
            groups.append(Group(one, is_change=True))


def _role_of(
    lower: str, one: Found, language: Language, way: str, *, has_other: bool, has_none: bool
) -> Role | None:
    cue = one.cue
    if cue == "probability" or one.after == "probability":
        return Role.PROBABILITY
    if one.after == "goal":
        return Role.TARGET
    if cue == "to" and any(word in lower[one.cue_start : one.start] for word in _GOALS):
        return Role.TARGET
    if _is_inside(lower, one) and cue not in ("now", "from") and has_other and one.after != "now":
        return None
    if language == "zh-Hans" and not cue and _narrows(lower, one):
        return Role.SCOPE
    if cue == "scope" or (one.cues[1:2] == ("scope",) and cue in ("is", "within", "by")):
        return None if one.sort in (Sort.SHARE, Sort.MONEY) else Role.SCOPE
    if one.is_attribute and cue != "to":
        return Role.SCOPE
    if _is_of_itself(lower, one):
        return Role.CHANGE
    if cue == "now" or (one.cues[1:2] == ("now",) and cue in ("is", "by")):
        return Role.BASELINE
    if one.after == "now" or (one.after == "asked" and _is_inside(lower, one)):
        return Role.BASELINE
    if one.after in ("up", "down") and cue not in ("scope", "within") and one.sort is not Sort.SCORE:
        if one.sort is not Sort.COUNT or one.unit:
            return Role.CHANGE
    if cue == "by":
        return _changed(lower, one, language, way)
    if cue == "to" and way and has_none and _is_inside(lower, one):
        return Role.BASELINE
    if cue == "to" and has_other and _OF_A_TIME.search(lower, max(one.cue_start - 2, 0), one.start):
        return Role.BASELINE
    if cue == "to":
        return Role.CHANGE if one.sort is Sort.TIMES else Role.TARGET
    if one.sign and one.sort in (Sort.SHARE, Sort.POINTS) and cue in ("", "colon", "is", "open"):
        return Role.CHANGE
    if one.sort in (Sort.POINTS, Sort.TIMES) and cue in ("", "is", "colon"):
        return Role.CHANGE
    return None


_OF_A_TIME = re.compile(r"[月底末初年季度][为是]$")
_GOALS = ("目标", "target", "goal", "mål")
_ITSELF = re.compile(
    r"(?: (?:of|av))? (?:today|the current|current|last year|the present|what|its|dagens|nuvarande|fjolårets)"
)


def _is_of_itself(lower: str, one: Found) -> bool:
    """Whether a fraction is one of the metric's own level, and so a change: "to a third of
    today's", "增至原来的3倍"; it becomes a factor."""
    if one.sort is Sort.TIMES:
        return lower.endswith(_ITS_OWN, 0, one.start)
    if one.sort is not Sort.SHARE or not one.is_word:
        return False
    if lower.endswith(_ITS_OWN, 0, one.start) or (one.cue == "to" and _ITSELF.match(lower, one.end)):
        one.sort, one.unit, one.value = Sort.TIMES, "x", one.value / 100
        return True
    return False


_ITS_OWN = ("原来的", "现在的", "目前的", "当前的", "去年的", "上季度的", "现有的")


def _narrows(lower: str, one: Found) -> bool:
    """Whether a Chinese number only says whose metric follows: "20人以上团队的…"."""
    if one.bound is not Bound.NONE and one.bound_start < one.end:
        return False
    is_counted = one.is_counted and one.sort is Sort.COUNT
    return is_counted and one.start == 0 and bool(_ZH_NOUN.match(lower, one.after_end))


def _changed(lower: str, one: Found, language: Language, way: str) -> Role | None:
    """ "By 20 %" changes; "med 50 anställda" does not, unless the text says what moves."""
    if one.sort is Sort.TIMES and language == "zh-Hans":
        one.value += 1
    if one.sort in (Sort.SHARE, Sort.POINTS, Sort.TIMES, Sort.MONEY, Sort.DURATION):
        return Role.CHANGE if language != "sv" or way or one.sort is Sort.POINTS else Role.SCOPE
    if language == "zh-Hans":
        before = lower[max(one.cue_start - 1, 0) : one.cue_start]
        return Role.CHANGE if before.strip("，,;；、:将") and not one.bound else None
    if language == "sv" and (not way or not re.match(r"\s?(?:st|stycken|ärenden|enheter|poäng|procent|\w+)?\b", lower[one.end : one.end + 12])):
        return None if len(lower[: one.start].split()) <= 3 else Role.SCOPE
    return Role.CHANGE if way else Role.SCOPE


_BETWEEN = re.compile(r"[\s,(，（:–-]{0,4}")


def _pair_backwards(lower: str, items: list[Found], groups: list[Group]) -> None:
    """Pair a number with the start right behind it: "4 h instead of 9 h", "88 % (now 79 %)"."""
    for one, after in zip(items, items[1:], strict=False):
        if one.role is not None or after.role is not Role.BASELINE or one.cue == "within":
            continue
        if any(each.baseline is after for each in groups) or not (_fits(one, after) or _fits(after, one)):
            continue
        if _BETWEEN.fullmatch(lower, max(one.end, one.after_end if one.after else 0), after.cue_start):
            one.role = Role.TARGET
            share_unit(one, after)
            groups.append(Group(one, after))


_RANKS = {"": 1, "is": 1, "colon": 1, "least": 1, "open": 3, "between": 1, "from": 3, "scope": 3, "within": 4}


def _add_weak(lower: str, items: list[Found], groups: list[Group], language: Language) -> None:
    """Number what may be a target though nothing says so; the best one is, when none else is."""
    rest = [one for one in items if one.role is None]
    for one in rest:
        one.rank = _RANKS.get(one.cue, 2) + (one.sort is Sort.DURATION) + (one.cue == "is")
        if _is_inside(lower, one):
            one.rank = max(one.rank, 3)
    _find_starts(lower, rest, groups, language)
    rest = [one for one in rest if one.role is None]
    if not rest:
        return
    has_target = bool(groups)
    best = min(rest, key=lambda one: one.rank)
    if not has_target and _is_inside(lower, best):
        moves = wanted(lower, language, 0, best.start)
        best.role = Role.BASELINE if moves and len(rest) == 1 else Role.SCOPE
        has_target = True
    for one in rest:
        if one is best and not has_target:
            groups.append(Group(one, is_strong=False))
            one.role = Role.TARGET
            _make_change(lower, one, groups[-1], language)
        elif one.rank <= 2 and one.role is None and not _is_inside(lower, one):
            groups.append(Group(one, is_strong=False))
        else:
            one.role = one.role or Role.SCOPE


def _find_starts(
    lower: str, rest: list[Found], groups: list[Group], language: Language
) -> None:
    """Find the starts that only the rest of the text tells: what holds "today", what stands in
    brackets behind a target, what a target of its kind is set against."""
    goals = [each.target for each in groups if not each.is_change]
    for one in rest:
        others = [other for other in [*rest, *goals] if other is not one and other.role is not Role.BASELINE]
        moves = others or groups or wanted(lower, language, 0, len(lower))
        if one.after_year or (moves and (one.cue == "from" or is_now(lower, one, language))):
            one.role = Role.BASELINE
        elif _is_inside(lower, one):
            if any(other.value == one.value and _alike(one, other) for other in others):
                one.role = Role.SCOPE
            elif any(
                other.start < one.start and (_alike(one, other) or _is_restated(lower, one, other))
                for other in others
            ) and (
                one.cue in ("open", "is", "within", "", "to", "colon")
            ):
                one.role = Role.BASELINE
        elif one.rank <= 2:
            bare = [each for each in groups if each.baseline is None and not each.is_change]
            if any(
                one.end < each.target.start and _alike(one, each.target)
                and _is_bare_lead(lower, one, each.target)
                for each in bare
            ):  # fmt: skip
                one.role = Role.BASELINE


_REST = re.compile(r"\s?(?:(?:in|i|on|at|på|under|during)\s[^()\d]{2,18}(?: 20\d\d)?|个|家|人)?\)")


def _is_restated(lower: str, one: Found, other: Found) -> bool:
    """Whether brackets hold a bare number and at most a time: "(8 in March)"."""
    if one.sort is not Sort.COUNT or one.unit or one.is_word or other.role in (Role.SCOPE, Role.NAME):
        return False
    if one.cue not in ("open", "to", "is", "colon") or not _REST.match(lower, one.end):
        return False
    return lower[one.cue_start - 1 : one.cue_start] == "(" or one.cue != "open" or (
        lower[one.start - 1 : one.start] == "("
    )


_MOVING = re.compile(
    r"(?:(?:down|up|make|ned|ner|upp|ska|skall|will|should|to|and|och|men|but|vi|we|vill|want|wants|it|den|det|bli|är|is"
    r"|be|go|goes|gå|går|därifrån|then|sedan)\b|再|要|将|希望|\W)*+"
)


def _is_bare_lead(lower: str, one: Found, target: Found) -> bool:
    """Whether nothing but movement stands between a number and the target set against it."""
    words = lower[one.end : target.cue_start]
    cut = max(words.rfind(sign) for sign in (",", ";", "(", "，", "；", ". ", "。", " och ", " and ", " men ", " but "))
    return cut >= 0 and _MOVING.fullmatch(words, cut) is not None


def _alike(one: Found, other: Found) -> bool:
    return one.sort is other.sort and (one.unit == other.unit or bool(one.scale))


def _make_change(lower: str, one: Found, made: Group, language: Language) -> None:
    """ "Grow revenue 20 %" wants 20 % more, where no word says that 20 % is to be reached."""
    if one.sort is not Sort.SHARE or one.cue or one.bound or one.is_word or language == "zh-Hans":
        return
    before = lower[: one.start].rstrip()
    after = lower[one.end : one.end + 5]
    if after.startswith((" of ", " av ")) or not before or before[-1] in ":,;→=(":
        return
    if wanted(lower, language, 0, min(18, one.start)) and len(before.split()) >= 2:
        one.role, made.is_change = Role.CHANGE, True


def _is_inside(lower: str, one: Found) -> bool:
    """Whether a number stands in brackets."""
    opened = lower.rfind("(", max(one.start - 80, 0), one.start)
    return opened >= 0 and ")" not in lower[opened : one.start] and ")" in lower[one.end : one.end + 80]


def _attach_baselines(items: list[Found], groups: list[Group]) -> None:
    """Give every start to the nearest target without one, first of its own sort."""
    for one in items:
        if one.role is not Role.BASELINE or any(each.baseline is one for each in groups):
            continue
        free = [each for each in groups if each.baseline is None and not each.is_change]
        if not free:
            free = [each for each in groups if each.baseline is None]
        if not free:
            if groups and not any(each.is_change for each in groups):
                one.role = Role.SCOPE
            continue
        fitting = [each for each in free if _fits(one, each.target) or _fits(each.target, one)]
        best = min(fitting or free, key=lambda each: (not each.is_strong, _distance(each, one)))
        if best.is_change:
            best.baseline = one
        elif _fits(one, best.target) or _fits(best.target, one):
            best.baseline = one
            share_unit(one, best.target)
            if not best.is_strong and best.target.role is None:
                best.target.role = Role.TARGET


def _distance(made: Group, one: Found) -> int:
    if made.end <= one.start:
        return one.start - made.end
    return (made.start - one.end) * 2
