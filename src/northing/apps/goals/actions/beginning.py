"""Beginning with several objectives at once."""

from __future__ import annotations

from collections.abc import Sequence

from northing.apps.goals.actions.writing import create_objective
from northing.apps.goals.inputs import ObjectivePlan
from northing.base.action import action
from northing.base.actor import Actor


@action
def create_objectives(actor: Actor, plans: Sequence[ObjectivePlan]) -> list[int]:
    """Write several new objectives as drafts, all or none, and return their ids in order.

    Raises:
        Denied, Conflict, Invalid: as ``create_objective``.
    """
    return [create_objective(actor, plan) for plan in plans]
