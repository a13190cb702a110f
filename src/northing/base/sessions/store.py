"""Django's sessions in the database, with only a hash of each key stored.

When one ends is the machine's clock's to say, as for the cookie: a rehearsal's clock signs nobody
out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import CreateError, UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string

from northing.base import clock
from northing.base.sessions.models import Session

SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789"
# So many of 36 signs hold 258 bits.
KEY_LENGTH = 50
NOTED_EVERY = timedelta(minutes=5)


def hashed(session_key: str) -> str:
    """Return what stands in the table for a key in a cookie."""
    return hashlib.sha256(session_key.encode()).hexdigest()


def end_sessions_of(user_id: int, but_key: str | None = None) -> int:
    """Sign a user out everywhere, but where the cookie holds ``but_key``. Returns how many
    sessions ended."""
    theirs = Session.objects.filter(user_id=user_id)
    if but_key:
        theirs = theirs.exclude(pk=hashed(but_key))
    return theirs.delete()[0]


def alive_among(stored_keys: Collection[str]) -> set[str]:
    """Return those of some sessions, by their stored keys, that nobody ended and that have not
    run out."""
    rows = Session.alive().filter(pk__in=stored_keys)
    return set(rows.values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a request comes from: the client's address, and what its browser calls itself."""

    address: str | None = None
    device: str = ""


class SessionStore(DatabaseStore):
    """Finds a session by the hash of its key, and notes whose it is and where it is used.

    ``row`` is what was found; ``place`` is for whoever handles the request to say.
    """

    row: Session | None = None
    place: Place | None = None

    def note_use(self) -> None:
        """Keep when and where the session was used last; at most once in ``NOTED_EVERY``."""
        row, place, now = self.row, self.place, clock.now()
        if row is None or place is None or now - row.seen_at < NOTED_EVERY:
            return
        Session.objects.filter(pk=row.pk).update(
            seen_at=now, address=place.address, device=place.device
        )

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def _get_new_session_key(self) -> str:
        return get_random_string(KEY_LENGTH, SIGNS)

    def _get_session_from_db(self) -> Session | None:
        key = self.session_key or ""
        row = Session.alive().filter(session_key=hashed(key)).first()
        if row is None:
            self._session_key = None
        self.row = row
        return row

    def exists(self, session_key: str) -> bool:
        return Session.objects.filter(session_key=hashed(session_key)).exists()

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key is not None:
            Session.objects.filter(session_key=hashed(key)).delete()

    def save(self, must_create: bool = False) -> None:  # noqa: FBT001, FBT002 - Django's signature
        if self.session_key is None:
            self.create()
            return
        data: dict[str, Any] = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        now, pk = clock.now(), hashed(self.session_key)
        row: dict[str, Any] = {
            "session_data": self.encode(data),
            "expire_date": self.get_expiry_date(),
            "user_id": data.get(SESSION_KEY),
            "seen_at": now,
        }
        if self.place is not None:
            row |= {"address": self.place.address, "device": self.place.device}
        if not must_create:
            if not Session.objects.filter(pk=pk).update(**row):
                raise UpdateError
            return
        try:
            with transaction.atomic():
                Session.objects.create(session_key=pk, created_at=now, **row)
        except IntegrityError:
            raise CreateError from None

    @classmethod
    def clear_expired(cls) -> None:
        Session.objects.filter(expire_date__lt=timezone.now()).delete()
