"""Inviting people, by mail and by link, and coming in."""

import re
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, cast

import pytest
from django.core import mail

import northing.apps.people.jobs  # noqa: F401 - as a worker does
from northing.apps.people.actions import (
    accept_invitation,
    add_member,
    change_person,
    deactivate_member,
    erase_person,
    invite,
    join_team,
    renew_invitation,
    revoke_invitation,
)
from northing.apps.people.inputs import (
    Invitee,
    NewAccount,
    NewInvitations,
    NewMember,
    PersonChange,
)
from northing.apps.people.models import Invitation, Membership, TeamMember, User
from northing.apps.people.queries import actor_for
from northing.apps.people.queries.invitations import (
    PREFIX,
    hash_of,
    invitations_page,
    new_token,
    open_invitation,
)
from northing.base import clock
from northing.base.errors import Conflict, Denied, Invalid, NotFound, TooMany
from northing.base.jobs.models import Job
from northing.base.jobs.queue import run_due
from northing.base.models import Event
from northing.base.roles import Role
from tests.world import NOON, PASSWORD

NEW = "nova@example.org"


@contextmanager
def later(**passed):
    with clock.stopped_at(NOON + timedelta(**passed)):
        yield


def by_link(actor, email=NEW, **more):
    """Invite somebody by link; return the invitation's id and the link's secret."""
    token = new_token()
    people = (Invitee(email=email, token_hash=hash_of(token)),)
    return invite(actor, NewInvitations(people=people, **more))[0], token


def by_mail(actor, *emails, **more):
    people = tuple(Invitee(email=email) for email in emails)
    return invite(actor, NewInvitations(people=people, **more))


def accept(token, name="Nova", password=PASSWORD):
    opened = open_invitation(hash_of(token))
    assert opened is not None
    account = NewAccount(name=name, password=password)
    return accept_invitation(opened.actor, hash_of(token), account=account)


def accept_as(token, email):
    opened = open_invitation(hash_of(token))
    assert opened is not None
    user = User.objects.get(email=email)
    return accept_invitation(opened.actor, hash_of(token), user_id=user.pk)


def member(world, email):
    with world.scope():
        return Membership.objects.get(email=email)


def placed(world, email=NEW, **more):
    """A placeholder, as an import leaves one."""
    with world.scope():
        return Membership.objects.create(
            workspace_id=world.system.workspace_id, name="Nova from the file", email=email, **more
        )


def secret_of(letter):
    found = re.search(rf"/invitations/({PREFIX}[\w-]+)/", letter.body)
    assert found is not None
    return found[1]


def kinds(world, *kinds):
    with world.scope():
        return [e.kind for e in Event.objects.filter(kind__in=kinds).order_by("pk")]


def test_a_new_person_comes_in_by_a_link_with_the_role_and_the_team(world):
    _, token = by_link(world.ada, role=Role.LEAD, team_id=world.teams["Care"])
    user = User.objects.get(pk=accept(token))
    actor = actor_for(user, "tidewater")
    assert (actor.role, actor.name) == (Role.LEAD, "Nova")
    assert actor.team_ids == {world.teams["Care"]}
    assert user.check_password(PASSWORD)


def test_what_happened_is_recorded_without_address_or_secret(world):
    invitation, token = by_link(world.ada)
    accept(token)
    with world.scope():
        rows = list(Event.objects.filter(subject__startswith="invitation:"))
        rows += Event.objects.filter(kind="people.invitation_accepted")
        accepted = Event.objects.get(kind="people.invitation_accepted")
    assert accepted.payload["invitation_id"] == invitation
    assert accepted.actor_name == "Nova"
    assert not [row for row in rows if NEW in str(row.payload) or token in str(row.payload)]


def test_a_link_works_once(world):
    _, token = by_link(world.ada)
    accept(token)
    assert open_invitation(hash_of(token)) is None
    with pytest.raises(Conflict, match="invitation-over"):
        accept_invitation(
            world.system, hash_of(token), account=NewAccount(name="Nova", password=PASSWORD)
        )


