"""The values that everything else speaks: one Document holds one cycle's OKRs.

Every number is a ``Decimal``, every day a ``date``, every sequence a tuple, so a Document is
hashable, comparable and never changed in place (``dataclasses.replace`` makes the next one).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from northing.core.coaching import Coaching


class CycleState(StrEnum):
    PLANNING = "planning"
    ACTIVE = "active"
    REVIEWING = "reviewing"
    CLOSED = "closed"


class ObjectiveState(StrEnum):
    PARKED = "parked"
    DRAFT = "draft"
    PROPOSED = "proposed"
    QUEUED = "queued"
    COMMITTED = "committed"
    DROPPED = "dropped"
    CLOSED = "closed"


class Decision(StrEnum):
    KEEP = "keep"
    CHANGE = "change"
    LET_GO = "let-go"


class Phase(StrEnum):
    """The life-cycle phase that an objective belongs to."""

    DISCOVERY = "discovery"
    BUILD = "build"
    LAUNCH = "launch"
    GROWTH = "growth"
    TEAM = "team"


class ProductPhase(StrEnum):
    DISCOVERY = "discovery"
    BUILD = "build"
    LAUNCH = "launch"
    GROWTH = "growth"
    MATURE = "mature"
    DECLINE = "decline"


class Stage(StrEnum):
    """The AARRR stage that a growth objective works on, earliest first."""

    ACQUISITION = "acquisition"
    ACTIVATION = "activation"
    RETENTION = "retention"
    REFERRAL = "referral"
    REVENUE = "revenue"


class Level(StrEnum):
    COMPANY = "company"
    DIVISION = "division"
    TEAM = "team"
    PERSON = "person"


class Kind(StrEnum):
    """Whether a key result is meant to be reached in full or to stretch."""

    STRETCH = "stretch"
    COMMITTED = "committed"


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class InitiativeState(StrEnum):
    IDEA = "idea"
    PLANNED = "planned"
    RUNNING = "running"
    SHIPPED = "shipped"
    STOPPED = "stopped"


class NumericType(StrEnum):
    NUMBER = "number"
    PERCENT = "percent"
    CURRENCY = "currency"


class Curve(StrEnum):
    """The named pace curves; dated waypoints are a tuple of ``Waypoint`` instead."""

    LINEAR = "linear"
    LATE_LOADED = "late-loaded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric:
    """A number, percentage or amount that moves from ``baseline`` to ``target``.

    ``current`` is a reading stated without a date; it counts as newer than every dated one.
    """

    type: NumericType = NumericType.NUMBER
    baseline: Decimal | None = None
    target: Decimal | None = None
    current: Decimal | None = None
    unit: str = ""
    accumulates: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A value to keep inside inclusive bounds for at least ``share`` (0 to 1) of the time."""

    at_least: Decimal | None = None
    at_most: Decimal | None = None
    share: Decimal = Decimal(1)
    current: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Binary:
    """Done or not; ``probability`` (0 to 100 %) is what was stated at commitment."""

    probability: Decimal | None = None
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    title: str
    weight: Decimal = Decimal(1)
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestones:
    items: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    title: str
    state: TaskState = TaskState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Tasks:
    items: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """Find out where we are: done when a value is recorded; never part of a mean."""

    current: Decimal | None = None
    unit: str = ""


Measure = Numeric | Range | Binary | Milestones | Tasks | Baseline


@dataclass(frozen=True, slots=True, kw_only=True)
class Waypoint:
    """The share (0 to 1) of the way that is expected by the end of a day."""

    on: date
    share: Decimal


