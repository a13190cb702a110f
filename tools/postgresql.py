"""A private PostgreSQL server in a temporary folder, from the machine's own programs.

    python3 -m tools.postgresql     start one, print its address, stop it at the end of input

It listens on a socket in its folder and nowhere else. ``northing`` owns the database ``northing``
and may make others; ``northing_app`` is for serving, as the guide to PostgreSQL has it. A server
that is asked for with ``running`` goes when whoever asked is gone, however they went.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
SUPERUSER, OWNER, APPLICATION = "postgres", "northing", "northing_app"
# What has been acknowledged has to outlive a kill here too, so nothing is made less durable.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "max_connections": "300",
    "timezone": "UTC",
    "log_min_messages": "error",
}
STOP_SECONDS = 20.0


def programs() -> Path | None:
    """The folder with initdb and postgres, of the newest version there is; None without one."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    on_path = [Path(found).resolve().parent for name in ("postgres", "initdb")
               if (found := shutil.which(name))]  # fmt: skip
    for folder in (*installed, *on_path, *_configured()):
        if all((folder / name).exists() for name in ("initdb", "postgres", "psql")):
            return folder
    return None


def _version(folder: Path) -> float:
    try:
        return float(folder.parent.name)
    except ValueError:
        return 0.0


def _configured() -> list[Path]:
    if not shutil.which("pg_config"):
        return []
    shown = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=False)
    return [Path(shown.stdout.strip())] if shown.returncode == 0 else []


def address(folder: Path, role: str = OWNER, database: str = "northing") -> str:
    """A server's address as DATABASE_URL has it."""
    return f"postgresql://{role}@{quote(str(folder), safe='')}/{database}"


@contextmanager
def running() -> Iterator[str]:
    """Have a server inside the block; yields the address of its owner's database.

    Raises:
        RuntimeError: it did not start; the message says why.
    """
    command = [sys.executable, "-m", "tools.postgresql"]
    pipes: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    # Ctrl-C is for the tests, which still need their database: a session of its own.
    with subprocess.Popen(command, cwd=ROOT, text=True, start_new_session=True, **pipes) as process:
        told = process.stdout.readline().strip() if process.stdout else ""
        if not told:
            raise RuntimeError(process.communicate()[1].strip())
        yield told


def main() -> None:
    """Serve until the end of input, SIGTERM or Ctrl-C; leave nothing behind."""
    folder_of_programs = programs()
    if folder_of_programs is None:
        sys.exit("PostgreSQL is not installed here.")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    folder = Path(tempfile.mkdtemp(prefix="northing-pg-"))
    try:
        _serve(folder_of_programs, folder)
    except KeyboardInterrupt:
        pass
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.stdout or ''}{error.stderr or ''}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _serve(found: Path, folder: Path) -> None:
    user = _unprivileged()
    if user:
        os.chown(folder, *user)
    data = folder / "data"
    initdb = [str(found / "initdb"), "--pgdata", str(data), "--username", SUPERUSER]
    # Order by code point wherever it runs, and letters beyond ASCII still have their capitals.
    initdb += ["--encoding", "UTF8", "--locale", "C.UTF-8", "--auth", "trust"]
    _run(initdb, folder, user)
    settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [str(found / "postgres"), "-D", str(data), "-k", str(folder), *settings],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            **_as(user),
        )
    try:
        _make_roles(found, folder, server)
        print(address(folder), flush=True)
        while sys.stdin.read(1):
            pass
    finally:
        _stop(server)


def _unprivileged() -> tuple[int, int] | None:
    """Whom the server runs as (user and group) where root asks for it, which PostgreSQL refuses
    to be; None for whoever we are."""
    if os.geteuid() != 0:
        return None
    import pwd  # Late: Windows has none, and dev.py imports this there too.

    known = {user.pw_name: user for user in pwd.getpwall()}
    user = known.get("postgres") or known["nobody"]
    return user.pw_uid, user.pw_gid


def _as(user: tuple[int, int] | None) -> dict[str, Any]:
    return {"user": user[0], "group": user[1], "extra_groups": []} if user else {}


def _run(command: list[str], folder: Path, user: tuple[int, int] | None) -> None:
    subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, **_as(user))


def _make_roles(found: Path, folder: Path, server: subprocess.Popen[bytes]) -> None:
    psql = [str(found / "psql"), "-h", str(folder), "-U", SUPERUSER, "-d", "postgres", "-qX"]
    psql += ["-v", "ON_ERROR_STOP=1"]
    for statement in (
        f"CREATE ROLE {OWNER} LOGIN CREATEDB",
        f"CREATE ROLE {APPLICATION} LOGIN",
        f"CREATE DATABASE northing OWNER {OWNER}",
        # To end the connections of a database that is dropped, whoever they are of.
        f"GRANT pg_signal_backend TO {OWNER}",
    ):
        psql += ["-c", statement]
    deadline = time.monotonic() + STOP_SECONDS
    while True:
        done = subprocess.run(psql, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return
        is_starting = done.returncode == 2 and server.poll() is None
        if not is_starting or time.monotonic() > deadline:
            sys.exit(f"{done.stderr}{(folder / 'log').read_text(errors='replace')}")
        time.sleep(0.05)


def _stop(server: subprocess.Popen[bytes]) -> None:
    for asked in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        server.send_signal(asked)
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        return


if __name__ == "__main__":
    main()
