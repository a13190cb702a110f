"""ST103: an objective with so many key results that none of them leads."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, OkrSet, Rule, SetHit, Subject
from northing.coach.sets import kept, measured

MOST = 5

RULE = Rule(
    code="ST103",
    name="too-many-key-results",
    subject=Subject.SET,
    message=N_("%(count)s key results for one objective; %(most)s is the most."),
    why=N_("A long list is a report and no choice: every number gets a little attention."),
    fix=N_(
        "Keep the %(most)s that would convince a doubter. Let the others be guardrails or numbers"
        " that you merely watch."
    ),
)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each objective with too many key results."""
    most = okrs.bounds.most_key_results if okrs.bounds else MOST
    for text in kept(okrs):
        count = len(measured(text))
        if count > most:
            yield SetHit(text.path, {"count": str(count), "most": str(most)})
