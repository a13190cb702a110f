"""By which terms objectives and key results are found, in the order of their cycles."""

from __future__ import annotations

from django.db import models

from northing.apps.goals.models.cycles import Cycle
from northing.apps.goals.models.key_results import KeyResult
from northing.apps.goals.models.objectives import Objective
from northing.base.scope import Tenant


class Term(Tenant):
    """One of ``core.seeking.terms_of`` what a workspace's objectives and key results are found by;
    the empty one finds all. Two who write at once may each bring the same: both rows hold then.
    ``uses`` is about how many texts have it: what a question costs depends on it, hardly what it
    finds. One of no uses is given to no text any more.
    """

    text = models.CharField(max_length=80)
    uses = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["workspace", "text"], name="term_text")]


class _Found(Tenant):
    """That something is found by a term. A large import brings millions, so the database keeps
    track of nothing here but what is found."""

    workspace = models.ForeignKey(
        "people.Workspace",
        on_delete=models.CASCADE,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    term = models.ForeignKey(
        Term, on_delete=models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )
    cycle = models.ForeignKey(
        Cycle, on_delete=models.DO_NOTHING, related_name="+", db_index=False, db_constraint=False
    )

    class Meta:
        abstract = True


class ObjectiveTerm(_Found):
    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="+")

    class Meta:
        indexes = [
            models.Index(
                fields=["workspace", "term", "cycle", "objective"], name="objective_by_term"
            )
        ]


class KeyResultTerm(_Found):
    key_result = models.ForeignKey(KeyResult, on_delete=models.CASCADE, related_name="+")

    class Meta:
        indexes = [
            models.Index(
                fields=["workspace", "term", "cycle", "key_result"], name="key_result_by_term"
            )
        ]
