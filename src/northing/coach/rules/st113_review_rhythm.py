"""ST113: formal reviews so often that nothing is new, or none in a whole cycle."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, OkrSet, Rule, SetHit, Severity, Subject
from northing.coach.reading.late import late
from northing.coach.sets import kept
from northing.coach.words.reviews import FORMAL_REVIEWS, NO_REVIEWS, RHYTHMS, SEVERAL
from northing.core.seeking import folded

RULE = Rule(
    code="ST113",
    name="review-rhythm",
    severity=Severity.NOTICE,
    subject=Subject.SET,
    message=N_("Formal reviews: “%(found)s”."),
    why=N_(
        "Within two weeks little has moved that a meeting could judge; without any review the"
        " cycle ends and nobody has learned."
    ),
    fix=N_(
        "Review formally every four to six weeks, at least once in a cycle. Look at the numbers as"
        " often as you like."
    ),
)

_TOO_OFTEN = 14
_QUARTER = 92
_RHYTHMS = tuple((late(pattern), days) for pattern, days in RHYTHMS.items())
_FORMAL = late("|".join(FORMAL_REVIEWS))
_NONE = late("|".join(NO_REVIEWS))
# The end of a sentence or of a part of one: what stands beyond it is about something else.
_PARTS = late(r"[.;!?,。；！？，\n]+")


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield the set where its settings or the notes of an objective name a rhythm of formal
    reviews that is too quick, or slower than the cycle is long."""
    cycle = okrs.document.cycle
    length = (cycle.ends_on - cycle.starts_on).days + 1 if cycle else _QUARTER
    told = okrs.document.coach.reviews
    if told and _is_wrong(folded(told), length):
        yield SetHit("", {"found": told})
        return
    for text in kept(okrs):
        notes = (text.objective.note, *(each.key_result.note for each in text.key_results))
        for words in filter(None, notes):
            for part in _PARTS.split(words):
                plain = folded(part)
                is_formal = _FORMAL.search(plain) is not None
                if _NONE.search(plain) or (is_formal and _is_wrong(plain, length)):
                    yield SetHit(text.path, {"found": part.strip()})
                    return


def _is_wrong(words: str, length: int) -> bool:
    days = days_between(words)
    return days is not None and (days <= _TOO_OFTEN or days > length)


def days_between(words: str) -> int | None:
    """Return the days from one review to the next, None where folded words tell none; far more
    than any cycle has where there are no reviews.

    >>> days_between("every 6 weeks"), days_between("fortnigtly")
    (42, None)
    """
    for pattern, days in _RHYTHMS:
        found = pattern.search(words)
        if found:
            said = found.groupdict().get("several")
            return days * (SEVERAL.get(said) or int(said) if said else 1)
    return None
