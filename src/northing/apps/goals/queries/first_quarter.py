"""A workspace's first quarter: how far it is on the way from a vision to a first commitment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.cards import CycleChip, ObjectiveChip
from northing.apps.goals.queries.choosing import cycles_to_choose_from, first_to_show
from northing.apps.goals.queries.gate import missing_of
from northing.apps.goals.queries.rows import cycle_chip
from northing.apps.goals.queries.writing import may_plan
from northing.apps.people.models import Team, Workspace
from northing.apps.people.policy import can_set_direction
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.roles import Deed
from northing.core.document import ObjectiveState
from northing.core.states import OPEN_CYCLES

_DRAFTED = (ObjectiveState.DRAFT, ObjectiveState.PROPOSED, ObjectiveState.QUEUED)


class FirstStep(StrEnum):
    """A step on the way, in order."""

    VISION = "vision"
    CYCLE = "cycle"
    TEAM = "team"
    OBJECTIVE = "objective"
    COMMIT = "commit"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class FirstQuarter:
    """What is there already. ``objective`` is the first that was committed, or the newest draft
    of the team; ``missing`` counts what keeps that from being committed. ``may`` names the steps
    that the reader may take."""

    vision: str
    vision_version: int
    cycle: CycleChip | None
    team_id: int | None
    team: str
    function: str
    objective: ObjectiveChip | None
    key_results: int
    missing: int
    is_committed: bool
    may: frozenset[FirstStep]

    @property
    def taken(self) -> frozenset[FirstStep]:
        """The steps that are done."""
        done = {
            FirstStep.VISION: bool(self.vision),
            FirstStep.CYCLE: self.cycle is not None,
            FirstStep.TEAM: self.team_id is not None,
            FirstStep.OBJECTIVE: self.objective is not None,
            FirstStep.COMMIT: self.is_committed,
        }
        return frozenset(step for step, is_done in done.items() if is_done)

    @property
    def step(self) -> FirstStep:
        """The step that is next: the one after the furthest that is done, for a vision may wait."""
        order = list(FirstStep)
        after = [order.index(step) + 1 for step in self.taken]
        return next(
            (step for step in order[max(after, default=0) :] if step not in self.taken),
            FirstStep.DONE,
        )


@query
def first_quarter(actor: Actor) -> FirstQuarter:
    """Return how far the workspace is on the way to its first commitment, as far as the actor may
    know it."""
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    open_cycles = [row for row in cycles_to_choose_from() if row.state in OPEN_CYCLES]
    cycle = first_to_show(open_cycles)
    team = _team(actor)
    row = _objective(actor, cycle, team)
    is_committed = row is not None and row.state not in _DRAFTED
    return FirstQuarter(
        vision=workspace.vision,
        vision_version=workspace.version,
        cycle=cycle_chip(cycle) if cycle else None,
        team_id=team.pk if team else None,
        team=team.name if team else "",
        function=team.function if team else "",
        objective=ObjectiveChip(row.pk, row.title) if row else None,
        key_results=row.key_results.count() if row else 0,
        missing=len(missing_of(row, actor.today)) if row and not is_committed else 0,
        is_committed=is_committed,
        may=_may(actor),
    )


def _may(actor: Actor) -> frozenset[FirstStep]:
    may = {
        FirstStep.VISION: can_set_direction(actor),
        FirstStep.CYCLE: actor.may(Deed.MANAGE_CYCLES),
        FirstStep.TEAM: actor.may(Deed.MANAGE_PEOPLE),
        FirstStep.OBJECTIVE: may_plan(actor),
        FirstStep.COMMIT: may_plan(actor),
    }
    return frozenset(step for step, is_allowed in may.items() if is_allowed)


def _team(actor: Actor) -> Team | None:
    """The reader's first team, and for who has none, the workspace's."""
    rows = Team.objects.order_by("position", "pk")
    return rows.filter(pk__in=actor.team_ids).first() or rows.first()


def _objective(actor: Actor, cycle: Cycle | None, team: Team | None) -> Objective | None:
    seen = policy.visible_to(actor, Objective.objects.select_related("cycle", "team"))
    committed = seen.filter(committed_on__isnull=False).order_by("pk").first()
    if committed is not None:
        return committed
    states = [state.value for state in _DRAFTED]
    drafts = seen.filter(cycle=cycle, team=team, state__in=states)
    return drafts.order_by("-pk").first() if cycle else None
