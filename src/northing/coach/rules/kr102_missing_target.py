"""KR102: a metric without the value that it shall reach."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.perfection import perfection
from northing.coach.reading.standing import standing
from northing.coach.reading.values import Act, Clause, Role

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
_DOING = frozenset({Act.OUTPUT, Act.EFFORT, Act.EVENT, Act.LEARN})
_LONGEST_LABEL = 28


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the known metric of a text that says neither a target nor a change."""
    reading = text.reading
    parsed = reading.parsed
    if reading.of_role(Role.TARGET, Role.CHANGE, Role.PROBABILITY):
        return
    if parsed.target is not None or parsed.change is not None:
        return
    if perfection(reading):
        return
    if reading.baseline() and any(standing(reading, each) for each in reading.clauses):
        return
    metric = next((each.metric for each in reading.clauses if _is_meant(each)), None)
    if metric:
        yield Hit(metric.start, metric.end)
    elif reading.baseline() or parsed.baseline is not None:
        yield Hit()


def _is_meant(clause: Clause) -> bool:
    """Whether a clause is about a known metric, and not about work that has to do with one; where
    no verb tells, a metric stands nearly alone."""
    if not clause.metric.is_known or clause.act in _DOING:
        return False
    is_short = clause.end - clause.start <= _LONGEST_LABEL
    return clause.act is not Act.NONE or is_short or clause.first(Role.BASELINE) is not None
