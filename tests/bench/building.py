"""The workspace as an installation's data folder, built once for each state of the sources."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.bench import workspace
from tests.bench.timing import seconds
from tests.bench.workspace import Size
from tools import postgresql

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = Path(tempfile.gettempdir()) / f"northing-bench-{os.getuid()}"
FACTS = "built.json"
ADMINISTRATOR, MEMBER = "admin@example.org", "member@example.org"
PASSWORD = "north by north-west"


@dataclass(frozen=True)
class Built:
    """Seconds that building took, step by step."""

    planning: float
    importing: float
    planning_again: float
    bytes: int


def environment(folder: Path, database: str = "") -> dict[str, str]:
    """Return the environment of a process that works on a data folder, on the workspace's day;
    ``database`` is an address where the rows are not in the folder."""
    return {
        **os.environ,
        "NORTHING_DATA": str(folder),
        "NORTHING_NOW": workspace.NOW.isoformat(),
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "DATABASE_URL": database,
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
    }


def data_folder(size: Size, *, is_fresh: bool = False) -> tuple[Path, Built]:
    """Return a folder with the workspace in it, as it was left by the import."""
    folder = CACHE / f"{size.name}-{digest()}"
    if is_fresh or not (folder / FACTS).exists():
        shutil.rmtree(folder, ignore_errors=True)
        for old in CACHE.glob(f"{size.name}-*"):
            shutil.rmtree(old)
        folder.mkdir(parents=True)
        command = [sys.executable, "-m", "tests.bench.building", size.name, str(folder)]
        subprocess.run(command, env=environment(folder), cwd=ROOT, check=True)
    return folder, Built(**json.loads((folder / FACTS).read_text()))


def copied(folder: Path, into: Path) -> Path:
    """Return a copy that may be written to."""
    target = into / folder.name
    shutil.copytree(folder, target)
    return target


def digest() -> str:
    """Return what tells one state of the sources from another."""
    found = hashlib.sha256()
    for path in sorted((ROOT / "src").rglob("*.py")):
        # A file may go while others are being read: whoever edits builds anew anyway.
        with suppress(FileNotFoundError):
            found.update(path.read_bytes())
    for name in ("workspace.py", "building.py"):
        found.update(Path(__file__).with_name(name).read_bytes())
    return found.hexdigest()[:16]


def _build(size: Size, folder: Path) -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from northing.base.assets import gather

    call_command("migrate", verbosity=0)
    gather()
    if connection.vendor == "postgresql":
        serve_as_application()
    facts = fill(size)
    facts["bytes"] = _let_settle()
    connection.close()
    (folder / FACTS).write_text(json.dumps(facts))


def serve_as_application() -> None:
    """Go on as the role that serves, which row-level security holds, as the guide has it."""
    from django.db import connection

    rights = (
        "SELECT, INSERT, UPDATE, DELETE ON ALL TABLES",
        "USAGE, SELECT ON ALL SEQUENCES",
    )
    with connection.cursor() as cursor:
        for right in rights:
            cursor.execute(f"GRANT {right} IN SCHEMA public TO {postgresql.APPLICATION}")
    connection.close()
    connection.settings_dict["USER"] = postgresql.APPLICATION


def _let_settle() -> int:
    """Do what the database would do by itself in a while; return how many bytes it takes."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Path(connection.settings_dict["NAME"]).stat().st_size


def fill(size: Size) -> dict[str, float]:
    """Bring the workspace and its two users into an empty database; return the seconds of each
    step."""
    from northing.apps.exchange.actions import import_documents
    from northing.apps.exchange.queries import import_plan
    from northing.apps.people.actions import create_administrator

    documents = workspace.documents(size)
    plan = import_plan(documents, "")
    facts = {
        "planning": seconds(lambda: import_plan(documents, "")),
        "importing": seconds(lambda: import_documents(plan)),
        "planning_again": seconds(lambda: import_plan(documents, "")),
    }
    create_administrator(ADMINISTRATOR, "Administrator", PASSWORD)
    _join_a_team(size)
    return facts


def _join_a_team(size: Size) -> None:
    """Let somebody who owns things in the last team sign in as its member."""
    from northing.apps.people.actions import add_member, extend_roster, join_team
    from northing.apps.people.inputs import NewMember
    from northing.apps.people.models import Membership, User
    from northing.apps.people.queries import system_actor_in
    from northing.base.scope import scope

    actor = system_actor_in(workspace.NAME)
    assert actor is not None
    place = workspace.places(size)[-1]
    name = place.member(0)
    user = User.objects.create_user(MEMBER, PASSWORD, name=name)
    with scope(actor.workspace_id):
        Membership.objects.filter(name=name).update(email=user.email)
    person = add_member(actor, NewMember(name=name, email=user.email, user_id=user.pk))
    team = extend_roster(actor, (), ()).teams[place.name]
    join_team(actor, person, team)


if __name__ == "__main__":
    _build(workspace.SIZES[sys.argv[1]], Path(sys.argv[2]))
