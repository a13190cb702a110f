"""What waits with a team: its queue, its parking lot, and what others ask of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import Objective, Request
from northing.apps.goals.queries.cards import CycleChip
from northing.apps.goals.queries.help_requests import HelpRow, help_asked_of_team
from northing.apps.goals.queries.requests import RequestRow, requests_of_team
from northing.apps.goals.queries.rows import cycle_chip, objective_owners, with_context
from northing.apps.people.models import Team
from northing.apps.people.queries import PersonChip, TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import Pages, pages_of
from northing.base.roles import Deed
from northing.core.document import ObjectiveState
from northing.core.states import WAITING

PARKED_A_PAGE, REQUESTS_SHOWN = 20, 10
QUEUED, PARKED = ObjectiveState.QUEUED.value, ObjectiveState.PARKED.value


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """An objective that waits. ``reason`` says why it was parked; ``up_before`` and
    ``down_before`` are which one it would stand before if it moved up or down, 0 for the end and
    None where it cannot."""

    id: int
    title: str
    cycle: CycleChip
    owners: tuple[PersonChip, ...]
    is_restricted: bool
    reason: str
    version: int
    up_before: int | None
    down_before: int | None


@dataclass(frozen=True, slots=True)
class QueuePage:
    """What waits with a team. ``parked_next`` is what comes after the page of the parking lot, 0
    for nothing; ``requests_total`` and ``answered_total`` count what has no room here as well."""

    team: TeamChip
    ancestors: tuple[TeamChip, ...]
    queued: tuple[WaitingRow, ...]
    parked: tuple[WaitingRow, ...]
    parked_next: int
    pages: Pages
    requests: tuple[RequestRow, ...]
    requests_total: int
    answered: tuple[RequestRow, ...]
    answered_total: int
    help: tuple[HelpRow, ...]
    may_decide: bool
    may_file: bool


@dataclass(frozen=True, slots=True)
class WaitingCounts:
    """How much waits with a team, of what the reader may see."""

    queued: int
    parked: int
    requests: int


def in_queue_order(rows: QuerySet[Objective]) -> QuerySet[Objective]:
    """Return what waits in the order of its team; what came with a file and was put nowhere yet
    comes first, by its cycle. Needs a scope."""
    return rows.order_by("rank", "cycle__starts_on", "position", "pk")


@query
def queue_page(actor: Actor, team_id: int, page: int = 1) -> QueuePage:
    """Return what waits with a team; ``page`` turns the pages of the parking lot.

    Raises:
        NotFound: there is no such team.
    """
    teams = {row.pk: row for row in Team.objects.all()}
    if team_id not in teams:
        raise NotFound("team")
    waiting = _waiting(actor, team_id)
    pages, window = pages_of(len(waiting[PARKED]), page, PARKED_A_PAGE)
    parked = waiting[PARKED][window]
    owners = objective_owners([row.pk for row in (*waiting[QUEUED], *parked)])
    places = {state: _places([row.pk for row in rows]) for state, rows in waiting.items()}
    asked, asked_total = requests_of_team(actor, team_id, "open", REQUESTS_SHOWN)
    answered, answered_total = requests_of_team(actor, team_id, "parked", REQUESTS_SHOWN)
    return QueuePage(
        team=TeamChip(team_id, teams[team_id].name),
        ancestors=_above(teams, team_id),
        queued=tuple(_row(row, owners, places[QUEUED]) for row in waiting[QUEUED]),
        parked=tuple(_row(row, owners, places[PARKED]) for row in parked),
        parked_next=next((row.pk for row in waiting[PARKED][window.stop :]), 0),
        pages=pages,
        requests=asked,
        requests_total=asked_total,
        answered=answered,
        answered_total=answered_total,
        help=help_asked_of_team(actor, team_id),
        may_decide=policy.can_decide(actor, team_id, policy.teams_led(actor)),
        may_file=actor.may(Deed.ASK),
    )


@query
def waiting_counts(actor: Actor, team_id: int) -> WaitingCounts:
    """Return how much waits with a team."""
    seen = policy.visible_to(actor, Objective.objects.filter(team=team_id))
    found = seen.aggregate(
        queued=Count("pk", filter=Q(state=QUEUED)), parked=Count("pk", filter=Q(state=PARKED))
    )
    requests = Request.objects.filter(team=team_id, state="open").count()
    return WaitingCounts(found["queued"], found["parked"], requests)


def _waiting(actor: Actor, team_id: int) -> dict[str, list[Objective]]:
    rows = Objective.objects.filter(team=team_id, state__in=WAITING)
    found: dict[str, list[Objective]] = defaultdict(list, {QUEUED: [], PARKED: []})
    for row in in_queue_order(with_context(policy.visible_to(actor, rows))):
        found[row.state].append(row)
    return found


def _places(order: list[int]) -> dict[int, tuple[int | None, int | None]]:
    """Return for each which one it would stand before, one further up and one further down.

    >>> _places([7, 8, 9])
    {7: (None, 9), 8: (7, 0), 9: (8, None)}
    """
    after = [*order[2:], 0, None][: len(order)] if len(order) > 1 else [None] * len(order)
    before: list[int | None] = [None, *order[:-1]]
    return {pk: (before[at], after[at]) for at, pk in enumerate(order)}


def _row(
    row: Objective,
    owners: dict[int, tuple[PersonChip, ...]],
    places: dict[int, tuple[int | None, int | None]],
) -> WaitingRow:
    up_before, down_before = places[row.pk]
    return WaitingRow(
        id=row.pk,
        title=row.title,
        cycle=cycle_chip(row.cycle),
        owners=owners.get(row.pk, ()),
        is_restricted=row.is_restricted,
        reason=row.decision_reason if row.state == PARKED else "",
        version=row.version,
        up_before=up_before,
        down_before=down_before,
    )


def _above(teams: dict[int, Team], team_id: int) -> tuple[TeamChip, ...]:
    found: list[TeamChip] = []
    at = teams[team_id].parent_id
    while at:
        found.append(TeamChip(at, teams[at].name))
        at = teams[at].parent_id
    return tuple(reversed(found))
