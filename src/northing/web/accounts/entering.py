"""Signing somebody in who has shown who they are."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import login
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

BACKEND = "django.contrib.auth.backends.ModelBackend"


def user_with(user_id: int) -> Any:
    """The user as stored now, None where the account is closed."""
    return ModelBackend().get_user(user_id)


def enter(request: HttpRequest, user_id: int) -> None:
    """Sign in; the session gets a new key."""
    user = user_with(user_id)
    if user is not None:
        login(request, user, backend=BACKEND)
