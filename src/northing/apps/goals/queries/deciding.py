"""Who may take which step of an objective, as codes: "" is allowed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Q, QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import (
    Amendment,
    Commitment,
    KeyResult,
    Objective,
    ObjectiveOwner,
    Proposal,
)
from northing.apps.people.queries import PersonChip
from northing.base.actor import Actor
from northing.base.roles import Deed
from northing.core.commitment import amendment_refusal
from northing.core.document import CycleState, ObjectiveState
from northing.core.readings import deadline
from northing.core.states import Refusal, objective_step_refusal

# Why the actor may not take a step, as a code; "" where it is allowed.
Forbids = Callable[[Actor, Objective], str]
_S = ObjectiveState


def owner_ids(objective_id: int) -> frozenset[int]:
    """Return the memberships that own an objective. Needs a scope."""
    rows = ObjectiveOwner.objects.filter(objective=objective_id).order_by()
    return frozenset(rows.values_list("membership_id", flat=True))


def amendments_of(row: Objective) -> QuerySet[Amendment]:
    """Return the amendments of an objective and of its key results. Needs a scope."""
    return Amendment.objects.filter(Q(key_result__objective=row) | Q(objective=row))


@dataclass
class Standpoint:
    """An actor before an objective: what surrounds it, and why the actor may not do what. Each is
    looked up once, unless it was known and set. Needs a scope."""

    actor: Actor
    row: Objective

    @cached_property
    def led(self) -> frozenset[int]:
        # Whoever may write anywhere is never asked which teams.
        return frozenset() if self.actor.may(Deed.WRITE_ANYWHERE) else policy.teams_led(self.actor)

    @property
    def needs_approval(self) -> bool:
        return self.actor.needs_approval

    @cached_property
    def proposal(self) -> Proposal | None:
        """The proposal that waits for an answer."""
        waiting = Proposal.objects.filter(objective=self.row, answer="")
        return waiting.select_related("by").first()

    @cached_property
    def owners(self) -> frozenset[int]:
        return owner_ids(self.row.pk)

    @cached_property
    def key_results(self) -> tuple[KeyResult, ...]:
        """Its key results in their order, with what they measure."""
        rows = KeyResult.objects.filter(objective=self.row).select_related("metric")
        return tuple(rows.order_by("position", "pk"))

    @cached_property
    def amendments(self) -> int:
        """How many amendments it and its key results have."""
        return amendments_of(self.row).count()

    @cached_property
    def committed_by(self) -> PersonChip | None:
        """Who committed to it, where that is known."""
        found = Commitment.objects.filter(objective=self.row).select_related("by").first()
        by = found.by if found else None
        return PersonChip(by.pk, by.name, is_placeholder=by.user_id is None) if by else None

    @cached_property
    def before(self) -> Objective | None:
        """The one that it continues, as far as the actor may see it, with its cycle."""
        if self.row.continues_id is None:
            return None
        rows = policy.visible_to(self.actor, Objective.objects.filter(pk=self.row.continues_id))
        return rows.select_related("cycle").first()

    @cached_property
    def later(self) -> tuple[Objective, ...]:
        """Those that continue it, as far as the actor may see them, with their cycles."""
        rows = policy.visible_to(self.actor, Objective.objects.filter(continues=self.row))
        return tuple(rows.select_related("cycle").order_by("cycle__starts_on", "pk"))

    @cached_property
    def not_writing(self) -> str:
        may = policy.can_write(self.actor, self.row.team_id, self.owners, self.led)
        return "" if may else "not-yours-to-write"

    @cached_property
    def not_deciding(self) -> str:
        may = policy.can_decide(self.actor, self.row.team_id, self.led)
        return "" if may else "not-yours-to-decide"

    @cached_property
    def not_committing(self) -> str:
        if not self.needs_approval:
            return self.not_deciding
        above = self.row.team.parent_id if self.row.team else None
        if not policy.can_approve(self.actor, above, None, self.led):
            return "not-yours-to-approve"
        by = self.proposal.by_id if self.proposal else None
        return (
            "" if policy.can_approve(self.actor, above, by, self.led) else "not-your-own-proposal"
        )

    def forbids(self, step: str) -> str:
        """Return why the actor may not take a step of STEPS, wherever the objective stands."""
        found: str = getattr(self, STEPS[step][0])
        return found


def not_writing(actor: Actor, row: Objective) -> str:
    """Return why the actor does not write or propose an objective. Needs a scope."""
    return Standpoint(actor, row).not_writing


def not_deciding(actor: Actor, row: Objective) -> str:
    """Return why the actor does not decide about an objective. Needs a scope."""
    return Standpoint(actor, row).not_deciding


def not_committing(actor: Actor, row: Objective) -> str:
    """Return why the actor does not commit the team to an objective: where the workspace asks
    for approval, who decides about it does not yet. Needs a scope."""
    return Standpoint(actor, row).not_committing


def not_dropping(actor: Actor, kr: KeyResult) -> str:
    """Return why the actor does not drop a key result: who decides for the team that owns it, or
    for its objective's, may. Needs a scope."""
    led = policy.teams_led(actor)
    decides = policy.can_decide(actor, kr.objective.team_id, led)
    if not decides and (kr.team_id is None or not policy.can_decide(actor, kr.team_id, led)):
        return "not-yours-to-decide"
    return ""


