"""A full disk and a database that goes away: refused in words, nothing lost, healed by itself."""

import os
import resource
import signal

import pytest

from northing.base import clock
from tests.installations import installed
from tests.storming import Client, Storm, check_nothing_is_lost, harbour
from tools import postgresql

FEW = 40


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="needs prlimit, which Linux has")
def test_a_full_disk_refuses_in_words_loses_nothing_and_heals(migrated, tmp_path):
    """The kernel lets the processes write no file beyond its present size, as a full disk does."""
    if migrated.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its files itself")
    with (
        installed(tmp_path / "data", like=migrated) as made,
        harbour(made, web=1, workers=1) as at,
    ):
        with Storm(at, clients=6) as storm:
            storm.until_more(FEW)
            # The log of what is written ahead grows beyond this before it is written back.
            limit_files(at, (made.data / "northing.sqlite3").stat().st_size)
            storm.until(lambda: storm.answers[503] > FEW)
            check_that_it_is_said(at)
            limit_files(at, resource.RLIM_INFINITY)
            storm.until_more(FEW)
            storm.is_over.set()
        check_nothing_is_lost(storm)
        assert set(storm.answers) == {302, 503}
        assert all(process.poll() is None for process in (*at.web, *at.workers))


def limit_files(at, most):
    for process in (*at.web, *at.workers):
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


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


def test_a_database_that_crashes_and_comes_back_loses_nothing(tmp_path, at_length):
    if postgresql.programs() is None:
        pytest.skip("PostgreSQL is not installed; `dev.py test --database postgresql` installs it")
    with postgresql.running() as address, installed(tmp_path / "data", on=address) as made:
        made.run("migrate")
        with harbour(made, web=1, workers=1) as at:
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
