from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.goals.actions.help_requests import finish_help, withdraw_help
from northing.apps.goals.queries.help_requests import (
    HelpFilter,
    asking_page,
    help_list,
    help_page,
)
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid
from northing.web.errors import status_of
from northing.web.goals.help_forms import AskForm, HelpAnswerForm, HelpFilterForm
from northing.web.goals.request_views import FORMS
from northing.web.requests import WorkspaceRequest, asked_number, posted
from northing.web.versions import sent_version
from northing.web.words import TABLES, refusal_sentence


@require_safe
def help_requests(request: WorkspaceRequest) -> HttpResponse:
    wanted = HelpFilterForm(request.GET).wanted()
    context = {
        "page": help_list(request.actor, wanted, asked_number(request, "page") or 1),
        "wanted": wanted,
        "is_narrowed": wanted != HelpFilter(),
        "states": TABLES["help_state"].items(),
        "section": "requests",
    }
    return render(request, "goals/help/help.html", context)


@require_safe
def show_help(request: WorkspaceRequest, help_id: int) -> HttpResponse:
    context = {"page": help_page(request.actor, help_id), "section": "requests"}
    return render(request, "goals/help/show.html", context)


@require_http_methods(FORMS)
def ask(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    page = asking_page(request.actor, objective_id)
    sent = posted(request)
    form, status = AskForm(page, sent, asked_number(request, "for")), 422 if sent else 200
    if form.is_valid():
        try:
            help_id = form.save(request.actor)
        except (Invalid, Conflict) as error:
            form.add_refusal(error)
            status = status_of(error)
        else:
            messages.success(request, _("Asked. The answer will stand here and on Home."))
            return redirect("help-request", request.actor.workspace_slug, help_id)
    context = {"page": page, "form": form, "section": "objectives"}
    return render(request, "goals/help/ask.html", context, status=status)


@require_http_methods(FORMS)
def answer(request: WorkspaceRequest, help_id: int) -> HttpResponse:
    page = help_page(request.actor, help_id)
    if request.method != "POST" and not page.may_answer:
        raise Denied("not-yours-to-answer")
    form = HelpAnswerForm(page, posted(request))
    status = 200
    if request.method == "POST":
        status = form.save(request.actor, lambda: help_page(request.actor, help_id))
        if not status:
            messages.success(request, _("Your answer is saved. The team that asks sees it."))
            return redirect("help-request", request.actor.workspace_slug, help_id)
    context = {"page": page, "form": form, "section": "requests"}
    return render(request, "goals/help/answer.html", context, status=status)


@require_POST
def finish(request: WorkspaceRequest, help_id: int) -> HttpResponse:
    return _do(request, help_id, finish_help, _("Good. It is marked as done."))


@require_POST
def withdraw(request: WorkspaceRequest, help_id: int) -> HttpResponse:
    return _do(request, help_id, withdraw_help, _("The request is withdrawn."))


def _do(
    request: WorkspaceRequest, help_id: int, deed: Callable[[Actor, int, int], None], told: str
) -> HttpResponse:
    try:
        deed(request.actor, help_id, sent_version(request))
        messages.success(request, told)
    except Conflict as error:
        messages.error(request, refusal_sentence(error))
    return redirect("help-request", request.actor.workspace_slug, help_id)
