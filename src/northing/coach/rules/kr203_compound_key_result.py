"""KR203: two metrics in one key result, each with its own target."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.values import Clause, Role

RULE = Rule(
    code="KR203",
    name="compound-key-result",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("Two key results stand in one; the second is “%(found)s”."),
    why=N_(
        "Two targets in one text cannot show one progress: half is reached, and nobody sees"
        " which half."
    ),
    fix=N_("Make two key results of it, each with its own start and target."),
)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the second clause that has an aim of its own."""
    own = [each for each in text.reading.clauses if _has_aim(each)]
    for clause in own[1:2]:
        yield Hit(clause.start, clause.end)


def _has_aim(clause: Clause) -> bool:
    return clause.first(Role.TARGET, Role.CHANGE) is not None
