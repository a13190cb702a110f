"""Erasing a person: what they did stays, who they were goes."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q
from django.utils.crypto import salted_hmac

from northing.apps.people import policy
from northing.apps.people.actions.invitations import take_back_invitations
from northing.apps.people.events import PersonErased
from northing.apps.people.models import Invitation, Membership, TeamMember, User, Visit, Workspace
from northing.apps.people.queries.actors import system_actor
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record
from northing.base.jobs.models import Job
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
    row = _held_person(membership_id)
    if row.pk == actor.membership_id:
        raise Denied("on-account-page")
    actor.demand(Deed.MANAGE_PEOPLE)
    if not policy.can_change_person(actor, row):
        raise Denied("above-you")
    _demand_name(row.name, confirmation)
    policy.keep_an_administrator(row)
    user_id = row.user_id
    _erase_membership(row)
    take_back_invitations(actor, row)
    if user_id is not None:
        _erase_user_if_nowhere(user_id)
    record(actor, PersonErased(membership_id=row.pk), f"membership:{row.pk}")


def _held_person(membership_id: int) -> Membership:
    rows = Membership.objects.filter(pk=membership_id, erased_at=None)
    policy.held_user(rows.values_list("user_id", flat=True).first())
    row = rows.select_for_update().first()
    if row is None:
        raise NotFound("person")
    return row


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
        Conflict("last-installation-administrator"): nobody else administers the installation.
        Conflict("changed-meanwhile"): the user came into a workspace at this very moment.
    """
    workspaces = _held_workspaces(user_id)
    user = _held_leaver(user_id)
    _demand_name(user.name, confirmation)
    if _workspaces_of(user_id) != workspaces:
        raise Conflict("changed-meanwhile")
    for workspace in Workspace.objects.filter(pk__in=workspaces).order_by("pk"):
        actor = system_actor(workspace)
        with scope(workspace.pk):
            row = Membership.objects.get(user=user_id)
        erase_person(actor, row.pk, row.name)
    _erase_user(user)


def _workspaces_of(user_id: int) -> list[int]:
    with everywhere("an account ends in every workspace"):
        return sorted(Membership.all_of_user(user_id).values_list("workspace_id", flat=True))


def _held_workspaces(user_id: int) -> list[int]:
    rows = Workspace.objects.select_for_update(no_key=True).order_by("pk")
    return [row.pk for row in rows.filter(pk__in=_workspaces_of(user_id))]


def _held_leaver(user_id: int) -> User:
    """Hold the user, and everybody who administers the installation: of two who leave at once,
    one is second."""
    rows = User.objects.select_for_update(no_key=True).filter(is_active=True).order_by("pk")
    held = list(rows.filter(Q(pk=user_id) | Q(is_installation_admin=True)))
    user = next((each for each in held if each.pk == user_id), None)
    if user is None:
        raise NotFound("person")
    if user.is_installation_admin and len(held) == 1:
        raise Conflict("last-installation-administrator")
    return user


def _erase_membership(row: Membership) -> None:
    addresses = {row.email} - {""}
    if row.user_id is not None:
        addresses.add(User.objects.get(pk=row.user_id).email)
        Receipt.objects.filter(user=row.user_id).delete()
    accepted = Invitation.objects.filter(accepted_by=row)
    addresses |= set(accepted.values_list("email", flat=True))
    Invitation.objects.filter(Q(email__in=addresses) | Q(accepted_by=row)).delete()
    TeamMember.objects.filter(membership=row).delete()
    Visit.objects.filter(membership=row).delete()
    # What they typed and did not save: the table is the goals', which people know nothing of.
    row.drafts.all().delete()
    row.name, row.email, row.user_id = f"Erased person {row.pk}", "", None
    row.role, row.is_active, row.erased_at = Role.VIEWER.value, False, clock.now()
    row.version += 1
    row.save()
    # Payloads hold ids only, so that a name stands in no other place of an event.
    Event.objects.filter(actor=row).update(actor_name=row.name)


def _erase_user_if_nowhere(user_id: int) -> None:
    with everywhere("whether an account is anywhere else"):
        is_elsewhere = Membership.all_of_user(user_id).exists()
    user = User.objects.get(pk=user_id)
    # Who administers the installation is there before, and without, any workspace.
    if not is_elsewhere and not user.is_installation_admin:
        _erase_user(user)


def _nobodys_address(user: User) -> str:
    # Nobody can guess it, and sign up with it beforehand.
    return f"{salted_hmac('northing.people.erased', str(user.pk)).hexdigest()[:32]}@{NOWHERE}"


def _erase_user(user: User) -> None:
    end_sessions_of(user.pk)
    Job.objects.filter(name__startswith="people.mail_", payload__user_id=user.pk).delete()
    user.name, user.email = f"Erased user {user.pk}", _nobodys_address(user)
    user.pending_email = user.language = user.theme = user.time_zone = ""
    user.is_active = user.is_installation_admin = False
    user.email_verified_at = None
    user.set_unusable_password()
    user.save()
