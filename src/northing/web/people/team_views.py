from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.people import actions
from northing.apps.people.inputs import TeamMove
from northing.apps.people.queries.naming import people_to_add
from northing.apps.people.queries.people import person_page
from northing.apps.people.queries.tree import (
    ArrangePage,
    TeamSheet,
    arrange_page,
    team_places,
    team_sheet,
)
from northing.base.errors import Conflict, Invalid, Refused
from northing.base.pages import MOST_OFFERED, MOST_SUGGESTED
from northing.web.choosing import team_named
from northing.web.errors import status_of
from northing.web.people.forms import NewTeamForm, PersonForm, TeamForm
from northing.web.people.people_views import show_person
from northing.web.requests import WorkspaceRequest, asked_number, posted
from northing.web.words import field_sentence, refusal_sentence

FORMS = ["GET", "HEAD", "POST"]
LONGEST_NAME = 200
NUMBER = re.compile(r"[1-9]\d{0,9}")
# A team, its version, and where it goes: a parent and a next sibling; 0 is none.
MOVE = re.compile(r"(\d{1,10})\.(\d{1,9})\.(\d{1,10})\.(\d{1,10})")


@require_safe
def arrange(request: WorkspaceRequest) -> HttpResponse:
    return _show_tree(
        request, at=asked_number(request, "at"), undo=_read(request.GET.get("undo", ""))
    )


def _show_tree(
    request: WorkspaceRequest,
    *,
    at: int | None = None,
    undo: tuple[int, TeamMove] | None = None,
    error: Refused | None = None,
) -> HttpResponse:
    moved = undo[0] if undo else None
    page = arrange_page(request.actor, at, moved)
    context = {
        "page": page,
        "at": at,
        "section": "teams",
        "undo": _written(*undo) if undo else "",
        "moved": moved,
        "moved_name": _name_of(page, moved),
        "refusal": refusal_sentence(error) if error else "",
    }
    is_part = request.headers.get("HX-Request") and request.method == "POST"
    template = "people/arrange.html#tree" if is_part else "people/arrange.html"
    return render(request, template, context, status=status_of(error) if error else 200)


def _name_of(page: ArrangePage, team_id: int | None) -> str:
    waiting = list(page.roots)
    for node in waiting:
        if node.team.id == team_id:
            return node.team.name
        waiting.extend(node.children)
    return ""


def _read(text: str) -> tuple[int, TeamMove] | None:
    found = MOVE.fullmatch(text)
    if found is None:
        return None
    team, version, parent, before = map(int, found.groups())
    return team, TeamMove(parent_id=parent or None, before_id=before or None, version=version)


def _written(team_id: int, to: TeamMove) -> str:
    return f"{team_id}.{to.version or 0}.{to.parent_id or 0}.{to.before_id or 0}"


@require_POST
def move(request: WorkspaceRequest) -> HttpResponse:
    asked = _read(request.POST.get("to", ""))
    if asked is None:
        raise Invalid({"": "unknown"})
    team_id, to = asked
    if "below" in request.POST:
        sheet, name = team_sheet(request.actor, team_id), request.POST["below"][:LONGEST_NAME]
        try:
            to = replace(to, parent_id=team_named(sheet.parents, name))
        except ValidationError as error:
            more = {"below": name, "below_wrong": error.message}
            return _show_sheet(request, sheet, TeamForm(sheet), 422, **more)
    at = _branch(request)
    try:
        parent, before = actions.move_team(request.actor, team_id, to)
    except (Conflict, Invalid) as error:
        return _show_tree(request, at=at, error=error)
    undo = TeamMove(parent_id=parent, before_id=before, version=(to.version or 0) + 1)
    if request.headers.get("HX-Request"):
        return _show_tree(request, at=at, undo=(team_id, undo))
    address = reverse("arrange-teams", args=[request.actor.workspace_slug])
    branch = f"&at={at}" if at else ""
    return redirect(f"{address}?undo={_written(team_id, undo)}{branch}")


def _branch(request: WorkspaceRequest) -> int | None:
    """The team whose branch was on the page that sent this."""
    text = request.POST.get("at", "")
    return int(text) if NUMBER.fullmatch(text) else None


@require_http_methods(FORMS)
def create_team(request: WorkspaceRequest) -> HttpResponse:
    page = team_places(request.actor)
    sent = posted(request)
    below = asked_number(request, "below")
    form = NewTeamForm(page.parents, at_top=page.may_add_at_top, below=below, data=sent)
    if form.is_valid():
        try:
            actions.create_team(request.actor, form.draft, form.parent_id)
        except (Invalid, Conflict) as error:
            form.add_refusal(error)
        else:
            told = _("%(team)s is there.") % {"team": form.cleaned_data["name"]}
            messages.success(request, told)
            return redirect("arrange-teams", request.actor.workspace_slug)
    status = 422 if form.is_bound else 200
    return _sheet(request, "people/create_team.html", {"form": form}, status)


