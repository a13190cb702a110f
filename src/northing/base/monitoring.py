"""Figures for Prometheus: what the web processes count, and how the queue stands."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Count, Min
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from northing.base import clock
from northing.base.counting import FOLDER
from northing.base.jobs.models import Job, State, Worker
from northing.base.jobs.worker import ALIVE
from northing.base.sight import everywhere

METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

_own = CollectorRegistry()
_requests = Counter(
    "northing_http_requests",
    "Requests answered, by pattern of the address.",
    ["method", "route", "status"],
    registry=_own,
)
_seconds = Histogram(
    "northing_http_request_duration_seconds",
    "How long answering took.",
    ["method", "route"],
    registry=_own,
)
_streams = Gauge(
    "northing_live_streams",
    "Open pages that are told at once what moves.",
    multiprocess_mode="livesum",
    registry=_own,
)


def note_request(method: str, route: str, status: int, seconds: float) -> None:
    """Count a request. ``route`` is a pattern, of which there are few, never an address."""
    if not settings.METRICS_TOKEN:
        return
    method = method if method in METHODS else "other"
    _requests.labels(method, route, str(status)).inc()
    _seconds.labels(method, route).observe(seconds)


def note_streams(count: int) -> None:
    """Keep how many streams this process holds open."""
    if settings.METRICS_TOKEN:
        _streams.set(count)


def exposition() -> bytes:
    """Return all figures in Prometheus' text format; those of the queue as they are now."""
    counted = _own
    if FOLDER in os.environ:
        _forget_the_dead(Path(os.environ[FOLDER]))
        counted = CollectorRegistry()
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    standing = CollectorRegistry()
    standing.register(_Standing())
    return generate_latest(counted) + generate_latest(standing)


def _forget_the_dead(folder: Path) -> None:
    """What a process holds open it holds no more when it was killed."""
    for file in folder.glob("gauge_live*_*.db"):
        process = int(file.stem.rpartition("_")[2])
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            mark_process_dead(process, str(folder))  # type: ignore[no-untyped-call]


class _Standing(Collector):
    """What the database knows, and whether it says anything."""

    def collect(self) -> Iterable[Metric]:
        known: list[Metric] = []
        try:
            known.extend(self._known())
        except DatabaseError:  # the counters are wanted then above all
            known.clear()
        yield GaugeMetricFamily(
            "northing_database_up", "1 while the database answers.", value=bool(known)
        )
        yield from known

    def _known(self) -> Iterator[Metric]:
        now = clock.now()
        jobs = GaugeMetricFamily("northing_jobs", "Jobs by state.", labels=["state"])
        by_state = dict(Job.objects.values_list("state").annotate(Count("pk")))
        for state in State:
            jobs.add_metric([state.value], by_state.get(state.value, 0))
        yield jobs
        failed = GaugeMetricFamily("northing_jobs_failed", "Jobs given up.", labels=["name"])
        given_up = Job.objects.filter(state=State.FAILED)
        for name, count in given_up.values_list("name").annotate(Count("pk")):
            failed.add_metric([name], count)
        yield failed
        oldest = Job.objects.ready(now).aggregate(oldest=Min("run_at"))["oldest"]
        waited = (now - oldest).total_seconds() if oldest else 0.0
        help_text = "How long the oldest job has been due."
        yield GaugeMetricFamily("northing_jobs_oldest_due_seconds", help_text, value=waited)
        alive = Worker.objects.filter(seen_at__gt=now - ALIVE).count()
        yield GaugeMetricFamily("northing_workers", "Workers that gave signs of life.", alive)
        yield GaugeMetricFamily("northing_last_event", "Number of the newest event.", _last_event())


def _last_event() -> int:
    # Counting the rows would take longer each day.
    with everywhere("a figure of the installation"), connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM base_event")
        return int(cursor.fetchone()[0] or 0)
