"""All that an objective's page needs, looking at the objective and its owners once."""

from __future__ import annotations

from dataclasses import dataclass

from northing.apps.goals.queries.deciding import Standpoint
from northing.apps.goals.queries.going_on import Ending, ending_at
from northing.apps.goals.queries.help_requests import HelpRow, help_at
from northing.apps.goals.queries.objective import page_of, visible_objective
from northing.apps.goals.queries.shapes import ObjectivePage
from northing.apps.goals.queries.steps import StepBar, bar_at
from northing.base.action import query
from northing.base.actor import Actor


@dataclass(frozen=True, slots=True)
class ObjectiveWhole:
    """An objective with what may be done with it; ``help`` is what ``help_with`` returns."""

    page: ObjectivePage
    bar: StepBar
    help: tuple[tuple[HelpRow, ...], bool]
    ending: Ending


@query
def objective_whole(
    actor: Actor, objective_id: int, charted_id: int | None = None, page: int = 1
) -> ObjectiveWhole:
    """Return an objective's page with its steps, the help asked for it, and how it ends;
    ``charted_id`` and ``page`` as for ``objective_page``.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    row = visible_objective(actor, objective_id)
    shown = page_of(actor, row, charted_id, page)
    at = Standpoint(actor, row)
    at.owners = frozenset(owner.id for owner in shown.card.owners)
    return ObjectiveWhole(shown, bar_at(at), help_at(at), ending_at(at))
