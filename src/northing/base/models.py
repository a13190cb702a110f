"""Plumbing rows that know no OKR word: the event that is audit log, feed and outbox in one."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from northing.base.scope import Tenant


class Event(Tenant):
    """Something that happened, written in the transaction that made it happen.

    ``kind`` is ``domain.past_tense``; ``subject`` is ``table:id`` of the thing it is about;
    ``payload`` holds parameters, never sentences. Rows are never changed.
    """

    at = models.DateTimeField()
    kind = models.CharField(max_length=80)
    actor = models.ForeignKey(
        "people.Membership", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    actor_name = models.CharField(max_length=200)
    subject = models.CharField(max_length=80, blank=True)
    payload = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["workspace", "-id"], name="event_feed"),
            models.Index(fields=["workspace", "subject", "-id"], name="event_subject"),
        ]
