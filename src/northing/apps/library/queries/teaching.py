"""The gallery of faults: what the coach finds today in a text that does not work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from northing.apps.library.facts import Fault, Words, faults
from northing.coach import Finding, Severity, Subject, check
from northing.coach.saying import say
from northing.core.document import Cycle, Document, KeyResult, Objective, Team
from northing.core.paths import thing_of

# The quarter that the texts of the faults are written for.
QUARTER = Cycle(name="2027-Q1", starts_on=date(2027, 1, 1), ends_on=date(2027, 3, 31))
_OBJECTIVE = "teams[0].objectives[0]"


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in the reader's words. ``found`` is the part of the text that it is about, "" for
    the whole; ``is_again`` says that the same was explained before in the lesson."""

    code: str
    name: str
    is_notice: bool
    found: str
    message: str
    why: str
    fix: str
    is_again: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A text of a fault with what the coach says of it."""

    text: str
    findings: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A fault as it is shown: ``objective`` is None where only key results are at fault."""

    fault: Fault
    objective: Judged | None
    key_results: tuple[Judged, ...]


@cache
def lessons(language: str, reader: str) -> tuple[Lesson, ...]:
    """Return every fault in one of LANGUAGES, with what the coach finds in it said in another or
    the same."""
    return tuple(_lesson(each, reader) for each in faults(language))


def spoken(words: Words) -> Document:
    """Return texts as a plan of the quarter that they are written for."""
    key_results = tuple(
        KeyResult(id=f"kr{number}", title=each) for number, each in enumerate(words.key_results)
    )
    objective = Objective(
        id="o", title=words.objective, is_explorative=True, key_results=key_results
    )
    return Document(cycle=QUARTER, teams=(Team(name="Team", objectives=(objective,)),))


def found_in(words: Words) -> Iterator[Finding]:
    """Yield what the coach finds in texts: of an example without an objective, in its key results
    alone. How many there are, and what stands beside them elsewhere, is no matter of texts."""
    for each in check(spoken(words)):
        subject = each.rule.subject
        if subject is Subject.KEY_RESULT or (subject is Subject.OBJECTIVE and words.objective):
            yield each


def _lesson(fault: Fault, reader: str) -> Lesson:
    told: dict[str, list[Told]] = {}
    bad, before = fault.bad, set[str]()
    for each in found_in(bad):
        said = _told(each, bad, reader, is_again=each.code in before)
        told.setdefault(thing_of(each.path), []).append(said)
        before.add(each.code)
    inner = tuple(
        Judged(text, tuple(told.get(f"{_OBJECTIVE}.key_results[{at}]", ())))
        for at, text in enumerate(bad.key_results)
    )
    whole = Judged(bad.objective, tuple(told.get(_OBJECTIVE, ()))) if bad.objective else None
    return Lesson(fault, whole, inner)


def _told(finding: Finding, bad: Words, reader: str, *, is_again: bool) -> Told:
    said, (start, end) = say(finding, reader), finding.span
    text = _text_at(finding.path, bad)
    return Told(
        code=finding.code,
        name=finding.name,
        is_notice=finding.severity == Severity.NOTICE,
        found=text[start:end] if 0 < end - start < len(text) else "",
        message=said.message,
        why=said.why,
        fix=said.fix,
        is_again=is_again,
    )


def _text_at(path: str, bad: Words) -> str:
    if path == f"{_OBJECTIVE}.title":
        return bad.objective
    titles = {
        f"{_OBJECTIVE}.key_results[{at}].title": text for at, text in enumerate(bad.key_results)
    }
    return titles.get(path, "")
