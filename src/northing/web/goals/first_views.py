from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from northing.apps.goals.queries.cycle_calendar import periods_to_make
from northing.apps.goals.queries.direction import VisionSheet, vision_sheet
from northing.apps.goals.queries.first_quarter import FirstQuarter, FirstStep, first_quarter
from northing.apps.library.queries.browsing import ExampleFilter, examples_found, language_of
from northing.base.actor import Actor
from northing.base.errors import Denied, Invalid
from northing.core.calendar import Length
from northing.web.goals.direction_forms import VisionForm
from northing.web.goals.first_forms import FirstCycleForm, FirstTeamForm
from northing.web.requests import WorkspaceRequest, posted

EXAMPLES_SHOWN = 3


@require_http_methods(["GET", "HEAD", "POST"])
def first(request: WorkspaceRequest) -> HttpResponse:
    """The way to a first committed objective, a step at a time."""
    page = first_quarter(request.actor)
    step = _asked(request, page)
    form = _form(request, page, step)
    status = 200
    if request.method == "POST":
        if form is None:
            raise Invalid({"step": "unknown"})
        if step not in page.may:
            raise Denied("role")
        status = _save(request.actor, form)
        if not status:
            return redirect("first-quarter", request.actor.workspace_slug)
    context = {
        "page": page,
        "step": step,
        "form": form,
        "steps": [(each, each in page.taken) for each in FirstStep if each != FirstStep.DONE],
        "examples": _examples(page) if step == FirstStep.OBJECTIVE else (),
        "section": "home",
    }
    return render(request, "goals/first/quarter.html", context, status=status)


def _asked(request: WorkspaceRequest, page: FirstQuarter) -> FirstStep:
    """The step that was asked for, else the next."""
    asked = request.POST.get("step", "") if request.method == "POST" else request.GET.get("at", "")
    if asked in set(FirstStep):
        return FirstStep(asked)
    return FirstStep.DONE if request.method == "POST" else page.step


def _form(request: WorkspaceRequest, page: FirstQuarter, step: FirstStep) -> Any:
    data = posted(request)
    match step:
        case FirstStep.VISION:
            return VisionForm(VisionSheet(page.vision, page.vision_version), data)
        case FirstStep.CYCLE if page.cycle is None:
            quarters = periods_to_make(request.actor)[Length.QUARTER]
            return FirstCycleForm(quarters, data)
        case FirstStep.TEAM if page.team_id is None:
            return FirstTeamForm(data)
        case _:
            return None


def _save(actor: Actor, form: Any) -> int:
    if isinstance(form, VisionForm):
        return form.save(actor, lambda: vision_sheet(actor))
    return int(form.save(actor))


def _examples(page: FirstQuarter) -> Any:
    """A few examples for the team's function; any where none suits it."""
    language = language_of(get_language() or "en")
    suited = examples_found(language, ExampleFilter(function=page.function)).rows
    return (suited or examples_found(language, ExampleFilter()).rows)[:EXAMPLES_SHOWN]
