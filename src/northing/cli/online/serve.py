"""``northing serve``: the web server and the job worker, kept alive."""

from __future__ import annotations

import argparse
import errno
import os
import resource
import socket
import sys
import threading
from collections.abc import Sequence

from northing.base.counting import shared_counting
from northing.cli.online.installation import number, positive, usable
from northing.cli.online.supervisor import Child, loading_meanwhile, supervise

HELP = "serve Northing and run its background jobs"
DESCRIPTION = """\
Serve Northing: the pages, and a worker for background jobs. Both are started again when they die.
The database must be up to date: run `northing migrate` first. While nobody uses the installation,
a link is printed that makes the first workspace and its administrator.

  northing serve                         on http://localhost:8000/, this machine only
  northing serve --port 9000             another port
  northing serve --host 0.0.0.0          for the network; set NORTHING_URL to what people type,
                                         and put a proxy that speaks https in front
  northing serve --processes 4           for a machine with more cores
  northing serve --workers 0             pages only; `northing worker` runs the jobs elsewhere

Ctrl-C or SIGTERM stops everything within five seconds, and nothing that was saved is lost.
Settings come from the environment; the data are in NORTHING_DATA or the database of DATABASE_URL.
"""
BACKLOG = 2048
MOST_FILES = 65_536
READY_SECONDS = 60.0


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "serve",
        help=HELP,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_place(parser)
    parser.add_argument(
        "--threads",
        type=positive,
        default=8,
        help="pages made at once by each process (%(default)s)",
    )
    parser.add_argument(
        "--processes",
        type=positive,
        default=1,
        help="web processes, about one a core (%(default)s)",
    )
    parser.add_argument("--workers", type=number, default=1, help="job workers (%(default)s)")
    parser.set_defaults(run=run)


def add_place(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where to listen."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument(
        "--port", type=number, default=8000, help="port (%(default)s); 0: a free one"
    )


def run(args: argparse.Namespace) -> int:
    return serve(args.host, args.port, args.threads, args.processes, args.workers)


def serve(
    host: str,
    port: int,
    threads: int = 8,
    processes: int = 1,
    workers: int = 1,
    sign_in: Sequence[str] = (),
) -> int:
    """Serve until SIGTERM or SIGINT. Returns the exit code: 0 when stopped, 1 when it cannot
    start. ``sign_in`` are lines to print once pages are answered; ``{address}`` stands for it."""
    try:
        listening = _listen(host, port)
    except OSError as error:
        print(_why_not(host, port, error), file=sys.stderr)
        return 1
    port = listening.getsockname()[1]
    address = _address(host, port)
    os.environ.setdefault("NORTHING_URL", address.rstrip("/"))
    with listening, shared_counting() as counting:
        asked = {"NORTHING_THREADS": str(threads), **counting}
        web, work = _children(listening.fileno(), asked, processes, workers)
        _allow_many_files()
        with loading_meanwhile(web), usable() as lock:
            from northing.base.assets import gather

            gather()
            announced = (host, port, address, sign_in or _first_run())
            threading.Thread(target=_announce, args=announced, daemon=True).start()
            for child in (*web, *work):
                child.held = (lock,)
            supervise((*web, *work))
    print("Northing has stopped.", flush=True)
    return 0


def _first_run() -> list[str]:
    """Where an installation without users is begun."""
    from northing.apps.people.queries.accounts import is_begun
    from northing.apps.people.queries.links import first_run_key

    if is_begun():
        return []
    return ["Nobody uses it yet. Begin here:", f"  {{address}}welcome/?key={first_run_key()}"]


def _children(
    listening: int, asked: dict[str, str], processes: int, workers: int
) -> tuple[list[Child], list[Child]]:
    """Return the web processes and the workers."""
    web = (sys.executable, "-m", "northing.config.server", str(listening))
    work = (sys.executable, "-m", "northing.cli.online.worker")
    return (
        [Child(_named("web", n), web, asked, (listening,)) for n in range(processes)],
        [Child(_named("worker", n), work) for n in range(workers)],
    )


def _named(name: str, number: int) -> str:
    return f"{name} {number + 1}"


def _listen(host: str, port: int) -> socket.socket:
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} of {host} is in use by another program. "
            f"Stop it, or choose another port: northing serve --port {port + 1}"
        )
    if error.errno == errno.EACCES:
        return (
            f"Port {port} is reserved for root. Choose one above 1023: northing serve --port 8000"
        )
    return f"Cannot listen on {host}, port {port}: {error.strerror or error}"


def _address(host: str, port: int) -> str:
    # Passkeys work on the name localhost, and not on 127.0.0.1.
    name = "localhost" if host in {"127.0.0.1", "0.0.0.0", "::", "::1"} else host  # noqa: S104
    return f"http://{name}:{port}/"


def _allow_many_files() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _announce(host: str, port: int, address: str, sign_in: Sequence[str]) -> None:
    import http.client

    near = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    connection = http.client.HTTPConnection(near, port, timeout=READY_SECONDS)
    try:
        connection.request("GET", "/healthz/", headers={"Host": "localhost"})
        connection.getresponse().read()
    except OSError:
        return  # the log has said why
    finally:
        connection.close()
    public = os.environ["NORTHING_URL"]
    print(f"Northing is ready on {address}", flush=True)
    if public != address.rstrip("/"):
        print(f"People reach it at {public}/", flush=True)
    for line in sign_in:
        print(line.replace("{address}", f"{public}/"), flush=True)
