"""What a cycle waits for on its way to the close, and what the reader may do about it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db.models import Case, When

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.cards import (
    CycleChip,
    ObjectiveCard,
)
from northing.apps.goals.queries.rows import (
    cycle_chip,
    objective_cards,
    with_context,
)
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import Pages, pages_of
from northing.base.roles import Deed
from northing.core.document import CycleState, ObjectiveState
from northing.core.states import PLANNED

OBJECTIVES_A_PAGE = 50
# The step that comes next, by the state that it starts from.
NEXT_STEP = {
    CycleState.PLANNING: "activate", CycleState.ACTIVE: "review", CycleState.REVIEWING: "close",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CycleSheet:
    """A cycle's head: ``step`` is the one that comes next (activate, review, close, "" for
    none), for those who manage cycles; ``parents`` are the cycles that it may lie in."""

    cycle: CycleChip
    version: int
    parent: CycleChip | None
    may_manage: bool
    step: str
    is_empty: bool = False
    parents: tuple[CycleChip, ...] = ()


@dataclass(frozen=True, slots=True)
class ActivationPage:
    """What goes to the queue when a cycle begins, and then what begins with it, as far as the
    reader may see it: those of one page, and how many there are on all of them."""

    sheet: CycleSheet
    queued: tuple[ObjectiveCard, ...]
    queued_total: int
    committed: tuple[ObjectiveCard, ...]
    committed_total: int
    pages: Pages


def known_cycle(cycle_id: int) -> Cycle:
    """Return a cycle with the one that it lies in. Needs a scope.

    Raises:
        NotFound: there is no such cycle.
    """
    row = Cycle.objects.select_related("parent").filter(pk=cycle_id).first()
    if row is None:
        raise NotFound("cycle")
    return row


def sheet_of(actor: Actor, row: Cycle) -> CycleSheet:
    """Return a cycle's head."""
    may_manage = actor.may(Deed.MANAGE_CYCLES)
    return CycleSheet(
        cycle=cycle_chip(row),
        version=row.version,
        parent=cycle_chip(row.parent) if row.parent else None,
        may_manage=may_manage,
        step=NEXT_STEP.get(CycleState(row.state), ""),
    )


@query
def cycle_bar(actor: Actor, cycle_id: int) -> CycleSheet:
    """Return a cycle's head.

    Raises:
        NotFound: there is no such cycle.
    """
    return sheet_of(actor, known_cycle(cycle_id))


@query
def parents_to_choose(actor: Actor) -> tuple[CycleChip, ...]:
    """Return the cycles that a new one may lie in, newest first.

    Raises:
        Denied: the actor does not manage cycles.
    """
    actor.demand(Deed.MANAGE_CYCLES)
    return _parents()


@query
def cycle_sheet(actor: Actor, cycle_id: int) -> CycleSheet:
    """Return what the form of a cycle shows.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
    """
    row = known_cycle(cycle_id)
    actor.demand(Deed.MANAGE_CYCLES)
    inside = Cycle.objects.filter(parent=row), Objective.objects.filter(cycle=row)
    return replace(
        sheet_of(actor, row),
        is_empty=not any(rows.exists() for rows in inside),
        parents=tuple(each for each in _parents(row.parent_id) if each.id != row.pk),
    )


def _parents(own: int | None = None) -> tuple[CycleChip, ...]:
    """Those that are open, and the one that it lies in already."""
    rows = Cycle.objects.exclude(state=CycleState.CLOSED.value) | Cycle.objects.filter(pk=own or 0)
    return tuple(cycle_chip(each) for each in rows.order_by("-starts_on", "ends_on", "pk"))


@query
def activation_page(actor: Actor, cycle_id: int, page: int = 1) -> ActivationPage:
    """Return what beginning a cycle would do.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
    """
    row = known_cycle(cycle_id)
    actor.demand(Deed.MANAGE_CYCLES)
    visible = policy.visible_to(actor, Objective.objects.filter(cycle=row))
    queued = visible.filter(state__in=PLANNED)
    committed = visible.filter(state=ObjectiveState.COMMITTED.value)
    totals = queued.count(), committed.count()
    pages, window = pages_of(sum(totals), page, OBJECTIVES_A_PAGE)
    is_committed = Case(When(state=ObjectiveState.COMMITTED.value, then=1), default=0)
    both = with_context(queued | committed).order_by(is_committed, "team__name", "position", "pk")
    rows = list(both[window])
    cards = objective_cards(actor, rows)
    return ActivationPage(
        sheet=sheet_of(actor, row),
        queued=tuple(cards[each.pk] for each in rows if each.state in PLANNED),
        queued_total=totals[0],
        committed=tuple(cards[each.pk] for each in rows if each.state not in PLANNED),
        committed_total=totals[1],
        pages=pages,
    )
