"""What somebody is typing and has not saved yet: kept for nobody else, and told to nobody."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import Q

from northing.apps.goals.models import Draft
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Denied, Invalid

# As much as the longest texts of many key results; more is no typing.
MOST_CHARACTERS = 500_000
MOST_FIELDS = 2_000
MOST_DRAFTS = 50
LONGEST_NAME = 120
KEPT_DAYS = 90


@action
def keep_draft(actor: Actor, about: str, fields: Mapping[str, Any]) -> None:
    """Keep what stands in a form, in place of what was kept of it; ``about`` names the form and
    ``fields`` are texts, or lists of texts. Of somebody's drafts the newest MOST_DRAFTS stay.

    Raises:
        Denied("role"): the actor is nobody, as the system is.
        Invalid: ``about`` or ``fields`` is "too-long"; ``fields`` holds other values ("unknown").
    """
    if actor.membership_id is None:
        raise Denied("role")
    if not 0 < len(about) <= LONGEST_NAME:
        raise Invalid({"about": "too-long"})
    if not all(map(_is_plain, fields.values())):
        raise Invalid({"fields": "unknown"})
    if len(fields) > MOST_FIELDS or len(json.dumps(fields)) > MOST_CHARACTERS:
        raise Invalid({"fields": "too-long"})
    Draft.objects.update_or_create(
        membership_id=actor.membership_id,
        about=about,
        defaults={"fields": fields, "saved_at": clock.now()},
        create_defaults={
            "workspace_id": actor.workspace_id,
            "fields": fields,
            "saved_at": clock.now(),
        },
    )
    own = Draft.objects.filter(membership=actor.membership_id).order_by("-saved_at", "-pk")
    old = list(own.values_list("pk", flat=True)[MOST_DRAFTS:])
    Draft.objects.filter(pk__in=old).delete()


def _is_plain(value: object) -> bool:
    """Whether it is a text or a list of texts: nothing that is nested, whatever its depth."""
    values = value if isinstance(value, list) else [value]
    return all(isinstance(each, str) for each in values)


@action
def forget_old_drafts(actor: Actor) -> int:
    """Forget what nobody touched for KEPT_DAYS, and what somebody typed who was erased since;
    return how much that was.

    Raises:
        Denied("role"): only the system tidies up.
    """
    if not actor.is_system:
        raise Denied("role")
    is_old = Q(saved_at__lt=clock.now() - timedelta(days=KEPT_DAYS))
    rows = Draft.objects.filter(is_old | Q(membership__erased_at__isnull=False))
    count = rows.count()
    rows.delete()
    return count


@action
def forget_draft(actor: Actor, about: str) -> None:
    """Forget what was kept of a form, where something was."""
    Draft.objects.filter(membership=actor.membership_id, about=about).delete()
