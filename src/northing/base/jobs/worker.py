"""The loop of a worker process, and how others see that it lives."""

from __future__ import annotations

import logging
import os
import socket
from contextlib import suppress
from datetime import timedelta

from django.db import Error, close_old_connections, connection
from django.db.models import Q
from django.utils.module_loading import autodiscover_modules

from northing.base import clock
from northing.base.jobs.models import Job, State, Worker
from northing.base.jobs.queue import run_due
from northing.base.stopping import StopSignals

logger = logging.getLogger(__name__)

POLL_SECONDS = 1.0
PAUSE_AFTER_ERROR_SECONDS = 5.0
BEAT = timedelta(seconds=15)
ALIVE = BEAT * 4


def work() -> None:
    """Run jobs as they come due until the process is told to stop (SIGTERM or SIGINT).

    A job at hand is finished first. A database that is locked or away is waited for.
    """
    autodiscover_modules("subscribers", "jobs")
    from northing.base.jobs import housekeeping  # noqa: F401, PLC0415 - registers its jobs

    name = f"{socket.gethostname()}:{os.getpid()}"[-100:]
    with StopSignals() as stop:
        logger.info("worker %s is ready", name)
        while not stop.is_set:
            stop.wait(_turn(name, stop))
        with suppress(Error):  # without a database it is forgotten by its age
            Worker.objects.filter(name=name).delete()
    logger.info("worker %s has stopped", name)


def _turn(name: str, stop: StopSignals) -> float:
    close_old_connections()
    try:
        # A long queue takes many minutes, and the worker lives all the while.
        run_due(lambda: stop.is_set, lambda: beat(name))
    except Error:
        # Nothing is lost: what was at hand runs again when its lease is over.
        logger.exception("the database did not answer, trying again")
        connection.close()
        return PAUSE_AFTER_ERROR_SECONDS
    return POLL_SECONDS


def beat(name: str) -> None:
    """Note that the worker lives, at most every 15 seconds."""
    now = clock.now()
    if not Worker.objects.filter(name=name, seen_at__gt=now - BEAT).exists():
        Worker.objects.update_or_create(name=name, defaults={"seen_at": now})


def is_worker_alive() -> bool:
    """Tell whether some worker gave a sign of life in the last minute or is within a job's
    lease."""
    now = clock.now()
    beating = Worker.objects.filter(seen_at__gt=now - ALIVE)
    busy = Job.objects.filter(Q(state=State.RUNNING, lease_until__gt=now))
    return beating.exists() or busy.exists()


def seconds_since_last_beat() -> float | None:
    """Return how long ago a worker that seems to live gave a sign of life; None without one."""
    now = clock.now()
    last = Worker.objects.filter(seen_at__gt=now - ALIVE).order_by("-seen_at").first()
    return (now - last.seen_at).total_seconds() if last else None
