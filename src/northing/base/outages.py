"""Errors that pass: the disk is full, the database is busy or away. Nothing was saved, and the same
request may succeed a little later."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from enum import StrEnum

_ERRORS_OF_FULL_DISKS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Outage(StrEnum):
    FULL = "disk-full"
    BUSY = "database-busy"
    AWAY = "database-away"


# By SQLite's names of results, each with its extended ones, and by SQLSTATE or its class.
_SQLITE = {
    "SQLITE_FULL": Outage.FULL,
    "SQLITE_IOERR": Outage.AWAY,
    "SQLITE_BUSY": Outage.BUSY,
    "SQLITE_LOCKED": Outage.BUSY,
    "SQLITE_CANTOPEN": Outage.AWAY,
    "SQLITE_READONLY": Outage.AWAY,
}
_POSTGRESQL = {
    "53100": Outage.FULL,
    "53": Outage.BUSY,  # no memory or no connection left
    "40": Outage.BUSY,  # a deadlock, or two that could not both be served
    "55P03": Outage.BUSY,
    "08": Outage.AWAY,
    "57P": Outage.AWAY,  # shutting down, or not up yet
    "25006": Outage.AWAY,  # read-only: a standby took over
}


def outage_in(error: BaseException | None) -> Outage | None:
    """Tell what is out of order where an error says so; None for a mistake of ours."""
    found = (_outage(one) for one in _chain(error))
    return next((outage for outage in found if outage is not None), None)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _outage(error: BaseException) -> Outage | None:
    if isinstance(error, OSError):
        return Outage.FULL if error.errno in _ERRORS_OF_FULL_DISKS else None
    name = getattr(error, "sqlite_errorname", None)
    if isinstance(name, str):
        return next((it for known, it in _SQLITE.items() if name.startswith(known)), None)
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return next((it for known, it in _POSTGRESQL.items() if state.startswith(known)), None)
    # psycopg has no state for a connection that could not be made or is gone.
    is_driver = type(error).__module__.startswith("psycopg")
    is_gone = type(error).__name__ in {"OperationalError", "InterfaceError", "ConnectionTimeout"}
    return Outage.AWAY if is_driver and is_gone else None
