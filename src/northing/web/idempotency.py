"""The key of a request: from a header, or from the hidden field that ``{% form_keys %}`` writes."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable

from django.core.files.base import File
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve

from northing.base.errors import Invalid
from northing.base.idempotency import Keyed, keyed
from northing.web.errors import refusal

FIELD = "idempotency_key"
HEADER = "Idempotency-Key"
_NOT_SAID = {FIELD, "csrfmiddlewaretoken"}
_FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}
_SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}


class IdempotencyMiddleware:
    """Let the actions of a signed-in person's request be done once, however often it comes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            named = named_request(request)
        except Invalid as error:
            return refusal(request, error)
        with keyed(named):
            return self.get_response(request)


def new_key() -> str:
    """A key for one form as it is shown."""
    return secrets.token_urlsafe(24)


def named_request(request: HttpRequest) -> Keyed | None:
    """Name a request that carries a key; None for all others.

    Raises:
        Invalid: the key cannot be one.
    """
    if request.method in _SAFE or not request.user.is_authenticated:
        return None
    key = request.headers.get(HEADER) or request.POST.get(FIELD)
    if not key:
        return None
    try:
        route = resolve(request.path_info).view_name
    except Resolver404:
        return None
    return Keyed(request.user.pk, route, key, _said(request))


def _said(request: HttpRequest) -> str:
    """Hash what a request asks for: its address and what is sent, but for what each sending
    changes."""
    parts: list[object] = [request.method, request.get_full_path()]
    if request.content_type in _FORMS:
        parts += sorted((k, v) for k, v in request.POST.lists() if k not in _NOT_SAID)
        parts += sorted(
            (name, file.name, _digest_of_file(file))
            for name, files in request.FILES.lists()
            for file in files
        )
    else:
        parts.append(_digest(request.body))
    return _digest(json.dumps(parts).encode())


def _digest_of_file(file: File[bytes]) -> str:
    found = hashlib.sha256()
    for chunk in file.chunks():
        found.update(chunk)
    file.seek(0)
    return found.hexdigest()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
