"""The read models that pages are made of: frozen, complete, so a template cannot fire a query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from northing.apps.people.queries import PersonChip, TeamChip
from northing.core.health import Health


@dataclass(frozen=True, slots=True)
class CycleChip:
    """``state`` is a value of ``core.document.CycleState``."""

    id: int
    name: str
    starts_on: date
    ends_on: date
    state: str
    is_imported: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveChip:
    id: int
    title: str


class Point(NamedTuple):
    """A value on a day; there are many, and a tuple is compared at once."""

    on: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class FanPoint:
    """The 10th, 25th, 50th, 75th and 90th percentile of a value on a day."""

    on: date
    values: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """What a chart draws: readings and the expected values (the pace) between two days.

    ``points`` begins at the baseline on the first day; ``pace`` holds a few points of the line
    that leads to the target (empty where there is no target). ``today`` is clipped to the span.
    ``fan`` leads from the last reading to the deadline, where a forecast is drawn.
    """

    starts_on: date
    ends_on: date
    today: date
    points: tuple[Point, ...]
    pace: tuple[Point, ...]
    fan: tuple[FanPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Odds:
    """How likely a target is to be reached in time, as it is shown: ``sign`` ("<", ">" or "")
    and ``percent``, None while it is too early to tell; ``check_ins`` is what it is based on.

    ``low``, ``middle`` and ``high`` are the 10th, 50th and 90th percentile of the final value (of
    a range: of the share of time inside, 0 to 1), None for what is done or not. ``times`` is how
    many times the pace so far is needed: 0 at the target, None where nothing has come closer.
    ``is_disputed`` says that the stated confidence is far from it; ``model`` is what it was worked
    out by: level, counter, inside (of a range) or stated.
    """

    sign: str
    percent: Decimal | None
    check_ins: int
    low: Decimal | None = None
    middle: Decimal | None = None
    high: Decimal | None = None
    times: Decimal | None = None
    is_disputed: bool = False
    model: str = ""


@dataclass(frozen=True, slots=True)
class KeyResultCard:
    """One key result as a row.

    ``type`` is one of number, percent, currency, range, binary, milestones, tasks, baseline.
    ``progress`` and ``expected`` are fractions (1 = the whole way), unclamped, or None;
    ``goal`` is the goal line (0.7 or 1). ``confidence`` and the probabilities are 0 to 100.
    ``done`` and ``total`` count milestones or tasks. ``language`` is the title's, "" where it is
    not known. ``is_checkable`` says whether the reader
    may check in now; ``is_due`` whether a check-in is owed. ``added_on`` is the day on which it
    was added to a commitment that stood already. ``odds`` are the forecast's, where one is shown.
    """

    id: int
    title: str
    objective: ObjectiveChip
    team: TeamChip | None
    owners: tuple[PersonChip, ...]
    type: str
    unit: str
    kind: str
    weight: Decimal
    baseline: Decimal | None
    target: Decimal | None
    current: Decimal | None
    at_least: Decimal | None
    at_most: Decimal | None
    progress: Decimal | None
    expected: Decimal | None
    goal: Decimal
    health: Health
    is_stale: bool
    is_stalled: bool
    is_due: bool
    is_checkable: bool
    is_rolled_up: bool
    confidence: Decimal | None
    first_probability: Decimal | None
    done: int
    total: int
    deadline: date | None
    last_check_in_on: date | None
    trend: Trend | None = None
    note: str = ""
    language: str = ""
    is_restricted: bool = False
    added_on: date | None = None
    dropped_on: date | None = None
    odds: Odds | None = None

    @property
    def is_dropped(self) -> bool:
        return self.dropped_on is not None

    @property
    def is_numeric(self) -> bool:
        return self.type in {"number", "percent", "currency"}


@dataclass(frozen=True, slots=True)
class ObjectiveCard:
    """One objective as a row or a node. ``measured`` of ``counted`` key results are known.

    ``state`` is a value of ``core.document.ObjectiveState``; ``band`` the outcome (missed, met,
    exceeded) once the cycle is closed, else empty. ``likely`` is the mean with the stated
    probability in place of 0 for what is done or not and still open, None without any.
    """

    id: int
    title: str
    team: TeamChip | None
    owners: tuple[PersonChip, ...]
    cycle: CycleChip
    state: str
    progress: Decimal | None
    expected: Decimal | None
    health: Health
    is_stale: bool
    is_clamped: bool
    is_restricted: bool
    measured: int
    counted: int
    likely: Decimal | None = None
    band: str = ""


@dataclass(frozen=True, slots=True)
class HealthCounts:
    """How many objectives stand where; shown as a mix bar with words, never as a score."""

    achieved: int = 0
    on_track: int = 0
    at_risk: int = 0
    off_track: int = 0
    not_started: int = 0
    unknown: int = 0

    @property
    def total(self) -> int:
        return (
            self.achieved
            + self.on_track
            + self.at_risk
            + self.off_track
            + self.not_started
            + self.unknown
        )


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """One line of the story: an event with its parameters; the sentence is made in the page.

    ``kind`` is the event's name (``goals.checked_in`` …); ``value`` and ``before`` are numbers of
    a check-in, in the key result's unit; ``params`` holds the rest as plain texts. Of a check-in
    ``is_correctable`` says whether the reader may put it right now, ``corrected`` what it said
    before, newest first.
    """

    kind: str
    at: datetime | None
    on: date
    who: PersonChip | None
    key_result_id: int | None = None
    key_result_title: str = ""
    type: str = ""
    unit: str = ""
    value: Decimal | None = None
    before: Decimal | None = None
    confidence: Decimal | None = None
    note: str = ""
    field: str = ""
    params: tuple[tuple[str, str], ...] = ()
    check_in_id: int | None = None
    is_correctable: bool = False
    corrected: tuple[CorrectedEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectedEntry:
    """Somebody put a check-in right: when, why, and what it ``said`` until then."""

    at: datetime
    who: PersonChip | None
    reason: str
    said: StoryEntry
