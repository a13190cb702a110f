"""What the map draws on demand: who supports whom, and which teams pull a metric apart."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Coalesce

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Guardrail, KeyResult, Objective, Support
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.core.conflicts import Bound, Conflict, Push, conflicts, direction_of
from northing.core.states import ENDED, SET_ASIDE


@dataclass(frozen=True, slots=True)
class MapLinks:
    """``supports`` are pairs of objectives: who supports, and whom, be it through a key result."""

    supports: tuple[tuple[int, int], ...]
    conflicts: tuple[Conflict, ...]


@query
def map_links(actor: Actor, cycle_id: int) -> MapLinks:
    """Return the links of a cycle's objectives that count nothing, as far as the actor may see both
    ends, and the conflicts between its teams. What is restricted is in no conflict, so that every
    viewer sees the same ones.

    Raises:
        NotFound: there is no such cycle.
    """
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    seen = policy.visible_to(actor, Objective.objects.all())
    to = Coalesce("to_objective_id", "to_key_result__objective_id")
    links = Support.objects.filter(objective__cycle=cycle, objective__in=seen).annotate(to=to)
    reached = links.filter(Q(to_objective__in=seen) | Q(to_key_result__objective__in=seen))
    pairs = reached.order_by("pk").values_list("objective_id", "to")
    return MapLinks(
        supports=tuple(dict.fromkeys((pk, other) for pk, other in pairs if pk != other)),
        conflicts=_conflicts(cycle),
    )


def _conflicts(cycle: Cycle) -> tuple[Conflict, ...]:
    rows = Objective.objects.filter(cycle=cycle, is_restricted=False).exclude(
        state__in=SET_ASIDE | ENDED
    )
    inner = KeyResult.objects.filter(objective__in=rows, dropped_on=None).order_by("pk")
    pushes = [
        Push(pk, team or 0, name, direction_of(*numbers), numbers[1])
        for pk, team, name, *numbers in inner.exclude(metric__name="").values_list(
            "objective_id",
            Coalesce("team_id", "objective__team_id"),
            "metric__name",
            "baseline",
            "target",
            "at_least",
            "at_most",
        )
    ]
    bounds = Guardrail.objects.filter(objective__in=rows).order_by("pk")
    columns = ("objective_id", "objective__team_id", "metric", "at_least", "at_most")
    return conflicts(
        pushes,
        [Bound(pk, team or 0, *rest) for pk, team, *rest in bounds.values_list(*columns)],
    )
