from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from northing.apps.goals.actions.taking_back import take_back_check_in
from northing.apps.goals.queries.check_in import check_in_page
from northing.apps.goals.queries.correcting import correction_page
from northing.apps.goals.queries.shapes import CheckInPage
from northing.base.errors import Conflict
from northing.web.goals.views import PLACES, way_back
from northing.web.requests import WorkspaceRequest
from northing.web.words import refusal_sentence


@require_POST
def take_back(request: WorkspaceRequest, check_in_id: int) -> HttpResponse:
    try:
        key_result_id = take_back_check_in(request.actor, check_in_id)
    except Conflict as error:
        messages.error(request, refusal_sentence(error))
        return redirect(_place(request, correction_page(request.actor, check_in_id).around))
    page = check_in_page(request.actor, key_result_id)
    messages.success(request, _("Taken back: %(title)s") % {"title": page.card.title})
    return redirect(_place(request, page))


def _place(request: WorkspaceRequest, page: CheckInPage) -> str:
    """Where it was checked in; on the run, at that very key result."""
    place = request.POST.get("from", "")
    if place == "run":
        address = reverse("check-in", args=[request.actor.workspace_slug, page.card.id])
        return f"{address}?from=run"
    return way_back(request, page, place if place in PLACES else "objective")
