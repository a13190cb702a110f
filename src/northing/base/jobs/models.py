"""Rows of the job queue and of the workers that empty it."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q


class State(models.TextChoices):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class JobQuerySet(models.QuerySet["Job"]):
    def ready(self, now: datetime) -> JobQuerySet:
        """Return jobs whose time has come, and those whose worker let its lease run out."""
        return self.filter(
            Q(state=State.WAITING, run_at__lte=now) | Q(state=State.RUNNING, lease_until__lte=now)
        )

    def next_ready(self, now: datetime) -> Job | None:
        """Return the ready job that has waited longest."""
        return self.ready(now).order_by("run_at", "pk").first()


class Job(models.Model):
    """One call to be made at least once.

    ``run_at`` moves on with each retry. ``lease_until`` is set while a worker has the job; past
    it, any worker may take the job again. ``slot`` names the moment of a scheduled job, so that
    no two workers enqueue it twice.
    """

    workspace = models.ForeignKey(
        "people.Workspace", on_delete=models.CASCADE, null=True, related_name="+"
    )
    event = models.ForeignKey("base.Event", on_delete=models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=100)
    payload = models.JSONField(default=dict)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    run_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    last_error = models.TextField(blank=True)
    slot = models.CharField(max_length=40, null=True)  # noqa: DJ001 - nulls are never equal
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["name", "slot"], name="job_once_a_slot"),
            models.CheckConstraint(
                condition=Q(state=State.RUNNING, lease_until__isnull=False)
                | (~Q(state=State.RUNNING) & Q(lease_until__isnull=True)),
                name="job_lease_while_running",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[State.DONE, State.FAILED], finished_at__isnull=False)
                | (~Q(state__in=[State.DONE, State.FAILED]) & Q(finished_at__isnull=True)),
                name="job_end_when_over",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["run_at"], name="job_waiting", condition=Q(state="waiting")),
            models.Index(fields=["lease_until"], name="job_leased", condition=Q(state="running")),
            models.Index(
                fields=["finished_at"], name="job_over", condition=Q(state__in=["done", "failed"])
            ),
        ]


class Worker(models.Model):
    """A worker process and when it last gave a sign of life."""

    name = models.CharField(max_length=100, unique=True)
    seen_at = models.DateTimeField()
