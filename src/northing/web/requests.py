"""What views may count on in a request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ParamSpec

from django.http import Http404, HttpRequest, QueryDict
from django_htmx.middleware import HtmxDetails

from northing.apps.people.queries import Frame
from northing.base.actor import Actor
from northing.base.errors import Conflict
from northing.web.words import refusal_sentence

MOST_DIGITS = 10
P = ParamSpec("P")


class SignedInRequest(HttpRequest):
    """A request of somebody who is signed in."""

    user: Any


class WorkspaceRequest(HttpRequest):
    """A signed-in member's request under a workspace's address."""

    actor: Actor
    frame: Frame
    htmx: HtmxDetails
    began_at: datetime


def asked_number(request: HttpRequest, name: str) -> int | None:
    """Read a positive number from the address; anything else there is not found."""
    text = request.GET.get(name, "")
    if not text:
        return None
    is_number = len(text) <= MOST_DIGITS and text.isascii() and text.isdigit()
    if not is_number or not 0 < int(text) < 2**31:
        raise Http404
    return int(text)


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what a form was sent with, None where it is only shown."""
    return request.POST if request.method == "POST" else None


def refusal_of(deed: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> str:
    """Do it; return the sentence that says why it cannot be done now, "" once it is done."""
    try:
        deed(*args, **kwargs)
    except Conflict as error:
        return refusal_sentence(error)
    return ""
