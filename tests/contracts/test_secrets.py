"""Secrets that are made through the real doors are nowhere in clear but in the mail, the cookie or
the page that hands them over."""

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.http import HttpRequest

import northing.apps.people.jobs  # noqa: F401 - as a worker does
from northing.apps.people.queries.links import first_run_key
from northing.base import clock
from northing.base.jobs.queue import run_due
from northing.base.logs import AboutFilter, JsonLines, Lines
from northing.base.sessions.models import Session
from northing.base.sessions.store import SessionStore
from northing.web.accounts import entry_views
from northing.web.people import invitation_views
from tests import world as made
from tests.contracts import floor as floors
from tests.contracts.floor import Floor, plain, text_of
from tests.contracts.grants import Who

LINK = re.compile(r"/(?:invitations|password/[^/\s]+|verify/[^/\s]+)/([A-Za-z0-9_-]{20,})/")
PEOPLE = ("ada", "nils", "lena", "liv", "mio", "olga", "tariq", "vera", "sten", "siv")
EACH = 10


@dataclass
class Hunt:
    """Secrets by what they are, and all that was said meanwhile."""

    floor: Floor
    logs: tuple[io.StringIO, ...]
    secrets: dict[str, set[str]] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)

    def found(self, kind: str, *secrets: str) -> None:
        assert all(len(secret) >= 20 for secret in secrets), kind
        self.secrets.setdefault(kind, set()).update(secrets)

    def ask(self, who: Who, method: str, address: str, form: Any = None, **headers: str) -> Any:
        response = self.floor.ask(who, method, address, form, **headers)
        page = text_of(response)
        # A page may lead back to where it was asked for; one that broke says nothing.
        self.pages.append(page if response.status_code >= 500 else page.replace(address, ""))
        return response

    def mails(self) -> list[str]:
        """Let the worker do what is due, and return the secrets of the mails that went out."""
        before = len(mail.outbox)
        run_due()
        return [
            secret for letter in mail.outbox[before:] for secret in LINK.findall(str(letter.body))
        ]

    @property
    def count(self) -> int:
        return sum(map(len, self.secrets.values()))


@pytest.fixture
def hunt(floor) -> Iterator[Hunt]:
    """The floor with its logs written down at the lowest level, in every form there is."""
    logs = io.StringIO(), io.StringIO()
    handlers = []
    root = logging.getLogger()
    quiet = [logging.getLogger(name) for name in ("django.request", "django.security")]
    levels = [(each, each.level) for each in (root, *quiet)]
    logging.disable(logging.NOTSET)
    for stream, formatter in zip(logs, (Lines("%(message)s%(about)s"), JsonLines()), strict=True):
        handler = logging.StreamHandler(stream)
        handler.setFormatter(formatter)
        handler.addFilter(AboutFilter())
        root.addHandler(handler)
        handlers.append(handler)
    for each, _ in levels:
        each.setLevel(logging.DEBUG)
    yield Hunt(floor, logs)
    for handler in handlers:
        root.removeHandler(handler)
    for each, level in levels:
        each.setLevel(level)


def hold_sessions(hunt: Hunt, each: int) -> None:
    for number in range(each):
        name = PEOPLE[number % len(PEOPLE)]
        form = {"username": f"{name}@example.org", "password": made.PASSWORD}
        response = hunt.ask(Who.NOBODY, "POST", "/sign-in/", form)
        hunt.found("session", response.cookies[settings.SESSION_COOKIE_NAME].value)
    hunt.found("session", *hunt.floor.cookies.values())


def send_invitations(hunt: Hunt, each: int) -> None:
    people = "\n".join(f"Guest {n} <guest-{n}@example.org>" for n in range(each))
    form = {"people": people, "role": "member", "days": "7", "team": ""}
    hunt.ask(Who.ADA, "POST", "/w/tidewater/people/invite/", form | {"way": "mail"})
    hunt.found("invitation by mail", *hunt.mails())
    form["people"] = people.replace("guest-", "visitor-")
    response = hunt.floor.ask(
        Who.ADA, "POST", "/w/tidewater/people/invite/", form | {"way": "link"}
    )
    hunt.found("invitation by link", *LINK.findall(text_of(response)))


