from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from northing.apps.goals.actions.rearranging import (
    discard_objective,
    duplicate_objective,
    merge_objectives,
    split_objective,
)
from northing.apps.goals.actions.writing import undo_change
from northing.apps.goals.queries.writing import WritingPage, mergeable, writing_page
from northing.web.goals.reshaping_forms import MergeForm, SplitForm, StepForm
from northing.web.requests import WorkspaceRequest

FORM = ["GET", "HEAD", "POST"]


@require_POST
def undo(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """Put back what the last change replaced."""
    form = StepForm(None, request.POST)
    form.is_valid()
    undo_change(request.actor, objective_id, form.seen)
    messages.success(request, _("The change is taken back."))
    return redirect("objective", request.actor.workspace_slug, objective_id)


@require_http_methods(FORM)
def discard(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    page = writing_page(request.actor, objective_id)
    form = StepForm(page.version, request.POST or None)
    status = 200
    if request.method == "POST":
        status = form.attempt(
            lambda: discard_objective(request.actor, objective_id, form.seen),
            lambda: StepForm(writing_page(request.actor, objective_id).version),
        )
        if not status:
            messages.success(request, _("%(title)s is discarded.") % {"title": page.value.title})
            return redirect("cycle", request.actor.workspace_slug, page.cycle.id)
    return _show(request, "goals/write/discard.html", page, form, status)


@require_http_methods(FORM)
def duplicate(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    page = writing_page(request.actor, objective_id)
    if request.method != "POST":
        return _show(request, "goals/write/duplicate.html", page, StepForm(page.version))
    copy_id = duplicate_objective(request.actor, objective_id)
    messages.success(request, _("This is the copy, a draft. Give it a title of its own."))
    return redirect("edit-objective", request.actor.workspace_slug, copy_id)


@require_http_methods(FORM)
def split(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    page = writing_page(request.actor, objective_id)
    form = _split_form(page, request.POST or None)
    made: list[int] = []
    status = 200
    if request.method == "POST":
        status = form.attempt(
            lambda: made.append(_split(request, objective_id, form)),
            lambda: _split_form(writing_page(request.actor, objective_id)),
        )
        if not status:
            messages.success(request, _("Split. This is the new objective."))
            return redirect("edit-objective", request.actor.workspace_slug, made[0])
    return _show(request, "goals/write/split.html", page, form, status)


def _split_form(page: WritingPage, data: Any = None) -> SplitForm:
    ids = page.key_result_ids
    inner = [(ids[one.id], one.title) for one in page.value.key_results if one.id in ids]
    return SplitForm(inner, page.version, data)


def _split(request: WorkspaceRequest, objective_id: int, form: SplitForm) -> int:
    given = form.cleaned_data
    ids = tuple(given["key_results"])
    return split_objective(request.actor, objective_id, ids, given["title"], form.seen)


@require_http_methods(FORM)
def merge(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    page = writing_page(request.actor, objective_id)
    others = [(one.id, one.title) for one in mergeable(request.actor, objective_id)]
    form = MergeForm(others, page.version, request.POST or None)
    status = 200
    if request.method == "POST":
        status = form.attempt(
            lambda: merge_objectives(
                request.actor, objective_id, form.cleaned_data["into"], form.seen
            ),
            lambda: MergeForm(others, writing_page(request.actor, objective_id).version),
        )
        if not status:
            messages.success(request, _("Merged: its key results stand here now."))
            into = form.cleaned_data["into"]
            return redirect("edit-objective", request.actor.workspace_slug, into)
    return _show(request, "goals/write/merge.html", page, form, status)


def _show(
    request: WorkspaceRequest, template: str, page: WritingPage, form: Any, status: int = 200
) -> HttpResponse:
    context = {"page": page, "form": form, "section": "objectives"}
    return render(request, template, context, status=status)
