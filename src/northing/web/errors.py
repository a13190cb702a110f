"""One table from refusals to answers."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static

from northing.base.errors import Conflict, Denied, Invalid, NotFound, Refused, TooMany
from northing.base.outages import Outage, outage_in
from northing.web.words import OUTAGES, refusal_sentence

AGAIN_AFTER = 10

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


def outage(request: HttpRequest, what: Outage) -> HttpResponse:
    """Say that nothing can be saved or read just now, and when to try again."""
    template = "errors/fragment.html" if request.headers.get("HX-Request") else "503.html"
    # Without the request: what stands on every page would ask the database.
    page = render_to_string(template, {"sentence": OUTAGES[what], "looks": _looks()})
    return HttpResponse(page, status=503, headers={"Retry-After": str(AGAIN_AFTER)})


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer what nobody else did: an outage, or a failure of ours with the number by which the
    log has it. Nothing that a page needs may be counted on here."""
    what = outage_in(sys.exc_info()[1])
    if what is not None:
        return outage(request, what)
    number = getattr(request, "request_id", "")
    page = render_to_string("500.html", {"number": number, "looks": _looks()})
    return HttpResponse(page, status=500)


def _looks() -> str:
    """Where the style sheet is; nothing where not even that can be told, as a page does without."""
    try:
        return static("app.css")
    except (OSError, ValueError):
        return ""
