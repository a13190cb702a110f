"""Events are handed out once each, soon after they are committed, in whatever order that is."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from northing.base.models import Event
from northing.base.news import PATIENCE_SECONDS, Gap, NewsWatch
from northing.base.scope import scope
from northing.base.sight import everywhere

NOON = datetime(2026, 2, 16, 12, tzinfo=UTC)


def committed(world, *numbers):
    """Events that are seen from now on, under the numbers that they were given before."""
    with scope(world.system.workspace_id):
        Event.objects.bulk_create(
            Event(pk=n, workspace_id=world.system.workspace_id, at=NOON, kind="k", actor_name="")
            for n in numbers
        )


@pytest.fixture
def start(world):
    with everywhere("the newest event of all"), connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM base_event")
        return cursor.fetchone()[0]


def test_what_comes_late_under_a_lower_number_is_handed_out(world, start):
    watch = NewsWatch()
    assert watch.take(0) == []
    committed(world, start + 3)
    assert [pk for pk, _ in watch.take(1)] == [start + 3]
    committed(world, start + 1, start + 5)
    assert [pk for pk, _ in watch.take(2)] == [start + 1, start + 5]
    committed(world, start + 2)
    assert watch.take(3) == [(start + 2, world.system.workspace_id)]
    assert watch.take(4) == []
    # Nobody waits for ever for a number that a transaction took back.
    watch.take(5 + PATIENCE_SECONDS)
    committed(world, start + 4)
    assert watch.take(6 + PATIENCE_SECONDS) == []


@given(st.lists(st.integers(1, 40), unique=True))
def test_a_gap_loses_what_came_and_nothing_else(numbers):
    gaps = [Gap(1, 40, 0.0)]
    for number in numbers:
        gaps = [part for gap in gaps for part in gap.without(number)]
    left = [n for gap in gaps for n in range(gap.first, gap.last + 1)]
    assert left == sorted(set(range(1, 41)) - set(numbers))
    assert all(before.last < after.first - 1 for before, after in pairwise(gaps))
