"""OB103: a horizon of several years, or the lead of a whole market, country or industry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from northing.coach.findings import N_, Hit, ObjectiveText, Rule, Subject
from northing.coach.reading.folding import folded
from northing.coach.reading.kinds import Kind
from northing.coach.reading.statements import Statement, statement
from northing.coach.reading.terms import terms
from northing.coach.words import objectives_links as links
from northing.coach.words.objectives_years import NOT_AHEAD, SPANS, YEARS

RULE = Rule(
    code="OB103",
    name="beyond-the-cycle",
    subject=Subject.OBJECTIVE,
    message=N_("“%(found)s” reaches far beyond this cycle."),
    why=N_(
        "What takes years cannot be decided in one cycle: its key results would hardly move,"
        " and nobody learns whether the way is right. It is a vision, not an objective."
    ),
    fix=N_("Keep it as your vision or strategy, and say what part of it comes true in this cycle."),
)


_AHEAD = frozenset({Kind.HORIZON, Kind.DOMINANCE, Kind.LEADING, Kind.TOP})


def find(text: ObjectiveText) -> Iterator[Hit]:
    """Yield the words of the horizon, or of the lead."""
    said = statement(text.text, text.language)
    if said is None or (said.kinds.isdisjoint(_AHEAD) and not _names_years(text.text)):
        return
    hit = _years(text) or _horizon(text) or _lead(said)
    if hit:
        yield hit


def _names_years(text: str) -> bool:
    """Whether a horizon may stand in it: in words of time, or before a colon."""
    small = text.lower()
    return (
        ":" in small
        or "year" in small
        or "år" in small
        or "年" in small
        or "20" in small
        or "month" in small
    )


def _years(text: ObjectiveText) -> Hit | None:
    plain = folded(text.text).lower()
    if any(sign.isdigit() for sign in plain):
        last = text.cycle.ends_on.year if text.cycle else 0
        for found in YEARS[text.language].finditer(plain):
            year = int(next(filter(None, found.groups())))
            # Next year's summer is no horizon of several years.
            if year > last + 1 if last else year >= 2030 and year % 5 == 0:
                return Hit(found.start(), found.end())
    for found in SPANS[text.language].finditer(plain):
        if not NOT_AHEAD[text.language].search(plain, 0, found.start()):
            return Hit(found.start(), found.end())
    return None


def _horizon(text: ObjectiveText) -> Hit | None:
    for term in terms(text.text, text.language):
        if Kind.HORIZON in term.kinds:
            return Hit(term.start, term.end)
    return None


def _lead(said: Statement) -> Hit | None:
    """The lead is wanted, not looked at: "become", "our", or the sentence begins with it."""
    if said.has(Kind.CATCH_UP, Kind.SAME, Kind.LEARN) or Kind.MATCH in said.first.kinds:
        return None
    first = said.head
    makes = said.first.word in {"make", "göra", "让"} and said.has(Kind.WHOLE)
    wanted = makes or not said.first.kinds.isdisjoint({Kind.BECOME})
    place = said.place(Kind.DOMINANCE, start=first, end=first + 9)
    if place >= 0 and (wanted or place <= first + 2 or said.language == "zh-Hans"):
        return Hit(*said.span(place, place + 1))
    place = said.place(Kind.LEADING, Kind.TOP, start=first, end=first + 7)
    if place > first and said.terms[place].word in links.ONLY_FIRST:
        return None
    if (
        place < 0
        or not (wanted or place <= first + 2 or _ends(said, place))
        or _is_ranked(said, place)
    ):
        return None
    whole = said.place(Kind.WHOLE, start=first)
    if whole < 0 or _is_segment(said, first, whole):
        return None
    low, high = min(place, whole), max(place, whole)
    return Hit(*said.span(low, high + 1))


def _ends(said: Statement, place: int) -> bool:
    """In Chinese, what is wanted of the whole may stand at the end."""
    if said.language != "zh-Hans":
        return False
    return place == len(said.terms) - 1 or said.has(Kind.WHOLE, start=place + 1, end=place + 2)


def _is_ranked(said: Statement, place: int) -> bool:
    """As in "Top 10 accounts" is a segment."""
    return said.has(Kind.NUMBER, start=place + 1, end=place + 2)


def _is_segment(said: Statement, first: int, whole: int) -> bool:
    """As in "Most trusted by nurses in Sweden" is said of a segment."""
    chosen = any(re.search(r"trust|choice|förtroende|val|首选|信赖", term.word) for term in
                 said.terms[first : whole if said.language != "zh-Hans" else None])  # fmt: skip
    is_told = any(one.word in links.CHOICES and two.word in links.OF_WHOM for one, two in
                  pairwise(said.terms[first:]))  # fmt: skip
    return is_told or (chosen and said.has(Kind.PEOPLE, start=first))
