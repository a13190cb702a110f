"""ST102: an objective that too few key results make out."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, OkrSet, Rule, SetHit, Subject
from northing.coach.sets import kept, measured

FEWEST = 2

RULE = Rule(
    code="ST102",
    name="too-few-key-results",
    subject=Subject.SET,
    message=N_("Too few key results: %(count)s of at least %(fewest)s."),
    why=N_("One number shows one side; it can rise while the objective is missed."),
    fix=N_(
        "Ask what else would be different if the objective came true, and measure that too:"
        " %(fewest)s key results or more."
    ),
)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each objective with too few key results; an idea needs none yet."""
    fewest = okrs.bounds.fewest_key_results if okrs.bounds else FEWEST
    for text in kept(okrs):
        count = len(measured(text))
        if count < fewest:
            yield SetHit(text.path, {"count": str(count), "fewest": str(fewest)})
