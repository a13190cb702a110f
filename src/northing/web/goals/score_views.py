from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from northing.apps.exchange.queries import exported_documents
from northing.apps.goals.queries.archive import archive_page, cycle_named
from northing.apps.goals.queries.score import score_page
from northing.base.errors import Denied
from northing.formats import yaml
from northing.web.goals.score_forms import OwnScoreForm
from northing.web.requests import WorkspaceRequest, asked_number, posted


@require_safe
def score(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    page = score_page(request.actor, objective_id)
    return render(request, "goals/score.html", {"page": page, "section": "objectives"})


@require_http_methods(["GET", "HEAD", "POST"])
def own_score(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """What an owner says of an objective at the close: a note beside its score."""
    page = score_page(request.actor, objective_id)
    form, status = OwnScoreForm(page, posted(request)), 200
    if request.method == "POST":
        status = form.save(request.actor, objective_id)
        if not status:
            messages.success(request, _("Saved, as a note beside the score."))
            return redirect("score", request.actor.workspace_slug, objective_id)
    elif not page.may_state_own:
        raise Denied("not-yours-to-score")
    whole = not request.headers.get("HX-Request")
    template = "goals/own_score.html" if whole else "goals/own_score.html#dialog"
    context = {"page": page, "form": form, "whole": whole, "section": "objectives"}
    return render(request, template, context, status=status)


@require_safe
def archive(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    """A past cycle as it stood."""
    page = archive_page(
        request.actor,
        cycle_id,
        closing_id=asked_number(request, "closing"),
        page=asked_number(request, "page") or 1,
    )
    return render(request, "goals/archive.html", {"page": page, "section": "cycles"})


@require_safe
def archive_yaml(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    """What the reader may see of a cycle, as a file."""
    name = cycle_named(request.actor, cycle_id)
    text = yaml.dump(exported_documents(request.actor, name))
    response = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    called = f"{slugify(name, allow_unicode=True) or 'cycle'}.northing.yaml"
    response["Content-Disposition"] = content_disposition_header(True, called)
    return response
