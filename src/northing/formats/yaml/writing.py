"""Documents to YAML text that a person would have written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from northing.core.document import Document
from northing.formats.yaml.shapes import DOCUMENT
from northing.formats.yaml.types import Plain, Structure

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_RESOLVER = yaml.resolver.Resolver()
_PLAIN = (True, False)
# Characters that block text shows unescaped and that no reader takes for a line break.
_BLOCK_LINE = re.compile("[^\\s\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff](.*\\S)?", re.DOTALL)


def dump(documents: Iterable[Document]) -> str:
    """Return the Documents as a YAML stream that ``load`` turns back into equal ones.

    Keys stand in the order of the OKR semantics, section 7; what has its default is left out.
    """
    written: str = yaml.emit(
        _stream(documents), Dumper=_DUMPER, allow_unicode=True, width=100_000
    )
    return written


def _stream(documents: Iterable[Document]) -> Iterator[yaml.Event]:
    yield yaml.StreamStartEvent()
    for document in documents:
        yield yaml.DocumentStartEvent(explicit=True)
        yield from _node(Structure(DOCUMENT).plain(document))
        yield yaml.DocumentEndEvent()
    yield yaml.StreamEndEvent()


def _node(value: Plain) -> Iterator[yaml.Event]:
    if isinstance(value, dict):
        yield yaml.MappingStartEvent(None, None, True, flow_style=not value)
        for key, each in value.items():
            yield yaml.ScalarEvent(None, None, (True, True), key)
            yield from _node(each)
        yield yaml.MappingEndEvent()
    elif isinstance(value, list):
        yield yaml.SequenceStartEvent(None, None, True, flow_style=not value)
        for each in value:
            yield from _node(each)
        yield yaml.SequenceEndEvent()
    else:
        yield _scalar(value)


def _scalar(value: str | Decimal | date | bool | int) -> yaml.ScalarEvent:
    if isinstance(value, str):
        return yaml.ScalarEvent(None, None, (True, True), value, style=_style(value))
    if isinstance(value, bool):
        return yaml.ScalarEvent(None, None, (True, True), "true" if value else "false")
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return yaml.ScalarEvent(None, None, (True, True), text)


def _style(text: str) -> str | None:
    if "\n" in text:
        is_block = all(not line or _BLOCK_LINE.fullmatch(line) for line in text.split("\n"))
        return "|" if is_block and text.strip("\n") == text else '"'
    is_text = _RESOLVER.resolve(yaml.ScalarNode, text, _PLAIN) == "tag:yaml.org,2002:str"
    return None if is_text else "'"
