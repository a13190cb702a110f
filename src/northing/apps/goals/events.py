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
    it, ``audience_of`` that of an objective which others see now than before, ``change_of`` that
    of one which took a step or was amended."""

    kind: ClassVar[str] = "goals.progress_moved"
    objective_id: int
    because_of: int | None = None
    audience_of: int | None = None
    change_of: int | None = None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAsked:
    """A team asked another one for help with an objective."""

    kind: ClassVar[str] = "goals.help_asked"
    objective_id: int
    help_request_id: int
    team_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAccepted:
    """A team said that it helps; it contributes to the objective from now on."""

    kind: ClassVar[str] = "goals.help_accepted"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveProposed:
    """Somebody asked for an objective to be committed."""

    kind: ClassVar[str] = "goals.objective_proposed"
    objective_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWithdrawn:
    """A proposal was taken back before there was an answer; it is a draft again."""

    kind: ClassVar[str] = "goals.proposal_withdrawn"
    objective_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSentBack:
    """A proposal was answered: not like this, and why; it is a draft again."""

    kind: ClassVar[str] = "goals.proposal_sent_back"
    objective_id: int
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
class ObjectiveParked:
    """An objective went to the parking lot: not now, and why."""

    kind: ClassVar[str] = "goals.objective_parked"
    objective_id: int
    reason: str


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
class ObjectiveDropped:
    """A team gave a committed objective up in the middle of its cycle."""

    kind: ClassVar[str] = "goals.objective_dropped"
    objective_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultDropped:
    """A team gave a committed key result up; it keeps its last value in the original score."""

    kind: ClassVar[str] = "goals.key_result_dropped"
    objective_id: int
    key_result_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScoreStated:
    """An owner said in a note how an objective went, or took it back: from 0 to 1, None for
    nothing. It counts nowhere."""

    kind: ClassVar[str] = "goals.own_score_stated"
    objective_id: int
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyCreated:
    """A strategy was made."""

    kind: ClassVar[str] = "goals.strategy_created"
    strategy_id: int
    strategy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyChanged:
    """A strategy got another title, statement or place among the others."""

    kind: ClassVar[str] = "goals.strategy_changed"
    strategy_id: int
    strategy: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyRetired:
    """A strategy was retired, so that nothing new serves it; or brought back."""

    kind: ClassVar[str] = "goals.strategy_retired"
    strategy_id: int
    strategy: str
    is_retired: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyDeleted:
    """A strategy that no objective named was deleted."""

    kind: ClassVar[str] = "goals.strategy_deleted"
    strategy_id: int
    strategy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductCreated:
    """A product was made."""

    kind: ClassVar[str] = "goals.product_created"
    product_id: int
    product: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductChanged:
    """A product got another name, phase, stages or place among the others."""

    kind: ClassVar[str] = "goals.product_changed"
    product_id: int
    product: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRetired:
    """A product was retired, so that nothing new belongs to it; or brought back."""

    kind: ClassVar[str] = "goals.product_retired"
    product_id: int
    product: str
    is_retired: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductDeleted:
    """A product that no objective named was deleted."""

    kind: ClassVar[str] = "goals.product_deleted"
    product_id: int
    product: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleActivated:
    """A cycle began: what was not committed went to the queue."""

    kind: ClassVar[str] = "goals.cycle_activated"
    cycle_id: int
    cycle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleChanged:
    """Somebody renamed a cycle, moved its days or put it into another one. ``before`` is what it
    was called until then."""

    kind: ClassVar[str] = "goals.cycle_changed"
    cycle_id: int
    cycle: str
    before: str
    starts_on: date
    ends_on: date


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
class CycleReviewed:
    """The review of a cycle began."""

    kind: ClassVar[str] = "goals.cycle_reviewed"
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
