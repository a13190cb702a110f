"""The story of one objective: all that was read, said and amended, newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import IntegerField, Q, QuerySet, TextField, Value

from northing.apps.goals.facts import plain
from northing.apps.goals.models import Amendment, CheckIn, Correction, KeyResult, Objective
from northing.apps.goals.queries.cards import CorrectedEntry, StoryEntry
from northing.apps.goals.queries.histories import Histories, Reading, histories_of
from northing.apps.goals.queries.story import amendment_entries, stated_entry
from northing.apps.people.queries import PersonChip
from northing.base.pages import Pages, pages_of
from northing.base.prepared import Prepared
from northing.core.readings import REPLACING

STORY_A_PAGE = 20
# Of what is said on one day, check-ins tell of it after amendments, and a reading of a file last.
_AMENDED, _SAID, _STATED = 0, 1, 2


class _Words(NamedTuple):
    """What somebody said with a check-in, or had said before it was put right; ``pk`` is 0 or the
    correction's."""

    check_in_id: int
    pk: int
    on: date
    value: Decimal | None
    confidence: Decimal | None
    note: str
    reason: str
    by_id: int | None
    by: str | None
    user_id: int | None
    at: datetime

    @property
    def who(self) -> PersonChip | None:
        if self.by_id is None or self.by is None:
            return None
        return PersonChip(self.by_id, self.by, is_placeholder=self.user_id is None)


@dataclass(frozen=True, slots=True)
class History:
    """All that was read of an objective's key results, and its amendments, oldest first."""

    read: Histories
    amendments: tuple[Amendment, ...]

    def that_counts(self) -> Histories:
        """Return what was read without what is of a metric that was replaced later, as
        ``readings.of_metric`` leaves it."""
        since: dict[int | None, date] = {}
        for each in self.amendments:
            if each.field in REPLACING and each.before is not None:
                since[each.key_result_id] = max(each.on, since.get(each.key_result_id, each.on))
        told = self.read.readings
        kept = tuple(each for each in told if each.on >= since.get(each.key_result_id, each.on))
        return Histories(kept, self.read.items)


_AMENDMENTS = Prepared(
    lambda key_results, objective, _: (
        Amendment.objects.filter(Q(key_result__in=key_results) | Q(objective=objective))
        .select_related("by")
        .order_by("on", "pk")
    )
)


def history_of(row: Objective, inner: Sequence[KeyResult]) -> History:
    """Return what was read of an objective's key results, which are ``inner``, and what was
    amended: two statements. Needs a scope."""
    known = {kr.pk: kr for kr in inner}
    amendments: list[Amendment] = _AMENDMENTS.ask(known, row.pk)
    for each in amendments:
        each.key_result = known.get(each.key_result_id or 0)
    return History(histories_of(inner, with_replaced=True), tuple(amendments))


def story_of(
    inner: Sequence[KeyResult], history: History, correctable: Collection[int], page: int
) -> tuple[tuple[StoryEntry, ...], Pages]:
    """Return one page of an objective's story, newest first; ``correctable`` are the key results
    whose check-ins the reader may put right. One statement. Needs a scope."""
    known = {kr.pk: kr for kr in inner}
    stated = {kr.pk: kr for kr in inner if kr.stated is not None and kr.stated_on is not None}
    index = [(each.on, _SAID, each.pk) for each in history.read.readings]
    index += [(each.on, _AMENDED, each.pk) for each in history.amendments]
    index += [(kr.stated_on, _STATED, pk) for pk, kr in stated.items() if kr.stated_on]
    index.sort(reverse=True)
    pages, window = pages_of(len(index), page, STORY_A_PAGE)
    shown = index[window]
    readings = {each.pk: each for each in history.read.readings}
    before = _values_before(known, history.read.readings)
    words = _words([pk for _, kind, pk in shown if kind == _SAID])
    amended = {each.pk: each for each in history.amendments}
    told = amendment_entries(amended[pk] for _, kind, pk in shown if kind == _AMENDED)
    amendments = iter(told)

    def line(kind: int, pk: int) -> StoryEntry:
        if kind == _AMENDED:
            return next(amendments)
        if kind == _STATED:
            return stated_entry(stated[pk])
        read = readings[pk]
        is_correctable = read.key_result_id in correctable
        return _said(known[read.key_result_id], read, before.get(pk), words[pk], is_correctable)

    return tuple(line(kind, pk) for _, kind, pk in shown), pages


def _values_before(known: dict[int, KeyResult], readings: Iterable[Reading]) -> dict[int, Decimal]:
    """Return the value that stood before each check-in that read one, by the check-in's id."""
    last = {pk: kr.baseline for pk, kr in known.items() if kr.baseline is not None}
    found: dict[int, Decimal] = {}
    for each in readings:
        if each.value is not None:
            if each.key_result_id in last:
                found[each.pk] = last[each.key_result_id]
            last[each.key_result_id] = each.value
    return found


def _words(ids: list[int]) -> dict[int, list[_Words]]:
    """Return what was said with check-ins, the present words first and then those from before,
    newest first; by the check-in's id."""
    found: dict[int, list[_Words]] = defaultdict(list)
    rows = [_Words._make(row) for row in _SAID_AND_BEFORE.ask(ids)] if ids else []
    for row in sorted(rows, key=lambda row: (row.pk == 0, row.at, row.pk), reverse=True):
        found[row.check_in_id].append(row)
    return found


def _said_and_before(ids: Collection[int], _: object) -> QuerySet[Any, Any]:
    who = "by_id", "by__name", "by__user_id"
    none, nothing = Value(0, output_field=IntegerField()), Value("", output_field=TextField())
    now = CheckIn.objects.filter(pk__in=ids).order_by()
    old = Correction.objects.filter(check_in__in=ids).order_by()
    return now.values_list(
        "pk", none, "on", "observation__value", "confidence", "note", nothing, *who, "created_at"
    ).union(
        old.values_list(
            "check_in_id", "pk", "on", "value", "confidence", "note", "reason", *who, "corrected_at"
        ),
        all=True,
    )


_SAID_AND_BEFORE = Prepared(_said_and_before)


def _said(
    kr: KeyResult,
    read: Reading,
    before: Decimal | None,
    words: Sequence[_Words],
    is_correctable: bool,  # noqa: FBT001
) -> StoryEntry:
    now, *old = words
    return StoryEntry(
        kind="goals.checked_in",
        at=now.at,
        on=read.on,
        who=now.who,
        key_result_id=kr.pk,
        key_result_title=kr.title,
        type=kr.type,
        unit=kr.metric.unit,
        value=read.value,
        before=before,
        confidence=read.confidence,
        note=now.note,
        check_in_id=read.pk,
        is_correctable=is_correctable,
        corrected=tuple(
            CorrectedEntry(each.at, each.who, each.reason, _said_once(kr, each)) for each in old
        ),
    )


def _said_once(kr: KeyResult, words: _Words) -> StoryEntry:
    """What a check-in said once, as a line of the story without its author."""
    return StoryEntry(
        kind="goals.checked_in",
        at=None,
        on=words.on,
        who=None,
        check_in_id=words.check_in_id,
        key_result_id=kr.pk,
        key_result_title=kr.title,
        type=kr.type,
        unit=kr.metric.unit,
        value=plain(words.value),
        confidence=plain(words.confidence),
        note=words.note,
    )
