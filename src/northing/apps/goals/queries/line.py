"""One objective between the top of the organisation and the last that serves it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models.functions import Coalesce

from northing.apps.goals import policy
from northing.apps.goals.models import Objective
from northing.apps.goals.queries.cards import ObjectiveCard
from northing.apps.goals.queries.family import family_of
from northing.apps.goals.queries.rows import objective_cards, with_context
from northing.base.action import query
from northing.base.actor import Actor

# More than anybody reads at once: the map and the outline have them all.
MOST_BELOW = 150


@dataclass(frozen=True, slots=True)
class LineNode:
    """An objective on the line. ``level`` is its team's, "" without one; ``through`` is the key
    result above that it serves, "" where it serves none or one
    that the actor may not see."""

    card: ObjectiveCard
    level: str
    through: str
    children: tuple[LineNode, ...] = ()


@dataclass(frozen=True, slots=True)
class LinePage:
    """``above`` begins at the top; ``below`` are the next ones with what is below them, and
    ``more`` more have no place on the page."""

    node: LineNode
    above: tuple[LineNode, ...]
    below: tuple[LineNode, ...]
    more: int


@query
def line_page(actor: Actor, objective_id: int) -> LinePage:
    """Return what an objective serves, up to the top, and all that serves it, in whatever cycle,
    as far as the actor may see them.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    family = family_of(actor, objective_id)
    row = family.row
    links = _links_below(actor, row.pk)
    shown = links[:MOST_BELOW]
    ids = [row.pk, *(above.pk for above in family.chain), *(pk for pk, _ in shown)]
    rows = with_context(policy.visible_to(actor, Objective.objects.filter(pk__in=ids)))
    found = {each.pk: each for each in rows.select_related("team", "cycle", "parent_key_result")}
    cards = objective_cards(actor, list(found.values()))
    children: dict[int, list[int]] = defaultdict(list)
    for pk, above in shown:
        children[above].append(pk)
    return LinePage(
        node=_node(found[row.pk], cards),
        above=tuple(
            _node(found[pk], cards) for pk in ids[1 : len(ids) - len(shown)] if pk in found
        ),
        below=_below(row.pk, found, cards, children),
        more=len(links) - len(shown),
    )


def _links_below(actor: Actor, top: int) -> list[tuple[int, int]]:
    """Everything below with what it stands right below, nearest first."""
    above = Coalesce("parent_objective_id", "parent_key_result__objective_id")
    seen = policy.visible_to(actor, Objective.objects.all()).annotate(above=above)
    below: dict[int, list[int]] = defaultdict(list)
    for pk, parent in seen.order_by("position", "pk").values_list("pk", "above"):
        if parent is not None:
            below[parent].append(pk)
    found = [(pk, top) for pk in below.get(top, ())]
    for pk, _ in found:
        found.extend((child, pk) for child in below.get(pk, ()))
    return found


def _below(
    top: int,
    found: Mapping[int, Objective],
    cards: Mapping[int, ObjectiveCard],
    children: Mapping[int, list[int]],
) -> tuple[LineNode, ...]:
    return tuple(
        _node(found[pk], cards, _below(pk, found, cards, children))
        for pk in children.get(top, ())
        if pk in found
    )


def _node(
    row: Objective, cards: Mapping[int, ObjectiveCard], children: tuple[LineNode, ...] = ()
) -> LineNode:
    above = row.parent_key_result
    # What is not on the line may be hidden, and its key results with it.
    through = above.title if above and above.objective_id in cards else ""
    return LineNode(cards[row.pk], row.team.level if row.team else "", through, children)
