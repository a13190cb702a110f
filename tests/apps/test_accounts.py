"""Accounts: links from mails, passwords, addresses, leaving, and what the mails say."""

from datetime import timedelta

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from northing.apps.people import actions
from northing.apps.people.actions import add_member
from northing.apps.people.actions.background import retry_job
from northing.apps.people.events import PersonRenamed
from northing.apps.people.inputs import NewInstallation, NewMember, ProfileChange
from northing.apps.people.models import Membership, User, Workspace
from northing.apps.people.queries import actor_for, system_actor_in, workspaces_of
from northing.apps.people.queries.background import background_page
from northing.apps.people.queries.links import (
    link_parts,
    opened_link,
)
from northing.base import clock
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.jobs.models import Job
from northing.base.jobs.queue import enqueue, run_due
from northing.base.models import Event
from northing.base.roles import Role
from northing.base.scope import scope
from northing.base.sessions.store import SessionStore
from tests.mails import link_in, posted
from tests.world import NOON, PASSWORD

NEW_PASSWORD = "the lamp above the pier"


@pytest.fixture(autouse=True)
def _known_password(world):
    """The world's own is hashed before tests are given a quick way to."""
    User.objects.update(password=make_password(PASSWORD))


def user(name="mio"):
    return User.objects.get(email=f"{name}@example.org")


def happened(world, kind):
    with world.scope():
        return list(Event.objects.filter(kind=kind).values_list("payload", flat=True))


# Passwords


def test_a_forgotten_password_is_chosen_anew_by_a_link(world):
    actions.ask_for_password("MIO@example.org")
    sent = posted()
    assert set(sent) == {"mio@example.org"}
    link = link_in(sent["mio@example.org"])
    assert actions.choose_password(link[0], link[1], NEW_PASSWORD) == user().pk
    assert authenticate(username="mio@example.org", password=NEW_PASSWORD)
    assert not authenticate(username="mio@example.org", password=PASSWORD)
    assert "was changed" in posted()["mio@example.org"].subject


def test_a_link_works_once(world):
    link = link_parts(user())
    actions.choose_password(*link, NEW_PASSWORD)
    with pytest.raises(NotFound):
        actions.choose_password(*link, PASSWORD)


def test_a_link_ends_after_a_day(world):
    link = link_parts(user())
    with clock.stopped_at(NOON + timedelta(hours=23)):
        assert opened_link(*link)
    with clock.stopped_at(NOON + timedelta(hours=25)):
        assert opened_link(*link) is None


def test_a_weak_password_leaves_the_link_alive(world):
    link = link_parts(user())
    with pytest.raises(Invalid) as refused:
        actions.choose_password(*link, "mio@example.org")
    assert refused.value.fields == {"password": "weak"}
    assert actions.choose_password(*link, NEW_PASSWORD)


