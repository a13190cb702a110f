"""Whatever an objective may say, it is kept as it was written, and comes back when undone."""

from dataclasses import replace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from northing.apps.goals.actions.writing import create_objective, save_objective, undo_change
from northing.apps.goals.inputs import ObjectivePlan
from northing.apps.people.models import Membership
from northing.core.document import Document, Objective, ObjectiveState
from northing.core.plan import as_new
from northing.formats import yaml
from tests.apps.writing import row_of, stored
from tests.strategies import objectives
from tests.world import day

DRAWN = objectives(first=day(1, 1), last=day(3, 31))
NOT_TAKEN = (
    "state", "committed_on", "decision", "decision_reason", "own_score", "own_score_note",
    "restricted_to", "amendments", "continues",
)  # fmt: skip


@pytest.fixture
def crowded(world):
    """The world with everybody whom drawn objectives name."""
    with world.scope():
        for name in ("Åsa Öberg", "李雷", "no", "Data team"):
            Membership.objects.create(workspace_id=world.system.workspace_id, name=name)
        Membership.objects.create(
            workspace_id=world.system.workspace_id, name="Bo", email="bo@example.org"
        )
    return world


def plan(world, value: Objective, version: int | None = None) -> ObjectivePlan:
    return ObjectivePlan(
        value=value,
        cycle_id=world.cycles["2026-Q1"],
        team_id=world.teams["Growth"],
        version=version,
    )


def expected(value: Objective, key: str) -> Objective:
    blank = Objective(id=key, title="")
    bare = {name: getattr(blank, name) for name in NOT_TAKEN}
    inner = tuple(map(as_new, value.key_results))
    return replace(
        value, **{**bare, "id": key, "key_results": inner, "state": ObjectiveState.DRAFT}
    )


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=DRAWN, second=DRAWN)
def test_what_is_written_comes_out_and_what_is_undone_comes_back(crowded, first, second):
    with transaction.atomic():
        pk = create_objective(crowded.ada, plan(crowded, first))
        kept = stored(crowded, pk)
        assert kept == expected(first, kept.id)
        assert yaml.load(yaml.dump([Document(objectives=(kept,))]))[0].objectives == (kept,)
        keys = [kr.id for kr in kept.key_results]
        inner = tuple(
            replace(kr, id=keys[at] if at < len(keys) else "")
            for at, kr in enumerate(second.key_results)
        )
        other = replace(second, key_results=inner)
        save_objective(crowded.ada, pk, plan(crowded, other, row_of(crowded, pk).version))
        changed = stored(crowded, pk)
        assert [kr.title for kr in changed.key_results] == [kr.title for kr in inner]
        if changed != kept:
            undo_change(crowded.ada, pk, row_of(crowded, pk).version)
        assert stored(crowded, pk) == kept
        transaction.set_rollback(True)
