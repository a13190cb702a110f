"""Objectives of the story as the values that actions take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from northing.cli.online.demo.days import BEGINS
from northing.cli.online.demo.plots import Plot, Told
from northing.cli.online.demo.scene import Scene
from northing.core.document import (
    Baseline,
    Guardrail,
    Initiative,
    KeyResult,
    Measure,
    Milestones,
    Numeric,
    NumericType,
    Objective,
    Pace,
    Range,
    Tasks,
    Waypoint,
)


def objective_of(scene: Scene, plot: Plot, carried: Objective | None = None) -> Objective:
    """Return a plot as an objective to write: over what was carried over where it continues."""
    texts, base = scene.texts, carried or Objective(id=plot.key, title="")
    said = texts.of(plot.place)
    return replace(
        base,
        title=said.get("title", base.title),
        why=said.get("why", base.why),
        evidence=said.get("evidence", base.evidence),
        is_explorative=plot.is_explorative,
        phase=plot.phase or base.phase,
        stage=plot.stage or base.stage,
        owners=(texts.email(plot.owner),),
        contributors=tuple(map(texts.team, plot.contributors)),
        parent=scene.reference(plot.parent),
        supports=tuple(map(scene.reference, plot.supports)),
        strategy=scene.strategies.get(plot.strategy, base.strategy),
        product=scene.products.get(plot.product, base.product),
        key_results=tuple(
            key_result_of(scene, plot, told, base)
            for told in plot.key_results
            if told.added is None
        ),
        guardrails=guardrails_of(scene, plot),
        initiatives=initiatives_of(scene, plot),
    )


def guardrails_of(scene: Scene, plot: Plot, current: str = "") -> tuple[Guardrail, ...]:
    """Return the plot's guardrail, with a later reading where one is given."""
    rail = plot.guardrail
    if rail is None:
        return ()
    return (
        Guardrail(
            metric=scene.texts.said(plot.place, "guardrail"),
            at_least=Decimal(rail.at_least) if rail.at_least else None,
            at_most=Decimal(rail.at_most) if rail.at_most else None,
            current=Decimal(current or rail.current),
            owner=scene.texts.email(rail.owner),
        ),
    )


def initiatives_of(scene: Scene, plot: Plot) -> tuple[Initiative, ...]:
    words = {bet.key: scene.texts.of(f"initiatives.{bet.key}") for bet in plot.bets}
    return tuple(
        Initiative(serves=bet.serves, rice=bet.rice, state=bet.state, **words[bet.key])
        for bet in plot.bets
    )


def key_result_of(scene: Scene, plot: Plot, told: Told, base: Objective) -> KeyResult:
    """Return a key result as it is first written: what was carried over keeps its words and
    where it starts from."""
    said = scene.texts.of(f"{plot.place}.{told.key}")
    found = next((kr for kr in base.key_results if kr.id == told.key), None)
    # What is new in an objective that is there already gets a key from its title.
    new_key = "" if base.key_results else told.key
    carried = found or KeyResult(id=new_key, title="", measure=told.measure)
    measure = measure_of(scene, told.measure, said)
    if isinstance(measure, Numeric) and isinstance(carried.measure, Numeric) and found:
        measure = replace(carried.measure, target=measure.target)
    return replace(
        carried,
        title=said.get("title", carried.title),
        metric=said.get("metric", carried.metric),
        measure=measure,
        owners=(scene.texts.email(told.owner),),
        team=scene.texts.team(told.team) if told.team else "",
        kind=told.kind,
        pace=pace_of(scene, plot, told),
        weight=told.weight,
        rolled_up=told.rolled_up,
    )


def pace_of(scene: Scene, plot: Plot, told: Told) -> Pace:
    begins = BEGINS[plot.cycle]
    dated = ((scene.days.day(begins + day), Decimal(share)) for day, share in told.waypoints)
    return tuple(Waypoint(on=on, share=share) for on, share in dated) or told.pace


def measure_of(scene: Scene, measure: Measure, said: Mapping[str, Any]) -> Measure:
    """Return a measure in the units of the language, with the names of its parts."""
    match measure:
        case Numeric(type=NumericType.CURRENCY):
            return replace(
                measure,
                unit=scene.texts.words["currency"],
                baseline=amount(scene, measure.baseline),
                target=amount(scene, measure.target),
            )
        case Numeric() | Baseline() | Range():
            return replace(measure, unit=said.get("unit", measure.unit))
        case Milestones(items=milestones):
            named = zip(milestones, said["items"], strict=True)
            return Milestones(items=tuple(replace(each, title=title) for each, title in named))
        case Tasks(items=tasks):
            listed = zip(tasks, said["items"], strict=True)
            return Tasks(items=tuple(replace(each, title=title) for each, title in listed))
        case _:
            return measure


def amount(scene: Scene, value: Decimal | None) -> Decimal | None:
    return None if value is None else value * scene.texts.currency_times
