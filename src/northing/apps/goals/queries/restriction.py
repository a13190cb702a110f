"""Who may see an objective, and who could be named."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from northing.apps.goals import policy
from northing.apps.goals.models import Objective
from northing.apps.goals.queries.audience import (
    may_restrict,
    names_of_those_who_see,
    people_named,
)
from northing.apps.goals.queries.cards import ObjectiveChip
from northing.apps.goals.queries.deciding import owner_ids
from northing.apps.goals.queries.family import right_below
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.people.models import Membership, Team, TeamMember
from northing.apps.people.policy import able
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied

FOUND_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Nameable:
    """A person or a team that can be named; ``is_named`` says that it is or shall be.
    ``detail`` tells people of one name apart: their teams."""

    id: int
    name: str
    detail: str = ""
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class RestrictionPage:
    """Who sees an objective and who could be named: those named first, then those found.

    ``more_people`` and ``more_teams`` count those that the page has no room for. ``below``
    counts the objectives below it that the reader may see.
    """

    objective: ObjectiveChip
    workspace: str
    is_restricted: bool
    version: int
    people: tuple[Nameable, ...]
    teams: tuple[Nameable, ...]
    more_people: int
    more_teams: int
    below: int


@query
def restriction_page(
    actor: Actor,
    objective_id: int,
    search: str = "",
    named: tuple[frozenset[int], frozenset[int]] | None = None,
) -> RestrictionPage:
    """Return who may see an objective and who could be named. ``named`` are the people and teams
    that stay chosen while the reader searches; without it they are those named now, and for an
    open objective the actor, its owners and its team.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-restrict"): the actor may see it and not say who does.
    """
    row = visible_objective(actor, objective_id)
    owners = owner_ids(row.pk)
    if not may_restrict(actor, row, owners):
        raise Denied("not-yours-to-restrict")
    people, teams = named if named is not None else _proposed(actor, row, owners)
    found_people, more_people = _people(people, search)
    found_teams, more_teams = _teams(teams, search)
    return RestrictionPage(
        objective=ObjectiveChip(row.pk, row.title),
        workspace=actor.workspace_name,
        is_restricted=row.is_restricted,
        version=row.version,
        people=found_people,
        teams=found_teams,
        more_people=more_people,
        more_teams=more_teams,
        below=policy.visible_to(actor, right_below([row.pk])).count(),
    )


@query
def named_now(actor: Actor, objective_id: int) -> tuple[str, ...]:
    """Return the names of the teams and people that alone see an objective; nothing for one that
    everybody sees.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    return names_of_those_who_see(visible_objective(actor, objective_id))


def _proposed(
    actor: Actor, row: Objective, owners: frozenset[int]
) -> tuple[frozenset[int], frozenset[int]]:
    if row.is_restricted:
        return people_named(row.pk)
    own = {actor.membership_id} if actor.membership_id else set()
    return owners | own, frozenset({row.team_id} if row.team_id else ())


def _people(named: frozenset[int], search: str) -> tuple[tuple[Nameable, ...], int]:
    rows = Membership.objects.order_by("name", "pk")
    chosen = list(rows.filter(pk__in=named))
    others = rows.filter(pk__in=able().values("pk")).exclude(pk__in=named)
    if search:
        others = others.filter(Q(name__icontains=search) | Q(teams__team__name__icontains=search))
    total = others.distinct().count()
    shown = [*chosen, *others.distinct()[:FOUND_SHOWN]]
    places: dict[int, list[str]] = {row.pk: [] for row in shown}
    inner = TeamMember.objects.filter(membership__in=shown).order_by("team__name")
    for pk, name in inner.values_list("membership_id", "team__name"):
        places[pk].append(name)
    return (
        tuple(
            Nameable(row.pk, row.name, ", ".join(places[row.pk]), row.pk in named) for row in shown
        ),
        max(0, total - FOUND_SHOWN),
    )


def _teams(named: frozenset[int], search: str) -> tuple[tuple[Nameable, ...], int]:
    rows = Team.objects.order_by("name")
    chosen = list(rows.filter(pk__in=named))
    others = rows.exclude(pk__in=named)
    if search:
        others = others.filter(name__icontains=search)
    shown = [*chosen, *others[:FOUND_SHOWN]]
    return (
        tuple(Nameable(row.pk, row.name, is_named=row.pk in named) for row in shown),
        max(0, others.count() - FOUND_SHOWN),
    )
