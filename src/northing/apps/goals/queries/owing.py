"""What may be checked in on, by whom and until when, and what is owed. Rows have their context."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from northing.apps.goals import policy
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import KeyResult, KeyResultOwner, ObjectiveOwner
from northing.apps.goals.queries import standing
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid
from northing.core.document import CycleState, ObjectiveState
from northing.core.numbers import BadNumber, check_number
from northing.core.readings import deadline
from northing.core.states import Refusal, may_check_in

ITEMISED = {"milestones", "tasks"}
_DATE_REFUSALS = {
    Refusal.IN_THE_FUTURE,
    Refusal.BEFORE_THE_CYCLE,
    Refusal.AFTER_THE_DEADLINE,
}


def is_live(row: KeyResult) -> bool:
    """Tell whether a key result is one that check-ins are owed on. The row has its context."""
    objective = row.objective
    is_found_out = row.type == "baseline" and row.current is not None
    return (
        objective.cycle.state == CycleState.ACTIVE
        and objective.state == ObjectiveState.COMMITTED
        and row.dropped_on is None
        and not row.is_rolled_up
        and not is_found_out
    )


def is_due(actor: Actor, row: KeyResult) -> bool:
    """Tell whether a check-in is owed: an interval after the last one, or after the start; not
    for what is done for good, nor an interval after the deadline. The row has its context."""
    if not is_live(row) or (row.type == "binary" and row.is_done):
        return False
    since, last_day = standing.span(row, row.objective.cycle, row.objective.committed_on)
    newest = row.last_check_in_on or since
    is_over = (actor.today - last_day).days > actor.check_in_days
    return not is_over and (actor.today - newest).days >= actor.check_in_days


def owners_of(row: KeyResult) -> frozenset[int]:
    """Return the memberships that own a key result or its objective. Needs a scope."""
    own = KeyResultOwner.objects.filter(key_result=row).values_list("membership_id")
    above = ObjectiveOwner.objects.filter(objective=row.objective_id).values_list("membership_id")
    return frozenset(pk for (pk,) in own.order_by().union(above.order_by()))


def latest_day(row: KeyResult, today: date) -> date:
    """Return the last day that a check-in may be dated now."""
    cycle = row.objective.cycle
    is_bounded = cycle.state == CycleState.REVIEWING or row.type in ITEMISED
    return min(today, deadline(row, cycle)) if is_bounded else today


def check_in_refusal(
    actor: Actor, row: KeyResult, owners: frozenset[int] | None = None, on: date | None = None
) -> str:
    """Return why the actor may not check in with a reading of a day, "" when it is possible: a
    code of ``core.states``, "not-yours", "key-result-dropped" or "rolled-up". Without a day it is
    the last one that could be named now. Without ``owners`` they are read where they decide,
    which needs a scope."""
    if not _can_check_in(actor, row, owners):
        return "not-yours"
    if row.dropped_on:
        return "key-result-dropped"
    if row.is_rolled_up:
        return "rolled-up"
    cycle = row.objective.cycle
    named = on or latest_day(row, actor.today)
    last_day = deadline(row, cycle)
    refusal = may_check_in(
        CycleState(cycle.state),
        ObjectiveState(row.objective.state),
        named,
        last_day,
        actor.today,
        cycle.starts_on,
    )
    if refusal:
        return refusal.value
    # Ticks carry no day of their own, so that late ones could not be told from those in time.
    is_late = row.type in ITEMISED and named > last_day
    return Refusal.AFTER_THE_DEADLINE.value if is_late else ""


def _can_check_in(actor: Actor, row: KeyResult, owners: frozenset[int] | None) -> bool:
    team = row.objective.team_id
    known = frozenset[int]() if owners is None else owners
    if policy.can_check_in(actor, known, team):
        return True
    return owners is None and policy.can_check_in(actor, owners_of(row), team)


def is_checkable(actor: Actor, row: KeyResult, owners: frozenset[int]) -> bool:
    """Tell whether the actor may check in now."""
    return not check_in_refusal(actor, row, owners)


def refuse_check_in(actor: Actor, row: KeyResult, new: NewCheckIn) -> None:
    """Refuse a check-in that the actor may not make, or whose values cannot be. The row has its
    context. Needs a scope.

    Raises:
        Denied("not-yours"): the actor neither owns it nor works in its team.
        Conflict: a code of ``check_in_refusal``.
        Invalid: a field is wrong (``value``, ``confidence``, ``on``).
    """
    refusal = check_in_refusal(actor, row, on=new.on)
    if refusal == "not-yours":
        raise Denied(refusal)
    if refusal in _DATE_REFUSALS:
        raise Invalid({"on": refusal})
    if refusal:
        raise Conflict(refusal)
    wrong = dict(_wrong_values(row, new))
    if wrong:
        raise Invalid(wrong)


def _wrong_values(row: KeyResult, new: NewCheckIn) -> Iterator[tuple[str, str]]:
    if new.value is not None:
        try:
            check_number(new.value)
        except BadNumber as error:
            yield "value", error.code
    elif row.type in {"number", "percent", "currency", "range", "baseline"}:
        yield "value", "required"
    if row.type == "binary" and new.value not in {None, Decimal(0), Decimal(1)}:
        yield "value", "done-or-not"
    if new.confidence is not None and not 0 <= new.confidence <= 100:
        yield "confidence", "not-a-probability"
