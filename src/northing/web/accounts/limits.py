"""How often the doors may be knocked at: by one client, and for one address."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest

from northing.base import throttle
from northing.base.throttle import Counted, Limit, network_of

SIGN_IN_AS = Limit("sign in as somebody", 10, timedelta(minutes=15))
SIGN_IN_FROM = Limit("sign in from somewhere", 100, timedelta(minutes=15))
MAIL_TO = Limit("mail to an address", 5, timedelta(hours=1))
MAIL_FROM = Limit("mail asked for from somewhere", 30, timedelta(hours=1))
PRESENT_PASSWORD = Limit("present password", 10, timedelta(minutes=15))
LINK_FROM = Limit("open a link from somewhere", 60, timedelta(minutes=15))


def client_of(request: HttpRequest) -> str:
    """What counts as one client."""
    return network_of(request.META.get("REMOTE_ADDR"))


def signing_in(request: HttpRequest, email: str) -> tuple[Counted, Counted]:
    return (SIGN_IN_AS, email.strip()), (SIGN_IN_FROM, client_of(request))


def demand_mail(request: HttpRequest, email: str) -> None:
    """Count a mail that somebody asks for; raise ``TooMany`` beyond the limits."""
    throttle.reserve((MAIL_TO, email.strip()), (MAIL_FROM, client_of(request)))


def demand_link(request: HttpRequest) -> None:
    """Count the opening of a link with a secret; raise ``TooMany`` beyond the limit."""
    throttle.reserve((LINK_FROM, client_of(request)))
