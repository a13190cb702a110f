"""Markdown to a Document: lines become the nodes that YAML has, so both obey one table."""

from __future__ import annotations

import json
import re
from typing import Any

from northing.core.document import Document
from northing.core.schedule import cycle_dates
from northing.formats.markdown.writing import HEADING, label
from northing.formats.problems import Problem, problem
from northing.formats.yaml import shapes
from northing.formats.yaml.mappings import Entry, Field, Shape, Structure
from northing.formats.yaml.marks import Marks, Place, Source
from northing.formats.yaml.nodes import Mapping, Node, Scalar, Sequence
from northing.formats.yaml.reader import Reader
from northing.formats.yaml.references import check_stream
from northing.formats.yaml.types import Either, Many, Type

_NUMBER = r"-?\d+(?:\.\d+)?"
_VALUES = re.compile(
    rf"(?P<title>.*\S): (?P<current>{_NUMBER}|–) / (?P<target>{_NUMBER})"
    rf"(?: (?P<unit>(?!\(from ).*?))?(?: \(from (?P<baseline>{_NUMBER})\))?"
)
_PAIR = re.compile(r'([a-z_.]+) ((?:"(?:[^"\\]|\\.)*"|[^;"])*)(?:; |$)')
_ITEM = re.compile(r'("(?:[^"\\]|\\.)*"|[^,"]+)(?:, *|$)')
_TITLE = re.compile(r"(#{1,6})\s+(.*\S)\s*")
_BULLET = re.compile(r"(\s*)([-*+]|\d+[.)])\s+(.*\S)\s*")
_TEAM = "Team: "


def load(text: str) -> tuple[Document, tuple[Problem, ...]]:
    """Return the Document that a Markdown text describes, and what could not be mapped of it.

    Every line is in the Document or among the problems, with its number; ids, types and the
    days of a cycle are told as from YAML.
    """
    return _load(_parsed(text))


def read_marked(text: str) -> tuple[Document, tuple[Problem, ...], Marks]:
    """Return what ``load`` does, and where in the text the Document's values stand."""
    parser = _parsed(text)
    document, problems = _load(parser)
    return document, problems, _LineMarks(parser.root, Source(text.removeprefix("\ufeff")))


class _LineMarks(Marks):
    """A value stands somewhere on its line; where it is spelled otherwise, the line is all that
    can be told."""

    def places(self, node: Scalar) -> list[Place]:
        start = self._source.line(node.line).find(node.text)
        first = self._source.index(node.line, start + 1)
        return [(first + n, first + n + 1) for n in range(len(node.text))] if start >= 0 else []


def _parsed(text: str) -> _Parser:
    parser = _Parser()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        parser.take(number, line.rstrip())
    parser.finish()
    return parser


def _load(parser: _Parser) -> tuple[Document, tuple[Problem, ...]]:
    reader = Reader()
    entry = Structure(shapes.DOCUMENT).read(parser.root, reader)
    if not isinstance(entry, Entry):
        return Document(), tuple(reader.problems)
    _drop_incomplete(entry)
    check_stream([entry], reader)
    found = sorted([*parser.problems, *reader.problems], key=lambda each: each.line)
    return entry.build(), tuple(found)


def _drop_incomplete(entry: Entry) -> None:
    """Leave out the mappings that lack a required key; their problems are recorded."""
    for key, value in list(entry.values.items()):
        if isinstance(value, Entry):
            if _is_whole(value):
                _drop_incomplete(value)
            else:
                del entry.values[key]
        elif isinstance(value, tuple):
            entry.values[key] = tuple(each for each in value if _is_whole(each))
            for each in entry.values[key]:
                if isinstance(each, Entry):
                    _drop_incomplete(each)


def _is_whole(value: Any) -> bool:
    if not isinstance(value, Entry):
        return True
    required = {each.key for each in value.shape.keys if each.required}
    if value.shape is shapes.CYCLE:
        required |= {"starts_on", "ends_on"}
    return required <= set(value.values)


