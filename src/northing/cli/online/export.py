"""``northing export``: everything out, in a format that comes back in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from northing.cli.online.installation import complain, usable

if TYPE_CHECKING:
    from northing.base.actor import Actor
    from northing.core.document import Document

HELP = "write OKRs as YAML, Markdown or CSV"
DESCRIPTION = """\
Write every workspace's OKRs, one document a cycle, oldest first. What is exported as YAML comes
back in with `northing import` as it was.

  northing export > okrs.yaml                          everything
  northing export --workspace "Example Inc."           one workspace, by name or by its address
  northing export --cycle 2026-Q3 --format markdown    one cycle, to read
  northing export --format csv --output okrs.csv       a row for each key result

Exit codes: 0 written; 1 no such workspace or cycle, or the file cannot be written.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "export",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--workspace", default="", help="only this one")
    parser.add_argument("--cycle", default="", help="only the cycle of this name")
    parser.add_argument(
        "--format", choices=["yaml", "markdown", "csv"], default="yaml", help="what to write"
    )
    parser.add_argument("--output", default="-", help="file to write (default: standard output)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with usable():
        return _export(args)


def _export(args: argparse.Namespace) -> int:
    from northing.apps.exchange.queries import exported_documents
    from northing.apps.goals.queries.documents import cycle_names
    from northing.apps.people.queries import system_actor_in, system_actors

    if args.workspace:
        one = system_actor_in(args.workspace)
        if one is None:
            complain(f"There is no workspace called “{args.workspace}”.")
            return 1
        actors: tuple[Actor, ...] = (one,)
    else:
        actors = system_actors()
    if args.cycle:
        actors = tuple(actor for actor in actors if args.cycle in cycle_names(actor))
        if not actors:
            complain(f"There is no cycle called “{args.cycle}”.")
            return 1
    documents = [each for actor in actors for each in exported_documents(actor, args.cycle)]
    return _write(args.output, _text(documents, args.format), len(documents))


def _write(output: str, text: str, cycles: int) -> int:
    if output == "-":
        sys.stdout.write(text)
        return 0
    try:
        Path(output).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        complain(f"{output}: {error.strerror}")
        return 1
    complain(f"{cycles} {'cycle' if cycles == 1 else 'cycles'} written to {output}.")
    return 0


def _text(documents: list[Document], form: str) -> str:
    if form == "markdown":
        from northing.formats import markdown

        return "\n".join(markdown.dump(document) for document in documents)
    if form == "csv":
        from northing.formats import csv

        return csv.dump(*documents)
    from northing.formats import yaml

    return yaml.dump(documents)
