"""Beginning: with a cycle that runs already, or with several objectives at once."""

from __future__ import annotations

from collections.abc import Sequence

from northing.apps.goals.actions.cycle_planning import make_cycle
from northing.apps.goals.actions.cycles import activate_cycle
from northing.apps.goals.actions.writing import create_objective
from northing.apps.goals.inputs import CyclePlan, CycleStep, ObjectivePlan
from northing.base.action import action
from northing.base.actor import Actor


@action
def create_objectives(actor: Actor, plans: Sequence[ObjectivePlan]) -> list[int]:
    """Write several new objectives as drafts, all or none, and return their ids in order.

    Raises:
        Denied, Conflict, Invalid: as ``create_objective``.
    """
    return [create_objective(actor, plan) for plan in plans]


@action
def begin_cycle(actor: Actor, plan: CyclePlan) -> int:
    """Make a cycle, let it begin where its first day has come, and return its id.

    Raises:
        Denied, Invalid: as ``make_cycle``.
    """
    cycle_id = make_cycle(actor, plan)
    if plan.starts_on <= actor.today:
        activate_cycle(actor, cycle_id, CycleStep(version=1))
    return cycle_id
