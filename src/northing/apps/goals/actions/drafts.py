"""What somebody is typing and has not saved yet: kept for nobody else, and told to nobody."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import Q

from northing.apps.goals.models import Cycle, Draft
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.writing import draft_name
from northing.apps.people.models import Team
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Denied, Invalid, NotFound

# As much as the longest texts of many key results, and as a request may hold fields; more is no
# typing.
MOST_CHARACTERS = 500_000
MOST_FIELDS = 15_000
MOST_DRAFTS = 50
LONGEST_NAME = 120
KEPT_DAYS = 90


@action
def keep_draft(actor: Actor, about: str, fields: Mapping[str, Any]) -> None:
    """Keep what stands in a form, in place of what was kept of it; ``about`` names the form as
    ``draft_name`` does and ``fields`` are texts, or lists of texts. Of somebody's drafts the
    newest MOST_DRAFTS stay.

    Raises:
        Denied("role"): the actor is nobody, as the system is.
        NotFound: there is no such form, team or cycle that the actor may see.
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
    _refuse_unseen(actor, about, fields)
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


def _refuse_unseen(actor: Actor, about: str, fields: Mapping[str, Any]) -> None:
    _, _, named = about.partition(":")
    objective_id = _number(named)
    if about != draft_name(objective_id or None):
        raise NotFound("objective")
    if objective_id:
        visible_objective(actor, objective_id)
    for name, rows in (("team", Team.objects.all()), ("cycle", Cycle.objects.all())):
        told = fields.get(name) or []
        for text in told if isinstance(told, list) else [told]:
            if text and not rows.filter(pk=_number(text)).exists():
                raise NotFound(name)


def _number(text: str) -> int:
    """Return the id that a text is, 0 for another text."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


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
