"""What waits with a team: its queue, its parking lot, and what others ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from northing.apps.goals import policy
from northing.apps.goals.models import Objective
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

QUEUED_A_PAGE, PARKED_A_PAGE, REQUESTS_SHOWN = 50, 20, 10
QUEUED, PARKED = ObjectiveState.QUEUED.value, ObjectiveState.PARKED.value


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """An objective that waits, at a ``place`` that counts from 1. ``reason`` says why it was
    parked; ``up_before`` and ``down_before`` are which one it would stand before if it moved up
    or down, 0 for the end and None where it cannot."""

    id: int
    place: int
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
    """What waits with a team, a page of each list. ``queued_next`` and ``parked_next`` are what
    comes after those pages, 0 for nothing; ``requests_total`` and ``answered_total`` count what
    has no room here as well."""

    team: TeamChip
    ancestors: tuple[TeamChip, ...]
    queued: tuple[WaitingRow, ...]
    queued_next: int
    queued_pages: Pages
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
def queue_page(actor: Actor, team_id: int, page: int = 1, queued_page: int = 1) -> QueuePage:
    """Return what waits with a team; ``page`` turns the pages of the parking lot, ``queued_page``
    those of the queue.

    Raises:
        NotFound: there is no such team.
    """
    teams = {row.pk: row for row in Team.objects.all()}
    if team_id not in teams:
        raise NotFound("team")
    order = _order(actor, team_id)
    queued_pages, first = pages_of(len(order[QUEUED]), queued_page, QUEUED_A_PAGE, "queued")
    pages, second = pages_of(len(order[PARKED]), page, PARKED_A_PAGE)
    rows = _rows(order, {QUEUED: first, PARKED: second})
    asked, asked_total = requests_of_team(actor, team_id, "open", REQUESTS_SHOWN)
    answered, answered_total = requests_of_team(actor, team_id, "parked", REQUESTS_SHOWN)
    return QueuePage(
        team=TeamChip(team_id, teams[team_id].name),
        ancestors=_above(teams, team_id),
        queued=rows[QUEUED],
        queued_next=next(iter(order[QUEUED][first.stop :]), 0),
        queued_pages=queued_pages,
        parked=rows[PARKED],
        parked_next=next(iter(order[PARKED][second.stop :]), 0),
        pages=pages,
        requests=asked,
        requests_total=asked_total,
        answered=answered,
        answered_total=answered_total,
        help=help_asked_of_team(actor, team_id),
        may_decide=policy.can_decide(actor, team_id, policy.teams_led(actor)),
        may_file=actor.may(Deed.ASK),
    )


def _order(actor: Actor, team_id: int) -> dict[str, list[int]]:
    """Return the ids of what waits with a team, as far as the actor may see it, by state and in
    its order."""
    rows = Objective.objects.filter(team=team_id, state__in=WAITING)
    found: dict[str, list[int]] = {QUEUED: [], PARKED: []}
    seen = in_queue_order(policy.visible_to(actor, rows))
    for pk, state in seen.values_list("pk", "state"):
        found[state].append(pk)
    return found


def _rows(
    order: dict[str, list[int]], windows: dict[str, slice]
) -> dict[str, tuple[WaitingRow, ...]]:
    """Return the rows of one page of each list."""
    shown = [pk for state, ids in order.items() for pk in ids[windows[state]]]
    rows = with_context(Objective.objects.all()).in_bulk(shown)
    owners = objective_owners(shown)
    return {
        state: tuple(
            _row(rows[pk], owners.get(pk, ()), at, around(ids, at - 1))
            for at, pk in enumerate(ids, start=1)
            if pk in rows
        )
        for state, ids in order.items()
    }


def around(order: list[int], at: int) -> tuple[int | None, int | None]:
    """Return which one that at a place would stand before, one further up and one further down.

    >>> [around([7, 8, 9], at) for at in range(3)]
    [(None, 9), (7, 0), (8, None)]
    """
    after = [*order[at + 2 : at + 3], 0][0] if at + 1 < len(order) else None
    return order[at - 1] if at else None, after


def _row(
    row: Objective,
    owners: tuple[PersonChip, ...],
    place: int,
    around: tuple[int | None, int | None],
) -> WaitingRow:
    up_before, down_before = around
    return WaitingRow(
        id=row.pk,
        place=place,
        title=row.title,
        cycle=cycle_chip(row.cycle),
        owners=owners,
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
