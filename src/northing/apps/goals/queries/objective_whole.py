"""All that an objective's page needs, looking at the objective and its owners once."""

from __future__ import annotations

from dataclasses import dataclass

from northing.apps.goals.queries.comments import COMMENTS_A_TIME, Conversation, conversation_at
from northing.apps.goals.queries.deciding import Standpoint
from northing.apps.goals.queries.family import family_of
from northing.apps.goals.queries.going_on import Ending, ending_at
from northing.apps.goals.queries.help_requests import HelpRow, help_at
from northing.apps.goals.queries.objective import seen_of
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
    conversation: Conversation


@query
def objective_whole(
    actor: Actor,
    objective_id: int,
    charted_id: int | None = None,
    page: int = 1,
    comments: int = COMMENTS_A_TIME,
) -> ObjectiveWhole:
    """Return an objective's page with its steps, the help asked for it, how it ends, and the
    newest ``comments``; ``charted_id`` and ``page`` as for ``objective_page``.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    family = family_of(actor, objective_id)
    seen = seen_of(actor, family, charted_id, page)
    at = Standpoint(actor, family.row)
    at.owners = frozenset(owner.id for owner in seen.page.card.owners)
    at.key_results, at.amendments = seen.key_results, seen.amendments
    at.committed_by = seen.links.committed_by
    at.before, at.later = family.before, family.later
    said = conversation_at(actor, family.row, seen.key_results, comments)
    return ObjectiveWhole(seen.page, bar_at(at), help_at(at), ending_at(at), said)