@pytest.mark.parametrize("end", ["expired", "revoked", "unknown", "renewed"])
def test_a_link_that_is_over_says_nothing_and_lets_nobody_in(world, end):
    invitation, token = by_link(world.ada)
    if end == "revoked":
        revoke_invitation(world.ada, invitation)
    if end == "renewed":
        renew_invitation(world.ada, invitation, hash_of(new_token()))
    if end == "unknown":
        token = new_token()
    with later(days=7 if end == "expired" else 0):
        assert open_invitation(hash_of(token)) is None
        with pytest.raises(Conflict) as refused:
            accept_invitation(
                world.system, hash_of(token), account=NewAccount(name="Nova", password=PASSWORD)
            )
    assert refused.value.code == "invitation-over"
    assert not User.objects.filter(email=NEW).exists()


def test_a_link_works_until_its_last_second(world):
    _, token = by_link(world.ada, days=3)
    with later(days=3, seconds=-1):
        accept(token)


def test_only_the_hash_of_a_secret_is_stored(world):
    invitation, token = by_link(world.ada)
    with world.scope():
        row = Invitation.objects.get(pk=invitation)
    assert row.token_hash == hash_of(token)
    assert token not in str(vars(row))
    assert len(token) >= len(PREFIX) + 43


def test_a_mail_brings_a_secret_that_was_made_when_it_was_sent(world):
    by_mail(world.ada, NEW)
    assert not [job for job in Job.objects.all() if PREFIX in str(job.payload)]
    with world.scope():
        assert Invitation.objects.get(email=NEW).token_hash is None
    run_due()
    (letter,) = mail.outbox
    assert letter.to == [NEW]
    assert "Ada" in letter.body
    assert "Tidewater" in letter.subject
    user = User.objects.get(pk=accept(secret_of(letter)))
    assert user.email_verified_at is not None


def test_a_link_that_was_handed_on_verifies_no_address(world):
    _, token = by_link(world.ada)
    assert User.objects.get(pk=accept(token)).email_verified_at is None


def test_a_mail_is_in_the_language_of_who_gets_it(world):
    User.objects.filter(email="sten@example.org").update(language="sv")
    by_mail(world.ada, "sten@example.org")
    run_due()
    assert 'lang="sv"' in mail.outbox[0].message().as_string()


def test_sending_again_ends_the_link_before(world):
    (invitation,) = by_mail(world.ada, NEW)
    run_due()
    renew_invitation(world.ada, invitation)
    run_due()
    first, second = map(secret_of, mail.outbox)
    assert open_invitation(hash_of(first)) is None
    accept(second)


