"""Signing in and out, and the reader's own language and theme."""

import pytest

from northing.apps.people.models import User

PASSWORD = "north by north-west"


def sign_in(client, password=PASSWORD, **more):
    return client.post("/sign-in/", {"username": "mio@example.com", "password": password, **more})


def test_signing_in_leads_to_home(world, client):
    response = sign_in(client)
    assert response.headers["Location"] == "/"
    assert client.get("/").headers["Location"] == world.at()


def test_signing_in_leads_to_the_page_that_was_asked_for(world, client):
    assert sign_in(client, next=world.at("teams/")).headers["Location"] == world.at("teams/")


def test_signing_in_leads_nowhere_else(world, client):
    assert sign_in(client, next="https://example.com/").headers["Location"] == "/"


def test_a_wrong_password_is_said_and_the_address_kept(world, client):
    response = sign_in(client, password="south")
    page = response.content.decode()
    assert response.status_code == 422
    assert "No account has this e-mail address and password" in page
    assert 'value="mio@example.com"' in page


def test_the_address_may_be_typed_in_capitals(world, client):
    fields = {"username": "MIO@Example.com", "password": PASSWORD}
    assert client.post("/sign-in/", fields).status_code == 302


def test_signing_out_needs_a_post(world, mio):
    assert mio.get("/sign-out/").status_code == 405
    assert mio.post("/sign-out/").headers["Location"] == "/sign-in/"
    assert mio.get(world.at()).status_code == 302


def test_somebody_without_a_workspace_is_told_what_to_do(db, client):
    client.force_login(User.objects.create_user("new@example.com", "x" * 12, name="New"))
    page = client.get("/").content.decode()
    assert "Ask an administrator to add you" in page


def test_language_and_theme_are_kept(world, mio):
    response = mio.post(
        "/preferences/", {"language": "sv", "theme": "dark", "next": world.at("teams/")}
    )
    assert response.headers["Location"] == world.at("teams/")
    page = mio.get(world.at()).content.decode()
    assert '<html lang="sv" data-theme="dark"' in page
    kept = User.objects.get(email="mio@example.com")
    assert (kept.language, kept.theme) == ("sv", "dark")


def test_the_theme_can_follow_the_device_again(world, mio):
    mio.post("/preferences/", {"theme": "dark"})
    mio.post("/preferences/", {"theme": "auto"})
    assert 'data-theme="auto"' in mio.get(world.at()).content.decode()


def test_preferences_before_signing_in_are_a_cookie(client, world):
    client.post("/preferences/", {"language": "zh-hans", "theme": "light", "next": "/sign-in/"})
    page = client.get("/sign-in/").content.decode()
    assert '<html lang="zh-Hans" data-theme="light"' in page


@pytest.mark.parametrize(
    ("accepted", "shown"),
    [("sv-SE,sv;q=0.9", "sv"), ("zh-CN", "zh-Hans"), ("fi", "en"), ("en-GB", "en")],
)
def test_the_browser_decides_where_nobody_chose(client, world, accepted, shown):
    response = client.get("/sign-in/", headers={"Accept-Language": accepted})
    assert f'<html lang="{shown}"' in response.content.decode()
    assert "Accept-Language" in response.headers["Vary"]


def test_an_unknown_language_is_refused(client, db):
    assert client.post("/preferences/", {"language": "xx"}).status_code == 400


def test_preferences_lead_nowhere_else(client, db):
    response = client.post("/preferences/", {"theme": "dark", "next": "//example.com/"})
    assert response.headers["Location"] == "/"


def test_a_fragment_asked_for_after_the_session_sends_the_page_to_sign_in(world, client):
    address = world.at(f"key-results/{world.key_results['hours']}/check-in/")
    response = client.get(address, headers={"HX-Request": "true"})
    assert response.status_code == 204
    assert response.headers["HX-Redirect"].startswith("/sign-in/")


@pytest.mark.parametrize("next_page", ["teams", "NaN", "0"])
def test_preferences_lead_to_an_address_and_never_to_the_name_of_a_page(client, db, next_page):
    response = client.post("/preferences/", {"theme": "dark", "next": next_page})
    assert (response.status_code, response.headers["Location"]) == (302, next_page)


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace"])
def test_signing_in_knows_no_other_method(client, db, method):
    assert getattr(client, method)("/sign-in/").status_code == 405
