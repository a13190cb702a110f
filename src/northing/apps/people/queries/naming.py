"""Whom a typed name means, where there are too many people to choose from a list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from northing.apps.people import policy
from northing.apps.people.models import Membership, Team, TeamMember
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied, NotFound
from northing.base.pages import MOST_SUGGESTED
from northing.base.roles import Deed

LONGEST_NAME, MOST_WORDS = 200, 8


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody who may be meant; ``teams`` tell those of one name apart."""

    id: int
    name: str
    teams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """Who may be meant by a text, the first of them alone where that ``is_certain``."""

    people: tuple[NamedPerson, ...]
    is_certain: bool


def called(names: Iterable[str]) -> Q:
    """Return the condition that a membership, or a team, has one of these names, whatever the case
    of its letters; the database compares them one by one ("STRASSE" is not "Straße")."""
    plain = {" ".join(name.split()) for name in names}
    asked = sorted(name for name in plain if 0 < len(name) <= LONGEST_NAME)
    return Q(name__iregex=f"^({'|'.join(map(re.escape, asked))})$") if asked else Q(pk__in=())


@query
def people_to_add(actor: Actor, team_id: int, text: str) -> Meant:
    """Return who may be meant to be put into a team by a text: those of exactly that name or
    address, else those whose names hold each of its words, some at the most. Addresses are looked
    at only for who manages people.

    Raises:
        NotFound: there is no such team.
        Denied("not-your-team"): the actor may not arrange it.
    """
    if not Team.objects.filter(pk=team_id).exists():
        raise NotFound("team")
    if team_id not in policy.managed_teams(actor):
        raise Denied("not-your-team")
    others = Membership.objects.filter(is_active=True).exclude(teams__team=team_id)
    exact = called([text])
    if actor.may(Deed.MANAGE_PEOPLE) and "@" in text:
        exact |= Q(email__iexact=text.strip())
    found = list(others.filter(exact).order_by("name", "pk")[:MOST_SUGGESTED])
    if found:
        return Meant(_told_apart(found), is_certain=len(found) == 1)
    words = text.split()[:MOST_WORDS]
    for word in words:
        others = others.filter(name__icontains=word)
    near = list(others.order_by("name", "pk")[:MOST_SUGGESTED]) if words else []
    return Meant(_told_apart(near), is_certain=False)


def _told_apart(rows: list[Membership]) -> tuple[NamedPerson, ...]:
    teams: dict[int, list[str]] = {row.pk: [] for row in rows}
    places = TeamMember.objects.filter(membership__in=rows).order_by("team__name")
    for pk, name in places.values_list("membership_id", "team__name"):
        teams[pk].append(name)
    return tuple(NamedPerson(row.pk, row.name, tuple(teams[row.pk])) for row in rows)
