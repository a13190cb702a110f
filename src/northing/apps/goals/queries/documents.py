"""A cycle as a Document: what exports write, imports compare with, and recomputing starts from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import QuerySet

from northing.apps.goals import facts
from northing.apps.goals.models import (
    Amendment,
    CheckIn,
    Contribution,
    Cycle,
    CycleProduct,
    CycleStrategy,
    CycleTeam,
    Grant,
    Guardrail,
    Initiative,
    KeyResult,
    KeyResultOwner,
    Milestone,
    Objective,
    ObjectiveOwner,
    Product,
    Strategy,
    Support,
    Task,
)
from northing.apps.goals.policy import hidden_from, key_results_visible_to, visible_to
from northing.apps.goals.queries.locks import hold
from northing.apps.people.models import Membership, Workspace
from northing.apps.people.policy import held
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.core import document as core
from northing.core.alignment import Reference
from northing.core.states import imported_states


@query
def cycle_names(actor: Actor) -> tuple[str, ...]:
    """Return the workspace's cycles by name, oldest first."""
    rows = Cycle.objects.order_by("starts_on", "-ends_on", "name")
    return tuple(rows.values_list("name", flat=True))


@query
def cycle_document(actor: Actor, name: str) -> core.Document:
    """Return a cycle with all that the actor may see in it, as a Document.

    States that an import would give by itself are left out, so that a Document that came in
    without them goes out as it came.

    Raises:
        NotFound: there is no such cycle.
    """
    row = _cycle_called(name)
    return without_inferred_states(actor, row, stored_document(actor, row))


@query
def spelled_out_document(actor: Actor, name: str) -> core.Document:
    """Return a cycle with all that the actor may see in it and every state spelled out: what an
    import is laid over.

    Raises:
        NotFound: there is no such cycle.
    """
    return stored_document(actor, _cycle_called(name))


@query
def hold_cycles(actor: Actor, names: Collection[str]) -> None:
    """Let nobody else write into the cycles of these names, nor make people and teams, until the
    transaction ends. A name that no cycle has is passed over."""
    held(actor)
    hold(*Cycle.objects.filter(name__in=names))


def _cycle_called(name: str) -> Cycle:
    row = Cycle.objects.select_related("parent").filter(name=name).first()
    if row is None:
        raise NotFound("cycle")
    return row


@query
def references(actor: Actor) -> frozenset[tuple[str, str, str]]:
    """Return every objective and key result that the actor may see, as (cycle, objective, key
    result or "")."""
    seen = visible_to(actor, Objective.objects.all())
    objectives = seen.values_list("cycle__name", "key")
    inner = key_results_visible_to(actor, KeyResult.objects.all())
    key_results = inner.values_list("objective__cycle__name", "objective__key", "key")
    return frozenset([(cycle, key, "") for cycle, key in objectives]) | frozenset(key_results)


@dataclass(slots=True)
class _Hung:
    """What hangs on rows, by the row's id; ``people`` are None where nobody is to be named."""

    people: dict[int, str] | None = None
    hidden: frozenset[int] = frozenset()
    parts: dict[str, dict[int, list[Any]]] = field(default_factory=dict)

    def of(self, table: str, pk: int) -> list[Any]:
        return self.parts[table].get(pk, [])

    def person(self, pk: int | None) -> str:
        """Return how a person is spelled, "" for nobody."""
        if pk is None:
            return ""
        return f"person {pk}" if self.people is None else self.people[pk]


def _grouped(rows: Iterable[Any], by: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, by)].append(row)
    return found


def _people() -> dict[int, str]:
    rows = Membership.objects.values_list("pk", "name", "email")
    return {pk: email or name for pk, name, email in rows}