def test_a_mail_that_fails_says_why_and_is_tried_again(world, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    by_mail(world.ada, NEW)
    run_due()
    (row,) = invitations_page(world.ada).rows
    assert (row.state, row.problem) == ("failed", "unreachable")
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    with later(minutes=1):
        run_due()
    (row,) = invitations_page(world.ada).rows
    assert row.state == "sent"
    assert len(mail.outbox) == 1


def test_no_mail_goes_out_for_what_was_revoked_meanwhile(world):
    (invitation,) = by_mail(world.ada, NEW)
    revoke_invitation(world.ada, invitation)
    run_due()
    assert mail.outbox == []


def test_the_list_says_where_each_one_stands(world):
    by_mail(world.ada, "waits@example.org")
    by_link(world.ada, "link@example.org", days=1)
    states = {row.email: str(row.state) for row in invitations_page(world.ada).rows}
    assert states == {"waits@example.org": "waiting", "link@example.org": "link"}
    with later(days=1):
        states = {row.email: str(row.state) for row in invitations_page(world.ada).rows}
    assert states["link@example.org"] == "expired"


def test_every_address_that_cannot_be_invited_is_named_and_nobody_is_invited(world):
    by_mail(world.ada, "open@example.org")
    deactivate_member(world.ada, world.tariq.membership_id)
    with pytest.raises(Invalid) as refused:
        by_mail(
            world.ada, NEW, "no address", "lena@example.org", "Open@Example.org",
            "tariq@example.org", "two@example.org", "two@example.org",
        )  # fmt: skip
    assert dict(cast(Any, refused.value.params["lines"])) == {
        "no address": "not-an-address",
        "lena@example.org": "already-member",
        "open@example.org": "already-invited",
        "tariq@example.org": "deactivated",
        "two@example.org": "twice",
    }
    assert [row.email for row in invitations_page(world.ada).rows] == ["open@example.org"]


def test_an_expired_invitation_is_not_in_the_way_of_another(world):
    _, first = by_link(world.ada)
    with later(days=8):
        _, second = by_link(world.ada)
        assert open_invitation(hash_of(first)) is None
        accept(second)


@pytest.mark.parametrize("days", [0, 31])
def test_an_invitation_is_open_for_a_day_to_a_month(world, days):
    with pytest.raises(Invalid) as refused:
        by_link(world.ada, days=days)
    assert refused.value.fields == {"days": "not-those-days"}


def test_a_user_of_another_workspace_comes_in_with_the_account_there_is(world):
    _, token = by_link(world.ada, "sten@example.org", role=Role.VIEWER)
    accept_as(token, "sten@example.org")
    sten = User.objects.get(email="sten@example.org")
    assert actor_for(sten, "tidewater").role == Role.VIEWER
    assert actor_for(sten, "elsewhere").role == Role.ADMINISTRATOR


def test_an_account_of_another_address_cannot_take_the_invitation(world):
    _, token = by_link(world.ada)
    with pytest.raises(Denied, match="another-address"):
        accept_as(token, "sten@example.org")
    assert open_invitation(hash_of(token)) is not None


def test_nobody_makes_a_second_account_for_an_address(world):
    _, token = by_link(world.ada, "sten@example.org")
    with pytest.raises(Invalid) as refused:
        accept(token)
    assert refused.value.fields == {"": "has-account"}


def test_who_only_asked_for_an_account_comes_in_as_new(world):
    User.objects.create_user(NEW, None, is_active=False)
    _, token = by_link(world.ada)
    user = User.objects.get(pk=accept(token))
    assert (user.name, user.is_active, user.check_password(PASSWORD)) == ("Nova", True, True)


def test_a_weak_password_and_an_empty_name_are_refused(world):
    _, token = by_link(world.ada)
    for name, password, field in (("", PASSWORD, "name"), ("Nova", "short", "password")):
        with pytest.raises(Invalid) as refused:
            accept(token, name, password)
        assert field in refused.value.fields
    accept(token)


def test_a_placeholder_becomes_the_person_and_keeps_what_it_owns(world):
    placeholder = placed(world)
    by_mail(world.ada, NEW, role=Role.LEAD)
    run_due()
    user = User.objects.get(pk=accept(secret_of(mail.outbox[0])))
    row = member(world, NEW)
    assert (row.pk, row.user_id, row.name, row.role) == (placeholder.pk, user.pk, "Nova", "lead")


def test_who_became_a_member_meanwhile_is_told_so(world):
    _, token = by_link(world.ada, "sten@example.org")
    sten = User.objects.get(email="sten@example.org")
    add_member(world.system, NewMember(name="Sten", email=sten.email, user_id=sten.pk))
    opened = open_invitation(hash_of(token))
    assert opened is not None
    assert opened.is_member
    with pytest.raises(Conflict, match="already-member"):
        accept_as(token, "sten@example.org")


def test_invitations_that_are_long_over_are_forgotten(world):
    by_link(world.ada, "gone@example.org")
    with later(days=60):
        by_link(world.ada, "younger@example.org")
    with later(days=98):
        run_due()
        with world.scope():
            assert [row.email for row in Invitation.objects.all()] == ["younger@example.org"]
            event = Event.objects.get(kind="people.invitations_forgotten")
    assert event.payload == {"count": 1}


# --- who may -----------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["mio", "vera"])
def test_members_and_viewers_invite_nobody(world, who):
    with pytest.raises(Denied):
        by_link(world.actors[who])
    with pytest.raises(Denied):
        invitations_page(world.actors[who])


@pytest.mark.parametrize("role", [Role.LEAD, Role.ADMINISTRATOR])
def test_a_lead_invites_nobody_as_lead_or_administrator(world, role):
    with pytest.raises(Denied):
        by_link(world.lena, role=role, team_id=world.teams["Growth"])


def test_a_lead_invites_into_own_teams_only(world):
    by_link(world.lena, role=Role.MEMBER, team_id=world.teams["Growth"])
    with pytest.raises(NotFound):
        by_link(world.lena, "b@example.org", team_id=world.teams["Care"])
    with pytest.raises(Denied, match="not-your-team"):
        by_link(world.lena, "c@example.org")


def test_a_lead_sees_and_revokes_only_what_leads_into_own_teams(world):
    hers, _ = by_link(world.ada, "a@example.org", team_id=world.teams["Growth"])
    other, _ = by_link(world.ada, "b@example.org", team_id=world.teams["Care"])
    above, _ = by_link(world.ada, "c@example.org", role=Role.LEAD, team_id=world.teams["Growth"])
    assert [row.id for row in invitations_page(world.lena).rows] == [hers]
    revoke_invitation(world.lena, hers)
    for hidden in (other, above):
        with pytest.raises(NotFound):
            revoke_invitation(world.lena, hidden)
        with pytest.raises(NotFound):
            renew_invitation(world.lena, hidden)


def test_nobody_touches_the_invitations_of_another_workspace(world):
    invitation, _ = by_link(world.ada)
    with pytest.raises(NotFound):
        revoke_invitation(world.sten, invitation)
    assert invitations_page(world.sten).rows == ()


def test_what_is_over_is_not_renewed_or_revoked_again(world):
    invitation, _ = by_link(world.ada)
    revoke_invitation(world.ada, invitation)
    for deed in (revoke_invitation, renew_invitation):
        with pytest.raises(Conflict, match="invitation-over"):
            deed(world.ada, invitation)


@pytest.mark.parametrize("fall", ["lower", "out"])
def test_who_falls_takes_the_open_invitations_along(world, fall):
    _, token = by_link(world.lena, role=Role.MEMBER, team_id=world.teams["Growth"])
    lena = world.lena.membership_id
    if fall == "lower":
        change_person(world.ada, lena, PersonChange(name="Lena", role=Role.MEMBER))
    else:
        deactivate_member(world.ada, lena)
    assert open_invitation(hash_of(token)) is None
    assert kinds(world, "people.invitation_revoked") == ["people.invitation_revoked"]


def test_deactivating_a_person_ends_what_is_open_for_the_address(world):
    _, token = by_link(world.ada, "file@example.org")
    with world.scope():
        row = Membership.objects.create(
            workspace_id=world.system.workspace_id, name="File", email="file@example.org"
        )
    deactivate_member(world.ada, row.pk)
    assert open_invitation(hash_of(token)) is None


def test_the_place_in_a_team_that_is_there_already_stays_as_it_is(world):
    with world.scope():
        row = Membership.objects.create(workspace_id=world.system.workspace_id, name=NEW, email=NEW)
    join_team(world.ada, row.pk, world.teams["Growth"], is_lead=True)
    by_mail(world.ada, NEW, team_id=world.teams["Growth"])
    run_due()
    accept(secret_of(mail.outbox[0]))
    with world.scope():
        assert TeamMember.objects.get(membership=row.pk).is_lead


# --- a link is worth what its maker may --------------------------------------------------------


def refused_lines(refused):
    return dict(cast(Any, refused.value.params["lines"]))


@pytest.mark.parametrize("who", ["ada", "lena"])
def test_nobody_takes_a_placeholder_by_a_link(world, who):
    placed(world)
    with pytest.raises(Invalid) as refused:
        by_link(world.actors[who], team_id=world.teams["Growth"])
    assert refused_lines(refused) == {NEW: "placeholder-by-mail"}


def test_a_mail_to_a_placeholder_becomes_no_link(world):
    placed(world)
    (invitation,) = by_mail(world.ada, NEW)
    with pytest.raises(Conflict, match="placeholder-by-mail"):
        renew_invitation(world.ada, invitation, hash_of(new_token()))


def test_a_lead_invites_no_placeholder_above_and_makes_no_link_of_a_mail(world):
    placed(world, role=Role.ADMINISTRATOR.value)
    growth = world.teams["Growth"]
    with pytest.raises(Invalid) as refused:
        by_mail(world.lena, NEW, team_id=growth)
    assert refused_lines(refused) == {NEW: "placeholder-above-you"}
    (invitation,) = by_mail(world.ada, "other@example.org", team_id=growth)
    with pytest.raises(Conflict, match="was-mailed"):
        renew_invitation(world.lena, invitation, hash_of(new_token()))


def test_a_link_made_before_the_placeholder_came_lets_only_a_shown_address_in(world):
    _, token = by_link(world.ada)
    _, stens = by_link(world.ada, "sten@example.org")
    placed(world)
    sten = placed(world, "sten@example.org")
    with pytest.raises(Conflict, match="placeholder-by-mail"):
        accept(token)
    assert not User.objects.filter(email=NEW).exists()
    User.objects.filter(email="sten@example.org").update(email_verified_at=None)
    with pytest.raises(Conflict, match="placeholder-by-mail"):
        accept_as(stens, "sten@example.org")
    User.objects.filter(email="sten@example.org").update(email_verified_at=NOON)
    accept_as(stens, "sten@example.org")
    assert member(world, "sten@example.org").pk == sten.pk


def test_a_lead_who_leads_the_team_no_longer_lets_nobody_in(world):
    growth, lena = world.teams["Growth"], world.lena.membership_id or 0
    _, token = by_link(world.lena, team_id=growth)
    join_team(world.ada, lena, growth, is_lead=False)
    assert open_invitation(hash_of(token)) is None
    with pytest.raises(Conflict, match="invitation-over"):
        accept_invitation(
            world.system, hash_of(token), account=NewAccount(name="Nova", password=PASSWORD)
        )
    by_mail(world.ada, "other@example.org", team_id=growth)
    run_due()
    join_team(world.ada, lena, growth, is_lead=True)
    accept(token)


def test_no_mail_goes_out_for_who_may_invite_no_more(world):
    growth = world.teams["Growth"]
    by_mail(world.lena, NEW, team_id=growth)
    join_team(world.ada, world.lena.membership_id or 0, growth, is_lead=False)
    run_due()
    assert mail.outbox == []


def test_an_invitation_is_of_who_renewed_it_last(world):
    growth, token = world.teams["Growth"], new_token()
    invitation, _ = by_link(world.ada, team_id=growth)
    renew_invitation(world.lena, invitation, hash_of(token))
    assert invitations_page(world.ada).rows[0].invited_by == "Lena"
    deactivate_member(world.ada, world.lena.membership_id or 0)
    assert open_invitation(hash_of(token)) is None


def test_what_an_erased_person_opened_is_closed(world):
    _, token = by_link(world.lena, team_id=world.teams["Growth"])
    erase_person(world.ada, world.lena.membership_id or 0, "Lena")
    assert open_invitation(hash_of(token)) is None
    assert invitations_page(world.ada).rows == ()


def test_an_address_gets_few_mails_an_hour_whoever_sends_them(world):
    (invitation,) = by_mail(world.ada, NEW)
    for _ in range(4):
        renew_invitation(world.ada, invitation)
    with pytest.raises(TooMany):
        renew_invitation(world.ada, invitation)
    by_mail(world.ada, "other@example.org")
    with later(hours=1):
        renew_invitation(world.ada, invitation)


def test_a_mail_to_who_is_new_is_in_the_language_the_inviter_chose(world):
    by_mail(world.ada, NEW, language="sv")
    run_due()
    assert 'lang="sv"' in mail.outbox[0].message().as_string()
