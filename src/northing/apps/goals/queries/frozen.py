"""An objective or a cycle as it stood, kept as the text of a file: what was promised, what undo
needs, and how a cycle ended.

Such a text outlives the people in it, so it names nobody: a person is ``person`` and the
membership's id. Whoever is renamed or erased is so in it as well.
"""

from __future__ import annotations

from northing.apps.goals.models import Cycle, Objective
from northing.apps.goals.queries.documents import objective_value, stored_document
from northing.apps.people.models import Membership, Team
from northing.apps.people.queries import Roster
from northing.base.actor import Actor
from northing.core import document as core
from northing.formats import yaml

_PERSON = "person "


def frozen_text(row: Objective) -> str:
    """Return an objective with all below it as a one-objective Document, written as YAML. Needs
    a scope."""
    return text_of(objective_value(row, is_frozen=True))


def text_of(value: core.Objective) -> str:
    """Return the frozen text of what ``objective_value`` gives frozen."""
    return yaml.dump([core.Document(objectives=(value,))])


def frozen_cycle_text(cycle: Cycle) -> str:
    """Return a cycle with all that is in it, whoever may see it, as a Document written as YAML.
    Needs a scope."""
    everything = Actor(workspace_id=cycle.workspace_id, is_system=True)
    return yaml.dump([stored_document(everything, cycle, is_frozen=True)])


def thawed(text: str) -> core.Objective:
    """Return the objective of a frozen text."""
    return thawed_document(text).objectives[0]


def thawed_document(text: str) -> core.Document:
    """Return the Document of a frozen text."""
    (document,) = yaml.reload(text)
    return document


def frozen_roster() -> Roster:
    """Return whom the spellings of frozen texts stand for. Needs a scope."""
    people = {f"{_PERSON}{pk}": pk for pk in Membership.objects.values_list("pk", flat=True)}
    return Roster(dict(Team.objects.values_list("name", "pk")), people)


def person_in(spelling: str) -> int | None:
    """Return the membership that a frozen text means, None for a spelling of another kind.

    >>> person_in("person 12"), person_in("Ada")
    (12, None)
    """
    number = spelling.removeprefix(_PERSON)
    return int(number) if spelling.startswith(_PERSON) and number.isdigit() else None
