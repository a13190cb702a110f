"""The score at the close of a cycle, and what it amounts to (the OKR semantics, section 1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from northing.core.commitment import original
from northing.core.document import Baseline, Binary, Cycle, KeyResult, Kind, Numeric, Objective
from northing.core.document import Range as RangeMeasure
from northing.core.numbers import mean, quantise
from northing.core.progress import clamp, progress
from northing.core.readings import NOUGHT, ONE

MET, EXCEEDED = Decimal("0.6"), Decimal("0.8")
REPLACING = frozenset({"metric", "type", "unit"})


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
class Close:
    """An objective at the close: the score against the amended commitment, the one against the
    original beside it, and by id what was dropped, added late, or measured anew on the way."""

    amended: Score
    original: Score
    dropped: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()


def close(
    objective: Objective,
    cycle: Cycle | None,
    as_of: date,
    rolled_up: Mapping[str, Decimal | None] | None = None,
) -> Close:
    """Return how an objective with key results of its own ended.

    Dropped key results keep their last value in the original score and leave the amended one;
    late-added ones enter only the amended; where the metric was replaced, the original keeps
    the last value of the old one. ``rolled_up`` gives the children's mean by key result id.
    """
    means = rolled_up or {}
    scored = [kr for kr in objective.key_results if not isinstance(kr.measure, Baseline)]
    kept = [kr for kr in scored if not _is_dropped(kr, as_of)]
    first = [kr for kr in scored if not _is_late(kr, objective)]
    committed_on = objective.committed_on

    def as_amended(kr: KeyResult) -> Scored:
        share = progress(kr, cycle, as_of, committed_on)
        return Scored(kr.kind, kr.weight, means.get(kr.id) if kr.rolled_up else share)

    def as_first_committed(kr: KeyResult) -> Scored:
        was = _as_first_measured(kr)
        last_day = min(as_of, kr.dropped_on or as_of)
        share = progress(was, cycle, last_day, committed_on)
        return Scored(was.kind, was.weight, means.get(kr.id) if was.rolled_up else share)

    return Close(
        amended=score(as_amended(kr) for kr in kept),
        original=score(as_first_committed(kr) for kr in first),
        dropped=tuple(kr.id for kr in objective.key_results if _is_dropped(kr, as_of)),
        late=tuple(kr.id for kr in objective.key_results if _is_late(kr, objective)),
        replaced=tuple(kr.id for kr in objective.key_results if _replaced_on(kr)),
    )


def _is_dropped(key_result: KeyResult, as_of: date) -> bool:
    return key_result.dropped_on is not None and key_result.dropped_on <= as_of


def _is_late(key_result: KeyResult, objective: Objective) -> bool:
    return key_result.committed_on not in {None, objective.committed_on}


def _replaced_on(key_result: KeyResult) -> date | None:
    return min((a.on for a in key_result.amendments if a.field in REPLACING), default=None)


def _as_first_measured(key_result: KeyResult) -> KeyResult:
    """Return the key result as committed, with none of the readings of a metric put in later."""
    was = original(key_result)
    replaced_on = _replaced_on(key_result)
    if replaced_on is None:
        return was
    if isinstance(was.measure, Numeric | RangeMeasure):
        was = replace(was, measure=replace(was.measure, current=None))
    elif isinstance(was.measure, Binary):
        was = replace(was, measure=replace(was.measure, is_done=False))
    return replace(was, check_ins=tuple(c for c in was.check_ins if c.on < replaced_on))


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
