"""Cycles, and what stands above the objectives: strategies and products."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from northing.apps.people.models import Membership, Team
from northing.base.scope import Tenant
from northing.core.document import CycleState, ProductPhase


class Cycle(Tenant):
    """A planning period; both days are part of it. ``is_imported`` marks one that had ended
    before it came here: its decisions are unknown."""

    name = models.CharField(max_length=80)
    starts_on = models.DateField()
    ends_on = models.DateField()
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    state = models.CharField(max_length=12, default=CycleState.PLANNING.value)
    is_imported = models.BooleanField(default=False)
    language = models.CharField(max_length=16, blank=True)
    source = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_cycle_a_name"),
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("ends_on")), name="cycle_not_backwards"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in CycleState]), name="cycle_state_known"
            ),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="cycle_not_own_parent"),
        ]
        indexes = [models.Index(fields=["workspace", "-starts_on"], name="cycle_calendar")]

    def __str__(self) -> str:
        return self.name


class Strategy(Tenant):
    key = models.CharField(max_length=80)
    title = models.CharField(max_length=300)
    statement = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)
    is_retired = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key"], name="one_strategy_a_key")
        ]


class Product(Tenant):
    key = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    phase = models.CharField(max_length=12, blank=True)
    stages = models.JSONField(default=list)
    position = models.PositiveIntegerField(default=0)
    is_retired = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key"], name="one_product_a_key"),
            models.CheckConstraint(
                condition=Q(phase="") | Q(phase__in=[p.value for p in ProductPhase]),
                name="product_phase_known",
            ),
        ]


class CycleClosing(Tenant):
    """A cycle as it stood when it was closed: ``text`` is its whole Document as a file has it.
    One that was reopened has several; the newest counts."""

    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="closings")
    on = models.DateField()
    closed_at = models.DateTimeField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    text = models.TextField()

    class Meta:
        ordering = ["closed_at", "id"]


class Listing(Tenant):
    """A cycle's plan names something, in an order: what takes part in it."""

    position = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ["position", "id"]


class CycleTeam(Listing):
    """``allow`` holds the findings about the team's set that are let be, as in ``Objective``."""

    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="listed_teams")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    allow = models.JSONField(default=list)

    class Meta(Listing.Meta):
        abstract = False
        constraints = [models.UniqueConstraint(fields=["cycle", "team"], name="team_listed_once")]


class CycleStrategy(Listing):
    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="listed_strategies")
    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="+")

    class Meta(Listing.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(fields=["cycle", "strategy"], name="strategy_listed_once")
        ]


class CycleProduct(Listing):
    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="listed_products")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")

    class Meta(Listing.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(fields=["cycle", "product"], name="product_listed_once")
        ]
