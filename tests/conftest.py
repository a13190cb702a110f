"""What every test shares."""

from collections.abc import Callable, Iterator
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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="run storms and searches at the length of a release"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--long"):
        hypothesis.settings.load_profile("long")


AtLength = Callable[[int, int], int]


@pytest.fixture(scope="session")
def at_length(request: pytest.FixtureRequest) -> AtLength:
    """Pick the first number by default and the second one with ``--long``."""
    is_long: bool = request.config.getoption("--long")
    return lambda short, long: long if is_long else short


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
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with an empty database, to make copies of: nobody may use it."""
    with installed(tmp_path_factory.mktemp("migrated")) as made:
        made.run("migrate")
        yield made


@pytest.fixture(scope="session")
def migrated_on_postgresql(
    postgresql_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    """An installation with an empty database on PostgreSQL, to make copies of: nobody may use
    it."""
    with installed(tmp_path_factory.mktemp("postgresql"), on=postgresql_server) as made:
        made.run("migrate")
        yield made


@pytest.fixture
def installation(migrated: Installation, tmp_path: Path) -> Iterator[Installation]:
    """An installation with an empty database, on the database under test."""
    with installed(tmp_path / "data", like=migrated) as made:
        yield made
