"""The calendar's cycles beside those that are there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from northing.apps.goals.models import Cycle
from northing.apps.people.models import Workspace
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Invalid
from northing.core import document as core
from northing.core.calendar import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    Length,
    following,
    period,
    year_with_quarters,
)

# How many of each length are offered.
OFFERED = {Length.QUARTER: 6, Length.HALF: 4, Length.YEAR: 3, Length.MONTH: 12}


@dataclass(frozen=True, slots=True)
class PlannedCycle:
    """A cycle of the calendar; ``cycle_id`` is that of one which is there already, under this
    name or with these days, and ``name`` what it is called."""

    value: core.Cycle
    cycle_id: int | None
    name: str


@dataclass(frozen=True, slots=True)
class QuartersPage:
    """A year with its quarters; ``first_month`` (1 to 12) begins it."""

    year: int
    first_month: int
    planned: tuple[PlannedCycle, ...]
    earliest: int = EARLIEST_YEAR
    latest: int = LATEST_YEAR

    @property
    def is_complete(self) -> bool:
        return all(each.cycle_id for each in self.planned)


def planned_year(actor: Actor, year: int) -> tuple[PlannedCycle, ...]:
    """Return the year that is called so and its four quarters, with those that are there. Needs
    a scope.

    Raises:
        Invalid: ``year`` cannot be named ("out-of-range").
    """
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise Invalid({"year": "out-of-range"}, least=EARLIEST_YEAR, most=LATEST_YEAR)
    values = year_with_quarters(year, _fiscal_month(actor))
    return tuple(_planned(value) for value in values)


def _planned(value: core.Cycle) -> PlannedCycle:
    same_days = Cycle.objects.filter(starts_on=value.starts_on, ends_on=value.ends_on)
    row = Cycle.objects.filter(name=value.name).first() or same_days.order_by("pk").first()
    return PlannedCycle(value, row.pk if row else None, row.name if row else value.name)


def _fiscal_month(actor: Actor) -> int:
    return Workspace.objects.values_list("fiscal_month", flat=True).get(pk=actor.workspace_id)


@query
def quarters_page(actor: Actor, year: int | None = None) -> QuartersPage:
    """Return a year with its quarters as the workspace counts them; without a year it is the
    first from today on that is not whole.

    Raises:
        Invalid: ``year`` cannot be named ("out-of-range").
    """
    first_month = _fiscal_month(actor)
    if year is not None:
        return QuartersPage(year, first_month, planned_year(actor, year))
    at = period(Length.YEAR, actor.today, first_month).ends_on.year
    pages = (QuartersPage(n, first_month, planned_year(actor, n)) for n in range(at, at + 5))
    found = list(pages)
    return next((page for page in found if not page.is_complete), found[-1])


@query
def periods_to_make(
    actor: Actor, *, is_whole: bool = False
) -> dict[Length, tuple[core.Cycle, ...]]:
    """Return the next periods of each length, from the one that today lies in, without those
    that are there unless the list is to be whole."""
    first_month = _fiscal_month(actor)
    rows = list(Cycle.objects.values_list("name", "starts_on", "ends_on"))
    names, days = {name for name, *_ in rows}, {(start, end) for _, start, end in rows}
    found = {}
    for length, number in OFFERED.items():
        one = period(length, actor.today, first_month)
        coming = [one]
        while len(coming) < number:
            coming.append(following(length, coming[-1], first_month))
        found[length] = tuple(
            each
            for each in coming
            if is_whole or (each.name not in names and (each.starts_on, each.ends_on) not in days)
        )
    return found


@query
def cycle_around(actor: Actor, starts_on: date, ends_on: date) -> int | None:
    """Return the shortest cycle that is not closed and holds these days with days of its own
    besides, None without one: where a new cycle belongs unless somebody says otherwise."""
    rows = Cycle.objects.filter(starts_on__lte=starts_on, ends_on__gte=ends_on)
    others = rows.exclude(state=core.CycleState.CLOSED.value).exclude(
        starts_on=starts_on, ends_on=ends_on
    )
    shortest = sorted(others, key=lambda row: (row.ends_on - row.starts_on, row.pk))
    return shortest[0].pk if shortest else None
