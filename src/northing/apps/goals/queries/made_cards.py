"""The card of a key result, made once of all that it shows and kept.

A team's page has forty of them, with everything that was read of each and a forecast, and little
of it moves from one visit to the next.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Model

from northing.apps.goals import facts
from northing.apps.goals.models import KeyResult, Objective
from northing.apps.goals.queries import standing
from northing.apps.goals.queries.cards import KeyResultCard, ObjectiveChip, Point, Trend
from northing.apps.goals.queries.foretelling import odds_of, value_of
from northing.apps.goals.queries.histories import Item, Reading, check_ins_of
from northing.apps.goals.queries.owing import is_due, is_live
from northing.apps.people.queries import PersonChip, TeamChip
from northing.base.actor import Actor
from northing.base.shelf import Shelf
from northing.core import document as core
from northing.core.health import Health, is_stale, is_stalled
from northing.core.pace import share_on
from northing.core.states import COMMITMENTS

NUMERIC = {"number", "percent", "currency"}
CURVE_STEPS = 12
# Of some 10 kB each with what they were made of.
MOST_KEPT = 600

# All columns of a row, as they were read.
Columns = tuple[Hashable, ...]
_KEPT: Shelf[Hashable, KeyResultCard] = Shelf(MOST_KEPT)


@dataclass(frozen=True, slots=True)
class Given:
    """What stands beside a key result. What its reader may do is said here, so that readers who
    may do as much share a card."""

    team: TeamChip | None
    owners: tuple[PersonChip, ...] = ()
    items: tuple[Item, ...] = ()
    readings: tuple[Reading, ...] = ()
    is_checkable: bool = False
    with_trend: bool = True


def card_of(
    actor: Actor, row: KeyResult, given: Given, known: dict[int, Columns] | None = None
) -> KeyResultCard:
    """Return the card of a key result that has metric, objective and its cycle loaded. ``known``
    are the columns of rows that several share, in one call."""
    # Nobody in particular, so that a card can show nothing of one reader.
    nobody = Actor(
        workspace_id=actor.workspace_id,
        time_zone=actor.time_zone,
        check_in_days=actor.check_in_days,
    )
    today, objective = nobody.today, row.objective
    known = {} if known is None else known
    shared = tuple(_columns(each, known) for each in (objective, objective.cycle))
    key = (nobody, today, _columns(row, {}), _columns(row.metric, {}), shared, given)
    return _KEPT.get(key, lambda: _card(nobody, row, given, today))


def _columns(row: Model, known: dict[int, Columns]) -> Columns:
    found = known.get(id(row))
    if found is None:
        values = map(row.__dict__.get, (field.attname for field in row._meta.concrete_fields))  # noqa: SLF001
        found = known[id(row)] = tuple(
            repr(each) if isinstance(each, list | dict) else each for each in values
        )
    return found


def is_promised(row: Objective) -> bool:
    """Tell whether an objective is one that a pace can be held against: not an idea, a draft or
    one that waits."""
    return row.state in COMMITMENTS


def _card(nobody: Actor, row: KeyResult, given: Given, today: date) -> KeyResultCard:
    objective, cycle, items = row.objective, row.objective.cycle, given.items
    check_ins = check_ins_of(given.readings)
    since, until = standing.span(row, cycle, objective.committed_on)
    expected, health = _judged(row, today)
    owes = is_live(row)
    value = value_of(row, check_ins, items) if owes and given.with_trend else None
    total = sum((weight for weight, _ in items), Decimal(0))
    done = sum((weight for weight, is_done in items if is_done), Decimal(0))
    return KeyResultCard(
        id=row.pk,
        title=row.title,
        objective=ObjectiveChip(objective.pk, objective.title),
        team=given.team,
        owners=given.owners,
        type=row.type,
        unit=row.metric.unit,
        kind=row.kind,
        weight=row.weight,
        baseline=Decimal(0) if items else row.baseline,
        target=total if items else row.target,
        current=done if items else row.current,
        at_least=row.at_least,
        at_most=row.at_most,
        progress=row.progress,
        expected=expected,
        goal=standing.goal_line(row),
        health=health,
        is_stale=owes and is_stale(row.last_check_in_on, today, nobody.check_in_days, since),
        is_stalled=value is not None and _is_stalled(row, value, today),
        is_due=is_due(nobody, row),
        is_checkable=given.is_checkable,
        is_rolled_up=row.is_rolled_up,
        confidence=row.confidence,
        first_probability=row.first_probability,
        done=sum(is_done for _, is_done in items),
        total=len(items),
        deadline=until,
        last_check_in_on=row.last_check_in_on,
        trend=_trend(row, check_ins, since, until, today) if given.with_trend else None,
        note=row.note,
        language=cycle.language,
        is_restricted=objective.is_restricted,
        added_on=row.committed_on if row.committed_on != objective.committed_on else None,
        dropped_on=row.dropped_on,
        odds=odds_of(row, value, today) if value is not None else None,
    )


def _judged(row: KeyResult, today: date) -> tuple[Decimal | None, Health]:
    """What is expected of a key result by now, and its health; neither before a commitment."""
    objective = row.objective
    if not is_promised(objective):
        return None, Health.UNKNOWN
    given = (row, objective.cycle, objective.committed_on, today)
    return standing.expected_of(*given), standing.key_result_health(*given)


def _is_stalled(row: KeyResult, value: core.KeyResult, today: date) -> bool:
    if not value.check_ins or row.type not in NUMERIC:
        return False
    return is_stalled(value, facts.cycle_value(row.objective.cycle), today)


def _trend(
    row: KeyResult, check_ins: tuple[core.CheckIn, ...], since: date, until: date, today: date
) -> Trend | None:
    first = min([since, *(c.on for c in check_ins)])
    last = max(until, first + timedelta(days=1))
    now = max(first, min(today, last))
    points = _readings(row, check_ins, since)
    pace = _pace_points(row, since, until)
    return Trend(first, last, now, points, pace) if points or pace else None


def _readings(
    row: KeyResult, check_ins: tuple[core.CheckIn, ...], since: date
) -> tuple[Point, ...]:
    """The start and what was read since; of several readings on one day the last."""
    if row.type == "binary":
        said = [(c.on, c.confidence) for c in check_ins]
        known = [(on, p) for on, p in [(since, row.first_probability), *said] if p is not None]
        return tuple(Point(on, value) for on, value in dict(known).items())
    seen = [(c.on, c.value) for c in check_ins if c.value is not None]
    if row.stated is not None and row.stated_on is not None:
        seen.append((row.stated_on, row.stated))
    start = Decimal(0) if row.type in {"milestones", "tasks"} else row.baseline
    has_start = start is not None and row.type not in {"range", "baseline"}
    begun = [(since, start)] if has_start and start is not None and seen else []
    return tuple(Point(on, value) for on, value in dict([*begun, *seen]).items())


def _pace_points(row: KeyResult, since: date, until: date) -> tuple[Point, ...]:
    if row.type not in NUMERIC or row.baseline is None or row.target is None or since >= until:
        return ()
    curve = standing.pace_of(row)
    days = (until - since).days
    steps = 1 if curve is core.Curve.LINEAR else min(CURVE_STEPS, days)
    on = [since + timedelta(days=days * step // steps) for step in range(steps + 1)]
    way = row.target - row.baseline
    return tuple(Point(day, row.baseline + way * share_on(curve, since, until, day)) for day in on)
