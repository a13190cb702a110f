"""The world that the tests of the domains share."""

import pytest

from tests import world as made
from tests.world import World


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def _stopped_clock():
    with made.stopped():
        yield


@pytest.fixture
def world(db, _stopped_clock) -> World:
    return made.build()
