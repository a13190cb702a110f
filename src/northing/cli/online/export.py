"""``northing export``: everything out, in a format that comes back in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from northing.base.errors import Refused
from northing.cli.online.installation import complain, is_ready, prepare, refusal_sentences

if TYPE_CHECKING:
    from northing.core.document import Document

HELP = "write OKRs as YAML, Markdown or CSV"
DESCRIPTION = """\
Write every workspace's OKRs, one document a cycle, oldest first. What is exported as YAML comes
back in with `northing import` as it was.

  northing export > okrs.yaml                          everything
  northing export --workspace "Example Inc."           one workspace, by name or by its address
  northing export --cycle 2026-Q3 --format markdown    one cycle, to read
  northing export --format csv --output okrs.csv       a row for each key result

Exit codes: 0 written; 1 no such workspace or cycle.
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
    parser.add_argument("--format", choices=["yaml", "markdown", "csv"], default="yaml")
    parser.add_argument("--output", default="-", help="file to write (default: standard output)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    prepare()
    if not is_ready():
        return 1
    from northing.apps.exchange.queries import exported_documents
    from northing.apps.people.queries import system_actor_in, system_actors

    if args.workspace:
        one = system_actor_in(args.workspace)
        actors = (one,) if one else ()
    else:
        actors = system_actors()
    if not actors and args.workspace:
        complain(f"There is no workspace called “{args.workspace}”.")
        return 1
    try:
        documents = [each for actor in actors for each in exported_documents(actor, args.cycle)]
    except Refused as error:
        complain(*refusal_sentences(error))
        return 1
    text = _text(documents, args.format)
    if args.output == "-":
        sys.stdout.write(text)
    else:
        Path(args.output).write_text(text, encoding="utf-8", newline="")
        print(f"{len(documents)} cycles written to {args.output}.", file=sys.stderr)
    return 0


def _text(documents: list[Document], form: str) -> str:
    if form == "markdown":
        from northing.formats import markdown

        return "\n".join(markdown.dump(document) for document in documents)
    if form == "csv":
        from northing.formats import csv

        return csv.dump(documents)
    from northing.formats import yaml

    return yaml.dump(documents)
