"""Links from mails: their secret goes from the address into a cookie for that page alone.

No log, no history, no page that is linked to and no table gets to know it.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

KEPT = "kept"
COOKIE = "northing_link"


def _page(route: str, user_ref: str) -> str:
    return reverse(route, args=[user_ref, KEPT])


def keep_secret(route: str, user_ref: str, token: str) -> HttpResponse:
    """Give the browser a secret that is right, and lead to the page without it."""
    return keep_secret_for(_page(route, user_ref), token)


def keep_secret_for(page: str, token: str) -> HttpResponse:
    """Give the browser a secret for the page of that address, and lead there."""
    answer = redirect(page)
    answer.set_cookie(
        COOKIE,
        token,
        max_age=settings.PASSWORD_RESET_TIMEOUT,
        path=page,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return answer


def secret_of(request: HttpRequest, token: str) -> str:
    """The secret in the address or, once it is out of there, in the cookie."""
    return request.COOKIES.get(COOKIE, "") if token == KEPT else token


def forget_secret(answer: HttpResponse, route: str, user_ref: str) -> HttpResponse:
    answer.delete_cookie(COOKIE, path=_page(route, user_ref), samesite="Lax")
    return answer


def useless(request: HttpRequest) -> HttpResponse:
    """Say that a link is wrong, used or too old, and nobody which."""
    return render(request, "accounts/link_over.html", status=404)
