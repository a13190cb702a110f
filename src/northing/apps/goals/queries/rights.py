"""What somebody may write of an objective: of a plan, and of what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.audience import may_restrict
from northing.apps.goals.queries.deciding import owner_ids
from northing.apps.people.models import Team
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied
from northing.base.roles import Deed
from northing.core import document as core
from northing.core.plan import changed_fields, changed_key_results
from northing.core.states import ENDED, PLANNED, WAITING, Refusal

LOOSE = PLANNED | WAITING
# What nobody has promised or asked to promise.
DISCARDABLE = LOOSE - {core.ObjectiveState.PROPOSED}
READ_ONLY_CYCLES = {
    core.CycleState.REVIEWING.value: Refusal.CYCLE_REVIEWING,
    core.CycleState.CLOSED.value: Refusal.CYCLE_CLOSED,
}


@dataclass(frozen=True, slots=True)
class Rights:
    """``may_write`` is for the whole plan, ``may_amend`` for a commitment's terms; ``teams`` are
    the names of those teams whose own key results the actor may write and amend besides.
    ``may_hand_over`` is for its owners and its team, who say who sees it once it is
    restricted."""

    may_write: bool
    may_amend: bool
    may_hand_over: bool
    teams: frozenset[str]

    def is_own(self, key_result: core.KeyResult) -> bool:
        """Tell whether the actor works in the team that a key result names as its owner."""
        return key_result.team in self.teams


def rights_on(actor: Actor, row: Objective) -> Rights:
    """Return what the actor may write of an objective that the actor sees. Needs a scope."""
    known, led = owner_ids(row.pk), policy.teams_led(actor)
    may_write = policy.can_write(actor, row.team_id, known, led)
    is_owner = actor.membership_id in known and actor.may(Deed.DRAFT)
    own = Team.objects.filter(pk__in=actor.team_ids) if actor.may(Deed.DRAFT) else ()
    return Rights(
        may_write=may_write,
        may_amend=is_owner or policy.can_decide(actor, row.team_id, led),
        may_hand_over=may_hand_over(actor, row, known),
        teams=frozenset(team.name for team in own),
    )


def may_hand_over(actor: Actor, row: Objective, owners: frozenset[int] | None = None) -> bool:
    """Tell whether the actor may give an objective other owners or another team: of a restricted
    one that is to let others say who sees it. ``owners`` as for ``may_restrict``. Needs a
    scope."""
    return not row.is_restricted or may_restrict(actor, row, owners)


def refuse_read_only(cycle: Cycle, row: Objective | None = None) -> None:
    """Refuse to write into a cycle, or an objective of it, that takes no more changes. What waits
    in a queue or is parked stays open when its cycle ends.

    Raises:
        Conflict: "objective-ended", or a code of core.states.
    """
    if row is not None and row.state in ENDED:
        raise Conflict("objective-ended")
    if cycle.state in READ_ONLY_CYCLES and (row is None or row.state not in WAITING):
        raise Conflict(READ_ONLY_CYCLES[cycle.state].value)


def refuse_beyond(rights: Rights, before: core.Objective, after: core.Objective) -> None:
    """Refuse a change that the actor may not make.

    Raises:
        Denied: "not-yours-to-write", or "not-yours-to-amend" for a commitment's terms, what is
            added to it, and who owns it or one of its key results; "not-yours-to-restrict" for
            who owns a restricted one.
    """
    touched = _touched(before, after)
    if not rights.may_write:
        beyond = set(changed_fields(before, after)) - {"key_results"}
        if beyond or not all(map(rights.is_own, touched)):
            raise Denied("not-yours-to-write")
    if "owners" in changed_fields(before, after) and not rights.may_hand_over:
        raise Denied("not-yours-to-restrict")
    if before.state is core.ObjectiveState.COMMITTED and not rights.may_amend:
        if {"amendments", "owners"} & set(changed_fields(before, after)):
            raise Denied("not-yours-to-amend")
        if _is_beyond_own(rights, before, after):
            raise Denied("not-yours-to-amend")


def _touched(before: core.Objective, after: core.Objective) -> list[core.KeyResult]:
    """Return the key results that differ, as they were; new ones as they shall be."""
    changed = changed_key_results(before, after)
    kept = {kr.id for kr in after.key_results}
    known = {kr.id for kr in before.key_results}
    old = [kr for kr in before.key_results if kr.id in changed or kr.id not in kept]
    return [*old, *(kr for kr in after.key_results if kr.id not in known)]


def _is_beyond_own(rights: Rights, before: core.Objective, after: core.Objective) -> bool:
    """Tell whether more of a commitment differs than the terms of the actor's own key results:
    something is added, the terms or the team of others' differ, or what any of them weighs
    beside the rest."""
    known = {kr.id: kr for kr in before.key_results}
    if any(kr.id not in known for kr in after.key_results):
        return True
    return any(
        "weight" in names or ({"amendments", "team"} & set(names) and not rights.is_own(known[key]))
        for key, names in changed_key_results(before, after).items()
    )


def has_same_audience(row: Objective, other: Objective) -> bool:
    """Tell whether the same people may see two objectives. Needs a scope."""
    return bool(with_same_audience(row, [other]))


def with_same_audience(row: Objective, others: Sequence[Objective]) -> list[Objective]:
    """Return those of the objectives that the same people may see as one objective, in one
    statement for all. Needs a scope."""
    seen = policy.audiences([row, *others])
    named = {pk: sorted(names) for pk, names in seen.items() if names is not None}
    return [other for other in others if named.get(other.pk) == named.get(row.pk)]
