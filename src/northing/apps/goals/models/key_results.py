"""Key results and what each measure counts."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from northing.apps.goals.models.objectives import Fraction, Objective
from northing.apps.metrics.models import Amount, Metric
from northing.apps.people.models import Membership, Team
from northing.base.scope import Tenant

TYPES = ["number", "percent", "currency", "range", "binary", "milestones", "tasks", "baseline"]


class KeyResult(Tenant):
    """``key`` is its id within the objective; ``team`` owns it where that is not the objective's;
    ``metric`` carries name, unit and whether it
    accumulates. ``stated`` is a reading that came without a date; the first check-in after it
    turns it into a dated one. ``stated_confidence`` came without a date, too. ``current``,
    ``current_on``, ``confidence``, ``progress`` and ``last_check_in_on`` follow the newest
    check-in and are written in its transaction. ``sought`` is what ``core.seeking`` makes of
    the title and the metric's name, to be found by.
    """

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="key_results")
    metric = models.ForeignKey(Metric, on_delete=models.PROTECT, related_name="key_results")
    key = models.CharField(max_length=80)
    team = models.ForeignKey(
        Team, on_delete=models.SET_NULL, null=True, related_name="owned_key_results"
    )
    position = models.PositiveSmallIntegerField(default=0)
    title = models.TextField()
    sought = models.TextField(blank=True, default="")
    type = models.CharField(max_length=10, default="number")
    baseline = Amount(null=True)
    target = Amount(null=True)
    at_least = Amount(null=True)
    at_most = Amount(null=True)
    share = Amount(null=True)
    first_probability = Amount(null=True)
    is_done = models.BooleanField(default=False)
    kind = models.CharField(max_length=9, default="stretch")
    weight = Amount(default=1)
    deadline = models.DateField(null=True)
    pace = models.CharField(max_length=11, default="linear")
    waypoints = models.JSONField(default=list)
    confidence = Amount(null=True)
    is_rolled_up = models.BooleanField(default=False)
    committed_on = models.DateField(null=True)
    dropped_on = models.DateField(null=True)
    note = models.TextField(blank=True)
    allow = models.JSONField(default=list)
    stated = Amount(null=True)
    stated_on = models.DateField(null=True)
    stated_confidence = Amount(null=True)
    current = Amount(null=True)
    current_on = models.DateField(null=True)
    first_read_on = models.DateField(null=True)
    progress = Fraction(null=True)
    last_check_in_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["objective", "key"], name="one_key_result_a_key"),
            models.CheckConstraint(condition=Q(weight__gte=0), name="key_result_weight_positive"),
            models.CheckConstraint(condition=Q(type__in=TYPES), name="key_result_type_known"),
            models.CheckConstraint(
                condition=Q(kind__in=["stretch", "committed"]), name="key_result_kind_known"
            ),
        ]
        indexes = [models.Index(fields=["workspace", "objective"], name="key_result_objective")]


class KeyResultOwner(Tenant):
    key_result = models.ForeignKey(KeyResult, on_delete=models.CASCADE, related_name="owners")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["key_result", "membership"], name="key_result_owned_once"
            )
        ]


class Milestone(Tenant):
    key_result = models.ForeignKey(KeyResult, on_delete=models.CASCADE, related_name="milestones")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.TextField()
    weight = Amount(default=1)
    is_done = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "id"]


class Task(Tenant):
    key_result = models.ForeignKey(KeyResult, on_delete=models.CASCADE, related_name="tasks")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.TextField()
    state = models.CharField(max_length=9, default="open")

    class Meta:
        ordering = ["position", "id"]
