"""Which steps the schema has taken, and taking those that are missing."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.recorder import MigrationRecorder

Step = tuple[str, str]

# Django's own sessions served 0.1.0.
LEFT_BEHIND = {"sessions"}


class _WholeSteps(MigrationExecutor):
    """Takes a step and notes that it was taken in one transaction. Django notes some of them
    afterwards, so that a process killed between the two leaves a database that no version knows."""

    def apply_migration(self, state: Any, migration: Migration, *fake: bool, **faked: bool) -> Any:
        if not migration.atomic:
            return super().apply_migration(state, migration, *fake, **faked)
        # SQLite lets foreign keys rest only outside of a transaction.
        with connection.constraint_checks_disabled(), transaction.atomic():
            return super().apply_migration(state, migration, *fake, **faked)


def missing_steps() -> list[Step]:
    """Return the migrations that the database lacks, in their order, as (app, name)."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [(migration.app_label, migration.name) for migration, _ in plan]


def take_missing_steps() -> None:
    """Bring the schema up to date, each step whole or not at all, and do what follows the last
    one. What an interruption left undone of that is made up for, though no step is missing."""
    executor = _WholeSteps(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    call_command("migrate", interactive=False, verbosity=0)


@cache
def _known_steps() -> frozenset[Step]:
    loader = MigrationLoader(None)
    return frozenset(loader.disk_migrations)


def unknown_steps(taken: set[Step]) -> list[Step]:
    """Return those of some migrations that only a newer version knows, the newest last."""
    return sorted(step for step in taken - _known_steps() if step[0] not in LEFT_BEHIND)


def state_of_schema() -> str:
    """Return ``current``, ``behind`` or ``newer``; two statements, without reading the files of
    the migrations again."""
    taken = set(MigrationRecorder(connection).applied_migrations())
    if unknown_steps(taken):
        return "newer"
    return "behind" if _known_steps() - taken else "current"
