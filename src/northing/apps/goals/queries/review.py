"""The review of a cycle: what is decided about each promise, one after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective, ObjectiveOwner
from northing.apps.goals.queries.cards import (
    CycleChip,
    KeyResultCard,
    ObjectiveCard,
)
from northing.apps.goals.queries.cycle_steps import CycleSheet, known_cycle, sheet_of
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.rows import (
    cycle_chip,
    key_result_cards,
    key_results_with_context,
    objective_cards,
    with_context,
)
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied
from northing.base.roles import Deed
from northing.core.document import CycleState, ObjectiveState
from northing.core.states import PROMISED, decision_refusal

WAITING_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Decided:
    """A committed objective in the review: what was decided, "" for nothing yet."""

    card: ObjectiveCard
    decision: str
    reason: str
    may_decide: bool


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Where the review of a cycle stands, as far as the reader may see it. ``first`` is the first
    one that waits for the reader's decision; ``open_cycles`` are those inside it that are not
    closed; ``hidden`` counts, for those who close it, the undecided ones that they may not see."""

    sheet: CycleSheet
    rows: tuple[Decided, ...]
    undecided: int
    mine: int
    first: int | None
    open_cycles: tuple[CycleChip, ...]
    hidden: int

    @property
    def decided(self) -> int:
        return len(self.rows) - self.undecided

    @property
    def may_close(self) -> bool:
        is_ready = not (self.undecided or self.hidden or self.open_cycles)
        return is_ready and self.sheet.may_manage and self.sheet.step == "close"


@dataclass(frozen=True, slots=True)
class DecidingPage:
    """One objective in the run. ``position`` of ``out_of`` is its place among those that the
    reader decides about, ``left`` how many of them are undecided; ``refusal`` is a code where
    nothing is decided now."""

    card: ObjectiveCard
    why: str
    key_results: tuple[KeyResultCard, ...]
    version: int
    decision: str
    reason: str
    refusal: str
    position: int
    out_of: int
    left: int
    previous_id: int | None
    next_id: int | None


def promised(actor: Actor, cycle: Cycle) -> list[Objective]:
    """Return what was promised in a cycle, as far as the actor may see it, a team after another.
    Needs a scope."""
    rows = Objective.objects.filter(
        cycle=cycle, state__in=PROMISED
    )
    seen = with_context(policy.visible_to(actor, rows))
    return list(seen.order_by("team__level", "team__name", "position", "pk"))


def owners_of_each(rows: Iterable[Objective]) -> dict[int, frozenset[int]]:
    """Return the memberships that own each objective, by its id. Needs a scope."""
    found: dict[int, set[int]] = {}
    links = ObjectiveOwner.objects.filter(objective__in=list(rows)).order_by()
    for objective, person in links.values_list("objective_id", "membership_id"):
        found.setdefault(objective, set()).add(person)
    return {pk: frozenset(people) for pk, people in found.items()}


def concluded_by(actor: Actor, rows: list[Objective]) -> set[int]:
    """Return the ids of those about which the actor decides at the close. Needs a scope."""
    led, owners = policy.teams_led(actor), owners_of_each(rows)
    return {
        row.pk
        for row in rows
        if policy.can_conclude(actor, row.team_id, owners.get(row.pk, frozenset()), led)
    }


@query
def review_page(actor: Actor, cycle_id: int) -> ReviewPage:
    """Return where the review of a cycle stands.

    Raises:
        NotFound: there is no such cycle.
    """
    row = known_cycle(cycle_id)
    rows = promised(actor, row)
    own = concluded_by(actor, rows)
    cards = objective_cards(actor, rows)
    is_open = row.state == CycleState.REVIEWING
    waiting = [each for each in rows if is_open and not each.decision]
    mine = [each.pk for each in waiting if each.pk in own]
    inside = Cycle.objects.filter(parent=row).exclude(state=CycleState.CLOSED.value)
    return ReviewPage(
        sheet=sheet_of(actor, row),
        rows=tuple(
            Decided(cards[each.pk], each.decision, each.decision_reason, is_open and each.pk in own)
            for each in rows
        ),
        undecided=len(waiting),
        mine=len(mine),
        first=mine[0] if mine else None,
        open_cycles=tuple(cycle_chip(each) for each in inside.order_by("starts_on", "pk")),
        hidden=_hidden(actor, row) if is_open and actor.may(Deed.MANAGE_CYCLES) else 0,
    )


def _hidden(actor: Actor, cycle: Cycle) -> int:
    """How many undecided ones keep the cycle open that the reader may not see: nothing but the
    number, so that whoever closes it knows that somebody else has to decide."""
    committed = policy.hidden_from(actor).filter(
        cycle=cycle, state=ObjectiveState.COMMITTED.value, decision=""
    )
    return committed.count()


@query
def deciding_page(actor: Actor, objective_id: int) -> DecidingPage:
    """Return one objective with its figures, to decide what becomes of it.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-conclude"): the actor neither owns it nor decides for its team.
    """
    row = visible_objective(actor, objective_id)
    rows = promised(actor, row.cycle)
    own = concluded_by(actor, [*rows, row])
    if row.pk not in own:
        raise Denied("not-yours-to-conclude")
    run = [each for each in rows if each.pk in own]
    ids = [each.pk for each in run]
    at = ids.index(row.pk) if row.pk in ids else 0
    inner = row.key_results.order_by("position", "pk")
    refusal = decision_refusal(
        CycleState(row.cycle.state), ObjectiveState(row.state), has_reason=True
    )
    return DecidingPage(
        card=objective_cards(actor, [row])[row.pk],
        why=row.why,
        key_results=key_result_cards(actor, list(key_results_with_context(inner))),
        version=row.version,
        decision=row.decision,
        reason=row.decision_reason,
        refusal=refusal.value if refusal else "",
        position=at + 1,
        out_of=len(run),
        left=sum(not each.decision for each in run),
        previous_id=ids[at - 1] if at > 0 else None,
        next_id=ids[at + 1] if at + 1 < len(ids) else None,
    )


@query
def next_undecided(actor: Actor, objective_id: int) -> int | None:
    """Return the objective that the reader decides about next, after this one and round to the
    first again; None where all are decided.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = visible_objective(actor, objective_id)
    rows = promised(actor, row.cycle)
    own = concluded_by(actor, rows)
    ids = [each.pk for each in rows if each.pk in own]
    at = ids.index(row.pk) + 1 if row.pk in ids else 0
    waiting = {each.pk for each in rows if not each.decision}
    return next((pk for pk in [*ids[at:], *ids[:at]] if pk in waiting), None)


@query
def decisions_waiting(actor: Actor) -> tuple[ObjectiveCard, ...]:
    """Return what waits for the actor's decision at the close: objectives that the actor owns or
    whose team the actor leads."""
    visible = policy.visible_to(actor, Objective.objects.all()).filter(
        cycle__state=CycleState.REVIEWING.value,
        state=ObjectiveState.COMMITTED.value,
        decision="",
    )
    rows = list(with_context(visible).order_by("cycle__ends_on", "position", "pk"))
    if not actor.is_system and actor.may(Deed.WRITE_ANYWHERE):
        owners = owners_of_each(rows)
        rows = [
            row
            for row in rows
            if actor.membership_id in owners.get(row.pk, ()) or row.team_id in actor.team_ids
        ]
    own = concluded_by(actor, rows)
    shown = [row for row in rows if row.pk in own][:WAITING_SHOWN]
    cards = objective_cards(actor, shown)
    return tuple(cards[row.pk] for row in shown)
