from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from northing.base.roles import Deed
from northing.web.components.samples import samples
from northing.web.requests import WorkspaceRequest

# What a page is made of, and the template that shows it in its states.
PARTS = (
    ("marks", _("Statuses")),
    ("rings", _("Rings and bars")),
    ("sparks", _("Trends")),
    ("rows", _("Key results")),
    ("objectives", _("Objectives")),
    ("charts", _("Progress over time")),
    ("controls", _("Buttons and fields")),
    ("said", _("What the page says")),
    ("people", _("People and icons")),
)
THEMES = ("light", "dark")


@require_safe
def components(request: WorkspaceRequest) -> HttpResponse:
    """Each leaf and row in its states, light beside dark, for those who change how it looks."""
    request.actor.demand(Deed.MANAGE_WORKSPACE)
    # Each theme has rows of its own: no two of them share an id.
    looks = [(theme, samples(1000 * number)) for number, theme in enumerate(THEMES, start=1)]
    parts = [(name, title, f"components/_{name}.html") for name, title in PARTS]
    context = {"looks": looks, "parts": parts, "section": "components"}
    return render(request, "components/components.html", context)
