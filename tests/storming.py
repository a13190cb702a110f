"""Many check-ins at once through served installations, and what must hold once they are over.

The web processes are those that ``northing serve`` starts, on a socket that the tests keep: nobody
else can answer on it, and a process that was killed is started again at once.
"""

from __future__ import annotations

import http.client
import json
import os
import random
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from email.message import Message
from typing import Any, Self
from urllib.parse import urlencode

from northing.base import clock
from tests.installations import ROOT, Installation

Answer = tuple[int, Message, str]
SETTINGS = "tests.flows.exercise.settings"
PATIENCE = 180.0
DOCUMENT = """
northing: 1
workspace: Tidewater
cycle: {{name: Now, starts_on: {starts_on}, ends_on: {ends_on}, state: active}}
objectives:
  - {{id: crown, title: Riders cross without a second thought, state: committed}}
  - id: top
    title: Every terminal runs itself
    parent: crown
    state: committed
    key_results: [{{id: below, title: Terminals made ready, rolled_up: true}}]
  - id: left
    title: The pier terminal runs itself
    parent: top#below
    state: committed
    key_results:
      - {{id: calls, title: Calls to staff, baseline: 80, target: 40, weight: 2}}
      - {{id: uptime, title: Machines that work, type: range, unit: '%', bounds: {{at_least: 50}}}}
      - {{id: stops, title: Stops are open, type: milestones, milestones: [{{title: A}}, {{title: B}}]}}
  - id: right
    title: The fort terminal runs itself
    parent: top#below
    state: committed
    key_results:
      - {{id: riders, title: Riders who board, baseline: 0, target: 100}}
      - {{id: licence, title: The licence is granted, type: binary}}
"""  # noqa: E501
FILL = """
import django; django.setup()
import json, sys
from django.conf import settings
from django.test import Client
from northing.apps.goals.models import KeyResult
from northing.apps.people.actions import create_administrator
from northing.apps.people.queries import system_actor_in
from northing.base.scope import scope
from tests.world import bring_in

bring_in(sys.stdin.read())
client = Client()
client.force_login(create_administrator("ada@example.org", "Ada", "harbour lights at dusk"))
here = system_actor_in("Tidewater")
with scope(here.workspace_id):
    rows = dict(KeyResult.objects.filter(is_rolled_up=False).values_list("key", "pk"))
print(json.dumps({
    "slug": here.workspace_slug,
    "session": client.cookies[settings.SESSION_COOKIE_NAME].value,
    "key_results": rows,
}))
"""
# What is stored beside what a recompute says, and what stands alone that should not.
RECOMPUTE = """
import django; django.setup()
import json
from django.db import transaction
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.people.queries import system_actors
from northing.base.scope import scope

def numbers():
    objectives = Objective.objects.order_by("pk").values_list(
        "key", "progress", "measured", "counted", "is_clamped", "band", "last_check_in_on")
    key_results = KeyResult.objects.order_by("pk").values_list(
        "key", "progress", "current", "current_on", "first_read_on", "last_check_in_on",
        "confidence")
    return [[str(value) for value in row] for row in (*objectives, *key_results)]

stored, afresh = [], []
for actor in system_actors():
    with scope(actor.workspace_id), transaction.atomic():
        stored += numbers()
        for cycle in Cycle.objects.all():
            refresh_cycle(actor, cycle)
        afresh += numbers()
print(json.dumps([stored, afresh]))
"""
NO_ROWS = {
    "readings without a check-in": """
        select o.id from metrics_observation o
        left join goals_checkin c on c.observation_id = o.id where c.id is null""",
    "check-ins whose event is missing": """
        select c.id from goals_checkin c where (select count(*) from base_event e
        where e.kind = 'goals.checked_in' and {check_in_id} = c.id) <> 1""",
    "events whose check-in is missing": """
        select e.id from base_event e where e.kind = 'goals.checked_in'
        and not exists (select 1 from goals_checkin c where c.id = {check_in_id})""",
    "events whose reaction has no job": """
        select e.id from base_event e where e.kind = 'goals.checked_in'
        and (select count(*) from jobs_job j where j.event_id = e.id) <> 1""",
    "receipts without a check-in": """
        select r.id from base_receipt r
        where not exists (select 1 from goals_checkin c where c.id = {result})""",
}


