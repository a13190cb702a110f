"""The read models of whole pages, put together from the cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from northing.apps.goals.queries.advice import LetBeAbout
from northing.apps.goals.queries.cards import (
    CycleChip,
    HealthCounts,
    KeyResultCard,
    ObjectiveCard,
    ObjectiveChip,
    StoryEntry,
)
from northing.apps.people.queries import PersonChip, TeamChip
from northing.base.pages import Pages


@dataclass(frozen=True, slots=True)
class HomePage:
    """What I owe, what moved, what is at risk. ``cycles`` are the running ones, then those in
    review; ``latest_cycle`` is the one to look at first."""

    owed: tuple[KeyResultCard, ...]
    owed_total: int
    moved: tuple[StoryEntry, ...]
    at_risk: tuple[ObjectiveCard, ...]
    cycles: tuple[CycleChip, ...]
    latest_cycle: CycleChip | None
    is_empty: bool
    may_manage_cycles: bool

    @property
    def is_quiet(self) -> bool:
        """Whether nothing has happened yet, to somebody who can make a beginning."""
        return self.may_manage_cycles and not (self.owed or self.moved or self.at_risk)


@dataclass(frozen=True, slots=True)
class GuardrailRow:
    """What must not get worse, with its newest value."""

    metric: str
    at_least: Decimal | None
    at_most: Decimal | None
    current: Decimal | None
    owner: str
    is_breached: bool
    objective: ObjectiveChip


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """A bet; ``serves`` is the title of its key result."""

    title: str
    hypothesis: str
    expected: str
    observed: str
    state: str
    serves: str
    rice: Decimal | None
    objective: ObjectiveChip


@dataclass(frozen=True, slots=True)
class TeamNode:
    """A team in the tree with the objectives' health of the cycle in view. It is idle where
    neither it nor one below has objectives there, or is the reader's own. ``below`` counts all
    teams below it; without ``children`` they are left out here."""

    team: TeamChip
    level: str
    objectives: int
    health: HealthCounts
    is_mine: bool
    is_idle: bool
    below: int
    children: tuple[TeamNode, ...]


@dataclass(frozen=True, slots=True)
class TeamsPage:
    cycle: CycleChip | None
    cycles: tuple[CycleChip, ...]
    roots: tuple[TeamNode, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PastCycle:
    """One small multiple of a team's past: the mean progress of its objectives, 0 to 1, and how
    they ended. ``bands`` are missed, met, exceeded with how many ended so; what is unknown is in
    none."""

    cycle: CycleChip
    progress: Decimal | None
    objectives: int
    bands: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ObjectiveWithKeyResults:
    """``up_before`` and ``down_before`` are which one of its team it would stand before if it
    moved up or down, 0 for the end and None where it cannot."""

    card: ObjectiveCard
    why: str
    key_results: tuple[KeyResultCard, ...]
    version: int
    up_before: int | None
    down_before: int | None


@dataclass(frozen=True, slots=True)
class TeamPage:
    """``next`` is the one after the page of objectives, 0 for none; ``waiting`` holds the queue
    and the drafts; ``past`` the closed cycles, oldest first. ``guardrails`` and ``initiatives``
    are those of the objectives on the page."""

    team: TeamChip
    level: str
    function: str
    ancestors: tuple[TeamChip, ...]
    children: tuple[TeamNode, ...]
    children_pages: Pages
    people: tuple[PersonChip, ...]
    cycle: CycleChip | None
    cycles: tuple[CycleChip, ...]
    objectives: tuple[ObjectiveWithKeyResults, ...]
    next: int
    waiting: tuple[ObjectiveCard, ...]
    health: HealthCounts
    past: tuple[PastCycle, ...]
    pages: Pages
    guardrails: tuple[GuardrailRow, ...]
    initiatives: tuple[InitiativeRow, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """An objective above or below. ``through`` is the parent's key result it contributes to."""

    card: ObjectiveCard
    through: str = ""
    counts: bool = True


@dataclass(frozen=True, slots=True)
class ObjectivePage:
    """``charted`` is the key result whose burn-up is drawn large (None when nothing can be).

    ``hidden_children`` counts the restricted objectives below that do not enter its number,
    ``is_left_out`` says that it does not enter its parent's: both for those who may see them.
    ``seen_by`` names the teams and people that a restricted one is open to.
    """

    card: ObjectiveCard
    why: str
    evidence: str
    is_explorative: bool
    note: str
    phase: str
    stage: str
    strategy: str
    strategy_id: int | None
    product: str
    product_id: int | None
    source: str
    contributors: tuple[TeamChip, ...]
    key_results: tuple[KeyResultCard, ...]
    charted: KeyResultCard | None
    guardrails: tuple[GuardrailRow, ...]
    initiatives: tuple[InitiativeRow, ...]
    ancestors: tuple[ObjectiveChip, ...]
    parent: Relation | None
    children: tuple[Relation, ...]
    supports: tuple[ObjectiveChip, ...]
    story: tuple[StoryEntry, ...]
    story_pages: Pages
    hidden_children: int
    is_left_out: bool
    seen_by: tuple[str, ...]
    may_restrict: bool
    may_reopen: bool
    let_be: tuple[LetBeAbout, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckInPage:
    """The form's surroundings. ``on_pace`` is the value that the pace expects today; the
    choices are milestones or tasks with their state; ``earliest``/``latest`` bound the date;
    ``refusal`` is a code of ``core.states`` when no check-in is possible now."""

    card: KeyResultCard
    on_pace: Decimal | None
    choices: tuple[tuple[int, str, bool], ...]
    earliest: date
    latest: date
    version: int
    refusal: str
    position: int = 0
    out_of: int = 0
    next_id: int | None = None


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """``through`` is the title of the parent's key result that it contributes to, if any.
    ``descendants`` stand below it, however deep; without ``children`` they are left out here."""

    card: ObjectiveCard
    through: str
    key_results: int
    descendants: int
    children: tuple[OutlineNode, ...]


@dataclass(frozen=True, slots=True)
class OutlinePage:
    cycle: CycleChip
    roots: tuple[OutlineNode, ...]
    total: int
    unaligned: int
    depth: int
    health: HealthCounts
    bands: tuple[int, int, int, int]
    pages: Pages
    may_reopen: bool


@dataclass(frozen=True, slots=True)
class CycleRow:
    """A cycle of the archive. ``bands`` counts the outcomes of a closed cycle's objectives:
    missed, met, exceeded, unknown."""

    cycle: CycleChip
    depth: int
    objectives: int
    key_results: int
    teams: int
    health: HealthCounts
    bands: tuple[int, int, int, int]
    source: str


@dataclass(frozen=True, slots=True)
class CyclesPage:
    rows: tuple[CycleRow, ...]
    pages: Pages
    may_manage: bool


@dataclass(frozen=True, slots=True)
class WhyInput:
    """One input of a number: what it is (a code), its value, and when it was read."""

    code: str
    label: str = ""
    value: Decimal | None = None
    weight: Decimal | None = None
    progress: Decimal | None = None
    on: date | None = None
    is_counted: bool = True
    href_id: int | None = None


@dataclass(frozen=True, slots=True)
class WhyPage:
    """Where a number comes from: the formula's code, its inputs, what was left out."""

    subject: str
    title: str
    objective: ObjectiveChip
    formula: str
    result: Decimal | None
    expected: Decimal | None
    health: str
    inputs: tuple[WhyInput, ...]
    type: str = ""
    unit: str = ""
    is_clamped: bool = False
    amendments: tuple[StoryEntry, ...] = ()
