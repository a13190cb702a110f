"""Several rows written by one statement, without having the ORM put it together each time.

To make an ``INSERT`` or an ``UPDATE`` of several rows takes the ORM several times as long as the
database needs to do it. These two do as ``bulk_create`` and ``bulk_update`` do, for fields that
hold plain values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models

from northing.base.scope import Tenant, current_workspace

ROWS_AT_ONCE = 300


def create_each(rows: Sequence[models.Model]) -> None:
    """Insert rows of one model and give them their ids; a statement for 300 of them. Needs a
    transaction, since several statements are not one deed."""
    for at in range(0, len(rows), ROWS_AT_ONCE):
        some = rows[at : at + ROWS_AT_ONCE]
        connection = connections[DEFAULT_DB_ALIAS]
        fields = _inserted(type(some[0]))
        params = [
            field.get_db_prep_save(field.pre_save(row, True), connection)
            for row in some
            for field in fields
        ]
        with connection.cursor() as cursor:
            cursor.execute(_insert(connection.vendor, type(some[0]), len(some)), params)
            for row, (pk,) in zip(some, cursor.fetchall(), strict=True):
                row.pk = pk
                row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS  # noqa: SLF001


def update_each(rows: Sequence[models.Model], fields: Iterable[str]) -> None:
    """Write some fields of rows of one model, each with its own values; a statement for 300 of
    them, and none without any. Needs the scope of the rows."""
    names = tuple(dict.fromkeys(fields))
    for at in range(0, len(rows) if names else 0, ROWS_AT_ONCE):
        some = rows[at : at + ROWS_AT_ONCE]
        model, connection = type(some[0]), connections[DEFAULT_DB_ALIAS]
        written = [model._meta.get_field(name) for name in names]  # noqa: SLF001
        params: list[Any] = []
        for row in some:
            params.append(row.pk)
            params += [_value(row, field, connection) for field in written]
        if issubclass(model, Tenant):
            params.append(current_workspace())
        with connection.cursor() as cursor:
            cursor.execute(_update(connection.vendor, model, names, len(some)), params)


def _value(row: models.Model, field: Any, connection: Any) -> Any:
    return field.get_db_prep_save(getattr(row, field.attname), connection)


def _inserted(model: type[models.Model]) -> list[Any]:
    return [field for field in model._meta.local_concrete_fields if not field.primary_key]  # noqa: SLF001


def _pk(model: type[models.Model]) -> Any:
    return model._meta.pk  # noqa: SLF001


@lru_cache(maxsize=64)
def _insert(_vendor: str, model: type[models.Model], number: int) -> str:
    quoted = connections[DEFAULT_DB_ALIAS].ops.quote_name
    fields = _inserted(model)
    columns = ", ".join(quoted(field.column) for field in fields)
    row = f"({', '.join(['%s'] * len(fields))})"
    table, pk = quoted(model._meta.db_table), quoted(_pk(model).column)  # noqa: SLF001
    rows = ", ".join([row] * number)
    return f"INSERT INTO {table} ({columns}) VALUES {rows} RETURNING {pk}"  # noqa: S608


@lru_cache(maxsize=256)
def _update(vendor: str, model: type[models.Model], names: tuple[str, ...], number: int) -> str:
    connection = connections[DEFAULT_DB_ALIAS]
    quoted, meta = connection.ops.quote_name, model._meta  # noqa: SLF001
    fields: list[Any] = [meta.get_field(name) for name in names]
    # PostgreSQL takes what it is not told the type of for a text; SQLite would make a number of a
    # day, and gives what is written the column's own type anyway.
    marks = ["%s"] * (1 + len(fields))
    if vendor == "postgresql":
        types = ["bigint", *(field.db_type(connection) for field in fields)]
        marks = [f"CAST(%s AS {kind})" for kind in types]
    rows = ", ".join([f"({', '.join(marks)})"] * number)
    said = ", ".join(
        f"{quoted(field.column)} = said.column{at}" for at, field in enumerate(fields, 2)
    )
    table, pk = quoted(meta.db_table), quoted(_pk(model).column)
    here = f" AND {table}.{quoted('workspace_id')} = %s" if issubclass(model, Tenant) else ""
    return (
        f"UPDATE {table} SET {said} FROM (VALUES {rows}) AS said"  # noqa: S608
        f" WHERE {table}.{pk} = said.column1{here}"
    )
