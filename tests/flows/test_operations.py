"""A running installation as whoever runs it sees it: logs, figures, proxies, mails."""

import http.client
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.flows.test_serve import START, environment, eventually
from tests.installations import Installation, installed

# Answers quickly, and says what a proxy said.
ECHO = b"0 bytes for "


class Watched:
    """A server with two web processes, JSON logs, figures, and a trusted proxy on this machine."""

    def __init__(self, made: Installation, **more: str) -> None:
        self.log, self.output = made.data / "log", made.data / "output"
        code = START.format(arguments="host='127.0.0.1', port=0, processes=2")
        with self.log.open("wb") as log, self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-c", code],
                env={**environment(made), **more},
                stdout=output,
                stderr=log,
            )

    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def ask(self, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
        said = self.output.read_text
        ready = r"ready on http://localhost:(\d+)/"
        port = int(eventually(lambda: re.search(ready, said()), within=60)[1])
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as line:
            line.request("GET", path, headers=headers)
            answer = line.getresponse()
            return answer, answer.read()


@pytest.fixture(scope="module")
def watched(migrated, tmp_path_factory) -> Iterator[Watched]:
    with installed(tmp_path_factory.mktemp("watched") / "data", like=migrated) as made:
        server = Watched(
            made,
            NORTHING_LOG_FORMAT="json",
            NORTHING_METRICS_TOKEN="hush",
            NORTHING_PROXIES="127.0.0.1, 10.0.0.0/8",
        )
        yield server
        server.process.terminate()
        assert server.process.wait(20) == 0, server.log.read_text()


def test_it_becomes_ready_when_its_worker_lives(watched):
    _, body = eventually(lambda: ready(watched), within=60)
    assert json.loads(body) == {
        "ready": True,
        "database": "ok",
        "schema": "current",
        "worker": "ok",
    }


def ready(watched: Watched) -> tuple[http.client.HTTPResponse, bytes] | None:
    answer, body = watched.ask("/readyz/")
    return (answer, body) if answer.status == 200 else None


def test_every_line_is_json_and_names_the_request_of_the_proxy(watched):
    answer, _ = watched.ask("/healthz/?key=tell-nobody", **{"X-Request-ID": "from-the-proxy-1"})
    assert answer.headers["X-Request-ID"] == "from-the-proxy-1"
    [line] = [each for each in watched.lines() if each.get("request_id") == "from-the-proxy-1"]
    assert (line["logger"], line["route"], line["status"]) == ("northing.access", "/healthz/", 200)
    assert "tell-nobody" not in watched.log.read_text()


def test_a_trusted_proxy_is_heard(watched):
    _, body = watched.ask("/echo/", **{"X-Forwarded-For": "203.0.113.9"})
    assert body == ECHO + b"203.0.113.9"


def test_web_processes_count_together(watched):
    page = 'northing_http_requests_total{method="GET",route="/echo/",status="200"}'
    before = counted(watched).get(page, 0)
    for _ in range(20):
        watched.ask("/echo/")
    pids = {each["message"] for each in watched.lines() if "web" in str(each["message"])}
    assert len(pids) == 2
    assert all(counted(watched)[page] == before + 20 for _ in range(4))


def counted(watched: Watched) -> dict[str, float]:
    _, body = watched.ask("/metrics", Authorization="Bearer hush")
    told = [line.rsplit(" ", 1) for line in body.decode().splitlines() if line[0] != "#"]
    return {name: float(value) for name, value in told}


def test_a_test_mail_shows_whether_mails_go_out(installation, tmp_path):
    folder = tmp_path / "mails"
    kept = {
        "NORTHING_MAIL_URL": f"file://{folder}",
        "NORTHING_MAIL_FROM": "OKRs <okrs@example.org>",
    }
    told = installation.run("check", "--mail", "ada@example.org", **kept).stdout
    assert told == "Sent from OKRs <okrs@example.org> to ada@example.org.\n"
    [mail] = folder.iterdir()
    assert "To: ada@example.org" in mail.read_text()
    nobody = {"NORTHING_MAIL_URL": "smtp://me:hush@127.0.0.1:1/?tls=off"}
    told = installation.run("check", "--mail", "ada@example.org", code=1, **nobody).stderr
    assert told.startswith("The mail was not taken: ")
    assert "hush" not in told
    assert "only printed" in installation.run("check", "--mail", "ada@example.org").stdout
