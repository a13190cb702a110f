"""Years that begin in any month, and what they are made of."""

from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core.calendar import MONTHS, Length, following, period, year_with_quarters
from northing.core.schedule import cycle_dates, misfit

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
FIRST_MONTHS = st.integers(1, 12)
LENGTHS = st.sampled_from(Length)


@given(LENGTHS, DAYS, FIRST_MONTHS)
def test_a_period_is_whole_months_around_its_day(length, day, first):
    found = period(length, day, first)
    assert found.starts_on <= day <= found.ends_on
    assert found.starts_on.day == 1
    assert found.ends_on.day == monthrange(found.ends_on.year, found.ends_on.month)[1]
    months = (found.ends_on.year - found.starts_on.year) * 12
    assert months + found.ends_on.month - found.starts_on.month + 1 == MONTHS[length]


@given(LENGTHS, DAYS, FIRST_MONTHS)
def test_the_following_one_begins_the_day_after(length, day, first):
    one = period(length, day, first)
    other = following(length, one, first)
    assert other.starts_on == one.ends_on + timedelta(days=1)
    assert other.name != one.name
    assert period(length, other.ends_on, first) == other


@given(LENGTHS, DAYS)
def test_a_calendar_year_is_called_as_files_call_it(length, day):
    found = period(length, day)
    assert cycle_dates(found.name) == (found.starts_on, found.ends_on)


@given(st.integers(2000, 2099), FIRST_MONTHS)
def test_four_quarters_fill_their_year_without_a_gap(year, first):
    whole, *quarters = year_with_quarters(year, first)
    assert (whole.starts_on, whole.ends_on) == (quarters[0].starts_on, quarters[-1].ends_on)
    assert whole.starts_on.month == first
    assert whole.ends_on.year == year
    for at, quarter in enumerate(quarters):
        assert quarter.parent == whole.name
        assert misfit(quarter, whole, quarters[:at]) is None
    for one, other in pairwise(quarters):
        assert other.starts_on == one.ends_on + timedelta(days=1)


@pytest.mark.parametrize(
    ("length", "name"),
    [
        (Length.YEAR, "FY27"),
        (Length.HALF, "FY27-H1"),
        (Length.QUARTER, "FY27-Q2"),
        (Length.MONTH, "2026-11"),
    ],
)
def test_a_fiscal_year_is_called_by_the_year_in_which_it_ends(length, name):
    assert period(length, date(2026, 11, 22), fiscal_month=7).name == name
