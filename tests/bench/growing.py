"""``python3 dev.py bench --growth``: the same organisation at a tenth, in full and ten times as
large, on a PostgreSQL of its own.

Where ``DATABASE_URL`` names a server of ``python3 -m tools.postgresql``, it is taken, and keeps
what was built there until the sources change: the largest takes a quarter of an hour to build.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.building import FACTS, ROOT, Built, digest, environment
from tests.bench.figures import Growth
from tests.bench.growth_tables import draw_growth, show_growth
from tests.bench.workspace import FULL, TENFOLD, TENTH, TINY, Size
from tools import postgresql

SIZES, QUICK_SIZES = (TENTH, FULL, TENFOLD), (TINY,)


def grow(budget: float, picture: Path | None, *, is_quick: bool) -> None:
    """Measure each size and print them side by side; draw them where a place is named."""
    found: dict[Size, tuple[Built, Growth]] = {}
    with server() as address, tempfile.TemporaryDirectory() as scratch:
        for size in QUICK_SIZES if is_quick else SIZES:
            folder = Path(scratch) / size.name
            folder.mkdir()
            place, facts = built(address, size, folder)
            found[size] = facts, grown(address, place, folder, budget)
            print(f"{size.objectives:,} objectives are measured", flush=True)
    print()
    show_growth(found)
    if picture:
        draw_growth(found, picture)


@contextmanager
def server() -> Iterator[str]:
    """Have a PostgreSQL inside the block; yields the address of a database of its owner's."""
    named = os.environ.get("DATABASE_URL", "")
    if named:
        yield named
        return
    with postgresql.running() as own:
        yield own


def built(address: str, size: Size, folder: Path) -> tuple[str, Built]:
    """Return the address of a database with the workspace in it, as it was left by the import."""
    name = f"bench_{size.name}_{digest()}"
    place = _beside(address, name)
    known = _psql(address, "SELECT shobj_description(oid, 'pg_database') FROM pg_database "
                           f"WHERE datname = '{name}'")  # fmt: skip
    if not known:
        _psql(address, f"DROP DATABASE IF EXISTS {name}")
        _psql(address, f"CREATE DATABASE {name}")
        command = [sys.executable, "-m", "tests.bench.building", size.name, str(folder)]
        subprocess.run(command, env=environment(folder, place), cwd=ROOT, check=True)
        # What the server does by itself in a while.
        _psql(place, "VACUUM ANALYZE")
        known = (folder / FACTS).read_text()
        _psql(address, f"COMMENT ON DATABASE {name} IS '{known}'")
    return place, Built(**json.loads(known))


def grown(address: str, place: str, folder: Path, budget: float) -> Growth:
    """Measure a copy of a database, which is dropped again."""
    name = f"bench_copy_{os.getpid()}"
    _psql(address, f"CREATE DATABASE {name} TEMPLATE {place.rpartition('/')[2]}")
    try:
        with tempfile.TemporaryDirectory() as scratch:
            out = Path(scratch) / "report"
            command = [sys.executable, "-m", "tests.bench.growth", str(out), str(budget)]
            copy = _served(_beside(address, name))
            subprocess.run(command, env=environment(folder, copy), cwd=ROOT, check=True)
            found: Growth = pickle.loads(out.read_bytes())
            return found
    finally:
        _psql(address, f"DROP DATABASE {name} WITH (FORCE)")


def _beside(address: str, name: str) -> str:
    return f"{address.rpartition('/')[0]}/{name}"


def _served(address: str) -> str:
    """The address as the role that serves has it, which row-level security holds."""
    return address.replace(f"//{postgresql.OWNER}@", f"//{postgresql.APPLICATION}@")


def _psql(address: str, statement: str) -> str:
    programs = postgresql.programs()
    assert programs is not None
    command = [str(programs / "psql"), "-qAtX", "-v", "ON_ERROR_STOP=1", address, "-c", statement]
    return subprocess.run(
        command, capture_output=True, text=True, check=True
    ).stdout.strip()  # fmt: skip