def _load(
    actor: Actor,
    objectives: QuerySet[Objective],
    key_results: QuerySet[KeyResult],
    *,
    is_frozen: bool,
) -> _Hung:
    """Read everything below a set of objectives: one statement a table."""
    in_objective, in_key_result = {"objective__in": objectives}, {"key_result__in": key_results}
    return _Hung(
        people=None if is_frozen else _people(),
        hidden=frozenset(hidden_from(actor).values_list("pk", flat=True)),
        parts={
            "key_results": _grouped(key_results.select_related("metric", "team"), "objective_id"),
            "owners": _grouped(ObjectiveOwner.objects.filter(**in_objective), "objective_id"),
            "contributors": _grouped(
                Contribution.objects.filter(**in_objective).select_related("team"), "objective_id"
            ),
            "grants": _grouped(
                Grant.objects.filter(**in_objective).select_related("team"), "objective_id"
            ),
            "supports": _grouped(
                Support.objects.filter(**in_objective).select_related(
                    "to_objective__cycle", "to_key_result__objective__cycle"
                ),
                "objective_id",
            ),
            "guardrails": _grouped(Guardrail.objects.filter(**in_objective), "objective_id"),
            "initiatives": _grouped(Initiative.objects.filter(**in_objective), "objective_id"),
            "key_result_owners": _grouped(
                KeyResultOwner.objects.filter(**in_key_result), "key_result_id"
            ),
            "milestones": _grouped(Milestone.objects.filter(**in_key_result), "key_result_id"),
            "tasks": _grouped(Task.objects.filter(**in_key_result), "key_result_id"),
            "check_ins": _grouped(
                CheckIn.objects.filter(**in_key_result).select_related("observation"),
                "key_result_id",
            ),
            "amendments": _grouped(Amendment.objects.filter(**in_key_result), "key_result_id"),
            "own_amendments": _grouped(Amendment.objects.filter(**in_objective), "objective_id"),
        },
    )


def stored_document(actor: Actor, cycle: Cycle, *, is_frozen: bool = False) -> core.Document:
    """Return the cycle's rows as a Document with every state spelled out. Frozen, it holds
    nobody's name: people are ``person`` and the membership's id. Needs a scope."""
    objectives = visible_to(actor, Objective.objects.filter(cycle=cycle)).order_by("position", "pk")
    key_results = KeyResult.objects.filter(objective__in=objectives)
    hung = _load(actor, objectives, key_results, is_frozen=is_frozen)
    placed: dict[int | None, list[core.Objective]] = defaultdict(list)
    rows = objectives.select_related(
        *("strategy", "product", "continues__cycle"),
        *("parent_objective__cycle", "parent_key_result__objective__cycle"),
    )
    for row in rows:
        placed[row.team_id].append(_objective(row, cycle, hung))
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    listed = CycleTeam.objects.filter(cycle=cycle).select_related("team__parent")
    return core.Document(
        language=cycle.language,
        workspace=workspace.name,
        cycle=facts.cycle_value(cycle, cycle.parent.name if cycle.parent else ""),
        source=cycle.source,
        vision=workspace.vision,
        strategies=_strategies(cycle, {row.strategy for row in rows if row.strategy}),
        products=_products(cycle, {row.product for row in rows if row.product}),
        teams=tuple(_team(entry, placed.get(entry.team_id, [])) for entry in listed),
        objectives=tuple(placed.get(None, ())),
    )


def objective_value(row: Objective, *, is_frozen: bool = False) -> core.Objective:
    """Return one objective with all below it, whoever may see what it points at. Frozen, it
    stands by itself and holds nobody's name: people are ``person`` and the membership's id, and
    links name their cycle. Needs a scope."""
    return objective_values([row], is_frozen=is_frozen)[row.pk]


def objective_values(
    rows: Sequence[Objective], *, is_frozen: bool = False
) -> dict[int, core.Objective]:
    """Return several objectives, by their ids, as ``objective_value`` does: one statement a table
    for all. Needs a scope."""
    if not rows:
        return {}
    everything = Actor(workspace_id=rows[0].workspace_id, is_system=True)
    own = Objective.objects.filter(pk__in=[row.pk for row in rows])
    inner = KeyResult.objects.filter(objective__in=own)
    hung = _load(everything, own, inner, is_frozen=is_frozen)
    return {row.pk: _objective(row, Cycle() if is_frozen else row.cycle, hung) for row in rows}


def _strategies(cycle: Cycle, named: set[Strategy]) -> tuple[core.Strategy, ...]:
    """Return what the cycle lists, and then what its objectives name, unless it is no more than
    its key."""
    entries = CycleStrategy.objects.filter(cycle=cycle).select_related("strategy")
    listed = [entry.strategy for entry in entries]
    more = {row for row in named if row.statement or row.title != row.key}
    return tuple(
        core.Strategy(id=row.key, title=row.title, statement=row.statement)
        for row in [*listed, *sorted(more.difference(listed), key=_place)]
    )


def _products(cycle: Cycle, named: set[Product]) -> tuple[core.Product, ...]:
    """Return what the cycle lists and names, as ``_strategies`` does."""
    entries = CycleProduct.objects.filter(cycle=cycle).select_related("product")
    listed = [entry.product for entry in entries]
    more = {row for row in named if row.phase or row.stages or row.name != row.key}
    return tuple(
        core.Product(
            id=row.key,
            name=row.name,
            phase=core.ProductPhase(row.phase) if row.phase else None,
            stages=tuple(core.Stage(stage) for stage in row.stages),
        )
        for row in [*listed, *sorted(more.difference(listed), key=_place)]
    )


