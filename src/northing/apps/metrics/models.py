"""What is measured, and each reading of it."""

from __future__ import annotations

from typing import Any

from django.db import models

from northing.base.scope import Tenant


class Amount(models.DecimalField):  # type: ignore[type-arg]
    """A decimal of at most 15 significant digits with at most 6 behind the point.

    Actions check the 15: the column is wider because SQLite keeps the number as a binary float,
    which is exact to 15 digits wherever the point stands.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_digits"], kwargs["decimal_places"] = 21, 6
        super().__init__(*args, **kwargs)


class Metric(Tenant):
    """A quantity with a unit. Behind every key result stands one."""

    name = models.CharField(max_length=300, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    is_accumulating = models.BooleanField(default=False)


class Observation(Tenant):
    """The metric's value on a day. ``source`` says who read it: check-in, import, sync."""

    metric = models.ForeignKey(Metric, on_delete=models.CASCADE, related_name="observations")
    on = models.DateField()
    value = Amount()
    source = models.CharField(max_length=16, default="check-in")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "metric", "on"], name="observation_metric")]
