"""Bringing an installation up to date: backed up first, and never between two states."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.installations import COMMANDS, Installation, installed, server

HERE = Path(__file__).parent
OLDEST = HERE.parent / "upgrades" / "0.1.0.sql"
# What it holds is written anew at the end of each run, and used by nothing.
BOOKKEEPING = {"django_content_type", "auth_permission", "sqlite_sequence", "django_session"}
# Runs the command in a child that is killed as it begins the statement of a number. The states
# between the steps are those of Django's own executor, a step at a time.
DRIVER = """
import gc, json, os, shutil, signal, sqlite3, sys
from pathlib import Path
import django; django.setup()
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from northing.base.migrating import missing_steps
from northing.cli.online.migrate import migrate

gc.disable()  # of the classes of models at each step: a third of the time, for short lives
file, old = Path(connection.settings_dict["NAME"]), Path(sys.argv[1])

def fresh():
    connection.close()
    for path in file.parent.glob(file.name + "*"):
        path.unlink()
    shutil.copy(old, file)

def attempt(point):
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        begun, notes = 0, []
        def watch(statement):
            nonlocal begun
            begun += 1
            if statement.startswith('INSERT INTO "django_migrations"'):
                notes.append(begun)
            if begun == point:
                os.kill(os.getpid(), signal.SIGKILL)
        connection.ensure_connection()
        connection.connection.set_trace_callback(watch)
        code = migrate()
        os.write(write, json.dumps([begun, notes]).encode())
        os._exit(code)
    os.close(write)
    status = os.waitpid(child, 0)[1]
    with os.fdopen(read) as pipe:
        return status, json.loads(pipe.read() or "null")

def state():
    line = sqlite3.connect(file)
    steps = line.execute("select app, name from django_migrations order by app, name").fetchall()
    schema = line.execute("select sql from sqlite_master where sql > '' order by sql").fetchall()
    broken = line.execute("pragma integrity_check").fetchall()
    broken += line.execute("pragma foreign_key_check").fetchall()
    line.close()
    return [steps, schema, broken]

def content():
    # All that the next attempt finds; of the steps that were taken which, not when.
    line = sqlite3.connect(file)
    line.execute("update django_migrations set applied = '2026-01-01 00:00:00'")
    found = "\\n".join(line.iterdump())
    line.close()
    return found

fresh()
states = [state()]
for step in missing_steps():
    MigrationExecutor(connection).migrate([step])
    states.append(state())
