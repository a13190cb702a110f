from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from northing.apps.goals.actions.writing import align_objective
from northing.apps.goals.inputs import Aligning
from northing.apps.goals.queries.aligning import AligningPage, aligning_page
from northing.apps.goals.queries.parents import ParentChoice, links_named, parents_found
from northing.base.actor import Actor
from northing.base.errors import Invalid
from northing.web.kept import Kept
from northing.web.requests import WorkspaceRequest, posted


class AlignForm(Kept):
    """What an objective shall contribute to, as a reference with its cycle; empty for nothing."""

    parent = forms.CharField(label=gettext_lazy("Contributes to"), required=False, max_length=400)

    def __init__(self, page: AligningPage, data: Any = None) -> None:
        above = page.parent.reference if page.parent else ""
        super().__init__(data, initial={"version": page.version, "parent": above})

    def align(self, actor: Actor, objective_id: int) -> None:
        """Let the objective contribute to what was chosen."""
        wanted = self.cleaned_data["parent"]
        above = next(iter(links_named(actor, [wanted])), None)
        if wanted and above is None:
            raise Invalid({"parent": "unknown"})
        through = above.key_result_id if above else None
        aligning = Aligning(
            parent_objective_id=above.objective_id if above and not through else None,
            parent_key_result_id=through,
            version=self.cleaned_data["version"] or 0,
        )
        align_objective(actor, objective_id, aligning)


@require_http_methods(["GET", "HEAD", "POST"])
def align(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """What an objective contributes to; a search keeps what is chosen."""
    page = aligning_page(request.actor, objective_id)
    form, status = AlignForm(page, posted(request)), 200
    if form.is_bound and request.POST.get("do") != "find":
        status = form.attempt(
            lambda: form.align(request.actor, objective_id),
            lambda: AlignForm(aligning_page(request.actor, objective_id)),
        )
        if not status:
            return _aligned(request, page)
    return _show(request, page, form, status)


def _aligned(request: WorkspaceRequest, page: AligningPage) -> HttpResponse:
    """Back to the objective, with what takes it back beside the message."""
    slug = request.actor.workspace_slug
    version = aligning_page(request.actor, page.id).version
    undo = f"{version} {reverse('undo-objective', args=[slug, page.id])}"
    is_moved = version != page.version
    messages.success(request, _("Saved."), extra_tags=undo if is_moved else "")
    return redirect("objective", slug, page.id)


def _show(
    request: WorkspaceRequest, page: AligningPage, form: AlignForm, status: int
) -> HttpResponse:
    text = request.POST.get("parent_q", "").strip()[:100]
    is_asked = bool(text) and request.POST.get("do") == "find"
    whole = not request.headers.get("HX-Request")
    context = {
        "page": page,
        "form": form,
        "chosen": _chosen(request.actor, page, form),
        "found_for": "parent" if is_asked else "",
        "found": parents_found(request.actor, page.cycle.id, page.id, text) if is_asked else (),
        "whole": whole,
        "section": "objectives",
    }
    template = "goals/align.html" if whole else "goals/align.html#dialog"
    return render(request, template, context, status=status)


def _chosen(actor: Actor, page: AligningPage, form: AlignForm) -> list[ParentChoice]:
    """What stands to be chosen without a search: what is chosen, and what it contributes to."""
    wanted = str(form["parent"].value() or "")
    above = [page.parent] if page.parent else []
    if not wanted or wanted in {one.reference for one in above}:
        return above
    return [*links_named(actor, [wanted]), *above]
