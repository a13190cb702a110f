"""Which of a key result's stored readings count: what ``core.readings.measured_since`` says, in
the statements that read them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from northing.apps.goals.models import Amendment, CheckIn, KeyResult
from northing.apps.metrics.models import Observation
from northing.base.prepared import Prepared
from northing.core.readings import REPLACING, deadline


def _replacements(**where: Any) -> QuerySet[Amendment]:
    return Amendment.objects.filter(field__in=REPLACING, before__isnull=False, **where)


def with_measured_since(rows: QuerySet[KeyResult]) -> QuerySet[KeyResult]:
    """Return the key results with ``measured_since``, the day on which what they measure was
    last replaced, None where it never was."""
    newest = _replacements(key_result=OuterRef("pk")).order_by("-on").values("on")
    return rows.annotate(measured_since=Subquery(newest[:1]))


def of_metric(check_ins: QuerySet[CheckIn]) -> QuerySet[CheckIn]:
    """Return the check-ins without those of a metric that was replaced later."""
    later = _replacements(key_result=OuterRef("key_result"), on__gt=OuterRef("on"))
    return check_ins.exclude(Exists(later))


def newest_observation(row: KeyResult, as_of: date) -> Observation | None:
    """Return the newest reading that counts by a day: none after the deadline does, and none of
    a metric that was replaced. Needs a scope."""
    last_day = min(as_of, deadline(row, row.objective.cycle))
    return next(iter(_NEWEST.ask(row.pk, row.metric_id, last_day)), None)


def _newest(key_result: int, metric: int, last_day: date, _: object) -> QuerySet[Observation]:
    later = _replacements(key_result=key_result, on__gt=OuterRef("on"))
    seen = Observation.objects.filter(metric=metric, on__lte=last_day)
    return seen.exclude(Exists(later)).order_by("-on", "-pk")[:1]


_NEWEST = Prepared(_newest)
