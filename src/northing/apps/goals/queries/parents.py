"""What an objective may contribute to or support, as far as a reader may know of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, When

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, KeyResult, Objective, Support
from northing.apps.people.models import Team
from northing.apps.people.policy import and_below, tree
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.core.alignment import BadReference, Reference
from northing.core.seeking import folded
from northing.core.states import SET_ASIDE

FOUND_SHOWN = 20


@dataclass(frozen=True, slots=True)
class ParentChoice:
    """An objective, or one of its key results, that another may contribute to or support.
    ``reference`` always names the cycle."""

    reference: str
    title: str
    cycle: str
    team: str = ""
    key_result: str = ""
    objective_id: int = 0
    key_result_id: int | None = None


@query
def parents_found(
    actor: Actor, cycle_id: int, objective_id: int | None = None, text: str = ""
) -> tuple[ParentChoice, ...]:
    """Return what an objective of a cycle may contribute to, as far as the actor may see it, by
    words of titles, metrics or teams: objectives of the cycle and of those that hold its days, each
    with its key results. Never itself, nor what contributes to it. Own teams' first, then those of
    this cycle.

    Raises:
        NotFound: there is no such cycle, or no such objective that the actor may see.
    """
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    around = Cycle.objects.filter(starts_on__lte=cycle.starts_on, ends_on__gte=cycle.ends_on)
    rows = policy.visible_to(actor, Objective.objects.filter(cycle__in=around))
    rows = rows.exclude(state__in=SET_ASIDE)
    if objective_id:
        rows = rows.exclude(pk__in=_at_or_below(actor, objective_id))
    inner = KeyResult.objects.filter(objective__in=rows, dropped_on=None)
    for word in text.split():
        here = Q(sought__contains=folded(word))
        teams = Team.objects.filter(name__icontains=word).values("pk")
        above = Q(objective__sought__contains=folded(word)) | Q(objective__team__in=teams)
        rows, inner = rows.filter(here | Q(team__in=teams)), inner.filter(here | above)
    objectives = _objective_choices(_nearest(actor, cycle, rows)[:FOUND_SHOWN])
    key_results = _key_result_choices(_nearest(actor, cycle, inner, "objective__")[:FOUND_SHOWN])
    return _interleaved(objectives, key_results)


@query
def links_named(actor: Actor, references: Iterable[str]) -> tuple[ParentChoice, ...]:
    """Return what references with a cycle in front point at, in their order, without those that
    point at nothing that the actor may see."""
    found = (link_named(actor, text, "") for text in references)
    return tuple(choice for choice in found if choice is not None)


@query
def objective_link(actor: Actor, objective_id: int) -> ParentChoice:
    """Return what an objective is linked to by.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    rows = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    for found in _objective_choices(rows):
        return found
    raise NotFound("objective")


def links_of(actor: Actor, row: Objective) -> tuple[ParentChoice | None, tuple[ParentChoice, ...]]:
    """Return what an objective contributes to and supports, as far as the actor may see it.
    Needs a scope."""
    seen = policy.visible_to(actor, Objective.objects.all())
    inner = policy.key_results_visible_to(actor, KeyResult.objects.all())
    above = _objective_choices(seen.filter(pk=row.parent_objective_id or 0))
    through = _key_result_choices(inner.filter(pk=row.parent_key_result_id or 0))
    links = list(
        Support.objects.filter(objective=row).values_list("to_objective_id", "to_key_result_id")
    )
    found = {
        (
            choice.objective_id if choice.key_result_id is None else None,
            choice.key_result_id,
        ): choice
        for choice in (
            *_objective_choices(seen.filter(pk__in=[pk for pk, _ in links if pk])),
            *_key_result_choices(inner.filter(pk__in=[pk for _, pk in links if pk])),
        )
    }
    supports = tuple(found[link] for link in links if link in found)
    return next(iter([*above, *through]), None), supports


def link_named(actor: Actor, text: str, cycle: str) -> ParentChoice | None:
    """Return what a reference points at, where the actor may see it; without a cycle of its own
    it points into ``cycle``. Needs a scope."""
    try:
        reference = Reference.parse(text)
    except BadReference:
        return None
    name = reference.cycle or cycle
    if reference.key_result:
        inner = KeyResult.objects.filter(
            objective__key=reference.objective, key=reference.key_result
        )
        rows = policy.key_results_visible_to(actor, inner.filter(objective__cycle__name=name))
        return next(iter(_key_result_choices(rows)), None)
    objectives = Objective.objects.filter(key=reference.objective, cycle__name=name)
    return next(iter(_objective_choices(policy.visible_to(actor, objectives))), None)


def _nearest(actor: Actor, cycle: Cycle, rows: QuerySet[Any], to: str = "") -> QuerySet[Any]:
    """Order objectives, or key results, by how near their teams and cycles are."""
    own = When(**{f"{to}team__in": actor.team_ids}, then=0)
    here = When(**{f"{to}cycle": cycle}, then=0)
    places = [f"{to}position", f"{to}pk", *(["position", "pk"] if to else [])]
    return rows.order_by(Case(own, default=1), Case(here, default=1), *places)


def _objective_choices(rows: QuerySet[Objective]) -> list[ParentChoice]:
    named = _with_names(rows).values_list("pk", "key", "title", "in_cycle", "of_team")
    return [
        ParentChoice(
            reference=str(Reference(key, cycle=cycle)),
            title=title,
            cycle=cycle,
            team=team or "",
            objective_id=pk,
        )
        for pk, key, title, cycle, team in named
    ]


def _key_result_choices(rows: QuerySet[KeyResult]) -> list[ParentChoice]:
    above = ("objective_id", "objective__key", "objective__title")
    named = _with_names(rows, "objective__").values_list(
        "pk", "key", "title", *above, "in_cycle", "of_team"
    )
    return [
        ParentChoice(
            reference=str(Reference(objective_key, key, cycle)),
            title=objective,
            cycle=cycle,
            team=team or "",
            key_result=title,
            objective_id=objective_id,
            key_result_id=pk,
        )
        for pk, key, title, objective_id, objective_key, objective, cycle, team in named
    ]


def _with_names(rows: QuerySet[Any], to: str = "") -> QuerySet[Any]:
    """Name the cycle and the team, of the few rows that are taken: a join would look them up for
    all that match."""
    cycle = Cycle.objects.filter(pk=OuterRef(f"{to}cycle")).values("name")
    team = Team.objects.filter(pk=OuterRef(f"{to}team")).values("name")
    named: QuerySet[Any] = rows.annotate(in_cycle=Subquery(cycle), of_team=Subquery(team))
    return named


def _interleaved(
    objectives: list[ParentChoice], key_results: list[ParentChoice]
) -> tuple[ParentChoice, ...]:
    """Return the objectives, each before those of its key results that were found, and then
    the key results of others."""
    found: list[ParentChoice] = []
    for above in objectives:
        found += [above, *(kr for kr in key_results if kr.objective_id == above.objective_id)]
    return (*found, *(kr for kr in key_results if kr not in found))


def _at_or_below(actor: Actor, objective_id: int) -> set[int]:
    """Return the objective and what contributes to it, by links that the actor may see at both
    ends: what is left out must not tell of the others."""
    seen = policy.visible_to(actor, Objective.objects.all())
    rows = list(seen.values_list("pk", "parent_objective_id", "parent_key_result__objective_id"))
    if all(pk != objective_id for pk, _, _ in rows):
        raise NotFound("objective")
    below = tree((pk, above or through) for pk, above, through in rows)
    return set(and_below(below, [objective_id]))
