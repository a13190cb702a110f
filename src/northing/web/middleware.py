"""What every page knows before its view runs: who reads it, where, and in which language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import timezone, translation

from northing.apps.people.queries import frame_for
from northing.base.errors import Invalid, NotFound, Refused
from northing.web.errors import refusal

# No row has a greater id, and no database compares with one.
LARGEST_ID = 2**63 - 1
NUL = "\0"

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class PrivateMiddleware:
    """Let nobody keep a copy of an answer that does not say otherwise: a page is its reader's own,
    and after signing out the way back shows it no more."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response


class LanguageMiddleware(LocaleMiddleware):
    """The reader's own choice of language, else a cookie's, else the browser's; and their time
    zone, which is the workspace's unless they chose another."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        language = getattr(request.user, "language", "")
        if language:
            translation.activate(language)
            request.LANGUAGE_CODE = translation.get_language() or language
        # Set each time: the thread may have served somebody elsewhere before.
        timezone.activate(getattr(request.user, "time_zone", "") or "UTC")


class RefusalMiddleware:
    """Turn refusals into answers, and a fragment's redirect into one of the whole page."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code == 302 and request.headers.get("HX-Request"):
            return HttpResponse(status=204, headers={"HX-Redirect": response["Location"]})
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return refusal(request, error) if isinstance(error, Refused) else None


class ActorMiddleware:
    """Give views under a workspace's address the actor; an outsider finds nothing there. What holds
    a NUL gets no further: PostgreSQL takes none in a text, not even to look for it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if any(isinstance(value, int) and value > LARGEST_ID for value in kwargs.values()):
            return refusal(request, NotFound())
        slug = kwargs.pop("workspace", None)
        if slug is not None:
            if not request.user.is_authenticated:
                asked = request.get_full_path() if request.method == "GET" else "/"
                return redirect_to_login(asked)
            try:
                self._enter(request, slug)
            except NotFound as error:
                return refusal(request, error)
        # Whoever is not signed in has forms to fill in alone, and they refuse it.
        if not request.user.is_authenticated:
            return None
        if NUL in request.path_info:
            return refusal(request, NotFound())
        return refusal(request, Invalid({})) if _holds_nul(request) else None

    @staticmethod
    def _enter(request: HttpRequest, slug: str) -> None:
        if NUL in slug:
            raise NotFound("workspace")
        user: Any = request.user
        frame = frame_for(user, slug)
        request.actor, request.frame = frame.actor, frame  # type: ignore[attr-defined]
        timezone.activate(user.time_zone or frame.actor.time_zone)


def _holds_nul(request: HttpRequest) -> bool:
    sent = (request.GET, request.POST)
    texts = (text for data in sent for _, values in data.lists() for text in values)
    return any(NUL in text for text in texts)
