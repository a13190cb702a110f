"""What the database knows about its own rows."""

from __future__ import annotations

from django.db import connection


def renew_statistics() -> None:
    """Let the planner count the rows, after a write in bulk: without counts SQLite may walk every
    check-in of a workspace to find those of one key result."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
