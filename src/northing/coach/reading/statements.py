"""An objective without what only surrounds it: labels, numbering, notes in brackets, lead-ins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from northing.coach.reading.kinds import VERBS, Kind
from northing.coach.reading.terms import Term, terms
from northing.coach.reading.values import Language, Span

_OPENING, _CLOSING = "([{（【「", ")]}）】」"
_BREAKS = frozenset(",;.!?:—–|，。；！？、：…")
_LONGEST_LABEL = 6
BOUNDARIES = frozenset(
    {Kind.PREPOSITION, Kind.RELATIVE, Kind.PURPOSE, Kind.GUARD, Kind.AND, Kind.MARK}
)


class Statement(NamedTuple):
    """What an objective says: its words without labels and notes; ``head`` is where it begins
    after words such as "we will"."""

    terms: tuple[Term, ...]
    head: int
    language: Language
    kinds: frozenset[Kind]

    @property
    def first(self) -> Term:
        """The word that the statement begins with."""
        return self.terms[self.head]

    def has(self, *kinds: Kind, start: int = 0, end: int | None = None) -> bool:
        """Tell whether a word from ``start`` on may mean one of the kinds."""
        return any(not term.kinds.isdisjoint(kinds) for term in self.terms[start:end])

    def place(self, *kinds: Kind, start: int = 0, end: int | None = None) -> int:
        """Return the place of the first word that may mean one of the kinds, -1 without one."""
        for place, term in enumerate(self.terms[start:end], start):
            if not term.kinds.isdisjoint(kinds):
                return place
        return -1

    def phrase_end(self, start: int) -> int:
        """Return where the noun phrase ends that begins at ``start``."""
        end = start
        while end < len(self.terms) and self.terms[end].kinds.isdisjoint(BOUNDARIES):
            end += 1
        return end

    def span(self, start: int, end: int) -> Span:
        """Return the characters of the words from ``start`` up to ``end``."""
        return self.terms[start].start, self.terms[end - 1].end

    def parts(self) -> Iterator[Span]:
        """Yield the stretches of words between commas and the like."""
        start = 0
        for place, term in enumerate(self.terms):
            if term.word in _BREAKS:
                if start < place:
                    yield start, place
                start = place + 1
        if start < len(self.terms):
            yield start, len(self.terms)


@lru_cache(maxsize=4096)
def statement(text: str, language: Language) -> Statement | None:
    """Return what an objective says, None of a text without words."""
    found = _without_label(_without_notes(terms(text, language)), language)
    if not found:
        return None
    kinds = frozenset().union(*(term.kinds for term in found))
    return Statement(found, _head(found, language), language, kinds)


@lru_cache(maxsize=4096)
def asides(text: str, language: Language) -> tuple[Statement, ...]:
    """Return what an objective says in round brackets, one statement for each; how things stand is
    noted in square ones."""
    if "(" not in text and "（" not in text:
        return ()
    found: list[list[Term]] = []
    is_inside = False
    for term in terms(text, language):
        if term.word in "(（":
            is_inside = True
            found.append([])
        elif term.word in ")）":
            is_inside = False
        elif is_inside:
            found[-1].append(term)
    return tuple(
        Statement(tuple(each), 0, language, frozenset().union(*(term.kinds for term in each)))
        for each in found
        if each
    )


def _without_notes(found: tuple[Term, ...]) -> tuple[Term, ...]:
    if not any(term.word in _OPENING for term in found):
        return found
    kept, depth = [], 0
    for term in found:
        if term.word in _OPENING:
            depth += 1
        elif term.word in _CLOSING:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(term)
    return tuple(kept)


def _without_label(found: tuple[Term, ...], language: Language) -> tuple[Term, ...]:
    """Leave out "Sales Ops:", "O1 –", "1." and the like at the beginning."""
    for place, term in enumerate(found[: _LONGEST_LABEL + 1]):
        if len(found) <= place + 1:
            break
        is_spaced = language == "zh-Hans" or found[place + 1].start > term.end
        is_numbering = term.word in ".):-–—" and place <= 1 and _is_number(found[0])
        if (term.word == ":" and is_spaced and len(found) > place + 2) or is_numbering:
            return found[place + 1 :]
    while found and found[-1].word in _BREAKS:
        found = found[:-1]
    return found


def _is_number(term: Term) -> bool:
    return term.word.isdigit() or (term.word[0] in "okm" and term.word[1:].isdigit())


def _head(found: tuple[Term, ...], language: Language) -> int:
    last = len(found) - 1
    head = _after_lead_in(found, 0, last)
    if language != "zh-Hans" and Kind.PREPOSITION in found[head].kinds:
        comma = next((i for i, term in enumerate(found[:8]) if term.word == ","), last)
        if comma < last and not VERBS.isdisjoint(found[comma + 1].kinds):
            head = _after_lead_in(found, comma + 1, last)
    return head


def _is_adverb(term: Term) -> bool:
    """Tell "significantly" and its like before a verb."""
    return not term.kinds and len(term.word) > 6 and term.word.endswith("ly")


def _after_lead_in(found: tuple[Term, ...], head: int, last: int) -> int:
    while head < last and (Kind.LEAD_IN in found[head].kinds or _is_adverb(found[head])):
        head += 1
    return head
