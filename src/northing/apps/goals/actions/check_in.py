"""The deed that everything else turns on: somebody says where a key result stands."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from django.db import connection
from django.db.models import QuerySet

from northing.apps.goals import policy
from northing.apps.goals.actions.roll_up import follow
from northing.apps.goals.events import CheckedIn, ProgressMoved
from northing.apps.goals.facts import Parts, measure_value
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.goals.models import CheckIn, KeyResult, Milestone, Task
from northing.apps.goals.queries.owing import refuse_check_in
from northing.apps.goals.queries.readings import newest_observation, with_measured_since
from northing.apps.metrics.models import Observation
from northing.base import clock
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, NotFound
from northing.base.events import record_each
from northing.base.prepared import Prepared
from northing.base.writing import create_each, update_each
from northing.core.document import Milestones, Tasks, TaskState
from northing.core.readings import deadline, done_of


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
    refuse_check_in(actor, row, new)
    before = row.current
    parts = _tick(row, new)
    value = _value(row, new, parts)
    statement = _write(actor, row, new, value)
    _follow_reading(actor, row, statement)
    moved = follow(row, actor.today, parts)
    happened = CheckedIn(
        objective_id=row.objective_id,
        key_result_id=row.pk,
        check_in_id=statement.pk,
        on=new.on,
        before=before,
        value=value,
        confidence=new.confidence,
        progress=row.progress,
    )
    followed = [
        ProgressMoved(
            objective_id=change.objective_id,
            because_of=statement.pk,
            before=change.before,
            after=change.after,
        )
        for change in moved
        if change.objective_id != row.objective_id
    ]
    all_of_it: list[CheckedIn | ProgressMoved] = [happened, *followed]
    record_each(actor, [(each, f"objective:{each.objective_id}") for each in all_of_it])
    return statement.pk


def _seen(
    pk: int,
    person: int,
    teams: Collection[int],
    is_system: bool,  # noqa: FBT001
) -> QuerySet[KeyResult]:
    reader = policy.reader(person, teams, is_system=is_system)
    rows = policy.key_results_visible_to(reader, KeyResult.objects.filter(pk=pk))
    return with_measured_since(rows).select_related("metric", "objective__cycle").order_by()


_KEY_RESULT = Prepared(_seen)
_LOCK = Prepared(
    lambda pk, person, teams, is_system: (
        policy.key_results_visible_to(
            policy.reader(person, teams, is_system=is_system), KeyResult.objects.filter(pk=pk)
        )
        .select_for_update(of=("self",))
        .values_list("pk")
    )
)


def _locked(actor: Actor, key_result_id: int) -> KeyResult:
    reader = actor.membership_id or 0, actor.team_ids
    # SQLite writes one at a time: this transaction has the lock already.
    if connection.features.has_select_for_update:
        _LOCK.ask(key_result_id, *reader, shape=actor.is_system)
    # Read once it is locked: while this waited, the cycle may have been closed.
    found: list[KeyResult] = _KEY_RESULT.ask(key_result_id, *reader, shape=actor.is_system)
    if not found:
        raise NotFound("key result")
    return found[0]


def _tick(row: KeyResult, new: NewCheckIn) -> Parts:
    """Tick what is done, and return the milestones or tasks."""
    if new.done is not None and new.version not in {None, row.version}:
        raise Conflict("changed-meanwhile")
    if row.type == "milestones":
        milestones = list(Milestone.objects.filter(key_result=row))
        if new.done is not None:
            _known(new.done, {item.pk for item in milestones})
            for item in milestones:
                item.is_done = item.pk in new.done
            update_each(milestones, ["is_done"])
        return Parts(milestones=milestones)
    if row.type == "tasks":
        tasks = list(Task.objects.filter(key_result=row))
        if new.done is not None:
            _known(new.done, {task.pk for task in tasks})
            for task in tasks:
                if task.pk in new.done:
                    task.state = TaskState.DONE.value
                elif task.state == TaskState.DONE:
                    task.state = TaskState.OPEN.value
            update_each(tasks, ["state"])
        return Parts(tasks=tasks)
    return Parts()


def _known(done: tuple[int, ...], there: set[int]) -> None:
    if not set(done) <= there:
        raise Invalid({"done": "unknown"})


def _value(row: KeyResult, new: NewCheckIn, parts: Parts) -> Decimal | None:
    """Return what the check-in reads: what is said, or the milestones or tasks that are done."""
    measure = measure_value(row, None, parts.milestones, parts.tasks)
    return done_of(measure) if isinstance(measure, Milestones | Tasks) else new.value


def _write(actor: Actor, row: KeyResult, new: NewCheckIn, value: Decimal | None) -> CheckIn:
    said = CheckIn(
        workspace_id=actor.workspace_id,
        key_result=row,
        observation=_observation(row, value, new.on, "check-in"),
        on=new.on,
        confidence=new.confidence,
        note=new.note.strip(),
        by_id=actor.membership_id,
        created_at=clock.now(),
    )
    told = [*_dated_now(row, new.on), said]
    seen = [each.observation for each in told if each.observation is not None]
    create_each(seen)
    for each in told:
        observation = each.observation
        each.observation = observation  # again, now that it has an id
    create_each(told)
    return said


def _observation(
    row: KeyResult, value: Decimal | None, on: date, source: str
) -> Observation | None:
    if value is None:
        return None
    return Observation(
        workspace_id=row.workspace_id, metric=row.metric, on=on, value=value, source=source
    )


def _dated_now(row: KeyResult, on: date) -> list[CheckIn]:
    """Give a reading that came without a day the day it came on, now that a dated one follows;
    one that still counts, as it did until now."""
    if row.stated is None:
        return []
    came_on = max(row.stated_on or on, _measured_since(row))
    day = min(came_on, deadline(row, row.objective.cycle))
    observation = _observation(row, row.stated, day, "import")
    row.stated = row.stated_on = None
    row.first_read_on = min(filter(None, (row.first_read_on, day)))
    row.last_check_in_on = max(filter(None, (row.last_check_in_on, day)))
    return [
        CheckIn(
            workspace_id=row.workspace_id,
            key_result=row,
            observation=observation,
            on=day,
            created_at=clock.now(),
        )
    ]


def _measured_since(row: KeyResult) -> date:
    since: date | None = row.measured_since  # type: ignore[attr-defined]
    return since or date.min


def _follow_reading(actor: Actor, row: KeyResult, said: CheckIn) -> None:
    """Let the row's reading be the newest that counts: none after the deadline does."""
    newest = _newest(actor, row, said)
    if newest is not None:
        row.current, row.current_on = newest.value, newest.on
        row.is_done = row.type == "binary" and newest.value == 1
    if said.observation is not None:
        if said.on >= _measured_since(row):
            row.first_read_on = min(filter(None, (row.first_read_on, said.on)))
        if row.type in {"milestones", "tasks"}:
            row.current = said.observation.value
    if said.confidence is not None:
        row.confidence = _latest_confidence(row, said)
    row.last_check_in_on = max(filter(None, (row.last_check_in_on, said.on)))
    row.version += 1


def _newest(actor: Actor, row: KeyResult, said: CheckIn) -> Observation | None:
    # What is said of today, in time, is what was said last: nothing is of a later day.
    if said.observation and said.on == actor.today <= deadline(row, row.objective.cycle):
        return said.observation
    return newest_observation(row, actor.today)


def _latest_confidence(row: KeyResult, said: CheckIn) -> Decimal | None:
    if row.last_check_in_on is not None and said.on < row.last_check_in_on:
        rows = CheckIn.objects.filter(key_result=row, confidence__isnull=False)
        said = rows.order_by("-on", "-pk")[0]
    found: Decimal | None = said.confidence
    return found
