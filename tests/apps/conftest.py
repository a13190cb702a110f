"""The world that the tests of the domains share: made once a module, and each test's deeds on it
are undone."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests import world as made
from tests.world import World


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="module")
def made_world(django_db_setup, django_db_blocker) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        with made.stopped():
            yield made.build()
        transaction.set_rollback(True)


@pytest.fixture
def world(made_world, db) -> Iterator[World]:
    with made.stopped():
        yield made_world
