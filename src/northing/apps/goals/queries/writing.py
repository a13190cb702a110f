"""What the page on which an objective is written shows and offers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import (
    Cycle,
    Draft,
    FormerTitle,
    KeyResult,
    Objective,
    ObjectiveOwner,
    Revision,
)
from northing.apps.goals.queries.cards import CycleChip, ObjectiveChip
from northing.apps.goals.queries.choosing import cycles_to_choose_from, first_to_show
from northing.apps.goals.queries.deciding import not_deciding
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.nameable import (
    Choice,
    people_meant,
    people_to_name,
    spelling,
)
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.parents import ParentChoice, link_named, links_of
from northing.apps.goals.queries.places import teams_to_write_for
from northing.apps.goals.queries.rights import (
    DISCARDABLE,
    LOOSE,
    refuse_read_only,
    rights_on,
    with_same_audience,
)
from northing.apps.goals.queries.rows import cycle_chip, team_chip
from northing.apps.people.models import Membership, Team
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied
from northing.base.roles import Deed
from northing.core import document as core
from northing.core.document import ObjectiveState
from northing.core.states import OPEN_CYCLES


@dataclass(frozen=True, slots=True)
class WritingPage:
    """All that the page offers. ``value`` is the objective as a plan spells it: people as
    ``person`` and the membership's id, for addresses are not everybody's to read; ``parent`` and
    ``supports`` with their cycle in front.

    ``people`` are who can be named; where that is not ``is_everybody``, only who is named already
    and some to suggest: ``with_named`` adds whom a text names.

    ``teams`` and ``cycles`` are where the actor may write it. ``may_write`` is False for who may
    only write ``own_key_results`` (their ids in the plan); ``key_result_ids`` are the ids of rows.
    Where ``terms_need_reason`` (of a commitment), ``may_amend`` tells whether the actor may change
    the terms of all key results. ``may_decide`` is for committing and parking. ``kept`` is what
    the actor typed and did not save, as it was given to ``keep_draft``.
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
    is_everybody: bool
    all_teams: tuple[TeamChip, ...]
    strategies: tuple[Choice, ...]
    products: tuple[Choice, ...]
    parent: ParentChoice | None
    supports: tuple[ParentChoice, ...]
    may_write: bool
    may_amend: bool
    may_decide: bool
    own_key_results: frozenset[str]
    key_result_ids: Mapping[str, int]
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
def with_named(actor: Actor, page: WritingPage, texts: Collection[str]) -> WritingPage:
    """Return the page with those whom texts name among its people: everybody of a name, as it is
    typed, suggested or kept. ``actor`` is who asked for the page."""
    if page.is_everybody:
        return page
    known = {one.spelling for one in page.people}
    more = [one for one in people_meant(texts) if one.spelling not in known]
    return replace(page, people=(*page.people, *more))


@query
def mergeable(actor: Actor, objective_id: int) -> tuple[ObjectiveChip, ...]:
    """Return the objectives into which an uncommitted one may be merged: others of its cycle that
    nobody has committed to, seen by the same people, and that the actor may write; those of its
    team first.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = visible_objective(actor, objective_id)
    beside = Objective.objects.filter(
        cycle=row.cycle_id, state__in=LOOSE, is_restricted=row.is_restricted
    ).exclude(pk=row.pk)
    rows = list(policy.visible_to(actor, beside).order_by("position", "pk"))
    rows = with_same_audience(row, rows)
    owned = ObjectiveOwner.objects.filter(objective__in=rows, membership=actor.membership_id or 0)
    own = frozenset(owned.order_by().values_list("objective_id", flat=True))
    led, me = policy.teams_led(actor), frozenset([actor.membership_id or 0])
    found = [
        each
        for each in sorted(rows, key=lambda each: each.team_id != row.team_id)
        if policy.can_write(actor, each.team_id, me if each.pk in own else frozenset(), led)
    ]
    return tuple(ObjectiveChip(each.pk, each.title) for each in found)


@query
def may_plan(actor: Actor, team_id: int | None = None) -> bool:
    """Tell whether the actor may write a new objective, for one team or for any at all."""
    if actor.may(Deed.WRITE_ANYWHERE):
        return True
    mine = teams_to_write_for(actor)
    return bool(mine) if team_id is None else team_id in mine


def _of_objective(actor: Actor, row: Objective) -> WritingPage:
    refuse_read_only(row.cycle, row)
    rights = rights_on(actor, row)
    value = objective_value(row, is_frozen=True)
    own = frozenset(kr.id for kr in value.key_results if rights.is_own(kr))
    if not rights.may_write and not own:
        raise Denied("not-yours-to-write")
    parent, supports = links_of(actor, row)
    spelled = tuple(choice.reference for choice in supports)
    is_firm = row.state == ObjectiveState.COMMITTED
    titles = FormerTitle.objects.filter(objective=row, key_result=None)
    offered = people_to_name(_named_in(value), row.team_id)
    page = _offered(actor, row.pk, row.cycle, offered, row.team_id if is_firm else None)
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


def _of_new(
    actor: Actor, team_id: int | None, cycle_id: int | None, parent: str, strategy: str
) -> WritingPage:
    open_cycles = [row for row in cycles_to_choose_from() if row.state in OPEN_CYCLES]
    asked = [row for row in open_cycles if row.pk == cycle_id]
    cycle = asked[0] if asked else first_to_show(open_cycles)
    if cycle is None:
        raise Conflict("no-open-cycle")
    me = Membership.objects.filter(pk=actor.membership_id or 0).first()
    mine = (spelling(me.pk),) if me else ()
    near = team_id or min(actor.team_ids, default=None)
    page = _offered(actor, None, cycle, people_to_name(mine, near))
    if not page.teams and not actor.may(Deed.WRITE_ANYWHERE):
        raise Denied("not-yours-to-write")
    own = [chip for chip in page.teams if chip.id in actor.team_ids]
    wanted = [chip for chip in page.teams if chip.id == team_id]
    above = link_named(actor, parent, cycle.name) if parent else None
    value = core.Objective(
        id="",
        title="",
        owners=mine,
        parent=above.reference if above else "",
        strategy=strategy if any(c.spelling == strategy for c in page.strategies) else "",
    )
    team = next(iter([*wanted, *own]), None)
    led = policy.teams_led(actor)
    may_decide = policy.can_decide(actor, team.id if team else None, led)
    return replace(page, value=value, team=team, parent=above, may_decide=may_decide)


def _offered(
    actor: Actor,
    objective_id: int | None,
    cycle: Cycle,
    offered: tuple[tuple[Choice, ...], bool],
    only_team: int | None = None,
) -> WritingPage:
    """Return a page with what can be chosen; a commitment stays in its cycle and team."""
    mine = teams_to_write_for(actor)
    people, is_everybody = offered
    names = Team.objects.order_by("name").values_list("pk", "name")
    teams = tuple(TeamChip(pk, name) for pk, name in names)
    listed = cycles_to_choose_from()
    cycles = [row for row in listed if row.state in OPEN_CYCLES or row.pk == cycle.pk]
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
        people=people,
        is_everybody=is_everybody,
        all_teams=teams,
        strategies=tuple(
            Choice(row.key, row.title) for row in _current(policy.strategies_known_to(actor))
        ),
        products=tuple(
            Choice(row.key, row.name) for row in _current(policy.products_known_to(actor))
        ),
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


def _named_in(value: core.Objective) -> set[str]:
    owners = (value.owners, *(kr.owners for kr in value.key_results))
    watching = {rail.owner for rail in value.guardrails if rail.owner}
    return {name for names in owners for name in names} | watching
