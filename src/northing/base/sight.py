"""Whose rows the code at hand may see at all, whatever it asks: PostgreSQL is told it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

EVERYWHERE = "*"

_sight: ContextVar[str] = ContextVar("northing_sight", default="")


def sight() -> str:
    """Return whose rows may be seen: a workspace's id, ``EVERYWHERE``, or "" for nobody's."""
    return _sight.get()


@contextmanager
def seeing(workspace: str) -> Iterator[None]:
    """Let the rows of one workspace, or of ``EVERYWHERE``, be seen inside the block."""
    before = _sight.set(workspace)
    try:
        yield
    finally:
        _sight.reset(before)


@contextmanager
def everywhere(reason: str) -> Iterator[None]:
    """Let what goes round the scope see every workspace inside the block, also where PostgreSQL
    itself watches over the rows. ``reason`` is for whoever reads the code.

    Ask the database inside the block, not later: a queryset is not yet an answer.
    """
    with seeing(EVERYWHERE):
        yield
