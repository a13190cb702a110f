"""Serving for real: processes of their own, killed as machines and people kill them."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.installations import ROOT, Installation, installed

WORKER = [sys.executable, "-m", "northing.cli.online.worker"]
START = "import sys; from northing.cli.online import serve; sys.exit(serve.serve({arguments}))"
SEED = """
import django; django.setup()
from django.db import transaction
from northing.base.jobs.queue import enqueue
with transaction.atomic():
    for n in range({count}):
        enqueue("exercise.note", {{"n": n, "kills": n in {killers}}})
"""


def eventually(condition, *, within=60.0):
    """Return the condition's value as soon as it is true."""
    deadline = time.monotonic() + within
    while not (value := condition()):
        assert time.monotonic() < deadline, f"still not after {within} s"
        threading.Event().wait(0.02)
    return value


def environment(made: Installation) -> dict[str, str]:
    return made.environment(
        PYTHONPATH=str(ROOT),
        DJANGO_SETTINGS_MODULE="tests.flows.exercise.settings",
        NORTHING_EXERCISE_DIARY=str(made.data / "diary"),
    )


class Served:
    """A running ``northing serve``."""

    def __init__(self, made: Installation, **options: object) -> None:
        self.installation = made
        self.log = made.data / "serve.log"
        asked = {"host": "127.0.0.1", "port": 0, **options}
        code = START.format(arguments=", ".join(f"{k}={v!r}" for k, v in asked.items()))
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", code], env=environment(made), stdout=log, stderr=log
            )

    def text(self) -> str:
        return self.log.read_text()

    def port(self) -> int:
        found = eventually(lambda: re.search(r"ready on http://localhost:(\d+)/", self.text()))
        return int(found[1])

    def processes(self, name: str) -> list[int]:
        """Return the ids of all that were started under a name, newest last."""
        return [int(n) for n in re.findall(rf"{name} started, process (\d+)", self.text())]

    def get(self, path: str) -> tuple[int, bytes]:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port(), timeout=20)) as line:
            line.request("GET", path)
            answer = line.getresponse()
            return answer.status, answer.read()

    def send(self, request: bytes) -> socket.socket:
        line = socket.create_connection(("127.0.0.1", self.port()), timeout=20)
        line.sendall(request)
        return line

    def stop(self, sent: int = signal.SIGTERM) -> tuple[int, float]:
        """Return the exit code and the seconds that stopping took."""
        began = time.monotonic()
        self.process.send_signal(sent)
        return self.process.wait(20), time.monotonic() - began


@pytest.fixture(scope="module")
def steady(migrated, tmp_path_factory) -> Iterator[Served]:
    """A server for tests that leave it as it was."""
    with installed(tmp_path_factory.mktemp("steady"), like=migrated) as made:
        server = Served(made, threads=2)
        yield server
        assert server.stop(signal.SIGINT)[0] == 0


@pytest.fixture
def served(installation) -> Iterator[Served]:
    """A server for tests that kill and stop it."""
    server = Served(installation, threads=2)
    yield server
    if server.process.poll() is None:
        server.stop()
        for group in (*server.processes("web 1"), *server.processes("worker 1")):
            assert not is_running(group), server.text()


def hear(line: socket.socket, words: bytes) -> None:
    """Read until the words came."""
    heard = b""
    while words not in heard:
        more = line.recv(65536)
        assert more, f"the connection ended after {heard!r}"
        heard += more


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def processes_of(made: Installation) -> list[int]:
    """Return the processes that work on an installation."""
    told = f"NORTHING_DATA={made.data}\0".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            is_ours = told in (folder / "environ").read_bytes()
        except OSError:
            continue  # it ended
        found += [int(folder.name)] if is_ours else []
    return found


def jobs_in(made: Installation) -> Counter[tuple[Any, ...]]:
    return Counter(made.ask("select name, state from jobs_job"))


def diary_of(made: Installation) -> list[str]:
    diary = made.data / "diary"
    return diary.read_text().splitlines() if diary.exists() else []


def test_it_answers_and_does_jobs(steady):
    assert steady.get("/healthz/") == (200, b"ok")
    eventually(lambda: jobs_in(steady.installation)["base.housekeeping", "done"] == 1)


def test_the_web_process_keeps_a_restore_away_though_it_loaded_before(steady):
    steady.port()
    for name in ("web 1", "worker 1"):
        [process] = steady.processes(name)
        held = [str(each.readlink()) for each in Path(f"/proc/{process}/fd").iterdir()]
        assert [each for each in held if each.endswith(".in-use.lock")], held


def test_pages_are_signed_with_the_key_that_a_killed_restore_left_waiting(installation):
    (installation.data / "secret-key.7.next").write_text("the key of the backup")
    installation.ask(
        "comment on table django_migrations is '7'"
        if installation.owner_url
        else "pragma user_version = 7"
    )
    server = Served(installation)
    try:
        server.port()
        link = eventually(lambda: re.search(r"/welcome/\?key=\S+", server.text()))[0]
        assert b'name="workspace' in server.get(link)[1]
        assert b'name="workspace' not in server.get(f"{link}x")[1]
    finally:
        assert server.stop()[0] == 0
    assert (installation.data / "secret-key").read_text() == "the key of the backup"


