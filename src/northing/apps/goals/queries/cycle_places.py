"""Where a cycle may stand among the others."""

from __future__ import annotations

from typing import Literal

from northing.apps.goals import facts
from northing.apps.goals.models import Cycle
from northing.core import document as core
from northing.core.schedule import Misfit, is_of_one_level, misfit

# Decade, year, half, quarter, month, week: pages that nest cycles rely on there being few.
MOST_CYCLE_LEVELS = 8

Misplacement = Misfit | Literal["cycle-loop", "cycle-too-deep"]


def misplacement(
    value: core.Cycle, parent: Cycle | None, row: Cycle | None = None
) -> Misplacement | None:
    """Return why a cycle cannot have these days inside that parent, or None. ``row`` is the
    cycle where it is there already. Needs a scope."""
    around = _around(parent) if parent else []
    below = list(Cycle.objects.filter(parent=row)) if row else []
    if row and any(each.pk == row.pk for each in around):
        return "cycle-loop"
    if len(around) + 1 + _levels_below(below) > MOST_CYCLE_LEVELS:
        return "cycle-too-deep"
    beside = Cycle.objects.filter(parent=parent).exclude(pk=row.pk if row else 0)
    siblings = [facts.cycle_value(each) for each in beside]
    if parent is None:  # A year may stand beside its quarters, none of them inside another.
        siblings = [each for each in siblings if is_of_one_level(value, each)]
    return misfit(value, facts.cycle_value(parent) if parent else None, siblings)


def leaves_out(value: core.Cycle, row: Cycle) -> list[Cycle]:
    """Return the cycles inside one that would lie outside of its new days. Needs a scope."""
    children = Cycle.objects.filter(parent=row)
    return [child for child in children if misfit(facts.cycle_value(child), value)]


def _around(cycle: Cycle) -> list[Cycle]:
    found = [cycle]
    while found[-1].parent is not None and len(found) <= MOST_CYCLE_LEVELS:
        found.append(found[-1].parent)
    return found


def _levels_below(children: list[Cycle]) -> int:
    levels, found = 0, children
    while found and levels <= MOST_CYCLE_LEVELS:
        levels += 1
        found = list(Cycle.objects.filter(parent__in=found))
    return levels
