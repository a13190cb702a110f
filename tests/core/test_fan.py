"""How a forecast widens from the last reading to the deadline."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from northing.core.document import Binary, KeyResult, Milestone, Milestones, Numeric, Range
from northing.core.fan import EDGES, fan
from northing.core.outlook import outlook
from northing.core.pace import times_the_pace
from tests.core.world import END, QUARTER, day, dec, numeric, saw
from tests.strategies import documents

COUNTED = Numeric(baseline=dec(0), target=dec(100), accumulates=True)
SEEN = (saw(10, 12), saw(20, 19), saw(30, 33))


@pytest.mark.parametrize("measure", [None, COUNTED])
def test_a_fan_begins_at_the_last_reading_and_ends_at_what_the_outlook_says(measure) -> None:
    key_result = numeric(0, 100, *SEEN, measure=measure)
    days = fan(key_result, QUARTER, day(40))
    told = outlook(key_result, QUARTER, day(40))
    assert told is not None
    assert (days[0].on, set(days[0].values)) == (day(30), {33.0})
    assert days[-1].on == END
    assert days[-1].values == pytest.approx([told.quantiles[edge] for edge in EDGES])


def test_a_fan_only_widens() -> None:
    days = fan(numeric(0, 100, *SEEN), QUARTER, day(30))
    widths = [each.values[-1] - each.values[0] for each in days]
    assert widths == sorted(widths)
    assert [each.on for each in days] == sorted({each.on for each in days})


def test_what_is_counted_is_never_expected_to_be_less() -> None:
    days = fan(numeric(0, 100, *SEEN, measure=COUNTED), QUARTER, day(30))
    assert min(value for each in days for value in each.values) >= 33


def test_a_range_has_a_fan_of_its_value() -> None:
    measure = Range(at_least=dec(90), share=Decimal("0.9"))
    seen = (saw(5, 95), saw(12, 96), saw(19, 94))
    days = fan(numeric(None, None, *seen, measure=measure), QUARTER, day(20))
    assert 80 < days[-1].values[2] < 110


def test_ticked_items_are_seen_today() -> None:
    steps = tuple(Milestone(title=str(n), is_done=n < 2) for n in range(4))
    key_result = numeric(None, None, saw(10, 1), measure=Milestones(items=steps))
    assert fan(key_result, QUARTER, day(40))[0].on == day(40)


@pytest.mark.parametrize(
    ("key_result", "on"),
    [
        (numeric(0, 100, saw(0, 0), saw(20, 40)), 30),
        (numeric(0, 100, *SEEN), 100),
        (numeric(0, 100, *SEEN), 130),
        (numeric(0, None, *SEEN), 40),
        (numeric(0, 100, saw(10, 0, 60), saw(20, 0, 50), measure=Binary()), 40),
    ],
    ids=["one check-in", "last day", "over", "no target", "done or not"],
)
def test_there_is_no_fan(key_result: KeyResult, on: int) -> None:
    assert fan(key_result, QUARTER, day(on)) == ()


@settings(max_examples=25, deadline=None)
@given(documents())
def test_a_fan_is_drawn_of_whatever_can_be_read(document) -> None:
    for each in document.all_objectives():
        for key_result in each.key_results:
            for day_of in fan(key_result, QUARTER, day(50)):
                assert list(day_of.values) == sorted(day_of.values)


@pytest.mark.parametrize(
    ("begun", "now", "target", "gone", "left", "times"),
    [
        (0, 20, 60, 40, 40, 2),
        (60, 40, 0, 40, 40, 2),
        (0, 60, 60, 40, 40, 0),
        (0, 70, 60, 40, 0, 0),
        (0, 0, 60, 40, 40, None),
        (0, -5, 60, 40, 40, None),
        (0, 20, 60, 40, 0, None),
        (0, 20, 60, 0, 40, None),
    ],
)
def test_how_many_times_the_pace_is_needed(begun, now, target, gone, left, times) -> None:
    found = times_the_pace(Decimal(begun), Decimal(now), Decimal(target), gone, left)
    assert found == (None if times is None else Decimal(times))
