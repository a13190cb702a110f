"""What may be merged is looked up in as many statements for many objectives as for few."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from northing.apps.goals.models import Grant, Objective
from northing.apps.goals.queries.writing import mergeable
from tests.apps.writing import create


def restricted(world, *, is_alike=True) -> int:
    pk = create(world, title="Quiet")
    with world.scope():
        Objective.objects.filter(pk=pk).update(is_restricted=True)
        for who in (world.mio, world.ada)[: 1 if is_alike else 2]:
            Grant.objects.create(
                workspace_id=who.workspace_id, objective_id=pk, membership_id=who.membership_id
            )
    return pk


def statements(world, pk) -> int:
    with CaptureQueriesContext(connection) as seen:
        mergeable(world.mio, pk)
    return len(seen)


def test_more_restricted_objectives_take_no_more_statements(world):
    row, first = restricted(world), restricted(world)
    few = statements(world, row)
    more = [restricted(world) for _ in range(4)]
    other = restricted(world, is_alike=False)
    assert statements(world, row) == few
    offered = {chip.id for chip in mergeable(world.mio, row)}
    assert offered == {first, *more}
    assert other not in offered
