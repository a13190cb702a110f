"""Keeping the stored numbers true, in the transaction of whatever moved them.

``follow`` goes up from one key result; ``refresh_cycle`` works out a whole cycle afresh. Both
give the same numbers. Call them inside an action.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from northing.apps.goals import facts
from northing.apps.goals.models import CheckIn, Cycle, Grant, KeyResult, Milestone, Objective, Task
from northing.apps.goals.queries.documents import stored_document
from northing.apps.goals.queries.standing import is_counted
from northing.base.actor import Actor
from northing.core import document as core
from northing.core.outcome import Scored, score
from northing.core.progress import progress
from northing.core.readings import current_reading, last_check_in
from northing.core.rollup import Rollup, Share, Standing, mean_of_children, stand, weighted_mean

_NUMBERS = ["progress", "measured", "counted", "is_clamped", "band", "last_check_in_on"]
_READINGS = ["current", "current_on", "first_read_on", "last_check_in_on", "progress"]


@dataclass(frozen=True, slots=True)
class Moved:
    """An objective whose progress followed: by row id, from what to what."""

    objective_id: int
    before: Decimal | None
    after: Decimal | None


def follow(key_result: KeyResult, as_of: date) -> tuple[Moved, ...]:
    """Bring a key result's stored progress up to date and then everything above it, and return
    the objectives that moved, lowest first. ``key_result.current`` must be right already."""
    key_result.progress = facts.stored_progress(_own_progress(key_result, as_of))
    key_result.save(update_fields=[*_READINGS, "version"])
    moved: list[Moved] = []
    objective = Objective.objects.select_related("cycle").get(pk=key_result.objective_id)
    while True:
        change = _refresh_objective(objective, as_of)
        if change:
            moved.append(change)
        above = _above(objective, as_of)
        if above is None:
            return tuple(moved)
        objective = above


def _own_progress(row: KeyResult, as_of: date) -> Decimal | None:
    objective = row.objective
    if row.is_rolled_up:
        stored: Decimal | None = row.progress
        return stored
    parts = facts.Parts(
        milestones=list(Milestone.objects.filter(key_result=row))
        if row.type == "milestones"
        else (),
        tasks=list(Task.objects.filter(key_result=row)) if row.type == "tasks" else (),
        check_ins=_dated(row) if row.type == "range" else (),
    )
    current = row.stated if row.type == "range" else row.current
    value = facts.key_result_value(row, parts, current=current)
    return progress(value, facts.cycle_value(objective.cycle), as_of, objective.committed_on)


def _dated(row: KeyResult) -> tuple[core.CheckIn, ...]:
    rows = CheckIn.objects.filter(key_result=row).select_related("observation")
    return tuple(facts.check_in_value(check_in) for check_in in rows)


def _refresh_objective(row: Objective, as_of: date) -> Moved | None:
    inner = list(KeyResult.objects.filter(objective=row))
    rollup = (
        weighted_mean(Share(kr.weight, kr.progress) for kr in inner if is_counted(kr, as_of))
        if inner
        else _mean_below(row, Objective.objects.filter(parent_objective=row))
    )
    before = row.progress
    _fill(row, rollup, inner, as_of)
    row.save(update_fields=_NUMBERS)
    return Moved(row.pk, before, row.progress) if before != row.progress else None


def _fill(row: Objective, rollup: Rollup, inner: list[KeyResult], as_of: date) -> None:
    row.progress = facts.stored_progress(rollup.progress)
    row.measured, row.counted = rollup.measured, rollup.counted
    row.is_clamped = rollup.is_clamped
    counted = [
        Scored(core.Kind(kr.kind), kr.weight, kr.progress) for kr in inner if is_counted(kr, as_of)
    ]
    row.band = score(counted).outcome.value if counted else ""
    days = [kr.last_check_in_on for kr in inner if kr.last_check_in_on]
    row.last_check_in_on = max(days, default=None)


def _audiences(rows: Iterable[Objective]) -> dict[int, tuple[str, ...] | None]:
    """Return whom each objective is restricted to, by row id; None where it is open to all."""
    restricted = [row.pk for row in rows if row.is_restricted]
    found: dict[int, list[str]] = {pk: [] for pk in restricted}
    if restricted:
        grants = Grant.objects.filter(objective__in=restricted)
        for pk, person, team in grants.values_list("objective_id", "membership_id", "team_id"):
            found[pk].append(f"team {team}" if team else f"person {person}")
    return {row.pk: tuple(found[row.pk]) if row.is_restricted else None for row in rows}


def _mean_below(parent: Objective, below: Iterable[Objective]) -> Rollup:
    children = [child for child in below if child.cycle_id == parent.cycle_id]
    audiences = _audiences([parent, *children])

    def value(row: Objective) -> core.Objective:
        return core.Objective(
            id=str(row.pk),
            title=row.title,
            state=core.ObjectiveState(row.state),
            restricted_to=audiences[row.pk],
        )

    known = {str(child.pk): Rollup(progress=child.progress) for child in children}
    return mean_of_children(value(parent), [value(child) for child in children], known)


def _above(row: Objective, as_of: date) -> Objective | None:
    """Return the objective whose number depends on this one, None where it ends here."""
    if row.parent_objective_id:
        parent = Objective.objects.select_related("cycle").get(pk=row.parent_objective_id)
        return parent if parent.cycle_id == row.cycle_id else None
    if not row.parent_key_result_id:
        return None
    through = KeyResult.objects.select_related("objective__cycle").get(pk=row.parent_key_result_id)
    if not through.is_rolled_up or through.objective.cycle_id != row.cycle_id:
        return None
    below = Objective.objects.filter(parent_key_result=through)
    through.progress = facts.stored_progress(_mean_below(through.objective, below).progress)
    through.save(update_fields=["progress"])
    return through.objective


def refresh_cycle(actor: Actor, cycle: Cycle) -> int:
    """Work out every number of a cycle afresh and return how many objectives changed."""
    everything = replace(actor, is_system=True)
    document = stored_document(everything, cycle)
    standing = stand(document, actor.today)
    values = {objective.id: objective for objective in document.all_objectives()}
    rows = list(Objective.objects.filter(cycle=cycle))
    inner: dict[int, list[KeyResult]] = {row.pk: [] for row in rows}
    keys = {row.pk: row.key for row in rows}
    key_results = list(KeyResult.objects.filter(objective__cycle=cycle).select_related("metric"))
    for kr in key_results:
        key = keys[kr.objective_id]
        value = next(known for known in values[key].key_results if known.id == kr.key)
        _fill_readings(kr, value, document, standing, actor.today, key)
        inner[kr.objective_id].append(kr)
    KeyResult.objects.bulk_update(key_results, _READINGS, batch_size=300)
    before = {row.pk: row.progress for row in rows}
    for row in rows:
        _fill(row, standing.objectives[row.key], inner[row.pk], actor.today)
    Objective.objects.bulk_update(rows, _NUMBERS, batch_size=300)
    return sum(before[row.pk] != row.progress for row in rows)


def _fill_readings(
    row: KeyResult,
    value: core.KeyResult,
    document: core.Document,
    standing: Standing,
    as_of: date,
    key: str,
) -> None:
    reading = current_reading(value, document.cycle, as_of)
    row.current = reading.value if reading else None
    row.current_on = (reading.on or row.stated_on) if reading else None
    seen = [c.on for c in value.check_ins if c.value is not None]
    row.first_read_on = min(seen, default=row.stated_on)
    newest = last_check_in(value, as_of)
    row.last_check_in_on = newest.on if newest else None
    row.progress = facts.stored_progress(standing.key_results[key, value.id])
