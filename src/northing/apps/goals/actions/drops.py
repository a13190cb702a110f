"""Giving up in the middle of a cycle, with a reason: an objective, or one of its key results."""

from __future__ import annotations

from northing.apps.goals import policy
from northing.apps.goals.actions.former import forget_revisions
from northing.apps.goals.actions.holding import (
    held_chain,
    held_to_step,
    record_change,
    refuse_step,
    write_step,
)
from northing.apps.goals.actions.roll_up import follow_objective
from northing.apps.goals.events import KeyResultDropped, ObjectiveDropped
from northing.apps.goals.inputs import Step
from northing.apps.goals.models import Amendment, KeyResult, Objective
from northing.apps.goals.queries.deciding import dropping_refusal, not_deciding, not_dropping
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.core.document import ObjectiveState

DROPPED_ON = "dropped_on"


@action
def drop_objective(actor: Actor, objective_id: int, step: Step) -> None:
    """Give a committed objective up, with a reason: it needs no decision at the close, and it
    leaves the numbers above it.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-decide"): the actor does not decide for its team.
        Conflict: it was changed meanwhile; it is not committed, or its cycle is over or in
            review (a code of core.states).
        Invalid: no reason is given.
    """
    chain = held_to_step(actor, objective_id, step, not_deciding)
    row, reason = chain[0], step.reason.strip()
    refuse_step(actor, row, ObjectiveState.DROPPED, has_reason=bool(reason))
    row.decision_reason = reason
    happened = ObjectiveDropped(objective_id=row.pk, reason=reason)
    write_step(actor, chain, ObjectiveState.DROPPED, happened, ["decision_reason"])


@action
def drop_key_result(actor: Actor, key_result_id: int, step: Step) -> None:
    """Give one key result of a commitment up, with a reason, as an amendment: it keeps its last
    value in the original score and counts in no other number. ``step.version`` is the key
    result's.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
        Denied("not-yours-to-decide"): the actor decides neither for the team that owns it nor
            for its objective's.
        Conflict: it was changed meanwhile; it is dropped already; its objective is not
            committed; it is too late for amendments (a code of core.states).
        Invalid: no reason is given.
    """
    kr, chain = _held_key_result(actor, key_result_id)
    _refuse_dropping(actor, kr, step)
    reason = step.reason.strip()
    if not reason:
        raise Invalid({"reason": "required"})
    kr.dropped_on, kr.version = actor.today, kr.version + 1
    kr.save(update_fields=["dropped_on", "version"])
    _put_on_record(actor, kr, reason)
    forget_revisions([kr.objective_id])
    chain[0].version += 1
    happened = KeyResultDropped(
        objective_id=kr.objective_id, key_result_id=kr.pk, on=actor.today, reason=reason
    )
    moved = follow_objective(chain, actor.today, ["version"])
    record_change(actor, kr.objective_id, happened, moved)


def _held_key_result(actor: Actor, key_result_id: int) -> tuple[KeyResult, list[Objective]]:
    rows = policy.key_results_visible_to(actor, KeyResult.objects.filter(pk=key_result_id))
    objective_id = rows.values_list("objective_id", flat=True).first()
    if objective_id is None:
        raise NotFound("key result")
    chain = held_chain(actor, objective_id)
    # Now that it is locked: as it stands, not as it stood.
    kr = KeyResult.objects.get(pk=key_result_id)
    kr.objective = chain[0]
    return kr, chain


def _refuse_dropping(actor: Actor, kr: KeyResult, step: Step) -> None:
    if code := not_dropping(actor, kr):
        raise Denied(code)
    if kr.version != step.version:
        raise Conflict("changed-meanwhile")
    if code := dropping_refusal(kr, actor.today):
        raise Conflict(code)


def _put_on_record(actor: Actor, kr: KeyResult, reason: str) -> None:
    Amendment.objects.create(
        workspace_id=actor.workspace_id,
        key_result=kr,
        on=actor.today,
        field=DROPPED_ON,
        after=actor.today.isoformat(),
        reason=reason,
        by_id=actor.membership_id,
    )
