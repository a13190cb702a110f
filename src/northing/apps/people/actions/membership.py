"""What becomes of people who are here: role, name, access."""

from __future__ import annotations

from northing.apps.people import policy
from northing.apps.people.actions.invitations import take_back_invitations
from northing.apps.people.events import (
    MemberDeactivated,
    MemberReactivated,
    PersonRenamed,
    RoleChanged,
    WorkspaceLeft,
)
from northing.apps.people.inputs import PersonChange, name_of
from northing.apps.people.models import Membership
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record
from northing.base.roles import RANK, Deed, Role
from northing.base.sessions.store import end_sessions_of
from northing.base.sight import everywhere


def _changeable(actor: Actor, membership_id: int, version: int | None = None) -> Membership:
    actor.demand(Deed.MANAGE_PEOPLE)
    row = Membership.objects.select_for_update().filter(pk=membership_id, erased_at=None).first()
    if row is None:
        raise NotFound("person")
    if not policy.can_change_person(actor, row):
        raise Denied("above-you")
    if version is not None and row.version != version:
        raise Conflict("changed-meanwhile")
    return row


@action
def change_person(actor: Actor, membership_id: int, change: PersonChange) -> None:
    """Give a person another name in the workspace, another role, or both. With a lower role the
    open invitations that the person made are taken back.

    Raises:
        Denied: the actor may not change people ("role"), or the person or the new role stands
            above the actor ("above-you").
        NotFound: there is no such person.
        Invalid: the name is empty or too long, or another placeholder has it.
        Conflict: somebody changed the person meanwhile ("changed-meanwhile"); nobody would be
            left to administer the workspace ("last-administrator").
    """
    actor = policy.held(actor)
    row = _changeable(actor, membership_id, change.version)
    name, before = _name(row, change.name), Role(row.role)
    if change.role != before:
        if change.role not in policy.roles_to_grant(actor):
            raise Denied("above-you")
        policy.keep_an_administrator(row)
        event = RoleChanged(membership_id=row.pk, before=before.value, after=change.role.value)
        record(actor, event, f"membership:{row.pk}")
    if name != row.name:
        record(actor, PersonRenamed(membership_id=row.pk), f"membership:{row.pk}")
    if (name, change.role) == (row.name, before):
        return
    row.name, row.role, row.version = name, change.role.value, row.version + 1
    row.save(update_fields=["name", "role", "version"])
    if RANK[change.role] < RANK[before]:
        take_back_invitations(actor, row)


def _name(row: Membership, given: str) -> str:
    name = name_of(given)
    namesakes = Membership.objects.filter(name=name, email="", user=None).exclude(pk=row.pk)
    if not row.email and row.user_id is None and namesakes.exists():
        raise Invalid({"name": "name-taken"})
    return name


@action
def deactivate_member(actor: Actor, membership_id: int) -> None:
    """End a person's access at once; what the person owns and said stays, and so does the place
    in teams. Whoever is in no other workspace is signed out everywhere.

    Raises:
        Denied, NotFound: as in ``change_person``.
        Conflict: the person has no access as it is ("deactivated"), or nobody would be left to
            administer the workspace ("last-administrator").
    """
    actor = policy.held(actor)
    row = _changeable(actor, membership_id)
    if not row.is_active:
        raise Conflict("deactivated")
    _end_access(actor, row)
    record(actor, MemberDeactivated(membership_id=row.pk), f"membership:{row.pk}")


def _end_access(actor: Actor, row: Membership) -> None:
    policy.keep_an_administrator(row)
    row.is_active, row.version = False, row.version + 1
    row.save(update_fields=["is_active", "version"])
    take_back_invitations(actor, row)
    _sign_out_if_nowhere(row)


def _sign_out_if_nowhere(row: Membership) -> None:
    if row.user_id is None:
        return
    with everywhere("whether somebody is anywhere else"):
        is_elsewhere = Membership.of_user(row.user_id).exists()
    if not is_elsewhere:
        end_sessions_of(row.user_id)


@action
def reactivate_member(actor: Actor, membership_id: int) -> None:
    """Give a person access again, in the role and the teams of before.

    Raises:
        Denied, NotFound: as in ``change_person``.
        Conflict("active-already"): the person has access.
    """
    actor = policy.held(actor)
    row = _changeable(actor, membership_id)
    if row.is_active:
        raise Conflict("active-already")
    row.is_active, row.version = True, row.version + 1
    row.save(update_fields=["is_active", "version"])
    record(actor, MemberReactivated(membership_id=row.pk), f"membership:{row.pk}")


@action
def leave_workspace(actor: Actor) -> None:
    """Give up the actor's own access; what the actor owns and said stays, and the invitations
    that the actor made are taken back. Whoever is in no other workspace is signed out.

    Raises:
        Conflict("last-administrator"): nobody else could administer the workspace.
    """
    actor = policy.held(actor)
    row = Membership.objects.select_for_update().filter(pk=actor.membership_id or 0).first()
    if row is None:
        raise NotFound("person")
    _end_access(actor, row)
    record(actor, WorkspaceLeft(membership_id=row.pk), f"membership:{row.pk}")
