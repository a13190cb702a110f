"""Races: threads that do things at the same moment, on either database."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.installations import ROOT, Installation, installed, server
from tools import postgresql

Race = Callable[[str, str], dict[str, Any]]


# Only PostgreSQL shows what nobody locks: where there is one, it alone races in the short run.
HERE = () if server() or postgresql.programs() is None else (pytest.mark.long,)


@pytest.fixture(params=[pytest.param("here", marks=HERE), "postgresql"])
def racing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Race]:
    """Run a race by its module in tests.flows.exercise and its name, and return what came of it."""
    if request.param == "here":
        like, address = request.getfixturevalue("migrated"), None
    elif server():
        pytest.skip("the tests run on PostgreSQL as it is")
    else:
        like = request.getfixturevalue("migrated_on_postgresql")
        address = request.getfixturevalue("postgresql_server")
    with installed(tmp_path / "data", like=like, on=address) as made:
        yield lambda module, name: _run(made, module, name)


def _run(installation: Installation, module: str, name: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.flows.exercise.{module}", name],
        cwd=ROOT,
        env=installation.environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found
