"""``northing migrate``: make or update the database."""

from __future__ import annotations

import argparse

from northing.cli.online.installation import prepare

HELP = "make or update the database"
DESCRIPTION = """\
Make the database, or bring an older one up to this version. Running it again changes nothing.

  northing migrate            do it
  northing migrate --plan     only say what would be done

The database is the file northing.sqlite3 in NORTHING_DATA, or the one of DATABASE_URL, for example
postgresql://northing@localhost/northing. Take a copy before an update of an installation in use.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "migrate",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--plan", action="store_true", help="say what would be done, and stop")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    prepare()
    return migrate(is_plan=args.plan)


def migrate(*, is_plan: bool = False) -> int:
    """Apply what is missing, or list it. Returns the exit code."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not missing:
        print("The database is up to date.")
        return 0
    for migration, _ in missing:
        print(f"  {migration.app_label} {migration.name}")
    if is_plan:
        print(f"{len(missing)} steps are missing; nothing was done.")
        return 0
    call_command("migrate", interactive=False, verbosity=0)
    print("The database is up to date now.")
    return 0
