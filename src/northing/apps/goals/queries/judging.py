"""Stored objectives as the coach reads them, and what it finds in them.

What is found in one text rests on that text and little else, so it is kept in the process for as
long as nobody changes it; what concerns several is kept for those who see exactly the same ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from django.db.models import QuerySet

from northing.apps.goals import facts, policy
from northing.apps.goals.models import Cycle, KeyResult, Milestone, Objective, Product, Task
from northing.apps.goals.queries.coach_rows import (
    Allowed,
    Hung,
    KeyResultRow,
    ObjectiveRow,
    key_result_rows,
    objective_rows,
    teams_in_order,
)
from northing.apps.goals.queries.gate import workspace_bounds
from northing.apps.metrics.models import Metric
from northing.apps.people.models import Workspace
from northing.base.actor import Actor
from northing.coach import Finding
from northing.coach.engine import check_set, check_texts
from northing.coach.findings import ObjectiveText, OkrSet
from northing.coach.texts import known_language, read_objectives
from northing.core import document as core
from northing.core.paths import thing_of
from northing.core.presets import Bounds
from northing.core.states import SET_ASIDE

OBJECTIVES_KEPT, SETS_KEPT = 4096, 16


@dataclass(frozen=True, slots=True)
class _Context:
    """What else a text is judged by: its cycle and language, its team (and those that own one of
    its key results) and its product."""

    language: str
    cycle: core.Cycle
    teams: tuple[core.Team, ...]
    is_teamless: bool
    product: core.Product | None


@dataclass(frozen=True, slots=True)
class JudgedText:
    """An objective with its key results in their order, and who owns it (memberships)."""

    row: ObjectiveRow
    key_results: tuple[KeyResultRow, ...]
    owner_ids: frozenset[int]
    is_restricted: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A set of stored objectives and all that the coach finds in it, whoever lets it be. ``texts``
    and ``teams`` are found by the paths in the document; ``allow`` holds what rows let be, by
    the objective's id and the key result's (None for the objective)."""

    document: core.Document
    findings: tuple[Finding, ...]
    texts: Mapping[str, JudgedText]
    teams: Mapping[str, int]
    allow: Mapping[tuple[int, int | None], Allowed]

    def place_of(self, finding: Finding) -> tuple[JudgedText | None, KeyResultRow | None]:
        """Return the objective and the key result that a finding is about, None for neither."""
        thing = thing_of(finding.path)
        place, _, rest = thing.partition(".key_results[")
        text = self.texts.get(place)
        return text, text.key_results[int(rest.rstrip("]"))] if text and rest else None

    def title_at(self, finding: Finding) -> str:
        """Return the title that a finding is about, "" where it is about none."""
        text, key_result = self.place_of(finding)
        return key_result.title if key_result else text.row.title if text else ""


def judged(
    actor: Actor,
    cycle: Cycle,
    rows: QuerySet[Objective],
    last_team: int | None = None,
    promised: int | None = None,
) -> Judged:
    """Return what the coach finds in those of a cycle's objectives that the actor may see; what
    is parked or dropped, nobody mends. ``last_team`` comes last, so that what pulls two teams
    apart is told of its key results; ``promised`` is judged as if it were committed. The number of
    statements is the same for any number of rows. Needs a scope."""
    seen = policy.visible_to(actor, rows).filter(cycle=cycle).exclude(state__in=SET_ASIDE)
    hung = Hung()
    inner, objectives = key_result_rows(seen, hung), objective_rows(actor, cycle, seen, hung)
    if promised is not None:
        state = core.ObjectiveState.COMMITTED.value
        objectives = [
            (row._replace(state=state) if row.pk == promised else row, more)
            for row, more in objectives
        ]
    teams = teams_in_order(last_team)
    products = {row.key: row for row in map(_product, policy.products_known_to(actor))}
    return _Set(cycle, teams, products, hung).judged(actor, objectives, inner)


class _Phased(NamedTuple):
    key: str
    value: core.Product


def _product(row: Product) -> _Phased:
    phase = core.ProductPhase(row.phase) if row.phase else None
    return _Phased(row.key, core.Product(id=row.key, name=row.name, phase=phase))


