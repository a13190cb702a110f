"""Deeds of the installation itself: they happen before, or above, any workspace."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import available_timezones

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from northing.apps.people import policy
from northing.apps.people.actions.roster import add_member
from northing.apps.people.events import WorkspaceCreated
from northing.apps.people.inputs import NewInstallation, NewMember, address_of, name_of
from northing.apps.people.models import Membership, User, Workspace
from northing.apps.people.queries import system_actor
from northing.apps.people.queries.accounts import can_make_workspace, is_begun
from northing.base import clock, throttle
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record
from northing.base.roles import Role
from northing.base.scope import scope
from northing.base.sight import everywhere

FIRST_RUN = throttle.Limit("first run", 1000, timedelta(hours=1))
JUST_NOW = timedelta(minutes=10)
THEMES = {"", "light", "dark"}
LANGUAGES = {"", "en", "sv", "zh-hans"}


def _free_slug(name: str) -> str:
    stem = slugify(name, allow_unicode=True)[:50] or "workspace"
    taken = set(Workspace.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    slug, number = stem, 2
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    return slug


@transaction.atomic
def create_workspace(name: str, *, time_zone: str = "UTC", language: str = "") -> Actor:
    """Make a workspace and return the system as an actor in it; the administrators of the
    installation become administrators of the workspace.

    Raises:
        Conflict("workspace-exists"): there is one of that name.
    """
    if Workspace.objects.filter(name=name).exists():
        raise Conflict("workspace-exists", name=name)
    workspace = Workspace.objects.create(
        name=name, slug=_free_slug(name), time_zone=time_zone, language=language
    )
    actor = system_actor(workspace)
    with scope(workspace.pk):
        record(actor, WorkspaceCreated(workspace=name), f"workspace:{workspace.pk}")
    for user in User.objects.filter(is_installation_admin=True, is_active=True):
        join_as_administrator(actor, user)
    return actor


@transaction.atomic
def begin_installation(new: NewInstallation) -> int:
    """Make the first workspace and its administrator, and return the user's id.

    Raises:
        Conflict("already-begun"): there is a user already.
        Invalid: as ``create_administrator``; also for ``workspace`` and ``time_zone``.
    """
    # The row of this limit stays locked until the end: of two who begin at once, one is second.
    throttle.reserve((FIRST_RUN, ""))
    if is_begun():
        raise Conflict("already-begun")
    workspace = _workspace_name(new.workspace, new.time_zone)
    user = create_administrator(new.email, new.name, new.password)
    set_preferences(user.pk, language=new.language)
    create_workspace(workspace, time_zone=new.time_zone, language=new.language)
    return user.pk


@transaction.atomic
def make_workspace(
    user_id: int, name: str, *, time_zone: str, language: str, is_sign_up_open: bool
) -> str:
    """Make a workspace that the user administers, and return its slug; of the one that the user
    made by that name a moment ago where there is one.

    Raises:
        Denied("no-new-workspace"): the user may make none.
        Conflict("workspace-exists"): there is one of that name.
        Invalid: the name is empty or too long, or the time zone unknown.
    """
    user = policy.held_user(user_id)
    if user is None:
        raise NotFound("person")
    made = _just_made(user, name)
    if made is not None:
        return made.slug
    if not can_make_workspace(user, is_sign_up_open=is_sign_up_open):
        raise Denied("no-new-workspace")
    name = _workspace_name(name, time_zone)
    actor = create_workspace(name, time_zone=time_zone, language=language)
    join_as_administrator(actor, user)
    return actor.workspace_slug


def _just_made(user: User, name: str) -> Workspace | None:
    """Return the workspace that the same form, sent before, has made."""
    # A workspace is dated by the machine, also in a rehearsal.
    with everywhere("whether the user made the workspace a moment ago"):
        return Workspace.objects.filter(
            name=" ".join(name.split()),
            created_at__gt=timezone.now() - JUST_NOW,
            pk__in=Membership.of_user(user.pk)
            .filter(role=Role.ADMINISTRATOR.value)
            .values("workspace"),
        ).first()


def _workspace_name(name: str, time_zone: str) -> str:
    name = name_of(name, "workspace")
    if time_zone not in available_timezones():
        raise Invalid({"time_zone": "unknown"})
    return name


def join_as_administrator(actor: Actor, user: User) -> None:
    """Make the user an administrator of the actor's workspace unless already a member."""
    with scope(actor.workspace_id):
        if Membership.objects.filter(user=user).exists():
            return
    add_member(
        actor,
        NewMember(name=user.name, email=user.email, user_id=user.pk, role=Role.ADMINISTRATOR),
    )


@transaction.atomic
def create_administrator(email: str, name: str, password: str) -> User:
    """Make a user who administers every workspace there is and each that will be made.

    Raises:
        Invalid: the address is none or taken, the name is empty or too long, the password is too
            weak (``password`` carries Django's own sentences in ``reasons``).
    """
    email = address_of(email)
    if User.objects.filter(email=email).exists():
        raise Invalid({"email": "address-taken"})
    name = name_of(name)
    policy.refuse_weak_password(password, User(email=email, name=name))
    user = User.objects.create_user(
        email, password, name=name, is_installation_admin=True, email_verified_at=clock.now()
    )
    for workspace in Workspace.objects.order_by("pk"):
        join_as_administrator(system_actor(workspace), user)
    return user


def set_password(user_id: int, password: str) -> None:
    """Give a user another password; whoever is signed in as that user has to sign in again, and
    an address that waited to take the place of the user's does not any more.

    Raises:
        NotFound: there is no such user.
        Invalid: the password is too weak (``reasons`` as in ``create_administrator``).
    """
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFound("person")
    policy.refuse_weak_password(password, user)
    user.take_password(password)
    user.save(update_fields=["password", "pending_email"])


def set_preferences(user_id: int, *, language: str | None = None, theme: str | None = None) -> None:
    """Keep a user's own language and theme; None leaves one as it is, "" follows the device.

    Raises:
        Invalid: an unknown language or theme.
    """
    if language is not None and language not in LANGUAGES:
        raise Invalid({"language": "unknown"})
    if theme is not None and theme not in THEMES:
        raise Invalid({"theme": "unknown"})
    stated = {"language": language, "theme": theme}
    User.objects.filter(pk=user_id).update(**{k: v for k, v in stated.items() if v is not None})
