"""Which workspace the code at hand may touch. Outside a scope, tenant tables refuse to answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from django.db import models

from northing.base.errors import Unscoped
from northing.base.sight import seeing

_workspace: ContextVar[int | None] = ContextVar("northing_workspace", default=None)


@contextmanager
def scope(workspace_id: int) -> Iterator[None]:
    """Let tenant tables answer for one workspace inside the block."""
    token = _workspace.set(workspace_id)
    try:
        with seeing(str(workspace_id)):
            yield
    finally:
        _workspace.reset(token)


@contextmanager
def standing_in(workspace_id: int) -> Iterator[None]:
    """Let questions be written inside the block, and not asked, with a stand-in for the scope's
    workspace."""
    token = _workspace.set(workspace_id)
    try:
        yield
    finally:
        _workspace.reset(token)


def current_workspace() -> int:
    """Return the scope's workspace id.

    Raises:
        Unscoped: outside a scope.
    """
    workspace_id = _workspace.get()
    if workspace_id is None:
        message = "a tenant table was asked outside a workspace; use northing.base.scope.scope()"
        raise Unscoped(message)
    return workspace_id


M = TypeVar("M", bound="Tenant")


class TenantManager(models.Manager[M]):
    """Sees the scope's workspace only, and nothing at all outside a scope."""

    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(workspace_id=current_workspace())


class Tenant(models.Model):
    """A row of one workspace."""

    workspace = models.ForeignKey("people.Workspace", on_delete=models.CASCADE, related_name="+")

    objects = TenantManager()

    class Meta:
        abstract = True
