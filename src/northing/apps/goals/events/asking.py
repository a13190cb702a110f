"""What people asked of teams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAccepted:
    """A team said that it helps; it contributes to the objective from now on."""

    kind: ClassVar[str] = "goals.help_accepted"
    objective_id: int
    help_request_id: int
    team_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAsked:
    """A team asked another one for help with an objective."""

    kind: ClassVar[str] = "goals.help_asked"
    objective_id: int
    help_request_id: int
    team_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpDeclined:
    """A team said that it cannot help, and why."""

    kind: ClassVar[str] = "goals.help_declined"
    objective_id: int
    help_request_id: int
    team_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpFinished:
    """The help that a team had promised was given."""

    kind: ClassVar[str] = "goals.help_finished"
    objective_id: int
    help_request_id: int
    team_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpWithdrawn:
    """A request for help was taken back before there was an answer."""

    kind: ClassVar[str] = "goals.help_withdrawn"
    objective_id: int
    help_request_id: int
    team_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedInQueue:
    """Somebody put an objective elsewhere among those that wait with its team, or are parked."""

    kind: ClassVar[str] = "goals.moved_in_queue"
    objective_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFiled:
    """Somebody wished for something: of a team, or of nobody in particular."""

    kind: ClassVar[str] = "goals.request_filed"
    request_id: int
    team_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestParked:
    """A team answered a request: not now, and why."""

    kind: ClassVar[str] = "goals.request_parked"
    request_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestTaken:
    """A team took a request into an objective. Which one stands with the request: not everybody
    may know of it."""

    kind: ClassVar[str] = "goals.request_taken"
    request_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestWithdrawn:
    """Whoever had filed a request took it back before there was an answer."""

    kind: ClassVar[str] = "goals.request_withdrawn"
    request_id: int
