"""What the page on which an objective is written shows and offers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from northing.apps.goals import policy
from northing.apps.goals.models import (
    Cycle,
    Draft,
    FormerTitle,
    KeyResult,
    Objective,
    ObjectiveOwner,
    Product,
    Revision,
    Strategy,
    Support,
)
from northing.apps.goals.queries.cards import CycleChip, ObjectiveChip
from northing.apps.goals.queries.choosing import cycles_to_choose_from, first_to_show
from northing.apps.goals.queries.deciding import not_deciding
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.rights import DISCARDABLE, refuse_read_only, rights_on
from northing.apps.goals.queries.rows import cycle_chip, team_chip
from northing.apps.people.models import Membership, Team, TeamMember
from northing.apps.people.policy import and_below, tree
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, NotFound
from northing.base.roles import Deed
from northing.core import document as core
from northing.core.alignment import BadReference, Reference
from northing.core.document import CycleState, ObjectiveState

FOUND_SHOWN = 20
_OPEN = (CycleState.PLANNING.value, CycleState.ACTIVE.value)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: how a plan spells it, and what a reader calls it. ``detail``
    tells those of one name apart."""

    spelling: str
    name: str
    detail: str = ""


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


@dataclass(frozen=True, slots=True)
class WritingPage:
    """All that the page offers. ``value`` is the objective as a plan spells it: people by address
    (by name without one), ``parent`` and ``supports`` with their cycle in front.

    ``teams`` and ``cycles`` are where the actor may write it. ``may_write`` is False for who may
    only write ``own_key_results`` (their ids in the plan). Where ``terms_need_reason`` (of a
    commitment), ``may_amend`` tells whether the actor may change terms of all key results.
    ``may_decide`` is for committing and parking. ``kept`` is what the actor typed and did not
    save, as it was given to ``keep_draft``.
    """

    id: int | None
    value: core.Objective
    team: TeamChip | None
    cycle: CycleChip
    version: int | None
    state: str
    teams: tuple[TeamChip, ...]
    cycles: tuple[CycleChip, ...]
    people: tuple[Choice, ...]
    all_teams: tuple[TeamChip, ...]
    strategies: tuple[Choice, ...]
    products: tuple[Choice, ...]
    parent: ParentChoice | None
    supports: tuple[ParentChoice, ...]
    may_write: bool
    may_amend: bool
    may_decide: bool
    own_key_results: frozenset[str]
    key_result_ids: dict[str, int]
    terms_need_reason: bool
    may_discard: bool
    can_undo: bool
    is_restricted: bool
    former_titles: tuple[str, ...]
    kept: dict[str, Any] | None
    kept_at: datetime | None


def draft_name(objective_id: int | None) -> str:
    """Return what ``keep_draft`` calls the form of an objective, None for a new one.

    >>> draft_name(12), draft_name(None)
    ('objective:12', 'objective:new')
    """
    return f"objective:{objective_id or 'new'}"


@query
def writing_page(
    actor: Actor,
    objective_id: int | None = None,
    *,
    team_id: int | None = None,
    cycle_id: int | None = None,
    parent: str = "",
    strategy: str = "",
) -> WritingPage:
    """Return what is needed to write an objective: one that is there, or a new one for a team, in
    a cycle, with a parent and a strategy to begin with. What is asked for a new one and cannot
    be is left aside.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): the actor may write nothing of it, or nowhere.
        Conflict: the objective or its cycle takes no more changes.
    """
    if objective_id is not None:
        return _of_objective(actor, visible_objective(actor, objective_id))
    return _of_new(actor, team_id, cycle_id, parent, strategy)


@query
def parents_found(
    actor: Actor, cycle_id: int, objective_id: int | None = None, text: str = ""
) -> tuple[ParentChoice, ...]:
    """Return what an objective of a cycle may contribute to, as far as the actor may see it, by
    words of titles or teams: objectives of the cycle and of those that hold its days, each with
    its key results. Never itself, nor what contributes to it. Own teams' first, then those of
    this cycle.

    Raises:
        NotFound: there is no such cycle.
    """
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    around = Cycle.objects.filter(starts_on__lte=cycle.starts_on, ends_on__gte=cycle.ends_on)
    rows = policy.visible_to(actor, Objective.objects.filter(cycle__in=around))
    rows = rows.exclude(state__in=(ObjectiveState.PARKED, ObjectiveState.DROPPED))
    rows = rows.exclude(pk__in=_at_or_below(objective_id)) if objective_id else rows
    inner = KeyResult.objects.filter(objective__in=rows, dropped_on=None)
    for word in text.split():
        named = Q(title__icontains=word) | Q(team__name__icontains=word)
        through = Q(objective__title__icontains=word) | Q(objective__team__name__icontains=word)
        rows, inner = rows.filter(named), inner.filter(through | Q(title__icontains=word))
    objectives = _objective_choices(_nearest(actor, cycle, rows)[:FOUND_SHOWN])
    key_results = _key_result_choices(_nearest(actor, cycle, inner, "objective__")[:FOUND_SHOWN])
    return _interleaved(objectives, key_results)


