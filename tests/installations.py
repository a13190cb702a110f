"""Installations of their own for tests that run commands and servers as processes.

Each has a folder for its data and, where the tests run on PostgreSQL, a database of its own on the
server under test. There, commands that change the schema run as the database's owner and all
others as the application's role, which row-level security holds to one workspace.
"""

from __future__ import annotations

import itertools
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tools.postgresql import APPLICATION

ROOT = Path(__file__).parent.parent
# What the guide tells an administrator to type, once; the block before it makes the roles.
GUIDE = (ROOT / "docs" / "guide" / "postgresql.md").read_text(encoding="utf-8")
GRANTS = re.findall(r"```sql\n(.*?)```", GUIDE, re.DOTALL)[1]
# Every command with what it needs to be understood; tests hold it against the parser.
COMMANDS: dict[str, tuple[str, ...]] = {
    "audit": ("--workspace", "tidewater"),
    "backup": (),
    "check": (),
    "createadmin": ("--email", "ada@example.org", "--generate"),
    "demo": ("--port", "0"),
    "export": (),
    "import": ("-", "--yes"),
    "migrate": (),
    "restore": ("no-such-file.tar",),
    "serve": ("--port", "0"),
    "worker": (),
}
OWNERS = {("migrate",), ("backup",), ("restore",)}
_numbers = itertools.count(1)


def server() -> str:
    """The address of the PostgreSQL under test; empty where the tests run on SQLite."""
    return os.environ.get("DATABASE_URL", "")


@dataclass(frozen=True)
class Installation:
    """A folder for data, and the owner's address of its database; empty means SQLite there."""

    data: Path
    owner_url: str = ""

    @property
    def vendor(self) -> str:
        return "postgresql" if self.owner_url else "sqlite"

    @property
    def database_url(self) -> str:
        """Where the application itself finds its database; empty on SQLite."""
        found = urlsplit(self.owner_url)
        host = found.netloc.rpartition("@")[2]
        return found._replace(netloc=f"{APPLICATION}@{host}").geturl() if self.owner_url else ""

    def environment(self, **more: str) -> dict[str, str]:
        """The environment of a process of this installation, without settings of the tests' own."""
        foreign = ("NORTHING_", "DATABASE_", "DJANGO_", "PYTEST_")
        kept = {k: v for k, v in os.environ.items() if not k.startswith(foreign)}
        url = self.database_url
        return {
            **kept,
            "PYTHONUTF8": "1",
            "NORTHING_DATA": str(self.data),
            **({"DATABASE_URL": url} if url else {}),
            **more,
        }

    def run(
        self, *arguments: str, stdin: str = "", code: int = 0, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a command of ``northing`` to its end and check its exit code."""
        if self.owner_url and arguments[:1] in OWNERS:
            more = {"DATABASE_URL": self.owner_url, **more}
        done = subprocess.run(
            [sys.executable, "-m", "northing", *arguments],
            env=self.environment(**more),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    def gather(self) -> None:
        """Gather the built assets as a server does when it starts, without a database."""
        code = "import django; django.setup(); from northing.base.assets import gather; gather()"
        subprocess.run(
            [sys.executable, "-c", code],
            env=self.environment(DJANGO_SETTINGS_MODULE="northing.config.settings"),
            check=True,
        )

    def ask(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run a statement on the database from outside, as its owner, and return the rows.
        Parameters stand as %s on both databases."""
        if self.owner_url:
            import psycopg

            with psycopg.connect(self.owner_url, autocommit=True) as line:
                cursor = line.execute(sql.encode(), parameters or None)
                return cursor.fetchall() if cursor.description else []
        with closing(sqlite3.connect(self.data / "northing.sqlite3", timeout=20)) as database:
            rows = database.execute(sql.replace("%s", "?"), parameters).fetchall()
            database.commit()
            return rows


@contextmanager
def installed(
    data: Path, like: Installation | None = None, on: str | None = None
) -> Iterator[Installation]:
    """An installation in a folder, empty or a copy of another that nobody uses meanwhile, on the
    database under test or on a server at the address ``on``. Its database goes with the block, the
    folder stays."""
    on = server() if on is None else on
    if like:
        shutil.copytree(like.data, data, dirs_exist_ok=True)
    if not on:
        yield Installation(data)
        return
    name = (
        f"northing_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}_{next(_numbers)}"
    )
    url = urlsplit(on)._replace(path=f"/{name}").geturl()
    template = f" TEMPLATE {urlsplit(like.owner_url).path[1:]}" if like else ""
    Installation(data, on).ask(f"CREATE DATABASE {name}{template}")
    made = Installation(data, url)
    try:
        if not like:
            made.ask(GRANTS)
        yield made
    finally:
        Installation(data, on).ask(f"DROP DATABASE {name} WITH (FORCE)")
