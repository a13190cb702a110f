"""The score at the close of a cycle, and what it amounts to (the OKR semantics, section 1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from northing.core.commitment import original
from northing.core.document import (
    Baseline,
    Cycle,
    Document,
    KeyResult,
    Kind,
    Objective,
)
from northing.core.numbers import mean, quantise
from northing.core.progress import clamp, progress
from northing.core.readings import NOUGHT, ONE, REPLACING, replacements, without_reading
from northing.core.rollup import Rollup, Standing, is_counted, stand, stand_by

ADDED = "committed_on"
MET, EXCEEDED = Decimal("0.6"), Decimal("0.8")


class Outcome(StrEnum):
    MISSED = "missed"
    MET = "met"
    EXCEEDED = "exceeded"
    UNKNOWN = "unknown"


def outcome_of(score: Decimal | None) -> Outcome:
    """Return the band of a stretch score: missed below 0.6, exceeded above 0.8, met between.

    >>> outcome_of(Decimal("0.6")), outcome_of(Decimal("0.8")), outcome_of(Decimal("0.81"))
    (<Outcome.MET: 'met'>, <Outcome.MET: 'met'>, <Outcome.EXCEEDED: 'exceeded'>)
    """
    if score is None:
        return Outcome.UNKNOWN
    seen = quantise(score)
    if seen < MET:
        return Outcome.MISSED
    return Outcome.EXCEEDED if seen > EXCEEDED else Outcome.MET


@dataclass(frozen=True, slots=True)
class Scored:
    """One key result at the close; progress None counts as 0."""

    kind: Kind
    weight: Decimal
    progress: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A score at the close.

    ``progress`` is the weighted mean of all that counts, ``stretch`` that of the stretch key
    results alone, whose band the outcome is. ``kept`` of ``promised`` committed key results
    reached their target ("kept 2 of 3"); ``measured`` of ``counted`` were known.
    """

    progress: Decimal | None = None
    stretch: Decimal | None = None
    outcome: Outcome = Outcome.UNKNOWN
    kept: int = 0
    promised: int = 0
    measured: int = 0
    counted: int = 0


def score(results: Iterable[Scored]) -> Score:
    """Return the score of an objective's key results; without any that counts it is unknown.

    With committed key results only, it is met when all reached 1, else missed.

    >>> score([Scored(Kind.COMMITTED, ONE, ONE), Scored(Kind.COMMITTED, ONE, None)]).outcome
    <Outcome.MISSED: 'missed'>
    """
    counted = [result for result in results if result.weight > 0]
    stretch = [result for result in counted if result.kind is Kind.STRETCH]
    promised = [result for result in counted if result.kind is Kind.COMMITTED]
    kept = sum(quantise(result.progress or NOUGHT) >= ONE for result in promised)
    outcome = outcome_of(_mean(stretch))
    if promised and not stretch:
        outcome = Outcome.MET if kept == len(promised) else Outcome.MISSED
    return Score(
        progress=_mean(counted),
        stretch=_mean(stretch),
        outcome=outcome,
        kept=kept,
        promised=len(promised),
        measured=sum(result.progress is not None for result in counted),
        counted=len(counted),
    )


