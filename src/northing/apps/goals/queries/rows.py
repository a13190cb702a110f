"""Rows to cards: the parts that every page is put together from, a statement a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import QuerySet

from northing.apps.goals import facts, policy
from northing.apps.goals.models import (
    Cycle,
    KeyResult,
    Objective,
)
from northing.apps.goals.queries import standing
from northing.apps.goals.queries.cards import (
    CycleChip,
    HealthCounts,
    KeyResultCard,
    ObjectiveCard,
    ObjectiveChip,
    Point,
    Trend,
)
from northing.apps.goals.queries.foretelling import odds_of, value_of
from northing.apps.goals.queries.histories import Histories, Item, histories_of
from northing.apps.goals.queries.owing import is_checkable, is_due, is_live
from northing.apps.goals.queries.owners import Chips, Owners, owners_among
from northing.apps.goals.queries.standing import Standings
from northing.apps.people.models import Membership, Team
from northing.apps.people.queries import PersonChip, TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.prepared import Prepared
from northing.core import document as core
from northing.core.document import CycleState, ObjectiveState
from northing.core.health import Health, is_stale, is_stalled
from northing.core.pace import share_on
from northing.core.states import COMMITMENTS

NUMERIC = {"number", "percent", "currency"}
CURVE_STEPS = 12


def person_chip(row: Membership) -> PersonChip:
    """Return a person's chip."""
    return PersonChip(row.pk, row.name, is_placeholder=row.user_id is None)


def team_chip(row: Team | None) -> TeamChip | None:
    """Return a team's chip, None for none."""
    return TeamChip(row.pk, row.name) if row else None


def cycle_chip(row: Cycle) -> CycleChip:
    """Return a cycle's chip."""
    return CycleChip(
        row.pk, row.name, row.starts_on, row.ends_on, row.state, row.is_imported, row.language
    )


def counts(healths: Iterable[Health]) -> HealthCounts:
    """Return how many objectives stand where."""
    found: dict[Health, int] = defaultdict(int)
    for health in healths:
        found[health] += 1
    return HealthCounts(
        achieved=found[Health.ACHIEVED],
        on_track=found[Health.ON_TRACK],
        at_risk=found[Health.AT_RISK],
        off_track=found[Health.OFF_TRACK],
        not_started=found[Health.NOT_STARTED],
        unknown=found[Health.UNKNOWN],
    )


# --- objectives ---------------------------------------------------------------------------------


def objective_owners(ids: Iterable[int]) -> Chips:
    """Return the owners of objectives by the objective's id. Needs a scope."""
    return owners_among(ids, ()).objectives


def objective_cards(
    actor: Actor,
    rows: Sequence[Objective],
    standings: Standings | None = None,
    owners: Chips | None = None,
) -> dict[int, ObjectiveCard]:
    """Return cards by objective id. ``rows`` have team and cycle loaded and are visible;
    ``standings`` and ``owners`` are theirs where they are known already."""
    standings = standings or Standings(actor, rows)
    known = objective_owners([row.pk for row in rows]) if owners is None else owners
    return {row.pk: _objective_card(actor, row, standings, known.get(row.pk, ())) for row in rows}


def _objective_card(
    actor: Actor,
    row: Objective,
    standings: Standings,
    owners: tuple[PersonChip, ...],
) -> ObjectiveCard:
    since = max(filter(None, (row.cycle.starts_on, row.committed_on)))
    is_live = row.cycle.state == CycleState.ACTIVE and row.state == ObjectiveState.COMMITTED
    is_watched = is_live and standings.key_results_of(row.pk) > 0
    return ObjectiveCard(
        id=row.pk,
        title=row.title,
        team=team_chip(row.team),
        owners=owners,
        cycle=cycle_chip(row.cycle),
        state=row.state,
        progress=row.progress,
        expected=standings.expected(row.pk) if is_promised(row) else None,
        health=standings.health(row.pk) if is_promised(row) else Health.UNKNOWN,
        is_stale=is_watched
        and is_stale(row.last_check_in_on, actor.today, actor.check_in_days, since),
        is_clamped=row.is_clamped,
        is_restricted=row.is_restricted,
        measured=row.measured,
        counted=row.counted,
        likely=standings.likely(row.pk) if is_live else None,
        band=row.band if row.cycle.state == CycleState.CLOSED else "",
    )


def is_promised(row: Objective) -> bool:
    """Tell whether an objective is one that a pace can be held against: not an idea, a draft or
    one that waits."""
    return row.state in COMMITMENTS


def with_context(rows: QuerySet[Objective]) -> QuerySet[Objective]:
    """Return the objectives with what their cards need."""
    return rows.select_related("team", "cycle")


# --- key results --------------------------------------------------------------------------------


