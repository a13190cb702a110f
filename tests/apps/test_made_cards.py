"""A key result's card is made once of what it shows: whatever of that moves, the card does."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db.models import F

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import CheckIn, Cycle, KeyResult, KeyResultOwner, Objective
from northing.apps.goals.queries.rows import key_result_cards, key_results_with_context
from northing.apps.metrics.models import Metric, Observation
from northing.apps.people.models import Membership, Team
from northing.base import clock
from tests.world import NOON, TODAY


@pytest.fixture
def card(world):
    """Return the card of a key result, for a reader."""

    def seen(actor=None, key="activation#boarded"):
        with world.scope():
            rows = KeyResult.objects.filter(pk=world.key_results[key])
            return key_result_cards(actor or world.lena, list(key_results_with_context(rows)))[0]

    return seen


def test_the_same_card_is_made_once(card):
    assert card() is card()


CHANGES = [
    ("title", lambda: KeyResult.objects.update(title="Renamed")),
    ("unit", lambda: Metric.objects.update(unit="dogs")),
    ("objective", lambda: Objective.objects.update(title="Renamed")),
    ("team", lambda: Team.objects.filter(name="Growth").update(name="Renamed")),
    ("owners", lambda: KeyResultOwner.objects.filter(key_result__key="boarded").delete()),
    ("owners", lambda: Membership.objects.filter(name="Lena").update(name="Renamed")),
    ("is_restricted", lambda: Objective.objects.update(is_restricted=True)),
    ("health", lambda: Objective.objects.update(state="draft")),
    ("language", lambda: Cycle.objects.update(language="sv")),
    ("deadline", lambda: Cycle.objects.update(ends_on="2026-03-30")),
    ("trend", lambda: Observation.objects.update(value=F("value") + 1)),
    ("trend", lambda: CheckIn.objects.all().delete()),
    ("note", lambda: KeyResult.objects.update(note="Rounded")),
]


@pytest.mark.parametrize(("shown", "change"), CHANGES)
def test_whatever_it_shows_is_shown_as_it_is_now(world, card, shown, change):
    with world.scope():
        KeyResultOwner.objects.create(
            workspace_id=world.lena.workspace_id,
            key_result_id=world.key_results["activation#boarded"],
            membership_id=world.lena.membership_id or 0,
        )
    said = NewCheckIn(on=TODAY, value=Decimal(50))
    check_in(world.system, world.key_results["activation#boarded"], said)
    before = card()
    with world.scope():
        change()
    assert getattr(card(), shown) != getattr(before, shown)


def test_the_next_day_it_is_another_card(card):
    before = card()
    with clock.stopped_at(NOON + timedelta(days=1)):
        assert card().trend.today == before.trend.today + timedelta(days=1)


def test_another_interval_makes_it_due(card, world):
    assert card().is_due != card(replace(world.lena, check_in_days=400)).is_due


def test_each_reader_is_told_what_they_may_do(card, world):
    may = {name: card(world.actors[name]).is_checkable for name in ("mio", "vera", "mio", "ada")}
    assert may == {"mio": True, "vera": False, "ada": True}
    assert card(world.mio) is not card(world.vera)


def test_a_ticked_task_is_told(card, world):
    with world.scope():
        row = KeyResult.objects.filter(pk=world.key_results["activation#signs"])[0]
    before = card(key="activation#signs")
    with world.scope():
        row.tasks.update(state="done")
    assert before.current != card(key="activation#signs").current == Decimal(before.total)
