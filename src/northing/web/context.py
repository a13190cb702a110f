"""What the layout shows on every page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from northing.apps.goals.queries.requests import requests_to_answer
from northing.apps.people.queries import Frame
from northing.base.roles import Deed
from northing.web.accounts.forms import LANGUAGE_NAMES, THEME_COOKIE, THEMES
from northing.web.search.deeds import may_draft


def page(request: HttpRequest) -> dict[str, Any]:
    """Reads behind callables run only where a template asks: fragments cost nothing."""
    user: Any = getattr(request, "user", None)
    theme = getattr(user, "theme", "") or request.COOKIES.get(THEME_COOKIE, "")
    context: dict[str, Any] = {
        "user": user,
        "theme": theme if theme in dict(THEMES) else "auto",
        "themes": THEMES,
        "languages": [(code, LANGUAGE_NAMES[code]) for code, _ in settings.LANGUAGES],
    }
    frame: Frame | None = getattr(request, "frame", None)
    if frame is not None:
        actor = frame.actor
        context |= {
            "actor": actor,
            "w": actor.workspace_slug,
            "is_administrator": actor.may(Deed.MANAGE_WORKSPACE),
            "may_draft": may_draft(actor),
            "my_teams": frame.teams,
            "workspaces": frame.workspaces,
            "requests_waiting": lambda: requests_to_answer(actor) if actor.may(Deed.COMMIT) else 0,
        }
    return context
