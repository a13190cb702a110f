"""Rows to core values: the only place that knows both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from northing.apps.goals.models import (
    Amendment,
    CheckIn,
    Cycle,
    Guardrail,
    Initiative,
    KeyResult,
    Milestone,
    Task,
)
from northing.core import document as core
from northing.core.numbers import quantise


def plain(value: Decimal | None) -> Decimal | None:
    """Return a stored number without the zeros that the column adds.

    >>> plain(Decimal("81.500000"))
    Decimal('81.5')
    """
    if value is None:
        return None
    trimmed = value.normalize()
    return trimmed if trimmed.as_tuple().exponent <= 0 else trimmed.quantize(Decimal(1))  # type: ignore[operator]


def plain_or(value: Decimal | None, default: Decimal) -> Decimal:
    """Return a stored number without added zeros, or the default where there is none."""
    found = plain(value)
    return default if found is None else found


@dataclass(frozen=True, slots=True)
class Parts:
    """What hangs on a key result; empty where a caller has no need of it."""

    owners: tuple[str, ...] = ()
    check_ins: tuple[core.CheckIn, ...] = ()
    amendments: tuple[core.Amendment, ...] = ()
    milestones: Sequence[Milestone] = ()
    tasks: Sequence[Task] = ()


def cycle_value(row: Cycle, parent: str = "") -> core.Cycle:
    """Return a cycle as core knows it, with its state."""
    return core.Cycle(
        name=row.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        parent=parent,
        state=core.CycleState(row.state),
    )


def measure_value(
    row: KeyResult,
    current: Decimal | None,
    milestones: Iterable[Milestone] = (),
    tasks: Iterable[Task] = (),
) -> core.Measure:
    """Return a key result's measure with ``current`` as its undated reading."""
    match row.type:
        case "range":
            return core.Range(
                at_least=plain(row.at_least),
                at_most=plain(row.at_most),
                share=plain_or(row.share, Decimal(1)),
                current=current,
                unit=row.metric.unit,
            )
        case "binary":
            return core.Binary(probability=plain(row.first_probability), is_done=row.is_done)
        case "milestones":
            return core.Milestones(items=tuple(milestone_value(item) for item in milestones))
        case "tasks":
            return core.Tasks(items=tuple(task_value(item) for item in tasks))
        case "baseline":
            return core.Baseline(current=current, unit=row.metric.unit)
        case _:
            return core.Numeric(
                type=core.NumericType(row.type),
                baseline=plain(row.baseline),
                target=plain(row.target),
                current=current,
                unit=row.metric.unit,
                accumulates=row.metric.is_accumulating,
            )


def milestone_value(row: Milestone) -> core.Milestone:
    """Return a milestone as core knows it."""
    weight = plain_or(row.weight, Decimal(1))
    return core.Milestone(title=row.title, weight=weight, is_done=row.is_done)


def task_value(row: Task) -> core.Task:
    """Return a linked task as core knows it."""
    return core.Task(title=row.title, state=core.TaskState(row.state))


def pace_value(pace: str, waypoints: Iterable[tuple[str, str]]) -> core.Pace:
    """Return the pace of its columns: a named curve, or the waypoints in the order of their
    days."""
    if waypoints:
        return tuple(
            core.Waypoint(on=date.fromisoformat(on), share=Decimal(share))
            for on, share in waypoints
        )
    return core.Curve(pace)


def key_result_value(
    row: KeyResult, parts: Parts = Parts(), *, current: Decimal | None
) -> core.KeyResult:
    """Return a key result as core knows it.

    ``current`` is the undated reading to state: ``row.stated`` for the whole document,
    ``row.current`` where the newest reading is enough and the check-ins are left out.
    """
    return core.KeyResult(
        id=row.key,
        title=row.title,
        measure=measure_value(row, plain(current), parts.milestones, parts.tasks),
        metric=row.metric.name,
        kind=core.Kind(row.kind),
        weight=plain_or(row.weight, Decimal(1)),
        deadline=row.deadline,
        pace=pace_value(row.pace, row.waypoints),
        confidence=plain(row.stated_confidence),
        owners=parts.owners,
        check_ins=parts.check_ins,
        amendments=parts.amendments,
        rolled_up=row.is_rolled_up,
        committed_on=row.committed_on,
        dropped_on=row.dropped_on,
        note=row.note,
        allow=allowed(row.allow),
    )


def check_in_value(row: CheckIn, by: str = "") -> core.CheckIn:
    """Return a check-in as core knows it; its observation must be loaded."""
    value = plain(row.observation.value) if row.observation else None
    return core.CheckIn(
        on=row.on, value=value, confidence=plain(row.confidence), note=row.note, by=by
    )


def amendment_value(row: Amendment, by: str = "") -> core.Amendment:
    """Return an amendment as core knows it."""
    return core.Amendment(
        on=row.on, field=row.field, before=row.before, after=row.after, reason=row.reason, by=by
    )


def allowed(entries: list[dict[str, Any]]) -> tuple[str, ...]:
    """Return the findings that are let be as a file tells them: a code, and then the reason.

    >>> allowed([{"text": "KR304 one launch is enough", "by": 3, "on": "2026-11-02"}])
    ('KR304 one launch is enough',)
    """
    return tuple(each["text"] for each in entries)


def allowances(
    entries: list[dict[str, Any]], texts: Iterable[str], by: int | None, on: date
) -> list[dict[str, Any]]:
    """Return the entries for ``texts``: one that is there already stays as it is, a new one is
    of the membership ``by`` and of a day.

    >>> kept = {"text": "KR304 one launch", "by": 3, "on": "2026-11-02"}
    >>> allowances([kept], ["KR304 one launch"], 7, date(2026, 11, 5)) == [kept]
    True
    """
    known = {each["text"]: each for each in entries}
    return [known.get(text, {"text": text, "by": by, "on": on.isoformat()}) for text in texts]


def guardrail_value(row: Guardrail, owner: str = "") -> core.Guardrail:
    """Return a guardrail as core knows it."""
    return core.Guardrail(
        metric=row.metric,
        at_least=plain(row.at_least),
        at_most=plain(row.at_most),
        current=plain(row.current),
        owner=owner,
    )


def initiative_value(row: Initiative) -> core.Initiative:
    """Return an initiative as core knows it; the four parts of RICE come together or not."""
    rice = None
    if row.reach is not None:
        rice = core.Rice(
            reach=plain_or(row.reach, Decimal(0)),
            impact=plain_or(row.impact, Decimal(0)),
            confidence=plain_or(row.confidence, Decimal(0)),
            effort=plain_or(row.effort, Decimal(1)),
        )
    return core.Initiative(
        title=row.title,
        hypothesis=row.hypothesis,
        serves=row.serves,
        expected=row.expected,
        rice=rice,
        state=core.InitiativeState(row.state),
        observed=row.observed,
    )


def stored_progress(value: Decimal | None) -> Decimal | None:
    """Return a progress as its column keeps it: six decimals, held within what the column can
    hold (a target a hair from its baseline can make it huge)."""
    if value is None:
        return None
    limit = Decimal(10) ** 12
    return quantise(max(-limit, min(limit, value)))
