"""What every step of an objective begins and ends with. Call it inside an action."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from northing.apps.goals import policy
from northing.apps.goals.actions.moving import ids_below
from northing.apps.goals.actions.roll_up import Moved, follow_objective
from northing.apps.goals.events import ProgressMoved
from northing.apps.goals.inputs import Step
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.deciding import Forbids
from northing.apps.goals.queries.locks import (
    hold_key_results,
    locked_chain,
    locked_cycle_of,
    locked_cycles,
)
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import Happening, record_each
from northing.core.document import CycleState, ObjectiveState
from northing.core.states import Refusal, objective_step_refusal


def held_chain(
    actor: Actor, objective_id: int, *, into: int | None = None, beside: Sequence[int] = ()
) -> list[Objective]:
    """Return an objective and those above it whose numbers depend on it, lowest first, all
    locked with its cycle and its key results; to move it ``into`` another cycle, also with that
    one and with the objectives right below it. Those ``beside`` are locked with all above them.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Conflict("changed-meanwhile"): it went to another cycle at this very moment.
        Invalid: ``cycle`` is no cycle that takes objectives in ("unknown").
    """
    _lock_cycles(actor, objective_id, into)
    hold_key_results(actor, objective_id)
    below = ids_below(objective_id) if into else []
    chain = locked_chain(objective_id, actor, [*below, *beside])
    # Asked again: who sees it may have changed until it was locked.
    still_seen = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    if not chain or not still_seen.exists():
        raise NotFound("objective")
    return chain


def _lock_cycles(actor: Actor, objective_id: int, into: int | None) -> None:
    if into is None:
        locked_cycle_of(actor, objective_id)
        return
    rows = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    own = rows.values_list("cycle_id", flat=True).first()
    if own is None:
        raise NotFound("objective")
    if not Cycle.objects.filter(pk=into).exists():
        raise Invalid({"cycle": "unknown"})
    locked_cycles(own, into)
    if rows.values_list("cycle_id", flat=True).first() != own:
        raise Conflict("changed-meanwhile")


def held_to_step(
    actor: Actor, objective_id: int, step: Step, forbids: Forbids, *, into: int | None = None
) -> list[Objective]:
    """Return the chain of an objective on which the actor may take a step now, locked as by
    ``held_chain``.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied: what ``forbids`` says.
        Conflict("changed-meanwhile"): somebody changed it since ``step.version``.
        Invalid: ``cycle`` is no cycle that takes objectives in ("unknown").
    """
    chain = held_chain(actor, objective_id, into=into)
    code = forbids(actor, chain[0])
    if code:
        raise Denied(code)
    if chain[0].version != step.version:
        raise Conflict("changed-meanwhile")
    return chain


def refuse_step(
    actor: Actor,
    row: Objective,
    new: ObjectiveState,
    cycle: Cycle | None = None,
    *,
    has_reason: bool = True,
) -> None:
    """Refuse a step that does not follow today; ``cycle`` is where it goes, its own by default.

    Raises:
        Invalid: no reason is given.
        Conflict: a code of core.states.
    """
    into = cycle or row.cycle
    refusal = objective_step_refusal(
        ObjectiveState(row.state),
        new,
        CycleState(into.state),
        has_reason=has_reason,
        is_over=actor.today > into.ends_on,
    )
    if refusal is Refusal.NO_REASON:
        raise Invalid({"reason": "required"})
    if refusal:
        raise Conflict(refusal.value)


def write_step(
    actor: Actor,
    chain: list[Objective],
    state: ObjectiveState,
    happened: Happening,
    fields: Sequence[str] = (),
) -> None:
    """Give the lowest of the chain its new state, write these ``fields`` of it with it, let the
    numbers follow, and record all that happened."""
    row = chain[0]
    row.state, row.version = state.value, row.version + 1
    moved = follow_objective(chain, actor.today, ["state", "version", *fields])
    record_change(actor, row.pk, happened, moved)


def record_change(
    actor: Actor, objective_id: int, happened: Happening, moved: Iterable[Moved]
) -> None:
    """Record what happened to an objective, and every number that followed."""
    followed = (
        ProgressMoved(
            objective_id=change.objective_id,
            change_of=objective_id,
            before=change.before,
            after=change.after,
        )
        for change in moved
    )
    told = [(happened, objective_id), *((each, each.objective_id) for each in followed)]
    record_each(actor, [(each, f"objective:{pk}") for each, pk in told])
