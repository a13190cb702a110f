"""Deeds in Chinese: a verb with what it is done to, counted or not."""

from __future__ import annotations

from northing.coach.reading.doings import MADE, PEOPLE, Deed, Doing, Doings
from northing.coach.reading.tagging import Token
from northing.coach.reading.tags import METRIC, Tag
from northing.coach.reading.values import Amount, Bound, Role, Sort
from northing.coach.words import deeds_zh as words

_DEEDS = Tag.LAUNCH | Tag.MAKE | Tag.EFFORT | Tag.GAIN
_ENDS = frozenset({Role.BASELINE, Role.TARGET})
_MORE_THAN = METRIC & ~Tag.COUNT | PEOPLE | Tag.RESEARCH | Tag.OUTCOME | Tag.VIEW | Tag.HOARD
_SMALL = Tag.COUNT | Tag.PERIOD | Tag.REGULAR | Tag.PREPOSITION | Tag.RAISE | Tag.REACH
_BREAKS = frozenset("，,；;。")


def find(doings: Doings) -> Deed | None:
    """Return the deed of a text in Chinese."""
    tokens = doings.tokens
    if doings.has_level:
        return _time_spent(doings) or _more_of(doings)
    verb = next((at for at, each in enumerate(tokens) if _is_deed(doings, at, each)), None)
    counted = next(((one, at) for one, at in doings.counts if one.value != 1), None)
    if doings.is_research and (counted is not None or verb is None):
        return None
    if verb is None:
        return _nominal(doings, counted) if counted is not None else _named(doings)
    if any(tags & Tag.LEARN for *_, tags in tokens[: verb + 1]):
        return None
    if tokens[verb][0] in words.MET and _around(tokens, verb + 1)[0] & Tag.PLAN:
        return None
    if counted is not None:
        return _counted(doings, verb, counted)
    return _alone(doings, verb) or _named(doings)


def _time_spent(doings: Doings) -> Deed | None:
    """So: "每周花2小时拜访租户"; what customers spend, or less of it than now, is no deed."""
    spent = next(iter(doings.reading.targets()), None)
    if spent is None or spent.sort is not Sort.DURATION or spent.bound is Bound.AT_MOST:
        return None
    if doings.reading.baseline():
        return None
    for at, (word, _, end, tags) in enumerate(doings.tokens):
        if word in words.SPENDING and 0 <= spent.start - end <= 2:
            return doings.deed(Doing.ACTIVITY, at, is_counted=True)
        if tags & ~(Tag.PERIOD | Tag.REGULAR | Tag.INSIDER | Tag.DETERMINER):
            return None
    return None


def _more_of(doings: Doings) -> Deed | None:
    """So: "线上讲座从2场增加到6场": more of what is made or held is still work."""
    levels = [each for each in doings.reading.amounts if each.role in _ENDS]
    if not levels or any(each.sort is not Sort.COUNT for each in levels):
        return None
    if doings.reading.parsed.direction == "down":
        return None
    before = [each for each in doings.tokens if each[2] <= levels[0].start]
    named = [each for each in before if each[3] & ~Tag.MARK]
    if not named or any(each[3] & _MORE_THAN for each in before):
        return None
    held = [at for at, each in enumerate(before) if each[3] & MADE]
    is_last = bool(held) and all(each[3] & _SMALL or not each[3] for each in before[held[-1] + 1 :])
    return doings.deed(Doing.ACTIVITY, held[-1], is_counted=True) if is_last else None


def _is_deed(doings: Doings, at: int, token: Token) -> bool:
    """A verb that only says when, or which of them, is no deed of the text."""
    word, _, end, tags = token
    if not tags & _DEEDS or tags & METRIC:
        return False
    rest = doings.reading.text[end : end + 2]
    if rest.startswith(words.AFTER) and rest not in words.NOT_AFTER:
        return False
    before = doings.tokens[at - 1][0] if at else ""
    start = token[1]
    if any(each in doings.reading.text[max(start - 8, 0) : start] for each in words.WILLING):
        return False
    return not (word == "通过" and _moves_later(doings.tokens, at)) and before not in words.OTHERS


def _moves_later(tokens: list[Token], at: int) -> bool:
    return any(tags & (Tag.RAISE | Tag.LOWER | Tag.REACH) for *_, tags in tokens[at + 1 :])


def _around(tokens: list[Token], at: int) -> tuple[int, bool]:
    """Return what stands behind an index up to the next break, and whether it holds a name."""
    found, has_unknown = 0, False
    for word, _, _, tags in tokens[at:]:
        if word in _BREAKS:
            break
        found |= tags
        has_unknown = has_unknown or not tags or bool(tags & Tag.NAME)
    return found, has_unknown


