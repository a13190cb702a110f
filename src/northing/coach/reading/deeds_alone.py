"""Deeds of a leading verb without a number, judged by the verb's class and by its object."""

from __future__ import annotations

from northing.coach.reading.doings import MADE, PEOPLE, THINGS, Deed, Doing, Doings
from northing.coach.reading.groups import group_at, head_of, is_plural
from northing.coach.reading.tagging import Token
from northing.coach.reading.tags import METRIC, Tag
from northing.coach.words.deeds import (
    BECOMING,
    DEFINITE,
    FINISHING,
    HIRING,
    HOURS,
    HOW,
    ONE,
    OPENED_UP,
    PLAIN,
    SPENDING,
    TAKING_IN,
    THE_ONE,
)
from northing.coach.words.joints import ABSTRACT_ENDINGS, NOT_MAKING, SUPPORTING

_SHORT = 4


def led_alone(doings: Doings, lead: int) -> Deed | None:
    """Judge a verb without a number by its own class and by its object."""
    tokens = doings.tokens
    tags = tokens[lead][3]
    group = group_at(tokens, lead + 1)
    around = 0
    for *_, found in group:
        around |= found
    is_more_work = (
        tags & Tag.MAKE
        and not tags & Tag.WEAK
        and around & Tag.MORE
        and (around & MADE or all(each[3] & (Tag.MORE | Tag.REGULAR) for each in group))
    )
    if is_more_work or (tags & Tag.EFFORT and not tags & (Tag.WEAK | Tag.HOST)):
        return doings.deed(Doing.ACTIVITY, lead)
    if tags & Tag.EFFORT:
        return _worked_on(doings, lead, group, around)
    if tokens[lead][0] in BECOMING:
        return _opened_up(doings, lead, group)
    is_abstract = bool(group) and group[-1][3] & Tag.ABSTRACT
    if is_abstract or around & (Tag.MORE | Tag.LESS):
        return None
    is_doubtful = tags & (Tag.GAIN | Tag.OUTCOME | Tag.REACH)
    if is_doubtful and head_of(group) & METRIC & ~(Tag.STOCK | Tag.FLOW):
        return None
    if tags & Tag.LAUNCH:
        is_course = head_of(group) & Tag.ACTIVITY and tokens[lead][0] in FINISHING
        is_many = is_plural(group) and around & MADE and not around & Tag.EVENT
        return doings.deed(Doing.ACTIVITY if is_course or is_many else Doing.EVENT, lead)
    if tags & Tag.MAKE:
        return _made(doings, lead, group, around)
    if around & Tag.NUMBER and not around & (Tag.EVENT | Tag.OUTSIDER):
        return None
    one = _is_one(group, around, is_swedish=doings.is_swedish) or (
        tokens[lead][0] in HIRING and _is_person(group)
    )
    return doings.deed(Doing.EVENT, lead) if one else None


def _opened_up(doings: Doings, lead: int, group: list[Token]) -> Deed | None:
    """So: "Make the talk available"; "make it smoother" makes nothing."""
    is_opened = any(each[0] in OPENED_UP for each in group[1:])
    return doings.deed(Doing.EVENT, lead) if is_opened else None


def _worked_on(doings: Doings, lead: int, group: list[Token], around: int) -> Deed | None:
    """Judge a weak effort by its object: one event carried out, or activities."""
    is_counted = bool(around & Tag.NUMBER)
    if doings.tokens[lead][3] & Tag.REACH and around & Tag.PLAN:
        return None  # a plan is met like a target
    if doings.tokens[lead][3] & Tag.HOST and head_of(group) & Tag.EVENT and not is_counted:
        return doings.deed(Doing.EVENT, lead)
    word = doings.tokens[lead][0]
    is_time = word in SPENDING and any(each[0] in HOURS for each in group) and not around & Tag.LESS
    is_plain = (word in PLAIN and group) or is_time
    if word in TAKING_IN and any(each[0] in ONE for each in group) and _is_person(group):
        return doings.deed(Doing.EVENT, lead)
    is_told = (
        is_plain or around & MADE or (around & Tag.REGULAR and group) or _helps(doings, lead, group)
    )
    return doings.deed(Doing.ACTIVITY, lead, is_counted=is_counted) if is_told else None


def _helps(doings: Doings, lead: int, group: list[Token]) -> bool:
    """Whether people are supported, and nothing is said of what they then do."""
    if doings.tokens[lead][0] not in SUPPORTING or not head_of(group) & PEOPLE:
        return False
    ends = Tag.OUTCOME | Tag.REACH | Tag.MORE | Tag.LESS | Tag.RAISE | Tag.LOWER
    return not any(
        tags & ends and not tags & THINGS for *_, tags in doings.tokens[lead + 1 + len(group) :]
    )


def _made(doings: Doings, lead: int, group: list[Token], around: int) -> Deed | None:
    is_plain = doings.tokens[lead][0] in PLAIN
    if doings.tokens[lead][3] & Tag.WEAK and not is_plain and not around & (MADE | Tag.EVENT):
        return _made_unknown(doings, lead, group)
    is_many = (
        is_plural(group)
        or around & (Tag.REGULAR | Tag.PERIOD)
        or not (
            any(each[0] in ONE or each[3] & (Tag.DETERMINER | Tag.NAME) for each in group)
            or (doings.is_swedish and bool(group) and group[-1][0].endswith(THE_ONE))
        )
    )
    is_counted = bool(around & Tag.NUMBER)
    return doings.deed(Doing.ACTIVITY if is_many else Doing.EVENT, lead, is_counted=is_counted)


def _made_unknown(doings: Doings, lead: int, group: list[Token]) -> Deed | None:
    """Judge a thing that is made and not known: one thing is an event, things are an output, what
    cannot be counted ("build momentum", "create joy") is neither."""
    if not group or doings.tokens[lead][0] in NOT_MAKING or group[-1][3] & (METRIC | PEOPLE):
        return None
    noun = group[-1][0]
    is_abstract = noun.endswith(ABSTRACT_ENDINGS) or (
        not doings.is_swedish and noun.endswith("ing")
    )
    if is_abstract or any(each[3] & Tag.ABSTRACT for each in group):
        return None
    is_one = any(each[0] in ONE for each in group) or _is_compound(
        group, is_swedish=doings.is_swedish
    )
    if is_one and not noun.endswith("s"):
        return doings.deed(Doing.EVENT, lead)
    is_many = len(noun) > _SHORT and not group[-1][3] and is_plural(group)
    return doings.deed(Doing.ACTIVITY, lead) if is_many else None


def _is_person(group: list[Token]) -> bool:
    """Whether one is hired, and nothing is said of how: "hire widely", "hire according to plan"."""
    return bool(group) and not is_plural(group) and not group[-1][0].endswith(HOW)


def _is_compound(group: list[Token], *, is_swedish: bool) -> bool:
    """Whether a thing is named without an article: "build route planning software"."""
    if is_swedish or any(each[3] & Tag.DETERMINER for each in group):
        return False
    return len(group) > 1 and not group[-1][3] & ~Tag.NAME


def _is_one(group: list[Token], around: int, *, is_swedish: bool) -> bool:
    """Whether one named or single thing is won: "Sign Northwind", "Hire a CFO"."""
    if around & Tag.NAME and not (around & Tag.PLURAL and around & Tag.OUTSIDER):
        return True
    if is_swedish and len(group) == 1 and group[0][0].endswith(DEFINITE):
        return not around & Tag.PLURAL
    return bool(around & Tag.EVENT) or (
        any(each[0] in ONE for each in group) and not around & Tag.PLURAL
    )
