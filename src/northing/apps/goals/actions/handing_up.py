"""What becomes of help between teams when one of them is deleted."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Model

from northing.apps.goals.models import HelpRequest
from northing.apps.goals.queries.audience import is_open_to_team
from northing.base import clock


def withdraw_pointless(handed: Mapping[type[Model], set[int]]) -> None:
    """Withdraw the open requests for help, among rows that went to the team above, that it would
    ask of itself, has been asked already, or may not see. Needs a scope.

    A withdrawn one with an ``answered_at`` was withdrawn because its team was deleted.
    """
    rows = HelpRequest.objects.select_for_update(of=("self",)).select_related("objective")
    open_ones = rows.filter(pk__in=handed.get(HelpRequest, ()), state="open").order_by("pk")
    for row in open_ones:
        if _makes_sense(row):
            continue
        row.state, row.answered_at, row.version = "withdrawn", clock.now(), row.version + 1
        row.save(update_fields=["state", "answered_at", "version"])


def _makes_sense(row: HelpRequest) -> bool:
    if row.from_team_id == row.to_team_id:
        return False
    same = HelpRequest.objects.filter(
        objective=row.objective_id, key_result=row.key_result_id, to_team=row.to_team_id
    )
    if same.filter(state="open").exclude(pk=row.pk).exists():
        return False
    return is_open_to_team(row.objective, row.to_team_id)
