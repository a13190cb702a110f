"""The doors and the account: first run, signing in and its limits, links, sessions, and one's own
data."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from northing.apps.people.actions import add_member, create_workspace
from northing.apps.people.inputs import NewMember
from northing.apps.people.models import Membership, User, Workspace
from northing.apps.people.queries.links import first_run_key, link_parts
from northing.base import clock
from northing.base.jobs.models import Job
from northing.base.scope import scope
from northing.base.sessions.models import Session
from northing.web.accounts.devices import device_text
from tests.mails import link_in, posted

OLD, NEW = "north by north-west", "the lamp above the pier"
BEGINNING = {
    "workspace": "Skerry Ferries",
    "time_zone": "Europe/Stockholm",
    "language": "sv",
    "name": "Ebba",
    "email": "ebba@example.org",
    "password": NEW,
    "again": NEW,
}


def mio_now():
    return User.objects.get(name="Mio")


def text_of(response):
    return re.sub(r"\s+", " ", response.content.decode())


def without_keys(response):
    return re.sub(r'value="[^"]*"', "", text_of(response))


def begin(client, **change):
    return client.post("/welcome/", {**BEGINNING, "key": first_run_key(), **change})


def sign_in(client, password=OLD, email="mio@example.com", **more):
    return client.post("/sign-in/", {"username": email, "password": password}, **more)


# The first run


@pytest.mark.parametrize("address", ["/", "/sign-in/", "/w/anything/", "/account/"])
def test_an_empty_installation_leads_to_its_beginning(db, client, address):
    answer = client.get(address, follow=True)
    assert answer.redirect_chain[-1][0] == "/welcome/"
    assert "northing createadmin" in text_of(answer)
    assert '<form method="post" action="/welcome/"' not in text_of(answer)


def test_the_link_opens_the_first_page(db, client):
    page = client.get("/welcome/", {"key": first_run_key()})
    assert page.status_code == 200
    assert 'name="workspace"' in text_of(page)


def test_the_first_run_signs_in(db, client):
    answer = begin(client)
    assert answer.headers["Location"] == "/"
    assert client.get("/", follow=True).request["PATH_INFO"] == "/w/skerry-ferries/"
    assert 'lang="sv"' in text_of(client.get("/w/skerry-ferries/"))


def test_nobody_begins_without_the_key(db, client):
    for key in ("", "x" * 43, first_run_key()[:-1]):
        assert begin(client, key=key).status_code == 403
    assert not User.objects.exists()


def test_what_is_wrong_is_said_beside_its_field(db, client):
    answer = begin(client, email="ebba", again="other", workspace="", time_zone="Mars")
    assert answer.status_code == 422
    page = text_of(answer)
    for field in ("workspace", "time_zone", "email", "again"):
        assert f'href="#id_{field}"' in page
        assert f'id="id_{field}_error"' in page
    assert 'value="Ebba"' in page
    assert NEW not in page, "a password never comes back"


def test_a_weak_password_is_explained(db, client):
    page = begin(client, password="password12", again="password12")
    assert page.status_code == 422
    assert "too common" in text_of(page)


def test_after_the_first_run_its_page_is_gone(world, client):
    assert client.get("/welcome/", {"key": first_run_key()}).status_code == 404
    assert begin(client).status_code == 404


# Signing in


def test_signing_in_gives_a_new_session(world, client):
    client.get("/sign-in/")
    session = client.session
    session["before"] = 1
    session.save()
    client.cookies["northing_session"] = before = session.session_key
    sign_in(client)
    assert client.cookies["northing_session"].value != before
    assert not Session.objects.filter(user=None).exists()


def test_known_and_unknown_addresses_get_one_answer(world, client):
    known, unknown = (
        sign_in(Client(), "wrong", email) for email in ("mio@example.com", "who@example.com")
    )
    assert known.status_code == unknown.status_code == 422
    assert without_keys(known) == without_keys(unknown).replace("who@", "mio@")


def test_unknown_addresses_cost_as_much_hashing(world, client, monkeypatch):
    from django.contrib.auth.hashers import MD5PasswordHasher

    hashed: list[str] = []
    encode = MD5PasswordHasher.encode

    def counting(hasher, password, salt):
        hashed.append(password)
        return encode(hasher, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counting)
    costs = []
    for email in ("mio@example.com", "who@example.com"):
        hashed.clear()
        sign_in(client, "wrong", email)
        costs.append(len(hashed))
    assert costs == [1, 1]


def test_guessing_ends_with_how_long_to_wait(world, client):
    for _ in range(10):
        assert sign_in(client, "wrong").status_code == 422
    answer = sign_in(client)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "900"
    assert "Wait 15 min" in text_of(answer)
    assert sign_in(client, email="ada@example.com").status_code == 302, "others are let in"
    with clock.stopped_at(clock.now() + timedelta(minutes=15)):
        assert sign_in(client).status_code == 302


def test_one_client_guesses_at_many_no_longer_than_at_one(world, client):
    for number in range(60):
        assert sign_in(client, "wrong", f"{number}@example.com").status_code == 422
    assert sign_in(client).status_code == 429
    assert sign_in(client, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_a_stranger_keeps_nobody_out(world, client):
    for _ in range(11):
        last = sign_in(Client(), "wrong", REMOTE_ADDR="192.0.2.7")
    assert last.status_code == 429
    assert sign_in(client).status_code == 302


def test_many_strangers_together_guess_a_hundred_times(world, client):
    for number in range(100):
        answer = sign_in(client, "wrong", REMOTE_ADDR=f"192.0.2.{number}")
        assert answer.status_code == 422
    assert sign_in(client, "wrong", " MIO@example.com").status_code == 429


def test_who_knows_the_password_is_never_kept_out(world):
    for _ in range(20):
        assert sign_in(Client()).status_code == 302


# Forgotten passwords and sign-up


def test_whether_an_address_is_known_is_told_by_mail_only(world, client):
    known, unknown = (
        without_keys(client.post("/password/", {"email": email}))
        for email in ("mio@example.com", "who@example.com")
    )
    assert "Look into your mail" in known
    assert known == unknown.replace("who@", "mio@")
    assert set(posted()) == {"mio@example.com"}


@pytest.mark.parametrize("address", ["/password/", "/sign-up/"])
def test_no_mail_is_asked_for_without_an_address(world, client, address, settings):
    settings.IS_SIGN_UP_OPEN = True
    answer = client.post(address, {"email": "mio"})
    assert answer.status_code == 422
    assert "Write an e-mail address" in text_of(answer)
    assert not Job.objects.exists()


@pytest.mark.parametrize("address", ["/password/", "/sign-up/"])
def test_five_mails_an_hour_go_out_and_the_page_stays_the_same(world, client, settings, address):
    settings.IS_SIGN_UP_OPEN = True
    pages = set()
    for email in ["mio@example.com"] * 5 + ["Mio@Example.com"] * 3:
        answer = client.post(address, {"email": email})
        pages.add((answer.status_code, without_keys(answer).replace("Mio@Example", "mio@example")))
    assert len(pages) == 1
    assert Job.objects.count() == 5
    client.post(address, {"email": "ada@example.com"})
    assert Job.objects.count() == 6


def test_the_secret_of_a_link_leaves_the_address_at_once(world, client):
    user_ref, token = link_parts(mio_now())
    answer = client.get(f"/password/{user_ref}/{token}/")
    assert answer.headers["Location"] == f"/password/{user_ref}/kept/"
    kept = client.cookies["northing_link"]
    assert (kept["path"], kept["httponly"]) == (answer.headers["Location"], True)
    page = client.get(answer.headers["Location"])
    assert token not in text_of(page)
    assert not Session.objects.exists(), "no table gets to know it"
    assert page.headers["Referrer-Policy"] == "same-origin"


def test_a_new_password_signs_in_here_and_out_everywhere_else(world, client, mio):
    client.post("/password/", {"email": "mio@example.com"})
    user_ref, token = link_in(posted()["mio@example.com"])
    page = client.get(f"/password/{user_ref}/{token}/").headers["Location"]
    assert client.post(page, {"password": NEW, "again": "x"}).status_code == 422
    assert client.post(page, {"password": "short", "again": "short"}).status_code == 422
    answer = client.post(page, {"password": NEW, "again": NEW})
    assert answer.headers["Location"] == "/"
    assert client.get("/account/").status_code == 200
    assert mio.get("/account/").status_code == 302
    assert client.get(page).status_code == 404, "the link is used"
    assert Client().get(f"/password/{user_ref}/{token}/").status_code == 404


def test_a_link_chosen_while_signed_in_as_somebody_else(world, ada):
    user_ref, token = link_parts(mio_now())
    page = ada.get(f"/password/{user_ref}/{token}/").headers["Location"]
    ada.post(page, {"password": NEW, "again": NEW})
    assert 'value="Mio"' in text_of(ada.get("/account/"))


def test_a_link_that_is_over_says_what_to_do(world, client):
    page = client.get("/password/MQ/abc-def/")
    assert page.status_code == 404
    assert 'href="/password/"' in text_of(page)
    assert client.get("/verify/MQ/abc-def/").status_code == 404
    assert not Session.objects.exists()


def test_sign_up_is_closed_by_default(world, client):
    assert client.get("/sign-up/").status_code == 404
    assert client.post("/sign-up/", {"email": "new@example.com"}).status_code == 404
    assert "Create an account" not in text_of(client.get("/sign-in/"))


def test_an_account_is_opened_and_makes_its_workspace(world, client, settings):
    settings.IS_SIGN_UP_OPEN = True
    assert 'href="/sign-up/"' in text_of(client.get("/sign-in/"))
    known = client.post("/sign-up/", {"email": "mio@example.com"})
    new = client.post("/sign-up/", {"email": "new@example.com"})
    assert without_keys(known).replace("mio@", "new@") == without_keys(new)
    sent = posted()
    assert "already" in sent["mio@example.com"].subject
    user_ref, token = link_in(sent["new@example.com"])
    page = client.get(f"/password/{user_ref}/{token}/").headers["Location"]
    assert client.post(page, {"name": "", "password": NEW, "again": NEW}).status_code == 422
    client.post(page, {"name": "Nora", "password": NEW, "again": NEW})
    assert 'href="/workspaces/new/"' in text_of(client.get("/"))
    wanted = {"workspace": "Pier", "time_zone": "UTC", "language": "en"}
    taken = client.post("/workspaces/new/", {**wanted, "workspace": "Harbour Bikes"})
    assert taken.status_code == 422
    for _ in range(2):
        assert client.post("/workspaces/new/", wanted).headers["Location"] == "/w/pier/"
    assert client.get("/workspaces/new/").status_code == 403


def test_without_open_sign_up_nobody_makes_a_workspace(world, mio):
    assert mio.get("/workspaces/new/").status_code == 403
    wanted = {"workspace": "Pier", "time_zone": "UTC", "language": "en"}
    assert mio.post("/workspaces/new/", wanted).status_code == 403
    assert not Workspace.objects.filter(name="Pier").exists()


# The account


@pytest.mark.parametrize(
    "address",
    ["/account/", "/account/data/", "/account/erase/", "/workspaces/new/"],
)
def test_an_account_is_for_who_is_signed_in(world, client, address):
    assert client.get(address).headers["Location"] == f"/sign-in/?next={address}"


@pytest.mark.parametrize(
    "address", ["address/", "address/mail/", "address/keep/", "password/", "sessions/end/"]
)
def test_nothing_changes_by_looking(world, mio, address):
    assert mio.get(f"/account/{address}").status_code == 405


def test_a_profile_is_saved(world, mio):
    answer = mio.post(
        "/account/",
        {"name": "Mio B", "language": "sv", "time_zone": "Asia/Tokyo", "theme": "dark"},
        follow=True,
    )
    page = text_of(answer)
    assert 'lang="sv" data-theme="dark"' in page
    assert '<option value="Asia/Tokyo" selected>' in page
    assert "Mio B" in text_of(mio.get(world.at()))


@pytest.mark.parametrize(
    ("change", "field"),
    [({"name": ""}, "name"), ({"name": " "}, "name"), ({"time_zone": "Mars"}, "time_zone")],
)
def test_a_wrong_profile_is_said_beside_its_field(world, mio, change, field):
    answer = mio.post("/account/", {"name": "Mio", **change})
    assert answer.status_code == 422
    assert f'id="profile-{field}_error"' in text_of(answer)


def test_times_are_shown_in_the_readers_time_zone(world, mio):
    assert "12:00" in text_of(mio.get("/account/")), "without any, universal time"
    Workspace.objects.filter(slug=world.slug).update(time_zone="Europe/Stockholm")
    assert " 1:00" in text_of(mio.get("/account/")), "the workspace's, where nobody chose"
    User.objects.filter(name="Mio").update(time_zone="Asia/Tokyo")
    assert " 9:00" in text_of(mio.get("/account/"))


def test_the_address_changes_by_a_link(world, mio):
    wanted = {"email": "mio@example.net", "present": OLD}
    page = text_of(mio.post("/account/address/", wanted, follow=True))
    assert "A link is on its way to mio@example.net" in page
    sent = posted()
    assert set(sent) == {"mio@example.com", "mio@example.net"}
    mio.post("/account/address/mail/")
    assert set(posted()) == {"mio@example.net"}
    user_ref, token = link_in(sent["mio@example.net"])
    confirming = mio.get(f"/verify/{user_ref}/{token}/").headers["Location"]
    assert "mio@example.net" in text_of(mio.get(confirming))
    assert User.objects.filter(email="mio@example.com").exists(), "looking changes nothing"
    assert mio.post(confirming).headers["Location"] == "/account/"
    assert User.objects.filter(email="mio@example.net").exists()
    assert mio.post(confirming).status_code == 404


def test_an_address_is_confirmed_by_its_user_only(world, mio, ada):
    mio.post("/account/address/", {"email": "mio@example.net", "present": OLD})
    user_ref, token = link_in(posted()["mio@example.net"])
    stranger, confirming = Client(), f"/verify/{user_ref}/kept/"
    for client in (stranger, ada):
        assert client.get(f"/verify/{user_ref}/{token}/").headers["Location"] == confirming
    for ask in (stranger.get, stranger.post):
        assert ask(confirming).headers["Location"] == f"/sign-in/?next={confirming}"
    for ask in (ada.get, ada.post):
        assert ask(confirming).status_code == 403
    assert mio_now().email == "mio@example.com"
    sent = {"username": "mio@example.com", "password": OLD, "next": confirming}
    assert stranger.post("/sign-in/", sent).headers["Location"] == confirming
    assert "mio@example.net" in text_of(stranger.get(confirming))
    stranger.post(confirming)
    assert mio_now().email == "mio@example.net"


def test_an_account_costs_as_much_in_many_workspaces_as_in_few(world, mio):
    costs = []
    for number in range(5):
        with CaptureQueriesContext(connection) as statements:
            assert mio.get("/account/").status_code == 200
        costs.append(len(statements))
        user = mio_now()
        new = NewMember(name="Mio", email=user.email, user_id=user.pk)
        add_member(create_workspace(f"Quay {number}"), new)
    assert (set(costs[1:]), costs[-1] <= 9) == ({costs[1]}, True), costs


def test_the_present_address_can_be_kept(world, mio):
    mio.post("/account/address/", {"email": "mio@example.net", "present": OLD})
    assert "mio@example.net" in text_of(mio.get("/account/"))
    mio.post("/account/address/keep/")
    assert "mio@example.net" not in text_of(mio.get("/account/"))
    Job.objects.all().delete()
    mio.post("/account/address/mail/")
    assert not Job.objects.exists()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"email": "mio"}, "email"),
        ({"email": "mio@example.com"}, "email"),
        ({"present": "wrong"}, "present"),
        ({"present": ""}, "present"),
    ],
)
def test_a_wrong_address_is_said_beside_its_field(world, mio, change, field):
    wanted = {"email": "mio@example.net", "present": OLD, **change}
    answer = mio.post("/account/address/", wanted)
    assert answer.status_code == 422
    assert f'id="address-{field}_error"' in text_of(answer)
    assert mio_now().pending_email == ""


def change_password(client, **change):
    return client.post(
        "/account/password/", {"present": OLD, "password": NEW, "again": NEW, **change}
    )


def test_a_changed_password_signs_out_everywhere_else(world, mio):
    other = Client()
    sign_in(other)
    page = text_of(mio.get("/account/"))
    assert page.count('name="session"') == 1
    assert change_password(mio).headers["Location"] == "/account/"
    assert mio.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 302
    assert "was changed" in posted()["mio@example.com"].subject


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"present": "wrong"}, "present"),
        ({"again": "other"}, "again"),
        ({"password": "short", "again": "short"}, "password"),
    ],
)
def test_a_wrong_change_of_password_is_said_beside_its_field(world, mio, change, field):
    answer = change_password(mio, **change)
    assert answer.status_code == 422
    assert f'id="password-{field}_error"' in text_of(answer)
    assert mio_now().check_password(OLD)


def test_the_present_password_cannot_be_guessed_for_ever(world, mio):
    for _ in range(10):
        assert change_password(mio, present="wrong").status_code == 422
    assert change_password(mio).status_code == 429


def test_devices_are_named_and_signed_out(world, mio):
    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    others = [Client(headers={"User-Agent": firefox}) for _ in range(3)]
    for other in others:
        sign_in(other)
    page = text_of(mio.get("/account/"))
    assert page.count("Firefox on Linux</b>") == 3
    assert "127.0.0.1" in page
    [first, *_] = re.findall(r'name="session" value="(\w+)"', page)
    assert "signed out" in text_of(
        mio.post("/account/sessions/end/", {"session": first}, follow=True)
    )
    assert sorted(other.get("/account/").status_code for other in others) == [200, 200, 302]
    page = text_of(mio.post("/account/sessions/end-others/", follow=True))
    assert "2 devices are signed out" in page
    assert [other.get("/account/").status_code for other in others] == [302] * 3


@pytest.mark.parametrize(
    ("called", "named"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18 Safari/604", "Safari on iPhone"),
        ("Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537", "Chrome on Android"),
        ("curl/8.1", "curl"),
        ("", "Unknown device"),
        ("<script>", "Unknown device"),
    ],
)
def test_a_device_is_told_in_words(called, named):
    assert device_text(called) == named


def test_own_data_can_be_taken_out(world, mio):
    answer = mio.get("/account/data/")
    assert answer.headers["Content-Type"] == "application/json"
    assert "attachment" in answer.headers["Content-Disposition"]
    assert answer.json()["account"]["email"] == "mio@example.com"


def test_an_account_is_erased_by_name_and_password(world, mio):
    wrong = [
        {"confirmation": "Ada", "present": OLD},
        {"confirmation": "Mio", "present": "wrong"},
        {"confirmation": "", "present": ""},
    ]
    for fields in wrong:
        assert mio.post("/account/erase/", fields).status_code == 422
    assert 'value="Mio"' in text_of(mio.get("/account/"))
    page = text_of(mio.post("/account/erase/", {"confirmation": "Mio", "present": OLD}))
    assert "Your account is erased" in page
    assert mio.get("/account/").status_code == 302
    assert not User.objects.filter(email="mio@example.com").exists()


def test_the_last_administrator_cannot_be_erased_or_leave(world, ada):
    page = ada.post("/account/erase/", {"confirmation": "Ada", "present": OLD})
    assert page.status_code == 422
    assert ada.post(world.at("leave/")).status_code == 409
    assert ada.get(world.at()).status_code == 200


def test_leaving_a_workspace_asks_first(world, mio):
    assert "Leave Harbour Bikes?" in text_of(mio.get(world.at("leave/")))
    answer = mio.post(world.at("leave/"), follow=True)
    assert "You have left Harbour Bikes" in text_of(answer)
    assert answer.redirect_chain[-1][0] == "/sign-in/?next=/account/"
    sign_in(mio)
    assert "You are in none" in text_of(mio.get("/account/"))
    assert mio.get(world.at()).status_code == 404


# Background work


def test_an_administrator_sees_what_was_given_up_and_tries_again(world, ada):
    with scope(Workspace.objects.get(slug=world.slug).pk):
        workspace_id = Membership.objects.get(name="Ada").workspace_id
    job = Job.objects.create(
        name="people.mail_invitation",
        workspace_id=workspace_id,
        state="failed",
        attempts=13,
        last_error="Traceback\nnorthing.base.mail.MailFailed: unreachable",
        run_at=clock.now(),
        created_at=clock.now(),
        finished_at=clock.now(),
    )
    page = text_of(ada.get(world.at("background-work/")))
    assert "Mail: invitation" in page
    assert "The mail server does not answer" in page
    assert "Traceback" not in page
    assert "No worker runs" in page
    page = text_of(ada.post(world.at(f"background-work/{job.pk}/retry/"), follow=True))
    assert "Nothing was given up" in page
    assert 'href="/account/"' in page


def test_nobody_else_sees_background_work(world, mio, otto):
    assert mio.get(world.at("background-work/")).status_code == 403
    assert "background-work" not in text_of(mio.get(world.at()))
    assert otto.get(world.at("background-work/")).status_code == 404
    assert otto.post(world.at("background-work/1/retry/")).status_code == 404
