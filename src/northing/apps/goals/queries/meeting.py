"""A team's meeting: its key results one after another, with what was said of each last and the
help that it waits for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from northing.apps.goals.models import CheckIn, HelpRequest, KeyResult
from northing.apps.goals.queries.cards import KeyResultCard, ObjectiveCard, StoryEntry
from northing.apps.goals.queries.rows import visible_key_result
from northing.apps.goals.queries.shapes import TeamPage
from northing.apps.goals.queries.story import check_in_entries, with_story
from northing.apps.goals.queries.teams import team_page
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound

UNDER_WAY = ("open", "accepted")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Help that was asked for and is not given yet; ``state`` is open or accepted."""

    id: int
    title: str
    team: str
    state: str


@dataclass(frozen=True, slots=True)
class MeetingStop:
    """A key result as the meeting comes to it, the ``number``-th. ``said`` is the newest check-in;
    ``wanted`` is help with it, or with its objective as a whole."""

    number: int
    objective: ObjectiveCard
    card: KeyResultCard
    said: StoryEntry | None
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """``team`` is the team's page in the same cycle, a page of its objectives at a time."""

    team: TeamPage
    stops: tuple[MeetingStop, ...]
    due: int


@query
def meeting_page(
    actor: Actor, team_id: int, cycle_id: int | None = None, page: int = 1
) -> MeetingPage:
    """Return what a team goes through in its meeting: the key results that it committed to in a
    cycle, and has not dropped.

    Raises:
        NotFound: there is no such team or cycle.
    """
    team = team_page(actor, team_id, cycle_id, page)
    shown = [
        (each.card, card)
        for each in team.objectives
        for card in each.key_results
        if not card.is_dropped and each.card.state != "dropped"
    ]
    said = _newest(card.id for _, card in shown)
    wanted = _wanted(each.card.id for each in team.objectives)
    stops = tuple(
        MeetingStop(
            number=number,
            objective=objective,
            card=card,
            said=said.get(card.id),
            wanted=(*wanted.get((objective.id, card.id), ()), *wanted.get((objective.id, 0), ())),
        )
        for number, (objective, card) in enumerate(shown, 1)
    )
    return MeetingPage(team, stops, due=sum(stop.card.is_due for stop in stops))


@query
def meeting_around(actor: Actor, team_id: int, key_result_id: int) -> MeetingPage:
    """Return the page of a team's meeting on which one of its key results stands.

    Raises:
        NotFound: there is no such team or key result, or it is none that the meeting comes to.
    """
    cycle_id = visible_key_result(actor, key_result_id).objective.cycle_id
    number = 1
    while True:
        page = meeting_page(actor, team_id, cycle_id, number)
        if any(stop.card.id == key_result_id for stop in page.stops):
            return page
        if number >= page.team.pages.last:
            raise NotFound("key result")
        number += 1


def _newest(ids: Iterable[int]) -> dict[int, StoryEntry]:
    """Return the newest check-in on each key result, by its id."""
    newest = CheckIn.objects.filter(key_result=OuterRef("pk")).order_by("-on", "-pk")
    rows = KeyResult.objects.filter(pk__in=list(ids)).order_by()
    found = rows.annotate(newest=Subquery(newest.values("pk")[:1])).exclude(newest=None)
    # As a list: with a subquery PostgreSQL reads every check-in there is.
    known = list(found.values_list("newest", flat=True))
    entries = check_in_entries(list(with_story(CheckIn.objects.filter(pk__in=known))))
    return {entry.key_result_id or 0: entry for entry in entries}


def _wanted(ids: Iterable[int]) -> dict[tuple[int, int], list[Wanted]]:
    """Return the help that is under way by objective and key result, 0 for the whole objective.
    The objectives are ones that the reader sees."""
    found: dict[tuple[int, int], list[Wanted]] = {}
    rows = HelpRequest.objects.filter(objective__in=list(ids), state__in=UNDER_WAY)
    for row in rows.select_related("to_team"):
        place = (row.objective_id, row.key_result_id or 0)
        found.setdefault(place, []).append(Wanted(row.pk, row.title, row.to_team.name, row.state))
    return found