def dropping_refusal(kr: KeyResult, today: date) -> str:
    """Return why nobody may drop a key result now: a code of ``core.states`` or
    "key-result-dropped"."""
    row = kr.objective
    if kr.dropped_on is not None:
        return "key-result-dropped"
    if row.state != _S.COMMITTED:
        return Refusal.NOT_COMMITTED.value
    refusal = amendment_refusal(CycleState(row.cycle.state), deadline(kr, row.cycle), today)
    return refusal.value if refusal else ""


# Each step by name: what of a Standpoint forbids it, the states that it starts from, and the one
# that it leads to.
STEPS: Mapping[str, tuple[str, frozenset[ObjectiveState], ObjectiveState]] = {
    "propose": ("not_writing", frozenset({_S.DRAFT, _S.QUEUED}), _S.PROPOSED),
    "commit": ("not_committing", frozenset({_S.DRAFT, _S.QUEUED, _S.PROPOSED}), _S.COMMITTED),
    "send-back": ("not_deciding", frozenset({_S.PROPOSED}), _S.DRAFT),
    "draft-again": ("not_deciding", frozenset({_S.QUEUED, _S.PARKED}), _S.DRAFT),
    "queue": ("not_deciding", frozenset({_S.DRAFT, _S.PROPOSED, _S.QUEUED}), _S.QUEUED),
    "park": ("not_deciding", frozenset({_S.DRAFT, _S.PROPOSED, _S.QUEUED}), _S.PARKED),
    "withdraw": ("not_writing", frozenset({_S.PROPOSED}), _S.DRAFT),
    "drop": ("not_deciding", frozenset({_S.COMMITTED}), _S.DROPPED),
}


def follows(row: Objective, name: str, today: date) -> bool:
    """Tell whether a step of STEPS follows from where an objective stands today. Another cycle
    may be open to a step for which its own is not."""
    return not step_refusal(row, name, today)


def step_refusal(row: Objective, name: str, today: date) -> str:
    """Return why a step of STEPS does not follow today, as a code of ``core.states``; "" if it
    does."""
    _, starts, new = STEPS[name]
    if row.state not in starts:
        return Refusal.NO_SUCH_STEP.value
    if row.state == new:
        return ""
    refusal = objective_step_refusal(
        _S(row.state),
        new,
        CycleState(row.cycle.state),
        has_reason=True,
        is_over=today > row.cycle.ends_on,
    )
    return refusal.value if refusal else ""
