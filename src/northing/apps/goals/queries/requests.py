"""What people wish for, and what was answered. Everybody may read that; the words of a restricted
objective never come through it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective, Request
from northing.apps.goals.queries.cards import CycleChip, ObjectiveChip
from northing.apps.goals.queries.rows import cycle_chip, person_chip, team_chip
from northing.apps.people.queries import PersonChip, TeamChip
from northing.apps.people.queries.people import team_chips
from northing.base import clock
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied, NotFound
from northing.base.pages import Pages, pages_of
from northing.base.roles import Deed
from northing.core.document import CycleState
from northing.core.states import ENDED, OPEN_CYCLES, WAITING

REQUESTS_A_PAGE, CHOICES_SHOWN, SHOWN_AT_HOME = 20, 300, 6
# How long an answer is news for whoever asked.
NEWS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request with its answer. ``objective`` is what it was taken into, None where that is not
    open to the reader (``is_hidden``) or discarded since. ``state`` is open, parked, taken or
    withdrawn."""

    id: int
    title: str
    text: str
    team: TeamChip | None
    by: PersonChip | None
    asked_at: datetime
    state: str
    answer: str
    answered_by: PersonChip | None
    answered_at: datetime | None
    objective: ObjectiveChip | None
    is_hidden: bool
    version: int


@dataclass(frozen=True, slots=True)
class RequestFilter:
    """What the list is narrowed to; "" and None leave it wide. Without a state, what was
    withdrawn is left out."""

    text: str = ""
    state: str = ""
    team_id: int | None = None
    is_mine: bool = False


@dataclass(frozen=True, slots=True)
class RequestsPage:
    rows: tuple[RequestRow, ...]
    pages: Pages
    teams: tuple[TeamChip, ...]
    may_file: bool


@dataclass(frozen=True, slots=True)
class RequestPage:
    """One request, with what the reader may do about it."""

    row: RequestRow
    may_answer: bool
    may_withdraw: bool


@dataclass(frozen=True, slots=True)
class AnsweringPage:
    """What a request can be taken into: a new draft of one of ``teams`` in one of ``cycles``, or
    one of ``objectives``, each with its cycle's name. ``more`` of those have no room here."""

    row: RequestRow
    teams: tuple[TeamChip, ...]
    cycles: tuple[CycleChip, ...]
    objectives: tuple[tuple[ObjectiveChip, str], ...]
    more: int


@query
def requests_page(actor: Actor, wanted: RequestFilter, page: int = 1) -> RequestsPage:
    """Return the requests that match every part of a filter, newest first."""
    found = _matching(actor, wanted)
    pages, window = pages_of(found.count(), page, REQUESTS_A_PAGE)
    return RequestsPage(
        rows=request_rows(actor, list(_with_context(found)[window])),
        pages=pages,
        teams=team_chips(),
        may_file=actor.may(Deed.ASK),
    )


@query
def teams_to_ask(actor: Actor) -> tuple[TeamChip, ...]:
    """Return the teams that a request may ask.

    Raises:
        Denied: the role allows no wishes.
    """
    actor.demand(Deed.ASK)
    return team_chips()


@query
def request_page(actor: Actor, request_id: int) -> RequestPage:
    """Return one request.

    Raises:
        NotFound: there is no such request.
    """
    row = _request(request_id)
    is_open = row.state in {"open", "parked"}
    led = policy.teams_led(actor) if is_open else frozenset()
    is_mine = row.by_id is not None and row.by_id == actor.membership_id
    return RequestPage(
        row=request_rows(actor, [row])[0],
        may_answer=is_open and policy.can_answer(actor, row.team_id, led),
        may_withdraw=row.state == "open" and is_mine,
    )


@query
def answering_page(actor: Actor, request_id: int) -> AnsweringPage:
    """Return a request with what it can be taken into.

    Raises:
        NotFound: there is no such request.
        Denied("not-yours-to-answer"): the actor does not decide for the team.
    """
    row = _request(request_id)
    led = policy.teams_led(actor)
    if not policy.can_answer(actor, row.team_id, led):
        raise Denied("not-yours-to-answer")
    found = takeable(actor, row).select_related("cycle").order_by("-cycle__starts_on", "title")
    shown = list(found[:CHOICES_SHOWN])
    cycles = Cycle.objects.filter(state__in=OPEN_CYCLES).order_by("starts_on", "-ends_on", "pk")
    return AnsweringPage(
        row=request_rows(actor, [row])[0],
        teams=() if row.team_id else tuple(chip for chip in team_chips() if chip.id in led),
        cycles=tuple(cycle_chip(each) for each in cycles),
        objectives=tuple((ObjectiveChip(each.pk, each.title), each.cycle.name) for each in shown),
        more=max(0, found.count() - len(shown)) if len(shown) == CHOICES_SHOWN else 0,
    )


@query
def requests_to_answer(actor: Actor) -> int:
    """Return how many open requests wait for an answer that the actor may give."""
    return _waiting_for(actor).count()


