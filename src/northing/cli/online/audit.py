"""``northing audit``: what happened, by whom and when."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any
from unicodedata import category

from northing.cli.online.installation import complain, usable

if TYPE_CHECKING:
    from northing.apps.exchange.queries.audit import AuditEntry

HELP = "write what happened, by whom and when"
DESCRIPTION = """\
Write a workspace's audit log, newest first: as lines to read, as CSV, or as JSON Lines. Whoever
runs this sees everything, restricted objectives and what only follows from other events too.

  northing audit --workspace "Example Inc."                     all of it, to read
  northing audit --workspace example --since 2026-07-01         from a day on
  northing audit --workspace example --group restriction        who changed who sees what
  northing audit --workspace example --format jsonl > log.jsonl for another program

Exit codes: 0 written; 1 no such workspace, or the database cannot be used.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "audit",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--workspace", required=True, help="its name or its address")
    parser.add_argument("--since", type=date.fromisoformat, help="first day, in its time zone")
    parser.add_argument("--until", type=date.fromisoformat, help="last day, in its time zone")
    parser.add_argument("--group", default="", help="only this group of events")
    parser.add_argument("--text", default="", help="only who or what has this in its name")
    parser.add_argument(
        "--format", choices=["text", "csv", "jsonl"], default="text", help="what to write"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with usable():
        return _audit(args)


def _audit(args: argparse.Namespace) -> int:
    from northing.apps.exchange.queries.audit import AuditFilter, audit_entries
    from northing.apps.exchange.queries.audit_groups import GROUPS
    from northing.apps.people.queries import system_actor_in

    actor = system_actor_in(args.workspace)
    if actor is None:
        complain(f"There is no workspace called “{args.workspace}”.")
        return 1
    if args.group and args.group not in GROUPS:
        complain(f"There is no group called “{args.group}”. There are: {', '.join(GROUPS)}.")
        return 1
    asked = AuditFilter(
        group=args.group,
        since=args.since,
        until=args.until,
        text=args.text,
        zone=actor.time_zone,
    )
    for line in _lines(audit_entries(actor, asked), args.format):
        sys.stdout.write(line)
    return 0


def _lines(entries: Iterable[AuditEntry], form: str) -> Iterator[str]:
    from northing.formats.lines import csv_lines, json_lines

    rows = (entry.plain() for entry in entries)
    if form == "csv":
        return csv_lines(rows)
    return json_lines(rows) if form == "jsonl" else map(_line, rows)


def _line(row: dict[str, Any]) -> str:
    values = json.dumps(row["values"], ensure_ascii=False)
    about = " ".join(filter(None, (row["subject"], row["about"])))
    told = (row["at"], row["who"], row["kind"], about, values)
    # A line of its own for each, whatever stands in names, and nothing that a terminal obeys.
    return f"{'  '.join(map(_shown, told))}\n"


def _shown(part: str) -> str:
    return "".join(sign for sign in " ".join(part.split()) if category(sign) != "Cc")
