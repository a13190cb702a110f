from __future__ import annotations

import re
from typing import Any

from django.forms.boundfield import BoundField
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from northing.apps.goals.queries.writing import writing_page
from northing.base.errors import Invalid
from northing.web.goals.advising import advise
from northing.web.goals.writing_forms import Writing
from northing.web.requests import WorkspaceRequest

_ABOUT = re.compile(r"objective:(\d{1,10})", re.ASCII)


@require_POST
def advice(request: WorkspaceRequest) -> HttpResponse:
    """What the coach says of what is being typed, a piece for each text; nothing is saved."""
    known = _ABOUT.fullmatch(request.POST.get("about", ""))
    page = writing_page(request.actor, int(known[1]) if known else None)
    writing = Writing(page, request.POST, is_judged=False)
    for name in ("team", "cycle"):
        if not _is_offered(writing.objective[name]):
            raise Invalid({name: "unknown"})
    advise(request.actor, writing)
    slug = request.actor.workspace_slug
    name, of = ("edit-objective", [slug, page.id]) if page.id else ("new-objective", [slug])
    context = {
        "page": page,
        "writing": writing,
        "form": writing.objective,
        "address": reverse(name, args=of),
    }
    return render(request, "goals/write/advice.html", context)


def _is_offered(field: BoundField) -> bool:
    """Whether what was chosen is one of the choices; a field that is closed says what is stored,
    and a name may be but half typed."""
    of: Any = field.field
    if of.disabled or getattr(of, "typed", ()):
        return True
    choices = {str(value) for value, _ in of.choices}
    return str(field.value() or "") in choices
