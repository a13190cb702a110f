"""Who may take which step of an objective, as codes: "" is allowed. All need a scope."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from northing.apps.goals import policy
from northing.apps.goals.models import Objective, ObjectiveOwner, Proposal
from northing.apps.people.models import Workspace
from northing.base.actor import Actor
from northing.core.document import CycleState, ObjectiveState
from northing.core.states import objective_step_refusal

# Why the actor may not take a step, as a code; "" where it is allowed.
Forbids = Callable[[Actor, Objective], str]
_S = ObjectiveState


def owner_ids(objective_id: int) -> frozenset[int]:
    """Return the memberships that own an objective."""
    rows = ObjectiveOwner.objects.filter(objective=objective_id).order_by()
    return frozenset(rows.values_list("membership_id", flat=True))


def not_writing(actor: Actor, row: Objective) -> str:
    """Return why the actor does not write or propose an objective."""
    led = policy.teams_led(actor)
    may = policy.can_write(actor, row.team_id, owner_ids(row.pk), led)
    return "" if may else "not-yours-to-write"


def not_deciding(actor: Actor, row: Objective) -> str:
    """Return why the actor does not decide about an objective."""
    may = policy.can_decide(actor, row.team_id, policy.teams_led(actor))
    return "" if may else "not-yours-to-decide"


def not_committing(actor: Actor, row: Objective) -> str:
    """Return why the actor does not commit the team to an objective: where the workspace asks
    for approval, who decides about it does not yet."""
    if not Workspace.objects.get(pk=actor.workspace_id).needs_approval:
        return not_deciding(actor, row)
    proposal = open_proposal(row)
    proposed_by = proposal.by_id if proposal else None
    above, led = row.team.parent_id if row.team else None, policy.teams_led(actor)
    if not policy.can_approve(actor, above, None, led):
        return "not-yours-to-approve"
    may = policy.can_approve(actor, above, proposed_by, led)
    return "" if may else "not-your-own-proposal"


def open_proposal(row: Objective) -> Proposal | None:
    """Return the proposal that waits for an answer."""
    return Proposal.objects.filter(objective=row, answer="").select_related("by").first()


# Each step by name: who may, the states that it starts from, and the one that it leads to.
STEPS: Mapping[str, tuple[Forbids, frozenset[ObjectiveState], ObjectiveState]] = {
    "propose": (not_writing, frozenset({_S.DRAFT, _S.QUEUED}), _S.PROPOSED),
    "commit": (not_committing, frozenset({_S.DRAFT, _S.QUEUED, _S.PROPOSED}), _S.COMMITTED),
    "send-back": (not_deciding, frozenset({_S.PROPOSED}), _S.DRAFT),
    "draft-again": (not_deciding, frozenset({_S.QUEUED, _S.PARKED}), _S.DRAFT),
    "queue": (not_deciding, frozenset({_S.DRAFT, _S.PROPOSED, _S.QUEUED}), _S.QUEUED),
    "park": (not_deciding, frozenset({_S.DRAFT, _S.PROPOSED, _S.QUEUED}), _S.PARKED),
    "withdraw": (not_writing, frozenset({_S.PROPOSED}), _S.DRAFT),
    "drop": (not_deciding, frozenset({_S.COMMITTED}), _S.DROPPED),
}


def follows(row: Objective, name: str) -> bool:
    """Tell whether a step of STEPS follows from where an objective stands. Another cycle may be
    open to a step for which its own is not."""
    _, starts, new = STEPS[name]
    if row.state not in starts:
        return False
    if row.state == new:
        return True
    cycle_state = CycleState(row.cycle.state)
    return not objective_step_refusal(_S(row.state), new, cycle_state, has_reason=True)
