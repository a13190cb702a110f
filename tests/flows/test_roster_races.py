"""What people do at the same moment, in threads on a real database."""

import json
import subprocess
import sys

from tests.installations import ROOT


def race(installation, name):
    done = subprocess.run(
        [sys.executable, "-m", "tests.flows.exercise.roster", name],
        cwd=ROOT,
        env=installation.environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_fifty_who_accept_at_once_become_one_member(installation):
    found = race(installation, "accept")
    assert sorted(found["outcomes"]) == ["done", *["invitation-over"] * 49]
    assert (found["members"], found["users"]) == (1, 1)


def test_two_administrators_who_demote_each_other_at_once_leave_one(installation):
    found = race(installation, "demote")
    assert found["left"] == [1] * 20
    assert found["outcomes"].count("done") == 20
    assert set(found["outcomes"]) == {"done", "role"}
