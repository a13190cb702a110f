"""What is said about running it: units that systemd reads; commands, settings, tests that exist."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from northing.cli.main import parser

ROOT = Path(__file__).parent.parent.parent
DEPLOY = ROOT / "deploy"
PROGRAM = "/opt/northing/bin/northing"
UNITS = sorted(path.name for path in DEPLOY.iterdir() if path.suffix in {".service", ".timer"})
SETTING = r"\b(NORTHING_[A-Z][A-Z_]*|DATABASE_URL)\b"
LEAST_HARDENED = 2.0


def text(name: str) -> str:
    return (DEPLOY / name).read_text("utf-8")


def systemd_analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["systemd-analyze", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def systemd() -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd is not on this machine")


@pytest.mark.usefixtures("systemd")
def test_systemd_reads_the_units_without_a_complaint(tmp_path):
    for name in UNITS:
        # The program is not installed here.
        (tmp_path / name).write_text(text(name).replace(PROGRAM, "/bin/true"))
    done = systemd_analyze("verify", "--man=no", *(str(tmp_path / name) for name in UNITS))
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


@pytest.mark.usefixtures("systemd")
def test_the_service_may_do_little():
    told = systemd_analyze("security", "--offline=yes", str(DEPLOY / "northing.service")).stdout
    found = re.search(r"Overall exposure level for northing.service: ([\d.]+)", told)
    if not found:
        pytest.skip("this systemd cannot judge a unit that is not installed")
    assert float(found[1]) <= LEAST_HARDENED


def commands() -> list[list[str]]:
    units = [text(name) for name in UNITS]
    lines = [
        line
        for unit in units
        for line in re.findall(rf"^ExecStart={PROGRAM} (.*)$", unit, re.MULTILINE)
    ]
    services = yaml.safe_load(text("compose.yaml"))["services"].values()
    composed: list[Any] = [each["command"] for each in services if "build" in each]
    [image] = re.findall(r"^CMD (\[.*\])$", text("Dockerfile"), re.MULTILINE)
    return [*map(shlex.split, lines), *composed, yaml.safe_load(image)]


def test_every_command_is_one_of_ours():
    assert len(commands()) >= 5
    for command in commands():
        parser().parse_args(command)


def test_every_setting_is_in_the_table():
    table = (ROOT / "docs/reference/settings.md").read_text("utf-8")
    known = set(re.findall(rf"^\| `{SETTING}` \|", table, re.MULTILINE))
    used = {
        name for path in DEPLOY.iterdir() for name in re.findall(SETTING, path.read_text("utf-8"))
    }
    assert used
    assert used <= known


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml"])
def test_what_could_not_be_tried_says_so_at_once(name):
    assert text(name).startswith("# UNTESTED: ")


def test_the_threat_model_names_tests_that_exist():
    page = (ROOT / "docs/threat-model.md").read_text("utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page)
    assert len(named) > 40
    gone = [f"{path}: {name}" for path, name in named if not is_test(path, name)]
    assert gone == []


def is_test(path: str, name: str) -> bool:
    file = ROOT / path
    return file.exists() and f"def {name}(" in file.read_text("utf-8")
