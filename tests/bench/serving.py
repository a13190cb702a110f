"""Pages from ``northing serve`` itself: over a socket, with a process for the web and a worker."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.building import ROOT, environment
from tests.bench.figures import Measured, Served, Server
from tests.bench.in_process import baseline_of, expected_status
from tests.bench.pages import Page
from tests.bench.timing import in_turns

SERVED = (
    "Home",
    "Objective",
    "Check in",
    "Check in, another confidence",
    "Check in, within a page",
)
START_SECONDS = 60.0
STARTS = 3


@dataclass(frozen=True)
class Connection:
    port: int

    def open(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=START_SECONDS)


def _ask(connection: http.client.HTTPConnection, page: Page) -> tuple[int, bytes]:
    headers = {"Host": f"localhost:{connection.port}", "Cookie": page.cookie}
    if page.form:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    if page.is_fragment:
        headers["HX-Request"] = "true"
    connection.request("POST" if page.form else "GET", page.path, page.body or None, headers)
    response = connection.getresponse()
    return response.status, response.read()


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


@contextmanager
def _northing(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], Connection]]:
    port = _free_port()
    run = "from northing.cli.main import main; main()"
    command = [sys.executable, "-c", run, "serve", "--port", str(port)]
    env = environment(folder, os.environ.get("DATABASE_URL", ""))
    process = subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        yield process, Connection(port)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


@contextmanager
def _bare(folder: Path) -> Iterator[Connection]:
    port = _free_port()
    command = [sys.executable, "-m", "uvicorn", "tests.bench.bare:application", "--port", str(port),
               "--no-access-log", "--log-level", "error"]  # fmt: skip
    process = subprocess.Popen(command, env=environment(folder), cwd=ROOT)
    try:
        yield Connection(port)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def _first_answer(connection: Connection, page: Page) -> tuple[int, bytes]:
    """Ask until somebody listens; from then on the answer is waited for."""
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            return _ask(connection.open(), page)
        except ConnectionError:
            if time.monotonic() > end:
                raise
            time.sleep(0.005)


def _start_seconds(folder: Path, page: Page) -> float:
    begun = time.perf_counter()
    with _northing(folder) as (_, connection):
        _sound(page, *_first_answer(connection, page))
        return time.perf_counter() - begun


def _sound(page: Page, status: int, body: bytes) -> bytes:
    if status != expected_status(page):
        sys.exit(f"bench: {page.name} answered {status} when served: {body[:500]!r}")
    return body


def measure_served(
    folder: Path, slug: str, pages: tuple[Page, ...], figures: list[Measured], budget: float
) -> tuple[Server, list[Served]]:
    """Measure the server and the pages that it serves; ``figures`` knows how long they are."""
    home = pages[0]
    starts = tuple(_start_seconds(folder, home) for _ in range(STARTS))
    lengths = {figure.name: figure.length for figure in figures}
    with _northing(folder) as (process, connection), _bare(folder) as least:
        _first_answer(least, home.at("/?0"))
        weight = _weight(connection, _first_answer(connection, home)[1])
        served = [
            _measure(connection, least, slug, page, lengths[page.name], budget)
            for page in pages
            if page.name in SERVED
        ]
        for page in pages:
            if not page.form:
                _sound(page, *_first_answer(connection, page))
        return Server(starts, _memory(process.pid), weight), served


def _measure(
    northing: Connection, least: Connection, slug: str, page: Page, length: int, budget: float
) -> Served:
    here, there = northing.open(), least.open()
    empty, bare = baseline_of(slug, page), Page("bare", f"/?{length}", "")
    functions = {
        "page": lambda: _sound(page, *_ask(here, page)),
        "baseline": lambda: _ask(here, empty)[1],
        "bare": lambda: _ask(there, bare)[1],
    }
    samples = in_turns(functions, budget)
    return Served(page.name, samples["page"], samples["baseline"], samples["bare"])


def _weight(connection: Connection, body: bytes) -> float:
    """Return how many kB of CSS and JS a page loads, compressed as the server sends them."""
    found = re.findall(rb'(?:href|src)="(/static/[^"]+\.(?:css|js))"', body)
    total = 0
    for path in sorted(set(found)):
        asking = connection.open()
        headers = {"Host": f"localhost:{connection.port}", "Accept-Encoding": "br, gzip"}
        asking.request("GET", path.decode(), headers=headers)
        total += len(asking.getresponse().read())
    return total / 1000


def memory_after(folder: Path, pages: tuple[Page, ...]) -> dict[str, float]:
    """Return the MB of memory of each process of a server that has answered every page once."""
    with _northing(folder) as (process, connection):
        for page in pages:
            if not page.form:
                _sound(page, *_first_answer(connection, page))
        return _memory(process.pid)


def _memory(supervisor: int) -> dict[str, float]:
    children = Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()
    found = {"supervisor": _resident(supervisor)}
    for child in map(int, children):
        command = Path(f"/proc/{child}/cmdline").read_text()
        found["worker" if "worker" in command else "web"] = _resident(child)
    return found


def _resident(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) * 1024 / 1e6 if found else 0.0