def _counted(doings: Doings, verb: int, counted: tuple[Amount, int]) -> Deed | None:
    tokens = doings.tokens
    tags, around = tokens[verb][3], _around(tokens, verb + 1)[0]
    if around & Tag.PLACE and not around & (MADE | PEOPLE) and tags & Tag.LAUNCH:
        return doings.deed(Doing.EVENT, verb)
    if counted[0].start < tokens[verb][1]:
        subject = 0
        for *_, found in tokens[counted[1] : verb]:
            subject |= found
        is_theirs = doings.reading.text[: counted[0].start].endswith(words.FOR)
        if subject & PEOPLE and not (is_theirs and tags & Tag.EFFORT):
            is_course = subject & Tag.INSIDER and (
                around & Tag.ACTIVITY or "课" in doings.reading.text[tokens[verb][2] :]
            )
            return doings.deed(Doing.ACTIVITY, verb, is_counted=True) if is_course else None
        if tags & Tag.LAUNCH and counted[0].value <= _FEW:
            return doings.deed(Doing.EVENT, verb)
        if counted[0].start < tokens[verb][1] - _FAR:
            return None
    if _is_activity(tags, around) and not _brings(tokens, verb, counted[1]):
        return doings.deed(Doing.ACTIVITY, verb, is_counted=True)
    return None


def _brings(tokens: list[Token], verb: int, counted: int) -> bool:
    """Whether what is counted comes of the deed: "launch the page and get 400 bookings"."""
    gained = Tag.GAIN | Tag.REACH | Tag.OUTCOME
    works = Tag.MAKE | Tag.EFFORT | Tag.LAUNCH
    return any(tags & gained and not tags & works for *_, tags in tokens[verb + 1 : counted - 1])


_FAR, _FEW = 12, 3


def _is_activity(tags: int, around: int) -> bool:
    """What is counted after a verb of work is output, unless it names a result."""
    is_made = bool(around & MADE)
    is_result = bool(around & (METRIC | PEOPLE | Tag.PLACE)) and not is_made
    if tags & Tag.GAIN and not (tags & (Tag.EFFORT | Tag.MAKE) and is_made):
        return False
    if tags & Tag.EFFORT and not tags & Tag.WEAK:
        return not tags & Tag.HOST or is_made or not around & PEOPLE
    if tags & Tag.EFFORT:
        return is_made
    if tags & Tag.MAKE and not tags & (Tag.WEAK | Tag.LAUNCH):
        return True
    if tags & Tag.MAKE:
        return not is_result or (is_made and not around & Tag.OUTSIDER)
    return (is_made and not around & Tag.OUTSIDER) or (not is_result and not around & Tag.EVENT)


def _alone(doings: Doings, verb: int) -> Deed | None:
    tokens = doings.tokens
    tags, (around, has_name) = tokens[verb][3], _around(tokens, verb + 1)
    before = 0
    for *_, found in tokens[:verb]:
        before |= found
    if tags & Tag.EFFORT and not tags & (Tag.WEAK | Tag.HOST):
        return doings.deed(Doing.ACTIVITY, verb)
    if (around | before) & (Tag.ABSTRACT | Tag.RAISE | Tag.LOWER | Tag.MORE | Tag.LESS):
        return None
    is_each = any(each in doings.reading.text for each in words.EACH)
    if tags & Tag.EFFORT:
        is_told = is_each or around & MADE or (around | before) & Tag.REGULAR
        return doings.deed(Doing.ACTIVITY, verb) if is_told else None
    is_often = is_each or (around | before) & (Tag.REGULAR | Tag.PERIOD)
    if is_often and tags & Tag.MAKE and around & MADE:
        return doings.deed(Doing.ACTIVITY, verb)
    if tags & Tag.LAUNCH:
        is_course = around & Tag.ACTIVITY and tokens[verb][0] == "完成" and not around & Tag.EVENT
        return doings.deed(Doing.ACTIVITY if is_course else Doing.EVENT, verb)
    if tags & Tag.MAKE:
        is_plain = not tags & Tag.WEAK or tokens[verb][0] in words.PLAIN
        is_told = around & (MADE | Tag.EVENT) or is_plain
        return doings.deed(Doing.EVENT, verb) if is_told else None
    rest = doings.reading.text[tokens[verb][2] : tokens[verb][2] + 4]
    is_one = (
        bool(doings.counts)
        or rest.lstrip("到了 ").startswith(words.ONE)
        or (has_name and around & (Tag.EVENT | Tag.OUTSIDER))
        or (tokens[verb][0] in words.HIRING and (has_name or around & Tag.INSIDER))
    )
    return doings.deed(Doing.EVENT, verb) if is_one else None


def _nominal(doings: Doings, counted: tuple[Amount, int]) -> Deed | None:
    """A number with what it counts, and no verb: posts, 24 of them."""
    tokens, (amount, _) = doings.tokens, counted
    around = 0
    for *_, tags in tokens:
        around |= tags
    if doings.reading.text[amount.start : amount.end].endswith(words.WHO):
        return None
    if around & (Tag.VIEW | Tag.HOARD | Tag.TIMES):
        return None
    if not around & MADE or around & (Tag.OUTCOME | Tag.REACH | METRIC | Tag.OUTSIDER | Tag.LEARN):
        return None
    at = next(at for at, each in enumerate(tokens) if each[3] & MADE)
    return doings.deed(Doing.ACTIVITY, at, is_counted=bool(amount.value))


def _named(doings: Doings) -> Deed | None:
    """An event named by its noun, or said to be done."""
    tokens = doings.tokens
    around, _ = _around(tokens, 0)
    if around & (METRIC | Tag.ABSTRACT | Tag.RAISE | Tag.LOWER | Tag.MORE | Tag.LESS | Tag.OUTCOME):
        return None
    for at, (*_, tags) in enumerate(tokens):
        if tags & (Tag.DONE | Tag.EVENT):
            return doings.deed(Doing.EVENT, at)
    return None
