"""Commitments in words: ``{% load steps %}``."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from northing.core.commitment import Missing
from northing.core.document import KeyResult, Objective
from northing.core.presets import Bounds, Breach
from northing.web.goals import terms
from northing.web.goals.step_words import STEP_WORDS
from northing.web.goals.writing_forms import anchor_of
from northing.web.words import TABLES

register = template.Library()

register.filter("promise", terms.promise_lines)
register.filter("sides", terms.change_sides)


_ADDRESSES = {
    "propose": "propose-objective",
    "withdraw": "withdraw-proposal",
    "park": "park-objective",
    "queue": "queue-objective",
    "drop": "drop-objective",
}


@register.simple_tag
def step_address(step: str, workspace: str, objective_id: int) -> str:
    """The page on which a step of an objective is taken."""
    return reverse(_ADDRESSES.get(step, step), args=[workspace, objective_id])


@register.filter
def step_button(step: str) -> str:
    """What the way to a step is called."""
    return str(STEP_WORDS[step].button)


@register.filter
def lacks(missing: Missing) -> str:
    """What is missing, in words."""
    code = f"{missing.path[-1]} {missing.code}"
    return str(TABLES["missing"].get(code, missing.path[-1]))


@register.filter
def asked_at(missing: Missing, value: Objective) -> str:
    """Where the page that writes the objective asks for what is missing."""
    return anchor_of(missing.path, value)


@register.filter
def missing_of(missing: Missing, value: Objective) -> str:
    """The key result that lacks something, "" where the objective does."""
    if missing.path[0] != "key_results":
        return ""
    titles = {kr.id: kr.title for kr in value.key_results}
    return titles.get(missing.path[1], "")


@register.filter
def breach(broken: Breach) -> str:
    """What of the preset a commitment breaks."""
    said = {
        "too-many-objectives": _(
            "The team would have %(found)s objectives: %(bound)s at the most."
        ),
        "too-few-key-results": _("It has %(found)s key results: %(bound)s at the least."),
        "too-many-key-results": _("It has %(found)s key results: %(bound)s at the most."),
    }
    return said[broken.code] % {"found": broken.found, "bound": broken.bound}


@register.filter
def team_breach(broken: Breach) -> str:
    """What of the preset a team breaks."""
    said = {
        "too-few-objectives": _("It has committed to %(found)s: %(bound)s at the least."),
        "too-many-objectives": _("It has committed to %(found)s: %(bound)s at the most."),
    }
    return said[broken.code] % {"found": broken.found, "bound": broken.bound}


@register.filter
def plan(bounds: Bounds) -> str:
    """How many objectives and key results a team takes on."""

    def said(low: int, high: int) -> str:
        return str(low) if low == high else f"{low}–{high}"

    return _("objectives a team: %(objectives)s, key results each: %(key_results)s") % {
        "objectives": said(bounds.fewest_objectives, bounds.most_objectives),
        "key_results": said(bounds.fewest_key_results, bounds.most_key_results),
    }


@register.filter
def unchanged(key_result: KeyResult, other: KeyResult) -> bool:
    """Whether two say the same promise."""
    return terms.promise_lines(key_result) == terms.promise_lines(other)
