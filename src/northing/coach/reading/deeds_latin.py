"""Deeds in English and Swedish: led by their verb, said of a subject, or named by a noun."""

from __future__ import annotations

from northing.coach.reading.acts import leading_verb
from northing.coach.reading.doings import MADE, PEOPLE, THINGS, Deed, Doing, Doings
from northing.coach.reading.tagging import Token
from northing.coach.reading.tags import METRIC, VERB, Tag
from northing.coach.reading.values import Amount, Role, Sort

_STOP = Tag.PREPOSITION | Tag.RELATIVE | Tag.MARK
_MOVES = Tag.RAISE | Tag.LOWER | Tag.REACH | Tag.MAINTAIN
_SMALL = Tag.PAST | Tag.ING | Tag.DONE | Tag.REGULAR | Tag.PERIOD | Tag.NEW | Tag.PRESENT
_ONE = {"a", "an", "one", "the", "en", "ett", "den", "det", "our", "vår", "vårt"}
_MANY = {"everyone", "everybody", "people", "nobody", "alla", "ingen", "folk", "all", "no"}
_TIMES = {"times", "gånger", "gång", "tillfällen", "occasions"}
_NO_SUBJECT = {"are", "finns", "står", "ligger", "har", "have"}
_OF = (" of", " av", " with", " med", " to", " till", " in", " i", " on", " på")
_WE_HAVE = {"we have", "we have got", "vi har", "vi har fått", "we've got"}
# "Make it smoother" makes nothing.
_BECOME = {"make", "makes", "making", "göra", "gör"}
_FINISH = {"complete", "completes", "finish", "finishes", "slutföra", "slutför", "avsluta"}
_CLOSE = 12
_SO_THAT = {"så att", "so that", "so"}
_WHO = {"that", "who", "which", "where", "som", "vars"}
_DEFINITE = ("gen", "tet", "den", "sen", "ket", "nen", "len", "det", "let", "ret", "ngen", "ten")


def find(doings: Doings) -> Deed | None:
    """Return the deed of a text in English or Swedish."""
    tokens = doings.tokens
    lead = _lead(tokens)
    if lead is not None and tokens[lead][3] & (
        Tag.LAUNCH | Tag.MAKE | Tag.EFFORT | Tag.GAIN | Tag.LEARN
    ):
        return _led(doings, lead)
    if lead is not None and tokens[lead][3] & _MOVES:
        return _counted_output(doings, lead)
    if doings.has_level:
        return None
    if doings.counts and not _is_name(doings):
        return _nominal_count(doings)
    return _owned(doings) or _said_of(doings) or _named(doings)


def _lead(tokens: list[Token]) -> int | None:
    """The leading verb, or the verb after "we"."""
    lead = leading_verb(tokens)
    if lead is not None:
        return lead
    staff = _staff_verb(tokens)
    if staff is not None:
        return staff
    if len(tokens) > 1 and tokens[0][3] & Tag.LEAD_IN and tokens[1][3] & VERB & ~_MOVES:
        return 1 if tokens[1][3] & Tag.PRESENT else None
    return None


def _is_name(doings: Doings) -> bool:
    """So: "Patch 3.2 released": a number right before what is said of it belongs to a name."""
    _, at = doings.counts[0]
    tokens = doings.tokens
    return (
        len(doings.counts) == 1
        and 1 < at < len(tokens)
        and bool(
            tokens[at][3] & (Tag.DONE | Tag.BE | Tag.PAST)
            and not tokens[at - 2][3] & Tag.DETERMINER
        )
    )


def _staff_verb(tokens: list[Token]) -> int | None:
    """The verb of "every manager holds", "all teams write"."""
    for at, (_, _, _, tags) in enumerate(tokens[:6]):
        if tags & (Tag.PREPOSITION | Tag.RELATIVE | Tag.MARK | Tag.NUMBER):
            return None
        is_done = tags & Tag.LAUNCH and any(
            each[3] & Tag.ACTIVITY for each in _group(tokens, at + 1)
        )
        is_doing = tags & (Tag.EFFORT | Tag.MAKE) or is_done
        if at and is_doing and tags & (Tag.PRESENT | Tag.BASE):
            is_staff = tokens[at - 1][3] & Tag.INSIDER and not tags & THINGS
            return at if is_staff else None
    return None


def _group(tokens: list[Token], at: int) -> list[Token]:
    """Return the words from an index to the next preposition, relative or mark."""
    found: list[Token] = []
    for each in tokens[at:]:
        if each[3] & _STOP:
            if each[0] == "," and found and found[-1][3] & (Tag.NEW | Tag.ACTIVE):
                continue
            break
        found.append(each)
    return found


