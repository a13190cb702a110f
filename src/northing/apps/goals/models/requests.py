"""What people ask of a team: wishes of stakeholders, and help between teams."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from northing.apps.goals.models.key_results import KeyResult
from northing.apps.goals.models.objectives import Objective
from northing.apps.people.models import Membership, Team
from northing.base.scope import Tenant


class Question(Tenant):
    """Somebody asks; ``state`` is "open" until there is an answer."""

    title = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="open")
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(
        Membership, on_delete=models.PROTECT, null=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ["-asked_at", "-id"]


class Request(Question):
    """A stakeholder wishes for something: parked with a reason, or taken into an objective."""

    # To the team above, when a team is deleted; to nobody in particular without one.
    HANDED_UP = ("team",)

    team = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="requests")
    objective = models.ForeignKey(
        Objective, on_delete=models.SET_NULL, null=True, related_name="requests"
    )

    class Meta(Question.Meta):
        abstract = False
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["open", "parked", "taken", "withdrawn"]),
                name="request_state_known",
            )
        ]


class HelpRequest(Question):
    """A team asks another for help with an objective, or with one of its key results."""

    HANDED_UP = ("from_team", "to_team")

    from_team = models.ForeignKey(
        Team, on_delete=models.CASCADE, null=True, related_name="help_asked"
    )
    to_team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="help_wanted")
    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="help_requests")
    key_result = models.ForeignKey(
        KeyResult, on_delete=models.CASCADE, null=True, related_name="help_requests"
    )

    class Meta(Question.Meta):
        abstract = False
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["open", "accepted", "declined", "done", "withdrawn"]),
                name="help_request_state_known",
            )
        ]
