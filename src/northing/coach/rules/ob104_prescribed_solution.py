"""OB104: a feature, system, project or deliverable instead of the change that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from northing.coach.findings import N_, Hit, ObjectiveText, Rule, Subject
from northing.coach.reading.kinds import Kind
from northing.coach.reading.statements import Statement, statement
from northing.coach.reading.terms import Term
from northing.coach.words import objectives_links as links

RULE = Rule(
    code="OB104",
    name="prescribed-solution",
    subject=Subject.OBJECTIVE,
    message=N_("“%(found)s” names a solution, not the change that you want."),
    why=N_(
        "A delivered solution is no proof that anything got better. Naming it beforehand also"
        " shuts out better ideas that come up on the way."
    ),
    fix=N_(
        "Ask what will be different for whom once it is there, and make that the objective;"
        " the solution becomes an initiative."
    ),
)
_BUILT = (Kind.ARTIFACT, Kind.SYSTEM, Kind.PROJECT)
_STARTS = (Kind.INSTALL, Kind.DELIVER, Kind.LAUNCH, Kind.MAKE)
_LAUNCHING = ("launch", "relaunch", "lanser", "nylanser", "relanser", "release")
_OUTCOME = (Kind.COMPARATIVE, Kind.QUALITY, Kind.RELATIVE, Kind.GUARD)


def find(text: ObjectiveText) -> Iterator[Hit]:
    """Yield the words that order a thing to be made or brought in."""
    said = statement(text.text, text.language)
    if said is None or len(said.terms) < 2 or _is_else(said):
        return
    found = _chinese(said) if said.language == "zh-Hans" else _latin(said)
    if found:
        yield Hit(*said.span(*found))


def _is_else(said: Statement) -> bool:
    """Tell what is said in words of things, but is parity, leadership or a launch of our own."""
    is_made = Kind.MAKE in said.first.kinds and Kind.OFFER not in said.first.kinds
    is_moved = said.first.word in links.MOVING
    levels = (
        said.has(Kind.CATCH_UP, Kind.SAME)
        and not is_moved
        and not (is_made and said.language != "zh-Hans")
    )
    levels = levels or Kind.MATCH in said.first.kinds or said.first.word in links.GOING_ON_OF
    if Kind.ROUTINE in said.first.kinds and said.has(Kind.OPERATION):
        return True
    leads = said.has(Kind.DOMINANCE) or {Kind.TOP, Kind.WHOLE} <= said.kinds
    return levels or leads or _is_own_product(said)


def _is_own_product(said: Statement) -> bool:
    """As in "Successfully launch v2 of our product" is a goal of its own."""
    launch = said.place(Kind.LAUNCH)
    if launch < 0:
        launch = next((at for at, t in enumerate(said.terms) if t.word.startswith(_LAUNCHING)), -1)
    if launch < 0 or said.has(Kind.INSTALL):
        return False
    named = [term.word for term in said.terms if Kind.PRODUCT in term.kinds]
    if any(term.word.startswith(("intern", "admin", "内部")) for term in said.terms):
        return False
    is_version = any(word[0] == "v" or "." in word for word in named)
    if said.has(Kind.OUR) and said.has(Kind.SUCCESS) and not said.has(Kind.SYSTEM):
        return True
    return is_version or (bool(named) and said.has(Kind.OUR, Kind.SUCCESS))


def _latin(said: Statement) -> tuple[int, int] | None:
    head, kinds = said.head, said.first.kinds
    if Kind.DELIVERY in kinds and _is_noun(said, head):
        return head, max(head + 1, said.phrase_end(head + 1))
    if not kinds.isdisjoint(_STARTS) and not kinds.isdisjoint({Kind.BASE, Kind.ING, Kind.PAST}):
        return _ordered(said)
    target = _moved_to(said, head + 1, _before_purpose(said, head + 1))
    if target:
        return head, target
    return _handed(said) or _staged(said) or _acting(said) or _is_there(said) or _bare(said)


def _handed(said: Statement) -> tuple[int, int] | None:
    """Tell "give drivers an app": a thing is handed over, and nothing is said of how good it is."""
    if said.first.word not in links.HANDING or said.has(*_OUTCOME, start=said.head + 1):
        return None
    for place in range(said.head + 1, len(said.terms) - 1):
        if Kind.MARK in said.terms[place].kinds:
            return None
        if said.terms[place].word in links.BARE_ARTICLES:
            end = said.phrase_end(place + 1)
            is_thing = end > place + 1 and not said.terms[end - 1].kinds.isdisjoint(_BUILT)
            return (said.head, end) if is_thing else None
    return None


def _staged(said: Statement) -> tuple[int, int] | None:
    """Tell "run a campaign for spring": a thing is done, and nothing is said of what it brings."""
    head = said.head
    if said.first.word not in links.STAGING or len(said.terms) < head + 3:
        return None
    end = said.phrase_end(head + 1)
    if said.terms[head + 1].word not in links.BARE_ARTICLES or end < head + 3:
        return None
    wanted = {*_OUTCOME, Kind.PURPOSE}
    if any(t.word != "om" and not wanted.isdisjoint(t.kinds) for t in said.terms[head + 1 :]):
        return None
    return (head, end) if not said.terms[end - 1].kinds.isdisjoint(_BUILT) else None


def _acting(said: Statement) -> tuple[int, int] | None:
    """Tell "a chatbot greets everybody": the thing does something, not those that it is for."""
    if said.terms[0].word not in links.BARE_ARTICLES or len(said.terms) < 4:
        return None
    thing, verb = said.terms[1:3]
    if thing.kinds.isdisjoint({Kind.ARTIFACT, Kind.SYSTEM}) or Kind.PEOPLE in thing.kinds:
        return None
    if thing.word in links.HOUSES or verb.word in links.SEEMING:
        return None
    if not verb.kinds and Kind.BASE in said.terms[3].kinds:
        return None  # "a game siblings play": those that it is for
    ending = "s" if said.language == "en" else "r"
    is_doing = Kind.PRESENT in verb.kinds or (not verb.kinds and verb.word.endswith(ending))
    if not is_doing or said.has(Kind.QUALITY, Kind.COMPARATIVE, Kind.GUARD):
        return None
    return 0, 3


def _is_noun(said: Statement, place: int) -> bool:
    """Tell "implementation of ..." from "implementation partners"."""
    is_last = place + 1 == len(said.terms)
    return (
        is_last
        or " " in said.terms[place].word
        or said.has(Kind.PREPOSITION, start=place + 1, end=place + 2)
    )


def _ordered(said: Statement) -> tuple[int, int] | None:
    head = _last_verb(said)
    kinds = said.terms[head].kinds
    stop, end = _before_purpose(said, head + 1), said.phrase_end(head + 1)
    if Kind.INSTALL in kinds:
        return _installed(said, head, stop, end)
    if Kind.DELIVER in kinds:
        built = said.place(*_BUILT, Kind.BRAND, start=head + 1, end=stop)
        if built >= 0 or _is_swap(said, head, stop) or _is_bought(said, head, end):
            return head, max(built + 1, end)
    return _made(said, head, end) if end > head + 1 else None


def _installed(said: Statement, head: int, stop: int, end: int) -> tuple[int, int] | None:
    if any(term.word in links.ABSTRACT for term in said.terms[head:end]):
        return None
    if said.terms[head].word in links.BRINGING and said.has(
        Kind.PEOPLE, Kind.BACK, start=head, end=end
    ):
        return None
    built = said.place(*_BUILT, Kind.BRAND, start=head + 1, end=stop)
    return head, built + 1 if built >= 0 else max(end, head + 1)


def _made(said: Statement, head: int, end: int) -> tuple[int, int] | None:
    if said.has(Kind.PROJECT, start=head + 1, end=end) and not said.has(Kind.PEOPLE, end=end):
        return head, end
    if said.first.word in links.BRINGING and said.terms[head + 1].word in links.ARTICLES:
        return None if Kind.PEOPLE in said.terms[end - 1].kinds else (head, end)
    last = said.terms[end - 1].kinds
    if last.isdisjoint(_BUILT) and end - head > 2 and last <= {Kind.NAME, Kind.NUMBER}:
        last = said.terms[end - 2].kinds
    if not last.isdisjoint(_BUILT) and not _is_outcome(said, head + 1, end):
        return head, end
    return None


def _is_bought(said: Statement, head: int, end: int) -> bool:
    unbought = links.ABSTRACT | links.UNBOUGHT
    is_thing = not any(term.word in unbought for term in said.terms[head:end])
    return said.terms[head].word in links.BUYING and end > head + 1 and is_thing


def _is_swap(said: Statement, head: int, stop: int) -> bool:
    """Tell "replace all gas boilers with heat pumps"."""
    if Kind.DELIVER not in said.terms[head].kinds or stop < head + 4:
        return False
    is_concrete = said.terms[head + 1].word in links.CONCRETE
    return is_concrete and any(t.word in {"with", "mot"} for t in said.terms[head + 2 : stop])


def _last_verb(said: Statement) -> int:
    """Return where "launch" stands in "develop and launch a portal"."""
    after = said.head + 2
    if after < len(said.terms) and Kind.AND in said.terms[said.head + 1].kinds:
        return said.head if said.terms[after].kinds.isdisjoint(_STARTS) else after
    return said.head


def _moved_to(said: Statement, start: int, stop: int) -> int:
    """Return the end of "(move everything) to the cloud", 0 of a move to anything else."""
    if said.first.word not in links.MOVING:
        return 0
    into = links.ONTO if said.first.word in links.GETTING else links.INTO
    for place in range(start, stop - 1):
        if said.terms[place].word in into:
            found = said.place(*_BUILT, Kind.BRAND, start=place + 1, end=place + 4)
            return 0 if said.terms[found].word in links.NOWHERE else found + 1
    return 0


def _is_outcome(said: Statement, start: int, end: int) -> bool:
    """Whether a quality of the thing is what is wanted: "a reliable app", "tools that ..."."""
    if said.has(*_OUTCOME, start=start, end=end - 1) or said.has(
        Kind.GUARD, start=end, end=end + 1
    ):
        return True
    admired = any(term.word in links.ADMIRING for term in said.terms[end:])
    return admired and said.has(Kind.RELATIVE, start=end, end=end + 1)


def _before_purpose(said: Statement, start: int) -> int:
    end = said.place(Kind.PURPOSE, Kind.RELATIVE, start=start)
    return len(said.terms) if end < 0 else end


def _is_there(said: Statement) -> tuple[int, int] | None:
    """As in "The new intranet is live"."""
    built = said.place(*_BUILT, start=said.head)
    live = said.place(Kind.LIVE, start=built + 1)
    if said.has(Kind.PRESENT, start=said.head + 1, end=max(built, 0)):
        return None
    if built < 0 or live < 0 or live - built > 4 or said.has(*_OUTCOME, end=live):
        return None
    if said.has(Kind.PEOPLE, start=live) or Kind.PEOPLE in said.first.kinds:
        return None
    if not said.first.kinds.isdisjoint({Kind.KEEP, Kind.MAINTAIN, Kind.CONTINUE}):
        return None
    if Kind.NUMERAL in said.first.kinds and said.has(Kind.PEOPLE, end=built):
        return None
    between = said.terms[built + 1 : live]
    if any(not term.kinds.isdisjoint({Kind.MARK, Kind.AND}) for term in between):
        return None
    return said.head, live + 1


def _bare(said: Statement) -> tuple[int, int] | None:
    """As in "A new website for parents": a thing alone, with no verb."""
    end = said.phrase_end(said.head)
    if not said.first.kinds.isdisjoint({Kind.BASE, Kind.ING}) and (
        said.first.kinds.isdisjoint(_BUILT)
    ):
        return None
    made = said.place(Kind.DELIVERY, start=said.head, end=end)
    if made >= 0 and " " in said.terms[made].word:
        return (said.head, end) if not said.has(*_OUTCOME, Kind.PRESENT) else None
    if end == said.head or said.has(*_OUTCOME[:2], Kind.GUARD, Kind.PURPOSE):
        return None
    if said.has(Kind.RELATIVE) and not _is_one_that(said, end):
        return None
    phrase = said.terms[said.head : end]
    if Kind.PEOPLE in phrase[0].kinds or _has_subject(phrase) or _is_in_a_sentence(phrase):
        return None
    if phrase[-1].kinds.isdisjoint({Kind.ARTIFACT, Kind.SYSTEM, Kind.DELIVERY}):
        return None
    if said.has(Kind.RELATIVE):
        return said.head, end
    if said.has(Kind.PRESENT, start=said.head) or said.has(Kind.VERB, start=end):
        return None
    return said.head, end


def _is_one_that(said: Statement, end: int) -> bool:
    """Tell "a chatbot that answers questions", a thing with what it does, from "tools that ..."
    and from "a portal that parents love"."""
    is_one = said.terms[0].word in {"a", "an", "en", "ett"} and end < len(said.terms)
    if not is_one or Kind.RELATIVE not in said.terms[end].kinds:
        return False
    if said.has(Kind.PEOPLE, start=end + 1, end=end + 3) or said.has(Kind.QUALITY, start=end):
        return False
    return not any(term.word in links.ADMIRING for term in said.terms[end:])


def _has_subject(phrase: tuple[Term, ...]) -> bool:
    """Whether people in it do something: "data scientists trust the data warehouse"."""
    people = [place for place, term in enumerate(phrase) if Kind.PEOPLE in term.kinds]
    return bool(people) and any(Kind.BASE in term.kinds for term in phrase[people[0] + 1 :])


def _is_in_a_sentence(phrase: tuple[Term, ...]) -> bool:
    """Tell by "our" or a number inside that the first word is no part of the thing's name."""
    return any(
        Kind.NUMBER in term.kinds or Kind.OUR in term.kinds or term.word == "the"
        for term in phrase[1:]
    )


