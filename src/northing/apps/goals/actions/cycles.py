"""The steps of a whole cycle, from planning to its close and back into review."""

from __future__ import annotations

from django.db.models import F, Max

from northing.apps.goals.actions.roll_up import bring_on, refresh_cycle
from northing.apps.goals.events import (
    CycleActivated,
    CycleClosed,
    CycleReopened,
    CycleReviewed,
    ObjectiveClosed,
    ObjectiveQueued,
    RangesRefreshed,
)
from northing.apps.goals.inputs import CycleReopening, CycleStep
from northing.apps.goals.models import Cycle, CycleClosing, Objective, Proposal
from northing.apps.goals.queries.frozen import frozen_cycle_text
from northing.apps.goals.queries.locks import hold, locked_cycle, locked_cycles
from northing.apps.goals.queries.standing import unsettled
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, NotFound
from northing.base.events import record, record_each
from northing.base.roles import Deed
from northing.core.document import CycleState, ObjectiveState
from northing.core.states import PLANNED, WAITING, cycle_step_refusal, reopening_refusal


@action
def activate_cycle(actor: Actor, cycle_id: int, step: CycleStep) -> None:
    """Let a planned cycle begin: what is a draft or a proposal still goes to its team's queue.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
        Conflict: it was changed meanwhile, or is not being planned ("no-such-step",
            "cycle-closed").
    """
    cycle = _stepping(actor, cycle_id, step, CycleState.ACTIVE)
    _queue_the_rest(actor, cycle)
    record(actor, CycleActivated(cycle_id=cycle.pk, cycle=cycle.name), f"cycle:{cycle.pk}")


@action
def review_cycle(actor: Actor, cycle_id: int, step: CycleStep) -> None:
    """Begin the review of a running cycle: from now on it takes late readings and decisions.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
        Conflict: it was changed meanwhile, or is not running ("no-such-step", "cycle-closed").
    """
    cycle = _stepping(actor, cycle_id, step, CycleState.REVIEWING)
    record(actor, CycleReviewed(cycle_id=cycle.pk, cycle=cycle.name), f"cycle:{cycle.pk}")


@action
def close_cycle(actor: Actor, cycle_id: int, step: CycleStep) -> None:
    """Close a cycle that was reviewed: what was promised is closed with its decision, what never
    was goes to the queue, and how everything stood is kept as a file has it.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
        Conflict: it was changed meanwhile, or may not be closed now: "undecided",
            "child-cycle-open", "no-such-step", "cycle-closed".
    """
    cycle = _stepping(actor, cycle_id, step, CycleState.CLOSED)
    # Times inside a range moved on since the last reading.
    refresh_cycle(actor, cycle)
    promised = list(
        Objective.objects.filter(cycle=cycle, state=ObjectiveState.COMMITTED.value).order_by("pk")
    )
    _put(promised, ObjectiveState.CLOSED)
    told = [ObjectiveClosed(objective_id=row.pk, decision=row.decision) for row in promised]
    record_each(actor, [(each, f"objective:{each.objective_id}") for each in told])
    _queue_the_rest(actor, cycle)
    CycleClosing.objects.create(
        workspace_id=actor.workspace_id,
        cycle=cycle,
        on=actor.today,
        closed_at=clock.now(),
        by_id=actor.membership_id,
        text=frozen_cycle_text(cycle),
    )
    record(actor, CycleClosed(cycle_id=cycle.pk, cycle=cycle.name), f"cycle:{cycle.pk}")


def _stepping(actor: Actor, cycle_id: int, step: CycleStep, state: CycleState) -> Cycle:
    """Return the cycle, taken to that state and held with all that is in it."""
    cycle = locked_cycle(cycle_id)
    actor.demand(Deed.MANAGE_CYCLES)
    if cycle.version != step.version:
        raise Conflict("changed-meanwhile")
    hold(cycle)
    committed = Objective.objects.filter(cycle=cycle, state=ObjectiveState.COMMITTED.value)
    refusal = cycle_step_refusal(
        CycleState(cycle.state),
        state,
        child_states=[CycleState(child.state) for child in Cycle.objects.filter(parent=cycle)],
        undecided_count=committed.filter(decision="").count(),
    )
    if refusal:
        raise Conflict(refusal.value)
    cycle.state, cycle.version = state.value, cycle.version + 1
    # Whatever it came in as: from here on its decisions are known.
    cycle.is_imported = False
    cycle.save(update_fields=["state", "version", "is_imported"])
    return cycle


