"""``northing demo``: a small example organisation to look around in."""

from __future__ import annotations

import argparse
import os
import secrets
from pathlib import Path

from northing.cli.online import serve
from northing.cli.online.installation import complain, prepare, usable
from northing.cli.online.migrate import migrate

HELP = "serve a small example organisation"
DESCRIPTION = """\
Make a small example organisation with OKRs in the middle of a quarter, serve it, and print where
it is and how to sign in. It lives in a folder of its own, always on SQLite, and never meets the
data of a real installation. What you change there is kept until --fresh.

  northing demo                  on http://localhost:8000/, this machine only
  northing demo --port 9000      another port
  northing demo --fresh          start over, half-way through a quarter again

The folder is NORTHING_DATA where that is set, else northing-demo beside the data of other programs
(~/.local/share). Each start makes a new password. Ctrl-C stops it.
"""
MARK = "this-is-the-example"


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "demo",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    serve.add_place(parser)
    parser.add_argument("--fresh", action="store_true", help="throw away what was changed there")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    folder = _choose_folder()
    if not _is_ours(folder):
        complain(
            f"There is an installation in {folder}, and the example is never mixed with one.",
            "Unset NORTHING_DATA, or set it to another folder.",
        )
        return 1
    if args.fresh:
        _start_over(folder)
    prepare()
    if code := migrate():
        return code
    with usable():
        email, password = _sign_in()
    return serve.serve(args.host, args.port, sign_in=_block(email, password, folder))


def _choose_folder() -> Path:
    """Return where the example lives, and make the settings agree before they are loaded."""
    share = Path(os.environ.get("XDG_DATA_HOME", "") or Path.home() / ".local" / "share")
    named = os.environ.get("NORTHING_DATA", "")
    folder = Path(named).expanduser().resolve() if named else share / "northing-demo"
    os.environ["NORTHING_DATA"] = str(folder)
    os.environ.pop("DATABASE_URL", None)
    return folder


def _is_ours(folder: Path) -> bool:
    """Tell whether the folder is the example's or free for it, and mark it as the example's."""
    mark = folder / MARK
    if not mark.exists() and (folder / "northing.sqlite3").exists():
        return False
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark.touch()
    return True


def _start_over(folder: Path) -> None:
    for path in folder.glob("northing.sqlite3*"):
        path.unlink()


def _sign_in() -> tuple[str, str]:
    """Load the example at the first start, and give its person a new password."""
    from northing.apps.people.actions import set_password
    from northing.apps.people.queries import user_id_of
    from northing.cli.online.demo_organisation import SIGNS_IN

    password = secrets.token_urlsafe(9)
    user_id = user_id_of(SIGNS_IN.email)
    if user_id is None:
        _load(password)
    else:
        set_password(user_id, password)
    return SIGNS_IN.email, password


def _load(password: str) -> None:
    """Make the organisation. The person who signs in comes last: until then, every start begins
    again, and each step bears being done twice."""
    from northing.apps.exchange.actions import import_documents
    from northing.apps.exchange.queries import import_plan
    from northing.apps.people.actions import (
        add_member,
        create_administrator,
        create_workspace,
        join_team,
    )
    from northing.apps.people.inputs import NewMember
    from northing.apps.people.queries import roster, system_actor_in
    from northing.cli.online.demo_organisation import PEOPLE, SIGNS_IN, WORKSPACE, documents

    actor = system_actor_in(WORKSPACE) or create_workspace(WORKSPACE, language="en")
    for person in PEOPLE:
        add_member(actor, NewMember(name=person.name, email=person.email))
    import_documents(import_plan(documents(actor.today), WORKSPACE))
    known = roster(actor)
    for person in PEOPLE:
        place = known.owner_id(person.email), known.teams[person.team]
        join_team(actor, *place, is_lead=person.is_lead)
    create_administrator(SIGNS_IN.email, SIGNS_IN.name, password)


def _block(email: str, password: str, folder: Path) -> tuple[str, ...]:
    bar = "─" * 60
    return (
        bar,
        "  The example organisation is open.",
        "  Address   {address}",
        f"  E-mail    {email}",
        f"  Password  {password}",
        "",
        f"  Its data are in {folder}",
        "  Ctrl-C stops it. Started with --fresh, it begins anew.",
        bar,
    )
