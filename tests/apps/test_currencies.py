"""Money is written with the code of its currency (ISO 4217)."""

import pytest

from northing.apps.goals.models import KeyResult
from northing.core import document as core
from tests.apps.writing import create, key_result, number, refused, save, stored


def money(unit):
    measure = core.Numeric(
        type=core.NumericType.CURRENCY, baseline=number(0), target=number(9), unit=unit
    )
    return key_result(measure=measure)


@pytest.mark.parametrize("unit", ["kronor", "kr", "sek", "XYZ"])
def test_a_unit_that_is_no_currency_is_refused(world, unit):
    told = refused(lambda: create(world, key_results=(money(unit),)))
    assert told == {"key_results.0.unit": "not-a-currency"}


@pytest.mark.parametrize("unit", ["", "SEK", "CNY"])
def test_a_code_is_taken_and_so_is_none_yet(world, unit):
    pk = create(world, key_results=(money(unit),))
    assert stored(world, pk).key_results[0].measure.unit == unit


def test_what_a_file_named_otherwise_stays(world):
    pk = create(world, key_results=(money("SEK"),))
    with world.scope():
        kr = KeyResult.objects.select_related("metric").get(objective=pk)
        kr.metric.unit = "kronor"
        kr.metric.save()
    save(world, pk, why="Said better")
    assert stored(world, pk).why == "Said better"
