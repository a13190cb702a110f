"""Deeds of people on their own accounts, which stand above any workspace."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import available_timezones

from django.db import transaction

from northing.apps.people import policy
from northing.apps.people.actions.installation import set_preferences
from northing.apps.people.events import (
    AddressChanged,
    PasswordChanged,
    PersonRenamed,
)
from northing.apps.people.inputs import ProfileChange, address_key, address_of, name_of
from northing.apps.people.models import Invitation, Membership, User
from northing.apps.people.queries.accounts import actors_of, is_pending
from northing.apps.people.queries.links import user_of_link
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, NotFound
from northing.base.events import record
from northing.base.jobs.queue import enqueue
from northing.base.scope import scope
from northing.base.sessions.models import Session
from northing.base.sessions.store import end_sessions_of

MAIL_PASSWORD, MAIL_SIGN_UP = "people.mail_password", "people.mail_sign_up"
MAIL_NEW_ADDRESS, MAIL_OLD_ADDRESS = "people.mail_new_address", "people.mail_old_address"
MAIL_ADDRESS_CHANGED = "people.mail_address_changed"
KEPT_UNOPENED = timedelta(days=7)
MAIL_PASSWORD_CHANGED = "people.mail_password_changed"  # noqa: S105 - a job


def _locked(user_id: int) -> User:
    user = policy.held_user(user_id)
    if user is None or not user.is_active:
        raise NotFound("person")
    return user


@transaction.atomic
def ask_for_password(email: str) -> None:
    """Have a link mailed that lets choose a new password. Whether somebody has the address makes
    no difference to see, not even a job less."""
    user = User.objects.filter(email=address_key(email)).first()
    enqueue(MAIL_PASSWORD, {"user_id": user.pk if user else None})


@transaction.atomic
def sign_up(email: str, *, language: str = "") -> None:
    """Have a link mailed that opens an account for the address; who has one already is told so in
    the mail, and only there.

    Raises:
        Invalid: the address is none.
    """
    user, is_new = User.objects.get_or_create(
        email=address_of(email), defaults={"is_active": False, "language": language}
    )
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    enqueue(MAIL_SIGN_UP, {"user_id": user.pk})


@transaction.atomic
def choose_password(user_ref: str, token: str, password: str, name: str = "") -> int:
    """Set the password of whoever holds a link from a mail, and return the user's id: the address
    counts as verified, an account that waited for it opens under ``name``, and all sessions end.

    Raises:
        NotFound("link"): the link is wrong, used or too old.
        Invalid: the password is weak, or the new account's name is empty or too long.
    """
    found = user_of_link(user_ref, token)
    user = policy.held_user(found.pk) if found else None
    if user is None or user_of_link(user_ref, token) is None:
        raise NotFound("link")
    if is_pending(user):
        user.name, user.is_active = name_of(name), True
    user.email_verified_at = user.email_verified_at or clock.now()
    _set_password(user, password)
    return user.pk


@transaction.atomic
def change_password(user_id: int, present: str, password: str, session_key: str | None) -> None:
    """Change a password that its owner knows; sessions other than the one of ``session_key`` end.

    Raises:
        Invalid: the present password is another ("wrong-password"), or the new one is weak.
    """
    user = _locked(user_id)
    _refuse_wrong(user, present)
    _set_password(user, password, but_key=session_key)


def _refuse_wrong(user: User, present: str) -> None:
    if not user.check_password(present):
        raise Invalid({"present": "wrong-password"})


def _set_password(user: User, password: str, but_key: str | None = None) -> None:
    is_first = not user.has_usable_password()
    policy.refuse_weak_password(password, user)
    user.take_password(password)
    user.save()
    end_sessions_of(user.pk, but_key)
    for actor in actors_of(user):
        with scope(actor.workspace_id):
            happened = PasswordChanged(membership_id=actor.membership_id or 0)
            record(actor, happened, f"membership:{actor.membership_id}")
    if not is_first:
        enqueue(MAIL_PASSWORD_CHANGED, {"user_id": user.pk})


@transaction.atomic
def ask_for_address(user_id: int, email: str, present: str) -> None:
    """Have a link mailed to an address that is to take the place of the user's; until it is opened
    nothing changes. The old address gets a notice.

    Raises:
        Invalid: the address is none or the present one ("same-address"), or the password is
            another ("wrong-password").
    """
    user = _locked(user_id)
    _refuse_wrong(user, present)
    email = address_of(email)
    if email == user.email:
        raise Invalid({"email": "same-address"})
    user.pending_email = email
    user.save(update_fields=["pending_email"])
    enqueue(MAIL_OLD_ADDRESS, {"user_id": user.pk, "address": user.email})
    enqueue(MAIL_NEW_ADDRESS, {"user_id": user.pk})


def mail_pending_address(user_id: int) -> None:
    """Mail the link to the pending address again; nothing where there is none."""
    if User.objects.filter(pk=user_id, is_active=True).exclude(pending_email="").exists():
        enqueue(MAIL_NEW_ADDRESS, {"user_id": user_id})


def drop_pending_address(user_id: int) -> None:
    """Keep the present address after all; links to the pending one end."""
    User.objects.filter(pk=user_id).update(pending_email="")


@transaction.atomic
def confirm_address(user_id: int, user_ref: str, token: str) -> None:
    """Let the pending address take the place of the user's, in each workspace too. The old address
    gets a notice, whatever comes after.

    Raises:
        NotFound("link"): the link is wrong, used, too old, or another user's.
        Conflict("address-taken"): meanwhile somebody else signs in with the address.
    """
    user, found = _locked(user_id), user_of_link(user_ref, token, for_address=True)
    if found is None or found.pk != user.pk:
        raise NotFound("link")
    _make_room(user)
    enqueue(MAIL_ADDRESS_CHANGED, {"user_id": user.pk, "address": user.email})
    user.email, user.pending_email = user.pending_email, ""
    user.email_verified_at = clock.now()
    user.save(update_fields=["email", "pending_email", "email_verified_at"])
    for actor in actors_of(user):
        take_address(actor, user.email)


def _make_room(user: User) -> None:
    other = User.objects.filter(email=user.pending_email).exclude(pk=user.pk).first()
    if other is not None and not is_pending(other):
        raise Conflict("address-taken")
    if other is not None:
        other.delete()


def _own_membership(actor: Actor) -> Membership:
    row = Membership.objects.select_for_update().filter(pk=actor.membership_id or 0).first()
    if row is None:
        raise NotFound("person")
    return row


@action
def take_address(actor: Actor, email: str) -> None:
    """Have the actor known by another address in the workspace; where somebody else is, the old
    one stays. Invitations to the old one that nobody used are deleted."""
    row = _own_membership(actor)
    if Membership.objects.filter(email__iexact=email).exclude(pk=row.pk).exists():
        return
    # The ways in for the old address are of no use any more, and would outlast an erasure.
    Invitation.objects.filter(email__iexact=row.email, accepted_by=None).delete()
    row.email, row.version = email, row.version + 1
    row.save(update_fields=["email", "version"])
    record(actor, AddressChanged(membership_id=row.pk), f"membership:{row.pk}")


@transaction.atomic
def change_profile(user_id: int, change: ProfileChange) -> None:
    """Keep how a person is called, in each workspace too, and how pages speak to them.

    Raises:
        Invalid: the name is empty or too long, or the language, time zone or theme unknown.
    """
    user = _locked(user_id)
    name = name_of(change.name)
    if change.time_zone and change.time_zone not in available_timezones():
        raise Invalid({"time_zone": "unknown"})
    set_preferences(user.pk, language=change.language, theme=change.theme)
    User.objects.filter(pk=user.pk).update(name=name, time_zone=change.time_zone)
    if name != user.name:
        for actor in actors_of(user):
            take_name(actor, name)


@action
def take_name(actor: Actor, name: str) -> None:
    """Have the actor called otherwise in the workspace."""
    row = _own_membership(actor)
    row.name, row.version = name, row.version + 1
    row.save(update_fields=["name", "version"])
    record(actor, PersonRenamed(membership_id=row.pk), f"membership:{row.pk}")


def forget_unopened_accounts() -> int:
    """Delete accounts that somebody asked for and nobody opened within ``KEPT_UNOPENED``. Returns
    how many."""
    old = User.objects.filter(
        is_active=False,
        email_verified_at=None,
        name="",
        memberships=None,
        created_at__lt=clock.now() - KEPT_UNOPENED,
    )
    return old.delete()[0]


def end_session(user_id: int, session_id: str) -> None:
    """Sign the user out of one browser; nothing where that has happened already."""
    Session.objects.filter(pk=session_id, user_id=user_id).delete()


def end_other_sessions(user_id: int, session_key: str | None) -> int:
    """Sign the user out everywhere but at the browser at hand, and return of how many."""
    return end_sessions_of(user_id, session_key)
