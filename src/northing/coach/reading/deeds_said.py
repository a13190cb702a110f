"""Deeds without a leading verb: counted, owned, said of a subject, or named."""

from __future__ import annotations

from northing.coach.reading.doings import MADE, PEOPLE, THINGS, Deed, Doing, Doings
from northing.coach.reading.groups import group_at, head_of, subject_of
from northing.coach.reading.tagging import Token
from northing.coach.reading.tags import METRIC, VERB, Tag
from northing.coach.words.deeds import (
    EACH,
    FOR_WHOM,
    MANY,
    OF_MANY,
    OF_SOMETHING,
    ONE,
    OWNERS,
    STANDING,
    TAUGHT,
    THERE,
    TIMES,
    WE_HAVE,
    WHO,
)
from northing.coach.words.joints import DEFINITE_OR_MANY, SETTLED


def counted(doings: Doings) -> Deed | None:
    """So: "Six breakfast seminars", "3 integrations shipped", "all 240 managers trained"."""
    tokens = doings.tokens
    if doings.is_research:
        return None
    amount, at = doings.counts[0]
    group = _before_owner(group_at(tokens, at))
    counted = doings.reading.text[amount.start : amount.end].lower().rpartition(" ")[2]
    if counted in TIMES or (group and group[0][0] in TIMES):
        effort = next((n for n, each in enumerate(tokens) if each[3] & Tag.EFFORT), None)
        return doings.deed(Doing.ACTIVITY, effort, is_counted=True) if effort is not None else None
    head = head_of(group)
    if head_of(subject_of(group)) & Tag.INSIDER and (taken := _training(tokens, at)) is not None:
        return doings.deed(Doing.ACTIVITY, taken, is_counted=True)
    trained = _past(tokens, at, Tag.EFFORT)
    if trained is not None and not tokens[trained][3] & (Tag.WEAK | METRIC):
        return doings.deed(Doing.ACTIVITY, trained, is_counted=True)
    if not head & MADE or head & (Tag.OUTSIDER | Tag.BAD) or _has_outcome(tokens, at):
        return None
    before = [each[3] for each in tokens[:at]]
    if any(tags & (Tag.LESS | Tag.TOTAL | Tag.PREPOSITION & ~Tag.LEAD_IN) for tags in before):
        return None
    return doings.deed(Doing.ACTIVITY, min(at + len(group), len(tokens)) - 1, is_counted=True)


def _before_owner(group: list[Token]) -> list[Token]:
    """Cut off whose things the counted ones use: "60 libraries lending our kits"."""
    cut = next((at for at, each in enumerate(group) if at and each[0] in OWNERS), len(group))
    return group[: cut - 1] if 1 < cut < len(group) else group


def _training(tokens: list[Token], at: int) -> int | None:
    """Return the index of the course that a counted staff has taken."""
    is_past = False
    for index in range(at + 1, len(tokens)):
        word, _, _, tags = tokens[index]
        if word in WHO or tags & Tag.MARK:
            return None
        is_past = is_past or bool(tags & Tag.PAST)
        if (is_past and tags & Tag.ACTIVITY) or word in TAUGHT:
            return index
    return None


def _past(tokens: list[Token], at: int, tag: int) -> int | None:
    """Return the index of the participle that ends what is said of a counted subject."""
    for index in range(at, len(tokens)):
        tags = tokens[index][3]
        if tags & Tag.RELATIVE:
            return None
        if tags & tag and tags & Tag.PAST and not tags & Tag.BASE:
            return None if _is_attribute(tokens, index) else index
    return None


def _is_attribute(tokens: list[Token], at: int) -> bool:
    """Whether a participle belongs to the noun behind it: "5 cloud-focused articles"."""
    return any(each[3] & (THINGS | METRIC) for each in tokens[at + 1 : at + 2])


def _has_outcome(tokens: list[Token], at: int) -> bool:
    """Whether what is counted does something: "10 posts that reach", "4 pages load under 1 s"."""
    for word, _, _, tags in tokens[at:]:
        if word in WHO:
            return True
        is_finite = tags & (Tag.PRESENT | Tag.BASE) and not tags & (Tag.PAST | THINGS | Tag.DONE)
        if is_finite and tags & (Tag.OUTCOME | Tag.REACH | Tag.RAISE | Tag.LOWER | Tag.GAIN):
            return True
    return False


