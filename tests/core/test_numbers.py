from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core.numbers import BadNumber, check_number, comparable, mean, quantise


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-a-number"),
        ("twelve", "not-a-number"),
        ("12 %", "not-a-number"),
        ("NaN", "not-a-number"),
        ("sNaN", "not-a-number"),
        ("-Infinity", "not-a-number"),
        ("1e15", "too-large"),
        ("-1000000000000000", "too-large"),
        ("1e999999999", "too-large"),
        ("0.0000001", "too-many-decimals"),
        ("1e-999999999", "too-many-decimals"),
        ("1234567890.123456", "too-many-digits"),
        ("9" * 100_000, "too-large"),
    ],
)
def test_what_no_column_can_hold_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(BadNumber) as refused:
        check_number(text)
    assert refused.value.code == code
    assert refused.value.text == text
    assert len(str(refused.value)) < 80


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("81.0", "81.0"),
        ("-0.50", "-0.50"),
        ("999999999999999", "999999999999999"),
        ("123456789.123456", "123456789.123456"),
        ("1.0000000000", "1"),
        ("1e3", "1000"),
        ("-0", "0"),
        ("0e99", "0"),
        (" 12 ", "12"),
    ],
)
def test_a_number_within_the_limits_keeps_its_own_decimals(text: str, kept: str) -> None:
    assert str(check_number(text)) == kept


@given(st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False))
def test_whatever_is_accepted_keeps_its_value(value: Decimal) -> None:
    try:
        kept = check_number(value)
    except BadNumber:
        return
    assert kept == value
    assert quantise(kept) == value
    assert len(f"{kept:f}".lstrip("-").replace(".", "").strip("0")) <= 15


def test_values_are_compared_at_six_decimals() -> None:
    assert comparable(Decimal("0.8999996")) == Decimal("0.9")
    assert comparable(Decimal("0.8999994")) < Decimal("0.9")
    assert comparable(None) is None


weights = st.decimals("0.000001", 1000, places=6)
values = st.fractions(0, 1).map(lambda f: Decimal(f.numerator) / Decimal(f.denominator))


@given(st.lists(st.tuples(weights, values), min_size=1, max_size=8), st.randoms())
def test_a_mean_lies_within_its_values_and_knows_no_order(
    pairs: list[tuple[Decimal, Decimal]], random: Random
) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)
    result = mean(pairs)
    assert result is not None
    assert result == mean(shuffled)
    assert min(value for _, value in pairs) <= result <= max(value for _, value in pairs)


def test_no_weight_has_no_mean() -> None:
    assert mean([]) is None
    assert mean([(Decimal(0), Decimal(1))]) is None
