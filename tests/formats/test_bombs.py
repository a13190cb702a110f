"""Files made to bring a machine to its knees: each is refused quickly and in little memory."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable

import pytest

MB = 1_000_000
HEAD = "northing: 1\nworkspace: W\ncycle: 2026-Q1\n"
SECONDS, MEGABYTES = 2.0, 200
# Reads what it is given like an import does, in a process that cannot take the machine with it.
CHILD = """
import json, resource, sys, time
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
resource.setrlimit(resource.RLIMIT_DATA, (2**30, 2**30))
from northing.formats import yaml
from northing.formats.problems import FormatErrors
data = sys.stdin.buffer.read()
began, codes = time.process_time(), []
try:
    yaml.read(data, "bomb")
except FormatErrors as errors:
    codes = [problem.code for problem in errors.problems if problem.message]
spent = time.process_time() - began
status = dict(line.split(":", 1) for line in open("/proc/self/status") if ":" in line)
print(json.dumps([codes[:3], spent, int(status["VmHWM"].split()[0]) / 1000]))
"""


def laughs(levels: int) -> str:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


BOMBS: dict[str, Callable[[], str | bytes]] = {
    "a billion laughs": lambda: laughs(10),
    "laughs inside a document": lambda: f"{HEAD}objectives:\n- title: &t x\n" + "- *t\n" * 1_000,
    "an anchor that holds itself": lambda: "a: &a [*a]",
    "merge keys": lambda: "a: &a {b: 1}\nc: {<<: *a}\n" * 1_000,
    "many anchors": lambda: "".join(f"k{n}: &a{n} x\n" for n in range(100_000)),
    "brackets": lambda: "[" * 5 * MB,
    "braces": lambda: "{a: " * MB,
    "dashes": lambda: "- " * MB,
    "question marks": lambda: "? " * MB,
    "quotes that never end": lambda: '"' + "x" * 5 * MB,
    "indentation": lambda: "".join(" " * n + "a:\n" for n in range(2_000)),
    "a long line": lambda: "a: " + "x" * 15 * MB,
    "a long key": lambda: "x" * 5 * MB + ": 1",
    "a long title": lambda: f"{HEAD}objectives:\n- title: {'x' * 10 * MB}\n",
    "a long number": lambda: (
        f"{HEAD}objectives:\n- title: A\n  key_results:\n  - {{title: B, target: {'9' * MB}}}\n"
    ),
    "a number with a vast power": lambda: (
        f"{HEAD}objectives:\n- title: A\n  key_results:\n  - {{title: B, target: 1e999999999}}\n"
    ),
    "a number in base sixty": lambda: "northing: " + "1:" * 100_000 + "1",
    "many documents": lambda: f"--- {{{HEAD.strip().replace(chr(10), ', ')}}}\n" * 100_000,
    "many empty documents": lambda: "---\n" * 2 * MB,
    "many keys": lambda: "".join(f"k{n}: 1\n" for n in range(500_000)),
    "the same key": lambda: HEAD + "source: x\n" * 500_000,
    "many objectives": lambda: f"{HEAD}objectives:\n" + "- {title: A}\n" * 500_000,
    "many mistakes": lambda: f"{HEAD}objectives:\n" + "- {titel: A}\n" * 100_000,
    "too large": lambda: b"#" * 30 * MB,
    "zeros": lambda: b"\0" * 10 * MB,
    "bytes that are no text": lambda: bytes(range(128, 256)) * 50_000,
    "packed": lambda: gzip.compress(b"a" * 100 * MB),
    "another encoding": lambda: ("a: " + "x" * MB).encode("utf-16"),
    "control characters": lambda: "a: " + "\x1b[2J" * MB,
    "a Python object": lambda: "!!python/object/apply:os.system ['true']\n" * 1_000,
    "tags": lambda: "%TAG ! tag:evil.example,2026:\n--- " + "!x " * 100_000,
    "comments": lambda: "#\n" * 5 * MB,
    "blank lines": lambda: "\n" * 15 * MB,
    "a JSON bomb": lambda: '{"a":' * 100_000 + "1" + "}" * 100_000,
    "escapes": lambda: '"' + "\\U0001F6A2" * 500_000 + '"',
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_before_it_goes_off(name: str) -> None:
    made = BOMBS[name]()
    data = made.encode() if isinstance(made, str) else made
    done = subprocess.run(
        [sys.executable, "-c", CHILD], input=data, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()[-2_000:]
    codes, seconds, megabytes = json.loads(done.stdout)
    assert codes, "it was taken in"
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def test_there_are_as_many_as_promised() -> None:
    assert len(BOMBS) >= 30