def _chinese(said: Statement) -> tuple[int, int] | None:
    for start, end in said.parts():
        found = _delivered(said, start, end) or _in_part(said, start, end)
        if found:
            return found
    return None


def _is_said_of_people(said: Statement, start: int, end: int) -> bool:
    """Tell "whoever installs the new version feels safe": whose deed it is comes after it."""
    return any(
        one.word.endswith("的")
        and Kind.PEOPLE in two.kinds
        and said.has(Kind.VERB, Kind.QUALITY, start=start + place + 2, end=end)
        for place, (one, two) in enumerate(pairwise(said.terms[start:end]))
    )


def _delivered(said: Statement, start: int, end: int) -> tuple[int, int] | None:
    """Tell "all our work moved to the cloud": a thing, and behind it nothing but its delivery."""
    verb = said.place(*_STARTS, start=start, end=end)
    if verb <= start or said.has(Kind.PEOPLE, Kind.VERB, start=start, end=verb):
        return None
    is_all = all({Kind.DELIVER, Kind.DELIVERY} <= term.kinds for term in said.terms[verb:end])
    is_theirs = any(term.word in links.CAUSES_ZH for term in said.terms[start:verb])
    return (start, end) if is_all and not is_theirs else None


def _in_part(said: Statement, start: int, end: int) -> tuple[int, int] | None:
    words = said.terms[start:end]
    verb = said.place(*_STARTS, start=start, end=end)
    if any(term.word in links.CAUSES_ZH for term in words[: max(0, verb - start)]):
        return None
    if verb >= 0 and _is_said_of_people(said, verb + 1, end):
        return None
    last = end - 1
    while last > start and not said.terms[last].kinds.isdisjoint(
        {Kind.LIVE, Kind.DELIVERY, Kind.FUNCTION}
    ):
        last -= 1
    if verb >= 0 and Kind.INSTALL in said.terms[verb].kinds and verb < last:
        is_time = not said.terms[verb + 1].kinds.isdisjoint({Kind.RELATIVE, Kind.PEOPLE})
        return None if is_time or Kind.PEOPLE in words[0].kinds else (verb, last + 1)
    if last > start and last < end - 1 and not said.terms[last].kinds:
        last -= 1
    if said.terms[last].kinds.isdisjoint(_BUILT):
        return None
    if last < end - 1 and said.has(Kind.LIVE, Kind.DELIVERY, start=last + 1, end=end):
        return None if said.has(Kind.VERB, start=start, end=last) else (start, end)
    if start <= verb < last:
        return None if Kind.PEOPLE in words[0].kinds else (verb, last + 1)
    is_for = words[0].word in links.FOR_ZH and said.has(Kind.NEW, start=start, end=last)
    if (is_for or not words[0].kinds.isdisjoint({Kind.NEW, Kind.SORT})) and not said.has(
        Kind.VERB, start=start, end=end
    ):
        return start, last + 1
    return None
