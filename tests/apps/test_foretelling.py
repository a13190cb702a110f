"""What pages are given of a forecast: for every viewer the same, and only where one is shown."""

from datetime import timedelta
from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import Amendment, CheckIn, Cycle, KeyResult, Objective
from northing.apps.goals.queries.check_in import odds_after
from northing.apps.goals.queries.foretelling import MOST_READ
from northing.apps.goals.queries.meeting import meeting_page
from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.rows import key_result_card
from northing.apps.goals.queries.teams import team_page
from northing.apps.metrics.models import Observation
from northing.base import clock
from tests.apps.test_budgets import counted
from tests.world import NOON, TODAY, day

READ = ((1, 12, 20), (1, 26, 40), (2, 9, 58))


def seen(world, key, readings=READ, confidence=60):
    for month, number, value in readings:
        read = None if value is None else Decimal(value)
        new = NewCheckIn(on=day(month, number), value=read, confidence=Decimal(confidence))
        check_in(world.system, world.key_results[key], new)


def card_of(world, key, actor=None):
    return key_result_card(actor or world.mio, world.key_results[key])


def charted(world, key):
    """The key result that an objective's page draws large."""
    objective = key.split("#", maxsplit=1)[0]
    page = objective_page(world.mio, world.objectives[objective], world.key_results[key])
    assert page.charted is not None
    assert page.charted.trend is not None
    assert page.charted.odds is not None
    assert not any(card.trend.fan for card in page.key_results if card.trend)
    return page.charted.trend.fan, page.charted.odds


def test_a_key_result_with_two_check_ins_has_odds(world):
    seen(world, "activation#setup", ((1, 12, 44), (1, 26, 46)))
    odds = card_of(world, "activation#setup").odds
    assert odds is not None
    assert odds.check_ins == 2
    assert odds.percent is not None
    assert odds.percent % 5 == 0
    assert odds.low < odds.middle < odds.high
    assert odds.times == 16 * 42 / Decimal(4 * 43)
    assert odds.model == "level"


def test_one_check_in_is_too_early(world):
    seen(world, "activation#setup", ((1, 12, 44),))
    odds = card_of(world, "activation#setup").odds
    assert (odds.percent, odds.low, odds.times, odds.is_disputed) == (None, None, None, False)
    assert charted(world, "activation#setup")[0] == ()


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ("activation#boarded", "counter"),
        ("activation#uptime", "inside"),
        ("activation#stops", "counter"),
        ("activation#signs", "counter"),
        ("activation#licence", "stated"),
        ("activation#wait", None),
        ("activation#retired", None),
        ("platform#below", None),
    ],
)
def test_each_type_is_foretold_in_its_own_way(world, key, model):
    odds = card_of(world, key).odds
    assert (odds.model if odds else None) == model


def test_the_fan_is_drawn_for_the_key_result_that_is_drawn_large(world):
    seen(world, "activation#setup", ((1, 12, 44), (1, 26, 46)))
    fan, odds = charted(world, "activation#setup")
    assert (fan[0].on, set(fan[0].values)) == (day(1, 26), {Decimal(46)})
    assert fan[-1].on == day(3, 31)
    assert (fan[-1].values[0], fan[-1].values[-1]) == (odds.low, odds.high)


def test_what_was_never_negative_is_not_expected_to_be(world):
    seen(world, "platform#outages", ((1, 12, 9), (1, 26, 1), (2, 2, 8), (2, 9, 0)))
    seen(world, "activation#setup", ((1, 12, 99), (1, 26, 43), (2, 9, 98)))
    assert card_of(world, "platform#outages").odds.low == 0
    assert card_of(world, "activation#setup").odds.high == 100
    seen(world, "activation#uptime", ((1, 12, 99), (1, 26, 100), (2, 2, 97), (2, 9, 100)))
    assert charted(world, "activation#uptime")[0][-1].values[-1] == 100


@pytest.mark.parametrize(("said", "is_disputed"), [(5, False), (100, True)])
def test_a_confidence_that_is_far_off_is_asked_about(world, said, is_disputed):
    seen(world, "activation#setup", ((1, 12, 42), (1, 26, 43), (2, 9, 43)), said)
    odds = card_of(world, "activation#setup").odds
    assert (odds.sign, odds.percent) == ("<", 5)
    assert odds.is_disputed is is_disputed


