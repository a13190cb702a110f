"""Nothing is served where a power cut could lose what was answered for."""

import os
import shutil
from types import SimpleNamespace

import pytest

from northing.base import clock, readiness
from northing.base.backups import databases
from northing.base.readiness import unsafe_in_postgresql, unsafe_in_sqlite
from tests.installations import Installation

SOUND = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
NORMAL = "journal_mode=WAL; PRAGMA synchronous=NORMAL"
# The settings of an installation with one of them changed, as an administrator might try.
WEAKER = """
from northing.config.settings import *
DATABASES["default"]["OPTIONS"]["init_command"] = "{pragma}"
"""


@pytest.mark.parametrize("journal", ["off", "memory"])
def test_a_journal_that_a_crash_breaks_is_refused(journal):
    assert f"journal_mode {journal}" in unsafe_in_sqlite(2, journal)[0]


@pytest.mark.parametrize("level", [0, 1])
def test_less_than_full_is_refused(level):
    assert "synchronous below FULL" in unsafe_in_sqlite(level, "wal")[0]


@pytest.mark.parametrize("name", SOUND)
def test_each_setting_of_postgresql_counts(name):
    [told] = unsafe_in_postgresql({**SOUND, name: "off"})
    assert f"{name} = off" in told


@pytest.mark.parametrize("commit", ["on", "local", "remote_write", "remote_apply"])
def test_what_is_sound_is_not_complained_about(commit):
    assert unsafe_in_sqlite(2, "wal") == []
    assert unsafe_in_sqlite(3, "delete") == []
    assert unsafe_in_postgresql({**SOUND, "synchronous_commit": commit}) == []


@pytest.mark.parametrize(
    ("pragma", "told", "command"),
    [
        ("journal_mode=MEMORY; PRAGMA synchronous=FULL", "journal_mode memory", ("check",)),
        (NORMAL, "synchronous below FULL", ("check",)),
        (NORMAL, "synchronous below FULL", ("serve", "--port", "0")),
        (NORMAL, "synchronous below FULL", ("worker",)),
    ],
)
def test_an_installation_set_so_does_not_start(installation, tmp_path, pragma, told, command):
    if installation.owner_url:
        pytest.skip("these are SQLite's settings")
    (tmp_path / "weaker.py").write_text(WEAKER.format(pragma=f"PRAGMA {pragma};"))
    weaker = {"DJANGO_SETTINGS_MODULE": "weaker", "PYTHONPATH": str(tmp_path)}
    done = installation.run(*command, code=1, **weaker)
    assert told in done.stdout + done.stderr


def test_a_database_that_was_told_to_commit_early_is_refused(installation):
    if not installation.owner_url:
        pytest.skip("this is a setting of PostgreSQL")
    early = {"PGOPTIONS": "-c synchronous_commit=off"}
    assert "synchronous_commit = off" in installation.run("check", code=1, **early).stdout
    assert "synchronous_commit = off" in installation.run("worker", code=1, **early).stderr


@pytest.fixture
def sound(settings, tmp_path, db):
    """An installation that nothing is to be said about."""
    settings.DATA = tmp_path
    settings.PROXIES = ["127.0.0.1"]
    settings.IS_HTTPS, settings.DEBUG = True, False
    (tmp_path / "secret-key").touch(mode=0o600)
    return settings


def test_little_room_is_a_warning(sound, monkeypatch):
    usage = SimpleNamespace(free=50 * 2**20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    [told] = readiness.warnings()
    assert "50 of 200 MB are free" in told
    usage.free = 300 * 2**20
    assert readiness.warnings() == []
    assert databases.size_of_database() > 0


def test_https_without_a_trusted_proxy_is_a_warning(sound):
    sound.PROXIES = []
    assert "NORTHING_PROXIES names no proxy" in readiness.warnings()[0]
    sound.IS_HTTPS = False
    assert readiness.warnings() == []


def test_a_key_that_others_can_read_and_errors_that_others_can_see_are_warnings(sound):
    (sound.DATA / "secret-key").chmod(0o640)
    sound.DEBUG = True
    key, debug = readiness.warnings()
    assert key.endswith(f"chmod 600 {sound.DATA / 'secret-key'}")
    assert "NORTHING_DEBUG is on" in debug


def test_a_newest_backup_of_days_ago_is_a_warning(sound):
    folder = sound.DATA / "backups"
    folder.mkdir()
    (folder / "before-migrate-20200101-000000-000000.tar").touch()
    assert readiness.warnings() == []
    older, newest = (folder / f"northing-2020010{n}-000000-000000.tar" for n in (1, 2))
    for file, days in ((older, 9), (newest, 4)):
        file.touch()
        then = clock.now().timestamp() - days * 24 * 60 * 60 - 60
        os.utime(file, (then, then))
    [told] = readiness.warnings()
    assert "is 4 days old" in told
    os.utime(newest)
    assert readiness.warnings() == []


def test_a_setting_that_cannot_be_meant_is_said_by_name(tmp_path):
    made = Installation(tmp_path)
    told = made.run("check", code=1, NORTHING_PROXIES="my-proxy").stderr
    assert told.startswith("NORTHING_PROXIES holds “my-proxy”")
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
