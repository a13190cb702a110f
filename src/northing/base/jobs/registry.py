"""Which function a job's name calls, and which jobs come round by themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

Payload = dict[str, Any]
Body = Callable[[Payload], object]

LEASE = timedelta(minutes=1)
MAX_ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class Definition:
    """A registered job: its function, the time that it may take, and how often it is tried."""

    name: str
    body: Body
    lease: timedelta
    max_attempts: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """A job that is due once in every ``every``, ``at`` into it, counted from midnight UTC."""

    name: str
    every: timedelta
    at: timedelta

    def slot(self, now: datetime) -> datetime:
        """Return the latest moment, not after ``now``, at which the job is due.

        >>> daily = Schedule("tidy", timedelta(days=1), timedelta(hours=3))
        >>> str(daily.slot(datetime(2026, 3, 2, 2, 59, tzinfo=UTC)))
        '2026-03-01 03:00:00+00:00'
        """
        start = datetime(1970, 1, 1, tzinfo=UTC) + self.at
        return start + (now - start) // self.every * self.every


_definitions: dict[str, Definition] = {}
schedules: dict[str, Schedule] = {}


def register_job(
    name: str, *, lease: timedelta = LEASE, max_attempts: int = MAX_ATTEMPTS
) -> Callable[[Body], Body]:
    """Let ``name`` call the decorated function with the job's payload.

    The job runs at least once: the function must bear running twice. ``lease`` is more than the
    longest time it takes; after it, another worker takes the job for abandoned.

    Raises:
        ValueError: the name is taken by another function.
    """

    def register(body: Body) -> Body:
        taken = _definitions.get(name)
        if taken is not None and taken.body is not body:
            raise ValueError(f"two jobs are called {name!r}")
        _definitions[name] = Definition(name, body, lease, max_attempts)
        return body

    return register


def definition_of(name: str) -> Definition:
    """Return the job called ``name``; for a name that nothing registered, one that fails, so that
    its rows are tried again, perhaps by a newer version, and end up visible."""

    def unknown(_payload: Payload) -> None:
        raise LookupError(f"no job is called {name!r}")

    return _definitions.get(name) or Definition(name, unknown, LEASE, MAX_ATTEMPTS)


def schedule(name: str, *, every: timedelta, at: timedelta = timedelta()) -> None:
    """Have the job run once in every ``every``, ``at`` into it (UTC). A slot that passed while no
    worker ran is made up for once."""
    schedules[name] = Schedule(name, every, at)
