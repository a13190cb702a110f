"""Laying an incoming Document over what is there: it adds and changes, and never takes away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import MISSING, Field, fields, replace
from typing import Any, TypeVar

from northing.core.document import (
    Amendment,
    CheckIn,
    Document,
    KeyResult,
    Measure,
    Milestones,
    Objective,
    ObjectiveState,
    Tasks,
    Team,
)
from northing.core.states import COMMITMENTS

T = TypeVar("T")


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def overlay(current: T, incoming: T) -> T:
    """Return ``current`` with every field that ``incoming`` states; a field at its default
    counts as left out."""
    stated = {
        field.name: getattr(incoming, field.name)
        for field in fields(incoming)  # type: ignore[arg-type]
        if getattr(incoming, field.name) != _default(field)
    }
    return replace(current, **stated)  # type: ignore[type-var]


def merge_lists(
    current: Sequence[T],
    incoming: Sequence[T],
    key: Callable[[T], Hashable],
    merge: Callable[[T, T], T],
) -> tuple[T, ...]:
    """Return what is there, each merged with its namesake, and then what is new, in order.

    Of several of one name, the first meets the first, the second the second.
    """
    arriving = _numbered(incoming, key)
    kept = [
        merge(item, arriving.pop(name)) if name in arriving else item
        for name, item in _numbered(current, key).items()
    ]
    return (*kept, *arriving.values())


def _numbered(items: Sequence[T], key: Callable[[T], Hashable]) -> dict[tuple[Hashable, int], T]:
    seen: Counter[Hashable] = Counter()
    found = {}
    for item in items:
        name = key(item)
        found[name, seen[name]] = item
        seen[name] += 1
    return found


def merge(current: Document, incoming: Document) -> Document:
    """Return the Document that an import of ``incoming`` leaves behind.

    Teams, strategies and products are matched by name or id, objectives and key results by id
    wherever they stand, check-ins by everything they say. What the incoming one leaves out stays.
    Merging the same Document again changes nothing.
    """
    merged = overlay(current, incoming)
    if current.cycle and incoming.cycle:
        merged = replace(merged, cycle=overlay(current.cycle, incoming.cycle))
    teams = merge_lists(current.teams, incoming.teams, lambda t: t.name, _merge_team_fields)
    return _placed(
        replace(
            merged,
            strategies=merge_lists(
                current.strategies, incoming.strategies, lambda s: s.id, overlay
            ),
            products=merge_lists(current.products, incoming.products, lambda p: p.id, overlay),
            teams=teams,
            objectives=current.objectives,
        ),
        current,
        incoming,
    )


def _merge_team_fields(current: Team, incoming: Team) -> Team:
    return replace(overlay(current, incoming), objectives=current.objectives)


def _placed(frame: Document, current: Document, incoming: Document) -> Document:
    """Put every objective under the team that the incoming Document names, or where it was."""
    before = {objective.id: objective for objective in current.all_objectives()}
    home = {o.id: team.name if team else "" for team, o in current.placed_objectives()}
    arriving: dict[str, Objective] = {}
    for team, objective in incoming.placed_objectives():
        arriving[objective.id] = objective
        home[objective.id] = team.name if team else ""
    placed: dict[str, list[Objective]] = {}
    for key in dict.fromkeys([*before, *arriving]):
        placed.setdefault(home[key], []).append(_merged(before.get(key), arriving.get(key)))
    return replace(
        frame,
        objectives=tuple(placed.get("", ())),
        teams=tuple(replace(t, objectives=tuple(placed.get(t.name, ()))) for t in frame.teams),
    )


def _merged(current: Objective | None, incoming: Objective | None) -> Objective:
    if current is None or incoming is None:
        found = incoming or current
        assert found is not None  # noqa: S101 - one of the two named the key
        return found
    return merge_objective(current, incoming)


def merge_objective(current: Objective, incoming: Objective) -> Objective:
    """Return the objective with what the incoming one states; see ``merge``. No file takes a
    commitment back: one that is committed, dropped or closed does not become a draft again."""
    merged = overlay(current, incoming)
    return replace(
        merged,
        state=current.state if _takes_back(current.state, merged.state) else merged.state,
        key_results=merge_lists(
            current.key_results, incoming.key_results, lambda k: k.id, merge_key_result
        ),
        guardrails=merge_lists(
            current.guardrails, incoming.guardrails, lambda g: g.metric, overlay
        ),
        initiatives=merge_lists(
            current.initiatives, incoming.initiatives, lambda i: i.title, overlay
        ),
        amendments=_with_news(current.amendments, incoming.amendments),
    )


def _takes_back(old: ObjectiveState | None, new: ObjectiveState | None) -> bool:
    return old in COMMITMENTS and new not in COMMITMENTS


def _with_news(
    current: tuple[Amendment, ...], incoming: tuple[Amendment, ...]
) -> tuple[Amendment, ...]:
    """Return what is written down already and then what is new: amendments are never replaced."""
    return (*current, *(a for a in dict.fromkeys(incoming) if a not in set(current)))


def merge_key_result(current: KeyResult, incoming: KeyResult) -> KeyResult:
    """Return the key result with what the incoming one states; see ``merge``."""
    known = set(current.check_ins)
    news = tuple(c for c in dict.fromkeys(incoming.check_ins) if c not in known)
    return replace(
        overlay(current, incoming),
        measure=_merge_measure(current, incoming),
        check_ins=tuple(sorted((*current.check_ins, *news), key=lambda c: c.on)),
        amendments=_with_news(current.amendments, incoming.amendments),
    )


def _merge_measure(current: KeyResult, incoming: KeyResult) -> Measure:
    old, new = current.measure, incoming.measure
    if type(old) is not type(new):
        return old if new == type(new)() else new
    if isinstance(old, Milestones) and isinstance(new, Milestones):
        return Milestones(items=merge_lists(old.items, new.items, lambda m: m.title, overlay))
    if isinstance(old, Tasks) and isinstance(new, Tasks):
        return Tasks(items=merge_lists(old.items, new.items, lambda t: t.title, overlay))
    merged = overlay(old, new)
    if _is_dated_already(current.check_ins, old, new):
        return replace(merged, current=None)  # type: ignore[arg-type]
    return merged


def _is_dated_already(check_ins: tuple[CheckIn, ...], old: Measure, new: Measure) -> bool:
    """Tell whether an undated reading came here before and a later check-in gave it a day."""
    value = getattr(new, "current", None)
    if value is None or getattr(old, "current", None) is not None:
        return False
    return any(c.value == value and not c.by and not c.note for c in check_ins)
