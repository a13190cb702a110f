"""What strategies and products share: they are named, ordered, listed by cycles and retired in the
same way. Call it inside an action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, NotFound
from northing.base.events import Happening
from northing.core.document import CycleState
from northing.formats.yaml.references import numbered, slug

ORDER = ("position", "pk")
Row = Strategy | Product
# What happened, and of what: for the audit log.
Told = tuple[Happening, str]
# What is kept of a draft, checked for a new row (None) or against the one that there is.
Words = Callable[[Actor, Row | None], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Kind:
    """Strategies or products: their tables, what one is called, and what is told of it.

    Its methods return what is to be recorded. They raise NotFound for a row that the actor does
    not know of, Denied for who does not set the direction, and Conflict("changed-meanwhile") for
    another version than ``version``.
    """

    model: Any
    listing: Any
    name: str
    called: str
    known_to: Callable[[Actor], QuerySet[Any]]
    created: Callable[..., Happening]
    changed: Callable[..., Happening]
    retired: Callable[..., Happening]
    deleted: Callable[..., Happening]

    def create(self, actor: Actor, words: Words) -> tuple[int, Told]:
        """Make one, at the end; return its id, too. Cycles that are not closed list it."""
        actor = _held(actor)
        values = words(actor, None)
        last = self.model.objects.order_by(*ORDER).last()
        row = self.model.objects.create(
            workspace_id=actor.workspace_id,
            key=self._free_key(values[self.called]),
            position=last.position + 1 if last else 0,
            **values,
        )
        self.listing.objects.bulk_create(
            self._listed(actor, cycle, row, row.position) for cycle in _open_cycles()
        )
        return row.pk, self._told(row, self.created)

    def change(self, actor: Actor, pk: int, version: int | None, words: Words) -> list[Told]:
        """Write what differs."""
        actor = _held(actor)
        row = self._row(actor, pk, version)
        changed = _set(row, words(actor, row))
        return [self._told(row, self.changed, fields=changed)] if changed else []

    def move(self, actor: Actor, pk: int, before_id: int | None, version: int | None) -> list[Told]:
        """Put one right before another, or at the end; so do the open cycles' listings."""
        actor = _held(actor)
        row = self._row(actor, pk, version)
        is_moved = self._put_before(row, before_id)
        return [self._told(row, self.changed, fields=("position",))] if is_moved else []

    def retire(self, actor: Actor, pk: int, version: int | None, *, is_retired: bool) -> list[Told]:
        """Retire one, or bring it back."""
        actor = _held(actor)
        row = self._row(actor, pk, version)
        is_news = _set(row, {"is_retired": is_retired})
        return [self._told(row, self.retired, is_retired=is_retired)] if is_news else []

    def delete(self, actor: Actor, pk: int, version: int | None) -> list[Told]:
        """Delete one that no objective names; Conflict("still-named") where one does."""
        actor = _held(actor)
        row = self._row(actor, pk, version)
        if Objective.objects.filter(**{self.name: row}).exists():
            raise Conflict("still-named")
        told = self._told(row, self.deleted)
        row.delete()
        return [told]

    def list_in(self, actor: Actor, cycle: Cycle) -> None:
        """Have a new cycle list those that are not retired, in their order."""
        rows = self.model.objects.filter(is_retired=False).order_by(*ORDER)
        self.listing.objects.bulk_create(
            self._listed(actor, cycle, row, at) for at, row in enumerate(rows)
        )

    def problem_with(self, text: str, longest: int, actor: Actor, now: Row | None) -> str:
        """Return what is wrong with what one shall be called, "" for nothing."""
        if not text:
            return "required"
        if len(text) > longest:
            return "too-long"
        # Files may call two the same: that is no reason to keep the rest from being changed.
        if now is not None and text == getattr(now, self.called):
            return ""
        others = self.known_to(actor).filter(**{self.called: text})
        return "name-taken" if others.exists() else ""

    def _row(self, actor: Actor, pk: int, version: int | None) -> Row:
        row: Row | None = self.model.objects.select_for_update().filter(pk=pk).first()
        if row is None or not self.known_to(actor).filter(pk=pk).exists():
            raise NotFound(self.name)
        if version is not None and row.version != version:
            raise Conflict("changed-meanwhile")
        return row

    def _told(self, row: Row, event: Callable[..., Happening], **more: Any) -> Told:
        about = {f"{self.name}_id": row.pk, self.name: getattr(row, self.called)}
        return event(**about, **more), f"{self.name}:{row.pk}"

    def _listed(self, actor: Actor, cycle: Cycle, row: Row, position: int) -> Any:
        entry = {"cycle": cycle, "position": position, self.name: row}
        return self.listing(workspace_id=actor.workspace_id, **entry)

    def _free_key(self, name: str) -> str:
        stem = slug(name) or self.name
        taken = self.model.objects.filter(key__startswith=stem).values_list("key", flat=True)
        return numbered(stem, set(taken))

    def _put_before(self, row: Row, before_id: int | None) -> bool:
        """Number all rows anew, and tell whether that changed their order."""
        rows = list(self.model.objects.order_by(*ORDER))
        rest = [each for each in rows if each.pk != row.pk]
        places = {each.pk: at for at, each in enumerate(rest)}
        if before_id is not None and before_id not in places:
            raise NotFound(self.name)
        at = len(rest) if before_id is None else places[before_id]
        order = [*rest[:at], row, *rest[at:]]
        if [each.pk for each in order] == [each.pk for each in rows]:
            return False
        row.version += 1
        for position, each in enumerate(order):
            each.position = position
        self.model.objects.bulk_update(order, ["position", "version"])
        listed = list(self.listing.objects.filter(cycle__in=_open_cycles()))
        position_of = {each.pk: each.position for each in order}
        for entry in listed:
            entry.position = position_of[getattr(entry, f"{self.name}_id")]
        self.listing.objects.bulk_update(listed, ["position"])
        return True


STRATEGIES = Kind(
    *(Strategy, CycleStrategy, "strategy", "title", strategies_known_to),
    *(StrategyCreated, StrategyChanged, StrategyRetired, StrategyDeleted),
)
PRODUCTS = Kind(
    *(Product, CycleProduct, "product", "name", products_known_to),
    *(ProductCreated, ProductChanged, ProductRetired, ProductDeleted),
)


def _held(actor: Actor) -> Actor:
    """Return the actor with the role of this moment, alone to set the direction."""
    actor = held(actor)
    if not can_set_direction(actor):
        raise Denied("not-yours-to-set")
    return actor


def _open_cycles() -> Any:
    return Cycle.objects.exclude(state=CycleState.CLOSED.value)


def _set(row: Row, values: dict[str, Any]) -> tuple[str, ...]:
    """Keep what differs, and return the names of those fields."""
    changed = tuple(name for name, value in values.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.version += 1
        row.save(update_fields=set(changed) | {"version"})
    return changed
