"""Taking one's own newest check-in back, right after it was saved by mistake."""

from __future__ import annotations

from datetime import timedelta

from northing.apps.goals.actions.correcting import follow_done
from northing.apps.goals.actions.holding import held_chain, record_change
from northing.apps.goals.actions.roll_up import follow_objective, read_again
from northing.apps.goals.events import CheckInTakenBack
from northing.apps.goals.facts import plain
from northing.apps.goals.models import CheckIn
from northing.apps.goals.queries.correcting import visible_check_in
from northing.apps.goals.queries.owing import ITEMISED, check_in_refusal
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied

# Later on others may have read it: then it is put right, and what it said is kept with it.
UNREAD = timedelta(minutes=15)


@action
def take_back_check_in(actor: Actor, check_in_id: int) -> int:
    """Take a check-in back as if it had not been made, and return its key result's id; the
    numbers follow in the same transaction, and the event keeps what it said.

    Raises:
        NotFound: no such check-in, or one of what the actor may not see.
        Denied("not-yours-to-take-back"): somebody else made it.
        Denied, Conflict: check-ins of that day are not taken any more; as for a check-in.
        Conflict("not-to-take-back"): it is older than ``UNREAD``, was put right, is not the
            newest, or ticked milestones or tasks.
    """
    chain = held_chain(actor, visible_check_in(actor, check_in_id).key_result.objective_id)
    # Read again now that it is locked.
    said = visible_check_in(actor, check_in_id)
    row, seen = said.key_result, said.observation
    _refuse(actor, said)
    happened = CheckInTakenBack(
        objective_id=row.objective_id,
        key_result_id=row.pk,
        check_in_id=check_in_id,
        on=said.on,
        value=plain(seen.value) if seen else None,
        confidence=plain(said.confidence),
    )
    said.delete()
    if seen is not None:
        seen.delete()
    follow_done(actor, row)
    read_again(chain[0], actor.today)
    record_change(actor, row.objective_id, happened, follow_objective(chain, actor.today))
    key_result_id: int = row.pk
    return key_result_id


def _refuse(actor: Actor, said: CheckIn) -> None:
    if actor.membership_id is None or said.by_id != actor.membership_id:
        raise Denied("not-yours-to-take-back")
    row = said.key_result
    refusal = check_in_refusal(actor, row, on=said.on)
    if refusal == "not-yours":
        raise Denied(refusal)
    if refusal:
        raise Conflict(refusal)
    is_old = clock.now() - said.created_at > UNREAD
    is_overtaken = CheckIn.objects.filter(key_result=row, pk__gt=said.pk).exists()
    if is_old or is_overtaken or row.type in ITEMISED or said.corrections.exists():
        raise Conflict("not-to-take-back")