def _head(group: list[Token]) -> int:
    """Return what the last noun of a group means: 0 for one that is not known. A word behind a
    plural ("40 clinics there") is no noun."""
    unknown = 0
    for _, _, _, tags in reversed(group):
        if tags & (THINGS | METRIC):
            return tags if not unknown or (unknown == 1 and tags & Tag.PLURAL) else 0
        if not tags & _SMALL:
            unknown += 1
    return 0


def _is_plural(group: list[Token]) -> bool:
    """Whether a group without article, number or name names things in the plural."""
    if any(each[0] in _ONE or each[3] & Tag.NAME for each in group):
        return False
    return any(tags & Tag.PLURAL or (not tags and word[-1] == "s") for word, _, _, tags in group)


def _led(doings: Doings, lead: int) -> Deed | None:
    tokens = doings.tokens
    tags = tokens[lead][3]
    if tags & Tag.LEARN and not tags & (Tag.MAKE | Tag.HOST):
        return None
    if doings.is_research:
        return None
    if doings.has_level:
        return _share_done(doings, lead)
    if doings.counts and any(each[0] in _SO_THAT for each in tokens[lead:]):
        return None
    counted = next(((amount, at) for amount, at in doings.counts if at > lead), None)
    if counted is not None and counted[0].value != 1:
        return _led_count(doings, lead, *counted)
    if _is_number(tokens, lead + 1):
        is_output = _is_activity(tags, _head(_group(tokens, lead + 2)))
        return doings.deed(Doing.ACTIVITY, lead, is_counted=True) if is_output else None
    if _brings(doings, lead):
        return None
    return _led_alone(doings, lead)


def _is_number(tokens: list[Token], at: int) -> bool:
    """Whether a plain number of more than one stands there, whatever it was taken for."""
    return at < len(tokens) and tokens[at][0].replace(",", "").isdecimal() and tokens[at][0] != "1"


def _brings(doings: Doings, lead: int) -> bool:
    """Whether a deed is told with those who then do something: "launch, with 400 clinics"."""
    if not doings.tokens[lead][3] & Tag.LAUNCH:
        return False
    return any(
        _head(_group(doings.tokens, doings.index_after(each.end))) & Tag.OUTSIDER
        for each in doings.reading.of_role(Role.SCOPE)
        if each.sort is Sort.COUNT and each.start > doings.tokens[lead][2]
    )


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
    if _head(_group(tokens, after)) & (Tag.INSIDER | MADE):
        return doings.deed(Doing.ACTIVITY, lead, is_counted=True)
    return None


def _led_count(doings: Doings, lead: int, amount: Amount, at: int) -> Deed | None:
    """Judge a verb with a number by what the number counts."""
    tokens = doings.tokens
    tags, head = tokens[lead][3], _head(_group(tokens, at))
    if head & Tag.RESEARCH:
        return None
    is_place = bool(head & Tag.PLACE) and not head & (MADE | Tag.OUTSIDER)
    if _is_behind_preposition(tokens, amount) and not head & MADE:
        told = _head(_group(tokens, lead + 1))
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
    if tags & (Tag.MAKE | Tag.LAUNCH) and not tags & Tag.GAIN:
        return not is_result and (is_close or is_made)
    return bool(tags & (Tag.MAKE | Tag.LAUNCH)) and is_made


def _is_behind_preposition(tokens: list[Token], amount: Amount) -> bool:
    before = [each for each in tokens if each[2] <= amount.start]
    return any(each[3] & Tag.PREPOSITION for each in before[-3:])


