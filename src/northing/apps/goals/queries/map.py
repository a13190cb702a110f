"""The alignment of a cycle as compact rows: for a drawing that holds all of it at once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Count, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, Objective, ObjectiveOwner
from northing.apps.goals.queries.cards import CycleChip
from northing.apps.goals.queries.live import newest_told
from northing.apps.goals.queries.map_choices import (
    Choices,
    Fits,
    Owners,
    Wanted,
    settled,
    shown_health,
)
from northing.apps.goals.queries.rows import cycle_chip
from northing.apps.people.models import Team
from northing.apps.people.policy import tree
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.prepared import Prepared
from northing.base.roles import Deed
from northing.core.document import CycleState, ObjectiveState
from northing.core.health import Health, is_stale
from northing.core.states import COMMITMENTS, ENDED, OPEN_CYCLES, SET_ASIDE

HEALTHS = ("achieved", "on-track", "at-risk", "off-track", "not-started", "unknown")
MINE, MOVABLE, UNALIGNED, RESTRICTED, STALE, ASIDE, LOOSE = (1 << bit for bit in range(7))
# More than one: of two that are written at once, the later number may be seen first.
EVENTS_MARKED = 10
# What is written out changed its form: raise it, and nobody keeps rows of the form before.
FORM = 1
_COLUMNS = (
    "pk", "above", "title", "health", "progress", "team_id", "cycle_id", "key", "version",
    "state", "strategy_id", "product_id", "is_restricted", "last_check_in_on", "committed_on",
    "key_result_count", "stands_from", "stands_until",
)  # fmt: skip


class Spot(NamedTuple):
    """An objective's columns, as far as the map needs them."""

    pk: int
    above: int | None
    title: str
    health: str
    progress: Decimal | None
    team_id: int | None
    cycle_id: int
    key: str
    version: int
    state: str
    strategy_id: int | None
    product_id: int | None
    is_restricted: bool
    last_check_in_on: date | None
    committed_on: date | None
    key_result_count: int
    stands_from: date | None
    stands_until: date | None


class MapRow(NamedTuple):
    """One objective, in the order in which it is written out. ``parent`` is 0 at the top, else a
    row before this one; ``percent`` is whole per cent; ``flags`` are the bits above: what is
    ``ASIDE`` does not match the filter and only leads to what does, and what is ``LOOSE`` is not
    promised yet."""

    id: int
    parent: int
    title: str
    health: int
    percent: int | None
    team: int
    owner: int
    cycle: int
    key: str
    version: int
    flags: int


@dataclass(frozen=True, slots=True)
class AlignmentMap:
    """A cycle's objectives with those of the cycles around it that they serve."""

    cycle: CycleChip
    rows: tuple[MapRow, ...]
    teams: dict[int, str]
    people: dict[int, str]
    cycles: dict[int, str]
    choices: Choices = field(default_factory=dict)


_NUMBER = Prepared(
    lambda cycle, person, teams, is_system: (
        policy.visible_to(
            policy.reader(person, teams, is_system=is_system),
            Objective.objects.filter(cycle__in=_around(cycle)),
        )
        .order_by()
        .values("workspace")
        .annotate(number=Count("pk"), versions=Sum("version"), way=Sum("progress"))
        .values_list("number", "versions", "way")
    )
)


@query
def map_mark(actor: Actor, cycle_id: int, wanted: Wanted | None = None) -> str:
    """Return what stays the same as long as a map would: from the newest events that the actor
    may know of, the day, and what the actor may see and do. The tree is not read."""
    told = newest_told(actor, EVENTS_MARKED)
    # Time that passes inside of a range moves rows, and no event tells of which; nor is an import
    # told, which raises the versions.
    reader = actor.membership_id or 0, actor.team_ids
    number = _NUMBER.ask(cycle_id, *reader, shape=actor.is_system)
    sight = (
        actor.workspace_id,
        actor.membership_id,
        actor.role,
        sorted(actor.team_ids),
        sorted(actor.leads),
    )
    said = repr((FORM, cycle_id, wanted, actor.today, sight, told, number))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


@query
def alignment_map(
    actor: Actor, cycle_id: int, wanted: Wanted | None = None, *, with_choices: bool = True
) -> AlignmentMap:
    """Return the objectives of a cycle that the actor may see, parents before children, each
    under what it serves as far as the actor may see that. ``choices`` counts by each of the
    filter's names what the others leave; what is restricted is counted nowhere. The
    rows alone need no choices.

    Raises:
        NotFound: there is no such cycle.
    """
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    spots = settled(actor, _spots(actor, cycle))
    teams = list(Team.objects.order_by("position", "name").values_list("pk", "parent_id", "name"))
    owners, people = _owners(cycle.pk)
    below = tree((pk, parent) for pk, parent, _ in teams)
    fits = Fits.of(wanted, owners, below)
    around = {row.pk: row for row in _around(cycle.pk)}
    # Whoever may write anywhere is never asked which teams.
    led = frozenset() if actor.may(Deed.WRITE_ANYWHERE) else policy.teams_led(actor)
    writer = _Writer(actor, around, owners, led, actor.today)
    rows = _narrowed([writer.row(spot) for spot in spots], spots, fits)
    named = {row.team for row in rows}
    own = [spot for spot in spots if spot.cycle_id == cycle.pk]
    return AlignmentMap(
        cycle=cycle_chip(cycle),
        rows=rows,
        teams={pk: name for pk, _, name in teams if pk in named},
        people={row.owner: people[row.owner] for row in rows if row.owner},
        cycles={row.cycle: around[row.cycle].name for row in rows} | {cycle.pk: cycle.name},
        choices=fits.choices(own, below) if with_choices else {},
    )


