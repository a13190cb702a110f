"""How the example organisation is written down: a quarter, its weeks, and short forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from northing.core.document import (
    CheckIn,
    KeyResult,
    Measure,
    Numeric,
    NumericType,
    Objective,
    ObjectiveState,
)

DEMO = "demo@northing.example"
INGRID, TOMAS = "ingrid@northing.example", "tomas@northing.example"
BIRGER, NOOR = "birger@northing.example", "noor@northing.example"
SAMI, OLLE, MEI = "sami@northing.example", "olle@northing.example", "mei@northing.example"

WEEKS, WEEKS_GONE = 13, 7
NO_NOTES: Mapping[int, str] = {}


@dataclass(frozen=True, slots=True)
class Quarter:
    """Thirteen weeks from ``starts_on``."""

    starts_on: date

    @property
    def ends_on(self) -> date:
        return self.starts_on + timedelta(weeks=WEEKS, days=-1)

    def end_of_week(self, number: int) -> date:
        return self.starts_on + timedelta(weeks=number, days=-1)

    def check_ins(
        self, by: str, values: str, sure: str = "", notes: Mapping[int, str] = NO_NOTES
    ) -> tuple[CheckIn, ...]:
        """Return one check-in a week from the first on; notes are by the week's number."""
        stated = sure.split()
        return tuple(
            CheckIn(
                on=self.end_of_week(week),
                value=Decimal(value),
                confidence=Decimal(stated[week - 1]) if week <= len(stated) else None,
                note=notes.get(week, ""),
                by=by,
            )
            for week, value in enumerate(values.split(), start=1)
        )

    def committed(self, key: str, title: str, **rest: Any) -> Objective:
        """Return an objective that the team stands behind from the first day."""
        stated = {"state": ObjectiveState.COMMITTED, "committed_on": self.starts_on}
        return Objective(**{"id": key, "title": title, **stated, **rest})


def moves(baseline: str, target: str, unit: str = "", **rest: Any) -> Numeric:
    return Numeric(baseline=Decimal(baseline), target=Decimal(target), unit=unit, **rest)


def per_cent(baseline: str, target: str) -> Numeric:
    return moves(baseline, target, "%", type=NumericType.PERCENT)


def key_result(key: str, title: str, measure: Measure, owner: str, **rest: Any) -> KeyResult:
    return KeyResult(id=key, title=title, measure=measure, owners=(owner,), **rest)
