"""Deeds in English and Swedish that a verb leads; the others are found in ``deeds_said``."""

from __future__ import annotations

from northing.coach.reading.acts import leading_verb
from northing.coach.reading.deeds_alone import led_alone
from northing.coach.reading.deeds_said import chore, is_name_number, named, owned, said_of
from northing.coach.reading.deeds_said import counted as nominal_count
from northing.coach.reading.doings import MADE, PEOPLE, THINGS, Deed, Doing, Doings
from northing.coach.reading.groups import group_at, head_of
from northing.coach.reading.tagging import Token
from northing.coach.reading.tags import METRIC, VERB, Tag
from northing.coach.reading.values import Amount, Bound, Role, Sort
from northing.coach.words.deeds import SMALL, SO_THAT, SPENDING, THE_FEW

_MOVES = Tag.RAISE | Tag.LOWER | Tag.REACH | Tag.MAINTAIN
_ENDS = frozenset({Role.BASELINE, Role.TARGET})
# What may stand with things that are made: how many, how often, and that they are.
_COUNTING = (
    Tag.COUNT | Tag.PERIOD | Tag.REGULAR | Tag.DETERMINER | Tag.MARK | Tag.MAKE | Tag.HOST | Tag.NEW
)
_CLOSE, _FEW = 12, 5


def find(doings: Doings) -> Deed | None:
    """Return the deed of a text in English or Swedish."""
    return _told(doings) or chore(doings)


def _told(doings: Doings) -> Deed | None:
    tokens = doings.tokens
    lead = _lead(tokens)
    if lead is not None and tokens[lead][3] & (
        Tag.LAUNCH | Tag.MAKE | Tag.EFFORT | Tag.GAIN | Tag.LEARN
    ):
        return _led(doings, lead)
    if lead is not None and tokens[lead][3] & _MOVES:
        return _counted_output(doings, lead) or _got_done(doings, lead)
    if doings.has_level:
        return _more_of(doings)
    if doings.counts and not is_name_number(doings):
        return nominal_count(doings)
    return owned(doings) or said_of(doings) or named(doings)


def _more_of(doings: Doings) -> Deed | None:
    """So: "Webinars from 2 to 6 a quarter": more of what is made or held is still work."""
    levels = [each for each in doings.reading.amounts if each.role in _ENDS]
    if not levels or any(each.sort is not Sort.COUNT or each.unit for each in levels):
        return None
    if doings.reading.parsed.direction == "down":
        return None
    held = None
    for at, (word, _, end, tags) in enumerate(doings.tokens):
        if end > levels[0].start:
            break
        is_made = tags & MADE and not tags & (METRIC | PEOPLE | Tag.RESEARCH | Tag.PLACE)
        if is_made and tags & Tag.PLURAL:
            held = at
        elif word not in SMALL and not tags & _COUNTING:
            return None
    return doings.deed(Doing.ACTIVITY, held, is_counted=True) if held is not None else None


def _lead(tokens: list[Token]) -> int | None:
    """The leading verb, or the verb after "we"."""
    lead = leading_verb(tokens)
    if lead is not None:
        return lead
    staff = _staff_verb(tokens)
    if staff is not None:
        return staff
    at = next((n for n, each in enumerate(tokens) if not each[3] & Tag.LEAD_IN), 0)
    if at and tokens[at][3] & VERB & ~_MOVES:
        return at if tokens[at][3] & Tag.PRESENT else None
    return None


def _staff_verb(tokens: list[Token]) -> int | None:
    """The verb of "every manager holds", "all teams write"."""
    for at, (_, _, _, tags) in enumerate(tokens[:6]):
        if tags & (Tag.PREPOSITION | Tag.RELATIVE | Tag.MARK | Tag.NUMBER):
            return None
        is_done = tags & Tag.LAUNCH and any(
            each[3] & Tag.ACTIVITY for each in group_at(tokens, at + 1)
        )
        is_doing = tags & (Tag.EFFORT | Tag.MAKE) or is_done
        if at and is_doing and tags & (Tag.PRESENT | Tag.BASE):
            is_staff = tokens[at - 1][3] & Tag.INSIDER and not tags & (THINGS | Tag.OUTCOME)
            is_how = any(each[3] & (Tag.MORE | Tag.LESS) for each in tokens[at + 1 : at + 3])
            return at if is_staff and not is_how else None
    return None


