"""Deeds of the installation itself: they happen before, or above, any workspace."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.text import slugify

from northing.apps.people.actions.roster import add_member
from northing.apps.people.events import WorkspaceCreated
from northing.apps.people.inputs import NewMember
from northing.apps.people.models import Membership, User, Workspace
from northing.apps.people.queries import system_actor
from northing.base import clock
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, NotFound
from northing.base.events import record
from northing.base.roles import Role
from northing.base.scope import scope

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
        Invalid: the address is none or taken, the name is empty, the password is too weak
            (``password`` carries Django's own sentences in ``reasons``).
    """
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise Invalid({"email": "not-an-address"}) from None
    if User.objects.filter(email=email).exists():
        raise Invalid({"email": "address-taken"})
    if not name.strip():
        raise Invalid({"name": "required"})
    _refuse_weak(password, User(email=email, name=name))
    user = User.objects.create_user(
        email, password, name=name, is_installation_admin=True, email_verified_at=clock.now()
    )
    for workspace in Workspace.objects.order_by("pk"):
        join_as_administrator(system_actor(workspace), user)
    return user


def set_password(user_id: int, password: str) -> None:
    """Give a user another password; whoever is signed in as that user has to sign in again.

    Raises:
        NotFound: there is no such user.
        Invalid: the password is too weak (``reasons`` as in ``create_administrator``).
    """
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFound("person")
    _refuse_weak(password, user)
    user.set_password(password)
    user.save(update_fields=["password"])


def _refuse_weak(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise Invalid({"password": "weak"}, reasons=error.messages) from None


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
