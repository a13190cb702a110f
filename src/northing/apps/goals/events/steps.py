"""The steps of objectives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedAgain:
    """An objective came out of the queue or the parking lot and is a draft of ``cycle`` again.
    ``is_moved`` and ``is_unlinked`` are those of ``ObjectiveQueued``."""

    kind: ClassVar[str] = "goals.drafted_again"
    objective_id: int
    cycle_id: int
    cycle: str
    is_moved: bool
    is_unlinked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultDropped:
    """A team gave a committed key result up; it keeps its last value in the original score."""

    kind: ClassVar[str] = "goals.key_result_dropped"
    objective_id: int
    key_result_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveCommitted:
    """A team committed to an objective. ``despite`` are the bounds of the workspace's preset
    that it breaks knowingly."""

    kind: ClassVar[str] = "goals.objective_committed"
    objective_id: int
    on: date
    despite: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveDropped:
    """A team gave a committed objective up in the middle of its cycle."""

    kind: ClassVar[str] = "goals.objective_dropped"
    objective_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveParked:
    """An objective went to the parking lot: not now, and why."""

    kind: ClassVar[str] = "goals.objective_parked"
    objective_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveProposed:
    """Somebody asked for an objective to be committed."""

    kind: ClassVar[str] = "goals.objective_proposed"
    objective_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveQueued:
    """An objective waits for a later cycle, ``cycle``. ``is_moved`` says that it stood in another
    one, ``is_unlinked`` that its parent could not come along."""

    kind: ClassVar[str] = "goals.objective_queued"
    objective_id: int
    cycle_id: int
    cycle: str
    is_moved: bool
    is_unlinked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSentBack:
    """A proposal was answered: not like this, and why; it is a draft again."""

    kind: ClassVar[str] = "goals.proposal_sent_back"
    objective_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWithdrawn:
    """A proposal was taken back before there was an answer; it is a draft again."""

    kind: ClassVar[str] = "goals.proposal_withdrawn"
    objective_id: int
