"""``python -m tests.coach.labelling``: how well the coach judges texts that somebody else judged.

``labelled/development`` was looked at while the rules were written; ``labelled/held_back`` was not,
and was written by people who had not seen them. A line is a text with the codes that fit it.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from northing.coach import check, parse
from northing.core.document import Cycle, Document, KeyResult, Objective, Phase, Team

FOLDER = Path(__file__).with_name("labelled")
SETS, LANGUAGES = ("development", "held_back"), ("en", "sv", "zh")
CYCLE = Cycle(name="2026-Q3", starts_on=date(2026, 7, 1), ends_on=date(2026, 9, 30))


@dataclass
class Tally:
    """How often codes were rightly found, wrongly found, and missed."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    texts: int = 0
    clean: int = 0

    @property
    def precision(self) -> float:
        return self.right.total() / max(1, self.right.total() + self.wrong.total())

    @property
    def recall(self) -> float:
        return self.right.total() / max(1, self.right.total() + self.missed.total())


def rows(name: str, language: str, kind: str) -> list[dict[str, Any]]:
    """The labelled lines of a set: ``kind`` is "single" or "parse"."""
    text = (FOLDER / name / f"{language}-{kind}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def judged(row: dict[str, Any]) -> set[str]:
    """The codes that the coach finds for a text, as belonging to a team with a known cycle."""
    phase = Phase(row["phase"]) if "phase" in row else None
    if row["kind"] == "objective":
        objective = Objective(id="o", title=row["text"], phase=phase)
    else:
        only = KeyResult(id="k", title=row["text"])
        objective = Objective(id="o", title="Objective", phase=phase, key_results=(only,))
    team = Team(name="Team", function=row.get("function", ""), objectives=(objective,))
    beginning = "OB" if row["kind"] == "objective" else "KR"
    found = check(Document(cycle=CYCLE, teams=(team,)))
    return {finding.code for finding in found if finding.code.startswith(beginning)}


def tally(name: str, language: str) -> Tally:
    """Judge every text of a set."""
    counted = Tally()
    for row in rows(name, language, "single"):
        wanted, found = set(row["codes"]), judged(row)
        counted.right.update(found & wanted)
        counted.wrong.update(found - wanted)
        counted.missed.update(wanted - found)
        counted.texts += 1
        counted.clean += not wanted
    return counted


def misread(name: str, language: str) -> Iterator[tuple[str, str]]:
    """What of a labelled key result is read otherwise: the text and the field."""
    for row in rows(name, language, "parse"):
        read = parse(row["text"])
        told: dict[str, Any] = {
            "baseline": read.baseline,
            "target": read.target,
            "unit": read.unit.lower(),
        }
        told |= {"direction": read.direction, "deadline": read.deadline or None}
        change = read.change
        told["change"] = change and (change.value, change.unit, change.kind)
        meant = {key: row[key] and Decimal(row[key]) for key in ("baseline", "target")}
        meant |= {"unit": row["unit"].lower(), "direction": row["direction"]}
        meant["deadline"] = row["deadline"]
        of = row["change"]
        meant["change"] = of and (Decimal(of["value"]), of["unit"], of["kind"])
        for key, value in meant.items():
            if not _is_same(told[key], value):
                yield row["text"], f"{key}: {told[key]} for {value}"


def _is_same(told: Any, meant: Any) -> bool:
    """Whether two values agree; a third has no last digit."""
    if isinstance(meant, tuple) and isinstance(told, tuple):
        return all(map(_is_same, told, meant))
    if isinstance(meant, str) or meant is None or told is None:
        return bool(told == meant)
    return bool(abs(told - meant) <= abs(meant) / 1000)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.coach.labelling", description=__doc__)
    parser.add_argument("--codes", action="store_true", help="each code as well")
    by_code = parser.parse_args().codes
    for name in SETS:
        for language in LANGUAGES:
            counted = tally(name, language)
            print(f"{name} {language}: {counted.texts} texts, {counted.clean} of them clean; "
                  f"precision {counted.precision:.3f}, recall {counted.recall:.3f}")  # fmt: skip
            if by_code:
                _show_codes(counted)
            lines, bad = (
                rows(name, language, "parse"),
                {text for text, _ in misread(name, language)},
            )
            print(f"{name} {language}: {len(lines) - len(bad)} of {len(lines)} parsed in full")


def _show_codes(counted: Tally) -> None:
    for code in sorted(counted.right | counted.wrong | counted.missed):
        print(f"  {code}: right {counted.right[code]}, wrong {counted.wrong[code]}, "
              f"missed {counted.missed[code]}")  # fmt: skip


if __name__ == "__main__":
    main()
