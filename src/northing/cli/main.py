"""``northing``: the command line for whoever runs an installation or a pipeline."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from northing import __version__
from northing.core.collecting import loading

DESCRIPTION = """\
Northing: objectives and key results, self-hosted.

To look around:
  northing demo                           a small example organisation, served

To begin:
  northing migrate                        make or update the database
  northing createadmin --email you@…      the person who signs in first
  northing import okrs.yaml               bring OKRs in (shows a plan first)
  northing serve                          pages on http://localhost:8000/

To check OKRs in files, without any installation:
  northing lint okrs.yaml                 what to change so that they work
  northing explain KR103                  why, and what to write instead

Every command explains itself: northing COMMAND --help
Data live in the folder NORTHING_DATA and, when it is set, in the database of DATABASE_URL.
"""
ONLINE = (
    *("demo", "serve", "worker", "migrate", "createadmin", "import_", "export", "check"),
    *("backup", "restore", "audit"),
)
# These need no installation and never load Django.
OFFLINE = ("lint", "explain", "parse", "forecast", "library")
MODULES = {
    name.rstrip("_"): f"northing.cli.{place}.{name}"
    for place, names in (("online", ONLINE), ("offline", OFFLINE))
    for name in names
}


def parser(command: str = "") -> argparse.ArgumentParser:
    """Return the parser of all commands, or of one alone, so that only its modules are loaded."""
    made = argparse.ArgumentParser(
        prog="northing",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action="version", version=f"northing {__version__}")
    subparsers = made.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in [MODULES[command]] if command in MODULES else MODULES.values():
        import_module(module).add_parser(subparsers)
    return made


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """Write what the output's encoding has no place for as JSON does, so that JSON stays JSON."""
    from json import dumps

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return dumps(error.object[error.start : error.end])[1:-1], error.end


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code: 0 done, 1 refused, 2 unreadable input."""
    words = sys.argv[1:] if arguments is None else arguments
    with loading():
        made = parser(*words[:1])
    args = made.parse_args(words)
    if sys.stdout.errors == "strict":
        codecs.register_error("escaped", _escaped)
        sys.stdout.reconfigure(errors="escaped")  # type: ignore[union-attr]
    try:
        code = args.run(args)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        # Whoever read our output has left; nothing more can be said to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