@query
def links_named(actor: Actor, references: Iterable[str]) -> tuple[ParentChoice, ...]:
    """Return what references with their cycle point at, in their order, without those that the
    actor may not see: what somebody has picked and not saved yet."""
    found = (_named(actor, text, "") for text in references)
    return tuple(choice for choice in found if choice is not None)


@query
def mergeable(actor: Actor, objective_id: int) -> tuple[ObjectiveChip, ...]:
    """Return what an objective that nobody has promised can be merged into: others of its cycle
    in such a state that the actor may write and that the same people see.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = visible_objective(actor, objective_id)
    rows = Objective.objects.filter(cycle=row.cycle_id, is_restricted=row.is_restricted)
    rows = policy.visible_to(
        actor, rows.filter(state__in=[*DISCARDABLE, ObjectiveState.PROPOSED])
    ).exclude(pk=row.pk)
    led = policy.teams_led(actor)
    owned = ObjectiveOwner.objects.filter(objective__in=rows, membership=actor.membership_id or 0)
    own = frozenset(owned.values_list("objective_id", flat=True))
    me = frozenset([actor.membership_id or 0])
    return tuple(
        ObjectiveChip(found.pk, found.title)
        for found in rows.order_by("position", "pk")
        if policy.can_write(actor, found.team_id, me if found.pk in own else frozenset(), led)
    )


def _nearest(actor: Actor, cycle: Cycle, rows: QuerySet[Any], to: str = "") -> QuerySet[Any]:
    """Order objectives, or key results, by how near their teams and cycles are."""
    own = When(**{f"{to}team__in": actor.team_ids}, then=0)
    here = When(**{f"{to}cycle": cycle}, then=0)
    places = [f"{to}position", f"{to}pk", *(["position", "pk"] if to else [])]
    return rows.order_by(Case(own, default=1), Case(here, default=1), *places)


def _objective_choices(rows: QuerySet[Objective]) -> list[ParentChoice]:
    return [
        ParentChoice(
            reference=str(Reference(row.key, cycle=row.cycle.name)),
            title=row.title,
            cycle=row.cycle.name,
            team=row.team.name if row.team else "",
            objective_id=row.pk,
        )
        for row in rows.select_related("cycle", "team")
    ]


def _key_result_choices(rows: QuerySet[KeyResult]) -> list[ParentChoice]:
    related = rows.select_related("objective__cycle", "objective__team")
    return [
        ParentChoice(
            reference=str(Reference(row.objective.key, row.key, row.objective.cycle.name)),
            title=row.objective.title,
            cycle=row.objective.cycle.name,
            team=row.objective.team.name if row.objective.team else "",
            key_result=row.title,
            objective_id=row.objective_id,
            key_result_id=row.pk,
        )
        for row in related
    ]


def _interleaved(
    objectives: list[ParentChoice], key_results: list[ParentChoice]
) -> tuple[ParentChoice, ...]:
    """Return the objectives, each before those of its key results that were found, and then
    the key results of others."""
    found: list[ParentChoice] = []
    for above in objectives:
        found += [above, *(kr for kr in key_results if kr.objective_id == above.objective_id)]
    return (*found, *(kr for kr in key_results if kr not in found))


def _at_or_below(objective_id: int) -> set[int]:
    rows = Objective.objects.values_list(
        "pk", "parent_objective_id", "parent_key_result__objective_id"
    )
    below = tree((pk, above or through) for pk, above, through in rows)
    return set(and_below(below, [objective_id]))


def _of_objective(actor: Actor, row: Objective) -> WritingPage:
    refuse_read_only(row.cycle, row)
    rights = rights_on(actor, row)
    value = objective_value(row)
    own = frozenset(kr.id for kr in value.key_results if rights.is_own(kr))
    if not rights.may_write and not own:
        raise Denied("not-yours-to-write")
    parent, supports = _links(actor, row)
    spelled = tuple(choice.reference for choice in supports)
    is_firm = row.state == ObjectiveState.COMMITTED
    titles = FormerTitle.objects.filter(objective=row, key_result=None)
    page = _offered(actor, row.pk, row.cycle, row.team_id if is_firm else None)
    own_team = [chip for chip in page.all_teams if chip.id == row.team_id]
    return replace(
        page,
        teams=tuple(dict.fromkeys([*own_team, *page.teams])),
        value=replace(value, parent=parent.reference if parent else "", supports=spelled),
        team=team_chip(row.team),
        version=row.version,
        state=row.state,
        parent=parent,
        supports=supports,
        may_write=rights.may_write,
        may_amend=rights.may_amend,
        may_decide=not not_deciding(actor, row),
        own_key_results=own,
        key_result_ids=dict(KeyResult.objects.filter(objective=row).values_list("key", "pk")),
        terms_need_reason=is_firm,
        may_discard=rights.may_write and row.state in DISCARDABLE,
        can_undo=Revision.objects.filter(objective=row).exists(),
        is_restricted=row.is_restricted,
        former_titles=tuple(titles.values_list("title", flat=True)),
    )


def _links(actor: Actor, row: Objective) -> tuple[ParentChoice | None, tuple[ParentChoice, ...]]:
    """Return what an objective contributes to and supports, as far as the actor may see it."""
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


def _of_new(
    actor: Actor, team_id: int | None, cycle_id: int | None, parent: str, strategy: str
) -> WritingPage:
    open_cycles = [row for row in cycles_to_choose_from() if row.state in _OPEN]
    asked = [row for row in open_cycles if row.pk == cycle_id]
    cycle = asked[0] if asked else first_to_show(open_cycles)
    if cycle is None:
        raise Conflict("no-open-cycle")
    page = _offered(actor, None, cycle, None)
    if not page.teams and not actor.may(Deed.WRITE_ANYWHERE):
        raise Denied("not-yours-to-write")
    own = [chip for chip in page.teams if chip.id in actor.team_ids]
    wanted = [chip for chip in page.teams if chip.id == team_id]
    above = _named(actor, parent, cycle.name) if parent else None
    me = Membership.objects.filter(pk=actor.membership_id or 0).first()
    value = core.Objective(
        id="",
        title="",
        owners=(_spelling(me),) if me else (),
        parent=above.reference if above else "",
        strategy=strategy if any(c.spelling == strategy for c in page.strategies) else "",
    )
    team = next(iter([*wanted, *own]), None)
    led = policy.teams_led(actor)
    may_decide = policy.can_decide(actor, team.id if team else None, led)
    return replace(page, value=value, team=team, parent=above, may_decide=may_decide)


def _named(actor: Actor, text: str, cycle: str) -> ParentChoice | None:
    """Return what a reference points at, where the actor may see it; without a cycle of its own
    it points into ``cycle``."""
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


def _offered(
    actor: Actor, objective_id: int | None, cycle: Cycle, only_team: int | None
) -> WritingPage:
    """Return a page with what can be chosen; a commitment stays in its cycle and team."""
    may_draft = actor.may(Deed.DRAFT)
    mine = policy.teams_led(actor) | (actor.team_ids if may_draft else frozenset())
    teams = tuple(TeamChip(row.pk, row.name) for row in Team.objects.order_by("name"))
    cycles = [row for row in cycles_to_choose_from() if row.state in _OPEN or row.pk == cycle.pk]
    draft = Draft.objects.filter(
        membership=actor.membership_id or 0, about=draft_name(objective_id)
    ).first()
    return WritingPage(
        id=objective_id,
        value=core.Objective(id="", title=""),
        team=None,
        cycle=cycle_chip(cycle),
        version=None,
        state=ObjectiveState.DRAFT.value,
        teams=tuple(t for t in teams if t.id in mine and only_team in {None, t.id}),
        cycles=tuple(map(cycle_chip, [cycle] if only_team else cycles)),
        people=_people(),
        all_teams=teams,
        strategies=tuple(Choice(row.key, row.title) for row in _current(Strategy.objects.all())),
        products=tuple(Choice(row.key, row.name) for row in _current(Product.objects.all())),
        parent=None,
        supports=(),
        may_write=True,
        may_amend=True,
        may_decide=False,
        own_key_results=frozenset(),
        key_result_ids={},
        terms_need_reason=False,
        may_discard=False,
        can_undo=False,
        is_restricted=False,
        former_titles=(),
        kept=draft.fields if draft else None,
        kept_at=draft.saved_at if draft else None,
    )


def _current(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.filter(is_retired=False).order_by("position", "pk")


def _people() -> tuple[Choice, ...]:
    rows = list(Membership.objects.filter(is_active=True, erased_at=None).order_by("name", "pk"))
    places: dict[int, list[str]] = {row.pk: [] for row in rows}
    inner = TeamMember.objects.filter(membership__in=rows).order_by("team__name")
    for pk, name in inner.values_list("membership_id", "team__name"):
        places[pk].append(name)
    return tuple(Choice(_spelling(row), row.name, ", ".join(places[row.pk])) for row in rows)


def _spelling(row: Membership) -> str:
    return row.email or row.name