def _around(cycle_id: int) -> QuerySet[Cycle]:
    """The cycle and those that hold all of its days."""
    this = Cycle.objects.filter(pk=cycle_id)
    return Cycle.objects.filter(
        starts_on__lte=Subquery(this.values("starts_on")),
        ends_on__gte=Subquery(this.values("ends_on")),
    )


def _spots(actor: Actor, cycle: Cycle) -> list[Spot]:
    """The cycle's own objectives and what they serve elsewhere, parents before children."""
    above = Coalesce("parent_objective_id", "parent_key_result__objective_id")
    seen = policy.visible_to(actor, Objective.objects.filter(cycle__in=_around(cycle.pk)))
    read = seen.annotate(above=above).order_by("position", "pk").values_list(*_COLUMNS)
    found = {row[0]: Spot(*row) for row in read}
    kept: set[int] = set()
    for spot in found.values():
        at: Spot | None = spot if spot.cycle_id == cycle.pk else None
        while at is not None and at.pk not in kept:
            kept.add(at.pk)
            at = found.get(at.above or 0)
    below: dict[int, list[Spot]] = defaultdict(list)
    tops: list[Spot] = []
    for spot in found.values():
        if spot.pk in kept:
            (below[spot.above or 0] if spot.above in kept else tops).append(spot)
    ordered = tops
    for spot in ordered:
        ordered.extend(below.get(spot.pk, ()))
    return ordered


def _owners(cycle_id: int) -> tuple[dict[int, list[int]], dict[int, str]]:
    """Who owns the objectives of the cycles around, whoever may see them, and what they are
    called."""
    found: dict[int, list[int]] = defaultdict(list)
    people: dict[int, str] = {}
    rows = ObjectiveOwner.objects.filter(objective__cycle__in=_around(cycle_id))
    columns = ("objective_id", "membership_id", "membership__name")
    for pk, person, name in rows.order_by("position", "pk").values_list(*columns):
        found[pk].append(person)
        people[person] = name
    return found, people


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes rows as one reader sees them."""

    actor: Actor
    around: Mapping[int, Cycle]
    owners: Owners
    led: frozenset[int]
    today: date

    def row(self, spot: Spot) -> MapRow:
        owners = self.owners.get(spot.pk, ())
        return MapRow(
            id=spot.pk,
            parent=spot.above or 0,
            title=spot.title,
            health=HEALTHS.index(shown_health(spot) or Health.UNKNOWN.value),
            percent=_percent(spot.progress),
            team=spot.team_id or 0,
            owner=owners[0] if owners else 0,
            cycle=spot.cycle_id,
            key=spot.key,
            version=spot.version,
            flags=self._flags(spot, frozenset(owners)),
        )

    def _flags(self, spot: Spot, owners: frozenset[int]) -> int:
        is_mine = self.actor.membership_id in owners or spot.team_id in self.actor.team_ids
        cycle = self.around[spot.cycle_id]
        is_open = cycle.state in OPEN_CYCLES and spot.state not in ENDED
        may_move = is_open and policy.can_write(self.actor, spot.team_id, owners, self.led)
        is_loose = spot.above is None and spot.strategy_id is None and spot.state not in SET_ASIDE
        return (
            MINE * is_mine
            | MOVABLE * may_move
            | UNALIGNED * is_loose
            | RESTRICTED * spot.is_restricted
            | STALE * self._is_stale(spot, cycle)
            | LOOSE * (spot.state not in COMMITMENTS)
        )

    def _is_stale(self, spot: Spot, cycle: Cycle) -> bool:
        is_live = cycle.state == CycleState.ACTIVE and spot.state == ObjectiveState.COMMITTED
        if not (is_live and spot.key_result_count):
            return False
        since = max(filter(None, (cycle.starts_on, spot.committed_on)))
        return is_stale(spot.last_check_in_on, self.today, self.actor.check_in_days, since)


def _percent(progress: Decimal | None) -> int | None:
    """Whole per cent from 0 to 100, which nothing shows before it is there."""
    if progress is None:
        return None
    return 100 if progress >= 1 else min(max(round(progress * 100), 0), 99)


def _narrowed(rows: list[MapRow], spots: list[Spot], fits: Fits) -> tuple[MapRow, ...]:
    """The rows that the filter leaves, with those that lead to them set aside; a parent that is
    not among them is none."""
    ids = {row.id for row in rows}
    rows = [row if row.parent in ids else row._replace(parent=0) for row in rows]
    if not fits.wanted:
        return tuple(rows)
    parents = {row.id: row.parent for row in rows}
    matching = {spot.pk for spot in spots if fits.all_of(spot)}
    kept: set[int] = set()
    for pk in matching:
        at = pk
        while at and at not in kept:
            kept.add(at)
            at = parents[at]
    return tuple(
        row if row.id in matching else row._replace(flags=row.flags | ASIDE)
        for row in rows
        if row.id in kept
    )