@dataclass(slots=True)
class _Beside:
    """What stands beside key results, by key result id."""

    owners: Owners
    items: Mapping[int, list[Item]] = field(default_factory=dict)
    check_ins: Mapping[int, list[core.CheckIn]] = field(default_factory=dict)


def key_result_cards(
    actor: Actor,
    rows: Sequence[KeyResult],
    *,
    with_trend: bool = True,
    owners: Owners | None = None,
    histories: Histories | None = None,
) -> tuple[KeyResultCard, ...]:
    """Return cards in the order of the rows, which have metric, objective, its team and its
    cycle loaded and are visible. Without trends no check-in is read. ``owners``, theirs and their
    objectives', and their ``histories`` are given where they are known already."""
    if histories is None:
        histories = histories_of(rows, with_check_ins=with_trend)
    if owners is None:
        owners = owners_among({row.objective_id for row in rows}, [row.pk for row in rows])
    beside = _Beside(owners, histories.items, histories.check_ins())
    return tuple(_card(actor, row, beside, with_trend=with_trend) for row in rows)


def plain_card(actor: Actor, row: KeyResult) -> KeyResultCard:
    """Return a key result as it stands: without owners, which takes no statement but for
    milestones and tasks. The row has its context and is visible."""
    return _card(
        actor,
        row,
        _Beside(Owners(), histories_of([row], with_check_ins=False).items),
        with_trend=False,
    )


def key_results_with_context(rows: QuerySet[KeyResult]) -> QuerySet[KeyResult]:
    """Return the key results with what their cards need."""
    return rows.select_related("metric", "objective__team", "objective__cycle")


_KEY_RESULTS = Prepared(
    lambda objectives, _: (
        KeyResult.objects.filter(objective__in=objectives)
        .select_related("metric")
        .order_by("position", "pk")
    )
)


def key_results_of(objectives: Iterable[Objective]) -> list[KeyResult]:
    """Return the key results of objectives that have their context, in their order and with what
    their cards need; one statement. Needs a scope."""
    known = {row.pk: row for row in objectives}
    found: list[KeyResult] = _KEY_RESULTS.ask(known)
    for row in found:
        row.objective = known[row.objective_id]
    return found


@query
def key_result_card(actor: Actor, key_result_id: int) -> KeyResultCard:
    """Return one key result as a row.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
    """
    return key_result_cards(actor, [visible_key_result(actor, key_result_id)])[0]


_KEY_RESULT = Prepared(
    lambda pk, person, teams, is_system: key_results_with_context(
        policy.key_results_visible_to(
            policy.reader(person, teams, is_system=is_system), KeyResult.objects.filter(pk=pk)
        )
    ).order_by()
)


def visible_key_result(actor: Actor, key_result_id: int) -> KeyResult:
    """Return the row of a key result that the actor may see, with its context. Needs a scope.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
    """
    reader = actor.membership_id or 0, actor.team_ids
    found: list[KeyResult] = _KEY_RESULT.ask(key_result_id, *reader, shape=actor.is_system)
    if not found:
        raise NotFound("key result")
    return found[0]


def _card(actor: Actor, row: KeyResult, beside: _Beside, *, with_trend: bool) -> KeyResultCard:
    objective, cycle, today = row.objective, row.objective.cycle, actor.today
    owners = beside.owners.key_results.get(row.pk, ())
    items = beside.items.get(row.pk, [])
    check_ins = tuple(beside.check_ins.get(row.pk, ()))
    since, until = standing.span(row, cycle, objective.committed_on)
    expected, health = _judged(row, today)
    owes = is_live(row)
    value = value_of(row, check_ins, items) if owes and with_trend else None
    total = sum((weight for weight, _ in items), Decimal(0))
    done = sum((weight for weight, is_done in items if is_done), Decimal(0))
    return KeyResultCard(
        id=row.pk,
        title=row.title,
        objective=ObjectiveChip(objective.pk, objective.title),
        team=team_chip(objective.team),
        owners=owners,
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
        is_stale=owes and is_stale(row.last_check_in_on, today, actor.check_in_days, since),
        is_stalled=value is not None and _is_stalled(row, value, today),
        is_due=is_due(actor, row),
        is_checkable=is_checkable(actor, row, _responsible(row, beside)),
        is_rolled_up=row.is_rolled_up,
        confidence=row.confidence,
        first_probability=row.first_probability,
        done=sum(is_done for _, is_done in items),
        total=len(items),
        deadline=until,
        last_check_in_on=row.last_check_in_on,
        trend=_trend(row, check_ins, since, until, today) if with_trend else None,
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


def _responsible(row: KeyResult, beside: _Beside) -> frozenset[int]:
    owners = beside.owners
    chips = (*owners.key_results.get(row.pk, ()), *owners.objectives.get(row.objective_id, ()))
    return frozenset(chip.id for chip in chips)


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
