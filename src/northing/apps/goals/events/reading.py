"""What was read, and the numbers that followed."""

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
class CheckInCorrected:
    """Somebody put a check-in right; what it said before is kept with it."""

    kind: ClassVar[str] = "goals.check_in_corrected"
    objective_id: int
    key_result_id: int
    check_in_id: int
    before: Decimal | None
    value: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInTakenBack:
    """Somebody took a check-in of their own back right after it was made; this is what it said
    of a day."""

    kind: ClassVar[str] = "goals.check_in_taken_back"
    objective_id: int
    key_result_id: int
    check_in_id: int
    on: date
    value: Decimal | None
    confidence: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScoreStated:
    """An owner said in a note how an objective went, or took it back: from 0 to 1, None for
    nothing. It counts nowhere."""

    kind: ClassVar[str] = "goals.own_score_stated"
    objective_id: int
    before: Decimal | None
    after: Decimal | None


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
class RangesRefreshed:
    """The time inside a range moved on with the days."""

    kind: ClassVar[str] = "goals.ranges_refreshed"
    objectives: int
