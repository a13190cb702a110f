from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from northing.apps.exchange.queries.since import news_since
from northing.apps.goals.queries.asked import asked_at_home
from northing.apps.goals.queries.check_in import check_in_page, next_owed, odds_after
from northing.apps.goals.queries.home import home_page
from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.owing import ITEMISED
from northing.apps.goals.queries.review import decisions_waiting
from northing.apps.goals.queries.shapes import CheckInPage, HomePage, ObjectivePage
from northing.apps.goals.queries.steps import proposals_waiting
from northing.apps.goals.queries.teams import team_whole, teams_page
from northing.apps.goals.queries.writing import may_plan
from northing.apps.people.queries.tree import may_arrange
from northing.core.document import CycleState
from northing.core.states import OPEN_CYCLES
from northing.web.goals.forms import CheckInForm
from northing.web.goals.meeting_views import Undo, meeting_address, meeting_moved
from northing.web.odds import odds_question
from northing.web.requests import WorkspaceRequest, asked_number

PLACES = {"objective", "team", "home", "run", "meeting"}


@require_safe
def home(request: WorkspaceRequest) -> HttpResponse:
    page = home_page(request.actor)
    is_reviewed = any(cycle.state == CycleState.REVIEWING for cycle in page.cycles)
    context = {
        "page": page,
        "news": news_since(request.actor, request.frame.news_since),
        "asked": asked_at_home(request.actor),
        "proposals": proposals_waiting(request.actor),
        "decisions": decisions_waiting(request.actor) if is_reviewed else (),
        "may_plan": lambda: may_plan(request.actor),
        "section": "home",
        "place": "home",
    }
    return render(request, "goals/home.html", context)


@require_safe
def teams(request: WorkspaceRequest) -> HttpResponse:
    page = teams_page(request.actor, cycle_id=asked_number(request, "cycle"))
    context = {
        "page": page,
        "section": "teams",
        "busy": [node for node in page.roots if not node.is_idle],
        "idle": [node for node in page.roots if node.is_idle],
        "may_arrange": may_arrange(request.actor),
    }
    return render(request, "goals/teams.html", context)


@require_safe
def team(request: WorkspaceRequest, team_id: int) -> HttpResponse:
    return show_team(request, team_id)


def show_team(
    request: WorkspaceRequest, team_id: int, *, moved: int | None = None, refusal: str = ""
) -> HttpResponse:
    """A team with its objectives; after one of them was ``moved``, those alone."""
    cycle_id, number = asked_number(request, "cycle"), asked_number(request, "page") or 1
    below, planning = asked_number(request, "below") or 1, request.frame.planning
    whole = team_whole(request.actor, team_id, planning, cycle_id, number, below)
    page = whole.page
    is_planned = may_plan(request.actor, team_id)
    is_open = page.cycle is not None and page.cycle.state in OPEN_CYCLES
    context = {
        "page": page,
        "waiting": whole.waiting,
        "may_plan": is_planned,
        "is_of_several": len(page.objectives) > 1,
        "may_order": is_planned and is_open and page.pages.total > 1,
        "moved": moved,
        "refusal": refusal,
        "plan": whole.plan,
        "section": "teams",
        "place": "team",
    }
    is_part = request.headers.get("HX-Request") and request.method == "POST"
    template = "goals/team.html#objectives" if is_part else "goals/team.html"
    return render(request, template, context, status=409 if refusal else 200)


