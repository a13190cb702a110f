"""``northing check``: is this installation fit to serve?"""

from __future__ import annotations

import argparse
import json
from typing import Any

from northing.cli.online.installation import prepare

HELP = "tell whether the installation is fit to serve"
DESCRIPTION = """\
Look at the database, its schema and the settings, and say what stands in the way of serving, and
what soon may (warnings).

  northing check            in words
  northing check --json     for a script

Exit codes: 0 fit; 1 something stands in the way.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "check",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    prepare()
    from django.conf import settings
    from django.core.checks import ERROR, run_checks
    from django.db import connection

    from northing import __version__
    from northing.apps.people.queries import system_actors
    from northing.base.readiness import obstacles, warnings

    found = obstacles()
    found += [message.msg for message in run_checks() if message.level >= ERROR]
    workspaces = [] if found else [actor.workspace_name for actor in system_actors()]
    facts: dict[str, Any] = {
        "version": __version__,
        "database": connection.vendor,
        "data": str(settings.DATA),
        "address": settings.PUBLIC_URL,
        "workspaces": workspaces,
        "obstacles": found,
        "warnings": [] if found else warnings(),
    }
    if args.json:
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return 1 if found else 0
    print(f"Northing {__version__} on {connection.vendor}, data in {settings.DATA}")
    print(f"Address: {settings.PUBLIC_URL}")
    print(f"Workspaces: {', '.join(workspaces) or 'none yet'}")
    for warning in facts["warnings"]:
        print(f"Warning: {warning}")
    print("\n".join(found) or "Fit to serve.")
    return 1 if found else 0
