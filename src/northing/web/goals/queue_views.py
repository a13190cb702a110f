from __future__ import annotations

import re

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from northing.apps.goals.actions.queue import move_in_queue
from northing.apps.goals.queries.queue import queue_page
from northing.base.errors import Conflict, Invalid
from northing.web.requests import WorkspaceRequest, asked_number
from northing.web.words import refusal_sentence

# An objective, and which one it goes before; 0 is the end.
MOVE = re.compile(r"(\d{1,10})\.(\d{1,10})", re.ASCII)


@require_safe
def queue(request: WorkspaceRequest, team_id: int) -> HttpResponse:
    return _show(request, team_id)


def _show(
    request: WorkspaceRequest, team_id: int, *, moved: int | None = None, refused: str = ""
) -> HttpResponse:
    numbers = [asked_number(request, name) or 1 for name in ("page", "queued")]
    page = queue_page(request.actor, team_id, *numbers)
    context = {"page": page, "section": "teams", "moved": moved, "refusal": refused}
    is_part = request.headers.get("HX-Request") and request.method == "POST"
    template = "goals/queue/queue.html#lists" if is_part else "goals/queue/queue.html"
    return render(request, template, context, status=409 if refused else 200)


@require_POST
def move(request: WorkspaceRequest, team_id: int) -> HttpResponse:
    asked = MOVE.fullmatch(request.POST.get("to", ""))
    if asked is None:
        raise Invalid({"": "unknown"})
    objective_id, before_id = map(int, asked.groups())
    try:
        move_in_queue(request.actor, team_id, objective_id, before_id or None)
    except Conflict as error:
        return _show(request, team_id, refused=refusal_sentence(error))
    if request.headers.get("HX-Request"):
        return _show(request, team_id, moved=objective_id)
    address = reverse("queue", args=[request.actor.workspace_slug, team_id])
    pages = request.GET.urlencode()
    return redirect(f"{address}?{pages}" if pages else address)
