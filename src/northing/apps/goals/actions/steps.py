"""The steps of an objective on its way to a commitment (the OKR semantics, section 3)."""

from __future__ import annotations

from datetime import date

from django.db.models import Max

from northing.apps.goals import policy
from northing.apps.goals.actions.former import forget_revisions
from northing.apps.goals.actions.holding import (
    held_to_step,
    record_change,
    refuse_step,
    write_step,
)
from northing.apps.goals.actions.moving import move_into, openable
from northing.apps.goals.actions.roll_up import follow_audience, follow_objective
from northing.apps.goals.events import (
    DraftedAgain,
    ObjectiveCommitted,
    ObjectiveParked,
    ObjectiveProposed,
    ObjectiveQueued,
    ProposalSentBack,
    ProposalWithdrawn,
)
from northing.apps.goals.inputs import Step
from northing.apps.goals.models import Commitment, Cycle, KeyResult, Objective, Proposal
from northing.apps.goals.queries.deciding import not_committing, not_deciding, not_writing
from northing.apps.goals.queries.frozen import frozen_text
from northing.apps.goals.queries.gate import breaches_of, missing_of
from northing.apps.people.models import Workspace
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid
from northing.core.document import ObjectiveState
from northing.core.states import WAITING, Refusal

_MOVING = ["state", "version", "rank", "decision_reason"]


@action
def propose_objective(actor: Actor, objective_id: int, step: Step) -> None:
    """Ask those who decide for the team to commit to an objective. What is still missing may be
    filled in until then.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): neither its owner nor of its team.
        Conflict: it was changed meanwhile, or this step does not follow (a code of core.states).
    """
    chain = held_to_step(actor, objective_id, step, not_writing)
    refuse_step(actor, chain[0], ObjectiveState.PROPOSED)
    Proposal.objects.create(
        workspace_id=actor.workspace_id,
        objective=chain[0],
        by_id=actor.membership_id,
        proposed_at=clock.now(),
    )
    write_step(actor, chain, ObjectiveState.PROPOSED, ObjectiveProposed(objective_id=objective_id))


@action
def withdraw_proposal(actor: Actor, objective_id: int, step: Step) -> None:
    """Take a proposal back: the objective is a draft again.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): neither its owner nor of its team.
        Conflict: it was changed meanwhile, or is no proposal ("no-such-step").
    """
    chain = held_to_step(actor, objective_id, step, not_writing)
    _answer(actor, _proposed(actor, chain[0]), "withdrawn")
    write_step(actor, chain, ObjectiveState.DRAFT, ProposalWithdrawn(objective_id=objective_id))


@action
def send_back(actor: Actor, objective_id: int, step: Step) -> None:
    """Answer a proposal with a reason why not like this: it is a draft again.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-decide"): the actor does not decide for its team.
        Conflict: it was changed meanwhile, or is no proposal ("no-such-step").
        Invalid: no reason is given.
    """
    chain = held_to_step(actor, objective_id, step, not_deciding)
    row = _proposed(actor, chain[0])
    reason = _reason(step)
    _answer(actor, row, "sent-back", reason)
    happened = ProposalSentBack(objective_id=objective_id, reason=reason)
    write_step(actor, chain, ObjectiveState.DRAFT, happened)


