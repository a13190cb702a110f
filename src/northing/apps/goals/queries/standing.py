"""Where objectives stand today: the health and expected share behind many rows at once.

Progress is stored. What is expected moves with the days, so it is stored for a day, and worked out
when it is read on any other: from a few columns of the key results, without their check-ins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from django.db.models import Case, Count, Q, QuerySet, When

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
from northing.core.numbers import comparable
from northing.core.pace import share_on
from northing.core.readings import ONE, deadline, started_on
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


class Dated(Protocol):
    """Days between which what is stored of a health holds; a model's row or a tuple with names."""

    @property
    def stands_from(self) -> date | None: ...
    @property
    def stands_until(self) -> date | None: ...


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


STAND = [
    "stands_from", "stands_until", "health", "expected", "goal", "is_started", "likely",
    "key_result_count",
]  # fmt: skip


def stands(row: Dated, as_of: date) -> bool:
    """Tell whether what an objective's row says of its health holds on a day."""
    if row.stands_from is None or row.stands_until is None:
        return False
    return bool(row.stands_from <= as_of <= row.stands_until)


def unsettled(as_of: date) -> QuerySet[Objective]:
    """Return the objectives whose rows do not say where they stand on a day. Needs a scope."""
    return Objective.objects.exclude(_settled(as_of))


def _settled(as_of: date) -> Q:
    return Q(stands_from__lte=as_of, stands_until__gte=as_of)


def settle(row: Objective, inner: Sequence[Row], below: Sequence[Objective], as_of: date) -> None:
    """Set on an objective's row where it stands on a day, and until when: on all of its key
    results, or without any on the objectives ``below`` that enter its number. Where one of
    those is not settled for the day, it is not either. The row is not saved."""
    row.stands_from = row.stands_until = None
    row.key_result_count = len(inner)
    if not inner and not all(stands(child, as_of) for child in below):
        return
    counted = [kr for kr in inner if is_counted(kr, as_of)]
    parts = [part(kr, row.cycle, row.committed_on, as_of) for kr in counted]
    parts += [] if inner else [_whole(child) for child in below if child.goal is not None]
    whole = combined(parts)
    row.health = objective_health(parts).value
    # What goes up is rounded first, so that going up from stored numbers gives the same.
    row.expected, row.is_started = comparable(whole.expected), whole.is_started
    row.goal = facts.stored_progress(whole.goal) if parts else None
    row.likely = _likely(counted)
    row.stands_from = as_of
    row.stands_until = _until(row.cycle, inner, below, as_of)


def _whole(row: Objective) -> Part:
    """Return what a settled objective brings to the health of the one above it."""
    goal = ONE if row.goal is None else row.goal
    return Part(ONE, row.progress, goal, row.expected, row.is_started)


def _until(cycle: Cycle, inner: Sequence[Row], below: Sequence[Objective], as_of: date) -> date:
    """Return the last day on which what is settled on a day holds: days move it no more once
    nothing is expected, or dropped, later than that day."""
    if not inner:
        return min((child.stands_until or as_of for child in below), default=date.max)
    moves_on = [deadline(kr, cycle) for kr in inner]
    moves_on += [kr.dropped_on for kr in inner if kr.dropped_on]
    moves_on += [date.fromisoformat(on) for kr in inner for on, _ in kr.waypoints]
    return as_of if max(moves_on) > as_of else date.max


def _likely(counted: Iterable[Row]) -> Decimal | None:
    """Return the mean with the stated probability in place of 0 for what is done or not and
    still open; None without such a key result."""
    if not any(row.type == "binary" and not row.is_done for row in counted):
        return None
    return comparable(weighted_mean(_likely_share(row) for row in counted).progress)


def settle_each(rows: Iterable[Objective], inner: Mapping[int, Sequence[Row]], as_of: date) -> None:
    """Settle those objectives of a set that are not yet, the lowest first. ``inner`` holds the
    key results by objective id; below one without any stands all that is in the set."""
    rows = list(rows)
    entering = Entering.among(rows)
    children: dict[int, list[Objective]] = defaultdict(list)
    for row in rows:
        if row.parent_objective_id:
            children[row.parent_objective_id].append(row)

    def settled(row: Objective) -> None:
        if stands(row, as_of):
            return
        own = inner.get(row.pk, ())
        below = [] if own else [c for c in children[row.pk] if entering.counts(row, c)]
        for child in below:
            settled(child)
        settle(row, own, below, as_of)

    for row in rows:
        settled(row)


