"""A request that is sent twice does its deed once.

An edge names the request with ``keyed``: its key, who sent it, the route and a hash of what it
says. The outermost action of such a request leaves a receipt in its own transaction; the same
request again finds it, and gets the same answer without the deed. A refusal leaves no receipt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar, cast

from django.db import IntegrityError, transaction

from northing.base import clock
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid
from northing.base.models import Receipt

R = TypeVar("R")

KEPT = timedelta(hours=24)
_KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")


@dataclass(frozen=True, slots=True)
class Keyed:
    """A request with a key. ``body_hash`` is the same for the same request only.

    Raises:
        Invalid: the key is not 16 to 64 letters, digits, dashes or underscores.
    """

    user_id: int
    route: str
    key: str
    body_hash: str
    deeds: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        if not _KEY.fullmatch(self.key):
            raise Invalid({"": "not-a-key"})

    def place(self, deed: str) -> str:
        """Name the deed of this request: the same again on the same way through its view."""
        self.deeds[deed] += 1
        return f"{self.route} {deed} {self.deeds[deed]}"


_request: ContextVar[Keyed | None] = ContextVar("northing_keyed_request", default=None)


@contextmanager
def keyed(request: Keyed | None) -> Iterator[None]:
    """Let the actions inside the block leave receipts under the request's key."""
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


def once(actor: Actor, deed: str, run: Callable[[], R]) -> R:
    """Run a deed, unless this very request has done it; return its result, or what it was then.

    Call it in the deed's transaction and scope. What the deed calls belongs to the deed.

    Raises:
        Conflict("key-used-otherwise"): the key came with another request before.
        TypeError: the deed returned what JSON cannot keep.
    """
    request = _request.get()
    if request is None:
        return run()
    with keyed(None):
        return _once(actor, request, deed, run)


def _once(actor: Actor, request: Keyed, deed: str, run: Callable[[], R]) -> R:
    name = {"user_id": request.user_id, "route": request.place(deed), "key": request.key}
    try:
        # Who comes second waits here until the first has ended, one way or the other.
        with transaction.atomic():
            receipt = Receipt.objects.create(
                workspace_id=actor.workspace_id,
                body_hash=request.body_hash,
                created_at=clock.now(),
                **name,
            )
    except IntegrityError:
        return cast(R, _known(Receipt.objects.get(**name), request))
    result = run()
    if not _is_plain(result):
        raise TypeError(f"{deed} is reached with a key, but no receipt can keep its {result!r:.60}")
    if result is not None:
        Receipt.objects.filter(pk=receipt.pk).update(result=result)
    return result


def _known(receipt: Receipt, request: Keyed) -> object:
    if receipt.body_hash != request.body_hash:
        raise Conflict("key-used-otherwise")
    return receipt.result


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, int | str)


def forget_receipts() -> None:
    """Delete the receipts of a day ago and older. Needs a scope."""
    Receipt.objects.filter(created_at__lt=clock.now() - KEPT).delete()
