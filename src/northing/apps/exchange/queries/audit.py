"""The audit log: what happened in a workspace, by whom and when, newest first.

Nobody reads here of an objective that they may not see, nor from what is missing that there is
one: what only follows from other events, such as a number that moved, is told to the system alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from northing.apps.exchange.queries.audit_groups import DISCARDED, FOLLOWING, GROUPS, PLACED
from northing.apps.exchange.queries.naming import Thing, named, without_unseen
from northing.apps.goals.models import Objective
from northing.apps.goals.policy import hidden_from, visible_to
from northing.apps.people.models import Membership
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.models import Event
from northing.base.roles import Deed
from northing.base.scope import scope

EVENTS_A_PAGE, EVENTS_A_BATCH = 50, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFilter:
    """What of the log is asked for; what is left out does not narrow it.

    ``person`` is a membership that did it, 0 for the system. ``group`` is one of ``GROUPS``,
    ``subject`` a thing as ``table:id``. ``since`` and ``until`` are whole days in ``zone``.
    ``text`` is searched for in the names of who did it and of the objective that it is about.
    """

    person: int | None = None
    group: str = ""
    subject: str = ""
    since: date | None = None
    until: date | None = None
    text: str = ""
    zone: str = "UTC"

    @property
    def used(self) -> tuple[str, ...]:
        """The names of what narrows it."""
        told = ("person", "group", "subject", "since", "until", "text")
        return tuple(name for name in told if getattr(self, name) not in {None, ""})


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One event. ``values`` are its parameters as far as the reader may know them; ``names`` say
    whom and what the ids among them stand for, as the sentence's places."""

    id: int
    at: datetime
    kind: str
    person_id: int | None
    person: str
    subject: str
    thing: Thing | None
    values: dict[str, Any] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    @property
    def is_by_system(self) -> bool:
        """Tell whether the command line, a job or an import did it."""
        return self.person_id is None

    def plain(self) -> dict[str, Any]:
        """Return the event as JSON values, for files; ``at`` is an instant in UTC."""
        return {
            "id": self.id,
            "at": self.at.astimezone(UTC).isoformat(),
            "who": self.person,
            "person_id": self.person_id,
            "kind": self.kind,
            "subject": self.subject,
            "about": self.thing.name if self.thing else "",
            "values": self.values,
        }


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A stretch of the log; ``next_before`` asks for the one after it, None at the end.
    ``person`` and ``subject`` name what the filter narrows to."""

    entries: tuple[AuditEntry, ...]
    next_before: int | None
    person: str = ""
    subject: str = ""


@query
def audit_page(
    actor: Actor, asked: AuditFilter, before: int | None = None, size: int = EVENTS_A_PAGE
) -> AuditPage:
    """Return the events that the filter asks for, newest first; ``before`` is the last event of
    the stretch before this one.

    Raises:
        Denied: the actor may not read the audit log.
    """
    actor.demand(Deed.READ_AUDIT)
    return _page(_Reader.of(actor), asked, before, size)


def audit_entries(actor: Actor, asked: AuditFilter) -> Iterator[AuditEntry]:
    """Yield every event that the filter asks for, newest first, a batch at a time.

    Raises:
        Denied: the actor may not read the audit log.
    """
    actor.demand(Deed.READ_AUDIT)
    # A scope for each batch: nothing may stay open between two of them.
    with scope(actor.workspace_id):
        reader = _Reader.of(actor)
    before: int | None = None
    while True:
        with scope(actor.workspace_id):
            page = _page(reader, asked, before, EVENTS_A_BATCH)
        yield from page.entries
        if page.next_before is None:
            return
        before = page.next_before


@dataclass(frozen=True, slots=True)
class _Reader:
    """An actor with what is hidden from them, asked for once however much is read."""

    actor: Actor
    hidden: dict[int, set[str]]
    told: QuerySet[Event]

    @classmethod
    def of(cls, actor: Actor) -> _Reader:
        hidden = _hidden_keys(actor)
        return cls(actor, hidden, _told(actor, hidden))


def _page(reader: _Reader, asked: AuditFilter, before: int | None, size: int) -> AuditPage:
    actor, told = reader.actor, reader.told
    rows = _after(told, _narrowed(actor, told, asked), before)
    found = list(rows.order_by("-at", "-id")[: size + 1])
    shown = found[:size]
    values = {row.pk: _values(actor, row, reader.hidden) for row in shown}
    things, names = named(actor, [(row.pk, row.subject, values[row.pk]) for row in shown])
    entries = tuple(
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
        )
        for row in shown
    )
    return AuditPage(
        entries=entries,
        next_before=shown[-1].pk if len(found) > size else None,
        person=_name_of(asked.person),
        subject=_subject_name(actor, asked.subject),
    )


def _hidden_keys(actor: Actor) -> dict[int, set[str]]:
    """Return the keys of the objectives that the actor may not see, by cycle."""
    found: dict[int, set[str]] = {}
    for cycle_id, key in hidden_from(actor).order_by().values_list("cycle_id", "key"):
        found.setdefault(cycle_id, set()).add(key)
    return found


def _told(actor: Actor, hidden: dict[int, set[str]]) -> QuerySet[Event]:
    """Return the events of which the actor may know."""
    rows = Event.objects.all()
    if actor.is_system:
        return rows
    label = Concat(Value("objective:"), Cast("pk", CharField()))
    subjects = hidden_from(actor).order_by().annotate(label=label).values("label")
    gone = Event.objects.filter(kind=DISCARDED, payload__was_restricted=True).values("subject")
    rows = rows.exclude(kind__in=FOLLOWING).exclude(subject__in=subjects)
    rows = rows.exclude(subject__in=gone)
    return rows.exclude(pk__in=_of_nothing_seen(hidden)) if hidden else rows


def _of_nothing_seen(hidden: dict[int, set[str]]) -> list[int]:
    """Return the events of imports that touched nothing but hidden objectives."""
    subjects = [f"cycle:{pk}" for pk in hidden]
    rows = Event.objects.filter(subject__in=subjects, kind=PLACED)
    return [
        pk
        for pk, payload in rows.values_list("pk", "payload")
        if payload["objectives"] and set(payload["objectives"]) <= hidden[payload["cycle_id"]]
    ]


def _values(actor: Actor, row: Event, hidden: dict[int, set[str]]) -> dict[str, Any]:
    """Return an event's parameters; of an import those that are of objectives to be seen."""
    if row.kind != PLACED or actor.is_system:
        return dict(row.payload)
    unseen = hidden.get(row.payload["cycle_id"], set())
    keys = [key for key in row.payload["objectives"] if key not in unseen]
    return {
        "cycle_id": row.payload["cycle_id"],
        "cycle": row.payload["cycle"],
        "objectives": keys,
    }


