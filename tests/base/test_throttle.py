"""Throttling: so many tries in a window, whoever asks at the same time."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from northing.base import clock, throttle
from northing.base.errors import TooMany
from northing.base.models import Tries
from northing.base.throttle import Limit, give_back, network_of, reserve

NOON = datetime(2026, 2, 16, 12, tzinfo=UTC)
THREE = Limit("three", 3, timedelta(minutes=10))
WIDE = Limit("wide", 100, timedelta(hours=1))


@pytest.fixture(autouse=True)
def _noon():
    with clock.stopped_at(NOON):
        yield


def later(**time):
    return clock.stopped_at(NOON + timedelta(**time))


def use_up(subject="mio"):
    for _ in range(THREE.most):
        reserve((THREE, subject))


def test_the_limit_is_reached_and_not_passed(db):
    use_up()
    with pytest.raises(TooMany) as refused:
        reserve((THREE, "mio"))
    assert (refused.value.seconds, refused.value.params["minutes"]) == (600, 10)


def test_the_minutes_left_are_rounded_up(db):
    use_up()
    with later(minutes=8, seconds=30), pytest.raises(TooMany) as refused:
        reserve((THREE, "mio"))
    assert (refused.value.seconds, refused.value.params["minutes"]) == (90, 2)


def test_the_wait_is_never_no_time(db):
    use_up()
    with later(minutes=9, seconds=59, milliseconds=900), pytest.raises(TooMany) as refused:
        reserve((THREE, "mio"))
    assert refused.value.seconds == 1


def test_a_new_window_begins_when_the_old_one_is_over(db):
    use_up()
    with later(minutes=10):
        use_up()
        with pytest.raises(TooMany):
            reserve((THREE, "mio"))


def test_each_subject_and_each_limit_counts_by_itself(db):
    use_up()
    reserve((THREE, "tariq"))
    reserve((WIDE, "mio"))


def test_capitals_make_no_other_subject(db):
    use_up("Mio@Example.org")
    with pytest.raises(TooMany):
        reserve((THREE, "mio@example.org"))


def test_who_is_refused_uses_up_nothing_else(db):
    use_up()
    with pytest.raises(TooMany):
        reserve((WIDE, "here"), (THREE, "mio"))
    assert sorted(Tries.objects.values_list("count", flat=True)) == [3]


def test_what_was_no_guess_is_given_back(db):
    use_up()
    give_back((THREE, "mio"), (THREE, "nobody"))
    reserve((THREE, "mio"))
    with pytest.raises(TooMany):
        reserve((THREE, "mio"))


def test_nothing_is_given_back_twice(db):
    reserve((THREE, "mio"))
    for _ in range(5):
        give_back((THREE, "mio"))
    assert Tries.objects.get().count == 0


def test_no_address_can_be_read_from_the_table(db):
    reserve((THREE, "mio@example.org"))
    key = Tries.objects.get().key
    assert len(key) == 64
    assert "mio" not in key


def test_old_tries_are_forgotten(db):
    use_up()
    with later(hours=25):
        reserve((THREE, "tariq"))
        throttle.forget_old_tries()
        assert Tries.objects.count() == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3::7", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        (None, ""),
        ("unix:", ""),
    ],
)
def test_what_counts_as_one_client(address, network):
    assert network_of(address) == network


GUESSES = """
import django; django.setup()
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from northing.base.errors import TooMany
from northing.base.throttle import Limit, reserve

narrow, wide = Limit("storm", 10, timedelta(hours=1)), Limit("wide", 100, timedelta(hours=1))
at_once = Barrier(16)

def guess(number):
    if number < 16:
        at_once.wait()
    try:
        reserve((narrow, "mio@example.org"), (wide, "192.0.2.7"))
    except TooMany:
        return False
    return True

with ThreadPoolExecutor(16) as pool:
    print(sum(pool.map(guess, range(64))))
"""


def test_of_64_guesses_at_once_no_more_than_the_limit_pass(installation):
    done = subprocess.run(
        [sys.executable, "-c", GUESSES],
        env=installation.environment(DJANGO_SETTINGS_MODULE="northing.config.settings"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "10", done.stderr
    counts = installation.ask("SELECT count FROM base_tries")
    assert counts == [(10,), (10,)]
