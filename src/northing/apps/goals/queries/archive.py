"""A past cycle as it stood when it was closed: every objective with both scores and its decision.

What is shown of it is what the reader may see today and might have seen then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, CycleClosing, Objective
from northing.apps.goals.queries.audience import counted_document
from northing.apps.goals.queries.cards import CycleChip
from northing.apps.goals.queries.frozen import person_in, thawed_document
from northing.apps.goals.queries.rows import cycle_chip, person_chip
from northing.apps.people.models import Team
from northing.apps.people.queries import PersonChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import Pages, pages_of
from northing.base.roles import Deed
from northing.core import document as core
from northing.core.document import CycleState, Decision, ObjectiveState
from northing.core.outcome import Close, Outcome, Score, close_all
from northing.core.states import COMMITMENTS, PROMISED

OBJECTIVES_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class ClosingChip:
    """One closing of a cycle; the newest counts."""

    id: int
    on: date
    closed_at: datetime
    by: PersonChip | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedObjective:
    """An objective as it stood. ``reason`` is why it was decided so, or dropped."""

    id: int
    title: str
    team: str
    is_dropped: bool
    is_restricted: bool
    amended: Score
    original: Score
    decision: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArchivedTeam:
    """A team of that time; ``id`` is None where no team is called so any more."""

    id: int | None
    name: str
    objectives: tuple[ArchivedObjective, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePage:
    """``closing`` is the one that is shown, None for a cycle that was closed when it was imported
    or is not closed yet (``is_open``). ``bands`` counts missed, met, exceeded and unknown,
    ``decisions`` keep, change, let go and unknown; ``dropped`` and ``uncommitted`` are in
    neither. What is restricted is in no count, so that every viewer sees the same numbers."""

    cycle: CycleChip
    closing: ClosingChip | None
    closings: tuple[ClosingChip, ...]
    teams: tuple[ArchivedTeam, ...]
    bands: tuple[int, int, int, int]
    decisions: tuple[int, int, int, int]
    dropped: int
    uncommitted: int
    total: int
    pages: Pages
    is_open: bool
    may_export: bool


@query
def archive_page(
    actor: Actor, cycle_id: int, closing_id: int | None = None, page: int = 1
) -> ArchivePage:
    """Return a cycle as it stood at its newest closing, or at the one that is named; a cycle that
    came in closed is worked out from its rows.

    Raises:
        NotFound: there is no such cycle, or no such closing of it.
    """
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    closings = list(
        CycleClosing.objects.filter(cycle=cycle)
        .defer("text")
        .select_related("by")
        .order_by("-closed_at", "-pk")
    )
    closing = _chosen(closings, closing_id)
    is_open = closing is None and cycle.state != CycleState.CLOSED
    ended = _Ended.none() if is_open else _ended(actor, cycle, closing)
    shown = _shown(actor, cycle, ended)
    pages, window = pages_of(len(shown), page, OBJECTIVES_A_PAGE)
    counted = list(_counted(cycle, ended))
    promised = [each for each in counted if each.state in PROMISED]
    chips = tuple(_chip(each) for each in closings)
    return ArchivePage(
        cycle=cycle_chip(cycle),
        closing=next((chip for chip in chips if closing and chip.id == closing.pk), None),
        closings=chips,
        teams=_by_team(shown[window]),
        bands=_bands(ended, promised),
        decisions=_decisions(promised),
        dropped=sum(each.state is ObjectiveState.DROPPED for each in counted),
        uncommitted=sum(each.state not in COMMITMENTS for each in counted),
        total=len(promised),
        pages=pages,
        is_open=is_open,
        may_export=actor.may(Deed.EXPORT),
    )


@query
def cycle_named(actor: Actor, cycle_id: int) -> str:
    """Return a cycle's name.

    Raises:
        NotFound: there is no such cycle.
    """
    name = Cycle.objects.filter(pk=cycle_id).values_list("name", flat=True).first()
    if name is None:
        raise NotFound("cycle")
    return name


def _chosen(closings: list[CycleClosing], closing_id: int | None) -> CycleClosing | None:
    if closing_id is None:
        return closings[0] if closings else None
    found = next((each for each in closings if each.pk == closing_id), None)
    if found is None:
        raise NotFound("closing")
    return found


def _chip(row: CycleClosing) -> ClosingChip:
    return ClosingChip(row.pk, row.on, row.closed_at, person_chip(row.by) if row.by else None)


@dataclass(frozen=True, slots=True)
class _Ended:
    """A Document with how its objectives ended. ``is_frozen``: it says itself who might see
    what then; otherwise the rows do."""

    document: core.Document
    closes: Mapping[str, Close]
    is_frozen: bool

    @classmethod
    def none(cls) -> _Ended:
        return cls(core.Document(), {}, is_frozen=False)


def _ended(actor: Actor, cycle: Cycle, closing: CycleClosing | None) -> _Ended:
    if closing is None:
        document = counted_document(cycle)
        return _Ended(document, close_all(document, actor.today), is_frozen=False)
    return _read(closing.text, closing.on)


# A text never changes, and reading a large one takes a second: a reader turns its pages.
@lru_cache(maxsize=2)
def _read(text: str, on: date) -> _Ended:
    document = thawed_document(text)
    return _Ended(document, close_all(document, on), is_frozen=True)


def _shown(actor: Actor, cycle: Cycle, ended: _Ended) -> list[ArchivedObjective]:
    """Return what the actor may see, in the document's order. Every row is asked today, and what
    stood restricted asks who was named then."""
    rows = Objective.objects.filter(cycle=cycle)
    seen = policy.visible_to(actor, rows).values_list("key", "pk", "is_restricted")
    known = {key: (pk, is_restricted) for key, pk, is_restricted in seen}
    teams = frozenset(Team.objects.filter(pk__in=actor.team_ids).values_list("name", flat=True))
    return [
        _archived(ended.closes[each.id], each, team.name if team else "", known[each.id])
        for team, each in ended.document.placed_objectives()
        if each.state in COMMITMENTS and each.id in known
        if not ended.is_frozen or _was_open_to(actor, teams, each)
    ]


def _was_open_to(actor: Actor, teams: frozenset[str], objective: core.Objective) -> bool:
    named = objective.restricted_to
    if named is None or actor.is_system:
        return True
    people = {person for name in named if (person := person_in(name)) is not None}
    # A team may be called as a frozen text spells a person.
    others = {name for name in named if person_in(name) is None}
    return actor.membership_id in people or not teams.isdisjoint(others)


def _archived(
    close: Close, each: core.Objective, team: str, row: tuple[int, bool]
) -> ArchivedObjective:
    pk, is_restricted = row
    return ArchivedObjective(
        id=pk,
        title=each.title,
        team=team,
        is_dropped=each.state is ObjectiveState.DROPPED,
        is_restricted=is_restricted or each.restricted_to is not None,
        amended=close.amended,
        original=close.original,
        decision=each.decision.value if each.decision else "",
        reason=each.decision_reason,
    )


def _counted(cycle: Cycle, ended: _Ended) -> list[core.Objective]:
    """Return what enters the counts: what everybody in the workspace might see then and may see
    now."""
    rows = Objective.objects.filter(cycle=cycle, is_restricted=False)
    known = frozenset(rows.values_list("key", flat=True))
    return [
        each
        for each in ended.document.all_objectives()
        if each.restricted_to is None and each.id in known
    ]


def _bands(ended: _Ended, promised: list[core.Objective]) -> tuple[int, int, int, int]:
    found = Counter(ended.closes[each.id].amended.outcome for each in promised)
    return (
        found[Outcome.MISSED],
        found[Outcome.MET],
        found[Outcome.EXCEEDED],
        found[Outcome.UNKNOWN],
    )


def _decisions(promised: list[core.Objective]) -> tuple[int, int, int, int]:
    found = Counter(each.decision for each in promised)
    return found[Decision.KEEP], found[Decision.CHANGE], found[Decision.LET_GO], found[None]


def _by_team(shown: list[ArchivedObjective]) -> tuple[ArchivedTeam, ...]:
    ids = dict(Team.objects.values_list("name", "pk"))
    return tuple(
        ArchivedTeam(ids.get(name), name, tuple(own))
        for name, own in groupby(shown, key=lambda each: each.team)
    )
