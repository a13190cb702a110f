"""Backups as an administrator takes and restores them, on the database under test."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from northing.cli.main import ONLINE
from tests.installations import COMMANDS, Installation, installed

OKRS = """
northing: 1
workspace: Tidewater
cycle: {name: "2026", starts_on: 2026-01-01, ends_on: 2026-12-31, state: active}
objectives:
  - id: top
    title: The first choice for crossing the bay — 第一选择
    state: committed
    key_results: [{id: share, title: Share of crossings, type: percent, baseline: 20, target: 30}]
"""
NOW = "2026-06-01T12:00:00+00:00"
# Checks in without end, and says the number of each check-in once it is committed.
STORM = """
import django; django.setup()
from datetime import date
from decimal import Decimal
from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.people.queries import system_actors
[actor] = system_actors()
for n in range(100_000):
    made = check_in(actor, 1, NewCheckIn(on=date(2026, 6, 1), value=Decimal(20 + n % 10)))
    print(made, flush=True)
"""

# Restores the one and the other file in turn, in children that are killed as they begin a deed of a
# number, and says what the next command finds.
KILLED = """
import json, os, signal, sys
from pathlib import Path
import django; django.setup()
from django.conf import settings
from django.db import connection
from northing.base.backups.keeping import restore
from northing.cli.online.installation import claimed

DEEDS = {"open", "os.rename", "os.remove", "os.mkdir", "os.scandir", "sqlite3.connect",
         "subprocess.Popen"}
FILES, MOST = [Path(each) for each in sys.argv[1:3]], int(sys.argv[3])
key = settings.DATA / "secret-key"

def forked(deed):
    connection.close()
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.write(write, json.dumps(deed()).encode())
        os._exit(0)
    os.close(write)
    status = os.waitpid(child, 0)[1]
    with os.fdopen(read) as pipe:
        return status, json.loads(pipe.read() or "null")

def attempt(file, point):
    begun = []
    def watch(event, _):
        if event in DEEDS:
            begun.append(event)
            if len(begun) == point:
                os.kill(os.getpid(), signal.SIGKILL)
    def deed():
        sys.addaudithook(watch)
        restore(file, replace=True)
        return list(begun)
    return forked(deed)

def found():
    settings.SECRET_KEY = key.read_text()
    waited = len(list(settings.DATA.glob("secret-key.*")))
    with claimed():
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM people_workspace")
            named = cursor.fetchall()
        left = [each.name for each in settings.DATA.iterdir() if each.name.startswith(
            (".northing-restoring-", "secret-key."))]
        return {"workspaces": named, "key": key.read_text(), "uses": settings.SECRET_KEY,
                "waited": waited, "left": left}

