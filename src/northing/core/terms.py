"""The terms of a commitment as texts, the way an amendment records them.

Numbers, days and names are plain texts; bounds, milestones, tasks, waypoints and a whole measure
are compact JSON with the numbers as strings, so that none of them ever becomes a float.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal, assert_never

from northing.core.document import (
    Baseline,
    Binary,
    Curve,
    KeyResult,
    Kind,
    Measure,
    Milestone,
    Milestones,
    Numeric,
    NumericType,
    Pace,
    Range,
    Task,
    Tasks,
    TaskState,
    Waypoint,
)
from northing.core.numbers import check_number

TermCode = Literal["unknown-field", "wrong-measure", "bad-value", "out-of-order", "no-change"]

AMENDABLE = (
    "type", "metric", "unit", "bounds", "baseline", "target", "probability", "accumulates",
    "deadline", "weight", "kind", "pace", "milestones", "tasks", "rolled_up",
)  # fmt: skip
# What a key result keeps when its measure becomes one of another class.
LASTING = ("metric", "deadline", "weight", "kind", "pace", "rolled_up")


class NotAmendable(ValueError):
    """A change to a commitment that cannot be made; ``code`` says why."""

    def __init__(self, code: TermCode, field: str) -> None:
        super().__init__(f"{code}: {field}")
        self.code: TermCode = code
        self.field = field


def type_of(measure: Measure) -> str:
    """Return the name of the measure's type, as files write it.

    >>> type_of(Numeric(type=NumericType.PERCENT)), type_of(Tasks())
    ('percent', 'tasks')
    """
    match measure:
        case Numeric():
            return measure.type.value
        case Range() | Binary() | Milestones() | Tasks() | Baseline():
            return type(measure).__name__.lower()
        case _:
            assert_never(measure)


def read_term(key_result: KeyResult, field: str) -> str | None:
    """Return one term of the commitment as a text, None where it is not set.

    Raises NotAmendable for a field that is not in AMENDABLE or that this measure lacks.

    >>> read_term(KeyResult(id="a", title="A", measure=Numeric(target=Decimal(60))), "target")
    '60'
    """
    if field not in AMENDABLE:
        raise NotAmendable("unknown-field", field)
    if field in _OF_KEY_RESULT:
        return _text(getattr(key_result, field))
    measure = key_result.measure
    if field == "type":
        return type_of(measure)
    if field == "bounds" and isinstance(measure, Range):
        return _compact(_bounds(measure))
    if field == "milestones" and isinstance(measure, Milestones):
        return _compact(_items(measure))
    if field == "tasks" and isinstance(measure, Tasks):
        return _compact(_items(measure))
    if field in _OF_MEASURE and hasattr(measure, field):
        return _text(getattr(measure, field))
    raise NotAmendable("wrong-measure", field)


def with_term(key_result: KeyResult, field: str, text: str | None) -> KeyResult:
    """Return the key result with one term set from its text, None taking it away.

    A type is the name alone, which keeps what both measures have, or the JSON that
    ``measure_text`` gives. Raises NotAmendable as ``read_term`` does, and for a bad text.
    """
    read_term(key_result, field)
    try:
        if field in _OF_KEY_RESULT:
            return replace(key_result, **{field: _OF_KEY_RESULT[field](text)})
        return replace(key_result, measure=_with_measure_term(key_result.measure, field, text))
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
        raise NotAmendable("bad-value", field) from None


def measure_text(measure: Measure) -> str:
    """Return a whole measure as compact JSON, from which ``with_term`` makes it again."""
    plain: dict[str, Any] = {"type": type_of(measure)}
    if isinstance(measure, Range):
        plain |= _bounds(measure)
    if isinstance(measure, Milestones | Tasks):
        plain["items"] = _items(measure)
    for field in _OF_MEASURE:
        if hasattr(measure, field):
            plain[field] = _text(getattr(measure, field))
    return _compact({key: value for key, value in plain.items() if value is not None})


def _with_measure_term(measure: Measure, field: str, text: str | None) -> Measure:
    if field == "type":
        return _with_type(measure, text)
    if field == "bounds" and isinstance(measure, Range):
        given = json.loads(text or "{}", parse_float=Decimal)
        return replace(measure, **_read_bounds(given))
    if field == "milestones":
        return Milestones(items=_read_milestones(json.loads(text or "[]", parse_float=Decimal)))
    if field == "tasks":
        return Tasks(items=_read_tasks(json.loads(text or "[]")))
    return replace(measure, **{field: _OF_MEASURE[field](text)})


def _with_type(measure: Measure, text: str | None) -> Measure:
    given = json.loads(text, parse_float=Decimal) if text and text[0] == "{" else {"type": text}
    name = str(given["type"])
    if name in set(NumericType):
        kept = measure if isinstance(measure, Numeric) else Numeric()
        made: Measure = replace(kept, type=NumericType(name))
    else:
        made = _MEASURES[name]()
        if isinstance(measure, type(made)):
            made = measure
    if isinstance(made, Range) and "share" in given:
        made = replace(made, **_read_bounds(given))
    if "items" in given:
        read: Callable[[Any], Any] = _read_milestones if name == "milestones" else _read_tasks
        made = replace(made, items=read(given["items"]))
    terms = {key: read(given[key]) for key, read in _OF_MEASURE.items() if key in given}
    return replace(made, **terms)


def _compact(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _text(value: Any) -> str | None:
    match value:
        case None | "":
            return None
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case tuple():
            return _compact([{"on": p.on.isoformat(), "share": str(p.share)} for p in value])
        case _:
            return str(value)


def _bounds(measure: Range) -> dict[str, str]:
    fields = ("at_least", "at_most", "share")
    found = {field: getattr(measure, field) for field in fields}
    return {field: str(value) for field, value in found.items() if value is not None}


def _items(measure: Milestones | Tasks) -> list[dict[str, Any]]:
    if isinstance(measure, Tasks):
        return [{"title": task.title, "state": task.state.value} for task in measure.items]
    return [{"title": i.title, "weight": str(i.weight), "done": i.is_done} for i in measure.items]


def _read_bounds(given: Mapping[str, Any]) -> dict[str, Any]:
    read = {field: _number_or_none(given.get(field)) for field in ("at_least", "at_most")}
    return {**read, "share": _number(given.get("share", "1"))}


def _read_milestones(given: list[dict[str, Any]]) -> tuple[Milestone, ...]:
    return tuple(
        Milestone(title=i["title"], weight=_number(i.get("weight", "1")),
                  is_done=bool(i.get("done", False)))
        for i in given
    )  # fmt: skip


def _read_tasks(given: list[dict[str, Any]]) -> tuple[Task, ...]:
    return tuple(Task(title=i["title"], state=TaskState(i.get("state", "open"))) for i in given)


def _number(text: Any) -> Decimal:
    return check_number(text if isinstance(text, Decimal) else str(text))


def _number_or_none(text: Any) -> Decimal | None:
    return None if text is None else _number(text)


def _truth(text: str | None) -> bool:
    return {"true": True, "false": False}[text or ""]


def _pace(text: str | None) -> Pace:
    if not text or not text.startswith("["):
        return Curve(text or Curve.LINEAR)
    given = json.loads(text, parse_float=Decimal)
    return tuple(Waypoint(on=date.fromisoformat(p["on"]), share=_number(p["share"])) for p in given)


def _one_of(*allowed: type[Any]) -> Mapping[str, type[Any]]:
    return {measure.__name__.lower(): measure for measure in allowed}


_MEASURES = _one_of(Range, Binary, Milestones, Tasks, Baseline)

_OF_KEY_RESULT: Mapping[str, Callable[[str | None], Any]] = {
    "metric": lambda text: text or "",
    "deadline": lambda text: date.fromisoformat(text) if text else None,
    "weight": _number,
    "kind": lambda text: Kind(text or ""),
    "pace": _pace,
    "rolled_up": _truth,
}

_OF_MEASURE: Mapping[str, Callable[[str | None], Any]] = {
    "baseline": _number_or_none,
    "target": _number_or_none,
    "current": _number_or_none,
    "unit": lambda text: text or "",
    "accumulates": _truth,
    "probability": _number_or_none,
    "is_done": _truth,
}
