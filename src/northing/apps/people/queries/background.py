"""Background work as administrators see it: what waits, and what was given up and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from northing.apps.people.models import User
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.jobs.models import Job, State
from northing.base.jobs.worker import is_worker_alive
from northing.base.roles import Deed

MOST_SHOWN = 100
STOPPED = "stopped"
_OURS = "MailFailed"
_LAST_LINE = re.compile(rf"(?:[\w.]*\.)?({_OURS}|\w*(?:Error|Exception|Exit))(?:: (.*))?")


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job that waits or was given up. ``error`` is the name of what broke it and ``detail`` its
    code where that is one of ours; both are "" for a job that has not failed."""

    id: int
    name: str
    is_failed: bool
    attempts: int
    run_at: datetime
    finished_at: datetime | None
    error: str
    detail: str

    @property
    def is_mail(self) -> bool:
        return ".mail_" in self.name


@dataclass(frozen=True, slots=True)
class BackgroundPage:
    """``failed`` are the newest ones, mails first; ``waiting`` are in the order of their time.
    ``is_alive`` tells whether a worker runs."""

    failed: tuple[JobRow, ...]
    waiting: tuple[JobRow, ...]
    failed_count: int
    waiting_count: int
    is_alive: bool


@query
def background_page(actor: Actor) -> BackgroundPage:
    """Return the jobs of the actor's workspace, and for administrators of the installation also
    those that belong to none, such as mails about accounts.

    Raises:
        Denied: the actor does not administer the workspace.
    """
    jobs = jobs_of(actor)
    failed = jobs.filter(state=State.FAILED)
    waiting = jobs.filter(state__in=[State.WAITING, State.RUNNING])
    mails_first = Case(
        When(name__contains=".mail_", then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    return BackgroundPage(
        failed=tuple(map(_row, failed.order_by(mails_first, "-finished_at", "-pk")[:MOST_SHOWN])),
        waiting=tuple(map(_row, waiting.order_by("run_at", "pk")[:MOST_SHOWN])),
        failed_count=failed.count(),
        waiting_count=waiting.count(),
        is_alive=is_worker_alive(),
    )


def jobs_of(actor: Actor) -> QuerySet[Job]:
    """Return the jobs that the actor may see and try again.

    Raises:
        Denied: the actor does not administer the workspace.
    """
    actor.demand(Deed.MANAGE_WORKSPACE)
    mine = Q(workspace_id=actor.workspace_id)
    if User.objects.filter(pk=actor.user_id or 0, is_installation_admin=True).exists():
        mine |= Q(workspace=None)
    return Job.objects.filter(mine)


def _row(job: Job) -> JobRow:
    error, detail = _reason(job.last_error)
    return JobRow(
        id=job.pk,
        name=job.name,
        is_failed=job.state == State.FAILED,
        attempts=job.attempts,
        run_at=job.run_at,
        finished_at=job.finished_at,
        error=error,
        detail=detail,
    )


def _reason(text: str) -> tuple[str, str]:
    """Read the last line of a traceback. Only what our own errors say is passed on: the message of
    any other may hold what was worked on."""
    lines = text.strip().splitlines()
    if not lines:
        return "", ""
    found = _LAST_LINE.fullmatch(lines[-1])
    if found is None:
        return STOPPED, ""
    error, detail = found[1], found[2] or ""
    return error, detail if error == _OURS else ""
