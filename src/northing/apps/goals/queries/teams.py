"""The tree of teams, and one team."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from django.db.models import Count, OuterRef, QuerySet, Subquery

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective, Request
from northing.apps.goals.queries.bets import beside
from northing.apps.goals.queries.cards import CycleChip, KeyResultCard, ObjectiveCard
from northing.apps.goals.queries.choosing import cycles_in_order, first_to_show
from northing.apps.goals.queries.gate import TeamPlan, plan_of
from northing.apps.goals.queries.owners import owners_among
from northing.apps.goals.queries.queue import WaitingCounts, around
from northing.apps.goals.queries.rows import (
    counts,
    cycle_chip,
    key_result_cards,
    key_results_of,
    objective_cards,
)
from northing.apps.goals.queries.shapes import (
    ObjectiveWithKeyResults,
    PastCycle,
    TeamNode,
    TeamPage,
    TeamsPage,
)
from northing.apps.goals.queries.standing import Standings, counted_by, healths_by
from northing.apps.people.models import Team
from northing.apps.people.policy import and_below, tree
from northing.apps.people.queries import Planning, TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import pages_of, unfolded
from northing.base.prepared import Prepared
from northing.core.document import CycleState, ObjectiveState
from northing.core.health import Health
from northing.core.numbers import mean
from northing.core.outcome import Outcome
from northing.core.states import COMMITMENTS, PROMISED

OBJECTIVES_A_PAGE, PAST_SHOWN, TEAMS_A_PAGE = 10, 8, 250
MOST_LISTED = 500


def chosen_cycle(cycles: list[Cycle], cycle_id: int | None) -> Cycle | None:
    """Return the cycle asked for, else the first to show.

    Raises:
        NotFound: the one asked for is not there.
    """
    if cycle_id is not None:
        found = next((row for row in cycles if row.pk == cycle_id), None)
        if found is None:
            raise NotFound("cycle")
        return found
    return first_to_show(cycles)


@query
def teams_page(actor: Actor, cycle_id: int | None = None) -> TeamsPage:
    """Return the tree of teams with how their objectives of a cycle stand.

    Raises:
        NotFound: there is no such cycle.
    """
    cycles = cycles_in_order()
    cycle = chosen_cycle(cycles, cycle_id)
    # Of those that there is no room for it is enough to know whether they have any.
    any_promised = _promised(cycle.pk if cycle else 0, None).filter(team=OuterRef("pk"))
    rows = Team.objects.order_by("position", "name")
    rows = rows.annotate(busy=Subquery(any_promised.order_by().values("pk")[:1]))
    columns = "pk", "name", "parent_id", "level", "busy"
    teams: list[Any] = list(rows.values_list(*columns, named=True))
    branch = _branch(actor, teams, None)
    return TeamsPage(
        cycle=cycle_chip(cycle) if cycle else None,
        cycles=tuple(cycle_chip(row) for row in cycles),
        roots=_nodes(
            actor,
            branch,
            _healths_by_team(actor, cycle, branch.shown),
            {row.pk for row in teams if row.busy},
        ),
        total=len(teams),
    )


def _healths_by_team(
    actor: Actor, cycle: Cycle | None, teams: Collection[int]
) -> Mapping[int, Counter[Health]]:
    """How many of what some teams promised stands where; what is restricted enters no count, so
    that every viewer sees the same numbers."""
    if cycle is None:
        return {}
    # A list of a thousand teams takes the database longer than the cycle as a whole.
    ids = None if len(teams) > MOST_LISTED else teams
    read = _HEALTHS.ask(cycle.pk, ids or (), actor.today, shape=ids is None)
    return healths_by(actor, _promised(cycle.pk, ids), "team_id", read)


def _promised(cycle: int, teams: Collection[int] | None) -> QuerySet[Objective]:
    of_teams = {"team__isnull": False} if teams is None else {"team__in": teams}
    rows = Objective.objects.filter(cycle=cycle, state__in=PROMISED, **of_teams)
    return rows.filter(is_restricted=False)


_HEALTHS = Prepared(
    lambda cycle, teams, today, is_all: counted_by(
        _promised(cycle, None if is_all else teams), "team_id", today
    )
)


class _Row(Protocol):
    """The columns that a team's place in the tree needs; a model's row or a tuple with names."""

    @property
    def pk(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def parent_id(self) -> int | None: ...
    @property
    def level(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Branch:
    """Teams below one, or all, and of which there is room for those right below."""

    rows: Mapping[int, _Row]
    below: Mapping[int, list[int]]
    tops: list[int]
    opened: frozenset[int]

    @property
    def shown(self) -> list[int]:
        return [*self.tops, *(pk for at in self.opened for pk in self.below.get(at, ()))]


def _branch(
    actor: Actor, teams: Iterable[_Row], parent: int | None, some: slice = slice(None)
) -> _Branch:
    """The teams right below one, or ``some`` of them, with what stands below them, as far as there
    is room; the reader's own are always there."""
    rows = {row.pk: row for row in teams}
    below = tree((row.pk, row.parent_id) for row in rows.values())
    tops = [pk for pk, row in rows.items() if row.parent_id == parent][some]
    way = {each for pk in actor.team_ids for each in _line(rows, pk)}
    return _Branch(rows, below, tops, unfolded(tops, below, TEAMS_A_PAGE, way))


