"""Whom a typed name means, where there are too many people to choose from a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Q

from northing.apps.people import policy
from northing.apps.people.models import Membership, Team, TeamMember
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied, NotFound
from northing.base.pages import MOST_SUGGESTED
from northing.base.roles import Deed

LONGEST_NAME, MOST_WORDS = 200, 8
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a team that may be meant; ``apart`` tells those of one name apart: a person's
    teams, and the address for who manages people; the team above a team."""

    id: int
    name: str
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant(Generic[T]):
    """What a text may mean: nothing, one or several; ``is_near`` where none is called so."""

    found: tuple[T, ...]
    is_near: bool = False

    @property
    def only(self) -> T | None:
        """What is certainly meant."""
        return self.found[0] if len(self.found) == 1 and not self.is_near else None


class Names(Generic[T]):
    """What can be named, by its names.

    >>> names = Names([("Sales", 1), ("SALES", 2), ("Care", 3)])
    >>> names.meant("SALES").only, names.meant(" care ").only
    (2, 3)
    >>> names.meant("sales").found, names.meant("Sale").found
    ((1, 2), ())
    """

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        self._alike: dict[str, list[tuple[str, T]]] = defaultdict(list)
        for name, one in named:
            self._alike[_plain(name).casefold()].append((_plain(name), one))

    def meant(self, text: str) -> Meant[T]:
        """Return what a text may mean: what is called exactly so, else what is in other letters
        of case. One of two is never taken."""
        name = _plain(text)
        alike = self._alike.get(name.casefold(), [])
        exact = [one for its, one in alike if its == name]
        return Meant(tuple(dict.fromkeys(exact or (one for _, one in alike))))


def called(names: Iterable[str]) -> Q:
    """Return the condition that a membership, or a team, has one of these names, whatever the case
    of its letters; the database compares them one by one ("STRASSE" is not "Straße")."""
    plain = set(map(_plain, names))
    asked = sorted(name for name in plain if 0 < len(name) <= LONGEST_NAME)
    return Q(name__iregex=f"^({'|'.join(map(re.escape, asked))})$") if asked else Q(pk__in=())


@query
def people_to_add(actor: Actor, team_id: int, text: str) -> Meant[Named]:
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
    manages = actor.may(Deed.MANAGE_PEOPLE)
    exact = called([text])
    if manages and "@" in text:
        exact |= Q(email__iexact=text.strip())
    rows = list(others.filter(exact).order_by("name", "pk")[:MOST_SUGGESTED])
    meant = Names(
        (name, row) for row in rows for name in (row.name, row.email if manages else "")
    ).meant(text)
    if meant.found:
        return Meant(_told_apart(actor, meant.found))
    words = text.split()[:MOST_WORDS]
    for word in words:
        others = others.filter(name__icontains=word)
    near = list(others.order_by("name", "pk")[:MOST_SUGGESTED]) if words else []
    return Meant(_told_apart(actor, near), is_near=True)


@query
def people_called(actor: Actor, text: str) -> Meant[Named]:
    """Return who may be meant by a name, whether they can come in or not."""
    rows = Membership.objects.filter(called([text])).order_by("name", "pk")[:MOST_SUGGESTED]
    meant = Names((row.name, row) for row in rows).meant(text)
    return Meant(_told_apart(actor, meant.found))


@query
def teams_called(actor: Actor, text: str) -> Meant[Named]:
    """Return which teams may be meant by a name."""
    del actor
    rows = Team.objects.filter(called([text])).order_by("name", "pk").select_related("parent")
    return Names(
        (row.name, Named(row.pk, row.name, (row.parent.name,) if row.parent else ()))
        for row in rows
    ).meant(text)


def _told_apart(actor: Actor, rows: Collection[Membership]) -> tuple[Named, ...]:
    apart: dict[int, list[str]] = {row.pk: [] for row in rows}
    places = TeamMember.objects.filter(membership__in=rows).order_by("team__name")
    for pk, name in places.values_list("membership_id", "team__name"):
        apart[pk].append(name)
    if actor.may(Deed.MANAGE_PEOPLE):
        for row in rows:
            apart[row.pk] += filter(None, [row.email])
    return tuple(Named(row.pk, row.name, tuple(apart[row.pk])) for row in rows)


def _plain(name: str) -> str:
    return " ".join(name.split())
