"""Django's session middleware, which also notes where a session is used."""

from __future__ import annotations

import logging
from ipaddress import ip_address

from django.contrib.sessions.middleware import SessionMiddleware as DjangoSessionMiddleware
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from northing.base.sessions.models import LONGEST_DEVICE
from northing.base.sessions.store import Place, SessionStore

logger = logging.getLogger(__name__)


def place_of(request: HttpRequest) -> Place:
    """Return where a request comes from; an address that is none is left out."""
    try:
        address = str(ip_address(request.META.get("REMOTE_ADDR", "").partition("%")[0]))
    except ValueError:
        address = None
    return Place(address, request.headers.get("User-Agent", "")[:LONGEST_DEVICE])


class SessionMiddleware(DjangoSessionMiddleware):
    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        session: SessionStore = request.session  # type: ignore[assignment]
        session.place = place_of(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        session: SessionStore = request.session  # type: ignore[assignment]
        try:
            session.note_use()
        except DatabaseError:
            # A page can be read while nothing can be written.
            logger.exception("where a session was used last could not be kept")
        return super().process_response(request, response)
