"""What a page costs at least: an empty view in the same stack, which runs the same SQL through a
cursor and answers with as many bytes; for a write, only the statements that write, in one
transaction."""

from __future__ import annotations

import functools
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

from northing.base.sight import everywhere

WRITES = ("INSERT", "UPDATE", "DELETE")
FILE = "baselines.pickle"


@dataclass(frozen=True)
class Statement:
    sql: str
    params: Any

    @property
    def is_write(self) -> bool:
        return self.sql.startswith(WRITES)

    @property
    def is_question(self) -> bool:
        """Whether it reads or writes rows, unlike a savepoint or a transaction's frame."""
        return self.is_write or self.sql.startswith("SELECT")


@dataclass(frozen=True)
class Recorded:
    """What a request asked of the database, and how many bytes it answered with."""

    statements: tuple[Statement, ...]
    length: int


@contextmanager
def recording() -> Iterator[list[Statement]]:
    """Collect the statements that this thread runs inside the block."""
    found: list[Statement] = []

    def keep(
        execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        found.append(Statement(sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        yield found


def save(recorded: dict[str, Recorded], folder: Path) -> None:
    """Keep what was recorded where the views find it, in this process and in a served one."""
    (folder / FILE).write_bytes(pickle.dumps(recorded))
    _saved.cache_clear()


@functools.cache
def _saved(folder: Path) -> dict[str, Recorded]:
    found: dict[str, Recorded] = pickle.loads((folder / FILE).read_bytes())
    return found


def _recorded(name: str) -> Recorded:
    return _saved(settings.DATA)[name]


def read(request: HttpRequest, name: str) -> HttpResponse:
    recorded = _recorded(name)
    with everywhere("what the page asked in its scope"), connection.cursor() as cursor:
        for statement in recorded.statements:
            cursor.execute(statement.sql, statement.params)
            cursor.fetchall()
    return HttpResponse(b"x" * recorded.length)


def write(request: HttpRequest, name: str) -> HttpResponse:
    recorded = _recorded(name)
    with everywhere("as above"), transaction.atomic(), connection.cursor() as cursor:
        for statement in recorded.statements:
            if statement.is_write:
                cursor.execute(statement.sql, statement.params)
    return HttpResponse(b"x" * recorded.length)
