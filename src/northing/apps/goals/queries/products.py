"""The products, and how far each is with what."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby

from django.db.models import Case, Count, Q, When

from northing.apps.goals import policy
from northing.apps.goals.models import Product
from northing.apps.goals.queries.cards import CycleChip, ObjectiveCard
from northing.apps.goals.queries.direction import (
    OBJECTIVES_A_PAGE,
    Place,
    Standing,
    cycles_around,
    demand_direction,
    objectives_in,
    placed,
    standings_by,
)
from northing.apps.goals.queries.rows import cycle_chip, objective_cards
from northing.apps.people.policy import can_set_direction
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import Pages, pages_of
from northing.core.document import Phase, Stage


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product and how its objectives of a cycle stand; places as in ``StrategyRow``."""

    id: int
    key: str
    name: str
    phase: str
    stages: tuple[str, ...]
    is_retired: bool
    version: int
    standing: Standing = field(default_factory=Standing)
    up_before: int | None = None
    down_before: int | None = None


@dataclass(frozen=True, slots=True)
class ProductsPage:
    cycle: CycleChip | None
    cycles: tuple[CycleChip, ...]
    products: tuple[ProductRow, ...]
    retired: tuple[ProductRow, ...]
    may_set: bool


@dataclass(frozen=True, slots=True)
class PhaseGroup:
    """A product's objectives of one phase, "" for those that name none."""

    phase: str
    objectives: tuple[ObjectiveCard, ...]


@dataclass(frozen=True, slots=True)
class ProductPage:
    """One product: its objectives of a cycle by phase, a page of them, and how many work on each
    stage (the first one first)."""

    product: ProductRow
    cycle: CycleChip | None
    cycles: tuple[CycleChip, ...]
    groups: tuple[PhaseGroup, ...]
    stages: tuple[tuple[str, int], ...]
    pages: Pages
    may_set: bool


@query
def products_page(actor: Actor, cycle_id: int | None = None) -> ProductsPage:
    """Return the products with how their objectives of a cycle stand.

    Raises:
        NotFound: there is no such cycle.
    """
    cycle, cycles = cycles_around(cycle_id)
    rows = objectives_in(actor, cycle, Q(product__isnull=False))
    known = policy.products_known_to(actor).order_by("position", "pk")
    stood = standings_by(actor, cycle, rows, "product_id")
    products = [
        replace(_product_row(product, place), standing=stood[product.pk])
        for product, place in placed(list(known))
    ]
    return ProductsPage(
        cycle=cycle_chip(cycle) if cycle else None,
        cycles=cycles,
        products=tuple(row for row in products if not row.is_retired),
        retired=tuple(row for row in products if row.is_retired),
        may_set=can_set_direction(actor),
    )


@query
def product_page(
    actor: Actor, product_id: int, cycle_id: int | None = None, page: int = 1
) -> ProductPage:
    """Return one product with a page of its objectives of a cycle, by phase.

    Raises:
        NotFound: there is no such product or cycle.
    """
    product = policy.products_known_to(actor).filter(pk=product_id).first()
    if product is None:
        raise NotFound("product")
    cycle, cycles = cycles_around(cycle_id)
    places = (When(phase=phase, then=at) for at, phase in enumerate(Phase))
    rows = objectives_in(actor, cycle, Q(product=product_id))
    pages, window = pages_of(rows.count(), page, OBJECTIVES_A_PAGE)
    shown = list(rows.order_by(Case(*places, default=len(Phase)), "position", "pk")[window])
    cards = objective_cards(actor, shown)
    groups = groupby(shown, key=lambda row: row.phase)
    staged = rows.filter(is_restricted=False).order_by().values_list("stage")
    found = dict(staged.annotate(number=Count("pk")))
    stood = standings_by(actor, cycle, rows, "product_id")
    return ProductPage(
        product=replace(_product_row(product, (None, None)), standing=stood[product_id]),
        cycle=cycle_chip(cycle) if cycle else None,
        cycles=cycles,
        groups=tuple(PhaseGroup(name, tuple(cards[o.pk] for o in of)) for name, of in groups),
        stages=tuple((stage.value, found.get(stage.value, 0)) for stage in Stage),
        pages=pages,
        may_set=can_set_direction(actor),
    )


@query
def product_sheet(actor: Actor, product_id: int) -> ProductRow:
    """Return a product to change.

    Raises:
        NotFound: there is no such product.
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
    """
    row = policy.products_known_to(actor).filter(pk=product_id).first()
    if row is None:
        raise NotFound("product")
    demand_direction(actor)
    return _product_row(row, (None, None))


def _product_row(row: Product, place: Place) -> ProductRow:
    return ProductRow(
        id=row.pk,
        key=row.key,
        name=row.name,
        phase=row.phase,
        stages=tuple(row.stages),
        is_retired=row.is_retired,
        version=row.version,
        up_before=place[0],
        down_before=place[1],
    )
