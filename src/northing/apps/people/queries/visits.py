"""What somebody has seen at Home, and from when on something is news."""

from __future__ import annotations

from datetime import datetime, timedelta

from northing.apps.people.models import Visit
from northing.base import clock
from northing.base.action import query
from northing.base.actor import Actor

# Looks that are no further apart are one visit: a page that is loaded again keeps its news.
ONE_VISIT = timedelta(hours=1)


@query
def last_visit(actor: Actor) -> datetime | None:
    """Return the instant since when things are news to the actor: the end of the visit before
    this one, or when all was marked as seen; None before the first visit."""
    row = Visit.objects.filter(membership=actor.membership_id).first()
    return known_until(row.known_at, row.seen_at, clock.now()) if row else None


def known_until(known_at: datetime, seen_at: datetime, at: datetime) -> datetime:
    """Return up to when somebody who looks ``at`` an instant knows what happened, by the two
    instants of a ``Visit``."""
    return known_at if at - seen_at < ONE_VISIT else seen_at
