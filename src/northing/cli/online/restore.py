"""``northing restore``: put a backup back."""

from __future__ import annotations

import argparse
from pathlib import Path

from northing.cli.online.installation import complain, prepare

HELP = "put a backup back"
DESCRIPTION = """\
Read a backup from end to end, and put what it holds in its place: all of it, or nothing when
anything is wrong with it. Stop Northing first.

  northing restore today.tar               into an empty installation
  northing restore today.tar --replace     in the place of one; that one is backed up first

A backup of an older version is followed by `northing migrate`. SQLite and PostgreSQL backups go
back into a database of their kind. A secret key in NORTHING_SECRET_KEY stays the one in use.

Exit codes: 0 restored; 1 refused, nothing changed, and standard error says why.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "restore",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, help="a file that northing backup wrote")
    parser.add_argument(
        "--replace", action="store_true", help="back up what is here, and put the file in its place"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    prepare()
    from northing.base.backups.archive import BackupRefused
    from northing.base.backups.keeping import restore
    from northing.base.readiness import obstacles

    try:
        before = restore(args.file, replace=args.replace)
    except BackupRefused as error:
        complain(str(error))
        return 1
    if before:
        print(f"What was here is in {before}")
    print(f"Restored from {args.file}.")
    for obstacle in obstacles():
        print(obstacle)
    return 0
