"""Help between teams. Whoever may not see the objective reads nothing of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from northing.apps.goals import policy
from northing.apps.goals.models import HelpRequest, KeyResult, KeyResultOwner, Objective
from northing.apps.goals.queries.cards import ObjectiveChip
from northing.apps.goals.queries.deciding import Standpoint, owner_ids
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.rows import person_chip, team_chip
from northing.apps.people.queries import PersonChip, TeamChip
from northing.apps.people.queries.people import team_chips
from northing.base import clock
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import Denied, NotFound
from northing.base.pages import Pages, pages_of
from northing.base.prepared import Prepared
from northing.core.document import CycleState
from northing.core.states import ENDED

HELP_A_PAGE, SHOWN_AT_HOME = 20, 6
# How long an answer is news for the team that asked.
NEWS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A request for help with its answer. ``state`` is open, accepted, declined, done or
    withdrawn."""

    id: int
    title: str
    text: str
    from_team: TeamChip | None
    to_team: TeamChip
    objective: ObjectiveChip
    key_result: str
    is_restricted: bool
    by: PersonChip | None
    asked_at: datetime
    state: str
    answer: str
    answered_by: PersonChip | None
    answered_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class HelpFilter:
    """What the list is narrowed to; ``side`` is "asked" (of the reader's teams), "asking" (by
    them) or "". Without a state, what was withdrawn is left out."""

    text: str = ""
    state: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class HelpList:
    rows: tuple[HelpRow, ...]
    pages: Pages


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One request for help, with what the reader may do about it."""

    row: HelpRow
    may_answer: bool
    may_finish: bool
    may_withdraw: bool


@dataclass(frozen=True, slots=True)
class AskingPage:
    """What help can be asked for with an objective, and of whom. ``refusal`` is a code where it
    goes on no more."""

    objective: ObjectiveChip
    key_results: tuple[tuple[int, str], ...]
    teams: tuple[TeamChip, ...]
    refusal: str


@query
def help_list(actor: Actor, wanted: HelpFilter, page: int = 1) -> HelpList:
    """Return the requests for help that match every part of a filter, newest first."""
    found = _matching(actor, wanted)
    pages, window = pages_of(found.count(), page, HELP_A_PAGE)
    return HelpList(tuple(_row(row) for row in _with_context(found)[window]), pages)


@query
def help_page(actor: Actor, help_id: int) -> HelpPage:
    """Return one request for help.

    Raises:
        NotFound: there is none, or it is about an objective that the actor may not see.
    """
    row = _with_context(_seen(actor).filter(pk=help_id)).first()
    if row is None:
        raise NotFound("help request")
    sides = side_of(actor, row) if row.state in {"open", "accepted"} else frozenset()
    return HelpPage(
        row=_row(row),
        may_answer=row.state == "open" and "asked" in sides,
        may_finish=row.state == "accepted" and bool(sides),
        may_withdraw=row.state == "open" and "asking" in sides,
    )


@query
def asking_page(actor: Actor, objective_id: int) -> AskingPage:
    """Return what help can be asked for with an objective.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-ask"): the actor neither works on it nor owns it, nor on one of its
            key results.
    """
    row = visible_objective(actor, objective_id)
    key_results = list(KeyResult.objects.filter(objective=row).order_by("position", "pk"))
    if not _may_ask_for_any(actor, row, key_results):
        raise Denied("not-yours-to-ask")
    return AskingPage(
        objective=ObjectiveChip(row.pk, row.title),
        key_results=tuple((each.pk, each.title) for each in key_results if not each.dropped_on),
        teams=tuple(chip for chip in team_chips() if chip.id != row.team_id),
        refusal=asking_refusal(row, None),
    )


@query
def help_with(actor: Actor, objective_id: int) -> tuple[tuple[HelpRow, ...], bool]:
    """Return the requests for help with an objective, newest first and without those withdrawn,
    and whether the actor may ask for more.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    return help_at(Standpoint(actor, visible_objective(actor, objective_id)))


_HELP = Prepared(
    lambda objective, _: (
        HelpRequest.objects.filter(objective=objective)
        .exclude(state="withdrawn")
        .select_related("from_team", "to_team", "by", "answered_by")
        .order_by("-asked_at", "-pk")
    )
)


def help_at(at: Standpoint) -> tuple[tuple[HelpRow, ...], bool]:
    """Return the same as ``help_with``, for whoever has looked at the objective. Needs a scope."""
    found: list[HelpRequest] = _HELP.ask(at.row.pk)
    known = {kr.pk: kr for kr in at.key_results} if found else {}
    for each in found:
        each.objective, each.key_result = at.row, known.get(each.key_result_id or 0)
    may_ask = not asking_refusal(at.row, None) and not at.not_writing
    return tuple(map(_row, found)), may_ask


@query
def help_at_home(actor: Actor) -> tuple[tuple[HelpRow, ...], tuple[HelpRow, ...]]:
    """Return what waits for an answer of the actor's teams; and what they asked of others, open,
    being helped with, or declined lately."""
    if actor.membership_id is None:
        return (), ()
    reader = actor.membership_id, actor.team_ids
    rows = _AT_HOME.ask(*reader, clock.now() - NEWS, shape=actor.is_system)
    waiting = [row for row in rows if row.is_to_us]
    asked = [row for row in rows if row.is_by_us]
    return tuple(map(_row, waiting[:SHOWN_AT_HOME])), tuple(map(_row, asked[:SHOWN_AT_HOME]))


