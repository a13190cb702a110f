"""Looking at Home, kept so that the next visit can show what is new."""

from __future__ import annotations

from datetime import datetime

from northing.apps.people.models import Visit
from northing.apps.people.queries.visits import known_until
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Denied


@action
def note_visit(actor: Actor, shown_at: datetime, *, is_all_seen: bool = False) -> None:
    """Keep that the actor looked at Home as it was ``shown_at`` an instant. What is news stays
    so for the whole visit, unless ``is_all_seen``.

    Raises:
        Denied("role"): the actor is nobody, as the system is.
    """
    if actor.membership_id is None:
        raise Denied("role")
    at = min(shown_at, clock.now())
    row, is_new = Visit.objects.select_for_update().get_or_create(
        membership_id=actor.membership_id,
        defaults={"workspace_id": actor.workspace_id, "known_at": at, "seen_at": at},
    )
    if is_new:
        return
    row.known_at = max(
        row.known_at, at if is_all_seen else known_until(row.known_at, row.seen_at, at)
    )
    row.seen_at = max(row.seen_at, at)
    row.save(update_fields=["known_at", "seen_at"])
