"""The coach on many key results, and the linter from the prompt.

The texts are the examples of the rules, in all languages, each beside another name so that none is
read twice. The baseline of checking is reading the same YAML; that of the prompt an interpreter
that loads PyYAML and reads the same file.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from northing.coach import check, registry
from northing.coach.explaining import examples_of
from northing.coach.findings import Subject
from northing.core.document import Cycle, Document, KeyResult, Objective, Team
from northing.formats.yaml import dump, load
from tests.bench.timing import Samples, in_turns

_UNCOMPILED = {"PYTHONDONTWRITEBYTECODE"}
MANY, TEAM, OBJECTIVE = 10_000, 20, 4
READING = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), Loader=yaml.CSafeLoader)"


@dataclass(frozen=True)
class Linting:
    """What linting ``key_results`` takes, beside reading the same file and beside a bare
    interpreter that reads one small file."""

    key_results: int
    linting: Samples
    reading: Samples
    prompt: Samples
    bare: Samples


def measure_linting(budget: float, key_results: int = MANY) -> Linting:
    """Time reading and checking so many key results, and the command on one file, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "okrs.yaml"
        small.write_text(dump([document(TEAM)]), encoding="utf-8")
        # What is installed was compiled once, whatever this environment says.
        kept = {key: value for key, value in os.environ.items() if key not in _UNCOMPILED}
        env = {**kept, "PYTHONPYCACHEPREFIX": folder}
        text = dump([document(key_results)])
        found = in_turns(
            {
                "reading": lambda: load(text),
                "linting": lambda: _lint(text),
                "prompt": lambda: _run(env, "-m", "northing", "lint", str(small)),
                "bare": lambda: _run(env, "-c", READING, str(small)),
            },
            budget,
        )
    return Linting(key_results, **found)


def document(key_results: int) -> Document:
    """A document of so many key results, no two of which say the same."""
    made = titles(key_results, Subject.KEY_RESULT)
    sets = [made[at : at + OBJECTIVE] for at in range(0, len(made), OBJECTIVE)]
    named = titles(len(sets), Subject.OBJECTIVE)
    objectives = [
        Objective(
            id=f"o{number}",
            title=named[number],
            key_results=tuple(KeyResult(id=f"k{at}", title=each) for at, each in enumerate(texts)),
        )
        for number, texts in enumerate(sets)
    ]
    teams = tuple(
        Team(name=f"Team {at}", objectives=tuple(objectives[at : at + TEAM // OBJECTIVE]))
        for at in range(0, len(objectives), TEAM // OBJECTIVE)
    )
    cycle = Cycle(name="2026-Q3", starts_on=date(2026, 7, 1), ends_on=date(2026, 9, 30))
    return Document(cycle=cycle, teams=teams)


def titles(count: int, subject: Subject) -> Sequence[str]:
    """So many texts from the examples of the rules about a subject."""
    rules = [code for code, each in registry.modules().items() if each.RULE.subject is subject]
    texts = list(dict.fromkeys(each.text for code in rules for each in examples_of(code)))
    return [f"{texts[n % len(texts)]} ({_name(n // len(texts))})" for n in range(count)]


def _name(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _lint(text: str) -> None:
    """Read and check a file as the command does: once, and without collecting garbage."""
    _forget_texts()
    gc.disable()
    for each in load(text):
        check(each)
    gc.enable()


def _forget_texts() -> None:
    """Empty what the coach remembers of texts, but not what it knows of words."""
    modules = [module for name, module in sys.modules.items() if name.startswith("northing.coach")]
    for value in {id(each): each for module in modules for each in vars(module).values()}.values():
        if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"]:
            value.cache_clear()


def _run(env: Mapping[str, str], *words: str) -> None:
    # What is found leads to exit code 1.
    subprocess.run([sys.executable, *words], env=env, check=False, capture_output=True)
