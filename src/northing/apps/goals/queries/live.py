"""What of an open page an event moves, and who may know.

A topic is what a page stands on: ``objective:12``, ``team:3``, ``cycle:4``, or ``workspace`` for
all that the reader may see. Nobody is told of an objective that they may not see, not even that
something happened.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import BigIntegerField, Case, Exists, OuterRef, Q, QuerySet, When
from django.db.models.functions import Cast, Substr

from northing.apps.goals import policy
from northing.apps.goals.models import Objective
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.models import Event
from northing.base.prepared import Prepared

TOPIC = re.compile(r"workspace|(?:objective|team|cycle):[1-9][0-9]{0,17}")
MOST_TOPICS = 20
# How long before its commit an event may have been written, when nobody watched it come.
LATE = timedelta(seconds=60)
MOST_LOOKED_THROUGH, MOST_KNOWN = 2000, 50

ANYWHERE = frozenset({"objective:*", "team:*", "cycle:*", "workspace"})
# Where an objective stood before is not told: every page may have shown it.
MOVING = {"goals.objective_queued", "goals.drafted_again", "goals.objective_carried_over"}
PLACES = {"team", "cycle", "parent"}
PLACED, DISCARDED = "goals.cycle_placed", "goals.objective_discarded"
LINKED = "goals.links_placed"
# Events that may be about what the reader may not see.
GUARDED = ("goals.", "exchange.")
ABOUT_OBJECTIVE = "objective:"


@dataclass(frozen=True, slots=True)
class Moved:
    """What an event moves, and whose it is to know: anybody in one of the audiences."""

    event_id: int
    topics: frozenset[str]
    audiences: tuple[policy.Audience, ...]

    def among(self, asked: Collection[str], actor: Actor) -> set[str]:
        """Return those of the topics that the actor asks for which the event moves; none where
        the actor may not know of it."""
        if not any(policy.is_in(actor, audience) for audience in self.audiences):
            return set()
        return {
            topic
            for topic in asked
            if topic in self.topics or f"{topic.partition(':')[0]}:*" in self.topics
        }


@dataclass(frozen=True, slots=True)
class LiveState:
    """What moved since a page was made, and the events that say so, newest first."""

    topics: frozenset[str]
    event_ids: tuple[int, ...]


def moved_by(event_ids: Collection[int]) -> list[Moved]:
    """Return what some events move, in their order, as whoever may know now. Events of which
    nobody is told are left out. Three statements, however many events. Needs a scope."""
    events = list(Event.objects.filter(pk__in=event_ids).order_by("pk"))
    rows = _objectives_of(events)
    seen = policy.audiences(rows)
    by_subject = {f"objective:{row.pk}": row for row in rows}
    by_key = {(row.cycle_id, row.key): row for row in rows}
    return [moved for event in events if (moved := _moved(event, by_subject, by_key, seen))]


def _objectives_of(events: Iterable[Event]) -> list[Objective]:
    about, keys, cycles = set(), set(), set()
    for event in events:
        table, _, number = event.subject.partition(":")
        if table == "objective":
            about.add(int(number))
        elif event.kind == PLACED:
            cycles.add(event.payload["cycle_id"])
            keys.update(event.payload["objectives"])
    rows = Objective.objects.select_related("parent_key_result").order_by()
    found = list(rows.filter(pk__in=about)) if about else []
    if keys:
        placed = rows.filter(cycle__in=cycles, key__in=keys).exclude(pk__in=about)
        found += placed
    return found


def _moved(
    event: Event,
    by_subject: dict[str, Objective],
    by_key: dict[tuple[int, str], Objective],
    seen: dict[int, policy.Audience],
) -> Moved | None:
    row = by_subject.get(event.subject)
    if row is not None:
        return Moved(event.pk, _topics_of(event, row), (seen[row.pk],))
    if event.kind == DISCARDED and not event.payload["was_restricted"]:
        return Moved(event.pk, ANYWHERE, (None,))
    table = event.subject.partition(":")[0]
    if event.kind == PLACED:
        cycle, keys = event.payload["cycle_id"], event.payload["objectives"]
        placed = [by_key[cycle, key] for key in keys if (cycle, key) in by_key]
        audiences = tuple(seen[row.pk] for row in placed) if keys else (None,)
        return Moved(event.pk, ANYWHERE, audiences)
    if table in {"cycle", "team"} and event.kind != LINKED:
        return Moved(event.pk, frozenset({event.subject, "workspace"}), (None,))
    if table == "request":
        return Moved(event.pk, frozenset({"team:*", "workspace"}), (None,))
    return None


def _topics_of(event: Event, row: Objective) -> frozenset[str]:
    """An objective's own page, the one above it, its team's, its cycle's, and a team's that was
    asked for help with it."""
    above = row.parent_objective_id
    if row.parent_key_result is not None:
        above = row.parent_key_result.objective_id
    fields = set(event.payload.get("fields", ()))
    if event.kind in MOVING or fields & PLACES:
        return ANYWHERE
    places = {
        "team": (row.team_id, event.payload.get("team_id")),
        "objective": (row.pk, above),
        "cycle": (row.cycle_id,),
    }
    named = {f"{table}:{pk}" for table, ids in places.items() for pk in ids if pk}
    return frozenset({"workspace", *named})


def told_to(actor: Actor) -> QuerySet[Event]:
    """Return the events that the actor may know of, as ``moved_by`` and ``Moved.among`` say, with
    those that are about nothing which could be hidden; but for imports, which name too much to be
    looked through. Needs a scope."""
    # Only where it is one: PostgreSQL refuses to make a number of what is none.
    number = Cast(Substr("subject", len(ABOUT_OBJECTIVE) + 1), BigIntegerField())
    rows = Event.objects.annotate(
        about=Case(When(subject__startswith=ABOUT_OBJECTIVE, then=number))
    )
    about = Objective.objects.filter(pk=OuterRef("about"))
    is_gone = Q(kind=DISCARDED, payload__was_restricted=False) & ~Exists(about)
    is_of_place = Q(subject__startswith="cycle:") | Q(subject__startswith="team:")
    is_open = (is_of_place & ~Q(kind=LINKED)) | Q(subject__startswith="request:")
    is_guarded = Q(kind__startswith=GUARDED[0]) | Q(kind__startswith=GUARDED[1])
    may_know = Exists(policy.visible_to(actor, about)) | is_gone | is_open
    return rows.filter(~is_guarded | may_know).exclude(kind=PLACED)


_TOLD = Prepared(
    lambda person, teams, shape: (
        told_to(policy.reader(person, teams, is_system=shape[0]))
        .order_by("-pk")
        .values_list("pk", flat=True)[: shape[1]]
    )
)


def newest_told(actor: Actor, most: int) -> tuple[int, ...]:
    """Return the newest events that the actor may know of (``told_to``), however many there are
    between them of which the actor may not. Needs a scope."""
    found = _TOLD.ask(actor.membership_id or 0, actor.team_ids, shape=(actor.is_system, most))
    return tuple(found)


@query
def live_state(
    actor: Actor, topics: Collection[str], since: datetime, known: Collection[int]
) -> LiveState:
    """Return which of the topics moved since an instant, but for events that are ``known``.
    Where too much happened to look through, all of them did."""
    recent = Event.objects.filter(at__gt=since - LATE).order_by("-at", "-pk")
    ids = list(recent.values_list("pk", flat=True)[: MOST_LOOKED_THROUGH + 1])
    if len(ids) > MOST_LOOKED_THROUGH:
        return LiveState(frozenset(topics), ())
    told = {moved.event_id: moved.among(topics, actor) for moved in moved_by(ids)}
    ours = sorted((pk for pk, found in told.items() if found), reverse=True)
    fresh = (told[pk] for pk in ours if pk not in known)
    return LiveState(frozenset().union(*fresh), tuple(ours[:MOST_KNOWN]))
