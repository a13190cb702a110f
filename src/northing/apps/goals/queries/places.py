"""Where somebody may write something new."""

from __future__ import annotations

from dataclasses import dataclass

from northing.apps.goals import policy
from northing.apps.goals.queries.cards import CycleChip
from northing.apps.goals.queries.choosing import cycles_to_choose_from, first_to_show
from northing.apps.goals.queries.rows import cycle_chip
from northing.apps.people.models import Team
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.roles import Deed
from northing.core.states import OPEN_CYCLES


@dataclass(frozen=True, slots=True)
class Places:
    """The teams and the open cycles in which the actor may write an objective; ``team`` and
    ``cycle`` are what to begin with, None where there is nothing. ``may_stand_alone`` is for
    objectives of no team."""

    teams: tuple[TeamChip, ...]
    cycles: tuple[CycleChip, ...]
    team: TeamChip | None
    cycle: CycleChip | None
    may_stand_alone: bool

    @property
    def are_there(self) -> bool:
        """Tell whether there is any place at all."""
        return bool(self.cycles) and (bool(self.teams) or self.may_stand_alone)


@query
def places_to_plan(actor: Actor, team_id: int | None = None, cycle_id: int | None = None) -> Places:
    """Return where the actor may write a new objective, beginning with the team and the cycle that
    are asked for where they are among them, else with the own team and the cycle that runs."""
    listed = [row for row in cycles_to_choose_from() if row.state in OPEN_CYCLES]
    asked = [row for row in listed if row.pk == cycle_id]
    cycle = asked[0] if asked else first_to_show(listed)
    mine = teams_to_write_for(actor)
    rows = Team.objects.filter(pk__in=mine).order_by("name")
    teams = tuple(TeamChip(row.pk, row.name) for row in rows)
    wanted = [chip for chip in teams if chip.id == team_id]
    own = [chip for chip in teams if chip.id in actor.team_ids]
    return Places(
        teams=teams,
        cycles=tuple(map(cycle_chip, listed)),
        team=next(iter([*wanted, *own]), None),
        cycle=cycle_chip(cycle) if cycle else None,
        may_stand_alone=actor.may(Deed.WRITE_ANYWHERE),
    )


def teams_to_write_for(actor: Actor) -> frozenset[int]:
    """Return the teams for which the actor may write what is no promise yet. Needs a scope."""
    own = actor.team_ids if actor.may(Deed.DRAFT) else frozenset()
    return policy.teams_led(actor) | own
