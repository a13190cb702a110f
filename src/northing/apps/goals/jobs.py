"""What goals do in the background."""

from __future__ import annotations

from datetime import timedelta

from northing.apps.goals.actions.cycles import refresh_standings
from northing.apps.goals.actions.drafts import forget_old_drafts
from northing.apps.goals.actions.terms import count_terms
from northing.apps.people.queries import system_actors
from northing.base.jobs.registry import Payload, register_job, schedule


@register_job("goals.refresh_standings", lease=timedelta(minutes=30))
def refresh_standings_everywhere(_payload: Payload) -> None:
    """Bring every workspace to its day, within a quarter of an hour after its midnight."""
    for actor in system_actors():
        refresh_standings(actor)


@register_job("goals.forget_old_drafts")
def forget_old_drafts_everywhere(_payload: Payload) -> None:
    """Forget what was typed long ago, or by people who were erased, in every workspace."""
    for actor in system_actors():
        forget_old_drafts(actor)


@register_job("goals.count_terms")
def count_terms_everywhere(_payload: Payload) -> None:
    """Count in every workspace what its objectives and key results are found by."""
    for actor in system_actors():
        count_terms(actor)


schedule("goals.refresh_standings", every=timedelta(minutes=15), at=timedelta(seconds=30))
schedule("goals.forget_old_drafts", every=timedelta(days=1), at=timedelta(hours=3))
schedule("goals.count_terms", every=timedelta(days=1), at=timedelta(hours=3, minutes=20))
