"""The jobs that keep the database small and quick."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.models import Exists, OuterRef

from northing.base import clock
from northing.base.idempotency import forget_receipts
from northing.base.jobs.models import Job, State, Worker
from northing.base.jobs.registry import Payload, register_job, schedule
from northing.base.models import Event
from northing.base.scope import scope
from northing.base.sessions.store import SessionStore
from northing.base.throttle import forget_old_tries

# What failed has to be seen first.
FAILED_KEPT_DAYS = 180
EVENTS_AT_ONCE = 500


@register_job("base.housekeeping", lease=timedelta(minutes=10))
def keep_house(_payload: Payload) -> None:
    """Delete expired sessions, old receipts, jobs long over, and events where a setting says so;
    let SQLite renew its statistics."""
    SessionStore.clear_expired()
    forget_old_tries()
    for workspace_id in apps.get_model("people.Workspace").objects.values_list("pk", flat=True):
        with scope(workspace_id):
            forget_receipts()
            _forget_events()
    now = clock.now()
    _forget_jobs(now)
    Worker.objects.filter(seen_at__lt=now - timedelta(days=1)).delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA optimize")


def _forget_jobs(now: datetime) -> None:
    days = settings.KEEP_JOBS_DAYS
    for state, kept in ((State.DONE, days), (State.FAILED, max(days, FAILED_KEPT_DAYS))):
        Job.objects.filter(state=state, finished_at__lt=now - timedelta(days=kept)).delete()


def _forget_events() -> None:
    """Delete a workspace's events past their time, a few at once so that nobody waits for long.
    Those that a job is still to react to stay."""
    if not settings.KEEP_EVENTS_DAYS:
        return
    before = clock.now() - timedelta(days=settings.KEEP_EVENTS_DAYS)
    awaited = Job.objects.filter(event=OuterRef("pk"), finished_at=None)
    old = Event.objects.filter(~Exists(awaited), at__lt=before).order_by("pk")
    while some := list(old.values_list("pk", flat=True)[:EVENTS_AT_ONCE]):
        Event.objects.filter(pk__in=some).delete()


schedule("base.housekeeping", every=timedelta(days=1), at=timedelta(hours=3))
