"""What a script needs to act on an objective that it wrote: ids and versions."""

from __future__ import annotations

from dataclasses import dataclass

from northing.apps.goals import policy
from northing.apps.goals.models import KeyResult, Objective
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound


@dataclass(frozen=True, slots=True)
class Handle:
    """An objective's id, cycle and version; its key results' ids and versions by their
    keys, in their order."""

    id: int
    cycle_id: int
    team_id: int | None
    version: int
    key_results: dict[str, tuple[int, int]]


@query
def handle_of(actor: Actor, objective_id: int) -> Handle:
    """Return by what an objective and its key results are named in actions, as of now.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = policy.visible_to(actor, Objective.objects.filter(pk=objective_id)).first()
    if row is None:
        raise NotFound("objective")
    inner = KeyResult.objects.filter(objective=row).order_by("position", "pk")
    versions = inner.values_list("key", "pk", "version")
    found = {key: (pk, version) for key, pk, version in versions}
    return Handle(row.pk, row.cycle_id, row.team_id, row.version, found)