_, deeds = attempt(FILES[1], 0)
forked(lambda: restore(FILES[0], replace=True) and None)
last = len(deeds)
moves = {n for n, deed in enumerate(deeds, 1) if deed == "os.rename"}
points = moves | {n + 1 for n in moves if n < last}
spread = max(0, MOST - len(points))
points |= {n * last // (spread + 1) for n in range(1, spread + 1)}
told = []
current = 0
for n in sorted(points):
    status, _ = attempt(FILES[1 - current], n)
    _, now = forked(found)
    current = int(not now["workspaces"])
    told.append({"signal": status, **now})
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def imported(migrated, tmp_path_factory) -> Iterator[Installation]:
    with installed(tmp_path_factory.mktemp("imported") / "data", like=migrated) as made:
        made.run("import", "-", "--yes", stdin=OKRS, NORTHING_NOW=NOW)
        yield made


@pytest.fixture
def filled(imported, tmp_path) -> Iterator[Installation]:
    with installed(tmp_path / "filled", like=imported) as made:
        yield made


@pytest.fixture
def empty(tmp_path) -> Iterator[Installation]:
    (tmp_path / "empty").mkdir()
    with installed(tmp_path / "empty") as made:
        yield made


def backed_up(made: Installation, to: Path) -> Path:
    made.run("backup", str(to))
    return to


def contents(made: Installation) -> dict[str, list[str]]:
    """Every row of every table."""
    if made.owner_url:
        named = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
    else:
        named = "SELECT name FROM sqlite_master WHERE type = 'table'"
    tables = [name for (name,) in made.ask(named)]
    return {
        table: sorted(str(row) for row in made.ask(f'SELECT * FROM "{table}"')) for table in tables
    }


def schema(made: Installation) -> list[tuple[Any, ...]]:
    return made.ask("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")


def test_what_is_restored_is_the_same_to_the_last_row(filled, empty, tmp_path):
    file = backed_up(filled, tmp_path / "made.tar")
    done = empty.run("restore", str(file))
    assert f"Restored from {file}" in done.stdout
    assert contents(empty) == contents(filled)
    if not filled.owner_url:
        assert schema(empty) == schema(filled)
    assert (empty.data / "secret-key").read_bytes() == (filled.data / "secret-key").read_bytes()
    assert (empty.data / "secret-key").stat().st_mode & 0o777 == 0o600
    assert empty.run("export").stdout == filled.run("export").stdout
    assert "Fit to serve" in empty.run("check").stdout


def test_a_backup_under_load_holds_all_that_was_acknowledged_before(filled, empty, tmp_path):
    storm = subprocess.Popen(
        [sys.executable, "-c", STORM],
        env=filled.environment(DJANGO_SETTINGS_MODULE="northing.config.settings", NORTHING_NOW=NOW),
        stdout=subprocess.PIPE,
        text=True,
    )
    with storm:
        assert storm.stdout is not None
        before = [int(storm.stdout.readline()) for _ in range(25)]
        file = backed_up(filled, tmp_path / "made.tar")
        after = [int(storm.stdout.readline()) for _ in range(25)]
        storm.kill()
    empty.run("restore", str(file))
    kept = {made for (made,) in empty.ask("SELECT id FROM goals_checkin")}
    assert set(before) <= kept
    assert len(kept) < len(before) + len(after) + len(filled.ask("SELECT 1 FROM goals_checkin"))
    # The moment is one: no check-in without its event and its reading, nor the reverse.
    events = "SELECT count(*) FROM base_event WHERE kind = 'goals.checked_in'"
    observations = "SELECT count(*) FROM metrics_observation"
    assert empty.ask(events) == empty.ask(observations) == [(len(kept),)]
    assert "Fit to serve" in empty.run("check").stdout


def test_an_installation_is_replaced_only_when_asked_and_kept_then(filled, installation, tmp_path):
    file = backed_up(installation, tmp_path / "made.tar")
    before = contents(filled)
    assert "--replace" in filled.run("restore", str(file), code=1).stderr
    assert contents(filled) == before
    done = filled.run("restore", str(file), "--replace")
    assert contents(filled) == contents(installation)
    [kept] = (filled.data / "backups").glob("before-restore-*.tar")
    assert str(kept) in done.stdout
    filled.run("restore", str(kept), "--replace")
    assert contents(filled) == before


def test_a_flipped_bit_changes_nothing(filled, installation, tmp_path):
    file = backed_up(installation, tmp_path / "made.tar")
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 4
    file.write_bytes(content)
    before, key = contents(filled), (filled.data / "secret-key").read_bytes()
    for command in (("restore", str(file), "--replace"), ("backup", "--check", str(file))):
        assert "is damaged or cut off" in filled.run(*command, code=1).stderr
    assert (contents(filled), (filled.data / "secret-key").read_bytes()) == (before, key)
    assert not (filled.data / "backups").exists()


def test_a_missing_file_is_said(installation, tmp_path):
    assert "No such file" in installation.run("restore", str(tmp_path / "no.tar"), code=1).stderr


def changed(file: Path, **manifest: Any) -> None:
    """Write a backup anew, with a true seal on a manifest that says something else."""
    from dataclasses import replace

    from northing.base.backups import archive
    from northing.base.backups.keeping import opened

    with opened(file) as read:
        for member in read.manifest.members:
            read.copy(member.name, file.parent / member.name)
        told = replace(read.manifest, **manifest)
    if told.database != read.manifest.database:
        was, named = told.members[0], archive.DATABASE[told.database]
        (file.parent / was.name).rename(file.parent / named)
        told = replace(told, members=(replace(was, name=named), *told.members[1:]))
    file.unlink()
    archive.write(told, [file.parent / member.name for member in told.members], file)


def test_a_backup_of_a_newer_version_is_refused(installation, empty, tmp_path):
    file = backed_up(installation, tmp_path / "made.tar")
    changed(file, version="9.0.0", migrations=(("people", "9999_later"),))
    told = empty.run("restore", str(file), code=1).stderr
    assert "made by a newer version of Northing (9.0.0; it has people 9999_later)" in told


def test_a_backup_of_the_other_database_is_refused(installation, empty, tmp_path):
    file = backed_up(installation, tmp_path / "made.tar")
    other = "sqlite" if installation.owner_url else "postgresql"
    changed(file, database=other)
    assert f"The backup is of a {other} database" in empty.run("restore", str(file), code=1).stderr


def test_nothing_is_restored_under_a_server_nor_served_under_a_restore(filled, tmp_path):
    file = backed_up(filled, tmp_path / "made.tar")
    worker = subprocess.Popen(
        [sys.executable, "-m", "northing", "worker"],
        env=filled.environment(),
        stderr=subprocess.PIPE,
    )
    with worker:
        assert worker.stderr is not None
        while b"is ready" not in worker.stderr.readline():
            assert worker.poll() is None
        told = filled.run("restore", str(file), "--replace", code=1).stderr
        worker.terminate()
    assert "Northing is running, here or elsewhere" in told
    filled.run("restore", str(file), "--replace")


def test_the_list_of_commands_is_whole():
    assert set(COMMANDS) == {name.rstrip("_") for name in ONLINE}


# A migration waits until the restore is over; two restores are in each other's way anyhow.
@pytest.mark.parametrize("command", sorted(COMMANDS.keys() - {"migrate", "restore"}))
def test_nothing_is_done_under_a_restore(installation, command):
    name = "northing.sqlite3"
    if command == "demo":
        (installation.data / "this-is-the-example").touch()
    elif installation.owner_url:
        name = "northing"
    with (installation.data / f"{name}.in-use.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = installation.run(command, *COMMANDS[command], code=1, stdin="northing: 1")
    assert "is being put back" in done.stdout + done.stderr


def test_on_postgresql_who_uses_the_database_from_elsewhere_counts(filled, tmp_path):
    if not filled.owner_url:
        pytest.skip("an SQLite database is used from one machine")
    import psycopg

    file = backed_up(filled, tmp_path / "made.tar")
    elsewhere = Installation(tmp_path / "elsewhere", filled.owner_url)
    elsewhere.data.mkdir()
    server = subprocess.Popen(
        [sys.executable, "-m", "northing", "serve", "--port", "0", "--workers", "0"],
        env=elsewhere.environment(),
        stdout=subprocess.PIPE,
    )
    with server:
        assert server.stdout is not None
        while b"is ready" not in server.stdout.readline():
            assert server.poll() is None
        told = filled.run("restore", str(file), "--replace", code=1).stderr
        server.terminate()
    assert "Northing is running, here or elsewhere" in told
    with psycopg.connect(filled.database_url):  # as a server whose lock went with a lost line
        told = filled.run("restore", str(file), "--replace", code=1).stderr
    assert "1 other programs are connected" in told
    with psycopg.connect(filled.owner_url) as line:
        line.execute("SELECT pg_advisory_lock(%s)", [crc32(b"northing in-use")])
        assert "is being put back" in elsewhere.run("worker", code=1).stderr
    filled.run("restore", str(file), "--replace")


def test_tables_of_another_program_are_not_dropped(filled, tmp_path):
    file = backed_up(filled, tmp_path / "made.tar")
    filled.ask("CREATE TABLE ledger (id integer)")
    named = "ledger"
    if filled.owner_url:
        filled.ask("CREATE SCHEMA books")
        filled.ask("CREATE TABLE books.pages (id integer)")
        named = "books.pages, ledger"
    before = contents(filled)
    told = filled.run("restore", str(file), "--replace", code=1).stderr
    assert f"The database holds tables of another program ({named})" in told
    assert contents(filled) == before


def test_the_way_back_from_a_newer_version_is_a_restore(filled, tmp_path):
    file, before = backed_up(filled, tmp_path / "made.tar"), contents(filled)
    filled.ask("CREATE TABLE later_thing (id integer)")
    filled.ask(
        "INSERT INTO django_migrations (app, name, applied) VALUES ('later', '0001_initial', %s)",
        ["2026-01-01 00:00:00"],
    )
    filled.run("restore", str(file), "--replace")
    assert contents(filled) == before


def workspaces_and_key(made: Installation) -> tuple[list[tuple[Any, ...]], str]:
    return made.ask("SELECT name FROM people_workspace"), (made.data / "secret-key").read_text()


@pytest.fixture
def two_files(filled, installation, tmp_path) -> tuple[Path, Path]:
    """Backups of what is in ``filled``, and of another installation with a key of its own."""
    (installation.data / "secret-key").write_text("another" * 9)
    return backed_up(filled, tmp_path / "one.tar"), backed_up(installation, tmp_path / "two.tar")


def test_a_restore_that_is_killed_leaves_database_and_key_of_one_backup(
    filled, installation, two_files, at_length
):
    one, two = workspaces_and_key(filled), workspaces_and_key(installation)
    assert one[0] != two[0]
    assert one[1] != two[1]
    owner = {"DATABASE_URL": filled.owner_url} if filled.owner_url else {}
    done = subprocess.run(
        [sys.executable, "-c", KILLED, *map(str, two_files), str(at_length(12, 100))],
        env=filled.environment(DJANGO_SETTINGS_MODULE="northing.config.settings", **owner),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    kills = json.loads(done.stdout)
    assert len(kills) >= 10
    was, went, finished = one, 0, 0
    for kill in kills:
        assert kill["signal"] == 9
        now = ([tuple(row) for row in kill["workspaces"]], kill["key"])
        assert now in (one, two), kill
        assert kill["left"] == []
        assert kill["uses"] == kill["key"]
        went += now != was
        finished += kill["waited"] and now != was
        was = now
    assert finished, "no kill fell between the database and its key"
    assert went < len(kills)


def test_a_program_that_outlives_a_killed_restore_is_waited_for(
    filled, installation, two_files, tmp_path
):
    psql = shutil.which("psql")
    if not filled.owner_url or not psql:
        pytest.skip("SQLite needs no programs")
    wrapped = tmp_path / "bin" / "psql"
    wrapped.parent.mkdir()
    wrapped.write_text(
        f'#!/bin/sh\n[ "$1" = --version ] || kill -9 $PPID\nexec {psql} "$@" 2>/dev/null\n'
    )
    wrapped.chmod(0o755)
    path = f"{wrapped.parent}:{os.environ['PATH']}"
    filled.run("restore", str(two_files[1]), "--replace", code=-9, PATH=path)
    lock = filled.data / "northing.in-use.lock"
    with lock.open("r+") as held:  # until psql has done
        fcntl.flock(held, fcntl.LOCK_EX)
    assert "Fit to serve" in filled.run("check").stdout
    assert workspaces_and_key(filled) == workspaces_and_key(installation)
    assert list(filled.data.glob(".northing-restoring-*")) == []


def test_a_folder_keeps_the_newest(installation, tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    others = {"northing.txt", "northing-yearly.tar", "northing-20200101-000000-000000.tar.age"}
    for name in others:
        (folder / name).touch()
    for _ in range(3):
        installation.run("backup", str(folder), "--keep", "2")
    kept = sorted(folder.glob("northing-2*.tar"))
    assert len(kept) == 2
    assert {path.name for path in folder.iterdir()} == {*others, *(p.name for p in kept)}
    told = installation.run("backup", "--check", str(kept[0])).stdout
    assert told.startswith(f"Sound: a {installation.vendor} database of Northing ")


def test_what_was_just_made_stays_though_the_clock_was_put_back(installation, tmp_path):
    later = [tmp_path / f"northing-2999010{n}-000000-000000.tar" for n in (1, 2)]
    for path in later:
        path.touch()
    told = installation.run("backup", str(tmp_path), "--keep", "2").stdout
    [made] = re.findall(r"Backed up to (\S+)", told)
    assert sorted(tmp_path.glob("*.tar")) == [Path(made), later[1]]


def test_a_number_to_keep_below_zero_is_refused(installation, tmp_path):
    told = installation.run("backup", str(tmp_path), "--keep", "-1", code=2).stderr
    assert "cannot be negative" in told
    assert list(tmp_path.glob("*.tar")) == []


def test_the_key_can_stay_at_home(filled, empty, tmp_path):
    file = tmp_path / "made.tar"
    filled.run("backup", str(file), "--without-secret-key")
    with tarfile.open(file) as tar:
        assert "secret-key" not in tar.getnames()
    empty.run("restore", str(file))
    assert (empty.data / "secret-key").read_bytes() != (filled.data / "secret-key").read_bytes()


def test_nothing_is_nothing_to_back_up(empty):
    assert "nothing to back up" in empty.run("backup", code=1).stderr
    assert list((empty.data / "backups").iterdir()) == []


def test_a_place_that_cannot_be_meant_is_refused(installation, tmp_path):
    file = backed_up(installation, tmp_path / "made.tar")
    before = file.read_bytes()
    for place in (file, tmp_path / "no-such-folder"):
        told = installation.run("backup", str(place), code=1).stderr
        assert "neither a folder nor a new file whose name ends in .tar" in told
    told = installation.run("backup", str(tmp_path / "new.tar"), "--keep", "3", code=1).stderr
    assert "--keep is for a folder" in told
    assert file.read_bytes() == before
    assert {path.suffix for path in tmp_path.iterdir() if path.is_file()} == {".tar"}


def test_what_a_killed_backup_left_is_taken_away_after_a_day(installation, tmp_path):
    old, new = (tmp_path / f".northing-room-{name}" for name in ("old", "new"))
    for left in (old, new):
        left.mkdir()
        (left / "database.sqlite3").touch()
    os.utime(old, (0, 0))
    backed_up(installation, tmp_path / "made.tar")
    assert (old.exists(), new.exists()) == (False, True)


def test_a_folder_that_cannot_be_written_is_said(installation):
    told = installation.run("backup", "/proc/northing.tar", code=1).stderr
    assert told.startswith("/proc/northing.tar: ")


def test_a_damaged_database_gives_no_backup(filled, tmp_path):
    if filled.owner_url:
        pytest.skip("PostgreSQL finds damage while it reads")
    with closing(sqlite3.connect(filled.data / "northing.sqlite3")) as database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute("UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'goals_checkin'")
        database.commit()
    told = filled.run("backup", str(tmp_path / "made.tar"), code=1).stderr
    assert told.startswith("The database ")
    assert not (tmp_path / "made.tar").exists()


def test_programs_that_are_missing_or_too_old_are_said(installation, tmp_path):
    if not installation.owner_url:
        pytest.skip("SQLite needs no programs")
    bare = tmp_path / "bin"
    bare.mkdir()
    told = installation.run("backup", PATH=str(bare), code=1).stderr
    assert "The program pg_dump is missing" in told
    old = bare / "pg_dump"
    old.write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.1'\n")
    old.chmod(0o755)
    told = installation.run("backup", PATH=f"{bare}:{os.environ['PATH']}", code=1).stderr
    assert "The program pg_dump is too old (pg_dump (PostgreSQL) 9.6.1)" in told