def python(made: Installation, program: str, stdin: str = "") -> Any:
    """Run a program in an installation, and return what it printed as JSON."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(made),
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def environment(made: Installation, pause: float = 0) -> dict[str, str]:
    return made.environment(
        PYTHONPATH=os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).strip(os.pathsep),
        DJANGO_SETTINGS_MODULE=SETTINGS,
        NORTHING_EXERCISE_DIARY=str(made.data / "diary"),
        NORTHING_EXERCISE_PAUSE=str(pause),
    )


@dataclass
class Harbour:
    """An installation whose five key results stand under a common parent, served."""

    made: Installation
    slug: str
    session: str
    key_results: dict[str, int]
    listening: socket.socket
    pause: float = 0
    web: list[subprocess.Popen[bytes]] = field(default_factory=list)
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def port(self) -> int:
        number: int = self.listening.getsockname()[1]
        return number

    def start_web(self) -> None:
        command = [sys.executable, "-m", "northing.config.server", str(self.listening.fileno())]
        self.web.append(self._start(command, (self.listening.fileno(),)))

    def start_worker(self) -> None:
        self.workers.append(self._start([sys.executable, "-m", "northing.cli.online.worker"], ()))

    def _start(self, command: list[str], passed: tuple[int, ...]) -> subprocess.Popen[bytes]:
        with (self.made.data / "serve.log").open("ab") as log:
            return subprocess.Popen(
                command,
                env=environment(self.made, self.pause),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                pass_fds=passed,
            )

    def log(self) -> str:
        return (self.made.data / "serve.log").read_text()

    def diary(self) -> list[str]:
        """What the jobs of the exercise wrote down."""
        return (self.made.data / "diary").read_text().splitlines()

    def stop(self) -> None:
        for process in (*self.web, *self.workers):
            process.terminate()
        for process in (*self.web, *self.workers):
            process.wait(20)
            assert process.stdin
            process.stdin.close()
        self.web.clear()
        self.workers.clear()


def fill(made: Installation) -> dict[str, Any]:
    """Bring the content in and sign Ada in; returns what a ``Harbour`` wants to know of it."""
    today = clock.today()
    text = DOCUMENT.format(starts_on=today - timedelta(days=30), ends_on=today + timedelta(days=60))
    found: dict[str, Any] = python(made, FILL, text)
    return found


@contextmanager
def harbour(
    made: Installation, *, web: int = 1, workers: int = 0, pause: float = 0
) -> Iterator[Harbour]:
    """Fill an empty installation and serve it inside the block. Answers come ``pause`` seconds
    after what they tell of."""
    filled = fill(made)
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listening:
        stands = Harbour(made, listening=listening, pause=pause, **filled)
        for _ in range(web):
            stands.start_web()
        for _ in range(workers):
            stands.start_worker()
        try:
            yield stands
        finally:
            stands.stop()


class Client:
    """Somebody who sends check-ins, and sends each again, with its key, until it is answered."""

    def __init__(self, at: Harbour) -> None:
        self.at = at
        self.answers: Counter[int | str] = Counter()
        self._line: http.client.HTTPConnection | None = None
        self._secret = secrets.token_hex(16)

    def check_in(self, key: str, note: str, value: str) -> None:
        """Return when the check-in is acknowledged.

        Raises:
            AssertionError: it was refused, or nobody acknowledged it in a minute.
        """
        body = {"on": clock.today().isoformat(), "value": value, "note": note}
        body |= {"is_done": "on"} if key == "licence" and int(value) % 2 else {}
        deadline = time.monotonic() + PATIENCE
        again = secrets.token_urlsafe(24)
        while not self._is_acknowledged(key, urlencode(body), again):
            assert time.monotonic() < deadline, f"{note} is not answered: {self.answers}"
            threading.Event().wait(0.02)

    def _is_acknowledged(self, key: str, body: str, again: str) -> bool:
        try:
            status, headers, _ = self.post(key, body, again)
        except (OSError, http.client.HTTPException) as error:
            self.answers[type(error).__name__] += 1
            self.close()
            return False
        self.answers[status] += 1
        assert status in {302, 503}, f"{status} for {body}"
        assert status == 503 or "/objectives/" in headers["Location"], headers["Location"]
        return status == 302

    def post(self, key: str, body: str, again: str) -> Answer:
        """Send a check-in once, under an idempotency key."""
        path = f"/w/{self.at.slug}/key-results/{self.at.key_results[key]}/check-in/"
        form = "application/x-www-form-urlencoded"
        return self._ask("POST", path, body, {"Content-Type": form, "Idempotency-Key": again})

    def get(self, path: str) -> Answer:
        """Read a fragment: whole pages name assets that nobody built here."""
        return self._ask("GET", path, "", {"HX-Request": "true"})

    def _ask(self, method: str, path: str, body: str, more: dict[str, str]) -> Answer:
        if self._line is None:
            self._line = http.client.HTTPConnection("127.0.0.1", self.at.port, timeout=PATIENCE)
        cookies = f"northing_session={self.at.session}; northing_csrf={self._secret}"
        headers = {"Host": "localhost", "Cookie": cookies, "X-CSRFToken": self._secret}
        self._line.request(method, path, body, {**headers, **more})
        answer = self._line.getresponse()
        return answer.status, answer.headers, answer.read().decode()

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None


class Storm:
    """Clients that check in one after another until they are told to stop."""

    def __init__(self, at: Harbour, clients: int = 16, most: int = 10**9, first: int = 0) -> None:
        self.at = at
        self.acknowledged: list[str] = []
        self.failures: list[BaseException] = []
        self.clients = [Client(at) for _ in range(clients)]
        self.is_over = threading.Event()
        self._numbers = iter(range(first, first + most))
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._send, args=[c]) for c in self.clients]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind:
            self.is_over.set()
        for thread in self._threads:
            thread.join()
        if not kind and self.failures:
            raise self.failures[0]

    def until(self, condition: Callable[[], bool], within: float = PATIENCE) -> None:
        """Let the storm go on until something holds, or until one of the clients failed."""
        wait_until(lambda: bool(self.failures) or condition(), within)
        assert not self.failures, f"{self.failures[0]}\n{self.at.log()[-4000:]}"

    def until_more(self, number: int) -> None:
        """Let the storm go on until so many more are acknowledged."""
        enough = len(self.acknowledged) + number
        self.until(lambda: len(self.acknowledged) >= enough)

    @property
    def answers(self) -> Counter[int | str]:
        return sum((client.answers for client in self.clients), Counter())

    def _send(self, client: Client) -> None:
        keys = sorted(self.at.key_results)
        try:
            while not self.is_over.is_set() and (number := self._next()) is not None:
                note = f"check-in {number}"
                client.check_in(keys[number % len(keys)], note, str(number % 90))
                self.acknowledged.append(note)
        except BaseException as error:  # noqa: BLE001 - raised again where the storm ends
            self.failures.append(error)
            self.is_over.set()
        finally:
            client.close()

    def _next(self) -> int | None:
        with self._lock:
            return next(self._numbers, None)


def check_nothing_is_lost(storm: Storm) -> None:
    """Check that what was acknowledged is there once, with all that belongs to it."""
    made = storm.at.made
    notes = Counter(dict(made.ask("select note, count(*) from goals_checkin group by note")))
    assert set(storm.acknowledged) <= notes.keys()
    assert len(set(storm.acknowledged)) == len(storm.acknowledged)
    assert {note: times for note, times in notes.items() if times > 1} == {}
    paths = {
        "sqlite": {"check_in_id": "json_extract(e.payload, '$.check_in_id')",
                   "result": "json_extract(r.result, '$')"},
        "postgresql": {"check_in_id": "(e.payload ->> 'check_in_id')::bigint",
                       "result": "(r.result #>> '{}')::bigint"},
    }[made.vendor]  # fmt: skip
    for what, sql in NO_ROWS.items():
        assert made.ask(sql.format(**paths)) == [], what
    stored, afresh = python(made, RECOMPUTE)
    assert stored == afresh
    if made.vendor == "sqlite":
        assert made.ask("pragma integrity_check") == [("ok",)]
    made.run("check")


def kill_at_random(storm: Storm, times: int, seed: int) -> Counter[str]:
    """Kill a web or a worker process of a storm so many times, starting each again at once, and
    return how many of each kind went."""
    draw = random.Random(seed)
    killed: Counter[str] = Counter()
    for _ in range(times):
        storm.until_more(draw.randrange(1, 20))
        threading.Event().wait(draw.random() * 0.2)
        is_worker = bool(storm.at.workers) and draw.random() < 0.3
        group = storm.at.workers if is_worker else storm.at.web
        victim = group.pop(draw.randrange(len(group)))
        os.kill(victim.pid, signal.SIGKILL)
        victim.wait()
        assert victim.stdin
        victim.stdin.close()
        (storm.at.start_worker if is_worker else storm.at.start_web)()
        killed["worker" if is_worker else "web"] += 1
    return killed


def wait_until(condition: Callable[[], bool], within: float = PATIENCE) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, f"still not after {within} s"
        threading.Event().wait(0.01)
