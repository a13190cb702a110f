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


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """Somebody to invite. ``token_hash`` belongs to a link that is handed on by hand; without
    one, the mail that is sent makes a secret of its own."""

    email: str
    name: str = ""
    token_hash: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInvitations:
    """Whom to invite, as what, and into which team; each invitation is open for some days."""

    people: tuple[Invitee, ...]
    role: Role = Role.MEMBER
    team_id: int | None = None
    days: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """How somebody who is new is called and signs in."""

    name: str
    password: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """A person's name and role; ``version`` is the one that was looked at, None asks nothing."""

    name: str
    role: Role
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDraft:
    """A team's own words. ``version`` as in ``PersonChange``; a new team has none."""

    name: str
    level: str = ""
    function: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMove:
    """Where a team goes: below a parent (None for the top) and before a sibling, else last."""

    parent_id: int | None = None
    before_id: int | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceChange:
    """A workspace's name and settings. ``version`` as in ``PersonChange``."""

    name: str
    language: str
    time_zone: str
    check_in_days: int
    review_weeks: int
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInstallation:
    """The first workspace, and who administers it and every later one."""

    workspace: str
    name: str
    email: str
    password: str
    time_zone: str = "UTC"
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileChange:
    """How a person is called, and how pages speak to them. "" follows the browser, the workspace
    and the device."""

    name: str
    language: str = ""
    time_zone: str = ""
    theme: str = ""
