"""What is written down of every request: an id, a line in the log, and figures."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Callable
from time import perf_counter

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from northing.base import clock
from northing.base.logs import logged_with
from northing.base.monitoring import note_request

logger = logging.getLogger("northing.access")

SOUND_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


class RecordingMiddleware:
    """Goes first, so that it sees every answer. A line holds the pattern of an address and never
    the address: that may hold a secret, or what somebody searched for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = perf_counter()
        request.began_at = clock.now()  # type: ignore[attr-defined]
        request_id = _id_of(request)
        request.request_id = request_id  # type: ignore[attr-defined]
        with logged_with(request_id=request_id):
            response = self.get_response(request)
            response["X-Request-ID"] = request_id
            _note(request, response.status_code, perf_counter() - began)
        return response


def _id_of(request: HttpRequest) -> str:
    # The front lets the header through from trusted proxies only.
    given = request.headers.get("X-Request-ID", "")
    return given if SOUND_ID.fullmatch(given) else secrets.token_hex(8)


def _note(request: HttpRequest, status: int, seconds: float) -> None:
    route = _route(request)
    method = request.method or ""
    milliseconds = round(seconds * 1000, 1)
    told = {"method": method, "route": route, "status": status, "milliseconds": milliseconds}
    with logged_with(**_who(request)):
        logger.info("%s %s %s %s ms", method, route, status, milliseconds, extra=told)
    note_request(method, route, status, seconds)


def _who(request: HttpRequest) -> dict[str, int]:
    who = {}
    # Asking `request.user` would read the session where the page did not.
    user = getattr(request, "_cached_user", None)
    if user is not None and user.pk:
        who["user"] = user.pk
    actor = getattr(request, "actor", None)
    if actor is not None:
        who["workspace"] = actor.workspace_id
    return who


def _route(request: HttpRequest) -> str:
    if request.resolver_match is not None:
        return f"/{request.resolver_match.route}"
    return settings.STATIC_URL if request.path.startswith(settings.STATIC_URL) else "none"
