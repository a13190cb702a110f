"""What is kept of a person's part in planning: what was proposed, promised, renamed and closed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from northing.apps.goals.models import (
    Commitment,
    CycleClosing,
    FormerTitle,
    Objective,
    Proposal,
    Revision,
)
from northing.apps.people.models import Membership

Part = list[dict[str, Any]]


def plain_text(value: date | datetime | Decimal | None) -> str | None:
    """Return a value as a file has it."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value.isoformat() if value else None


def planning_of(row: Membership, objectives: QuerySet[Objective]) -> dict[str, Part]:
    """Return what a person did with these objectives as the tables of planning keep it, and the
    cycles that the person closed. Needs a scope."""
    within = {"objective__in": objectives}
    proposals = Proposal.objects.filter(Q(by=row) | Q(answered_by=row), **within)
    return {
        "proposals": [_proposal(each, row) for each in _named(proposals)],
        "commitments": [
            {"objective": each.objective.title, "on": plain_text(each.on)}
            for each in _named(Commitment.objects.filter(by=row, **within))
        ],
        "former_titles": [
            {"title": each.title, "until_at": plain_text(each.until_at)}
            for each in FormerTitle.objects.filter(by=row, **within).order_by("pk")
        ],
        "changes": [
            {"objective": each.objective.title, "at": plain_text(each.replaced_at)}
            for each in _named(Revision.objects.filter(by=row, **within))
        ],
        "cycles_closed": [
            {"cycle": each.cycle.name, "at": plain_text(each.closed_at)}
            for each in CycleClosing.objects.filter(by=row).select_related("cycle").order_by("pk")
        ],
    }


def _proposal(each: Proposal, person: Membership) -> dict[str, Any]:
    """What the person asked for, and what the person answered: not what others wrote."""
    return {
        "objective": each.objective.title,
        "proposed_at": plain_text(each.proposed_at) if each.by_id == person.pk else None,
        "answer": each.answer,
        "reason": each.reason if each.answered_by_id == person.pk else None,
        "answered_at": plain_text(each.answered_at),
    }


def _named(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("objective").order_by("pk")
