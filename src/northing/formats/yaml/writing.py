"""Documents to YAML text that a person would have written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import yaml

from northing.core.document import Document
from northing.formats.yaml.mappings import Structure
from northing.formats.yaml.shapes import DOCUMENT
from northing.formats.yaml.types import Plain

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_RESOLVER: Any = yaml.resolver.Resolver()
_PLAIN = (True, False)
# A line that block text shows as it is: nothing to escape, no space at its end.
_BLOCK_LINE = re.compile(
    "([^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]*[^\\s\x00-\x1f\x7f-\xa0\ufeff])?"
)


def dump(documents: Iterable[Document]) -> str:
    """Return the Documents as a YAML stream that ``load`` turns back into equal ones.

    Keys stand in the order of the OKR semantics, section 7; what has its default is left out.
    """
    return "".join(_text(document) for document in documents)


def _text(document: Document) -> str:
    body = list(_node(Structure(DOCUMENT).plain(document)))
    before = yaml.StreamStartEvent(), yaml.DocumentStartEvent(explicit=True)
    after = yaml.DocumentEndEvent(), yaml.StreamEndEvent()
    text: str = yaml.emit(
        (*before, *body, *after), Dumper=_dumper(body), allow_unicode=True, width=100_000
    )
    return text


def _dumper(events: Iterable[yaml.Event]) -> Any:
    """Return the fast emitter, but the slow one for emoji, which libyaml would escape."""
    texts = (event.value for event in events if isinstance(event, yaml.ScalarEvent))
    has_emoji = any(not text.isascii() and max(text) > "\uffff" for text in texts)
    return yaml.SafeDumper if has_emoji else _DUMPER


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


def _scalar(value: Plain) -> yaml.ScalarEvent:
    style = _style(value) if isinstance(value, str) else None
    return yaml.ScalarEvent(None, None, (True, True), scalar_text(value), style=style)


def scalar_text(value: Plain) -> str:
    """Return a text, number, day or flag as it is written, numbers never with an exponent."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _style(text: str) -> str | None:
    if "\n" in text:
        lines = text.removesuffix("\n").split("\n")
        is_block = lines[0][:1].strip() and lines[-1] and all(map(_BLOCK_LINE.fullmatch, lines))
        return "|" if is_block else '"'
    is_text = _RESOLVER.resolve(yaml.ScalarNode, text, _PLAIN) == "tag:yaml.org,2002:str"
    return None if is_text else "'"
