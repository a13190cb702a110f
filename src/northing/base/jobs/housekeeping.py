"""The jobs that keep the database small and quick."""

from __future__ import annotations

from datetime import timedelta

from django.apps import apps
from django.db import connection

from northing.base import clock
from northing.base.idempotency import forget_receipts
from northing.base.jobs.models import Job, State, Worker
from northing.base.jobs.registry import Payload, register_job, schedule
from northing.base.scope import scope
from northing.base.sessions.store import SessionStore
from northing.base.throttle import forget_old_tries

KEPT = {State.DONE: timedelta(days=30), State.FAILED: timedelta(days=180)}


@register_job("base.housekeeping", lease=timedelta(minutes=10))
def keep_house(_payload: Payload) -> None:
    """Delete expired sessions, old receipts and jobs long over; let SQLite renew its statistics."""
    SessionStore.clear_expired()
    forget_old_tries()
    for workspace_id in apps.get_model("people.Workspace").objects.values_list("pk", flat=True):
        with scope(workspace_id):
            forget_receipts()
    now = clock.now()
    for state, kept in KEPT.items():
        Job.objects.filter(state=state, finished_at__lt=now - kept).delete()
    Worker.objects.filter(seen_at__lt=now - timedelta(days=1)).delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA optimize")


schedule("base.housekeeping", every=timedelta(days=1), at=timedelta(hours=3))
