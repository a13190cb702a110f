from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from northing.apps.goals.queries.correcting import correction_page
from northing.web.goals.correcting_forms import CorrectionForm
from northing.web.goals.views import moved
from northing.web.requests import WorkspaceRequest


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: WorkspaceRequest, check_in_id: int) -> HttpResponse:
    correction = correction_page(request.actor, check_in_id)
    if request.method != "POST":
        return _show(request, CorrectionForm(correction, request.actor.today))
    form = CorrectionForm(correction, request.actor.today, request.POST)
    status = form.save(request.actor)
    if status:
        return _show(request, form, status)
    page = correction.around
    if request.headers.get("HX-Request"):
        return moved(request, page, "objective")
    messages.success(request, _("Put right: %(title)s") % {"title": page.card.title})
    address = reverse("objective", args=[request.actor.workspace_slug, page.card.objective.id])
    return redirect(f"{address}#story")


def _show(request: WorkspaceRequest, form: CorrectionForm, status: int = 200) -> HttpResponse:
    whole = not request.headers.get("HX-Request")
    template = "goals/correct.html" if whole else "goals/correct.html#dialog"
    context = {
        "page": form.page,
        "said": form.correction.said,
        "form": form,
        "place": "objective",
        "whole": whole,
        "section": "objectives",
    }
    return render(request, template, context, status=status)
