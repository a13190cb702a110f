"""Who may see and do what with OKRs."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from northing.apps.goals.models import Grant, KeyResult, Objective
from northing.base.actor import Actor
from northing.base.roles import Deed


def visible_to(actor: Actor, rows: QuerySet[Objective]) -> QuerySet[Objective]:
    """Leave the objectives that the actor may see: open ones, and restricted ones that name the
    person or one of the person's teams. The role does not matter; the system sees all."""
    if actor.is_system:
        return rows
    named = Grant.objects.filter(objective=OuterRef("pk")).filter(
        Q(membership=actor.membership_id) | Q(team__in=actor.team_ids)
    )
    return rows.filter(Q(is_restricted=False) | Exists(named))


def key_results_visible_to(actor: Actor, rows: QuerySet[KeyResult]) -> QuerySet[KeyResult]:
    """Leave the key results of objectives that the actor may see."""
    if actor.is_system:
        return rows
    return rows.filter(objective__in=visible_to(actor, Objective.objects.all()))


def can_check_in(actor: Actor, owners: frozenset[int], team_id: int | None) -> bool:
    """Tell whether the actor may check in on a key result: an administrator, whoever works in
    the objective's team, and its owners (of the key result or its objective)."""
    if actor.may(Deed.CHECK_IN_ANYWHERE):
        return True
    if not actor.may(Deed.CHECK_IN_WITH_TEAM):
        return False
    return actor.membership_id in owners or team_id in actor.team_ids
