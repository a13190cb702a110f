"""Where it all leads: the strategies that objectives serve and the products they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import QuerySet

from northing.apps.goals.events import (
    ProductChanged,
    ProductCreated,
    ProductDeleted,
    ProductRetired,
    StrategyChanged,
    StrategyCreated,
    StrategyDeleted,
    StrategyRetired,
)
from northing.apps.goals.inputs import ProductDraft, StrategyDraft
from northing.apps.goals.models import (
    Cycle,
    CycleProduct,
    CycleStrategy,
    Objective,
    Product,
    Strategy,
)
from northing.apps.goals.policy import products_known_to, strategies_known_to
from northing.apps.people.policy import can_set_direction, held
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record
from northing.core.document import CycleState, ProductPhase, Stage
from northing.formats import yaml
from northing.formats.yaml import limits
from northing.formats.yaml.references import slug

Row = TypeVar("Row", Strategy, Product)
LISTINGS: Mapping[type, tuple[Any, str]] = {
    Strategy: (CycleStrategy, "strategy"),
    Product: (CycleProduct, "product"),
}


@action
def create_strategy(actor: Actor, draft: StrategyDraft) -> int:
    """Make a strategy, the last one, and return its id. Cycles that are not closed list it.

    Raises:
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
        Invalid: the title is missing or taken, or a text longer than a file may hold.
    """
    actor = _held(actor)
    row = _made(actor, Strategy, _strategy_words(actor, draft), draft.title)
    record(actor, StrategyCreated(strategy_id=row.pk, strategy=row.title), f"strategy:{row.pk}")
    return row.pk


@action
def change_strategy(actor: Actor, strategy_id: int, draft: StrategyDraft) -> None:
    """Give a strategy another title or statement.

    Raises:
        NotFound: there is no such strategy.
        Denied, Invalid: as in ``create_strategy``.
        Conflict("changed-meanwhile"): somebody changed it since ``draft.version``.
    """
    actor = _held(actor)
    row = _row(actor, Strategy, strategy_id, draft.version)
    if changed := _changed(row, _strategy_words(actor, draft, row.title)):
        happened = StrategyChanged(strategy_id=row.pk, strategy=row.title, fields=changed)
        record(actor, happened, f"strategy:{row.pk}")


@action
def move_strategy(
    actor: Actor, strategy_id: int, before_id: int | None, version: int | None = None
) -> None:
    """Put a strategy right before another one, or last (None); so do the open cycles' listings.

    Raises:
        NotFound: there is no such strategy, or none to stand before.
        Denied, Conflict: as in ``change_strategy``.
    """
    actor = _held(actor)
    row = _row(actor, Strategy, strategy_id, version)
    if _moved(row, before_id):
        happened = StrategyChanged(strategy_id=row.pk, strategy=row.title, fields=("position",))
        record(actor, happened, f"strategy:{row.pk}")


@action
def retire_strategy(
    actor: Actor, strategy_id: int, version: int | None = None, *, is_retired: bool = True
) -> None:
    """Retire a strategy: what serves it stays, and nobody chooses it any more. Or bring it back.

    Raises:
        NotFound, Denied, Conflict: as in ``change_strategy``.
    """
    actor = _held(actor)
    row = _row(actor, Strategy, strategy_id, version)
    if _retired(row, is_retired=is_retired):
        happened = StrategyRetired(
            strategy_id=row.pk, strategy=row.title, is_retired=row.is_retired
        )
        record(actor, happened, f"strategy:{row.pk}")


@action
def delete_strategy(actor: Actor, strategy_id: int, version: int | None = None) -> None:
    """Delete a strategy that no objective names; plans that only list it do so no more.

    Raises:
        NotFound, Denied: as in ``change_strategy``.
        Conflict: an objective names it, perhaps none that the actor may see ("still-named"), or
            "changed-meanwhile".
    """
    actor = _held(actor)
    row = _row(actor, Strategy, strategy_id, version)
    if Objective.objects.filter(strategy=row).exists():
        raise Conflict("still-named")
    record(actor, StrategyDeleted(strategy_id=row.pk, strategy=row.title), f"strategy:{row.pk}")
    row.delete()


@action
def create_product(actor: Actor, draft: ProductDraft) -> int:
    """Make a product, the last one, and return its id. Cycles that are not closed list it.

    Raises:
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
        Invalid: the name is missing, too long or taken; the phase or a stage is unknown.
    """
    actor = _held(actor)
    row = _made(actor, Product, _product_words(actor, draft), draft.name)
    record(actor, ProductCreated(product_id=row.pk, product=row.name), f"product:{row.pk}")
    return row.pk


@action
def change_product(actor: Actor, product_id: int, draft: ProductDraft) -> None:
    """Give a product another name, phase or stages.

    Raises:
        NotFound: there is no such product.
        Denied, Invalid: as in ``create_product``.
        Conflict("changed-meanwhile"): somebody changed it since ``draft.version``.
    """
    actor = _held(actor)
    row = _row(actor, Product, product_id, draft.version)
    if changed := _changed(row, _product_words(actor, draft, row.name)):
        happened = ProductChanged(product_id=row.pk, product=row.name, fields=changed)
        record(actor, happened, f"product:{row.pk}")


@action
def move_product(
    actor: Actor, product_id: int, before_id: int | None, version: int | None = None
) -> None:
    """Put a product right before another one, or last (None); so do the open cycles' listings.

    Raises:
        NotFound: there is no such product, or none to stand before.
        Denied, Conflict: as in ``change_product``.
    """
    actor = _held(actor)
    row = _row(actor, Product, product_id, version)
    if _moved(row, before_id):
        happened = ProductChanged(product_id=row.pk, product=row.name, fields=("position",))
        record(actor, happened, f"product:{row.pk}")


@action
def retire_product(
    actor: Actor, product_id: int, version: int | None = None, *, is_retired: bool = True
) -> None:
    """Retire a product: what belongs to it stays, and nobody chooses it any more. Or bring it
    back.

    Raises:
        NotFound, Denied, Conflict: as in ``change_product``.
    """
    actor = _held(actor)
    row = _row(actor, Product, product_id, version)
    if _retired(row, is_retired=is_retired):
        happened = ProductRetired(product_id=row.pk, product=row.name, is_retired=row.is_retired)
        record(actor, happened, f"product:{row.pk}")


@action
def delete_product(actor: Actor, product_id: int, version: int | None = None) -> None:
    """Delete a product that no objective names; plans that only list it do so no more.

    Raises:
        NotFound, Denied: as in ``change_product``.
        Conflict: as in ``delete_strategy``.
    """
    actor = _held(actor)
    row = _row(actor, Product, product_id, version)
    if Objective.objects.filter(product=row).exists():
        raise Conflict("still-named")
    record(actor, ProductDeleted(product_id=row.pk, product=row.name), f"product:{row.pk}")
    row.delete()


def list_direction(actor: Actor, cycle: Cycle) -> None:
    """Have a new cycle list the strategies and products that are not retired, in their order, so
    that its document holds them. A step of an action. Needs a scope."""
    for model, (listing, name) in LISTINGS.items():
        rows: Any = model
        listing.objects.bulk_create(
            listing(workspace_id=actor.workspace_id, cycle=cycle, position=at, **{name: row})
            for at, row in enumerate(rows.objects.filter(is_retired=False).order_by(*ORDER))
        )


ORDER = ("position", "pk")


def _held(actor: Actor) -> Actor:
    """Return the actor with the role of this moment, alone to set the direction."""
    actor = held(actor)
    if not can_set_direction(actor):
        raise Denied("not-yours-to-set")
    return actor


def _known(actor: Actor, model: type[Row]) -> Any:
    known = {Strategy: strategies_known_to, Product: products_known_to}
    return known[model](actor)


def _row(actor: Actor, model: type[Row], pk: int, version: int | None) -> Row:
    row: Row | None = model.objects.select_for_update().filter(pk=pk).first()
    if row is None or not _known(actor, model).filter(pk=pk).exists():
        raise NotFound(LISTINGS[model][1])
    if version is not None and row.version != version:
        raise Conflict("changed-meanwhile")
    return row


def _strategy_words(actor: Actor, draft: StrategyDraft, now: str = "") -> dict[str, Any]:
    title = " ".join(draft.title.split())
    others = strategies_known_to(actor).filter(title=title)
    wrong = {}
    if problem := _name_problem(title, limits.STRATEGY_TITLE, now, others):
        wrong["title"] = problem
    if len(draft.statement) > limits.TEXT:
        wrong["statement"] = "too-long"
    if wrong:
        raise Invalid(wrong)
    return {"title": title, "statement": yaml.writable(draft.statement)}


def _product_words(actor: Actor, draft: ProductDraft, now: str = "") -> dict[str, Any]:
    name = " ".join(draft.name.split())
    others = products_known_to(actor).filter(name=name)
    wrong = {}
    if problem := _name_problem(name, limits.NAME, now, others):
        wrong["name"] = problem
    if draft.phase not in {"", *ProductPhase}:
        wrong["phase"] = "unknown"
    if not set(draft.stages) <= set(Stage):
        wrong["stages"] = "unknown"
    if wrong:
        raise Invalid(wrong)
    stages = [stage.value for stage in Stage if stage in draft.stages]
    return {"name": name, "phase": draft.phase, "stages": stages}


def _name_problem(text: str, longest: int, now: str, others: QuerySet[Any]) -> str:
    if not text:
        return "required"
    if len(text) > longest:
        return "too-long"
    # Files may call two things the same: that is no reason to keep the rest from being changed.
    return "name-taken" if text != now and others.exists() else ""


def _made(actor: Actor, model: type[Row], values: dict[str, Any], name: str) -> Row:
    last = model.objects.order_by(*ORDER).last()
    row = model.objects.create(
        workspace_id=actor.workspace_id,
        key=_free_key(model, name),
        position=last.position + 1 if last else 0,
        **values,
    )
    listing, field = LISTINGS[model]
    listing.objects.bulk_create(
        listing(workspace_id=actor.workspace_id, cycle=cycle, position=row.position, **{field: row})
        for cycle in _open_cycles()
    )
    return row


def _open_cycles() -> Any:
    return Cycle.objects.exclude(state=CycleState.CLOSED.value)


def _free_key(model: type[Row], name: str) -> str:
    stem = slug(name) or LISTINGS[model][1]
    taken = set(model.objects.filter(key__startswith=stem).values_list("key", flat=True))
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}-{number}", number + 1
    return key


def _changed(row: Row, values: dict[str, Any]) -> tuple[str, ...]:
    """Keep what differs, and return the names of those fields."""
    changed = tuple(name for name, value in values.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.version += 1
        row.save(update_fields=set(changed) | {"version"})
    return changed


def _retired(row: Row, *, is_retired: bool) -> bool:
    return bool(_changed(row, {"is_retired": is_retired}))


def _moved(row: Row, before_id: int | None) -> bool:
    """Number all rows anew, and tell whether that changed their order."""
    model = type(row)
    rows = list(model.objects.order_by(*ORDER))
    before = [each.pk for each in rows]
    rest = [each for each in rows if each.pk != row.pk]
    places = {each.pk: at for at, each in enumerate(rest)}
    if before_id is not None and before_id not in places:
        raise NotFound(LISTINGS[model][1])
    at = len(rest) if before_id is None else places[before_id]
    order = list(rest)
    order.insert(at, row)
    if [each.pk for each in order] == before:
        return False
    row.version += 1
    for position, each in enumerate(order):
        each.position = position
    model.objects.bulk_update(order, ["position", "version"])
    listing, field = LISTINGS[model]
    listed = list(listing.objects.filter(cycle__in=_open_cycles()).select_related(field))
    position_of = {each.pk: each.position for each in order}
    for entry in listed:
        entry.position = position_of[getattr(entry, f"{field}_id")]
    listing.objects.bulk_update(listed, ["position"])
    return True
