"""What the database knows about its own rows."""

from __future__ import annotations

import hashlib

from django.db import connection, connections

from northing.base.row_security import tenant_tables

# Only the owner may count. The role that serves is not, and needs it after a write in bulk: the
# server's own round comes too late for the rest of the transaction.
_FUNCTION = """
CREATE OR REPLACE FUNCTION northing_renew_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema} AS
$$ BEGIN ANALYZE {tables}; END $$
"""


def renew_statistics() -> None:
    """Let the planner count the rows, after a write in bulk: without counts a database may walk
    every check-in of a workspace to find those of one key result."""
    is_sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if is_sqlite else "SELECT northing_renew_statistics()")


def let_statistics_be_renewed(using: str = "default", **_signal: object) -> None:
    """Let whoever serves renew the statistics on PostgreSQL; what is so already is left alone."""
    chosen = connections[using]
    if chosen.vendor != "postgresql":
        return
    with chosen.cursor() as cursor:
        there = set(chosen.introspection.table_names(cursor))
        tables = [chosen.ops.quote_name(name) for name in tenant_tables() if name in there]
        if not tables:
            return
        cursor.execute("SELECT quote_ident(current_schema())")
        text = _FUNCTION.format(schema=cursor.fetchone()[0], tables=", ".join(tables))
        version = hashlib.sha256(text.encode()).hexdigest()[:16]
        name = "northing_renew_statistics()"
        cursor.execute("SELECT obj_description(to_regprocedure(%s), 'pg_proc')", [name])
        if cursor.fetchone()[0] != version:
            cursor.execute(text)
            cursor.execute(f"COMMENT ON FUNCTION {name} IS '{version}'")
