"""Which objectives and key results may hold some words, without reading the others.

Of a rare word the terms name all that have it. Of common ones those that would be shown first are
come upon soon: of each tier, in the order of the cycles and then by age, no further than is needed.
Whether what is come upon holds the words is asked afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from northing.apps.goals.models import Term
from northing.core.seeking import ANY, BARE_ONLY, FIRST, Nearness, parts_of

# Up to so many texts are ranked, and of more so many of each tier and cycle.
FEW, WIDTH, WIDER = 500, 150, 16
# By more terms, or terms of cycles, than this nothing is looked for one by one: SQLite puts no more
# than 500 questions together, and there are four tiers.
_MOST_STREAMS, _MOST_QUESTIONS = 24, 100
_TIERS = sorted(Nearness, reverse=True)
_A_TERM, _A_CYCLE = -1_000_003, -1_000_033
Question = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """A term that a part of a word is in; about ``uses`` texts have it."""

    id: int
    text: str
    uses: int


def terms_like(words: Iterable[str]) -> QuerySet[Term]:
    """Return the terms that hold a part of one of some words. Needs a scope."""
    alike = Q(text=ANY)
    for part in {part for word in words for part in parts_of(word)}:
        if _is_broad(part):
            alike |= Q(text__startswith=part) | Q(text__startswith=FIRST + part)
        else:
            alike |= Q(text__contains=part)
    return Term.objects.filter(alike)


def _is_broad(part: str) -> bool:
    """Whether too many terms hold it to be looked through: one letter of the alphabet."""
    return len(part) == 1 and part.isascii()


@dataclass(frozen=True, slots=True)
class Reach:
    """How what holds some words is come by: each has one of ``terms``, if it is as near as the
    tier that they are of. ``streams`` are the terms of the tiers that are farther, which too many
    texts have: none where there is no such tier. ``rarest`` are those of which whatever holds the
    words has one, where they can be told; ``every`` are those that all texts have."""

    terms: tuple[int, ...]
    streams: tuple[tuple[int, ...], ...] = ()
    rarest: tuple[int, ...] = ()
    every: tuple[int, ...] = ()


def reach_of(words: Sequence[str], known: Sequence[Known]) -> Reach:
    """Return the terms that name few texts and yet all of as far a tier as can be, and by which the
    others are come upon."""
    every = tuple(term.id for term in known if term.text == ANY)
    streams: list[tuple[int, ...]] = []
    rarest: tuple[int, ...] = ()
    for tier in _TIERS:
        terms = _rarest(words, known, tier)
        ids = tuple(term.id for term in terms or ())
        if terms is not None and sum(term.uses for term in terms) <= FEW:
            return Reach(ids, tuple(streams), rarest, every)
        if tier == Nearness.BARE:
            rarest = ids
        is_many = terms is None or len(terms) > _MOST_STREAMS
        streams.append(every if is_many else ids)
    return Reach((), tuple(streams), rarest, every)


def _rarest(
    words: Sequence[str], known: Sequence[Known], tier: Nearness
) -> tuple[Known, ...] | None:
    options = [
        tuple(term for term in known if is_of(term.text))
        for number, word in enumerate(words)
        for place, part in enumerate(parts_of(word))
        for is_of in _conditions(part, tier, is_first=not place, begins=not place and not number)
    ]
    return min(options, key=lambda terms: sum(term.uses for term in terms), default=None)


def _conditions(part: str, tier: Nearness, *, is_first: bool, begins: bool) -> Iterator[Any]:
    """What tells the terms of which a text that is as near as a tier has one."""
    if begins and tier == Nearness.BEGINS:
        yield lambda text: text.startswith(FIRST + part)
    if is_first and tier <= Nearness.AT_WORDS:
        yield lambda text: text.startswith(part)
    if _is_broad(part):
        return
    if tier == Nearness.BARE:
        yield lambda text: part in text
    else:
        yield lambda text: part in text and not text.startswith((FIRST, BARE_ONLY))


def first_of_each(
    found: QuerySet[Any], name: str, reach: Reach, cycles: Sequence[int], most: int
) -> Iterator[Question]:
    """The questions for the ids of the first of each term and cycle, written once for all."""
    one = found.filter(term=_A_TERM, cycle=_A_CYCLE).order_by(name).values(name)
    cycles = cycles[:_MOST_QUESTIONS]
    is_few = _MOST_QUESTIONS // max(1, len(cycles))
    streams = (terms if len(terms) <= is_few else reach.every for terms in reach.streams)
    for terms in filter(None, dict.fromkeys(streams)):
        for sql, params in written(one[: -(-most // len(terms))]):
            for term in terms:
                for cycle in cycles:
                    told = {_A_TERM: term, _A_CYCLE: cycle}
                    yield sql, tuple(told.get(each, each) for each in params)


def written(rows: QuerySet[Any, Any]) -> Iterator[Question]:
    """The SQL of a question for ids; none where it is always empty."""
    try:
        sql, params = rows.query.get_compiler(using=connection.alias).as_sql()
    except EmptyResultSet:
        return
    yield sql, tuple(params)


def any_of(parts: Iterable[Question]) -> RawSQL:
    """Return what stands for all ids that some questions answer."""
    questions: list[str] = []
    params: list[Any] = []
    for number, (sql, values) in enumerate(parts):
        # It may have an order and an end of its own, which SQLite allows of a subquery alone.
        questions.append(f"SELECT * FROM ({sql}) part_{number}")  # noqa: S608
        params += values
    sql = " UNION ALL ".join(questions) or "SELECT 0"
    if connection.vendor == "postgresql":
        # Looked up before anything else: of what holds a word it expects one row, and would ask
        # for these again for each that it comes upon.
        sql = f"SELECT unnest(ARRAY({sql}))"
    return RawSQL(sql, params)  # noqa: S611
