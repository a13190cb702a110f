"""How well stated confidence told what happened: for the workspace, a product or a team with those
below it, and never for a person.

It is shown to everybody, so what is restricted is in no number (the OKR semantics, section 4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet

from northing.apps.goals import facts
from northing.apps.goals.models import (
    Amendment,
    CheckIn,
    KeyResult,
    KeyResultOwner,
    ObjectiveOwner,
    Product,
)
from northing.apps.goals.queries.foretelling import foretold, value_of
from northing.apps.goals.queries.owing import ITEMISED
from northing.apps.people.models import Team
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.core import document as core
from northing.core.calibration import (
    Calibration,
    Comparison,
    Statement,
    calibrate,
    compare,
    is_enough,
    latest_by_third,
    terms_on,
    was_reached,
)
from northing.core.document import CycleState, Level, ObjectiveState
from northing.core.numbers import quantise
from northing.core.readings import ONE, deadline

# Half a millisecond each.
MOST_COMPARED = 300


@dataclass(frozen=True, slots=True)
class ProductChip:
    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationPage:
    """``team`` or ``product`` is what it is of, neither for the whole workspace; ``teams`` and
    ``products`` can be chosen. ``told`` is None where there are too few ``key_results`` with a
    statement, or too few ``owners`` of them; ``compared`` holds the newest statements against the
    forecast, where there was one of enough of them. ``cycles`` is how many closed cycles all are
    from."""

    team: TeamChip | None
    product: ProductChip | None
    teams: tuple[TeamChip, ...]
    products: tuple[ProductChip, ...]
    cycles: int
    key_results: int
    owners: int
    told: Calibration | None
    compared: Comparison | None


@query
def calibration_page(
    actor: Actor, team_id: int | None = None, product_id: int | None = None
) -> CalibrationPage:
    """Return how the stated confidence of closed key results compares with what happened, of a
    team with those below it, of a product, or of the whole workspace.

    Raises:
        NotFound: there is no such team or product, or the team is a person's own.
    """
    teams = list(Team.objects.exclude(level=Level.PERSON).order_by("position", "pk"))
    of_team = {row.pk: TeamChip(row.pk, row.name) for row in teams}
    known = Product.objects.order_by("position", "pk")
    of_product = {row.pk: ProductChip(row.pk, row.name) for row in known}
    team, product = of_team.get(team_id or 0), of_product.get(product_id or 0)
    if (team_id and team is None) or (product_id and product is None):
        raise NotFound("team" if team_id and team is None else "product")
    rows = closed_key_results()
    if team is not None:
        rows = rows.filter(objective__team__in=_and_below(teams, team.id))
    if product is not None:
        rows = rows.filter(objective__product=product.id)
    moments = _moments(rows)
    counted = {moment.row.pk: moment.row for moment in moments}
    owners = _owners(rows, counted.values())
    is_told = is_enough(len(counted), len(owners))
    return CalibrationPage(
        team=team,
        product=product,
        teams=tuple(of_team.values()),
        products=tuple(of_product.values()),
        cycles=len({row.objective.cycle_id for row in counted.values()}),
        key_results=len(counted),
        owners=len(owners),
        told=calibrate([moment.said for moment in moments]) if is_told else None,
        compared=_compared(moments) if is_told else None,
    )


def _and_below(teams: Sequence[Team], team_id: int) -> list[int]:
    found = [team_id]
    for above in found:
        found.extend(row.pk for row in teams if row.parent_id == above)
    return found


def closed_key_results() -> QuerySet[KeyResult]:
    """Return the key results that calibration looks at: of commitments that ran to the end of a
    cycle closed here, none dropped, none restricted and none of a person alone. Needs a scope."""
    rows = KeyResult.objects.filter(
        objective__cycle__state=CycleState.CLOSED.value,
        objective__cycle__is_imported=False,
        objective__state=ObjectiveState.CLOSED.value,
        objective__is_restricted=False,
        objective__team__isnull=False,
        dropped_on=None,
        is_rolled_up=False,
    )
    return rows.exclude(type="baseline").exclude(objective__team__level=Level.PERSON)


@dataclass(frozen=True, slots=True)
class _Moment:
    """When somebody said something, with all that was known of the key result in the end."""

    on: date
    said: Statement
    row: KeyResult
    check_ins: Sequence[core.CheckIn]
    amendments: Collection[core.Amendment]


def _moments(rows: QuerySet[KeyResult]) -> list[_Moment]:
    said, amended = _check_ins(rows), _amendments(rows)
    known = rows.filter(pk__in=rows.filter(check_ins__confidence__isnull=False).values("pk"))
    found = known.select_related("metric", "objective__cycle").order_by("pk")
    return [moment for row in found for moment in _of(row, said[row.pk], amended.get(row.pk, ()))]


def _check_ins(rows: QuerySet[KeyResult]) -> Mapping[int, list[core.CheckIn]]:
    found: dict[int, list[core.CheckIn]] = defaultdict(list)
    read = CheckIn.objects.filter(key_result__in=rows.order_by().values("pk")).order_by("on", "pk")
    columns = "key_result_id", "on", "observation__value", "confidence"
    for key_result_id, on, value, confidence in read.values_list(*columns):
        found[key_result_id].append(core.CheckIn(on=on, value=value, confidence=confidence))
    return found


def _amendments(rows: QuerySet[KeyResult]) -> Mapping[int, list[core.Amendment]]:
    found: dict[int, list[core.Amendment]] = defaultdict(list)
    read = Amendment.objects.filter(key_result__in=rows.order_by().values("pk"))
    for row in read.order_by("on", "pk"):
        found[row.key_result_id or 0].append(facts.amendment_value(row))
    return found


def _of(
    row: KeyResult, check_ins: Sequence[core.CheckIn], amendments: Collection[core.Amendment]
) -> Iterator[_Moment]:
    cycle = facts.cycle_value(row.objective.cycle)
    latest = latest_by_third(check_ins, cycle, deadline(row, row.objective.cycle))
    for third, check_in in latest.items():
        ended: bool | None = _is_reached(row)
        # The time inside a range is stored as it was when somebody last looked.
        if row.type == "range" or any(amendment.on > check_in.on for amendment in amendments):
            value = _value(row, check_ins, amendments)
            ended = was_reached(value, cycle, check_in.on, row.objective.committed_on)
        if ended is not None and check_in.confidence is not None:
            said = Statement(row.pk, third, float(check_in.confidence) / 100, ended)
            yield _Moment(check_in.on, said, row, check_ins, amendments)


def _is_reached(row: KeyResult) -> bool:
    """Tell whether the target of now was reached, by what is stored."""
    return row.progress is not None and quantise(row.progress) >= ONE


def _value(
    row: KeyResult, check_ins: Sequence[core.CheckIn], amendments: Collection[core.Amendment]
) -> core.KeyResult:
    value = replace(value_of(row, check_ins), amendments=tuple(amendments))
    if row.type not in ITEMISED:
        return value
    # What of a list is done is stored with the row; the list itself is not read.
    steps = core.Milestone(title="", is_done=_is_reached(row))
    return replace(value, measure=core.Milestones(items=(steps,)))


def _compared(moments: Iterable[_Moment]) -> Comparison | None:
    """Hold the forecast against the same outcomes as the newest statements; not for what is done
    or not, whose forecast is the statement, nor for lists, whose ticks carry no day."""
    fit = (m for m in moments if m.row.type != "binary" and m.row.type not in ITEMISED)
    newest = sorted(fit, key=lambda moment: (moment.on, moment.row.pk))[-MOST_COMPARED:]
    pairs = ((moment.said, _chance(moment)) for moment in newest)
    return compare([(said, chance) for said, chance in pairs if chance is not None])


def _chance(moment: _Moment) -> float | None:
    then = terms_on(_value(moment.row, moment.check_ins, moment.amendments), moment.on)
    if then is None:
        return None
    cycle = facts.cycle_value(moment.row.objective.cycle)
    told = foretold(then, cycle, moment.on, moment.row.objective.committed_on)
    return told.probability if told else None


def _owners(rows: QuerySet[KeyResult], counted: Iterable[KeyResult]) -> frozenset[int]:
    """Return who answers for key results: their owners, else their objective's."""
    inner = rows.order_by()
    own: dict[int, set[int]] = defaultdict(set)
    for key_result_id, person in KeyResultOwner.objects.filter(
        key_result__in=inner.values("pk")
    ).values_list("key_result_id", "membership_id"):
        own[key_result_id].add(person)
    above: dict[int, set[int]] = defaultdict(set)
    for objective_id, person in ObjectiveOwner.objects.filter(
        objective__in=inner.values("objective")
    ).values_list("objective_id", "membership_id"):
        above[objective_id].add(person)
    return frozenset(
        person for row in counted for person in own.get(row.pk) or above[row.objective_id]
    )
