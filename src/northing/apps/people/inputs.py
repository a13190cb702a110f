"""What the actions of people take."""

from __future__ import annotations

from dataclasses import dataclass

from northing.base.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMember:
    """A person to add: with a user who can sign in, or by name (and address) only."""

    name: str
    email: str = ""
    user_id: int | None = None
    role: Role = Role.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTeam:
    """A team as a document names it; empty fields leave what is there."""

    name: str
    parent: str = ""
    level: str = ""
    function: str = ""
