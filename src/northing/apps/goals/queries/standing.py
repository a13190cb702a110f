"""Where objectives stand today: the health and expected share behind many rows at once.

Progress is stored; what is expected moves with the days, so it is worked out when it is read,
from a few columns of the key results and without their check-ins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Protocol

from northing.apps.goals import facts
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.goals.queries.audience import Entering
from northing.base.actor import Actor
from northing.core.document import Pace
from northing.core.health import (
    Health,
    Part,
    combined,
    goal_of,
    health_by_probability,
    health_of,
    objective_health,
)
from northing.core.pace import share_on
from northing.core.readings import deadline, started_on
from northing.core.rollup import Share, has_place, weighted_mean

COLUMNS = (
    "pk", "objective_id", "type", "kind", "weight", "share", "progress", "deadline", "pace",
    "waypoints", "confidence", "first_probability", "is_done", "is_rolled_up", "committed_on",
    "dropped_on", "current", "first_read_on", "last_check_in_on",
)  # fmt: skip


class Row(Protocol):
    """The columns that a key result's health needs; a model's row or a tuple with names."""

    pk: int
    objective_id: int
    type: str
    kind: str
    weight: Decimal
    share: Decimal | None
    progress: Decimal | None
    deadline: date | None
    pace: str
    waypoints: list[tuple[str, str]]
    confidence: Decimal | None
    first_probability: Decimal | None
    is_done: bool
    is_rolled_up: bool
    committed_on: date | None
    dropped_on: date | None
    current: Decimal | None
    first_read_on: date | None
    last_check_in_on: date | None


def pace_of(row: Row) -> Pace:
    """Return the row's pace as core knows it."""
    return facts.pace_value(row.pace, row.waypoints)


def span(row: Row, cycle: Cycle, committed_on: date | None) -> tuple[date, date]:
    """Return from when to when a key result is judged."""
    start = started_on(row, cycle, committed_on)
    if row.type == "range" and row.first_read_on:
        start = max(start, row.first_read_on)
    return start, deadline(row, cycle)


def expected_of(row: Row, cycle: Cycle, committed_on: date | None, as_of: date) -> Decimal:
    """Return the share expected by now, 0 to 1."""
    return share_on(pace_of(row), *span(row, cycle, committed_on), as_of)


def goal_line(row: Row) -> Decimal:
    """Return the row's goal line, as ``core.health`` gives it."""
    return goal_of(row.kind, row.share if row.type == "range" else None)


def has_started(row: Row) -> bool:
    """Tell whether anything has been observed."""
    if row.type in {"milestones", "tasks"}:
        return bool(row.progress) or row.last_check_in_on is not None
    if row.type == "binary":
        return row.is_done or row.last_check_in_on is not None
    if row.is_rolled_up:
        return bool(row.progress)
    return row.current is not None


def part(row: Row, cycle: Cycle, committed_on: date | None, as_of: date) -> Part:
    """Return what a key result brings to its objective's health."""
    return Part(
        weight=row.weight,
        progress=row.progress,
        goal=goal_line(row),
        expected=expected_of(row, cycle, committed_on, as_of),
        is_started=has_started(row),
    )


def key_result_health(row: Row, cycle: Cycle, committed_on: date | None, as_of: date) -> Health:
    """Return a key result's health from its row."""
    started = has_started(row)
    if row.type == "baseline":
        return Health.ACHIEVED if started else Health.NOT_STARTED
    if row.type == "binary":
        return health_by_probability(_stated(row), is_done=row.is_done, is_started=started)
    expected = expected_of(row, cycle, committed_on, as_of)
    return health_of(row.progress, goal_line(row), expected, is_started=started)


def is_counted(row: Row, as_of: date) -> bool:
    """Tell whether a key result has a place in its objective's mean."""
    return has_place(row.dropped_on, as_of, is_baseline=row.type == "baseline")


