"""What changed between two Documents, as a list to read from top to bottom and to apply."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar, cast

from northing.core.document import Document, KeyResult, Objective, Product, Strategy, Team

T = TypeVar("T")
Step = str | int
_Path = tuple[Step, ...]
_NOTHING = object()

_KEYS: dict[type, str] = {
    Team: "name",
    Objective: "id",
    KeyResult: "id",
    Strategy: "id",
    Product: "id",
}


class ChangeKind(StrEnum):
    CREATED = "created"
    CHANGED = "changed"
    REMOVED = "removed"
    MOVED = "moved"


class CannotApply(ValueError):
    """A change that does not fit the Document it is applied to; ``path`` says where."""

    def __init__(self, path: tuple[Step, ...]) -> None:
        super().__init__("/".join(map(str, path)))
        self.path = path


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    ``path`` leads to the thing: names of fields, each collection followed by the id or name of
    the thing in it, or by its place from 0 where it has none. ``changed`` names the ``field``
    and its values; ``created`` has the thing in ``after``, ``removed`` in ``before``; ``moved``
    has the old and the new place among its siblings. ``place`` is where a created one stands.
    """

    kind: ChangeKind
    path: tuple[Step, ...]
    field: str = ""
    before: Any = None
    after: Any = None
    place: int | None = None


_Located = tuple[_Path, Change]


def diff(old: Document, new: Document) -> tuple[Change, ...]:
    """Return the changes that turn one Document into the other, in the new one's order.

    For each thing: its own fields first, then for each of its collections what was removed,
    created and moved, then the changes within. ``apply(old, diff(old, new)) == new``.
    """
    return tuple(_things(old, new, ()))


def apply(old: Document, changes: Iterable[Change]) -> Document:
    """Return the Document with the changes made; raises CannotApply where one does not fit."""
    return _changed(old, [(change.path, change) for change in changes])


def _things(old: Any, new: Any, path: _Path) -> Iterator[Change]:
    nested: list[Change] = []
    for name in (field.name for field in fields(new)):
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        if _is_collection(before) and _is_collection(after):
            nested += _collections(before, after, (*path, name))
        elif is_dataclass(after) and type(before) is type(after):
            nested += _things(before, after, (*path, name))
        else:
            yield Change(ChangeKind.CHANGED, path, name, before, after)
    yield from nested


def _is_collection(value: Any) -> bool:
    return isinstance(value, tuple) and all(is_dataclass(item) for item in value)


def _collections(old: Sequence[Any], new: Sequence[Any], path: _Path) -> Iterator[Change]:
    old_keys, new_keys = _keys(old, new)
    before, after = dict(zip(old_keys, old, strict=True)), dict(zip(new_keys, new, strict=True))
    for key in old_keys:
        if key not in after:
            yield Change(ChangeKind.REMOVED, (*path, key), before=before[key])
    moved = _moved([key for key in old_keys if key in after], new_keys)
    for place, key in enumerate(new_keys):
        if key not in before:
            yield Change(ChangeKind.CREATED, (*path, key), after=after[key], place=place)
        elif key in moved:
            yield Change(ChangeKind.MOVED, (*path, key), before=old_keys.index(key), after=place)
    for key in new_keys:
        if key in before and before[key] != after[key]:
            yield from _things(before[key], after[key], (*path, key))


def _keys(old: Sequence[Any], new: Sequence[Any]) -> tuple[Sequence[Step], Sequence[Step]]:
    """Return the items' ids or names; their places where they have none or share one."""
    name = _KEYS.get(type((*old, *new)[0]))
    if name:
        keys = [getattr(item, name) for item in old], [getattr(item, name) for item in new]
        if all(len(set(side)) == len(side) for side in keys):
            return keys
    return range(len(old)), range(len(new))


def _moved(old_keys: Sequence[Step], new_keys: Sequence[Step]) -> set[Step]:
    """Return as few keys as need to move so that the rest is in its new order already.

    Those that stay are a longest increasing subsequence of the new places.
    """
    new_places = {key: place for place, key in enumerate(new_keys)}
    ends: list[int] = []
    ending: list[Step] = []
    previous: dict[Step, Step | None] = {}
    for key in old_keys:
        length = bisect_left(ends, new_places[key])
        ends[length:] = [new_places[key], *ends[length + 1 :]]
        ending[length:] = [key, *ending[length + 1 :]]
        previous[key] = ending[length - 1] if length else None
    staying: set[Step] = set()
    at = ending[-1] if ending else None
    while at is not None:
        staying.add(at)
        at = previous[at]
    return set(old_keys) - staying


def _changed(thing: T, changes: list[_Located]) -> T:
    updates: dict[str, Any] = {}
    groups: dict[str, list[_Located]] = {}
    for path, change in changes:
        if path:
            groups.setdefault(str(path[0]), []).append((path[1:], change))
            continue
        if getattr(thing, change.field, _NOTHING) != change.before:
            raise CannotApply((*change.path, change.field))
        updates[change.field] = change.after
    for name, group in groups.items():
        value = getattr(thing, name, None)
        if isinstance(value, tuple):
            updates[name] = _changed_collection(value, group)
        elif is_dataclass(value):
            updates[name] = _changed(value, group)
        else:
            raise CannotApply(group[0][1].path)
    return cast("T", replace(cast("Any", thing), **updates))


def _changed_collection(items: tuple[Any, ...], group: list[_Located]) -> tuple[Any, ...]:
    """Return the items changed: first those within, then what goes, then what comes to a place."""
    is_keyed = isinstance(group[0][0][0], str) and items
    name = _KEYS.get(type(items[0]), "") if is_keyed else ""
    left = {getattr(item, name) if name else at: item for at, item in enumerate(items)}
    whole = [(path[0], change) for path, change in group if _is_whole(path, change)]
    within: dict[Step, list[_Located]] = {}
    for path, change in group:
        if not _is_whole(path, change):
            within.setdefault(path[0], []).append((path[1:], change))
    for key, change in whole:
        if (key in left) is (change.kind is ChangeKind.CREATED):
            raise CannotApply(change.path)
    for key, changes in within.items():
        if key not in left:
            raise CannotApply(changes[0][1].path)
        left[key] = _changed(left[key], changes)
    return _placed(left, whole)


def _is_whole(path: _Path, change: Change) -> bool:
    return len(path) == 1 and change.kind is not ChangeKind.CHANGED


def _placed(left: dict[Any, Any], whole: list[tuple[Step, Change]]) -> tuple[Any, ...]:
    coming: list[tuple[int, Any]] = []
    for key, change in whole:
        if change.kind is ChangeKind.CREATED:
            coming.append((change.place or 0, change.after))
        elif change.kind is ChangeKind.MOVED:
            coming.append((change.after, left.pop(key)))
        else:
            del left[key]
    result = list(left.values())
    for place, item in sorted(coming, key=lambda entry: entry[0]):
        result.insert(place, item)
    return tuple(result)
