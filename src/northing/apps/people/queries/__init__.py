"""The reads of people."""

from northing.apps.people.queries.actors import (
    PersonChip,
    Roster,
    TeamChip,
    WorkspaceChip,
    actor_for,
    roster,
    side_navigation,
    system_actor,
    system_actor_in,
    system_actor_named,
    system_actors,
    user_id_of,
    workspaces_of,
)

__all__ = [
    "PersonChip",
    "Roster",
    "TeamChip",
    "WorkspaceChip",
    "actor_for",
    "roster",
    "side_navigation",
    "system_actor",
    "system_actor_in",
    "system_actor_named",
    "system_actors",
    "user_id_of",
    "workspaces_of",
]
