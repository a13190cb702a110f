"""Row-level security: PostgreSQL itself shows only the rows of the workspace at hand.

A second net under the scope, for the query that forgets it. It holds every role but the owner of
the tables and superusers (see ``docs/guide/postgresql.md``).
"""

from __future__ import annotations

import functools
import hashlib
import re

from django.apps import apps
from django.db import connections, transaction

from northing.base.scope import Tenant
from northing.base.sight import EVERYWHERE

POLICY = "one_workspace"
_TOLD = "current_setting('northing.workspace', true)"
# In a subquery the setting is read once a statement, and not once a row.
_RULE = (
    f"workspace_id = (SELECT nullif(nullif({_TOLD}, ''), '{EVERYWHERE}')::bigint)"
    f" OR (SELECT {_TOLD} = '{EVERYWHERE}')"
)
_VERSION = hashlib.sha256(_RULE.encode()).hexdigest()[:16]
_PROTECTED = f"""
SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
WHERE c.relnamespace = current_schema()::regnamespace AND c.relrowsecurity
    AND p.polname = '{POLICY}' AND obj_description(p.oid, 'pg_policy') = '{_VERSION}'
"""  # noqa: S608 - constants of this module


@functools.cache
def tenant_tables() -> tuple[str, ...]:
    """Return the tables that hold rows of workspaces."""
    models = [m for m in apps.get_models(include_auto_created=True) if issubclass(m, Tenant)]
    return tuple(sorted(model._meta.db_table for model in models))  # noqa: SLF001


@functools.cache
def _any_tenant_table() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, tenant_tables())))


def names_tenant_table(sql: str) -> bool:
    """Tell whether a statement can meet row-level security at all."""
    return _any_tenant_table().search(sql) is not None


def unprotected_tables(using: str = "default") -> tuple[str, ...]:
    """Return the tables of workspaces that lack today's policy; none on SQLite, which has no
    row-level security."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return ()
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
        cursor.execute(_PROTECTED)
        done = {name for (name,) in cursor.fetchall()}
    return tuple(name for name in tenant_tables() if name in there - done)


def protect_tables(using: str = "default", **_signal: object) -> None:
    """Give every table of workspaces today's policy; what has it is left alone."""
    missing = unprotected_tables(using)
    if not missing:
        return
    with transaction.atomic(using), connections[using].cursor() as cursor:
        for name in missing:
            table = connections[using].ops.quote_name(name)
            cursor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
            cursor.execute(f"DROP POLICY IF EXISTS {POLICY} ON {table}")
            cursor.execute(
                f"CREATE POLICY {POLICY} ON {table} USING ({_RULE}) WITH CHECK ({_RULE})"
            )
            cursor.execute(f"COMMENT ON POLICY {POLICY} ON {table} IS '{_VERSION}'")