def _led(doings: Doings, lead: int) -> Deed | None:
    tokens = doings.tokens
    tags = tokens[lead][3]
    if tags & Tag.LEARN and (
        not tags & (Tag.MAKE | Tag.HOST) or any(each[3] & Tag.OUTSIDER for each in tokens[lead:])
    ):
        return None
    if doings.is_research:
        return None
    if doings.has_level:
        return _time_spent(doings, lead) or _share_done(doings, lead)
    if doings.counts and any(each[0] in SO_THAT for each in tokens[lead:]):
        return None
    counted = next(
        (
            (amount, at)
            for amount, at in doings.counts
            if at > lead and not _is_known_few(tokens, amount)
        ),
        None,
    )
    if counted is not None and counted[0].value != 1:
        return _led_count(doings, lead, *counted)
    if _is_number(tokens, lead + 1):
        is_output = _is_activity(tags, head_of(group_at(tokens, lead + 2)))
        return doings.deed(Doing.ACTIVITY, lead, is_counted=True) if is_output else None
    if _brings(doings, lead):
        return None
    return led_alone(doings, lead)


def _is_known_few(tokens: list[Token], amount: Amount) -> bool:
    """So: "Merge the two wards" counts nothing."""
    before = [each for each in tokens if each[2] <= amount.start]
    return amount.value <= _FEW and bool(before) and before[-1][0] in THE_FEW


def _is_number(tokens: list[Token], at: int) -> bool:
    """Whether a plain number of more than one stands there, whatever it was taken for."""
    return at < len(tokens) and tokens[at][0].replace(",", "").isdecimal() and tokens[at][0] != "1"


def _brings(doings: Doings, lead: int) -> bool:
    """Whether a deed is told with those who then do something: "launch, with 400 clinics"."""
    if not doings.tokens[lead][3] & Tag.LAUNCH:
        return False
    return any(
        head_of(group_at(doings.tokens, doings.index_after(each.end))) & (Tag.OUTSIDER | Tag.ACTIVE)
        for each in doings.reading.of_role(Role.SCOPE)
        if each.sort is Sort.COUNT and each.start > doings.tokens[lead][2]
    )


def _time_spent(doings: Doings, lead: int) -> Deed | None:
    """So: "Spend 2 hours a week with tenants"; what takes less than now is no deed."""
    if doings.tokens[lead][0] not in SPENDING or doings.reading.baseline():
        return None
    spent = next(iter(doings.reading.targets()), None)
    if spent is None or spent.sort is not Sort.DURATION or spent.bound is Bound.AT_MOST:
        return None
    is_close = spent.start - doings.tokens[lead][2] <= _CLOSE
    return doings.deed(Doing.ACTIVITY, lead, is_counted=True) if is_close else None


def _share_done(doings: Doings, lead: int) -> Deed | None:
    """So: "Train 80 % of the staff" is an activity although it has a level."""
    tokens, share = doings.tokens, doings.share
    if share is None or doings.reading.baseline() or not tokens[lead][3] & (Tag.EFFORT | Tag.MAKE):
        return None
    if tokens[lead][3] & Tag.WEAK or share.start - tokens[lead][2] > 2:
        return None
    after = doings.index_after(share.end)
    if after < len(tokens) and tokens[after][3] & Tag.PREPOSITION:
        after += 1
    if head_of(group_at(tokens, after)) & (Tag.INSIDER | MADE):
        return doings.deed(Doing.ACTIVITY, lead, is_counted=True)
    return None


