"""How often the doors may be knocked at: by one client, and for one address."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest

from northing.apps.people.inputs import address_key
from northing.base import throttle
from northing.base.errors import TooMany
from northing.base.throttle import MAIL_TO, Counted, Limit, network_of

SIGN_IN_AS_FROM = Limit("sign in as somebody from somewhere", 10, timedelta(minutes=15))
# Far above what one client may, so that no stranger keeps the owner of an address out.
SIGN_IN_AS = Limit("sign in as somebody", 100, timedelta(minutes=15))
SIGN_IN_FROM = Limit("sign in from somewhere", 60, timedelta(minutes=15))
MAIL_FROM = Limit("mail asked for from somewhere", 30, timedelta(hours=1))
PRESENT_PASSWORD = Limit("present password", 10, timedelta(minutes=15))


def client_of(request: HttpRequest) -> str:
    """What counts as one client."""
    return network_of(request.META.get("REMOTE_ADDR"))


def signing_in(request: HttpRequest, email: str) -> tuple[Counted, ...]:
    email, client = address_key(email), client_of(request)
    return (SIGN_IN_AS_FROM, f"{client} {email}"), (SIGN_IN_AS, email), (SIGN_IN_FROM, client)


def may_mail(request: HttpRequest, email: str) -> bool:
    """Count a mail that somebody asks for and tell whether to send it: who asks at the door
    sees no difference."""
    try:
        demand_mail(request, email)
    except TooMany:
        return False
    return True


def demand_mail(request: HttpRequest, email: str) -> None:
    """Count a mail that somebody asks for; raise ``TooMany`` beyond the limits."""
    throttle.reserve((MAIL_TO, address_key(email)), (MAIL_FROM, client_of(request)))
