"""What every answer carries, and what no request gets past."""

import runpy
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, override_settings

from northing.config import settings as settings_module
from northing.web.goals import views
from tests.contracts.addresses import routes
from tests.contracts.floor import Door, watched
from tests.contracts.grants import GRANTS, Who
from tests.contracts.test_matrix import SAFE, any_rule, outcome

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
SECRET = "s" * 32
UNSAFE = [(n, m) for n, methods in GRANTS.items() for m in methods if m not in SAFE]


def wrong_headers(response: HttpResponse) -> list[str]:
    told = response.headers.get("Content-Security-Policy", "")
    policy = dict(part.strip().split(" ", 1) for part in told.split(";") if part.strip())
    wrong = [f"policy {told!r}"] if policy != POLICY else []
    wrong += [name for name, value in HEADERS.items() if response.headers.get(name) != value]
    kept = {part.strip() for part in response.headers.get("Cache-Control", "").split(",")}
    wrong += ["Cache-Control"] if not {"private", "no-store"} <= kept else []
    return wrong


@pytest.mark.parametrize("name", GRANTS)
def test_every_answer_tells_browsers_what_not_to_do(floor, name):
    route = routes()[name]
    for who in (Who.NOBODY, Who.STEN, Who.VERA, Who.ADA):
        address = floor.address(route, any_rule(route))
        for method in ("GET", "POST", "DELETE", "OPTIONS"):
            with floor.undone():
                response = floor.ask(who, method, address)
            assert wrong_headers(response) == [], (who, method, response.status_code)


def test_answers_that_no_page_gives_tell_it_as_well(floor, monkeypatch):
    def fail(_actor: object) -> None:
        raise RuntimeError("the harbour is closed")

    nowhere = floor.ask(Who.VERA, "GET", "/nowhere/")
    forged = floor.ask(Who.VERA, "GET", "/", Host="evil.example")
    monkeypatch.setattr(views, "home_page", fail)
    broken = floor.ask(Who.VERA, "GET", "/w/tidewater/")
    assert [each.status_code for each in (nowhere, forged, broken)] == [404, 400, 500]
    for response in (nowhere, forged, broken):
        assert wrong_headers(response) == []
        page = response.content.decode()
        assert "Traceback" not in page
        assert "harbour is closed" not in page


@pytest.fixture
def guarded(floor):
    """The same floor with the check of form tokens that tests go without elsewhere."""
    usual, floor.door = floor.door, Door(enforce_csrf_checks=True)
    yield floor
    floor.door = usual


@pytest.mark.parametrize(("name", "method"), UNSAFE)
def test_a_form_without_its_token_is_refused(guarded, name, method):
    route, rule = routes()[name], GRANTS[name][method]
    who = rule.sender if rule.who else Who.ADA
    address, form = guarded.address(route, rule), guarded.filled(route, rule, who)
    token = {"csrfmiddlewaretoken": SECRET}
    tries: tuple[tuple[dict[str, object], dict[str, str]], ...] = (
        (form, {}),
        (form | {"csrfmiddlewaretoken": "w" * 32}, {}),
        (form | token, {"Origin": "https://evil.example"}),
        (form | token, {"Origin": "null"}),
    )
    for sent, headers in tries:
        with guarded.undone() as written:
            response = guarded.ask(who, method, address, sent, csrf=SECRET, **headers)
        assert response.status_code == 403
        assert written == []
    with guarded.undone():
        response = guarded.ask(who, method, address, form | token, csrf=SECRET)
    assert response.status_code != 403, "the token itself is not taken"


def test_cookies_of_an_https_site_are_locked_to_it(floor, monkeypatch):
    monkeypatch.setenv("NORTHING_URL", "https://okr.example")
    there = runpy.run_path(str(Path(settings_module.__file__)))
    names = [n for n in there if n.startswith(("SESSION_COOKIE", "CSRF_COOKIE", "SECURE_"))]
    names += ["ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS"]
    with override_settings(**{name: there[name] for name in names}):
        client = Client(headers={"Host": "okr.example"})
        form = {"username": "mio@example.org", "password": "harbour lights at dusk"}
        client.get("/sign-in/", secure=True)
        response = client.post("/sign-in/", form, secure=True)
        assert response.status_code == 302
        assert "max-age=31536000" in response.headers["Strict-Transport-Security"]
    cookies = {name: cookie for name, cookie in client.cookies.items() if cookie.value}
    assert set(cookies) == {"__Host-session", "__Host-csrf"}
    for cookie in cookies.values():
        assert cookie["secure"]
        assert cookie["httponly"]
        assert cookie["path"] == "/"
        assert cookie["domain"] == ""
        assert cookie["samesite"] == "Lax"


def test_signing_in_and_out_changes_the_session(floor):
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = "a" * 50
    form = {"username": "mio@example.org", "password": "harbour lights at dusk"}
    client.post("/sign-in/", form)
    first = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert first != "a" * 50
    client.post("/sign-out/")
    client.cookies[settings.SESSION_COOKIE_NAME] = first
    assert client.get("/w/tidewater/").headers["Location"].startswith("/sign-in/")


def test_looking_at_anything_changes_nothing(floor):
    """The matrix looks at everything as everybody; here, that the watch sees a change."""
    with floor.undone() as written:
        response = floor.ask(Who.MIO, "POST", "/preferences/", {"theme": "dark"})
    assert outcome(response) == "ok"
    assert written
    with watched() as written:
        floor.ask(Who.MIO, "GET", "/w/tidewater/")
    assert written == []
