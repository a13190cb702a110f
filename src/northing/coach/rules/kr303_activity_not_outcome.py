"""KR303: what the team does or makes, instead of what changes by it."""

from __future__ import annotations

from collections.abc import Iterator

from northing.coach.findings import N_, Hit, KeyResultText, Rule, Severity, Subject
from northing.coach.reading.deeds import deed_of
from northing.coach.reading.doings import MADE, Doing
from northing.coach.reading.folding import folded
from northing.coach.reading.language import detect
from northing.coach.reading.metrics import metric_of
from northing.coach.reading.tagging import tags_of
from northing.coach.reading.tags import Tag
from northing.coach.reading.values import MetricKind
from northing.core.document import Numeric, Phase

RULE = Rule(
    code="KR303",
    name="activity-not-outcome",
    severity=Severity.WARNING,
    subject=Subject.KEY_RESULT,
    message=N_("“%(found)s” is something you do, not something that changes."),
    why=N_(
        "Work can all be done without anything getting better for anyone. A key result says what"
        " shall be different afterwards; what you do for it is an initiative."
    ),
    fix=N_(
        "Ask what it is for and measure that: not “hold 10 workshops” but “managers who use the"
        " method after 60 days: 20 %% → 45 %%”. Keep the activity as an initiative."
    ),
)

_WORK = MADE | Tag.MAKE | Tag.EFFORT | Tag.LAUNCH
_LEVELS = frozenset(
    {MetricKind.RATE, MetricKind.SCORE, MetricKind.DURATION, MetricKind.MONEY, MetricKind.STOCK}
)


def find(text: KeyResultText) -> Iterator[Hit]:
    """Yield the activity that a text asks for. In discovery, to learn is the outcome: what is
    counted there is let go."""
    deed = deed_of(text.reading)
    if deed is None or deed.doing is not Doing.ACTIVITY or _measures_more(text):
        return
    if text.phase != Phase.DISCOVERY or not deed.is_counted:
        yield Hit(deed.start, deed.end)


def _measures_more(text: KeyResultText) -> bool:
    """Whether the fields say that something else moves than what is done: a metric that names no
    work, or a number that there was before."""
    metric, measure = folded(text.key_result.metric), text.key_result.measure
    if metric:
        language = detect(metric, text.language)
        is_level = metric_of(metric, 0, len(metric), language).kind in _LEVELS
        return is_level or not tags_of(metric, language) & _WORK
    return isinstance(measure, Numeric) and bool(measure.baseline and measure.target)
