"""What shall stay as it is: kept, unchanged, the same as today."""

from __future__ import annotations

import re
from functools import cache

from northing.coach.reading.late import late
from northing.coach.reading.values import (
    Act,
    Clause,
    Language,
    MetricKind,
    Reading,
    Role,
    Sort,
    Span,
)
from northing.coach.reading.wording import wording
from northing.coach.words import standing_en, standing_sv, standing_zh

_WORDS = {"en": standing_en, "sv": standing_sv, "zh-Hans": standing_zh}
# "Patients rate their stay 8.7" keeps nothing.
_NOUN = late(
    r"\b(?:the|their|a|an|his|her|its|per|of|hospital|average|mean|each)\s+$", re.IGNORECASE
)
_MOVES = frozenset({Act.RAISE, Act.LOWER})
_LEVELS = frozenset({Sort.SHARE, Sort.SCORE, Sort.DURATION})


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = _WORDS[language]
    same, going_on, beside = (
        late(each, re.IGNORECASE) for each in (words.SAME, words.GOING_ON, words.BESIDE)
    )
    return same, going_on, beside


def standing(reading: Reading, clause: Clause) -> Span | None:
    """Return the words of a clause by which its metric stays as it is, None where there are none.

    What stays the same beside something else that is aimed at ("40 customers with an unchanged
    budget") is not meant.
    """
    aim = clause.first(Role.TARGET)
    is_kept = clause.act is Act.MAINTAIN and not _NOUN.search(reading.text, 0, clause.act_start)
    if is_kept and (aim or clause.metric.is_known or _leads(reading, clause)):
        return clause.act_start, clause.act_end
    is_level = aim is not None and aim.sort in _LEVELS
    is_won = clause.metric.kind is MetricKind.FLOW and not clause.metric.lower_is_better
    if is_won and not is_level:
        return None
    same, going_on, beside = _patterns(reading.language)
    found = None
    if not _WORDS[reading.language].TELLING.isdisjoint(
        wording(reading.text.lower(), reading.language)
    ):
        found = same.search(reading.text, clause.start, clause.end)
    if found and not beside.search(reading.text, clause.start, found.start()):
        return found.span()
    if aim and is_level and clause.act not in _MOVES:
        found = going_on.match(reading.text, clause.start, aim.start)
        return found.span() if found else None
    return None


def _leads(reading: Reading, clause: Clause) -> bool:
    """Whether a clause begins with its verb: "handbook is written and maintained" does not."""
    return clause.act_start - clause.start <= len("We shall ") or reading.language == "zh-Hans"
