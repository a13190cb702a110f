"""Starts and targets that only the whole text tells: what stands beside them, and against what."""

from __future__ import annotations

from northing.coach.reading.cues import is_inside, is_now
from northing.coach.reading.directions import wanted
from northing.coach.reading.found import Found
from northing.coach.reading.late import late
from northing.coach.reading.numerals import share
from northing.coach.reading.pairs import Group, fits, share_unit
from northing.coach.reading.values import Language, Role, Sort, in_unit_of
from northing.coach.words import edges

_RANKS = {
    "": 1,
    "is": 1,
    "colon": 1,
    "least": 1,
    "open": 3,
    "between": 1,
    "from": 3,
    "scope": 3,
    "within": 4,
}


def add_weak(lower: str, items: list[Found], groups: list[Group], language: Language) -> None:
    """Number what may be a target though nothing says so; the best one is, when none else is."""
    rest = [one for one in items if one.role is None]
    for one in rest:
        one.rank = (
            _RANKS.get(one.cue, 2)
            + (one.sort is Sort.DURATION and one.cue != "colon")
            + (one.cue == "is")
        )
        if is_inside(lower, one):
            one.rank = max(one.rank, 3)
    _find_starts(lower, rest, groups, language)
    rest = [one for one in rest if one.role is None]
    if not rest:
        return
    has_target = bool(groups)
    starts = [one for one in items if one.role is Role.BASELINE]
    best = min(
        rest, key=lambda one: (starts != [] and not any(alike(one, s) for s in starts), one.rank)
    )
    if not has_target and is_inside(lower, best):
        moves = wanted(lower, language, 0, best.start)
        best.role = Role.BASELINE if moves and len(rest) == 1 else Role.SCOPE
        has_target = True
    for one in rest:
        if one is best and not has_target:
            groups.append(Group(one, is_strong=False))
            one.role = Role.TARGET
            _make_change(lower, one, groups[-1], language)
        elif one.rank <= 2 and one.role is None and not is_inside(lower, one):
            groups.append(Group(one, is_strong=False))
        else:
            one.role = one.role or Role.SCOPE


def _find_starts(lower: str, rest: list[Found], groups: list[Group], language: Language) -> None:
    """Find the starts that only the rest of the text tells: what holds "today", what stands in
    brackets behind a target, what a target of its kind is set against."""
    goals = [each.target for each in groups if not each.is_change]
    for one in rest:
        others = [
            other
            for other in [*rest, *goals]
            if other is not one and other.role is not Role.BASELINE
        ]
        moves = others or groups or wanted(lower, language, 0, len(lower))
        is_told = moves and (one.cue == "from" or is_now(lower, one, language))
        if one.after_year or is_told or any(_is_moved(lower, one, goal) for goal in goals):
            one.role = Role.BASELINE
        elif is_inside(lower, one):
            _share_of(one, others)
            if any(alike(one, other) and in_unit_of(other, one) == one.value for other in others):
                one.role = Role.SCOPE
            elif _is_beside(lower, one, others) or any(
                _is_moved_from(lower, one, goal) for goal in goals
            ):
                one.role = Role.BASELINE
        elif one.rank <= 3:
            bare = [each for each in groups if each.baseline is None and not each.is_change]
            if any(
                one.end < each.target.start and (alike(one, each.target) or fits(each.target, one))
                and one.value != each.target.value and _is_bare_lead(lower, one, each.target)
                for each in bare
            ):  # fmt: skip
                one.role = Role.BASELINE


_REST = late(edges.REST)


_MOVED, _MOVED_END = late(edges.MOVED), late(edges.MOVED_END)
_AWAY = frozenset(",;:()")
# What grows more than so many times is hardly moved: four products get to 10,000 of something else.
_MOST_GROWTH = 6


def _is_moved(lower: str, one: Found, goal: Found) -> bool:
    """Whether a count is what is moved to the target: "bring 1,250 open tickets down to 400"."""
    if one.sort is not Sort.COUNT or one.unit or goal.cue != "to" or one.end > goal.cue_start:
        return False
    between = lower[one.end : goal.cue_start]
    return (
        alike(one, goal)
        and goal.value <= _MOST_GROWTH * one.value
        and _MOVED.fullmatch(lower, 0, one.start) is not None
        and _AWAY.isdisjoint(between)
        and _MOVED_END.fullmatch(lower, goal.end) is not None
    )


