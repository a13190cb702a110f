"""Settings from the environment: what they come to, and what is refused."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import get_connection

from northing.config import environment


@pytest.fixture
def given(monkeypatch):
    return lambda text: monkeypatch.setenv("NORTHING_GIVEN", text)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://mail.example.org", ("mail.example.org", 587, "", "", True, False)),
        ("smtp://a%40b:p%3Aw@mail:25", ("mail", 25, "a@b", "p:w", True, False)),
        ("smtp://localhost:1025/?tls=off", ("localhost", 1025, "", "", False, False)),
        ("smtps://me:pw@mail", ("mail", 465, "me", "pw", False, True)),
    ],
)
def test_a_mail_server_is_spoken_to_with_tls_unless_it_is_turned_off(given, url, expected):
    given(url)
    found = environment.mail_settings("NORTHING_GIVEN")
    names = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL")
    assert tuple(found[f"EMAIL_{name}"] for name in names) == expected
    get_connection(found["EMAIL_BACKEND"])


@pytest.mark.parametrize(
    ("url", "backend"), [("", "console"), ("console:", "console"), ("file:///tmp/x", "filebased")]
)
def test_without_a_server_mails_are_printed_or_kept(given, url, backend):
    given(url)
    assert f".{backend}." in environment.mail_settings("NORTHING_GIVEN")["EMAIL_BACKEND"]


@pytest.mark.parametrize(
    "url",
    ["mail.example.org", "http://mail", "smtp://", "smtp://mail:port", "smtp://mail/?tls=no",
     "smtp://me:hush@mail/?tls", "console://", "file:"],
)  # fmt: skip
def test_what_is_no_mail_server_is_refused_without_repeating_it(given, url):
    given(url)
    with pytest.raises(ImproperlyConfigured) as caught:
        environment.mail_settings("NORTHING_GIVEN")
    assert "NORTHING_GIVEN" in str(caught.value)
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "127.0.0.1", "10.0.0.0/24, ::1", "fd00::/8,"])
def test_addresses_and_networks_are_proxies(given, text):
    given(text)
    environment.networks("NORTHING_GIVEN")


@pytest.mark.parametrize("text", ["*", "proxy", "10.0.0.1/24", "10.0.0.0/33", "127.0.0.1:80"])
def test_nothing_else_is_a_proxy(given, text):
    given(text)
    with pytest.raises(ImproperlyConfigured, match="NORTHING_GIVEN holds"):
        environment.networks("NORTHING_GIVEN")


def test_a_word_is_one_of_few(given):
    given("Json")
    assert environment.chosen("NORTHING_GIVEN", ["line", "json"]) == "json"
    given("")
    assert environment.chosen("NORTHING_GIVEN", ["line", "json"]) == "line"
    given("xml")
    with pytest.raises(ImproperlyConfigured, match="it can be line, json"):
        environment.chosen("NORTHING_GIVEN", ["line", "json"])


@pytest.mark.parametrize("text", ["-1", "1.5", "a week", "²", "9" * 9])
def test_days_are_counted(given, text):
    given("90")
    assert environment.days("NORTHING_GIVEN", 30) == 90
    given(text)
    with pytest.raises(ImproperlyConfigured, match="number of days"):
        environment.days("NORTHING_GIVEN", 30)
