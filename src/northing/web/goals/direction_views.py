from __future__ import annotations

import re
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.goals.actions import direction
from northing.apps.goals.queries.direction import (
    direction_page,
    may_set_direction,
    strategy_page,
    strategy_sheet,
    vision_sheet,
)
from northing.apps.goals.queries.writing import may_plan
from northing.base.errors import Denied, Invalid
from northing.core.states import OPEN_CYCLES
from northing.web.goals.direction_forms import StrategyForm, VisionForm
from northing.web.requests import WorkspaceRequest, asked_number, posted, refusal_of
from northing.web.versions import sent_version

FORMS = ["GET", "HEAD", "POST"]
# What goes somewhere, its version, and what it goes before; 0 is the end.
MOVE = re.compile(r"(\d{1,10})\.(\d{1,9})\.(\d{1,10})")


@require_safe
def overview(request: WorkspaceRequest) -> HttpResponse:
    cycle_id, number = asked_number(request, "cycle"), asked_number(request, "page") or 1
    page = direction_page(request.actor, cycle_id, number)
    context = {"page": page, "section": "strategy", "tab": "strategy"}
    return render(request, "goals/direction/strategies.html", context)


@require_http_methods(FORMS)
def vision(request: WorkspaceRequest) -> HttpResponse:
    now = vision_sheet(request.actor)
    form, status = VisionForm(now, posted(request)), 200
    if form.is_bound:
        status = form.save(request.actor, lambda: vision_sheet(request.actor))
        if not status:
            messages.success(request, _("Saved."))
            return redirect("direction", request.actor.workspace_slug)
    return sheet(request, "goals/direction/vision.html", {"form": form}, status)


@require_safe
def strategy(request: WorkspaceRequest, strategy_id: int) -> HttpResponse:
    cycle_id, number = asked_number(request, "cycle"), asked_number(request, "page") or 1
    page = strategy_page(request.actor, strategy_id, cycle_id, number)
    is_open = page.cycle and page.cycle.state in OPEN_CYCLES
    context = {
        "page": page,
        "section": "strategy",
        "may_plan": is_open and not page.strategy.is_retired and may_plan(request.actor),
    }
    return render(request, "goals/direction/strategy.html", context)


@require_http_methods(FORMS)
def create_strategy(request: WorkspaceRequest) -> HttpResponse:
    if not may_set_direction(request.actor):
        raise Denied("not-yours-to-set")
    form, status = StrategyForm(data=posted(request)), 200
    if form.is_bound:
        status = form.create(request.actor)
        if not status:
            told = _("The strategy “%(strategy)s” is there. Objectives can name it now.")
            messages.success(request, told % {"strategy": form.cleaned_data["title"]})
            return redirect("direction", request.actor.workspace_slug)
    return sheet(request, "goals/direction/create_strategy.html", {"form": form}, status)


@require_http_methods(FORMS)
def edit_strategy(request: WorkspaceRequest, strategy_id: int) -> HttpResponse:
    page = strategy_sheet(request.actor, strategy_id)
    form, status = StrategyForm(page, posted(request)), 200
    if form.is_bound:
        status = form.save(
            request.actor, strategy_id, lambda: strategy_sheet(request.actor, strategy_id)
        )
        if not status:
            messages.success(request, _("Saved."))
            return redirect("strategy", request.actor.workspace_slug, strategy_id)
    context = {"page": page, "form": form}
    return sheet(request, "goals/direction/edit_strategy.html", context, status)


@require_POST
def move_strategy(request: WorkspaceRequest) -> HttpResponse:
    strategy_id, version, before_id = asked_move(request)
    direction.move_strategy(request.actor, strategy_id, before_id, version)
    address = reverse("direction", args=[request.actor.workspace_slug])
    return redirect(f"{address}#strategy-{strategy_id}")


@require_POST
def retire_strategy(
    request: WorkspaceRequest, strategy_id: int, *, is_retired: bool
) -> HttpResponse:
    direction.retire_strategy(
        request.actor, strategy_id, sent_version(request), is_retired=is_retired
    )
    messages.success(
        request,
        _("The strategy is retired. What serves it stays as it is.")
        if is_retired
        else _("The strategy is back. Objectives can name it again."),
    )
    return redirect("direction", request.actor.workspace_slug)


@require_http_methods(FORMS)
def delete_strategy(request: WorkspaceRequest, strategy_id: int) -> HttpResponse:
    refusal = ""
    if request.method == "POST":
        refusal = refusal_of(
            direction.delete_strategy, request.actor, strategy_id, sent_version(request)
        )
        if not refusal:
            messages.success(request, _("The strategy is deleted."))
            return redirect("direction", request.actor.workspace_slug)
    page = strategy_sheet(request.actor, strategy_id)
    context = {"page": page, "refusal": refusal, "section": "strategy"}
    status = 409 if refusal else 200
    return render(request, "goals/direction/delete_strategy.html", context, status=status)


# --- what products share with strategies -----------------------------------------------------


def sheet(
    request: WorkspaceRequest, template: str, context: dict[str, Any], status: int
) -> HttpResponse:
    """A page of its own, or its dialog alone."""
    whole = not request.headers.get("HX-Request")
    name = template if whole else f"{template}#dialog"
    context = {**context, "whole": whole, "section": "strategy"}
    return render(request, name, context, status=status)


def asked_move(request: WorkspaceRequest) -> tuple[int, int, int | None]:
    """What is to be moved, its version, and what it goes before."""
    found = MOVE.fullmatch(request.POST.get("to", ""))
    if found is None:
        raise Invalid({"": "unknown"})
    moved, version, before = map(int, found.groups())
    return moved, version, before or None
