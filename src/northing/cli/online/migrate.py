"""``northing migrate``: make or update the database."""

from __future__ import annotations

import argparse

from northing.cli.online.installation import complain, prepare

HELP = "make or update the database"
DESCRIPTION = """\
Make the database, or bring an older one up to this version. What is there is backed up first, into
the folder backups in NORTHING_DATA, where the newest five of these backups stay. Each step is taken
whole or not at all; after an interruption, run it again. Without anything to do it changes nothing.

  northing migrate                do it
  northing migrate --plan         only say what would be done
  northing migrate --no-backup    where pg_dump cannot be had, and you have a copy

The database is the file northing.sqlite3 in NORTHING_DATA, or the one of DATABASE_URL, for example
postgresql://northing@localhost/northing. If several machines run this at once, one does it.

Exit codes: 0 up to date; 1 refused, and standard error says why.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "migrate",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--plan", action="store_true", help="say what would be done, and stop")
    parser.add_argument(
        "--no-backup", action="store_true", help="change the database without a backup of it"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    prepare()
    return migrate(is_plan=args.plan, with_backup=not args.no_backup)


def migrate(*, is_plan: bool = False, with_backup: bool = True) -> int:
    """Apply what is missing, or list it. Returns the exit code."""
    from northing.base.backups.archive import BackupRefused
    from northing.base.backups.unfinished import finish_restore
    from northing.base.locks import migrating_alone
    from northing.base.migrating import missing_steps, take_missing_steps
    from northing.base.readiness import newer_schema

    with migrating_alone(_say_waiting):
        finish_restore()
        if newer := newer_schema():
            complain(newer)
            return 1
        missing = missing_steps()
        if not missing:
            if not is_plan:
                take_missing_steps()
            print("The database is up to date.")
            return 0
        for app, name in missing:
            print(f"  {app} {name}")
        if is_plan:
            print(f"{len(missing)} steps are missing; nothing was done.")
            return 0
        try:
            if with_backup:
                _back_up()
        except BackupRefused as error:
            complain(str(error), "Nothing was changed. To go on without a backup: --no-backup")
            return 1
        take_missing_steps()
    print("The database is up to date now.")
    return 0


def _say_waiting() -> None:
    complain("Another northing migrate is at work; waiting for it.")


def _back_up() -> None:
    from northing.base.backups import databases, keeping

    if databases.is_empty():
        return
    folder = keeping.backups_folder()
    made = keeping.back_up(folder, name=keeping.BEFORE_MIGRATING, keep=keeping.KEPT_OF_ITS_OWN)
    print(f"Backed up to {made}", flush=True)