def _is_restated(lower: str, one: Found, other: Found) -> bool:
    """Whether brackets hold a bare number and at most a time: "(8 in March)"."""
    if (
        one.sort is not Sort.COUNT
        or one.unit
        or one.is_word
        or other.role in (Role.SCOPE, Role.NAME)
    ):
        return False
    if one.cue not in ("open", "to", "is", "colon") or not _REST.match(lower, one.end):
        return False
    return (
        lower[one.cue_start - 1 : one.cue_start] == "("
        or one.cue != "open"
        or (lower[one.start - 1 : one.start] == "(")
    )


def _is_beside(lower: str, one: Found, others: list[Found]) -> bool:
    """Whether brackets behind a number of its kind hold nothing that says more of it."""
    return one.cue in ("open", "is", "within", "", "to", "colon") and any(
        other.start < one.start and (alike(one, other) or _is_restated(lower, one, other))
        for other in others
    )


def _is_moved_from(lower: str, one: Found, goal: Found) -> bool:
    """Whether brackets hold a number alone, and from there to the target is nothing but
    movement: "Reply time (9 days) down to 5 days"."""
    if one.end > goal.start or not alike(one, goal) or lower[one.start - 1 : one.start] != "(":
        return False
    between = lower[one.end : goal.cue_start]
    return between.startswith(")") and MOVING.fullmatch(between, 1) is not None


MOVING = late(edges.MOVING)


def _is_bare_lead(lower: str, one: Found, target: Found) -> bool:
    """Whether nothing but movement stands between a number and the target set against it."""
    words = lower[one.end : target.cue_start]
    cut = max(
        words.rfind(sign)
        for sign in (",", ";", "(", "，", "；", ". ", "。", " och ", " and ", " men ", " but ")
    )
    return cut >= 0 and MOVING.fullmatch(words, cut) is not None


def _share_of(one: Found, others: list[Found]) -> None:
    """Make a share of "8 of 10" of which the target is a share."""
    if one.out_of and any(other.sort is Sort.SHARE for other in others):
        one.value = share(one.value, one.out_of)
        one.sort, one.unit, one.out_of = Sort.SHARE, "%", None


def alike(one: Found, other: Found) -> bool:
    """Return whether two numbers may be start and target of one metric."""
    return one.sort is other.sort and (one.unit == other.unit or bool(one.scale))


def _make_change(lower: str, one: Found, made: Group, language: Language) -> None:
    """Tell "grow revenue 20 %" (20 % more) from a level that is to be reached."""
    if one.sort is not Sort.SHARE or one.cue or one.bound or one.is_word or language == "zh-Hans":
        return
    before = lower[: one.start].rstrip()
    after = lower[one.end : one.end + 5]
    if after.startswith((" of ", " av ")) or not before or before[-1] in ":,;→=(":
        return
    words = before.rsplit(" ", 1)
    moves = wanted(lower, language, 0, min(18, one.start)) or wanted(
        words[-1], language, 0, len(words[-1])
    )
    if moves and len(words) > 1:
        one.role, made.is_change = Role.CHANGE, True


def attach_baselines(items: list[Found], groups: list[Group]) -> None:
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
        _share_of(one, [each.target for each in free])
        fitting = [each for each in free if fits(one, each.target) or fits(each.target, one)]
        best = min(
            fitting or free,
            key=lambda each: (
                not each.is_strong,
                not alike(one, each.target),
                _distance(each, one),
            ),
        )
        if best.is_change:
            best.baseline = one
        elif fits(one, best.target) or fits(best.target, one):
            best.baseline = one
            share_unit(one, best.target)
            if not best.is_strong and best.target.role is None:
                best.target.role = Role.TARGET


def _distance(made: Group, one: Found) -> int:
    if made.end <= one.start:
        return one.start - made.end
    return (made.start - one.end) * 2
