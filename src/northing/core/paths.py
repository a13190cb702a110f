"""Places in a Document as paths: ``teams[0].objectives[1].key_results[0].title``."""

from __future__ import annotations

import re

_THING = re.compile(r"(?:.*\.)?(?:teams|objectives|key_results|strategies|products)\[\d+\]")


def thing_of(path: str) -> str:
    """Return the team, objective or key result, strategy or product that a path leads into, ''
    for the document itself.

    >>> thing_of("teams[0].objectives[1].title"), thing_of("coach.allow[0]")
    ('teams[0].objectives[1]', '')
    """
    found = _THING.match(path)
    return found.group() if found else ""
