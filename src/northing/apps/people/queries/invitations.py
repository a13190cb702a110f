"""Invitations: what a link opens, and those that are open."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from northing.apps.people import policy
from northing.apps.people.models import Invitation, Membership, User, Workspace
from northing.apps.people.queries.actors import TeamChip, system_actor
from northing.apps.people.queries.people import team_chips
from northing.base import clock
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied
from northing.base.pages import Pages, pages_of
from northing.base.roles import Role
from northing.base.scope import scope
from northing.base.sight import everywhere

PREFIX = "northing_inv_"
SECRET_BYTES = 32
INVITATIONS_A_PAGE = 50


def new_token() -> str:
    """Return a secret of 256 bits for an invitation's link."""
    return PREFIX + secrets.token_urlsafe(SECRET_BYTES)


def hash_of(token: str) -> str:
    """Return what is stored of a link's secret."""
    return hashlib.sha256(token.encode()).hexdigest()


class InvitationState(StrEnum):
    """Where an open invitation stands."""

    WAITING = "waiting"
    SENT = "sent"
    LINK = "link"
    FAILED = "failed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class OpenedInvitation:
    """What a link shows to whoever holds it. ``actor`` is the system in that workspace;
    ``user_id`` is the account that has the address already, None without one."""

    actor: Actor
    workspace: str
    slug: str
    email: str
    name: str
    role: Role
    team: str
    invited_by: str
    language: str
    user_id: int | None
    is_member: bool


@dataclass(frozen=True, slots=True)
class InvitationToMail:
    """What a mail says; ``expires_on`` is the last day in the workspace's time zone."""

    actor: Actor
    id: int
    email: str
    workspace: str
    invited_by: str
    expires_on: date
    language: str


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An open invitation in the list. ``problem`` is a mail's failure as a code."""

    id: int
    email: str
    name: str
    role: Role
    team: TeamChip | None
    invited_by: str
    state: InvitationState
    problem: str
    created_at: datetime
    sent_at: datetime | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class InvitationsPage:
    rows: tuple[InvitationRow, ...]
    pages: Pages


@dataclass(frozen=True, slots=True)
class Inviting:
    """What the actor may invite to; ``anywhere``: also into no team."""

    roles: tuple[Role, ...]
    usual: Role
    teams: tuple[TeamChip, ...]
    anywhere: bool


@query
def inviting(actor: Actor) -> Inviting:
    """Return the roles and teams that the actor may invite to.

    Raises:
        Denied: none.
    """
    roles, managed = policy.roles_to_grant(actor), policy.managed_teams(actor)
    anywhere = policy.can_stand_below(actor, managed, None)
    if not roles or not (managed or anywhere):
        raise Denied("role")
    teams = tuple(chip for chip in team_chips() if chip.id in managed)
    return Inviting(roles, Role.MEMBER, teams, anywhere)


def open_invitation(token_hash: str) -> OpenedInvitation | None:
    """Return the invitation that a link's secret opens, None where it is unknown, used, revoked,
    expired, or who invited could not do so any more: nobody is told which."""
    if not token_hash:
        return None
    with everywhere("a link says nothing about its workspace"):
        row = Invitation.by_token_hash(token_hash).first()
    if row is None or row.accepted_at or row.revoked_at or row.expires_at <= clock.now():
        return None
    workspace = Workspace.objects.get(pk=row.workspace_id)
    user = User.objects.filter(email=row.email, is_active=True).first()
    with scope(workspace.pk):
        if not policy.is_upheld(system_actor(workspace), row):
            return None
        inviter, team = row.invited_by, row.team
        is_member = (
            user is not None and Membership.objects.filter(user=user, is_active=True).exists()
        )
    return OpenedInvitation(
        actor=system_actor(workspace),
        workspace=workspace.name,
        slug=workspace.slug,
        email=row.email,
        name=row.name,
        role=Role(row.role),
        team=team.name if team else "",
        invited_by=inviter.name if inviter else "",
        language=row.language or workspace.language,
        user_id=user.pk if user else None,
        is_member=is_member,
    )


