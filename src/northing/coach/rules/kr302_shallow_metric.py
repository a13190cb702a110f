"""KR302: being looked at, which helps nobody yet."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.reading import read
from northing.coach.reading.vanity import look_of

RULE = Rule(
    code="KR302",
    name="shallow-metric",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” counts that someone came, not that it helped them."),
    why=N_(
        "Whoever logs in, opens or views has got nothing yet: more of it may just as well mean that"
        " people search in vain."
    ),
    fix=N_(
        "Measure what they came to do: tasks completed, orders sent, questions answered (“visitors"
        " who find an answer without calling: 38 %% → 55 %%”)."
    ),
)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the logins, views, opens or impressions that are the metric itself."""
    span = look_of(text.reading)
    metric = text.key_result.metric
    if span is not None and (not metric or look_of(read(metric, text.language))):
        yield Hit(*span)
