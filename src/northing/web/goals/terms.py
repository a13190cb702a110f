"""The terms of a commitment in words: of a whole key result, and of one amendment."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, assert_never

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from northing.apps.goals.queries.cards import StoryEntry
from northing.core import document as core
from northing.core.numbers import check_number
from northing.core.terms import with_term
from northing.web.shown import NOTHING, amount_text, day_text, number_text, percent_text
from northing.web.words import TABLES

MOST_ITEMS = 12


@dataclass(frozen=True, slots=True)
class _As:
    """How amounts are meant."""

    type: str
    unit: str


def promise_lines(key_result: core.KeyResult) -> list[str]:
    """Return what a key result promises, a line for each term: the measure first, then what is
    not as it is by default."""
    lines = [measure_text(key_result)]
    if key_result.metric:
        lines.append(_("Metric: %(metric)s") % {"metric": key_result.metric})
    if key_result.deadline:
        lines.append(_("By %(day)s") % {"day": day_text(key_result.deadline)})
    if key_result.kind is core.Kind.COMMITTED:
        lines.append(pgettext("key result", "To be reached in full"))
    if key_result.weight == 0:
        lines.append(_("tracked, not counted"))
    elif key_result.weight != 1:
        lines.append(_("Weight %(weight)s") % {"weight": number_text(key_result.weight)})
    if key_result.pace is not core.Curve.LINEAR:
        lines.append(_pace(key_result.pace))
    return lines


def measure_text(key_result: core.KeyResult) -> str:
    """Return how a key result is measured, from where to where."""
    if key_result.rolled_up:
        return _("Rolled up from the objectives below it")
    measure = key_result.measure
    match measure:
        case core.Numeric():
            return _way(measure)
        case core.Range():
            return _bounds(measure.at_least, measure.at_most, measure.share, measure.unit)
        case core.Binary(probability=None):
            return _("Done or not")
        case core.Binary(probability=stated):
            return _("Done or not, likely to %(share)s") % {"share": _likelihood(stated)}
        case core.Milestones(items=milestones):
            return _listed(_("Milestones"), [_milestone(i.title, i.weight) for i in milestones])
        case core.Tasks(items=tasks):
            return _listed(_("Tasks"), [task.title for task in tasks])
        case core.Baseline():
            return _("Find out where we are")
        case _:
            assert_never(measure)


def _way(measure: core.Numeric) -> str:
    means = _As(measure.type.value, measure.unit)
    return f"{amount_text(measure.baseline, means)} → {amount_text(measure.target, means)}"


def _bounds(low: Decimal | None, high: Decimal | None, share: Decimal, unit: str) -> str:
    means = _As("range", unit)
    if low is None and high is None:
        return NOTHING
    if low is None:
        said = f"≤ {amount_text(high, means)}"
    elif high is None:
        said = f"≥ {amount_text(low, means)}"
    else:
        said = f"{number_text(low)}–{amount_text(high, means)}"
    if share == 1:
        return said
    return _("%(bounds)s, for %(share)s of the time") % {
        "bounds": said,
        "share": percent_text(share),
    }


def _likelihood(stated: Decimal | None) -> str:
    return percent_text(stated / 100) if stated is not None else NOTHING


def _milestone(title: str, weight: Decimal) -> str:
    return title if weight == 1 else f"{title} ({number_text(weight)})"


def _listed(label: str, items: list[str]) -> str:
    shown = "; ".join(items[:MOST_ITEMS]) or NOTHING
    more = " …" if len(items) > MOST_ITEMS else ""
    return _("%(label)s: %(items)s") % {"label": label, "items": f"{shown}{more}"}


def _pace(pace: core.Pace) -> str:
    if isinstance(pace, tuple):
        points = (f"{day_text(point.on)} {percent_text(point.share)}" for point in pace)
        return _listed(_("Waypoints"), list(points))
    return _("Late-loaded") if pace is core.Curve.LATE_LOADED else _("Even pace")


# --- one amendment -------------------------------------------------------------------------------


def change_sides(entry: StoryEntry) -> tuple[str, str]:
    """Return what an amended term was and what it is, in words. A file may state any text: what
    is no such term stands as it is."""
    texts = dict(entry.params)
    return _side(entry, texts["before"]), _side(entry, texts["after"])


def _side(entry: StoryEntry, text: str) -> str:
    if not text:
        return NOTHING
    try:
        if entry.field in {"baseline", "target"}:
            return amount_text(check_number(text), entry)
        if entry.field == "bounds":
            return _bounds_of(text, entry.unit)
        return _WRITERS.get(entry.field, str)(text)
    except (ValueError, TypeError, KeyError, AttributeError):
        return text


def _parsed(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


def _type(text: str) -> str:
    name = _parsed(text)["type"] if text.startswith("{") else text
    label = str(TABLES["measure"].get(name, name))
    if name == text:
        return label
    whole = with_term(core.KeyResult(id="", title=""), "type", text)
    if isinstance(whole.measure, core.Numeric | core.Range):
        return _("%(label)s: %(items)s") % {"label": label, "items": measure_text(whole)}
    return measure_text(whole)


def _bounds_of(text: str, unit: str) -> str:
    given = _parsed(text)
    low, high = (
        check_number(given[key]) if key in given else None for key in ("at_least", "at_most")
    )
    return _bounds(low, high, check_number(given.get("share", "1")), unit)


def _milestones_of(text: str) -> str:
    items = [_milestone(i["title"], check_number(i.get("weight", "1"))) for i in _parsed(text)]
    return "; ".join(items)


def _guardrails_of(text: str) -> str:
    def said(rail: dict[str, str]) -> str:
        low = f" ≥ {rail['at_least']}" if "at_least" in rail else ""
        high = f" ≤ {rail['at_most']}" if "at_most" in rail else ""
        return f"{rail['metric']}{low}{high}"

    return "; ".join(said(rail) for rail in _parsed(text))


def _pace_of(text: str) -> str:
    if text.startswith("["):
        points = _parsed(text)
        return _pace(
            tuple(
                core.Waypoint(on=date.fromisoformat(p["on"]), share=check_number(p["share"]))
                for p in points
            )
        )
    return _pace(core.Curve(text))


_WRITERS: dict[str, Callable[[str], str]] = {
    "type": _type,
    "probability": lambda text: _likelihood(check_number(text)),
    "weight": lambda text: number_text(check_number(text)),
    "deadline": lambda text: day_text(date.fromisoformat(text)),
    "dropped_on": lambda text: day_text(date.fromisoformat(text)),
    "committed_on": lambda text: day_text(date.fromisoformat(text)),
    "milestones": _milestones_of,
    "tasks": lambda text: "; ".join(task["title"] for task in _parsed(text)),
    "guardrails": _guardrails_of,
    "pace": _pace_of,
    "kind": lambda text: str(TABLES["kind"][text]),
    "rolled_up": lambda text: str(TABLES["source"][text]),
    "accumulates": lambda text: str(TABLES["accumulates"][text]),
}
