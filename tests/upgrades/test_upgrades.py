"""The database of every release so far comes up to date and still says what it said.

``VERSION.sql`` is a dump of the example organisation made by that release, ``VERSION.yaml`` what it
exported then. ``python -m tests.upgrades.make`` writes the pair of the present version.
"""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from northing.formats import yaml

HERE = Path(__file__).parent
RELEASES = sorted(path.stem for path in HERE.glob("*.sql"))


def northing(data: Path, *arguments: str) -> str:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NORTHING_", "DATABASE_"))}
    done = subprocess.run(
        [sys.executable, "-m", "northing", *arguments],
        env={**kept, "NORTHING_DATA": str(data), "NORTHING_NOW": "2026-11-22T09:00:00+00:00"},
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_is_a_release_to_upgrade_from():
    assert RELEASES


@pytest.mark.parametrize("release", RELEASES)
def test_its_database_comes_up_to_date_with_nothing_lost(release, tmp_path):
    with closing(sqlite3.connect(tmp_path / "northing.sqlite3")) as database:
        database.executescript((HERE / f"{release}.sql").read_text(encoding="utf-8"))
    northing(tmp_path, "migrate")
    northing(tmp_path, "check")
    then = yaml.load((HERE / f"{release}.yaml").read_text(encoding="utf-8"))
    assert yaml.load(northing(tmp_path, "export")) == then
