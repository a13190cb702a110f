from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from northing.apps.exchange.queries.since import news_since
from northing.apps.people.actions.visits import note_visit
from northing.apps.people.queries.visits import last_visit
from northing.web.requests import WorkspaceRequest


class LookForm(forms.Form):
    """Home was looked at, as it was shown at an instant; all that is new there may be seen."""

    shown_at = forms.DateTimeField()
    is_all_seen = forms.BooleanField(required=False)


@require_POST
def seen(request: WorkspaceRequest) -> HttpResponse:
    """A page tells by itself that it was looked at; the button marks all of it as seen."""
    form = LookForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    is_all_seen = form.cleaned_data["is_all_seen"]
    note_visit(request.actor, form.cleaned_data["shown_at"], is_all_seen=is_all_seen)
    if not request.headers.get("HX-Request"):
        return redirect("home", request.actor.workspace_slug)
    if not is_all_seen:
        return HttpResponse(status=204)
    context = {"news": news_since(request.actor, last_visit(request.actor)), "is_marked": True}
    return render(request, "goals/_news.html", context)
