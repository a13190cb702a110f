"""Keeping the stored numbers true, in the transaction of whatever moved them.

``follow`` goes up from one key result, ``follow_audience`` from an objective that others may see
than before, ``follow_objective`` from one that took a step or was amended; ``refresh_cycle`` works
out a whole cycle afresh, ``bring_on`` what the days alone move. All give the same numbers. Call
them inside an action.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from django.db.models import QuerySet

from northing.apps.goals import facts
from northing.apps.goals.models import CheckIn, Cycle, KeyResult, Milestone, Objective, Task
from northing.apps.goals.queries.audience import Entering, counted_document
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.locks import hold, locked_chain
from northing.apps.goals.queries.readings import of_metric
from northing.apps.goals.queries.standing import COLUMNS, STAND, is_counted, settle, settle_each
from northing.base.actor import Actor
from northing.base.prepared import Prepared
from northing.base.writing import update_each
from northing.core import document as core
from northing.core.document import CycleState
from northing.core.outcome import Outcome, Scored, outcome_of, score
from northing.core.progress import progress
from northing.core.readings import (
    current_reading,
    dated_readings,
    last_check_in,
    latest_confidence,
    seen_of_metric,
)
from northing.core.rollup import Rollup, Share, mean_of_children, stand, weighted_mean

_NUMBERS = [
    "progress", "measured", "counted", "is_clamped", "band", "last_check_in_on", *STAND,
]  # fmt: skip
_READINGS = [
    "current", "current_on", "first_read_on", "last_check_in_on", "confidence", "progress",
]  # fmt: skip
_FOLLOWING = ["is_done", "stated", "stated_on", "version"]


@dataclass(frozen=True, slots=True)
class Moved:
    """An objective whose progress followed: by row id, from what to what."""

    objective_id: int
    before: Decimal | None
    after: Decimal | None


def follow(key_result: KeyResult, as_of: date, parts: facts.Parts) -> tuple[Moved, ...]:
    """Bring a key result's stored progress up to date and then everything above it, and return
    the objectives that moved, lowest first. Its readings must be right already, and ``parts``
    holds its milestones or tasks. However deep the tree, the number of statements is the same."""
    key_result.progress = facts.stored_progress(_own_progress(key_result, as_of, parts))
    tree = _Tree(locked_chain(key_result.objective_id), key_result)
    tree.chain[0].cycle = key_result.objective.cycle
    moved, followers, changed = _climb(tree, as_of)
    update_each([key_result], [*_READINGS, *_FOLLOWING])
    update_each(followers, ["progress"])
    update_each(tree.chain, changed)
    return moved


def follow_audience(chain: list[Objective], as_of: date) -> tuple[Moved, ...]:
    """Work out afresh who enters whose number, from an objective whose audience changed up to
    the top, and return the objectives that moved, lowest first. ``chain`` is the objective's
    ``locked_chain``; its grants and what its row says of them must be right already, and the
    row is written here."""
    moved, followers, changed = _climb(_Tree(chain), as_of)
    update_each(followers, ["progress"])
    update_each(chain, [*changed, "is_restricted", "version"])
    return moved


def follow_objective(
    chain: list[Objective], as_of: date, fields: Sequence[str] = ()
) -> tuple[Moved, ...]:
    """Work out afresh an objective whose state or terms changed, its key results and all above
    it, and return the objectives that moved, lowest first. ``chain`` is the objective's
    ``locked_chain``, taken after its key results were locked; ``fields`` of its rows are written
    with the numbers, the key results' terms are right already."""
    inner = KeyResult.objects.filter(objective=chain[0], dropped_on=None)
    own = list(inner.select_related("metric"))
    milestones = list(Milestone.objects.filter(key_result__objective=chain[0]))
    tasks = list(Task.objects.filter(key_result__objective=chain[0]))
    for kr in own:
        kr.objective = chain[0]
        parts = facts.Parts(
            milestones=[item for item in milestones if item.key_result_id == kr.pk],
            tasks=[task for task in tasks if task.key_result_id == kr.pk],
        )
        kr.progress = facts.stored_progress(_own_progress(kr, as_of, parts))
    update_each(own, ["progress"])
    moved, followers, changed = _climb(_Tree(chain), as_of)
    update_each(followers, ["progress"])
    update_each(chain, [*changed, *fields])
    return moved


def _climb(tree: _Tree, as_of: date) -> tuple[tuple[Moved, ...], list[KeyResult], list[str]]:
    """Bring a chain's objectives up to date; return those that moved, the rolled-up key results,
    and the fields that differ in any of the objectives. The caller writes them."""
    moved = []
    before = [_numbers(row) for row in tree.chain]
    for row in tree.chain:
        row.cycle = tree.chain[0].cycle
        for through in tree.rolled_up(row):
            through.progress = facts.stored_progress(tree.mean_through(row, through).progress)
        stood = row.progress
        _fill(row, tree.rollup(row, as_of), tree.key_results[row.pk], as_of)
        settle(row, tree.key_results[row.pk], tree.entering(row), as_of)
        if stood != row.progress:
            moved.append(Moved(row.pk, stood, row.progress))
    changed = [
        field
        for field in _NUMBERS
        if any(
            old[field] != getattr(row, field) for old, row in zip(before, tree.chain, strict=True)
        )
    ]
    return tuple(moved), [kr for row in tree.chain for kr in tree.rolled_up(row)], changed