def owned(doings: Doings) -> Deed | None:
    """So: "We have a new CFO", "we have a signed letter of intent"."""
    tokens = doings.tokens
    if len(tokens) < 3 or tokens[0][0] not in WE_HAVE:
        return None
    group = group_at(tokens, 1)
    is_new = any(each[3] & (Tag.NEW | Tag.DONE | Tag.EVENT) for each in group)
    head = head_of(group)
    is_metric = head & METRIC and not head & THINGS
    if is_new and group[0][0] in ONE and not is_metric:
        return doings.deed(Doing.EVENT, 0)
    return None


def said_of(doings: Doings) -> Deed | None:
    """So: "The portal is live", "permit granted", "the works council signs off the model"."""
    tokens = doings.tokens
    subject = head_of(subject_of(group_at(tokens, 0)))
    is_many = bool(tokens) and (
        tokens[0][0] in MANY
        or (bool(tokens[0][3] & Tag.PLURAL) and not tokens[0][3] & Tag.EVENT)
        or (bool(subject & PEOPLE) and bool(subject & Tag.PLURAL or tokens[0][0] in OF_MANY))
    )
    if subject & Tag.INSIDER:
        taken = _training(tokens, 0)
        if taken is not None:
            return doings.deed(Doing.ACTIVITY, taken)
    for index in range(1, len(tokens)):
        word, _, _, tags = tokens[index]
        if tags & Tag.RELATIVE and word not in {"when", "när"}:
            return None
        if (tags & METRIC and not tags & (Tag.DONE | Tag.LAUNCH)) or _leads_to_done(tokens, index):
            continue
        if tags & Tag.DONE:
            return _done(doings, index, subject, is_many=is_many)
        if tags & Tag.PRESENT and tags & Tag.LAUNCH:
            return None if is_many else _event(doings, index)
        if tags & Tag.PAST and tags & (Tag.LAUNCH | Tag.GAIN) and not tags & Tag.BASE:
            return None if is_many else _event(doings, index)
        if tags & Tag.PRESENT and tags & (Tag.GAIN | Tag.REACH):
            said = group_at(tokens, index + 1)
            is_deal = any(each[3] & Tag.EVENT for each in said) or (
                head_of(said) & Tag.OUTSIDER and tags & Tag.GAIN and said[0][0] in ONE
            )
            return _event(doings, index) if is_deal and not is_many else None
    return None


def _done(doings: Doings, at: int, subject: int, *, is_many: bool) -> Deed | None:
    """One thing done is an event; of many it is said how they are, or that they were made."""
    tokens = doings.tokens
    if is_many and subject & MADE and not subject & PEOPLE and _is_all_said(tokens, at):
        return doings.deed(Doing.ACTIVITY, at)
    return None if is_many and not _is_resultative(tokens, at) else _event(doings, at)


def _is_all_said(tokens: list[Token], at: int) -> bool:
    """Whether things are only said to be made: "guidelines are published", not "on time"."""
    is_work = tokens[at][3] & (Tag.MAKE | Tag.LAUNCH) or tokens[at][0] in THERE
    return bool(is_work) and (at + 1 == len(tokens) or tokens[at + 1][0] in FOR_WHOM)


def _leads_to_done(tokens: list[Token], at: int) -> bool:
    """Whether a "has" only helps what follows it: "has been approved", "har vunnit laga kraft"."""
    return bool(tokens[at][3] & Tag.BE and any(each[3] & Tag.DONE for each in tokens[at + 1 :][:1]))


def _is_resultative(tokens: list[Token], at: int) -> bool:
    return not tokens[at - 1][3] & (Tag.BE | Tag.PREPOSITION) and tokens[at - 1][0] not in STANDING


def _event(doings: Doings, at: int) -> Deed | None:
    """An event, unless it stands with something better, more or less."""
    if any(each[3] & (Tag.MORE | Tag.LESS) for each in doings.tokens):
        return None
    if any(each[3] & Tag.ABSTRACT for each in doings.tokens[: at + 1]):
        return None
    is_state = not doings.tokens[at][3] & Tag.PRESENT and doings.tokens[at][0] not in SETTLED
    if is_state and any(
        each[3] & Tag.ACTIVITY and not each[3] & Tag.EVENT for each in doings.tokens[:at]
    ):
        return doings.deed(Doing.ACTIVITY, at)
    return doings.deed(Doing.EVENT, at)


def _names_event(token: Token) -> bool:
    """Whether a phrase like "kick-off of" opens a name."""
    return bool(token[3] & Tag.EVENT) and " " in token[0] and token[0].endswith(OF_SOMETHING)


