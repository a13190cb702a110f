"""The order of what waits with a team, across cycles."""

from __future__ import annotations

from northing.apps.goals import policy
from northing.apps.goals.events import MovedInQueue
from northing.apps.goals.models import Objective
from northing.apps.goals.queries.queue import in_queue_order
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, NotFound
from northing.base.events import record
from northing.core.states import WAITING


@action
def move_in_queue(
    actor: Actor, team_id: int, objective_id: int, before_id: int | None
) -> int | None:
    """Put an objective before another one of a team's queue, or of its parking lot, at the end
    without one; return which it stood before.

    Raises:
        NotFound: the team has no such objective, or none that the actor may see.
        Denied("not-yours-to-decide"): the actor does not decide for the team.
        Conflict("changed-meanwhile"): it does not wait any more, or the other does not stand
            where it did.
    """
    seen = policy.visible_to(actor, Objective.objects.filter(pk=objective_id, team=team_id)).first()
    if seen is None:
        raise NotFound("objective")
    if not policy.can_decide(actor, seen.team_id, policy.teams_led(actor)):
        raise Denied("not-yours-to-decide")
    rows = _held(seen)
    order = [row.pk for row in rows]
    visible = _visible(actor, order)
    if seen.state not in WAITING or objective_id not in visible:
        raise Conflict("changed-meanwhile")
    if before_id is not None and (before_id not in visible or before_id == objective_id):
        raise Conflict("changed-meanwhile")
    stood_before = _next(visible, objective_id)
    if stood_before == before_id:
        return stood_before
    order.remove(objective_id)
    order.insert(order.index(before_id) if before_id else len(order), objective_id)
    _write(rows, order)
    record(actor, MovedInQueue(objective_id=objective_id), f"objective:{objective_id}")
    return stood_before


def _held(row: Objective) -> list[Objective]:
    """Return what waits with the team in the same state, in its order, locked."""
    beside = Objective.objects.filter(team=row.team_id, state=row.state)
    list(beside.select_for_update().order_by("pk"))
    return list(in_queue_order(beside))


def _visible(actor: Actor, order: list[int]) -> list[int]:
    seen = policy.visible_to(actor, Objective.objects.filter(pk__in=order))
    found = set(seen.values_list("pk", flat=True))
    return [pk for pk in order if pk in found]


def _next(order: list[int], pk: int) -> int | None:
    later = order[order.index(pk) + 1 :]
    return later[0] if later else None


def _write(rows: list[Objective], order: list[int]) -> None:
    places = {pk: at for at, pk in enumerate(order, start=1)}
    for row in rows:
        row.rank = places[row.pk]
    Objective.objects.bulk_update(rows, ["rank"], batch_size=500)