def _numbers(row: Objective) -> dict[str, object]:
    return {field: getattr(row, field) for field in _NUMBERS}


def _own_progress(row: KeyResult, as_of: date, parts: facts.Parts) -> Decimal | None:
    if row.type == "range":
        parts = facts.Parts(check_ins=_dated([row])[row.pk])
    return _progress(row, as_of, parts)


def _progress(row: KeyResult, as_of: date, parts: facts.Parts) -> Decimal | None:
    objective = row.objective
    current = row.stated if row.type == "range" else row.current
    value = facts.key_result_value(row, parts, current=current)
    return progress(value, facts.cycle_value(objective.cycle), as_of, objective.committed_on)


def _dated(rows: Sequence[KeyResult]) -> dict[int, tuple[core.CheckIn, ...]]:
    said = of_metric(CheckIn.objects.filter(key_result__in=rows)).select_related("observation")
    found: dict[int, tuple[core.CheckIn, ...]] = {row.pk: () for row in rows}
    for pk, group in groupby(sorted(said, key=_whose), key=_whose):
        found[pk] = tuple(facts.check_in_value(check_in) for check_in in group)
    return found


def _whose(check_in: CheckIn) -> int:
    return check_in.key_result_id


_KEY_RESULTS = Prepared(
    lambda objectives, _: KeyResult.objects.filter(objective__in=objectives).only(*COLUMNS)
)


def _below(
    objectives: Collection[int], key_results: Collection[int], cycle: int, _: object
) -> QuerySet[Objective]:
    directly = Objective.objects.filter(parent_objective__in=objectives, cycle=cycle)
    through = Objective.objects.filter(parent_key_result__in=key_results, cycle=cycle)
    # Each half is found by its index; an "or" of the two would look at every row.
    both = directly.order_by().values("pk").union(through.order_by().values("pk"))
    return Objective.objects.filter(pk__in=both).order_by("position", "pk")


_BELOW = Prepared(_below)


class _Tree:
    """The objectives of a chain with their key results and children, read at once."""

    def __init__(self, chain: list[Objective], changed: KeyResult | None = None) -> None:
        self.chain = chain
        known: dict[int, Objective] = {row.pk: row for row in chain}
        self.key_results: dict[int, list[KeyResult]] = {row.pk: [] for row in chain}
        for kr in _KEY_RESULTS.ask(known):
            own = changed if changed and kr.pk == changed.pk else kr
            self.key_results[kr.objective_id].append(own)
        children = [known.get(row.pk, row) for row in self._read_below()]
        self._below: dict[int, list[Objective]] = defaultdict(list)
        self._through: dict[int, list[Objective]] = defaultdict(list)
        for child in children:
            self._below[child.parent_objective_id or 0].append(child)
            self._through[child.parent_key_result_id or 0].append(child)
        self._entering = Entering.among([*chain, *children])

    def _read_below(self) -> list[Objective]:
        """What numbers are made of here: below objectives without key results, and what
        contributes to those that are rolled up."""
        bare = [row.pk for row in self.chain if not self.key_results[row.pk]]
        rolled_up = [kr.pk for row in self.chain for kr in self.rolled_up(row)]
        if not (bare or rolled_up):
            return []
        return _BELOW.ask(bare, rolled_up, self.chain[0].cycle_id)

    def entering(self, row: Objective) -> list[Objective]:
        """The children that an objective without key results stands on."""
        below = [] if self.key_results[row.pk] else self._below[row.pk]
        return [child for child in below if self._entering.counts(row, child)]

    def rolled_up(self, row: Objective) -> list[KeyResult]:
        return [kr for kr in self.key_results[row.pk] if kr.is_rolled_up]

    def mean_through(self, row: Objective, through: KeyResult) -> Rollup:
        return self._mean(row, self._through[through.pk])

    def rollup(self, row: Objective, as_of: date) -> Rollup:
        own = self.key_results[row.pk]
        if own:
            return weighted_mean(
                Share(kr.weight, kr.progress) for kr in own if is_counted(kr, as_of)
            )
        return self._mean(row, self._below[row.pk])

    def _mean(self, parent: Objective, children: list[Objective]) -> Rollup:
        known = {str(child.pk): Rollup(progress=child.progress) for child in children}
        return mean_of_children(
            self._value(parent), [self._value(child) for child in children], known
        )

    def _value(self, row: Objective) -> core.Objective:
        return core.Objective(
            id=str(row.pk),
            title=row.title,
            state=core.ObjectiveState(row.state),
            restricted_to=self._entering.audiences[row.pk],
        )


