"""Recording what happened, with one job per reaction, in the same transaction."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar, Protocol

from northing.base import clock
from northing.base.actor import Actor
from northing.base.jobs.queue import enqueue
from northing.base.models import Event
from northing.base.writing import create_each


class Happening(Protocol):
    """An event class: a frozen dataclass in the past tense with a stable kind."""

    kind: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Any]]


_reactions: dict[str, list[str]] = defaultdict(list)


def reaction(kind: str, job: str) -> None:
    """Have the job named ``job`` run after each event of a kind."""
    if job not in _reactions[kind]:
        _reactions[kind].append(job)


def _plain(value: object) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def payload_of(happening: Happening) -> dict[str, Any]:
    """Return an event's parameters as JSON values: numbers and days as texts."""
    return {
        field.name: _plain(getattr(happening, field.name))
        for field in dataclasses.fields(happening)
    }


def record(actor: Actor, happening: Happening, subject: str = "") -> Event:
    """Write the event and one job per reaction. Call it inside an action's transaction."""
    return record_each(actor, [(happening, subject)])[0]


def record_each(actor: Actor, happenings: Sequence[tuple[Happening, str]]) -> list[Event]:
    """Write several events, each with its subject, in one statement; see ``record``."""
    rows = [
        Event(
            workspace_id=actor.workspace_id,
            at=clock.now(),
            kind=happening.kind,
            actor_id=actor.membership_id,
            actor_name=actor.name,
            subject=subject,
            payload=payload_of(happening),
        )
        for happening, subject in happenings
    ]
    create_each(rows)
    for row in rows:
        for job in _reactions[row.kind]:
            enqueue(job, {"event_id": row.pk}, event=row, workspace=actor.workspace_id)
    return rows
