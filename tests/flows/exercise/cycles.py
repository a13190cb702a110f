"""Threads that take steps in a cycle while somebody begins or closes it; what each came to is
printed. Run it as a process of an installation: ``python -m tests.flows.exercise.cycles commit``.
"""

import json
import os
import sys
from decimal import Decimal
from typing import Any

import django

from tests.flows.exercise.roster import at_once

PLANNED = """
northing: 1
workspace: Harbour
cycle: {name: Spring, starts_on: 2026-01-01, ends_on: 2026-12-31, state: STATE}
teams:
  - name: Crew
    objectives:
"""
ONE = """
      - id: o-NUMBER
        title: Objective NUMBER
        owners: [nova@example.org]
        state: STATE
        key_results: [{id: k, title: Riders, baseline: 0, target: 10}]
"""
NUMBER = 12


NESTED = """
northing: 1
workspace: Harbour
cycle: {name: Spring, starts_on: 2026-01-01, ends_on: 2026-12-31, state: active}
teams:
  - name: Crew
    objectives:
      - id: upper
        title: Upper
        owners: [nova@example.org]
        state: committed
        key_results: [{id: k, title: Riders, baseline: 0, target: 10}]
      - id: lower
        title: Lower
        parent: upper
        state: draft
        key_results: [{id: k, title: Riders, baseline: 0, target: 10}]
"""


def _cycle(state: str, objectives: str) -> tuple[Any, Any, list[Any]]:
    """Harbour with one cycle in a state, its objectives in another: the system, the cycle, and
    the objectives."""
    from northing.apps.goals.models import Cycle, Objective
    from northing.apps.people.queries import system_actor_in
    from northing.base.scope import scope
    from tests.world import bring_in

    text = PLANNED.replace("STATE", state)
    for number in range(NUMBER):
        text += ONE.replace("NUMBER", str(number)).replace("STATE", objectives)
    bring_in(text)
    here = system_actor_in("Harbour")
    assert here is not None
    with scope(here.workspace_id):
        return here, Cycle.objects.get(), list(Objective.objects.order_by("pk"))


def _found(here: Any) -> dict[str, object]:
    from northing.apps.goals.models import CheckIn, Cycle, Objective
    from northing.base.scope import scope

    with scope(here.workspace_id):
        return {
            "cycle": Cycle.objects.get().state,
            "states": sorted(Objective.objects.values_list("state", flat=True)),
            "check_ins": CheckIn.objects.count(),
        }