@dataclass(slots=True)
class _Set:
    """All that is needed to make a document of rows."""

    cycle: Cycle
    teams: Mapping[int, core.Team]
    products: Mapping[str, _Phased]
    hung: Hung

    def judged(
        self,
        actor: Actor,
        objectives: Iterable[tuple[ObjectiveRow, bool]],
        inner: Mapping[int, list[KeyResultRow]],
    ) -> Judged:
        by_team: dict[int | None, list[JudgedText]] = defaultdict(list)
        for row, is_restricted in objectives:
            owners = frozenset(self.hung.owners.get(row.pk, ()))
            text = JudgedText(row, tuple(inner.get(row.pk, ())), owners, is_restricted)
            by_team[row.team_id].append(text)
        places: dict[str, JudgedText] = {}
        known: list[tuple[str, _Known]] = []
        for number, team in [(None, None), *enumerate(self.teams)]:
            before = "" if number is None else f"teams[{number}]."
            for at, each in enumerate(by_team.get(team, ())):
                path = f"{before}objectives[{at}]"
                places[path] = each
                known.append((path, _known(each.row, each.key_results, self._context(each, team))))
        workspace = Workspace.objects.get(pk=actor.workspace_id)
        whole = core.Document(
            workspace=workspace.name,
            cycle=facts.cycle_value(self.cycle),
            products=tuple(each.value for each in self.products.values()),
            teams=tuple(self.teams.values()),
        )
        document, findings = _whole(tuple(known), whole, workspace_bounds(workspace))
        teams = {f"teams[{at}]": pk for at, pk in enumerate(self.teams)}
        return Judged(document, findings, places, teams, self.hung.allow)

    def _context(self, text: JudgedText, team: int | None) -> _Context:
        owning = {row.team for row in text.key_results if row.team}
        own = (self.teams[team],) if team is not None else ()
        more = (each for each in self.teams.values() if each.name in owning and each not in own)
        product = self.products.get(text.row.product or "")
        return _Context(
            language=known_language(self.cycle.language) or "",
            cycle=facts.cycle_value(self.cycle),
            teams=(*own, *(more if owning else ())),
            is_teamless=not own,
            product=product.value if product else None,
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """An objective as the coach understands it, and what it finds in its texts: one and the same
    for as long as nobody changes them."""

    text: ObjectiveText
    findings: tuple[Finding, ...]

    def at(self, path: str) -> tuple[ObjectiveText, tuple[Finding, ...]]:
        """Return both for another place in a document."""
        inner = (
            replace(each, path=f"{path}.key_results[{at}]")
            for at, each in enumerate(self.text.key_results)
        )
        found = (
            replace(each, path=path + each.path.removeprefix(self.text.path))
            for each in self.findings
        )
        return replace(self.text, path=path, key_results=tuple(inner)), tuple(found)


@lru_cache(maxsize=SETS_KEPT)
def _whole(
    known: tuple[tuple[str, _Known], ...], empty: core.Document, bounds: Bounds
) -> tuple[core.Document, tuple[Finding, ...]]:
    """The document that objectives make in their places, and what is found in it."""
    placed = [each.at(path) for path, each in known]
    by_place: dict[str, list[core.Objective]] = defaultdict(list)
    for text, _ in placed:
        by_place[text.path.rpartition(".")[0]].append(text.objective)
    strategies = {text.objective.strategy for text, _ in placed} - {""}
    document = replace(
        empty,
        strategies=tuple(core.Strategy(id=key, title=key) for key in sorted(strategies)),
        teams=tuple(
            replace(team, objectives=tuple(by_place[f"teams[{at}]"]))
            for at, team in enumerate(empty.teams)
        ),
        objectives=tuple(by_place[""]),
    )
    texts = tuple(text for text, _ in placed)
    own = (finding for _, findings in placed for finding in findings)
    return document, (*own, *check_set(OkrSet(document=document, objectives=texts, bounds=bounds)))


@lru_cache(maxsize=OBJECTIVES_KEPT)
def _known(row: ObjectiveRow, inner: tuple[KeyResultRow, ...], context: _Context) -> _Known:
    """Understand an objective, and find what there is to be found in its texts."""
    value = _objective_value(row, inner)
    own = () if context.is_teamless else (replace(context.teams[0], objectives=(value,)),)
    document = core.Document(
        cycle=context.cycle,
        products=(context.product,) if context.product else (),
        teams=(*own, *context.teams[len(own) :]),
        objectives=(value,) if context.is_teamless else (),
    )
    (text,) = read_objectives(document, known_language(context.language))
    return _Known(text, tuple(check_texts(text)))


def _objective_value(row: ObjectiveRow, inner: Iterable[KeyResultRow]) -> core.Objective:
    return core.Objective(
        id=row.key,
        title=row.title,
        why=row.why,
        evidence=row.evidence,
        is_explorative=row.is_explorative,
        phase=core.Phase(row.phase) if row.phase else None,
        stage=core.Stage(row.stage) if row.stage else None,
        note=row.note,
        state=core.ObjectiveState(row.state),
        committed_on=row.committed_on,
        strategy=row.strategy or "",
        product=row.product or "",
        parent=row.parent,
        owners=row.owners,
        guardrails=tuple(
            core.Guardrail(metric=name, at_least=facts.plain(least), at_most=facts.plain(most))
            for name, least, most in row.guardrails
        ),
        key_results=tuple(map(_key_result_value, inner)),
    )


def _key_result_value(row: KeyResultRow) -> core.KeyResult:
    own = ("key", "title", "type", "baseline", "target", "at_least", "at_most", "share")
    more = ("first_probability", "is_done", "kind", "deadline", "note")
    metric = Metric(name=row.metric, unit=row.unit, is_accumulating=row.is_accumulating)
    stored = KeyResult(
        metric=metric, weight=Decimal(1), **{name: getattr(row, name) for name in (*own, *more)}
    )
    parts = facts.Parts(
        owners=row.owners,
        milestones=[Milestone(title=each, weight=Decimal(1)) for each in row.items],
        tasks=[Task(title=each) for each in row.items],
    )
    return replace(facts.key_result_value(stored, parts, current=None), team=row.team or "")
