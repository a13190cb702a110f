"""The record of what happened is kept for ever, or for as long as a setting says."""

from datetime import UTC, datetime, timedelta

import pytest

from northing.apps.people.actions import create_workspace
from northing.base import clock
from northing.base.actor import Actor
from northing.base.jobs import housekeeping
from northing.base.jobs.models import Job
from northing.base.models import Event
from northing.base.scope import scope

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def event(actor: Actor, kind: str, days: int) -> Event:
    with scope(actor.workspace_id):
        return Event.objects.create(
            workspace_id=actor.workspace_id,
            at=NOW - timedelta(days=days),
            kind=kind,
            actor_name="Ada",
        )


def kinds(actor: Actor) -> set[str]:
    with scope(actor.workspace_id):
        return set(Event.objects.values_list("kind", flat=True)) & {"old", "new", "awaited"}


@pytest.fixture
def workspaces(db) -> list[Actor]:
    found = []
    with clock.stopped_at(NOW):
        for name in ("Harbour", "Elsewhere"):
            actor = create_workspace(name)
            awaited = event(actor, "awaited", 400)
            Job.objects.create(name="react", event=awaited, run_at=NOW, created_at=NOW)
            event(actor, "old", 91)
            event(actor, "new", 89)
            found.append(actor)
    return found


def test_for_ever(workspaces):
    with clock.stopped_at(NOW):
        housekeeping.keep_house({})
    assert [kinds(actor) for actor in workspaces] == [{"old", "new", "awaited"}] * 2


def test_as_long_as_the_setting_says_and_until_all_have_reacted(workspaces, settings, monkeypatch):
    settings.KEEP_EVENTS_DAYS = 90
    monkeypatch.setattr(housekeeping, "EVENTS_AT_ONCE", 1)
    for actor in workspaces:
        for _ in range(3):
            event(actor, "old", 100)
    with clock.stopped_at(NOW):
        housekeeping.keep_house({})
    assert [kinds(actor) for actor in workspaces] == [{"new", "awaited"}] * 2
    assert Job.objects.filter(name="react").count() == 2


def test_jobs_that_are_done_stay_as_long_as_the_setting_says(db, settings):
    settings.KEEP_JOBS_DAYS = 7
    for name, age in (("gone", 8), ("kept", 6)):
        at = NOW - timedelta(days=age)
        Job.objects.create(name=name, state="done", run_at=at, created_at=at, finished_at=at)
    with clock.stopped_at(NOW):
        housekeeping.keep_house({})
    assert set(Job.objects.values_list("name", flat=True)) == {"kept"}
