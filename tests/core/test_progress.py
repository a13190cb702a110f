from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core.document import (
    Amendment,
    Baseline,
    Binary,
    CheckIn,
    KeyResult,
    Milestone,
    Milestones,
    Numeric,
    NumericType,
    Range,
    Task,
    Tasks,
    TaskState,
)
from northing.core.progress import Formula, clamp, explain, progress, time_inside
from northing.core.readings import (
    Reading,
    accumulates,
    accumulates_by_default,
    current_reading,
    current_value,
    deadline,
    is_started,
    last_check_in,
    latest_probability,
)
from tests.core.world import END, QUARTER, START, day, dec, numeric, saw


def at_end(key_result: KeyResult) -> Decimal | None:
    return progress(key_result, QUARTER, END)


@pytest.mark.parametrize(
    ("baseline", "target", "current", "expected"),
    [
        (42, 60, 51, "0.5"),
        (5, 3, 4, "0.5"),
        (0, 100, 130, "1.3"),
        (0, 100, -20, "-0.2"),
        (-10, 10, 0, "0.5"),
        (None, 60, 51, None),
        (42, None, 51, None),
        (42, 42, 42, None),
    ],
)
def test_a_number_goes_from_baseline_to_target(
    baseline: Any, target: int | None, current: int, expected: Any
) -> None:
    assert at_end(numeric(baseline, target, saw(1, current))) == dec(expected)


def test_before_the_first_observation_progress_is_zero_and_not_unknown() -> None:
    assert at_end(numeric(42, 60)) == 0
    assert at_end(numeric(42, 60, saw(3, None, 50))) == 0
    assert not is_started(numeric(42, 60, saw(3, None, 50)), QUARTER, END)


def test_the_newest_reading_up_to_the_asking_day_and_the_deadline_counts() -> None:
    key_result = numeric(0, 100, saw(30, 30), saw(10, 10), saw(60, 60), deadline=day(50))
    assert current_value(key_result, QUARTER, day(9)) is None
    assert current_value(key_result, QUARTER, day(10)) == 10
    assert current_value(key_result, QUARTER, day(40)) == 30
    assert current_value(key_result, QUARTER, END) == 30
    assert current_value(key_result, None, END) == 30
    assert deadline(key_result, QUARTER) == day(50)
    assert deadline(numeric(), QUARTER) == END
    assert deadline(numeric(), None) is None


def test_a_reading_on_the_deadline_still_counts() -> None:
    assert current_value(numeric(0, 100, saw(50, 5), deadline=day(50)), QUARTER, END) == 5


def test_of_two_check_ins_on_a_day_the_later_stated_counts() -> None:
    key_result = numeric(0, 100, saw(10, 1, 80), saw(10, 2, 40))
    assert current_value(key_result, QUARTER, END) == 2
    assert latest_probability(key_result) == 40
    assert last_check_in(key_result, END) == saw(10, 2, 40)
    assert last_check_in(key_result, day(9)) is None


def test_a_value_without_a_date_is_newer_than_every_dated_one() -> None:
    key_result = numeric(
        0, 0, saw(90, 10), measure=Numeric(baseline=dec(0), target=dec(100), current=dec(47))
    )
    assert current_value(key_result, QUARTER, END) == 47
    assert current_reading(key_result, QUARTER, END) == Reading(Decimal(47))


def binary(*seen: CheckIn, **more: Any) -> KeyResult:
    return numeric(0, 0, *seen, measure=Binary(**more))


def test_a_binary_is_nothing_until_it_is_done() -> None:
    assert at_end(binary(probability=dec(90))) == 0
    assert at_end(binary(saw(1, 0, 95))) == 0
    assert at_end(binary(saw(1, 0), saw(9, 1))) == 1
    assert at_end(binary(is_done=True)) == 1


def test_a_probability_is_the_newest_one_stated() -> None:
    assert latest_probability(binary(probability=dec(60))) == 60
    assert latest_probability(binary(saw(5, 0, 30), saw(9, None), probability=dec(60))) == 30
    assert latest_probability(binary(saw(5, 0, 30), probability=dec(60)), day(4)) == 60
    assert latest_probability(numeric(confidence=dec(70))) == 70
    assert latest_probability(numeric()) is None


