"""Putting a check-in right; what it said before is kept with it (the OKR semantics, section 3)."""

from __future__ import annotations

from decimal import Decimal

from northing.apps.goals.actions.holding import held_chain, record_change
from northing.apps.goals.actions.roll_up import follow_objective, read_again
from northing.apps.goals.events import CheckInCorrected
from northing.apps.goals.facts import plain
from northing.apps.goals.inputs import CheckInCorrection, NewCheckIn
from northing.apps.goals.models import CheckIn, Correction, KeyResult
from northing.apps.goals.queries.correcting import visible_check_in
from northing.apps.goals.queries.owing import ITEMISED, refuse_check_in
from northing.apps.goals.queries.readings import newest_observation
from northing.apps.metrics.models import Observation
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict


@action
def correct_check_in(actor: Actor, check_in_id: int, correction: CheckInCorrection) -> None:
    """Let a check-in say something else, and keep what it said; the numbers follow in the same
    transaction. Whoever may check in may do so, as long as check-ins of that day are taken.
    Saying the same again is no deed.

    Raises:
        NotFound: no such check-in, or one of what the actor may not see.
        Denied, Conflict, Invalid: as for the check-in itself.
        Conflict("changed-meanwhile"): it was put right since somebody looked at it.
    """
    chain = held_chain(actor, visible_check_in(actor, check_in_id).key_result.objective_id)
    # Read again now that it is locked.
    said = visible_check_in(actor, check_in_id)
    row = said.key_result
    old = plain(said.observation.value) if said.observation else None
    value = old if row.type in ITEMISED else correction.value
    new = NewCheckIn(
        on=correction.on,
        value=value,
        confidence=correction.confidence,
        note=correction.note.strip(),
    )
    refuse_check_in(actor, row, new)
    if (said.on, old, said.confidence, said.note) == (new.on, value, new.confidence, new.note):
        return
    if correction.version not in {None, said.corrections.count()}:
        raise Conflict("changed-meanwhile")
    _keep(actor, said, old, correction.reason.strip())
    _write(said, row, new)
    follow_done(actor, row)
    read_again(chain[0], actor.today)
    happened = CheckInCorrected(
        objective_id=row.objective_id,
        key_result_id=row.pk,
        check_in_id=check_in_id,
        before=old,
        value=value,
    )
    record_change(actor, row.objective_id, happened, follow_objective(chain, actor.today))


def _keep(actor: Actor, said: CheckIn, value: Decimal | None, reason: str) -> None:
    Correction.objects.create(
        workspace_id=actor.workspace_id,
        check_in=said,
        on=said.on,
        value=value,
        confidence=said.confidence,
        note=said.note,
        reason=reason,
        by_id=actor.membership_id,
        corrected_at=clock.now(),
    )


def _write(said: CheckIn, row: KeyResult, new: NewCheckIn) -> None:
    seen = said.observation
    if new.value is None:
        said.observation = None
    elif seen is None:
        said.observation = Observation.objects.create(
            workspace_id=row.workspace_id, metric=row.metric, on=new.on, value=new.value
        )
    else:
        seen.on, seen.value = new.on, new.value
        seen.save(update_fields=["on", "value"])
    said.on, said.confidence, said.note = new.on, new.confidence, new.note
    said.save(update_fields=["on", "confidence", "note", "observation"])
    if new.value is None and seen is not None:
        seen.delete()


def follow_done(actor: Actor, row: KeyResult) -> None:
    """Let what is done or not be what the newest reading that counts says. Needs a scope."""
    if row.type == "binary":
        newest = newest_observation(row, actor.today)
        row.is_done = newest is not None and newest.value == 1
    row.version += 1
    row.save(update_fields=["is_done", "version"])
