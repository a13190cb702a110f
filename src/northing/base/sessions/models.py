"""Who is signed in, where and since when."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone

LONGEST_DEVICE = 300


class Session(AbstractBaseSession):
    """A browser that somebody is signed in with, or that has begun to.

    ``session_key`` is the SHA-256 of what the cookie holds: who reads the table cannot sign in.
    ``device`` is what the browser calls itself.
    """

    session_key = models.CharField(max_length=64, primary_key=True)
    user = models.ForeignKey(
        "people.User", on_delete=models.CASCADE, null=True, related_name="sessions"
    )
    created_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    address = models.GenericIPAddressField(null=True)
    device = models.CharField(max_length=LONGEST_DEVICE, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["user", "-seen_at"], name="session_of_user"),
        ]

    @classmethod
    def alive(cls) -> models.QuerySet[Session]:
        """Return the sessions that have not run out."""
        return cls.objects.filter(expire_date__gt=timezone.now())