def invitation_to_mail(invitation_id: int) -> InvitationToMail | None:
    """Return what the mail of an open invitation says, None where it is over or goes by link.
    Needs a scope."""
    row = (
        Invitation.objects.filter(accepted_at=None, revoked_at=None, is_by_mail=True)
        .filter(pk=invitation_id, expires_at__gt=clock.now())
        .select_related("invited_by", "workspace")
        .first()
    )
    if row is None or not policy.is_upheld(system_actor(row.workspace), row):
        return None
    user = User.objects.filter(email=row.email).first()
    zone = ZoneInfo(row.workspace.time_zone)
    return InvitationToMail(
        actor=system_actor(row.workspace),
        id=row.pk,
        email=row.email,
        workspace=row.workspace.name,
        invited_by=row.invited_by.name if row.invited_by else "",
        expires_on=row.expires_at.astimezone(zone).date(),
        language=(user.language if user else "") or row.language or row.workspace.language,
    )


def state_of(row: Invitation) -> InvitationState:
    """Return where an open invitation stands now."""
    if row.expires_at <= clock.now():
        return InvitationState.EXPIRED
    if not row.is_by_mail:
        return InvitationState.LINK
    if row.mail_error:
        return InvitationState.FAILED
    return InvitationState.SENT if row.sent_at else InvitationState.WAITING


@query
def invitations_page(actor: Actor, page: int = 1) -> InvitationsPage:
    """Return the open invitations that the actor may manage, newest first.

    Raises:
        Denied: the actor may invite nobody.
    """
    roles = policy.roles_to_grant(actor)
    if not roles:
        raise Denied("role")
    managed = policy.managed_teams(actor)
    rows = Invitation.objects.filter(accepted_at=None, revoked_at=None, role__in=roles)
    if not policy.can_stand_below(actor, managed, None):
        rows = rows.filter(team__in=managed)
    pages, window = pages_of(rows.count(), page, INVITATIONS_A_PAGE)
    shown = rows.select_related("team", "invited_by").order_by("-created_at", "-pk")[window]
    return InvitationsPage(tuple(_row(row) for row in shown), pages)


def _row(row: Invitation) -> InvitationRow:
    return InvitationRow(
        id=row.pk,
        email=row.email,
        name=row.name,
        role=Role(row.role),
        team=TeamChip(row.team.pk, row.team.name) if row.team else None,
        invited_by=row.invited_by.name if row.invited_by else "",
        state=state_of(row),
        problem=row.mail_error,
        created_at=row.created_at,
        sent_at=row.sent_at,
        expires_at=row.expires_at,
    )


def placeholders(email: str) -> QuerySet[Membership]:
    """Return who came with a file by that address and cannot sign in. Needs a scope."""
    return Membership.objects.filter(email__iexact=email, user=None)


@query
def links_made(actor: Actor, token_hashes: tuple[str, ...]) -> dict[str, str]:
    """Return the addresses of open invitations by the hashes of their links' secrets."""
    rows = Invitation.objects.filter(
        token_hash__in=token_hashes, accepted_at=None, revoked_at=None, expires_at__gt=clock.now()
    )
    return {row.token_hash or "": row.email for row in rows}


@query
def addresses_in_the_way(
    actor: Actor, emails: tuple[str, ...], by_link: frozenset[str] = frozenset()
) -> dict[str, str]:
    """Return why some addresses cannot be invited: "already-member", "deactivated",
    "placeholder-above-you", "placeholder-by-mail" (asked for those in ``by_link``) or
    "already-invited"; expired invitations are not in the way."""
    may_grant = policy.roles_to_grant(actor)
    found: dict[str, str] = {}
    is_asked = Q(email__in=emails) | Q(user__email__in=emails)
    for row in Membership.objects.filter(is_asked).select_related("user"):
        for email in {row.email.lower(), row.user.email if row.user else ""} & set(emails):
            if not row.is_active:
                found[email] = "deactivated"
            elif row.user_id is not None:
                found[email] = "already-member"
            elif Role(row.role) not in may_grant:
                found[email] = "placeholder-above-you"
            elif email in by_link:
                found[email] = "placeholder-by-mail"
    still_open = Invitation.objects.filter(
        email__in=emails, accepted_at=None, revoked_at=None, expires_at__gt=clock.now()
    )
    for email in still_open.values_list("email", flat=True):
        found.setdefault(email, "already-invited")
    return found
