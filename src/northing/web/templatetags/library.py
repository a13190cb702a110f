"""What an example says, in a page: ``{% load library %}``."""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from northing.apps.library.facts import Example
from northing.apps.library.queries.browsing import FACETS, value_of
from northing.apps.library.queries.teaching import Judged
from northing.core.document import Guardrail, KeyResult, Milestones, Numeric, Tasks
from northing.web.goals.terms import measure_text
from northing.web.shown import NO_BREAK, number_text
from northing.web.words import TABLES

register = template.Library()

_BEFORE_PERCENT = re.compile(r"(?<=\d) (?=%)")


@register.filter
def filed(one: Example) -> list[Any]:
    """What an example is filed by, in words."""
    values = ((name, value_of(one, name)) for name in FACETS)
    return [(name, value, TABLES[name][value]) for name, value in values if value]


@register.filter
def way(key_result: KeyResult) -> str:
    """From where to where a key result goes, or how else it is measured; of steps nothing."""
    is_listed = isinstance(key_result.measure, Milestones | Tasks)
    return "" if is_listed else measure_text(key_result)


@register.filter
def measured_as(key_result: KeyResult) -> str:
    """The code of the measure."""
    measure = key_result.measure
    return measure.type.value if isinstance(measure, Numeric) else type(measure).__name__.lower()


@register.filter
def steps(key_result: KeyResult) -> list[str]:
    """The steps of a key result that is measured by them."""
    measure = key_result.measure
    return [each.title for each in measure.items] if isinstance(measure, Milestones | Tasks) else []


@register.filter
def bound(rail: Guardrail) -> str:
    """The bounds of a guardrail."""
    low = f"≥ {number_text(rail.at_least)}" if rail.at_least is not None else ""
    high = f"≤ {number_text(rail.at_most)}" if rail.at_most is not None else ""
    return " ".join(filter(None, (low, high)))


@register.filter
def whole_amounts(text: str) -> str:
    """A text whose amounts no line end parts from their per cent sign."""
    return _BEFORE_PERCENT.sub(NO_BREAK, text)


@register.filter
def underlined(judged: Judged) -> SafeString:
    """A text with what the findings are about marked."""
    text, found = (
        whole_amounts(judged.text),
        {whole_amounts(each.found) for each in judged.findings if each.found},
    )
    pieces: list[tuple[str, bool]] = [(text, False)]
    for part in found:
        pieces = [piece for each in pieces for piece in _cut(each, part)]
    shown = (format_html("<mark>{}</mark>", each) if hit else each for each, hit in pieces if each)
    return format_html_join("", "{}", ((each,) for each in shown))


def _cut(piece: tuple[str, bool], part: str) -> list[tuple[str, bool]]:
    """Cut a piece at the first place where a part stands in it."""
    before, found, after = piece[0].partition(part)
    if piece[1] or not found:
        return [piece]
    return [(before, False), (found, True), (after, False)]