def test_what_is_killed_is_started_again(served):
    served.port()
    for name in ("web 1", "worker 1"):
        [first] = served.processes(name)
        os.kill(first, signal.SIGKILL)
        # Nobody is refused meanwhile: the socket is the supervisor's.
        assert served.get("/healthz/") == (200, b"ok")
        second = eventually(lambda name=name: served.processes(name)[1:])[0]
        assert f"{name} died (signal SIGKILL), restarting in 0.5 s" in served.text()
        assert is_running(second)


def test_it_stops_within_five_seconds_though_somebody_listens(served):
    with served.send(b"GET /endless/ HTTP/1.1\r\nHost: localhost\r\n\r\n") as line:
        hear(line, b"tick")
        code, seconds = served.stop()
    assert (code, seconds < 5.0) == (0, True), served.text()
    for process in (*served.processes("web 1"), *served.processes("worker 1")):
        assert not is_running(process)
    assert "Traceback" not in served.text()


def test_its_processes_leave_when_it_is_killed_itself(served):
    served.port()
    started = served.processes("web 1") + served.processes("worker 1")
    assert len(started) == 2
    served.process.kill()
    served.process.wait()
    eventually(lambda: not any(is_running(process) for process in started))


def test_slow_senders_leave_the_threads_to_others(steady):
    half = b"POST /echo/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf"
    lines = [steady.send(half) for _ in range(10)]
    assert steady.get("/healthz/") == (200, b"ok")
    lines[0].sendall(b"x" * 996)
    hear(lines[0], b"1000 bytes")
    for line in lines:
        line.close()


def test_a_request_comes_whole_chunked_or_large_and_without_forged_headers(steady):
    with steady.send(
        b"POST /echo/ HTTP/1.1\r\nHost: localhost\r\nX_Forwarded_For: me\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
    ) as line:
        hear(line, b"5 bytes for nobody")
    large = 2_000_000
    head = f"POST /echo/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: {large}\r\n\r\n"
    with steady.send(head.encode() + b"x" * large) as line:
        hear(line, f"{large} bytes".encode())


def test_a_body_past_the_limit_is_refused(steady):
    with steady.send(
        b"POST /echo/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000000\r\n\r\n"
    ) as line:
        sender = threading.Thread(target=_send_all, args=(line, b"x" * 70_000_000), daemon=True)
        sender.start()
        hear(line, b" 413 ")


def _send_all(line: socket.socket, body: bytes) -> None:
    try:
        line.sendall(body)
    except OSError:
        return  # refused, as it should be


def test_a_port_in_use_is_said(installation):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        second = Served(installation, port=port)
        assert second.process.wait(20) == 1
    assert f"Port {port} of 127.0.0.1 is in use by another program" in second.text()
    assert "Traceback" not in second.text()


def test_a_database_that_is_not_up_to_date_is_said(tmp_path):
    with installed(tmp_path) as made:
        server = Served(made)
        assert server.process.wait(20) == 1
        # What loaded its code meanwhile is gone.
        assert processes_of(made) == []
    assert "Run: northing migrate" in server.text()
    assert "Traceback" not in server.text()


def test_a_database_of_a_newer_version_is_said(installation):
    installation.ask(
        "insert into django_migrations (app, name, applied) "
        "values ('base', '9999_later', '2026-01-01 00:00:00')"
    )
    server = Served(installation)
    assert server.process.wait(20) == 1
    assert "made by a newer version of Northing (it has base 9999_later)" in server.text()


def test_no_job_is_lost_however_often_the_worker_is_killed(installation):
    count, killers = 40, (3, 11, 25)
    seed = [sys.executable, "-c", SEED.format(count=count, killers=killers)]
    subprocess.run(seed, env=environment(installation), check=True)
    deaths = 0
    while not is_all_done(installation, count):
        deaths += 1
        assert deaths < 15
        before = len(diary_of(installation))
        with subprocess.Popen(
            WORKER, env=environment(installation), stdin=subprocess.PIPE
        ) as worker:
            eventually(
                lambda worker=worker, before=before, deaths=deaths: (
                    worker.poll() is not None
                    or is_all_done(installation, count)
                    or (deaths <= 3 and len(diary_of(installation)) > before + 4)
                )
            )
            worker.kill()
    lines = Counter(diary_of(installation))
    assert deaths >= len(killers) + 1
    assert all(lines[f"done {n}"] >= 1 for n in range(count))
    assert all(lines[f"begun {n}"] >= 2 for n in killers)
    assert jobs_in(installation)["exercise.round", "done"] == 1


def is_all_done(made: Installation, count: int) -> bool:
    jobs = jobs_in(made)
    return (jobs["exercise.note", "done"], jobs["exercise.round", "done"]) == (count, 1)
