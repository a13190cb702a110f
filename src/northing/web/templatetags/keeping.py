"""Pieces of pages that are drawn once: ``{% load keeping %}``."""

from __future__ import annotations

from collections.abc import Hashable

from django import template
from django.utils.safestring import SafeString

from northing.web import keeping

register = template.Library()


@register.simple_tag
def kept(piece: str, **given: Hashable) -> SafeString:
    """A template as ``{% include %}`` would put it here, which reads nothing but what is given by
    name; see ``web.keeping``."""
    return keeping.kept(piece, given)
