"""Erasing a person: what they did stays, who they were goes."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q

from northing.apps.people import policy
from northing.apps.people.events import PersonErased, RosterExtended
from northing.apps.people.models import Invitation, Membership, TeamMember, User, Workspace
from northing.apps.people.queries.actors import system_actor
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Denied, Invalid, NotFound
from northing.base.events import record
from northing.base.models import Event, Receipt
from northing.base.roles import Deed, Role
from northing.base.scope import scope
from northing.base.sessions.store import end_sessions_of
from northing.base.sight import everywhere

NOWHERE = "erased.invalid"


@action
def erase_person(actor: Actor, membership_id: int, confirmation: str) -> None:
    """Erase a person from the workspace, for good: name, address, places in teams, invitations,
    and the name in events; the account too where it is in no other workspace. Check-ins keep
    their numbers and notes, and what the person owned stays with "Erased person N". One's own
    is ``erase_account``, where the password is asked for.

    Raises:
        Denied: the actor may not change that person ("role", "above-you"), or is it
            ("on-account-page").
        NotFound: there is no such person, or it is erased already.
        Invalid: ``confirmation`` is not the person's name.
        Conflict("last-administrator"): nobody would be left to administer the workspace.
    """
    actor = policy.held(actor)
    row = Membership.objects.select_for_update().filter(pk=membership_id, erased_at=None).first()
    if row is None:
        raise NotFound("person")
    if row.pk == actor.membership_id:
        raise Denied("on-account-page")
    actor.demand(Deed.MANAGE_PEOPLE)
    if not policy.can_change_person(actor, row):
        raise Denied("above-you")
    _demand_name(row.name, confirmation)
    policy.keep_an_administrator(row)
    user_id = row.user_id
    _erase_membership(row)
    if user_id is not None:
        _erase_user_if_nowhere(user_id)
    record(actor, PersonErased(membership_id=row.pk), f"membership:{row.pk}")


def _demand_name(name: str, confirmation: str) -> None:
    if " ".join(confirmation.split()).casefold() != " ".join(name.split()).casefold():
        raise Invalid({"confirmation": "not-the-name"})


@transaction.atomic
def erase_account(user_id: int, confirmation: str) -> None:
    """Erase a user with every membership, whole or not at all; see ``erase_person``.

    Raises:
        NotFound: there is no such user.
        Invalid: ``confirmation`` is not the user's name.
        Conflict("last-administrator"): nobody would be left to administer a workspace, which
            ``workspace`` names.
    """
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        raise NotFound("person")
    _demand_name(user.name, confirmation)
    with everywhere("an account ends in every workspace"):
        workspaces = sorted(Membership.all_of_user(user_id).values_list("workspace_id", flat=True))
    for workspace in Workspace.objects.filter(pk__in=workspaces).order_by("pk"):
        actor = system_actor(workspace)
        with scope(workspace.pk):
            row = Membership.objects.get(user=user_id)
        erase_person(actor, row.pk, row.name)
    _erase_user(user)


def _erase_membership(row: Membership) -> None:
    known = {text for text in (row.name, row.email) if text}
    addresses = {text for text in known if "@" in text}
    if row.user_id is not None:
        user = User.objects.get(pk=row.user_id)
        known |= {user.name, user.email}
        addresses.add(user.email)
        Receipt.objects.filter(user=row.user_id).delete()
    theirs = Q(email__in=addresses) | Q(accepted_by=row)
    known |= set(Invitation.objects.filter(theirs).exclude(name="").values_list("name", flat=True))
    Invitation.objects.filter(theirs).delete()
    TeamMember.objects.filter(membership=row).delete()
    row.name, row.email, row.user_id = f"Erased person {row.pk}", "", None
    row.role, row.is_active, row.erased_at = Role.VIEWER.value, False, clock.now()
    row.version += 1
    row.save()
    Event.objects.filter(actor=row).update(actor_name=row.name)
    _forget_in_events(row, known)


def _forget_in_events(row: Membership, known: set[str]) -> None:
    """Names stand in the payloads of events about the person, and of those that say whom a
    document named; nowhere else, so that a namesake keeps the name."""
    folded = {text.casefold() for text in known}

    def without(value: Any) -> Any:
        if isinstance(value, list):
            return [without(each) for each in value]
        return row.name if isinstance(value, str) and value.casefold() in folded else value

    for event in Event.objects.filter(subject=f"membership:{row.pk}"):
        event.payload = {key: without(value) for key, value in event.payload.items()}
        event.save(update_fields=["payload"])
    for event in Event.objects.filter(kind=RosterExtended.kind):
        event.payload |= {"people": without(event.payload["people"])}
        event.save(update_fields=["payload"])


def _erase_user_if_nowhere(user_id: int) -> None:
    with everywhere("whether an account is anywhere else"):
        is_elsewhere = Membership.all_of_user(user_id).exists()
    user = User.objects.get(pk=user_id)
    # Who administers the installation is there before, and without, any workspace.
    if not is_elsewhere and not user.is_installation_admin:
        _erase_user(user)


def _erase_user(user: User) -> None:
    end_sessions_of(user.pk)
    user.name, user.email = f"Erased user {user.pk}", f"{user.pk}@{NOWHERE}"
    user.pending_email = user.language = user.theme = user.time_zone = ""
    user.is_active = user.is_installation_admin = False
    user.email_verified_at = None
    user.set_unusable_password()
    user.save()