def _nodes(
    actor: Actor, branch: _Branch, healths: Mapping[int, Counter[Health]], busy: Container[int]
) -> tuple[TeamNode, ...]:
    """The teams of a branch that there is room for, with how they stand; those that are ``busy``
    promised something."""

    def node(pk: int) -> TeamNode:
        own, under = healths.get(pk, Counter()), and_below(branch.below, [pk])
        is_open = pk in branch.opened
        return TeamNode(
            team=TeamChip(pk, branch.rows[pk].name),
            level=branch.rows[pk].level,
            objectives=own.total(),
            health=counts(own.elements()),
            is_mine=pk in actor.team_ids,
            is_idle=under.isdisjoint(actor.team_ids) and not any(each in busy for each in under),
            below=len(under) - 1,
            children=tuple(map(node, branch.below.get(pk, ()))) if is_open else (),
        )

    return tuple(map(node, branch.tops))


def _line(rows: Mapping[int, _Row], pk: int) -> list[int]:
    """The teams above one, nearest first."""
    found: list[int] = []
    at = rows[pk].parent_id if pk in rows else None
    while at:
        found.append(at)
        at = rows[at].parent_id
    return found


@dataclass(frozen=True, slots=True)
class TeamWhole:
    """A team with what waits there, and how it plans."""

    page: TeamPage
    waiting: WaitingCounts
    plan: TeamPlan


@query
def team_page(actor: Actor, team_id: int, cycle_id: int | None = None, page: int = 1) -> TeamPage:
    """Return a team with its objectives of a cycle, what waits, its sub-teams and its past.

    Raises:
        NotFound: there is no such team or cycle.
    """
    return _seen(actor, team_id, cycle_id, page)[0]


@query
def team_whole(
    actor: Actor,
    team_id: int,
    planning: Planning,
    cycle_id: int | None = None,
    page: int = 1,
    below: int = 1,
) -> TeamWhole:
    """Return a team's page with how much waits with it and how it keeps to how the workspace
    plans; ``below`` is the page of the teams right below it.

    Raises:
        NotFound: there is no such team or cycle.
    """
    shown, ever = _seen(actor, team_id, cycle_id, page, below)
    states = Counter(row.state for row in ever)
    waiting = WaitingCounts(
        states[ObjectiveState.QUEUED.value],
        states[ObjectiveState.PARKED.value],
        sum(number for (number,) in _REQUESTS.ask(team_id)),
    )
    here = [row for row in ever if shown.cycle and row.cycle_id == shown.cycle.id]
    return TeamWhole(shown, waiting, plan_of(planning, here))


def _seen(
    actor: Actor, team_id: int, cycle_id: int | None, page: int, below: int = 1
) -> tuple[TeamPage, list[Objective]]:
    """A team's page with all of its objectives that the actor may see."""
    teams = {row.pk: row for row in _TEAMS.ask()}
    team = teams.get(team_id)
    if team is None:
        raise NotFound("team")
    cycles = cycles_in_order()
    ever = _ever(actor, team, cycles)
    taking_part = {row.cycle_id for row in ever}
    cycle = chosen_cycle([row for row in cycles if row.pk in taking_part], None)
    if cycle_id is not None or cycle is None:
        cycle = chosen_cycle(cycles, cycle_id)
    here = [row for row in ever if cycle and row.cycle_id == cycle.pk]
    firm = [row for row in here if row.state in COMMITMENTS]
    waiting = [row for row in here if row.state not in COMMITMENTS]
    pages, window = pages_of(len(firm), page, OBJECTIVES_A_PAGE)
    shown, inner = [*firm[window], *waiting], key_results_of(firm[window])
    owners = owners_among([row.pk for row in shown], [kr.pk for kr in inner], team_id)
    cards = objective_cards(actor, shown, Standings(actor, here), owners.objectives)
    under = and_below(tree((pk, row.parent_id) for pk, row in teams.items()), [team_id])
    healths = _healths_by_team(actor, cycle, under)
    right_below = sum(row.parent_id == team.pk for row in teams.values())
    children_pages, some = pages_of(right_below, below, TEAMS_A_PAGE, "below")
    branch = _branch(actor, teams.values(), team.pk, some)
    key_results, more = key_result_cards(actor, inner, owners=owners), beside(firm[window], inner)
    found = TeamPage(
        team=TeamChip(team.pk, team.name),
        level=team.level,
        function=team.function,
        ancestors=_ancestors(teams, team),
        children=_nodes(actor, branch, healths, healths),
        children_pages=children_pages,
        people=owners.members,
        cycle=cycle_chip(cycle) if cycle else None,
        cycles=_cycles_of_team(ever, cycles, cycle),
        objectives=_with_key_results(firm, window, cards, key_results),
        next=next((row.pk for row in firm[window.stop :]), 0),
        waiting=tuple(cards[row.pk] for row in waiting),
        health=counts(healths.get(team.pk, Counter()).elements()),
        past=_past(ever, cycle),
        pages=pages,
        guardrails=more.guardrails,
        initiatives=more.initiatives,
    )
    return found, ever


