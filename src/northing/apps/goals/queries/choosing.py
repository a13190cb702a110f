"""Which cycle a reader wants to see when none is named."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from northing.apps.goals.models import Cycle, KeyResult
from northing.base.prepared import Prepared
from northing.core.document import CycleState

OPEN = {CycleState.ACTIVE, CycleState.REVIEWING}


def cycles_to_choose_from() -> QuerySet[Cycle]:
    """Return the workspace's cycles, newest first, each with ``is_measured``: whether it holds
    any key result that is open to all, so that every viewer is led to the same. Needs a scope."""
    inner = KeyResult.objects.filter(objective__is_restricted=False)
    measured = Exists(inner.filter(objective__cycle=OuterRef("pk")))
    return Cycle.objects.annotate(is_measured=measured).order_by("-starts_on", "ends_on", "pk")


_CYCLES = Prepared(lambda _: cycles_to_choose_from())


def cycles_in_order() -> list[Cycle]:
    """Return what ``cycles_to_choose_from`` does, read. Needs a scope."""
    return _CYCLES.ask()


def first_to_show(cycles: Iterable[Cycle]) -> Cycle | None:
    """Return the cycle that a reader wants first, of cycles newest first: the running one that
    ends first, else one in review, else the newest that holds key results, else the newest."""
    newest = list(cycles)
    running = [row for row in newest if row.state == CycleState.ACTIVE]
    reviewing = [row for row in newest if row.state == CycleState.REVIEWING]
    measured = [row for row in newest if row.is_measured]  # type: ignore[attr-defined]
    soonest = sorted(running, key=lambda row: (row.ends_on, -row.starts_on.toordinal()))
    return next(iter([*soonest, *reviewing, *measured, *newest]), None)
