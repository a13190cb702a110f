"""Files to findings with their lines: what ``northing lint`` does before it says anything."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from northing.coach import Finding, check
from northing.coach.allowing import Allowance, codes_and_reason
from northing.coach.reading.folding import folded
from northing.coach.rules.kr305_outside_influence import known_function
from northing.coach.rules.st113_review_rhythm import days_between
from northing.coach.settings import Settings
from northing.coach.words.functions import FUNCTIONS
from northing.core.document import Document
from northing.formats import yaml
from northing.formats.problems import FormatErrors, Problem, problem, suggestion
from northing.formats.yaml import Marked, Marks, Region
from northing.formats.yaml.nodes import MAX_BYTES, decode

STDIN = "standard input"
_ALLOW = re.compile(r"northing:\s*allow\b\s*(.*)", re.IGNORECASE)
_SUFFIXES = {".yaml", ".yml"}
RHYTHMS_TOLD = (
    *("none", "weekly", "fortnightly", "biweekly", "monthly", "every 6 weeks", "yearly"),
    *("varje vecka", "varannan vecka", "varje månad", "ingen", "每周", "双周", "每月", "无"),
)
_MARKDOWN = {".md", ".markdown"}


@dataclass(frozen=True, slots=True)
class Place:
    """A finding, and where it is."""

    file: str
    region: Region
    finding: Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """What is to be said of a file. ``problems`` are why it, or a line of it, cannot be read;
    ``is_read`` tells whether it was checked all the same; ``why`` is why it cannot be opened."""

    file: str
    places: tuple[Place, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_read: bool = True
    why: str = ""


def all_checked(names: Iterable[str], settings: Settings) -> Iterator[Checked]:
    """Check the files that are meant, also those that cannot be opened: a folder means the YAML
    files in it, by name."""
    for name in dict.fromkeys(names):
        try:
            files = _files_of(name)
        except OSError as error:
            yield _unopened(name, error)
            continue
        if not files:
            why = "There is no .yaml or .yml file in this folder."
            yield Checked(name, is_read=False, why=why)
        for file in files:
            yield _checked(file, settings)


def _files_of(name: str) -> list[str]:
    if name == "-" or not Path(name).is_dir():
        return [name]
    return sorted(str(each) for each in Path(name).iterdir() if each.suffix.lower() in _SUFFIXES)


def _unopened(name: str, error: OSError) -> Checked:
    return Checked(name, is_read=False, why=error.strerror or str(error))


def _checked(name: str, settings: Settings) -> Checked:
    file = STDIN if name == "-" else name
    try:
        data = _data(name)
        if Path(name).suffix.lower() in _MARKDOWN:
            return _checked_markdown(file, decode(data), settings)
        return _checked_yaml(file, data, settings)
    except OSError as error:
        return _unopened(name, error)
    except FormatErrors as errors:
        return Checked(file, problems=errors.problems, is_read=False)


def _data(name: str) -> bytes:
    # One byte more than a document may have tells that it is too large.
    if name == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with Path(name).open("rb") as source:
        return source.read(MAX_BYTES + 1)


def _checked_yaml(file: str, data: bytes, settings: Settings) -> Checked:
    loaded = yaml.read_marked(data, file)
    allowances = _allowances(loaded)
    places = (
        _placed(file, loaded.marks[number], finding)
        for number, document in enumerate(loaded.documents)
        for finding in check(document, settings, allowances[number], number)
    )
    unheeded = [
        each
        for document, marks in zip(loaded.documents, loaded.marks, strict=True)
        for each in _unheeded(document, marks)
    ]
    return Checked(file, _in_order(_once(places)), tuple(unheeded))


def _unheeded(document: Document, marks: Marks) -> Iterator[Problem]:
    """Yield what the file tells the coach in words that it does not know."""
    told = document.coach
    functions = [("coach", told.function)]
    functions += [(f"teams[{at}]", team.function) for at, team in enumerate(document.teams)]
    for path, word in functions:
        if word and not known_function(word):
            yield _not_heeded(marks, f"{path}.function", word, FUNCTIONS)
    if told.reviews and not days_between(folded(told.reviews)):
        yield _not_heeded(marks, "coach.reviews", told.reviews, RHYTHMS_TOLD)


def _not_heeded(marks: Marks, path: str, word: str, known: Iterable[str]) -> Problem:
    region = marks.region(path)
    said = not_known(word, known).replace("%", "%%")
    return Problem(region.line, region.column, path, "not-known", said)


def not_known(word: str, known: Iterable[str]) -> str:
    """Say that a word is not known and so not heeded, and which known one it may be."""
    near = suggestion(word.lower(), known)
    hint = f" Did you mean “{near}”?" if near else ""
    return f"“{word}” is not known here and not heeded.{hint}"


def _checked_markdown(file: str, text: str, settings: Settings) -> Checked:
    from northing.formats import markdown

    document, problems, marks = markdown.read_marked(text)
    if not any(document.all_objectives()):
        return Checked(file, problems=(problem(1, 1, "", "empty"),), is_read=False)
    places = (_placed(file, marks, each) for each in check(document, settings))
    return Checked(file, _in_order(places), problems)


def _allowances(loaded: Marked) -> list[list[Allowance]]:
    """Return what the comments let be in each document."""
    found: list[list[Allowance]] = [[] for _ in loaded.documents]
    if not _ALLOW.search(loaded.source.text):
        return found
    begins = [marks.first_line for marks in loaded.marks]
    for comment in yaml.comments(loaded.source):
        said = _ALLOW.match(comment.text)
        if said:
            number = max(bisect_right(begins, comment.about) - 1, 0)
            things = loaded.marks[number].things_on(comment.about)
            words, reason = codes_and_reason(said[1])
            at = (comment.line, comment.column)
            found[number].append(Allowance(words=words, reason=reason, things=things, at=at))
    return found


def _placed(file: str, marks: Marks, finding: Finding) -> Place:
    if finding.at:
        return Place(file, Region(*finding.at, *finding.at), finding)
    # A thing is best shown by its title; where it has none, its beginning is found.
    path = f"{finding.path}.title" if finding.path.endswith("]") else finding.path
    return Place(file, marks.region(path, *finding.span), finding)


def _in_order(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda each: (each.region.line, each.region.column)))


def _once(places: Iterable[Place]) -> Iterator[Place]:
    """Yield the places, but what is found in a document as a whole once a file."""
    seen: set[str] = set()
    for place in places:
        finding = place.finding
        is_of_all = not finding.path and not finding.at
        if not (is_of_all and finding.code in seen):
            yield place
        if is_of_all:
            seen.add(finding.code)
