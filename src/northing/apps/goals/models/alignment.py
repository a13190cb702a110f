"""Links between objectives, teams and people: who supports, contributes, and may see."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from northing.apps.goals.models.key_results import KeyResult
from northing.apps.goals.models.objectives import Objective
from northing.apps.people.models import Membership, Team
from northing.base.scope import Tenant


class Support(Tenant):
    """A link that counts nothing and may loop."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="supports")
    to_objective = models.ForeignKey(
        Objective, on_delete=models.CASCADE, null=True, related_name="supported_by"
    )
    to_key_result = models.ForeignKey(
        KeyResult, on_delete=models.CASCADE, null=True, related_name="supported_by"
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_objective=None, to_key_result__isnull=False)
                | Q(to_objective__isnull=False, to_key_result=None),
                name="support_one_end",
            )
        ]


class Contribution(Tenant):
    """A team that contributes to another team's objective."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="contributors")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="contributions")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["objective", "team"], name="contributes_once")
        ]


class Grant(Tenant):
    """Somebody, or a team, that may see a restricted objective."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="grants")
    membership = models.ForeignKey(
        Membership, on_delete=models.CASCADE, null=True, related_name="grants"
    )
    team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="grants")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(membership=None, team__isnull=False)
                | Q(membership__isnull=False, team=None),
                name="grant_one_end",
            )
        ]
