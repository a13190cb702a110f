"""The first release's database on PostgreSQL comes up to date, however often that is interrupted.

Its schema is made by its own migrations; its rows are those of the dump that is kept of it.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from northing.formats import yaml
from tests.flows.test_migrate import BOOKKEEPING, HERE, OLDEST
from tests.installations import Installation, installed
from tools import postgresql

RELEASED = {"people", "base", "jobs", "metrics", "goals"}
MAKE_OLD = """
import django; django.setup()
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
executor = MigrationExecutor(connection)
brought = {"contenttypes", "auth"}
executor.migrate(
    [node for node in executor.loader.graph.leaf_nodes() if node[0] in brought]
    + [(app, "0001_initial") for app in ("people", "base", "jobs", "metrics", "goals")]
)
"""
# Runs the command in a child that is killed as it begins the statement of a number, each time on a
# copy of the old database. The states between the steps are those of Django's own executor.
DRIVER = """
import gc, json, os, signal, sys
import django; django.setup()
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from northing.base.migrating import missing_steps, take_missing_steps
from northing.base.row_security import unprotected_tables
from northing.cli.online.migrate import migrate

gc.disable()  # of the classes of models at each step: a third of the time, for short lives
old, copy, most = sys.argv[1], connection.settings_dict["NAME"], int(sys.argv[2])
SCHEMA = '''
SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
    FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
ORDER BY 1
'''

def ask(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else []

def fresh():
    connection.close()
    connection.settings_dict["NAME"] = "northing"
    ask(f'DROP DATABASE IF EXISTS "{copy}" WITH (FORCE)')
    ask(f'CREATE DATABASE "{copy}" TEMPLATE "{old}"')
    connection.close()
    connection.settings_dict["NAME"] = copy

def attempt(point):
    connection.close()
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        begun, notes = 0, []
        def watch(execute, sql, *more):
            nonlocal begun
            begun += 1
            if str(sql).startswith('INSERT INTO "django_migrations"'):
                notes.append(begun)
            if begun == point:
                os.kill(os.getpid(), signal.SIGKILL)
            return execute(sql, *more)
        connection.execute_wrappers.append(watch)
        code = migrate(with_backup=False)
        os.write(write, json.dumps([begun, notes]).encode())
        os._exit(code)
    os.close(write)
    status = os.waitpid(child, 0)[1]
    with os.fdopen(read) as pipe:
        return status, json.loads(pipe.read() or "null")

def state():
    taken = ask("SELECT app, name FROM django_migrations ORDER BY app, name")
    return [taken, [line for (line,) in ask(SCHEMA)]]

def rows():
    named = ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    told = {t: sorted(map(str, ask(f'SELECT * FROM "{t}"'))) for (t,) in named}
    return {t: r for t, r in told.items() if t not in BOOKKEEPING}

BOOKKEEPING = {"django_content_type", "auth_permission", "django_migrations"}
fresh()
states = [state()]
for step in missing_steps():
    MigrationExecutor(connection).migrate([step])
    states.append(state())
fresh()
status, (statements, notes) = attempt(0)
assert status == 0, status
whole, kept = state(), rows()
assert whole == states[-1]
kills = []
spread = max(0, most - len(notes))
for n in sorted({*notes, *(n * statements // (spread + 1) for n in range(1, spread + 1))}):
    fresh()
    status, _ = attempt(n)
    found = state()
    again, _ = attempt(0)
    kills.append({"signal": status, "reached": states.index(found) if found in states else None,
        "again": again, "is_whole": state() == whole, "has_all": rows() == kept,
        "unprotected": unprotected_tables()})
print(json.dumps({"states": len(states), "kills": kills}))
"""


def python(made: Installation, code: str, *arguments: str) -> str:
    """Run a program of ours as the owner of the database, and return what it says."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=made.environment(
            DATABASE_URL=made.owner_url, DJANGO_SETTINGS_MODULE="northing.config.settings"
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def fill_from_the_dump(made: Installation) -> int:
    """Bring the rows of the release's dump over, and return how many they are."""
    import psycopg
    from psycopg import sql

    count = 0
    with closing(sqlite3.connect(":memory:")) as dump, psycopg.connect(made.owner_url) as line:
        dump.executescript(OLDEST.read_text(encoding="utf-8"))
        line.execute("SET CONSTRAINTS ALL DEFERRED")
        tables = dump.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            if table in BOOKKEEPING or table.partition("_")[0] not in RELEASED:
                continue
            rows = dump.execute(f'SELECT * FROM "{table}"')
            names = [sql.Identifier(column[0]) for column in rows.description]
            insert = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
                sql.Identifier(table),
                sql.SQL(", ").join(names),
                sql.SQL(", ").join(sql.Placeholder() * len(names)),
            )
            for row in rows:
                # As text, which PostgreSQL reads as what the column is.
                line.execute(insert, [None if value is None else str(value) for value in row])
                count += 1
            line.execute(
                sql.SQL("SELECT setval(pg_get_serial_sequence({}, 'id'), max(id)) FROM {}").format(
                    sql.Literal(table), sql.Identifier(table)
                )
            )
    return count


@pytest.fixture
def old(postgresql_server, tmp_path):
    """An installation of the first release on PostgreSQL."""
    if postgresql.programs() is None:
        pytest.skip("PostgreSQL is not installed")
    (tmp_path / "old").mkdir()
    with installed(tmp_path / "old", on=postgresql_server) as made:
        python(made, MAKE_OLD)
        assert fill_from_the_dump(made) > 200
        yield made


def test_the_first_release_comes_up_to_date_with_nothing_lost(old):
    assert "Backed up to" in old.run("migrate").stdout
    assert "Fit to serve" in old.run("check").stdout
    then = yaml.load((HERE.parent / "upgrades" / "0.1.0.yaml").read_text(encoding="utf-8"))
    assert yaml.load(old.run("export").stdout) == then


@pytest.mark.postgresql
def test_killed_on_postgresql_it_is_old_or_new_and_comes_to_the_end(
    old, postgresql_server, tmp_path, at_length
):
    (tmp_path / "copy").mkdir()
    points = at_length(8, 60)
    with installed(tmp_path / "copy", on=postgresql_server) as copy:
        name = old.owner_url.rpartition("/")[2]
        told = json.loads(python(copy, DRIVER, name, str(points)))
    assert told["states"] > 3
    for kill in told["kills"]:
        assert kill == {
            "signal": 9,
            "reached": kill["reached"],
            "again": 0,
            "is_whole": True,
            "has_all": True,
            "unprotected": [],
        }
        assert kill["reached"] is not None
    assert len(told["kills"]) >= points - 2
    assert len({kill["reached"] for kill in told["kills"]}) > 2
