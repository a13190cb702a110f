"""The database of an installation as one file, and back: SQLite and PostgreSQL, while others use
it."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from northing.base.backups.archive import BackupRefused

Migrations = tuple[tuple[str, str], ...]

# Extensions bring tables of their own, and take them along.
EVERY_TABLE = """
SELECT n.nspname, c.relname, n.nspname = current_schema()
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    )
"""
APPLIED = "SELECT app, name FROM django_migrations ORDER BY id"
BUSY_SECONDS = 20
MOST_BUSY_TURNS = 20


def database_kind() -> str:
    """Return ``sqlite`` or ``postgresql``."""
    return connection.vendor


def is_empty() -> bool:
    """Tell whether the database holds no table yet.

    Raises:
        BackupRefused: the database cannot be read.
    """
    try:
        return not connection.introspection.table_names()
    except DatabaseError as error:
        raise BackupRefused(f"The database cannot be read: {error}") from error


def size_of_database() -> int:
    """Return about how many bytes the database takes."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        else:
            cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def dump(to: Path) -> Migrations:
    """Write the database as it is at one moment into a new file; nobody has to wait for it.

    Returns the migrations that the copy holds.

    Raises:
        BackupRefused: the database is damaged, or the programs to read it are missing.
    """
    return _dump_sqlite(to) if connection.vendor == "sqlite" else _dump_postgresql(to)


def load(source: Path, number: int, descriptors: Sequence[int]) -> None:
    """Put the database of a dump in the place of the present one, in one transaction.

    ``number_of_restore`` returns ``number`` afterwards. The descriptors stay open until it is
    done, also when this process is killed.

    Raises:
        BackupRefused: it cannot be done; the database is as it was.
    """
    connection.close()
    if connection.vendor == "sqlite":
        _load_sqlite(source, number)
    else:
        _load_postgresql(source, number, descriptors)


def number_of_restore() -> int:
    """Return what the last restore numbered the database with; 0 without one."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA user_version")
        else:
            cursor.execute("SELECT obj_description(to_regclass('django_migrations'), 'pg_class')")
        return int(cursor.fetchone()[0] or 0)


def foreign_tables() -> list[str]:
    """Return the tables that no version of Northing made, whatever schema they are in.

    Raises:
        BackupRefused: the database cannot be read.
    """
    try:
        names = set(connection.introspection.table_names())
        known = {app for app, _ in MigrationRecorder(connection).applied_migrations()}
        known |= {model._meta.app_label for model in apps.get_models()} | {"django", "sqlite"}  # noqa: SLF001
        ours = {name for name in names if name.startswith(tuple(f"{app}_" for app in known))}
        if connection.vendor == "sqlite":
            return sorted(names - ours)
        with connection.cursor() as cursor:
            cursor.execute(EVERY_TABLE)
            return sorted(
                name if is_here else f"{schema}.{name}"
                for schema, name, is_here in cursor.fetchall()
                if not is_here or name not in ours
            )
    except DatabaseError as error:
        raise BackupRefused(f"The database cannot be read: {error}") from error


# SQLite


def sqlite_path() -> Path:
    """Return the file of the SQLite database."""
    return Path(str(connection.settings_dict["NAME"]))


def _dump_sqlite(to: Path) -> Migrations:
    try:
        with closing(_opened(sqlite_path())) as source, closing(_opened(to)) as copy:
            source.backup(copy)
            if (found := copy.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
                raise BackupRefused(f"The database is damaged: {found}")
            return tuple((app, name) for app, name in copy.execute(APPLIED))
    except sqlite3.Error as error:
        raise BackupRefused(f"The database cannot be read: {error}") from error


def _load_sqlite(source: Path, number: int) -> None:
    turns = 0

    def give_up(status: int, _left: int, _total: int) -> None:
        nonlocal turns
        turns = turns + 1 if status == sqlite3.SQLITE_BUSY else 0
        if turns > MOST_BUSY_TURNS:
            raise BackupRefused("Another program is using the database. Stop it first.")

    try:
        with closing(_opened(source)) as copy, closing(_opened(sqlite_path())) as target:
            copy.execute(f"PRAGMA user_version = {number:d}")
            copy.backup(target, progress=give_up)
    except sqlite3.Error as error:
        raise BackupRefused(f"The database cannot be written: {error}") from error


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=BUSY_SECONDS)


# PostgreSQL


def _dump_postgresql(to: Path) -> Migrations:
    _need("pg_dump")
    with transaction.atomic(), connection.cursor() as cursor:
        # What is read here and what is dumped is the database of the same moment.
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute(APPLIED)
        applied = tuple((app, name) for app, name in cursor.fetchall())
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        options = ("--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}")
        to.touch(mode=0o600)
        _run("pg_dump", *options, f"--file={to}")
    return applied


def _load_postgresql(source: Path, number: int, descriptors: Sequence[int]) -> None:
    _need("pg_restore")
    _need("psql")
    clear, script = source.with_suffix(".clear.sql"), source.with_suffix(".sql")
    clear.write_text(_drop_every_table(), encoding="utf-8")
    # As a script, because pg_restore alone would leave the tables that only a newer version has.
    script.touch(mode=0o600)
    options = ("--clean", "--if-exists", "--no-owner", "--no-privileges")
    _finish(["pg_restore", *options, f"--file={script}", str(source)])
    _run(
        *("psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"),
        *("--output=/dev/null", f"--file={clear}", f"--file={script}"),
        # The dump has emptied the search path.
        "--command=RESET search_path",
        f"--command=COMMENT ON TABLE django_migrations IS '{number:d}'",
        descriptors=descriptors,
    )


def _drop_every_table() -> str:
    names = [connection.ops.quote_name(name) for name in connection.introspection.table_names()]
    connection.close()
    return "".join(f"DROP TABLE {name} CASCADE;\n" for name in names)


def _need(program: str) -> None:
    if shutil.which(program) is None:
        raise BackupRefused(
            f"The program {program} is missing; it comes with PostgreSQL's client programs "
            "(Debian: postgresql-client)."
        )
    shown = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - a name of ours
    found = re.search(r"\d+", shown.stdout)
    with connection.cursor():  # the server's version is known once connected
        server = connection.pg_version // 10_000  # type: ignore[attr-defined]
    if found is None or int(found[0]) < server:
        raise BackupRefused(
            f"The program {program} is too old ({shown.stdout.strip()}): the server is "
            f"PostgreSQL {server}, and needs that version or a newer one."
        )


def _run(program: str, *options: str, descriptors: Sequence[int] = ()) -> None:
    arguments, environment = connection.client.settings_to_cmd_args_env(
        connection.settings_dict, list(options)
    )
    _finish([program, *arguments[1:]], environment or {}, descriptors)


def _finish(
    command: Sequence[str],
    environment: Mapping[str, str] = MappingProxyType({}),
    descriptors: Sequence[int] = (),
) -> None:
    done = subprocess.run(  # noqa: S603 - a name of ours; the password goes by the environment
        command,
        env={**os.environ, **environment},
        pass_fds=descriptors,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BackupRefused(f"{command[0]} failed: {done.stderr.strip() or done.returncode}")
