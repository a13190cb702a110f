"""A document's objectives and key results, read and with all that a rule may ask about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from northing.coach.findings import KeyResultText, ObjectiveText
from northing.coach.reading.language import LANGUAGES
from northing.coach.reading.reading import (
    read_ahead,
    read_key_result,
)
from northing.coach.reading.reading import (
    read_objectives as read_titles,
)
from northing.coach.reading.values import Language, Reading
from northing.core.document import Document, KeyResult, Objective, Team

Titled = TypeVar("Titled", Objective, KeyResult)
LONGEST = 1_000
_AT_ONCE = 200
# Pictures (not those with a number, nor stars, which may be a unit), and what cannot be seen.
_ADORNMENT = r"\s\u200b-\u200f\u2060\ufeff\ufe0f\u2607-\u2714\u2717-\u2775\U0001f000-\U0001faff"
# Of these a text begins or ends with one, or it begins with a bullet.
_BEFORE = re.compile(rf"\A[{_ADORNMENT}]*(?:[-–—*•·▪◦●]\s+(?=[^\W\d_]))?[{_ADORNMENT}]*")
_BEHIND = re.compile(rf"[{_ADORNMENT}]+\Z")
# All of it in quotes, or printed bold.
_WRAPPED = re.compile(
    r"\A(?:\*\*([^*]+)\*\*|__([^_]+)__|\"([^\"]+)\"|[“”]([^“”]+)”|„([^„“]+)“|«([^«»]+)»|「([^「」]+)」)\Z"
)
# What may be asked for by name; "zh" is short for the one Chinese there is.
CHOICES = (*LANGUAGES, "zh")


def known_language(tag: str) -> Language | None:
    """Return the language that a tag means, None for one that no rule knows.

    >>> [known_language(tag) for tag in ("sv-SE", "zh", "zh_CN", "EN", "de", "")]
    ['sv', 'zh-Hans', 'zh-Hans', 'en', None, None]
    """
    stem = tag.replace("_", "-").partition("-")[0].lower()
    return next((each for each in LANGUAGES if each.partition("-")[0] == stem), None)


def read_objectives(
    document: Document, language: Language | None = None, function: str = ""
) -> Iterator[ObjectiveText]:
    """Yield a document's objectives with their key results as they are read, in the file's order.
    ``language`` is forced on every text, else each is read in its own; ``function`` is that of
    teams that state none."""
    return _Reader(document, language, function.lower()).objectives()


def _bare(thing: Titled) -> tuple[Titled, int]:
    """Return an objective or key result as the rules see it, and how many signs of its title are
    left out before: of a title without end it has only as much as anybody would read, and no
    pictures, bullets or quotes around the words."""
    title = thing.title[:LONGEST]
    if title[:1].isalnum() and title[-1:].isalnum() and len(title) == len(thing.title):
        return thing, 0
    words = _BEFORE.sub("", title)
    begin = len(title) - len(words)
    words = _BEHIND.sub("", words)
    if wrapped := _WRAPPED.match(words):
        begin += wrapped.start(wrapped.lastindex or 0)
        words = wrapped[wrapped.lastindex or 0]
    if not words:
        words, begin = title, 0
    return (thing if words == thing.title else replace(thing, title=words)), begin


class _Placed(NamedTuple):
    path: str
    team: Team | None
    objective: Objective
    begin: int
    key_results: tuple[tuple[KeyResult, int], ...]


def _placed(path: str, team: Team | None, whole: Objective) -> _Placed:
    objective, begin = _bare(whole)
    return _Placed(path, team, objective, begin, tuple(map(_bare, whole.key_results)))


def _at_once(placed: Iterable[_Placed]) -> Iterator[list[_Placed]]:
    """Yield as many objectives as are read at once: with their key results about 200 texts."""
    some: list[_Placed] = []
    texts = 0
    for each in placed:
        some.append(each)
        texts += 1 + len(each.objective.key_results)
        if texts >= _AT_ONCE:
            yield some
            some, texts = [], 0
    if some:
        yield some


class _Reader:
    def __init__(self, document: Document, language: Language | None, function: str) -> None:
        self._document = document
        self._language = language
        self._function = function
        self._functions = {each.name: each.function.lower() for each in document.teams}
        self._phases = {each.id: each.phase.value for each in document.products if each.phase}

    def objectives(self) -> Iterator[ObjectiveText]:
        language = self._language or ""
        for some in _at_once(self._placed()):
            read_ahead([each.title for placed in some for each, _ in placed.key_results], language)
            readings = read_titles([each.objective.title for each in some], language)
            for placed, reading in zip(some, readings, strict=True):
                yield self._objective(placed, reading)

    def _placed(self) -> Iterator[_Placed]:
        for index, objective in enumerate(self._document.objectives):
            yield _placed(f"objectives[{index}]", None, objective)
        for number, team in enumerate(self._document.teams):
            for index, objective in enumerate(team.objectives):
                yield _placed(f"teams[{number}].objectives[{index}]", team, objective)

    def _objective(self, placed: _Placed, reading: Reading) -> ObjectiveText:
        path, team, objective = placed.path, placed.team, placed.objective
        phase = objective.phase.value if objective.phase else self._phases.get(objective.product)
        return ObjectiveText(
            path=path,
            reading=reading,
            begin=placed.begin,
            objective=objective,
            key_results=tuple(
                self._key_result(f"{path}.key_results[{index}]", placed, each, begin, phase or "")
                for index, (each, begin) in enumerate(placed.key_results)
            ),
            team=team,
            cycle=self._document.cycle,
            phase=phase or "",
            function=self._function_of(team.name if team else ""),
        )

    def _key_result(
        self, path: str, placed: _Placed, key_result: KeyResult, begin: int, phase: str
    ) -> KeyResultText:
        team = placed.team
        return KeyResultText(
            path=path,
            reading=read_key_result(key_result, self._language or ""),
            begin=begin,
            key_result=key_result,
            objective=placed.objective,
            team=team,
            cycle=self._document.cycle,
            phase=phase,
            function=self._function_of(key_result.team or (team.name if team else "")),
        )

    def _function_of(self, team: str) -> str:
        return self._functions.get(team) or self._function
