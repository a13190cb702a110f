from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from northing.apps.goals.queries.cards import KeyResultCard
from northing.apps.goals.queries.meeting import meeting_around, meeting_page
from northing.web.requests import WorkspaceRequest, asked_number

# The check-in that was just made: its id, and the title of its key result.
Undo = dict[str, object]


@require_safe
def meeting(request: WorkspaceRequest, team_id: int) -> HttpResponse:
    page = meeting_page(
        request.actor,
        team_id,
        cycle_id=asked_number(request, "cycle"),
        page=asked_number(request, "page") or 1,
    )
    return render(request, "goals/meeting/meeting.html", {"meeting": page, "page": page.team})


def meeting_moved(
    request: WorkspaceRequest, team_id: int, card: KeyResultCard, undo: Undo | None
) -> HttpResponse:
    """What a check-in moved in its team's meeting: its own stop, and the list beside it."""
    page = meeting_around(request.actor, team_id, card.id)
    stop = next(each for each in page.stops if each.card.id == card.id)
    context = {"meeting": page, "stop": stop, "undo": undo, "place": "meeting"}
    response = render(request, "goals/meeting/moved.html", context)
    response["HX-Trigger"] = "northing:saved"
    return response


def meeting_address(request: WorkspaceRequest, team_id: int, card: KeyResultCard) -> str:
    """A team's meeting where it comes to a key result."""
    page = meeting_around(request.actor, team_id, card.id).team
    asked = {"cycle": page.cycle.id if page.cycle else None, "page": page.pages.number}
    address = reverse("meeting", args=[request.actor.workspace_slug, team_id])
    return f"{address}?{urlencode(asked)}#kr-{card.id}"