def commit() -> dict[str, object]:
    """Each draft is committed to at the moment when its cycle begins."""
    from northing.apps.goals.actions.cycles import activate_cycle
    from northing.apps.goals.actions.steps import commit_objective
    from northing.apps.goals.inputs import CycleStep, Step

    here, cycle, rows = _cycle("planning", "draft")

    def committing(row: Any) -> Any:
        step = Step(version=row.version, is_confirmed=True)
        return lambda: commit_objective(here, row.pk, step)

    deeds = [committing(row) for row in rows]
    begin = CycleStep(version=cycle.version)
    deeds.insert(NUMBER // 2, lambda: activate_cycle(here, cycle.pk, begin))
    return {"outcomes": at_once(deeds), **_found(here)}


def check_in() -> dict[str, object]:
    """Check-ins come in while the cycle is closed."""
    from northing.apps.goals.actions.check_in import check_in
    from northing.apps.goals.actions.closing import decide_objective
    from northing.apps.goals.actions.cycles import close_cycle
    from northing.apps.goals.inputs import CycleStep, Deciding, NewCheckIn
    from northing.apps.goals.models import KeyResult
    from northing.base.scope import scope
    from northing.core.document import Decision

    here, cycle, rows = _cycle("reviewing", "committed")
    for row in rows:
        deciding = Deciding(decision=Decision.KEEP, reason="So", version=row.version)
        decide_objective(here, row.pk, deciding)
    with scope(here.workspace_id):
        inner = list(KeyResult.objects.order_by("pk").values_list("pk", flat=True))
    reading = NewCheckIn(on=cycle.starts_on, value=Decimal(3))
    deeds: list[Any] = [lambda pk=pk: check_in(here, pk, reading) for pk in inner]
    end = CycleStep(version=cycle.version)
    deeds.insert(NUMBER // 2, lambda: close_cycle(here, cycle.pk, end))
    return {"outcomes": at_once(deeds), **_found(here)}


def save() -> dict[str, object]:
    """Time and again readings of an upper objective come in while one below it is saved, taken
    away from it and put back."""
    from dataclasses import replace

    from northing.apps.goals.actions.check_in import check_in
    from northing.apps.goals.actions.writing import align_objective, save_objective, undo_change
    from northing.apps.goals.inputs import Aligning, NewCheckIn, ObjectivePlan
    from northing.apps.goals.models import KeyResult, Objective
    from northing.apps.goals.queries.documents import objective_value
    from northing.apps.people.queries import system_actor_in
    from northing.base.scope import scope
    from tests.world import bring_in

    bring_in(NESTED)
    here = system_actor_in("Harbour")
    assert here is not None
    with scope(here.workspace_id):
        read = KeyResult.objects.select_related("objective__cycle").get(objective__key="upper")
        lower = Objective.objects.get(key="lower")

    def version() -> int:
        with scope(here.workspace_id):
            return Objective.objects.values_list("version", flat=True).get(pk=lower.pk)

    def reading() -> None:
        for value in range(4 * NUMBER):
            on = read.objective.cycle.starts_on
            check_in(here, read.pk, NewCheckIn(on=on, value=Decimal(value % 9)))

    def writing() -> None:
        for number in range(NUMBER // 2):
            with scope(here.workspace_id):
                row = Objective.objects.get(pk=lower.pk)
                value = replace(objective_value(row), why=f"{number}")
            plan = ObjectivePlan(
                value=value, cycle_id=row.cycle_id, team_id=row.team_id, version=row.version
            )
            save_objective(here, row.pk, plan)
            align_objective(here, row.pk, Aligning(version=version()))
            undo_change(here, row.pk, version())

    return {"outcomes": at_once([reading, writing]), **_found(here)}


def bring_in() -> dict[str, object]:
    """Files that name the later cycle first come in while objectives go there from the other."""
    from contextlib import suppress

    from northing.apps.goals.actions.steps import queue_objective
    from northing.apps.goals.inputs import Step
    from northing.apps.goals.models import Cycle
    from northing.base.errors import Conflict
    from northing.base.scope import scope
    from tests.world import bring_in as come_in

    here, cycle, rows = _cycle("planning", "draft")
    later = PLANNED.replace("STATE", "planning").replace("Spring", "Autumn").replace("2026", "2027")
    come_in(later + ONE.replace("NUMBER", "more").replace("STATE", "draft"))
    with scope(here.workspace_id):
        into = Cycle.objects.get(name="Autumn").pk
    first = PLANNED.replace("STATE", "planning")
    words = ONE.replace("NUMBER", "words").replace("STATE", "draft")

    def importing() -> None:
        for number in range(2 * NUMBER):
            said = words.replace("Riders", f"Riders {number}")
            # Somebody changed the cycle between the look and the deed: that is said, no harm.
            with suppress(Conflict):
                come_in(f"{later}{said}---{first}{said}")

    def queueing() -> None:
        for row in rows:
            queue_objective(here, row.pk, Step(version=row.version), into)

    outcomes = at_once([importing, queueing])
    with scope(here.workspace_id):
        there = Cycle.objects.get(pk=into).objectives.filter(state="queued").count()
    return {"outcomes": outcomes, "queued": there, "cycle": cycle.state}


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "northing.config.settings")
    django.setup()
    races = {"commit": commit, "check_in": check_in, "save": save, "bring_in": bring_in}
    json.dump(races[sys.argv[1]](), sys.stdout)