def _mean(results: Iterable[Scored]) -> Decimal | None:
    return mean((result.weight, clamp(result.progress or NOUGHT)) for result in results)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A key result at the close as one of the two scores takes it: with the terms of that score,
    read up to ``last_day``. Progress None counts as 0."""

    key_result: KeyResult
    progress: Decimal | None
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """An objective at the close: the score against the amended commitment, the one against the
    original beside it, and by id what was dropped, added late, or measured anew on the way.
    ``as_amended`` and ``as_committed`` hold what entered each, by key result id."""

    amended: Score
    original: Score
    dropped: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    as_amended: Mapping[str, Ended] = field(default_factory=dict)
    as_committed: Mapping[str, Ended] = field(default_factory=dict)


Means = Mapping[str, Decimal | None]


def close(
    objective: Objective,
    cycle: Cycle | None,
    as_of: date,
    rolled_up: Means | None = None,
    first_rolled_up: Means | None = None,
) -> Close:
    """Return how an objective with key results of its own ended.

    Dropped key results keep their last value in the original score and leave the amended one;
    late-added ones enter only the amended; where the metric was replaced, the original keeps
    the last value of the old one. ``rolled_up`` gives the children's mean by key result id, and
    ``first_rolled_up`` that of what the children first committed to, where it is another.
    """
    means = rolled_up or {}
    first_means = means if first_rolled_up is None else first_rolled_up

    def ended(kr: KeyResult, last_day: date, below: Means) -> Ended:
        share = progress(kr, cycle, last_day, objective.committed_on)
        share = below.get(kr.id) if kr.rolled_up else share
        return Ended(key_result=kr, progress=share, last_day=last_day)

    kept = (kr for kr in objective.key_results if is_counted(kr, as_of))
    amended = {kr.id: ended(kr, as_of, means) for kr in kept}
    first = (kr for kr in as_committed(objective).key_results if _is_scored(kr))
    committed = {kr.id: ended(kr, _last_day(kr, as_of), first_means) for kr in first}
    return Close(
        amended=score(_scored(each) for each in amended.values()),
        original=score(_scored(each) for each in committed.values()),
        dropped=tuple(kr.id for kr in objective.key_results if _is_dropped(kr, as_of)),
        late=tuple(kr.id for kr in objective.key_results if is_late(kr, objective)),
        replaced=tuple(kr.id for kr in objective.key_results if replacements(kr.amendments)),
        as_amended=amended,
        as_committed=committed,
    )


def close_all(document: Document, as_of: date) -> Mapping[str, Close]:
    """Return how every objective of a Document ended, by its id.

    What is rolled up, and an objective without key results of its own, takes in the amended
    score what its children stand at, and in the original one what they would stand at had no
    commitment below changed. Raises AlignmentLoop where the links of the document loop.
    """
    cycle = document.cycle
    now = stand(document, as_of)
    first = stand_by(
        document.each(as_committed),
        lambda o, kr: progress(kr, cycle, _last_day(kr, as_of), o.committed_on),
        _is_scored,
    )

    def closed(objective: Objective) -> Close:
        if not objective.key_results:
            means = (each.objectives[objective.id] for each in (now, first))
            amended, original = map(_score_from_below, means)
            return Close(amended=amended, original=original)
        inner = (objective.id, *(kr.id for kr in objective.key_results))
        return close(objective, cycle, as_of, _means(now, *inner), _means(first, *inner))

    return {objective.id: closed(objective) for objective in document.all_objectives()}


def as_committed(objective: Objective) -> Objective:
    """Return the objective with its key results as they were committed to: amendments undone,
    late ones left out, and none of the readings of a metric that was put in later."""
    inner = (kr for kr in objective.key_results if not is_late(kr, objective))
    return replace(objective, key_results=tuple(_as_first_measured(kr) for kr in inner))


def is_late(key_result: KeyResult, objective: Objective) -> bool:
    """Tell whether a key result was added after the commitment: on another day, or with an
    amendment that says so, as on the very day."""
    is_told = any(amendment.field == ADDED for amendment in key_result.amendments)
    return is_told or key_result.committed_on not in {None, objective.committed_on}


def _scored(ended: Ended) -> Scored:
    return Scored(ended.key_result.kind, ended.key_result.weight, ended.progress)


def _score_from_below(whole: Rollup) -> Score:
    return Score(
        progress=whole.progress,
        stretch=whole.progress,
        outcome=outcome_of(whole.progress),
        measured=whole.measured,
        counted=whole.counted,
    )


def _means(standing: Standing, objective_id: str, *key_results: str) -> Means:
    return {each: standing.key_results.get((objective_id, each)) for each in key_results}


def _is_scored(key_result: KeyResult) -> bool:
    return not isinstance(key_result.measure, Baseline)


def _last_day(key_result: KeyResult, as_of: date) -> date:
    return min(as_of, key_result.dropped_on or as_of)


def _is_dropped(key_result: KeyResult, as_of: date) -> bool:
    return key_result.dropped_on is not None and key_result.dropped_on <= as_of


def _as_first_measured(key_result: KeyResult) -> KeyResult:
    """Return the key result as committed, with none of the readings of a metric put in later."""
    was = original(key_result)
    days = replacements(key_result.amendments)
    if not days:
        return was
    # One in free text could not be undone: what it replaced is measured here all the same.
    was = replace(was, amendments=tuple(a for a in was.amendments if a.field not in REPLACING))
    seen = tuple(c for c in was.check_ins if c.on < days[0])
    return replace(without_reading(was), check_ins=seen)


def percent_shown(share: Decimal, edges: tuple[Decimal, ...] = (MET, EXCEEDED, ONE)) -> Decimal:
    """Return a share as a percentage with as few decimals as keep it on its side of each edge.

    >>> percent_shown(Decimal("0.7234")), percent_shown(Decimal("0.5996"))
    (Decimal('72'), Decimal('59.96'))
    >>> percent_shown(Decimal("0.8")), percent_shown(Decimal("0.803"))
    (Decimal('80'), Decimal('80.3'))
    """
    exact = quantise(share) * 100
    places = range(5)
    shown = (exact.quantize(Decimal(1).scaleb(-place), ROUND_HALF_UP) for place in places)
    sides = [_side(exact, edge * 100) for edge in edges]
    return next(value for value in shown if [_side(value, edge * 100) for edge in edges] == sides)


def _side(value: Decimal, edge: Decimal) -> int:
    return (value > edge) - (value < edge)
