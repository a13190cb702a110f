from __future__ import annotations

import re

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from northing.apps.goals.actions.rearranging import move_objective
from northing.base.errors import Conflict, Invalid
from northing.web.goals.views import show_team
from northing.web.requests import WorkspaceRequest
from northing.web.words import refusal_sentence

# An objective, its version, and which one it goes before; 0 is the end.
MOVE = re.compile(r"(\d{1,10})\.(\d{1,9})\.(\d{1,10})", re.ASCII)


@require_POST
def move(request: WorkspaceRequest, team_id: int) -> HttpResponse:
    """Put one of a team's objectives before another one."""
    asked = MOVE.fullmatch(request.POST.get("to", ""))
    if asked is None:
        raise Invalid({"": "unknown"})
    objective_id, version, before_id = map(int, asked.groups())
    try:
        move_objective(request.actor, team_id, objective_id, before_id or None, version)
    except Conflict as error:
        return show_team(request, team_id, refusal=refusal_sentence(error))
    if request.headers.get("HX-Request"):
        return show_team(request, team_id, moved=objective_id)
    pages = request.GET.urlencode()
    address = reverse("team", args=[request.actor.workspace_slug, team_id])
    return redirect(f"{address}?{pages}#objective-{objective_id}")
