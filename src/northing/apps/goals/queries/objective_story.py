"""The story of one objective: all that was read, said and amended, newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Count, IntegerField, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast

from northing.apps.goals.facts import plain
from northing.apps.goals.models import Amendment, CheckIn, Correction, KeyResult, Objective
from northing.apps.goals.queries.cards import CorrectedEntry, StoryEntry
from northing.apps.goals.queries.story import amendment_entries, read_before, stated_entry
from northing.apps.metrics.models import Amount
from northing.apps.people.queries import PersonChip
from northing.base.pages import Pages, pages_of
from northing.base.prepared import Prepared

STORY_A_PAGE = 20
# Of what is said on one day, check-ins tell of it after amendments, and a reading of a file last.
_AMENDED, _SAID, _STATED = 0, 1, 2


class _Words(NamedTuple):
    """What somebody said with a check-in, or had said before it was put right; ``pk`` is 0 or the
    correction's. ``before`` is the value that stood before it, ``total`` how many check-ins there
    are of the objective."""

    check_in_id: int
    pk: int
    key_result_id: int
    on: date
    value: Decimal | None
    before: Decimal | None
    confidence: Decimal | None
    note: str
    reason: str
    by_id: int | None
    by: str | None
    user_id: int | None
    at: datetime
    total: int | None

    @property
    def who(self) -> PersonChip | None:
        if self.by_id is None or self.by is None:
            return None
        return PersonChip(self.by_id, self.by, is_placeholder=self.user_id is None)


_AMENDMENTS = Prepared(
    lambda key_results, objective, _: (
        Amendment.objects.filter(Q(key_result__in=key_results) | Q(objective=objective))
        .select_related("by")
        .order_by("on", "pk")
    )
)


def amendments_of(row: Objective, inner: Sequence[KeyResult]) -> tuple[Amendment, ...]:
    """Return what was amended of an objective, whose key results are ``inner``, oldest first: one
    statement. Needs a scope."""
    known = {kr.pk: kr for kr in inner}
    amendments: list[Amendment] = _AMENDMENTS.ask(known, row.pk)
    for each in amendments:
        each.key_result = known.get(each.key_result_id or 0)
    return tuple(amendments)


def story_of(
    inner: Sequence[KeyResult],
    amendments: Sequence[Amendment],
    correctable: Collection[int],
    page: int,
) -> tuple[tuple[StoryEntry, ...], Pages]:
    """Return one page of an objective's story, newest first; ``correctable`` are the key results
    whose check-ins the reader may put right. However much was said, no more of it is read than
    a page has room for: one statement, and one that counts on pages after the first.
    Needs a scope."""
    known = {kr.pk: kr for kr in inner}
    stated = {kr.pk: kr for kr in inner if kr.stated is not None and kr.stated_on is not None}
    index = [(each.on, _AMENDED, each.pk) for each in amendments]
    index += [(kr.stated_on, _STATED, pk) for pk, kr in stated.items() if kr.stated_on]
    said = CheckIn.objects.filter(key_result__in=known).count() if page > 1 else 0
    _, window = pages_of(said + len(index), page, STORY_A_PAGE)
    # What else there is may stand before all check-ins of the page, or after.
    first = max(window.start - len(index), 0)
    words = _words(known, first, window.stop)
    said = said or next((now.total or 0 for now, *_ in words.values()), 0)
    pages, _ = pages_of(said + len(index), page, STORY_A_PAGE)
    index += [(now.on, _SAID, pk) for pk, (now, *_) in words.items()]
    shown = sorted(index, reverse=True)[window.start - first : window.stop - first]
    amended = {each.pk: each for each in amendments}
    told = iter(amendment_entries(amended[pk] for _, kind, pk in shown if kind == _AMENDED))

    def line(kind: int, pk: int) -> StoryEntry:
        if kind == _AMENDED:
            return next(told)
        if kind == _STATED:
            return stated_entry(stated[pk])
        kr = known[words[pk][0].key_result_id]
        return _said(kr, words[pk], is_correctable=kr.pk in correctable)

    return tuple(line(kind, pk) for _, kind, pk in shown), pages


def _words(key_results: Collection[int], first: int, end: int) -> dict[int, list[_Words]]:
    """Return what was said with check-ins, newest first and without those before the ``first``
    and from ``end`` on: by the check-in's id the present words and then those from before, newest
    first."""
    found: dict[int, list[_Words]] = defaultdict(list)
    rows = [_Words._make(row) for row in _SAID_AND_BEFORE.ask(key_results, shape=(first, end))]
    for row in sorted(rows, key=lambda row: (row.pk == 0, row.at, row.pk), reverse=True):
        found[row.check_in_id].append(row)
    return found


def _said_and_before(key_results: Collection[int], window: tuple[int, int]) -> QuerySet[Any, Any]:
    who = "by_id", "by__name", "by__user_id"
    none, nothing = Value(0, output_field=IntegerField()), Value("", output_field=TextField())
    stood, never = Subquery(read_before(), output_field=Amount()), Cast(Value(None), Amount())
    said = CheckIn.objects.filter(key_result__in=key_results)
    shown = said.order_by("-on", "-pk").values("pk")[slice(*window)]
    all_of_them = said.order_by().values("workspace").annotate(number=Count("pk"))
    total = Subquery(all_of_them.values("number"))
    now = CheckIn.objects.filter(pk__in=shown).order_by()
    old = Correction.objects.filter(check_in__in=shown).order_by()
    values = "confidence", "note"
    return now.values_list(
        *("pk", none, "key_result_id", "on", "observation__value", stood),
        *(*values, nothing, *who, "created_at", total),
    ).union(
        old.values_list(
            *("check_in_id", "pk", "check_in__key_result_id", "on", "value", never),
            *(*values, "reason", *who, "corrected_at", none),
        ),
        all=True,
    )


_SAID_AND_BEFORE = Prepared(_said_and_before)


def _said(kr: KeyResult, words: Sequence[_Words], *, is_correctable: bool) -> StoryEntry:
    now, *old = words
    before = kr.baseline if now.before is None else now.before
    return StoryEntry(
        kind="goals.checked_in",
        at=now.at,
        on=now.on,
        who=now.who,
        key_result_id=kr.pk,
        key_result_title=kr.title,
        type=kr.type,
        unit=kr.metric.unit,
        value=now.value,
        before=None if now.value is None else before,
        confidence=now.confidence,
        note=now.note,
        check_in_id=now.check_in_id,
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