@query
def requests_at_home(actor: Actor) -> tuple[tuple[RequestRow, ...], tuple[RequestRow, ...]]:
    """Return the open requests to the teams that the actor is in and leads, or to nobody in
    particular for whoever leads one; and the actor's own, open or answered lately."""
    asked = _waiting_for(actor)
    if actor.may(Deed.WRITE_ANYWHERE):
        asked = asked.filter(Q(team=None) | Q(team__in=actor.team_ids))
    lately = Q(state__in=["parked", "taken"], answered_at__gte=clock.now() - NEWS)
    is_mine = Q(by=actor.membership_id or 0) & (Q(state="open") | lately)
    mine = Request.objects.filter(is_mine)
    newest = asked.order_by("-asked_at", "-pk").values("pk")[:SHOWN_AT_HOME]
    answer_first = F("answered_at").desc(nulls_last=True), "-asked_at", "-pk"
    latest = mine.order_by(*answer_first).values("pk")[:SHOWN_AT_HOME]
    both = Request.objects.filter(Q(pk__in=newest) | Q(pk__in=latest))
    told = both.annotate(
        is_asked=Exists(asked.filter(pk=OuterRef("pk"))),
        is_mine=Case(When(is_mine, then=True), default=False),
    )
    found = list(told.select_related("team", "by", "answered_by").order_by(*answer_first))
    own = [row for row in found if row.is_mine][:SHOWN_AT_HOME]
    waiting = [row for row in found if row.is_asked]
    waiting = sorted(waiting, key=lambda row: (row.asked_at, row.pk), reverse=True)[:SHOWN_AT_HOME]
    rows = request_rows(actor, [*waiting, *own])
    return rows[: len(waiting)], rows[len(waiting) :]


def takeable(actor: Actor, row: Request) -> QuerySet[Objective]:
    """Return the objectives that a request can be taken into: those of its team that the actor
    may see and that go on, or wait though their cycle is closed; of one to nobody in particular,
    those of every team that the actor decides for. Needs a scope."""
    rows = policy.visible_to(actor, Objective.objects.exclude(state__in=ENDED))
    rows = rows.exclude(Q(cycle__state=CycleState.CLOSED.value) & ~Q(state__in=WAITING))
    teams = [row.team_id] if row.team_id else list(policy.teams_led(actor))
    return rows.filter(team__in=teams)


def requests_of_team(
    actor: Actor, team_id: int, state: str, most: int
) -> tuple[tuple[RequestRow, ...], int]:
    """Return the newest requests to a team in a state, and how many there are. Needs a scope."""
    found = Request.objects.filter(team=team_id, state=state)
    return request_rows(actor, list(_with_context(found)[:most])), found.count()


def request_rows(actor: Actor, rows: Sequence[Request]) -> tuple[RequestRow, ...]:
    """Return requests as the actor may read them; one statement for what they were taken into,
    none without. Needs a scope."""
    taken = [row.objective_id for row in rows if row.objective_id]
    seen: dict[int, str] = {}
    if taken:
        open_ones = policy.visible_to(actor, Objective.objects.filter(pk__in=taken))
        seen = dict(open_ones.values_list("pk", "title"))
    return tuple(_row(row, seen) for row in rows)


def _row(row: Request, seen: dict[int, str]) -> RequestRow:
    into = row.objective_id
    return RequestRow(
        id=row.pk,
        title=row.title,
        text=row.text,
        team=team_chip(row.team),
        by=person_chip(row.by) if row.by else None,
        asked_at=row.asked_at,
        state=row.state,
        answer=row.answer,
        answered_by=person_chip(row.answered_by) if row.answered_by else None,
        answered_at=row.answered_at,
        objective=ObjectiveChip(into, seen[into]) if into in seen else None,
        is_hidden=into is not None and into not in seen,
        version=row.version,
    )


def _with_context(rows: QuerySet[Request]) -> QuerySet[Request]:
    return rows.select_related("team", "by", "answered_by").order_by("-asked_at", "-pk")


def _request(request_id: int) -> Request:
    row = _with_context(Request.objects.filter(pk=request_id)).first()
    if row is None:
        raise NotFound("request")
    return row


def _waiting_for(actor: Actor) -> QuerySet[Request]:
    rows = Request.objects.filter(state="open")
    if actor.may(Deed.WRITE_ANYWHERE):
        return rows
    led = policy.teams_led(actor)
    return rows.filter(Q(team__in=led) | Q(team=None)) if led else rows.none()


def _matching(actor: Actor, wanted: RequestFilter) -> QuerySet[Request]:
    found = Request.objects.all()
    found = found.filter(state=wanted.state) if wanted.state else found.exclude(state="withdrawn")
    for word in wanted.text.split():
        found = found.filter(Q(title__icontains=word) | Q(text__icontains=word))
    if wanted.team_id is not None:
        found = found.filter(team=wanted.team_id)
    if wanted.is_mine:
        found = found.filter(by=actor.membership_id or 0)
    return found
