"""Links from mails: their secret goes from the address into the session, so that no log, no history
and no page that is linked to gets to know it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

KEPT = "kept"


def keep_secret(request: HttpRequest, route: str, user_ref: str, token: str) -> HttpResponse:
    """Put a secret that is right into the session and lead to the page without it."""
    request.session[f"link:{route}"] = token
    return redirect(route, user_ref, KEPT)


def kept_secret(request: HttpRequest, route: str) -> str:
    return str(request.session.get(f"link:{route}", ""))


def forget_secret(request: HttpRequest, route: str) -> None:
    request.session.pop(f"link:{route}", None)


def useless(request: HttpRequest) -> HttpResponse:
    """Say that a link is wrong, used or too old, and nobody which."""
    return render(request, "accounts/link_over.html", status=404)
