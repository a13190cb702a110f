"""What happened to cycles, and to objectives with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleActivated:
    """A cycle began: what was not committed went to the queue."""

    kind: ClassVar[str] = "goals.cycle_activated"
    cycle_id: int
    cycle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleChanged:
    """Somebody renamed a cycle, moved its days or put it into another one. ``before`` is what it
    was called until then, and ``..._before`` its days and the cycle it lay in; None where an
    event from before 0.3 does not tell."""

    kind: ClassVar[str] = "goals.cycle_changed"
    cycle_id: int
    cycle: str
    before: str
    starts_on: date
    ends_on: date
    parent: str | None = None
    starts_on_before: date | None = None
    ends_on_before: date | None = None
    parent_before: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleClosed:
    """A cycle was closed, with a decision about each of its objectives."""

    kind: ClassVar[str] = "goals.cycle_closed"
    cycle_id: int
    cycle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleDeleted:
    """An empty cycle was deleted."""

    kind: ClassVar[str] = "goals.cycle_deleted"
    cycle_id: int
    cycle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleMade:
    """Somebody made a cycle."""

    kind: ClassVar[str] = "goals.cycle_made"
    cycle_id: int
    cycle: str
    starts_on: date
    ends_on: date


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
class CycleReopened:
    """An administrator took a closed cycle back to its review."""

    kind: ClassVar[str] = "goals.cycle_reopened"
    cycle_id: int
    cycle: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleReviewed:
    """The review of a cycle began."""

    kind: ClassVar[str] = "goals.cycle_reviewed"
    cycle_id: int
    cycle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksPlaced:
    """The parents and supports of a document were set, and its numbers worked out."""

    kind: ClassVar[str] = "goals.links_placed"
    cycle_id: int
    cycle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveCarriedOver:
    """An objective goes on as a draft in a cycle; ``before`` is the cycle that it comes from."""

    kind: ClassVar[str] = "goals.objective_carried_over"
    objective_id: int
    cycle_id: int
    cycle: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveClosed:
    """An objective ended with its cycle."""

    kind: ClassVar[str] = "goals.objective_closed"
    objective_id: int
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveDecided:
    """Somebody decided what becomes of an objective; ``before`` was decided until then, "" for
    nothing."""

    kind: ClassVar[str] = "goals.objective_decided"
    objective_id: int
    decision: str
    before: str
    reason: str
