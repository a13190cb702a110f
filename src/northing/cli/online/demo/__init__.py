"""``northing demo``: an example organisation to look around in."""

from __future__ import annotations

import argparse
import os
import secrets
from pathlib import Path

from northing.cli.online import serve
from northing.cli.online.demo.texts import LANGUAGES, Texts, texts_in
from northing.cli.online.installation import complain, prepare, usable
from northing.cli.online.migrate import migrate
from northing.core.collecting import nothing_collected

HELP = "serve an example organisation"
DESCRIPTION = """\
Make an example organisation that is half-way through its third quarter with OKRs, serve it, and
print where it is and how to sign in. It lives in a folder of its own, always on SQLite, and never
meets the data of a real installation. What you change there is kept until --fresh.

  northing demo                  on http://localhost:8000/, this machine only
  northing demo --port 9000      another port
  northing demo --fresh          start over, half-way through a quarter again
  northing demo --language sv    in Swedish; zh-hans is Simplified Chinese

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
    parser.add_argument("--language", choices=LANGUAGES, help="of the example; at first English")
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
        found = _sign_in(args.language)
    if found is None:
        complain(
            "The example is there in another language.",
            "Add --fresh to throw it away with what was changed there, or leave out --language.",
        )
        return 1
    email, password = found
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


def _sign_in(language: str | None = None) -> tuple[str, str] | None:
    """Act out the story at the first start, and give its person a new password; None where the
    example is there in another language than asked for. Pages follow the reader's browser, as
    long as no language is asked for."""
    from northing.apps.people.actions import set_password, set_preferences
    from northing.apps.people.queries import system_actor_named, user_id_of
    from northing.cli.online.demo.organisation import SIGNS_IN

    texts = texts_in(language or LANGUAGES[0])
    email, password = texts.email(SIGNS_IN), secrets.token_urlsafe(9)
    user_id = user_id_of(email)
    if user_id is None:
        user_id = _load(texts, password)
    elif language and system_actor_named(texts.workspace) is None:
        return None
    else:
        set_password(user_id, password)
    if language:
        set_preferences(user_id, language=language)
    return email, password


def _load(texts: Texts, password: str) -> int:
    """Act out the whole story, or nothing of it, and return who signs in to it."""
    from django.db import transaction

    from northing.apps.goals.actions.cycles import refresh_standings
    from northing.cli.online.demo.beginning import set_scene
    from northing.cli.online.demo.story import act_out

    with nothing_collected(), transaction.atomic():
        scene = set_scene(texts, password)
        act_out(scene)
        # As background work does: the time inside a range goes on after the last reading.
        refresh_standings(scene.system)
    return scene.user_id


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
