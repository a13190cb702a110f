"""The mappings that are more than their keys: what must agree, and what has two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any

from northing.core.schedule import cycle_dates
from northing.formats.yaml import limits, nodes
from northing.formats.yaml.mappings import Entry, Shape
from northing.formats.yaml.measures import (
    KEYS_OF_TYPE,
    MEASURE_KEYS,
    MeasureType,
    inferred_type,
    is_currency_code,
    make_measure,
    take_measure,
)
from northing.formats.yaml.reader import Absent, Reader
from northing.formats.yaml.types import Day, Many, Plain, Schema, Text


class Visibility(StrEnum):
    OPEN = "open"


class Version:
    def read(self, node: nodes.Node, reader: Reader) -> int | Absent:
        text = node.text if isinstance(node, nodes.Scalar) else "…"
        return 1 if text == "1" else reader.refuse(node, "unsupported-version", found=text[:40])

    def plain(self, value: int) -> Plain:
        return value

    def schema(self) -> Schema:
        return {"const": 1}


class Lines:
    """Free text, which may also stand as a list of lines."""

    text = Text(limits.SOURCE)

    def read(self, node: nodes.Node, reader: Reader) -> str | Absent:
        if isinstance(node, nodes.Sequence):
            lines = Many(self.text).read(node, reader)
            if isinstance(lines, Absent):
                return lines
            return self.text.inside("\n".join(lines), node, reader)
        return self.text.read(node, reader)

    def plain(self, value: str) -> Plain:
        return value

    def schema(self) -> Schema:
        return {"anyOf": [self.text.schema(), Many(self.text).schema()]}


class OwnedShape(Shape):
    """Owners stand under ``owners``, a single one under ``owner``."""

    def make(self, values: dict[str, Any]) -> Any:
        if "owner" in values:
            values["owners"] = (values.pop("owner"),)
        return super().make(values)

    def take(self, value: Any) -> dict[str, Any]:
        found = super().take(value)
        if len(found.get("owners", ())) == 1:
            (found["owner"],) = found.pop("owners")
        return found

    def check(self, entry: Entry, reader: Reader) -> None:
        if "owner" in entry.values and "owners" in entry.values:
            reader.refuse(entry.keys["owners"], "owner-and-owners")


class ObjectiveShape(OwnedShape):
    """Open to all is written in a word, and is the absence of a restriction."""

    def make(self, values: dict[str, Any]) -> Any:
        if values.get("visibility") is Visibility.OPEN:
            del values["visibility"]
        return super().make(values)


class BoundsShape(Shape):
    def check(self, entry: Entry, reader: Reader) -> None:
        low, high = entry.values.get("at_least"), entry.values.get("at_most")
        if low is not None and high is not None and low > high:
            reader.refuse(entry.places["at_least"], "bounds-crossed")


class RestrictionShape(Shape):
    def make(self, values: dict[str, Any]) -> Any:
        return values["restricted"]

    def take(self, value: Any) -> dict[str, Any]:
        return {"restricted": value}


class CycleShape(Shape):
    def check(self, entry: Entry, reader: Reader) -> None:
        values = entry.values
        if "name" in values and not {"starts_on", "ends_on"} <= set(entry.keys):
            dates = cycle_dates(values["name"])
            if dates is None:
                reader.refuse(entry.place("name"), "cycle-without-dates", name=values["name"])
                return
            if isinstance(Day().inside(dates[0], entry.place("name"), reader), Absent):
                return
            values.setdefault("starts_on", dates[0])
            values.setdefault("ends_on", dates[1])
        days = [values[key] for key in ("starts_on", "ends_on") if key in values]
        if days != sorted(days):
            reader.refuse(entry.place("ends_on"), "ends-before-start")


class KeyResultShape(OwnedShape):
    def make(self, values: dict[str, Any]) -> Any:
        measure = make_measure(values)
        rest = {k: v for k, v in values.items() if k != "type" and k not in MEASURE_KEYS}
        return super().make({**rest, "measure": measure})

    def take(self, value: Any) -> dict[str, Any]:
        return {**super().take(value), **take_measure(value.measure)}

    def check(self, entry: Entry, reader: Reader) -> None:
        super().check(entry, reader)
        _check_pace(entry, reader)
        if "type" in entry.keys and "type" not in entry.values:
            return
        kind = entry.values.setdefault("type", inferred_type(entry.values))
        for key in MEASURE_KEYS:
            if key in entry.values and key not in KEYS_OF_TYPE[kind]:
                node = entry.keys[key]
                reader.refuse(node, "key-of-another-type", key=key, type=kind.value)
        for owner, key in _readings(entry):
            _check_reading(owner, key, kind, reader)
        if kind is MeasureType.CURRENCY and not is_currency_code(entry.values.get("unit", "")):
            reader.warn_at(entry.place("unit"), entry.path, "currency-without-code")


def _readings(entry: Entry) -> Iterator[tuple[Entry, str]]:
    yield from ((entry, key) for key in ("baseline", "target", "current") if key in entry.values)
    for check_in in entry.values.get("check_ins", ()):
        if "value" in check_in.values:
            yield check_in, "value"


def _check_reading(owner: Entry, key: str, kind: MeasureType, reader: Reader) -> None:
    value, node, path = owner.values[key], owner.places[key], f"{owner.path}.{key}"
    if kind is MeasureType.BINARY:
        if value not in (0, 1):
            reader.refuse_at(node, path, "not-a-flag")
        owner.values[key] = Decimal(int(value))
    elif isinstance(value, bool):
        found = "true" if value else "false"
        reader.refuse_at(node, path, "not-a-number", found=found)
    elif kind is MeasureType.PERCENT and not 0 <= value <= 100:
        reader.warn_at(node, path, "percent-beyond-scale", found=str(value))


def _check_pace(entry: Entry, reader: Reader) -> None:
    pace = entry.values.get("pace", ())
    if not isinstance(pace, tuple):
        return
    dated = [waypoint for waypoint in pace if "on" in waypoint.values]
    for earlier, later in pairwise(dated):
        if later.values["on"] <= earlier.values["on"]:
            node = later.places["on"]
            reader.refuse_at(node, f"{later.path}.on", "pace-not-in-order")


class DocumentShape(Shape):
    def make(self, values: dict[str, Any]) -> Any:
        return super().make({k: v for k, v in values.items() if k != "northing"})

    def take(self, value: Any) -> dict[str, Any]:
        return {"northing": 1, **super().take(value)}

    def check(self, entry: Entry, reader: Reader) -> None:
        found = 0
        if reader.is_own:
            return
        for home in (*entry.values.get("teams", ()), entry):
            objectives = home.values.get("objectives", ())
            room = max(limits.OBJECTIVES - found, 0)
            if len(objectives) > room:
                if found <= limits.OBJECTIVES:
                    _refuse_objectives(home, reader)
                home.values["objectives"] = objectives[:room]
            found += len(objectives)


def _refuse_objectives(home: Entry, reader: Reader) -> None:
    path = f"{home.path}.objectives".lstrip(".")
    limit = str(limits.OBJECTIVES)
    reader.refuse_at(home.place("objectives"), path, "too-many-objectives", limit=limit)
