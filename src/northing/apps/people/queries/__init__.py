"""The reads of people."""

from northing.apps.people.queries.actors import (
    Frame,
    PersonChip,
    Planning,
    Roster,
    TeamChip,
    WorkspaceChip,
    actor_for,
    frame_for,
    roster,
    system_actor,
    system_actor_in,
    system_actor_named,
    system_actors,
    user_id_of,
    workspaces_of,
)

__all__ = [
    "Frame",
    "PersonChip",
    "Planning",
    "Roster",
    "TeamChip",
    "WorkspaceChip",
    "actor_for",
    "frame_for",
    "roster",
    "system_actor",
    "system_actor_in",
    "system_actor_named",
    "system_actors",
    "user_id_of",
    "workspaces_of",
]
