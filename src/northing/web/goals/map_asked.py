"""What of the map an address asks for, and what is unclear about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import Http404

from northing.apps.goals.queries.map import HEALTHS
from northing.apps.goals.queries.map_choices import Wanted
from northing.apps.people.queries.naming import Meant, Named, people_called, teams_called
from northing.base.actor import Actor
from northing.web.requests import WorkspaceRequest, asked_number
from northing.web.words import field_sentence

Lookup = Callable[[Actor, str], Meant[Named]]
NUMBERS = ("team", "product", "strategy", "owner")
TYPED: dict[str, Lookup] = {"team": teams_called, "owner": people_called}
NOBODY = -1
_SEVERAL = {"team": "several-teams-called", "owner": "several-called"}


@dataclass(frozen=True, slots=True)
class Unclear:
    """A typed name that may mean several: the sentence that says so, and each of them with the
    address that asks for it and for all else that was asked."""

    told: str
    found: tuple[tuple[str, Named], ...]


def asked_of(request: WorkspaceRequest) -> tuple[Wanted, tuple[Unclear, ...]]:
    """Return what the address asks for, each by its id, or by a name where one can be typed; a
    name that means none, or several, asks for nobody. A health that there is none of is not
    found."""
    health = request.GET.get("health", "")
    if health and health not in HEALTHS:
        raise Http404
    typed = {
        name: _as_before(request, name, called(request.actor, text))
        for name, called, text in _typed(request)
    }
    numbers = {
        name: _id_of(typed[name]) if name in typed else asked_number(request, name) or 0
        for name in NUMBERS
    }
    unclear = [
        _unclear(request, name, meant.found)
        for name, meant in typed.items()
        if len(meant.found) > 1
    ]
    return Wanted(health=health, **numbers), tuple(unclear)


def _typed(request: WorkspaceRequest) -> Iterator[tuple[str, Lookup, str]]:
    for name, called in TYPED.items():
        text = request.GET.get(name, "").strip()
        if text and not text.removeprefix("-").isdigit():
            yield name, called, text


def _as_before(request: WorkspaceRequest, name: str, meant: Meant[Named]) -> Meant[Named]:
    """Whoever was chosen of several stays so while the name stands in the form."""
    before = request.GET.get(f"{name}-meant", "")
    chosen = tuple(one for one in meant.found if str(one.id) == before)
    return Meant(chosen) if chosen else meant


def _id_of(meant: Meant[Named]) -> int:
    return meant.only.id if meant.only else NOBODY


def _unclear(request: WorkspaceRequest, name: str, found: tuple[Named, ...]) -> Unclear:
    asked = request.GET.copy()
    told = field_sentence(_SEVERAL[name], name=request.GET.get(name, "").strip())
    places = []
    for one in found:
        asked[name] = str(one.id)
        places.append((f"?{asked.urlencode()}", one))
    return Unclear(told, tuple(places))
