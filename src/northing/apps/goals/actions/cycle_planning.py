"""Making, changing and deleting cycles."""

from __future__ import annotations

from typing import Any

from northing.apps.goals.actions.direction import list_direction
from northing.apps.goals.events import CycleChanged, CycleDeleted, CycleMade
from northing.apps.goals.inputs import CyclePlan
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.cycle_calendar import planned_year
from northing.apps.goals.queries.cycle_places import MOST_CYCLE_LEVELS, leaves_out, misplacement
from northing.apps.goals.queries.locks import locked_cycle, locked_cycles
from northing.apps.people.policy import held
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, NotFound
from northing.base.events import record
from northing.base.roles import Deed
from northing.core import document as core
from northing.core.document import CycleState
from northing.core.states import COMMITMENTS

LONGEST_NAME = 80
_FIELDS = {"ends-before-start": "ends_on", "cycle-too-deep": "parent", "cycle-loop": "parent"}


@action
def make_cycle(actor: Actor, plan: CyclePlan) -> int:
    """Make a cycle that is being planned, and return its id.

    Raises:
        Denied: the actor does not manage cycles.
        Invalid: ``name`` is missing, too long or taken; the days end before they start; they do
            not fit into the parent or beside its other cycles; the parent is unknown or closed.
    """
    actor = _managing(actor)
    name = _checked_name(plan.name)
    value = core.Cycle(name=name, starts_on=plan.starts_on, ends_on=plan.ends_on)
    row = _make(actor, value, _parent(plan.parent_id))
    record(actor, _made(row), f"cycle:{row.pk}")
    return row.pk


@action
def make_year(actor: Actor, year: int) -> list[int]:
    """Make a year with its four quarters inside it, as the workspace's year begins, and return
    the ids of those that were not there yet.

    Raises:
        Denied: the actor does not manage cycles.
        Invalid: ``year`` is none that can be named ("out-of-range"), or a quarter has no place
            beside what is there (``name`` says which).
    """
    actor = _managing(actor)
    made: list[int] = []
    whole: Cycle | None = None
    for planned in planned_year(actor, year):
        row = Cycle.objects.filter(pk=planned.cycle_id or 0).first()
        if row is None:
            row = _make(actor, planned.value, whole, field="year")
            record(actor, _made(row), f"cycle:{row.pk}")
            made.append(row.pk)
        whole = whole or row
    return made


@action
def change_cycle(actor: Actor, cycle_id: int, plan: CyclePlan) -> None:
    """Rename a cycle, move its days or put it into another one. Its days stand once something
    was promised in it.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
        Conflict: it was changed meanwhile, or is closed ("cycle-closed").
        Invalid: as for ``make_cycle``; ``starts_on`` is "something-promised" where days would
            move, "outside-children" where a cycle inside it would not be any more, and
            "parent-left" where an objective would serve one of a cycle that no longer holds it.
    """
    actor = _managing(actor)
    named = Cycle.objects.filter(pk__in=[cycle_id, plan.parent_id or cycle_id])
    row = locked_cycles(*named.values_list("pk", flat=True)).get(cycle_id)
    if row is None:
        raise NotFound("cycle")
    if row.version != plan.version:
        raise Conflict("changed-meanwhile")
    if row.state == CycleState.CLOSED:
        raise Conflict("cycle-closed")
    before = _told_before(row)
    name = _checked_name(plan.name, row)
    value = core.Cycle(name=name, starts_on=plan.starts_on, ends_on=plan.ends_on)
    parent = row.parent if plan.parent_id == row.parent_id else _parent(plan.parent_id)
    if (value.starts_on, value.ends_on, parent) != (row.starts_on, row.ends_on, row.parent):
        _refuse_misplacement(value, parent, row)
    _refuse_moved_days(row, value)
    row.name, row.parent, row.version = name, parent, row.version + 1
    if (value.starts_on, value.ends_on) != (row.starts_on, row.ends_on):
        Objective.objects.filter(cycle=row).update(stands_from=None)
    row.starts_on, row.ends_on = value.starts_on, value.ends_on
    row.save()
    happened = CycleChanged(
        cycle_id=row.pk,
        cycle=name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        parent=parent.name if parent else "",
        **before,
    )
    record(actor, happened, f"cycle:{row.pk}")


def _told_before(row: Cycle) -> dict[str, Any]:
    return {
        "before": row.name,
        "starts_on_before": row.starts_on,
        "ends_on_before": row.ends_on,
        "parent_before": row.parent.name if row.parent else "",
    }


