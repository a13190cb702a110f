"""Who owns objectives and key results: of both at once, in one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import IntegerField, QuerySet, Value

from northing.apps.goals.models import KeyResultOwner, ObjectiveOwner
from northing.apps.people.models import TeamMember
from northing.apps.people.queries import PersonChip
from northing.base.prepared import Prepared

Chips = Mapping[int, tuple[PersonChip, ...]]
_OBJECTIVE, _KEY_RESULT, _TEAM = range(3)


@dataclass(frozen=True, slots=True)
class Owners:
    """The owners of objectives and of key results, by id and in their order, and the active
    members of a team."""

    objectives: Chips = field(default_factory=dict)
    key_results: Chips = field(default_factory=dict)
    members: tuple[PersonChip, ...] = ()


def owners_among(
    objective_ids: Iterable[int], key_result_ids: Iterable[int], team_id: int | None = None
) -> Owners:
    """Return who owns some objectives and key results, and who is in a team. Needs a scope."""
    above, inner = list(objective_ids), list(key_result_ids)
    teams = () if team_id is None else (team_id,)
    if not (above or inner or teams):
        return Owners()
    found = [defaultdict[int, list[PersonChip]](list) for _ in range(3)]
    read = _OWNERS.ask(above, inner, teams)
    for kind, pk, _, _, person, name, user in sorted(read, key=lambda row: row[:4]):
        found[kind][pk].append(PersonChip(person, name, is_placeholder=user is None))
    by_kind = [{pk: tuple(chips) for pk, chips in each.items()} for each in found]
    members = by_kind[_TEAM].get(team_id or 0, ())
    return Owners(by_kind[_OBJECTIVE], by_kind[_KEY_RESULT], members)


def _owners(
    above: Collection[int], inner: Collection[int], teams: Collection[int], _: object
) -> QuerySet[Any, Any]:
    halves = []
    if above:
        rows = ObjectiveOwner.objects.filter(objective__in=above)
        halves.append(_half(rows, _OBJECTIVE, "objective_id"))
    if inner:
        own = KeyResultOwner.objects.filter(key_result__in=inner)
        halves.append(_half(own, _KEY_RESULT, "key_result_id"))
    if teams:
        there = TeamMember.objects.filter(team__in=teams, membership__is_active=True)
        halves.append(_half(there, _TEAM, "team_id", Value(0, output_field=IntegerField())))
    return halves[0].union(*halves[1:], all=True) if halves[1:] else halves[0]


_OWNERS = Prepared(_owners)


def _half(
    rows: QuerySet[Any], kind: int, thing: str, position: Any = "position"
) -> QuerySet[Any, Any]:
    who = "membership_id", "membership__name", "membership__user_id"
    is_of = Value(kind, output_field=IntegerField())
    return rows.order_by().values_list(is_of, thing, position, "pk", *who)
