"""Inviting people, and coming in by an invitation."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

from django.db.models import Q, QuerySet

from northing.apps.people import policy
from northing.apps.people.actions.roster import add_member
from northing.apps.people.events import (
    InvitationAccepted,
    InvitationRenewed,
    InvitationRevoked,
    InvitationSent,
    InvitationsForgotten,
    MemberInvited,
)
from northing.apps.people.inputs import (
    LONGEST_NAME,
    Invitee,
    NewAccount,
    NewInvitations,
    NewMember,
    address_key,
    address_of,
    name_of,
)
from northing.apps.people.models import Invitation, Membership, TeamMember, User
from northing.apps.people.queries.accounts import is_pending
from northing.apps.people.queries.invitations import addresses_in_the_way, placeholders
from northing.base import clock, throttle
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record, record_each
from northing.base.jobs.queue import enqueue_each
from northing.base.roles import Deed, Role

SHORTEST_DAYS, LONGEST_DAYS, USUAL_DAYS = 1, 30, 7
MOST_AT_ONCE = 200
MAILS_BY = throttle.Limit("invitation mails by somebody", 1000, timedelta(days=1))
MAILS_INTO = throttle.Limit("invitation mails into a workspace", 3000, timedelta(days=1))
MAIL = "people.mail_invitation"
KEPT_DAYS = 90
OPEN = {"accepted_at": None, "revoked_at": None}


@action
def invite(actor: Actor, new: NewInvitations) -> list[int]:
    """Invite people, all of them or nobody, and return the invitations' ids in their order.
    Those without a hash of a link's secret get a mail.

    Raises:
        Denied: the actor may invite nobody in that role ("role"), or only into teams
            ("not-your-team").
        Invalid: ``people`` or ``days`` is wrong; ``lines`` tells each address that cannot be
            invited, and why.
        NotFound: there is no such team here.
        TooMany: the inviter, the workspace or one of the addresses had its share of mails.
    """
    actor = policy.held(actor)
    _demand_inviting(actor, new)
    people = [_tidy(each) for each in new.people]
    _refuse_people(actor, people, new.days)
    _count_mails(actor, [each.email for each in people if each.token_hash is None])
    now, emails = clock.now(), [each.email for each in people]
    Invitation.objects.filter(email__in=emails, **OPEN).update(revoked_at=now, token_hash=None)
    rows = Invitation.objects.bulk_create(
        Invitation(
            workspace_id=actor.workspace_id,
            email=each.email,
            name=each.name,
            role=new.role.value,
            team_id=new.team_id,
            language=new.language,
            token_hash=each.token_hash,
            invited_by_id=actor.membership_id,
            created_at=now,
            expires_at=now + timedelta(days=new.days),
            is_by_mail=each.token_hash is None,
        )
        for each in people
    )
    record_each(actor, [(_invited(row), f"invitation:{row.pk}") for row in rows])
    _send_soon(rows)
    return [row.pk for row in rows]


def _demand_inviting(actor: Actor, new: NewInvitations) -> None:
    if new.role not in policy.roles_to_grant(actor):
        raise Denied("role")
    managed = policy.managed_teams(actor)
    if new.team_id is None:
        if not policy.can_stand_below(actor, managed, None):
            raise Denied("not-your-team")
    elif new.team_id not in managed:
        raise NotFound("team")


def _tidy(given: Invitee) -> Invitee:
    name = " ".join(given.name.split())[:LONGEST_NAME]
    return dataclasses.replace(given, email=address_key(given.email), name=name)


def _refuse_people(actor: Actor, people: list[Invitee], days: int) -> None:
    if not SHORTEST_DAYS <= days <= LONGEST_DAYS:
        raise Invalid({"days": "not-those-days"})
    if not people:
        raise Invalid({"people": "required"})
    if len(people) > MOST_AT_ONCE:
        raise Invalid({"people": "too-many-people"}, most=MOST_AT_ONCE)
    emails = [each.email for each in people]
    troubles = {email: "not-an-address" for email in emails if not _is_address(email)}
    troubles |= {email: "twice" for email in emails if emails.count(email) > 1}
    by_link = frozenset(each.email for each in people if each.token_hash)
    troubles |= addresses_in_the_way(actor, tuple(emails), by_link)
    if troubles:
        raise Invalid({"people": "cannot-invite"}, lines=tuple(troubles.items()))


def _is_address(email: str) -> bool:
    try:
        address_of(email)
    except Invalid:
        return False
    return True


def _count_mails(actor: Actor, emails: list[str]) -> None:
    if emails and not actor.is_system:
        by, into = str(actor.membership_id), str(actor.workspace_id)
        throttle.reserve((MAILS_BY, by), (MAILS_INTO, into), times=len(emails))
        throttle.reserve(*((throttle.MAIL_TO, email) for email in emails))


def _invited(row: Invitation) -> MemberInvited:
    return MemberInvited(
        invitation_id=row.pk, role=row.role, team_id=row.team_id, is_by_mail=row.is_by_mail
    )


def _send_soon(rows: list[Invitation]) -> None:
    mailed = [row for row in rows if row.is_by_mail]
    if mailed:
        payloads = [{"invitation_id": row.pk} for row in mailed]
        enqueue_each(MAIL, payloads, workspace=mailed[0].workspace_id)


def _managed(actor: Actor, invitation_id: int) -> Invitation:
    row = Invitation.objects.select_for_update().filter(pk=invitation_id).first()
    if row is None or not policy.can_manage_invitation(actor, policy.managed_teams(actor), row):
        raise NotFound("invitation")
    if row.accepted_at or row.revoked_at:
        raise Conflict("invitation-over")
    return row


@action
def renew_invitation(actor: Actor, invitation_id: int, token_hash: str | None = None) -> int:
    """Send an open invitation again, or give it a new link, and let it run for the usual days
    from now; the link before is void. It is the actor's from now on. Returns its id.

    Raises:
        NotFound: there is no such invitation that the actor may manage.
        Conflict: it was used or revoked ("invitation-over"), or there may be no link
            ("placeholder-by-mail", "was-mailed").
        TooMany: as in ``invite``.
    """
    actor = policy.held(actor)
    row = _managed(actor, invitation_id)
    if token_hash is None:
        _count_mails(actor, [row.email])
    else:
        _demand_link(actor, row)
    row.invited_by_id = actor.membership_id
    row.token_hash, row.is_by_mail = token_hash, token_hash is None
    row.sent_at, row.mail_error = None, ""
    row.expires_at = clock.now() + timedelta(days=USUAL_DAYS)
    row.save()
    event = InvitationRenewed(invitation_id=row.pk, is_by_mail=row.is_by_mail)
    record(actor, event, f"invitation:{row.pk}")
    _send_soon([row])
    return row.pk


def _demand_link(actor: Actor, row: Invitation) -> None:
    """A link proves nothing about who holds it: it takes no placeholder's place, and takes no
    mail's but for those who may change everybody's place."""
    if placeholders(row.email).exists():
        raise Conflict("placeholder-by-mail")
    if row.is_by_mail and not actor.may(Deed.MANAGE_PEOPLE):
        raise Conflict("was-mailed")


@action
def revoke_invitation(actor: Actor, invitation_id: int) -> None:
    """Take an open invitation back.

    Raises:
        NotFound, Conflict: as in ``renew_invitation``.
    """
    actor = policy.held(actor)
    row = _managed(actor, invitation_id)
    row.revoked_at, row.token_hash = clock.now(), None
    row.save()
    record(actor, InvitationRevoked(invitation_id=row.pk), f"invitation:{row.pk}")


def take_back_invitations(actor: Actor, row: Membership) -> None:
    """Revoke the open invitations that a person made and, where the access ends, those to the
    person's own address. Call it under ``held``."""
    theirs = Q(invited_by=row)
    if row.email and not row.is_active:
        theirs |= Q(email=row.email)
    revoke_each(actor, Invitation.objects.filter(theirs))


