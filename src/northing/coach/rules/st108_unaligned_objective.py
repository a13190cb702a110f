"""ST108: an objective that says neither whom nor what it serves."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, ObjectiveText, OkrSet, Rule, SetHit, Severity, Subject
from northing.coach.reading.late import late
from northing.coach.sets import gaps, kept
from northing.coach.words.sets import COMPANY
from northing.core.alignment import Reference
from northing.core.document import Document, Level
from northing.core.seeking import folded

RULE = Rule(
    code="ST108",
    name="unaligned-objective",
    severity=Severity.NOTICE,
    subject=Subject.SET,
    message=N_("It is not told what this serves: no parent, no strategy."),
    why=N_("Work that nobody above waits for is the first to lose its people."),
    fix=N_(
        "Name the objective or key result that this contributes to (parent:), or the strategy"
        " (strategy:). If there is none, ask whether it is worth a cycle."
    ),
)


_COMPANY = late("|".join(COMPANY))


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each objective with neither parent nor strategy but those at the top of the company;
    the set itself where no objective has one."""
    tops = _tops(okrs.document)
    loose = (each for each in kept(okrs) if not _is_tied(each) and not _is_top(each, tops))
    return gaps(loose, is_used=any(map(_is_tied, okrs.objectives)))


def _is_tied(text: ObjectiveText) -> bool:
    return bool(text.objective.parent or text.objective.strategy)


def _is_top(text: ObjectiveText, tops: frozenset[str]) -> bool:
    return (text.team.name if text.team else "") in tops


def _tops(document: Document) -> frozenset[str]:
    """The teams whose objectives are the company's own, '' for those that no team owns beside
    others that a team does. Where strategies are declared, nothing but the level or the name
    makes a team the company."""
    named = {
        each.name
        for each in document.teams
        if each.level is Level.COMPANY
        or (each.level is None and not each.parent and _is_company(each.name, document.workspace))
    }
    if document.teams and document.objectives:
        named.add("")
    return frozenset(named if named or document.strategies else _parents(document))


def _is_company(name: str, workspace: str) -> bool:
    plain = folded(name)
    return plain == folded(workspace) or _COMPANY.search(plain) is not None


def _parents(document: Document) -> set[str]:
    """The teams without a team above of which an objective is served by another one."""
    served = {
        Reference.parse(each.parent).objective for each in document.all_objectives() if each.parent
    }
    return {
        team.name if team else ""
        for team, objective in document.placed_objectives()
        if objective.id in served and not (team and team.parent)
    }
