from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.goals.actions.beginning import create_objectives
from northing.apps.goals.actions.writing import create_objective
from northing.apps.goals.queries.places import Places, places_to_plan
from northing.apps.library import facts
from northing.apps.library.queries.browsing import (
    FACETS,
    ExampleFilter,
    ExamplesFound,
    alike,
    example,
    examples_found,
    is_narrowed,
    language_of,
    plan,
)
from northing.apps.library.queries.teaching import lessons
from northing.base.errors import Conflict, Denied, Invalid, NotFound, Refused
from northing.web.accounts.forms import LANGUAGE_NAMES
from northing.web.errors import status_of
from northing.web.library.forms import ExampleFilterForm, PlaceForm, PlanForm
from northing.web.requests import WorkspaceRequest, asked_number, posted
from northing.web.words import TABLES

# What a link within the library takes along: the language of the texts, and whom it is for.
KEPT = ("language", "team", "cycle")


@require_safe
def library(request: WorkspaceRequest) -> HttpResponse:
    wanted = ExampleFilterForm(request.GET).wanted()
    found = examples_found(_language(request), wanted)
    context = {
        "found": found,
        "wanted": wanted,
        "facets": _facets(found, wanted),
        "is_narrowed": is_narrowed(wanted),
        "kept": [(name, request.GET[name]) for name in (*KEPT, *FACETS) if request.GET.get(name)],
        **_frame(request, "examples"),
    }
    return render(request, "library/library.html", context)


@require_safe
def show_example(request: WorkspaceRequest, example_id: str) -> HttpResponse:
    places = _places(request)
    form = PlaceForm(places) if places.are_there else None
    return _show_example(request, _example(request, example_id), form)


@require_POST
def use_example(request: WorkspaceRequest, example_id: str) -> HttpResponse:
    one = _example(request, example_id)
    form = PlaceForm(_open_places(request), request.POST)
    if form.is_valid():
        try:
            objective_id = create_objective(request.actor, form.plan(request.actor, one))
        except (Conflict, Invalid) as error:
            form.add_refusal(error)
            return _show_example(request, one, form, status_of(error))
        messages.success(request, _("It is a draft of yours now. Make it your own."))
        return redirect("edit-objective", request.actor.workspace_slug, objective_id)
    return _show_example(request, one, form, 422)


@require_safe
def faults(request: WorkspaceRequest) -> HttpResponse:
    told = lessons(_language(request), language_of(get_language() or "en"))
    return render(request, "library/faults.html", {"lessons": told, **_frame(request, "faults")})


@require_safe
def plans(request: WorkspaceRequest) -> HttpResponse:
    context = {"plans": facts.plans(_language(request)), **_frame(request, "plans")}
    return render(request, "library/plans.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def start_plan(request: WorkspaceRequest, plan_id: str) -> HttpResponse:
    language = _language(request)
    chosen = plan(language, plan_id)
    if chosen is None:
        raise NotFound("plan")
    is_sent = request.method == "POST"
    places = _open_places(request) if is_sent else _places(request)
    form = PlanForm(chosen, language, places, posted(request))
    if not is_sent:
        return _show_plan(request, chosen, form, places)
    if not form.is_valid():
        return _show_plan(request, chosen, form, places, 422)
    try:
        made = create_objectives(request.actor, form.chosen(request.actor))
    except (Conflict, Invalid) as error:
        form.add_refusal(error)
        return _show_plan(request, chosen, form, places, status_of(error))
    return _begun(request, form, made)


def _begun(request: WorkspaceRequest, form: PlanForm, made: list[int]) -> HttpResponse:
    said = ngettext(
        "%(n)s draft is made. Make it your own.",
        "%(n)s drafts are made. Make them your own.",
        len(made),
    )
    messages.success(request, said % {"n": len(made)})
    slug, team = request.actor.workspace_slug, form.cleaned_data["team"]
    if not team:
        return redirect("edit-objective", slug, made[0])
    answer = redirect("team", slug, int(team))
    answer["Location"] += f"?cycle={form.cleaned_data['cycle']}"
    return answer


def _show_example(
    request: WorkspaceRequest,
    one: facts.Example,
    form: PlaceForm | None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "example": one,
        "form": form,
        "alike": alike(_language(request), one),
        **_frame(request, "examples"),
    }
    return render(request, "library/example.html", context, status=status)


def _show_plan(
    request: WorkspaceRequest,
    chosen: facts.Plan,
    form: PlanForm,
    places: Places,
    status: int = 200,
) -> HttpResponse:
    context = {
        "plan": chosen,
        "form": form,
        "may_start": places.are_there,
        **_frame(request, "plans"),
    }
    return render(request, "library/plan.html", context, status=status)


def _language(request: WorkspaceRequest) -> str:
    """The language of the texts: the one asked for, else the reader's."""
    return language_of(request.GET.get("language", "") or get_language() or "en")


def _frame(request: WorkspaceRequest, tab: str) -> dict[str, Any]:
    """What every page of the library shows; ``tail`` is the end of addresses within it."""
    kept = QueryDict(mutable=True)
    for name in KEPT:
        if request.GET.get(name):
            kept[name] = request.GET[name]
    # Not "language": the layout calls the reader's so.
    return {
        "tab": tab,
        "spoken": _language(request),
        "tongues": [(code, LANGUAGE_NAMES[code.lower()]) for code in facts.LANGUAGES],
        "tail": f"?{kept.urlencode()}" if kept else "",
        "section": "library",
    }


def _example(request: WorkspaceRequest, example_id: str) -> facts.Example:
    found = example(_language(request), example_id)
    if found is None:
        raise NotFound("example")
    return found


def _places(request: WorkspaceRequest) -> Places:
    team_id, cycle_id = asked_number(request, "team"), asked_number(request, "cycle")
    return places_to_plan(request.actor, team_id, cycle_id)


def _open_places(request: WorkspaceRequest) -> Places:
    """Where the reader may plan.

    Raises:
        Denied("not-yours-to-write"), Conflict("no-open-cycle"): nowhere.
    """
    places = _places(request)
    if places.are_there:
        return places
    no_cycle: Refused = Conflict("no-open-cycle")
    raise no_cycle if places.teams or places.may_stand_alone else Denied("not-yours-to-write")


def _facets(found: ExamplesFound, wanted: ExampleFilter) -> list[tuple[str, Any, list[Any]]]:
    """Each facet with its name and its choices: code, word, how many it leaves, whether it is
    chosen."""
    return [
        (
            name,
            TABLES["facet"][name],
            [
                (code, TABLES[name][code], count, getattr(wanted, name) == code)
                for code, count in found.counts[name].items()
            ],
        )
        for name in FACETS
    ]
