"""What was promised, what was amended since, and what it was called before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from northing.apps.goals.models import Commitment, FormerTitle, Objective
from northing.apps.goals.queries.cards import CycleChip, ObjectiveChip, StoryEntry
from northing.apps.goals.queries.deciding import amendments_of
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.frozen import thawed
from northing.apps.goals.queries.made_cards import is_promised
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.rows import cycle_chip, person_chip
from northing.apps.goals.queries.story import amendment_entries
from northing.apps.people.queries import PersonChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.pages import Pages, pages_of
from northing.core import document as core
from northing.core.commitment import original
from northing.core.outcome import is_late

AMENDMENTS_A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Promise:
    """A key result as it was committed to, and as it is now; ``before`` is None for one that was
    added late, on ``added_on``; ``after`` for one that is gone (its objective was imported
    anew)."""

    title: str
    before: core.KeyResult | None
    after: core.KeyResult | None
    added_on: date | None = None

    @property
    def dropped_on(self) -> date | None:
        """The day on which it was dropped, None for one that counts."""
        return self.after.dropped_on if self.after else None


@dataclass(frozen=True, slots=True)
class Renaming:
    """What the objective, or the key result ``of``, was called until a moment."""

    title: str
    until: datetime
    who: PersonChip | None
    of: str = ""


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """``title_then`` is what the objective was called when it was committed to, where that is
    known and another title."""

    objective: ObjectiveChip
    cycle: CycleChip
    state: str
    committed_on: date | None
    committed_by: PersonChip | None
    title_then: str
    promises: tuple[Promise, ...]
    amendments: tuple[StoryEntry, ...]
    pages: Pages
    renamings: tuple[Renaming, ...]


@query
def ledger_page(actor: Actor, objective_id: int, page: int = 1) -> LedgerPage:
    """Return an objective's amendments, newest first, with what was promised beside what holds
    now; ``page`` turns the pages of the amendments.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = visible_objective(actor, objective_id)
    commitment = Commitment.objects.filter(objective=row).select_related("by").first()
    then = thawed(commitment.text) if commitment else None
    told = amendments_of(row).select_related("key_result__metric", "by").order_by("-on", "-pk")
    pages, window = pages_of(told.count(), page, AMENDMENTS_A_PAGE)
    return LedgerPage(
        objective=ObjectiveChip(row.pk, row.title),
        cycle=cycle_chip(row.cycle),
        state=row.state,
        committed_on=row.committed_on,
        committed_by=person_chip(commitment.by) if commitment and commitment.by else None,
        title_then=then.title if then and then.title != row.title else "",
        promises=_promises(objective_value(row), then) if is_promised(row) else (),
        amendments=amendment_entries(told[window]),
        pages=pages,
        renamings=_renamings(row),
    )


def _promises(now: core.Objective, then: core.Objective | None) -> tuple[Promise, ...]:
    """Pair what was promised with what holds. The snapshot says what was; of a commitment that
    came in a file, the amendments do."""
    frozen = {kr.id: kr for kr in then.key_results} if then else {}
    found = [_promise(kr, now, frozen, is_frozen=then is not None) for kr in now.key_results]
    left = {kr.id for kr in now.key_results}
    gone = [Promise(kr.title, kr, None) for kr in frozen.values() if kr.id not in left]
    return (*found, *gone)


def _promise(
    kr: core.KeyResult, now: core.Objective, frozen: dict[str, core.KeyResult], *, is_frozen: bool
) -> Promise:
    if is_late(kr, now):
        return Promise(kr.title, None, kr, kr.committed_on)
    before = frozen.get(kr.id) if is_frozen else replace(original(kr), dropped_on=None)
    return Promise(kr.title, before or original(kr), kr)


def _renamings(row: Objective) -> tuple[Renaming, ...]:
    rows = FormerTitle.objects.filter(objective=row).select_related("key_result", "by")
    return tuple(
        Renaming(
            title=each.title,
            until=each.until_at,
            who=person_chip(each.by) if each.by else None,
            of=each.key_result.title if each.key_result else "",
        )
        for each in rows.order_by("-until_at", "-pk")
    )
