"""What is expected of a key result, worked out from what its row and its check-ins say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from northing.apps.goals import facts
from northing.apps.goals.models import KeyResult
from northing.apps.goals.queries.cards import FanPoint, KeyResultCard, Odds
from northing.apps.goals.queries.histories import Histories, Item, check_ins_of
from northing.apps.goals.queries.owing import is_live
from northing.core import document as core
from northing.core.fan import fan
from northing.core.numbers import comparable
from northing.core.outlook import is_disputed, outlook
from northing.core.pace import times_the_pace
from northing.core.readings import accumulates, current_value, dated_readings, deadline, started_on

# The same key results are looked at all day, and a forecast takes a millisecond.
foretold = lru_cache(maxsize=1024)(outlook)
_fan = lru_cache(maxsize=256)(fan)
# Of the newest readings, a year of days; what was read before says nothing of a quarter's end.
MOST_READ = 400
_PERCENTS = frozenset({"%", "％"})
_HUNDRED, _FAR = Decimal(100), Decimal("Infinity")


def is_foretold(row: KeyResult, today: date) -> bool:
    """Tell whether a forecast of a key result is shown: while check-ins on it are owed and time
    is left. The row has its context."""
    return is_live(row) and today < deadline(row, row.objective.cycle)


def value_of(
    row: KeyResult, check_ins: Sequence[core.CheckIn], items: Sequence[Item] = ()
) -> core.KeyResult:
    """Return a key result as a forecast reads it. An undated reading of a file was seen on the
    day that the file was brought in; tasks are items of one weight."""
    seen, stated = tuple(check_ins), row.stated
    if stated is not None and row.stated_on is not None:
        seen, stated = (*seen, core.CheckIn(on=row.stated_on, value=stated)), None
    value = facts.key_result_value(row, facts.Parts(check_ins=seen), current=stated)
    if not items:
        return value
    steps = (core.Milestone(title="", weight=weight, is_done=done) for weight, done in items)
    return replace(value, measure=core.Milestones(items=tuple(steps)))


def _lately(value: core.KeyResult) -> core.KeyResult:
    """Return a key result with no more readings than a forecast looks at; a range with all, of
    which the time inside is made."""
    if len(value.check_ins) <= MOST_READ or isinstance(value.measure, core.Range):
        return value
    newest = sorted(value.check_ins, key=lambda check_in: check_in.on)[-MOST_READ:]
    return replace(value, check_ins=tuple(newest))


def odds_of(row: KeyResult, value: core.KeyResult, today: date) -> Odds | None:
    """Return what is expected of a key result today, None where no forecast is shown. The row
    has its context, ``value`` is ``value_of`` it."""
    if not is_foretold(row, today):
        return None
    cycle, value = facts.cycle_value(row.objective.cycle), _lately(value)
    told = foretold(value, cycle, today, row.objective.committed_on)
    if told is None:
        return None
    shown, band = told.shown, told.band or ()
    low, middle, high = _rounded(row, value, band) if band else (None, None, None)
    return Odds(
        sign=shown.sign if shown else "",
        percent=Decimal(shown.percent) if shown else None,
        check_ins=told.check_ins,
        low=low,
        middle=middle,
        high=high,
        times=None if told.is_too_early else _times(row, value, cycle, today),
        is_disputed=is_disputed(row.confidence, told),
        model=_model(value.measure),
    )


def with_fan(
    card: KeyResultCard, row: KeyResult, histories: Histories, today: date
) -> KeyResultCard:
    """Return a card with the fan in its trend, where a forecast of it is shown; ``histories``
    hold those of its row."""
    if card.trend is None or card.odds is None or card.odds.percent is None:
        return card
    read, items = histories.by_key_result(), histories.items
    value = _lately(value_of(row, check_ins_of(read.get(row.pk, ())), items.get(row.pk, ())))
    cycle = facts.cycle_value(row.objective.cycle)
    days = _fan(value, cycle, today, row.objective.committed_on)
    points = tuple(FanPoint(day.on, _rounded(row, value, day.values)) for day in days)
    return replace(card, trend=replace(card.trend, fan=points))


def _model(measure: core.Measure) -> str:
    if isinstance(measure, core.Binary):
        return "stated"
    if isinstance(measure, core.Range):
        return "inside"
    return "counter" if accumulates(measure) else "level"


def _times(row: KeyResult, value: core.KeyResult, cycle: core.Cycle, today: date) -> Decimal | None:
    """Return how many times the pace so far is needed; None where nothing has come closer."""
    measure = value.measure
    if isinstance(measure, core.Milestones):
        begun, target = Decimal(0), sum((item.weight for item in measure.items), Decimal(0))
    elif isinstance(measure, core.Numeric) and None not in (measure.baseline, measure.target):
        begun, target = measure.baseline or Decimal(0), measure.target or Decimal(0)
    else:
        return None
    now = current_value(value, cycle, today)
    since = started_on(value, cycle, row.objective.committed_on)
    left = (deadline(value, cycle) - today).days
    return None if now is None else times_the_pace(begun, now, target, (today - since).days, left)


def _rounded(row: KeyResult, value: core.KeyResult, found: Iterable[float]) -> tuple[Decimal, ...]:
    """Return percentiles as the page keeps them: what was never negative is not expected to be,
    nor a percentage above 100 that never was. The odds are left as they are."""
    low, high = _bounds(row, value)
    values = (comparable(Decimal(each)) for each in found)
    return tuple(min(max(each, low), high) for each in values)


def _bounds(row: KeyResult, value: core.KeyResult) -> tuple[Decimal, Decimal]:
    seen = [each for _, each in dated_readings(value, None, date.max)]
    stated = (row.baseline, row.target, row.at_least, row.at_most, *seen)
    known = [each for each in stated if each is not None]
    is_share = row.type == "percent" or row.metric.unit.strip() in _PERCENTS
    is_share = is_share and all(each <= _HUNDRED for each in known)
    low = Decimal(0) if all(each >= 0 for each in known) else -_FAR
    return low, _HUNDRED if is_share else _FAR
