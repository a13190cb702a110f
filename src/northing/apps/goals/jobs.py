"""What goals do in the background."""

from __future__ import annotations

from datetime import timedelta

from northing.apps.goals.actions.cycles import refresh_ranges
from northing.apps.people.queries import system_actors
from northing.base.jobs.registry import Payload, register_job, schedule


@register_job("goals.refresh_ranges", lease=timedelta(minutes=30))
def refresh_ranges_everywhere(_payload: Payload) -> None:
    """Bring ranges up to the day in every workspace."""
    for actor in system_actors():
        refresh_ranges(actor)


schedule("goals.refresh_ranges", every=timedelta(hours=6))