Pace = Curve | tuple[Waypoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """What somebody saw and said on a day. ``confidence`` is 0 to 100 %.

    ``value`` is in the metric's unit; for a binary key result 1 is done and 0 not done, for
    milestones the weight done, for tasks the number done.
    """

    on: date
    value: Decimal | None = None
    confidence: Decimal | None = None
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A change to a committed key result, or to an objective's guardrails. ``before`` and
    ``after`` are the scalars' texts (structured values as compact JSON), None where there was no
    value."""

    on: date
    field: str
    before: str | None = None
    after: str | None = None
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResult:
    """``committed_on`` is set only for a late addition: where it is the objective's own day, an
    amendment of ``committed_on`` says so.
    ``team`` is the name of the team that owns it, where that is not the objective's. Each of
    ``allow``, as everywhere, is a finding of the coach to let be and the reason:
    "KR304 one launch is enough"."""

    id: str
    title: str
    team: str = ""
    measure: Measure = field(default_factory=Numeric)
    metric: str = ""
    kind: Kind = Kind.STRETCH
    weight: Decimal = Decimal(1)
    deadline: date | None = None
    pace: Pace = Curve.LINEAR
    confidence: Decimal | None = None
    owners: tuple[str, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    rolled_up: bool = False
    committed_on: date | None = None
    dropped_on: date | None = None
    note: str = ""
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardrail:
    """What must not get worse; the bounds are inclusive; never scored."""

    metric: str
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    current: Decimal | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rice:
    """``reach`` people a quarter, ``impact`` 0 to 3, ``confidence`` 0 to 100 %,
    ``effort`` person-weeks above 0."""

    reach: Decimal
    impact: Decimal
    confidence: Decimal
    effort: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """``serves`` is the id of a key result of the same objective."""

    title: str
    hypothesis: str = ""
    serves: str = ""
    expected: str = ""
    rice: Rice | None = None
    state: InitiativeState = InitiativeState.IDEA
    observed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """``parent`` and ``supports`` are references: ``objective``, ``objective#key-result``,
    with ``cycle/`` in front when they point into another cycle. ``continues`` is the one in an
    earlier cycle that this was carried over from.

    ``state`` is None while the file does not say; ``restricted_to`` is None when open to all.
    ``decision_reason`` is also why it was dropped or parked. ``own_score`` (0 to 1) is what an
    owner says in a note at the close: it counts nowhere.
    """

    id: str
    title: str
    why: str = ""
    evidence: str = ""
    is_explorative: bool = False
    phase: Phase | None = None
    stage: Stage | None = None
    owners: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    parent: str = ""
    supports: tuple[str, ...] = ()
    continues: str = ""
    strategy: str = ""
    product: str = ""
    state: ObjectiveState | None = None
    committed_on: date | None = None
    decision: Decision | None = None
    decision_reason: str = ""
    own_score: Decimal | None = None
    own_score_note: str = ""
    restricted_to: tuple[str, ...] | None = None
    note: str = ""
    allow: tuple[str, ...] = ()
    key_results: tuple[KeyResult, ...] = ()
    guardrails: tuple[Guardrail, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    initiatives: tuple[Initiative, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    name: str
    parent: str = ""
    level: Level | None = None
    function: str = ""
    allow: tuple[str, ...] = ()
    objectives: tuple[Objective, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    id: str
    title: str
    statement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    id: str
    name: str
    phase: ProductPhase | None = None
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """A planning period; both days are part of it. ``state`` is None while the file is silent."""

    name: str
    starts_on: date
    ends_on: date
    parent: str = ""
    state: CycleState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One cycle's OKRs. ``objectives`` holds those that no team owns (a single set).

    ``coach`` is for whoever checks the file: an installation does not keep it."""

    language: str = ""
    workspace: str = ""
    cycle: Cycle | None = None
    source: str = ""
    vision: str = ""
    coach: Coaching = field(default_factory=Coaching)
    strategies: tuple[Strategy, ...] = ()
    products: tuple[Product, ...] = ()
    teams: tuple[Team, ...] = ()
    objectives: tuple[Objective, ...] = ()

    def placed_objectives(self) -> Iterator[tuple[Team | None, Objective]]:
        """Yield every objective with the team that owns it, in the document's order."""
        for objective in self.objectives:
            yield None, objective
        for team in self.teams:
            for objective in team.objectives:
                yield team, objective

    def each(self, change: Callable[[Objective], Objective]) -> Document:
        """Return the document with every objective as ``change`` gives it, each in its place."""
        return replace(
            self,
            objectives=tuple(change(objective) for objective in self.objectives),
            teams=tuple(
                replace(team, objectives=tuple(change(o) for o in team.objectives))
                for team in self.teams
            ),
        )

    def all_objectives(self) -> Iterator[Objective]:
        """Yield every objective, in the document's order."""
        return (objective for _, objective in self.placed_objectives())
