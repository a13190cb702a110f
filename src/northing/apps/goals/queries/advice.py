"""What the coach says of OKRs while they are written: findings beside the text that they are about,
and those that somebody lets be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from northing.apps.goals import policy
from northing.apps.goals.facts import cycle_value
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.goals.queries.gate import workspace_bounds
from northing.apps.people.models import Membership, Team, Workspace
from northing.apps.people.queries import PersonChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.coach import Finding, Severity, Subject, check
from northing.coach.allowing import code_of, codes_and_reason
from northing.coach.repairing import repair_of
from northing.coach.saying import say
from northing.coach.settings import Settings
from northing.core import document as core
from northing.core.paths import thing_of, things

# Of the rules about sets, those that a single objective is judged by while it is being written:
# what is not there yet is no fault of it.
_WHILE_WRITING = frozenset({"ST103", "ST104"})
# Told of a key result on account of another team.
CONFLICT = "ST106"
_OBJECTIVE = "teams[0].objectives[0]"
Thing = core.Team | core.Objective | core.KeyResult


@dataclass(frozen=True, slots=True)
class Advice:
    """A finding in the reader's words. ``found`` is the part of the title that it is about, "" for
    the whole; ``repair`` is one of coach.repairing, "" for none."""

    code: str
    name: str
    is_notice: bool
    found: str
    message: str
    why: str
    fix: str
    repair: str = ""


@dataclass(frozen=True, slots=True)
class LetBe:
    """A finding that somebody lets be: ``by`` is None for an import and for who is gone."""

    code: str
    reason: str
    by: PersonChip | None
    on: date


@dataclass(frozen=True, slots=True)
class LetBeAbout:
    """What is let be about a text; ``title`` is a key result's, "" for the objective's own."""

    title: str
    let_be: LetBe


@dataclass(frozen=True, slots=True)
class Advised:
    """What is to be said of an objective and of each of its key results, by their ids."""

    findings: tuple[Advice, ...] = ()
    of_key_results: Mapping[str, tuple[Advice, ...]] = field(default_factory=dict)


@query
def advice(
    actor: Actor, value: core.Objective, team_id: int | None, cycle_id: int, language: str
) -> Advised:
    """Return what the coach says of an objective as it is being written, in a language; of a text
    that is still empty nothing. Key results need ids that differ. An unknown team or cycle says
    nothing of its own."""
    written = tuple(each for each in value.key_results if each.title.strip())
    team = _team(team_id, replace(value, key_results=written))
    row = Cycle.objects.filter(pk=cycle_id).first()
    document = core.Document(
        language=row.language if row else "",
        cycle=cycle_value(row) if row else None,
        products=_product(actor, value.product),
        teams=(team,),
    )
    settings = Settings(bounds=workspace_bounds(Workspace.objects.get(pk=actor.workspace_id)))
    known = dict(things(document))
    by_thing: dict[str, list[Advice]] = {}
    for each in filter(_is_due, check(document, settings)):
        place = thing_of(each.path)
        by_thing.setdefault(place, []).append(advised(each, language, known.get(place)))
    findings = {place: tuple(told) for place, told in by_thing.items()}
    return Advised(
        findings=findings.get(_OBJECTIVE, ()) if value.title.strip() else (),
        of_key_results={
            each.id: findings.get(f"{_OBJECTIVE}.key_results[{at}]", ())
            for at, each in enumerate(written)
        },
    )


@query
def let_be(actor: Actor, objective_id: int) -> dict[str, tuple[LetBe, ...]]:
    """Return what is let be about an objective that the actor sees (under "") and about its key
    results (under their ids in the plan), without what tells of another team's objective, which
    the actor may not see. Needs a scope."""
    rows = [("", entries) for entries in _entries(Objective.objects.filter(pk=objective_id))]
    inner = KeyResult.objects.filter(objective=objective_id).exclude(allow=[])
    rows += list(inner.values_list("key", "allow"))
    people = people_of(entry["by"] for _, entries in rows for entry in entries)
    return {key: tuple(shown(entries, people)) for key, entries in rows if entries}


def let_be_of(row: Objective, key_results: Iterable[KeyResult]) -> tuple[LetBeAbout, ...]:
    """Return what is let be about an objective and its key results, without what tells of another
    team's objective, which the reader may not see. One statement, none where nothing is. Needs a
    scope."""
    told = [("", row.allow), *((each.title, each.allow) for each in key_results)]
    held = [(title, entries) for title, entries in told if entries]
    people = people_of(entry["by"] for _, entries in held for entry in entries) if held else {}
    return tuple(
        LetBeAbout(title, each) for title, entries in held for each in shown(entries, people)
    )


def shown(entries: Iterable[dict[str, Any]], people: Mapping[int, PersonChip]) -> Iterator[LetBe]:
    """Yield what a row lets be, without what tells of another team's objective, which the reader
    may not see."""
    return (each for each in kept(entries, people) if each.code != CONFLICT)


def kept(entries: Iterable[dict[str, Any]], people: Mapping[int, PersonChip]) -> Iterator[LetBe]:
    """Yield what a row lets be, each code by itself."""
    for entry in entries:
        words, reason = codes_and_reason(entry["text"])
        for word in words:
            by = people.get(entry["by"] or 0)
            yield LetBe(code_of(word) or word, reason, by, date.fromisoformat(entry["on"]))


def people_of(ids: Iterable[int | None]) -> dict[int, PersonChip]:
    """Return the members of these ids, by id, without those who are gone. Needs a scope."""
    rows = Membership.objects.filter(pk__in={pk for pk in ids if pk})
    return {pk: PersonChip(pk, name) for pk, name in rows.values_list("pk", "name")}


def advised(finding: Finding, language: str, about: Thing | None) -> Advice:
    """Return a finding about something in the words of a language."""
    said, (start, end) = say(finding, language), finding.span
    is_titled = isinstance(about, core.Objective | core.KeyResult)
    title = about.title if is_titled and finding.path.endswith(".title") else ""  # type: ignore[union-attr]
    return Advice(
        code=finding.code,
        name=finding.name,
        is_notice=finding.severity == Severity.NOTICE,
        found=title[start:end] if end - start < len(title) else "",
        message=said.message,
        why=said.why,
        fix=said.fix,
        repair=repair_of(finding.code, title) or "",
    )


def _is_due(finding: Finding) -> bool:
    subject = finding.rule.subject
    return subject in {Subject.OBJECTIVE, Subject.KEY_RESULT} or finding.code in _WHILE_WRITING


def _entries(rows: Any) -> list[list[dict[str, Any]]]:
    return list(rows.values_list("allow", flat=True))


def _product(actor: Actor, key: str) -> tuple[core.Product, ...]:
    """Return the product that an objective names, whose phase matters to some rules."""
    rows = policy.products_known_to(actor).filter(key=key) if key else ()
    return tuple(
        core.Product(
            id=row.key, name=row.name, phase=core.ProductPhase(row.phase) if row.phase else None
        )
        for row in rows
    )


def _team(team_id: int | None, objective: core.Objective) -> core.Team:
    known = Team.objects.filter(pk=team_id or 0).values_list("name", "function").first()
    name, function = known or ("", "")
    return core.Team(name=name, function=function, objectives=(objective,))