fresh()
status, (statements, notes) = attempt(0)
assert status == 0, status
whole = state()
shutil.copy(file, sys.argv[2])
kills, ends = [], {}
points = int(sys.argv[3])
# Half of them where a step is noted as taken: that is where two transactions would come apart.
noted = notes[:: -(-2 * len(notes) // points)]
spread = points - len(noted)
for n in sorted({*noted, *(n * statements // (spread + 1) for n in range(1, spread + 1))}):
    fresh()
    status, _ = attempt(n)
    found, left = state(), content()
    # What was left row for row before ends as it ended then.
    if left not in ends:
        again, _ = attempt(0)
        after, rows = state(), str(file.with_name(f"kill-{n}"))
        shutil.copy(file, rows)
        ends[left] = {"again": again, "after": after, "rows": rows}
    kills.append({"signal": status, "state": found, **ends[left]})
print(json.dumps({"states": states, "whole": whole, "kills": kills}))
"""


def old_database(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as database:
        database.executescript(OLDEST.read_text(encoding="utf-8"))
    return path


@pytest.fixture
def old(tmp_path) -> Installation:
    """An installation of the oldest release, on SQLite."""
    made = Installation(tmp_path / "data")
    made.data.mkdir()
    old_database(made.data / "northing.sqlite3")
    return made


def rows(path: Path) -> dict[str, list[Any]]:
    """Every row but the bookkeeping; of migrations which, not when."""
    with closing(sqlite3.connect(path)) as line:
        tables = {
            name for (name,) in line.execute("select name from sqlite_master where type='table'")
        }
        found = {t: line.execute(f'select * from "{t}"').fetchall() for t in tables - BOOKKEEPING}
    found["django_migrations"] = sorted(row[1:3] for row in found["django_migrations"])
    return {table: sorted(map(repr, each)) for table, each in found.items()}


def backups(made: Installation) -> list[Path]:
    return sorted((made.data / "backups").glob("before-migrate-*.tar"))


def test_killed_at_any_point_it_is_old_or_new_and_comes_to_the_end(tmp_path, at_length):
    if server():
        pytest.skip("the database is SQLite's, whatever the tests run on")
    made = Installation(tmp_path / "data")
    made.data.mkdir()
    before, whole = old_database(tmp_path / "old.sqlite3"), tmp_path / "whole.sqlite3"
    points = at_length(8, 200)
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(before), str(whole), str(points)],
        env=made.environment(DJANGO_SETTINGS_MODULE="northing.config.settings"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    states = [[steps, schema, [["ok"]]] for steps, schema, _ in told["states"]]
    assert len(states) > 3
    assert told["whole"] == states[-1]
    reached = set()
    for kill in told["kills"]:
        assert kill["signal"] == 9
        assert kill["state"] in states
        reached.add(states.index(kill["state"]))
        assert kill["again"] == 0
        assert kill["after"] == states[-1]
        assert rows(Path(kill["rows"])) == rows(whole)
    assert len(told["kills"]) >= points - 2
    assert len(reached) > 2


def test_it_backs_up_first_and_the_backup_goes_back(old, tmp_path):
    before = rows(old.data / "northing.sqlite3")
    told = old.run("migrate").stdout
    [file] = backups(old)
    assert f"Backed up to {file}" in told
    restored = Installation(tmp_path / "restored")
    restored.data.mkdir()
    assert "Run: northing migrate" in restored.run("restore", str(file)).stdout
    assert rows(restored.data / "northing.sqlite3") == before
    restored.run("migrate")
    assert rows(restored.data / "northing.sqlite3") == rows(old.data / "northing.sqlite3")


def test_of_its_own_backups_the_newest_five_stay(old):
    folder = old.data / "backups"
    folder.mkdir()
    older = [folder / f"before-migrate-2026010{n}-000000-000000.tar" for n in range(1, 7)]
    by_hand = folder / "northing-20260101-000000-000000.tar"
    for path in (*older, by_hand):
        path.touch()
    old.run("migrate")
    assert [path for path in backups(old) if path in older] == older[2:]
    assert len(backups(old)) == 5
    assert by_hand.exists()


def test_with_nothing_to_do_there_is_no_backup(installation):
    assert "is up to date" in installation.run("migrate").stdout
    assert backups(installation) == []


def test_without_room_for_a_backup_nothing_is_changed(old):
    before = rows(old.data / "northing.sqlite3")
    (old.data / "backups").write_text("not a folder")
    told = old.run("migrate", code=1).stderr
    assert "Nothing was changed" in told
    assert rows(old.data / "northing.sqlite3") == before
    old.run("migrate", "--no-backup")
    assert "Fit to serve" in old.run("check").stdout


def test_on_postgresql_without_its_programs_it_asks_to_be_sure(installation, tmp_path):
    if not installation.owner_url:
        pytest.skip("SQLite needs no programs")
    [(step,)] = installation.ask(
        "DELETE FROM django_migrations WHERE app = 'people' AND name = "
        "(SELECT max(name) FROM django_migrations WHERE app = 'people') RETURNING name"
    )
    told = installation.run("migrate", PATH=str(tmp_path), code=1).stderr
    assert "The program pg_dump is missing" in told
    assert "--no-backup" in told
    assert step


def migrated_twice_at_once(made: Installation) -> list[str]:
    """The last words of both."""
    owner = {"DATABASE_URL": made.owner_url} if made.owner_url else {}
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "northing", "migrate"],
            env=made.environment(**owner),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    told = sorted(process.communicate()[0].splitlines()[-1] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    return told


ONE_DID_IT = ["The database is up to date now.", "The database is up to date."]


def test_of_two_at_once_one_does_it(old):
    assert migrated_twice_at_once(old) == ONE_DID_IT
    assert len(backups(old)) == 1


def test_of_two_at_once_one_makes_the_database(tmp_path):
    with installed(tmp_path) as made:
        assert migrated_twice_at_once(made) == ONE_DID_IT
        assert "Fit to serve" in made.run("check").stdout


NEWER = "made by a newer version of Northing (it has base 9999_later)"


@pytest.fixture
def newer(installation: Installation) -> Installation:
    installation.ask(
        "INSERT INTO django_migrations (app, name, applied) VALUES ('base', '9999_later', %s)",
        ["2026-01-01 00:00:00"],
    )
    return installation


@pytest.mark.parametrize("command", sorted(COMMANDS.keys() - {"check", "restore"}))
def test_a_database_of_a_newer_version_is_left_alone(newer, command):
    if command == "demo":
        if newer.owner_url:
            pytest.skip("the example is always on SQLite")
        (newer.data / "this-is-the-example").touch()
    before = newer.ask("SELECT count(*) FROM django_migrations")
    told = newer.run(command, *COMMANDS[command], code=1, stdin="northing: 1")
    assert NEWER in told.stderr
    assert told.stdout == ""
    assert newer.ask("SELECT count(*) FROM django_migrations") == before
    assert backups(newer) == []


def test_a_database_of_a_newer_version_is_said_by_check(newer):
    assert NEWER in newer.run("check", code=1).stdout
