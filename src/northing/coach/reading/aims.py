"""What a clause is about, where no number says it."""

from __future__ import annotations

from northing.coach.reading.values import Act, Clause, MetricKind, Role

_DOING = frozenset({Act.OUTPUT, Act.EFFORT, Act.EVENT, Act.LEARN})
_STRONG = frozenset({MetricKind.RATE, MetricKind.SCORE, MetricKind.DURATION})
_LONGEST_LABEL = 28
_LONGEST_ARTICLE = 4


def names_metric(clause: Clause) -> bool:
    """Whether a clause is about a metric that readers know, and not about work that has to do
    with one; where no verb tells, the metric comes first or stands nearly alone."""
    metric = clause.metric
    if not metric.is_known or clause.act in _DOING:
        return False
    if clause.act is not Act.NONE or clause.first(Role.BASELINE):
        return True
    if metric.kind in _STRONG and metric.start - clause.start <= _LONGEST_ARTICLE:
        return True
    is_strong = metric.kind in _STRONG or metric.kind is MetricKind.MONEY
    return is_strong and clause.end - clause.start <= _LONGEST_LABEL
