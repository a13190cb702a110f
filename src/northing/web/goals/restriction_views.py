from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.restriction import RestrictionPage, named_now, restriction_page
from northing.base.errors import NotFound
from northing.web.goals.restriction_forms import (
    ChosenForm,
    RestrictionForm,
    shown_version,
    shown_who,
    words_of,
)
from northing.web.requests import WorkspaceRequest


@require_http_methods(["GET", "HEAD", "POST"])
def restriction(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """Who sees an objective; a search keeps what is ticked."""
    if request.method != "POST":
        return _show(request, objective_id, ChosenForm(request.GET))
    form = RestrictionForm(request.POST)
    status = form.save(request.actor, objective_id)
    if status:
        return _show(request, objective_id, form, status)
    messages.success(request, form.done_sentence())
    return _back(request, objective_id)


@require_safe
def nameable(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """The people and teams that a search finds, as a piece of the page."""
    page = _page(request, objective_id, ChosenForm(request.GET))
    return render(request, "goals/_nameable.html", {"page": page})


def _page(request: WorkspaceRequest, objective_id: int, form: ChosenForm) -> RestrictionPage:
    form.is_valid()
    return restriction_page(request.actor, objective_id, _search(request, form), form.named)


def _search(request: WorkspaceRequest, form: ChosenForm) -> str:
    """What is searched for; nothing any more once the form has been sent, so that whoever was
    forgotten can be found."""
    return "" if request.method == "POST" else str(form.cleaned_data.get("q", ""))


def _show(
    request: WorkspaceRequest, objective_id: int, form: ChosenForm, status: int = 200
) -> HttpResponse:
    page = _page(request, objective_id, form)
    whole = not request.headers.get("HX-Request")
    context = {
        "page": page,
        "form": form,
        "search": _search(request, form),
        "shown_who": shown_who(form, page),
        "shown_version": shown_version(form, page),
        "whole": whole,
        "section": "objectives",
    }
    if isinstance(form, RestrictionForm) and form.was_overtaken:
        # After the page: names that are newer than its version are refused again, not older ones.
        context["stands_now"] = words_of(named_now(request.actor, objective_id), page)
    template = "goals/restriction.html" if whole else "goals/restriction.html#dialog"
    return render(request, template, context, status=status)


def _back(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """Back to the objective, or home for who has lost sight of it."""
    slug = request.actor.workspace_slug
    try:
        objective_page(request.actor, objective_id)
    except NotFound:
        return redirect("home", slug)
    return redirect("objective", slug, objective_id)
