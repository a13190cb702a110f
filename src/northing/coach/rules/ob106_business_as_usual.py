"""OB106: duty as it is done already: keep running, maintain, continue."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, ObjectiveText, Rule, Subject
from northing.coach.reading.kinds import Kind
from northing.coach.reading.statements import Statement, statement
from northing.coach.words import objectives_links as links

RULE = Rule(
    code="OB106",
    name="business-as-usual",
    subject=Subject.OBJECTIVE,
    message=N_("“%(found)s” is the running business: nothing changes when it succeeds."),
    why=N_(
        "Objectives are for change. Duties are done anyway, and among objectives they take the"
        " place and the attention of what would be different."
    ),
    fix=N_(
        "Watch the running business with health metrics; make an objective only of what shall"
        " become better about it."
    ),
)
_GOING_ON = frozenset(
    {
        Kind.CONTINUE,
        Kind.MAINTAIN,
        Kind.KEEP,
        Kind.ROUTINE,
        Kind.OPERATION,
        Kind.USUAL,
        Kind.PERIODIC,
    }
)
_TOLD = frozenset({Kind.QUALITY, Kind.PEOPLE, Kind.GUARD, Kind.PURPOSE, Kind.VERB})
_CHANGE = (Kind.COMPARATIVE, Kind.NEW, Kind.TIMES, Kind.NUMERAL)


def find(text: ObjectiveText) -> Iterator[Hit]:
    """Yield the words that say that something goes on."""
    said = statement(text.text, text.language)
    if said is None or said.kinds.isdisjoint(_GOING_ON) or not said.kinds.isdisjoint(_CHANGE):
        return
    if _goes_on(said):
        end = max(said.head + 1, said.phrase_end(said.head + 1))
        yield Hit(*said.span(said.head, end))
        return
    if (
        said.language == "zh-Hans"
        and Kind.OPERATION in said.terms[-1].kinds
        and len(said.terms) < 6
    ):
        yield Hit(*said.span(len(said.terms) - 1, len(said.terms)))
        return
    if _is_periodic(said):
        yield Hit()
        return
    usual = said.place(Kind.USUAL)
    if usual >= 0:
        yield Hit(*said.span(usual, usual + 1))


def _is_periodic(said: Statement) -> bool:
    """Tell "cash reconciliation every evening"."""
    if Kind.PERIODIC not in said.kinds or not said.kinds.isdisjoint(_TOLD):
        return False
    return not said.first.kinds.isdisjoint({Kind.DUTY, Kind.ROUTINE}) and said.has(Kind.DUTY)


def _goes_on(said: Statement) -> bool:
    head = _verb(said)
    kinds, then = said.terms[head].kinds, head + 1
    end = _object_end(said, then)
    if said.first.word in links.GOING_ON:
        return said.has(Kind.OPERATION, Kind.DUTY, start=then, end=then + 4)
    if _is_kept_going(said):
        return True
    if kinds & {Kind.PAST, Kind.PRESENT} and Kind.BASE not in kinds and said.language == "en":
        return False
    if said.first.word in links.SECURING and said.has(Kind.OPERATION, start=then, end=then + 3):
        return True
    if Kind.CONTINUE in kinds:
        return _continues(said, then)
    if Kind.MAINTAIN in kinds:
        return not _is_of_people(said, then, end) or said.has(Kind.OPERATION)
    if Kind.KEEP in kinds:
        return _keeps(said, then, end)
    if Kind.ROUTINE in kinds and (Kind.BASE in kinds or said.language == "zh-Hans"):
        return _does_duty(said, then, end)
    if Kind.OPERATION in kinds:
        return _is_only_duty(said, then)
    return False


def _is_kept_going(said: Statement) -> bool:
    """Tell "the wards keep operating"."""
    keep = said.place(Kind.KEEP, start=said.head + 1, end=said.head + 4)
    return keep > 0 and any(
        {Kind.ING, Kind.ROUTINE} <= term.kinds for term in said.terms[keep + 1 : keep + 2]
    )


def _verb(said: Statement) -> int:
    """Return where the deed stands: in Chinese it may follow to whom or when it is done."""
    if said.language != "zh-Hans" or said.first.kinds.isdisjoint({Kind.PREPOSITION}):
        return said.head
    verb = said.place(Kind.ROUTINE, start=said.head + 1, end=said.head + 6)
    return verb if verb > 0 else said.head


def _is_only_duty(said: Statement, then: int) -> bool:
    """Tell "day-to-day administration of contracts", where nothing is said of it."""
    if said.terms[then - 1].word in links.GOING_ON_OF:
        return not said.has(Kind.PRESENT, Kind.QUALITY, Kind.GUARD, start=then)
    following = said.terms[then].kinds if then < len(said.terms) else frozenset({Kind.AND})
    goes_on = {Kind.PREPOSITION, Kind.AND, Kind.DUTY, Kind.OPERATION}
    told = (Kind.PRESENT, Kind.QUALITY, Kind.VERB, Kind.RELATIVE, Kind.PURPOSE, Kind.GUARD)
    return not following.isdisjoint(goes_on) and not said.has(*told, start=then)


def _is_of_people(said: Statement, start: int, end: int) -> bool:
    """Whether people are kept, and not only what is theirs: "patient safety"."""
    return any(
        Kind.PEOPLE in term.kinds
        and not said.has(Kind.DIMENSION, start=place + 1, end=min(place + 2, end))
        for place, term in enumerate(said.terms[start:end], start)
    )


def _object_end(said: Statement, start: int) -> int:
    end = said.place(Kind.PURPOSE, Kind.RELATIVE, Kind.GUARD, start=start)
    return len(said.terms) if end < 0 else end


def _continues(said: Statement, then: int) -> bool:
    following = said.terms[then : then + 2]
    improves = any(
        Kind.IMPROVE in term.kinds
        and term.kinds.isdisjoint({Kind.ROUTINE, Kind.OFFER, Kind.LAUNCH, Kind.MAKE})
        for term in following
    )
    return not improves


def _keeps(said: Statement, then: int, end: int) -> bool:
    if then < end and Kind.ING in said.terms[then].kinds:
        return (
            said.terms[then].kinds.isdisjoint({Kind.IMPROVE})
            or Kind.ROUTINE in said.terms[then].kinds
        )
    if said.has(Kind.OPERATION, start=then, end=end):
        return True
    if any(term.word in links.KEPT for term in said.terms[then:end]):
        return True
    if any({Kind.DUTY, Kind.ARTIFACT} <= term.kinds for term in said.terms[then:end]):
        return not said.has(Kind.PEOPLE, start=then, end=end)
    runs = any(term.word in links.RUNNING for term in said.terms[then:end])
    return runs and not said.has(Kind.PEOPLE, start=then, end=end)


def _does_duty(said: Statement, then: int, end: int) -> bool:
    if said.has(Kind.OPERATION, start=then, end=end):
        return True
    if said.has(Kind.QUALITY, Kind.PROJECT, start=then):
        return False
    if said.has(Kind.PURPOSE, Kind.GUARD) and not said.has(Kind.PERIODIC, start=then):
        return False
    if said.terms[then - 1].word in links.ENSURING:
        return said.has(Kind.DUTY, start=then, end=then + 4) and Kind.NUMBER not in said.kinds
    if said.language == "zh-Hans":
        start = then - 1 if then == len(said.terms) else then
        return said.has(Kind.DUTY, start=start, end=then + 3)
    return said.has(Kind.DUTY, start=then, end=min(end, said.phrase_end(then)))
