from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.goals.actions.drafts import forget_draft, keep_draft
from northing.apps.goals.actions.writing import create_objective, save_objective
from northing.apps.goals.queries.parents import (
    ParentChoice,
    links_named,
    objective_link,
    parents_found,
)
from northing.apps.goals.queries.writing import (
    WritingPage,
    draft_name,
    with_named,
    writing_page,
)
from northing.base import clock
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, Refused
from northing.web.errors import status_of
from northing.web.formsets import asked_deed
from northing.web.goals.advising import (
    AskedOfCoach,
    advise,
    asked_of_coach,
    done,
    done_sentence,
    refused_sentence,
)
from northing.web.goals.key_result_forms import suggested_people, suggested_teams
from northing.web.goals.writing_fields import names_sent
from northing.web.goals.writing_forms import Writing, kept_of, merged
from northing.web.goals.writing_rows import moved_rows, moved_sentence
from northing.web.requests import WorkspaceRequest, asked_number
from northing.web.shown import time_text

FORM = ["GET", "HEAD", "POST"]
NEXT = {"stay": "edit-objective", "propose": "propose-objective", "commit": "commit-objective"}
LINKS = {"parent": "radio", "supports": "checkbox"}


@require_http_methods(FORM)
def new_objective(request: WorkspaceRequest) -> HttpResponse:
    under = asked_number(request, "under")
    above = objective_link(request.actor, under).reference if under else ""
    page = writing_page(
        request.actor,
        team_id=asked_number(request, "team"),
        cycle_id=asked_number(request, "cycle"),
        parent=above or request.GET.get("parent", ""),
        strategy=request.GET.get("strategy", ""),
    )
    return _write(request, page)


