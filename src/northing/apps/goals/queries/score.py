"""How an objective ended, or would if it closed today: against the amended commitment and
against the original, with where each number comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import Q

from northing.apps.goals import facts
from northing.apps.goals.models import Amendment, CheckIn, KeyResult, Objective
from northing.apps.goals.queries.audience import counted_branches
from northing.apps.goals.queries.cards import ObjectiveCard, StoryEntry
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.own_score import may_state_own_score, own_score_refusal
from northing.apps.goals.queries.rows import objective_cards, person_chip
from northing.apps.goals.queries.shapes import WhyInput
from northing.apps.goals.queries.story import amendment_entries
from northing.apps.goals.queries.why import children_of, inputs_of
from northing.apps.people.queries import PersonChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.core import document as core
from northing.core.document import CycleState, Kind
from northing.core.numbers import quantise
from northing.core.outcome import Close, Ended, Score, close_all
from northing.core.progress import clamp, explain
from northing.core.readings import ONE, current_reading, is_started
from northing.core.states import OPEN_CYCLES, PROMISED
from northing.core.terms import type_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSide:
    """A key result as one of the two scores takes it. ``progress`` is unclamped, None where it is
    unknown and counts 0; ``inputs`` are what it was made of, and ``read_by`` who checked in with
    the value that counts. What is rolled up from below has nothing but its progress."""

    type: str
    kind: str
    weight: Decimal
    progress: Decimal | None
    formula: str
    is_clamped: bool
    is_started: bool = True
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    done: Decimal | None = None
    whole: Decimal | None = None
    current: Decimal | None = None
    inputs: tuple[WhyInput, ...] = ()
    read_on: date | None = None
    read_by: PersonChip | None = None

    @property
    def is_promised(self) -> bool:
        """Whether it was to be kept in full, and counts."""
        return self.kind == Kind.COMMITTED and self.weight > 0

    @property
    def is_kept(self) -> bool:
        """Whether the target was reached."""
        return self.progress is not None and quantise(self.progress) >= ONE


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """A key result in both scores; None where it does not enter one. ``type``, ``unit`` and
    ``current`` are those of now, for what enters none."""

    id: int
    title: str
    type: str
    unit: str
    current: Decimal | None
    amended: ScoreSide | None
    original: ScoreSide | None
    dropped_on: date | None
    committed_on: date | None
    is_dropped: bool
    is_late: bool
    is_replaced: bool
    amendments: tuple[StoryEntry, ...]


@dataclass(frozen=True, slots=True)
class ScorePage:
    """``is_final`` says that the cycle is closed, ``is_scored`` that the objective was committed
    to. ``children`` are what an objective without key results of its own is the mean of."""

    card: ObjectiveCard
    is_final: bool
    is_scored: bool
    amended: Score
    original: Score
    rows: tuple[ScoreRow, ...]
    children: tuple[WhyInput, ...]
    decision: str
    decision_reason: str
    own_score: Decimal | None
    own_score_note: str
    may_state_own: bool
    are_guardrails_amended: bool
    version: int

    @property
    def own_percent(self) -> Decimal | None:
        """What an owner said, in per cent."""
        return None if self.own_score is None else self.own_score * 100

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing happened on the way that would part the two scores."""
        is_amended = any(row.amendments for row in self.rows)
        is_amended = is_amended or self.are_guardrails_amended
        return self.amended == self.original and not (is_amended or self.changed)

    @property
    def promised(self) -> tuple[ScoreRow, ...]:
        """The committed key results that the amended score counts."""
        return tuple(row for row in self.rows if row.amended and row.amended.is_promised)

    @property
    def dropped(self) -> tuple[ScoreRow, ...]:
        """The key results that were dropped."""
        return tuple(row for row in self.rows if row.is_dropped)

    @property
    def late(self) -> tuple[ScoreRow, ...]:
        """The key results that were added after the commitment."""
        return tuple(row for row in self.rows if row.is_late)

    @property
    def replaced(self) -> tuple[ScoreRow, ...]:
        """The key results whose metric, unit or type was replaced."""
        return tuple(row for row in self.rows if row.is_replaced)

    @property
    def changed(self) -> tuple[ScoreRow, ...]:
        """All of these."""
        return (*self.dropped, *self.late, *self.replaced)


@dataclass(frozen=True, slots=True)
class ScoreGlance:
    """The two scores in short, for the objective's own page."""

    amended: Score
    original: Score
    is_final: bool


