"""An objective as it stood, kept as the text of a file: what was promised, and what undo needs.

Such a text outlives the people in it, so it names nobody: a person is ``person`` and the
membership's id. Whoever is renamed or erased is so in it as well.
"""

from __future__ import annotations

from northing.apps.goals.models import Objective
from northing.apps.goals.queries.documents import objective_value
from northing.core import document as core
from northing.formats import yaml

_PERSON = "person "


def frozen_text(row: Objective) -> str:
    """Return an objective with all below it as a one-objective Document, written as YAML. Needs
    a scope."""
    value = objective_value(row, is_frozen=True)
    return yaml.dump([core.Document(objectives=(value,))])


def thawed(text: str) -> core.Objective:
    """Return the objective of a frozen text."""
    (document,) = yaml.load(text)
    return document.objectives[0]


def person_in(spelling: str) -> int | None:
    """Return the membership that a frozen text means, None for a spelling of another kind.

    >>> person_in("person 12"), person_in("Ada")
    (12, None)
    """
    number = spelling.removeprefix(_PERSON)
    return int(number) if spelling.startswith(_PERSON) and number.isdigit() else None
