from __future__ import annotations

import json
from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from northing.apps.goals.queries.cycles import current_cycle
from northing.apps.goals.queries.line import line_page
from northing.apps.goals.queries.map import (
    HEALTHS,
    AlignmentMap,
    alignment_map,
    map_mark,
)
from northing.apps.goals.queries.map_choices import MapChoices, map_choices
from northing.apps.goals.queries.map_links import map_links
from northing.base.shelf import Shelf
from northing.web.goals.map_asked import asked_of
from northing.web.goals.map_drawing import alignment_table, icicle, legend
from northing.web.goals.map_filter import map_filter
from northing.web.goals.map_words import map_labels
from northing.web.requests import WorkspaceRequest


@require_safe
def current_map(request: WorkspaceRequest) -> HttpResponse:
    """Lead to the map of the running cycle, or of the newest one."""
    cycle_id = current_cycle(request.actor)
    if cycle_id is None:
        return redirect("cycles", request.actor.workspace_slug)
    return redirect("cycle-map", request.actor.workspace_slug, cycle_id)


@require_safe
def alignment(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    """The map of a cycle: cards, which the script draws, or all of it at a glance."""
    view, (wanted, unclear) = request.GET.get("view", "cards"), asked_of(request)
    if view not in {"cards", "overview"}:
        raise Http404
    # The script of the cards asks for the rows, when the page is there.
    find = alignment_map if view == "overview" else map_choices
    page: MapChoices | AlignmentMap = find(request.actor, cycle_id, wanted)
    filters = map_filter(request, cycle_id, page.choices, wanted)
    more: dict[str, object] = {}
    if isinstance(page, AlignmentMap):
        asked = filters.query if wanted else ""
        drawing = icicle(page, request.actor.workspace_slug, asked)
        more = {"drawing": drawing, "legend": legend(), "table": alignment_table(page)}
    context = {
        "page": page,
        "view": view,
        "filter": filters,
        "unclear": unclear,
        "labels": map_labels(),
        "section": "map",
    }
    return render(request, f"goals/map/{view}.html", context | more)


@require_safe
def map_rows(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    """The rows of the map, unless the reader has them already, or has to say first what is meant:
    that the page asks."""
    wanted, unclear = asked_of(request)
    if unclear:
        return HttpResponse(status=300)
    mark = map_mark(request.actor, cycle_id, wanted)
    return _unless_known(
        request,
        mark,
        lambda: _plain(alignment_map(request.actor, cycle_id, wanted, with_choices=False)),
    )


@require_safe
def links(request: WorkspaceRequest, cycle_id: int) -> HttpResponse:
    """What the map draws on demand."""
    mark = f"{map_mark(request.actor, cycle_id)}-links"

    def found() -> dict[str, object]:
        found = map_links(request.actor, cycle_id)
        clashes = [(c.objective, c.other, c.clash.value, c.metric) for c in found.conflicts]
        return {"supports": found.supports, "conflicts": clashes}

    return _unless_known(request, mark, found)


@require_safe
def line(request: WorkspaceRequest, objective_id: int) -> HttpResponse:
    """One objective from the top of the organisation down to what serves it."""
    page = line_page(request.actor, objective_id)
    return render(request, "goals/map/line.html", {"page": page, "section": "objectives"})


def _plain(found: AlignmentMap) -> dict[str, object]:
    return {
        "cycle": found.cycle.id,
        "healths": HEALTHS,
        "teams": found.teams,
        "people": found.people,
        "cycles": found.cycles,
        "rows": found.rows,
    }


# Of one reader and one state each, as the mark says: 150 kB for 2,000 objectives.
_WRITTEN: Shelf[str, bytes] = Shelf(16)


def _unless_known(
    request: WorkspaceRequest, mark: str, found: Callable[[], dict[str, object]]
) -> HttpResponse:
    """Answer with what is found, or that what the open page holds is as good. It is the page's
    script that asks with the mark: browsers keep nothing, as of every answer."""
    etag = f'"{mark}"'
    is_known = etag in parse_etags(request.headers.get("If-None-Match", ""))
    response = HttpResponse(status=304)
    if not is_known:
        text = _WRITTEN.get(
            mark, lambda: json.dumps(found(), ensure_ascii=False, separators=(",", ":")).encode()
        )
        response = HttpResponse(text, content_type="application/json")
    response["ETag"] = etag
    return response
