"""KR102: a metric without the value that it shall reach."""

from __future__ import annotations

import re
from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.aims import names_metric
from northing.coach.reading.late import late
from northing.coach.reading.perfection import perfection
from northing.coach.reading.standing import standing
from northing.coach.reading.values import Role
from northing.coach.words import levels

RULE = Rule(
    code="KR102",
    name="missing-target",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” has no target."),
    why=N_(
        "A direction alone is reached by the smallest step and never finished: nobody can tell"
        " how far is far enough."
    ),
    fix=N_("Write the value it shall have at the end: “from 31 %% to 38 %%”."),
)
_OPEN = late(levels.OPEN, re.IGNORECASE)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the known metric of a text that says neither a target nor a change."""
    reading = text.reading
    parsed = reading.parsed
    aims = reading.of_role(Role.TARGET, Role.CHANGE)
    if len(aims) == 1 and _OPEN.search(text.text):
        yield Hit()
        return
    if aims or reading.of_role(Role.PROBABILITY):
        return
    if parsed.target is not None or parsed.change is not None:
        return
    if perfection(reading):
        return
    is_told = bool(reading.of_role(Role.BASELINE, Role.SCOPE))
    if is_told and any(standing(reading, each) for each in reading.clauses):
        return
    metric = next((each.metric for each in reading.clauses if names_metric(each)), None)
    if metric:
        yield Hit(metric.start, metric.end)
    elif reading.baseline() or parsed.baseline is not None:
        yield Hit()
