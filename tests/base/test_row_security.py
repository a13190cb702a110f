"""Row-level security on PostgreSQL: what a query that forgets its scope gets to see there.

The application's role stands for every role that does not own the tables; see the guide.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import connections, transaction

from northing.apps.goals.models import Objective
from northing.apps.people.models import Membership, Workspace
from northing.base.postgresql.base import DatabaseWrapper
from northing.base.row_security import protect_tables, tenant_tables, unprotected_tables
from northing.base.scope import scope
from northing.base.sight import everywhere
from tests.contracts.test_tables import TENANT
from tests.installations import Installation, installed
from tests.world import PAST, QUARTER, YEAR

CONTENT = f"{PAST}---{YEAR}---{QUARTER}"
ELSEWHERE = CONTENT.replace("workspace: Tidewater", "workspace: Elsewhere")
ALIAS = "guarded"


@pytest.fixture(scope="module")
def guarded(migrated_on_postgresql, postgresql_server, tmp_path_factory) -> Iterator[Installation]:
    """An installation on PostgreSQL with the same content in two workspaces."""
    folder, like = tmp_path_factory.mktemp("guarded"), migrated_on_postgresql
    with installed(folder, like=like, on=postgresql_server) as made:
        made.run("import", "-", "--yes", stdin=f"{CONTENT}---{ELSEWHERE}")
        yield made


@pytest.fixture(scope="module")
def here(guarded) -> int:
    [(pk,)] = guarded.ask("select id from people_workspace where name = 'Tidewater'")
    return int(pk)


@pytest.fixture(scope="module")
def there(guarded) -> int:
    [(pk,)] = guarded.ask("select id from people_workspace where name = 'Elsewhere'")
    return int(pk)


@contextmanager
def line_to(guarded: Installation, told: object = None) -> Iterator[psycopg.Connection]:
    """A connection in the application's role that was told a workspace, or nothing."""
    with psycopg.connect(guarded.database_url) as line:
        if told is not None:
            line.execute("select set_config('northing.workspace', %s, false)", [str(told)])
        yield line


def count(line: psycopg.Connection, table: str, where: str = "true") -> int:
    found = line.execute(f"select count(*) from {table} where {where}".encode()).fetchone()
    assert found
    return int(found[0])


def owned(guarded: Installation, table: str, where: str = "true") -> int:
    return int(guarded.ask(f"select count(*) from {table} where {where}")[0][0])


def test_every_table_of_workspaces_is_protected(guarded):
    protected = guarded.ask(
        "select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid "
        "where c.relrowsecurity and p.polname = 'one_workspace' and p.polcmd = '*'"
    )
    assert sorted(name for (name,) in protected) == sorted(
        model._meta.db_table for model in TENANT.values()
    )


@pytest.mark.parametrize("table", [model._meta.db_table for model in TENANT.values()])
def test_whoever_is_told_nothing_sees_nothing(guarded, table):
    with line_to(guarded) as line:
        assert count(line, table) == 0
    with line_to(guarded, "") as line:
        assert count(line, table) == 0


@pytest.mark.parametrize("table", [model._meta.db_table for model in TENANT.values()])
def test_whoever_is_told_a_workspace_sees_that_one_only(guarded, here, there, table):
    mine, theirs = (owned(guarded, table, f"workspace_id = {pk}") for pk in (here, there))
    with line_to(guarded, here) as line:
        assert (count(line, table), count(line, table, f"workspace_id = {there}")) == (mine, 0)
    with line_to(guarded, "*") as line:
        assert count(line, table) == mine + theirs


def test_most_of_those_tables_hold_something_to_hide(guarded, there):
    filled = [name for name in tenant_tables() if owned(guarded, name, f"workspace_id = {there}")]
    assert len(filled) >= 15


def test_nothing_is_written_into_another_workspace(guarded, here, there):
    team = "insert into people_team (workspace_id, name, level, function, position, version) "
    with line_to(guarded, here) as line:
        line.execute(f"{team} values ({here}, 'Mine', '', '', 0, 1)".encode())
        for statement in (
            f"{team} values ({there}, 'Theirs', '', '', 0, 1)",
            f"update people_team set workspace_id = {there} where name = 'Mine'",
        ):
            with (
                pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"),
                line.transaction(),
            ):
                line.execute(statement.encode())
        for statement in (
            f"update people_team set name = 'Taken' where workspace_id = {there}",
            f"delete from goals_checkin where workspace_id = {there}",
        ):
            assert line.execute(statement.encode()).rowcount == 0
        line.rollback()


@pytest.mark.parametrize(
    "statement",
    [
        "alter table goals_objective disable row level security",
        "drop policy one_workspace on goals_objective",
        "truncate goals_objective cascade",
        "alter role northing_app bypassrls",
        "set role northing",
    ],
)
def test_the_application_cannot_take_the_net_away(guarded, here, statement):
    with (
        line_to(guarded, here) as line,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
        line.transaction(),
    ):
        line.execute(statement.encode())