def _stated(row: Row) -> Decimal | None:
    """Return the last stated probability, 0 to 100 %."""
    return row.first_probability if row.confidence is None else row.confidence


def _likely_share(row: Row) -> Share:
    """Return what a key result brings to the mean when its likelihood stands for what is done
    or not and still open."""
    stated = _stated(row)
    is_open = row.type == "binary" and not row.is_done and stated is not None
    return Share(row.weight, stated / 100 if is_open and stated is not None else row.progress)


class Standings:
    """The health of a set of objectives, read with a constant number of statements.

    Objectives without key results stand on what contributes to them, which is read for their
    whole cycle.
    """

    def __init__(self, actor: Actor, objectives: Iterable[Objective]) -> None:
        self._as_of = actor.today
        self._rows = {row.pk: row for row in objectives}
        self._key_results: dict[int, list[Row]] = defaultdict(list)
        self._children: dict[int, list[Objective]] = defaultdict(list)
        self._parts: dict[int, Part | None] = {}
        self._healths: dict[int, Health] = {}
        self._read(KeyResult.objects.filter(objective__in=list(self._rows)))
        bare = [row for row in self._rows.values() if row.pk not in self._key_results]
        if bare:
            self._read_cycles({row.cycle_id for row in bare})
        self.entering = Entering.among(self._rows.values())

    def _read(self, key_results: object) -> None:
        for row in key_results.values_list(*COLUMNS, named=True):  # type: ignore[attr-defined]
            self._key_results[row.objective_id].append(row)

    def _read_cycles(self, cycles: set[int]) -> None:
        others = Objective.objects.filter(cycle__in=cycles).exclude(pk__in=list(self._rows))
        known = list(self._rows.values())
        for row in others.select_related("cycle"):
            self._rows[row.pk] = row
        strangers = KeyResult.objects.filter(objective__cycle__in=cycles)
        self._read(strangers.exclude(objective__in=[row.pk for row in known]))
        for row in self._rows.values():
            if row.parent_objective_id:
                self._children[row.parent_objective_id].append(row)

    def parts(self, objective_id: int) -> list[Part]:
        """Return what an objective stands on: its key results, else its children."""
        row = self._rows[objective_id]
        own = self._key_results.get(objective_id)
        if own:
            return [
                part(kr, row.cycle, row.committed_on, self._as_of)
                for kr in own
                if is_counted(kr, self._as_of)
            ]
        return [whole for child in self._entering(row) if (whole := self._whole(child.pk))]

    def _entering(self, row: Objective) -> list[Objective]:
        return [
            child for child in self._children.get(row.pk, []) if self.entering.counts(row, child)
        ]

    def _whole(self, objective_id: int) -> Part | None:
        if objective_id not in self._parts:
            below = self.parts(objective_id)
            self._parts[objective_id] = combined(below) if below else None
        return self._parts[objective_id]

    def health(self, objective_id: int) -> Health:
        """Return an objective's health today."""
        if objective_id not in self._healths:
            self._healths[objective_id] = objective_health(self.parts(objective_id))
        return self._healths[objective_id]

    def expected(self, objective_id: int) -> Decimal | None:
        """Return the share of the way that is expected of an objective by now, 0 to 1."""
        whole = self._whole(objective_id)
        return whole.expected if whole else None

    def likely(self, objective_id: int) -> Decimal | None:
        """Return the objective's mean with the stated probability in place of 0 for what is
        done or not and still open; None for an objective without such a key result."""
        own = [row for row in self._key_results.get(objective_id, []) if row.type == "binary"]
        if not any(not row.is_done for row in own):
            return None
        counted = self._counted(objective_id)
        return weighted_mean(_likely_share(row) for row in counted).progress

    def _counted(self, objective_id: int) -> list[Row]:
        own = self._key_results.get(objective_id, [])
        return [row for row in own if is_counted(row, self._as_of)]

    def key_results_of(self, objective_id: int) -> int:
        """Return how many key results an objective has."""
        return len(self._key_results.get(objective_id, []))
