"""Where in the text a Document's values stand, letter by letter, and the comments beside them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any

import yaml

from northing.core.paths import thing_of
from northing.formats.yaml import nodes
from northing.formats.yaml.nodes import LOADER, Node

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_SILENT = re.compile(r"(---)?\s*(#.*)?")
_BLANK = frozenset(" \t\n\r\x85\u2028\u2029")
_HASH = re.compile(r"(?:^|(?<=[ \t\n\r]))#(?=([^\n\r\x85\u2028\u2029]*))")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "N": "\x85", "_": "\xa0", "L": "\u2028",
            "P": "\u2029", "0": "\x00", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f",
            "v": "\v"}  # fmt: skip
_CODED = {"x": 2, "u": 4, "U": 8}

# The first character of what is written, and the first behind it.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a text. Lines and columns count from 1, columns in characters; the end is the
    place behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment without its mark: ``about`` is the line it is about, its own or, where it stands
    alone, the next that says something."""

    line: int
    column: int
    text: str
    about: int


class Source:
    """A text and its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def index(self, line: int, column: int) -> int:
        """Return the place of a character of the text, from 0."""
        return self._starts[line - 1] + column - 1

    def position(self, index: int) -> tuple[int, int]:
        """Return the line and the column of a place in the text."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def line(self, line: int) -> str:
        """Return a line of the text without its end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\n\r\x85\u2028\u2029")

    def next_said(self, line: int) -> int:
        """Return the next line of a document that holds more than a comment; the last where
        none does."""
        after = range(line + 1, len(self._starts) + 1)
        said = (each for each in after if not _SILENT.fullmatch(self.line(each)))
        return next(said, len(self._starts))


class Marks:
    """Where the values of one Document stand."""

    def __init__(self, root: Node, source: Source) -> None:
        self._root = root
        self._source = source

    @property
    def first_line(self) -> int:
        """The line that the Document begins on."""
        return self._root.line

    def region(self, path: str, start: int = 0, end: int = 0) -> Region:
        """Return where characters ``start`` to ``end`` of the text at a path stand. The first
        character of a value without such a span, of the nearest value around one that is not
        written."""
        node = self._node(path)
        if isinstance(node, nodes.Scalar) and start < end <= len(node.text):
            places = self.places(node)
            if places:
                first, last = places[start][0], places[end - 1][1]
                return Region(*self._source.position(first), *self._source.position(last))
        return Region(node.line, node.column, node.line, node.column)

    def places(self, node: nodes.Scalar) -> list[Place]:
        """Return the place in the source of each character of a value, [] if they differ."""
        source, begin = self._source.text, self._source.index(node.line, node.column)
        if node.is_plain and source.startswith(node.text, begin):
            return [(at, at + 1) for at in range(begin, begin + len(node.text))]
        return _places(source, begin, node.text)

    def things_on(self, line: int) -> frozenset[str]:
        """Return the paths of the things whose keys stand on a line, or nearest above it."""
        last = bisect_right(self._things, line, key=itemgetter(0))
        if not last:
            return frozenset({""})
        first = bisect_left(self._things, self._things[last - 1][0], key=itemgetter(0))
        return frozenset(path for _, path in self._things[first:last])

    @cached_property
    def _things(self) -> list[tuple[int, str]]:
        return sorted(_keys(self._root, ""))

    def _node(self, path: str) -> Node:
        node = self._root
        for step in re.findall(r"[^.\[\]]+", path):
            inner = _inside(node, step)
            if inner is None:
                break
            node = inner
        return node


def _inside(node: Node, step: str) -> Node | None:
    if isinstance(node, nodes.Sequence) and step.isdecimal() and int(step) < len(node.items):
        return node.items[int(step)]
    if isinstance(node, nodes.Mapping):
        pairs = (v for key, v in node.pairs if isinstance(key, nodes.Scalar) and key.text == step)
        return next(pairs, None)
    return None


def _keys(node: Node, path: str) -> Iterator[tuple[int, str]]:
    """Yield the line of every key with the thing that it belongs to."""
    if isinstance(node, nodes.Sequence):
        for index, item in enumerate(node.items):
            yield from _keys(item, f"{path}[{index}]")
    elif isinstance(node, nodes.Mapping):
        for key, value in node.pairs:
            yield key.line, thing_of(path)
            if isinstance(key, nodes.Scalar) and not isinstance(value, nodes.Scalar):
                yield from _keys(value, f"{path}.{key.text}".lstrip("."))


def _places(source: str, begin: int, text: str) -> list[Place]:
    """Return where each character of a scalar's value is written.

    Line folding, indentation and escapes only ever change white space or spell a character
    otherwise, so all others come in the same order; white space is placed behind the one before.
    """
    written = _written(source, begin)
    found: list[Place] = []
    behind = begin
    for character in text:
        if character in _BLANK:
            found.append((behind, behind))
            continue
        spelled, place, behind = next(
            (each for each in written if each[0] not in _BLANK), ("", 0, 0)
        )
        if spelled != character:
            return []
        found.append((place, behind))
    return found


def _written(source: str, begin: int) -> Iterator[tuple[str, int, int]]:
    """Yield each character that a scalar spells, with its first place and that behind it."""
    style = source[begin : begin + 1]
    if style in {"|", ">"}:
        header = _BREAK.search(source, begin)
        begin = header.end() if header else len(source)
    elif style in {"'", '"'}:
        begin += 1
    while begin < len(source):
        end = begin + 1
        spelled = source[begin]
        if style == "'" and spelled == "'":
            end += 1
        elif style == '"' and spelled == "\\":
            spelled, end = _unescaped(source, begin + 1)
        yield spelled, begin, end
        begin = end


def _unescaped(source: str, place: int) -> tuple[str, int]:
    letter = source[place : place + 1]
    digits = source[place + 1 : place + 1 + _CODED.get(letter, 0)]
    if digits:
        return chr(int(digits, 16)), place + 1 + len(digits)
    return _ESCAPES.get(letter, letter or " "), place + 1


def comments(source: Source) -> Iterator[Comment]:
    """Yield the comments of a YAML stream that can be read, in the order of the text."""
    hashes = list(_HASH.finditer(source.text))
    if not hashes:
        return
    texts = list(_scalars(source.text))
    starts = [start for start, _ in texts]
    for found in hashes:
        before = bisect_right(starts, found.start()) - 1
        if before < 0 or found.start() >= texts[before][1]:
            line, column = source.position(found.start())
            is_alone = not source.line(line)[: column - 1].strip()
            about = source.next_said(line) if is_alone else line
            yield Comment(line, column, found[1].strip(), about)


def _scalars(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each scalar begins and ends; the head of a block, where a comment may stand, is
    not part of it."""
    events: Iterator[Any] = (
        each for each in yaml.parse(text, Loader=LOADER) if isinstance(each, yaml.ScalarEvent)
    )
    for event in events:
        start = event.start_mark.index
        head = _BREAK.search(text, start) if event.style in {"|", ">"} else None
        yield (head.end() if head else start), event.end_mark.index
