"""The geometry of the drawings: days and values to places, and nice numbers for an axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, Context, Decimal
from itertools import pairwise

from northing.apps.goals.queries.cards import KeyResultCard, Point, Trend
from northing.core.health import DEFAULTS

STEPPED = frozenset({"binary", "milestones", "tasks"})
_WIDE = Context(prec=100)
_NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MOST_GRID_LINES = 5
_INNER_DAY_LABELS = 2
# The first and the last label stand wholly inside the plot, so their neighbours keep away.
_CLEAR_OF_ENDS = 2 / 7

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Plot:
    """A rectangle of days by values; places are shares of it, from the top left corner."""

    starts_on: date
    ends_on: date
    low: Decimal
    high: Decimal

    def x(self, on: date) -> float:
        whole = max((self.ends_on - self.starts_on).days, 1)
        return min(max((on - self.starts_on).days / whole, 0.0), 1.0)

    def y(self, value: Decimal) -> float:
        up = _WIDE.divide(_WIDE.subtract(value, self.low), _WIDE.subtract(self.high, self.low))
        return 1.0 - min(max(float(up), 0.0), 1.0)

    def at(self, point: Point) -> Place:
        return self.x(point.on), self.y(point.value)


def readings(trend: Trend) -> tuple[Point, ...]:
    return tuple(sorted(trend.points, key=lambda point: point.on))


def plot_of(card: KeyResultCard, trend: Trend) -> Plot:
    """A plot that holds the readings, the pace, the target and the bounds, with some air."""
    if card.type == "binary":
        return Plot(trend.starts_on, trend.ends_on, Decimal(-4), Decimal(104))
    stated = (card.baseline, card.target, card.at_least, card.at_most)
    values = [value for value in stated if value is not None]
    values += [point.value for point in (*trend.points, *trend.pace)]
    if card.type in STEPPED:
        values.append(Decimal(0))
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    low, high = _with_fan(trend, low, high)
    air = _WIDE.multiply(_WIDE.subtract(high, low), Decimal("0.06"))
    air = air or _WIDE.multiply(abs(high), Decimal("0.1")) or Decimal(1)
    return Plot(trend.starts_on, trend.ends_on, _WIDE.subtract(low, air), _WIDE.add(high, air))


def _with_fan(trend: Trend, low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Room for the fan, at most half as much again on either side: a wide one is cut off rather
    than all else pressed flat."""
    room = (high - low) / 2
    edges = [value for day in trend.fan for value in (day.values[0], day.values[-1])]
    below, above = min(edges, default=low), max(edges, default=high)
    return min(low, max(below, low - room)), max(high, min(above, high + room))


def fan_outline(trend: Trend, low: int, high: int) -> tuple[Point, ...]:
    """The outline between two of the fan's percentiles, by their places in ``FanPoint.values``."""
    above = [Point(day.on, day.values[high]) for day in trend.fan]
    below = [Point(day.on, day.values[low]) for day in reversed(trend.fan)]
    return (*above, *below)


def corridor(card: KeyResultCard, pace: Sequence[Point]) -> tuple[Point, ...]:
    """The outline of where a reading is on track: from the pace itself back along the least
    that the goal line asks for."""
    if not pace:
        return ()
    start = pace[0].value
    share = card.goal * DEFAULTS.on_track
    least = [Point(point.on, start + (point.value - start) * share) for point in pace]
    return (*pace, *reversed(least))


def bounds_outline(card: KeyResultCard, plot: Plot) -> tuple[Place, ...]:
    """The four corners of what is inside a range; an open side reaches the edge."""
    top = plot.y(card.at_most) if card.at_most is not None else 0.0
    bottom = plot.y(card.at_least) if card.at_least is not None else 1.0
    return ((0.0, top), (1.0, top), (1.0, bottom), (0.0, bottom))


def expected_on(pace: Sequence[Point], on: date) -> Decimal | None:
    """The value that the pace expects on a day, rounded to about a hundredth of the way."""
    if not pace:
        return None
    way = abs(pace[-1].value - pace[0].value)
    return rounded_like(_between(pace, on), way)


def _between(pace: Sequence[Point], on: date) -> Decimal:
    if on <= pace[0].on:
        return pace[0].value
    for before, after in pairwise(pace):
        if on <= after.on and after.on > before.on:
            share = Decimal((on - before.on).days) / (after.on - before.on).days
            return before.value + (after.value - before.value) * share
    return pace[-1].value


def rounded_like(value: Decimal, way: Decimal) -> Decimal:
    places = min(max(2 - way.adjusted(), 0), 9) if way else 9
    return value.quantize(Decimal(1).scaleb(-places), context=_WIDE)


def line(places: Iterable[Place], width: float, height: float) -> str:
    return "M" + "L".join(f"{x * width:.1f},{y * height:.1f}" for x, y in places)


def stepped(places: Sequence[Place], until: float) -> tuple[Place, ...]:
    """A statement holds until the next one: level, then up or down, to ``until`` at last."""
    out: list[Place] = []
    for place in places:
        if out:
            out.append((place[0], out[-1][1]))
        out.append(place)
    return (*out, (max(until, out[-1][0]), out[-1][1])) if out else ()


def grid_values(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Two to five round values inside the bounds: steps of 1, 2, 2.5 or 5 times a power of ten."""
    span = _WIDE.subtract(high, low)
    unit = Decimal(1).scaleb((span / _MOST_GRID_LINES).adjusted())
    step = next(unit * nice for nice in _NICE if unit * nice * _MOST_GRID_LINES >= span)
    first = _WIDE.divide(low, step).to_integral_value(ROUND_CEILING, context=_WIDE)
    values = (_WIDE.multiply(_WIDE.add(first, index), step) for index in range(6))
    return tuple(value for value in values if value <= high)


def label_days(first: date, last: date) -> tuple[date, ...]:
    """The first and the last day and a few between: first days of months where there are some."""
    days = (last - first).days
    months = [
        day
        for day in (first + timedelta(days=n) for n in range(1, days))
        if day.day == 1 and min((day - first).days, (last - day).days) >= days * _CLEAR_OF_ENDS
    ]
    every = -(-len(months) // _INNER_DAY_LABELS)
    inner = (
        months[::every] if every else [first + timedelta(days=round(days * n / 3)) for n in (1, 2)]
    )
    return tuple(sorted({first, *inner, last}))