def _at_home(
    person: int,
    teams: Collection[int],
    since: datetime,
    is_system: bool,  # noqa: FBT001
) -> QuerySet[HelpRequest]:
    lately = Q(state="declined", answered_at__gte=since)
    running = Q(state__in=["open", "accepted"]) | lately
    to_us = Q(to_team__in=teams, state="open")
    by_us = (Q(from_team__in=teams) | Q(by=person)) & running
    seen = _seen(policy.reader(person, teams, is_system=is_system))
    halves = [_newest(seen.filter(half)) for half in (to_us, by_us)]
    both = HelpRequest.objects.filter(Q(pk__in=halves[0]) | Q(pk__in=halves[1])).annotate(
        is_to_us=Case(When(to_us, then=True), default=False),
        is_by_us=Case(When(by_us, then=True), default=False),
    )
    return _with_context(both)


_AT_HOME = Prepared(_at_home)


def _newest(rows: QuerySet[HelpRequest]) -> QuerySet[HelpRequest, Any]:
    return rows.order_by("-asked_at", "-pk").values("pk")[:SHOWN_AT_HOME]


def help_asked_of_team(actor: Actor, team_id: int) -> tuple[HelpRow, ...]:
    """Return the open requests for help to a team, newest first. Needs a scope."""
    rows = _seen(actor).filter(to_team=team_id, state="open")
    return tuple(_row(row) for row in _with_context(rows)[:HELP_A_PAGE])


def asking_refusal(row: Objective, key_result: KeyResult | None) -> str:
    """Return the code that says why no help is asked for any more, "" while it is. The row has
    its cycle loaded."""
    if row.cycle.state == CycleState.CLOSED:
        return "cycle-closed"
    if row.state in ENDED:
        return "objective-over"
    return "key-result-dropped" if key_result and key_result.dropped_on else ""


def may_ask_for(actor: Actor, row: Objective, key_result: KeyResult | None) -> bool:
    """Tell whether the actor may ask for help with an objective that the actor sees, or with one
    of its key results: whoever may write it. Needs a scope."""
    return _may_ask_for_any(actor, row, [key_result] if key_result else [])


def side_of(actor: Actor, row: HelpRequest) -> frozenset[str]:
    """Return the sides of a request for help that the actor is on: "asking" and "asked". Its
    objective and key result are loaded. Needs a scope."""
    sides = set()
    is_own = row.by_id is not None and row.by_id == actor.membership_id
    if is_own or may_ask_for(actor, row.objective, row.key_result):
        sides.add("asking")
    if policy.can_write(actor, row.to_team_id, frozenset(), policy.teams_led(actor)):
        sides.add("asked")
    return frozenset(sides)


def _may_ask_for_any(actor: Actor, row: Objective, key_results: list[KeyResult]) -> bool:
    led = policy.teams_led(actor)
    if policy.can_write(actor, row.team_id, owner_ids(row.pk), led):
        return True
    theirs = KeyResultOwner.objects.filter(
        key_result__in=key_results, membership=actor.membership_id or 0
    )
    own = set(theirs.values_list("key_result_id", flat=True)) if key_results else set()
    mine = frozenset({actor.membership_id or 0})
    return any(
        policy.can_write(actor, each.team_id, mine if each.pk in own else frozenset(), led)
        for each in key_results
    )


def _seen(actor: Actor) -> QuerySet[HelpRequest]:
    if actor.is_system:
        return HelpRequest.objects.all()
    return HelpRequest.objects.filter(
        objective__in=policy.visible_to(actor, Objective.objects.all())
    )


def _with_context(rows: QuerySet[HelpRequest]) -> QuerySet[HelpRequest]:
    found = rows.select_related(
        "from_team", "to_team", "objective__cycle", "key_result", "by", "answered_by"
    )
    return found.order_by("-asked_at", "-pk")


def _row(row: HelpRequest) -> HelpRow:
    return HelpRow(
        id=row.pk,
        title=row.title,
        text=row.text,
        from_team=team_chip(row.from_team),
        to_team=TeamChip(row.to_team_id, row.to_team.name),
        objective=ObjectiveChip(row.objective_id, row.objective.title),
        key_result=row.key_result.title if row.key_result else "",
        is_restricted=row.objective.is_restricted,
        by=person_chip(row.by) if row.by else None,
        asked_at=row.asked_at,
        state=row.state,
        answer=row.answer,
        answered_by=person_chip(row.answered_by) if row.answered_by else None,
        answered_at=row.answered_at,
        version=row.version,
    )


def _matching(actor: Actor, wanted: HelpFilter) -> QuerySet[HelpRequest]:
    found = _seen(actor)
    found = found.filter(state=wanted.state) if wanted.state else found.exclude(state="withdrawn")
    for word in wanted.text.split():
        found = found.filter(
            Q(title__icontains=word) | Q(text__icontains=word) | Q(objective__title__icontains=word)
        )
    if wanted.side == "asked":
        found = found.filter(to_team__in=actor.team_ids)
    if wanted.side == "asking":
        found = found.filter(Q(from_team__in=actor.team_ids) | Q(by=actor.membership_id or 0))
    return found
