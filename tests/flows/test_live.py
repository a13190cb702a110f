"""Streams of what moves: who is told by which process, who never is, and how streams end."""

from __future__ import annotations

import http.client
import json
import os
import queue
import re
import resource
import secrets
import selectors
import signal
import socket
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from northing.base import clock
from tests.installations import Installation, installed
from tests.storming import Harbour, python

DOCUMENT = """
northing: 1
workspace: Tidewater
cycle: {{name: Now, starts_on: {starts_on}, ends_on: {ends_on}, state: active}}
teams:
  - name: Growth
    objectives:
      - {{id: crown, title: Riders cross without a second thought, state: committed}}
      - id: open
        title: Every terminal runs itself
        parent: crown
        state: committed
        owners: [ada@example.org]
        key_results: [{{id: calls, title: Calls to staff, baseline: 0, target: 1000}}]
      - id: secret
        title: Talks with the harbour master
        parent: crown
        state: committed
        visibility: {{restricted: [ada@example.org]}}
        key_results: [{{id: berths, title: Berths kept, baseline: 0, target: 1000}}]
"""
FILL = """
import django; django.setup()
import json, sys
from django.conf import settings
from django.test import Client
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.people.actions import add_member, create_administrator
from northing.apps.people.inputs import NewMember
from northing.apps.people.models import Membership, Team
from northing.apps.people.queries import system_actor_in
from northing.base.roles import Role
from northing.base.scope import scope
from tests.world import bring_in

bring_in(sys.stdin.read())
ada = create_administrator("ada@example.org", "Ada", "harbour lights at dusk")
here = system_actor_in("Tidewater")
with scope(here.workspace_id):
    from northing.apps.people.models import User
    vera = User.objects.create_user("vera@example.org", "harbour lights at dusk")
    add_member(here, NewMember(user_id=vera.pk, name="Vera", email=vera.email, role=Role.MEMBER))
    rows = lambda table, name: dict(table.objects.values_list(name, "pk"))
    told = {
        "slug": here.workspace_slug,
        "objectives": rows(Objective, "key"),
        "key_results": rows(KeyResult, "key"),
        "cycle": Cycle.objects.get().pk,
        "team": Team.objects.get().pk,
        "vera": Membership.objects.get(name="Vera").pk,
    }
def sign_in(user):
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value
told["ada"] = [sign_in(ada) for _ in range(2)]
told["veras"] = [sign_in(vera) for _ in range(SESSIONS)]
print(json.dumps(told))
"""
RESTRICT = """
from northing.apps.goals.actions.restriction import restrict_objective
from northing.apps.goals.inputs import Restriction
restrict_objective(here, told["objectives"]["open"], Restriction(
    people=(membership("Ada"),), version=1, is_confirmed=True))
"""
JOIN = """
from northing.apps.people.actions import join_team
join_team(here, told["vera"], told["team"])
"""
END = """
from northing.base.sessions.store import SessionStore
SessionStore().delete("{session}")
"""
SUSPEND = """
from northing.apps.people.actions import deactivate_member
deactivate_member(here, told["vera"])
"""
DEED = """
import django; django.setup()
import json, sys
from northing.apps.people.models import Membership, User
from northing.apps.people.queries import system_actor_in
from northing.base.scope import scope

told = json.load(sys.stdin)
here = system_actor_in("Tidewater")
def membership(name):
    with scope(here.workspace_id):
        return Membership.objects.get(name=name).pk
{deed}
print("null")
"""
PATIENCE = 20.0


@dataclass
class Town:
    """An installation with Ada, who is named in a restriction, and Vera, who is not."""

    made: Installation
    told: dict[str, Any]
    pages: list[OpenPage] = field(default_factory=list)

    @property
    def path(self) -> str:
        return f"/w/{self.told['slug']}/"

    @property
    def topics(self) -> list[str]:
        """All that a page could ask for, what is restricted included."""
        objectives = [f"objective:{pk}" for pk in self.told["objectives"].values()]
        return [
            *objectives,
            f"team:{self.told['team']}",
            f"cycle:{self.told['cycle']}",
            "workspace",
        ]

    def do(self, deed: str) -> None:
        python(self.made, DEED.replace("{deed}", deed), json.dumps(self.told))


