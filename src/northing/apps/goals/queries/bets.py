"""What hangs on objectives beside key results: guardrails and initiatives."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from northing.apps.goals.facts import plain
from northing.apps.goals.models import Guardrail, Initiative, KeyResult, Objective
from northing.apps.goals.queries.cards import ObjectiveChip
from northing.apps.goals.queries.shapes import GuardrailRow, InitiativeRow
from northing.core.document import CycleState, ObjectiveState


def guardrails_of(rows: Iterable[Objective]) -> tuple[GuardrailRow, ...]:
    """Return the guardrails of objectives in their order, in one statement. Needs a scope."""
    order = {row.pk: place for place, row in enumerate(rows)}
    found = Guardrail.objects.filter(objective__in=order).select_related("owner", "objective")
    return tuple(
        GuardrailRow(
            metric=rail.metric,
            at_least=rail.at_least,
            at_most=rail.at_most,
            current=rail.current,
            owner=rail.owner.name if rail.owner else "",
            is_breached=_is_outside(rail.current, rail.at_least, rail.at_most),
            objective=ObjectiveChip(rail.objective_id, rail.objective.title),
        )
        for rail in sorted(found, key=lambda each: order[each.objective_id])
    )


def _is_outside(value: Decimal | None, low: Decimal | None, high: Decimal | None) -> bool:
    if value is None:
        return False
    return (low is not None and value < low) or (high is not None and value > high)


def initiatives_of(
    rows: Iterable[Objective], key_results: Iterable[KeyResult]
) -> tuple[InitiativeRow, ...]:
    """Return the initiatives of objectives in their order, in one statement; ``key_results`` are
    theirs. Needs a scope."""
    order = {row.pk: place for place, row in enumerate(rows)}
    titles = {(kr.objective_id, kr.key): kr.title for kr in key_results}
    found = Initiative.objects.filter(objective__in=order).select_related("objective__cycle")
    return tuple(
        InitiativeRow(
            title=row.title,
            hypothesis=row.hypothesis,
            expected=row.expected,
            observed=row.observed,
            state=row.state,
            serves=titles.get((row.objective_id, row.serves), ""),
            rice=rice_of(row),
            objective=ObjectiveChip(row.objective_id, row.objective.title),
        )
        for row in sorted(found, key=lambda each: order[each.objective_id])
    )


def rice_of(row: Initiative) -> Decimal | None:
    """Return reach x impact x confidence / effort to one decimal, None while a part is missing.
    Impact counts as 0 without a link to a committed objective of an active cycle."""
    if row.reach is None or row.impact is None or row.confidence is None or not row.effort:
        return None
    objective = row.objective
    is_live = (
        bool(row.serves)
        and objective.state == ObjectiveState.COMMITTED
        and objective.cycle.state == CycleState.ACTIVE
    )
    impact = row.impact if is_live else Decimal(0)
    rice: Decimal = row.reach * impact * (row.confidence / 100) / row.effort
    return plain(round(rice, 1))
