from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.goals.queries.home import owned_objectives
from northing.apps.goals.queries.person_file import person_file
from northing.apps.people import actions
from northing.apps.people.queries import TeamChip
from northing.apps.people.queries.people import (
    PeopleFilter,
    PersonPage,
    people_page,
    person_page,
)
from northing.base.errors import Conflict, Denied, Invalid
from northing.base.pages import MOST_OFFERED, MOST_SUGGESTED
from northing.web.people.forms import ErasePersonForm, PersonForm
from northing.web.requests import WorkspaceRequest, asked_number, posted
from northing.web.words import TABLES, refusal_sentence

LONGEST_SEARCH, LONGEST_NAME = 100, 200


@require_safe
def people(request: WorkspaceRequest) -> HttpResponse:
    team = request.GET.get("team", "").strip()
    is_named = not team.isdigit()
    wanted = PeopleFilter(
        text=request.GET.get("q", "")[:LONGEST_SEARCH].strip(),
        role=_known(request, "role", "role"),
        team_id=None if is_named else asked_number(request, "team"),
        team=team[:LONGEST_NAME] if is_named else "",
        standing=_known(request, "standing", "person_standing"),
    )
    page = people_page(request.actor, wanted, asked_number(request, "page") or 1)
    context = {
        "page": page,
        "wanted": wanted,
        "is_narrowed": wanted != PeopleFilter(),
        "is_typed": len(page.teams) > MOST_OFFERED,
        "suggested_teams": page.teams[:MOST_SUGGESTED],
        "team_name": wanted.team or _name_of(page.teams, wanted.team_id),
        "section": "people",
        "roles": TABLES["role"].items(),
        "standings": TABLES["person_standing"].items(),
    }
    return render(request, "people/people.html", context)


def _name_of(teams: Iterable[TeamChip], team_id: int | None) -> str:
    return next((team.name for team in teams if team.id == team_id), "")


def _known(request: WorkspaceRequest, name: str, table: str) -> str:
    asked = request.GET.get(name, "")
    return asked if asked in TABLES[table] else ""


@require_http_methods(["GET", "HEAD", "POST"])
def person(request: WorkspaceRequest, membership_id: int) -> HttpResponse:
    page = person_page(request.actor, membership_id)
    if request.method == "POST" and not page.may_change:
        raise Denied("role")
    form = PersonForm(page, posted(request))
    status = 200
    if request.method == "POST":
        status = form.save(
            request.actor, membership_id, lambda: person_page(request.actor, membership_id)
        )
        if not status:
            messages.success(request, _("Saved."))
            return redirect("person", request.actor.workspace_slug, membership_id)
    return show_person(request, page, form, status)


def show_person(
    request: WorkspaceRequest, page: PersonPage, form: PersonForm, status: int, **more: Any
) -> HttpResponse:
    """Show a person with what was written of them, and what else the page should say."""
    context = {
        "page": page,
        "form": form,
        "section": "people",
        "is_typed": len(page.joinable) > MOST_OFFERED,
        "suggested_teams": page.joinable[:MOST_SUGGESTED],
        "owned": owned_objectives(request.actor, page.person.id),
    }
    return render(request, "people/person.html", context | more, status=status)


@require_POST
def deactivate(request: WorkspaceRequest, membership_id: int) -> HttpResponse:
    try:
        actions.deactivate_member(request.actor, membership_id)
        messages.success(request, _("Access ended. What the person owns and wrote stays."))
    except Conflict as error:
        messages.error(request, refusal_sentence(error))
    return redirect("person", request.actor.workspace_slug, membership_id)


@require_POST
def reactivate(request: WorkspaceRequest, membership_id: int) -> HttpResponse:
    try:
        actions.reactivate_member(request.actor, membership_id)
        messages.success(request, _("Access is back, in the same role and teams as before."))
    except Conflict as error:
        messages.error(request, refusal_sentence(error))
    return redirect("person", request.actor.workspace_slug, membership_id)


@require_safe
def person_data(request: WorkspaceRequest, membership_id: int) -> HttpResponse:
    found = person_file(request.actor, membership_id)
    answer = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Disposition"] = f'attachment; filename="northing-person-{membership_id}.json"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def erase_person(request: WorkspaceRequest, membership_id: int) -> HttpResponse:
    form = ErasePersonForm(posted(request))
    if form.is_valid():
        try:
            typed = form.cleaned_data["confirmation"]
            actions.erase_person(request.actor, membership_id, typed)
        except (Invalid, Conflict) as error:
            form.add_refusal(error)
        else:
            messages.success(request, _("The person is erased."))
            return redirect("people", request.actor.workspace_slug)
    page = person_page(request.actor, membership_id)
    if not page.may_erase:
        raise Denied("role")
    context = {"page": page, "form": form, "section": "people"}
    status = 422 if form.is_bound else 200
    return render(request, "people/erase_person.html", context, status=status)
