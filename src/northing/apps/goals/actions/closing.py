"""Deciding what becomes of an objective at the close, and taking it into the next cycle."""

from __future__ import annotations

from dataclasses import replace

from northing.apps.goals import facts, policy
from northing.apps.goals.actions.moving import (
    copy_audience,
    end_of,
    free_among,
    list_team,
    reaches,
)
from northing.apps.goals.actions.placing_rows import Writer
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.events import ObjectiveCarriedOver, ObjectiveDecided
from northing.apps.goals.inputs import Deciding
from northing.apps.goals.models import (
    Cycle,
    KeyResult,
    Objective,
    Product,
    Strategy,
    Support,
)
from northing.apps.goals.queries.deciding import not_writing
from northing.apps.goals.queries.documents import objective_values
from northing.apps.goals.queries.frozen import frozen_roster
from northing.apps.goals.queries.linking import misalignment
from northing.apps.goals.queries.locks import locked_cycle_of, locked_cycles
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import Happening, record, record_each
from northing.base.roles import Deed
from northing.core import document as core
from northing.core.carry_over import carry_over
from northing.core.document import CycleState, Decision, ObjectiveState
from northing.core.states import OPEN_CYCLES, Refusal, decision_refusal


@action
def decide_objective(actor: Actor, objective_id: int, deciding: Deciding) -> None:
    """Say what becomes of a committed objective at the close, and why. It can be decided again
    until its cycle is closed; deciding the same once more changes nothing.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-conclude"): the actor neither owns it nor decides for its team.
        Conflict: it was changed meanwhile, or nothing is decided now ("not-reviewing",
            "cycle-closed", "not-committed").
        Invalid: no reason is given.
    """
    cycle = locked_cycle_of(actor, objective_id)
    row = _locked(actor, objective_id)
    if not policy.concluded_by(actor, Objective.objects.filter(pk=row.pk)).exists():
        raise Denied("not-yours-to-conclude")
    if row.version != deciding.version:
        raise Conflict("changed-meanwhile")
    reason = deciding.reason.strip()
    refusal = decision_refusal(
        CycleState(cycle.state), ObjectiveState(row.state), has_reason=bool(reason)
    )
    if refusal is Refusal.NO_REASON:
        raise Invalid({"reason": "required"})
    if refusal:
        raise Conflict(refusal.value)
    before = row.decision
    if (before, row.decision_reason) == (deciding.decision.value, reason):
        return
    row.decision, row.decision_reason = deciding.decision.value, reason
    row.version += 1
    row.save(update_fields=["decision", "decision_reason", "version"])
    happened = ObjectiveDecided(
        objective_id=row.pk, decision=row.decision, before=before, reason=reason
    )
    record(actor, happened, f"objective:{row.pk}")


def _locked(actor: Actor, objective_id: int) -> Objective:
    rows = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    row = rows.select_for_update(of=("self",)).first()
    if row is None:
        raise NotFound("objective")
    return row


@action
def carry_over_objective(actor: Actor, objective_id: int, into_cycle_id: int) -> int:
    """Take a closed objective into a cycle as a draft that continues it, by the rules of each
    measure, and return the draft's id; where it goes on in that cycle already, it is that one.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): neither its owner nor of its team.
        Conflict: it is not closed ("not-closed") or was let go ("let-go").
        Invalid: ``cycle`` is none that is planned or running ("unknown"), or not a later one
            ("not-later").
    """
    visible = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    row = visible.select_related("cycle").first()
    if row is None:
        raise NotFound("objective")
    if code := not_writing(actor, row):
        raise Denied(code)
    into = _destination(row.cycle_id, into_cycle_id)
    row = _locked(actor, objective_id)
    if row.state != ObjectiveState.CLOSED:
        raise Conflict("not-closed")
    if row.decision == Decision.LET_GO:
        raise Conflict("let-go")
    drafts, told = _carry(actor, [row], into)
    record_each(actor, told)
    return drafts[row.pk]


