"""What a person sees of the own account, and what is asked before anybody is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from northing.apps.people.models import Membership, User, Workspace
from northing.apps.people.queries.actors import actor_for, workspaces_of
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.roles import Role
from northing.base.sessions.models import Session
from northing.base.sessions.store import hashed
from northing.base.sight import everywhere


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A browser that is signed in; ``device`` is what it calls itself."""

    id: str
    device: str
    address: str
    since: datetime
    seen_at: datetime
    is_this: bool


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """A workspace that the person is in, and as what."""

    slug: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class AccountPage:
    """``zone`` is the one to show times in: the person's own, else that of the first workspace."""

    name: str
    email: str
    pending_email: str
    language: str
    time_zone: str
    theme: str
    zone: str
    sessions: tuple[SessionRow, ...]
    memberships: tuple[MembershipRow, ...]


def is_begun() -> bool:
    """Tell whether the installation has a user."""
    return User.objects.exists()


def is_pending(user: User) -> bool:
    """Tell whether somebody asked for the account and has not shown yet that the address is
    theirs."""
    return not user.is_active and user.email_verified_at is None and not user.name


def can_make_workspace(user: User, *, is_sign_up_open: bool) -> bool:
    """Tell whether the user may make a workspace: administrators of the installation always, and
    with open sign-up whoever is in none."""
    if user.is_installation_admin:
        return True
    return is_sign_up_open and user.email_verified_at is not None and not workspaces_of(user)


def actors_of(user: User) -> tuple[Actor, ...]:
    """Return the user as an actor in each workspace where they are active."""
    return tuple(actor_for(user, chip.slug) for chip in workspaces_of(user))


def languages_for(user: User) -> tuple[str, ...]:
    """Return the languages to write to a user in, the first that is not empty counts: their own,
    else a workspace's."""
    slugs = [chip.slug for chip in workspaces_of(user)]
    others = Workspace.objects.filter(slug__in=slugs).order_by("name")
    return (user.language, *others.values_list("language", flat=True))


def account_page(user_id: int, session_key: str | None) -> AccountPage:
    """Return a user's account; ``session_key`` is what the cookie at hand holds.

    Raises:
        NotFound: there is no such user.
    """
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFound("person")
    with everywhere("a person's workspaces are asked before one is known"):
        rows = list(Membership.of_user(user_id).select_related("workspace"))
    rows.sort(key=lambda row: row.workspace.name)
    return AccountPage(
        name=user.name,
        email=user.email,
        pending_email=user.pending_email,
        language=user.language,
        time_zone=user.time_zone,
        theme=user.theme,
        zone=user.time_zone or next((row.workspace.time_zone for row in rows), "UTC"),
        sessions=sessions_of(user_id, session_key),
        memberships=tuple(
            MembershipRow(row.workspace.slug, row.workspace.name, Role(row.role)) for row in rows
        ),
    )


def sessions_of(user_id: int, session_key: str | None) -> tuple[SessionRow, ...]:
    """Return where a user is signed in: the session at hand first, then the one used last."""
    here = hashed(session_key) if session_key else ""
    rows = [
        SessionRow(
            id=row.pk,
            device=row.device,
            address=row.address or "",
            since=row.created_at,
            seen_at=row.seen_at,
            is_this=row.pk == here,
        )
        for row in Session.alive().filter(user_id=user_id).order_by("-seen_at")
    ]
    return tuple(sorted(rows, key=lambda row: not row.is_this))
