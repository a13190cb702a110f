"""What happened since somebody's last visit to what touches them, newest first.

Nobody reads here of an objective that they may not see, as in the audit log.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from northing.apps.exchange.queries.audit import AuditEntry
from northing.apps.exchange.queries.audit_groups import DISCARDED, GROUPS
from northing.apps.exchange.queries.naming import Thing, named, without_unseen
from northing.apps.goals.models import (
    CheckIn,
    Comment,
    Contribution,
    HelpRequest,
    KeyResult,
    KeyResultOwner,
    Objective,
    ObjectiveOwner,
    Request,
)
from northing.apps.goals.policy import key_results_visible_to, visible_to
from northing.apps.goals.queries.cards import StoryEntry
from northing.apps.goals.queries.story import check_in_entries, with_story
from northing.base import clock
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.models import Event

NEWS_SHOWN = 24
CHECKED_IN, CHANGED = "goals.checked_in", "goals.objective_changed"
COMMENTED = "goals.commented"
_UNTOLD = {DISCARDED, "goals.objective_reordered", "goals.moved_in_queue"}
OF_REQUESTS = frozenset(kind for kind in GROUPS["requests"] if ".request_" in kind)
OF_OBJECTIVES = frozenset(
    {
        *GROUPS["check-ins"],
        *GROUPS["commitments"],
        *GROUPS["requests"],
        *GROUPS["restriction"],
        COMMENTED,
        "goals.objective_decided",
        "goals.objective_carried_over",
    }
    - _UNTOLD
    - OF_REQUESTS
)
OF_CYCLES = frozenset(
    {
        "goals.cycle_activated",
        "goals.cycle_reviewed",
        "goals.cycle_closed",
        "goals.cycle_reopened",
    }
)


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One thing that happened; ``check_in`` holds the words of a check-in."""

    entry: AuditEntry
    check_in: StoryEntry | None


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """All that is new about one thing, newest first."""

    thing: Thing
    lines: tuple[NewsLine, ...]


@dataclass(frozen=True, slots=True)
class News:
    """``since`` is None before the first visit; ``is_more`` says that only the newest are here;
    ``shown_at`` is the instant of which this is true."""

    since: datetime | None
    shown_at: datetime
    groups: tuple[NewsGroup, ...] = ()
    is_more: bool = False


@query
def news_since(actor: Actor, since: datetime | None) -> News:
    """Return what others did since an instant, as the actor's last visit, to the objectives and
    teams that the actor works with, to requests of theirs and to cycles, and what was said where
    the actor commented; for somebody without a team, in the whole workspace. Nothing before the
    first visit."""
    shown_at = clock.now()
    if since is None:
        return News(None, shown_at)
    rows = Event.objects.filter(_touches(actor), at__gt=since).exclude(actor=actor.membership_id)
    found = list(rows.order_by("-at", "-pk")[: NEWS_SHOWN + 1])
    lines = _lines(actor, _without_repeats(found[:NEWS_SHOWN]))
    return News(since, shown_at, _grouped(lines), is_more=len(found) > NEWS_SHOWN)


def _touches(actor: Actor) -> Q:
    requests = Request.objects.filter(Q(by=actor.membership_id) | Q(team__in=actor.team_ids))
    return (
        Q(kind__in=OF_OBJECTIVES, subject__in=_labels("objective:", _objectives(actor)))
        | Q(kind=COMMENTED, subject__in=_labels("objective:", _spoken_of(actor)))
        | Q(kind__in=OF_REQUESTS, subject__in=_labels("request:", requests))
        | Q(kind__in=OF_CYCLES)
    )


def _labels(table: str, rows: QuerySet[Objective] | QuerySet[Request]) -> QuerySet[Objective]:
    label = Concat(Value(table), Cast("pk", CharField()))
    return rows.order_by().annotate(label=label).values("label")  # type: ignore[return-value]


def _objectives(actor: Actor) -> QuerySet[Objective]:
    rows = visible_to(actor, Objective.objects.all())
    if not actor.team_ids:
        return rows
    own, teams = {"membership": actor.membership_id}, actor.team_ids
    return rows.filter(
        Q(team__in=teams)
        | Exists(ObjectiveOwner.objects.filter(objective=OuterRef("pk"), **own))
        | Exists(KeyResultOwner.objects.filter(key_result__objective=OuterRef("pk"), **own))
        | Exists(Contribution.objects.filter(objective=OuterRef("pk"), team__in=teams))
        | Exists(HelpRequest.objects.filter(objective=OuterRef("pk"), to_team__in=teams))
    )


def _spoken_of(actor: Actor) -> QuerySet[Objective]:
    """What the actor commented on: whoever asks hears the answer."""
    own = Comment.objects.filter(by=actor.membership_id or 0)
    said = Q(pk__in=own.filter(key_result=None).values("objective"))
    said |= Q(pk__in=own.filter(objective=None).values("key_result__objective"))
    return visible_to(actor, Objective.objects.filter(said))


def _without_repeats(rows: Iterable[Event]) -> list[Event]:
    """Somebody who saves an objective five times changed it once."""
    told: set[tuple[str, int | None]] = set()
    kept = []
    for row in rows:
        key = (row.subject, row.actor_id)
        if row.kind == CHANGED and key in told:
            continue
        if row.kind == CHANGED:
            told.add(key)
        kept.append(row)
    return kept


def _lines(actor: Actor, rows: Sequence[Event]) -> list[NewsLine]:
    said = _check_ins(actor, rows)
    # A check-in brings its own names along.
    values = {row.pk: {} if row.kind == CHECKED_IN else dict(row.payload) for row in rows}
    things, names = named(actor, [(row.pk, row.subject, values[row.pk]) for row in rows])
    return [
        NewsLine(
            AuditEntry(
                id=row.pk,
                at=row.at,
                kind=row.kind,
                person_id=row.actor_id,
                person=row.actor_name,
                subject=row.subject,
                thing=things.get(row.pk),
                values=without_unseen(values[row.pk], names[row.pk]),
                names=names[row.pk],
            ),
            said.get(row.pk),
        )
        for row in rows
        if row.kind != CHECKED_IN or row.pk in said
    ]


def _check_ins(actor: Actor, rows: Sequence[Event]) -> dict[int, StoryEntry]:
    """Return what the check-ins among events say now, by the event's id; what was taken back
    since is not there."""
    events = {row.payload["check_in_id"]: row for row in rows if row.kind == CHECKED_IN}
    if not events:
        return {}
    seen = key_results_visible_to(actor, KeyResult.objects.all())
    found = with_story(CheckIn.objects.filter(pk__in=events, key_result__in=seen))
    return {events[entry.check_in_id or 0].pk: entry for entry in check_in_entries(list(found))}


def _grouped(lines: Iterable[NewsLine]) -> tuple[NewsGroup, ...]:
    things: dict[str, Thing] = {}
    found: dict[str, list[NewsLine]] = {}
    for line in lines:
        if line.entry.thing is not None:
            things[line.entry.subject] = line.entry.thing
            found.setdefault(line.entry.subject, []).append(line)
    return tuple(NewsGroup(things[subject], tuple(each)) for subject, each in found.items())