def revoke_each(actor: Actor, rows: QuerySet[Invitation]) -> None:
    """Revoke those of some invitations that are open. Call it under ``held``."""
    ended = list(rows.filter(**OPEN).values_list("pk", flat=True))
    Invitation.objects.filter(pk__in=ended).update(revoked_at=clock.now(), token_hash=None)
    record_each(actor, [(InvitationRevoked(invitation_id=pk), f"invitation:{pk}") for pk in ended])


@action
def note_mail(
    actor: Actor, invitation_id: int, *, token_hash: str | None = None, problem: str = ""
) -> None:
    """Write down which secret goes out with an invitation's mail, that the mail went out, or,
    with a ``problem``, why it did not. For the job that sends it; an invitation that is over,
    or is by link by now, stays as it is."""
    row = Invitation.objects.filter(pk=invitation_id, is_by_mail=True, **OPEN)
    if token_hash:
        row.update(token_hash=token_hash)
    elif problem:
        row.update(mail_error=problem)
    elif row.update(sent_at=clock.now(), mail_error=""):
        event = InvitationSent(invitation_id=invitation_id)
        record(actor, event, f"invitation:{invitation_id}")


@action
def forget_invitations(actor: Actor) -> int:
    """Delete the invitations that ran out KEPT_DAYS ago or earlier, whatever became of them: the
    addresses of those who never came are not kept. Returns how many."""
    before = clock.now() - timedelta(days=KEPT_DAYS)
    count, _ = Invitation.objects.filter(expires_at__lt=before).delete()
    if count:
        record(actor, InvitationsForgotten(count=count))
    return count


