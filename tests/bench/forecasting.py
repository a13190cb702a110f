"""The forecast against real quarters and against the reference: how good, and how fast.

The quarters are the development set beside the repository; where it is missing, only the speed on
the made-up workspace is measured. The reference is the closed form that the OKR semantics, section
6, gives: progress as a Brownian motion with drift, shrunk by a Normal-inverse-gamma prior.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from northing.core.distributions import student_cdf, student_quantiles
from northing.core.forecast import SHARES, Forecast, MetricKind, Question, forecast
from tests.bench.building import ROOT
from tests.bench.timing import Samples, in_turns

FOLDER = ROOT.parent / "shared" / "data" / "forecast"
BINS, BATCH = 10, 100
LOW, HIGH = SHARES.index(0.1), SHARES.index(0.9)
# Progress as far as the reference knows it: strength, drift, shape and scale of its prior.
REFERENCE = {
    MetricKind.LEVEL: (50.0, 0.04, 0.64, 0.36),
    MetricKind.COUNTER: (6.0, 0.87, 5.2, 0.29),
}


@dataclass(frozen=True)
class Quarter:
    """A question with what came out; ``scale`` is the standard deviation that CRPS is told in."""

    asked: Question
    is_reached: bool
    final: float
    scale: float


@dataclass(frozen=True)
class Score:
    """Brier score, calibration error in tenths of the answers, the share of final values within
    the 80 % band, and CRPS from the quantiles, in standard deviations."""

    name: str
    count: int
    brier: float
    calibration: float
    coverage: float
    crps: float


@dataclass(frozen=True)
class Backtest:
    """``ours`` and ``reference`` are milliseconds for ``BATCH`` questions, in turns."""

    scores: tuple[Score, ...]
    ours: Samples
    reference: Samples


def backtest(budget: float) -> Backtest | None:
    """Score forecast and reference on the real quarters; None where there are none."""
    if not FOLDER.exists():
        return None
    quarters = _quarters()
    told = [(one, forecast(one.asked)) for one in quarters]
    scores = [
        _score("reference", [(one, reference(one.asked)) for one in quarters]),
        _score("forecast", told),
        _score(
            "forecast without history",
            [(one, forecast(replace(one.asked, history=()))) for one in quarters],
        ),
        *(
            _score(f"forecast, {kind}s", [pair for pair in told if pair[0].asked.kind is kind])
            for kind in MetricKind
        ),
    ]
    batch = [quarters[at * len(quarters) // BATCH].asked for at in range(BATCH)]
    times = in_turns(
        {
            "ours": lambda: [forecast(one) for one in batch],
            "reference": lambda: [reference(one) for one in batch],
        },
        budget,
    )
    return Backtest(tuple(scores), times["ours"], times["reference"])


def reference(question: Question) -> Forecast:
    """Return what the reference says; it reads no history and knows no edge."""
    strength, drift, shape, scale = REFERENCE[question.kind]
    way = question.target - question.baseline
    length = (question.deadline - question.start) / 7
    seen = [s for s in question.seen if s[0] <= question.asked]
    path = [((day - question.start) / 7, (value - question.baseline) / way) for day, value in seen]
    bumps = sum((y - x) ** 2 / (u - t) for (t, x), (u, y) in pairwise(path))
    week, progress = path[-1]
    left, known, lean = length - week, strength + week, drift / length
    mean = (strength * lean + progress) / known
    freedom = 2 * shape + len(path) - 1
    rate = shape * scale**2 / length + (bumps + strength * lean**2 - known * mean**2) / 2
    spread = math.sqrt(2 * rate / freedom * (left + left**2 / known))
    middle = progress + mean * left
    chance = student_cdf((middle - 1) / spread, freedom)
    ends = [middle + spread * z for z in student_quantiles(freedom, SHARES)]
    return Forecast(
        probability=1.0 if question.kind is MetricKind.COUNTER and progress >= 1 else chance,
        quantiles=tuple(sorted(question.baseline + way * end for end in ends)),
        check_ins=len(path) - 1,
    )


def _quarters() -> list[Quarter]:
    answers = {found["id"]: found for found in _lines("dev_answers.jsonl")}
    return [
        Quarter(_question(one), answer["success"], answer["final"], answer["scale"])
        for one in _lines("dev_questions.jsonl")
        for answer in [answers[one["id"]]]
    ]


def _lines(name: str) -> list[dict[str, Any]]:
    with (FOLDER / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _question(found: dict[str, Any]) -> Question:
    return Question(
        kind=MetricKind(found["kind"]),
        baseline=found["baseline"],
        target=found["target"],
        start=found["start_day"],
        deadline=found["deadline_day"],
        asked=found["ask_day"],
        seen=tuple((day, value) for day, value in found["check_ins"]),
        history=tuple(found["history"]),
    )


def _score(name: str, told: Sequence[tuple[Quarter, Forecast]]) -> Score:
    count = len(told)
    return Score(
        name=name,
        count=count,
        brier=sum((t.probability - q.is_reached) ** 2 for q, t in told) / count,
        calibration=_calibration([(t.probability, q.is_reached) for q, t in told]),
        coverage=sum(t.quantiles[LOW] <= q.final <= t.quantiles[HIGH] for q, t in told) / count,
        crps=sum(_crps(t.quantiles, q.final) / q.scale for q, t in told) / count,
    )


def _calibration(pairs: Sequence[tuple[float, bool]]) -> float:
    ordered = sorted(pairs)
    cuts = [
        ordered[len(ordered) * at // BINS : len(ordered) * (at + 1) // BINS] for at in range(BINS)
    ]
    return sum(abs(sum(p - y for p, y in cut)) for cut in cuts) / len(ordered)


def _crps(quantiles: Sequence[float], final: float) -> float:
    """Return twice the mean pinball loss over the quantiles."""
    losses = (
        max(share * (final - value), (share - 1) * (final - value))
        for share, value in zip(SHARES, quantiles, strict=True)
    )
    return 2 * sum(losses) / len(quantiles)
