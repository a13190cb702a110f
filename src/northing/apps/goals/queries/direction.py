"""Where it all leads: the vision, and the strategies with what serves them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import starmap
from typing import Any, NamedTuple, TypeVar

from django.db.models import Count, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective, Product, Strategy
from northing.apps.goals.queries.cards import CycleChip, HealthCounts, ObjectiveCard
from northing.apps.goals.queries.choosing import cycles_to_choose_from
from northing.apps.goals.queries.cycles import bands_of
from northing.apps.goals.queries.rows import counts, cycle_chip, objective_cards, with_context
from northing.apps.goals.queries.standing import healths_by
from northing.apps.goals.queries.teams import chosen_cycle
from northing.apps.people.models import Workspace
from northing.apps.people.policy import can_set_direction
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied, NotFound
from northing.base.pages import Pages, pages_of
from northing.core.document import CycleState
from northing.core.states import PROMISED, SET_ASIDE

# Under each strategy; its own page has them all.
SHOWN_OF_EACH, OBJECTIVES_A_PAGE = 6, 50


Row = TypeVar("Row", Strategy, Product)
Place = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """How some objectives of one cycle stand: how many, how healthy, or how they ended. What is
    restricted is in none of these numbers, so that every viewer sees the same ones."""

    objectives: int = 0
    health: HealthCounts = field(default_factory=HealthCounts)
    bands: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class StrategyRow:
    """A strategy with some of the objectives that serve it; ``more`` more are on its page.

    ``up_before`` and ``down_before`` are what it would stand before, one place up or down: 0 for
    the end, None where it cannot go.
    """

    id: int
    key: str
    title: str
    statement: str
    is_retired: bool
    version: int
    standing: Standing = field(default_factory=Standing)
    objectives: tuple[ObjectiveCard, ...] = ()
    more: int = 0
    up_before: int | None = None
    down_before: int | None = None


@dataclass(frozen=True, slots=True)
class Unaligned:
    """An objective without parent and strategy; ``may_align`` says whether the reader may write
    one into it."""

    card: ObjectiveCard
    may_align: bool


@dataclass(frozen=True, slots=True)
class DirectionPage:
    """The vision, the strategies in their order, those that are retired, and what serves none."""

    vision: str
    cycle: CycleChip | None
    cycles: tuple[CycleChip, ...]
    strategies: tuple[StrategyRow, ...]
    retired: tuple[StrategyRow, ...]
    unaligned: tuple[Unaligned, ...]
    unaligned_total: int
    pages: Pages
    may_set: bool


@dataclass(frozen=True, slots=True)
class StrategyPage:
    """One strategy with all the objectives of a cycle that serve it."""

    strategy: StrategyRow
    cycle: CycleChip | None
    cycles: tuple[CycleChip, ...]
    objectives: tuple[ObjectiveCard, ...]
    pages: Pages
    may_set: bool


@dataclass(frozen=True, slots=True)
class VisionSheet:
    """The vision to change; ``version`` is the workspace's."""

    vision: str
    version: int


@query
def direction_page(actor: Actor, cycle_id: int | None = None, page: int = 1) -> DirectionPage:
    """Return the vision, each strategy with what serves it in a cycle (the one to look at first
    by default), and a page of what is aligned with nothing.

    Raises:
        NotFound: there is no such cycle.
    """
    cycle, cycles = cycles_around(cycle_id)
    serving = objectives_in(actor, cycle, Q(strategy__isnull=False))
    parentless = Q(parent_objective=None, parent_key_result=None)
    loose = objectives_in(actor, cycle, parentless & Q(strategy=None))
    number = loose.order_by().aggregate(
        of=Count("pk"), open=Count("pk", filter=Q(is_restricted=False))
    )
    pages, window = pages_of(number["of"], page, OBJECTIVES_A_PAGE)
    strategies = list(policy.strategies_known_to(actor).order_by("position", "pk"))
    stood = standings_by(actor, cycle, serving, "strategy_id")
    first, unaligned = _first_of_each(serving), list(loose[window])
    cards = objective_cards(actor, [*first, *unaligned])
    shown: dict[int | None, int] = {row.strategy_id: vars(row)["among"] for row in first}
    told = [
        replace(
            _strategy_row(strategy, place),
            standing=stood[strategy.pk],
            objectives=tuple(cards[row.pk] for row in first if row.strategy_id == strategy.pk),
            more=max(0, shown.get(strategy.pk, 0) - SHOWN_OF_EACH),
        )
        for strategy, place in placed(strategies)
    ]
    return DirectionPage(
        vision=Workspace.objects.values_list("vision", flat=True).get(pk=actor.workspace_id),
        cycle=cycle_chip(cycle) if cycle else None,
        cycles=cycles,
        strategies=tuple(row for row in told if not row.is_retired),
        retired=tuple(row for row in told if row.is_retired),
        unaligned=_alignable(actor, [cards[row.pk] for row in unaligned]),
        unaligned_total=number["open"],
        pages=pages,
        may_set=can_set_direction(actor),
    )