_TEAMS = Prepared(lambda _: Team.objects.order_by("position", "name"))
_EVER = Prepared(
    lambda team, person, teams, is_system: policy.visible_to(
        policy.reader(person, teams, is_system=is_system), Objective.objects.filter(team=team)
    ).order_by("position", "pk")
)
_REQUESTS = Prepared(
    lambda team, _: (
        Request.objects.filter(team=team, state="open")
        .order_by()
        .values("team")
        .annotate(number=Count("pk"))
        .values_list("number")
    )
)


def _ever(actor: Actor, team: Team, cycles: Iterable[Cycle]) -> list[Objective]:
    """The objectives of a team that the actor may see, in their order, with their context."""
    by_id = {row.pk: row for row in cycles}
    reader = actor.membership_id or 0, actor.team_ids
    found: list[Objective] = _EVER.ask(team.pk, *reader, shape=actor.is_system)
    for row in found:
        row.team, row.cycle = team, by_id[row.cycle_id]
    return found


def _ancestors(teams: Mapping[int, Team], team: Team) -> tuple[TeamChip, ...]:
    return tuple(TeamChip(pk, teams[pk].name) for pk in reversed(_line(teams, team.pk)))


def _cycles_of_team(
    ever: list[Objective], cycles: list[Cycle], cycle: Cycle | None
) -> tuple[CycleChip, ...]:
    """The cycles in which the team has something to see, with the one in view."""
    taking_part = {row.cycle_id for row in ever}
    return tuple(
        cycle_chip(row)
        for row in cycles
        if row.pk in taking_part or (cycle is not None and row.pk == cycle.pk)
    )


def _with_key_results(
    firm: list[Objective],
    window: slice,
    cards: Mapping[int, ObjectiveCard],
    key_results: Iterable[KeyResultCard],
) -> tuple[ObjectiveWithKeyResults, ...]:
    grouped = defaultdict(list)
    for card in key_results:
        grouped[card.objective.id].append(card)
    order = [row.pk for row in firm]
    return tuple(
        ObjectiveWithKeyResults(
            cards[row.pk], row.why, tuple(grouped[row.pk]), row.version, *around(order, at)
        )
        for at, row in list(enumerate(firm))[window]
    )


def _past(ever: list[Objective], seen: Cycle | None) -> tuple[PastCycle, ...]:
    """The team's closed cycles before the one in view; what is restricted enters no mean."""
    found: dict[int, list[Objective]] = defaultdict(list)
    cycles: dict[int, Cycle] = {}
    for row in ever:
        is_before = seen is None or row.cycle.starts_on < seen.starts_on
        is_closed = row.cycle.state == CycleState.CLOSED and row.state == ObjectiveState.CLOSED
        if is_before and is_closed and not row.is_restricted:
            found[row.cycle_id].append(row)
            cycles[row.cycle_id] = row.cycle
    newest = sorted(cycles.values(), key=lambda row: (row.starts_on, row.pk))[-PAST_SHOWN:]
    return tuple(
        PastCycle(
            cycle=cycle_chip(row),
            progress=mean(
                (Decimal(1), each.progress) for each in found[row.pk] if each.progress is not None
            ),
            objectives=len(found[row.pk]),
            bands=_bands(found[row.pk]),
        )
        for row in newest
    )


def _bands(rows: list[Objective]) -> tuple[tuple[str, int], ...]:
    ended = Counter(row.band for row in rows)
    known = (Outcome.MISSED.value, Outcome.MET.value, Outcome.EXCEEDED.value)
    return tuple((band, ended[band]) for band in known if ended[band])
