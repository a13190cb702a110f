"""Sessions: where somebody is signed in, and ending it; and what is kept about its use."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError
from django.test import Client

from northing.apps.people import actions
from northing.apps.people.models import User
from northing.apps.people.queries import actor_for
from northing.apps.people.queries.accounts import account_page, sessions_of
from northing.base import clock
from northing.base.errors import NotFound
from northing.base.sessions.models import Session
from northing.base.sessions.store import Place, SessionStore, end_sessions_of, hashed

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def user(name="mio"):
    return User.objects.get(email=f"{name}@example.com")


def browser(name="mio", **meta):
    client = Client(headers={"User-Agent": FIREFOX}, REMOTE_ADDR="192.0.2.7", **meta)
    client.force_login(user(name))
    return client


def key_of(client):
    return client.session.session_key


def test_a_cookie_cannot_be_read_from_the_table(world):
    client = browser()
    assert Session.objects.get().pk == hashed(key_of(client))
    assert key_of(client) not in str(list(Session.objects.values()))


def test_what_is_known_of_a_session(world):
    client = browser()
    with clock.stopped_at(NOON + timedelta(minutes=6)):
        client.get("/account/")
        [row] = sessions_of(user().pk, key_of(client))
    assert (row.device, row.address, row.is_this) == (FIREFOX, "192.0.2.7", True)
    assert (row.since, row.seen_at) == (NOON, NOON + timedelta(minutes=6))


def test_its_use_is_kept_every_five_minutes_only(world):
    client = browser()
    for minutes, seen in ((4, 0), (6, 6), (10, 6), (11, 11)):
        with clock.stopped_at(NOON + timedelta(minutes=minutes)):
            client.get("/account/")
        assert Session.objects.get().seen_at == NOON + timedelta(minutes=seen), minutes


@pytest.mark.parametrize(
    ("address", "kept"),
    [("2001:db8::7", "2001:db8::7"), ("fe80::1%eth0", "fe80::1"), ("", None), ("unix:/x", None)],
)
def test_an_address_that_is_none_is_left_out(world, address, kept):
    client = browser()
    with clock.stopped_at(NOON + timedelta(minutes=6)):
        client.get("/account/", REMOTE_ADDR=address)
    assert Session.objects.get().address == kept


def test_a_page_can_be_read_while_nothing_can_be_written(world, monkeypatch):
    def fail(_store):
        raise DatabaseError

    client = browser()
    monkeypatch.setattr(SessionStore, "note_use", fail)
    assert client.get("/account/").status_code == 200


def test_a_session_that_is_stored_nowhere_keeps_nothing(db):
    store = SessionStore("made-up")
    store.place = Place("192.0.2.7", FIREFOX)
    assert dict(store.items()) == {}
    store.note_use()
    assert not Session.objects.exists()


def test_the_own_session_stands_first_and_then_the_one_used_last(world):
    first = browser()
    for minutes in (1, 2):
        with clock.stopped_at(NOON + timedelta(minutes=minutes)):
            browser()
    rows = sessions_of(user().pk, key_of(first))
    assert [row.is_this for row in rows] == [True, False, False]
    assert rows[1].seen_at > rows[2].seen_at


def test_a_session_that_ran_out_is_not_shown(world):
    browser()
    Session.objects.update(expire_date=NOON - timedelta(days=900))
    assert sessions_of(user().pk, None) == ()


def test_one_session_ends_by_itself(world):
    here, there = browser(), browser()
    actions.end_session(user().pk, hashed(key_of(there)))
    assert here.get("/account/").status_code == 200
    assert there.get("/account/").status_code == 302


def test_nobody_ends_the_session_of_somebody_else(world):
    hers = browser("ada")
    actions.end_session(user().pk, hashed(key_of(hers)))
    assert hers.get("/account/").status_code == 200


def test_all_others_end_at_once(world):
    here, there, elsewhere, hers = browser(), browser(), browser(), browser("ada")
    assert actions.end_other_sessions(user().pk, key_of(here)) == 2
    statuses = [one.get("/account/").status_code for one in (here, there, elsewhere, hers)]
    assert statuses == [200, 302, 302, 200]


def test_all_of_them_end_at_once(world):
    client = browser()
    assert end_sessions_of(user().pk) == 1
    assert client.get("/account/").status_code == 302


def test_a_closed_account_is_out_at_once(world):
    client = browser()
    User.objects.filter(pk=user().pk).update(is_active=False)
    assert client.get("/account/").status_code == 302


def test_who_left_the_only_workspace_is_signed_out(world):
    client = browser()
    assert client.get(world.at()).status_code == 200
    actions.leave_workspace(actor_for(user(), world.slug))
    answer = client.get(world.at())
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/sign-in/")
    assert browser().get(world.at()).status_code == 404


def test_nobody_has_no_account(db):
    with pytest.raises(NotFound):
        account_page(0, None)