@action
def commit_objective(actor: Actor, objective_id: int, step: Step) -> None:
    """Commit the team to an objective: from now on its terms change by amendments alone. What is
    promised is frozen as it stands, and it enters the numbers above it.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied: the actor does not decide for its team ("not-yours-to-decide"); where the
            workspace asks for approval: does not approve for it ("not-yours-to-approve"), or
            proposed it ("not-your-own-proposal").
        Conflict: it was changed meanwhile; this step does not follow (a code of core.states);
            it has to be proposed first ("propose-first"); the cycle's last day is over
            ("after-the-deadline").
        Invalid: what is missing, by its path ("key_results/ID/target"); or "" is
            "beyond-preset" where the workspace's preset is broken and that is neither confirmed
            nor, with a policy that blocks, to be confirmed ("beyond-preset-blocked").
    """
    chain = held_to_step(actor, objective_id, step, not_committing)
    row = chain[0]
    refuse_step(actor, row, ObjectiveState.COMMITTED)
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    is_proposed = row.state == ObjectiveState.PROPOSED
    if workspace.needs_approval and not (is_proposed or actor.is_system):
        raise Conflict("propose-first")
    despite = _pass_gate(row, workspace, actor.today, is_confirmed=step.is_confirmed)
    _answer(actor, row, "approved")
    row.committed_on, row.decision_reason = actor.today, ""
    KeyResult.objects.filter(objective=row, dropped_on=None).update(committed_on=None)
    happened = ObjectiveCommitted(objective_id=row.pk, on=actor.today, despite=despite)
    write_step(
        actor, chain, ObjectiveState.COMMITTED, happened, ["committed_on", "decision_reason"]
    )
    _freeze(actor, row)
    forget_revisions([row.pk])


@action
def park_objective(actor: Actor, objective_id: int, step: Step) -> None:
    """Answer an idea, a draft or a proposal with "not now, because ...": it waits in the team's
    parking lot.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-decide"): the actor does not decide for its team.
        Conflict: it was changed meanwhile, or this step does not follow (a code of core.states).
        Invalid: no reason is given.
    """
    chain = held_to_step(actor, objective_id, step, not_deciding)
    row = chain[0]
    reason = step.reason.strip()
    refuse_step(actor, row, ObjectiveState.PARKED, has_reason=bool(reason))
    _answer(actor, row, "sent-back", reason)
    row.decision_reason, row.rank = reason, _last_rank(row)
    happened = ObjectiveParked(objective_id=row.pk, reason=reason)
    write_step(actor, chain, ObjectiveState.PARKED, happened, ["decision_reason", "rank"])


@action
def queue_objective(
    actor: Actor, objective_id: int, step: Step, cycle_id: int | None = None
) -> bool:
    """Let an objective wait in its team's queue: in its own cycle, or in a later one that is
    planned or running. Return whether it lost a parent, in view of the actor, that does not
    reach into that cycle.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-decide"): the actor does not decide for its team.
        Conflict: it was changed meanwhile, or this step does not follow (a code of core.states).
        Invalid: ``cycle`` is no cycle that takes objectives in ("unknown"), or not a later one
            ("not-later").
    """
    chain = held_to_step(actor, objective_id, step, not_deciding, into=cycle_id)
    row, cycle = chain[0], _destination(chain[0], cycle_id)
    if cycle and cycle.starts_on <= row.cycle.starts_on:
        raise Invalid({"cycle": "not-later"})
    is_waiting = row.state == ObjectiveState.QUEUED and cycle is not None
    if not is_waiting:
        refuse_step(actor, row, ObjectiveState.QUEUED, cycle or row.cycle)
    _answer(actor, row, "sent-back", step.reason.strip())
    row.rank = _last_rank(row)
    return _move(actor, chain, cycle, ObjectiveState.QUEUED)


@action
def draft_again(actor: Actor, objective_id: int, step: Step, cycle_id: int | None = None) -> bool:
    """Take an objective out of the queue or the parking lot: it is a draft again, of its own
    cycle or of another that is planned or running. Return whether it lost a parent, in view of
    the actor, that does not reach into that cycle.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-decide"): the actor does not decide for its team.
        Conflict: it was changed meanwhile, or this step does not follow (a code of core.states).
        Invalid: ``cycle`` is no cycle that takes objectives in ("unknown").
    """
    chain = held_to_step(actor, objective_id, step, not_deciding, into=cycle_id)
    row, cycle = chain[0], _destination(chain[0], cycle_id)
    if row.state not in WAITING:
        raise Conflict(Refusal.NO_SUCH_STEP.value)
    refuse_step(actor, row, ObjectiveState.DRAFT, cycle or row.cycle)
    row.decision_reason = ""
    return _move(actor, chain, cycle, ObjectiveState.DRAFT)


