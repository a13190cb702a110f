"""What makes a page a live one: ``{% load live %}``."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from northing.web.requests import WorkspaceRequest

register = template.Library()


@register.simple_tag(takes_context=True)
def live(context: Context, table: str, pk: int | None = None) -> SafeString:
    """The attributes of a page that is told when what it stands on moves: an objective, a team, a
    cycle, or the whole workspace."""
    request: WorkspaceRequest = context["request"]
    return format_html(
        ' data-live="{}" data-live-topics="{}" data-live-since="{}" data-live-words="{}"{}',
        reverse("live", args=[request.actor.workspace_slug]),
        f"{table}:{pk}" if pk else table,
        f"{request.began_at.timestamp():.3f}",
        _("Updated: %(what)s") % {"what": "…"},
        "" if settings.LIVE else " data-live-polled",
    )
