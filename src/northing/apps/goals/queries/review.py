"""The review of a cycle: what is decided about each promise, one after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.cards import (
    CycleChip,
    KeyResultCard,
    ObjectiveCard,
)
from northing.apps.goals.queries.cycle_steps import (
    OBJECTIVES_A_PAGE,
    CycleSheet,
    known_cycle,
    sheet_of,
)
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
from northing.base.pages import Pages, pages_of
from northing.base.roles import Deed
from northing.core.document import CycleState, ObjectiveState
from northing.core.states import PROMISED, decision_refusal

WAITING_SHOWN = 12
# What of a review can be shown alone: what waits for a decision, and for the reader's own.
UNDECIDED, MINE = "undecided", "mine"


@dataclass(frozen=True, slots=True)
class Decided:
    """A committed objective in the review: what was decided, "" for nothing yet."""

    card: ObjectiveCard
    decision: str
    reason: str
    may_decide: bool


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Where the review of a cycle stands, as far as the reader may see it. ``rows`` are those of
    one page, of what is ``shown``: UNDECIDED, MINE, or "" for all; ``total``, ``undecided`` and
    ``mine`` count all pages. ``first`` is the first one that waits for the reader's decision;
    ``open_cycles`` are those inside it that are not closed; ``hidden`` counts, for those who
    close it, the undecided ones that they may not see."""

    sheet: CycleSheet
    rows: tuple[Decided, ...]
    pages: Pages
    shown: str
    total: int
    undecided: int
    mine: int
    first: int | None
    open_cycles: tuple[CycleChip, ...]
    hidden: int

    @property
    def decided(self) -> int:
        return self.total - self.undecided

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


def promised(actor: Actor, cycle: Cycle) -> QuerySet[Objective]:
    """Return what was promised in a cycle, as far as the actor may see it, a team after another.
    Needs a scope."""
    rows = Objective.objects.filter(cycle=cycle, state__in=PROMISED)
    seen = with_context(policy.visible_to(actor, rows))
    return seen.order_by("team__level", "team__name", "position", "pk")


def decided_rows(actor: Actor, rows: Iterable[Objective], *, is_open: bool) -> tuple[Decided, ...]:
    """Return objectives with what was decided about them; while that ``is_open`` also who may
    decide. Needs a scope."""
    shown = list(rows)
    cards = objective_cards(actor, shown)
    beside = Objective.objects.filter(pk__in=cards if is_open else ())
    own = set(policy.concluded_by(actor, beside).values_list("pk", flat=True))
    return tuple(
        Decided(cards[each.pk], each.decision, each.decision_reason, each.pk in own)
        for each in shown
    )


@query
def review_page(actor: Actor, cycle_id: int, page: int = 1, shown: str = "") -> ReviewPage:
    """Return where the review of a cycle stands.

    Raises:
        NotFound: there is no such cycle.
    """
    row = known_cycle(cycle_id)
    rows = promised(actor, row)
    is_open = row.state == CycleState.REVIEWING
    waiting = rows.filter(decision="") if is_open else rows.none()
    mine = policy.concluded_by(actor, waiting)
    parts = {"": rows, UNDECIDED: waiting, MINE: mine}
    counts = {name: part.count() for name, part in parts.items()}
    shown = shown if shown in parts else ""
    pages, window = pages_of(counts[shown], page, OBJECTIVES_A_PAGE)
    inside = Cycle.objects.filter(parent=row).exclude(state=CycleState.CLOSED.value)
    return ReviewPage(
        sheet=sheet_of(actor, row),
        rows=decided_rows(actor, parts[shown][window], is_open=is_open),
        pages=pages,
        shown=shown,
        total=counts[""],
        undecided=counts[UNDECIDED],
        mine=counts[MINE],
        first=mine.values_list("pk", flat=True).first(),
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
    run = _run(actor, row.cycle)
    if not policy.concluded_by(actor, Objective.objects.filter(pk=row.pk)).exists():
        raise Denied("not-yours-to-conclude")
    ids = list(run)
    at = ids.index(row.pk) if row.pk in run else 0
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
        left=sum(not decision for decision in run.values()),
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
    run = _run(actor, row.cycle)
    ids = list(run)
    at = ids.index(row.pk) + 1 if row.pk in run else 0
    return next((pk for pk in [*ids[at:], *ids[:at]] if not run[pk]), None)


def _run(actor: Actor, cycle: Cycle) -> dict[int, str]:
    """Return what is decided about each promise that the actor decides about, by its id and in
    the order of the run: those two values, however many there are."""
    own = policy.concluded_by(actor, promised(actor, cycle))
    return dict(own.values_list("pk", "decision"))


@query
def decisions_waiting(actor: Actor) -> tuple[ObjectiveCard, ...]:
    """Return what waits for the actor's decision at the close: objectives that the actor owns or
    whose team the actor leads."""
    visible = policy.visible_to(actor, Objective.objects.all()).filter(
        cycle__state=CycleState.REVIEWING.value,
        state=ObjectiveState.COMMITTED.value,
        decision="",
    )
    own = policy.concluded_by(actor, visible)
    if not actor.is_system and actor.may(Deed.WRITE_ANYWHERE):
        own = own.filter(policy.owned_by(actor) | Q(team__in=actor.team_ids))
    ordered = with_context(own).order_by("cycle__ends_on", "position", "pk")
    shown = list(ordered[:WAITING_SHOWN])
    cards = objective_cards(actor, shown)
    return tuple(cards[row.pk] for row in shown)
