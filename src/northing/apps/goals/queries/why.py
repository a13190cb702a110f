"""Where a number comes from: its formula, its inputs, and what was left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from northing.apps.goals import facts, policy
from northing.apps.goals.models import (
    Amendment,
    CheckIn,
    KeyResult,
    Milestone,
    Objective,
    Task,
)
from northing.apps.goals.queries import standing
from northing.apps.goals.queries.audience import Entering
from northing.apps.goals.queries.cards import ObjectiveChip
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.rows import visible_key_result
from northing.apps.goals.queries.shapes import WhyInput, WhyPage
from northing.apps.goals.queries.standing import Standings
from northing.apps.goals.queries.story import amendment_entries
from northing.base.action import query
from northing.base.actor import Actor
from northing.core import document as core
from northing.core.progress import Provenance, explain


@query
def why_key_result(actor: Actor, key_result_id: int) -> WhyPage:
    """Return why a key result's progress is what it is.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
    """
    row = visible_key_result(actor, key_result_id)
    if row.is_rolled_up:
        return _rolled_up(actor, row)
    parts = facts.Parts(
        milestones=list(Milestone.objects.filter(key_result=row)),
        tasks=list(Task.objects.filter(key_result=row)),
        check_ins=tuple(
            facts.check_in_value(said)
            for said in CheckIn.objects.filter(key_result=row).select_related("observation")
        ),
        amendments=(),
    )
    objective, cycle = row.objective, row.objective.cycle
    value = facts.key_result_value(row, parts, current=row.stated)
    why = explain(value, facts.cycle_value(cycle), actor.today, objective.committed_on)
    amended = Amendment.objects.filter(key_result=row).select_related("key_result__metric", "by")
    return WhyPage(
        subject="key-result",
        title=row.title,
        objective=ObjectiveChip(objective.pk, objective.title),
        formula=why.formula.value,
        result=why.progress,
        expected=standing.expected_of(row, cycle, objective.committed_on, actor.today),
        health=standing.key_result_health(row, cycle, objective.committed_on, actor.today).value,
        inputs=inputs_of(value, why, why.read_on or row.current_on),
        type=row.type,
        unit=row.metric.unit,
        is_clamped=why.is_clamped,
        amendments=amendment_entries(amended),
    )


def inputs_of(value: core.KeyResult, why: Provenance, read_on: date | None) -> tuple[WhyInput, ...]:
    """Return what went into a key result's number, in the order of a reader's questions."""
    bounds = value.measure if isinstance(value.measure, core.Range) else core.Range()
    found = [
        WhyInput("baseline", value=why.baseline),
        WhyInput("target", value=why.target),
        WhyInput("at-least", value=bounds.at_least),
        WhyInput("at-most", value=bounds.at_most),
        WhyInput("current", value=why.current, on=read_on),
        WhyInput("done", value=why.done),
        WhyInput("whole", value=why.whole),
        WhyInput("weight", value=why.weight),
    ]
    stated = [item for item in found if item.value is not None]
    return (*stated, WhyInput("deadline", on=why.deadline))


def _rolled_up(actor: Actor, row: KeyResult) -> WhyPage:
    objective, cycle = row.objective, row.objective.cycle
    below = Objective.objects.filter(parent_key_result=row)
    return WhyPage(
        subject="key-result",
        title=row.title,
        objective=ObjectiveChip(objective.pk, objective.title),
        formula="equal-mean-of-children",
        result=row.progress,
        expected=standing.expected_of(row, cycle, objective.committed_on, actor.today),
        health=standing.key_result_health(row, cycle, objective.committed_on, actor.today).value,
        inputs=children_of(actor, objective, below),
        type="percent",
    )


def children_of(actor: Actor, parent: Objective, rows: QuerySet[Objective]) -> tuple[WhyInput, ...]:
    """Return what some objectives below a parent bring to its number, as far as the actor may see
    them. Needs a scope."""
    visible = list(policy.visible_to(actor, rows).order_by("position", "pk"))
    entering = Entering.among([parent, *visible])
    return tuple(
        WhyInput(
            "objective",
            label=row.title,
            weight=Decimal(1),
            progress=row.progress,
            on=row.last_check_in_on,
            is_counted=row.progress is not None and entering.counts(parent, row),
            href_id=row.pk,
        )
        for row in visible
    )


@query
def why_objective(actor: Actor, objective_id: int) -> WhyPage:
    """Return why an objective's progress is what it is.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = visible_objective(actor, objective_id)
    standings = Standings(actor, [row])
    inner = list(KeyResult.objects.filter(objective=row).order_by("position", "pk"))
    below = Objective.objects.filter(parent_objective=row)
    inputs = tuple(_share(kr, actor) for kr in inner) if inner else children_of(actor, row, below)
    return WhyPage(
        subject="objective",
        title=row.title,
        objective=ObjectiveChip(row.pk, row.title),
        formula="weighted-mean" if inner else "equal-mean-of-children",
        result=row.progress,
        expected=standings.expected(row.pk),
        health=standings.health(row.pk).value,
        inputs=inputs,
        type="percent",
        is_clamped=row.is_clamped,
    )


def _share(row: KeyResult, actor: Actor) -> WhyInput:
    is_counted = standing.is_counted(row, actor.today) and row.weight > 0
    return WhyInput(
        "key-result",
        label=row.title,
        weight=row.weight,
        progress=row.progress,
        on=row.current_on,
        is_counted=is_counted and row.progress is not None,
        href_id=row.pk,
    )
