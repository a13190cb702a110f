"""What stands in the way of serving."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

FULL = 2


def obstacles() -> list[str]:
    """Return why this installation may not serve, a sentence each; nothing when it may."""
    try:
        found = _schema_obstacles()
    except DatabaseError as error:
        found = [f"The database does not answer: {error}"]
    finally:
        connection.close()
    return found


def _schema_obstacles() -> list[str]:
    executor = MigrationExecutor(connection)
    loader = executor.loader
    found = []
    if executor.migration_plan(loader.graph.leaf_nodes()):
        found.append("The database is not up to date. Run: northing migrate")
    if unknown := set(loader.applied_migrations) - set(loader.disk_migrations):
        newest = max(f"{app} {name}" for app, name in unknown)
        found.append(
            f"The database was made by a newer version of Northing (it has {newest}). "
            "Install that version, or restore a backup."
        )
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            level = cursor.execute("PRAGMA synchronous").fetchone()[0]
        if level < FULL:
            found.append(
                "SQLite runs with synchronous below FULL, so that a power cut may lose what was "
                "saved. Take the setting away."
            )
    return found
