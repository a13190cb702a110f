"""Tells the server the scope at hand before a statement that names a workspace's table.

Row-level security asks the setting that is told here (see ``northing.base.row_security``). A
session is told only when the answer differs from what it was told last, so that reading on in the
same workspace costs nothing. A session compiles no statements either.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.backends.postgresql import base

from northing.base.sight import sight

TELL = "SELECT set_config('northing.workspace', %s, false)"


def _names_tenant_table(sql: str) -> bool:
    # Late: the models need a connection while they are made.
    from northing.base.row_security import names_tenant_table  # noqa: PLC0415

    return names_tenant_table(sql)


class DatabaseWrapper(base.DatabaseWrapper):
    """``told`` is what the session knows, None where that is not certain."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.told: str | None = None
        self._is_told_for_good = True
        self.execute_wrappers.append(self._tell_first)

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        self.told = None
        return super().get_new_connection(conn_params)

    def init_connection_state(self) -> None:
        super().init_connection_state()
        # A policy makes a statement look dear, and it takes longer to compile than to answer.
        with self.connection.cursor() as cursor:
            cursor.execute("SET jit = off")

    def _tell_first(
        self, execute: Callable[..., Any], sql: object, params: Any, many: Any, context: Any
    ) -> Any:
        if self.told != sight() and _names_tenant_table(str(sql)):
            self.tell(sight())
        return execute(sql, params, many, context)

    def tell(self, seen: str) -> None:
        """Tell the session whose rows may be seen, as ``northing.base.sight`` says it."""
        self.validate_no_broken_transaction()
        self.told = None
        with self.wrap_database_errors, self.connection.cursor() as cursor:
            cursor.execute(TELL, [seen])
        self.told, self._is_told_for_good = seen, self.get_autocommit()

    # What is told inside a transaction is taken back with it, or with its savepoint. A commit can
    # turn out to be a rollback, so that it is not trusted either.

    def _forget(self) -> None:
        if not self._is_told_for_good:
            self.told = None

    def _commit(self) -> Any:
        self._forget()
        return super()._commit()  # type: ignore[misc]

    def _rollback(self) -> Any:
        self._forget()
        return super()._rollback()  # type: ignore[misc]

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)  # type: ignore[misc]
        self._forget()