@action
def delete_cycle(actor: Actor, cycle_id: int, version: int | None) -> None:
    """Delete a cycle in which nothing is: no objective, nor another cycle.

    Raises:
        NotFound: there is no such cycle.
        Denied: the actor does not manage cycles.
        Conflict: it was changed meanwhile, is closed ("cycle-closed") or not empty
            ("cycle-not-empty").
    """
    actor = _managing(actor)
    row = locked_cycle(cycle_id)
    if row.version != version:
        raise Conflict("changed-meanwhile")
    if row.state == CycleState.CLOSED:
        raise Conflict("cycle-closed")
    inside = Cycle.objects.filter(parent=row), Objective.objects.filter(cycle=row)
    if any(rows.exists() for rows in inside):
        raise Conflict("cycle-not-empty")
    happened = CycleDeleted(cycle_id=row.pk, cycle=row.name)
    row.delete()
    record(actor, happened, f"cycle:{happened.cycle_id}")


def _managing(actor: Actor) -> Actor:
    """Return the actor with the role of this moment, alone to arrange the workspace's cycles."""
    actor = held(actor)
    actor.demand(Deed.MANAGE_CYCLES)
    return actor


def _make(actor: Actor, value: core.Cycle, parent: Cycle | None, field: str = "starts_on") -> Cycle:
    _refuse_misplacement(value, parent, None, field)
    row = Cycle.objects.create(
        workspace_id=actor.workspace_id,
        name=value.name,
        starts_on=value.starts_on,
        ends_on=value.ends_on,
        parent=parent,
    )
    list_direction(actor, row)
    return row


def _made(row: Cycle) -> CycleMade:
    return CycleMade(cycle_id=row.pk, cycle=row.name, starts_on=row.starts_on, ends_on=row.ends_on)


def _checked_name(text: str, row: Cycle | None = None) -> str:
    name = " ".join(text.split())
    if not name:
        raise Invalid({"name": "required"})
    if len(name) > LONGEST_NAME:
        raise Invalid({"name": "too-long"}, most=LONGEST_NAME)
    if Cycle.objects.filter(name=name).exclude(pk=row.pk if row else 0).exists():
        raise Invalid({"name": "name-taken"})
    return name


def _parent(parent_id: int | None) -> Cycle | None:
    if parent_id is None:
        return None
    if not Cycle.objects.filter(pk=parent_id).exists():
        raise Invalid({"parent": "unknown"})
    parent = locked_cycle(parent_id)
    if parent.state == CycleState.CLOSED:
        raise Invalid({"parent": "cycle-closed"})
    return parent


def _refuse_misplacement(
    value: core.Cycle, parent: Cycle | None, row: Cycle | None, field: str = "starts_on"
) -> None:
    wrong = misplacement(value, parent, row)
    is_year = field == "year" and parent is None
    if wrong == "overlaps-sibling" and is_year:
        return  # A workspace may begin its years in another month than until now.
    if wrong:
        told = {"name": value.name, "parent": parent.name if parent else ""}
        place = field if field == "year" else _FIELDS.get(wrong, field)
        raise Invalid({place: wrong}, most=MOST_CYCLE_LEVELS, **told)


def _refuse_moved_days(row: Cycle, value: core.Cycle) -> None:
    if (row.starts_on, row.ends_on) == (value.starts_on, value.ends_on):
        return
    if Objective.objects.filter(cycle=row, state__in=COMMITMENTS).exists():
        raise Invalid({"starts_on": "something-promised"})
    if left_out := leaves_out(value, row):
        raise Invalid({"starts_on": "outside-children"}, name=left_out[0].name)
    if _is_left(row, value):
        raise Invalid({"starts_on": "parent-left"})


def _is_left(row: Cycle, value: core.Cycle) -> bool:
    """Whether an objective would serve one of another cycle that does not hold its days."""
    parents = Objective.objects.filter(cycle=row).values_list(
        "parent_objective__cycle", "parent_key_result__objective__cycle"
    )
    above = {cycle for pair in parents for cycle in pair if cycle not in {None, row.pk}}
    holding = Cycle.objects.filter(starts_on__lte=value.starts_on, ends_on__gte=value.ends_on)
    if holding.filter(pk__in=above).count() != len(above):
        return True
    through = Objective.objects.filter(parent_key_result__objective__cycle=row)
    below = (Objective.objects.filter(parent_objective__cycle=row) | through).exclude(cycle=row)
    inside = below.filter(cycle__starts_on__gte=value.starts_on, cycle__ends_on__lte=value.ends_on)
    return below.count() != inside.count()
