"""A check-in that somebody is about to put right, and what it said before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from northing.apps.goals import policy
from northing.apps.goals.facts import plain
from northing.apps.goals.models import CheckIn, Correction, KeyResult
from northing.apps.goals.queries.cards import CorrectedEntry, StoryEntry
from northing.apps.goals.queries.check_in import check_in_page
from northing.apps.goals.queries.rows import person_chip
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
        said=_said(row, row),
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


def corrected_entries(rows: Iterable[CheckIn]) -> dict[int, tuple[CorrectedEntry, ...]]:
    """Return what check-ins said before they were put right, newest first, by the check-in's id;
    one statement. The rows have key result and metric loaded. Needs a scope."""
    known = {row.pk: row for row in rows}
    found: dict[int, list[CorrectedEntry]] = {}
    corrections = Correction.objects.filter(check_in__in=known).select_related("by")
    for each in corrections.order_by("-corrected_at", "-pk"):
        entry = CorrectedEntry(
            at=each.corrected_at,
            who=person_chip(each.by) if each.by else None,
            reason=each.reason,
            said=_said(each, known[each.check_in_id]),
        )
        found.setdefault(each.check_in_id, []).append(entry)
    return {pk: tuple(entries) for pk, entries in found.items()}


def _said(words: CheckIn | Correction, row: CheckIn) -> StoryEntry:
    """Return what a check-in says, or said once, as a line of the story without its author."""
    if isinstance(words, Correction):
        value = words.value
    else:
        value = words.observation.value if words.observation else None
    return StoryEntry(
        kind="goals.checked_in",
        at=None,
        on=words.on,
        who=None,
        check_in_id=row.pk,
        key_result_id=row.key_result_id,
        key_result_title=row.key_result.title,
        type=row.key_result.type,
        unit=row.key_result.metric.unit,
        value=plain(value),
        confidence=plain(words.confidence),
        note=words.note,
    )
