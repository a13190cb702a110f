"""What stands in the way of serving."""

from __future__ import annotations

import shutil

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from northing.base import clock
from northing.base.backups.databases import size_of_database
from northing.base.backups.keeping import backups_in
from northing.base.backups.unfinished import secret_key_file
from northing.base.migrating import missing_steps, unknown_steps
from northing.base.row_security import unprotected_tables

FULL = 2
SOUND_JOURNALS = {"wal", "delete", "truncate", "persist"}
LEAST_FREE = 200 * 2**20
DAY = 24 * 60 * 60
OLD_DAYS = 3


def obstacles() -> list[str]:
    """Return why this installation may not serve, a sentence each; nothing when it may."""
    try:
        found = [newer_schema(), _older_schema(), *_unsafe_settings()]
    except DatabaseError as error:
        found = [f"The database does not answer: {error}"]
    finally:
        connection.close()
    return [each for each in found if each]


def newer_schema() -> str:
    """Return the sentence for a database of a newer version than this one; empty for others."""
    taken = set(MigrationRecorder(connection).applied_migrations())
    if not (unknown := unknown_steps(taken)):
        return ""
    return (
        f"The database was made by a newer version of Northing (it has {' '.join(unknown[-1])}). "
        "Install that version, or restore a backup."
    )


def _older_schema() -> str:
    is_behind = missing_steps() or unprotected_tables()
    return "The database is not up to date. Run: northing migrate" if is_behind else ""


def _unsafe_settings() -> list[str]:
    """A power cut must not lose what was answered for, nor damage the rest."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            level = int(cursor.execute("PRAGMA synchronous").fetchone()[0])
            journal = str(cursor.execute("PRAGMA journal_mode").fetchone()[0])
            return unsafe_in_sqlite(level, journal)
        cursor.execute(
            "SELECT name, setting FROM pg_settings "
            "WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')"
        )
        return unsafe_in_postgresql(dict(cursor.fetchall()))


def unsafe_in_sqlite(level: int, journal: str) -> list[str]:
    """Return what is wrong with SQLite's ``synchronous`` and ``journal_mode``, a sentence each."""
    found = []
    if level < FULL:
        found.append(
            "SQLite runs with synchronous below FULL, so that a power cut may lose what was "
            "saved. Take the setting away."
        )
    if journal not in SOUND_JOURNALS:
        found.append(
            f"SQLite runs with journal_mode {journal}, so that a crash may damage the database. "
            "Take the setting away."
        )
    return found


def unsafe_in_postgresql(set_to: dict[str, str]) -> list[str]:
    """Return what is wrong with PostgreSQL's settings of these names, a sentence each."""
    return [
        f"PostgreSQL runs with {name} = off, so that a crash or a power cut may {harm}. Turn it on."
        for name, harm in (
            ("fsync", "damage the database"),
            ("full_page_writes", "damage the database"),
            ("synchronous_commit", "lose what was saved"),
        )
        if set_to.get(name) == "off"
    ]


def warnings() -> list[str]:
    """Return what does not stand in the way yet, a sentence each."""
    found = [_short_room(), _readable_key(), _old_backup()]
    if settings.IS_HTTPS and not settings.PROXIES:
        found.append(
            "NORTHING_URL is https, and NORTHING_PROXIES names no proxy: every visitor seems to "
            "come from one address, and wrong passwords of one slow down all."
        )
    if settings.DEBUG:
        found.append("NORTHING_DEBUG is on, and shows what is inside to whoever meets an error.")
    return [each for each in found if each]


def _short_room() -> str:
    free = shutil.disk_usage(settings.DATA).free
    wanted = LEAST_FREE
    if connection.vendor == "sqlite":
        wanted = max(wanted, 2 * size_of_database())
    if free >= wanted:
        return ""
    megabytes = f"{free // 2**20} of {wanted // 2**20} MB"
    return f"Room for a backup and to grow is short in {settings.DATA}: {megabytes} are free."


def _old_backup() -> str:
    """Who never backed up into this folder does it elsewhere, or knows."""
    folder = settings.DATA / "backups"
    newest = max((file.stat().st_mtime for file in backups_in(folder)), default=None)
    if newest is None or (days := int(clock.now().timestamp() - newest) // DAY) < OLD_DAYS:
        return ""
    return f"The newest backup in {folder} is {days} days old. See whether the timer still runs."


def _readable_key() -> str:
    path = secret_key_file()
    if not path.exists() or not path.stat().st_mode & 0o077:
        return ""
    return f"Others on this machine can read {path}. Run: chmod 600 {path}"
