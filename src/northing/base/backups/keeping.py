"""Taking a backup, looking at one, and putting one back."""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from northing import __version__
from northing.base import clock, locks
from northing.base.backups import archive, databases, unfinished
from northing.base.backups.archive import SECRET_KEY, Archive, BackupRefused, Manifest
from northing.base.backups.unfinished import (
    finish_restore,
    let_key_wait,
    place_key,
    secret_key_file,
)
from northing.base.jobs.worker import seconds_since_last_beat
from northing.base.locks import Alone
from northing.base.migrating import unknown_steps

BY_HAND, BEFORE_MIGRATING, BEFORE_RESTORING = "northing", "before-migrate", "before-restore"
KEPT_OF_ITS_OWN = 5
ROOM = ".northing-room-"
ABANDONED_SECONDS = 24 * 60 * 60


def backups_folder() -> Path:
    """Return the folder for backups that nobody gave another place, made when missing."""
    folder: Path = settings.DATA / "backups"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise BackupRefused(f"{folder}: {error.strerror or error}") from error
    return folder


def back_up(to: Path, *, name: str = BY_HAND, keep: int = 0, with_key: bool = True) -> Path:
    """Write a backup of the installation as it is at this moment; it may go on serving.

    ``to`` is a new file, or a folder for a file named after ``name`` and the time; there, with
    ``keep``, only so many of that name stay. Returns the file.

    Raises:
        BackupRefused: it cannot be read or written; no file was made.
    """
    if databases.is_empty():
        raise BackupRefused("There is nothing to back up yet. Run: northing migrate")
    file = to / f"{name}-{clock.now():%Y%m%d-%H%M%S-%f}.tar" if to.is_dir() else to
    if file.exists() or file.suffix != ".tar":
        raise BackupRefused(f"{file} is neither a folder nor a new file whose name ends in .tar.")
    try:
        # Beside the result: what holds the one has room for the other, and the same owner.
        with _room(file.parent) as room:
            made = room / file.name
            _write(made, with_key=with_key)
            made.rename(file)
        archive.sync_folder(file.parent)
        if keep and to.is_dir():
            _let_go(file, name, keep)
    except OSError as error:
        raise BackupRefused(f"{to}: {error.strerror or error}") from error
    return file


def _write(file: Path, *, with_key: bool) -> None:
    kind = databases.database_kind()
    dump = file.with_name(archive.DATABASE[kind])
    migrations = databases.dump(dump)
    sources = [dump]
    key = secret_key_file()
    if with_key and key.exists():
        sources.append(key)
    manifest = Manifest(
        version=__version__,
        database=kind,
        made_at=clock.now(),
        migrations=migrations,
        members=tuple(
            archive.member_of(source, name)
            for source, name in zip(sources, (dump.name, SECRET_KEY), strict=False)
        ),
    )
    archive.write(manifest, sources, file)


def backups_in(folder: Path, name: str = BY_HAND) -> list[Path]:
    """Return the backups in a folder that are named after ``name`` and a time, oldest first."""
    ours = re.compile(rf"{re.escape(name)}-\d{{8}}-\d{{6}}-\d{{6}}\.tar")
    return sorted(file for file in folder.glob("*.tar") if ours.fullmatch(file.name))


def _let_go(made: Path, name: str, keep: int) -> None:
    # A clock that was put back makes the newest look old.
    others = [file for file in backups_in(made.parent, name) if file != made]
    for old in others[: max(0, len(others) - (keep - 1))]:
        old.unlink()


@contextmanager
def opened(file: Path) -> Iterator[Archive]:
    """Read a backup from end to end, and give it open.

    Raises:
        BackupRefused: it cannot be read, or is not as it was written.
    """
    try:
        with file.open("rb") as source:
            yield Archive(source, file)
    except OSError as error:
        raise BackupRefused(f"{file}: {error.strerror or error}") from error


def restore(file: Path, *, replace: bool = False) -> Path | None:
    """Put what a backup holds in the place of what is here, after looking at all of it.

    With ``replace`` what is here is backed up first; returns that file, None when there was
    nothing.

    Raises:
        BackupRefused: it cannot be done; what was here is as it was.
    """
    with (
        opened(file) as backup,
        _nobody_else() as alone,
        _room(settings.DATA, unfinished.ROOM) as room,
    ):
        _refuse_unfit(backup.manifest)
        [database, *key] = backup.manifest.members
        for member in backup.manifest.members:
            backup.copy(member.name, room / member.name)
        before = None
        if not databases.is_empty():
            if not replace:
                raise BackupRefused(
                    "There is an installation here already. With --replace it is backed up, and "
                    "what the file holds takes its place."
                )
            before = back_up(backups_folder(), name=BEFORE_RESTORING)
        number = let_key_wait(room / SECRET_KEY) if key else 0
        try:
            databases.load(room / database.name, number, alone.descriptors)
        finally:
            place_key()
    return before


@contextmanager
def _room(beside: Path, prefix: str = ROOM) -> Iterator[Path]:
    """Give a folder that goes at the end, and take away what others left who were killed."""
    for left in beside.glob(f"{ROOM}*"):
        if left.stat().st_mtime < time.time() - ABANDONED_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=prefix, dir=beside) as folder:
        yield Path(folder)


def _refuse_unfit(manifest: Manifest) -> None:
    if foreign := databases.foreign_tables():
        raise BackupRefused(
            f"The database holds tables of another program ({', '.join(foreign[:5])}), and a "
            "backup is of a whole database. Give Northing a database of its own."
        )
    here = databases.database_kind()
    if manifest.database != here:
        raise BackupRefused(
            f"The backup is of a {manifest.database} database, and this installation is set to "
            f"{here}. Set DATABASE_URL to a {manifest.database} database to restore it."
        )
    if unknown := unknown_steps(set(manifest.migrations)):
        raise BackupRefused(
            f"The backup was made by a newer version of Northing ({manifest.version}; it has "
            f"{' '.join(unknown[-1])}). Install that version first."
        )


@contextmanager
def _nobody_else() -> Iterator[Alone]:
    try:
        with locks.alone() as alone:
            _refuse_others_on_postgresql(alone)
            finish_restore()
            yield alone
    except locks.InUse as error:
        raise BackupRefused(
            "Northing is running, here or elsewhere (serve, worker, migrate or another command). "
            "Stop it first."
        ) from error
    except DatabaseError as error:
        raise BackupRefused(f"The database does not answer: {error}") from error


def _refuse_others_on_postgresql(alone: Alone) -> None:
    """Whoever is connected without a lock: a server that lost it with its connection, or another
    program."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        # Of another role's session only a superuser is told what it is.
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND usename IS NOT NULL AND coalesce(backend_type, 'client backend') = "
            "'client backend' AND pid <> pg_backend_pid() AND NOT pid = ANY(%s)",
            [list(alone.sessions)],
        )
        if others := cursor.fetchone()[0]:
            raise BackupRefused(
                f"{others} other programs are connected to the database. Stop every Northing first."
            )
    with suppress(DatabaseError):  # an empty database has no such table
        seconds = seconds_since_last_beat()
        if seconds is not None:
            raise BackupRefused(
                f"A worker gave a sign of life {seconds:.0f} s ago. Stop it, or wait a minute if "
                "it was killed."
            )
