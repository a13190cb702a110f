"""Of stored objectives what the coach reads: rows that can be compared, a statement a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import (
    Cycle,
    Guardrail,
    KeyResult,
    KeyResultOwner,
    Milestone,
    Objective,
    ObjectiveOwner,
    Task,
)
from northing.apps.people.models import Team
from northing.base.actor import Actor
from northing.core import document as core
from northing.core.alignment import Reference

Allowed = list[dict[str, Any]]


class KeyResultRow(NamedTuple):
    """Of a key result what the coach reads. ``items`` are the titles of milestones or tasks."""

    pk: int
    objective_id: int
    key: str
    title: str
    type: str
    baseline: Decimal | None
    target: Decimal | None
    at_least: Decimal | None
    at_most: Decimal | None
    share: Decimal | None
    first_probability: Decimal | None
    is_done: bool
    kind: str
    deadline: Any
    note: str
    metric: str
    unit: str
    is_accumulating: bool
    team: str | None
    owners: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


class ObjectiveRow(NamedTuple):
    """Of an objective what the coach reads; ``guardrails`` are metrics with their two bounds."""

    pk: int
    key: str
    title: str
    why: str
    evidence: str
    is_explorative: bool
    phase: str
    stage: str
    note: str
    state: str
    committed_on: Any
    team_id: int | None
    strategy: str | None
    product: str | None
    parent: str = ""
    owners: tuple[str, ...] = ()
    guardrails: tuple[tuple[str, Decimal | None, Decimal | None], ...] = ()


@dataclass(slots=True)
class Hung:
    """What hangs on rows, by the row's id."""

    owners: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    key_result_owners: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    items: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    guardrails: dict[int, list[Any]] = field(default_factory=lambda: defaultdict(list))
    allow: dict[tuple[int, int | None], Allowed] = field(default_factory=dict)


def teams_in_order(last: int | None) -> dict[int, core.Team]:
    """Return every team by its id, without objectives, ``last`` behind all others.
    Needs a scope."""
    rows = Team.objects.order_by("position", "name").values_list(
        "pk", "name", "parent__name", "level", "function"
    )
    found = {
        pk: core.Team(
            name=name,
            parent=parent or "",
            level=core.Level(level) if level else None,
            function=function,
        )
        for pk, name, parent, level, function in rows
    }
    return {pk: found[pk] for pk in sorted(found, key=lambda pk: pk == last)}


_OBJECTIVE = (
    *("pk", "key", "title", "why", "evidence", "is_explorative", "phase", "stage", "note"),
    *("state", "committed_on", "team_id", "strategy__key", "product__key"),
)
_LINKS = (
    *("parent_objective_id", "parent_objective__key", "parent_objective__cycle_id"),
    *("parent_objective__cycle__name", "parent_key_result__objective_id"),
    *("parent_key_result__objective__key", "parent_key_result__objective__cycle_id"),
    *("parent_key_result__objective__cycle__name", "parent_key_result__key"),
)
_KEY_RESULT = (
    *("pk", "objective_id", "key", "title", "type", "baseline", "target", "at_least", "at_most"),
    *("share", "first_probability", "is_done", "kind", "deadline", "note"),
    *("metric__name", "metric__unit", "metric__is_accumulating", "team__name"),
)


def objective_rows(
    actor: Actor, cycle: Cycle, seen: QuerySet[Objective], hung: Hung
) -> list[tuple[ObjectiveRow, bool]]:
    """Return the objectives that are ``seen``, each with whether it is restricted.
    Needs a scope."""
    for pk, person in ObjectiveOwner.objects.filter(objective__in=seen).values_list(
        "objective_id", "membership_id"
    ):
        hung.owners[pk].append(person)
    for pk, *rail in Guardrail.objects.filter(objective__in=seen).values_list(
        "objective_id", "metric", "at_least", "at_most"
    ):
        hung.guardrails[pk].append(tuple(rail))
    hidden = frozenset(policy.hidden_from(actor).values_list("pk", flat=True))
    columns = (*_OBJECTIVE, "is_restricted", "allow", *_LINKS)
    found = []
    for row in seen.order_by("position", "pk").values_list(*columns):
        plain = ObjectiveRow(*row[: len(_OBJECTIVE)])
        is_restricted, allow, *links = row[len(_OBJECTIVE) :]
        if allow:
            hung.allow[plain.pk, None] = allow
        whole = plain._replace(
            parent=_parent(cycle, hidden, links),
            owners=tuple(map(str, hung.owners[plain.pk])),
            guardrails=tuple(hung.guardrails[plain.pk]),
        )
        found.append((whole, is_restricted))
    return found


def _parent(cycle: Cycle, hidden: frozenset[int], links: Sequence[Any]) -> str:
    """How a document names what an objective contributes to, "" for what nobody may know of."""
    inner = links[4:8]
    pk, key, cycle_id, name = inner if inner[0] else links[:4]
    if pk is None or pk in hidden:
        return ""
    return str(Reference(key, links[8] or "", "" if cycle_id == cycle.pk else name))


def key_result_rows(seen: QuerySet[Objective], hung: Hung) -> dict[int, list[KeyResultRow]]:
    """Return the key results that are not dropped by their objective, in their order.
    Needs a scope."""
    rows = KeyResult.objects.filter(objective__in=seen, dropped_on=None)
    for model in (Milestone, Task):
        titles = model.objects.filter(key_result__in=rows).values_list("key_result_id", "title")
        for pk, title in titles:
            hung.items[pk].append(title)
    for pk, person in KeyResultOwner.objects.filter(key_result__in=rows).values_list(
        "key_result_id", "membership_id"
    ):
        hung.key_result_owners[pk].append(str(person))
    found: dict[int, list[KeyResultRow]] = defaultdict(list)
    for *columns, allow in rows.values_list(*_KEY_RESULT, "allow"):
        row = KeyResultRow(*columns)
        owners, items = hung.key_result_owners.get(row.pk, ()), hung.items.get(row.pk, ())
        found[row.objective_id].append(row._replace(owners=tuple(owners), items=tuple(items)))
        if allow:
            hung.allow[row.objective_id, row.pk] = allow
    return found