def fill(made: Installation, sessions: int = 2) -> Town:
    today = clock.today()
    text = DOCUMENT.format(starts_on=today - timedelta(days=30), ends_on=today + timedelta(days=60))
    return Town(made, python(made, FILL.replace("SESSIONS", str(sessions)), text))


@contextmanager
def server(town: Town) -> Iterator[Harbour]:
    """One web process on a port of its own."""
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listening:
        at = Harbour(town.made, town.told["slug"], town.told["ada"][0], {}, listening)
        at.start_web()
        try:
            assert ask(at, "/healthz/", "") == 200
            yield at
        finally:
            at.stop()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.long)])
def town(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    if request.param == "postgresql":
        like = request.getfixturevalue("migrated_on_postgresql")
        on = request.getfixturevalue("postgresql_server")
        with installed(tmp_path / "data", like=like, on=on) as made:
            yield from opened(fill(made))
    else:
        yield from opened(fill(request.getfixturevalue("installation")))


def opened(town: Town) -> Iterator[Town]:
    yield town
    for page in town.pages:
        page.close()


def ask(at: Harbour, path: str, session: str) -> int:
    with closing(http.client.HTTPConnection("127.0.0.1", at.port, timeout=PATIENCE * 3)) as line:
        line.request("GET", path, headers=of(session))
        answer = line.getresponse()
        answer.read()
        return answer.status


def of(session: str) -> dict[str, str]:
    return {"Host": "localhost", "Cookie": f"northing_session={session}"}


class OpenPage:
    """A page that listens: its messages in order, each as (kind, words)."""

    def __init__(self, at: Harbour, town: Town, session: str, since: float | None = None) -> None:
        moment = time.time() if since is None else since
        asked = urlencode([("since", f"{moment:.3f}"), *(("topic", each) for each in town.topics)])
        self._line = http.client.HTTPConnection("127.0.0.1", at.port, timeout=PATIENCE * 3)
        self._line.request("GET", f"{town.path}live/?{asked}", headers=of(session))
        self._socket = self._line.sock
        self._answer = self._line.getresponse()
        assert self._answer.status == 200
        assert self._answer.getheader("X-Accel-Buffering") == "no"
        self._messages: queue.Queue[tuple[str, list[str]]] = queue.Queue()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        town.pages.append(self)

    def _read(self) -> None:
        kind = ""
        for line in iter(self._next_line, ""):
            name, _, value = line.rstrip("\n").partition(": ")
            if name == "event":
                kind = value
            elif name == "data":
                words = value.split()
                self._messages.put((kind, words if kind == "closed" else words[1:]))
        self._messages.put(("end", []))

    def _next_line(self) -> str:
        try:
            return self._answer.readline().decode()
        except (OSError, ValueError, http.client.HTTPException):
            return ""

    def next(self) -> tuple[str, list[str]]:
        while True:
            message = self._messages.get(timeout=PATIENCE)
            if message[0] != "beat":
                return message

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._answer.close()
        self._line.close()
        self._socket.close()


def check_in(at: Harbour, town: Town, key: str, value: int) -> None:
    """Ada checks in, by the page's own form."""
    secret = secrets.token_hex(16)
    path = f"{town.path}key-results/{town.told['key_results'][key]}/check-in/"
    body = urlencode({"on": clock.today().isoformat(), "value": value, "note": ""})
    line = http.client.HTTPConnection("127.0.0.1", at.port, timeout=PATIENCE * 3)
    headers = {
        "Host": "localhost",
        "Cookie": f"northing_session={town.told['ada'][0]}; northing_csrf={secret}",
        "X-CSRFToken": secret,
        "Content-Type": "application/x-www-form-urlencoded",
    }
    line.request("POST", path, body, headers)
    answer = line.getresponse()
    assert answer.status == 302, answer.read().decode()
    line.close()


def is_named(town: Town, key: str, words: list[str]) -> bool:
    return f"objective:{town.told['objectives'][key]}" in words


# On both every time: each has a way of its own to tell the other processes.
@pytest.mark.parametrize("town", ["sqlite", "postgresql"], indirect=True)
def test_every_process_tells_whoever_may_know_and_nobody_else(town):
    ada, vera = town.told["ada"][0], town.told["veras"][0]
    with server(town) as first, server(town) as second:
        adas = [OpenPage(at, town, ada) for at in (first, second)]
        veras = [OpenPage(at, town, vera) for at in (first, second)]
        for page in (*adas, *veras):
            assert page.next() == ("here", [])

        # What is restricted moves: those who are named hear, at both processes.
        check_in(first, town, "berths", 10)
        for page in adas:
            kind, words = page.next()
            assert kind == "moved"
            assert is_named(town, "secret", words)
        # What is open moves: everybody hears; and for Vera this is the first that happens.
        check_in(second, town, "calls", 20)
        for page in (*adas, *veras):
            kind, words = page.next()
            assert kind == "moved"
            assert is_named(town, "open", words)
            assert f"team:{town.told['team']}" in words
            assert f"cycle:{town.told['cycle']}" in words
            assert "workspace" in words
            assert not is_named(town, "secret", words)

        # It is restricted now: Vera hears of the number above it that moved, and then no more,
        # until she is of a team.
        town.do(RESTRICT)
        check_in(first, town, "calls", 30)
        check_in(first, town, "berths", 30)
        town.do(JOIN)
        for page in adas:
            assert page.next()[0] == "moved"
        for page in veras:
            kind, words = page.next()
            assert kind == "moved"
            assert is_named(town, "crown", words)
            assert not is_named(town, "open", words)
            assert page.next() == ("closed", ["again"])
        for at in (first, second):
            assert "Traceback" not in at.log()


def test_what_happened_while_nobody_answered_is_told_afterwards(town):
    ada = town.told["ada"][0]
    with server(town) as first:
        page = OpenPage(first, town, ada)
        assert page.next() == ("here", [])
        shown = time.time()
        first.web[0].kill()
        assert page.next()[0] == "end"
        with server(town) as second:
            check_in(second, town, "calls", 20)
        first.start_web()
        assert ask(first, "/healthz/", "") == 200
        late = OpenPage(first, town, ada, shown)
        assert late.next()[0] == "here"
        kind, words = late.next()
        assert kind == "moved"
        assert is_named(town, "open", words)
        gone = first.web.pop(0)
        gone.wait()
        assert gone.stdin
        gone.stdin.close()

        # Whoever shows it already is told nothing anew.
        up_to_date = OpenPage(first, town, ada)
        assert up_to_date.next()[0] == "here"
        check_in(first, town, "berths", 30)
        kind, words = up_to_date.next()
        assert kind == "moved"
        assert not is_named(town, "open", words)


def test_a_session_that_ends_takes_its_pages_along(town):
    ended, kept = town.told["veras"]
    with server(town) as at:
        pages = [OpenPage(at, town, session) for session in (ended, kept)]
        for page in pages:
            assert page.next()[0] == "here"
        began = time.monotonic()
        town.do(END.replace("{session}", ended))
        # What a starting server still finds to do is told to both pages alike.
        while (word := pages[0].next())[0] == "moved":
            assert pages[1].next() == word
        assert word == ("closed", ["over"])
        assert time.monotonic() - began < 30
        # Who is suspended sees nothing any more, and a new stream is not begun.
        town.do(SUSPEND)
        check_in(at, town, "calls", 20)
        assert pages[1].next() == ("closed", ["over"])
        for session in (ended, kept):
            assert ask(at, f"{town.path}live/?topic=workspace", session) in {302, 404}


def test_open_pages_take_no_threads_and_do_not_hold_a_server_up(town):
    with server(town) as at:
        pages = [OpenPage(at, town, town.told["ada"][0]) for _ in range(20)]
        pages += [OpenPage(at, town, town.told["ada"][1]) for _ in range(20)]
        for page in pages:
            assert page.next()[0] == "here"
        assert threads_of(at) < 20
        assert ask(at, f"{town.path}live/state/?topic=workspace", town.told["ada"][0]) == 200
        # A session has its bounds; what is beyond them asks by itself.
        beyond = [OpenPage(at, town, town.told["ada"][0]) for _ in range(5)]
        assert beyond[-1].next() == ("closed", ["poll"])

        began = time.monotonic()
        at.web[0].send_signal(signal.SIGTERM)
        assert at.web[0].wait(10) in {0, -signal.SIGTERM}
        assert time.monotonic() - began < 2.5
        for page in pages:
            assert last_of(page) == ("closed", ["again"])


def last_of(page: OpenPage) -> tuple[str, list[str]]:
    """How a stream ends; what moved just before may still be told on it."""
    kind, words = page.next()
    while kind == "moved":
        kind, words = page.next()
    return kind, words


def threads_of(at: Harbour) -> int:
    status = Path(f"/proc/{at.web[0].pid}/status").read_text()
    return int(re.findall(r"Threads:\s+(\d+)", status)[0])


def test_many_open_pages_hear_and_are_light(installation, at_length, capsys):
    many = at_length(100, 1000)
    town = fill(installation, sessions=-(-many // 20))
    lines: list[socket.socket] = []
    with server(town) as at, selectors.DefaultSelector() as selector:
        before = memory_of(at)
        sessions = [each for each in town.told["veras"] for _ in range(20)][:many]
        opened_at = time.monotonic()
        for session in sessions:
            lines.append(listening(at, town, session))
            selector.register(lines[-1], selectors.EVENT_READ)
        hear(selector, b"event: here", many)
        opening = time.monotonic() - opened_at
        grown = memory_of(at) - before
        check_in(at, town, "calls", 20)
        delays = hear(selector, b"event: moved", many)
    for line in lines:
        line.close()
    with capsys.disabled():
        figures = (
            f"{grown / many / 1024:.0f} kB each, {before / 2**20:.0f} MB before",
            f"opened in {opening:.1f} s",
            f"first tick after {delays[0]:.2f} s",
            f"middle one after {statistics.median(delays):.2f} s",
            f"last one after {delays[-1]:.2f} s",
        )
        print(f"\n{many} open pages:", "; ".join(figures))


def listening(at: Harbour, town: Town, session: str) -> socket.socket:
    line = socket.create_connection(("127.0.0.1", at.port))
    path = f"{town.path}live/?topic=workspace&since={time.time():.3f}"
    told = "".join(f"{name}: {value}\r\n" for name, value in of(session).items())
    line.sendall(f"GET {path} HTTP/1.1\r\n{told}\r\n".encode())
    return line


def hear(selector: selectors.BaseSelector, words: bytes, many: int) -> list[float]:
    """Wait until each line has said it; returns after how long, the first first."""
    began, heard, told = time.monotonic(), dict[int, bytes](), list[float]()
    while len(told) < many:
        assert time.monotonic() - began < 120
        for key, _ in selector.select(1):
            before = heard.get(key.fd, b"")
            heard[key.fd] = before + os.read(key.fd, 65536)
            if words in heard[key.fd] and words not in before:
                told.append(time.monotonic() - began)
    return told


def memory_of(at: Harbour) -> int:
    pages = Path(f"/proc/{at.web[0].pid}/statm").read_text().split()[1]
    return int(pages) * resource.getpagesize()
