"""The frame around every deed: one transaction, in the actor's workspace."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from django.db import transaction

from northing.base.actor import Actor
from northing.base.idempotency import once
from northing.base.scope import scope

P = ParamSpec("P")
R = TypeVar("R")

ACTIONS: dict[str, Callable[..., object]] = {}
_renewing: list[Callable[[Actor], Actor]] = []
QUERIES: dict[str, Callable[..., object]] = {}


def renew_actors_by(renewed: Callable[[Actor], Actor]) -> None:
    """Have every deed begin with the actor that this returns: the same person with the role and
    the teams of that moment. It is called in the deed's transaction and scope."""
    _renewing[:] = [renewed]


def _now(actor: Actor) -> Actor:
    for renewed in _renewing:
        actor = renewed(actor)
    return actor


def action(
    function: Callable[Concatenate[Actor, P], R],
) -> Callable[Concatenate[Actor, P], R]:
    """Make a function a deed: it runs whole or not at all, in the actor's workspace, with the
    role and the teams that the actor has when it begins, and once for a request with an
    idempotency key. Its result is then a JSON value, and never a secret."""
    name = f"{function.__module__}.{function.__name__}"

    @functools.wraps(function)
    def run(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with scope(actor.workspace_id), transaction.atomic():
            return once(actor, name, lambda: function(_now(actor), *args, **kwargs))

    ACTIONS[name] = run
    return run


def query(
    function: Callable[Concatenate[Actor, P], R],
) -> Callable[Concatenate[Actor, P], R]:
    """Make a function a read in the actor's workspace. It opens no transaction: on SQLite that
    would take the write lock."""

    @functools.wraps(function)
    def run(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with scope(actor.workspace_id):
            return function(actor, *args, **kwargs)

    QUERIES[f"{function.__module__}.{function.__name__}"] = run
    return run