class Standings:
    """The health of a set of objectives, read with a constant number of statements: none where
    their rows are settled for today, as they are but for the first minutes of a day.

    Objectives without key results stand on what contributes to them, which is then read for
    their whole cycle.
    """

    def __init__(self, actor: Actor, objectives: Iterable[Objective]) -> None:
        self._rows = {row.pk: row for row in objectives}
        unsettled = [row for row in self._rows.values() if not stands(row, actor.today)]
        if unsettled:
            self._settle(unsettled, actor.today)

    def _settle(self, unsettled: list[Objective], as_of: date) -> None:
        inner = _by_objective([row.pk for row in unsettled])
        bare = [row for row in unsettled if row.pk not in inner]
        rows = dict(self._rows)
        if bare:
            cycles = {row.cycle_id for row in bare}
            others = Objective.objects.filter(cycle__in=cycles).select_related("cycle")
            strangers = [row for row in others if row.pk not in rows]
            rows.update((row.pk, row) for row in strangers)
            inner |= _by_objective([row.pk for row in strangers if not stands(row, as_of)])
        settle_each(rows.values(), inner, as_of)

    def health(self, objective_id: int) -> Health:
        """Return an objective's health today."""
        return Health(self._rows[objective_id].health)

    def expected(self, objective_id: int) -> Decimal | None:
        """Return the share of the way that is expected of an objective by now, 0 to 1."""
        found: Decimal | None = self._rows[objective_id].expected
        return found

    def likely(self, objective_id: int) -> Decimal | None:
        """Return the objective's mean with the stated probability in place of 0 for what is
        done or not and still open; None for an objective without such a key result."""
        found: Decimal | None = self._rows[objective_id].likely
        return found

    def key_results_of(self, objective_id: int) -> int:
        """Return how many key results an objective has."""
        return self._rows[objective_id].key_result_count


def counted_by(rows: QuerySet[Objective], column: str, as_of: date) -> QuerySet[Objective, Any]:
    """Return how many of some objectives stand where on a day by one of their columns, those
    apart whose rows are not settled for it: what ``healths_by`` reads, to be prepared."""
    is_settled = Case(When(_settled(as_of), then=True), default=False)
    counted = rows.order_by().annotate(is_settled=is_settled)
    return counted.values_list(column, "health", "is_settled").annotate(number=Count("pk"))


def healths_by(
    actor: Actor,
    rows: QuerySet[Objective],
    column: str,
    read: Iterable[tuple[int, str, bool, int]] | None = None,
) -> dict[int, Counter[Health]]:
    """Return how many of some objectives stand where today, by one of their columns: counted by
    the database (``read``, where that is known), but for those whose rows are not settled for
    today. Needs a scope."""
    settled = _settled(actor.today)
    found: dict[int, Counter[Health]] = defaultdict(Counter)
    is_late = False
    told = counted_by(rows, column, actor.today) if read is None else read
    for key, health, is_settled, number in told:
        if is_settled:
            found[key][Health(health)] += number
        is_late = is_late or not is_settled
    if is_late:
        late = list(rows.exclude(settled).select_related("cycle"))
        standings = Standings(actor, late)
        for row in late:
            found[getattr(row, column)][standings.health(row.pk)] += 1
    return found


def standing_at(
    actor: Actor, rows: QuerySet[Objective], healths: Sequence[Health], most: int
) -> list[Objective]:
    """Return those of some objectives, with their cycles loaded, that stand so today: in the
    order of ``healths``, those with the least progress first, ``most`` of them. Needs a scope."""
    settled = _settled(actor.today)
    rank = Case(*(When(health=health, then=at) for at, health in enumerate(healths)))
    # Not a row is late but for the first minutes of a day, so that one look at both tells.
    is_settled = Case(When(settled, then=True), default=False)
    both = rows.alias(is_settled=is_settled).filter(Q(is_settled=False) | Q(health__in=healths))
    found: list[Objective] = [*both.order_by("is_settled", rank, "progress", "pk")[:most]]
    late: list[Objective] = []
    if found and not stands(found[0], actor.today):
        late = list(rows.exclude(settled))
        found = list(rows.filter(settled, health__in=healths).order_by(rank, "progress", "pk"))
        found = found[:most]
    standings = Standings(actor, late)
    found += [row for row in late if standings.health(row.pk) in healths]
    order = {health: at for at, health in enumerate(healths)}
    found.sort(key=lambda row: (order[Health(row.health)], row.progress or 0, row.pk))
    return found[:most]


def _by_objective(objective_ids: Iterable[int]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    rows = KeyResult.objects.filter(objective__in=list(objective_ids)).order_by()
    for row in rows.values_list(*COLUMNS, named=True):
        found[row.objective_id].append(row)
    return found
