"""How objectives end, and go on in a later cycle."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.cards import (
    CycleChip,
    ObjectiveChip,
)
from northing.apps.goals.queries.cycle_steps import (
    OBJECTIVES_A_PAGE,
    CycleSheet,
    known_cycle,
    sheet_of,
)
from northing.apps.goals.queries.deciding import Standpoint
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.review import Decided, decided_rows, promised
from northing.apps.goals.queries.rows import cycle_chip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied
from northing.base.pages import Pages, pages_of
from northing.base.roles import Deed
from northing.core.document import CycleState, Decision, ObjectiveState
from northing.core.states import OPEN_CYCLES

_GOING_ON = [Decision.KEEP.value, Decision.CHANGE.value]


@dataclass(frozen=True, slots=True)
class CarryingPage:
    """What of a closed cycle can go on, a page at a time, with how many of all of them go on
    already in each destination."""

    sheet: CycleSheet
    rows: tuple[Decided, ...]
    pages: Pages
    destinations: tuple[CycleChip, ...]
    there: dict[int, int]


@dataclass(frozen=True, slots=True)
class Ending:
    """How an objective ends and goes on: what the reader may do about it, where it goes on, and
    where it comes from. ``destinations`` are the cycles that the reader may take it into."""

    objective: ObjectiveChip
    cycle: CycleChip
    is_reviewed: bool
    is_over: bool
    decision: str
    reason: str
    may_decide: bool
    may_write: bool
    destinations: tuple[CycleChip, ...]
    goes_on: tuple[tuple[ObjectiveChip, CycleChip], ...]
    comes_from: tuple[ObjectiveChip, CycleChip] | None

    @property
    def may_go_on(self) -> bool:
        there = {cycle.id for _, cycle in self.goes_on}
        return any(each.id not in there for each in self.destinations)

    @property
    def is_told(self) -> bool:
        """Whether there is anything to say."""
        is_near = self.is_reviewed or bool(self.goes_on or self.comes_from)
        return is_near or self.may_go_on or (self.is_over and bool(self.decision))


def _later(cycle: Cycle) -> tuple[CycleChip, ...]:
    rows = Cycle.objects.filter(state__in=OPEN_CYCLES, starts_on__gt=cycle.starts_on)
    same_length = (cycle.ends_on - cycle.starts_on).days

    def fits(row: Cycle) -> tuple[bool, int, int]:
        """The next one that is about as long comes first."""
        length = (row.ends_on - row.starts_on).days
        return abs(length - same_length) > same_length / 4, row.starts_on.toordinal(), row.pk

    return tuple(cycle_chip(row) for row in sorted(rows, key=fits))


@query
def carrying_page(actor: Actor, cycle_id: int, page: int = 1) -> CarryingPage:
    """Return what of a closed cycle can go on in a later one, as far as the actor may see it.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
    """
    row = known_cycle(cycle_id)
    actor.demand(Deed.MANAGE_CYCLES)
    rows = promised(actor, row).filter(decision__in=_GOING_ON)
    pages, window = pages_of(rows.count(), page, OBJECTIVES_A_PAGE)
    destinations = _later(row)
    there = Objective.objects.filter(cycle__in=[each.id for each in destinations])
    seen = policy.visible_to(actor, there).filter(continues__in=rows.order_by().values("pk"))
    return CarryingPage(
        sheet=sheet_of(actor, row),
        rows=decided_rows(actor, rows[window], is_open=False),
        pages=pages,
        destinations=destinations,
        there=dict(seen.order_by().values_list("cycle_id").annotate(number=Count("pk"))),
    )


@query
def ending_of(actor: Actor, objective_id: int) -> Ending:
    """Return how an objective ends and goes on.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    return ending_at(Standpoint(actor, visible_objective(actor, objective_id)))


def ending_at(at: Standpoint) -> Ending:
    """Return the same as ``ending_of``, for whoever has looked at the objective. Needs a scope."""
    actor, row = at.actor, at.row
    is_reviewed = row.cycle.state == CycleState.REVIEWING and row.state == ObjectiveState.COMMITTED
    is_over = row.state == ObjectiveState.CLOSED
    may_write = not at.not_writing
    may_go_on = is_over and may_write and row.decision != Decision.LET_GO
    return Ending(
        objective=ObjectiveChip(row.pk, row.title),
        cycle=cycle_chip(row.cycle),
        is_reviewed=is_reviewed,
        is_over=is_over,
        decision=row.decision if is_reviewed or is_over else "",
        reason=row.decision_reason if is_reviewed or is_over else "",
        may_decide=is_reviewed and _may_conclude(actor, row),
        may_write=may_write,
        destinations=_later(row.cycle) if may_go_on else (),
        goes_on=tuple(map(_chips, at.later)),
        comes_from=_chips(at.before) if at.before else None,
    )


def _may_conclude(actor: Actor, row: Objective) -> bool:
    return policy.concluded_by(actor, Objective.objects.filter(pk=row.pk)).exists()


def _chips(row: Objective) -> tuple[ObjectiveChip, CycleChip]:
    return ObjectiveChip(row.pk, row.title), cycle_chip(row.cycle)


@query
def carrying_one(actor: Actor, objective_id: int) -> Ending:
    """Return into which cycles the actor may take a closed objective.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): neither its owner nor of its team.
        Conflict: it is not closed ("not-closed") or was let go ("let-go").
    """
    ending = ending_of(actor, objective_id)
    if not ending.may_write:
        raise Denied("not-yours-to-write")
    if not ending.is_over:
        raise Conflict("not-closed")
    if ending.decision == Decision.LET_GO:
        raise Conflict("let-go")
    return ending
