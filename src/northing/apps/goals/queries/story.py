"""What happened, as lines to be worded in the reader's language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet

from northing.apps.goals.models import Amendment, CheckIn, KeyResult
from northing.apps.goals.queries.cards import CorrectedEntry, StoryEntry
from northing.apps.goals.queries.rows import person_chip


def check_in_entries(
    rows: Sequence[CheckIn],
    corrected: Mapping[int, tuple[CorrectedEntry, ...]] | None = None,
    correctable: Collection[int] = (),
) -> tuple[StoryEntry, ...]:
    """Return check-ins as lines of the story, in the order given. The rows have key result,
    metric, observation and author loaded; the value before each is read in one statement.
    ``corrected`` is what they said before, by id; ``correctable`` are the key results whose
    check-ins the reader may put right."""
    before, old = _values_before(rows), corrected or {}
    return tuple(
        replace(
            _entry(row, before.get(row.pk)),
            check_in_id=row.pk,
            is_correctable=row.key_result_id in correctable,
            corrected=old.get(row.pk, ()),
        )
        for row in rows
    )


def with_story(rows: QuerySet[CheckIn]) -> QuerySet[CheckIn]:
    """Return check-ins, newest first, with what their lines need."""
    return rows.select_related("key_result__metric", "observation", "by").order_by("-on", "-pk")


def _values_before(rows: Iterable[CheckIn]) -> dict[int, Decimal]:
    """Return the value that stood before each check-in, by the check-in's id."""
    shown = list(rows)
    ids = {row.key_result_id for row in shown}
    latest = max((row.on for row in shown), default=None)
    if latest is None:
        return {}
    history = CheckIn.objects.filter(key_result__in=ids, on__lte=latest, observation__isnull=False)
    found: dict[int, Decimal] = {}
    last: dict[int, Decimal] = {}
    for row in shown:
        if row.key_result.baseline is not None:
            last[row.key_result_id] = row.key_result.baseline
    for pk, key_result_id, value in history.order_by("on", "pk").values_list(
        "pk", "key_result_id", "observation__value"
    ):
        if key_result_id in last:
            found[pk] = last[key_result_id]
        last[key_result_id] = value
    return found


def _entry(row: CheckIn, before: Decimal | None) -> StoryEntry:
    created: datetime = row.created_at
    return StoryEntry(
        kind="goals.checked_in",
        at=created,
        on=row.on,
        who=person_chip(row.by) if row.by else None,
        key_result_id=row.key_result_id,
        key_result_title=row.key_result.title,
        type=row.key_result.type,
        unit=row.key_result.metric.unit,
        value=row.observation.value if row.observation else None,
        before=before,
        confidence=row.confidence,
        note=row.note,
    )


def stated_entry(row: KeyResult) -> StoryEntry:
    """Return the reading that came in a file without a day as a line of the story; its day is
    the one that it was taken to be of."""
    if row.stated_on is None:
        raise ValueError(row.pk)
    return StoryEntry(
        kind="goals.checked_in",
        at=None,
        on=row.stated_on,
        who=None,
        key_result_id=row.pk,
        key_result_title=row.title,
        type=row.type,
        unit=row.metric.unit,
        value=row.stated,
        before=row.baseline,
        confidence=None,
        note="",
    )


def amendment_entries(rows: Iterable[Amendment]) -> tuple[StoryEntry, ...]:
    """Return amendments as lines of the story; rows have key result, metric and author loaded.
    One of the objective's guardrails names no key result."""
    return tuple(
        StoryEntry(
            kind="goals.amended",
            at=None,
            on=row.on,
            who=person_chip(row.by) if row.by else None,
            key_result_id=row.key_result_id,
            key_result_title=row.key_result.title if row.key_result else "",
            type=row.key_result.type if row.key_result else "",
            unit=row.key_result.metric.unit if row.key_result else "",
            note=row.reason,
            field=row.field,
            params=(("before", row.before or ""), ("after", row.after or "")),
        )
        for row in rows
    )
