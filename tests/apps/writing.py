"""Writing objectives as a page would do it, for the tests of what becomes of them."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from northing.apps.goals.actions.writing import create_objective, save_objective
from northing.apps.goals.inputs import ObjectivePlan
from northing.apps.goals.models import Objective
from northing.apps.goals.queries.documents import objective_value
from northing.base.errors import Invalid
from northing.base.models import Event
from northing.core import document as core
from northing.formats.yaml.references import slug


def number(value) -> Decimal:
    return Decimal(str(value))


def key_result(title="Dogs aboard", baseline=0, target=9, **more):
    measure = core.Numeric(baseline=number(baseline), target=number(target))
    return core.KeyResult(id="", title=title, **{"measure": measure, **more})


def plan_of(world, title="Dogs ride along", team="Growth", cycle="2026-Q1", **more):
    # A key of its own, so that others can name it.
    value = core.Objective(**{"id": slug(title), "title": title, **more})
    team_id = world.teams[team] if team else None
    return ObjectivePlan(value=value, cycle_id=world.cycles[cycle], team_id=team_id)


def create(world, by="mio", **more) -> int:
    return create_objective(getattr(world, by), plan_of(world, **more))


def row_of(world, pk) -> Any:
    with world.scope():
        return Objective.objects.select_related("cycle", "team").get(pk=pk)


def stored(world, pk) -> Any:
    """What the rows say, whoever may see it."""
    with world.scope():
        return objective_value(row_of(world, pk))


def save(world, pk, *, by="mio", reason="", value=None, team="", cycle="", version=None, **changes):
    """Save an objective as its page gave it, changed."""
    row = row_of(world, pk)
    team_id = world.teams[team] if team else row.team_id
    cycle_id = world.cycles[cycle] if cycle else row.cycle_id
    plan = ObjectivePlan(
        value=replace(value or stored(world, pk), **changes),
        cycle_id=cycle_id,
        team_id=team_id,
        reason=reason,
        version=row.version if version is None else version,
    )
    save_objective(getattr(world, by), pk, plan)


def with_key_result(value, key, **changes):
    """The objective with one key result changed."""
    return replace(
        value,
        key_results=tuple(
            replace(kr, **changes) if kr.id == key else kr for kr in value.key_results
        ),
    )


def amend(world, key, by="mio", reason="Two piers closed", **changes):
    """Change a key result of the committed objective ``activation``."""
    pk = world.objectives["activation"]
    value = with_key_result(stored(world, pk), key, **changes)
    save(world, pk, by=by, value=value, reason=reason)
    return next(kr for kr in stored(world, pk).key_results if kr.id == key)


def retarget(target):
    """The measure of ``boarded`` with another target."""
    return core.Numeric(baseline=Decimal(0), target=number(target), accumulates=True)


def refused(attempt, error=Invalid) -> Any:
    with pytest.raises(error) as caught:
        attempt()
    return getattr(caught.value, "fields", {"": caught.value.code})


def events(world, kind):
    with world.scope():
        rows = Event.objects.filter(kind=f"goals.{kind}").order_by("pk")
        return [row.payload for row in rows]
