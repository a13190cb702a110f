"""What the coach found, and somebody let be or heeded again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingDismissed:
    """Findings of a rule are let be: about an objective, a key result of it, or what a team plans
    for a cycle. The reason stands with what it is about."""

    kind: ClassVar[str] = "goals.finding_dismissed"
    code: str
    objective_id: int | None = None
    key_result_id: int | None = None
    team_id: int | None = None
    cycle_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingHeeded:
    """What was let be is said again."""

    kind: ClassVar[str] = "goals.finding_heeded"
    code: str
    objective_id: int | None = None
    key_result_id: int | None = None
    team_id: int | None = None
    cycle_id: int | None = None
