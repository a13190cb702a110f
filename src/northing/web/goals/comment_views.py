"""What people say about an objective: written on its page, changed and deleted on one each."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from northing.apps.goals.actions.commenting import delete_comment
from northing.apps.goals.queries.comments import (
    CommentPage,
    DeletedComment,
    comment_page,
    own_deleted_comment,
)
from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.shapes import ObjectivePage
from northing.base.errors import Conflict, Denied, NotFound
from northing.web.goals.comment_forms import CommentChangeForm, CommentForm
from northing.web.requests import WorkspaceRequest


@require_POST
def comment(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    form = CommentForm(request.POST)
    status = form.say(request.actor, objective_id)
    if not status:
        return redirect(_conversation(request, objective_id))
    return _unsaid(request, objective_page(request.actor, objective_id), form, status)


def _unsaid(
    request: WorkspaceRequest, page: ObjectivePage, form: CommentForm, status: int
) -> HttpResponse:
    form.offer(page.key_results)
    context = {"page": page, "form": form, "section": "objectives"}
    return render(request, "goals/comments/comment.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: WorkspaceRequest, comment_id: int) -> HttpResponse:
    try:
        return _edit(request, comment_id)
    except NotFound:
        if request.method != "POST":
            raise
        return _say_anew(request, own_deleted_comment(request.actor, comment_id))


def _say_anew(request: WorkspaceRequest, deleted: DeletedComment) -> HttpResponse:
    """Keep what the author of a comment made of it, which somebody deleted meanwhile."""
    page = objective_page(request.actor, deleted.objective_id)
    about = deleted.key_result_id or ""
    form = CommentForm({"text": request.POST.get("text", ""), "key_result": about})
    form.full_clean()
    form.add_refusal(Conflict("comment-deleted"))
    return _unsaid(request, page, form, 409)


def _edit(request: WorkspaceRequest, comment_id: int) -> HttpResponse:
    page, status = comment_page(request.actor, comment_id), 200
    if not page.line.may_edit:
        raise Denied("not-yours-to-edit")
    stands = {"text": page.line.text, "version": page.line.version}
    form = CommentChangeForm(initial=stands)
    if request.method == "POST":
        form = CommentChangeForm(request.POST)
        status = form.save(request.actor, comment_id)
        if not status:
            messages.success(request, _("The comment is changed."))
            return redirect(_conversation(request, page.objective.id))
    if status == 409:
        # What was typed stays, beside what it says by now; sending it again means it.
        page = comment_page(request.actor, comment_id)
        form.data = {**request.POST.dict(), "version": page.line.version}
    context = {"page": page, "form": form, "is_overtaken": status == 409, "section": "objectives"}
    return render(request, "goals/comments/edit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: WorkspaceRequest, comment_id: int) -> HttpResponse:
    page: CommentPage = comment_page(request.actor, comment_id)
    if request.method == "POST":
        delete_comment(request.actor, comment_id)
        messages.success(request, _("The comment is deleted."))
        return redirect(_conversation(request, page.objective.id))
    if not page.line.may_delete:
        raise Denied("not-yours-to-delete")
    context = {"page": page, "section": "objectives"}
    return render(request, "goals/comments/delete.html", context)


def _conversation(request: WorkspaceRequest, objective_id: int) -> str:
    address = reverse("objective", args=[request.actor.workspace_slug, objective_id])
    return f"{address}#comments"
