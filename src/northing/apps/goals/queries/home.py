"""Home: what I owe, what moved, what is at risk."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import CheckIn, KeyResult, KeyResultOwner, Objective
from northing.apps.goals.queries.cards import ObjectiveChip
from northing.apps.goals.queries.choosing import OPEN, cycles_in_order, first_to_show
from northing.apps.goals.queries.owing import is_due
from northing.apps.goals.queries.owners import owners_among
from northing.apps.goals.queries.rows import (
    cycle_chip,
    key_result_cards,
    key_results_with_context,
    objective_cards,
    with_context,
)
from northing.apps.goals.queries.shapes import HomePage
from northing.apps.goals.queries.standing import standing_at
from northing.apps.goals.queries.story import check_in_entries, with_story
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.prepared import Prepared
from northing.base.roles import Deed
from northing.core.document import CycleState, ObjectiveState
from northing.core.health import Health

OWED_SHOWN, MOVED_SHOWN, RISKS_SHOWN = 12, 12, 8
_WORST_FIRST = (Health.OFF_TRACK, Health.AT_RISK)


@query
def home_page(actor: Actor) -> HomePage:
    """Return what the actor owes this week, what moved lately, and what of the actor's teams is
    at risk (for somebody without a team: of the whole workspace)."""
    owed, worst = _owed(actor), _worst(actor)
    shown = owed[:OWED_SHOWN]
    above = {row.pk for row in worst} | {row.objective_id for row in shown}
    owners = owners_among(above, [row.pk for row in shown])
    cards = objective_cards(actor, worst, owners=owners.objectives)
    cycles = cycles_in_order()
    running = [row for row in cycles if row.state in OPEN]
    running.sort(key=lambda row: (row.state != CycleState.ACTIVE, -row.starts_on.toordinal()))
    latest = first_to_show(cycles)
    moved = _MOVED.ask(actor.membership_id or 0, actor.team_ids, shape=actor.is_system)
    return HomePage(
        owed=key_result_cards(actor, shown, owners=owners),
        owed_total=len(owed),
        moved=check_in_entries(moved),
        at_risk=tuple(cards[row.pk] for row in worst),
        cycles=tuple(cycle_chip(row) for row in running),
        latest_cycle=cycle_chip(latest) if latest else None,
        is_empty=latest is None,
        may_manage_cycles=actor.may(Deed.MANAGE_CYCLES),
    )


def _moved(
    person: int,
    teams: Collection[int],
    is_system: bool,  # noqa: FBT001
) -> QuerySet[CheckIn]:
    reader = policy.reader(person, teams, is_system=is_system)
    visible = policy.key_results_visible_to(reader, KeyResult.objects.all())
    # A condition on each row, not a list: the newest few are found without looking at the rest.
    seen = CheckIn.objects.filter(Exists(visible.filter(pk=OuterRef("key_result"))))
    return with_story(seen)[:MOVED_SHOWN]


_MOVED = Prepared(_moved)


@query
def owned_objectives(actor: Actor, membership_id: int) -> tuple[ObjectiveChip, ...]:
    """Return what a person owns in the running cycles, as far as the actor may see it: the
    objectives themselves, with no word about how they stand."""
    mine = policy.visible_to(actor, Objective.objects.filter(owners__membership=membership_id))
    rows = mine.filter(cycle__state__in=[state.value for state in OPEN]).order_by("position", "pk")
    return tuple(ObjectiveChip(row.pk, row.title) for row in rows)


def _answered_for(actor: Actor, rows: QuerySet[KeyResult]) -> QuerySet[KeyResult]:
    """Leave what the actor answers for: key results of one's own, and those without an owner of
    their own under one's objectives."""
    person = actor.membership_id or 0
    mine = KeyResultOwner.objects.filter(membership=person).order_by().values("key_result")
    through = KeyResult.objects.filter(owners=None, objective__owners__membership=person)
    # Either is few by an index; as a condition on each row it would read all that is under way.
    return rows.filter(pk__in=mine.union(through.order_by().values("pk")))


def _living(rows: QuerySet[KeyResult]) -> QuerySet[KeyResult]:
    return rows.filter(
        objective__cycle__state=CycleState.ACTIVE.value,
        objective__state=ObjectiveState.COMMITTED.value,
        dropped_on=None,
        is_rolled_up=False,
    )


def owed_key_results(actor: Actor) -> list[int]:
    """Return the key results on which the actor owes a check-in, longest waiting first.
    Needs a scope."""
    return [row.pk for row in _owed(actor)]


def _own(
    person: int,
    teams: Collection[int],
    is_system: bool,  # noqa: FBT001
) -> QuerySet[KeyResult]:
    reader = policy.reader(person, teams, is_system=is_system)
    rows = _living(policy.key_results_visible_to(reader, KeyResult.objects.all()))
    return key_results_with_context(_answered_for(reader, rows))


_OWN = Prepared(_own)


def _owed(actor: Actor) -> list[KeyResult]:
    if actor.membership_id is None:
        return []
    mine = _OWN.ask(actor.membership_id, actor.team_ids, shape=actor.is_system)
    due = [row for row in mine if is_due(actor, row)]
    return sorted(due, key=lambda row: (row.last_check_in_on or date.min, row.pk))


def _worst(actor: Actor) -> list[Objective]:
    rows = with_context(
        policy.visible_to(actor, Objective.objects.all()).filter(
            cycle__state=CycleState.ACTIVE.value, state=ObjectiveState.COMMITTED.value
        )
    )
    if actor.team_ids:
        rows = rows.filter(team__in=actor.team_ids)
    return standing_at(actor, rows, _WORST_FIRST, RISKS_SHOWN)
