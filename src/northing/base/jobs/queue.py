"""Putting jobs into the queue, taking them under a lease, and writing down how they went."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from northing.base import clock
from northing.base.jobs.models import Job, State
from northing.base.jobs.registry import Payload, definition_of, schedules
from northing.base.logs import logged_with, redact
from northing.base.scope import scope

if TYPE_CHECKING:
    from northing.base.models import Event

logger = logging.getLogger(__name__)

FIRST_PAUSE = timedelta(seconds=10)
LONGEST_PAUSE = timedelta(hours=6)
ERROR_LENGTH = 4000


def enqueue(
    name: str,
    payload: Payload,
    *,
    event: Event | None = None,
    run_at: datetime | None = None,
    workspace: int | None = None,
) -> Job:
    """Write down that the job ``name`` is to run, in the transaction at hand.

    ``payload`` holds JSON values. ``run_at`` is an aware instant, now by default. With a
    ``workspace`` (its id) the job runs in that workspace's scope.
    """
    now = clock.now()
    return Job.objects.create(
        name=name,
        payload=payload,
        event=event,
        workspace_id=workspace,
        run_at=run_at or now,
        created_at=now,
    )


def enqueue_each(
    name: str, payloads: Sequence[Payload], *, workspace: int | None = None
) -> list[Job]:
    """Write down, in one statement, that the job ``name`` is to run once for each payload; see
    ``enqueue``."""
    now = clock.now()
    return Job.objects.bulk_create(
        Job(name=name, payload=payload, workspace_id=workspace, run_at=now, created_at=now)
        for payload in payloads
    )


def enqueue_scheduled() -> int:
    """Enqueue each scheduled job whose slot has come, once however many workers ask.

    Returns how many were new.
    """
    now = clock.now()
    slots = {(s.name, s.slot(now).isoformat()): s for s in schedules.values()}
    known = Job.objects.filter(
        name__in=[name for name, _ in slots], slot__in=[slot for _, slot in slots]
    )
    missing = slots.keys() - set(known.values_list("name", "slot"))
    Job.objects.bulk_create(
        [Job(name=name, slot=slot, run_at=now, created_at=now) for name, slot in sorted(missing)],
        ignore_conflicts=True,
    )
    return len(missing)


def claim() -> Job | None:
    """Take the job that has waited longest, for as long as its lease says; None when there is
    none to run."""
    while True:
        now = clock.now()
        # An idle poll takes no lock: on SQLite every transaction is a writing one.
        if Job.objects.next_ready(now) is None:
            return None
        with transaction.atomic():
            job = Job.objects.select_for_update(skip_locked=True).next_ready(now)
            if job is None:
                return None
            if _was_last(job):
                _give_up(job, "its lease ran out: the worker died or the job took too long")
                continue
            job.state, job.attempts = State.RUNNING, job.attempts + 1
            job.lease_until = now + definition_of(job.name).lease
            job.save(update_fields=["state", "attempts", "lease_until"])
        return job


def _was_last(job: Job) -> bool:
    return job.attempts >= definition_of(job.name).max_attempts


def pause_after(attempts: int) -> timedelta:
    """Return how long to wait after a number of failed attempts: each time twice as long.

    >>> [str(pause_after(n)) for n in (1, 2, 3, 99)]
    ['0:00:10', '0:00:20', '0:00:40', '6:00:00']
    """
    return min(FIRST_PAUSE * (1 << min(attempts - 1, 30)), LONGEST_PAUSE)


def run(job: Job) -> None:
    """Run a claimed job outside any transaction, and write down how it went."""
    with logged_with(job=job.pk, job_name=job.name):
        _run(job)


def _run(job: Job) -> None:
    try:
        with scope(job.workspace_id) if job.workspace_id else nullcontext():
            definition_of(job.name).body(job.payload)
    except Exception:
        logger.exception("job %s %s, attempt %s, failed", job.name, job.pk, job.attempts)
        error = redact(traceback.format_exc())[-ERROR_LENGTH:]
        if _was_last(job):
            _give_up(job, error)
        else:
            pause = pause_after(job.attempts)
            _settle(job, State.WAITING, last_error=error, run_at=clock.now() + pause)
    else:
        _settle(job, State.DONE, finished_at=clock.now())


def _give_up(job: Job, error: str) -> None:
    logger.error("job %s %s is given up after %s attempts", job.name, job.pk, job.attempts)
    _settle(job, State.FAILED, last_error=error, finished_at=clock.now())


def _settle(job: Job, state: State, **changes: object) -> None:
    # Who lost the lease no longer has a say: the number of attempts tells whose job it is.
    mine = Job.objects.filter(pk=job.pk, state=State.RUNNING, attempts=job.attempts)
    mine.update(state=state, lease_until=None, **changes)


def run_due(
    is_stopping: Callable[[], bool] = lambda: False,
    before_each: Callable[[], object] = lambda: None,
) -> int:
    """Run every job that is due, one after another, until none is or ``is_stopping()``. What
    comes due by the clock meanwhile is among them. ``before_each()`` is called before each look
    for a job.

    Returns how many ran. Time is the clock's.
    """
    count = 0
    while not is_stopping():
        before_each()
        enqueue_scheduled()
        job = claim()
        if job is None:
            break
        run(job)
        count += 1
    return count
