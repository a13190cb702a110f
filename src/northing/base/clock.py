"""The one place that asks what time it is.

``NORTHING_NOW`` (an ISO date or instant) starts the clock at another moment and lets it run from
there: for rehearsals, demonstrations and tests of servers in processes of their own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_fixed: datetime | None = None


def _rehearsal_offset() -> timedelta:
    text = os.environ.get("NORTHING_NOW", "")
    if not text:
        return timedelta()
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment - datetime.now(UTC)


_offset = _rehearsal_offset()


def now() -> datetime:
    """Return the present instant in UTC."""
    return _fixed if _fixed is not None else datetime.now(UTC) + _offset


def today(zone: str = "UTC") -> date:
    """Return the present day in a time zone named as in the IANA database."""
    return now().astimezone(ZoneInfo(zone)).date()


@contextmanager
def stopped_at(moment: datetime) -> Iterator[None]:
    """Hold the clock of this process at ``moment`` (aware) inside the block."""
    global _fixed  # noqa: PLW0603 - the clock is the one piece of state that everything shares
    before, _fixed = _fixed, moment
    try:
        yield
    finally:
        _fixed = before
