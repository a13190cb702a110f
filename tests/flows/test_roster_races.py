"""What people do at the same moment, in threads on either database: SQLite lets one write at a
time, so only PostgreSQL shows what nobody locks."""

import json
import subprocess
import sys

import pytest

from tests.installations import ROOT, installed, server


@pytest.fixture(params=["here", "postgresql"], autouse=True)
def installation(request, tmp_path):
    if request.param == "here":
        like, address = request.getfixturevalue("migrated"), None
    elif server():
        pytest.skip("the tests run on PostgreSQL as it is")
    else:
        like = request.getfixturevalue("migrated_on_postgresql")
        address = request.getfixturevalue("postgresql_server")
    with installed(tmp_path / "data", like=like, on=address) as made:
        yield made


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


def test_a_move_and_an_import_at_once_make_no_loop(installation):
    found = race(installation, "arrange")
    assert found["loops"] == 0
    assert found["outcomes"].count("done") == 20
    assert set(found["outcomes"]) == {"done", "team-loop"}


def test_who_is_erased_in_two_places_at_once_while_changing_the_name_is_gone(installation):
    found = race(installation, "erase")
    assert found["left"] == 0
    assert set(found["outcomes"]) <= {"done", "not-found"}
    assert found["outcomes"].count("done") >= 40


def test_a_new_address_that_accepts_in_two_workspaces_at_once_becomes_one_user(installation):
    found = race(installation, "accept_in_two")
    assert sorted(found["outcomes"]) == ["done"] * 10 + ["invalid"] * 10
    assert (found["users"], found["members"]) == (10, 10)


def test_an_erasure_leaves_no_link_of_the_erased_person_open(installation):
    found = race(installation, "take_back")
    assert found["open"] == 0
    assert found["outcomes"].count("done") >= 10
    assert set(found["outcomes"]) <= {"done", "invitation-over"}
