"""Processes that load while it is found out whether they may work."""

import sys
from pathlib import Path

import pytest

from northing.cli.online.supervisor import Child, loading_meanwhile
from tests.flows.test_serve import eventually, is_running

# Waits at the gate where it is given one, then tells what it holds.
WORK = """
import os, socket, sys
held = []
if len(sys.argv) > 2:
    gate = socket.socket(fileno=int(sys.argv[2]))
    word, held, *_ = socket.recv_fds(gate, 1, 4)
    if not word:
        sys.exit(0)
with open(sys.argv[1], "a") as told:
    told.write(f"{os.getpid()} {len(held)}\\n")
sys.stdin.read()
"""


@pytest.fixture
def told(tmp_path):
    return tmp_path / "told"


@pytest.fixture
def child(told):
    made = Child("web 1", (sys.executable, "-c", WORK, str(told)))
    yield made
    made.give_up()
    if made.process is not None:
        made.process.kill()
        made.stop(0)


def lines(told: Path) -> list[str]:
    return told.read_text().splitlines() if told.exists() else []


def test_it_goes_on_when_it_is_started_and_holds_what_it_is_given(child, told):
    with (told.with_name("lock")).open("w") as lock, loading_meanwhile([child]):
        waiting = child.process.pid
        assert lines(told) == []
        child.held = (lock.fileno(),)
        child.start()
        assert child.process.pid == waiting
        assert eventually(lambda: lines(told)) == [f"{waiting} 1"]
    assert is_running(waiting)


def test_one_that_died_while_it_waited_is_started_anew(child, told):
    with loading_meanwhile([child]):
        waiting = child.process.pid
        child.process.kill()
        eventually(lambda: not is_running(waiting))
        child.start()
        assert eventually(lambda: lines(told)) == [f"{child.process.pid} 0"]
        assert child.process.pid != waiting


def test_one_that_may_not_start_is_ended(child, told):
    with loading_meanwhile([child]):
        waiting = child.process.pid
    assert not is_running(waiting)
    assert lines(told) == []


def test_it_leaves_by_itself_when_nobody_lets_it_go_on(child, told):
    child.start_waiting()
    child.gate.close()
    child.gate = None
    assert child.process.wait(20) == 0
    assert lines(told) == []
