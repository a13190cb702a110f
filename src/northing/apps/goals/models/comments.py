"""What people say to each other about an objective."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from northing.apps.goals.models.key_results import KeyResult
from northing.apps.goals.models.objectives import Objective
from northing.apps.people.models import Membership
from northing.base.scope import Tenant


class Comment(Tenant):
    """A plain text about an objective, or about one of its key results; ``version`` counts how
    often its author changed it."""

    objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, null=True, related_name="comments"
    )
    key_result = models.ForeignKey(
        KeyResult, on_delete=models.CASCADE, null=True, related_name="comments"
    )
    text = models.TextField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(key_result=None, objective__isnull=False)
                | Q(key_result__isnull=False, objective=None),
                name="comment_one_end",
            )
        ]
