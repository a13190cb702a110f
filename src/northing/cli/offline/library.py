"""``northing library``: objectives to begin from, listed and as a file of OKRs."""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from northing.apps.library.facts import Example
from northing.apps.library.queries.browsing import (
    FACETS,
    ExampleFilter,
    example,
    examples_found,
    language_of,
    nearest_example,
    value_of,
)
from northing.coach.texts import CHOICES
from northing.core.calendar import Length, period
from northing.core.document import Cycle, Document, Team
from northing.core.schedule import cycle_dates

HELP = "list objectives to begin from, and show one as YAML"
DESCRIPTION = """\
List the examples of the library, narrowed by what they are filed by and by words; or show one in
Northing's YAML format, ready to check and to import. No installation is needed.

  northing library list                                   all of them
  northing library list --phase growth --stage retention  those that fit both
  northing library list --search "release" --format json  by words, for a program
  northing library show calm-release --language sv        one of them, in Swedish
  northing library show calm-release | northing lint -    what the coach says of it
  northing library show calm-release --cycle 2027-Q1 --team Platform \\
      --owner ada@example.org | northing import - --yes   as a draft of a team

Exit codes: 0 found; 1 no example fits; 2 there is no such example, or cycle.
"""
COLUMNS = ("id", *FACETS, "title")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "library",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    does = parser.add_subparsers(
        title="what to do",
        metavar="list|show",
        required=True,
        help="list the examples, or show one",
    )
    listing = does.add_parser("list", help="list the examples")
    for name, values in FACETS.items():
        listing.add_argument(f"--{name}", choices=values, default="", help=f"only of this {name}")
    listing.add_argument("--search", default="", metavar="WORDS", help="words that it has in it")
    listing.add_argument(
        "--format", choices=("table", "json"), default="table", help="how to say it"
    )
    listing.set_defaults(run=run_list)
    showing = does.add_parser("show", help="show one as YAML")
    showing.add_argument("id", metavar="ID", help="the example's id, as list names it")
    showing.add_argument(
        "--cycle",
        default="",
        metavar="NAME",
        help="the cycle to plan it for; at first this quarter",
    )
    showing.add_argument("--team", default="", metavar="NAME", help="the team that shall own it")
    showing.add_argument("--owner", default="", metavar="ADDRESS", help="who shall answer for it")
    showing.set_defaults(run=run_show)
    for each in (listing, showing):
        each.add_argument(
            "--language", choices=CHOICES, default="en", help="the language of the texts"
        )


def run_list(args: argparse.Namespace) -> int:
    facets = {name: getattr(args, name) for name in FACETS}
    found = examples_found(language_of(args.language), ExampleFilter(words=args.search, **facets))
    if found.meant:
        print(f"Nothing has “{args.search}” in it; this has “{found.meant}”.", file=sys.stderr)
    rows = [_row(each) for each in found.rows]
    if args.format == "json":
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    elif rows:
        print("\n".join(_table([COLUMNS, *([row[name] for name in COLUMNS] for row in rows)])))
    else:
        print("No example fits. Take a word or a filter away.", file=sys.stderr)
    return 0 if rows else 1


def run_show(args: argparse.Namespace) -> int:
    from northing.formats import yaml

    language = language_of(args.language)
    one = example(language, args.id)
    if one is None:
        return _refuse(_no_example(args.id))
    name = args.cycle or period(Length.QUARTER, datetime.now(UTC).date()).name
    dates = cycle_dates(name)
    if dates is None:
        return _refuse(f"{name} is no quarter, half or year that has known dates, such as 2027-Q1.")
    cycle = Cycle(name=name, starts_on=dates[0], ends_on=dates[1])
    sys.stdout.write(yaml.dump([_document(one, cycle, language, args.team, args.owner)]))
    return 0


def _row(one: Example) -> dict[str, Any]:
    filed = {name: value_of(one, name) for name in FACETS}
    told = one.objective
    return {"id": one.id, **filed, "title": told.title, "key_results": len(told.key_results)}


def _table(lines: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield lines in columns; the last column is as long as it is."""
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [
            text + " " * (width - _width(text))
            for text, width in zip(line[:-1], widths, strict=False)
        ]
        yield "  ".join([*cells, line[-1]])


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _document(one: Example, cycle: Cycle, language: str, team: str, owner: str) -> Document:
    owned = replace(one.objective, owners=(owner,) if owner else ())
    if not team:
        return Document(cycle=cycle, language=language, objectives=(owned,))
    teams = (Team(name=team, function=one.function.value, objectives=(owned,)),)
    return Document(cycle=cycle, language=language, teams=teams)


def _no_example(asked: str) -> str:
    near = nearest_example(asked)
    hint = f"Did you mean {near}?" if near else "`northing library list` names them."
    return f"There is no example “{asked}”. {hint}"


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2
