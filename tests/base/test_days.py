"""A day is a day in the workspace's zone: every instant lies in at most one cycle of a level."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.base import clock
from northing.core.document import Cycle
from northing.core.schedule import misfit

ZONES = sorted(available_timezones())
AROUND = [timedelta(seconds=s) for s in (-86_400, -3_601, -1, 0, 1, 3_599, 3_600, 43_200, 86_399)]
YEARS = {
    "calendar": (date(2026, 1, 1), (90, 91, 92, 92)),
    "from a leap day": (date(2024, 2, 29), (91, 91, 91, 93)),
    "of a tax office": (date(2023, 4, 6), (91, 91, 91, 93)),
    "of 53 weeks": (date(2026, 6, 28), (91, 91, 91, 98)),
    "where summer time begins and ends": (date(2025, 3, 30), (100, 110, 90, 66)),
}


def cycles_from(first: date, lengths: tuple[int, ...]) -> list[Cycle]:
    found = []
    for number, length in enumerate(lengths):
        last = first + timedelta(days=length - 1)
        found.append(Cycle(name=f"part {number}", starts_on=first, ends_on=last))
        first = last + timedelta(days=1)
    return found


def standing_in(cycles: list[Cycle], instant: datetime, zone: str) -> list[Cycle]:
    with clock.stopped_at(instant):
        today = clock.today(zone)
    return [cycle for cycle in cycles if cycle.starts_on <= today <= cycle.ends_on]


def midnight(on: date, zone: str) -> datetime:
    return datetime.combine(on, time(), ZoneInfo(zone)).astimezone(UTC)


def test_there_are_zones_enough_to_go_wrong_in():
    assert len(ZONES) > 400


@pytest.mark.parametrize("year", YEARS)
def test_every_instant_about_a_boundary_is_in_one_cycle_in_every_zone(year):
    cycles = cycles_from(*YEARS[year])
    for cycle in cycles:
        assert misfit(cycle, None, cycles) is None
    for zone in ZONES:
        for cycle in cycles[1:]:
            turn = midnight(cycle.starts_on, zone)
            for step in AROUND:
                assert len(standing_in(cycles, turn + step, zone)) == 1, (zone, turn + step)


def test_a_cycle_begins_and_ends_at_midnight_where_the_workspace_is():
    first, second = cycles_from(date(2026, 3, 29), (91, 92))
    for zone, hours in (("Europe/Stockholm", -1), ("Asia/Kolkata", -5.5), ("America/Lima", 5)):
        turn = datetime(2026, 3, 29, tzinfo=UTC) + timedelta(hours=hours)
        assert standing_in([first], turn, zone) == [first]
        assert standing_in([first], turn - timedelta(seconds=1), zone) == []
        end = midnight(second.starts_on, zone)
        assert standing_in([first, second], end, zone) == [second]
        assert standing_in([first, second], end - timedelta(seconds=1), zone) == [first]


days = st.dates(date(2019, 1, 1), date(2035, 12, 31))


@given(
    st.lists(st.tuples(days, st.integers(0, 400)), min_size=2, max_size=12),
    st.sampled_from(ZONES),
    st.timedeltas(timedelta(), timedelta(days=6_500)),
)
def test_of_all_cycles_that_fit_no_two_hold_one_instant(drawn, zone, since):
    kept: list[Cycle] = []
    for number, (first, length) in enumerate(drawn):
        last = first + timedelta(days=length)
        cycle = Cycle(name=f"cycle {number}", starts_on=first, ends_on=last)
        if misfit(cycle, None, kept) is None:
            kept.append(cycle)
    instants = [datetime(2019, 1, 1, tzinfo=UTC) + since]
    instants += [midnight(c.starts_on, zone) for c in kept]
    instants += [midnight(c.ends_on, zone) + timedelta(days=1, seconds=-1) for c in kept]
    for moment in instants:
        assert len(standing_in(kept, moment, zone)) <= 1