@query
def strategy_page(
    actor: Actor, strategy_id: int, cycle_id: int | None = None, page: int = 1
) -> StrategyPage:
    """Return one strategy with a page of the objectives of a cycle that serve it.

    Raises:
        NotFound: there is no such strategy or cycle.
    """
    strategy = policy.strategies_known_to(actor).filter(pk=strategy_id).first()
    if strategy is None:
        raise NotFound("strategy")
    cycle, cycles = cycles_around(cycle_id)
    rows = objectives_in(actor, cycle, Q(strategy=strategy_id))
    pages, window = pages_of(rows.count(), page, OBJECTIVES_A_PAGE)
    cards = objective_cards(actor, list(rows[window]))
    standing = standings_by(actor, cycle, rows, "strategy_id")[strategy_id]
    row = _strategy_row(strategy, (None, None))
    return StrategyPage(
        strategy=replace(row, standing=standing),
        cycle=cycle_chip(cycle) if cycle else None,
        cycles=cycles,
        objectives=tuple(cards.values()),
        pages=pages,
        may_set=can_set_direction(actor),
    )


@query
def strategy_sheet(actor: Actor, strategy_id: int) -> StrategyRow:
    """Return a strategy to change.

    Raises:
        NotFound: there is no such strategy.
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
    """
    row = policy.strategies_known_to(actor).filter(pk=strategy_id).first()
    if row is None:
        raise NotFound("strategy")
    demand_direction(actor)
    return _strategy_row(row, (None, None))


@query
def vision_sheet(actor: Actor) -> VisionSheet:
    """Return the vision to change.

    Raises:
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
    """
    demand_direction(actor)
    row = Workspace.objects.get(pk=actor.workspace_id)
    return VisionSheet(row.vision, row.version)


@query
def may_set_direction(actor: Actor) -> bool:
    """Tell whether the actor may write the vision, strategies and products."""
    return can_set_direction(actor)


def _strategy_row(row: Strategy, place: Place) -> StrategyRow:
    return StrategyRow(
        id=row.pk,
        key=row.key,
        title=row.title,
        statement=row.statement,
        is_retired=row.is_retired,
        version=row.version,
        up_before=place[0],
        down_before=place[1],
    )


def _first_of_each(serving: QuerySet[Objective]) -> list[Objective]:
    """The first that serve each strategy, with ``among``, how many there are of it; all of them in
    their order."""
    of_one: dict[str, Any] = {"partition_by": "strategy"}
    at = Window(RowNumber(), order_by=["position", "pk"], **of_one)
    numbered = serving.annotate(at=at, among=Window(Count("pk"), **of_one))
    return list(numbered.filter(at__lte=SHOWN_OF_EACH))


def _alignable(actor: Actor, cards: Sequence[ObjectiveCard]) -> tuple[Unaligned, ...]:
    led = policy.teams_led(actor) if cards else frozenset()
    return tuple(
        Unaligned(
            card,
            card.cycle.state != CycleState.CLOSED
            and policy.can_write(
                actor,
                card.team.id if card.team else None,
                frozenset(owner.id for owner in card.owners),
                led,
            ),
        )
        for card in cards
    )


def cycles_around(cycle_id: int | None) -> tuple[Cycle | None, tuple[CycleChip, ...]]:
    """Return the cycle asked for, else the one to look at first, and all to choose from. Needs a
    scope.

    Raises:
        NotFound: the one asked for is not there.
    """
    cycles = list(cycles_to_choose_from())
    return chosen_cycle(cycles, cycle_id), tuple(cycle_chip(row) for row in cycles)


def objectives_in(actor: Actor, cycle: Cycle | None, which: Q) -> QuerySet[Objective]:
    """Return those of a cycle's objectives that the actor may see, in their order, but for what
    was dropped or parked: that serves nothing any more. Needs a scope."""
    visible = policy.visible_to(actor, Objective.objects.filter(which, cycle=cycle))
    return with_context(visible).exclude(state__in=SET_ASIDE).order_by("position", "pk")


def standings_by(
    actor: Actor, cycle: Cycle | None, rows: QuerySet[Objective], column: str
) -> dict[int, Standing]:
    """Return how some objectives of a cycle stand by one of their columns, without those that are
    restricted; the database counts. Needs a scope."""
    found: dict[int, Standing] = defaultdict(Standing)
    if cycle is None:
        return found
    counted = rows.filter(is_restricted=False).order_by()
    healths = healths_by(actor, counted.filter(state__in=PROMISED), column)
    ended: dict[int, Counter[tuple[str, str]]] = defaultdict(Counter)
    told = counted.values_list(column, "state", "band").annotate(number=Count("pk"))
    for key, state, band, number in told:
        ended[key][state, band] += number
    for key, number_of in ended.items():
        found[key] = Standing(
            objectives=number_of.total(),
            health=counts(healths.get(key, Counter()).elements()),
            bands=bands_of(cycle, starmap(_Ended, number_of.elements())),
        )
    return found


class _Ended(NamedTuple):
    state: str
    band: str


def placed(rows: Sequence[Row]) -> list[tuple[Row, Place]]:
    """Return each row with what it would stand before one place up, and one place down, among
    those that are not retired."""
    current = [row.pk for row in rows if not row.is_retired]
    last = len(current) - 1
    places: dict[int, Place] = {
        pk: (
            current[at - 1] if at else None,
            None if at == last else 0 if at + 1 == last else current[at + 2],
        )
        for at, pk in enumerate(current)
    }
    return [(row, places.get(row.pk, (None, None))) for row in rows]


def demand_direction(actor: Actor) -> None:
    """Refuse who may not write the vision, strategies and products. Needs a scope.

    Raises:
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
    """
    if not can_set_direction(actor):
        raise Denied("not-yours-to-set")
