"""What stands between an objective and a commitment: what is missing, and what is too much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from northing.apps.goals import facts
from northing.apps.goals.models import KeyResult, Milestone, Objective
from northing.apps.goals.queries.deciding import owner_ids
from northing.apps.people.models import Workspace
from northing.apps.people.queries import Planning
from northing.core import document as core
from northing.core.commitment import Missing, missing_for_commitment
from northing.core.document import CycleState
from northing.core.presets import Bounds, Breach, bounds_of, breaches, team_breach
from northing.core.states import PROMISED


def gated_value(
    row: Objective,
    key_results: Iterable[KeyResult] | None = None,
    owners: Iterable[int] | None = None,
) -> core.Objective:
    """Return of an objective what the gate of a commitment looks at: three statements, less one
    for each of its ``key_results``, with what they measure, and ``owners`` that are known already.
    Needs a scope."""
    inner = key_results
    if inner is None:
        rows = KeyResult.objects.filter(objective=row).select_related("metric")
        inner = rows.order_by("position", "pk")
    milestones: dict[int, list[Milestone]] = defaultdict(list)
    for item in Milestone.objects.filter(key_result__objective=row):
        milestones[item.key_result_id].append(item)
    return core.Objective(
        id=row.key,
        title=row.title,
        owners=tuple(map(str, owner_ids(row.pk) if owners is None else owners)),
        key_results=tuple(
            facts.key_result_value(kr, facts.Parts(milestones=milestones[kr.pk]), current=None)
            for kr in inner
        ),
    )


def missing_of(
    row: Objective, today: date, value: core.Objective | None = None
) -> tuple[Missing, ...]:
    """Return all that keeps an objective from being committed today, in reading order; ``value``
    is its ``gated_value`` where that is known. Needs a scope."""
    cycle = facts.cycle_value(row.cycle)
    return missing_for_commitment(value or gated_value(row), cycle, today)


def workspace_bounds(workspace: Workspace | Planning) -> Bounds:
    """Return how many objectives and key results a team takes on in a workspace."""
    custom = Bounds(
        workspace.fewest_objectives,
        workspace.most_objectives,
        workspace.fewest_key_results,
        workspace.most_key_results,
    )
    return bounds_of(workspace.preset, custom)


def breaches_of(row: Objective, workspace: Workspace) -> tuple[Breach, ...]:
    """Return what of the workspace's preset a commitment to this objective would break. Of the
    team's others only those that everybody sees are counted, so that the number tells of no
    hidden one. Needs a scope."""
    others = Objective.objects.filter(
        cycle=row.cycle_id, team=row.team_id, state__in=PROMISED, is_restricted=False
    ).exclude(pk=row.pk)
    inner = KeyResult.objects.filter(objective=row, dropped_on=None)
    taken = 0 if row.team_id is None else others.count()
    return breaches(workspace_bounds(workspace), taken + 1, inner.count())


@dataclass(frozen=True, slots=True)
class TeamPlan:
    """How a workspace plans, and what a team breaks of it in a cycle; ``breach`` is None where
    nothing is broken and while the cycle is not running."""

    preset: str
    bounds: Bounds
    breach: Breach | None


def plan_of(planning: Planning, rows: Iterable[Objective]) -> TeamPlan:
    """Return how the workspace plans and whether a team keeps to it, ``rows`` being its objectives
    in a cycle, with that. Only those that everybody sees are counted."""
    count = sum(
        row.state in PROMISED
        and not row.is_restricted
        and row.cycle.state == CycleState.ACTIVE.value
        for row in rows
    )
    bounds = workspace_bounds(planning)
    return TeamPlan(planning.preset, bounds, team_breach(bounds, count) if count else None)
