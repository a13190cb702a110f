"""What views may count on in a request."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django_htmx.middleware import HtmxDetails

from northing.base.actor import Actor

MOST_DIGITS = 10


class SignedInRequest(HttpRequest):
    """A request of somebody who is signed in."""

    user: Any


class WorkspaceRequest(HttpRequest):
    """A signed-in member's request under a workspace's address."""

    actor: Actor
    htmx: HtmxDetails


def asked_number(request: HttpRequest, name: str) -> int | None:
    """Read a positive number from the address; anything else there is not found."""
    text = request.GET.get(name, "")
    if not text:
        return None
    is_number = len(text) <= MOST_DIGITS and text.isascii() and text.isdigit()
    if not is_number or not 0 < int(text) < 2**31:
        raise Http404
    return int(text)
