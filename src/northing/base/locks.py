"""Who may work on an installation at the same time as others: locks that end with their process."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from zlib import crc32

from django.conf import settings
from django.db import DatabaseError, connection

IN_USE, MIGRATING = "in-use", "migrating"


class InUse(Exception):
    """Somebody else holds the lock."""


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
    """
    with _held(IN_USE, fcntl.LOCK_SH | fcntl.LOCK_NB) as descriptor:
        yield descriptor


@contextmanager
def alone() -> Iterator[None]:
    """Keep every server, worker and migration of this machine away.

    Raises:
        InUse: one of them runs.
    """
    with (
        _held(IN_USE, fcntl.LOCK_EX | fcntl.LOCK_NB),
        _held(MIGRATING, fcntl.LOCK_EX | fcntl.LOCK_NB),
    ):
        yield


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
        held.enter_context(_advisory(on_waiting))
        yield


@contextmanager
def _advisory(on_waiting: Callable[[], None]) -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    key = crc32(b"northing migrate")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])
        if not cursor.fetchone()[0]:
            on_waiting()
            cursor.execute("SELECT pg_advisory_lock(%s)", [key])
        try:
            yield
        finally:
            with suppress(DatabaseError):  # a lost connection has let go of it already
                cursor.execute("SELECT pg_advisory_unlock(%s)", [key])
