from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from northing.apps.goals.queries.search import KINDS, found, found_of_kind
from northing.core.seeking import MOST_SIGNS, words_of
from northing.web.requests import WorkspaceRequest, asked_number
from northing.web.search.deeds import entries, entries_found, is_called
from northing.web.words import TABLES

ENTRIES_SHOWN = 4


def _asked(request: WorkspaceRequest) -> str:
    return request.GET.get("q", "")[:MOST_SIGNS].strip()


@require_safe
def search(request: WorkspaceRequest) -> HttpResponse:
    text, kind = _asked(request), request.GET.get("kind", "")
    kind = kind if kind in KINDS else ""
    page = asked_number(request, "page") or 1
    places = entries_found(request.actor, words_of(text)) if text and not kind else []
    if kind:
        answer = found_of_kind(request.actor, text, kind, page)
    else:
        answer = found(request.actor, text, is_answered=bool(places))
    context = {
        "q": text,
        "kind": kind,
        "kinds": TABLES["search_kind"].items(),
        "answer": answer,
        # The keys are told by the script that knows them.
        "places": [(each, each.address(request.actor)) for each in places if each.does != "keys"],
        "section": "search",
    }
    return render(request, "search/search.html", context)


@require_safe
def palette(request: WorkspaceRequest) -> HttpResponse:
    """What the palette lists: what was found, or all that may be done where nothing is asked."""
    text = _asked(request)
    if text:
        places = entries_found(request.actor, words_of(text))[:ENTRIES_SHOWN]
        answer = found(request.actor, text, is_answered=bool(places))
    else:
        places, answer = list(entries(request.actor)), None
    listed = [(each, each.address(request.actor)) for each in places]
    hits = sum(len(group.hits) for group in answer.groups) if answer else 0
    context = {
        "q": text,
        "answer": answer,
        "deeds": [each for each in listed if not each[0].is_page],
        "places": [each for each in listed if each[0].is_page],
        "is_called": bool(answer and places) and is_called(places[0], words_of(text)),
        "total": hits + len(listed),
    }
    return render(request, "search/_palette.html", context)
