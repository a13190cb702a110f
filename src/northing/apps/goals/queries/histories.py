"""What was read of key results and what of them is ticked, in one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import (
    Case,
    DateField,
    IntegerField,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast

from northing.apps.goals.models import CheckIn, KeyResult, Milestone, Task
from northing.apps.goals.queries.readings import of_metric
from northing.apps.metrics.models import Amount, Observation
from northing.base.prepared import Prepared
from northing.core import document as core
from northing.core.document import TaskState

_READ, _ITEM = 0, 1
# The weight of an item, and whether it is done.
Item = tuple[Decimal, bool]


class Reading(NamedTuple):
    """A check-in without its words."""

    on: date
    pk: int
    key_result_id: int
    value: Decimal | None
    confidence: Decimal | None


@dataclass(frozen=True, slots=True)
class Histories:
    """The check-ins on some key results that count, oldest first, and by key result their
    milestones or tasks."""

    readings: tuple[Reading, ...] = ()
    items: dict[int, list[Item]] = field(default_factory=dict)

    def by_key_result(self) -> dict[int, tuple[Reading, ...]]:
        """Return the readings by key result."""
        found: dict[int, list[Reading]] = defaultdict(list)
        for each in self.readings:
            found[each.key_result_id].append(each)
        return {pk: tuple(some) for pk, some in found.items()}


def check_ins_of(readings: Iterable[Reading]) -> tuple[core.CheckIn, ...]:
    """Return readings as core knows them."""
    return tuple(
        core.CheckIn(on=on, value=value, confidence=confidence)
        for on, _, _, value, confidence in readings
    )


def histories_of(rows: Sequence[KeyResult], *, with_check_ins: bool = True) -> Histories:
    """Return what was read of key results, of each day the last that counts (of what is done or
    not, all), and their milestones and tasks; nothing of a metric that was replaced later. One
    statement. Needs a scope."""
    read = [row.pk for row in rows if row.type != "binary"] if with_check_ins else []
    said = [row.pk for row in rows if row.type == "binary"] if with_check_ins else []
    stepped = [row.pk for row in rows if row.type == "milestones"]
    tasked = [row.pk for row in rows if row.type == "tasks"]
    if not (read or said or stepped or tasked):
        return Histories()
    readings: list[Reading] = []
    items: dict[int, list[Item]] = defaultdict(list)
    for kind, key_result_id, on, pk, value, more in _LINES.ask(read, said, stepped, tasked):
        if kind == _READ:
            readings.append(Reading(on, pk, key_result_id, value, more))
        else:
            items[key_result_id].append((value, bool(more)))
    return Histories(tuple(sorted(readings, key=lambda each: each[:2])), items)


def newest_of(row: KeyResult, most: int) -> Histories:
    """Return what was read of a key result last, so many readings at most, and its items: however
    much was read before, it costs the same. Needs a scope."""
    items = histories_of([row], with_check_ins=False).items
    read = (Reading(*each) for each in _NEWEST.ask(row.pk, shape=most))
    return Histories(tuple(sorted(read, key=lambda each: each[:2])), items)


_NEWEST = Prepared(
    lambda key_result, most: (
        of_metric(CheckIn.objects.filter(key_result=key_result))
        .order_by("-on", "-pk")
        .values_list("on", "pk", "key_result_id", "observation__value", "confidence")[:most]
    )
)


def _lines(
    read: Collection[int],
    said: Collection[int],
    stepped: Collection[int],
    tasked: Collection[int],
    _: object,
) -> QuerySet[Any, Any]:
    never = Cast(Value(None), DateField())
    one, zero = (Value(Decimal(number), output_field=Amount()) for number in (1, 0))
    halves = []
    if read:
        told = of_metric(CheckIn.objects.filter(pk__in=_last_of_each_day(read)))
        # Of a long history a database does not guess how few are left, and a join would read all
        # that was ever seen.
        seen = Observation.objects.filter(pk=OuterRef("observation")).values("value")
        halves.append(_half(told, _READ, "on", Subquery(seen[:1]), "confidence"))
    if said:
        told = of_metric(CheckIn.objects.filter(key_result__in=said))
        halves.append(_half(told, _READ, "on", "observation__value", "confidence"))
    if stepped:
        is_done = Case(When(is_done=True, then=one), default=zero)
        steps = Milestone.objects.filter(key_result__in=stepped)
        halves.append(_half(steps, _ITEM, never, "weight", is_done))
    if tasked:
        is_done = Case(When(state=TaskState.DONE.value, then=one), default=zero)
        tasks = Task.objects.filter(key_result__in=tasked)
        halves.append(_half(tasks, _ITEM, never, one, is_done))
    return halves[0].union(*halves[1:], all=True) if halves[1:] else halves[0]


_LINES = Prepared(_lines)


def _last_of_each_day(key_results: Collection[int]) -> QuerySet[Any, Any]:
    """The ids of the last check-in of each day, and of the last that reads a value or states a
    confidence where that one does not."""
    made = CheckIn.objects.filter(key_result__in=key_results).order_by()
    days = made.annotate(
        reads=Case(When(observation=None, then=Value(0)), default=Value(1)),
        states=Case(When(confidence=None, then=Value(0)), default=Value(1)),
    ).values("key_result", "on", "reads", "states")
    return days.annotate(last=Max("pk")).values("last")


def _half(rows: QuerySet[Any], kind: int, on: Any, value: Any, more: Any) -> QuerySet[Any, Any]:
    is_of = Value(kind, output_field=IntegerField())
    return rows.order_by().values_list(is_of, "key_result_id", on, "pk", value, more)
