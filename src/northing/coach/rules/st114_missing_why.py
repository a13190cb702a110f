"""ST114: an objective that rests on nothing that anybody saw."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, ObjectiveText, OkrSet, Rule, SetHit, Severity, Subject
from northing.coach.sets import gaps, kept

RULE = Rule(
    code="ST114",
    name="missing-why",
    severity=Severity.NOTICE,
    subject=Subject.SET,
    message=N_("It is not told what this rests on: no evidence, and not marked as explorative."),
    why=N_("A guess that is written down like a fact is not tested until the cycle is over."),
    fix=N_(
        "Write what you saw (evidence: 12 interviews, the cohort of May), or say that you are"
        " finding out (explorative: true)."
    ),
)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each objective with neither evidence nor the mark of exploring; the set itself where
    no objective has either."""
    loose = (each for each in kept(okrs) if not _is_founded(each))
    return gaps(loose, is_used=any(map(_is_founded, okrs.objectives)))


def _is_founded(text: ObjectiveText) -> bool:
    return bool(text.objective.evidence.strip()) or text.objective.is_explorative
