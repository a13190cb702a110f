"""The addresses where a finding is let be."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from django import template
from django.template import Context
from django.urls import reverse

from northing.apps.goals.queries.coach_pages import SetRemarks
from northing.apps.goals.queries.remarks import TextRemarks
from northing.apps.people.queries import TeamChip

register = template.Library()


@register.simple_tag(takes_context=True)
def let_be_address(
    context: Context,
    objective_id: int,
    text: TextRemarks,
    code: str,
    back: str,
    at: int,
    cycle: int | None,
) -> str:
    """Where a finding about a text is let be, "" where the reader may not."""
    if not text.may_answer:
        return ""
    asked = {"key_result": text.key_result_id, "back": back, "at": at, "cycle": cycle}
    return f"{reverse('let-be', args=[context['w'], objective_id, code])}?{_query(asked)}"


@register.simple_tag(takes_context=True)
def let_be_team_address(
    context: Context,
    team: TeamChip | None,
    remarks: SetRemarks,
    code: str,
    back: str,
    at: int,
    cycle: int,
) -> str:
    """Where a finding about all that a team plans is let be, "" where the reader may not."""
    if team is None or not remarks.may_answer:
        return ""
    asked = {"back": back, "at": at, "cycle": cycle}
    return f"{reverse('let-be-team', args=[context['w'], team.id, code])}?{_query(asked)}"


def _query(asked: Mapping[str, object]) -> str:
    return urlencode({name: value for name, value in asked.items() if value})
