"""How a forecast widens from the last reading to the deadline (the OKR semantics, section 6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from northing.core.document import Cycle, KeyResult
from northing.core.forecast import SHARES, Question, foretell
from northing.core.outlook import LEAST_CHECK_INS, value_question

EDGES = tuple(SHARES.index(share) for share in (0.1, 0.25, 0.5, 0.75, 0.9))
# Where the fan is worked out between the last reading and the deadline: it widens fastest at first.
_PLACES = (0.05, 0.15, 0.35, 0.6, 1.0)


@dataclass(frozen=True, slots=True)
class FanDay:
    """The 10th, 25th, 50th, 75th and 90th percentile of the value on a day, in its unit."""

    on: date
    values: tuple[float, ...]


def fan(
    key_result: KeyResult,
    cycle: Cycle | None,
    as_of: date,
    committed_on: date | None = None,
    history: Iterable[Decimal] = (),
) -> tuple[FanDay, ...]:
    """Return where a key result's value is expected on a few days from its last reading to the
    deadline, the percentiles of the last day being the outlook's; nothing where it is too early
    to tell, where no time is left, and for what is done or not. ``committed_on`` is the
    objective's, ``history`` as for ``outlook``. A range's fan is of its value."""
    question = value_question(key_result, cycle, as_of, committed_on, history)
    if question is None or as_of.toordinal() >= question.deadline:
        return ()
    seen = sorted((s for s in question.seen if _counts(question, s)), key=lambda each: each[0])
    if len({day for day, _ in seen if day > question.start}) < LEAST_CHECK_INS:
        return ()
    last_day, last = seen[-1]
    since, left = round(last_day), round(question.deadline - last_day)
    days = sorted({since + max(round(left * place), 1) for place in _PLACES}) if left else []
    asked = replace(question, asked=last_day)
    laws = ((day, foretell(asked, day).quantiles()) for day in days)
    return (
        FanDay(date.fromordinal(since), (last,) * len(EDGES)),
        *(
            FanDay(date.fromordinal(day), tuple(sorted(told[edge] for edge in EDGES)))
            for day, told in laws
        ),
    )


def _counts(question: Question, seen: tuple[float, float]) -> bool:
    return question.start <= seen[0] <= min(question.asked, question.deadline)
