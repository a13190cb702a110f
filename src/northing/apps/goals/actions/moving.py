"""Taking an objective into another cycle, with what hangs on it. Call it inside an action."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterator
from itertools import chain

from django.db.models import F, Max, Q

from northing.apps.goals.actions.terms import move_terms
from northing.apps.goals.models import Cycle, CycleTeam, Grant, Objective
from northing.apps.goals.queries.family import right_below
from northing.core.states import OPEN_CYCLES
from northing.formats.yaml import limits
from northing.formats.yaml.references import slug

# Spells no word, and holds nothing that is read as something else.
_ENDING, _ENDING_LENGTH = "bcdfghjkmnpqrstvwxz23456789", 4


def openable(cycle_id: int) -> Cycle | None:
    """Return a cycle that takes objectives in, one that is planned or active; None for another.
    Needs a scope."""
    return Cycle.objects.filter(pk=cycle_id, state__in=OPEN_CYCLES).first()


def ids_below(objective_id: int) -> list[int]:
    """Return the objectives right below one, hidden ones as well. Needs a scope."""
    return list(right_below([objective_id]).order_by().values_list("pk", flat=True))


def above_of(objective_id: int) -> list[int]:
    """Return the objective that one contributes to, itself or with a key result; nothing without
    one. Needs a scope."""
    links = Objective.objects.filter(pk=objective_id).values_list(
        "parent_objective_id", "parent_key_result__objective_id"
    )
    return [pk for pair in links for pk in pair if pk]


def move_into(row: Objective, cycle: Cycle) -> bool:
    """Put an objective into another cycle, at the end, under a key that is free there, and tell
    whether it lost its parent: one whose cycle does not hold this one's days. Those below it that
    it does not reach any more lose it too. The row and those right below it are locked, and the
    row is saved here."""
    loses_parent = not reaches(cycle, _cycle_of_parent(row))
    if loses_parent:
        row.parent_objective = row.parent_key_result = None
    row.cycle, row.key = cycle, free_key(cycle, row.key)
    row.position = end_of(cycle)
    row.save(update_fields=["cycle", "key", "position", "parent_objective", "parent_key_result"])
    move_terms(row)
    _free_children(row, cycle)
    list_team(cycle, row.team_id)
    return loses_parent


def free_key(cycle: Cycle, wanted: str, title: str = "") -> str:
    """Return the key that is wanted, with an ending where the cycle has it already; where none
    is, one of the title that nobody can guess. Needs a scope."""
    taken = set(Objective.objects.filter(cycle=cycle).values_list("key", flat=True))
    if wanted:
        return free_among(taken, wanted)
    # Always with an ending: without one only where it is taken, a guessed title would tell
    # whether somebody has written that where the reader may not see it.
    return next(key for key in _ended(slug(title) or "objective") if key not in taken)


def free_among(taken: Collection[str], wanted: str) -> str:
    """Return the key, with an ending that nobody can guess where it is taken: a number would
    tell how many there are that the reader may not see."""
    return next(key for key in chain([wanted], _ended(wanted)) if key not in taken)


def _ended(stem: str) -> Iterator[str]:
    while True:
        ending = "".join(secrets.choice(_ENDING) for _ in range(_ENDING_LENGTH))
        yield f"{stem[: limits.ID - _ENDING_LENGTH - 1]}-{ending}"


def end_of(cycle: Cycle) -> int:
    """Return the position behind every objective of a cycle. Needs a scope."""
    last = Objective.objects.filter(cycle=cycle).aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def copy_audience(row: Objective, to: Objective) -> None:
    """Let those see a new objective who see another one, and nobody else. Needs a scope."""
    grants = list(Grant.objects.filter(objective=row).order_by("position", "pk"))
    for grant in grants:
        grant.pk, grant.objective = None, to
    Grant.objects.bulk_create(grants)


def list_team(cycle: Cycle, team_id: int | None) -> None:
    """Let a cycle's plan name a team, at its end, where it does not yet. Needs a scope."""
    listed = CycleTeam.objects.filter(cycle=cycle)
    if team_id is None or listed.filter(team=team_id).exists():
        return
    CycleTeam.objects.create(
        workspace_id=cycle.workspace_id, cycle=cycle, team_id=team_id, position=listed.count()
    )


def _cycle_of_parent(row: Objective) -> Cycle | None:
    if row.parent_objective:
        return row.parent_objective.cycle
    return row.parent_key_result.objective.cycle if row.parent_key_result else None


def reaches(cycle: Cycle, upper: Cycle | None) -> bool:
    """Tell whether what is in a cycle may contribute to something in another one: the same, or
    one whose days hold all of its."""
    if upper is None or upper.pk == cycle.pk:
        return True
    return bool(upper.starts_on <= cycle.starts_on and upper.ends_on >= cycle.ends_on)


def _free_children(row: Objective, cycle: Cycle) -> None:
    below = Objective.objects.filter(pk__in=ids_below(row.pk))
    within = Q(cycle=cycle) | Q(
        cycle__starts_on__gte=cycle.starts_on, cycle__ends_on__lte=cycle.ends_on
    )
    freed = list(below.exclude(within).values_list("pk", flat=True))
    Objective.objects.filter(pk__in=freed).update(
        parent_objective=None, parent_key_result=None, version=F("version") + 1
    )
