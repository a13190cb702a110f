"""Objectives and the plain rows that hang on them."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from northing.apps.goals.models.cycles import Cycle, Product, Strategy
from northing.apps.metrics.models import Amount
from northing.apps.people.models import Membership, Team
from northing.base.scope import Tenant
from northing.core.document import ObjectiveState


class Fraction(models.DecimalField):  # type: ignore[type-arg]
    """A stored progress: 1 is the whole way; unclamped, so it may be large or negative."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_digits"], kwargs["decimal_places"] = 21, 6
        super().__init__(*args, **kwargs)


class Objective(Tenant):
    """``key`` is its id within the cycle's document. ``continues`` is what it was carried over
    from; ``rank`` orders what waits in a team's queue and parking lot, across cycles.
    ``decision_reason`` is also why it was dropped or parked. ``sought`` is what ``core.seeking``
    makes of the title, to be found by.

    ``progress``, ``measured``, ``counted``, ``is_clamped`` and ``band`` are what the rules of
    ``core`` gave when something below last changed; they are written in that transaction.
    ``health``, ``expected``, ``goal``, ``is_started``, ``likely`` and ``key_result_count`` are
    what its health rests on, as they are on each day from ``stands_from`` to ``stands_until``;
    on any other day they say nothing.
    """

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="objectives")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="objectives")
    key = models.CharField(max_length=80)
    position = models.PositiveIntegerField(default=0)
    title = models.TextField()
    sought = models.TextField(blank=True, default="")
    why = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    is_explorative = models.BooleanField(default=False)
    phase = models.CharField(max_length=12, blank=True)
    stage = models.CharField(max_length=12, blank=True)
    strategy = models.ForeignKey(Strategy, on_delete=models.PROTECT, null=True, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, null=True, related_name="+")
    parent_objective = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="children"
    )
    parent_key_result = models.ForeignKey(
        "goals.KeyResult", on_delete=models.PROTECT, null=True, related_name="children"
    )
    state = models.CharField(max_length=12, default=ObjectiveState.DRAFT.value)
    committed_on = models.DateField(null=True)
    decision = models.CharField(max_length=8, blank=True)
    decision_reason = models.TextField(blank=True)
    continues = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, related_name="continued_by"
    )
    own_score = Amount(null=True)
    own_score_note = models.TextField(blank=True)
    rank = models.PositiveIntegerField(default=0)
    is_restricted = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    allow = models.JSONField(default=list)
    progress = Fraction(null=True)
    measured = models.PositiveSmallIntegerField(default=0)
    counted = models.PositiveSmallIntegerField(default=0)
    is_clamped = models.BooleanField(default=False)
    band = models.CharField(max_length=10, blank=True)
    last_check_in_on = models.DateField(null=True)
    stands_from = models.DateField(null=True)
    stands_until = models.DateField(null=True)
    health = models.CharField(max_length=11, blank=True)
    expected = Fraction(null=True)
    goal = Fraction(null=True)
    is_started = models.BooleanField(default=False)
    likely = Fraction(null=True)
    key_result_count = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cycle", "key"], name="one_objective_a_key"),
            models.CheckConstraint(
                condition=Q(parent_objective=None) | Q(parent_key_result=None),
                name="objective_one_parent",
            ),
            models.CheckConstraint(
                condition=~Q(parent_objective=F("id")), name="objective_not_own_parent"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in ObjectiveState]),
                name="objective_state_known",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "cycle", "position"], name="objective_order"),
            models.Index(fields=["workspace", "team", "cycle"], name="objective_team"),
        ]


class ObjectiveOwner(Tenant):
    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="owners")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["objective", "membership"], name="objective_owned_once")
        ]


class Guardrail(Tenant):
    """What must not get worse; never scored."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="guardrails")
    position = models.PositiveSmallIntegerField(default=0)
    metric = models.CharField(max_length=300)
    at_least = Amount(null=True)
    at_most = Amount(null=True)
    current = Amount(null=True)
    owner = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["position", "id"]


class Initiative(Tenant):
    """A bet on a key result. ``serves`` is the key of one of the objective's key results."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="initiatives")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.TextField()
    hypothesis = models.TextField(blank=True)
    serves = models.CharField(max_length=80, blank=True)
    expected = models.TextField(blank=True)
    observed = models.TextField(blank=True)
    state = models.CharField(max_length=8, default="idea")
    reach = Amount(null=True)
    impact = Amount(null=True)
    confidence = Amount(null=True)
    effort = Amount(null=True)

    class Meta:
        ordering = ["position", "id"]
