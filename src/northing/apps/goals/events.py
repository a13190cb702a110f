"""What happened to OKRs, in the past tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn:
    """Somebody said where a key result stands. ``before`` is the value until then."""

    kind: ClassVar[str] = "goals.checked_in"
    objective_id: int
    key_result_id: int
    check_in_id: int
    on: date
    before: Decimal | None
    value: Decimal | None
    confidence: Decimal | None
    progress: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressMoved:
    """An objective's number followed something else: ``because_of`` is the id of a check-in below
    it, or ``audience_of`` that of an objective which others see now than before."""

    kind: ClassVar[str] = "goals.progress_moved"
    objective_id: int
    because_of: int | None = None
    audience_of: int | None = None
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleReopened:
    """An administrator took a closed cycle back to its review."""

    kind: ClassVar[str] = "goals.cycle_reopened"
    cycle_id: int
    cycle: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CyclePlaced:
    """A document brought a cycle in or changed it."""

    kind: ClassVar[str] = "goals.cycle_placed"
    cycle_id: int
    cycle: str
    created: int
    changed: int
    objectives: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksPlaced:
    """The parents and supports of a document were set, and its numbers worked out."""

    kind: ClassVar[str] = "goals.links_placed"
    cycle_id: int
    cycle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RangesRefreshed:
    """The time inside a range moved on with the days."""

    kind: ClassVar[str] = "goals.ranges_refreshed"
    objectives: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveRestricted:
    """Somebody said who alone may see an objective: these people and teams."""

    kind: ClassVar[str] = "goals.objective_restricted"
    objective_id: int
    people: tuple[int, ...]
    teams: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveOpened:
    """A restricted objective was opened to everybody in the workspace."""

    kind: ClassVar[str] = "goals.objective_opened"
    objective_id: int