class _Parser:
    """Puts each line where it belongs: document, team, objective or key result."""

    def __init__(self) -> None:
        self.root = Mapping(1, 1, [(_scalar(1, "northing"), _scalar(1, "1"))])
        self.problems: list[Problem] = []
        self._heading: Scalar | None = None
        self._team: Mapping | None = None
        self._objective: Mapping | None = None
        self._key_result: Mapping | None = None

    def take(self, number: int, line: str) -> None:
        """Take one line of the text."""
        if not line.strip():
            return
        title, bullet = _TITLE.fullmatch(line), _BULLET.fullmatch(line)
        if title:
            is_taken = self._take_title(number, len(title[1]), title[2])
        elif bullet:
            is_taken = self._take_bullet(number, bullet)
        else:
            is_taken = self._take_fact(number, line.strip())
        if not is_taken:
            self.problems.append(_unmapped(number, line))

    def finish(self) -> None:
        """Take the first heading for the cycle where no line says more about it."""
        heading = self._heading
        if heading is None or heading.text == HEADING or _find(self.root, "cycle"):
            return
        if cycle_dates(heading.text):
            self.root.pairs.append((_scalar(heading.line, "cycle"), heading))
        else:
            self.problems.append(_unmapped(heading.line, heading.text))

    def _take_title(self, number: int, level: int, text: str) -> bool:
        if level == 1 and text.startswith(_TEAM):
            name = _scalar(number, text.removeprefix(_TEAM).strip())
            self._team = _item(self.root, "teams", number, ("name", name))
            self._objective = self._key_result = None
        elif level == 1 and self._heading is None:
            self._heading = _scalar(number, text)
        elif level == 2:
            home = self._team or self.root
            self._objective = _item(home, "objectives", number, ("title", _scalar(number, text)))
            self._key_result = None
        else:
            return False
        return True

    def _take_bullet(self, number: int, bullet: re.Match[str]) -> bool:
        if len(bullet[1]) > 1 and self._key_result:
            return _take_fact(self._key_result, shapes.KEY_RESULT, number, bullet[3])
        if bullet[2] == "*" and self._take_fact(number, bullet[3]):
            return True
        if self._objective is None:
            return False
        values = _VALUES.fullmatch(bullet[3])
        found = values.groupdict() if values else {"title": bullet[3]}
        pairs = [(key, _scalar(number, text)) for key, text in found.items() if text]
        pairs = [(key, node) for key, node in pairs if node.text != "–"]
        self._key_result = _item(self._objective, "key_results", number, *pairs)
        return True

    def _take_fact(self, number: int, text: str) -> bool:
        if self._objective:
            return _take_fact(self._objective, shapes.OBJECTIVE, number, text)
        if self._team:
            return _take_fact(self._team, shapes.TEAM, number, text)
        return _take_fact(self.root, shapes.DOCUMENT, number, text)


def _take_fact(home: Mapping, shape: Shape, number: int, text: str) -> bool:
    """Put a labelled line under its key; False where the label is not known here."""
    name, colon, value = text.partition(":")
    key, is_item = _labels(shape).get(name.strip().lower(), ("", False))
    if not (key and colon and value.strip()):
        return False
    node = _node(shape.by_key[key], number, value.strip(), is_item=is_item)
    if node is None:
        return False
    if is_item:
        _items(home, key, number).items.append(node)
    else:
        home.pairs.append((_scalar(number, key), node))
    return True


def _labels(shape: Shape) -> dict[str, tuple[str, bool]]:
    found = {label(each.key).lower(): (each.key, False) for each in shape.keys}
    lists = [each.key for each in shape.keys if _shape_of(each.type)[1]]
    return {**found, **{label(key, is_item=True).lower(): (key, True) for key in lists}}


def _shape_of(kind: Type) -> tuple[Shape | None, bool]:
    """Return the shape that a type holds, and whether it holds a list of them."""
    if isinstance(kind, Either):
        return _shape_of(kind.structure)
    if isinstance(kind, Structure):
        return kind.shape, False
    if isinstance(kind, Many) and isinstance(kind.item, Structure):
        return kind.item.shape, True
    return (shapes.CYCLE, False) if isinstance(kind, shapes.CycleType) else (None, False)


def _node(known: Field, number: int, text: str, *, is_item: bool = False) -> Node | None:
    shape, is_list = _shape_of(known.type)
    if shape and is_list is is_item:
        pairs = _pairs(shape, number, text)
        return pairs if pairs or not isinstance(known.type, Either) else _text(number, text)
    if isinstance(known.type, Many):
        return Sequence(number, 1, [_text(number, each) for each in _ITEM.findall(text)])
    return _text(number, text)


def _pairs(shape: Shape, number: int, text: str) -> Mapping | None:
    """Return ``key value; key value`` as a mapping, None where it is anything else."""
    found = Mapping(number, 1, [])
    matches = list(_PAIR.finditer(text))
    if "".join(match.group() for match in matches) != text:
        return None
    for key, value in (match.groups() for match in matches):
        outer, _, inner = key.rpartition(".")
        known = shape.by_key.get(outer or inner)
        nested = _shape_of(known.type)[0] if known and outer else None
        known = nested.by_key.get(inner) if nested else known
        node = _node(known, number, value.strip()) if known else None
        if node is None:
            return None
        home = _under(found, outer, number) if outer else found
        home.pairs.append((_scalar(number, inner), node))
    return found


def _under(home: Mapping, key: str, number: int) -> Mapping:
    node = _find(home, key)
    if not isinstance(node, Mapping):
        node = Mapping(number, 1, [])
        home.pairs.append((_scalar(number, key), node))
    return node


def _item(home: Mapping, key: str, number: int, *pairs: tuple[str, Node]) -> Mapping:
    item = Mapping(number, 1, [(_scalar(number, name), node) for name, node in pairs])
    _items(home, key, number).items.append(item)
    return item


def _items(home: Mapping, key: str, number: int) -> Sequence:
    node = _find(home, key)
    if not isinstance(node, Sequence):
        node = Sequence(number, 1, [])
        home.pairs.append((_scalar(number, key), node))
    return node


def _find(home: Mapping, key: str) -> Node | None:
    found = (node for name, node in home.pairs if isinstance(name, Scalar) and name.text == key)
    return next(found, None)


def _text(number: int, text: str) -> Scalar:
    if re.fullmatch(r'"(?:[^"\\]|\\.)*"', text):
        try:
            return _scalar(number, str(json.loads(text)))
        except ValueError:
            pass
    return _scalar(number, text.strip())


def _scalar(line: int, text: str) -> Scalar:
    return Scalar(line, 1, text, is_plain=False)


def _unmapped(number: int, line: str) -> Problem:
    return problem(number, 1, "", "unmapped", found=line.strip()[:80])