def _put(rows: list[Objective], state: ObjectiveState) -> None:
    for row in rows:
        row.state, row.version = state.value, row.version + 1
    Objective.objects.bulk_update(rows, ["state", "version", "rank"], batch_size=300)


def _queue_the_rest(actor: Actor, cycle: Cycle) -> None:
    """Send what nobody committed to the end of its team's queue."""
    rows = list(Objective.objects.filter(cycle=cycle, state__in=PLANNED).order_by("position", "pk"))
    waiting = Objective.objects.filter(state__in=WAITING, team__in=[row.team_id for row in rows])
    last = dict(waiting.values_list("team").annotate(last=Max("rank")).order_by())
    for number, row in enumerate(rows, start=1):
        row.rank = last.get(row.team_id, 0) + number
    _put(rows, ObjectiveState.QUEUED)
    Proposal.objects.filter(objective__in=rows, answer="").update(
        answer="sent-back", answered_by=actor.membership_id, answered_at=clock.now()
    )
    told = [
        ObjectiveQueued(
            objective_id=row.pk,
            cycle_id=cycle.pk,
            cycle=cycle.name,
            is_moved=False,
            is_unlinked=False,
        )
        for row in rows
    ]
    record_each(actor, [(each, f"objective:{each.objective_id}") for each in told])


@action
def reopen_cycle(actor: Actor, cycle_id: int, reopening: CycleReopening) -> None:
    """Take a closed cycle back to its review, so that readings up to the deadline can be added;
    its closed objectives count as committed again and keep their decisions.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor is no administrator.
        Invalid: no reason is given.
        Conflict: the cycle is not closed, or its parent is (a code of core.states).
    """
    cycle, parent = _with_parent(cycle_id)
    actor.demand(Deed.REOPEN_CYCLE)
    if not reopening.reason.strip():
        raise Invalid({"reason": "required"})
    refusal = reopening_refusal(
        CycleState(cycle.state), CycleState(parent.state) if parent else None
    )
    if refusal:
        raise Conflict(refusal.value)
    cycle.state, cycle.version = CycleState.REVIEWING.value, cycle.version + 1
    cycle.save(update_fields=["state", "version"])
    closed = Objective.objects.filter(cycle=cycle, state=ObjectiveState.CLOSED.value)
    closed.update(state=ObjectiveState.COMMITTED.value, version=F("version") + 1)
    reason = reopening.reason.strip()
    happened = CycleReopened(cycle_id=cycle.pk, cycle=cycle.name, reason=reason)
    record(actor, happened, f"cycle:{cycle.pk}")


def _with_parent(cycle_id: int) -> tuple[Cycle, Cycle | None]:
    """Lock a cycle and the one that it lies in, which is not closed meanwhile."""
    found = Cycle.objects.filter(pk=cycle_id).values_list("parent_id", flat=True)
    if not found:
        raise NotFound("cycle")
    rows = locked_cycles(*filter(None, (cycle_id, found[0])))
    cycle = rows[cycle_id]
    if cycle.parent_id != found[0]:
        raise Conflict("changed-meanwhile")
    return cycle, rows.get(cycle.parent_id or 0)


@action
def refresh_standings(actor: Actor) -> int:
    """Bring all to today that the days alone move: the time inside of a running cycle's ranges,
    and where every objective stands; return how many objectives' progress changed. Where it is
    done already, it is a look."""
    late = unsettled(actor.today).values("cycle")
    changed = sum(
        bring_on(cycle, actor.today) for cycle in Cycle.objects.filter(pk__in=late).order_by("pk")
    )
    if changed:
        record(actor, RangesRefreshed(objectives=changed))
    return changed
