"""A full disk and a database that goes away: refused in words, nothing lost, healed by itself."""

import os
import resource
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from northing.base import clock
from tests.installations import Installation, installed
from tests.storming import Client, Storm, check_nothing_is_lost, harbour
from tools import postgresql

FEW = 40


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="needs prlimit, which Linux has")
def test_a_full_disk_refuses_in_words_loses_nothing_and_heals(migrated, tmp_path):
    """The kernel lets the processes write no file beyond its present size, as a full disk does."""
    if migrated.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its files itself: it has a test of its own below")
    with (
        installed(tmp_path / "data", like=migrated) as made,
        harbour(made, web=1, workers=1) as at,
    ):
        # The log of what is written ahead grows beyond this before it is written back.
        most = (made.data / "northing.sqlite3").stat().st_size
        fill_in_a_storm(
            at,
            fill=lambda: limit_files(at, most),
            free=lambda: limit_files(at, resource.RLIM_INFINITY),
        )


def limit_files(at, most):
    for process in (*at.web, *at.workers):
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


@pytest.fixture(scope="module")
def private_server():
    """The address of a PostgreSQL server that a test may fill and kill, and leaves sound."""
    if postgresql.programs() is None:
        pytest.skip("PostgreSQL is not installed; `dev.py test --database postgresql` installs it")
    with postgresql.running() as address:
        yield address


@pytest.fixture(scope="module")
def empty(private_server, tmp_path_factory):
    """An installation with an empty database on that server, to make copies of."""
    with installed(tmp_path_factory.mktemp("private"), on=private_server) as made:
        made.run("migrate")
        yield made


@pytest.mark.postgresql
def test_a_full_disk_of_postgresql_refuses_in_words_loses_nothing_and_heals(
    private_server, empty, tmp_path
):
    """The tables are on a disk of their own, which something else fills."""
    with (
        small_disk(private_server) as disk,
        installed(tmp_path / "data", like=empty, on=private_server) as made,
    ):
        name = urlsplit(made.owner_url).path[1:]
        as_superuser(private_server, f"ALTER DATABASE {name} SET TABLESPACE {disk.name}")
        ballast = disk / "ballast"
        with harbour(made, web=1, workers=1) as at:
            fill_in_a_storm(at, fill=lambda: fill_up(ballast), free=ballast.unlink)


@contextmanager
def small_disk(server):
    """A disk of 64 MB with a tablespace of the same name; yields where it is mounted."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk, and only Linux has a tmpfs")
    folder = Path(unquote(urlsplit(server).netloc.rpartition("@")[2]))
    disk = folder / f"disk_{os.getpid()}"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "northing", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this root may not mount a small disk")
    try:
        tables = disk / "tables"
        tables.mkdir()
        owner = folder.stat()
        os.chown(tables, owner.st_uid, owner.st_gid)
        as_superuser(server, f"CREATE TABLESPACE {disk.name} LOCATION '{tables}'")
        yield disk
        as_superuser(server, f"DROP TABLESPACE {disk.name}")
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def as_superuser(server, statement):
    url = urlsplit(server)
    host = url.netloc.rpartition("@")[2]
    address = url._replace(netloc=f"{postgresql.SUPERUSER}@{host}").geturl()
    Installation(Path(), address).ask(statement)


def fill_up(ballast):
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(bytes(1 << 16)):
            pass


def fill_in_a_storm(at, fill, free):
    with Storm(at, clients=6) as storm:
        storm.until_more(FEW)
        fill()
        storm.until(lambda: storm.answers[503] > FEW)
        check_that_it_is_said(at)
        free()
        storm.until_more(FEW)
        storm.is_over.set()
    check_nothing_is_lost(storm)
    assert set(storm.answers) == {302, 503}
    assert all(process.poll() is None for process in (*at.web, *at.workers))


def check_that_it_is_said(at):
    client = Client(at)
    status, _, page = client.get(f"/w/{at.slug}/key-results/{at.key_results['calls']}/check-in/")
    assert status == 200, "what is there can still be read"
    body = f"on={clock.today()}&value=1"
    status, headers, page = client.post("calls", body, "a-key-of-its-own")
    client.close()
    assert (status, headers["Retry-After"]) == (503, "10")
    assert "so nothing" in page
    assert "Traceback" not in page


@pytest.mark.postgresql
def test_a_database_that_crashes_and_comes_back_loses_nothing(
    private_server, empty, tmp_path, at_length
):
    with (
        installed(tmp_path / "data", like=empty, on=private_server) as made,
        harbour(made, web=1, workers=1) as at,
    ):
        with Storm(at, clients=6) as storm:
            for _ in range(at_length(1, 5)):
                storm.until_more(FEW)
                crash(made)
            storm.until_more(FEW)
            storm.is_over.set()
        check_nothing_is_lost(storm)
        assert set(storm.answers) == {302, 503}
        assert all(process.poll() is None for process in (*at.web, *at.workers))


def crash(made):
    """Kill one process of the server, which then ends them all and recovers from its log."""
    query = "select pid from pg_stat_activity where usename = 'northing_app' limit 1"
    [(process,)] = made.ask(query)
    os.kill(process, signal.SIGKILL)
