"""The examples of a rule: the Markdown file that is its test and part of its documentation.

A file holds ``# KR103 missing-baseline``, then for each language ``## en`` with ``### Fires`` and
``### Silent``, each a list of texts. A text may end with what is to be known about it:
``- Ten posts a week {phase: discovery}``. The file of a set rule has ``## Fires`` and ``## Silent``
with YAML documents in fences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("examples")
_CONTEXT = re.compile(r"^(?P<text>.*\S)\s+(?P<context>\{[^{}]*\})$")
_HEADINGS = {"Fires": True, "Silent": False}


@dataclass(frozen=True, slots=True)
class Example:
    """A text, or a YAML document of a set rule, at which a rule fires or stays silent.

    ``context`` is a YAML mapping of what else is known, such as ``{function: product}``, or '';
    ``language`` is '' for a document.
    """

    text: str
    fires: bool
    language: str = ""
    context: str = ""
    line: int = 0


class BadExamples(Exception):
    """A file of examples that holds a line that means nothing."""


@cache
def examples_of(code: str) -> tuple[Example, ...]:
    """Return a rule's examples in the file's order, none where the rule has no file.

    Raises BadExamples where a line is neither heading nor example.
    """
    path = FOLDER / f"{code.lower()}.md"
    return tuple(parsed(path.read_text(encoding="utf-8"))) if path.is_file() else ()


def parsed(text: str) -> Iterator[Example]:
    r"""Yield the examples of a file's text.

    >>> [(each.text, each.fires) for each in parsed("## en\n### Silent\n- Ten wins\n")]
    [('Ten wins', False)]
    """
    reader = _Reader()
    for number, line in enumerate(text.splitlines(), start=1):
        yield from reader.take(number, line.rstrip())


class _Reader:
    def __init__(self) -> None:
        self._language = ""
        self._fires: bool | None = None
        self._block: list[str] | None = None

    def take(self, number: int, line: str) -> Iterator[Example]:
        if self._block is not None:
            yield from self._take_block(number, line)
        elif line == "```yaml":
            self._block = []
        elif line.startswith("#"):
            self._take_heading(line)
        elif line.startswith("- ") and self._fires is not None:
            yield _example(line.removeprefix("- "), self._language, self._fires, number)
        elif line and self._fires is not None:
            raise BadExamples(f"line {number} is no example: {line}")

    def _take_block(self, number: int, line: str) -> Iterator[Example]:
        if line != "```":
            self._block = [*(self._block or ()), line]
            return
        if self._fires is None:
            raise BadExamples(f"line {number}: a document stands under no heading")
        text = "\n".join(self._block or ()) + "\n"
        self._block = None
        yield Example(text, self._fires, line=number)

    def _take_heading(self, line: str) -> None:
        title = line.lstrip("#").strip()
        if title in _HEADINGS:
            self._fires = _HEADINGS[title]
        else:
            self._fires = None
            self._language = title if line.startswith("## ") else ""


def _example(text: str, language: str, fires: bool, number: int) -> Example:  # noqa: FBT001
    found = _CONTEXT.match(text.strip())
    if found:
        return Example(found["text"], fires, language, found["context"], number)
    return Example(text.strip(), fires, language, line=number)
