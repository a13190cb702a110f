"""The kinds of value that a key can hold: each reads a node, describes itself to the JSON
Schema and turns back into plain data. The table that uses them is ``shapes.py``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol

from northing.core.numbers import BadNumber, check_number
from northing.formats.yaml import limits, nodes
from northing.formats.yaml.nodes import Node
from northing.formats.yaml.reader import Absent, Reader

Schema = dict[str, Any]
# What a document looks like before it is written: text, numbers, days, flags, lists, mappings.
Plain = Any

NUMBER_PATTERN = r"^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$"
DAY_PATTERN = r"^\d{4}-\d{2}-\d{2}$"


class Type(Protocol):
    """One kind of value."""

    def read(self, node: Node, reader: Reader) -> Any:
        """Return the value of the node, or ABSENT with a problem recorded."""

    def plain(self, value: Any) -> Plain:
        """Return the value as it is written."""

    def schema(self) -> Schema:
        """Return the JSON Schema of the values that ``read`` takes."""


@dataclass(frozen=True, slots=True)
class Text:
    """Any scalar, taken letter by letter, of at most ``limit`` characters."""

    limit: int = limits.TEXT
    required: bool = False

    def read(self, node: Node, reader: Reader) -> str | Absent:
        if not isinstance(node, nodes.Scalar):
            return reader.refuse(node, "not-text")
        if reader.is_own:
            return node.text
        if forbidden := nodes.FORBIDDEN.search(node.text):
            name = f"U+{ord(forbidden.group()):04X}"
            return reader.refuse(node, "control-character", character=name)
        if self.required and not node.text.strip():
            return reader.refuse(node, "empty-value")
        return self.inside(self.folded(node.text), node, reader)

    def folded(self, text: str) -> str:
        """Return the text as it is kept."""
        return text

    def inside(self, text: str, node: Node, reader: Reader) -> str | Absent:
        """Return the text, or refuse one that is longer than the limit."""
        if len(text) <= self.limit:
            return text
        params = {"length": str(len(text)), "limit": str(self.limit)}
        return reader.refuse(node, "text-too-long", **params)

    def plain(self, value: str) -> Plain:
        return value

    def schema(self) -> Schema:
        pattern = {"pattern": r"\S"} if self.required else {}
        return {"type": ["string", "number", "boolean"], "maxLength": self.limit, **pattern}


@dataclass(frozen=True, slots=True)
class Person(Text):
    """A name or an e-mail address; addresses are lower-cased."""

    limit: int = limits.NAME

    def folded(self, text: str) -> str:
        return text.lower() if "@" in text else text


@dataclass(frozen=True, slots=True)
class Id(Text):
    """What references point at, so it cannot hold the marks that they use."""

    limit: int = limits.ID

    def read(self, node: Node, reader: Reader) -> str | Absent:
        value = Text.read(self, node, reader)
        if isinstance(value, str) and (set("#/") & set(value) or value != value.strip()):
            return reader.refuse(node, "bad-id")
        return value

    def schema(self) -> Schema:
        return {**Text.schema(self), "pattern": r"^[^#/\s]([^#/]*[^#/\s])?$"}


@dataclass(frozen=True, slots=True)
class Number:
    """A decimal with inclusive bounds; ``above`` is an exclusive lower bound."""

    low: Decimal | None = None
    high: Decimal | None = None
    above: Decimal | None = None
    choices: tuple[Decimal, ...] = ()

    def read(self, node: Node, reader: Reader) -> Decimal | Absent:
        if not isinstance(node, nodes.Scalar):
            return reader.refuse(node, "not-a-number", found="…")
        try:
            value = check_number(node.text)
        except BadNumber as error:
            return reader.refuse(node, error.code, found=node.text[:40])
        return self._inside(value, node, reader)

    def _inside(self, value: Decimal, node: Node, reader: Reader) -> Decimal | Absent:
        if self.choices and value not in self.choices:
            known = ", ".join(str(each) for each in self.choices)
            return reader.refuse(node, "not-a-choice", found=str(value), choices=known)
        if self.low is not None and value < self.low:
            return reader.refuse(node, "number-too-low", low=str(self.low))
        if self.high is not None and value > self.high:
            return reader.refuse(node, "number-too-high", high=str(self.high))
        if self.above is not None and value <= self.above:
            return reader.refuse(node, "number-not-above", low=str(self.above))
        return value

    def plain(self, value: Decimal) -> Plain:
        return value

    def schema(self) -> Schema:
        if self.choices:
            return {"enum": [int(n) if n == int(n) else float(n) for n in self.choices]}
        limits = {"minimum": self.low, "maximum": self.high, "exclusiveMinimum": self.above}
        bounds = {key: int(limit) for key, limit in limits.items() if limit is not None}
        return {"type": ["number", "string"], "pattern": NUMBER_PATTERN, **bounds}


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, from 1900 to 2199."""

    def read(self, node: Node, reader: Reader) -> date | Absent:
        text = node.text if isinstance(node, nodes.Scalar) else "…"
        if not re.match(DAY_PATTERN, text, re.ASCII):
            return reader.refuse(node, "not-a-day", found=text[:40])
        try:
            value = date.fromisoformat(text)
        except ValueError:
            return reader.refuse(node, "not-a-day", found=text[:40])
        return self.inside(value, node, reader)

    def inside(self, value: date, node: Node, reader: Reader) -> date | Absent:
        """Return the day, or refuse one that is too far away to reckon with."""
        first, last = limits.FIRST_DAY, limits.LAST_DAY
        if first <= value <= last:
            return value
        params = {"found": str(value), "first": str(first), "last": str(last)}
        return reader.refuse(node, "day-out-of-range", **params)

    def plain(self, value: date) -> Plain:
        return value

    def schema(self) -> Schema:
        centuries = range(limits.FIRST_DAY.year // 100, limits.LAST_DAY.year // 100 + 1)
        near = f"(?={'|'.join(map(str, centuries))})"
        return {"type": "string", "format": "date", "pattern": DAY_PATTERN.replace("^", f"^{near}")}


FLAGS: Mapping[str, bool] = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class Flag:
    def read(self, node: Node, reader: Reader) -> bool | Absent:
        value = FLAGS.get(node.text.lower()) if isinstance(node, nodes.Scalar) else None
        return reader.refuse(node, "not-a-flag") if value is None else value

    def plain(self, value: Any) -> Plain:
        return value

    def schema(self) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A number, or true and false, which only a true/false key result can mean."""

    def read(self, node: Node, reader: Reader) -> Decimal | bool | Absent:
        if isinstance(node, nodes.Scalar) and node.text.lower() in FLAGS:
            return FLAGS[node.text.lower()]
        return Number().read(node, reader)

    def plain(self, value: Any) -> Plain:
        return value

    def schema(self) -> Schema:
        return {"type": ["number", "string", "boolean"], "pattern": NUMBER_PATTERN}


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of an enumeration."""

    enum: type[StrEnum]

    def read(self, node: Node, reader: Reader) -> StrEnum | Absent:
        known = [each.value for each in self.enum]
        text = node.text if isinstance(node, nodes.Scalar) else "…"
        if text in known:
            return self.enum(text)
        near, choices = reader.near(text.lower(), known), ", ".join(known)
        return reader.refuse(
            node, "not-a-choice", found=text[:40], choices=choices, suggestion=near
        )

    def plain(self, value: StrEnum) -> Plain:
        return value.value

    def schema(self) -> Schema:
        return {"enum": [each.value for each in self.enum]}


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one type, with at most ``limit`` items."""

    item: Type
    limit: int = limits.ITEMS

    def read(self, node: Node, reader: Reader) -> tuple[Any, ...] | Absent:
        if not isinstance(node, nodes.Sequence):
            return reader.refuse(node, "not-a-list")
        if reader.is_own:
            return self._read(node.items, reader)
        if len(node.items) > self.limit:
            params = {"count": str(len(node.items)), "limit": str(self.limit)}
            reader.refuse(node, "too-many-items", **params)
        return self._read(node.items[: self.limit], reader)

    def _read(self, items: Sequence[Node], reader: Reader) -> tuple[Any, ...]:
        values = []
        for index, item in enumerate(items):
            reader.path.append(f"[{index}]")
            values.append(self.item.read(item, reader))
            reader.path.pop()
        return tuple(value for value in values if not isinstance(value, Absent))

    def plain(self, value: Sequence[Any]) -> Plain:
        return [self.item.plain(each) for each in value]

    def schema(self) -> Schema:
        return {"type": "array", "items": self.item.schema(), "maxItems": self.limit}


@dataclass(frozen=True, slots=True)
class Either:
    """A scalar of one type, or a list or mapping of another; ``code`` says which are taken."""

    scalar: Type
    structure: Type
    code: str
    is_scalar: Callable[[Any], bool]

    def read(self, node: Node, reader: Reader) -> Any:
        if isinstance(node, nodes.Scalar):
            return self.scalar.read(node, reader)
        if isinstance(node, nodes.Sequence) is isinstance(self.structure, Many):
            return self.structure.read(node, reader)
        return reader.refuse(node, self.code)

    def plain(self, value: Any) -> Plain:
        return (self.scalar if self.is_scalar(value) else self.structure).plain(value)

    def schema(self) -> Schema:
        return {"anyOf": [self.scalar.schema(), self.structure.schema()]}
