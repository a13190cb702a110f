"""How well statements told what happened: which ones, against what, and what is made of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.core.calibration import (
    Statement,
    Verdict,
    calibrate,
    consistency_band,
    is_enough,
    is_reached,
    latest_by_third,
    terms_on,
    third_of,
)
from northing.core.document import (
    Amendment,
    Binary,
    KeyResult,
    Milestone,
    Milestones,
    Numeric,
    Range,
)
from tests.core.world import END, QUARTER, START, day, dec, numeric, saw


def said(number: int, probability: float, *, reached: bool, third: int = 0) -> Statement:
    return Statement(number, third, probability, reached)


def was_reached(key_result: KeyResult, on: int) -> bool | None:
    then = terms_on(key_result, day(on))
    return None if then is None else is_reached(then, QUARTER)


def process(number: int, probability: float, reached: int) -> list[Statement]:
    return [said(n, probability, reached=n < reached) for n in range(number)]


@pytest.mark.parametrize(
    ("on", "third"), [(-1, None), (0, 0), (33, 0), (34, 1), (67, 1), (68, 2), (100, 2), (101, None)]
)
def test_a_cycle_has_three_thirds(on: int, third: int | None) -> None:
    assert third_of(day(on), START, END) == third


def test_the_latest_statement_of_each_third_counts() -> None:
    seen = [
        saw(70, 1, 40),
        saw(5, 1, 90),
        saw(20, 1, 80),
        saw(20, 1, 70),
        saw(30, 1),
        saw(99, 1, 10),
    ]
    latest = latest_by_third(seen, QUARTER, END)
    assert {third: each.confidence for third, each in latest.items()} == {0: 70, 2: 10}
    assert latest_by_third(seen, QUARTER, day(75))[2].confidence == 40


def test_a_target_counts_as_it_was_when_it_was_spoken_of() -> None:
    amendment = Amendment(on=day(50), field="target", before="100", after="60")
    key_result = numeric(0, 60, saw(90, 70), amendments=(amendment,))
    assert was_reached(key_result, 20) is False
    assert was_reached(key_result, 50) is True
    assert was_reached(key_result, 80) is True


def test_so_does_a_deadline() -> None:
    amendment = Amendment(on=day(50), field="deadline", before=day(60).isoformat(), after=None)
    key_result = numeric(0, 60, saw(55, 20), saw(90, 70), amendments=(amendment,))
    assert was_reached(key_result, 20) is False
    assert was_reached(key_result, 70) is True


@pytest.mark.parametrize(
    ("field", "before"),
    [("metric", "Old"), ("unit", "kg"), ("milestones", "[]"), ("target", "about a hundred")],
)
def test_what_cannot_be_told_is_not_guessed(field: str, before: str) -> None:
    amendment = Amendment(on=day(50), field=field, before=before, after="x")
    key_result = numeric(0, 60, saw(90, 70), amendments=(amendment,))
    assert was_reached(key_result, 20) is None


def test_words_that_were_amended_change_nothing() -> None:
    amendment = Amendment(on=day(50), field="weight", before="1", after="2")
    key_result = numeric(0, 60, saw(90, 70), amendments=(amendment,))
    assert was_reached(key_result, 20) is True


STEPS = tuple(Milestone(title=str(n), is_done=True) for n in range(3))


@pytest.mark.parametrize(
    ("key_result", "reached"),
    [
        (numeric(0, 100, saw(90, 100)), True),
        (numeric(0, 100, saw(90, "99.9")), False),
        (numeric(100, 0, saw(90, -5)), True),
        (numeric(0, 100), False),
        (numeric(0, 100, saw(20, 100), saw(90, 40)), False),
        (numeric(0, 100, saw(90, 1), measure=Binary()), True),
        (numeric(0, 100, saw(90, 0), measure=Binary()), False),
        (numeric(0, 100, measure=Milestones(items=STEPS)), True),
        (numeric(0, 100, measure=Milestones(items=(*STEPS, Milestone(title="4")))), False),
        (numeric(0, 100, saw(0, 9), measure=Range(at_least=dec(9), share=Decimal("0.9"))), True),
        (
            numeric(
                0, 9, saw(0, 9), saw(80, 8), measure=Range(at_least=dec(9), share=Decimal("0.9"))
            ),
            False,
        ),
        (
            numeric(
                0, 9, saw(0, 9), saw(91, 8), measure=Range(at_least=dec(9), share=Decimal("0.9"))
            ),
            True,
        ),
        (numeric(0, 9, measure=Numeric(baseline=None, target=None)), False),
    ],
)
def test_what_was_reached(key_result: KeyResult, reached: bool) -> None:
    assert is_reached(key_result, QUARTER) is reached


@pytest.mark.parametrize(
    ("key_results", "owners", "enough"),
    [(9, 3, False), (10, 3, True), (10, 2, False), (400, 2, False), (9, 9, False)],
)
def test_what_is_enough(key_results: int, owners: int, enough: bool) -> None:
    assert is_enough(key_results, owners) is enough


def test_nothing_is_told_of_nothing() -> None:
    assert calibrate([]) is None


def test_scores_and_shares() -> None:
    told = calibrate([said(1, 0.8, reached=True), said(2, 0.8, reached=False, third=2)])
    assert told is not None
    assert [told.brier, told.base_brier] == pytest.approx([0.34, 0.25])
    assert [told.stated, told.reached] == pytest.approx([0.8, 0.5])
    assert [each.third for each in told.thirds] == [0, 2]
    assert [each.brier for each in told.thirds] == pytest.approx([0.04, 0.64])


@pytest.mark.parametrize(
    ("percent", "low"),
    [(0, 0), (19, 0), (20, 0.2), (40, 0.4), (60, 0.6), (79, 0.6), (80, 0.8), (100, 0.8)],
)
def test_statements_are_grouped_by_fifths(percent: int, low: float) -> None:
    told = calibrate([said(1, percent / 100, reached=True)])
    assert told is not None
    assert [group.low for group in told.groups] == [low]


def test_a_key_result_counts_once_in_a_group() -> None:
    thrice = [said(1, 0.6 + third / 20, reached=True, third=third) for third in range(3)]
    told = calibrate([*thrice, said(2, 0.65, reached=False)])
    assert told is not None
    (group,) = told.groups
    assert (told.statements, group.key_results, group.reached) == (4, 2, 0.5)
    assert group.stated == pytest.approx(0.65)


@pytest.mark.parametrize(
    ("number", "reached", "verdict"),
    [
        (49, 5, None),
        (50, 5, Verdict.TOO_SURE),
        (50, 35, Verdict.IN_LINE),
        (50, 50, Verdict.TOO_CAREFUL),
    ],
)
def test_a_verdict_needs_fifty(number: int, reached: int, verdict: Verdict | None) -> None:
    told = calibrate(process(number, 0.7, reached))
    assert told is not None
    assert told.verdict == verdict


def test_a_group_is_outside_where_chance_does_not_explain_it() -> None:
    right, wrong = calibrate(process(20, 0.5, 10)), calibrate(process(20, 0.5, 2))
    assert right is not None
    assert wrong is not None
    assert not right.groups[0].is_outside
    assert wrong.groups[0].is_outside


def test_the_band_is_that_of_the_binomial_law() -> None:
    # From tables of the binomial law with n = 20 and p = 0.5: P(X <= 5) = 0.021, P(X <= 6) = 0.058.
    assert consistency_band([0.5] * 20) == (6 / 20, 14 / 20)


def test_many_are_as_a_few_in_proportion() -> None:
    exact, normal = consistency_band([0.3, 0.7] * 200), consistency_band([0.3, 0.7] * 201)
    assert normal == pytest.approx(exact, abs=0.005)


@settings(max_examples=60)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=60))
def test_a_band_lies_around_what_is_expected(probabilities: list[float]) -> None:
    low, high = consistency_band(probabilities)
    mean = sum(probabilities) / len(probabilities)
    one = 1 / len(probabilities)
    assert 0 <= low <= mean + one
    assert mean - one <= high <= 1


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 20), st.booleans()), min_size=1))
def test_the_order_of_statements_does_not_matter(given_) -> None:
    rows = [said(n, step / 20, reached=reached) for n, step, reached in given_]
    one, other = calibrate(rows), calibrate(rows[::-1])
    assert one is not None
    assert other is not None
    assert replace(one, groups=()).brier == pytest.approx(other.brier)
    assert [g.key_results for g in one.groups] == [g.key_results for g in other.groups]
