"""What hangs on objectives beside key results: guardrails, initiatives, and the short links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import F, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce

from northing.apps.goals.facts import plain
from northing.apps.goals.models import (
    Commitment,
    Contribution,
    Guardrail,
    Initiative,
    KeyResult,
    Objective,
    Support,
)
from northing.apps.goals.queries.cards import ObjectiveChip
from northing.apps.goals.queries.shapes import GuardrailRow, InitiativeRow
from northing.apps.metrics.models import Amount
from northing.apps.people.queries import PersonChip, TeamChip
from northing.base.prepared import Prepared
from northing.core.document import CycleState, ObjectiveState

_INITIATIVE, _GUARDRAIL, _TEAM, _SUPPORT, _COMMITMENT = range(5)


class _Line(NamedTuple):
    """A row of any of the tables; each fills what it has."""

    kind: int
    objective_id: int
    position: int
    pk: int
    title: str
    text: str
    serves: str
    expected: str
    observed: str
    state: str
    first: Decimal | None
    second: Decimal | None
    third: Decimal | None
    fourth: Decimal | None
    link_id: int | None
    user_id: int | None


_PADDING: Mapping[str, Any] = {
    **dict.fromkeys(
        ("title", "text", "serves", "expected", "observed", "state"), Value("", TextField())
    ),
    **dict.fromkeys(("first", "second", "third", "fourth"), Cast(Value(None), Amount())),
    **dict.fromkeys(("position", "link_id", "user_id"), Cast(Value(None), IntegerField())),
}


@dataclass(frozen=True, slots=True)
class Links:
    """The teams that contribute to an objective, what it supports by id, and who committed to
    it, each in its order."""

    contributors: tuple[TeamChip, ...]
    supports: tuple[int, ...]
    committed_by: PersonChip | None


@dataclass(frozen=True, slots=True)
class Beside:
    """Guardrails and initiatives of objectives, in the order of those."""

    guardrails: tuple[GuardrailRow, ...]
    initiatives: tuple[InitiativeRow, ...]
    links: Links


def beside(
    rows: Iterable[Objective], key_results: Iterable[KeyResult], *, with_links: bool = False
) -> Beside:
    """Return what hangs on objectives, which have their cycles loaded, in one statement;
    ``key_results`` are theirs. The links are those of a single one. Needs a scope."""
    known = {row.pk: row for row in rows}
    titles = {(kr.objective_id, kr.key): kr.title for kr in key_results}
    order = {pk: place for place, pk in enumerate(known)}
    read = _LINES.ask(known, shape=with_links) if known else []
    lines = [_Line._make(row) for row in read]
    lines.sort(key=lambda each: (order[each.objective_id], each.position or 0, each.pk))
    of: dict[int, list[_Line]] = {
        kind: [each for each in lines if each.kind == kind] for kind in range(5)
    }
    return Beside(
        guardrails=tuple(_guardrail(each, known) for each in of[_GUARDRAIL]),
        initiatives=tuple(
            _initiative(each, known, titles.get((each.objective_id, each.serves), ""))
            for each in of[_INITIATIVE]
        ),
        links=Links(
            contributors=tuple(TeamChip(each.link_id or 0, each.title) for each in of[_TEAM]),
            supports=tuple(each.link_id or 0 for each in of[_SUPPORT]),
            committed_by=next(
                (
                    PersonChip(each.link_id, each.title, is_placeholder=each.user_id is None)
                    for each in of[_COMMITMENT]
                    if each.link_id
                ),
                None,
            ),
        ),
    )


def _lines(ids: Collection[int], with_links: bool) -> QuerySet[Any, Any]:  # noqa: FBT001
    bets = _padded(
        Initiative.objects.filter(objective__in=ids),
        _INITIATIVE,
        position=F("position"),
        title=F("title"),
        text=F("hypothesis"),
        serves=Cast("serves", TextField()),
        expected=F("expected"),
        observed=F("observed"),
        state=Cast("state", TextField()),
        first=F("reach"),
        second=F("impact"),
        third=F("confidence"),
        fourth=F("effort"),
    )
    rails = _padded(
        Guardrail.objects.filter(objective__in=ids),
        _GUARDRAIL,
        position=F("position"),
        title=Cast("metric", TextField()),
        text=Cast("owner__name", TextField()),
        first=F("at_least"),
        second=F("at_most"),
        third=F("current"),
    )
    links = _link_lines(ids) if with_links else []
    return bets.union(rails, *links, all=True)


_LINES = Prepared(_lines)


def _link_lines(ids: Collection[int]) -> list[QuerySet[Any, Any]]:
    target = Coalesce("to_objective_id", "to_key_result__objective_id")
    return [
        _padded(
            Contribution.objects.filter(objective__in=ids),
            _TEAM,
            position=F("position"),
            title=Cast("team__name", TextField()),
            link_id=F("team_id"),
        ),
        _padded(
            Support.objects.filter(objective__in=ids),
            _SUPPORT,
            position=F("position"),
            link_id=target,
        ),
        _padded(
            Commitment.objects.filter(objective__in=ids),
            _COMMITMENT,
            title=Cast("by__name", TextField()),
            link_id=F("by_id"),
            user_id=F("by__user_id"),
        ),
    ]


def _padded(rows: QuerySet[Any], kind: int, **columns: Any) -> QuerySet[Any, Any]:
    """The rows as lines: a union has the same columns throughout."""
    filled = {**_PADDING, **columns}
    named = (filled[name] for name in _Line._fields[4:])
    is_of = Value(kind, IntegerField())
    return rows.order_by().values_list(is_of, "objective_id", filled["position"], "pk", *named)


def _guardrail(line: _Line, known: Mapping[int, Objective]) -> GuardrailRow:
    return GuardrailRow(
        metric=line.title,
        at_least=line.first,
        at_most=line.second,
        current=line.third,
        owner=line.text or "",
        is_breached=_is_outside(line.third, line.first, line.second),
        objective=ObjectiveChip(line.objective_id, known[line.objective_id].title),
    )


def _is_outside(value: Decimal | None, low: Decimal | None, high: Decimal | None) -> bool:
    if value is None:
        return False
    return (low is not None and value < low) or (high is not None and value > high)


def _initiative(line: _Line, known: Mapping[int, Objective], serves: str) -> InitiativeRow:
    objective = known[line.objective_id]
    return InitiativeRow(
        title=line.title,
        hypothesis=line.text,
        expected=line.expected,
        observed=line.observed,
        state=line.state,
        serves=serves,
        rice=_rice(line, objective),
        objective=ObjectiveChip(objective.pk, objective.title),
    )


def _rice(line: _Line, objective: Objective) -> Decimal | None:
    """Return reach x impact x confidence / effort to one decimal, None while a part is missing.
    Impact counts as 0 without a link to a committed objective of an active cycle."""
    reach, impact, confidence, effort = line.first, line.second, line.third, line.fourth
    if reach is None or impact is None or confidence is None or not effort:
        return None
    is_live = (
        bool(line.serves)
        and objective.state == ObjectiveState.COMMITTED
        and objective.cycle.state == CycleState.ACTIVE
    )
    impact = impact if is_live else Decimal(0)
    return plain(round(reach * impact * (confidence / 100) / effort, 1))