@pytest.mark.parametrize(
    "user_ref", ["", "MQ", "!!!", "LTE", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5", "w6U"]
)
def test_a_made_up_link_opens_nothing(world, user_ref):
    assert opened_link(user_ref, "abc-def") is None
    with pytest.raises(NotFound):
        actions.choose_password(user_ref, "abc-def", NEW_PASSWORD)


def test_a_link_for_an_address_sets_no_password_and_the_other_way_round(world):
    actions.ask_for_address(user().pk, "mio@example.net", PASSWORD)
    with pytest.raises(NotFound):
        actions.choose_password(*link_parts(user(), for_address=True), NEW_PASSWORD)
    with pytest.raises(NotFound):
        actions.confirm_address(user().pk, *link_parts(user()))


def test_an_unknown_address_gets_a_job_like_any_other_and_no_mail(world):
    actions.ask_for_password("nobody@example.org")
    assert Job.objects.get(name="people.mail_password").payload == {"user_id": None}
    assert posted() == {}


def test_a_closed_account_gets_no_link(world):
    User.objects.filter(pk=user().pk).update(is_active=False)
    for ask in (actions.ask_for_password, actions.sign_up):
        ask("mio@example.org")
        assert posted() == {}


def test_a_link_dies_with_the_account(world):
    link = link_parts(user())
    User.objects.filter(pk=user().pk).update(is_active=False)
    assert opened_link(*link) is None


def test_a_changed_password_is_told_to_its_owner_and_the_workspace(world):
    actions.change_password(user().pk, PASSWORD, NEW_PASSWORD, None)
    assert authenticate(username="mio@example.org", password=NEW_PASSWORD)
    assert "was changed" in posted()["mio@example.org"].subject
    membership = world.mio.membership_id
    assert happened(world, "people.password_changed") == [{"membership_id": membership}]


def test_the_present_password_is_asked_for(world):
    with pytest.raises(Invalid) as refused:
        actions.change_password(user().pk, "something else", NEW_PASSWORD, None)
    assert refused.value.fields == {"present": "wrong-password"}
    with pytest.raises(Invalid) as refused:
        actions.ask_for_address(user().pk, "mio@example.net", "something else")
    assert refused.value.fields == {"present": "wrong-password"}
    assert authenticate(username="mio@example.org", password=PASSWORD)


def test_a_person_who_is_gone_changes_nothing(world):
    for deed in (
        lambda pk: actions.change_password(pk, PASSWORD, NEW_PASSWORD, None),
        lambda pk: actions.ask_for_address(pk, "mio@example.net", PASSWORD),
        lambda pk: actions.change_profile(pk, ProfileChange(name="M")),
    ):
        with pytest.raises(NotFound):
            deed(0)


def test_the_administrator_of_the_machine_may_set_a_password(world):
    actions.set_password(user().pk, NEW_PASSWORD)
    assert authenticate(username="mio@example.org", password=NEW_PASSWORD)
    with pytest.raises(NotFound):
        actions.set_password(0, NEW_PASSWORD)


# Sign-up


def test_nobody_begins_twice(world):
    with pytest.raises(Conflict, match="already-begun"):
        actions.begin_installation(
            NewInstallation(workspace="Skerry", name="E", email="e@example.org", password=PASSWORD)
        )
    assert not Workspace.objects.filter(name="Skerry").exists()


def test_who_has_an_account_is_told_so_by_mail_only(world):
    actions.sign_up("mio@example.org")
    message = posted()["mio@example.org"]
    assert "already" in message.subject
    assert "/sign-in/" in message.body
    assert user().is_active


def test_an_account_that_nobody_opened_is_forgotten_after_a_week(world):
    actions.sign_up("nora@example.org")
    Job.objects.all().delete()
    with clock.stopped_at(clock.now() + timedelta(days=6)):
        assert actions.forget_unopened_accounts() == 0
    before = User.objects.count()
    User.objects.filter(email="nora@example.org").update(created_at=NOON - timedelta(days=8))
    run_due()
    assert User.objects.count() == before - 1


# Addresses


def test_an_address_changes_when_its_link_is_opened(world):
    actions.ask_for_address(user().pk, "Mio@Example.net", PASSWORD)
    assert user().pending_email == "mio@example.net"
    sent = posted()
    assert set(sent) == {"mio@example.org", "mio@example.net"}
    assert "mio@example.net" in sent["mio@example.org"].body
    actions.confirm_address(user().pk, *link_in(sent["mio@example.net"]))
    assert authenticate(username="mio@example.net", password=PASSWORD)
    assert not User.objects.filter(email="mio@example.org").exists()
    with world.scope():
        assert Membership.objects.get(pk=world.mio.membership_id).email == "mio@example.net"
    assert happened(world, "people.address_changed") == [{"membership_id": world.mio.membership_id}]


def test_an_address_link_works_once_and_only_for_its_address(world):
    actions.ask_for_address(user().pk, "one@example.net", PASSWORD)
    first = link_parts(user(), for_address=True)
    actions.ask_for_address(user().pk, "two@example.net", PASSWORD)
    with pytest.raises(NotFound):
        actions.confirm_address(user().pk, *first)
    second = link_parts(user(), for_address=True)
    actions.confirm_address(pk := user().pk, *second)
    with pytest.raises(NotFound):
        actions.confirm_address(pk, *second)


@pytest.mark.parametrize(
    "way",
    [
        lambda: actions.change_password(user().pk, PASSWORD, NEW_PASSWORD, None),
        lambda: actions.choose_password(*link_parts(user()), NEW_PASSWORD),
        lambda: actions.set_password(user().pk, NEW_PASSWORD),
    ],
)
def test_a_new_password_ends_the_link_that_an_intruder_had_mailed(world, way):
    actions.ask_for_address(user().pk, "mallory@example.net", PASSWORD)
    link = link_parts(user(), for_address=True)
    way()
    # Not even with the address given back can the link be good again.
    for pending in ("", "mallory@example.net"):
        User.objects.filter(pk=user().pk).update(pending_email=pending)
        with pytest.raises(NotFound):
            actions.confirm_address(user().pk, *link)
    assert user().email == "mio@example.org"


def test_a_new_password_drops_the_address_that_waits(world):
    actions.ask_for_address(user().pk, "mallory@example.net", PASSWORD)
    actions.set_password(user().pk, NEW_PASSWORD)
    assert user().pending_email == ""
    actions.ask_for_address(user().pk, "mallory@example.net", NEW_PASSWORD)
    actions.change_password(user().pk, NEW_PASSWORD, PASSWORD, None)
    assert user().pending_email == ""


def test_the_old_address_hears_of_it_however_soon_the_new_one_is_confirmed(world):
    actions.ask_for_address(user().pk, "mio@example.net", PASSWORD)
    actions.confirm_address(user().pk, *link_parts(user(), for_address=True))
    message = posted()["mio@example.org"]
    assert message.subject == "Your e-mail address was changed"


def test_the_link_of_one_user_moves_no_other(world):
    actions.ask_for_address(user().pk, "mio@example.net", PASSWORD)
    with pytest.raises(NotFound):
        actions.confirm_address(user("ada").pk, *link_parts(user(), for_address=True))
    assert user().email == "mio@example.org"


def test_the_present_address_can_be_kept(world):
    actions.ask_for_address(user().pk, "mio@example.net", PASSWORD)
    link = link_parts(user(), for_address=True)
    actions.drop_pending_address(user().pk)
    with pytest.raises(NotFound):
        actions.confirm_address(user().pk, *link)
    assert posted() == {}


def test_the_link_to_a_new_address_can_be_sent_again(world):
    actions.mail_pending_address(user().pk)
    assert posted() == {}
    actions.ask_for_address(user().pk, "mio@example.net", PASSWORD)
    posted()
    actions.mail_pending_address(user().pk)
    assert set(posted()) == {"mio@example.net"}


@pytest.mark.parametrize(
    ("email", "code"), [("mio@example.org", "same-address"), ("mio", "not-an-address")]
)
def test_what_is_no_new_address_is_refused(world, email, code):
    with pytest.raises(Invalid) as refused:
        actions.ask_for_address(user().pk, email, PASSWORD)
    assert refused.value.fields == {"email": code}


def test_that_an_address_is_taken_is_told_to_its_owner_only(world):
    actions.ask_for_address(user().pk, "ada@example.org", PASSWORD)
    sent = posted()
    assert "has an account already" in sent["ada@example.org"].subject
    assert "/verify/" not in sent["ada@example.org"].body
    with pytest.raises(Conflict, match="address-taken"):
        actions.confirm_address(user().pk, *link_parts(user(), for_address=True))


def test_an_account_that_nobody_opened_makes_room(world):
    actions.ask_for_address(user().pk, "mio@example.net", PASSWORD)
    actions.sign_up("mio@example.net")
    actions.confirm_address(user().pk, *link_parts(user(), for_address=True))
    assert User.objects.get(email="mio@example.net").name == "Mio"


def test_where_somebody_else_is_known_by_the_address_the_old_one_stays(world):
    with world.scope():
        Membership.objects.create(
            workspace_id=world.mio.workspace_id, name="Placeholder", email="mio@example.net"
        )
    actions.ask_for_address(user().pk, "mio@example.net", PASSWORD)
    actions.confirm_address(user().pk, *link_parts(user(), for_address=True))
    with world.scope():
        assert Membership.objects.get(pk=world.mio.membership_id).email == "mio@example.org"
    assert happened(world, "people.address_changed") == []


# Profile and workspaces


def test_a_profile_is_kept_and_the_name_follows_everywhere(world):
    change = ProfileChange(name=" Mio B. ", language="sv", time_zone="Asia/Tokyo", theme="dark")
    actions.change_profile(user().pk, change)
    kept = user()
    assert (kept.name, kept.language, kept.time_zone, kept.theme) == (
        "Mio B.", "sv", "Asia/Tokyo", "dark",
    )  # fmt: skip
    with world.scope():
        assert Membership.objects.get(pk=world.mio.membership_id).name == "Mio B."
    assert len(happened(world, PersonRenamed.kind)) == 1
    actions.change_profile(user().pk, change)
    assert len(happened(world, PersonRenamed.kind)) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"language": "tlh"}, "language"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"theme": "sepia"}, "theme"),
    ],
)
def test_a_wrong_profile_changes_nothing(world, change, field):
    with pytest.raises(Invalid) as refused:
        actions.change_profile(user().pk, ProfileChange(**{"name": "Other", **change}))
    assert set(refused.value.fields) == {field}
    assert user().name == "Mio"


