"""The deed that everything else turns on: somebody says where a key result stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from northing.apps.goals import policy
from northing.apps.goals.actions.roll_up import follow
from northing.apps.goals.events import CheckedIn, ProgressMoved
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import (
    CheckIn,
    KeyResult,
    KeyResultOwner,
    Milestone,
    ObjectiveOwner,
    Task,
)
from northing.apps.metrics.models import Metric, Observation
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record
from northing.core.document import CycleState, ObjectiveState
from northing.core.numbers import BadNumber, check_number
from northing.core.states import Refusal, may_check_in

_DATE_REFUSALS = {
    Refusal.IN_THE_FUTURE,
    Refusal.BEFORE_THE_CYCLE,
    Refusal.AFTER_THE_DEADLINE,
}


@action
def check_in(actor: Actor, key_result_id: int, new: NewCheckIn) -> int:
    """Record a check-in and return its id; the key result, its objective and all that rolls up
    from them follow in the same transaction.

    Raises:
        NotFound: no such key result, or one that the actor may not see.
        Denied("not-yours"): the actor neither owns it nor works in its team.
        Conflict: the cycle or the objective takes no check-ins now (a code of core.states), or
            the key result was dropped or follows its children.
        Invalid: a field is wrong (``value``, ``confidence``, ``on``, ``done``).
    """
    row = _locked(actor, key_result_id)
    _refuse(actor, row, new)
    _check(row, new)
    before = row.current
    _date_stated_reading(actor, row, new.on)
    value = _take_items(row, new)
    statement = _write(actor, row, new, value)
    _follow_reading(row, new, value)
    moved = follow(row, actor.today)
    subject = f"objective:{row.objective_id}"
    record(
        actor,
        CheckedIn(
            objective_id=row.objective_id,
            key_result_id=row.pk,
            check_in_id=statement.pk,
            on=new.on,
            before=before,
            value=value,
            confidence=new.confidence,
            progress=row.progress,
        ),
        subject,
    )
    for change in moved:
        if change.objective_id != row.objective_id:
            followed = ProgressMoved(
                objective_id=change.objective_id,
                because_of=statement.pk,
                before=change.before,
                after=change.after,
            )
            record(actor, followed, f"objective:{change.objective_id}")
    return statement.pk


def _locked(actor: Actor, key_result_id: int) -> KeyResult:
    rows = policy.key_results_visible_to(actor, KeyResult.objects.filter(pk=key_result_id))
    row = rows.select_for_update(of=("self",)).select_related("metric", "objective__cycle").first()
    if row is None:
        raise NotFound("key result")
    return row


def owners_of(row: KeyResult) -> frozenset[int]:
    """Return the memberships that own a key result or its objective."""
    own = KeyResultOwner.objects.filter(key_result=row).values_list("membership_id", flat=True)
    above = ObjectiveOwner.objects.filter(objective=row.objective_id)
    return frozenset(own) | frozenset(above.values_list("membership_id", flat=True))


def _refuse(actor: Actor, row: KeyResult, new: NewCheckIn) -> None:
    if not policy.can_check_in(actor, owners_of(row), row.objective.team_id):
        raise Denied("not-yours")
    if row.dropped_on:
        raise Conflict("key-result-dropped")
    if row.is_rolled_up:
        raise Conflict("rolled-up")
    cycle = row.objective.cycle
    refusal = may_check_in(
        CycleState(cycle.state),
        ObjectiveState(row.objective.state),
        new.on,
        row.deadline or cycle.ends_on,
        actor.today,
        cycle.starts_on,
    )
    if refusal in _DATE_REFUSALS:
        raise Invalid({"on": refusal.value})
    if refusal:
        raise Conflict(refusal.value)


def _check(row: KeyResult, new: NewCheckIn) -> None:
    wrong: dict[str, str] = {}
    if new.value is not None:
        try:
            check_number(new.value)
        except BadNumber as error:
            wrong["value"] = error.code
    elif row.type in {"number", "percent", "currency", "range", "baseline"}:
        wrong["value"] = "required"
    if row.type == "binary" and new.value not in {None, Decimal(0), Decimal(1)}:
        wrong["value"] = "done-or-not"
    if new.confidence is not None and not 0 <= new.confidence <= 100:
        wrong["confidence"] = "not-a-probability"
    if wrong:
        raise Invalid(wrong)


def _date_stated_reading(actor: Actor, row: KeyResult, on: date) -> None:
    """Give a reading that came without a day the day it came on, now that a newer one follows."""
    if row.stated is None:
        return
    day = min(row.stated_on or on, on)
    observation = _observe(row.metric, row.stated, day, "import")
    CheckIn.objects.create(
        workspace_id=row.workspace_id,
        key_result=row,
        observation=observation,
        on=day,
        created_at=clock.now(),
    )
    row.stated = row.stated_on = None
    row.save(update_fields=["stated", "stated_on"])


def _observe(metric: Metric, value: Decimal, on: date, source: str) -> Observation:
    return Observation.objects.create(
        workspace_id=metric.workspace_id, metric=metric, on=on, value=value, source=source
    )


def _take_items(row: KeyResult, new: NewCheckIn) -> Decimal | None:
    """Tick what is done and return the value that the check-in reads."""
    if row.type == "milestones":
        items = list(Milestone.objects.filter(key_result=row))
        if new.done is not None:
            _known(new.done, {item.pk for item in items})
            for item in items:
                item.is_done = item.pk in new.done
            Milestone.objects.bulk_update(items, ["is_done"])
        return sum((item.weight for item in items if item.is_done), Decimal(0))
    if row.type == "tasks":
        tasks = list(Task.objects.filter(key_result=row))
        if new.done is not None:
            _known(new.done, {task.pk for task in tasks})
            for task in tasks:
                if task.pk in new.done:
                    task.state = "done"
                elif task.state == "done":
                    task.state = "open"
            Task.objects.bulk_update(tasks, ["state"])
        return Decimal(sum(task.state == "done" for task in tasks))
    return new.value


def _known(done: tuple[int, ...], there: set[int]) -> None:
    if not set(done) <= there:
        raise Invalid({"done": "unknown"})


def _write(actor: Actor, row: KeyResult, new: NewCheckIn, value: Decimal | None) -> CheckIn:
    observation = None
    if value is not None:
        observation = _observe(row.metric, value, new.on, "check-in")
    return CheckIn.objects.create(
        workspace_id=actor.workspace_id,
        key_result=row,
        observation=observation,
        on=new.on,
        confidence=new.confidence,
        note=new.note.strip(),
        by_id=actor.membership_id,
        created_at=clock.now(),
    )


def _follow_reading(row: KeyResult, new: NewCheckIn, value: Decimal | None) -> None:
    """Let the row's newest reading be the newest that counts: none after the deadline does."""
    deadline = row.deadline or row.objective.cycle.ends_on
    newest = (
        Observation.objects.filter(metric=row.metric_id, on__lte=deadline)
        .order_by("-on", "-pk")
        .first()
    )
    row.current = newest.value if newest else None
    row.current_on = newest.on if newest else None
    if value is not None:
        row.first_read_on = min(filter(None, (row.first_read_on, new.on)))
    if row.type == "binary":
        row.is_done = row.current == 1
    statements = CheckIn.objects.filter(key_result=row)
    latest = statements.order_by("-on", "-pk").values_list("on", flat=True).first()
    row.last_check_in_on = latest
    said = statements.filter(confidence__isnull=False).order_by("-on", "-pk").first()
    row.confidence = said.confidence if said else row.confidence
    row.version += 1
    row.save(update_fields=["confidence", "is_done"])
