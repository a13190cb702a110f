"""Each command loads its own modules only: the prompt answers at once, and OKRs are checked
without Django, which a pipeline need not have."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from northing.cli import main as command_line

BLOCKED = """
import sys
class Nowhere:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"django", "uvicorn", "babel"}:
            raise ImportError(f"{name} is not there")
sys.meta_path.insert(0, Nowhere())
from northing.cli.main import main
main(sys.argv[1:])
"""
OKRS = "northing: 1\nobjectives: [{title: Riders come back, owner: ada@example.org}]\n"


def without_django(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BLOCKED, *words]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", command_line.OFFLINE)
def test_an_offline_command_needs_no_django(command):
    done = without_django(command, "--help")
    assert done.returncode == 0, done.stderr
    assert f"usage: northing {command}" in done.stdout


@pytest.mark.parametrize("language", ["en", "sv", "zh"])
def test_okrs_are_checked_and_explained_without_django(language):
    done = without_django("lint", "-", "--messages", language, "--format", "json", stdin=OKRS)
    assert done.returncode in {0, 1}, done.stderr
    done = without_django("explain", "KR103", "--language", language)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("KR103 missing-baseline")


@pytest.mark.parametrize("command", ["check", "import", *command_line.OFFLINE])
def test_a_command_loads_none_of_the_others(command):
    loading = (
        "import sys; from northing.cli.main import parser; parser(sys.argv[1]);"
        "print(*[name for name in sys.modules if name.startswith('northing.cli.o')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", loading, command], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    own = command_line.MODULES[command]
    others = {command_line.MODULES[name] for name in ("serve", "export", "audit")}
    assert own in loaded
    assert not loaded & others


@pytest.mark.parametrize("words", [(), ("--help",), ("lnt",)])
def test_without_a_known_command_all_are_named(words):
    command = [sys.executable, "-m", "northing", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = done.stdout + done.stderr
    assert re.search(r"\blint\b" if words else "required: COMMAND", told)
    assert done.returncode == (0 if words == ("--help",) else 2)