@require_http_methods(FORM)
def edit_objective(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    return _write(request, writing_page(request.actor, objective_id))


def _write(request: WorkspaceRequest, page: WritingPage) -> HttpResponse:
    sent = page.kept or {} if request.method != "POST" else dict(request.POST.lists())
    page = with_named(request.actor, page, names_sent(sent.items()))
    if request.method != "POST":
        return _show(request, _opened(page), kept_at=page.kept_at)
    if request.POST.get("do"):
        return _rearrange(request, page)
    writing = Writing(page, request.POST)
    status, writing, objective_id = _save(request.actor, writing, request.POST)
    if status:
        return _show(request, writing, status=status)
    return _go_on(request, page, objective_id)


def _opened(page: WritingPage) -> Writing:
    """The forms as they stand, or as somebody left them without saving; what others changed
    since then is said beside it."""
    if page.kept is None:
        return Writing(page)
    kept = QueryDict(mutable=True)
    for name, values in page.kept.items():
        kept.setlist(name, values)
    if kept.get("version", "") == str(page.version or ""):
        return Writing(page, kept, is_judged=False)
    return _against(page, kept, is_judged=False)


def _against(page: WritingPage, sent: QueryDict, *, is_judged: bool = True) -> Writing:
    writing = Writing(page, merged(sent, page), is_judged=is_judged)
    writing.set_against(Writing(page))
    return writing


def _save(actor: Actor, writing: Writing, sent: QueryDict) -> tuple[int, Writing, int]:
    """Save what was written: 0 and the objective's id, or a status and the forms that say why."""
    objective_id = writing.page.id
    if not writing.is_valid():
        return 422, writing, 0
    try:
        if objective_id is None:
            return 0, writing, create_objective(actor, writing.plan())
        save_objective(actor, objective_id, writing.plan())
    except (Invalid, Conflict) as error:
        if error.code == "changed-meanwhile":
            now = writing_page(actor, objective_id)
            now = with_named(actor, now, names_sent(sent.lists()))
            return 409, _against(now, sent), 0
        writing.add_refusal(error)
        return 422 if isinstance(error, Invalid) else 409, writing, 0
    return 0, writing, objective_id


def _go_on(request: WorkspaceRequest, page: WritingPage, objective_id: int) -> HttpResponse:
    """Forget what was typed, say that it is saved, and lead to where the button said."""
    forget_draft(request.actor, draft_name(page.id))
    slug, then = request.actor.workspace_slug, request.POST.get("then", "")
    undo = ""
    if page.id is not None:
        version = writing_page(request.actor, objective_id).version
        undo = f"{version} {reverse('undo-objective', args=[slug, objective_id])}"
    # What takes it back stands with the message: see parts/messages.html.
    messages.success(request, _("Saved."), extra_tags=undo)
    return redirect(NEXT.get(then, "objective"), slug, objective_id)


def _rearrange(request: WorkspaceRequest, page: WritingPage) -> HttpResponse:
    """Show what was sent again with its rows changed, or with what a search found."""
    if (pressed := asked_of_coach(request.POST["do"])) is not None:
        return _mend(request, page, pressed)
    asked = asked_deed(request.POST["do"])
    if asked is None:
        return _show(request, Writing(page, request.POST, is_judged=False))
    sent, moved, focus = moved_rows(request.POST, asked)
    writing = Writing(page, sent, is_judged=False)
    writing.focus_on(focus)
    said = moved_sentence(asked, moved)
    return _show(request, writing, focus=focus, moved=moved, said=said)


def _mend(request: WorkspaceRequest, page: WritingPage, asked: AskedOfCoach) -> HttpResponse:
    """Show what was sent again as the coach would have it, or with a finding let be."""
    writing = Writing(page, request.POST, is_judged=False)
    try:
        sent = done(request.actor, writing, request.POST, asked)
    except Refused as error:
        refused = f"{asked.place}.{asked.row}.{asked.code}"
        more = {"refused": refused, "refusal": refused_sentence(error)}
        return _show(request, writing, status=status_of(error), said=more["refusal"], **more)
    if sent is None:
        return _show(request, writing)
    if page.id is not None:  # What is let be is kept: the page says so now.
        page = writing_page(request.actor, page.id)
        page = with_named(request.actor, page, names_sent(sent.lists()))
    return _show(request, Writing(page, sent, is_judged=False), said=done_sentence(asked))


def _show(
    request: WorkspaceRequest, writing: Writing, *, status: int = 200, **more: Any
) -> HttpResponse:
    page = writing.page
    advise(request.actor, writing)
    context = {
        "page": page,
        "writing": writing,
        "form": writing.objective,
        "about": draft_name(page.id),
        "address": request.get_full_path(),
        "may_step": page.may_write and page.state in {"draft", "proposed"},
        "may_reshape": page.may_write and not page.terms_need_reason,
        "suggested_people": suggested_people(page),
        "suggested_teams": suggested_teams(page),
        "section": "objectives",
        **_links(request, writing),
        **more,
    }
    is_part = request.headers.get("HX-Request") and request.method == "POST"
    template = "goals/write/rearranged.html" if is_part else "goals/write/write.html"
    return render(request, template, context, status=status)


def _links(request: WorkspaceRequest, writing: Writing) -> dict[str, Any]:
    """What the objective contributes to and supports, and what a search without a script found."""
    form, page = writing.objective, writing.page
    context: dict[str, Any] = {
        "parents": _chosen(request.actor, page, [form["parent"].value() or ""]),
        "supported": _chosen(request.actor, page, form["supports"].value() or []),
    }
    for name in LINKS:
        text = request.POST.get(f"{name}_q", "").strip()
        if text and request.POST.get("do") == "find":
            cycle = str(form["cycle"].value())
            found = _found(request.actor, cycle, page.id, text)
            context |= {"found_for": name, "found": found}
    return context


def _chosen(actor: Actor, page: WritingPage, references: list[str]) -> list[ParentChoice]:
    """What the objective contributes to or supports now, also where that is not saved yet."""
    named = [reference for reference in references if reference]
    known = {one.reference: one for one in (page.parent, *page.supports) if one}
    if not known.keys() >= set(named):
        known |= {one.reference: one for one in links_named(actor, named)}
    return [known[one] for one in named if one in known]


def _found(actor: Actor, cycle: str, objective_id: int | None, text: str) -> Any:
    if not (cycle.isascii() and cycle.isdigit() and len(cycle) < 10 and text):
        return ()
    return parents_found(actor, int(cycle), objective_id, text[:100])


@require_safe
def find_parents(request: WorkspaceRequest) -> HttpResponse:
    """What an objective can contribute to or support, as a piece of the page."""
    name = request.GET.get("as", "parent")
    name = name if name in LINKS else "parent"
    text = request.GET.get(f"{name}_q", "").strip()
    objective_id = asked_number(request, "objective")
    found = _found(request.actor, request.GET.get("cycle", ""), objective_id, text)
    context = {"found": found, "name": name, "kind": LINKS[name], "text": text}
    return render(request, "goals/write/_found.html", context)


@require_POST
def drafts(request: WorkspaceRequest) -> HttpResponse:
    """Keep what is being typed, or throw it away."""
    about = request.POST.get("about", "")
    if request.POST.get("forget"):
        forget_draft(request.actor, about)
        return redirect(_back(request))
    keep_draft(request.actor, about, kept_of(request.POST))
    said = _("Kept %(time)s") % {"time": time_text(clock.now())}
    return HttpResponse(said, content_type="text/plain; charset=utf-8")


def _back(request: WorkspaceRequest) -> str:
    asked = request.POST.get("back", "")
    is_safe = url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if is_safe else reverse("home", args=[request.actor.workspace_slug])