def _fill(row: Objective, rollup: Rollup, inner: list[KeyResult], as_of: date) -> None:
    row.progress = facts.stored_progress(rollup.progress)
    row.measured, row.counted = rollup.measured, rollup.counted
    row.is_clamped = rollup.is_clamped
    counted = [
        Scored(core.Kind(kr.kind), kr.weight, kr.progress) for kr in inner if is_counted(kr, as_of)
    ]
    outcome = score(counted).outcome if inner else outcome_of(rollup.progress)
    row.band = "" if outcome is Outcome.UNKNOWN else outcome.value
    days = [kr.last_check_in_on for kr in inner if kr.last_check_in_on]
    row.last_check_in_on = max(days, default=None)


def refresh_cycle(actor: Actor, cycle: Cycle) -> int:
    """Work out every number of a cycle afresh and return how many objectives changed.

    The rows are locked before they are read, in the order in which check-ins lock them, so that
    no check-in made meanwhile is written over.
    """
    hold(cycle)
    rows = list(Objective.objects.filter(cycle=cycle))
    document = counted_document(cycle)
    standing = stand(document, actor.today)
    values = {(o.id, kr.id): kr for o in document.all_objectives() for kr in o.key_results}
    inner: dict[int, list[KeyResult]] = {row.pk: [] for row in rows}
    keys = {row.pk: row.key for row in rows}
    key_results = list(KeyResult.objects.filter(objective__cycle=cycle).select_related("metric"))
    for kr in key_results:
        key = keys[kr.objective_id]
        _fill_readings(kr, values[key, kr.key], document.cycle, actor.today)
        kr.progress = facts.stored_progress(standing.key_results[key, kr.key])
        inner[kr.objective_id].append(kr)
    update_each(key_results, _READINGS)
    before = {row.pk: row.progress for row in rows}
    for row in rows:
        row.cycle, row.stands_from = cycle, None
        _fill(row, standing.objectives[row.key], inner[row.pk], actor.today)
    settle_each(rows, inner, actor.today)
    update_each(rows, _NUMBERS)
    return sum(before[row.pk] != row.progress for row in rows)


def bring_on(cycle: Cycle, as_of: date) -> int:
    """Bring a cycle to a day on which nothing but the day is new, and return how many objectives
    changed: the time inside of ranges, while it runs, and where its objectives stand.
    ``refresh_cycle`` gives the same and reads all that was ever said."""
    hold(cycle)
    if cycle.state == CycleState.ACTIVE:
        _bring_ranges_on(cycle, as_of)
    rows = Objective.objects.filter(cycle=cycle).select_related("parent_key_result")
    tree = _Tree(_lowest_first(list(rows)))
    tree.chain[0].cycle = cycle
    moved, followers, changed = _climb(tree, as_of)
    if cycle.state != CycleState.ACTIVE:
        moved, followers, changed = (), [], [field for field in changed if field in STAND]
    update_each(followers, ["progress"])
    if changed:
        update_each(tree.chain, changed)
    return len(moved)


def _bring_ranges_on(cycle: Cycle, as_of: date) -> None:
    inner = KeyResult.objects.filter(objective__cycle=cycle, type="range", is_rolled_up=False)
    rows = list(inner.select_related("metric", "objective__cycle"))
    dated = _dated(rows)
    for row in rows:
        value = _progress(row, as_of, facts.Parts(check_ins=dated[row.pk]))
        row.progress = facts.stored_progress(value)
    update_each(rows, ["progress"])


def _lowest_first(rows: list[Objective]) -> list[Objective]:
    above = {
        row.pk: row.parent_key_result.objective_id
        if row.parent_key_result
        else row.parent_objective_id
        for row in rows
    }

    def depth(row: Objective) -> int:
        steps, at = 0, above[row.pk]
        while at in above:
            steps, at = steps + 1, above[at]
        return steps

    return sorted(rows, key=depth, reverse=True)


def read_again(row: Objective, as_of: date) -> None:
    """Set the readings of an objective's key results from what is stored of them, where their
    check-ins, terms or deadlines changed. Its key results are locked; progress is for
    ``follow_objective``, afterwards."""
    inner = {kr.id: kr for kr in objective_value(row).key_results}
    own = list(KeyResult.objects.filter(objective=row).select_related("metric"))
    for kr in own:
        _fill_readings(kr, inner[kr.key], facts.cycle_value(row.cycle), as_of)
    update_each(own, _READINGS)


def _fill_readings(
    row: KeyResult, value: core.KeyResult, cycle: core.Cycle | None, as_of: date
) -> None:
    reading = current_reading(value, cycle, as_of)
    dated = dated_readings(value, cycle, as_of)
    row.current = reading.value if reading else None
    row.current_on = (row.stated_on or (dated[-1][0] if dated else None)) if reading else None
    row.first_read_on = min((on for on, _ in seen_of_metric(value)), default=row.stated_on)
    newest = last_check_in(value, as_of)
    row.last_check_in_on = newest.on if newest else None
    row.confidence = latest_confidence(value, as_of)
