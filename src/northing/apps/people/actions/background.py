"""Deeds on background work."""

from __future__ import annotations

from northing.apps.people.events import JobRetried
from northing.apps.people.queries.background import jobs_of
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.events import record
from northing.base.jobs.models import State


@action
def retry_job(actor: Actor, job_id: int) -> None:
    """Put a job that was given up into the queue again, with all its tries before it; nothing
    where it is there already.

    Raises:
        Denied: the actor does not administer the workspace.
        NotFound: the actor sees no such job.
    """
    job = jobs_of(actor).select_for_update().filter(pk=job_id).first()
    if job is None:
        raise NotFound("job")
    if job.state != State.FAILED:
        return
    job.state, job.attempts, job.run_at, job.finished_at = State.WAITING, 0, clock.now(), None
    job.save(update_fields=["state", "attempts", "run_at", "finished_at"])
    record(actor, JobRetried(job_id=job.pk, job=job.name), f"job:{job.pk}")
