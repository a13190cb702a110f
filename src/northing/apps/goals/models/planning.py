"""What happens to an objective on its way to a commitment, and what was promised then."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from northing.apps.goals.models.key_results import KeyResult
from northing.apps.goals.models.objectives import Objective
from northing.apps.people.models import Membership
from northing.base.scope import Tenant


class Commitment(Tenant):
    """What was promised: the snapshot is the objective as a file has it, frozen on that day."""

    objective = models.OneToOneField(Objective, on_delete=models.CASCADE, related_name="commitment")
    on = models.DateField()
    committed_at = models.DateTimeField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    text = models.TextField()


class Proposal(Tenant):
    """Somebody asked for an objective to be committed; ``answer`` is blank while it waits."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="proposals")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField()
    answer = models.CharField(max_length=10, blank=True)
    reason = models.TextField(blank=True)
    answered_by = models.ForeignKey(
        Membership, on_delete=models.PROTECT, null=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["proposed_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer__in=["", "approved", "sent-back", "withdrawn"]),
                name="proposal_answer_known",
            ),
            models.UniqueConstraint(
                fields=["objective"], condition=Q(answer=""), name="one_open_proposal"
            ),
        ]


class FormerTitle(Tenant):
    """What an objective, or one of its key results, was called until somebody renamed it."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="former_titles")
    key_result = models.ForeignKey(
        KeyResult, on_delete=models.CASCADE, null=True, related_name="former_titles"
    )
    title = models.TextField()
    until_at = models.DateTimeField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["until_at", "id"]


class Revision(Tenant):
    """An objective as a file has it, before a change that can be undone."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="revisions")
    text = models.TextField()
    replaced_at = models.DateTimeField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["replaced_at", "id"]


class Draft(Tenant):
    """What somebody is typing and has not saved, for nobody else: ``about`` names the form and
    ``fields`` holds what stood in it."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="drafts")
    about = models.CharField(max_length=120)
    fields = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["membership", "about"], name="one_draft_a_form")
        ]
