"""What the actions of goals take; forms, schemas, the CLI and imports share these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from northing.core.document import Decision, Objective


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCheckIn:
    """A reading and what is said about it.

    ``value`` is in the metric's unit (a binary key result: 1 done, 0 not). ``done`` holds the ids
    of all milestones or tasks that are done now, None to leave them; ``version`` is the key
    result's when the list was shown, so that nobody else's tick is undone. ``confidence`` 0 to 100.
    """

    on: date
    value: Decimal | None = None
    confidence: Decimal | None = None
    note: str = ""
    done: tuple[int, ...] | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleReopening:
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """Who alone may see an objective: the ids of memberships and teams.

    ``version`` is the objective's when the reader looked. ``is_confirmed`` says that the actor
    means to lose sight of it.
    """

    people: tuple[int, ...] = ()
    teams: tuple[int, ...] = ()
    version: int
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Everybody in the workspace may see an objective. ``is_confirmed`` says that the actor
    knows: what people have seen cannot be taken back."""

    version: int
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectivePlan:
    """An objective as somebody wrote it, whole, with where it belongs.

    ``value`` is read for its words, links and measures. People stand in it by address (by name
    where they have none), teams by name, strategies and products by key; its id and those of its
    key results are the stored ones, "" for what is new. States, readings, amendments and the
    restriction are not taken from it. ``reason`` is needed where a commitment's terms change.
    ``version`` is the objective's when the writer looked, None for a new one.
    """

    value: Objective
    cycle_id: int
    team_id: int | None = None
    reason: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step in an objective's life. ``reason`` is needed to park, drop and send back;
    ``is_confirmed`` says that the actor has read the warnings."""

    version: int
    reason: str = ""
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """What becomes of an objective at the close, and why."""

    decision: Decision
    reason: str = ""
    version: int