def _led_alone(doings: Doings, lead: int) -> Deed | None:
    """Judge a verb without a number by its own class and by its object."""
    tokens = doings.tokens
    tags = tokens[lead][3]
    group = _group(tokens, lead + 1)
    around = 0
    for *_, found in group:
        around |= found
    if tags & Tag.EFFORT and not tags & (Tag.WEAK | Tag.HOST):
        return doings.deed(Doing.ACTIVITY, lead)
    if tags & Tag.EFFORT:
        is_told = around & MADE or (around & Tag.REGULAR and group)
        is_counted = bool(around & Tag.NUMBER)
        return doings.deed(Doing.ACTIVITY, lead, is_counted=is_counted) if is_told else None
    is_abstract = bool(group) and group[-1][3] & Tag.ABSTRACT
    if is_abstract or around & (Tag.MORE | Tag.LESS) or tokens[lead][0] in _BECOME:
        return None
    is_doubtful = tags & (Tag.GAIN | Tag.OUTCOME | Tag.REACH)
    if is_doubtful and _head(group) & METRIC & ~(Tag.STOCK | Tag.FLOW):
        return None
    if tags & Tag.LAUNCH:
        if _head(group) & Tag.ACTIVITY and tokens[lead][0] in _FINISH:
            return doings.deed(Doing.ACTIVITY, lead)
        is_many = _is_plural(group) and around & MADE and not around & Tag.EVENT
        return doings.deed(Doing.ACTIVITY if is_many else Doing.EVENT, lead)
    if tags & Tag.MAKE:
        return _made(doings, lead, group, around)
    if around & Tag.NUMBER and not around & (Tag.EVENT | Tag.OUTSIDER):
        return None
    return doings.deed(Doing.EVENT, lead) if _is_one(group, around) else None


def _made(doings: Doings, lead: int, group: list[Token], around: int) -> Deed | None:
    if doings.tokens[lead][3] & Tag.WEAK and not around & (MADE | Tag.EVENT):
        is_new = around & Tag.NEW and any(each[0] in _ONE for each in group)
        return doings.deed(Doing.EVENT, lead) if is_new else None
    is_many = (
        _is_plural(group)
        or around & (Tag.REGULAR | Tag.PERIOD)
        or not any(each[0] in _ONE or each[3] & (Tag.DETERMINER | Tag.NAME) for each in group)
    )
    is_counted = bool(around & Tag.NUMBER)
    return doings.deed(Doing.ACTIVITY if is_many else Doing.EVENT, lead, is_counted=is_counted)


def _is_one(group: list[Token], around: int) -> bool:
    """Whether one named or single thing is won: "Sign Northwind", "Hire a CFO"."""
    if around & Tag.NAME and not (around & Tag.PLURAL and around & Tag.OUTSIDER):
        return True
    if len(group) == 1 and group[0][0].endswith(_DEFINITE) and not around & Tag.PLURAL:
        return True
    return bool(around & Tag.EVENT) or (
        any(each[0] in _ONE for each in group) and not around & Tag.PLURAL
    )


def _counted_output(doings: Doings, lead: int) -> Deed | None:
    """So: "Increase the number of published posts to 20" still counts what is made."""
    tokens = doings.tokens
    at = lead + 1
    while at < len(tokens) and (
        tokens[at][3] & (Tag.DETERMINER | Tag.NEW | Tag.COUNT) or tokens[at][0] in {"of", "av"}
    ):
        at += 1
    counted = any(tags & Tag.COUNT for *_, tags in tokens[lead:at])
    group = _group(tokens, at)
    head = _head(group)
    if counted and head & MADE and not head & (METRIC | PEOPLE | Tag.RESEARCH):
        return doings.deed(Doing.ACTIVITY, at + len(group) - 1, is_counted=True)
    return None


def _nominal_count(doings: Doings) -> Deed | None:
    """So: "Six breakfast seminars", "3 integrations shipped", "all 240 managers trained"."""
    tokens = doings.tokens
    if doings.is_research:
        return None
    amount, at = doings.counts[0]
    group = _group(tokens, at)
    counted = doings.reading.text[amount.start : amount.end].lower().rpartition(" ")[2]
    if counted in _TIMES or (group and group[0][0] in _TIMES):
        effort = next((n for n, each in enumerate(tokens) if each[3] & Tag.EFFORT), None)
        return doings.deed(Doing.ACTIVITY, effort, is_counted=True) if effort is not None else None
    head = _head(group)
    if _head(_subject(group)) & Tag.INSIDER and (taken := _training(tokens, at)) is not None:
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


def _subject(group: list[Token]) -> list[Token]:
    """Return the words of a group before its verb."""
    cut = (at for at, each in enumerate(group) if each[3] & (Tag.BE | Tag.PRESENT) and at)
    return group[: next(cut, len(group))]


def _training(tokens: list[Token], at: int) -> int | None:
    """Return the index of the course that a counted staff has taken."""
    for index in range(at + 1, len(tokens)):
        if tokens[index][0] in _WHO or tokens[index][3] & Tag.MARK:
            return None
        if tokens[index][3] & Tag.ACTIVITY and tokens[index - 1][3] & ~Tag.PREPOSITION:
            return index
    return None


