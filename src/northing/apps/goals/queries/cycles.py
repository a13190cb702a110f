"""The archive of cycles, and one cycle's alignment as a nested list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from django.db.models import Count

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.goals.queries.cards import HealthCounts, ObjectiveCard
from northing.apps.goals.queries.choosing import cycles_to_choose_from, first_to_show
from northing.apps.goals.queries.rows import (
    counts,
    cycle_chip,
    objective_cards,
    with_context,
)
from northing.apps.goals.queries.shapes import CycleRow, CyclesPage, OutlineNode, OutlinePage
from northing.apps.goals.queries.standing import Standings
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import pages_of
from northing.base.roles import Deed
from northing.core.document import CycleState
from northing.core.health import Health
from northing.core.outcome import Outcome
from northing.core.states import PROMISED, SET_ASIDE

CYCLES_A_PAGE, OBJECTIVES_A_PAGE = 25, 250
_BANDS = (Outcome.MISSED, Outcome.MET, Outcome.EXCEEDED, Outcome.UNKNOWN)


@query
def cycles_page(actor: Actor, page: int = 1) -> CyclesPage:
    """Return the cycles, newest first and each after the one it lies in, with how their
    objectives stand or ended."""
    ordered = _nested(list(Cycle.objects.order_by("-starts_on", "-ends_on", "pk")))
    pages, window = pages_of(len(ordered), page, CYCLES_A_PAGE)
    shown = ordered[window]
    ids = [row.pk for row, _ in shown]
    # What is restricted enters no count: every viewer sees the same numbers.
    open_to_all = Objective.objects.filter(cycle__in=ids, is_restricted=False)
    objectives = list(open_to_all.select_related("cycle"))
    live = [row for row in objectives if row.cycle.state != CycleState.CLOSED]
    standings = Standings(actor, live)
    healths: dict[int, list[Health]] = defaultdict(list)
    for row in live:
        if row.state in PROMISED:
            healths[row.cycle_id].append(standings.health(row.pk))
    inner = KeyResult.objects.filter(objective__in=open_to_all).values("objective__cycle")
    key_results = dict(inner.annotate(number=Count("pk")).values_list("objective__cycle", "number"))
    return CyclesPage(
        rows=tuple(
            _row(cycle, depth, [o for o in objectives if o.cycle_id == cycle.pk],
                 counts(healths[cycle.pk]), key_results.get(cycle.pk, 0))
            for cycle, depth in shown
        ),
        pages=pages,
        may_manage=actor.may(Deed.MANAGE_CYCLES),
    )  # fmt: skip


def _nested(rows: list[Cycle]) -> list[tuple[Cycle, int]]:
    below: dict[int | None, list[Cycle]] = defaultdict(list)
    for row in rows:
        below[row.parent_id].append(row)
    found: list[tuple[Cycle, int]] = []

    def walk(parent: int | None, depth: int) -> None:
        for row in below[parent]:
            found.append((row, depth))
            walk(row.pk, depth + 1)

    walk(None, 0)
    return found


def _row(
    cycle: Cycle, depth: int, objectives: list[Objective], health: HealthCounts, key_results: int
) -> CycleRow:
    return CycleRow(
        cycle=cycle_chip(cycle),
        depth=depth,
        objectives=len(objectives),
        key_results=key_results,
        teams=len({row.team_id for row in objectives if row.team_id}),
        health=health,
        bands=bands_of(cycle, objectives),
        source=cycle.source,
    )


def bands_of(cycle: Cycle, objectives: list[Objective]) -> tuple[int, int, int, int]:
    """Return how many objectives of a closed cycle were missed, met, exceeded, and not measured."""
    if cycle.state != CycleState.CLOSED:
        return 0, 0, 0, 0
    ended = [row for row in objectives if row.state in PROMISED]
    found = Counter(row.band or Outcome.UNKNOWN.value for row in ended)
    missed, met, exceeded, unknown = (found[band.value] for band in _BANDS)
    return missed, met, exceeded, unknown


@query
def current_cycle(actor: Actor) -> int | None:
    """Return the cycle whose objectives a reader wants first, None before there is any."""
    row = first_to_show(cycles_to_choose_from())
    return row.pk if row else None


@query
def outline_page(
    actor: Actor, cycle_id: int, page: int | None = None, at: int | None = None
) -> OutlinePage:
    """Return a cycle's objectives as a tree along their contributing links. What serves another
    cycle, or something the actor may not see, stands at the top. Without a page it is the one
    on which the objective ``at`` stands, else the first.

    Raises:
        NotFound: there is no such cycle.
    """
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    visible = policy.visible_to(actor, Objective.objects.filter(cycle=cycle))
    rows = list(
        with_context(visible)
        .select_related("team", "cycle", "parent_key_result")
        .order_by("position", "pk")
    )
    standings = Standings(actor, rows)
    children, roots = _tree(rows)
    groups = _grouped(roots, children)
    pages, window = pages_of(len(groups), page or _number_of(at, groups, children), 1)
    shown = [root for group in groups[window] for root in group]
    cards = objective_cards(actor, _all_below(shown, children), standings)
    nodes = tuple(_node(row, cards, children, standings, is_root=True) for row in shown)
    # What is restricted is listed for those who may see it and enters no count, so that every
    # viewer sees the same numbers.
    counted = [row for row in rows if not row.is_restricted]
    below, tops = _tree(counted)
    return OutlinePage(
        cycle=cycle_chip(cycle),
        roots=nodes,
        total=len(counted),
        unaligned=sum(is_unaligned(row) for row in counted),
        depth=max((_depth(row, below) for row in tops), default=0),
        health=counts(standings.health(row.pk) for row in counted if row.state in PROMISED),
        bands=bands_of(cycle, counted),
        pages=pages,
        may_reopen=cycle.state == CycleState.CLOSED and actor.may(Deed.REOPEN_CYCLE),
    )


def _parent_id(row: Objective) -> int | None:
    through = row.parent_key_result
    return row.parent_objective_id or (through.objective_id if through else None)


def is_unaligned(row: Objective) -> bool:
    """Tell whether an objective has neither a parent nor a strategy. What a team dropped or parked
    has nothing left to be aligned."""
    if row.state in SET_ASIDE:
        return False
    return _parent_id(row) is None and row.strategy_id is None


def _tree(rows: list[Objective]) -> tuple[dict[int, list[Objective]], list[Objective]]:
    ids = {row.pk for row in rows}
    children: dict[int, list[Objective]] = defaultdict(list)
    roots = []
    for row in rows:
        parent = _parent_id(row)
        if parent in ids and parent is not None:
            children[parent].append(row)
        else:
            roots.append(row)
    return children, roots


def _all_below(roots: list[Objective], children: Mapping[int, list[Objective]]) -> list[Objective]:
    found = list(roots)
    for row in found:
        found.extend(children.get(row.pk, []))
    return found


def _grouped(
    roots: list[Objective], children: Mapping[int, list[Objective]]
) -> list[list[Objective]]:
    """Return the roots a page at a time: as many whole trees as a page has room for."""
    groups: list[list[Objective]] = []
    room = 0
    for root in roots:
        size = len(_all_below([root], children))
        if size > room:
            groups.append([])
            room = max(OBJECTIVES_A_PAGE, size)
        groups[-1].append(root)
        room -= size
    return groups


def _number_of(
    at: int | None, groups: list[list[Objective]], children: Mapping[int, list[Objective]]
) -> int:
    for number, group in enumerate(groups, start=1):
        if any(row.pk == at for row in _all_below(group, children)):
            return number
    return 1


def _depth(row: Objective, children: Mapping[int, list[Objective]]) -> int:
    return 1 + max((_depth(child, children) for child in children.get(row.pk, [])), default=0)


def _node(
    row: Objective,
    cards: Mapping[int, ObjectiveCard],
    children: Mapping[int, list[Objective]],
    standings: Standings,
    *,
    is_root: bool = False,
) -> OutlineNode:
    nodes = tuple(_node(child, cards, children, standings) for child in children.get(row.pk, []))
    return OutlineNode(
        card=cards[row.pk],
        through="" if is_root or not row.parent_key_result else row.parent_key_result.title,
        key_results=standings.key_results_of(row.pk),
        descendants=sum(1 + node.descendants for node in nodes),
        children=nodes,
    )
