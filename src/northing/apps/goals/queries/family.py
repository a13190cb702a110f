"""An objective with those that it is linked to, read at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.expressions import RawSQL

from northing.apps.goals import policy
from northing.apps.goals.models import Objective
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.prepared import Prepared

DEEPEST = 40

# Itself and what is above it, below it, before and after it, and what it supports.
_LINKED = """
WITH RECURSIVE up(id, depth) AS (
    SELECT CAST(%s AS BIGINT), 0
    UNION ALL
    SELECT COALESCE(below.parent_objective_id, through.objective_id), up.depth + 1
    FROM up
    JOIN goals_objective below ON below.id = up.id
    LEFT JOIN goals_keyresult through ON through.id = below.parent_key_result_id
    WHERE up.depth < %s
)
SELECT id FROM up WHERE id IS NOT NULL
UNION SELECT id FROM goals_objective WHERE parent_objective_id = %s
UNION SELECT child.id FROM goals_objective child
    JOIN goals_keyresult through ON through.id = child.parent_key_result_id
    WHERE through.objective_id = %s
UNION SELECT id FROM goals_objective WHERE continues_id = %s
UNION SELECT continues_id FROM goals_objective WHERE id = %s AND continues_id IS NOT NULL
UNION SELECT COALESCE(support.to_objective_id, through.objective_id) FROM goals_support support
    LEFT JOIN goals_keyresult through ON through.id = support.to_key_result_id
    WHERE support.objective_id = %s
"""


@dataclass(frozen=True, slots=True)
class Family:
    """An objective with its strategy's title, its product's name and the title of the key result
    by which it stands below another ("" without). And, as far as the actor may see them: those
    above it (``chain``, topmost first: it ends below one that is hidden), those right below in
    their order, the one that it continues, those that continue it, earliest first; and by id all
    of these and what it supports."""

    row: Objective
    strategy: str
    product: str
    through: str
    chain: tuple[Objective, ...]
    below: tuple[Objective, ...]
    before: Objective | None
    later: tuple[Objective, ...]
    known: dict[int, Objective]


def family_of(actor: Actor, objective_id: int) -> Family:
    """Return an objective with those that it is linked to, each with team and cycle. One
    statement. Needs a scope.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    reader = actor.membership_id or 0, actor.team_ids
    found = {row.pk: row for row in _FAMILY.ask(objective_id, *reader, shape=actor.is_system)}
    row: Any = found.get(objective_id)
    if row is None:
        raise NotFound("objective")
    return Family(
        row=row,
        strategy=row.strategy_title or "",
        product=row.product_name or "",
        through=row.through_title or "",
        chain=tuple(reversed(list(_up(row, found)))),
        below=_sorted(each for each in found.values() if _above(each) == row.pk),
        before=found.get(row.continues_id or 0),
        later=tuple(
            sorted(
                (each for each in found.values() if each.continues_id == row.pk),
                key=lambda each: (each.cycle.starts_on, each.pk),
            )
        ),
        known=found,
    )


def _linked(
    objective_id: int,
    person: int,
    teams: Iterable[int],
    is_system: bool,  # noqa: FBT001
) -> QuerySet[Objective]:
    linked = RawSQL(_LINKED, [objective_id, DEEPEST, *[objective_id] * 5])  # noqa: S611
    reader = policy.reader(person, teams, is_system=is_system)
    return _with_names(policy.visible_to(reader, Objective.objects.filter(pk__in=linked)))


_FAMILY = Prepared(_linked)


def right_below(objectives: Collection[int]) -> QuerySet[Objective]:
    """Return the objectives right below some, by themselves or through a key result, hidden ones
    as well and in no order. Needs a scope."""
    directly = Objective.objects.filter(parent_objective__in=objectives).order_by()
    through = Objective.objects.filter(parent_key_result__objective__in=objectives).order_by()
    # Each half is found by its index; an "or" of the two would look at every row.
    return Objective.objects.filter(pk__in=directly.values("pk").union(through.values("pk")))


def _with_names(rows: QuerySet[Objective]) -> QuerySet[Objective]:
    named = rows.select_related("team", "cycle").annotate(
        through_title=F("parent_key_result__title"),
        through_objective=F("parent_key_result__objective_id"),
        strategy_title=F("strategy__title"),
        product_name=F("product__name"),
    )
    return named.order_by()


def _above(row: Objective) -> int | None:
    found: int | None = row.parent_objective_id or row.through_objective  # type: ignore[attr-defined]
    return found


def _up(row: Objective, found: dict[int, Objective]) -> Iterable[Objective]:
    """Those above a row, nearest first."""
    seen = {row.pk}
    at = found.get(_above(row) or 0)
    while at is not None and at.pk not in seen and len(seen) <= DEEPEST:
        seen.add(at.pk)
        yield at
        at = found.get(_above(at) or 0)


def _sorted(rows: Iterable[Objective]) -> tuple[Objective, ...]:
    return tuple(sorted(rows, key=lambda row: (row.position, row.pk)))
