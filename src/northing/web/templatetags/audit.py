"""Events in words: ``{% load audit %}``."""

from __future__ import annotations

from django import template
from django.urls import reverse

from northing.apps.exchange.queries.audit import AuditEntry
from northing.web.audit import sentences

register = template.Library()
PAGES = {
    "objective": "objective",
    "cycle": "cycle",
    "request": "request",
    "team": "team",
    "membership": "person",
}

register.filter("who", sentences.who)
register.filter("told", sentences.sentence)


@register.simple_tag
def thing_address(entry: AuditEntry, workspace: str) -> str:
    """The page of what an event is about, "" where there is none."""
    page = PAGES.get(entry.thing.table) if entry.thing else None
    return reverse(page, args=[workspace, entry.thing.id]) if page and entry.thing else ""
