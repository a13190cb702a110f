"""Numbers as people of three languages type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.web.amounts import UnreadableAmount, read_amount, written


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("43", "en", "43"),
        ("3.5", "en", "3.5"),
        ("3,5", "sv", "3.5"),
        ("3.5", "sv", "3.5"),
        ("3,5", "en", "3.5"),
        ("20 000", "sv", "20000"),
        ("20\u00a0000,5", "sv", "20000.5"),
        ("20\u202f000", "en", "20000"),
        ("1,234", "en", "1234"),
        ("1,234", "zh-hans", "1234"),
        ("1,234", "sv", "1.234"),
        ("1.234", "en", "1.234"),
        ("1,234.5", "sv", "1234.5"),
        ("1.234,5", "en", "1234.5"),
        ("1,234,567", "sv", "1234567"),
        ("1'234.5", "en", "1234.5"),
        ("0,123", "en", "0.123"),
        (",5", "sv", "0.5"),
        ("１２．５", "zh-hans", "12.5"),
        ("\u22123", "en", "-3"),
        ("+7", "en", "7"),
        ("12 %", "sv", "12"),
    ],
)
def test_usual_ways_to_write_a_number_are_read(typed, language, meant):
    assert read_amount(typed, language) == Decimal(meant)


def test_the_unit_may_stand_after_the_number():
    assert read_amount("43 h", "en", "h") == 43


@pytest.mark.parametrize(
    "typed",
    ["", "abc", "1 5", "1e5", "1,2,3", "12.5.1", "--5", "5²", "٣", ".", "1,23,456", "43 kg"],
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(UnreadableAmount, match="not-a-number"):
        read_amount(typed, "en", "h")


def test_a_number_with_two_meanings_is_refused_with_both():
    with pytest.raises(UnreadableAmount, match="ambiguous-number") as refused:
        read_amount("1.234", "sv")
    assert refused.value.readings == (Decimal(1234), Decimal("1.234"))


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=3), st.sampled_from(["en", "zh-hans"])
)
def test_what_is_written_is_read_as_the_same_number(value, language):
    assert read_amount(written(value, language), language) == value


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_what_is_written_in_swedish_is_read_as_the_same_number(value):
    assert read_amount(written(value, "sv"), "sv") == value