@action
def carry_over_cycle(actor: Actor, cycle_id: int, into_cycle_id: int) -> list[int]:
    """Take all of a closed cycle that is to be kept or changed into another one, as drafts that
    continue it, and return the ids of those made now that the actor may see. What goes on there
    already is left as it is.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
        Conflict("not-closed"): the cycle is not closed.
        Invalid: ``cycle`` is none that is planned or running ("unknown"), or not a later one
            ("not-later").
    """
    if not Cycle.objects.filter(pk=cycle_id).exists():
        raise NotFound("cycle")
    actor.demand(Deed.MANAGE_CYCLES)
    into = _destination(cycle_id, into_cycle_id)
    if Cycle.objects.get(pk=cycle_id).state != CycleState.CLOSED:
        raise Conflict("not-closed")
    going_on = Objective.objects.filter(
        cycle=cycle_id,
        state=ObjectiveState.CLOSED.value,
        decision__in=[Decision.KEEP.value, Decision.CHANGE.value],
    )
    waiting = going_on.exclude(continued_by__cycle=into)
    # Locked before they are read: who sees them may be changed at this very moment.
    list(waiting.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
    whole = waiting.select_related(
        *("team", "cycle", "strategy", "product", "parent_objective__cycle"),
        "parent_key_result__objective__cycle",
    )
    rows = list(whole.order_by("position", "pk"))
    made, told = _carry(actor, rows, into)
    record_each(actor, told)
    seen = policy.visible_to(actor, Objective.objects.filter(pk__in=made.values()))
    return list(seen.order_by("position", "pk").values_list("pk", flat=True))


def _destination(from_id: int, into_id: int) -> Cycle:
    """Return the cycle to carry into, locked together with the one to carry from."""
    if into_id == from_id or not Cycle.objects.filter(pk=into_id).exists():
        raise Invalid({"cycle": "unknown"})
    cycles = locked_cycles(from_id, into_id)
    into, old = cycles[into_id], cycles[from_id]
    if into.state not in OPEN_CYCLES:
        raise Invalid({"cycle": "unknown"})
    if into.starts_on <= old.starts_on:
        raise Invalid({"cycle": "not-later"})
    return into


def _carry(
    actor: Actor, rows: list[Objective], into: Cycle
) -> tuple[dict[int, int], list[tuple[Happening, str]]]:
    """Make the drafts, the upper ones first so that those below find them; return which draft
    continues which objective, by id, and what happened."""
    carrier = _Carrier(actor, into, rows)
    told: list[tuple[Happening, str]] = []
    for row in _upper_first(rows):
        if row.pk in carrier.drafts:
            continue
        draft = carrier.draft(row)
        happened = ObjectiveCarriedOver(
            objective_id=draft.pk, cycle_id=into.pk, cycle=into.name, before=row.cycle.name
        )
        told.append((happened, f"objective:{draft.pk}"))
    if told:
        _refuse_misalignment()
        refresh_cycle(actor, into)
    return {row.pk: carrier.drafts[row.pk] for row in rows}, told


def _upper_first(rows: list[Objective]) -> list[Objective]:
    """Return the rows in their order, but each after what it contributes to among them."""
    by_id = {row.pk: row for row in rows}
    placed: dict[int, Objective] = {}

    def place(row: Objective) -> None:
        if row.pk in placed:
            return
        above = by_id.get(_parent_id(row) or 0)
        if above is not None:
            place(above)
        placed[row.pk] = row

    for row in rows:
        place(row)
    return list(placed.values())


def _parent_id(row: Objective) -> int | None:
    through = row.parent_key_result
    return row.parent_objective_id or (through.objective_id if through else None)


def _refuse_misalignment() -> None:
    wrong = misalignment()
    if wrong:
        raise Conflict(wrong[0])


class _Carrier:
    """Writes drafts into one cycle; ``drafts`` tells which one there continues which objective."""

    def __init__(self, actor: Actor, into: Cycle, rows: list[Objective]) -> None:
        self.actor, self.into = actor, into
        strategies = dict(Strategy.objects.values_list("key", "pk"))
        products = dict(Product.objects.values_list("key", "pk"))
        # By their rows: a name in the old cycle may stand for somebody else by now.
        self.writer = Writer(
            actor, into, frozen_roster(), strategies, products, keeps_audience=True
        )
        self.keys = set(Objective.objects.filter(cycle=into).values_list("key", flat=True))
        self.end = end_of(into)
        self.values = objective_values(rows, is_frozen=True)
        there = Objective.objects.filter(cycle=into, continues__isnull=False)
        # The first of several stays.
        self.drafts = dict(there.order_by("-pk").values_list("continues_id", "pk"))

    def draft(self, row: Objective) -> Objective:
        """Write the draft that continues an objective."""
        key = free_among(self.keys, row.key)
        above, through = self._parent(row)
        draft = Objective(
            key=key,
            version=0,
            continues=row,
            position=self.end,
            parent_objective_id=above,
            parent_key_result_id=through,
        )
        value = replace(self._value(row), id=key)
        self.writer.write_one(draft, value, row.team.name if row.team else "", None)
        self.keys.add(key)
        self.end += 1
        self.drafts[row.pk] = draft.pk
        copy_audience(row, draft)
        list_team(self.into, row.team_id)
        _copy_supports(row, draft)
        return draft

    def _value(self, row: Objective) -> core.Objective:
        """What the draft says; its links go by rows."""
        alone = replace(self.values[row.pk], parent="", supports=())
        old = facts.cycle_value(row.cycle)
        return carry_over(alone, row.cycle.name, cycle=old, as_of=self.actor.today)

    def _parent(self, row: Objective) -> tuple[int | None, int | None]:
        """Return what the draft contributes to, as (objective, key result): what goes on of its
        parent, or a parent outside of the cycle that the next one lies in as well."""
        through = row.parent_key_result
        above = through.objective if through else row.parent_objective
        if above is None:
            return None, None
        if above.cycle_id != row.cycle_id:
            is_kept = reaches(self.into, above.cycle)
            return (row.parent_objective_id, row.parent_key_result_id) if is_kept else (None, None)
        follower = self.drafts.get(above.pk)
        if through is None or follower is None:
            return follower, None
        inner = KeyResult.objects.filter(objective=follower, key=through.key)
        return None, inner.values_list("pk", flat=True).first()


def _copy_supports(row: Objective, draft: Objective) -> None:
    links = list(Support.objects.filter(objective=row))
    for link in links:
        link.pk, link.objective = None, draft
    Support.objects.bulk_create(links)
