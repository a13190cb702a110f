"""What the coach understands of one text: its numbers with their roles, clauses and metrics.

Every ``start`` and ``end`` is a character offset into the text as it was given.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal, NamedTuple, Protocol

Language = Literal["en", "sv", "zh-Hans"]
Span = tuple[int, int]
# What was found of so many texts is kept: one rule after the other asks it of some hundred.
LATELY = 1024


class Sort(StrEnum):
    """What an amount counts: a share is in percent, points are percentage points, times are
    factors ("2x", "double")."""

    SHARE = "share"
    POINTS = "points"
    MONEY = "money"
    DURATION = "duration"
    TIMES = "times"
    SCORE = "score"
    COUNT = "count"


class Role(StrEnum):
    """What an amount does in its text. SCOPE bounds belong to what is measured ("teams with 50+
    seats"), a NAME only looks like a number ("v2"), OUT_OF is the end of a scale ("of 5")."""

    TARGET = "target"
    BASELINE = "baseline"
    CHANGE = "change"
    SCOPE = "scope"
    NAME = "name"
    DATE = "date"
    OUT_OF = "out-of"
    PROBABILITY = "probability"


class Bound(StrEnum):
    """Whether an amount is the least or the most that is allowed, where its text says so."""

    NONE = ""
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class Act(StrEnum):
    """What a clause wants done: move a metric, or do something."""

    RAISE = "raise"
    LOWER = "lower"
    REACH = "reach"
    OUTPUT = "output"
    EFFORT = "effort"
    EVENT = "event"
    MAINTAIN = "maintain"
    LEARN = "learn"
    NONE = "none"


class MetricKind(StrEnum):
    """How a metric behaves: a FLOW is counted from zero within the cycle, a CUMULATIVE total can
    only grow, STOCK, MONEY, RATE, SCORE and DURATION have a level already."""

    RATE = "rate"
    SCORE = "score"
    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    MONEY = "money"
    DURATION = "duration"
    COUNT = "count"
    UNKNOWN = "unknown"
    NONE = "none"


class Amount(NamedTuple):
    """One number. ``unit`` is '%' for shares and points, an ISO code for money, else the word of
    the text, '' without one; ``bound_start`` and ``bound_end`` are where the bound's word or sign
    stands. A range ("3-5") is two amounts, of which the first has ``is_range_start``. ``scale`` is
    what one unit is worth: of a duration in seconds, of a measure in the smallest of its family
    (MB and GB in kB), ``None`` for any other."""

    value: Decimal
    start: int
    end: int
    unit: str = ""
    sort: Sort = Sort.COUNT
    role: Role = Role.TARGET
    out_of: Decimal | None = None
    bound: Bound = Bound.NONE
    bound_start: int = 0
    bound_end: int = 0
    is_signed: bool = False
    is_range_start: bool = False
    scale: Decimal | None = None


class Scaled(Protocol):
    """A value with what one of its units is worth."""

    @property
    def value(self) -> Decimal:
        """How many units."""

    @property
    def scale(self) -> Decimal | None:
        """What one unit is worth in the smallest of its family."""


def in_unit_of(one: Scaled, other: Scaled) -> Decimal:
    """Return a value in the unit of another one: 2 hours beside 30 minutes are 120.

    What is neither a duration nor a measure keeps its value.
    """
    if not one.scale or not other.scale or one.scale == other.scale:
        return one.value
    return one.value * one.scale / other.scale


class Metric(NamedTuple):
    """What a clause measures. ``top`` is the end of its scale (100 for shares and NPS), ``None``
    where it has none; ``is_known`` tells a metric that readers recognise without a number."""

    text: str = ""
    start: int = 0
    end: int = 0
    kind: MetricKind = MetricKind.NONE
    lower_is_better: bool | None = None
    top: Decimal | None = None
    is_known: bool = False


class Clause(NamedTuple):
    """A part of the text with one target of its own; a compound text has two or more."""

    start: int
    end: int
    act: Act
    act_start: int
    act_end: int
    metric: Metric
    amounts: tuple[Amount, ...]

    def first(self, *roles: Role) -> Amount | None:
        """Return the clause's first amount in one of the roles, None without one."""
        for each in self.amounts:
            if each.role in roles:
                return each
        return None


@dataclass(frozen=True, slots=True)
class Change:
    """A change without a level: +20 % is relative, -3 days or +5 percentage points absolute."""

    value: Decimal
    unit: str
    kind: Literal["relative", "absolute"]


class Parsed(NamedTuple):
    """The fields of a key result as its text tells them. ``deadline`` is an ISO day, or the
    text's words when no day can be told."""

    metric: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    unit: str = ""
    direction: Literal["", "up", "down"] = ""
    deadline: str = ""
    change: Change | None = None


class Reading(NamedTuple):
    """A text as it is understood: at least one clause (none of an objective without a number),
    and every amount by its place.

    ``deadlines`` are the spans of words that say until when.
    """

    text: str
    language: Language
    clauses: tuple[Clause, ...]
    amounts: tuple[Amount, ...]
    parsed: Parsed
    deadlines: tuple[Span, ...] = ()

    def __hash__(self) -> int:
        # What several rules ask is remembered for a while: finding it again has to be cheap.
        return hash(self.text)

    def of_role(self, *roles: Role) -> tuple[Amount, ...]:
        """Return the amounts in one of the roles, by their place."""
        return tuple([each for each in self.amounts if each.role in roles]) if self.amounts else ()

    def targets(self) -> tuple[Amount, ...]:
        """Return every amount that is a target."""
        return self.of_role(Role.TARGET)

    def baseline(self) -> Amount | None:
        """Return the first amount that is a start, None without one."""
        return next(iter(self.of_role(Role.BASELINE)), None)

    def change(self) -> Amount | None:
        """Return the first amount that is a change, None without one."""
        return next(iter(self.of_role(Role.CHANGE)), None)
