"""What was seen and said, and what was changed after commitment."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from northing.apps.goals.models.key_results import KeyResult
from northing.apps.goals.models.objectives import Objective
from northing.apps.metrics.models import Amount, Observation
from northing.apps.people.models import Membership
from northing.base.scope import Tenant


class CheckIn(Tenant):
    """A statement about a key result on a day; the value is the metric's observation."""

    key_result = models.ForeignKey(KeyResult, on_delete=models.CASCADE, related_name="check_ins")
    observation = models.ForeignKey(
        Observation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    on = models.DateField()
    confidence = Amount(null=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["on", "id"]
        indexes = [
            models.Index(fields=["workspace", "key_result", "on"], name="check_in_history"),
            models.Index(fields=["workspace", "-on", "-id"], name="check_in_newest"),
        ]


class Correction(Tenant):
    """What a check-in said before somebody put it right."""

    check_in = models.ForeignKey(CheckIn, on_delete=models.CASCADE, related_name="corrections")
    on = models.DateField()
    value = Amount(null=True)
    confidence = Amount(null=True)
    note = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    corrected_at = models.DateTimeField()

    class Meta:
        ordering = ["corrected_at", "id"]


class Amendment(Tenant):
    """A change to a committed key result, or to the guardrails of an objective. ``before`` and
    ``after`` are texts; None is no value."""

    key_result = models.ForeignKey(
        KeyResult, on_delete=models.CASCADE, null=True, related_name="amendments"
    )
    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, null=True, related_name="amendments"
    )
    on = models.DateField()
    field = models.CharField(max_length=40)
    before = models.TextField(null=True)  # noqa: DJ001 - None is no value, "" is an empty text
    after = models.TextField(null=True)  # noqa: DJ001
    reason = models.TextField(blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["on", "id"]
        indexes = [models.Index(fields=["workspace", "key_result"], name="amendment_ledger")]
        constraints = [
            models.CheckConstraint(
                condition=Q(key_result=None, objective__isnull=False)
                | Q(key_result__isnull=False, objective=None),
                name="amendment_one_end",
            )
        ]
