from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from northing.apps.goals.actions.cycle_planning import delete_cycle
from northing.apps.goals.actions.cycles import activate_cycle, review_cycle
from northing.apps.goals.inputs import CycleStep
from northing.apps.goals.queries.cycle_calendar import periods_to_make, quarters_page
from northing.apps.goals.queries.cycle_steps import (
    activation_page,
    cycle_bar,
    cycle_sheet,
    parents_to_choose,
)
from northing.base.errors import Denied, Invalid
from northing.base.roles import Deed
from northing.web.goals.cycle_step_forms import CycleForm, NewCycleForm, YearForm
from northing.web.requests import WorkspaceRequest, asked_number, posted, refusal_of
from northing.web.versions import sent_version

FORMS = ["GET", "HEAD", "POST"]


def show(
    request: WorkspaceRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page about a cycle."""
    whole = context | {"section": "cycles"}
    return render(request, f"goals/cycles/{template}", whole, status=status)


@require_http_methods(FORMS)
def create(request: WorkspaceRequest) -> HttpResponse:
    parents = parents_to_choose(request.actor)
    sent = posted(request)
    # Whoever sends the form twice finds the period gone from those to be made.
    periods = periods_to_make(request.actor, is_whole=sent is not None)
    form = NewCycleForm(periods, parents, sent)
    if form.is_bound and (cycle_id := form.make(request.actor)):
        told = _("%(cycle)s is there. Teams can plan for it now.")
        name = cycle_bar(request.actor, cycle_id).cycle.name
        messages.success(request, told % {"cycle": name})
        return redirect("cycle", request.actor.workspace_slug, cycle_id)
    return show(request, "new.html", {"form": form}, 422 if form.is_bound else 200)


@require_http_methods(FORMS)
def quarters(request: WorkspaceRequest) -> HttpResponse:
    if not request.actor.may(Deed.MANAGE_CYCLES):
        raise Denied("role")
    asked = request.POST if request.method == "POST" else request.GET
    form = YearForm(asked or None)
    status = 422 if form.is_bound and not form.is_valid() else 200
    if request.method == "POST" and form.is_valid():
        try:
            return _made(request, form.make(request.actor))
        except Invalid as error:
            form.add_refusal(error)
            status = 422
    is_year = form.is_bound and form.is_valid()
    page = quarters_page(request.actor, form.cleaned_data["year"] if is_year else None)
    if not form.is_bound:
        form = YearForm(initial={"year": page.year})
    context = {
        "page": page,
        "form": form,
        "begins": date(2000, page.first_month, 1),
        "missing": sum(not each.cycle_id for each in page.planned),
    }
    return show(request, "quarters.html", context, status)


def _made(request: WorkspaceRequest, made: list[int]) -> HttpResponse:
    told = ngettext("%(n)s cycle was made.", "%(n)s cycles were made.", len(made))
    messages.success(request, told % {"n": len(made)})
    return redirect("cycles", request.actor.workspace_slug)


@require_http_methods(FORMS)
def edit(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    page = cycle_sheet(request.actor, cycle_id)
    form, status = CycleForm(page, posted(request)), 200
    if form.is_bound:
        status = form.save(request.actor, cycle_id, lambda: cycle_sheet(request.actor, cycle_id))
        if not status:
            messages.success(request, _("Saved."))
            return redirect("cycle", request.actor.workspace_slug, cycle_id)
    return show(request, "edit.html", {"page": page, "form": form}, status)


@require_http_methods(FORMS)
def delete(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    refusal = ""
    if request.method == "POST":
        refusal = refusal_of(delete_cycle, request.actor, cycle_id, sent_version(request))
        if not refusal:
            messages.success(request, _("The cycle is deleted."))
            return redirect("cycles", request.actor.workspace_slug)
    context = {"page": cycle_sheet(request.actor, cycle_id), "refusal": refusal}
    return show(request, "delete.html", context, 409 if refusal else 200)


@require_http_methods(FORMS)
def activate(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    refusal = ""
    if request.method == "POST":
        refusal = refusal_of(
            activate_cycle, request.actor, cycle_id, CycleStep(version=sent_version(request))
        )
        if not refusal:
            messages.success(request, _("The cycle has begun. Check-ins are taken from now on."))
            return redirect("cycle", request.actor.workspace_slug, cycle_id)
    page = activation_page(request.actor, cycle_id, asked_number(request, "page") or 1)
    context = {"page": page, "refusal": refusal}
    return show(request, "activate.html", context, 409 if refusal else 200)


@require_http_methods(FORMS)
def review(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    refusal = ""
    if request.method == "POST":
        refusal = refusal_of(
            review_cycle, request.actor, cycle_id, CycleStep(version=sent_version(request))
        )
        if not refusal:
            return redirect("close-cycle", request.actor.workspace_slug, cycle_id)
    page = cycle_bar(request.actor, cycle_id)
    request.actor.demand(Deed.MANAGE_CYCLES)
    return show(request, "review.html", {"page": page, "refusal": refusal}, 409 if refusal else 200)
