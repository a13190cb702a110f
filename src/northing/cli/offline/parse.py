"""``northing parse``: the fields of key results written as free text."""

from __future__ import annotations

import argparse
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import TextIO

from northing.coach.texts import CHOICES

HELP = "tell metric, baseline, target, unit, direction and deadline of key results in free text"
DESCRIPTION = """\
Read one key result a line and print one JSON object a line, in the same order:

  {"metric", "baseline", "target", "unit", "direction", "deadline", "change", "language"}

  echo "Raise NPS from 32 to 45 by June" | northing parse -
  northing parse key-results.txt --language sv

Numbers are JSON numbers; what a text does not say is null (direction and unit: ""). An empty line
gives null. Languages: en, sv, zh-Hans; each line's is detected unless you name it.

Exit codes: 0 done; 2 a file cannot be read.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "parse",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", help='a text file, or "-" for standard input')
    parser.add_argument("--language", choices=CHOICES, default="", help="the language of all")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    try:
        if args.file == "-":
            sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
            return _parse_lines(sys.stdin, args.language)
        with Path(args.file).open(encoding="utf-8") as lines:
            return _parse_lines(lines, args.language)
    except OSError as error:
        problem = error.strerror
    except UnicodeDecodeError:
        problem = "not a text in UTF-8"
    print(f"{args.file}: {problem}", file=sys.stderr)
    return 2


def _parse_lines(lines: TextIO, language: str) -> int:
    from northing.coach.reading.reading import read

    for number, line in enumerate(lines):
        text = (line.removeprefix("\ufeff") if not number else line).strip()
        if not text:
            print("null")
            continue
        reading = read(text, language)
        said = reading.parsed
        change = said.change and {
            "value": _number(said.change.value),
            "unit": said.change.unit,
            "kind": said.change.kind,
        }
        print(
            json.dumps(
                {
                    "metric": said.metric,
                    "baseline": _number(said.baseline),
                    "target": _number(said.target),
                    "unit": said.unit,
                    "direction": said.direction,
                    "deadline": said.deadline or None,
                    "change": change,
                    "language": reading.language,
                },
                ensure_ascii=False,
            )
        )
    return 0


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
