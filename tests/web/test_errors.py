"""One table from refusals to answers."""

import psycopg
import pytest
from django.test import RequestFactory
from django.utils import translation

from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.outages import Outage
from northing.core.states import Refusal
from northing.web import words
from northing.web.errors import refusal, server_error, status_of


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotFound("team"), 404),
        (Denied("role"), 403),
        (Conflict("cycle-closed"), 409),
        (Invalid({"on": "required"}), 422),
    ],
)
def test_each_refusal_has_its_status(error, status):
    assert status_of(error) == status


def test_a_fragment_gets_a_fragment():
    request = RequestFactory(headers={"HX-Request": "true"}).get("/")
    page = refusal(request, Conflict("cycle-closed")).content.decode()
    assert "<html" not in page
    assert "nothing in it changes any more" in page


@pytest.mark.parametrize("code", [code.value for code in Refusal])
def test_every_refusal_of_the_states_has_words(code):
    assert code in words.REFUSALS


def test_an_unknown_code_still_gets_a_sentence():
    assert words.refusal_sentence(Conflict("never-heard-of")) == "This is not possible here."
    assert words.field_sentence("never-heard-of") == "This cannot be read."


def answered(error, **headers):
    request = RequestFactory(headers=headers).get("/")
    try:
        raise error
    except Exception:  # noqa: BLE001 - as Django's own handler has it
        return server_error(request)


@pytest.mark.parametrize("outage", Outage)
def test_an_outage_is_no_mistake_of_ours_and_says_when_to_come_again(outage):
    error = {
        Outage.FULL: psycopg.errors.DiskFull("full"),
        Outage.BUSY: psycopg.errors.DeadlockDetected("both wait"),
        Outage.AWAY: psycopg.OperationalError("server closed the connection"),
    }[outage]
    for headers in ({}, {"HX-Request": "true"}):
        answer = answered(error, **headers)
        page = answer.content.decode()
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "10"
        assert "it counts only once" in page
        assert ("<html" in page) is not bool(headers)
        assert str(error) not in page


@pytest.mark.parametrize(("language", "said"), [("sv", "Gå till Hem"), ("zh-hans", "前往首页")])
def test_an_outage_is_said_in_the_readers_language(language, said):
    with translation.override(language):
        assert said in answered(psycopg.errors.DiskFull("full")).content.decode()


def test_a_mistake_of_ours_stays_one():
    assert answered(ValueError("a mistake")).status_code == 500


@pytest.mark.parametrize("error", [ValueError("a mistake"), psycopg.errors.DiskFull("full")])
def test_a_failure_looks_like_the_other_pages_and_does_without(error, monkeypatch):
    assert '<link rel="stylesheet"' in answered(error).content.decode()

    def nowhere(path):
        raise ValueError(path)

    monkeypatch.setattr("northing.web.errors.static", nowhere)
    bare = answered(error)
    assert bare.status_code in {500, 503}
    assert "stylesheet" not in bare.content.decode()


def test_a_nul_gets_no_further_than_the_door(world, ada):
    for address in ("/w/%00/", "/invitations/%00/"):
        assert ada.get(address).status_code == 404
    for answer in (
        ada.get(world.at("people/?q=%00")),
        ada.get(world.at("audit/?q=%00")),
        ada.post(world.at("strategies/new/"), {"title": "a\0b"}),
        ada.post("/account/sessions/end/", {"session": "\0"}),
    ):
        assert answer.status_code == 422, answer
        assert "Some of what was sent cannot be read" in answer.content.decode()
