"""ST110: an objective or key result that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import (
    N_,
    KeyResultText,
    ObjectiveText,
    OkrSet,
    Rule,
    SetHit,
    Severity,
    Subject,
)
from northing.coach.sets import gaps, kept, measured
from northing.core.document import Level

RULE = Rule(
    code="ST110",
    name="missing-owner",
    severity=Severity.NOTICE,
    subject=Subject.SET,
    message=N_("No owner is named."),
    why=N_("What everybody answers for is checked in by nobody."),
    fix=N_("Name one person who keeps the number up to date and calls for help (owner:)."),
)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each objective without an owner, and each key result that nobody owns; the set itself
    where it names no owner at all."""
    is_used = any(_has_owner(each) for each in okrs.objectives)
    return gaps(_unowned(okrs), is_used=is_used)


def _has_owner(text: ObjectiveText) -> bool:
    return bool(text.objective.owners) or any(each.key_result.owners for each in text.key_results)


def _unowned(okrs: OkrSet) -> Iterator[ObjectiveText | KeyResultText]:
    for text in kept(okrs):
        if text.team and text.team.level is Level.PERSON:
            continue
        if not text.objective.owners:
            yield text
        elif _names_each(text):
            yield from (each for each in measured(text) if not each.key_result.owners)


def _names_each(text: ObjectiveText) -> bool:
    """Whether the key results do not simply inherit their objective's owner: one of them names
    that owner again, so that a gap beside it is a gap."""
    inherited = set(text.objective.owners)
    return any(inherited & set(each.key_result.owners) for each in text.key_results)
