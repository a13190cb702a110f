from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.goals.actions.requests import withdraw_request
from northing.apps.goals.queries.requests import (
    RequestFilter,
    answering_page,
    request_page,
    requests_page,
    teams_to_ask,
)
from northing.base.errors import Conflict, Invalid
from northing.web.goals.request_forms import AnswerForm, RequestFilterForm, RequestForm
from northing.web.requests import WorkspaceRequest, asked_number, posted
from northing.web.versions import sent_version
from northing.web.words import TABLES, refusal_sentence

FORMS = ["GET", "HEAD", "POST"]


@require_safe
def requests(request: WorkspaceRequest) -> HttpResponse:
    wanted = RequestFilterForm(request.GET).wanted(asked_number(request, "team"))
    page = requests_page(request.actor, wanted, asked_number(request, "page") or 1)
    context = {
        "page": page,
        "wanted": wanted,
        "is_narrowed": wanted != RequestFilter(),
        "states": TABLES["request_state"].items(),
        "section": "requests",
    }
    return render(request, "goals/requests/requests.html", context)


@require_http_methods(FORMS)
def file_request(request: WorkspaceRequest) -> HttpResponse:
    teams = teams_to_ask(request.actor)
    sent = posted(request)
    form = RequestForm(teams, sent, asked_number(request, "team"))
    if form.is_valid():
        try:
            request_id = form.save(request.actor)
        except Invalid as error:
            form.add_refusal(error)
        else:
            messages.success(request, _("It is filed. The answer will stand here and on Home."))
            return redirect("request", request.actor.workspace_slug, request_id)
    context = {"form": form, "section": "requests"}
    status = 422 if form.is_bound else 200
    return render(request, "goals/requests/new.html", context, status=status)


@require_safe
def show_request(request: WorkspaceRequest, request_id: int) -> HttpResponse:
    context = {"page": request_page(request.actor, request_id), "section": "requests"}
    return render(request, "goals/requests/request.html", context)


@require_http_methods(FORMS)
def answer_request(request: WorkspaceRequest, request_id: int) -> HttpResponse:
    page = answering_page(request.actor, request_id)
    form = AnswerForm(page, posted(request))
    status = 200
    if request.method == "POST":
        status = form.save(request.actor, lambda: answering_page(request.actor, request_id))
        if not status:
            messages.success(request, _("Your answer is saved. Whoever asked sees it."))
            return redirect("request", request.actor.workspace_slug, request_id)
    context = {"page": page, "form": form, "section": "requests"}
    return render(request, "goals/requests/answer.html", context, status=status)


@require_POST
def withdraw(request: WorkspaceRequest, request_id: int) -> HttpResponse:
    try:
        withdraw_request(request.actor, request_id, sent_version(request))
        messages.success(request, _("The request is withdrawn."))
    except Conflict as error:
        messages.error(request, refusal_sentence(error))
    return redirect("request", request.actor.workspace_slug, request_id)