def _past(tokens: list[Token], at: int, tag: int) -> int | None:
    """Return the index of the participle that ends what is said of a counted subject."""
    for index in range(at, len(tokens)):
        tags = tokens[index][3]
        if tags & Tag.RELATIVE:
            return None
        if tags & tag and tags & Tag.PAST and not tags & Tag.BASE:
            return index
    return None


def _has_outcome(tokens: list[Token], at: int) -> bool:
    """Whether what is counted does something: "10 posts that reach", "4 pages load under 1 s"."""
    for word, _, _, tags in tokens[at:]:
        if word in _WHO:
            return True
        is_finite = tags & (Tag.PRESENT | Tag.BASE) and not tags & (Tag.PAST | THINGS | Tag.DONE)
        if is_finite and tags & (Tag.OUTCOME | Tag.REACH | Tag.RAISE | Tag.LOWER | Tag.GAIN):
            return True
    return False


def _owned(doings: Doings) -> Deed | None:
    """So: "We have a new CFO", "we have a signed letter of intent"."""
    tokens = doings.tokens
    if len(tokens) < 3 or tokens[0][0] not in _WE_HAVE:
        return None
    group = _group(tokens, 1)
    is_new = any(each[3] & (Tag.NEW | Tag.DONE | Tag.EVENT) for each in group)
    if is_new and group[0][0] in _ONE and not _head(group) & METRIC:
        return doings.deed(Doing.EVENT, 0)
    return None


def _said_of(doings: Doings) -> Deed | None:
    """So: "The portal is live", "permit granted", "the works council signs off the model"."""
    tokens = doings.tokens
    is_many = bool(tokens) and (
        tokens[0][0] in _MANY or (bool(tokens[0][3] & Tag.PLURAL) and not tokens[0][3] & Tag.EVENT)
    )
    for index in range(1, len(tokens)):
        word, _, _, tags = tokens[index]
        if tags & Tag.RELATIVE and word not in {"when", "när"}:
            return None
        if tags & METRIC and not tags & (Tag.DONE | Tag.LAUNCH):
            continue
        if tags & Tag.DONE:
            return None if is_many and not _is_resultative(tokens, index) else _event(doings, index)
        if tags & Tag.PRESENT and tags & Tag.LAUNCH:
            return None if is_many else _event(doings, index)
        if tags & Tag.PAST and tags & (Tag.LAUNCH | Tag.GAIN) and not tags & Tag.BASE:
            return None if is_many else _event(doings, index)
        if tags & Tag.PRESENT and tags & Tag.GAIN:
            around = [each[3] for each in _group(tokens, index + 1)]
            return _event(doings, index) if any(each & Tag.EVENT for each in around) else None
    return None


def _is_resultative(tokens: list[Token], at: int) -> bool:
    return (
        not tokens[at - 1][3] & (Tag.BE | Tag.PREPOSITION) and tokens[at - 1][0] not in _NO_SUBJECT
    )


def _event(doings: Doings, at: int) -> Deed | None:
    """An event, unless it stands with something better, more or less."""
    if any(each[3] & (Tag.MORE | Tag.LESS | Tag.ABSTRACT) for each in doings.tokens):
        return None
    is_state = not doings.tokens[at][3] & Tag.PRESENT
    if is_state and any(
        each[3] & Tag.ACTIVITY and not each[3] & Tag.EVENT for each in doings.tokens[:at]
    ):
        return doings.deed(Doing.ACTIVITY, at)
    return doings.deed(Doing.EVENT, at)


def _names_event(token: Token) -> bool:
    """Whether a phrase like "kick-off of" opens a name."""
    return bool(token[3] & Tag.EVENT) and " " in token[0] and token[0].endswith(_OF)


def _named(doings: Doings) -> Deed | None:
    """So: "ISO 27001 certification", "eco-label for the hotel", "regular meetings"."""
    tokens = doings.tokens
    group = _group(tokens, 0)
    if not group or any(
        each[3] & (Tag.MORE | Tag.LESS | VERB & ~Tag.OUTCOME) and not each[3] & (THINGS)
        for each in group
    ):
        return None
    head = _head(group)
    if head & METRIC & ~(Tag.FLOW | Tag.STOCK):
        return None
    named = next((at for at, each in enumerate(group) if _names_event(each)), None)
    if named is not None or head & Tag.EVENT:
        return doings.deed(Doing.EVENT, len(group) - 1 if named is None else named)
    is_regular = any(each[3] & Tag.REGULAR for each in group)
    if head & MADE and is_regular and not _has_outcome(tokens, len(group)):
        return doings.deed(Doing.ACTIVITY, len(group) - 1)
    return None