@require_http_methods(FORMS)
def edit_team(request: WorkspaceRequest, team_id: int) -> HttpResponse:
    page = team_sheet(request.actor, team_id)
    form, status = TeamForm(page, posted(request)), 200
    if request.method == "POST":
        status = form.save(request.actor, team_id, lambda: team_sheet(request.actor, team_id))
        if not status:
            messages.success(request, _("Saved."))
            return redirect("edit-team", request.actor.workspace_slug, team_id)
    return _show_sheet(request, page, form, status)


def _show_sheet(
    request: WorkspaceRequest, page: TeamSheet, form: TeamForm, status: int = 200, **more: Any
) -> HttpResponse:
    """A team to arrange. Of many people or teams none is chosen from a list: a name is typed."""
    stands = f"{page.team.id}.{page.version}"
    others = [team for team in page.parents if team.id != page.parent_id]
    is_typed = len(others) > MOST_OFFERED
    context = {
        "page": page,
        "form": form,
        "places": [] if is_typed else [(team, f"{stands}.{team.id}.0") for team in others],
        "top": f"{stands}.0.0" if page.may_stand_at_top and page.parent_id else "",
        "stands": f"{stands}.0.0" if is_typed else "",
        "suggested_teams": others[:MOST_SUGGESTED],
        "suggested_people": page.addable[:MOST_SUGGESTED],
        **more,
    }
    return _sheet(request, "people/edit_team.html", context, status)


def _sheet(
    request: WorkspaceRequest, template: str, context: dict[str, Any], status: int
) -> HttpResponse:
    whole = not request.headers.get("HX-Request")
    name = template if whole else f"{template}#dialog"
    return render(request, name, context | {"whole": whole, "section": "teams"}, status=status)


@require_http_methods(FORMS)
def delete_team(request: WorkspaceRequest, team_id: int) -> HttpResponse:
    refusal: Conflict | None = None
    if request.method == "POST":
        version = request.POST.get("version", "")
        try:
            looked_at = int(version) if NUMBER.fullmatch(version) else None
            actions.delete_team(request.actor, team_id, looked_at)
        except Conflict as error:
            refusal = error
        else:
            messages.success(request, _("The team is deleted."))
            return redirect("arrange-teams", request.actor.workspace_slug)
    context = {
        "page": team_sheet(request.actor, team_id),
        "section": "teams",
        "refusal": refusal_sentence(refusal) if refusal else "",
    }
    return render(request, "people/delete_team.html", context, status=409 if refusal else 200)


# --- people in a team --------------------------------------------------------------------------


@require_POST
def join(request: WorkspaceRequest) -> HttpResponse:
    if "who" in request.POST:
        return _join_by_name(request, _sent(request, "team"), request.POST["who"][:LONGEST_NAME])
    person_id = _sent(request, "person")
    if "into" in request.POST:
        page, name = person_page(request.actor, person_id), request.POST["into"][:LONGEST_NAME]
        try:
            team_id = team_named(page.joinable, name)
        except ValidationError as error:
            more = {"into": name, "into_wrong": error.message}
            return show_person(request, page, PersonForm(page), 422, **more)
    else:
        team_id = _sent(request, "team")
    is_lead = bool(request.POST.get("is_lead"))
    actions.join_team(request.actor, person_id, team_id, is_lead=is_lead)
    messages.success(request, _("Saved."))
    return _back(request, team_id, person_id)


def _join_by_name(request: WorkspaceRequest, team_id: int, name: str) -> HttpResponse:
    """Put whom a name means into a team; where that may be several, ask which."""
    meant = people_to_add(request.actor, team_id, name)
    if meant.only:
        actions.join_team(request.actor, meant.only.id, team_id)
        messages.success(request, _("Saved."))
        return _back(request, team_id, meant.only.id)
    code = "several-called" if meant.found else "nobody-called"
    more = {"who": name, "who_wrong": field_sentence(code, name=name), "meant": meant.found}
    sheet = team_sheet(request.actor, team_id)
    return _show_sheet(request, sheet, TeamForm(sheet), 422, **more)


@require_POST
def leave(request: WorkspaceRequest) -> HttpResponse:
    team_id, person_id = _sent(request, "team"), _sent(request, "person")
    actions.leave_team(request.actor, person_id, team_id)
    messages.success(request, _("Taken out of the team."))
    return _back(request, team_id, person_id)


def _sent(request: WorkspaceRequest, name: str) -> int:
    text = request.POST.get(name, "")
    if not NUMBER.fullmatch(text):
        raise Invalid({"": "unknown"})
    return int(text)


def _back(request: WorkspaceRequest, team_id: int, person_id: int) -> HttpResponse:
    slug = request.actor.workspace_slug
    if request.POST.get("from") == "person":
        return redirect("person", slug, person_id)
    return redirect("edit-team", slug, team_id)
