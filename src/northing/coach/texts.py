"""A document's objectives and key results, read and with all that a rule may ask about them."""

from __future__ import annotations

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


def _brief(thing: Titled) -> Titled:
    """Return an objective or key result as the rules see it: of a title without end only as much
    as anybody would read."""
    return thing if len(thing.title) <= LONGEST else replace(thing, title=thing.title[:LONGEST])


class _Placed(NamedTuple):
    path: str
    team: Team | None
    objective: Objective


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
            inner = [each.title for placed in some for each in placed.objective.key_results]
            read_ahead([title[:LONGEST] for title in inner], language)
            readings = read_titles([each.objective.title for each in some], language)
            for placed, reading in zip(some, readings, strict=True):
                yield self._objective(*placed, reading)

    def _placed(self) -> Iterator[_Placed]:
        for index, objective in enumerate(self._document.objectives):
            yield _Placed(f"objectives[{index}]", None, _brief(objective))
        for number, team in enumerate(self._document.teams):
            for index, objective in enumerate(team.objectives):
                path = f"teams[{number}].objectives[{index}]"
                yield _Placed(path, team, _brief(objective))

    def _objective(
        self, path: str, team: Team | None, objective: Objective, reading: Reading
    ) -> ObjectiveText:
        phase = objective.phase.value if objective.phase else self._phases.get(objective.product)
        return ObjectiveText(
            path=path,
            reading=reading,
            objective=objective,
            key_results=tuple(
                self._key_result(f"{path}.key_results[{index}]", team, objective, each, phase or "")
                for index, each in enumerate(objective.key_results)
            ),
            team=team,
            cycle=self._document.cycle,
            phase=phase or "",
            function=self._function_of(team.name if team else ""),
        )

    def _key_result(
        self, path: str, team: Team | None, objective: Objective, whole: KeyResult, phase: str
    ) -> KeyResultText:
        key_result = _brief(whole)
        return KeyResultText(
            path=path,
            reading=read_key_result(key_result, self._language or ""),
            key_result=key_result,
            objective=objective,
            team=team,
            cycle=self._document.cycle,
            phase=phase,
            function=self._function_of(key_result.team or (team.name if team else "")),
        )

    def _function_of(self, team: str) -> str:
        return self._functions.get(team) or self._function
