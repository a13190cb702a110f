"""Where what a key result measures is replaced, readings of the old metric are none of the new."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import KeyResult
from northing.apps.goals.queries.rows import key_result_cards, key_results_with_context
from northing.apps.goals.queries.score import score_page
from northing.core import document as core
from tests.apps.writing import amend
from tests.world import TODAY, bring_in, day

FARES = core.Numeric(baseline=Decimal(1000), target=Decimal(2000))


def say(world, key, on, value) -> None:
    check_in(world.mio, world.key_results[f"activation#{key}"], NewCheckIn(on=on, value=value))


def standing(world, key) -> Any:
    """What the row says, which is what a recompute says."""
    stored = _row(world, key)
    with world.scope():
        refresh_cycle(world.system, world.cycle("2026-Q1"))
    told = ("current", "current_on", "first_read_on", "is_done", "progress")
    afresh = _row(world, key)
    assert [getattr(stored, name) for name in told] == [getattr(afresh, name) for name in told]
    return stored


def _row(world, key) -> Any:
    with world.scope():
        return KeyResult.objects.get(pk=world.key_results[f"activation#{key}"])


def scored(world, key) -> Any:
    page = score_page(world.mio, world.objectives["activation"])
    row: Any = next(row for row in page.rows if row.is_replaced)
    return row.amended.progress, row.original.progress


def test_another_metric_has_not_started(world):
    say(world, "setup", day(2, 10), Decimal(52))
    amend(world, "setup", metric="Fares", measure=FARES)
    row = standing(world, "setup")
    assert (row.current, row.progress) == (None, 0)
    assert scored(world, "setup") == (0, Decimal("0.5"))
    say(world, "setup", day(2, 12), Decimal(60))
    assert standing(world, "setup").current is None
    say(world, "setup", TODAY, Decimal(1500))
    assert standing(world, "setup").progress == Decimal("0.5")
    assert scored(world, "setup") == (Decimal("0.5"), Decimal(18) / 20)


def test_a_number_that_becomes_true_or_false_is_not_done(world):
    say(world, "setup", day(2, 10), Decimal(47))
    amend(world, "setup", measure=core.Binary(probability=Decimal(60)))
    row = standing(world, "setup")
    assert (row.is_done, row.progress) == (False, 0)
    assert scored(world, "setup") == (0, Decimal("0.25"))


def test_a_reading_of_the_same_day_makes_nothing_done(world):
    say(world, "setup", TODAY, Decimal(47))
    amend(world, "setup", measure=core.Binary(probability=Decimal(60)))
    row = standing(world, "setup")
    assert (row.is_done, row.progress) == (False, 0)


def test_what_was_done_was_done_of_the_old_metric(world):
    say(world, "licence", day(2, 10), Decimal(1))
    amend(world, "licence", metric="The night licence")
    assert standing(world, "licence").is_done
    amend(world, "licence", metric="The day licence")
    row = standing(world, "licence")
    assert (row.is_done, row.progress) == (False, 0)
    assert scored(world, "licence") == (0, 1)


def test_a_reading_without_a_day_stays_the_old_metrics(world):
    kr = amend(world, "boarded", measure=replace(FARES, type=core.NumericType.PERCENT))
    row = standing(world, "boarded")
    assert (row.current, row.progress) == (None, 0)
    assert kr.check_ins == (core.CheckIn(on=TODAY - timedelta(days=1), value=Decimal(40)),)
    assert scored(world, "boarded") == (0, Decimal("0.2"))


def test_a_range_is_judged_from_the_first_reading_of_its_new_metric(world):
    bounds = core.Range(at_least=Decimal(5), unit="min")
    amend(world, "uptime", metric="Minutes late", measure=bounds)
    row = standing(world, "uptime")
    assert (row.current, row.first_read_on, row.progress) == (None, None, 0)
    say(world, "uptime", TODAY, Decimal(3))
    row = standing(world, "uptime")
    assert (row.current, row.first_read_on, row.progress) == (3, TODAY, 0)


def test_a_file_that_replaces_a_metric_brings_no_reading_of_it(world):
    text = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
objectives:
  - {id: activation, title: A, key_results: [{id: boarded, title: A, type: percent, target: 50}]}
"""
    for _ in range(2):
        bring_in(text)
        row = standing(world, "boarded")
        assert (row.stated, row.current, row.progress) == (None, None, 0)


@pytest.mark.parametrize("field", ["metric", "unit"])
def test_a_first_name_replaces_nothing(world, field):
    say(world, "setup", day(2, 10), Decimal(52))
    measure = core.Numeric(
        type=core.NumericType.PERCENT, baseline=Decimal(42), target=Decimal(62), unit="%"
    )
    change: dict[str, Any] = {"metric": "Set up"} if field == "metric" else {"measure": measure}
    amend(world, "setup", **change)
    assert standing(world, "setup").progress == Decimal("0.5")


def test_the_trend_shows_the_metric_of_now(world):
    say(world, "setup", day(2, 10), Decimal(52))
    amend(world, "setup", metric="Fares", measure=FARES)
    say(world, "setup", TODAY, Decimal(1500))
    with world.scope():
        rows = KeyResult.objects.filter(pk=world.key_results["activation#setup"])
        card = key_result_cards(world.mio, list(key_results_with_context(rows)))[0]
    assert card.trend is not None
    assert [point.value for point in card.trend.points] == [1000, 1500]


@pytest.mark.parametrize(
    ("key", "value", "original"),
    [("setup", 47, "0.25"), ("boarded", 47, "0.235"), ("licence", 1, "1")],
)
def test_a_reading_of_the_same_day_was_of_the_old_metric(world, key, value, original):
    say(world, key, TODAY, Decimal(value))
    for metric in ("Fares", "Dogs"):
        measure = replace(FARES, type=core.NumericType.CURRENCY)
        kr = amend(world, key, measure=measure, metric=metric)
    standing(world, key)
    assert scored(world, key)[1] == Decimal(original)
    assert [c.on for c in kr.check_ins if c.value == value] == [TODAY - timedelta(days=1), TODAY]