def _narrowed(actor: Actor, rows: QuerySet[Event], asked: AuditFilter) -> QuerySet[Event]:
    if asked.person is not None:
        rows = rows.filter(actor=asked.person or None)
    if asked.group:
        rows = rows.filter(kind__in=GROUPS.get(asked.group, ()))
    if asked.subject:
        rows = rows.filter(subject=asked.subject)
    if asked.since:
        rows = rows.filter(at__gte=_start_of(asked.since, asked.zone))
    if asked.until and asked.until < date.max:
        rows = rows.filter(at__lt=_start_of(asked.until + timedelta(days=1), asked.zone))
    if asked.text:
        seen = visible_to(actor, Objective.objects.filter(title__icontains=asked.text))
        label = Concat(Value("objective:"), Cast("pk", CharField()))
        about = Q(subject__in=seen.order_by().annotate(label=label).values("label"))
        rows = rows.filter(Q(actor_name__icontains=asked.text) | about)
    return rows


def _start_of(day: date, zone: str) -> datetime:
    try:
        return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
    except OverflowError:  # The first and the last day that there are have no other zone's.
        return datetime.combine(day, time(), UTC)


def _after(told: QuerySet[Event], rows: QuerySet[Event], before: int | None) -> QuerySet[Event]:
    if before is None:
        return rows
    # Among what the actor may know: an event that is hidden is as unknown as none.
    at = told.filter(pk=before).values_list("at", flat=True).first()
    if at is None:
        return rows.none()
    return rows.filter(at__lte=at).exclude(at=at, pk__gte=before)


def _name_of(person: int | None) -> str:
    if not person:
        return ""
    rows = Membership.objects.filter(pk=person).values_list("name", flat=True)
    return rows.first() or ""


def _subject_name(actor: Actor, subject: str) -> str:
    if not subject:
        return ""
    things, _ = named(actor, [(0, subject, {})])
    thing = things.get(0)
    return thing.name if thing else subject
