"""Mappings with known keys: how they are read, checked, built into core values and taken apart."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from typing import Any

from northing.formats.yaml import nodes
from northing.formats.yaml.nodes import Node
from northing.formats.yaml.reader import Absent, Reader
from northing.formats.yaml.types import Plain, Schema, Type


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping. ``attribute`` is its name in the value where that differs."""

    key: str
    type: Type
    about: str
    required: bool = False
    attribute: str = ""


@dataclass(slots=True, eq=False)
class Entry:
    """A mapping that was read: the values under their keys, and where they stand.

    ``keys`` also holds those whose value was refused, so that one mistake is told once.
    """

    shape: Shape
    node: Node
    path: str
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Node] = field(default_factory=dict)

    def place(self, key: str) -> Node:
        """Return the node of a key's value, or of the whole mapping where the key is absent."""
        return self.places.get(key, self.node)

    def build(self) -> Any:
        """Return the core value that the mapping stands for."""
        return self.shape.make({key: _built(value) for key, value in self.values.items()})


def _built(value: Any) -> Any:
    if isinstance(value, Entry):
        return value.build()
    if isinstance(value, tuple):
        return tuple(_built(each) for each in value)
    return value


class Shape:
    """A mapping with known keys, and the core value that it stands for."""

    def __init__(self, name: str, about: str, value: type[Any], *keys: Field) -> None:
        self.name = name
        self.about = about
        self.value = value
        self.keys = keys
        self.by_key = {each.key: each for each in keys}
        self.attributes = {each.key: each.attribute for each in keys if each.attribute}

    def make(self, values: dict[str, Any]) -> Any:
        """Return the core value of the values under their keys."""
        return self.value(**{self.attributes.get(key, key): values[key] for key in values})

    def take(self, value: Any) -> dict[str, Any]:
        """Return what is worth writing of a core value, under its keys; defaults are left out."""
        defaults = {each.name: _default(each) for each in fields(self.value)}
        found = {}
        for each in self.keys:
            attribute = each.attribute or each.key
            if attribute in defaults and getattr(value, attribute) != defaults[attribute]:
                found[each.key] = getattr(value, attribute)
        return found

    def check(self, entry: Entry, reader: Reader) -> None:
        """Refuse what is wrong between the keys of one mapping."""


def _default(each: Any) -> Any:
    return each.default_factory() if each.default_factory is not MISSING else each.default


@dataclass(frozen=True, slots=True)
class Structure:
    """A mapping of a shape."""

    shape: Shape

    def read(self, node: Node, reader: Reader) -> Entry | Absent:
        if not isinstance(node, nodes.Mapping):
            return reader.refuse(node, "not-a-mapping")
        entry = Entry(self.shape, node, "".join(reader.path).lstrip("."))
        seen: dict[str, Node] = {}
        for key, value in node.pairs:
            if not isinstance(key, nodes.Scalar):
                reader.refuse(key, "key-not-text")
            elif self._is_new(key, seen, reader):
                self._read_key(entry, key, value, reader)
        for each in self.shape.keys:
            if each.required and each.key not in seen:
                reader.refuse(node, "missing-key", key=each.key)
        self.shape.check(entry, reader)
        return entry

    def _is_new(self, key: nodes.Scalar, seen: dict[str, Node], reader: Reader) -> bool:
        first = seen.setdefault(key.text, key)
        if first is not key:
            reader.refuse(key, "duplicate-key", key=key.text[:40], first=str(first.line))
        return first is key

    def _read_key(self, entry: Entry, key: nodes.Scalar, node: Node, reader: Reader) -> None:
        known = self.shape.by_key.get(key.text)
        if known is None:
            near = reader.near(key.text.lower(), self.shape.by_key)
            reader.refuse(key, "unknown-key", key=key.text[:40], suggestion=near)
            return
        reader.path.append(f".{known.key}")
        if isinstance(node, nodes.Scalar) and node.is_null:
            if known.required:
                reader.refuse(node, "empty-value")
        else:
            entry.keys[known.key] = key
            entry.places[known.key] = node
            if not isinstance(value := known.type.read(node, reader), Absent):
                entry.values[known.key] = value
        reader.path.pop()

    def plain(self, value: Any) -> Plain:
        taken = self.shape.take(value)
        return {
            each.key: each.type.plain(taken[each.key])
            for each in self.shape.keys
            if each.key in taken
        }

    def schema(self) -> Schema:
        return {"$ref": f"#/$defs/{self.shape.name}"}
