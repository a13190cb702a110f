"""The days of the example: three quarters of thirteen weeks up to the one that is half over today,
and one to come, in a year of four."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKS, DAYS_GONE = 13, 46
QUARTER = 7 * WEEKS
# Where each cycle begins, in days from the beginning of the present quarter.
BEGINS = {
    "year": -2 * QUARTER,
    "q1": -2 * QUARTER,
    "q2": -QUARTER,
    "now": 0,
    "next": QUARTER,
}
LENGTHS = {"year": 4 * QUARTER}
SET_UP = BEGINS["year"] - 21
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Days:
    """Days are counted from the first one of the present quarter, so that the story is the same
    whenever it is told."""

    today: date
    time_zone: str

    def day(self, offset: int) -> date:
        return self.today + timedelta(days=offset - DAYS_GONE)

    def bounds(self, cycle: str) -> tuple[date, date]:
        """Return a cycle's first and last day."""
        begins = BEGINS[cycle]
        return self.day(begins), self.day(begins + LENGTHS.get(cycle, QUARTER) - 1)

    def working_day(self, offset: int) -> int:
        """Return the day, or the working day beside it."""
        weekday = self.day(offset).weekday()
        return offset + (0 if weekday < SATURDAY else 1 if weekday > SATURDAY else -1)

    def moment(self, offset: int, minute: int) -> datetime:
        """Return an instant of a day's work: so many minutes after nine o'clock."""
        morning = datetime.combine(self.day(offset), time(9), ZoneInfo(self.time_zone))
        return morning + timedelta(minutes=minute)

    @property
    def years(self) -> str:
        """Name the year of the example by the years in which it begins and ends."""
        first, last = self.bounds("year")
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year % 100:02}"
