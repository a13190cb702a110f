"""One table from refusals to answers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from northing.base.errors import Conflict, Denied, Invalid, NotFound, Refused, TooMany
from northing.web.words import refusal_sentence

STATUS: dict[type[Refused], int] = {
    NotFound: 404,
    Denied: 403,
    Conflict: 409,
    Invalid: 422,
    TooMany: 429,
}


def status_of(error: Refused) -> int:
    return next((code for kind, code in STATUS.items() if isinstance(error, kind)), 400)


def refusal(request: HttpRequest, error: Refused) -> HttpResponse:
    """Answer a refusal with its status and words, as a fragment where one was asked for."""
    status = status_of(error)
    template = "errors/page.html"
    if request.headers.get("HX-Request"):
        template = "errors/fragment.html"
    context = {"status": status, "sentence": refusal_sentence(error)}
    answer = render(request, template, context, status=status)
    if isinstance(error, TooMany):
        answer["Retry-After"] = str(error.seconds)
    return answer


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return refusal(request, Denied("csrf", reason=reason))


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a failure of ours, with the number by which the log has it. Nothing that a page needs
    may be counted on here."""
    number = getattr(request, "request_id", "")
    return HttpResponse(render_to_string("500.html", {"number": number}), status=500)