def ask_for_links(hunt: Hunt, each: int) -> None:
    """Everybody forgets the password and moves to another address, hour by hour."""
    for round_ in range(each // len(PEOPLE)):
        with clock.stopped_at(made.NOON + timedelta(hours=2 * round_ + 2)):
            for name in PEOPLE:
                hunt.ask(Who.NOBODY, "POST", "/password/", {"email": f"{name}@example.org"})
            hunt.found("new password", *hunt.mails())
            for name in PEOPLE:
                who = Who[name.upper()]
                form = {"email": f"{name}-{round_}@example.org", "present": made.PASSWORD}
                hunt.ask(who, "POST", "/account/address/", form)
            hunt.found("new address", *hunt.mails())


def knock(hunt: Hunt, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bring each kind of secret to where it belongs and to where it does not, and let pages break
    while they have it."""
    typed = "a pass phrase typed at the wrong door"
    hunt.ask(Who.NOBODY, "POST", "/sign-in/", {"username": "mio@example.org", "password": typed})
    hunt.ask(Who.NOBODY, "GET", f"/welcome/?key={first_run_key()}")
    for kind, secrets in hunt.secrets.items():
        for secret in sorted(secrets)[:EACH]:
            for place in ("invitations", "password/MQ", "verify/MQ", "w"):
                hunt.ask(Who.NOBODY, "GET", f"/{place}/{secret}/")
                hunt.ask(Who.MIO, "POST", f"/{place}/{secret}x/", {"password": typed})
            hunt.ask(Who.VERA, "GET", f"/w/tidewater/people/?team={secret}", Referer=f"/{kind}")

    def fail(_request: HttpRequest, *rest: object) -> None:
        raise RuntimeError(f"the harbour is closed to {rest}")

    monkeypatch.setattr(invitation_views, "open_invitation", fail)
    monkeypatch.setattr(entry_views, "opened_link", fail)
    for secrets in hunt.secrets.values():
        secret = min(secrets)
        broken = hunt.ask(Who.MIO, "GET", f"/invitations/{secret}/")
        assert broken.status_code == 500
        hunt.ask(Who.MIO, "POST", f"/password/MQ/{secret}/", {"password": typed, "again": typed})
    hunt.found("password", typed)


def in_the_database() -> str:
    """Every table as text, with what sessions hold."""
    sessions = [SessionStore().decode(row.session_data) for row in Session.objects.all()]
    return plain([floors.dump(), sessions])


def test_no_secret_is_kept_logged_or_shown_in_clear(hunt, at_length, monkeypatch):
    each = at_length(40, 250)
    hunt.found("first run", first_run_key())
    hold_sessions(hunt, each)
    send_invitations(hunt, each)
    ask_for_links(hunt, each)
    letters = [str(letter.message()) + str(letter.body) for letter in mail.outbox]
    knock(hunt, monkeypatch)
    assert hunt.count >= at_length(150, 1_000)
    assert len(hunt.secrets) == 7
    said = {
        "database": in_the_database(),
        "log": "".join(stream.getvalue() for stream in hunt.logs),
        "page": "".join(hunt.pages),
    }
    assert len(said["log"]) > 10_000
    told = [
        f"{kind} in {place}: …{text[max(0, text.index(secret) - 80) : text.index(secret)]}"
        for kind, secrets in hunt.secrets.items()
        for secret in secrets
        for place, text in said.items()
        if secret in text
    ]
    assert told == []
    for secrets in hunt.secrets.values():
        for secret in secrets:
            assert sum(secret in letter for letter in letters) <= 1
