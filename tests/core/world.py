"""Small values to test with: one quarter, and short ways to write key results."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, overload

from northing.core.document import (
    CheckIn,
    Cycle,
    Document,
    KeyResult,
    Numeric,
    Objective,
    ObjectiveState,
)

Amount = str | int | Decimal | None
START, END = date(2026, 7, 1), date(2026, 10, 9)  # 100 days apart, so a day is 1 %
QUARTER = Cycle(name="2026-Q3", starts_on=START, ends_on=END)


def day(number: int) -> date:
    """Return the day so many days after the start; also the expected share in per cent."""
    return START + timedelta(days=number)


@overload
def dec(text: str | int | Decimal) -> Decimal: ...
@overload
def dec(text: None) -> None: ...
@overload
def dec(text: str | int | Decimal | None) -> Decimal | None: ...
def dec(text: str | int | Decimal | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def saw(on: int, value: str | int | Decimal | None, confidence: str | int | None = None) -> CheckIn:
    return CheckIn(on=day(on), value=dec(value), confidence=dec(confidence))


def numeric(baseline: Amount = 0, target: Amount = 100, *seen: CheckIn, **more: Any) -> KeyResult:
    """Return a number key result from baseline to target with its check-ins."""
    measure = more.pop("measure", None)
    measure = measure or Numeric(baseline=dec(baseline), target=dec(target))
    return KeyResult(**{"id": "kr", "title": "KR"} | more, measure=measure, check_ins=seen)


def at(value: str | int | Decimal, **more: Any) -> KeyResult:
    """Return a key result from 0 to 100 that was seen at the value on the first day."""
    return numeric(0, 100, saw(0, value), **more)


def objective(id: str, *key_results: KeyResult, **more: Any) -> Objective:
    more.setdefault("state", ObjectiveState.COMMITTED)
    return Objective(id=id, title=id.title(), key_results=key_results, **more)


def document(*objectives: Objective, **more: Any) -> Document:
    return Document(cycle=QUARTER, objectives=objectives, **more)
