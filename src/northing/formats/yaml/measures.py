"""The keys of a key result that say how it is measured, to and from the eight measures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import Any, assert_never

from northing.core.document import (
    Baseline,
    Binary,
    Measure,
    Milestones,
    Numeric,
    NumericType,
    Range,
    Tasks,
)
from northing.core.readings import accumulates_by_default


class MeasureType(StrEnum):
    NUMBER = "number"
    PERCENT = "percent"
    CURRENCY = "currency"
    RANGE = "range"
    BINARY = "binary"
    MILESTONES = "milestones"
    TASKS = "tasks"
    BASELINE = "baseline"


_NUMERIC_KEYS = ("baseline", "target", "current", "unit", "accumulates")
KEYS_OF_TYPE: Mapping[MeasureType, tuple[str, ...]] = {
    MeasureType.NUMBER: _NUMERIC_KEYS,
    MeasureType.PERCENT: _NUMERIC_KEYS,
    MeasureType.CURRENCY: _NUMERIC_KEYS,
    MeasureType.RANGE: ("bounds", "current", "unit"),
    MeasureType.BINARY: ("probability", "current"),
    MeasureType.MILESTONES: ("milestones",),
    MeasureType.TASKS: ("tasks",),
    MeasureType.BASELINE: ("current", "unit"),
}
MEASURE_KEYS = tuple(dict.fromkeys(key for keys in KEYS_OF_TYPE.values() for key in keys))


@cache
def _currency_codes() -> frozenset[str]:
    # Most files hold no currency, and the linter is to answer at once.
    from babel.core import get_global  # noqa: PLC0415

    uses = get_global("territory_currencies").values()
    return frozenset(code for use in uses for code, _, until, tender in use if tender and not until)


def is_currency_code(unit: str) -> bool:
    """Tell whether a unit is the ISO 4217 code of a currency in use.

    >>> is_currency_code("EUR"), is_currency_code("NPS"), is_currency_code("eur")
    (True, False, False)
    """
    return re.fullmatch("[A-Z]{3}", unit) is not None and unit in _currency_codes()


def inferred_type(values: Mapping[str, Any]) -> MeasureType:
    """Return the type of a key result that does not state it, from the keys that it has.

    >>> inferred_type({"unit": "%"}).value, inferred_type({"unit": "SEK"}).value
    ('percent', 'currency')
    """
    for key in ("bounds", "milestones", "tasks"):
        if key in values:
            return MeasureType.RANGE if key == "bounds" else MeasureType(key)
    if "probability" in values:
        return MeasureType.BINARY
    unit = values.get("unit", "")
    if unit == "%":
        return MeasureType.PERCENT
    return MeasureType.CURRENCY if is_currency_code(unit) else MeasureType.NUMBER


def make_measure(values: Mapping[str, Any]) -> Measure:
    """Return the measure of a key result's values; ``type`` must be among them."""
    kind: MeasureType = values["type"]
    found = {key: values[key] for key in KEYS_OF_TYPE[kind] if key in values}
    match kind:
        case MeasureType.NUMBER | MeasureType.PERCENT | MeasureType.CURRENCY:
            numeric = NumericType(kind.value)
            default = accumulates_by_default(numeric, found.get("baseline"))
            return Numeric(type=numeric, **{"accumulates": default, **found})
        case MeasureType.RANGE:
            bounds: Range = found.pop("bounds", Range())
            return replace(bounds, **found)
        case MeasureType.BINARY:
            is_done = bool(found.pop("current", False))
            return Binary(is_done=is_done, **found)
        case MeasureType.MILESTONES:
            return Milestones(items=found.get("milestones", ()))
        case MeasureType.TASKS:
            return Tasks(items=found.get("tasks", ()))
        case MeasureType.BASELINE:
            return Baseline(**found)
        case _:
            assert_never(kind)


def take_measure(measure: Measure) -> dict[str, Any]:
    """Return the keys and values that ``make_measure`` makes the measure of."""
    match measure:
        case Numeric():
            kind = MeasureType(measure.type.value)
            found = _stated(measure, *_NUMERIC_KEYS[:-1])
            if measure.accumulates is not accumulates_by_default(measure.type, measure.baseline):
                found["accumulates"] = measure.accumulates
        case Range():
            kind, found = MeasureType.RANGE, _stated(measure, "current", "unit")
            if replace(measure, current=None, unit="") != Range():
                found["bounds"] = measure
        case Binary():
            kind, found = MeasureType.BINARY, _stated(measure, "probability")
            if measure.is_done:
                found["current"] = True
        case Milestones():
            kind, found = MeasureType.MILESTONES, {"milestones": measure.items}
        case Tasks():
            kind, found = MeasureType.TASKS, {"tasks": measure.items}
        case Baseline():
            kind, found = MeasureType.BASELINE, _stated(measure, "current", "unit")
        case _:
            assert_never(measure)
    is_plain = kind is MeasureType.NUMBER is inferred_type(found)
    return found if is_plain else {"type": kind, **found}


def _stated(measure: Measure, *keys: str) -> dict[str, Any]:
    values = {key: getattr(measure, key) for key in keys}
    return {key: value for key, value in values.items() if value is not None and value != ""}
