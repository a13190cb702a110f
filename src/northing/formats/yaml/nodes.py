"""YAML text to a tree of nodes with line marks, refusing what could hurt before it is built.

The tree is composed here from libyaml's events, not by PyYAML's composer: that one recurses
without a limit and expands aliases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from northing.formats.problems import FormatErrors, Problem, problem

MAX_BYTES = 20_000_000
MAX_DEPTH = 32
# The largest installation that we measure writes 13 MB with 1.3 million values.
MAX_NODES = 4_000_000
# Far above what the shapes allow in a list, so that it is they that name what is too long.
MAX_CHILDREN = 50_000
MAX_KEYS = 1_000
# One for each cycle.
MAX_DOCUMENTS = 1_000

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What YAML does not print, told by what it is: told by what it is not, the same pattern takes 8 ms
# to compile, for re lists each character of a range.
FORBIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Scalar:
    line: int
    column: int
    text: str
    is_plain: bool

    @property
    def is_null(self) -> bool:
        return self.is_plain and self.text in _NULLS


@dataclass(slots=True)
class Sequence:
    line: int
    column: int
    items: list[Node]


@dataclass(slots=True)
class Mapping:
    line: int
    column: int
    pairs: list[tuple[Node, Node]]


Node = Scalar | Sequence | Mapping


def writable(text: str) -> str:
    r"""Return a text without the characters that no file may hold; an upright tab or a new page,
    as slides have them, is a line end.

    >>> writable("Over" + chr(0x0B) + "the" + chr(0xFEFF) + " line" + chr(0))
    'Over\nthe line'
    """
    return FORBIDDEN.sub("", re.sub("\r\n?|[\v\f\x85]", "\n", text))


def compose(text: str | bytes, *, is_own: bool = False) -> list[Node]:
    """Return the root node of each document in a YAML stream; empty documents are left out.

    Lines and columns count from 1. ``is_own`` reads what this code wrote, however large.
    Raises FormatErrors for text that is not UTF-8, too large, too deep, not YAML, without any
    document, or that holds aliases, tags or control characters.
    """
    decoded = text if is_own and isinstance(text, str) else decode(text)
    composer = _Composer(decoded, is_own=is_own)
    try:
        roots = list(composer.roots())
    except yaml.MarkedYAMLError as error:
        composer.problems.append(_syntax_problem(error, decoded))
    if composer.problems:
        raise FormatErrors(composer.problems)
    if not roots:
        raise FormatErrors([problem(1, 1, "", "empty")])
    return roots


def decode(text: str | bytes) -> str:
    """Return the text of a file, without the mark of its encoding.

    Raises FormatErrors for text that is not UTF-8, too large, or holds control characters.
    """
    if len(text) > MAX_BYTES:
        raise FormatErrors([problem(1, 1, "", "file-too-large", limit=str(MAX_BYTES // 1_000_000))])
    text = (_from_utf8(text) if isinstance(text, bytes) else text).removeprefix("\ufeff")
    found = list(_forbidden_characters(text))
    if found:
        raise FormatErrors(found)
    return text


def _from_utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _position(data[: error.start].decode("utf-8"), error.start)
        raise FormatErrors([problem(line, column, "", "not-utf8")]) from error


def _position(text: str, index: int) -> tuple[int, int]:
    before = text[:index]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _forbidden_characters(text: str) -> Iterator[Problem]:
    matches = FORBIDDEN.finditer(text)
    for match, _ in zip(matches, range(100), strict=False):
        line, column = _position(text, match.start())
        name = f"U+{ord(match.group()):04X}"
        yield problem(line, column, "", "control-character", character=name)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return problem(1, 1, "", "syntax", problem=error.problem or "unreadable")
    line, column = mark.line + 1, mark.column + 1
    if text[mark.index : mark.index + 1] == "\t":
        return problem(line, column, "", "tab")
    return problem(line, column, "", "syntax", problem=error.problem or "unreadable")


class _Composer:
    def __init__(self, text: str, *, is_own: bool) -> None:
        self.problems: list[Problem] = []
        self._is_own = is_own
        self._next = LOADER(text).get_event
        self._count = 0

    def roots(self) -> Iterator[Node]:
        documents = 0
        while not isinstance(event := self._next(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                self._refuse_more(documents, MAX_DOCUMENTS, event, "too-many-entries")
                root = self._node(self._next(), 0)
                if not (isinstance(root, Scalar) and root.is_null):
                    yield root

    def _node(self, event: Any, depth: int) -> Node:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        self._refuse(event, depth, line, column)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(line, column, "", True)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(line, column, event.value, event.implicit[0])
        if isinstance(event, yaml.SequenceStartEvent):
            items = self._children(yaml.SequenceEndEvent, depth, MAX_CHILDREN)
            return Sequence(line, column, list(items))
        flat = list(self._children(yaml.MappingEndEvent, depth, 2 * MAX_KEYS))
        return Mapping(line, column, list(zip(flat[::2], flat[1::2], strict=True)))

    def _children(self, end: type[yaml.Event], depth: int, most: int) -> Iterator[Node]:
        count = 0
        while not isinstance(event := self._next(), end):
            count += 1
            self._refuse_more(count, most, event, "too-many-entries")
            yield self._node(event, depth + 1)

    def _refuse(self, event: Any, depth: int, line: int, column: int) -> None:
        self._count += 1
        if event.anchor is not None:
            self.problems.append(problem(line, column, "", "alias"))
        elif getattr(event, "tag", None) is not None:
            self.problems.append(problem(line, column, "", "tag"))
        if depth > MAX_DEPTH:
            raise FormatErrors([problem(line, column, "", "too-deep", limit=str(MAX_DEPTH))])
        self._refuse_more(self._count, MAX_NODES, event, "too-many-values")

    def _refuse_more(self, count: int, most: int, event: Any, code: str) -> None:
        if count > most and not self._is_own:
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            raise FormatErrors([problem(line, column, "", code, limit=str(most))])