@action
def accept_invitation(
    actor: Actor, token_hash: str, *, user_id: int | None = None, account: NewAccount | None = None
) -> int:
    """Come in by an invitation, as a user who has its address or with a new account, and return
    the user's id. A placeholder of the address becomes the person and keeps what it owns.

    ``actor`` is the system in the invitation's workspace.

    Raises:
        Conflict: the invitation is used, revoked, expired or another's, or who invited could not
            do so any more ("invitation-over"); the person is a member already
            ("already-member"); a link alone lets nobody take the place of a placeholder
            ("placeholder-by-mail").
        Denied("another-address"): the user has another address.
        Invalid: the name is empty, the password too weak (``reasons``), or an account has the
            address already ("has-account").
    """
    policy.held(actor)
    row = Invitation.objects.filter(token_hash=token_hash, **OPEN).first()
    if row is None or row.expires_at <= clock.now() or not policy.is_upheld(actor, row):
        raise Conflict("invitation-over")
    user = _new_user(row, account) if account else _known_user(row, user_id)
    membership = _membership_for(actor, row, user)
    row.accepted_at, row.accepted_by, row.token_hash = clock.now(), membership, None
    row.save()
    person = dataclasses.replace(
        actor, membership_id=membership.pk, name=membership.name, is_system=False
    )
    event = InvitationAccepted(invitation_id=row.pk, membership_id=membership.pk)
    record(person, event, f"membership:{membership.pk}")
    return user.pk


def _new_user(row: Invitation, account: NewAccount) -> User:
    name = name_of(account.name)
    user, _ = User.objects.select_for_update(no_key=True).get_or_create(
        email=row.email, defaults={"is_active": False}
    )
    # Who only asked for an account, and never came, has none yet.
    if not is_pending(user):
        raise Invalid({"": "has-account"})
    user.name = name
    policy.refuse_weak_password(account.password, user)
    user.set_password(account.password)
    user.is_active, user.language = True, account.language
    # A link that somebody handed on proves nothing about the address.
    user.email_verified_at = clock.now() if row.is_by_mail else None
    user.save()
    return user


def _known_user(row: Invitation, user_id: int | None) -> User:
    user = policy.held_user(user_id)
    if user is None or not user.is_active or user.email != row.email:
        raise Denied("another-address")
    return user


def _membership_for(actor: Actor, row: Invitation, user: User) -> Membership:
    here = Membership.objects.filter(user=user).first()
    if here is not None and not here.is_active:
        raise Conflict("invitation-over")
    if here is not None:
        raise Conflict("already-member")
    is_shown = row.is_by_mail or user.email_verified_at is not None
    if not is_shown and placeholders(row.email).exists():
        raise Conflict("placeholder-by-mail")
    new = NewMember(name=user.name, email=row.email, user_id=user.pk, role=Role(row.role))
    found = Membership.objects.get(pk=add_member(actor, new))
    if row.team_id:
        TeamMember.objects.get_or_create(
            team_id=row.team_id, membership=found, defaults={"workspace_id": actor.workspace_id}
        )
    return found
