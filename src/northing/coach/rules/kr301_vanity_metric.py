"""KR301: a total that only grows, whatever the team does."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.reading import read
from northing.coach.reading.vanity import hoard_of

RULE = Rule(
    code="KR301",
    name="vanity-metric",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” only ever grows."),
    why=N_(
        "Such a total rises by itself with time, even while people leave. It makes every quarter"
        " look good and tells nothing about whether this quarter's work helped anyone."
    ),
    fix=N_(
        "Take what can fall as well: those who are active or pay, the new ones per month, or the"
        " share that does what they came for (“accounts active each week: 4,100 → 6,000”)."
    ),
)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the total, where nothing says that it can fall, or that it starts anew each period."""
    span = hoard_of(text.reading)
    metric = text.key_result.metric
    if span is not None and (not metric or hoard_of(read(metric, text.language))):
        yield Hit(*span)
