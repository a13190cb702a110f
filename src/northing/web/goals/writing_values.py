"""From what was written to the values that everything else speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from northing.core.document import (
    Baseline,
    Binary,
    Curve,
    Guardrail,
    KeyResult,
    Kind,
    Measure,
    Milestone,
    Milestones,
    Numeric,
    NumericType,
    Objective,
    Pace,
    Phase,
    Range,
    Stage,
    Task,
    Tasks,
    Waypoint,
)
from northing.core.readings import accumulates_by_default
from northing.web.goals.key_result_forms import DATED, NUMERIC, YES, KeyResultForm

ONE = Decimal(1)


def objective_value(
    before: Objective,
    given: Mapping[str, Any],
    key_results: list[KeyResultForm],
    guardrails: list[Any] | None,
) -> Objective:
    """The objective as written; what the page does not ask for stays as it was."""
    by_id = {key_result.id: key_result for key_result in before.key_results}
    return replace(
        before,
        title=given["title"],
        why=given["why"],
        evidence=given["evidence"],
        is_explorative=given["is_explorative"],
        phase=Phase(given["phase"]) if given["phase"] else None,
        stage=Stage(given["stage"]) if given["stage"] else None,
        owners=given["owners"],
        contributors=given["contributors"],
        parent=given["parent"],
        supports=given["supports"],
        strategy=given["strategy"],
        product=given["product"],
        note=given["note"],
        # What was dropped is not on the page, and stays.
        key_results=(
            *(key_result_value(form, by_id) for form in key_results),
            *(each for each in before.key_results if each.dropped_on is not None),
        ),
        guardrails=before.guardrails
        if guardrails is None
        else tuple(_guardrail(form.cleaned_data) for form in guardrails),
    )


def key_result_value(form: KeyResultForm, before: Mapping[str, KeyResult]) -> KeyResult:
    """One key result as written. One whose id nobody knows any more is new."""
    given = form.cleaned_data
    was = before.get(given["id"]) or KeyResult(id="", title="")
    return replace(
        was,
        title=given["title"],
        measure=_measure(form, was.measure),
        metric=given["metric"],
        kind=Kind(given["kind"]),
        weight=ONE if given["weight"] is None else given["weight"],
        deadline=given["deadline"],
        pace=_pace(form),
        owners=given["owners"],
        team=given["team"],
        rolled_up=given["rolled_up"],
        note=given["note"],
    )


def _measure(form: KeyResultForm, was: Measure) -> Measure:
    """The measure that was chosen, with what of the former one it does not ask for."""
    given, chosen = form.cleaned_data, form.chosen
    if chosen in NUMERIC:
        return _numeric(given, NumericType(chosen), was)
    match chosen:
        case "range":
            held = was if isinstance(was, Range) else Range()
            share = ONE if given["share"] is None else given["share"]
            asked = {name: given[name] for name in ("unit", "at_least", "at_most")}
            return replace(held, **asked, share=share)
        case "binary":
            likely = was if isinstance(was, Binary) else Binary()
            return replace(likely, probability=given["probability"])
        case "milestones":
            return Milestones(items=tuple(map(_milestone, form.rows["milestones"].filled)))
        case "tasks":
            titles = [row.cleaned_data["title"] for row in form.rows["tasks"].filled]
            return Tasks(items=tuple(Task(title=title) for title in titles))
        case _:
            known = was if isinstance(was, Baseline) else Baseline()
            return replace(known, unit=given["unit"])


def _numeric(given: Mapping[str, Any], of: NumericType, was: Measure) -> Numeric:
    same = was if isinstance(was, Numeric) else Numeric()
    # A percentage is not asked for its unit; one that a file gave it stays.
    unit = given["unit"] if of is not NumericType.PERCENT or same.type is of else ""
    asked = {name: given[name] for name in ("baseline", "target")}
    told = given["accumulates"]
    accumulates = told == YES if told else accumulates_by_default(of, asked["baseline"])
    return replace(same, type=of, unit=unit, accumulates=accumulates, **asked)


def _milestone(form: Any) -> Milestone:
    given = form.cleaned_data
    weight = ONE if given["weight"] is None else given["weight"]
    return Milestone(title=given["title"], weight=weight)


def _pace(form: KeyResultForm) -> Pace:
    chosen = form.cleaned_data["pace"]
    if chosen != DATED:
        return Curve(chosen)
    rows = [row.cleaned_data for row in form.rows["waypoints"].filled]
    return tuple(Waypoint(on=row["on"], share=row["share"]) for row in rows)


def _guardrail(given: Mapping[str, Any]) -> Guardrail:
    return Guardrail(
        metric=given["metric"],
        at_least=given["at_least"],
        at_most=given["at_most"],
        current=given["current"],
        owner=given["owner"][0] if given["owner"] else "",
    )
