"""How well stated confidence told what happened: for the workspace, a product or a team with those
below it, and never for a person.

It is shown to everybody, so what is restricted is in no number (the OKR semantics, section 4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet

from northing.apps.goals import facts, policy
from northing.apps.goals.models import (
    Amendment,
    CheckIn,
    KeyResult,
    KeyResultOwner,
    ObjectiveOwner,
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
    is_reached,
    latest_by_third,
    terms_on,
)
from northing.core.document import CycleState, Level, ObjectiveState
from northing.core.numbers import quantise
from northing.core.readings import ONE

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
    known = policy.products_known_to(actor).order_by("position", "pk")
    of_product = {row.pk: ProductChip(row.pk, row.name) for row in known}
    team, product = of_team.get(team_id or 0), of_product.get(product_id or 0)
    if (team_id and team is None) or (product_id and product is None):
        raise NotFound("team" if team_id and team is None else "product")
    rows = closed_key_results()
    if team is not None:
        rows = rows.filter(objective__team__in=_and_below(teams, team.id))
    if product is not None:
        rows = rows.filter(objective__product=product.id)
    said = _said(rows)
    counted = {each.of.pk: each.of for each in said}
    owning = _owners(rows)
    owners = owning.of(counted.values())
    is_told = is_enough(len(counted), len(owners))
    return CalibrationPage(
        team=team,
        product=product,
        teams=tuple(of_team.values()),
        products=tuple(of_product.values()),
        cycles=len({of.cycle_id for of in counted.values()}),
        key_results=len(counted),
        owners=len(owners),
        told=calibrate([each.statement for each in said]) if is_told else None,
        compared=_compared(owning, said) if is_told else None,
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


class _Closed(NamedTuple):
    """What is read of every key result; all of it is read only of those that need it."""

    pk: int
    type: str
    progress: Decimal | None
    deadline: date | None
    objective_id: int
    cycle_id: int
    starts_on: date
    ends_on: date

    @property
    def is_reached(self) -> bool:
        """Whether the target of now was reached, by what is stored."""
        return self.progress is not None and quantise(self.progress) >= ONE

    @property
    def is_compared(self) -> bool:
        """Not what is done or not, whose forecast is the statement, nor lists, whose ticks carry
        no day."""
        return self.type != "binary" and self.type not in ITEMISED


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """What somebody said in a third of a cycle, with all that was known in the end."""

    of: _Closed
    third: int
    check_in: core.CheckIn
    check_ins: Sequence[core.CheckIn]
    amendments: Collection[core.Amendment]

    @property
    def is_plain(self) -> bool:
        """Whether what is stored says how it ended: not where a term was another one then, nor of
        a range, whose time inside is stored as it was when somebody last looked."""
        is_firm = all(amendment.on <= self.check_in.on for amendment in self.amendments)
        return is_firm and self.of.type != "range"


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement; ``then`` is its key result with the terms of that day, where it is compared."""

    of: _Closed
    on: date
    statement: Statement
    row: KeyResult | None
    then: core.KeyResult | None


def _said(rows: QuerySet[KeyResult]) -> list[_Said]:
    moments = _moments(rows)
    fit = sorted((m.check_in.on, m.of.pk) for m in moments if m.of.is_compared)
    newest = {pk for _, pk in fit[-MOST_COMPARED:]}
    wanted = newest | {m.of.pk for m in moments if not m.is_plain}
    whole = KeyResult.objects.filter(pk__in=wanted).select_related("metric", "objective__cycle")
    known = {row.pk: row for row in whole}
    found = (_judged(moment, known.get(moment.of.pk)) for moment in moments)
    return [each for each in found if each is not None]


def _moments(rows: QuerySet[KeyResult]) -> list[_Moment]:
    check_ins, amended = _check_ins(rows), _amendments(rows)
    in_cycle = (f"objective__cycle{name}" for name in ("_id", "__starts_on", "__ends_on"))
    columns = "pk", "type", "progress", "deadline", "objective_id", *in_cycle
    out: list[_Moment] = []
    for of in map(_Closed._make, rows.order_by("pk").values_list(*columns)):
        seen = check_ins[of.pk]
        cycle = core.Cycle(name="", starts_on=of.starts_on, ends_on=of.ends_on)
        latest = latest_by_third(seen, cycle, of.deadline or of.ends_on)
        amendments = amended.get(of.pk, ())
        out += (
            _Moment(of=of, third=third, check_in=said, check_ins=seen, amendments=amendments)
            for third, said in latest.items()
        )
    return out


def _judged(moment: _Moment, row: KeyResult | None) -> _Said | None:
    """Hold what was said against what happened; None where that cannot be told."""
    of, on = moment.of, moment.check_in.on
    then = terms_on(_value(row, moment), on) if row else None
    is_ended: bool | None = of.is_reached
    if not moment.is_plain:
        cycle = core.Cycle(name="", starts_on=of.starts_on, ends_on=of.ends_on)
        is_ended = is_reached(then, cycle, row.objective.committed_on) if row and then else None
    if is_ended is None or moment.check_in.confidence is None:
        return None
    chance = float(moment.check_in.confidence) / 100
    return _Said(of, on, Statement(of.pk, moment.third, chance, is_ended), row, then)


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


def _value(row: KeyResult, moment: _Moment) -> core.KeyResult:
    value = replace(value_of(row, moment.check_ins), amendments=tuple(moment.amendments))
    if row.type not in ITEMISED:
        return value
    # What of a list is done is stored with the row; the list itself is not read.
    steps = core.Milestone(title="", is_done=moment.of.is_reached)
    return replace(value, measure=core.Milestones(items=(steps,)))


def _compared(owning: _Owners, said: Iterable[_Said]) -> Comparison | None:
    """Hold the forecast against the same outcomes as the newest statements; None where those are
    of fewer key results or people than anything is said of."""
    fit = [each for each in said if each.of.is_compared and each.row and each.then]
    newest = sorted(fit, key=lambda each: (each.on, each.of.pk))[-MOST_COMPARED:]
    held = [(each, chance) for each in newest if (chance := _chance(each)) is not None]
    known = {each.of.pk: each.of for each, _ in held}
    if not is_enough(len(known), len(owning.of(known.values()))):
        return None
    return compare([(each.statement, chance) for each, chance in held])


def _chance(said: _Said) -> float | None:
    if said.row is None or said.then is None:
        return None
    objective = said.row.objective
    cycle = facts.cycle_value(objective.cycle)
    told = foretold(said.then, cycle, said.on, objective.committed_on)
    return told.probability if told else None


class _Owners(NamedTuple):
    """Who owns each key result, and each objective."""

    own: Mapping[int, set[int]]
    above: Mapping[int, set[int]]

    def of(self, counted: Iterable[_Closed]) -> frozenset[int]:
        """Who answers for key results: their owners, else their objective's."""
        return frozenset(
            person
            for each in counted
            for person in self.own.get(each.pk) or self.above.get(each.objective_id, set())
        )


def _owners(rows: QuerySet[KeyResult]) -> _Owners:
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
    return _Owners(own, above)
