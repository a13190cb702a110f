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
            models.Index(fields=["workspace", "-at", "-id"], name="event_time"),
            models.Index(fields=["workspace", "kind", "-at", "-id"], name="event_kind"),
            models.Index(fields=["workspace", "subject", "-id"], name="event_subject"),
        ]


class Receipt(Tenant):
    """What an action answered to a request that carried an idempotency key, written in the
    action's own transaction: the same request, sent again, gets the same answer and does nothing.

    ``body_hash`` tells the same request from another that carries the same key.
    """

    user = models.ForeignKey("people.User", on_delete=models.CASCADE, related_name="+")
    route = models.CharField(max_length=200)
    key = models.CharField(max_length=64)
    body_hash = models.CharField(max_length=64)
    result = models.JSONField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["workspace", "user", "route", "key"], name="receipt_once_a_key"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["workspace", "created_at"], name="receipt_age"),
        ]


class Tries(models.Model):
    """How often something was tried within the window at hand, such as signing in by one address.

    ``key`` is a hash of what is counted, so that no address can be read from the table.
    """

    key = models.CharField(max_length=64, unique=True)
    window_starts_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["window_starts_at"], name="tries_age")]
