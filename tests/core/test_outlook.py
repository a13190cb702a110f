"""The outlook of a key result, by what it is measured with."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.core.document import (
    Amendment,
    Baseline,
    Binary,
    KeyResult,
    Measure,
    Milestone,
    Milestones,
    Numeric,
    Range,
    Task,
    Tasks,
    TaskState,
)
from northing.core.outlook import Outlook, Shown, outlook, shown
from tests.core.world import END, QUARTER, START, day, dec, numeric, saw
from tests.strategies import documents


def of(key_result: KeyResult, on: int = 50, **more: Any) -> Outlook:
    told = outlook(key_result, QUARTER, day(on), **more)
    assert told is not None
    return told


def chance(key_result: KeyResult, on: int = 50) -> float:
    told = of(key_result, on).probability
    assert told is not None
    return told


def counted(*seen: Any) -> KeyResult:
    measure = Numeric(baseline=dec(0), target=dec(100), accumulates=True)
    return numeric(0, 100, *seen, measure=measure)


def inside(*values: tuple[int, int], share: str = "0.9") -> KeyResult:
    measure = Range(at_least=dec(90), at_most=dec(100), share=Decimal(share))
    return numeric(None, None, *(saw(on, value) for on, value in values), measure=measure)


def milestones(done: int, of_all: int = 4) -> Milestones:
    return Milestones(items=tuple(Milestone(title=str(n), is_done=n < done) for n in range(of_all)))


def test_a_level_is_likelier_to_be_reached_the_nearer_it_has_come() -> None:
    near = numeric(0, 100, saw(0, 0), saw(20, 40), saw(40, 80))
    far = numeric(0, 100, saw(0, 0), saw(20, 10), saw(40, 12))
    assert chance(near) > 0.3
    assert chance(far) < 0.15
    low, middle, high = of(near).band or (0, 0, 0)
    assert low < middle < high


def test_with_fewer_than_two_check_ins_after_the_start_it_is_too_early() -> None:
    told = of(numeric(0, 100, saw(0, 5), saw(30, 40)))
    assert told.is_too_early
    assert (told.check_ins, told.quantiles, told.shown, told.band) == (1, (), None, None)
    assert not of(numeric(0, 100, saw(20, 30), saw(30, 40))).is_too_early


def test_the_start_is_the_commitment_where_that_is_later() -> None:
    key_result = numeric(0, 100, saw(10, 5), saw(20, 30), saw(30, 40))
    assert of(key_result).check_ins == 3
    told = of(key_result, committed_on=day(25))
    assert told.is_too_early


def test_a_counter_that_has_its_target_is_certain_and_a_level_is_not() -> None:
    seen = (saw(20, 50), saw(40, 101))
    assert chance(counted(*seen)) == 1
    assert of(counted(*seen)).shown == Shown(">", 95)
    assert chance(numeric(0, 100, *seen)) < 0.95
    assert of(counted(saw(5, 100)), 6).probability == 1


@pytest.mark.parametrize(("value", "certain"), [(100, 1), (99, 0)])
@pytest.mark.parametrize("make", [counted, lambda *seen: numeric(0, 100, *seen)])
def test_when_no_time_is_left_it_has_been_reached_or_not(make, value, certain) -> None:
    told = of(make(saw(40, 50), saw(90, value)), 100)
    assert (told.probability, told.has_time_left) == (certain, False)
    assert told.shown == Shown("", 100 * certain)


def test_a_value_stated_without_a_date_is_the_newest() -> None:
    key_result = numeric(0, 100, saw(20, 20), saw(30, 30))
    measure = Numeric(baseline=dec(0), target=dec(100), current=dec(95))
    assert chance(replace(key_result, measure=measure)) > chance(key_result) + 0.2
    same = replace(measure, current=dec(30))
    assert of(replace(key_result, measure=same)) == of(key_result)


def test_readings_of_a_metric_that_was_replaced_do_not_count() -> None:
    key_result = numeric(0, 100, saw(10, 5), saw(20, 9), saw(40, 30))
    other = Amendment(on=day(30), field="metric", before="visits", after="orders")
    assert of(key_result).check_ins == 3
    assert of(replace(key_result, amendments=(other,))).check_ins == 1


def test_a_past_of_the_metric_narrows_the_outlook() -> None:
    key_result = numeric(40, 50, saw(20, 40), saw(40, 41))
    past = [Decimal(40) + week % 2 for week in range(20)]
    wide, narrow = of(key_result).band, of(key_result, history=past).band
    assert wide
    assert narrow
    assert narrow[2] - narrow[0] < wide[2] - wide[0]


def test_milestones_and_tasks_are_counters_of_what_is_done() -> None:
    seen = (saw(15, 1), saw(35, 2))
    half = numeric(measure=milestones(2)), numeric(measure=milestones(3))
    some, more = (chance(replace(each, check_ins=seen)) for each in half)
    assert 0.05 < some < more < 1
    states = (TaskState.DONE, TaskState.DONE, TaskState.OPEN, TaskState.CANCELLED)
    tasks = Tasks(items=tuple(Task(title="t", state=state) for state in states))
    assert 0.05 < chance(replace(half[0], measure=tasks, check_ins=seen)) < 1
    assert chance(numeric(measure=milestones(4))) == 1


def test_for_a_true_or_false_key_result_the_stated_probability_is_the_forecast() -> None:
    measure = Binary(probability=dec(70))
    key_result = numeric(0, 1, measure=measure)
    assert (chance(key_result), of(key_result).quantiles) == (0.7, ())
    doubted = numeric(0, 1, saw(20, None, confidence=30), measure=measure)
    assert (chance(doubted), of(doubted).check_ins) == (0.3, 1)
    assert of(doubted, 100).probability == 0
    done = numeric(0, 1, saw(20, 1), measure=measure)
    assert of(done).shown == Shown("", 100)
    assert of(done, 100).probability == 1


def test_a_range_foretells_the_share_of_time_inside() -> None:
    kept = [(on, 95) for on in range(0, 50, 7)]
    told = of(inside(*kept))
    assert told.probability is not None
    assert told.probability > 0.6
    assert all(0.49 <= share <= 1 for share in told.quantiles)
    shaky = of(inside(*[(on, 91 if on % 2 else 84) for on in range(0, 50, 7)]))
    assert shaky.probability is not None
    assert shaky.probability < 0.05
    assert max(shaky.quantiles) < told.quantiles[9]


def test_a_range_that_can_no_longer_be_missed_or_kept_is_certain() -> None:
    assert chance(inside((0, 95), (20, 95), (45, 95), share="0.4")) == 1
    assert chance(inside((0, 95), (20, 80), (45, 95), share="0.9")) == 0
    assert chance(inside((0, 95), (20, 95), share="1")) > 0.1


@pytest.mark.parametrize(("share", "certain"), [("0.8", 1), ("0.81", 0)])
def test_a_range_is_settled_at_the_deadline(share, certain) -> None:
    told = of(inside((0, 95), (80, 80), share=share), 100)
    assert (told.probability, set(told.quantiles)) == (certain, {0.8})


@pytest.mark.parametrize("value", [60, 88, 90, 91, 95, 99, 101, 300])
def test_the_shares_of_a_range_are_in_order_wherever_it_stands(value) -> None:
    for share in ("0.5", "0.9"):
        told = of(inside((0, 95), (20, value), (40, value), share=share))
        assert list(told.quantiles) == sorted(told.quantiles)
        assert all(0 <= each <= 1 for each in told.quantiles)


def test_a_range_without_readings_is_too_early() -> None:
    assert of(inside()).is_too_early
    assert of(inside((30, 95))).is_too_early


@pytest.mark.parametrize(
    "measure",
    [
        Numeric(baseline=None, target=Decimal(3)),
        Numeric(baseline=Decimal(3), target=None),
        Numeric(baseline=Decimal(3), target=Decimal(3)),
        Range(),
        Binary(),
        Milestones(),
        Tasks(),
        Baseline(),
    ],
)
def test_where_nothing_can_be_foretold_nothing_is(measure: Measure) -> None:
    assert outlook(numeric(measure=measure), QUARTER, day(50)) is None


def test_without_a_start_or_deadline_there_is_none() -> None:
    key_result = numeric(0, 100, saw(20, 10), saw(40, 20))
    assert outlook(key_result, None, day(50)) is None
    assert outlook(key_result, None, day(50), committed_on=START) is None
    own = replace(key_result, deadline=END)
    assert outlook(own, None, day(50), committed_on=START) == of(key_result)


@pytest.mark.parametrize(
    ("probability", "sign", "percent"),
    [
        (0.0, "<", 5), (0.049, "<", 5), (0.05, "", 5), (0.074, "", 5), (0.076, "", 10),
        (0.5, "", 50), (0.95, "", 95), (0.951, ">", 95), (1.0, ">", 95),
    ],
)  # fmt: skip
def test_a_probability_is_shown_in_steps_and_never_as_certain(probability, sign, percent) -> None:
    assert shown(probability, has_time_left=True) == Shown(sign, percent)


def test_it_is_shown_as_certain_when_no_time_is_left() -> None:
    assert shown(0, has_time_left=False) == Shown("", 0)
    assert shown(1, has_time_left=False) == Shown("", 100)


@given(documents(), st.integers(-30, 400))
@settings(max_examples=25, deadline=None)
def test_every_key_result_has_an_outlook_or_none(document, after) -> None:
    cycle = document.cycle or QUARTER
    on = cycle.starts_on + (day(after) - START)
    for objective in document.all_objectives():
        for key_result in objective.key_results:
            told = outlook(key_result, cycle, on, objective.committed_on)
            if told is not None and told.probability is not None:
                assert 0 <= told.probability <= 1
                assert list(told.quantiles) == sorted(told.quantiles)
