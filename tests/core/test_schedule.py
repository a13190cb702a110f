from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core.document import Cycle
from northing.core.schedule import cycle_dates, elapsed, misfit
from tests.core.world import QUARTER, day, dec


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026", (2026, 1, 1), (2026, 12, 31)),
        ("2026-H1", (2026, 1, 1), (2026, 6, 30)),
        ("2026-H2", (2026, 7, 1), (2026, 12, 31)),
        ("2026-Q1", (2026, 1, 1), (2026, 3, 31)),
        ("2026-Q4", (2026, 10, 1), (2026, 12, 31)),
        ("2026-07", (2026, 7, 1), (2026, 7, 31)),
        ("2028-02", (2028, 2, 1), (2028, 2, 29)),
        ("2100-02", (2100, 2, 1), (2100, 2, 28)),
    ],
)
def test_a_calendar_cycle_has_its_days_in_its_name(name: str, first: Any, last: Any) -> None:
    assert cycle_dates(name) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "name",
    ["FY21-Q1", "2026-Q5", "2026-Q0", "2026-H3", "2026-13", "2026-7", "26-Q1", "2026-q1", "",
     "2026-Q3 ", "0000", "2026-Q3\n", "２０２６"],
)  # fmt: skip
def test_another_name_says_nothing_about_days(name: str) -> None:
    assert cycle_dates(name) is None


@given(st.integers(1, 9998))
def test_quarters_follow_each_other_and_fill_the_year(year: int) -> None:
    dates = [cycle_dates(f"{year:04}-Q{number}") for number in range(1, 5)]
    quarters = [one for one in dates if one]
    assert len(quarters) == 4
    for (_, last), (first, _) in pairwise(quarters):
        assert first - last == timedelta(days=1)
    assert (quarters[0][0], quarters[-1][1]) == cycle_dates(f"{year:04}")


def test_the_share_of_a_cycle_that_has_passed() -> None:
    assert [elapsed(QUARTER, day(on)) for on in (-1, 0, 25, 100, 101)] == [
        dec(share) for share in ("0", "0", "0.25", "1", "1")
    ]


def cycle(name: str, first: Any, last: Any) -> Cycle:
    return Cycle(name=name, starts_on=day(first), ends_on=day(last))


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (0, 49, None),
        (0, 0, None),
        (-1, 49, "outside-parent"),
        (90, 101, "outside-parent"),
        (0, 50, "overlaps-sibling"),
        (60, 70, "overlaps-sibling"),
        (9, 3, "ends-before-start"),
    ],
)
def test_a_cycle_lies_in_its_parent_and_beside_its_siblings(
    first: Any, last: Any, reason: str | None
) -> None:
    sibling = cycle("sibling", 50, 80)
    assert misfit(cycle("new", first, last), QUARTER, [sibling]) == reason


def test_a_cycle_is_not_its_own_sibling() -> None:
    assert misfit(cycle("a", 0, 9), None, [cycle("a", 5, 20)]) is None
