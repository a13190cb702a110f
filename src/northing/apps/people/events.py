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
    """A document named teams or people that were not there yet, or moved a team. ``people`` are
    memberships."""

    kind: ClassVar[str] = "people.roster_extended"
    teams: tuple[str, ...]
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftTeam:
    """A person gave up, or lost, the place in a team."""

    kind: ClassVar[str] = "people.left_team"
    membership_id: int
    team_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberInvited:
    """Somebody was invited, by mail or by a link that is handed on."""

    kind: ClassVar[str] = "people.member_invited"
    invitation_id: int
    role: str
    team_id: int | None
    is_by_mail: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRenewed:
    """An open invitation was sent again, or got a new link; the one before is void."""

    kind: ClassVar[str] = "people.invitation_renewed"
    invitation_id: int
    is_by_mail: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationSent:
    """The mail of an invitation went out."""

    kind: ClassVar[str] = "people.invitation_sent"
    invitation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRevoked:
    """An open invitation was taken back."""

    kind: ClassVar[str] = "people.invitation_revoked"
    invitation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationAccepted:
    """Somebody came in by an invitation."""

    kind: ClassVar[str] = "people.invitation_accepted"
    invitation_id: int
    membership_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationsForgotten:
    """Invitations that had long been over were deleted."""

    kind: ClassVar[str] = "people.invitations_forgotten"
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleChanged:
    """A person got another role."""

    kind: ClassVar[str] = "people.role_changed"
    membership_id: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRenamed:
    """A person is called by another name in the workspace."""

    kind: ClassVar[str] = "people.person_renamed"
    membership_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDeactivated:
    """A person lost access to the workspace; what they own and said stays."""

    kind: ClassVar[str] = "people.member_deactivated"
    membership_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberReactivated:
    """A person got access back."""

    kind: ClassVar[str] = "people.member_reactivated"
    membership_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonErased:
    """A person's name, address and account were erased; what they did stays."""

    kind: ClassVar[str] = "people.person_erased"
    membership_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamCreated:
    """A team was made."""

    kind: ClassVar[str] = "people.team_created"
    team_id: int
    team: str
    parent_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamChanged:
    """A team got another name, level or function."""

    kind: ClassVar[str] = "people.team_changed"
    team_id: int
    team: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMoved:
    """A team was put below another, or in another order among its siblings."""

    kind: ClassVar[str] = "people.team_moved"
    team_id: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDeleted:
    """An empty team was deleted."""

    kind: ClassVar[str] = "people.team_deleted"
    team_id: int
    team: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceChanged:
    """The workspace got another name or other settings."""

    kind: ClassVar[str] = "people.workspace_changed"
    workspace: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisionChanged:
    """The workspace's vision was written anew, or taken away."""

    kind: ClassVar[str] = "people.vision_changed"
    workspace: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressChanged:
    """A person signs in with another, verified address, and is known by it in the workspace."""

    kind: ClassVar[str] = "people.address_changed"
    membership_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordChanged:
    """A person chose another password, and was signed out everywhere else."""

    kind: ClassVar[str] = "people.password_changed"
    membership_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceLeft:
    """A person gave up access to the workspace; what they own and said stays."""

    kind: ClassVar[str] = "people.workspace_left"
    membership_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRetried:
    """A background job that had been given up was put into the queue again."""

    kind: ClassVar[str] = "people.job_retried"
    job_id: int
    job: str
