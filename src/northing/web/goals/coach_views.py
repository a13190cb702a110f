from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from northing.apps.goals.queries.coach_pages import team_coach as team_coach_page
from northing.apps.goals.queries.cycle_coach import Narrowing
from northing.apps.goals.queries.cycle_coach import cycle_coach as cycle_coach_page
from northing.apps.goals.queries.dismissal import (
    DismissalPage,
    dismissal_page,
    team_dismissal_page,
)
from northing.web.goals.coach_forms import LetBeForm
from northing.web.requests import WorkspaceRequest, asked_number


def language() -> str:
    """The reader's language."""
    return get_language() or "en"


@require_safe
def team_coach(request: WorkspaceRequest, team_id: int) -> HttpResponse:
    """What the coach says of a team's plan for a cycle."""
    cycle = asked_number(request, "cycle")
    page = team_coach_page(request.actor, team_id, language(), cycle_id=cycle)
    context = {"page": page, "section": "teams", "back": "team"}
    return render(request, "goals/coach/team.html", context)


@require_safe
def cycle_coach(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    """What the coach finds in a cycle, rule by rule."""
    asked = Narrowing(
        team=asked_number(request, "team"),
        product=asked_number(request, "product"),
        strategy=asked_number(request, "strategy"),
        rule=request.GET.get("rule", ""),
        page=asked_number(request, "page") or 1,
    )
    page = cycle_coach_page(request.actor, cycle_id, language(), asked)
    context = {"page": page, "asked": asked, "section": "objectives"}
    return render(request, "goals/coach/cycle.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def let_be(request: WorkspaceRequest, objective_id: int, code: str) -> HttpResponse:
    """Let a finding about an objective or one of its key results be, or have it said again."""
    form = _form(request)
    status = form.about_objective(request.actor, objective_id, code) if form.is_bound else 200
    if not status:
        return _done(request, form, reverse_of(request, "objective", objective_id))
    key_result = _asked_id(form, "key_result")
    page = dismissal_page(request.actor, objective_id, key_result, code, language())
    return _show(request, page, form, status)


@require_http_methods(["GET", "HEAD", "POST"])
def let_be_team(request: WorkspaceRequest, team_id: int, code: str) -> HttpResponse:
    """The same of a finding about all that a team plans for a cycle."""
    form = _form(request)
    status = form.about_team(request.actor, team_id, code) if form.is_bound else 200
    if not status:
        return _done(request, form, reverse_of(request, "team", team_id))
    cycle = _asked_id(form, "cycle")
    page = team_dismissal_page(request.actor, team_id, cycle, code, language())
    form.initial["cycle"] = page.cycle.id
    return _show(request, page, form, status)


def reverse_of(request: WorkspaceRequest, name: str, *args: object) -> str:
    """An address in the workspace."""
    return reverse(name, args=[request.actor.workspace_slug, *args])


def _form(request: WorkspaceRequest) -> LetBeForm:
    if request.method == "POST":
        return LetBeForm(request.POST)
    names = ("key_result", "cycle", "at")
    ids = {name: asked_number(request, name) for name in names}
    return LetBeForm(initial={"back": request.GET.get("back", ""), **ids})


def _asked(form: LetBeForm, name: str) -> str:
    return str(form[name].value() or "")


def _asked_id(form: LetBeForm, name: str) -> int | None:
    """An id that was sent, well or not."""
    value = _asked(form, name)
    if value and not (value.isascii() and value.isdigit() and len(value) < 11):
        raise Http404
    return int(value) if value else None


def _show(
    request: WorkspaceRequest, page: DismissalPage, form: LetBeForm, status: int
) -> HttpResponse:
    whole = not request.headers.get("HX-Request")
    template = "goals/coach/let_be.html" if whole else "goals/coach/let_be.html#dialog"
    back = _way_back(request, form, "")
    context = {"page": page, "form": form, "whole": whole, "section": "objectives", "back": back}
    return render(request, template, context, status=status)


def _done(request: WorkspaceRequest, form: LetBeForm, otherwise: str) -> HttpResponse:
    said = _("The coach says it again.") if form.is_again else _("Let be, with your reason.")
    messages.success(request, said)
    return redirect(_way_back(request, form, otherwise))


# Where somebody may have come from, and what else than the place stands in that address.
_PLACES = {
    "team": "team-coach",
    "commit": "commit-objective",
    "propose": "propose-objective",
    "cycle": "cycle-coach",
}


def _way_back(request: WorkspaceRequest, form: LetBeForm, otherwise: str) -> str:
    back, at = _asked(form, "back"), _asked_id(form, "at")
    if back not in _PLACES or at is None:
        return otherwise
    address = reverse_of(request, _PLACES[back], at)
    cycle = _asked_id(form, "cycle")
    return f"{address}?cycle={cycle}" if back == "team" and cycle else address
