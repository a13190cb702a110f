"""Who looks at an open page, and at what: what a stream of news is held for."""

from __future__ import annotations

from dataclasses import dataclass

from northing.base.roles import Role

DOOR = "northing.live"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A person at an open page. ``session`` is the stored key of the session, ``since`` the
    instant of what the page shows, in seconds since 1970."""

    workspace_id: int
    membership_id: int
    session: str
    role: Role
    team_ids: frozenset[int]
    topics: frozenset[str]
    since: float