def _reason(step: Step) -> str:
    reason = step.reason.strip()
    if not reason:
        raise Invalid({"reason": "required"})
    return reason


def _proposed(actor: Actor, row: Objective) -> Objective:
    if row.state != ObjectiveState.PROPOSED:
        raise Conflict(Refusal.NO_SUCH_STEP.value)
    refuse_step(actor, row, ObjectiveState.DRAFT)
    return row


def _answer(actor: Actor, row: Objective, answer: str, reason: str = "") -> None:
    """Close the objective's open proposal, if there is one."""
    Proposal.objects.filter(objective=row, answer="").update(
        answer=answer, reason=reason, answered_by=actor.membership_id, answered_at=clock.now()
    )


def _last_rank(row: Objective) -> int:
    waiting = Objective.objects.filter(team=row.team_id, state__in=WAITING).exclude(pk=row.pk)
    return (waiting.aggregate(last=Max("rank"))["last"] or 0) + 1


# --- committing ----------------------------------------------------------------------------------


def _pass_gate(
    row: Objective, workspace: Workspace, today: date, *, is_confirmed: bool
) -> tuple[str, ...]:
    """Refuse what is incomplete or too much; return the bounds that are broken knowingly."""
    missing = missing_of(row, today)
    if missing:
        raise Invalid({"/".join(each.path): each.code for each in missing})
    broken = tuple(each.code for each in breaches_of(row, workspace))
    if broken and workspace.policy == "block":
        raise Invalid({"": "beyond-preset-blocked"}, breaches=broken)
    if broken and not is_confirmed:
        raise Invalid({"": "beyond-preset"}, breaches=broken)
    return broken


def _freeze(actor: Actor, row: Objective) -> None:
    Commitment.objects.update_or_create(
        objective=row,
        defaults={
            "workspace_id": actor.workspace_id,
            "on": actor.today,
            "committed_at": clock.now(),
            "by_id": actor.membership_id,
            "text": frozen_text(row),
        },
    )


# --- moving to another cycle ---------------------------------------------------------------------


def _destination(row: Objective, cycle_id: int | None) -> Cycle | None:
    """The other cycle that is meant, None where it stays in its own."""
    if cycle_id is None or cycle_id == row.cycle_id:
        return None
    cycle = openable(cycle_id)
    if cycle is None:
        raise Invalid({"cycle": "unknown"})
    return cycle


def _move(actor: Actor, chain: list[Objective], cycle: Cycle | None, state: ObjectiveState) -> bool:
    row = chain[0]
    parent = _visible_parent(actor, row)
    is_cut = move_into(row, cycle) if cycle else False
    event = ObjectiveQueued if state is ObjectiveState.QUEUED else DraftedAgain
    happened = event(
        objective_id=row.pk,
        cycle_id=row.cycle_id,
        cycle=row.cycle.name,
        is_moved=cycle is not None,
        # Whoever reads this later may not see a parent that was restricted.
        is_unlinked=is_cut and parent is not None and not parent.is_restricted,
    )
    row.state, row.version = state.value, row.version + 1
    stays = chain if cycle is None else chain[:1]
    moved = follow_objective(stays, actor.today, _MOVING)
    if cycle and chain[1:]:
        moved += follow_audience(chain[1:], actor.today)
    record_change(actor, row.pk, happened, moved)
    return is_cut and parent is not None


def _visible_parent(actor: Actor, row: Objective) -> Objective | None:
    through = row.parent_key_result.objective_id if row.parent_key_result else None
    rows = Objective.objects.filter(pk=row.parent_objective_id or through or 0)
    return policy.visible_to(actor, rows).first()
