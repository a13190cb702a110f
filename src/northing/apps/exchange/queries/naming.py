"""What the ids in events stand for, as far as a reader may know: a statement a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from northing.apps.goals.models import Cycle, KeyResult, Objective, Request
from northing.apps.goals.policy import key_results_visible_to, visible_to
from northing.apps.people.models import Membership, Team
from northing.base.actor import Actor

# Which table the ids under a parameter's name are of.
TABLES = {
    "objective_id": "objective",
    "key_result_id": "key_result",
    "cycle_id": "cycle",
    "request_id": "request",
    "team_id": "team",
    "parent_id": "team",
    "membership_id": "membership",
}
# Other objectives that an event names beside its own.
OTHERS = dict.fromkeys(("copied_from", "part_id", "merged_id", "merged_into"), "objective")
# An import may bring in everybody there is, which no sentence has room for.
MOST_NAMED = 50
# Parameters that hold several ids, or ids only in events of one kind of thing.
LISTS = {"people": "membership", "teams": "team"}
MOVES = {"before": "team", "after": "team"}


@dataclass(frozen=True, slots=True)
class Thing:
    """What an event is about; ``table`` is objective, cycle, request, team or membership."""

    table: str
    id: int
    name: str


Told = tuple[int, str, dict[str, Any]]


def named(
    actor: Actor, events: Sequence[Told]
) -> tuple[dict[int, Thing], dict[int, dict[str, str]]]:
    """Return what each event is about and the names for its parameters, by the event's id: of
    many, the first and how many more there are. Events are given as (id, subject, parameters).
    Needs a scope."""
    known = _names(actor, events)
    things: dict[int, Thing] = {}
    names: dict[int, dict[str, str]] = {}
    for pk, subject, values in events:
        table, number = _subject(subject)
        name = known.get((table, number))
        if name is not None:
            things[pk] = Thing(table, number, name)
        names[pk] = {
            key.removesuffix("_id"): _listed(known, table, ids)
            for key, table, ids in _ids(subject, values)
        }
    return things, names


def _listed(known: dict[tuple[str, int], str], table: str, ids: Sequence[int]) -> str:
    names = [known[table, pk] for pk in ids[:MOST_NAMED] if (table, pk) in known]
    return in_a_row(names, len(ids) - MOST_NAMED)


def in_a_row(names: Sequence[str], more: int = 0) -> str:
    """Return names as one text, and how many ``more`` there are where there are any."""
    return ", ".join((*names, f"… (+{more})") if more > 0 else names)


def without_unseen(values: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Return an event's parameters without the ids of other objectives that its reader may not
    see, or that are gone; ``names`` are those of its parameters, as ``named`` gives them."""
    return {
        key: value
        for key, value in values.items()
        if key not in OTHERS or value is None or names.get(key.removesuffix("_id"))
    }


def _subject(subject: str) -> tuple[str, int]:
    table, _, number = subject.partition(":")
    is_number = number.isascii() and number.isdigit() and len(number) < 19
    return (table, int(number)) if is_number else ("", 0)


def _ids(subject: str, values: dict[str, Any]) -> list[tuple[str, str, list[int]]]:
    """Return the parameters that hold ids: name, table, ids."""
    singles = TABLES | OTHERS | (MOVES if subject.startswith("team:") else {})
    return [
        (key, table, [each for each in ids if isinstance(each, int)])
        for key, value in values.items()
        if (table := singles.get(key) or LISTS.get(key))
        for ids in [value if isinstance(value, list) else [value]]
        if any(isinstance(each, int) for each in ids)
    ]


def _names(actor: Actor, events: Sequence[Told]) -> dict[tuple[str, int], str]:
    asked: dict[str, set[int]] = {}
    for _, subject, values in events:
        table, number = _subject(subject)
        asked.setdefault(table, set()).add(number)
        for _, each, ids in _ids(subject, values):
            asked.setdefault(each, set()).update(ids[:MOST_NAMED])
    sources = {
        "objective": (visible_to(actor, Objective.objects.all()), "title"),
        "key_result": (key_results_visible_to(actor, KeyResult.objects.all()), "title"),
        "cycle": (Cycle.objects.all(), "name"),
        "request": (Request.objects.all(), "title"),
        "team": (Team.objects.all(), "name"),
        "membership": (Membership.objects.all(), "name"),
    }
    found: dict[tuple[str, int], str] = {}
    for table, (rows, label) in sources.items():
        if wanted := asked.get(table):
            inner = rows.filter(pk__in=wanted).order_by().values_list("pk", label)
            found.update(((table, pk), name) for pk, name in inner)
    return found
