"""What was found, in a page: ``{% load seeking %}``."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from northing.apps.goals.queries.search import Hit
from northing.core import seeking
from northing.web import icons

register = template.Library()
ICONS = {
    "objective": "target",
    "key-result": "outline",
    "team": "team",
    "person": "user",
    "strategy": "flag",
    "product": "copy",
    "request": "note",
}


@register.simple_tag
def marked(text: object, words: Sequence[str]) -> SafeString:
    """A text with what answers the words in ``mark``."""
    pieces = seeking.marked(str(text), words)
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", p) if hit else p,) for p, hit in pieces)
    )


@register.simple_tag
def hit_address(workspace: str, hit: Hit) -> str:
    return reverse(hit.kind, args=[workspace, hit.id])


@register.simple_tag
def kind_icon(kind: str) -> SafeString:
    return icons.icon(ICONS[kind])
