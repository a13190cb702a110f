"""The people of a workspace, and one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower

from northing.apps.people import policy
from northing.apps.people.models import Membership, Team, TeamMember
from northing.apps.people.queries.actors import TeamChip
from northing.apps.people.queries.naming import teams_called
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import Pages, pages_of
from northing.base.roles import Deed, Role

PEOPLE_A_PAGE = 50


class Standing(StrEnum):
    """Whether somebody can come in."""

    ACTIVE = "active"
    PLACEHOLDER = "placeholder"
    DEACTIVATED = "deactivated"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Place:
    """A person's place in a team. ``may_manage``: the reader may change or end it."""

    team: TeamChip
    is_lead: bool
    may_manage: bool = False


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in the list; ``email`` is "" for readers who do not manage people."""

    id: int
    name: str
    email: str
    role: Role
    standing: Standing
    places: tuple[Place, ...]
    is_me: bool


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What the list is narrowed to; "" and None leave it wide. ``team`` is the name of one, where
    its id is not known. Without a standing, whoever was deactivated or erased is left out."""

    text: str = ""
    role: str = ""
    team_id: int | None = None
    team: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class PeoplePage:
    rows: tuple[PersonRow, ...]
    pages: Pages
    teams: tuple[TeamChip, ...]
    may_invite: bool
    may_manage: bool


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person, with what the reader may do about it. ``roles`` are those that the reader may
    give, none where it may not change the person."""

    person: PersonRow
    version: int
    roles: tuple[Role, ...]
    may_change: bool
    may_export: bool
    may_erase: bool
    joinable: tuple[TeamChip, ...]


def standing_of(row: Membership) -> Standing:
    """Return whether somebody can come in."""
    if row.erased_at is not None:
        return Standing.ERASED
    if not row.is_active:
        return Standing.DEACTIVATED
    return Standing.ACTIVE if row.user_id is not None else Standing.PLACEHOLDER


_STANDINGS = {
    Standing.ACTIVE: Q(is_active=True, user__isnull=False),
    Standing.PLACEHOLDER: Q(is_active=True, user=None),
    Standing.DEACTIVATED: Q(is_active=False, erased_at=None),
    Standing.ERASED: Q(erased_at__isnull=False),
}


@query
def people_page(actor: Actor, wanted: PeopleFilter, page: int = 1) -> PeoplePage:
    """Return the people, in the order of names, that match every part of a filter. Addresses are
    searched for and shown only to those who manage people."""
    sees_addresses = actor.may(Deed.MANAGE_PEOPLE)
    found = _matching(actor, wanted)
    pages, window = pages_of(found.count(), page, PEOPLE_A_PAGE)
    rows = list(found.order_by(Lower("name"), "pk")[window])
    places = _places(rows, frozenset())
    return PeoplePage(
        rows=tuple(_row(actor, row, places[row.pk]) for row in rows),
        pages=pages,
        teams=team_chips(),
        may_invite=bool(policy.roles_to_grant(actor)),
        may_manage=sees_addresses,
    )


def _matching(actor: Actor, wanted: PeopleFilter) -> QuerySet[Membership]:
    found = Membership.objects.filter(_STANDINGS.get(wanted.standing, Q(is_active=True)))  # type: ignore[call-overload]
    sees_addresses = actor.may(Deed.MANAGE_PEOPLE)
    for word in wanted.text.split():
        is_like = Q(name__icontains=word)
        found = found.filter(is_like | Q(email__icontains=word) if sees_addresses else is_like)
    if wanted.role:
        found = found.filter(role=wanted.role)
    if wanted.team_id is not None:
        found = found.filter(teams__team=wanted.team_id)
    if wanted.team:
        meant = teams_called(actor, wanted.team).found
        found = found.filter(teams__team__in=[team.id for team in meant])
    return found


def team_chips() -> tuple[TeamChip, ...]:
    """Return every team in the order of names. Needs a scope."""
    rows = Team.objects.order_by(Lower("name"), "pk").values_list("pk", "name")
    return tuple(TeamChip(pk, name) for pk, name in rows)


def _places(rows: Iterable[Membership], managed: frozenset[int]) -> dict[int, tuple[Place, ...]]:
    found: dict[int, list[Place]] = defaultdict(list)
    places = TeamMember.objects.filter(membership__in=rows).select_related("team")
    for each in places.order_by("-is_lead", Lower("team__name")):
        chip = TeamChip(each.team_id, each.team.name)
        found[each.membership_id].append(Place(chip, each.is_lead, each.team_id in managed))
    return defaultdict(tuple, {pk: tuple(each) for pk, each in found.items()})


def _row(actor: Actor, row: Membership, places: tuple[Place, ...]) -> PersonRow:
    is_me = row.pk == actor.membership_id
    return PersonRow(
        id=row.pk,
        name=row.name,
        email=row.email if is_me or actor.may(Deed.MANAGE_PEOPLE) else "",
        role=Role(row.role),
        standing=standing_of(row),
        places=places,
        is_me=is_me,
    )


@query
def person_page(actor: Actor, membership_id: int) -> PersonPage:
    """Return one person.

    Raises:
        NotFound: there is no such person here.
    """
    row = Membership.objects.filter(pk=membership_id).first()
    if row is None:
        raise NotFound("person")
    managed = policy.managed_teams(actor)
    places = _places([row], managed)[row.pk]
    may_change = policy.can_change_person(actor, row)
    is_there = row.erased_at is None
    taken = {each.team.id for each in places}
    return PersonPage(
        person=_row(actor, row, places),
        version=row.version,
        roles=policy.roles_to_grant(actor) if may_change else (),
        may_change=may_change,
        may_export=is_there and (may_change or row.pk == actor.membership_id),
        may_erase=may_change and row.pk != actor.membership_id,
        joinable=tuple(chip for chip in team_chips() if chip.id in managed - taken and is_there),
    )
