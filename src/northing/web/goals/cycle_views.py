from __future__ import annotations

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from northing.apps.goals.queries.cycle_steps import cycle_bar
from northing.apps.goals.queries.cycles import current_cycle, cycles_page, outline_page
from northing.apps.goals.queries.shapes import OutlineNode, OutlinePage
from northing.apps.goals.queries.writing import may_plan
from northing.base.errors import Denied
from northing.core.document import CycleState
from northing.core.states import OPEN_CYCLES
from northing.web.goals.forms import ReopenForm
from northing.web.requests import WorkspaceRequest, asked_number, posted


@require_safe
def cycles(request: WorkspaceRequest) -> HttpResponse:
    page = cycles_page(request.actor, page=asked_number(request, "page") or 1)
    return render(request, "goals/cycles.html", {"page": page, "section": "cycles"})


@require_safe
def objectives(request: WorkspaceRequest) -> HttpResponse:
    """Lead to the outline of the running cycle, or of the newest one."""
    cycle_id = current_cycle(request.actor)
    if cycle_id is None:
        return redirect("cycles", request.actor.workspace_slug)
    return redirect("cycle", request.actor.workspace_slug, cycle_id)


@require_safe
def outline(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    at = asked_number(request, "at")
    number, under = asked_number(request, "page"), asked_number(request, "under")
    page = outline_page(request.actor, cycle_id, page=number, at=at, under=under)
    is_closed = page.cycle.state == CycleState.CLOSED
    context = {
        "page": page,
        "bar": cycle_bar(request.actor, cycle_id),
        "section": "cycles" if is_closed else "objectives",
        "uncommitted": 0 if is_closed else page.total - page.health.total,
        "at": at,
        "may_plan": page.cycle.state in OPEN_CYCLES and may_plan(request.actor),
        "branch": _branch(page.roots, at) if at else (),
        "under": page.roots[0].card if under else None,
    }
    return render(request, "goals/outline.html", context)


def _branch(nodes: Iterable[OutlineNode], at: int) -> tuple[int, ...]:
    """The objectives from the top down to one of them, which stand open."""
    for node in nodes:
        if node.card.id == at:
            return (at,)
        if below := _branch(node.children, at):
            return (node.card.id, *below)
    return ()


@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    form = ReopenForm(posted(request))
    status = form.save(request.actor, cycle_id) if form.is_bound else 200
    page: OutlinePage = outline_page(request.actor, cycle_id)
    if not status:
        messages.success(
            request,
            _("%(cycle)s is open for review. Check-ins dated up to its end are accepted again.")
            % {"cycle": page.cycle.name},
        )
        return redirect("cycle", request.actor.workspace_slug, cycle_id)
    # Whoever wrote a reason gets it back, even where there is nothing to reopen any more.
    if status != 409 and not page.may_reopen:
        raise Denied("role")
    context = {"page": page, "form": form, "section": "cycles"}
    return render(request, "goals/reopen.html", context, status=status)
