from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from northing.apps.people.actions.background import retry_job
from northing.apps.people.queries.background import background_page
from northing.web.requests import WorkspaceRequest


@require_safe
def background_work(request: WorkspaceRequest) -> HttpResponse:
    context = {"page": background_page(request.actor), "section": "background-work"}
    return render(request, "accounts/background_work.html", context)


@require_POST
def retry(request: WorkspaceRequest, job_id: int) -> HttpResponse:
    retry_job(request.actor, job_id)
    messages.success(request, _("The job is in the queue again."))
    return redirect("background-work", request.actor.workspace_slug)