def test_an_import_lets_the_planner_count_though_it_does_not_own_the_tables(guarded):
    rows = "select reltuples from pg_class where oid = 'goals_keyresult'::regclass"
    assert guarded.ask(rows) == [(owned(guarded, "goals_keyresult"),)]


@pytest.fixture
def wrapper(guarded, django_db_blocker) -> Iterator[DatabaseWrapper]:
    """Django's connection in the application's role, as the alias ``guarded``."""
    yield from connected(guarded.database_url, django_db_blocker)


@pytest.fixture
def owner(guarded, django_db_blocker) -> Iterator[DatabaseWrapper]:
    """The same for the role that owns the tables."""
    yield from connected(guarded.owner_url, django_db_blocker)


def connected(url: str, blocker) -> Iterator[DatabaseWrapper]:
    address = psycopg.conninfo.conninfo_to_dict(url)
    given = {"NAME": address["dbname"], "USER": address["user"], "HOST": address["host"]}
    settings: dict[str, Any] = {
        **connections["default"].settings_dict,  # every key that Django asks for
        "PORT": "",
        "PASSWORD": "",
        "OPTIONS": {},
    }
    made = DatabaseWrapper({**settings, **given}, ALIAS)
    connections[ALIAS] = made
    try:
        with blocker.unblock():
            yield made
            made.close()
    finally:
        del connections[ALIAS]


@pytest.fixture
def told(wrapper, monkeypatch) -> list[str]:
    """What the connection told the server, in order."""
    heard: list[str] = []
    tell = wrapper.tell

    def hear(seen: str) -> None:
        heard.append(seen)
        tell(seen)

    monkeypatch.setattr(wrapper, "tell", hear)
    return heard


def unscoped() -> set[int]:
    """What a query sees that goes round the scope."""
    rows = Objective._base_manager.using(ALIAS)
    return set(rows.values_list("workspace_id", flat=True))


def test_a_query_that_forgets_its_scope_sees_one_workspace(wrapper, here, there):
    with scope(here):
        assert unscoped() == {here}
        with scope(there):
            assert unscoped() == {there}
        assert unscoped() == {here}
    assert unscoped() == set()


def test_what_asks_everywhere_says_so(wrapper, here, there):
    with everywhere("a test"):
        assert unscoped() == {here, there}
        with scope(here):
            assert unscoped() == {here}
        assert unscoped() == {here, there}
    assert unscoped() == set()
    with scope(here), everywhere("a test"):
        assert set(Membership.objects.using(ALIAS).values_list("workspace_id", flat=True)) == {here}


def test_reading_on_in_one_workspace_tells_the_server_once(wrapper, told, here, there):
    for _ in range(3):
        list(Workspace.objects.using(ALIAS))  # of no workspace: nobody needs to be told
        with scope(here):
            unscoped()
            with transaction.atomic(ALIAS):
                unscoped()
    with scope(there):
        unscoped()
    assert told == [str(here), str(there)]


def fail(statement: str = "select 1/0") -> None:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement)


def test_what_a_rollback_takes_back_is_told_again(wrapper, here, there):
    with scope(here):
        unscoped()
    with scope(there), transaction.atomic(ALIAS):
        assert unscoped() == {there}
        transaction.set_rollback(True, ALIAS)
    with scope(there):
        assert unscoped() == {there}
    with transaction.atomic(ALIAS):
        with scope(here), transaction.atomic(ALIAS):
            assert unscoped() == {here}
            transaction.set_rollback(True, ALIAS)
        with scope(here):
            assert unscoped() == {here}
        with scope(there):
            assert unscoped() == {there}


def test_a_commit_that_was_a_rollback_is_not_trusted(wrapper, here, there):
    with scope(here):
        unscoped()
    with transaction.atomic(ALIAS):
        with scope(there):
            assert unscoped() == {there}
        # Caught without a savepoint: the server turns the commit into a rollback, and says nothing.
        with pytest.raises(Exception, match="division"):
            fail()
    with scope(there):
        assert unscoped() == {there}


def test_a_new_connection_knows_nothing_yet(wrapper, here):
    with scope(here):
        assert unscoped() == {here}
        wrapper.close()
        assert unscoped() == {here}


def test_no_session_compiles_what_a_policy_makes_look_dear(wrapper):
    for _ in range(2):
        with wrapper.cursor() as cursor:
            cursor.execute("SHOW jit")
            assert cursor.fetchone() == ("off",)
        wrapper.close()


def test_the_policies_are_given_again_where_they_are_missing_or_old(guarded, owner):
    assert unprotected_tables(ALIAS) == ()
    guarded.ask("drop policy one_workspace on goals_objective")
    guarded.ask("alter table goals_checkin disable row level security")
    guarded.ask("comment on policy one_workspace on people_team is 'of another version'")
    assert unprotected_tables(ALIAS) == ("goals_checkin", "goals_objective", "people_team")
    protect_tables(ALIAS)
    assert unprotected_tables(ALIAS) == ()
    protect_tables(ALIAS)
