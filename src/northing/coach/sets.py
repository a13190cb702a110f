"""What the rules about whole sets share: which objectives count, and telling a gap once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from northing.coach.findings import KeyResultText, ObjectiveText, OkrSet, SetHit
from northing.core.document import ObjectiveState

SET_ASIDE = frozenset({ObjectiveState.PARKED, ObjectiveState.DROPPED})
NOT_NOW = SET_ASIDE | {ObjectiveState.QUEUED}


def kept(okrs: OkrSet) -> Iterator[ObjectiveText]:
    """Yield the objectives that are neither parked nor dropped: nobody mends those."""
    return (each for each in okrs.objectives if each.objective.state not in SET_ASIDE)


def of_this_cycle(okrs: OkrSet) -> Iterator[ObjectiveText]:
    """Yield the objectives that somebody works on in the set's cycle, or means to."""
    return (each for each in okrs.objectives if each.objective.state not in NOT_NOW)


def measured(text: ObjectiveText) -> tuple[KeyResultText, ...]:
    """Return an objective's key results without those that were dropped."""
    return tuple([each for each in text.key_results if each.key_result.dropped_on is None])


def place_of_team(text: ObjectiveText) -> str:
    """Return the path of the team that an objective stands under, '' without a team."""
    return text.path.rpartition(".")[0]


def gaps(lacking: Iterable[ObjectiveText | KeyResultText], *, is_used: bool) -> Iterator[SetHit]:
    """Yield a hit for each that lacks a field; one for the whole set where none uses the field,
    since that is a choice and no slip."""
    for each in lacking:
        if not is_used:
            yield SetHit()
            return
        yield SetHit(each.path, {"found": each.text})
