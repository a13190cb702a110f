"""PostgreSQL in every run, whatever the rest of it runs on: a life of an installation and a slice
of the trust floor. `dev.py test --database postgresql` runs everything there."""

import os
import subprocess
import sys

import pytest

from tests.flows.test_backup import backed_up, contents
from tests.flows.test_disk_full import crash
from tests.installations import ROOT, installed, server
from tests.storming import Storm, check_nothing_is_lost, harbour

pytestmark = pytest.mark.skipif(bool(server()), reason="everything runs on PostgreSQL")
MATRIX = "tests/contracts/test_matrix.py::test_nobody_gets_more_than_is_theirs"
SLICE = [f"{MATRIX}[{who}]" for who in ("viewer", "not signed in")]


def test_what_is_served_outlives_a_crash_and_is_backed_up_and_restored(
    migrated_on_postgresql, postgresql_server, tmp_path
):
    on = postgresql_server
    (tmp_path / "other").mkdir()
    with (
        installed(tmp_path / "data", like=migrated_on_postgresql, on=on) as made,
        installed(tmp_path / "other", on=on) as other,
    ):
        with harbour(made, workers=1) as at:
            with Storm(at, clients=3) as storm:
                storm.until_more(5)
                crash(made)
                storm.until_more(5)
                storm.is_over.set()
            check_nothing_is_lost(storm)
            assert set(storm.answers) <= {302, 503}
        other.run("restore", str(backed_up(made, tmp_path / "made.tar")))
        assert contents(other) == contents(made)
        assert other.run("export").stdout == made.run("export").stdout
        assert "Fit to serve" in other.run("check").stdout


def test_a_slice_of_the_matrix_holds_where_row_level_security_does(postgresql_server):
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *SLICE, "-q", "-p", "no:cacheprovider", "-p", "no:xdist"],
        cwd=ROOT,
        env={**kept, "DATABASE_URL": postgresql_server},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout
