from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from northing.apps.goals.actions.drops import drop_key_result as drop_key_result_action
from northing.apps.goals.actions.drops import drop_objective
from northing.apps.goals.actions.steps import (
    commit_objective,
    draft_again,
    park_objective,
    propose_objective,
    queue_objective,
    send_back,
    withdraw_proposal,
)
from northing.apps.goals.queries.coach_pages import before_commitment
from northing.apps.goals.queries.ledger import ledger_page
from northing.apps.goals.queries.steps import StepPage, commit_page, drop_page, step_page
from northing.web.goals.step_forms import CommitForm, CycleForm, Deed, ReasonForm, StepForm
from northing.web.goals.step_words import STEP_WORDS
from northing.web.requests import WorkspaceRequest, asked_number


@dataclass(frozen=True, slots=True)
class _Taking:
    deed: Deed
    form: type[StepForm]


_TAKING: Mapping[str, _Taking] = {
    "propose": _Taking(propose_objective, StepForm),
    "withdraw": _Taking(withdraw_proposal, StepForm),
    "send-back": _Taking(send_back, ReasonForm),
    "park": _Taking(park_objective, ReasonForm),
    "queue": _Taking(queue_objective, CycleForm),
    "draft-again": _Taking(draft_again, CycleForm),
    "drop": _Taking(drop_objective, ReasonForm),
}


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _step(request, objective_id, "propose")


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _step(request, objective_id, "withdraw")


@require_http_methods(["GET", "HEAD", "POST"])
def send_it_back(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _step(request, objective_id, "send-back")


@require_http_methods(["GET", "HEAD", "POST"])
def park(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _step(request, objective_id, "park")


@require_http_methods(["GET", "HEAD", "POST"])
def queue(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _step(request, objective_id, "queue")


@require_http_methods(["GET", "HEAD", "POST"])
def draft_it_again(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _step(request, objective_id, "draft-again")


@require_http_methods(["GET", "HEAD", "POST"])
def drop(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _step(request, objective_id, "drop")


def _step(request: WorkspaceRequest, objective_id: int, name: str) -> HttpResponse:
    taking, actor = _TAKING[name], request.actor
    if request.method != "POST":
        page = step_page(actor, objective_id, name)
        return _show(request, page, taking.form.at(page.version), name)
    form = taking.form(request.POST)
    status = form.take(
        actor, taking.deed, objective_id, lambda: step_page(actor, objective_id, name).version
    )
    if status:
        return _show(request, step_page(actor, objective_id, name), form, name, status)
    messages.success(request, STEP_WORDS[name].done)
    if isinstance(form, CycleForm) and form.is_unlinked:
        messages.info(request, _("Its parent does not reach into that cycle: align it again."))
    return redirect("objective", actor.workspace_slug, objective_id)


@require_http_methods(["GET", "HEAD", "POST"])
def drop_key_result(request: WorkspaceRequest, key_result_id: int) -> HttpResponse:
    actor, name = request.actor, "drop-key-result"
    if request.method != "POST":
        page = drop_page(actor, key_result_id)
        return _show(request, page, ReasonForm.at(page.version), name)
    form = ReasonForm(request.POST)
    status = form.take(
        actor,
        drop_key_result_action,
        key_result_id,
        lambda: drop_page(actor, key_result_id).version,
    )
    page = drop_page(actor, key_result_id)
    if status:
        return _show(request, page, form, name, status)
    messages.success(request, STEP_WORDS[name].done)
    return redirect("objective", actor.workspace_slug, page.objective.id)


def _show(
    request: WorkspaceRequest, page: StepPage, form: StepForm, name: str, status: int = 200
) -> HttpResponse:
    form.offer(page.cycles)
    whole = not request.headers.get("HX-Request")
    template = "goals/steps/step.html" if whole else "goals/steps/step.html#dialog"
    context = {
        "page": page,
        "form": form,
        "words": STEP_WORDS[name],
        "whole": whole,
        "section": "objectives",
    }
    if name == "propose" and page.is_possible:
        told = before_commitment(request.actor, page.objective.id, get_language() or "en")
        context["coach"] = told
    return render(request, template, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def commit(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """What a commitment freezes and what it still needs; and the commitment."""
    actor = request.actor
    form: StepForm = CommitForm(request.POST)
    if request.method != "POST":
        page, status = commit_page(actor, objective_id), 200
        form = CommitForm.at(page.step.version)
    else:
        status = form.take(
            actor,
            commit_objective,
            objective_id,
            lambda: commit_page(actor, objective_id).step.version,
        )
        page = commit_page(actor, objective_id)
    if not status:
        messages.success(request, _("Committed. What was promised is kept as it stands."))
        return redirect("objective", actor.workspace_slug, objective_id)
    context = {"page": page, "form": form, "section": "objectives"}
    if page.step.is_possible:
        context["coach"] = before_commitment(actor, objective_id, get_language() or "en")
    return render(request, "goals/steps/commit.html", context, status=status)


@require_safe
def amendments(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """What was promised beside what holds now, and every change in between."""
    page = ledger_page(request.actor, objective_id, asked_number(request, "page") or 1)
    context = {"page": page, "section": "objectives"}
    return render(request, "goals/steps/amendments.html", context)
