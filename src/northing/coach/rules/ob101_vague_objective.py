"""OB101: neither an object nor an outcome can be told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from northing.coach.findings import N_, Hit, ObjectiveText, Rule, Subject
from northing.coach.reading.kinds import VERBS, Kind
from northing.coach.reading.statements import Statement, statement
from northing.coach.reading.terms import Term

RULE = Rule(
    code="OB101",
    name="vague-objective",
    subject=Subject.OBJECTIVE,
    message=N_("“%(found)s” does not tell what will be different."),
    why=N_(
        "When neither the object nor the outcome can be told, everybody pulls in a direction of"
        " their own, and nobody can say at the end whether you got there."
    ),
    fix=N_(
        "Say who or what will be better off, and how they will notice: for whom, what, so that…"
    ),
)
_SMALL = frozenset({Kind.FUNCTION, Kind.LEAD_IN, Kind.MARK, Kind.AND, Kind.OUR, Kind.PURPOSE})
# A run of Chinese signs that is not known may be a whole sentence.
_LONGEST, _LONGEST_ZH = 30, 5
_SAYS_NOTHING = _SMALL | {Kind.GENERIC}


def find(text: ObjectiveText) -> Iterator[Hit]:
    """Yield the whole objective when all its words are generic, or when it is one bare noun."""
    said = statement(text.text, text.language)
    if said and not _has_doers(said) and (_is_generic(said) or _is_bare_noun(said)):
        yield Hit()


def _is_generic(said: Statement) -> bool:
    if Kind.COMPARATIVE in said.kinds and any(
        Kind.COMPARATIVE in one.kinds and two.word in {"to", "att"}
        for one, two in pairwise(said.terms)
    ):
        return False
    if Kind.CONTINUE in said.first.kinds and Kind.DUTY in said.kinds:
        return False
    if Kind.BECOME in said.first.kinds and len(said.terms) - said.head == 2:
        return _is_comparative(said.terms[-1])
    return all(not term.kinds.isdisjoint(_SAYS_NOTHING) for term in said.terms) and not (
        said.has(Kind.NUMBER)
    )


def _has_doers(said: Statement) -> bool:
    """Tell "customers stay" and "teams deliver faster": who does what from then on is told."""
    if not 2 <= len(said.terms) <= 3 or Kind.PEOPLE not in said.terms[0].kinds:
        return False
    if len(said.terms) == 2:
        return Kind.GENERIC not in said.terms[0].kinds and Kind.VERB in said.terms[1].kinds
    verb, how = said.terms[1:]
    is_deed = not verb.kinds.isdisjoint({Kind.LAUNCH, Kind.DELIVER, Kind.MAKE, Kind.REACH})
    return is_deed and Kind.COMPARATIVE in how.kinds and how.word not in {"better", "more"}


def _is_comparative(term: Term) -> bool:
    """Tell "be faster": better at what is not told."""
    if not term.kinds.isdisjoint({Kind.GENERIC, Kind.COMPARATIVE}):
        return True
    return not term.kinds and term.word.endswith(("are", "er"))


def _is_bare_noun(said: Statement) -> bool:
    content = [term for term in said.terms if term.kinds.isdisjoint(_SMALL)]
    if not content or len(said.terms) > 3 or any(Kind.NUMBER in term.kinds for term in content):
        return False
    if all(_is_abstract(term) for term in content):
        return not (
            said.has(*VERBS) and not said.has(Kind.DIMENSION, start=said.head, end=said.head + 1)
        )
    longest = _LONGEST_ZH if said.language == "zh-Hans" else _LONGEST
    is_short = len(content[0].word) < longest
    return len(said.terms) == 1 and VERBS.isdisjoint(content[0].kinds) and is_short


def _is_abstract(term: Term) -> bool:
    return not term.kinds.isdisjoint({Kind.DIMENSION, Kind.GENERIC})
