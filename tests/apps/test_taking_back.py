"""One's own newest check-in is taken back right after it was made, as if it had not been."""

from datetime import timedelta
from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.correcting import correct_check_in
from northing.apps.goals.actions.taking_back import UNREAD, take_back_check_in
from northing.apps.goals.inputs import CheckInCorrection, NewCheckIn
from northing.apps.goals.models import CheckIn, KeyResult
from northing.apps.metrics.models import Observation
from northing.base import clock
from northing.base.errors import Conflict, Denied, NotFound
from tests.apps.test_following import stored as stored_numbers
from tests.apps.writing import events
from tests.world import NOON, TODAY, day


def say(world, key, value, on=TODAY, by="mio", **more) -> int:
    new = NewCheckIn(on=on, value=Decimal(value), **more)
    return check_in(getattr(world, by), world.key_results[key], new)


def readings(world):
    with world.scope():
        names = "current", "current_on", "is_done", "confidence", "last_check_in_on", "progress"
        rows = KeyResult.objects.order_by("pk").values_list("pk", *names)
        return list(rows), stored_numbers(), Observation.objects.count()


@pytest.mark.parametrize(
    ("key", "value"),
    [("boarded", 150), ("setup", 55), ("licence", 1), ("uptime", 80)],
)
def test_everything_stands_as_it_stood_before(world, key, value):
    say(world, f"activation#{key}", 0 if key == "licence" else 50, on=day(2, 2))
    before = readings(world)
    pk = say(world, f"activation#{key}", value, confidence=Decimal(35))
    assert readings(world) != before
    assert take_back_check_in(world.mio, pk) == world.key_results[f"activation#{key}"]
    assert readings(world) == before
    with world.scope():
        assert not CheckIn.objects.filter(pk=pk).exists()


def test_the_event_keeps_what_it_said_and_what_moved(world):
    pk = say(world, "activation#boarded", 150, confidence=Decimal(35))
    take_back_check_in(world.mio, pk)
    (told,) = events(world, "check_in_taken_back")
    kept = {name: told[name] for name in ("check_in_id", "on", "value", "confidence")}
    assert kept == {
        "check_in_id": pk, "on": TODAY.isoformat(), "value": "150", "confidence": "35",
    }  # fmt: skip
    moved = {e["objective_id"] for e in events(world, "progress_moved") if e["change_of"]}
    assert world.objectives["crossing"] in moved


@pytest.mark.parametrize("who", ["lena", "ada", "tariq", "system"])
def test_nobody_takes_back_what_somebody_else_said(world, who):
    pk = say(world, "activation#boarded", 150)
    with pytest.raises(Denied) as refusal:
        take_back_check_in(getattr(world, who), pk)
    assert refusal.value.code == "not-yours-to-take-back"


def test_what_others_may_have_read_is_not_taken_back(world):
    pk = say(world, "activation#boarded", 150)
    with clock.stopped_at(NOON + UNREAD + timedelta(seconds=1)), pytest.raises(Conflict) as told:
        take_back_check_in(world.mio, pk)
    assert told.value.code == "not-to-take-back"
    with clock.stopped_at(NOON + UNREAD):
        take_back_check_in(world.mio, pk)


def test_only_the_newest_that_was_not_put_right_is_taken_back(world):
    first = say(world, "activation#boarded", 150)
    second = say(world, "activation#boarded", 160, by="lena", on=day(2, 9))
    with pytest.raises(Conflict):
        take_back_check_in(world.mio, first)
    correct_check_in(world.lena, second, CheckInCorrection(on=TODAY, value=Decimal(170)))
    with pytest.raises(Conflict):
        take_back_check_in(world.lena, second)


def test_ticks_stay(world):
    with world.scope():
        row = KeyResult.objects.get(pk=world.key_results["activation#stops"])
        done = tuple(row.milestones.values_list("pk", flat=True))
    pk = check_in(world.mio, row.pk, NewCheckIn(on=TODAY, done=done))
    with pytest.raises(Conflict) as told:
        take_back_check_in(world.mio, pk)
    assert told.value.code == "not-to-take-back"


def test_what_is_gone_or_hidden_is_not_found(world):
    pk = say(world, "activation#boarded", 150)
    take_back_check_in(world.mio, pk)
    with pytest.raises(NotFound):
        take_back_check_in(world.mio, pk)
