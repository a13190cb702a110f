"""What happened to people, teams and workspaces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceCreated:
    """A workspace was made."""

    kind: ClassVar[str] = "people.workspace_created"
    workspace: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonJoined:
    """A person was added to the workspace, or came by another name, address or role."""

    kind: ClassVar[str] = "people.person_joined"
    membership_id: int
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedTeam:
    """A person was given a place in a team."""

    kind: ClassVar[str] = "people.joined_team"
    membership_id: int
    team_id: int
    is_lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterExtended:
    """A document named teams or people that were not there yet, or moved a team."""

    kind: ClassVar[str] = "people.roster_extended"
    teams: tuple[str, ...]
    people: tuple[str, ...]
