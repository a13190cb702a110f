"""Who may work on an installation at the same time as others: locks that end with their process.

Each is a lock of a file on this machine and, on PostgreSQL, one that the server keeps for all
machines, on a connection of its own.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from django.conf import settings
from django.db import DatabaseError, connection

IN_USE, MIGRATING = "in-use", "migrating"


class InUse(Exception):
    """Somebody else holds the lock."""


@dataclass(frozen=True, slots=True)
class Alone:
    """What keeps others away: descriptors of locked files, for a program that goes on when this
    one is killed, and PostgreSQL's sessions that are ours."""

    descriptors: tuple[int, ...]
    sessions: tuple[int, ...]


def _lock_file(purpose: str) -> Path:
    """A file beside an SQLite database, so that two names of one database are one lock."""
    sqlite = connection.vendor == "sqlite"
    beside = Path(str(connection.settings_dict["NAME"])) if sqlite else settings.DATA / "northing"
    return beside.with_name(f"{beside.name}.{purpose}.lock")


@contextmanager
def _held(purpose: str, how: int) -> Iterator[int]:
    descriptor = os.open(_lock_file(purpose), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, how)
        except BlockingIOError as error:
            raise InUse(purpose) from error
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def in_use() -> Iterator[int]:
    """Say that this process, and those that inherit the descriptor, use the installation.

    Raises:
        InUse: a restore is going on.
        DatabaseError: PostgreSQL does not answer.
    """
    with (
        _held(IN_USE, fcntl.LOCK_SH | fcntl.LOCK_NB) as descriptor,
        _held_by_server(IN_USE, "pg_try_advisory_lock_shared"),
    ):
        yield descriptor


@contextmanager
def alone() -> Iterator[Alone]:
    """Keep every other command away, on PostgreSQL those of other machines too.

    Raises:
        InUse: one of them runs.
        DatabaseError: PostgreSQL does not answer.
    """
    with (
        _held(IN_USE, fcntl.LOCK_EX | fcntl.LOCK_NB) as in_use,
        _held(MIGRATING, fcntl.LOCK_EX | fcntl.LOCK_NB) as migrating,
        _held_by_server(IN_USE, "pg_try_advisory_lock") as first,
        _held_by_server(MIGRATING, "pg_try_advisory_lock") as second,
    ):
        yield Alone((in_use, migrating), (*first, *second))


@contextmanager
def migrating_alone(on_waiting: Callable[[], None]) -> Iterator[None]:
    """Let one process at a time change the schema, on PostgreSQL across machines.

    Who comes second is told by ``on_waiting()``, and waits.
    """
    with ExitStack() as held:
        try:
            held.enter_context(_held(MIGRATING, fcntl.LOCK_EX | fcntl.LOCK_NB))
        except InUse:
            on_waiting()
            held.enter_context(_held(MIGRATING, fcntl.LOCK_EX))
        try:
            held.enter_context(_held_by_server(MIGRATING, "pg_try_advisory_lock"))
        except InUse:
            on_waiting()
            held.enter_context(_held_by_server(MIGRATING, "pg_advisory_lock"))
        yield


@contextmanager
def _held_by_server(purpose: str, function: str) -> Iterator[tuple[int, ...]]:
    """Give the numbers of the sessions that hold it: one on PostgreSQL, none on SQLite."""
    if connection.vendor != "postgresql":
        yield ()
        return
    keeping = connection.copy()
    try:
        with keeping.cursor() as cursor:
            key = crc32(f"northing {purpose}".encode())
            cursor.execute(f"SELECT {function}(%s), pg_backend_pid()", [key])
            taken, session = cursor.fetchone()
        if taken is False:
            raise InUse(purpose)
        yield (session,)
    finally:
        with suppress(DatabaseError):  # a lost connection has let go of it already
            keeping.close()
