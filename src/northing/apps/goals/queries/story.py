"""What happened, as lines to be worded in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from northing.apps.goals.models import Amendment, CheckIn, KeyResult
from northing.apps.goals.queries.cards import StoryEntry
from northing.apps.goals.queries.rows import person_chip


def check_in_entries(
    rows: Iterable[CheckIn],
) -> tuple[StoryEntry, ...]:
    """Return check-ins as lines of the story, in the order given. The rows are read
    ``with_story``."""
    return tuple(_entry(row, _value_before(row)) for row in rows)


def with_story(rows: QuerySet[CheckIn]) -> QuerySet[CheckIn]:
    """Return check-ins, newest first, with what their lines need. Needs a scope."""
    told = rows.annotate(value_before=Subquery(read_before()))
    return told.select_related("key_result__metric", "observation", "by").order_by("-on", "-pk")


def read_before() -> QuerySet[Any, Any]:
    """Return the value that was read last before a check-in, inside a question for check-ins.
    Needs a scope."""
    earlier = Q(on__lt=OuterRef("on")) | Q(pk__lt=OuterRef("pk"))
    read = CheckIn.objects.filter(key_result=OuterRef("key_result"), observation__isnull=False)
    last = read.filter(earlier, on__lte=OuterRef("on")).order_by("-on", "-pk")
    return last.values("observation__value")[:1]


def _value_before(row: CheckIn) -> Decimal | None:
    """Return the value that stood before what a check-in read."""
    if row.observation is None:
        return None
    value: Decimal | None = row.value_before  # type: ignore[attr-defined]
    return row.key_result.baseline if value is None else value


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
        check_in_id=row.pk,
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
