"""Places in a Document as paths: ``teams[0].objectives[1].key_results[0].title``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from northing.core.document import Document, KeyResult, Objective, Team

_THING = re.compile(r"(?:.*\.)?(?:teams|objectives|key_results|strategies|products)\[\d+\]")


def thing_of(path: str) -> str:
    """Return the team, objective or key result, strategy or product that a path leads into, ''
    for the document itself.

    >>> thing_of("teams[0].objectives[1].title"), thing_of("coach.allow[0]")
    ('teams[0].objectives[1]', '')
    """
    found = _THING.match(path)
    return found.group() if found else ""


def things(document: Document) -> Iterator[tuple[str, Team | Objective | KeyResult]]:
    """Yield every team, objective and key result with the path that leads to it.

    >>> objective = Objective(id="a", title="A", key_results=(KeyResult(id="b", title="B"),))
    >>> [path for path, _ in things(Document(objectives=(objective,)))]
    ['objectives[0]', 'objectives[0].key_results[0]']
    """
    yield from _with_own("", document.objectives)
    for number, team in enumerate(document.teams):
        path = f"teams[{number}]"
        yield path, team
        yield from _with_own(f"{path}.", team.objectives)


def _with_own(
    before: str, objectives: tuple[Objective, ...]
) -> Iterator[tuple[str, Objective | KeyResult]]:
    for number, objective in enumerate(objectives):
        path = f"{before}objectives[{number}]"
        yield path, objective
        for at, key_result in enumerate(objective.key_results):
            yield f"{path}.key_results[{at}]", key_result