@require_safe
def check_ins(request: WorkspaceRequest) -> HttpResponse:
    """The run through all that I owe, from the first or after the one just done or skipped."""
    after = asked_number(request, "after")
    owed = next_owed(request.actor, after)
    if owed is None:
        context = {"section": "check-ins", "is_end": after is not None}
        return render(request, "goals/nothing_owed.html", context)
    page = check_in_page(request.actor, owed, in_run=True)
    return _show(request, page, CheckInForm(page, request.actor.today), "run")


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: WorkspaceRequest, key_result_id: int) -> HttpResponse:
    asked = request.POST if request.method == "POST" else request.GET
    place = asked.get("from", "") if asked.get("from") in PLACES else "objective"
    page = check_in_page(request.actor, key_result_id, in_run=place == "run")
    if request.method != "POST":
        return _show(request, page, CheckInForm(page, request.actor.today), place)
    form = CheckInForm(page, request.actor.today, request.POST)
    status = form.save(request.actor)
    if status:
        return _show(request, form.page, form, place, status)
    if request.headers.get("HX-Request") and not form.cleaned_data["needs_help"]:
        return moved(request, page, place, form.made, _question(request, page.card.id, form))
    told = _("Saved: %(title)s") % {"title": page.card.title}
    question = _question(request, page.card.id, form)
    undo = _undo_tags(request, page, form.made)
    messages.success(request, f"{told} {question}".rstrip(), extra_tags=undo)
    if form.cleaned_data["needs_help"]:
        asking = reverse(
            "ask-for-help", args=[request.actor.workspace_slug, page.card.objective.id]
        )
        return redirect(f"{asking}?for={page.card.id}")
    return redirect(way_back(request, page, place))


def _show(
    request: WorkspaceRequest, page: CheckInPage, form: CheckInForm, place: str, status: int = 200
) -> HttpResponse:
    whole = not request.headers.get("HX-Request")
    template = "goals/check_in.html" if whole else "goals/check_in.html#dialog"
    context = {
        "page": page,
        "form": form,
        "place": place,
        "whole": whole,
        "section": "check-ins" if place == "run" else "objectives",
    }
    return render(request, template, context, status=status)


def _question(request: WorkspaceRequest, key_result_id: int, form: CheckInForm) -> str:
    """What to ask of somebody whose confidence is new and far from what the numbers say."""
    if not form.states_anew:
        return ""
    return odds_question(*odds_after(request.actor, key_result_id), is_own=True)


def _undo_tags(request: WorkspaceRequest, page: CheckInPage, made: int | None) -> str:
    """What a message needs to offer Undo: a version, which a check-in has none of, and where."""
    if not _is_undoable(page, made):
        return ""
    return "0 " + reverse("take-back", args=[request.actor.workspace_slug, made])


def _is_undoable(page: CheckInPage, made: int | None) -> bool:
    return made is not None and page.card.type not in ITEMISED


def moved(
    request: WorkspaceRequest,
    page: CheckInPage,
    place: str,
    made: int | None = None,
    asked: str = "",
) -> HttpResponse:
    """What the check-in moved, each piece in the place where the page shows it; one that was just
    ``made`` can be undone, and ``asked`` is what to think about."""
    is_told = _is_undoable(page, made) or asked
    undo: Undo | None = {"title": page.card.title, "asked": asked} if is_told else None
    if undo and _is_undoable(page, made):
        undo["id"] = made
    if place == "meeting" and page.card.team:
        return meeting_moved(request, page.card.team.id, page.card, undo)
    shown: HomePage | ObjectivePage
    if place == "home":
        shown = home_page(request.actor)
    else:
        shown = objective_page(request.actor, page.card.objective.id, charted_id=page.card.id)
    context = {"place": place, "row_id": page.card.id, "page": shown, "undo": undo}
    response = render(request, "goals/moved.html", context)
    response["HX-Trigger"] = "northing:saved"
    return response


def way_back(request: WorkspaceRequest, page: CheckInPage, place: str) -> str:
    """The address that a check-in leads back to."""
    slug, card = request.actor.workspace_slug, page.card
    if place == "home":
        return reverse("home", args=[slug])
    if place == "run" and page.next_id:
        return f"{reverse('check-in', args=[slug, page.next_id])}?from=run"
    if place == "run":
        return f"{reverse('check-ins', args=[slug])}?after={card.id}"
    if place == "meeting" and card.team:
        return meeting_address(request, card.team.id, card)
    if place == "team" and card.team:
        return f"{reverse('team', args=[slug, card.team.id])}#kr-{card.id}"
    return f"{reverse('objective', args=[slug, card.objective.id])}#kr-{card.id}"
