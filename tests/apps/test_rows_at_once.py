"""Rows that one statement writes are stored as the ORM stores them, and nobody else's are."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction

from northing.apps.goals.models import KeyResult
from northing.apps.metrics.models import Observation
from northing.base import clock
from northing.base.errors import Unscoped
from northing.base.models import Event
from northing.base.scope import scope
from northing.base.writing import create_each, update_each
from tests.world import TODAY

FIELDS = ["progress", "current_on", "confidence", "is_done", "title", "waypoints", "version"]
VALUES = [
    (Decimal("0.123456"), date(2026, 2, 1), Decimal(70), True, "Ferries ’til 5 %s", [], 2),
    (None, None, None, False, "", [["2026-02-01", "0.5"]], 3),
    (Decimal("-1.5"), date(2026, 3, 31), Decimal("0.5"), True, "三", [], 4),
]


def seen(rows) -> list[tuple[object, ...]]:
    return list(rows.order_by("pk").values_list("pk", *FIELDS))


def test_each_row_is_given_its_own_values_and_the_others_keep_theirs(world):
    with world.scope():
        before = {row[0]: row for row in seen(KeyResult.objects.all())}
        rows = list(KeyResult.objects.order_by("pk")[: len(VALUES)])
        for row, values in zip(rows, VALUES, strict=True):
            for name, value in zip(FIELDS, values, strict=True):
                setattr(row, name, value)
        update_each(rows, FIELDS)
        after = {row[0]: row for row in seen(KeyResult.objects.all())}
    written = {row.pk: (row.pk, *values) for row, values in zip(rows, VALUES, strict=True)}
    assert after == before | written


def test_rows_of_another_workspace_are_not_written(world):
    with world.scope():
        row = KeyResult.objects.order_by("pk")[0]
        title, row.title = row.title, "Taken over"
    with transaction.atomic(), pytest.raises(Unscoped):
        update_each([row], ["title"])
    with scope(world.sten.workspace_id):
        update_each([row], ["title"])
    with world.scope():
        assert KeyResult.objects.get(pk=row.pk).title == title


def test_nothing_is_written_of_no_rows_and_of_no_fields(world, django_assert_num_queries):
    with world.scope():
        row = KeyResult.objects.order_by("pk")[0]
        with django_assert_num_queries(0):
            update_each([], ["title"])
            update_each([row], [])
            create_each([])


@pytest.mark.parametrize("number", [1, 2, 700])
def test_new_rows_get_the_ids_under_which_they_are_stored(world, number):
    with world.scope(), transaction.atomic():
        metric = KeyResult.objects.order_by("pk")[0].metric
        made = [
            Observation(
                workspace_id=world.system.workspace_id,
                metric=metric,
                on=TODAY,
                value=Decimal(n) / 4,
                source=f"test {n}",
            )
            for n in range(number)
        ]
        create_each(made)
        stored = Observation.objects.in_bulk([row.pk for row in made])
        assert [(stored[row.pk].value, stored[row.pk].source) for row in made] == [
            (Decimal(n) / 4, f"test {n}") for n in range(number)
        ]
        assert all(stored[row.pk].created_at == row.created_at for row in made)


def test_a_new_row_is_no_new_one_any_more(world):
    with world.scope(), transaction.atomic():
        event = Event(
            workspace_id=world.system.workspace_id,
            at=clock.now(),
            kind="goals.checked_in",
            payload={"fields": ["é", None], "number": 1},
        )
        create_each([event])
        event.subject = "objective:1"
        event.save()
        assert Event.objects.get(pk=event.pk).payload == {"fields": ["é", None], "number": 1}
        assert Event.objects.filter(kind="goals.checked_in", subject="objective:1").count() == 1
