"""ST105: an objective that nothing ends."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, KeyResultText, ObjectiveText, OkrSet, Rule, SetHit, Subject
from northing.coach.reading.late import late
from northing.coach.reading.values import Reading
from northing.coach.sets import gaps, kept
from northing.coach.words.sets import PAST_YEAR, PERIODS
from northing.core.document import Curve

RULE = Rule(
    code="ST105",
    name="no-deadline",
    subject=Subject.SET,
    message=N_("There is no day by which this is to be so: no cycle, no deadline, no date."),
    why=N_("Without an end nothing is ever late, and nobody looks back at what was learned."),
    fix=N_("Give the set a cycle (cycle: 2026-Q3), or the key results a deadline (deadline:)."),
)


_PERIODS = late("|".join(PERIODS))
_PAST_YEAR = late(PAST_YEAR)


def find(okrs: OkrSet) -> Iterator[SetHit]:
    """Yield each objective without an end in a set without a cycle; the set itself where none
    has one."""
    if okrs.document.cycle is not None:
        return iter(())
    texts = tuple(kept(okrs))
    endless = [each for each in texts if not _ends(each)]
    return gaps(endless, is_used=len(endless) < len(texts) or len(texts) == 1)


def _ends(text: ObjectiveText) -> bool:
    return _says_when(text.reading) or any(map(_has_end, text.key_results))


def _has_end(text: KeyResultText) -> bool:
    key_result = text.key_result
    is_paced = not isinstance(key_result.pace, Curve)
    return key_result.deadline is not None or is_paced or _says_when(text.reading)


def _says_when(reading: Reading) -> bool:
    """Whether a text names a day or a period in which it is to be so."""
    past = [each.span() for each in _PAST_YEAR.finditer(reading.text)]
    ends = any(not any(start <= at < end for start, end in past) for at, _ in reading.deadlines)
    return ends or bool(_PERIODS.search(reading.text.lower()))
