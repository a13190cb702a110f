"""``northing worker``: run background jobs."""

from __future__ import annotations

import argparse
import sys

from northing.cli.online.installation import usable

HELP = "run background jobs without a web server"
DESCRIPTION = """\
Run background jobs: reactions to what happened, and what comes round by the clock.

`northing serve` starts one worker itself. Use this command for more of them, on PostgreSQL also on
other machines. Several workers share the work: each job is taken by one. A job whose worker is
killed runs again when its lease is over. Ctrl-C or SIGTERM stops after the job at hand.

  northing worker                     a worker for this installation
  DATABASE_URL=... northing worker    a worker for a database elsewhere
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "worker",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)


def run(_args: argparse.Namespace) -> int:
    return work()


def work() -> int:
    """Run jobs until told to stop. Returns the exit code; ends with 1 when it may not begin."""
    with usable():
        from northing.base.jobs import worker

        worker.work()
    return 0


def main() -> None:
    """Run the worker that ``northing serve`` starts: it stops when the supervisor is gone."""
    from northing.base.stopping import stop_with_parent

    stop_with_parent()
    sys.exit(work())


if __name__ == "__main__":
    main()
