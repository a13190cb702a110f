"""Two servers and two workers on one PostgreSQL, behind a balancer that takes turns."""

from __future__ import annotations

import asyncio
import http.client
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

import pytest

from tests.installations import Installation, installed
from tests.storming import (
    Harbour,
    Storm,
    check_nothing_is_lost,
    environment,
    fill,
    wait_until,
)

EMAIL, PASSWORD = "ada@example.org", "harbour lights at dusk"
SECRET_KEY = "shared by every server of the installation, and by nobody else"


class Balancer:
    """Hands each connection to the next server in turn that takes one."""

    def __init__(self, listening: socket.socket, ports: list[int]) -> None:
        self.taken: Counter[int] = Counter()
        self._listening, self._ports, self._turn = listening, ports, 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(5)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._leave(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._hand_on, sock=self._listening)

    async def _leave(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _hand_on(self, near: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        try:
            far, back = await self._next_server()
            await asyncio.gather(self._copy(near, back), self._copy(far, to))
        except ConnectionError:
            pass
        finally:
            to.close()

    async def _next_server(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        for _ in self._ports:
            port = self._ports[self._turn % len(self._ports)]
            self._turn += 1
            with suppress(ConnectionError):
                opened = await asyncio.open_connection("127.0.0.1", port)
                self.taken[port] += 1
                return opened
        raise ConnectionRefusedError

    async def _copy(self, source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        try:
            while chunk := await source.read(65536):
                to.write(chunk)
                await to.drain()
        except ConnectionError:
            pass
        finally:
            to.close()


class Machine:
    """A folder of its own with `northing serve` without workers, or with `northing worker`."""

    def __init__(self, made: Installation, diary: Path, *command: str) -> None:
        made.data.mkdir(exist_ok=True)
        self.log = made.data / "log"
        more = {"NORTHING_SECRET_KEY": SECRET_KEY, "NORTHING_EXERCISE_DIARY": str(diary)}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "northing", *command],
                env={**environment(made), **more},
                stdout=log,
                stderr=log,
            )

    def told(self, pattern: str) -> str:
        wait_until(lambda: re.search(pattern, self.log.read_text()) is not None)
        found = re.search(pattern, self.log.read_text())
        assert found
        return found[1]

    @property
    def port(self) -> int:
        return int(self.told(r"ready on http://localhost:(\d+)/"))

    def kill(self) -> None:
        """Take it away as a power cut does, the process that answers included."""
        self.process.kill()
        for process in re.findall(r"web 1 started, process (\d+)", self.log.read_text()):
            with suppress(ProcessLookupError):
                os.kill(int(process), signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


@pytest.fixture
def made(migrated_on_postgresql, postgresql_server, tmp_path) -> Iterator[Installation]:
    like, on = migrated_on_postgresql, postgresql_server
    with installed(tmp_path / "first", like=like, on=on) as installation:
        yield installation


@contextmanager
def machines(made: Installation) -> Iterator[tuple[list[Machine], list[Machine]]]:
    """Two servers, each with a folder of its own, and two workers."""
    diary = made.data / "diary"
    folders = [Installation(made.data.with_name(f"machine {n}"), made.owner_url) for n in range(4)]
    serve, work = ("serve", "--port", "0", "--workers", "0", "--threads", "4"), ("worker",)
    commands: tuple[tuple[str, ...], ...] = (serve, serve, work, work)
    started = [Machine(at, diary, *told) for at, told in zip(folders, commands, strict=True)]
    try:
        yield started[:2], started[2:]
    finally:
        for machine in started:
            machine.stop()


def ask(
    port: int, method: str, path: str, session: str = "", **fields: str
) -> tuple[int, dict[str, str]]:
    """Ask a page; returns the status and the cookies that came with it."""
    token = secrets.token_hex(16)
    headers = {
        "Host": "localhost",
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"northing_session={session}; northing_csrf={token}",
        "X-CSRFToken": token,
    }
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as line:
        line.request(method, path, urlencode(fields), headers)
        answer = line.getresponse()
        answer.read()
        cookies = SimpleCookie("; ".join(answer.headers.get_all("Set-Cookie") or []))
        return answer.status, {name: morsel.value for name, morsel in cookies.items()}


def reactions(at: Harbour) -> Counter[str]:
    return Counter(line for line in at.diary() if line.startswith("reacted"))


def unfinished(at: Harbour) -> list[tuple[Any, ...]]:
    return at.made.ask("select id from jobs_job where state <> 'done' and name = 'exercise.react'")


def test_two_servers_and_two_workers_are_one_installation(made, at_length):
    filled = fill(made)
    with (
        machines(made) as (servers, workers),
        socket.create_server(("127.0.0.1", 0), backlog=256) as listening,
        Balancer(listening, [server.port for server in servers]) as balancer,
    ):
        # Who signed in at one is known at the other.
        status, cookies = ask(
            servers[0].port, "POST", "/sign-in/", username=EMAIL, password=PASSWORD
        )
        assert status == 302
        session = cookies["northing_session"]
        for server in servers:
            assert ask(server.port, "GET", f"/w/{filled['slug']}/", session)[0] == 200
        at = Harbour(made, **{**filled, "session": session}, listening=listening)

        # While all is well, everything happens once.
        with Storm(at, clients=6, most=at_length(60, 1000)) as calm:
            pass
        assert set(calm.answers) == {302}
        assert min(balancer.taken[server.port] for server in servers) >= 2
        wait_until(lambda: not unfinished(at))
        assert len(made.ask("select name from jobs_worker")) == 2
        assert set(reactions(at).values()) == {1}
        assert reactions(at).total() == len(calm.acknowledged)

        # One of each is taken away in the middle; the others go on.
        with Storm(at, clients=6, first=len(calm.acknowledged)) as storm:
            wait_until(lambda: len(storm.acknowledged) > 30)
            servers[0].kill()
            workers[0].kill()
            left = len(storm.acknowledged)
            wait_until(lambda: len(storm.acknowledged) > left + at_length(30, 1000))
            storm.is_over.set()
        wait_until(lambda: not unfinished(at))
        storm.acknowledged += calm.acknowledged
        check_nothing_is_lost(storm)
        assert reactions(at).keys() == {
            f"reacted {event}"
            for (event,) in made.ask("select id from base_event where kind = 'goals.checked_in'")
        }
        assert "Traceback" not in servers[1].log.read_text() + workers[1].log.read_text()
