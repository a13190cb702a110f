"""``northing backup``: the whole installation in one file, while it serves."""

from __future__ import annotations

import argparse
from pathlib import Path

from northing.cli.online.installation import claimed, complain, number, prepare

HELP = "write the whole installation into one file, while it serves"
DESCRIPTION = """\
Write the database and the secret key into one file, as they are at this moment. Nobody has to wait
meanwhile. The file holds everything that people wrote, and what signs their sessions: keep it as
safe as the installation itself. It is readable by its owner only.

  northing backup                            into the folder backups in NORTHING_DATA
  northing backup /mnt/copies --keep 14      into a folder, where the newest 14 stay
  northing backup today.tar                  into a new file; its name ends in .tar
  northing backup --without-secret-key       for a copy that goes elsewhere
  northing backup --check today.tar          read a backup from end to end, and change nothing

With PostgreSQL its programs pg_dump and pg_restore are needed (Debian: postgresql-client).
`northing restore FILE` puts a backup back.

Exit codes: 0 written, or sound; 1 not, and standard error says why.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "backup",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", type=Path, help="a new file, or a folder that is there")
    parser.add_argument(
        "--keep",
        type=number,
        default=0,
        metavar="N",
        help="of a folder's backups, keep the newest N",
    )
    parser.add_argument(
        "--without-secret-key", action="store_true", help="leave out what signs sessions"
    )
    parser.add_argument("--check", type=Path, metavar="FILE", help="only read this backup")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    prepare()
    from northing.base.backups.archive import BackupRefused

    try:
        if args.check:
            return _check(args.check)
        with claimed():
            return _back_up(args)
    except BackupRefused as error:
        complain(str(error))
        return 1


def _check(file: Path) -> int:
    from northing.base.backups.keeping import opened

    with opened(file) as backup:
        told = backup.manifest
    print(
        f"Sound: a {told.database} database of Northing {told.version}, "
        f"backed up {told.made_at:%Y-%m-%d %H:%M:%S} UTC."
    )
    for member in told.members:
        print(f"  {member.name}  {member.size} bytes  sha256 {member.sha256}")
    return 0


def _back_up(args: argparse.Namespace) -> int:
    from django.db import DatabaseError

    from northing.base.backups.archive import BackupRefused
    from northing.base.backups.keeping import back_up, backups_folder
    from northing.base.readiness import newer_schema

    try:
        newer = newer_schema()
    except DatabaseError as error:
        raise BackupRefused(f"The database cannot be read: {error}") from error
    if newer:
        raise BackupRefused(newer)
    to = args.file or backups_folder()
    if args.keep and not to.is_dir():
        complain(f"--keep is for a folder, and {to} is none.")
        return 1
    made = back_up(to, keep=args.keep, with_key=not args.without_secret_key)
    print(f"Backed up to {made} ({made.stat().st_size} bytes).")
    return 0
