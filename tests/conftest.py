"""What every test shares."""

import fcntl
import gc
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.installations import GRANTS, Installation, installed, server
from tools import postgresql

# A property that fails must fail again: on a busy machine a deadline would decide.
hypothesis.settings.register_profile("northing", deadline=None, max_examples=50, print_blob=True)
hypothesis.settings.register_profile("long", deadline=None, max_examples=1000, print_blob=True)
hypothesis.settings.load_profile("northing")


# What the short run leaves out, because it tries the same in a smaller way elsewhere.
LEFT_OUT = {
    "long": "with --long",
    "postgresql": "with --long, or where the tests run on PostgreSQL",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="run storms and searches at the length of a release"
    )


def pytest_configure(config: pytest.Config) -> None:
    for name, told in LEFT_OUT.items():
        config.addinivalue_line("markers", f"{name}: runs {told} only")
    if config.getoption("--long"):
        hypothesis.settings.load_profile("long")


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.config.getoption("--long"):
        return
    here = {mark.name for mark in item.iter_markers()} & LEFT_OUT.keys()
    if here - ({"postgresql"} if server() else set()):
        pytest.skip(" and ".join(LEFT_OUT[name] for name in here))


def pytest_collection_finish(session: pytest.Session) -> None:
    # Django and thousands of tests stay to the end: do not look through them again and again.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


AtLength = Callable[[int, int], int]


@pytest.fixture(scope="session")
def at_length(request: pytest.FixtureRequest) -> AtLength:
    """Pick the first number by default and the second one with ``--long``."""
    is_long: bool = request.config.getoption("--long")
    return lambda short, long: long if is_long else short


Once = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Fill a folder of a name once for all who test side by side: nobody may change it then."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def made(name: str, fill: Callable[[Path], object]) -> Path:
        folder, whole = shared / name, shared / f"{name}.whole"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not whole.exists():
                folder.mkdir()
                fill(folder)
                whole.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def migrated_on_sqlite(once: Once) -> Path:
    """A folder with an empty database on SQLite."""
    return once("migrated", lambda folder: Installation(folder).run("migrate"))


@pytest.fixture(scope="session")
def gathered(once: Once) -> Path:
    """A folder with what a server gathers when it first starts, which takes it seconds."""
    return once("gathered", lambda folder: Installation(folder).gather())


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, request: pytest.FixtureRequest
) -> Iterator[None]:
    """On SQLite, copy a database that ``migrate`` has made, which only makes it once then."""
    from django.db import connection

    if connection.vendor != "sqlite":
        yield
        return
    made = request.getfixturevalue("migrated_on_sqlite") / "northing.sqlite3"
    creation: Any = connection.creation
    create = creation._create_test_db

    def create_a_copy(*args: Any, **options: Any) -> Any:
        name = create(*args, **options)
        connection.close()
        connection.settings_dict["NAME"] = name
        connection.ensure_connection()
        with closing(sqlite3.connect(made)) as line:
            line.backup(connection.connection)
        return name

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(creation, "_create_test_db", create_a_copy)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """On PostgreSQL, test as whoever serves: row-level security does not hold the tables' owner."""
    from django.db import connection

    if connection.vendor != "postgresql":
        yield
        return
    owner = connection.settings_dict["USER"]
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            f"{GRANTS}; GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO {postgresql.APPLICATION}"
        )
    connection.close()
    connection.settings_dict["USER"] = postgresql.APPLICATION
    yield
    connection.close()
    connection.settings_dict["USER"] = owner


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a PostgreSQL server, for what is about PostgreSQL whatever the tests run on:
    the one under test, else a private one."""
    if server():
        yield server()
    elif postgresql.programs() is None:
        pytest.skip("PostgreSQL is not installed; `dev.py test --database postgresql` installs it")
    else:
        with postgresql.running() as address:
            yield address


@pytest.fixture(scope="session")
def migrated(
    request: pytest.FixtureRequest, gathered: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    """An installation with an empty database, to make copies of: nobody may use it."""
    folder = tmp_path_factory.mktemp("migrated")
    shutil.copytree(gathered, folder, dirs_exist_ok=True)
    if not server():
        shutil.copytree(request.getfixturevalue("migrated_on_sqlite"), folder, dirs_exist_ok=True)
    with installed(folder) as made:
        if server():
            made.run("migrate")
        yield made


@pytest.fixture(scope="session")
def migrated_on_postgresql(
    postgresql_server: str, gathered: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    """An installation with an empty database on PostgreSQL, to make copies of: nobody may use
    it."""
    folder = tmp_path_factory.mktemp("postgresql")
    shutil.copytree(gathered, folder, dirs_exist_ok=True)
    with installed(folder, on=postgresql_server) as made:
        made.run("migrate")
        yield made


@pytest.fixture
def installation(migrated: Installation, tmp_path: Path) -> Iterator[Installation]:
    """An installation with an empty database, on the database under test."""
    with installed(tmp_path / "data", like=migrated) as made:
        yield made
