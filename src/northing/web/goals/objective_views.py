from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from northing.apps.goals.queries.objective_whole import objective_whole
from northing.apps.goals.queries.rows import key_result_card
from northing.apps.goals.queries.score import score_glance
from northing.apps.goals.queries.shapes import ObjectivePage, WhyPage
from northing.apps.goals.queries.why import why_key_result as why_key_result_query
from northing.apps.goals.queries.why import why_objective as why_objective_query
from northing.apps.goals.queries.writing import may_plan
from northing.core.health import DEFAULTS
from northing.core.states import ENDED, OPEN_CYCLES
from northing.web.goals.comment_forms import CommentForm
from northing.web.requests import WorkspaceRequest, asked_number


@require_safe
def objective(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    whole = objective_whole(
        request.actor,
        objective_id,
        charted_id=asked_number(request, "chart"),
        page=asked_number(request, "page") or 1,
        comments=asked_number(request, "comments") or 1,
    )
    page, bar = whole.page, whole.bar
    context = {
        "page": page,
        "help": whole.help,
        "bar": bar,
        "may_align": _is_open(page) and bar.may_write,
        "ending": whole.ending,
        "conversation": whole.conversation,
        "comment_form": _comment_form(page),
        "may_plan": _is_open(page) and may_plan(request.actor),
        "score": score_glance(request.actor, page.card),
        "section": "objectives",
        "place": "objective",
    }
    return render(request, "goals/objective.html", context)


def _comment_form(page: ObjectivePage) -> CommentForm:
    form = CommentForm()
    form.offer(page.key_results)
    return form


def _is_open(page: ObjectivePage) -> bool:
    """Whether something may still be planned below an objective."""
    is_over = page.card.state in ENDED
    return not is_over and page.card.cycle.state in OPEN_CYCLES


@require_safe
def key_result(request: WorkspaceRequest, key_result_id: int) -> HttpResponse:
    card = key_result_card(request.actor, key_result_id)
    address = reverse("objective", args=[request.actor.workspace_slug, card.objective.id])
    return redirect(f"{address}?chart={card.id}#kr-{card.id}")


@require_safe
def why_objective(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _why(request, why_objective_query(request.actor, objective_id))


@require_safe
def why_key_result(request: WorkspaceRequest, key_result_id: int) -> HttpResponse:
    page = why_key_result_query(request.actor, key_result_id)
    card = key_result_card(request.actor, key_result_id)
    needed = None if page.expected is None else card.goal * page.expected
    return _why(request, page, goal=card.goal, needed=needed, card=card)


def _why(request: HttpRequest, page: WhyPage, **more: object) -> HttpResponse:
    whole = not request.headers.get("HX-Request")
    template = "goals/why.html" if whole else "goals/why.html#why"
    is_early = page.expected is not None and page.expected < DEFAULTS.too_early
    context = {"page": page, "section": "objectives", "whole": whole, "is_early": is_early, **more}
    return render(request, template, context)
