"""A check-in that somebody is about to put right, and what it said before."""

from __future__ import annotations

from dataclasses import dataclass

from northing.apps.goals import policy
from northing.apps.goals.facts import plain
from northing.apps.goals.models import CheckIn, KeyResult
from northing.apps.goals.queries.cards import StoryEntry
from northing.apps.goals.queries.check_in import check_in_page
from northing.apps.goals.queries.shapes import CheckInPage
from northing.apps.goals.queries.story import with_story
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound


@dataclass(frozen=True, slots=True)
class CorrectionPage:
    """``said`` is what the check-in says now, ``around`` what surrounds a check-in on the same
    key result; ``version`` counts how often it was put right."""

    around: CheckInPage
    said: StoryEntry
    version: int


@query
def correction_page(actor: Actor, check_in_id: int) -> CorrectionPage:
    """Return what the form shows with which a check-in is put right.

    Raises:
        NotFound: no such check-in, or one of what the actor may not see.
    """
    row = visible_check_in(actor, check_in_id)
    return CorrectionPage(
        around=check_in_page(actor, row.key_result_id),
        said=_said(row),
        version=row.corrections.count(),
    )


def visible_check_in(actor: Actor, check_in_id: int) -> CheckIn:
    """Return a check-in, with its key result and that one's cycle, where the actor may see it.
    Needs a scope.

    Raises:
        NotFound: no such check-in, or one of what the actor may not see.
    """
    seen = policy.key_results_visible_to(actor, KeyResult.objects.all())
    rows = with_story(CheckIn.objects.filter(pk=check_in_id, key_result__in=seen))
    row = rows.select_related("key_result__objective__cycle").first()
    if row is None:
        raise NotFound("check-in")
    return row


def _said(row: CheckIn) -> StoryEntry:
    """Return what a check-in says as a line of the story without its author."""
    value = row.observation.value if row.observation else None
    return StoryEntry(
        kind="goals.checked_in",
        at=None,
        on=row.on,
        who=None,
        check_in_id=row.pk,
        key_result_id=row.key_result_id,
        key_result_title=row.key_result.title,
        type=row.key_result.type,
        unit=row.key_result.metric.unit,
        value=plain(value),
        confidence=plain(row.confidence),
        note=row.note,
    )