@query
def score_page(actor: Actor, objective_id: int) -> ScorePage:
    """Return an objective's score against the amended and the original commitment, key result by
    key result, with where each number comes from.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = visible_objective(actor, objective_id)
    inner = list(_key_results(row))
    ended = closes_of(actor, row, inner)
    below = Objective.objects.filter(parent_objective=row)
    rows = _Rows(row, inner, ended, actor.today)
    return ScorePage(
        card=objective_cards(actor, [row])[row.pk],
        is_final=row.cycle.state == CycleState.CLOSED,
        is_scored=row.state in PROMISED,
        amended=ended.amended,
        original=ended.original,
        rows=rows.all(),
        children=() if inner else children_of(actor, row, below),
        decision=row.decision,
        decision_reason=row.decision_reason,
        own_score=row.own_score,
        own_score_note=row.own_score_note,
        may_state_own=not own_score_refusal(row) and may_state_own_score(actor, row),
        are_guardrails_amended=rows.are_guardrails_amended,
        version=row.version,
    )


@query
def score_glance(actor: Actor, card: ObjectiveCard) -> ScoreGlance | None:
    """Return the two scores of a promised objective whose cycle is in review or closed, None for
    another.

    Raises:
        NotFound: the actor may not see it.
    """
    is_over = card.cycle.state not in OPEN_CYCLES
    if not is_over or card.state not in PROMISED:
        return None
    row = visible_objective(actor, card.id)
    ended = closes_of(actor, row, _key_results(row))
    return ScoreGlance(ended.amended, ended.original, row.cycle.state == CycleState.CLOSED)


def closes_of(actor: Actor, row: Objective, inner: Iterable[KeyResult]) -> Close:
    """Return how one objective ended, ``inner`` being its key results. What stands on objectives
    below it is worked out with those. Needs a scope."""
    own = list(inner)
    if not own or any(kr.is_rolled_up for kr in own):
        document = counted_branches(row.cycle, [row.pk])
    else:
        value = replace(objective_value(row), parent="")
        document = core.Document(cycle=facts.cycle_value(row.cycle), objectives=(value,))
    return close_all(document, actor.today)[row.key]


def _key_results(row: Objective) -> Iterable[KeyResult]:
    rows = KeyResult.objects.filter(objective=row).select_related("metric")
    return rows.order_by("position", "pk")


class _Rows:
    """The key results of an objective with their sides, read a statement a table."""

    def __init__(self, row: Objective, inner: list[KeyResult], ended: Close, today: date) -> None:
        self._inner, self._ended, self._today = inner, ended, today
        self._cycle = facts.cycle_value(row.cycle)
        self._committed_on = row.committed_on
        said = CheckIn.objects.filter(key_result__objective=row, observation__isnull=False)
        self._readers: dict[tuple[int, date], PersonChip | None] = {
            (each.key_result_id, each.on): person_chip(each.by) if each.by else None
            for each in said.select_related("by").order_by("on", "pk")
        }
        amended = Amendment.objects.filter(Q(key_result__objective=row) | Q(objective=row))
        self._amendments: dict[int, list[StoryEntry]] = defaultdict(list)
        for entry in amendment_entries(amended.select_related("key_result__metric", "by")):
            self._amendments[entry.key_result_id or 0].append(entry)

    @property
    def are_guardrails_amended(self) -> bool:
        return bool(self._amendments[0])

    def all(self) -> tuple[ScoreRow, ...]:
        return tuple(self._row(kr) for kr in self._inner)

    def _row(self, kr: KeyResult) -> ScoreRow:
        ended = self._ended
        return ScoreRow(
            id=kr.pk,
            title=kr.title,
            type=kr.type,
            unit=kr.metric.unit,
            current=kr.current,
            amended=self._side(kr, ended.as_amended),
            original=self._side(kr, ended.as_committed),
            dropped_on=kr.dropped_on,
            committed_on=kr.committed_on,
            is_dropped=kr.key in ended.dropped,
            is_late=kr.key in ended.late,
            is_replaced=kr.key in ended.replaced,
            amendments=tuple(self._amendments[kr.pk]),
        )

    def _side(self, kr: KeyResult, ends: Mapping[str, Ended]) -> ScoreSide | None:
        end = ends.get(kr.key)
        if end is None:
            return None
        value, share = end.key_result, end.progress
        side = ScoreSide(
            type="percent",
            kind=value.kind.value,
            weight=value.weight,
            progress=share,
            formula="equal-mean-of-children",
            is_clamped=share is not None and clamp(share) != share,
        )
        return side if value.rolled_up else self._measured(side, kr, end)

    def _measured(self, side: ScoreSide, kr: KeyResult, end: Ended) -> ScoreSide:
        value = end.key_result
        why = explain(value, self._cycle, end.last_day, self._committed_on)
        read_on = why.read_on or self._stated_on(kr, end)
        bounds = value.measure if isinstance(value.measure, core.Range) else core.Range()
        return replace(
            side,
            type=type_of(value.measure),
            unit=getattr(value.measure, "unit", ""),
            formula=why.formula.value,
            is_started=is_started(value, self._cycle, end.last_day),
            baseline=why.baseline,
            target=why.target,
            at_least=bounds.at_least,
            at_most=bounds.at_most,
            done=why.done,
            whole=why.whole,
            current=why.current,
            inputs=inputs_of(value, why, read_on),
            read_on=read_on,
            read_by=self._readers.get((kr.pk, read_on)) if read_on else None,
        )

    def _stated_on(self, kr: KeyResult, end: Ended) -> date | None:
        """The day of a reading that carries none: what is done or not, or came with a file."""
        is_read = current_reading(end.key_result, self._cycle, end.last_day) is not None
        is_known = kr.current_on is not None and kr.current_on <= end.last_day
        return kr.current_on if is_read and is_known else None
