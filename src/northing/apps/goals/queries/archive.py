"""A past cycle as it stood when it was closed: every objective with both scores and its decision.

What is shown of it is what the reader may see today and might have seen then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby

from django.db.models import Count, F, OuterRef, Q, Subquery

from northing.apps.goals import policy
from northing.apps.goals.models import Cycle, CycleClosing, CycleTeam, Objective
from northing.apps.goals.queries.audience import counted_branches
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
    if closing is not None:
        part = _frozen(actor, cycle, closing, page)
    else:
        part = _Part.none() if is_open else _stored(actor, cycle, page)
    chips = tuple(_chip(each) for each in closings)
    return ArchivePage(
        cycle=cycle_chip(cycle),
        closing=next((chip for chip in chips if closing and chip.id == closing.pk), None),
        closings=chips,
        teams=_by_team(part.shown),
        bands=part.tally.bands,
        decisions=part.tally.decisions,
        dropped=part.tally.dropped,
        uncommitted=part.tally.uncommitted,
        total=sum(part.tally.bands),
        pages=part.pages,
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
class _Tally:
    """How many ended how, as ``ArchivePage`` has it."""

    bands: tuple[int, int, int, int]
    decisions: tuple[int, int, int, int]
    dropped: int
    uncommitted: int

    @classmethod
    def of(cls, counted: Iterable[tuple[str, str, str, int]]) -> _Tally:
        """Add up numbers of objectives of one state, outcome and decision each; "" is unknown."""
        bands, decisions, states = Counter[str](), Counter[str](), Counter[str]()
        for state, band, decision, number in counted:
            states[state] += number
            if state in PROMISED:
                bands[band] += number
                decisions[decision] += number
        missed, met, exceeded = (bands[each.value] for each in _BANDS)
        keep, change, let_go = (decisions[each.value] for each in _DECISIONS)
        return cls(
            (missed, met, exceeded, bands[""]),
            (keep, change, let_go, decisions[""]),
            dropped=states[ObjectiveState.DROPPED.value],
            uncommitted=sum(states[each] for each in states if each not in COMMITMENTS),
        )


_BANDS = (Outcome.MISSED, Outcome.MET, Outcome.EXCEEDED)
_DECISIONS = (Decision.KEEP, Decision.CHANGE, Decision.LET_GO)


@dataclass(frozen=True, slots=True)
class _Part:
    """A page of what is shown, and the numbers of all."""

    shown: Sequence[ArchivedObjective]
    pages: Pages
    tally: _Tally

    @classmethod
    def none(cls) -> _Part:
        return cls((), pages_of(0, 1, OBJECTIVES_A_PAGE)[0], _Tally.of(()))


def _stored(actor: Actor, cycle: Cycle, page: int) -> _Part:
    """A cycle that came in closed: counted by the database from what its rows say of how each
    ended, and worked out for the objectives of the page alone."""
    rows = Objective.objects.filter(cycle=cycle)
    columns = ("state", "band", "decision")
    counted = rows.filter(is_restricted=False).order_by().values_list(*columns)
    listed = CycleTeam.objects.filter(cycle=cycle, team=OuterRef("team"))
    ordered = (
        policy.visible_to(actor, rows.filter(state__in=COMMITMENTS))
        .annotate(place=Subquery(listed.values("position")[:1]))
        .annotate(place_id=Subquery(listed.values("pk")[:1]))
        .filter(Q(team=None) | Q(place_id__isnull=False))
        .select_related("team")
        .order_by(F("place").asc(nulls_first=True), "place_id", "position", "pk")
    )
    pages, window = pages_of(ordered.order_by().count(), page, OBJECTIVES_A_PAGE)
    shown = list(ordered[window])
    closes = close_all(counted_branches(cycle, [row.pk for row in shown]), actor.today)
    return _Part(
        [_archived(closes[row.key], row, row.team, (row.pk, row.is_restricted)) for row in shown],
        pages,
        _Tally.of(counted.annotate(Count("pk"))),
    )


def _frozen(actor: Actor, cycle: Cycle, closing: CycleClosing, page: int) -> _Part:
    """A cycle as a closing kept it."""
    ended = _read(closing.text, closing.on)
    shown = _shown(actor, cycle, ended)
    pages, window = pages_of(len(shown), page, OBJECTIVES_A_PAGE)
    return _Part(shown[window], pages, _Tally.of(_counted(cycle, ended)))


@dataclass(frozen=True, slots=True)
class _Ended:
    """A Document with how its objectives ended."""

    document: core.Document
    closes: Mapping[str, Close]


# A text never changes, and reading a large one takes a second: a reader turns its pages.
@lru_cache(maxsize=2)
def _read(text: str, on: date) -> _Ended:
    document = thawed_document(text)
    return _Ended(document, close_all(document, on))


def _shown(actor: Actor, cycle: Cycle, ended: _Ended) -> list[ArchivedObjective]:
    """Return what the actor may see, in the document's order. Every row is asked today, and what
    stood restricted asks who was named then."""
    rows = Objective.objects.filter(cycle=cycle)
    seen = policy.visible_to(actor, rows).values_list("key", "pk", "is_restricted")
    known = {key: (pk, is_restricted) for key, pk, is_restricted in seen}
    teams = frozenset(Team.objects.filter(pk__in=actor.team_ids).values_list("name", flat=True))
    return [
        _archived(ended.closes[each.id], each, team, known[each.id])
        for team, each in ended.document.placed_objectives()
        if each.state in COMMITMENTS and each.id in known and _was_open_to(actor, teams, each)
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
    close: Close,
    each: core.Objective | Objective,
    team: core.Team | Team | None,
    row: tuple[int, bool],
) -> ArchivedObjective:
    pk, is_restricted = row
    was_restricted = isinstance(each, core.Objective) and each.restricted_to is not None
    return ArchivedObjective(
        id=pk,
        title=each.title,
        team=team.name if team else "",
        is_dropped=each.state == ObjectiveState.DROPPED,
        is_restricted=is_restricted or was_restricted,
        amended=close.amended,
        original=close.original,
        decision=str(each.decision or ""),
        reason=each.decision_reason,
    )


def _counted(cycle: Cycle, ended: _Ended) -> Iterator[tuple[str, str, str, int]]:
    """Yield what enters the counts: what everybody in the workspace might see then and may see
    now."""
    rows = Objective.objects.filter(cycle=cycle, is_restricted=False)
    known = frozenset(rows.values_list("key", flat=True))
    for each in ended.document.all_objectives():
        if each.restricted_to is None and each.id in known:
            outcome = ended.closes[each.id].amended.outcome
            band = "" if outcome is Outcome.UNKNOWN else outcome.value
            yield str(each.state or ""), band, str(each.decision or ""), 1


def _by_team(shown: Sequence[ArchivedObjective]) -> tuple[ArchivedTeam, ...]:
    ids = dict(Team.objects.values_list("name", "pk"))
    return tuple(
        ArchivedTeam(ids.get(name), name, tuple(own))
        for name, own in groupby(shown, key=lambda each: each.team)
    )