def test_leaving_a_workspace_ends_the_access(world):
    actions.leave_workspace(world.mio)
    assert workspaces_of(user()) == ()
    assert happened(world, "people.workspace_left") == [{"membership_id": world.mio.membership_id}]


def test_who_left_the_last_workspace_is_signed_out(world):
    for name in ("mio", "sten"):
        session = SessionStore()
        session["_auth_user_id"] = user(name).pk
        session.create()
    add_member(world.system, NewMember(name="S", email="sten@example.org", user_id=user("sten").pk))
    actions.leave_workspace(world.mio)
    actions.leave_workspace(actor_for(user("sten"), "tidewater"))
    assert [user(name).sessions.count() for name in ("mio", "sten")] == [0, 1]


def test_the_last_administrator_cannot_leave(world):
    with pytest.raises(Conflict, match="last-administrator"):
        actions.leave_workspace(world.ada)


def make(person, name="Skerry", *, is_sign_up_open=True, time_zone="UTC"):
    return actions.make_workspace(
        person.pk, name, time_zone=time_zone, language="en", is_sign_up_open=is_sign_up_open
    )


def test_who_administers_the_installation_may_make_workspaces(world):
    assert make(user("ada"), is_sign_up_open=False) == "skerry"
    names = [chip.name for chip in workspaces_of(user("ada"))]
    assert names == ["Elsewhere", "Skerry", "Tidewater"]