def _place(row: Strategy | Product) -> tuple[int, int]:
    return row.position, row.pk


def _team(entry: CycleTeam, objectives: list[core.Objective]) -> core.Team:
    row = entry.team
    return core.Team(
        name=row.name,
        parent=row.parent.name if row.parent else "",
        level=core.Level(row.level) if row.level else None,
        function=row.function,
        allow=facts.allowed(entry.allow),
        objectives=tuple(objectives),
    )


def _reference(
    cycle: Cycle, hung: _Hung, objective: Objective | None, key_result: KeyResult | None
) -> str:
    """Return how a document of ``cycle`` names an objective or a key result, "" for neither and
    for one that the actor may not see."""
    target = key_result.objective if key_result else objective
    if target is None or target.pk in hung.hidden:
        return ""
    return str(
        Reference(
            target.key,
            key_result.key if key_result else "",
            "" if target.cycle_id == cycle.pk else target.cycle.name,
        )
    )


def _objective(row: Objective, cycle: Cycle, hung: _Hung) -> core.Objective:
    grants = hung.of("grants", row.pk)
    return core.Objective(
        id=row.key,
        title=row.title,
        why=row.why,
        evidence=row.evidence,
        is_explorative=row.is_explorative,
        phase=core.Phase(row.phase) if row.phase else None,
        stage=core.Stage(row.stage) if row.stage else None,
        owners=tuple(hung.person(o.membership_id) for o in hung.of("owners", row.pk)),
        contributors=tuple(c.team.name for c in hung.of("contributors", row.pk)),
        parent=_reference(cycle, hung, row.parent_objective, row.parent_key_result),
        supports=tuple(
            filter(
                None,
                (
                    _reference(cycle, hung, s.to_objective, s.to_key_result)
                    for s in hung.of("supports", row.pk)
                ),
            )
        ),
        continues=_reference(cycle, hung, row.continues, None),
        strategy=row.strategy.key if row.strategy else "",
        product=row.product.key if row.product else "",
        state=core.ObjectiveState(row.state),
        committed_on=row.committed_on,
        decision=core.Decision(row.decision) if row.decision else None,
        decision_reason=row.decision_reason,
        own_score=facts.plain(row.own_score),
        own_score_note=row.own_score_note,
        restricted_to=tuple(g.team.name if g.team else hung.person(g.membership_id) for g in grants)
        if row.is_restricted
        else None,
        note=row.note,
        allow=facts.allowed(row.allow),
        key_results=tuple(_key_result(k, hung) for k in hung.of("key_results", row.pk)),
        guardrails=tuple(
            facts.guardrail_value(g, hung.person(g.owner_id)) for g in hung.of("guardrails", row.pk)
        ),
        initiatives=tuple(facts.initiative_value(i) for i in hung.of("initiatives", row.pk)),
        amendments=tuple(
            facts.amendment_value(a, hung.person(a.by_id))
            for a in hung.of("own_amendments", row.pk)
        ),
    )


def _key_result(row: KeyResult, hung: _Hung) -> core.KeyResult:
    parts = facts.Parts(
        owners=tuple(hung.person(o.membership_id) for o in hung.of("key_result_owners", row.pk)),
        check_ins=tuple(
            facts.check_in_value(c, hung.person(c.by_id)) for c in hung.of("check_ins", row.pk)
        ),
        amendments=tuple(
            facts.amendment_value(a, hung.person(a.by_id)) for a in hung.of("amendments", row.pk)
        ),
        milestones=hung.of("milestones", row.pk),
        tasks=hung.of("tasks", row.pk),
    )
    team = row.team.name if row.team else ""
    return replace(facts.key_result_value(row, parts, current=row.stated), team=team)


def without_inferred_states(actor: Actor, cycle: Cycle, document: core.Document) -> core.Document:
    """Return the document without the states that importing it today would give by itself."""
    if document.cycle is None:
        return document
    silent = replace(document.cycle, state=None)
    state, _ = imported_states(silent, (), actor.today)
    is_inferred = state.value == cycle.state and (
        cycle.is_imported or state is not core.CycleState.CLOSED
    )
    stated = silent if is_inferred else document.cycle

    def quiet(objective: core.Objective) -> core.Objective:
        bare = replace(objective, state=None)
        _, (inferred,) = imported_states(stated, (bare,), actor.today)
        return bare if inferred is objective.state else objective

    return replace(document.each(quiet), cycle=stated)