def test_every_viewer_is_told_the_same(world):
    seen(world, "activation#setup")
    odds = {card_of(world, "activation#setup", who).odds for who in (world.mio, world.vera)}
    assert len(odds) == 1
    card = card_of(world, "activation#setup")
    assert odds_after(world.mio, card.id) == (card.confidence, card.odds)


@pytest.mark.parametrize(
    "key", [f"activation#{of}" for of in ("uptime", "boarded", "stops", "signs", "licence", "wait")]
)
def test_after_a_check_in_the_odds_are_those_of_the_card_whatever_the_type(world, key):
    row = world.key_result(key)
    if row.type in {"number", "range", "baseline"}:
        seen(world, key, ((1, 12, 97), (1, 12, 99), (1, 26, 100), (2, 2, 98), (2, 9, 101)), 70)
    else:
        seen(world, key, ((1, 12, None), (1, 26, None)), 35)
    card = card_of(world, key)
    assert odds_after(world.mio, card.id) == (card.confidence, card.odds)


def test_team_and_meeting_tell_the_odds_of_the_objective(world):
    seen(world, "activation#setup")
    odds = card_of(world, "activation#setup").odds
    team = team_page(world.mio, world.teams["Growth"])
    shown = [card.odds for each in team.objectives for card in each.key_results]
    assert odds in shown
    stops = meeting_page(world.mio, world.teams["Growth"]).stops
    assert odds in [stop.card.odds for stop in stops]


def test_odds_move_with_the_days(world):
    seen(world, "activation#setup", ((1, 12, 46), (1, 26, 52), (2, 9, 59)))
    now = card_of(world, "activation#setup").odds
    with clock.stopped_at(NOON + timedelta(days=35)):
        later = card_of(world, "activation#setup", world.anew("mio")).odds
    assert later.times > now.times


def test_nothing_is_foretold_on_the_last_day_or_after(world):
    seen(world, "activation#setup")
    with clock.stopped_at(NOON + timedelta(days=(day(3, 31) - TODAY).days)):
        assert card_of(world, "activation#setup", world.anew("mio")).odds is None


@pytest.mark.parametrize("over", ["closed", "reviewing", "planning"])
def test_nothing_is_foretold_in_a_cycle_that_does_not_run(world, over):
    seen(world, "activation#setup")
    with world.scope():
        Cycle.objects.filter(pk=world.cycles["2026-Q1"]).update(state=over)
    assert card_of(world, "activation#setup").odds is None


def test_nothing_is_foretold_of_what_is_not_committed_to(world):
    seen(world, "activation#setup")
    with world.scope():
        Objective.objects.filter(pk=world.objectives["activation"]).update(state="dropped")
    assert card_of(world, "activation#setup").odds is None


def test_readings_of_a_metric_that_was_replaced_are_not_read(world):
    seen(world, "activation#setup")
    with world.scope():
        row = KeyResult.objects.get(pk=world.key_results["activation#setup"])
        Amendment.objects.create(
            workspace_id=row.workspace_id,
            key_result=row,
            on=day(2, 1),
            field="metric",
            before="Old",
            after="New",
        )
    assert card_of(world, "activation#setup").odds.check_ins == 1


def test_a_forecast_reads_a_year_of_days_at_most(world):
    row = world.key_result("activation#setup")
    with world.scope():
        for n in range(MOST_READ + 40):
            seen_on = day(1, 1) + timedelta(days=n % 40)
            observation = Observation.objects.create(
                workspace_id=row.workspace_id,
                metric_id=row.metric_id,
                on=seen_on,
                value=44 + n % 7,
            )
            CheckIn.objects.create(
                workspace_id=row.workspace_id,
                key_result=row,
                on=seen_on,
                observation=observation,
                created_at=NOON,
            )
    _, odds = odds_after(world.mio, row.pk)
    assert odds == card_of(world, "activation#setup").odds
    assert odds is not None
    assert odds.check_ins < 40
    with counted() as statements:
        odds_after(world.mio, row.pk)
    assert len(statements) == 2
    assert any(f"LIMIT {MOST_READ}" in sql for sql in statements)