def test_a_workspace_that_is_asked_for_twice_is_made_once(world):
    assert make(user("ada")) == make(user("ada"), " Skerry ") == "skerry"
    rows = Workspace.objects.filter(slug__startswith="skerry")
    assert rows.count() == 1
    rows.update(created_at=timezone.now() - timedelta(hours=1))
    with pytest.raises(Conflict, match="workspace-exists"):
        make(user("ada"))


def test_with_open_sign_up_who_is_in_no_workspace_may_make_one(world):
    actions.leave_workspace(world.mio)
    with pytest.raises(Denied):
        make(user(), is_sign_up_open=False)
    User.objects.filter(pk=user().pk).update(email_verified_at=NOON)
    assert make(user()) == make(user()) == "skerry"
    actor = system_actor_in("Skerry")
    assert actor is not None
    with scope(actor.workspace_id):
        roles = dict(Membership.objects.values_list("name", "role"))
    assert roles["Mio"] == Role.ADMINISTRATOR
    with pytest.raises(Denied):
        make(user(), "A second one")


@pytest.mark.parametrize(
    ("name", "zone", "refusal"),
    [("Tidewater", "UTC", Conflict), (" ", "UTC", Invalid), ("New", "Mars/Olympus", Invalid)],
)
def test_a_wrong_workspace_is_refused(world, name, zone, refusal):
    Workspace.objects.update(created_at=NOON)
    with pytest.raises(refusal):
        make(user("ada"), name, time_zone=zone)


# Mails


def test_a_mail_is_written_in_the_readers_language(world):
    User.objects.filter(pk=user().pk).update(language="zh-hans")
    actions.ask_for_password("mio@example.org")
    assert posted()["mio@example.org"].subject == "设置新密码"


def test_a_mail_is_written_in_the_workspaces_language_where_nobody_chose(world):
    Workspace.objects.filter(pk=world.mio.workspace_id).update(language="sv")
    actions.ask_for_password("mio@example.org")
    assert posted()["mio@example.org"].subject == "Välj ett nytt lösenord"


def test_no_secret_stands_in_a_job_or_an_event(world):
    actions.ask_for_password("mio@example.org")
    actions.ask_for_address(user().pk, "mio@example.net", PASSWORD)
    payloads = Job.objects.filter(name__startswith="people.mail").values_list("payload", flat=True)
    assert {key for payload in payloads for key in payload} == {"user_id", "address"}
    secrets = [link_in(message)[1] for message in posted().values() if "/verify/" in message.body]
    assert secrets
    written = str(list(Job.objects.values())) + str(list(User.objects.values()))
    with world.scope():
        written += str(list(Event.objects.values()))
    assert not [secret for secret in secrets if secret in written]


def test_a_mail_to_nobody_is_no_failure(world):
    for job in ("password", "sign_up", "new_address", "old_address", "password_changed"):
        enqueue(f"people.mail_{job}", {"user_id": 10**6})
    enqueue("people.mail_address_changed", {"user_id": 10**6, "address": "mio@example.org"})
    assert posted() == {}


# Mails that do not go out


def test_a_mail_that_fails_is_tried_again_given_up_shown_and_sent_at_last(world, settings):
    usual, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "tests.mails.Unreachable"
    actions.ask_for_password("mio@example.org")
    now, tries = clock.now(), 0
    while Job.objects.filter(state="waiting").exists():
        with clock.stopped_at(now):
            run_due()
        now, tries = now + timedelta(hours=7), tries + 1
    assert tries > 10, "a server may be away for hours"
    [row] = background_page(world.ada).failed
    assert (row.name, row.error, row.detail) == (
        "people.mail_password",
        "MailFailed",
        "unreachable",
    )
    assert "mio@example.org" not in Job.objects.get(pk=row.id).last_error
    settings.EMAIL_BACKEND = usual
    retry_job(world.ada, row.id)
    assert link_in(posted()["mio@example.org"])
