"""Deeds on a whole cycle."""

from __future__ import annotations

from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.events import CycleReopened, RangesRefreshed
from northing.apps.goals.inputs import CycleReopening
from northing.apps.goals.models import Cycle, Objective
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, NotFound
from northing.base.events import record
from northing.base.roles import Deed
from northing.core.document import CycleState, ObjectiveState
from northing.core.states import reopening_refusal


@action
def reopen_cycle(actor: Actor, cycle_id: int, reopening: CycleReopening) -> None:
    """Take a closed cycle back to its review, so that readings up to the deadline can be added;
    its closed objectives count as committed again.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor is no administrator.
        Invalid: no reason is given.
        Conflict: the cycle is not closed, or its parent is (a code of core.states).
    """
    row = Cycle.objects.select_for_update(of=("self",)).select_related("parent")
    cycle = row.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    actor.demand(Deed.REOPEN_CYCLE)
    if not reopening.reason.strip():
        raise Invalid({"reason": "required"})
    parent = CycleState(cycle.parent.state) if cycle.parent else None
    refusal = reopening_refusal(CycleState(cycle.state), parent)
    if refusal:
        raise Conflict(refusal.value)
    cycle.state = CycleState.REVIEWING.value
    cycle.save(update_fields=["state"])
    closed = Objective.objects.filter(cycle=cycle, state=ObjectiveState.CLOSED.value)
    closed.update(state=ObjectiveState.COMMITTED.value)
    reason = reopening.reason.strip()
    happened = CycleReopened(cycle_id=cycle.pk, cycle=cycle.name, reason=reason)
    record(actor, happened, f"cycle:{cycle.pk}")


@action
def refresh_ranges(actor: Actor) -> int:
    """Bring the running cycles' numbers up to today where they hold a range, whose time inside
    moves on with the days; return how many objectives changed."""
    running = Cycle.objects.filter(
        state=CycleState.ACTIVE.value, objectives__key_results__type="range"
    ).distinct()
    changed = sum(refresh_cycle(actor, cycle) for cycle in running)
    if changed:
        record(actor, RangesRefreshed(objectives=changed))
    return changed
