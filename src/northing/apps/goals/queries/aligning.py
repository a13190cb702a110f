"""What an objective contributes to, to be changed alone."""

from __future__ import annotations

from dataclasses import dataclass

from northing.apps.goals.queries.cards import CycleChip
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.parents import ParentChoice, links_of
from northing.apps.goals.queries.rights import refuse_read_only, rights_on
from northing.apps.goals.queries.rows import cycle_chip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied


@dataclass(frozen=True, slots=True)
class AligningPage:
    """An objective and what it contributes to now, None for nothing that the reader may see."""

    id: int
    title: str
    cycle: CycleChip
    version: int
    parent: ParentChoice | None


@query
def aligning_page(actor: Actor, objective_id: int) -> AligningPage:
    """Return what the form shows in which another parent is chosen.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): the actor may not write it.
        Conflict: the objective or its cycle takes no more changes.
    """
    row = visible_objective(actor, objective_id)
    if not rights_on(actor, row).may_write:
        raise Denied("not-yours-to-write")
    refuse_read_only(row.cycle, row)
    above, _ = links_of(actor, row)
    return AligningPage(row.pk, row.title, cycle_chip(row.cycle), row.version, above)
