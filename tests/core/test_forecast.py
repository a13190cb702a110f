"""What a forecast says of a metric: examples, edges, and what must hold for every metric."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from northing.core.forecast import SHARES, Forecast, MetricKind, Question, forecast

LEVEL, COUNTER = MetricKind.LEVEL, MetricKind.COUNTER
BOTH = pytest.mark.parametrize("kind", [LEVEL, COUNTER])
CALM = tuple(40.0 + (0.5, -0.5, 0.0, 0.25)[week % 4] for week in range(26))
WILD = tuple(40.0 + (6, -7, 5, -4)[week % 4] for week in range(26))


def question(*seen: tuple[float, float], **more: Any) -> Question:
    given: dict[str, Any] = {
        "kind": LEVEL, "baseline": 40, "target": 50, "start": 0, "deadline": 91, "asked": 49,
    }  # fmt: skip
    return Question(**given | more, seen=seen)


def median(told: Forecast) -> float:
    return told.quantiles[9]


def close(one: Forecast, other: Forecast, *, scale: float = 1.0, shift: float = 0.0) -> bool:
    """Whether both say the same, the other of a metric that was scaled and shifted."""
    width = max(1e-9, *map(abs, one.quantiles)) * abs(scale)
    expected = [scale * value + shift for value in one.quantiles]
    return math.isclose(one.probability, other.probability, abs_tol=1e-6) and all(
        abs(a - b) <= 1e-6 * width + 1e-7 * abs(shift)
        for a, b in zip(expected, other.quantiles, strict=True)
    )


halves = st.integers(-400, 400).map(lambda number: number / 2)
paths = st.lists(st.tuples(st.integers(1, 90), halves), max_size=8, unique_by=lambda seen: seen[0])


@st.composite
def questions(draw: st.DrawFn, *, kind: MetricKind | None = None) -> Question:
    baseline, target = draw(halves), draw(halves)
    assume(baseline != target)
    return Question(
        kind=kind or draw(st.sampled_from(MetricKind)),
        baseline=baseline,
        target=target,
        start=0,
        deadline=91,
        asked=draw(st.integers(0, 90)),
        seen=tuple(draw(paths)),
        history=tuple(draw(st.lists(halves, max_size=13))),
    )


MANY = settings(max_examples=60, deadline=None)


def test_a_metric_ahead_of_its_way_is_likelier_than_one_behind() -> None:
    behind = forecast(question((14, 40), (28, 41), (42, 40.5)))
    ahead = forecast(question((14, 43), (28, 46), (42, 49)))
    assert behind.probability < 0.15
    assert ahead.probability > 0.4
    assert median(behind) < median(ahead)


def test_a_counter_goes_on_as_it_came() -> None:
    told = forecast(question((14, 9), (28, 20), (42, 31), kind=COUNTER, baseline=0, target=65))
    assert 60 <= median(told) <= 72
    assert 0.4 < told.probability < 0.8


def test_a_counter_never_ends_below_what_was_counted() -> None:
    told = forecast(question((14, 1), (28, 1), (42, 2), kind=COUNTER, baseline=0, target=65))
    assert told.quantiles[0] >= 2
    assert told.probability < 0.05


def test_what_moves_in_whole_steps_ends_on_one() -> None:
    seen = ((14, 20), (28, 30), (35, 60), (42, 70))
    told = forecast(question(*seen, kind=COUNTER, baseline=0, target=150))
    assert all(value % 10 == 0 for value in told.quantiles)
    uneven = ((14, 20.3), (28, 30.01), (35, 60.4), (42, 70.77))
    smooth = forecast(question(*uneven, kind=COUNTER, baseline=0, target=150))
    assert len({round(value, 6) for value in smooth.quantiles}) == len(SHARES)


def test_a_few_numbers_do_not_make_steps() -> None:
    told = forecast(question((42, 30), kind=COUNTER, baseline=0, target=60))
    assert len(set(told.quantiles)) == len(SHARES)


def test_a_calm_past_makes_a_surer_forecast() -> None:
    seen = ((14, 40.5), (28, 40), (42, 40.5))
    calm = forecast(question(*seen, history=CALM))
    wild = forecast(question(*seen, history=WILD))
    assert calm.quantiles[-1] - calm.quantiles[0] < (wild.quantiles[-1] - wild.quantiles[0]) / 2
    assert calm.probability < 0.01 < wild.probability


def test_the_past_of_a_counter_tells_its_rate() -> None:
    ask = question((7, 2), kind=COUNTER, baseline=0, target=60, asked=10)
    slow = forecast(replace(ask, history=(2.0,) * 20))
    fast = forecast(replace(ask, history=(9.0,) * 20))
    assert median(slow) < 35
    assert median(fast) > 80


def test_one_wild_reading_of_a_noisy_metric_pulls_only_so_far() -> None:
    noisy = (39.0, 41.5, 38.5, 40.5, 42.0, 39.5, 38.0, 41.0, 40.0, 41.5, 39.0, 40.5)
    steady = ((14, 41.0), (28, 39.0), (42, 40.5))
    spike = forecast(question(*steady, (49, 80.0), history=noisy))
    assert median(spike) < 60


def test_nothing_seen_is_answered_with_the_prior() -> None:
    level = forecast(question())
    counter = forecast(question(kind=COUNTER))
    assert level.check_ins == counter.check_ins == 0
    assert 0 < level.probability < 0.3 < counter.probability < 0.6


def test_what_was_seen_is_counted_after_the_start_only() -> None:
    assert forecast(question((0, 41), (14, 42), (28, 43))).check_ins == 2


@BOTH
def test_what_is_seen_after_the_asking_day_or_before_the_start_is_not_known(kind) -> None:
    seen = ((14, 42.0), (28, 44.0))
    known = forecast(question(*seen, kind=kind))
    assert forecast(question((-7, 99), *seen, (50, 90), (91, 50), kind=kind)) == known


@BOTH
def test_order_and_repeated_days_and_what_is_no_number_make_no_difference(kind) -> None:
    known = forecast(question((14, 42), (28, 44), kind=kind, history=(1, 2, 3)))
    seen = ((28, 47), (28, 44), (35, math.nan), (14, 42), (42, math.inf))
    assert forecast(question(*seen, kind=kind, history=(1, 2, 3))) == known


@BOTH
def test_a_week_of_the_past_that_was_not_measured_leaves_its_gap(kind) -> None:
    gap = (*CALM[:20], math.nan, *CALM[21:])
    told = forecast(question((14, 42), kind=kind, history=gap))
    assert 0 <= told.probability <= 1
    assert all(map(math.isfinite, told.quantiles))


@pytest.mark.parametrize(("last", "certain"), [(50, 1.0), (51, 1.0), (49.99, 0.0)])
@BOTH
def test_when_the_deadline_has_passed_the_last_value_is_the_final_one(kind, last, certain) -> None:
    told = forecast(question((14, 42), (77, last), (95, 45), kind=kind, asked=120))
    assert told.probability == certain
    assert set(told.quantiles) == {last}


@BOTH
def test_a_deadline_on_the_start_leaves_no_time(kind) -> None:
    assert forecast(question(kind=kind, deadline=0, asked=-3)).probability == 0.0


def test_a_counter_at_its_target_has_reached_it_and_a_level_may_fall_back() -> None:
    seen = ((14, 45), (42, 51))
    assert forecast(question(*seen, kind=COUNTER)).probability == 1.0
    assert forecast(question(*seen)).probability < 0.9


def test_a_count_that_was_corrected_downward_was_never_higher() -> None:
    wrong = question((14, 12), (28, 60), (42, 20), kind=COUNTER, baseline=0, target=60)
    right = question((14, 12), (28, 20), (42, 20), kind=COUNTER, baseline=0, target=60)
    assert close(forecast(wrong), forecast(right))


@pytest.mark.parametrize(("value", "reached"), [(40, True), (43, True), (36, False)])
def test_target_equal_to_the_baseline_means_at_or_above_it(value, reached) -> None:
    told = forecast(question((14, value), (42, value), target=40, asked=85))
    assert (told.probability >= 0.5) is reached
    assert forecast(question(kind=COUNTER, target=40)).probability == 1.0


def test_a_metric_that_never_moved_and_has_nowhere_to_go_stays() -> None:
    told = forecast(question((14, 40), (42, 40), target=40, history=(40.0,) * 9))
    assert (told.probability, set(told.quantiles)) == (1.0, {40})


@BOTH
@pytest.mark.parametrize("size", [1e308, 1e100, 1e-100, 1e-320])
def test_the_greatest_and_smallest_numbers_are_answered_with_finite_ones(kind, size) -> None:
    told = forecast(question((14, -size), (28, size), kind=kind, target=43, history=(size, 1)))
    assert 0 <= told.probability <= 1
    assert all(map(math.isfinite, told.quantiles))


@given(questions())
@MANY
def test_every_answer_is_a_probability_and_ascending_finite_quantiles(ask: Question) -> None:
    told = forecast(ask)
    assert 0 <= told.probability <= 1
    assert len(told.quantiles) == len(SHARES)
    assert list(told.quantiles) == sorted(told.quantiles)
    assert all(map(math.isfinite, told.quantiles))


@given(questions(), st.sampled_from([1e-6, 0.25, 3.0, 1e9]), st.integers(-1000, 1000))
@MANY
def test_neither_scale_nor_shift_makes_a_difference(
    ask: Question, scale: float, shift: int
) -> None:
    moved = _moved(ask, scale, shift * scale)
    assert close(forecast(ask), forecast(moved), scale=scale, shift=shift * scale)


@given(questions())
@MANY
def test_falling_metrics_mirror_rising_ones(ask: Question) -> None:
    one, other = forecast(ask), forecast(_moved(ask, -1, 0))
    turned = replace(other, quantiles=tuple(reversed(other.quantiles)))
    assert close(one, turned, scale=-1)


def _moved(ask: Question, scale: float, shift: float) -> Question:
    past_shift = shift if ask.kind is LEVEL else 0.0
    return replace(
        ask,
        baseline=scale * ask.baseline + shift,
        target=scale * ask.target + shift,
        seen=tuple((day, scale * value + shift) for day, value in ask.seen),
        history=tuple(scale * value + past_shift for value in ask.history),
    )


@given(questions(), st.sampled_from([1e-5, 1e-7]))
@MANY
def test_with_the_last_of_the_time_it_becomes_certain(ask: Question, left: float) -> None:
    last_day = ask.deadline - left
    last = next((value for day, value in sorted(ask.seen, reverse=True)), ask.baseline)
    assume(abs(last - ask.target) > 0.4)
    told = forecast(replace(ask, asked=last_day, seen=(*ask.seen, (last_day, last))))
    rises = ask.target > ask.baseline
    assert told.probability == pytest.approx(float((last > ask.target) is rises), abs=0.05)


@given(questions())
@MANY
def test_probability_and_quantiles_tell_the_same(ask: Question) -> None:
    ask = replace(ask, baseline=min(ask.baseline, ask.target), target=abs(ask.target) + 1)
    told = forecast(ask)
    step = 0.5 if ask.kind is COUNTER else 0.0
    for share, value in zip(SHARES, told.quantiles, strict=True):
        if value > ask.target + step:
            assert told.probability > 1 - share - 1e-6


@given(questions(kind=LEVEL), st.integers(1, 50))
@MANY
def test_a_farther_target_is_never_likelier(ask: Question, more: int) -> None:
    # The distance is part of the prior: only what the path says in the end is compared.
    path = tuple((float(day), float(day % 5)) for day in range(7, 84, 7))
    ask = replace(ask, baseline=0.0, target=20.0, asked=84, seen=path)
    assert forecast(ask).probability >= forecast(replace(ask, target=20.0 + more)).probability
