"""What of the map is shown, as its form offers it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from northing.apps.goals.queries.map import HEALTHS
from northing.apps.goals.queries.map_choices import Choices, Wanted
from northing.apps.goals.queries.map_names import names_of_choices
from northing.base.pages import MOST_OFFERED, MOST_SUGGESTED
from northing.web.goals.map_asked import TYPED
from northing.web.marks import HEALTH
from northing.web.requests import WorkspaceRequest


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    word: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One name of the filter. ``chosen`` is the word of what is chosen, "" for all; ``without`` is
    the address that asks for everything but this. Where ``is_typed``, the options are but
    suggestions, and ``meant`` is which of several is meant by the word."""

    name: str
    label: str
    every: str
    options: tuple[Option, ...]
    chosen: str
    without: str
    is_typed: bool = False
    meant: str = ""


@dataclass(frozen=True, slots=True)
class MapFilter:
    """``query`` is what the address asks for, to be put behind another one."""

    choices: tuple[Choice, ...]
    query: str
    clear: str

    @property
    def chosen(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.chosen]


def map_filter(
    request: WorkspaceRequest, cycle_id: int, counts: Choices, wanted: Wanted
) -> MapFilter:
    """The form that narrows the map, with how many objectives each choice would leave."""
    place = reverse("cycle-map", args=[request.actor.workspace_slug, cycle_id])
    offered = {name: _offered(name, found, wanted) for name, found in counts.items()}
    names: dict[str, dict[Any, str]] = names_of_choices(request.actor, offered)
    names["health"] = {health: str(HEALTH[health].word) for health in HEALTHS}
    choices = [
        _choice(
            request,
            place,
            name,
            label,
            every,
            _options(names[name], counts[name], getattr(wanted, name)),
            is_typed=_is_typed(name, counts[name]),
        )
        for name, label, every in _labels()
        if counts[name]
    ]
    asked = request.GET.copy()
    asked.pop("view", None)
    view = request.GET.get("view", "")
    return MapFilter(
        choices=tuple(choices),
        query=f"?{asked.urlencode()}" if asked else "",
        clear=f"{place}?view={view}" if view else place,
    )


def _is_typed(name: str, counts: Mapping[int | str, int]) -> bool:
    return name in TYPED and len(counts) > MOST_OFFERED


def _offered(name: str, counts: dict[int | str, int], wanted: Wanted) -> Collection[int | str]:
    """What is named: everything, and of too much to look through what would leave the most, with
    what is chosen."""
    if not _is_typed(name, counts):
        return counts
    most = nlargest(MOST_SUGGESTED, counts, key=lambda value: (counts[value], -int(value)))
    return {*most, getattr(wanted, name)} & counts.keys()


def _labels() -> list[tuple[str, str, str]]:
    return [
        ("team", _("Team"), _("Every team")),
        ("product", _("Product"), _("Every product")),
        ("strategy", _("Strategy"), _("Every strategy")),
        ("health", _("Health"), _("Any health")),
        ("owner", _("Owner"), _("Every owner")),
    ]


def _choice(
    request: WorkspaceRequest,
    place: str,
    name: str,
    label: str,
    every: str,
    options: tuple[Option, ...],
    *,
    is_typed: bool,
) -> Choice:
    text = request.GET.get(name, "").strip()
    only = next((option for option in options if option.is_chosen), None)
    chosen = only.word if only else ""
    others = request.GET.copy()
    for each in (name, f"{name}-meant"):
        others.pop(each, None)
    return Choice(
        name=name,
        label=label,
        every=every,
        options=_suggested(options) if is_typed else options,
        chosen=chosen or ("" if text.isdigit() else text),
        without=f"{place}?{others.urlencode()}" if others else place,
        is_typed=is_typed,
        meant=only.value if only and is_typed else "",
    )


def _options(
    names: dict[Any, str], counts: dict[int | str, int], chosen: int | str
) -> tuple[Option, ...]:
    return tuple(
        Option(str(value), word, counts.get(value, 0), value == chosen)
        for value, word in names.items()
        if value in counts or value == chosen
    )


def _suggested(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(nlargest(MOST_SUGGESTED, options, key=lambda option: option.count))
