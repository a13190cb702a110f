"""The archive of cycles, and one cycle's alignment as a nested list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import Coalesce

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.choosing import cycles_to_choose_from, first_to_show
from northing.apps.goals.queries.rows import (
    counts,
    cycle_chip,
    objective_cards,
    with_context,
)
from northing.apps.goals.queries.shapes import CycleRow, CyclesPage, OutlineNode, OutlinePage
from northing.apps.goals.queries.standing import Standings, healths_by
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import pages_of, unfolded
from northing.base.roles import Deed
from northing.core.document import CycleState
from northing.core.outcome import Outcome
from northing.core.states import PROMISED, SET_ASIDE

CYCLES_A_PAGE, OBJECTIVES_A_PAGE = 25, 250
_BANDS = (Outcome.MISSED, Outcome.MET, Outcome.EXCEEDED)
Bands = tuple[int, int, int, int]


class Judged(Protocol):
    """What an objective's place among the bands needs."""

    @property
    def state(self) -> str: ...
    @property
    def band(self) -> str: ...


class Place(NamedTuple):
    """An objective in the tree of its cycle; ``parent`` is the objective it serves."""

    pk: int
    parent: int | None
    strategy_id: int | None
    state: str
    band: str
    is_restricted: bool


@query
def cycles_page(actor: Actor, page: int = 1) -> CyclesPage:
    """Return the cycles, newest first and each after the one it lies in, with how their
    objectives stand or ended."""
    ordered = _nested(list(Cycle.objects.order_by("-starts_on", "-ends_on", "pk")))
    pages, window = pages_of(len(ordered), page, CYCLES_A_PAGE)
    shown = ordered[window]
    ids = [row.pk for row, _ in shown]
    # What is restricted enters no count: every viewer sees the same numbers.
    counted = Objective.objects.filter(cycle__in=ids, is_restricted=False).order_by()
    promised = counted.filter(state__in=PROMISED)
    live = promised.exclude(cycle__state=CycleState.CLOSED.value)
    healths = healths_by(actor, live, "cycle_id")
    bands = _bands_by_cycle(promised.filter(cycle__state=CycleState.CLOSED.value))
    sizes = {
        pk: numbers
        for pk, *numbers in counted.values_list("cycle").annotate(
            Count("pk"), Count("team", distinct=True), Sum("key_result_count")
        )
    }
    return CyclesPage(
        rows=tuple(
            CycleRow(
                cycle=cycle_chip(cycle),
                depth=depth,
                objectives=sizes.get(cycle.pk, (0, 0, 0))[0],
                key_results=sizes.get(cycle.pk, (0, 0, 0))[2],
                teams=sizes.get(cycle.pk, (0, 0, 0))[1],
                health=counts(healths[cycle.pk].elements()),
                bands=_in_order(bands[cycle.pk]),
                source=cycle.source,
            )
            for cycle, depth in shown
        ),
        pages=pages,
        may_manage=actor.may(Deed.MANAGE_CYCLES),
    )


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


def _bands_by_cycle(rows: QuerySet[Objective]) -> dict[int, Counter[str]]:
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for cycle, band, number in rows.values_list("cycle", "band").annotate(Count("pk")):
        found[cycle][band] = number
    return found


def bands_of(cycle: Cycle, objectives: Iterable[Judged]) -> Bands:
    """Return how many objectives of a closed cycle were missed, met, exceeded, and not measured."""
    is_closed = cycle.state == CycleState.CLOSED
    ended = [row.band for row in objectives if is_closed and row.state in PROMISED]
    return _in_order(Counter(ended))


def _in_order(found: Counter[str]) -> Bands:
    missed, met, exceeded = (found[band.value] for band in _BANDS)
    return missed, met, exceeded, found[""]


@query
def current_cycle(actor: Actor) -> int | None:
    """Return the cycle whose objectives a reader wants first, None before there is any."""
    row = first_to_show(cycles_to_choose_from())
    return row.pk if row else None


