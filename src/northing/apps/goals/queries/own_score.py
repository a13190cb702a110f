"""Who may add a score of the owners' own to an objective, and when."""

from __future__ import annotations

from northing.apps.goals import policy
from northing.apps.goals.models import Objective
from northing.base.actor import Actor
from northing.core.document import CycleState
from northing.core.states import PROMISED


def may_state_own_score(actor: Actor, row: Objective) -> bool:
    """Tell whether the actor may say so of an objective that the actor sees. Needs a scope."""
    return policy.concluded_by(actor, Objective.objects.filter(pk=row.pk)).exists()


def own_score_refusal(row: Objective) -> str:
    """Return why nobody may say so now, "" where they may: the cycle, which is loaded, is in
    review and the objective was promised."""
    is_now = row.cycle.state == CycleState.REVIEWING and row.state in PROMISED
    return "" if is_now else "own-score-not-now"
