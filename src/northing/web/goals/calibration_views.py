from __future__ import annotations

import re

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from northing.apps.goals.queries.calibration import calibration_page
from northing.base.errors import NotFound
from northing.core.calibration import LEAST_KEY_RESULTS, LEAST_OWNERS, LEAST_TO_JUDGE
from northing.web.requests import WorkspaceRequest

# What the choice of a team or a product sends; nothing stands for the workspace.
_OF = re.compile(r"(team|product)-(\d{1,9})", re.ASCII)


@require_safe
def calibration(request: WorkspaceRequest) -> HttpResponse:
    of = request.GET.get("of", "")
    asked = _OF.fullmatch(of)
    if of and asked is None:
        raise NotFound("team")
    kind, number = (asked[1], int(asked[2])) if asked else ("", 0)
    page = calibration_page(
        request.actor,
        team_id=number if kind == "team" else None,
        product_id=number if kind == "product" else None,
    )
    least = {"key_results": LEAST_KEY_RESULTS, "owners": LEAST_OWNERS, "judged": LEAST_TO_JUDGE}
    context = {"page": page, "least": least, "of": of, "section": "cycles"}
    return render(request, "goals/calibration.html", context)
