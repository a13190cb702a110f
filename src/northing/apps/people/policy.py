"""Who may arrange people and teams."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from northing.apps.people.models import Invitation, Membership, Team, User, Workspace
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid
from northing.base.prepared import Prepared
from northing.base.roles import RANK, Deed, Role, grantable
from northing.core.alignment import MOST_LEVELS, deepest, find_loop

# The same role once for each team.
_NOW = Prepared(
    lambda pk, _: (
        Membership.objects.filter(pk=pk, is_active=True)
        .order_by()
        .values_list("role", "workspace__needs_approval", "teams__team_id", "teams__is_lead")
    )
)


def renewed(actor: Actor) -> Actor:
    """Return the actor with the role and the teams of this moment, and whether the workspace asks
    for approval, in one statement. Needs a scope.

    Raises:
        Denied: the actor is no active member any more.
    """
    if actor.membership_id is None:
        return actor
    rows = _NOW.ask(actor.membership_id)
    if not rows:
        raise Denied("role")
    role, needs_approval = rows[0][:2]
    return dataclasses.replace(
        actor,
        role=Role(role),
        needs_approval=needs_approval,
        team_ids=frozenset(team for _, _, team, _ in rows if team),
        leads=frozenset(team for _, _, team, is_lead in rows if is_lead),
    )


def held(actor: Actor) -> Actor:
    """Return the actor as ``renewed`` does, and let nobody else decide about the workspace's
    people until the transaction ends. Needs a scope and a transaction.

    Raises:
        Denied: the actor is no active member any more.
    """
    Workspace.objects.select_for_update(no_key=True).get(pk=actor.workspace_id)
    return renewed(actor)


def held_user(user_id: int | None) -> User | None:
    """Return a user as of this moment, None without one, and let nobody else change the account
    or decide where it belongs until the transaction ends.

    Who needs several locks takes them in one order: workspaces (``held``), the user, memberships.
    """
    # Not the key: rows that only name the user are still written beside this.
    return User.objects.select_for_update(no_key=True).filter(pk=user_id or 0).first()


def able() -> QuerySet[Membership]:
    """Return those who can sign in. Needs a scope."""
    return Membership.objects.filter(is_active=True, user__is_active=True)


def keep_an_administrator(leaving: Membership) -> None:
    """Refuse to take the role or the access of the last person who can administer the workspace.
    Call it under ``held``.

    Raises:
        Conflict("last-administrator"): nobody else could.
    """
    if leaving.role != Role.ADMINISTRATOR or not leaving.is_active or leaving.user_id is None:
        return
    others = able().filter(role=Role.ADMINISTRATOR.value).exclude(pk=leaving.pk)
    if not others.exists():
        raise Conflict("last-administrator")


def roles_to_grant(actor: Actor) -> tuple[Role, ...]:
    """Return the roles that the actor may invite somebody in or give to somebody."""
    if actor.is_system:
        return grantable(Role.ADMINISTRATOR)
    if actor.may(Deed.MANAGE_PEOPLE):
        return grantable(actor.role)
    return grantable(Role.MEMBER) if actor.may(Deed.MANAGE_OWN_TEAMS) else ()


def can_change_person(actor: Actor, row: Membership) -> bool:
    """Tell whether the actor may change a person's role, name and access."""
    ranks_below = actor.is_system or RANK[Role(row.role)] <= RANK[actor.role]
    return actor.may(Deed.MANAGE_PEOPLE) and ranks_below and row.erased_at is None


def tree(rows: Iterable[tuple[int, int | None]]) -> dict[int, list[int]]:
    """Return the ids of the teams below each, from pairs of a team and its parent."""
    below: dict[int, list[int]] = defaultdict(list)
    for pk, parent in rows:
        if parent is not None:
            below[parent].append(pk)
    return below


def and_below(below: Mapping[int, list[int]], roots: Iterable[int]) -> frozenset[int]:
    """Return some teams with all that stand below them."""
    found, waiting = set[int](), list(roots)
    while waiting:
        pk = waiting.pop()
        if pk not in found:
            found.add(pk)
            waiting.extend(below.get(pk, ()))
    return frozenset(found)


def managed_teams(actor: Actor) -> frozenset[int]:
    """Return the teams whose people the actor may arrange: every one, or those that the actor
    leads and all below them. Needs a scope."""
    if actor.may(Deed.MANAGE_PEOPLE):
        return frozenset(Team.objects.values_list("pk", flat=True))
    if not actor.may(Deed.MANAGE_OWN_TEAMS) or not actor.leads:
        return frozenset()

    def led() -> frozenset[int]:
        return and_below(tree(Team.objects.values_list("pk", "parent_id")), actor.leads)

    return actor.known("teams led", led)


def can_stand_below(actor: Actor, managed: frozenset[int], parent_id: int | None) -> bool:
    """Tell whether the actor may put a team, or take one from, right below another; at the top
    only who manages all."""
    return actor.may(Deed.MANAGE_PEOPLE) or parent_id in managed


def can_set_direction(actor: Actor) -> bool:
    """Tell whether the actor may write the vision, strategies and products: an administrator, and
    a lead who leads a team at the top. Needs a scope."""
    if actor.may(Deed.SET_DIRECTION):
        return True
    if not actor.may(Deed.MANAGE_OWN_TEAMS):
        return False
    return Team.objects.filter(pk__in=actor.leads, parent=None).exists()


def can_manage_invitation(actor: Actor, managed: frozenset[int], row: Invitation) -> bool:
    """Tell whether the actor may see an invitation, send it again and revoke it."""
    if Role(row.role) not in roles_to_grant(actor):
        return False
    return actor.may(Deed.MANAGE_PEOPLE) or row.team_id in managed


def is_upheld(actor: Actor, row: Invitation) -> bool:
    """Tell whether whoever made an invitation, or renewed it last, could do so now; the system
    always could. ``actor`` is anybody in that workspace. Needs a scope."""
    if row.invited_by_id is None:
        return True
    if not able().filter(pk=row.invited_by_id).exists():
        return False
    then = renewed(dataclasses.replace(actor, membership_id=row.invited_by_id, is_system=False))
    return can_manage_invitation(then, managed_teams(then), row)


def refuse_loop(links: Mapping[int, int | None], names: Mapping[int, str]) -> None:
    """Refuse teams that stand under themselves, or on more than MOST_LEVELS levels, by name.

    ``links`` maps each team to its parent.

    Raises:
        Conflict: "team-loop" or "team-too-deep"; ``teams`` names some.
    """
    loop = find_loop(links)
    if loop:
        raise Conflict("team-loop", teams=[names[pk] for pk in loop])
    chain = deepest(links)
    if len(chain) > MOST_LEVELS:
        raise Conflict("team-too-deep", teams=[names[pk] for pk in chain[:3]], most=MOST_LEVELS)


def refuse_weak_password(password: str, user: User) -> None:
    """Refuse a password that is easily guessed.

    Raises:
        Invalid: ``password`` is "weak"; ``reasons`` are Django's own sentences.
    """
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise Invalid({"password": "weak"}, reasons=error.messages) from None
