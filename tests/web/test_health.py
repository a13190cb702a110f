"""What machines that watch are told."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from northing.base import clock
from northing.base.jobs import worker
from northing.base.jobs.models import Job, State
from northing.web import health

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def client(db) -> Client:
    return Client()


@pytest.fixture(autouse=True)
def now():
    with clock.stopped_at(NOW):
        yield


def step(name: str) -> str:
    return f"INSERT INTO django_migrations (app, name, applied) VALUES ('base', '{name}', '{NOW}')"


def told(client: Client) -> tuple[int, dict[str, object]]:
    answer = client.get("/readyz/")
    assert "no-store" in answer["Cache-Control"]
    return answer.status_code, answer.json()


def test_it_is_ready_with_a_database_a_schema_and_a_worker(client):
    worker.beat("w")
    parts = {"database": "ok", "schema": "current", "worker": "ok"}
    assert told(client) == (200, {"ready": True, **parts})


def test_without_a_worker_it_is_not(client):
    assert told(client)[0] == 503
    worker.beat("w")
    with clock.stopped_at(NOW + worker.ALIVE):
        status, found = told(client)
    assert (status, found["ready"], found["worker"]) == (503, False, "missing")


@pytest.mark.parametrize(
    ("change", "schema"),
    [
        ("DELETE FROM django_migrations WHERE app = 'goals'", "behind"),
        (step("9999_later"), "newer"),
    ],
)
def test_with_another_schema_it_is_not(client, change, schema):
    worker.beat("w")
    with connection.cursor() as cursor:
        cursor.execute(change)
    status, found = told(client)
    assert (status, found["schema"]) == (503, schema)


def test_without_a_database_it_is_not_and_says_no_more(client):
    with patch.object(health, "state_of_schema", side_effect=OperationalError("password hush")):
        status, found = told(client)
    assert status == 503
    assert found == {
        "ready": False,
        "database": "no answer",
        "schema": "unknown",
        "worker": "unknown",
    }


def test_asking_is_cheap(client):
    worker.beat("w")
    client.get("/readyz/")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/readyz/")
    assert len(asked) <= 4


def test_living_needs_no_database(client):
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/healthz/").content == b"ok"
    assert len(asked) == 0


@pytest.mark.parametrize("path", ["/healthz/", "/readyz/", "/metrics"])
def test_they_only_tell(client, path):
    assert client.post(path).status_code == 405


def test_there_are_no_figures_without_a_token(client):
    answer = client.get("/metrics", headers={"Authorization": "Bearer "})
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "given", [None, "Bearer wrong", "hush", "Bearer hush2", "Basic hush", "Bearer hüsh"]
)
def test_figures_are_for_who_has_the_token(client, settings, given):
    settings.METRICS_TOKEN = "hush"
    headers = {"Authorization": given} if given else {}
    answer = client.get("/metrics", headers=headers)
    assert (answer.status_code, answer.content) == (401, b"")


def figures(client: Client) -> dict[str, float]:
    answer = client.get("/metrics", headers={"Authorization": "Bearer hush"})
    assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
    lines = answer.content.decode().splitlines()
    return {
        name: float(value)
        for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    }


def test_requests_are_counted_by_pattern_however_many_addresses_are_asked(client, settings):
    settings.METRICS_TOKEN = "hush"
    page = 'northing_http_requests_total{method="GET",route="/healthz/",status="200"}'
    none = 'northing_http_requests_total{method="GET",route="none",status="404"}'
    before = figures(client)
    client.get("/healthz/?a=1")
    client.get("/healthz/?a=2")
    for n in range(20):
        client.get(f"/nothing/{n}/")
        client.generic(f"ODD{n}", "/healthz/")
    after = figures(client)
    assert after[page] - before.get(page, 0) == 2
    assert after[none] - before.get(none, 0) == 20
    assert not [name for name in after if "/nothing/" in name or "ODD" in name]
    took = 'northing_http_request_duration_seconds_count{method="GET",route="/healthz/"}'
    assert after[took] - before.get(took, 0) == 2


def test_the_queue_stands_in_figures(client, settings):
    settings.METRICS_TOKEN = "hush"
    worker.beat("w")
    old = NOW - timedelta(minutes=5)
    Job.objects.create(name="mail", run_at=old, created_at=old)
    Job.objects.create(name="mail", run_at=NOW + timedelta(hours=1), created_at=old)
    Job.objects.create(name="mail", state=State.FAILED, run_at=old, created_at=old, finished_at=old)
    found = figures(client)
    assert found['northing_jobs{state="waiting"}'] == 2
    assert found['northing_jobs_failed{name="mail"}'] == 1
    assert found["northing_jobs_oldest_due_seconds"] == 300
    assert found["northing_workers"] == 1
    assert found["northing_last_event"] >= 0
    assert found["northing_database_up"] == 1


def test_without_a_database_the_counters_are_still_told(client, settings):
    settings.METRICS_TOKEN = "hush"
    client.get("/healthz/")

    def away(*_: object) -> None:
        raise OperationalError("password hush")

    with connection.execute_wrapper(away):
        found = figures(client)
    assert found["northing_database_up"] == 0
    assert 'northing_http_requests_total{method="GET",route="/healthz/",status="200"}' in found
    assert "northing_workers" not in found
