"""``northing check``: is this installation fit to serve?"""

from __future__ import annotations

import argparse
import json
from typing import Any

from northing.cli.online.installation import RESTORING, complain, prepare

HELP = "tell whether the installation is fit to serve"
DESCRIPTION = """\
Look at the database, its schema and the settings, and say what stands in the way of serving, and
what soon may (warnings).

  northing check            in words
  northing check --json     for a script
  northing check --mail you@example.org    send a mail to see that mails arrive

Exit codes: 0 fit; 1 something stands in the way, or the mail was not taken.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "check",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.add_argument("--mail", metavar="ADDRESS", help="only send a mail to this address")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    prepare()
    if args.mail:
        return _send_mail(args.mail)
    from django.conf import settings
    from django.core.checks import ERROR, run_checks
    from django.db import connection

    from northing import __version__
    from northing.apps.people.queries import system_actors
    from northing.base.readiness import warnings

    found = _obstacles()
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


def _obstacles() -> list[str]:
    from django.db import DatabaseError

    from northing.base.backups.unfinished import finish_restore
    from northing.base.locks import InUse, in_use
    from northing.base.readiness import obstacles

    try:
        with in_use():
            finish_restore()
            return obstacles()
    except InUse:
        return [RESTORING]
    except DatabaseError as error:
        return [f"The database does not answer: {error}"]


def _send_mail(address: str) -> int:
    from django.conf import settings
    from django.core.mail import send_mail

    text = f"Northing at {settings.PUBLIC_URL} can send mails: this one arrived."
    try:
        send_mail("A mail from Northing", text, None, [address])
    except (OSError, ValueError) as error:
        complain(f"The mail was not taken: {error}")
        return 1
    print(f"Sent from {settings.DEFAULT_FROM_EMAIL} to {address}.")
    if settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        print("Mails are only printed; set NORTHING_MAIL_URL to send them.")
    return 0