def _is_finished(group: list[Token]) -> bool:
    """Tell "approved budget", "godkänd revision"."""
    if len(group) < 2 or not head_of(group) & (MADE | Tag.EVENT):
        return False
    first = group[0][3]
    return bool(first & Tag.PAST and first & Tag.LAUNCH and not first & Tag.BASE)


def named(doings: Doings) -> Deed | None:
    """So: "ISO 27001 certification", "eco-label for the hotel", "regular meetings"."""
    tokens = doings.tokens
    group = group_at(tokens, 0)
    if group and _names_event(group[0]):
        return doings.deed(Doing.EVENT, 0)
    if _is_finished(group):
        return doings.deed(Doing.EVENT, 0)
    if not group or any(
        each[3] & (Tag.MORE | Tag.LESS | VERB & ~Tag.OUTCOME) and not each[3] & (THINGS)
        for each in group
    ):
        return None
    head = head_of(group)
    if head & METRIC & ~(Tag.FLOW | Tag.STOCK):
        return None
    if any(each[3] & (Tag.MORE | Tag.LESS) for each in tokens):
        return None
    if _goes_on(tokens, len(group), head):
        return None
    named = next((at for at, each in enumerate(group) if _names_event(each)), None)
    if named is not None or head & Tag.EVENT:
        return doings.deed(Doing.EVENT, len(group) - 1 if named is None else named)
    if any(each[3] & Tag.NEW for each in group) and head & Tag.INSIDER and not head & Tag.PLURAL:
        return doings.deed(Doing.EVENT, len(group) - 1)
    is_regular = any(each[3] & Tag.REGULAR for each in group) or (
        group[0][0] in ONE and any(each[3] & Tag.PERIOD or each[0] in EACH for each in tokens[1:])
    )
    if head & MADE and is_regular and not _has_outcome(tokens, len(group)):
        return doings.deed(Doing.ACTIVITY, len(group) - 1)
    return None


def _goes_on(tokens: list[Token], at: int, head: int) -> bool:
    """Whether a verb behind a name says how it goes: "handover between shifts works smoothly"."""
    if head & Tag.PLURAL and _has_outcome(tokens, at):
        return True
    return bool(head & Tag.EVENT) and any(
        tags & Tag.PRESENT and tags & (Tag.OUTCOME | Tag.EFFORT) and not tags & (THINGS | Tag.DONE)
        for *_, tags in tokens[at:]
    )


def is_name_number(doings: Doings) -> bool:
    """So: "Patch 3.2 released": a number right before what is said of it belongs to a name."""
    _, at = doings.counts[0]
    tokens = doings.tokens
    return (
        len(doings.counts) == 1
        and 1 < at < len(tokens)
        and bool(
            tokens[at][3] & (Tag.DONE | Tag.BE | Tag.PAST)
            and not tokens[at - 2][3] & Tag.DETERMINER
            and not _is_attribute(tokens, at)
        )
    )


def chore(doings: Doings) -> Deed | None:
    """So: "Ring round all donors", "photograph 400 objects": what everybody does every day is work
    where a text begins with it and wants nothing else."""
    tokens = doings.tokens
    lead = next((at for at, each in enumerate(tokens) if not each[3] & Tag.LEAD_IN), len(tokens))
    if (
        lead + 1 >= len(tokens)
        or doings.has_level
        or doings.share is not None
        or doings.is_research
    ):
        return None
    word, _, _, tags = tokens[lead]
    if not tags & Tag.CHORE or tags & Tag.LEARN:
        return None
    if any(each[3] & (Tag.MORE | Tag.LESS | Tag.RELATIVE) for each in tokens[lead + 1 :]):
        return None
    group = group_at(tokens, lead + 1)
    if head_of(group) & METRIC & ~(Tag.FLOW | Tag.STOCK | Tag.COUNT):
        return None
    _, _, _, after = tokens[lead + 1]
    is_object = after & (Tag.DETERMINER | Tag.NUMBER | Tag.NEW | Tag.REGULAR | Tag.PLURAL)
    is_phrase = " " in word and not after & (Tag.MARK | Tag.BE | Tag.PREPOSITION)
    endings = DEFINITE_OR_MANY if doings.is_swedish else "s"
    if not (is_object or is_phrase or (not after and tokens[lead + 1][0].endswith(endings))):
        return None
    return doings.deed(Doing.ACTIVITY, lead, is_counted=bool(doings.counts))
