from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from northing.apps.people.queries.tree import workspace_settings
from northing.web.people.forms import SettingsForm
from northing.web.requests import WorkspaceRequest, posted


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: WorkspaceRequest) -> HttpResponse:
    now = workspace_settings(request.actor)
    form, status = SettingsForm(now, posted(request)), 200
    if request.method == "POST":
        status = form.save(request.actor, lambda: workspace_settings(request.actor))
        if not status:
            messages.success(request, _("Saved."))
            return redirect("workspace-settings", request.actor.workspace_slug)
    context = {"page": now, "form": form, "section": "settings", "tab": "workspace"}
    return render(request, "people/settings.html", context, status=status)
