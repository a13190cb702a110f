"""What was written, and who may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUndone:
    """Somebody took the newest change of an objective's plan back: of these fields."""

    kind: ClassVar[str] = "goals.change_undone"
    objective_id: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveAmended:
    """The terms of a commitment were changed: those of these key results (by key), or its
    guardrails. The reason stands with each amendment."""

    kind: ClassVar[str] = "goals.objective_amended"
    objective_id: int
    fields: tuple[str, ...]
    key_results: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveChanged:
    """An objective's plan was written anew, in these fields."""

    kind: ClassVar[str] = "goals.objective_changed"
    objective_id: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveCreated:
    """Somebody wrote an objective; ``copied_from`` is the one that it began as a copy or a part
    of."""

    kind: ClassVar[str] = "goals.objective_created"
    objective_id: int
    cycle_id: int
    copied_from: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveDiscarded:
    """An objective that nobody had committed to was deleted, or merged into another one. Of one
    that was restricted, nobody reads afterwards."""

    kind: ClassVar[str] = "goals.objective_discarded"
    objective_id: int
    was_restricted: bool
    merged_into: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveOpened:
    """A restricted objective was opened to everybody in the workspace."""

    kind: ClassVar[str] = "goals.objective_opened"
    objective_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveReordered:
    """An objective has another place among those of its team and cycle."""

    kind: ClassVar[str] = "goals.objective_reordered"
    objective_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveRestricted:
    """Somebody said who alone may see an objective: these people and teams."""

    kind: ClassVar[str] = "goals.objective_restricted"
    objective_id: int
    people: tuple[int, ...]
    teams: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveSplit:
    """A part of an objective's key results became an objective of their own."""

    kind: ClassVar[str] = "goals.objective_split"
    objective_id: int
    part_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectivesMerged:
    """Another objective's key results came to this one."""

    kind: ClassVar[str] = "goals.objectives_merged"
    objective_id: int
    merged_id: int
