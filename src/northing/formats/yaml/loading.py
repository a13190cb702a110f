"""YAML text to Documents."""

from __future__ import annotations

from dataclasses import dataclass

from northing.core.document import Document
from northing.formats.problems import FormatErrors, Problem
from northing.formats.yaml.mappings import Entry, Structure
from northing.formats.yaml.marks import Marks, Source
from northing.formats.yaml.nodes import Node, compose, decode
from northing.formats.yaml.reader import Reader
from northing.formats.yaml.references import check_stream
from northing.formats.yaml.shapes import DOCUMENT


@dataclass(frozen=True, slots=True)
class Loaded:
    """The Documents of a stream, and what looks wrong in them but is accepted."""

    documents: tuple[Document, ...]
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Marked(Loaded):
    """With where their values stand in the ``source``: a ``Marks`` for each Document."""

    marks: tuple[Marks, ...]
    source: Source


def read(text: str | bytes, name: str = "") -> Loaded:
    """Return the Documents of a YAML stream with the warnings, both in the order of the file.

    ``name`` is the file's, for the message. Raises FormatErrors with every problem found.
    """
    return _read(text, name)[0]


def read_marked(text: str | bytes, name: str = "") -> Marked:
    """Return what ``read`` does, and where in the text it stands.

    ``name`` is the file's, for the message. Raises FormatErrors with every problem found.
    """
    loaded, roots = _read(text, name)
    source = Source(decode(text))
    marks = tuple(Marks(root, source) for root in roots)
    return Marked(loaded.documents, loaded.warnings, marks, source)


def _read(text: str | bytes, name: str) -> tuple[Loaded, list[Node]]:
    try:
        roots = compose(text)
    except FormatErrors as errors:
        raise FormatErrors(errors.problems, name) from errors
    reader = Reader()
    read_roots = [Structure(DOCUMENT).read(root, reader) for root in roots]
    entries = [entry for entry in read_roots if isinstance(entry, Entry)]
    check_stream(entries, reader)
    if reader.problems:
        raise FormatErrors(reader.problems, name)
    warnings = sorted(reader.warnings, key=lambda each: (each.line, each.column))
    return Loaded(tuple(entry.build() for entry in entries), tuple(warnings)), roots


def reload(text: str) -> tuple[Document, ...]:
    """Return the Documents of a text that ``dump`` wrote, whatever they hold: what was kept once
    can be read for good, also what the rules for files refuse by now.

    Raises FormatErrors where something is missing that no Document can do without.
    """
    reader = Reader(is_own=True)
    read_roots = [Structure(DOCUMENT).read(root, reader) for root in compose(text, is_own=True)]
    entries = [entry for entry in read_roots if isinstance(entry, Entry)]
    check_stream(entries, reader)
    try:
        return tuple(entry.build() for entry in entries)
    except TypeError:
        raise FormatErrors(reader.problems) from None


def load(text: str | bytes, name: str = "") -> tuple[Document, ...]:
    """Return the Documents of a YAML stream (the OKR semantics, section 7).

    ``name`` is the file's, for the message. Raises FormatErrors with every problem found.
    """
    return read(text, name).documents