@query
def outline_page(
    actor: Actor,
    cycle_id: int,
    page: int | None = None,
    at: int | None = None,
    under: int | None = None,
) -> OutlinePage:
    """Return a cycle's objectives as a tree along their contributing links. What serves another
    cycle, or something the actor may not see, stands at the top. Without a page it is the one
    on which the objective ``at`` stands, else the first. Of a tree that a page has no room for,
    the lower levels are left out but for the way to ``at``; they are found ``under`` an objective.

    Raises:
        NotFound: there is no such cycle, or no objective that the actor may see to look under.
    """
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    visible = policy.visible_to(actor, Objective.objects.filter(cycle=cycle))
    rows = _places(visible)
    children, roots = _tree(rows)
    if under is not None:
        roots = [row for row in rows if row.pk == under]
        if not roots:
            raise NotFound("objective")
    groups = _grouped(roots, children)
    pages, window = pages_of(len(groups), page or _number_of(at, groups, children), 1)
    tops = [root for group in groups[window] for root in group]
    opened = _opened(rows, tops, children, at)
    # What is restricted is listed for those who may see it and enters no count, so that every
    # viewer sees the same numbers.
    counted = [row for row in rows if not row.is_restricted]
    below, unserved = _tree(counted)
    promised = Objective.objects.filter(cycle=cycle, is_restricted=False, state__in=PROMISED)

    return OutlinePage(
        cycle=cycle_chip(cycle),
        roots=_nodes(actor, visible, tops, children, opened),
        total=len(counted),
        unaligned=sum(_is_loose(row.state, row.parent, row.strategy_id) for row in counted),
        depth=max((_depth(row, below) for row in unserved), default=0),
        health=counts(healths_by(actor, promised, "cycle_id")[cycle.pk].elements()),
        bands=bands_of(cycle, counted),
        pages=pages,
        may_reopen=cycle.state == CycleState.CLOSED and actor.may(Deed.REOPEN_CYCLE),
    )


def _nodes(
    actor: Actor,
    visible: QuerySet[Objective],
    tops: list[Place],
    children: Mapping[int, list[Place]],
    opened: frozenset[int],
) -> tuple[OutlineNode, ...]:
    """The trees below the tops, with the children of what is opened alone."""
    sizes = _sizes(tops, children)
    shown_below = {pk: children[pk] for pk in opened if pk in children}
    shown = visible.filter(pk__in=[row.pk for row in _all_below(tops, shown_below)])
    found = {
        row.pk: row
        for row in with_context(shown).select_related("team", "cycle", "parent_key_result")
    }
    standings = Standings(actor, found.values())
    cards = objective_cards(actor, list(found.values()), standings)

    def node(place: Place, *, is_root: bool = False) -> OutlineNode:
        through = found[place.pk].parent_key_result
        return OutlineNode(
            card=cards[place.pk],
            through="" if is_root or not through else through.title,
            key_results=standings.key_results_of(place.pk),
            descendants=sizes[place.pk],
            children=tuple(node(child) for child in shown_below.get(place.pk, ())),
        )

    return tuple(node(place, is_root=True) for place in tops)


def _is_loose(state: str, parent: int | None, strategy: int | None) -> bool:
    return state not in SET_ASIDE and parent is None and strategy is None


def _places(rows: QuerySet[Objective]) -> list[Place]:
    parent = Coalesce("parent_objective_id", "parent_key_result__objective_id")
    columns = ("pk", "parent", "strategy_id", "state", "band", "is_restricted")
    ordered = rows.annotate(parent=parent).order_by("position", "pk")
    return [Place(*row) for row in ordered.values_list(*columns)]


def _tree(rows: list[Place]) -> tuple[dict[int, list[Place]], list[Place]]:
    ids = {row.pk for row in rows}
    children: dict[int, list[Place]] = defaultdict(list)
    roots = []
    for row in rows:
        if row.parent in ids and row.parent is not None:
            children[row.parent].append(row)
        else:
            roots.append(row)
    return children, roots


def _all_below(roots: list[Place], children: Mapping[int, list[Place]]) -> list[Place]:
    found = list(roots)
    for row in found:
        found.extend(children.get(row.pk, []))
    return found


def _opened(
    rows: Iterable[Place], tops: list[Place], children: Mapping[int, list[Place]], at: int | None
) -> frozenset[int]:
    """Return the objectives whose children are shown."""
    above = {row.pk: row.parent for row in rows}
    way: list[int] = []
    while (at := above.get(at or 0)) is not None and at not in way:
        way.append(at)
    below = {pk: [child.pk for child in each] for pk, each in children.items()}
    return unfolded([row.pk for row in tops], below, OBJECTIVES_A_PAGE, way)


def _sizes(tops: list[Place], children: Mapping[int, list[Place]]) -> dict[int, int]:
    """Return how many stand below each, however deep."""
    found: dict[int, int] = {}
    for row in reversed(_all_below(tops, children)):
        found[row.pk] = sum(1 + found[child.pk] for child in children.get(row.pk, ()))
    return found


def _grouped(roots: list[Place], children: Mapping[int, list[Place]]) -> list[list[Place]]:
    """Return the roots a page at a time: as many whole trees as a page has room for."""
    groups: list[list[Place]] = []
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
    at: int | None, groups: list[list[Place]], children: Mapping[int, list[Place]]
) -> int:
    for number, group in enumerate(groups, start=1):
        if any(row.pk == at for row in _all_below(group, children)):
            return number
    return 1


def _depth(row: Place, children: Mapping[int, list[Place]]) -> int:
    return 1 + max((_depth(child, children) for child in children.get(row.pk, [])), default=0)
