"""Whom an objective can name: everybody, or of too many those who are near and those asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Case, Exists, OuterRef, Q, Value, When

from northing.apps.goals.queries.frozen import person_in
from northing.apps.people.models import Membership, TeamMember
from northing.apps.people.queries.naming import called
from northing.base.pages import MOST_OFFERED

# With one statement no more texts are looked up, and no more people found.
TEXTS_AT_ONCE, MOST_MEANT = 200, 500
# More than a form of people's own making holds; what a script sends beyond them means nobody.
MOST_TEXTS = 10 * TEXTS_AT_ONCE


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: how a plan spells it, and what a reader calls it. ``detail``
    tells those of one name apart."""

    spelling: str
    name: str
    detail: str = ""


def spelling(membership_id: int) -> str:
    """Return how a plan spells a person: addresses are not everybody's to read.

    >>> spelling(12)
    'person 12'
    """
    return f"person {membership_id}"


def people_to_name(named: Collection[str], team_id: int | None) -> tuple[tuple[Choice, ...], bool]:
    """Return who can be named, by name, and whether that is everybody with access or a place in a
    file. Of too many it is those who are ``named`` already, then those of the team, then others.
    Needs a scope."""
    ids = [pk for name in named if (pk := person_in(name)) is not None]
    of_team = TeamMember.objects.filter(membership=OuterRef("pk"), team=team_id or 0)
    place = Case(When(pk__in=ids, then=Value(0)), When(Exists(of_team), then=Value(1)), default=2)
    rows = Membership.objects.filter(_there() | Q(pk__in=ids)).order_by(place, "name", "pk")
    room = MOST_OFFERED + len(ids)
    found = dict(rows.values_list("pk", "name")[: room + 1])
    is_everybody = len(found) <= room
    some = found if is_everybody else dict([*found.items()][:room])
    return _choices(some), is_everybody


def people_meant(texts: Collection[str]) -> tuple[Choice, ...]:
    """Return whom texts mean who can be named: by a plan's spelling, by name, or by a name with
    what tells it apart behind it. Needs a scope."""
    asked = sorted(texts)[:MOST_TEXTS]
    found: dict[int, str] = {}
    for at in range(0, len(asked), TEXTS_AT_ONCE):
        some = asked[at : at + TEXTS_AT_ONCE]
        ids = [pk for text in some if (pk := person_in(text)) is not None and pk < 2**31]
        names = {name for text in some for name in (text, text.rpartition(" (")[0])}
        rows = Membership.objects.filter(_there(), called(names) | Q(pk__in=ids)).order_by("pk")
        found |= dict(rows.values_list("pk", "name")[:MOST_MEANT])
    return _choices(found)


def _there() -> Q:
    return Q(is_active=True, erased_at=None)


def _choices(names: dict[int, str]) -> tuple[Choice, ...]:
    places: dict[int, list[str]] = {pk: [] for pk in names}
    inner = TeamMember.objects.filter(membership__in=names).order_by("team__name")
    for pk, team in inner.values_list("membership_id", "team__name"):
        places[pk].append(team)
    by_name: Iterable[tuple[int, str]] = sorted(names.items(), key=lambda one: (one[1], one[0]))
    return tuple(Choice(spelling(pk), name, ", ".join(places[pk])) for pk, name in by_name)
