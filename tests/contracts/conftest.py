"""The world that the tests of the trust floor walk on: made once a module and rolled back."""

import logging
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import transaction
from django.test import override_settings

from tests import world as made
from tests.contracts import floor as floors
from tests.contracts.floor import Floor


@pytest.fixture(scope="module")
def _plain_settings() -> Iterator[None]:
    """Without built assets, which pages only name, and without slow passwords."""
    plain = {
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
        "MIDDLEWARE": [name for name in settings.MIDDLEWARE if "whitenoise" not in name],
        "STORAGES": {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
    }
    with override_settings(**plain):
        yield


@pytest.fixture(scope="module")
def made_floor(_plain_settings, django_db_setup, django_db_blocker) -> Iterator[Floor]:
    with django_db_blocker.unblock(), transaction.atomic():
        with made.stopped():
            yield floors.build()
        transaction.set_rollback(True)


@pytest.fixture
def floor(made_floor, db) -> Iterator[Floor]:
    logging.disable(logging.CRITICAL)  # a line for each of thousands of refusals
    with made.stopped():
        yield made_floor
    logging.disable(logging.NOTSET)
