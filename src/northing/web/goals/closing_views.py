from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from northing.apps.goals.actions.cycles import close_cycle
from northing.apps.goals.inputs import CycleStep
from northing.apps.goals.queries.going_on import carrying_one, carrying_page
from northing.apps.goals.queries.review import deciding_page, next_undecided, review_page
from northing.apps.goals.queries.score import score_glance
from northing.base.errors import Conflict
from northing.web.goals.cycle_step_forms import CarryOverForm, DecideForm
from northing.web.goals.cycle_step_views import FORMS, show
from northing.web.requests import WorkspaceRequest, asked_number, posted, refusal_of
from northing.web.versions import sent_version
from northing.web.words import refusal_sentence


@require_http_methods(FORMS)
def close(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    refusal = ""
    if request.method == "POST":
        refusal = refusal_of(
            close_cycle, request.actor, cycle_id, CycleStep(version=sent_version(request))
        )
        if not refusal:
            messages.success(request, _("The cycle is closed, and kept as it stood."))
            return redirect("carry-over-cycle", request.actor.workspace_slug, cycle_id)
    page = review_page(
        request.actor, cycle_id, asked_number(request, "page") or 1, request.GET.get("show", "")
    )
    context = {"page": page, "refusal": refusal}
    return show(request, "close.html", context, 409 if refusal else 200)


@require_http_methods(FORMS)
def decide(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """One objective of the run; what was decided leads to the next that waits."""
    page = deciding_page(request.actor, objective_id)
    form, status = DecideForm(page, posted(request)), 200
    if form.is_bound:
        status = form.save(
            request.actor, objective_id, lambda: deciding_page(request.actor, objective_id)
        )
        if not status:
            return _on(request, objective_id, page.card.cycle.id)
    context = {
        "page": page,
        "form": form,
        "place": "run",
        "refusal": refusal_sentence(Conflict(page.refusal)) if page.refusal else "",
        "score": score_glance(request.actor, page.card),
        "section": "cycles",
    }
    return render(request, "goals/cycles/decide.html", context, status=status)


def _on(request: WorkspaceRequest, objective_id: int, cycle_id: int) -> HttpResponse:
    slug = request.actor.workspace_slug
    following = next_undecided(request.actor, objective_id)
    if following is None:
        messages.success(request, _("That was the last one that waits for you."))
        return redirect("close-cycle", slug, cycle_id)
    return redirect("decide-objective", slug, following)


@require_http_methods(FORMS)
def carry_over(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    page = carrying_page(request.actor, cycle_id, asked_number(request, "page") or 1)
    form = CarryOverForm(page.destinations, posted(request))
    status = 200
    if form.is_bound:
        status, made = form.carry_cycle(request.actor, cycle_id)
        if not status:
            told = ngettext(
                "%(n)s draft goes on here.", "%(n)s drafts go on here.", len(made)
            )  # fmt: skip
            messages.success(request, told % {"n": len(made)})
            return redirect("cycle", request.actor.workspace_slug, form.cycle_id)
    return show(request, "carry_over.html", {"page": page, "form": form}, status)


@require_http_methods(FORMS)
def carry_over_one(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    page = carrying_one(request.actor, objective_id)
    form = CarryOverForm(page.destinations, posted(request))
    status = 200
    if form.is_bound:
        status, draft = form.carry_objective(request.actor, objective_id)
        if not status:
            messages.success(request, _("It goes on here, as a draft."))
            return redirect("objective", request.actor.workspace_slug, draft)
    return show(request, "carry_over_one.html", {"page": page, "form": form}, status)