def _led_count(doings: Doings, lead: int, amount: Amount, at: int) -> Deed | None:
    """Judge a verb with a number by what the number counts."""
    tokens = doings.tokens
    tags, head = tokens[lead][3], head_of(group_at(tokens, at))
    if head & Tag.RESEARCH:
        return None
    is_place = bool(head & Tag.PLACE) and not head & (MADE | Tag.OUTSIDER)
    if _is_behind_preposition(tokens, amount) and not head & MADE:
        told = head_of(group_at(tokens, lead + 1))
        if told & Tag.ACTIVITY and not tags & Tag.GAIN:
            return doings.deed(Doing.ACTIVITY, lead, is_counted=True)
    if is_place and tags & Tag.LAUNCH and _is_behind_preposition(tokens, amount):
        return doings.deed(Doing.EVENT, lead)
    is_close = amount.start - tokens[lead][2] <= _CLOSE
    if _is_activity(tags, head, is_close=is_close):
        return doings.deed(Doing.ACTIVITY, lead, is_counted=True)
    return None


def _is_activity(tags: int, head: int, *, is_close: bool = True) -> bool:
    """What is counted after a verb of work is output, unless the head names a result."""
    is_made = bool(head & MADE)
    is_result = bool(head & (METRIC | Tag.OUTSIDER | Tag.PLACE)) and not is_made
    if tags & Tag.EFFORT and not tags & Tag.WEAK:
        return not tags & Tag.HOST or not head & Tag.OUTSIDER or is_made
    if tags & Tag.EFFORT:
        return is_made and not head & Tag.OUTSIDER
    if tags & Tag.MAKE and not tags & (Tag.WEAK | Tag.LAUNCH | Tag.GAIN):
        return True
    if tags & (Tag.MAKE | Tag.LAUNCH) and not tags & Tag.GAIN:
        return not is_result and (is_close or is_made)
    return bool(tags & (Tag.MAKE | Tag.LAUNCH)) and is_made


def _is_behind_preposition(tokens: list[Token], amount: Amount) -> bool:
    before = [each for each in tokens if each[2] <= amount.start]
    return any(each[3] & Tag.PREPOSITION for each in before[-3:])


def _got_done(doings: Doings, lead: int) -> Deed | None:
    """So: "Get the medicine approved", "get the council's approval"."""
    tokens = doings.tokens
    is_counted = doings.counts or any(
        each.sort is Sort.COUNT and each.value > 1 for each in doings.reading.of_role(Role.SCOPE)
    )
    if doings.has_level or is_counted or not tokens[lead][3] & Tag.REACH:
        return None
    for at in range(lead + 1, min(lead + 6, len(tokens))):
        tags = tokens[at][3]
        if tags & Tag.EVENT and not tags & METRIC and not _is_noun_at(tokens, at + 1):
            return doings.deed(Doing.EVENT, at)
        if tags & (Tag.PREPOSITION | Tag.RELATIVE | Tag.MARK):
            return None
        if tags & Tag.DONE and at > lead + 1:
            return doings.deed(Doing.EVENT, at)
    return None


def _is_noun_at(tokens: list[Token], at: int) -> bool:
    return any(tags & (METRIC | THINGS) for *_, tags in tokens[at : at + 1])


def _counted_output(doings: Doings, lead: int) -> Deed | None:
    """So: "Increase the number of published posts to 20" still counts what is made."""
    tokens = doings.tokens
    at = lead + 1
    while at < len(tokens) and (
        tokens[at][3] & (Tag.DETERMINER | Tag.NEW | Tag.COUNT) or tokens[at][0] in {"of", "av"}
    ):
        at += 1
    counted = any(tags & Tag.COUNT for *_, tags in tokens[lead:at])
    group = group_at(tokens, at)
    head = head_of(group)
    is_less = doings.reading.parsed.direction == "down"
    if counted and head & MADE and not is_less and not head & (METRIC | PEOPLE | Tag.RESEARCH):
        return doings.deed(Doing.ACTIVITY, at + len(group) - 1, is_counted=True)
    return None
