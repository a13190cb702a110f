"""The tree of teams, and one team."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.goals.queries.bets import guardrails_of, initiatives_of
from northing.apps.goals.queries.cards import CycleChip, ObjectiveCard
from northing.apps.goals.queries.choosing import cycles_to_choose_from, first_to_show
from northing.apps.goals.queries.queue import around
from northing.apps.goals.queries.rows import (
    counts,
    cycle_chip,
    key_result_cards,
    key_results_with_context,
    objective_cards,
    person_chip,
    with_context,
)
from northing.apps.goals.queries.shapes import (
    ObjectiveWithKeyResults,
    PastCycle,
    TeamNode,
    TeamPage,
    TeamsPage,
)
from northing.apps.goals.queries.standing import Standings, healths_by
from northing.apps.people.models import Team, TeamMember
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import pages_of
from northing.core.document import CycleState, ObjectiveState
from northing.core.health import Health
from northing.core.numbers import mean
from northing.core.outcome import Outcome
from northing.core.states import COMMITMENTS, PROMISED

OBJECTIVES_A_PAGE, PAST_SHOWN = 10, 8


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
    cycles = list(cycles_to_choose_from())
    cycle = chosen_cycle(cycles, cycle_id)
    teams = list(Team.objects.order_by("position", "name"))
    healths = _healths_by_team(actor, cycle, teams)
    return TeamsPage(
        cycle=cycle_chip(cycle) if cycle else None,
        cycles=tuple(cycle_chip(row) for row in cycles),
        roots=_nodes(actor, teams, healths, None),
        total=len(teams),
    )


def _in_cycle(actor: Actor, cycle: Cycle | None, team: Team) -> list[Objective]:
    """The visible objectives of a team in a cycle, in their order."""
    if cycle is None:
        return []
    rows = policy.visible_to(actor, Objective.objects.filter(cycle=cycle, team=team))
    return list(with_context(rows).order_by("position", "pk"))


def _healths_by_team(
    actor: Actor, cycle: Cycle | None, teams: Iterable[Team]
) -> Mapping[int, Counter[Health]]:
    """How many of what the teams promised stands where; what is restricted enters no count, so
    that every viewer sees the same numbers."""
    if cycle is None:
        return {}
    rows = Objective.objects.filter(cycle=cycle, team__in=list(teams), state__in=PROMISED)
    return healths_by(actor, rows.filter(is_restricted=False), "team_id")


def _nodes(
    actor: Actor, teams: list[Team], healths: Mapping[int, Counter[Health]], parent: int | None
) -> tuple[TeamNode, ...]:
    below: dict[int | None, list[Team]] = defaultdict(list)
    for row in teams:
        below[row.parent_id].append(row)

    def node(row: Team) -> TeamNode:
        own = healths.get(row.pk, Counter())
        return TeamNode(
            team=TeamChip(row.pk, row.name),
            level=row.level,
            objectives=own.total(),
            health=counts(own.elements()),
            is_mine=row.pk in actor.team_ids,
            children=tuple(node(child) for child in below[row.pk]),
        )

    return tuple(node(row) for row in below[parent])


@query
def team_page(actor: Actor, team_id: int, cycle_id: int | None = None, page: int = 1) -> TeamPage:
    """Return a team with its objectives of a cycle, what waits, its sub-teams and its past.

    Raises:
        NotFound: there is no such team or cycle.
    """
    teams = {row.pk: row for row in Team.objects.order_by("position", "name")}
    team = teams.get(team_id)
    if team is None:
        raise NotFound("team")
    cycles = list(cycles_to_choose_from())
    history = policy.visible_to(actor, Objective.objects.filter(team=team))
    ever = list(history.select_related("cycle"))
    taking_part = {row.cycle_id for row in ever}
    cycle = chosen_cycle([row for row in cycles if row.pk in taking_part], None)
    if cycle_id is not None or cycle is None:
        cycle = chosen_cycle(cycles, cycle_id)
    here = _in_cycle(actor, cycle, team)
    standings = Standings(actor, here)
    firm = [row for row in here if row.state in COMMITMENTS]
    waiting = [row for row in here if row.state not in COMMITMENTS]
    pages, window = pages_of(len(firm), page, OBJECTIVES_A_PAGE)
    cards = objective_cards(actor, [*firm[window], *waiting], standings)
    healths = _healths_by_team(actor, cycle, _and_below(list(teams.values()), team))
    inner = _key_results(firm[window])
    return TeamPage(
        team=TeamChip(team.pk, team.name),
        level=team.level,
        function=team.function,
        ancestors=_ancestors(teams, team),
        children=_nodes(actor, list(teams.values()), healths, team.pk),
        people=tuple(
            person_chip(place.membership)
            for place in TeamMember.objects.filter(
                team=team, membership__is_active=True
            ).select_related("membership")
        ),
        cycle=cycle_chip(cycle) if cycle else None,
        cycles=_cycles_of_team(ever, cycles, cycle),
        objectives=_with_key_results(actor, firm, window, cards, inner),
        next=next((row.pk for row in firm[window.stop :]), 0),
        waiting=tuple(cards[row.pk] for row in waiting),
        health=counts(healths.get(team.pk, Counter()).elements()),
        past=_past(ever, cycle),
        pages=pages,
        guardrails=guardrails_of(firm[window]),
        initiatives=initiatives_of(firm[window], inner),
    )


def _and_below(teams: list[Team], team: Team) -> list[Team]:
    found = [team]
    for above in found:
        found.extend(row for row in teams if row.parent_id == above.pk)
    return found


def _ancestors(teams: Mapping[int, Team], team: Team) -> tuple[TeamChip, ...]:
    found: list[TeamChip] = []
    at = team.parent_id
    while at:
        found.append(TeamChip(at, teams[at].name))
        at = teams[at].parent_id
    return tuple(reversed(found))


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


def _key_results(objectives: list[Objective]) -> list[KeyResult]:
    rows = KeyResult.objects.filter(objective__in=objectives).order_by("position", "pk")
    return list(key_results_with_context(rows))


def _with_key_results(
    actor: Actor,
    firm: list[Objective],
    window: slice,
    cards: Mapping[int, ObjectiveCard],
    inner: list[KeyResult],
) -> tuple[ObjectiveWithKeyResults, ...]:
    grouped = defaultdict(list)
    for card in key_result_cards(actor, inner, cards):
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
