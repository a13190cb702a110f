"""What passes by itself is told from a mistake of ours, by errors that databases really give."""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing

import psycopg
import pytest
from django.db import IntegrityError, OperationalError

from northing.base.outages import Outage, outage_in


def error_of(deed: Callable[[], object]) -> BaseException:
    with pytest.raises((sqlite3.Error, psycopg.Error, OSError)) as raised:
        deed()
    return raised.value


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "northing.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("create table t (x unique)")
    return path


def test_a_full_disk_of_sqlite(file):
    with closing(sqlite3.connect(file)) as database:
        database.execute("pragma max_page_count = 3")
        error = error_of(lambda: database.execute("insert into t values (zeroblob(100000))"))
    assert outage_in(error) is Outage.FULL


def test_a_locked_file_of_sqlite(file):
    with (
        closing(sqlite3.connect(file, isolation_level=None)) as one,
        closing(sqlite3.connect(file, timeout=0)) as other,
    ):
        one.execute("begin immediate")
        assert outage_in(error_of(lambda: other.execute("insert into t values (1)"))) is Outage.BUSY


def test_a_folder_that_is_gone(tmp_path):
    error = error_of(lambda: sqlite3.connect(tmp_path / "gone" / "northing.sqlite3"))
    assert outage_in(error) is Outage.AWAY


def test_a_file_that_may_only_be_read(file):
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        error = error_of(lambda: database.execute("insert into t values (1)"))
    assert outage_in(error) is Outage.AWAY


def test_a_mistake_in_a_statement_is_ours(file):
    with closing(sqlite3.connect(file)) as database:
        database.execute("insert into t values (1)")
        assert outage_in(error_of(lambda: database.execute("select nothing from t"))) is None
        assert outage_in(error_of(lambda: database.execute("insert into t values (1)"))) is None


def test_a_server_that_is_not_there(tmp_path):
    error = error_of(lambda: psycopg.connect(f"host={tmp_path} dbname=northing"))
    assert outage_in(error) is Outage.AWAY


@pytest.mark.parametrize(
    ("state", "outage"),
    [
        ("53100", Outage.FULL),
        ("53200", Outage.BUSY),
        ("53300", Outage.BUSY),
        ("40P01", Outage.BUSY),
        ("40001", Outage.BUSY),
        ("55P03", Outage.BUSY),
        ("08006", Outage.AWAY),
        ("57P01", Outage.AWAY),
        ("57P03", Outage.AWAY),
        ("25006", Outage.AWAY),
        ("23505", None),
        ("42P01", None),
        ("55000", None),
        ("57014", None),
    ],
)
def test_what_postgresql_says(state, outage):
    assert outage_in(psycopg.errors.lookup(state)("said so")) is outage


def test_a_connection_that_is_gone():
    assert outage_in(psycopg.OperationalError("server closed the connection")) is Outage.AWAY
    assert outage_in(psycopg.InterfaceError("the connection is closed")) is Outage.AWAY
    assert outage_in(psycopg.ProgrammingError("the connection is in a mistake")) is None


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_of_files(number):
    assert outage_in(OSError(number, os.strerror(number))) is Outage.FULL


def test_other_errors_are_ours():
    assert outage_in(None) is None
    assert outage_in(OSError(errno.ENOENT, "no such file")) is None
    assert outage_in(ValueError("53100")) is None
    assert outage_in(IntegrityError("said Django")) is None


def test_the_cause_of_an_error_is_what_counts():
    def wrapped(cause):
        try:
            try:
                raise cause
            except psycopg.Error as error:
                raise OperationalError("said Django") from error
        except OperationalError as error:
            return error

    assert outage_in(wrapped(psycopg.errors.DiskFull("full"))) is Outage.FULL
    assert outage_in(wrapped(psycopg.errors.UndefinedTable("none"))) is None
    loop = ValueError("a")
    loop.__cause__ = KeyError("b")
    loop.__cause__.__cause__ = loop
    assert outage_in(loop) is None