def test_milestones_go_by_weight() -> None:
    items = (
        Milestone(title="a", weight=Decimal(3), is_done=True),
        Milestone(title="b", weight=Decimal(1)),
    )
    assert at_end(numeric(measure=Milestones(items=items))) == Decimal("0.75")
    assert at_end(numeric(measure=Milestones())) is None
    weightless = (Milestone(title="a", weight=Decimal(0), is_done=True),)
    assert at_end(numeric(measure=Milestones(items=weightless))) is None


def test_a_cancelled_task_stays_in_the_denominator_and_no_task_is_unknown() -> None:
    states = (TaskState.DONE, TaskState.OPEN, TaskState.CANCELLED, TaskState.DONE)
    items = tuple(Task(title=str(at), state=state) for at, state in enumerate(states))
    assert at_end(numeric(measure=Tasks(items=items))) == Decimal("0.5")
    assert at_end(numeric(measure=Tasks())) is None


def test_items_are_started_by_the_first_done_one_or_a_check_in() -> None:
    items = (Milestone(title="a"),)
    assert not is_started(numeric(measure=Milestones(items=items)), QUARTER, END)
    checked = numeric(0, 0, saw(3, 0), measure=Milestones(items=items))
    assert is_started(checked, QUARTER, END)
    done = (Milestone(title="a", is_done=True),)
    assert is_started(numeric(measure=Milestones(items=done)), QUARTER, END)


def test_finding_out_has_no_progress() -> None:
    assert at_end(numeric(measure=Baseline(current=dec(7)))) is None


def inside(*seen: CheckIn, **more: Any) -> KeyResult:
    bounds = {"at_least": dec("99.5")} | {key: more.pop(key) for key in ("at_most", "current")
                                          if key in more}  # fmt: skip
    return numeric(0, 0, *seen, measure=Range(**bounds), **more)


def test_a_range_counts_the_time_inside_of_the_whole_time() -> None:
    key_result = inside(saw(0, "99.9"), saw(40, 90), saw(60, "99.5"))
    assert progress(key_result, QUARTER, day(40)) == Decimal("0.4")
    assert progress(key_result, QUARTER, day(60)) == Decimal("0.4")
    assert progress(key_result, QUARTER, day(80)) == Decimal("0.6")
    assert at_end(key_result) == Decimal("0.8")
    spent = time_inside(key_result, QUARTER, day(80))
    assert spent is not None
    assert spent.so_far == Decimal("0.75")


def test_time_before_the_first_observation_counts_neither_way() -> None:
    key_result = inside(saw(50, 100))
    assert progress(key_result, QUARTER, day(49)) == 0
    assert progress(key_result, QUARTER, day(75)) == Decimal("0.5")
    assert at_end(key_result) == 1


def test_a_value_from_before_the_start_carries_into_it() -> None:
    assert progress(inside(saw(-20, 100)), QUARTER, day(25)) == Decimal("0.25")


def test_a_range_begins_with_its_commitment() -> None:
    key_result = inside(saw(0, 100))
    assert progress(key_result, QUARTER, day(75), committed_on=day(50)) == Decimal("0.5")


def test_bounds_are_inclusive_on_both_sides() -> None:
    at_the_top = inside(saw(0, 101), at_most=dec(101))
    above = inside(saw(0, "101.000001"), at_most=dec(101))
    assert [at_end(at_the_top), at_end(above)] == [1, 0]


def test_a_range_without_bounds_is_unknown() -> None:
    assert at_end(numeric(0, 0, saw(0, 1), measure=Range())) is None


def test_a_range_first_seen_on_its_last_day_is_what_it_is_that_day() -> None:
    assert at_end(inside(saw(100, 100))) == 1
    assert at_end(inside(saw(100, 1))) == 0


def test_a_range_that_only_states_a_value_is_taken_to_have_held_it() -> None:
    assert progress(inside(current=dec(100)), QUARTER, day(30)) == Decimal("0.3")
    assert progress(inside(current=dec(1)), QUARTER, day(30)) == 0


