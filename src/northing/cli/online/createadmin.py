"""``northing createadmin``: the person who signs in first."""

from __future__ import annotations

import argparse
import getpass
import json
import secrets
import sys

from northing.base.errors import Refused
from northing.cli.online.installation import complain, refusal_sentences, usable

HELP = "make a person who administers the installation"
DESCRIPTION = """\
Make a person who can sign in and administers every workspace, those that come later too.

  northing createadmin --email ada@example.org                        asks for a password
  northing createadmin --email ada@example.org --generate             makes one and prints it
  echo "$PASSWORD" | northing createadmin --email … --password-stdin  for a script
  northing createadmin --email … --workspace "Example Inc."           with a first workspace

An import makes the workspaces that its file names, so that none needs to be made before.
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "createadmin",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--email", required=True, help="address to sign in with")
    parser.add_argument("--name", default="", help="name to show (default: from the address)")
    parser.add_argument("--workspace", default="", help="make this workspace unless it is there")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--generate", action="store_true", help="make a password and print it")
    how.add_argument("--password-stdin", action="store_true", help="read it from standard input")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with usable():
        return _create(args)


def _create(args: argparse.Namespace) -> int:
    password = _password(args)
    if password is None:
        complain("The two passwords differ. Nothing was made.")
        return 1
    name = args.name or args.email.partition("@")[0].replace(".", " ").title()
    from northing.apps.people.actions import create_administrator, create_workspace
    from northing.apps.people.queries import system_actor_in, system_actors

    try:
        user = create_administrator(args.email, name, password)
        if args.workspace and system_actor_in(args.workspace) is None:
            create_workspace(args.workspace)
    except Refused as error:
        complain(*refusal_sentences(error))
        return 1
    workspaces = [actor.workspace_name for actor in system_actors()]
    _tell(args, user.email, password if args.generate else "", workspaces)
    return 0


def _password(args: argparse.Namespace) -> str | None:
    if args.generate:
        return secrets.token_urlsafe(15)
    if args.password_stdin:
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password (10 characters or more): ")
    return first if first == getpass.getpass("Once more: ") else None


def _tell(args: argparse.Namespace, email: str, password: str, workspaces: list[str]) -> None:
    if args.json:
        told = {"email": email, "workspaces": workspaces}
        print(json.dumps({**told, "password": password} if password else told, ensure_ascii=False))
        return
    place = ", ".join(workspaces) or "what an import will bring in"
    print(f"{email} can sign in and administers {place}.")
    if password:
        print(f"Password: {password}")
