"""How stated confidence compares with what happened: ``{% load reliability %}``."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from northing.core.calibration import Calibration
from northing.web import reliability as drawn

register = template.Library()


@register.simple_tag
def reliability(told: Calibration) -> SafeString:
    return drawn.reliability(told)


@register.simple_tag
def groups_table(told: Calibration) -> SafeString:
    return drawn.groups_table(told)


@register.filter
def rounded(share: float) -> str:
    return drawn.rounded(share)


@register.filter
def score(brier: float) -> str:
    return drawn.score_text(brier)


@register.filter
def third(number: int) -> str:
    return drawn.third_words(number)