def test_a_range_without_a_deadline_is_the_share_of_the_time_so_far() -> None:
    key_result = inside(saw(0, 100), saw(30, 1))
    assert progress(key_result, None, day(40)) == Decimal("0.75")
    assert progress(inside(current=dec(100)), None, day(40)) == 1


def test_why_a_number_is_what_it_is() -> None:
    amended = Amendment(on=day(5), field="target", before="50", after="60")
    later = Amendment(on=day(50), field="weight", before="1", after="2")
    key_result = numeric(42, 60, saw(9, 78), weight=Decimal(2), amendments=(amended, later))
    why = explain(key_result, QUARTER, day(20))
    assert why.formula is Formula.WAY
    assert [why.baseline, why.target, why.current] == [42, 60, 78]
    assert (why.read_on, why.is_clamped) == (day(9), True)
    assert [why.progress, why.weight] == [2, 2]
    assert why.amendments == (amended,)
    assert why.deadline == END


def test_why_a_range_or_a_list_is_what_it_is() -> None:
    why = explain(inside(saw(0, 100)), QUARTER, day(30))
    assert why.formula is Formula.TIME_INSIDE
    assert [why.done, why.whole] == [30, 100]
    items = (Task(title="a", state=TaskState.DONE), Task(title="b"))
    why = explain(numeric(measure=Tasks(items=items)), QUARTER, day(30))
    assert (why.formula, why.is_clamped) == (Formula.TASKS_DONE, False)
    assert [why.done, why.whole] == [1, 2]


def test_before_the_first_reading_the_explanation_says_not_started() -> None:
    why = explain(numeric(), QUARTER, START)
    assert (why.is_started, why.current, why.read_on) == (False, None, None)
    assert why.progress == 0


@pytest.mark.parametrize(
    ("kind", "baseline", "expected"),
    [
        (NumericType.NUMBER, "0", True),
        (NumericType.CURRENCY, "0.00", True),
        (NumericType.NUMBER, "1", False),
        (NumericType.NUMBER, None, False),
        (NumericType.PERCENT, "0", False),
    ],
)
def test_amounts_that_start_at_zero_accumulate_by_default(
    kind: NumericType, baseline: Any, expected: Any
) -> None:
    assert accumulates_by_default(kind, dec(baseline)) is expected


def test_items_accumulate_and_levels_do_not() -> None:
    counting = (Tasks(), Milestones(), Numeric(accumulates=True))
    standing = (Numeric(), Range(), Binary(), Baseline())
    assert [accumulates(measure) for measure in counting] == [True] * 3
    assert [accumulates(measure) for measure in standing] == [False] * 4


amounts = st.decimals(-(10**6), 10**6, places=3)


@given(amounts, amounts, amounts, st.decimals(-100, 100, places=2).filter(bool), amounts)
def test_scaling_and_shifting_a_metric_changes_nothing(
    low: Decimal, high: Decimal, seen: Any, scale: Decimal, shift: Decimal
) -> None:
    plain = at_end(numeric(low, high, saw(1, seen)))
    moved = [value * scale + shift for value in (low, high, seen)]
    assert at_end(numeric(moved[0], moved[1], saw(1, moved[2]))) == plain


@given(st.decimals(-100, 100), st.decimals(-100, 100))
def test_clamping_keeps_within_bounds_and_order(one: Decimal, other: Decimal) -> None:
    assert 0 <= clamp(one) <= 1
    assert clamp(clamp(one)) == clamp(one)
    assert (one <= other) <= (clamp(one) <= clamp(other))
    assert clamp(one) == one or not 0 <= one <= 1


@given(st.dates(date(2026, 6, 1), date(2026, 12, 1)), st.lists(st.tuples(
    st.integers(-20, 120), st.integers(95, 105)), max_size=6))  # fmt: skip
def test_time_inside_never_exceeds_the_time_there_is(as_of: date, seen: Any) -> None:
    share = progress(inside(*(saw(on, value) for on, value in seen)), QUARTER, as_of)
    assert share is not None
    assert 0 <= share <= 1
