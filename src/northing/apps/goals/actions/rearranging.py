"""Whole objectives that nobody has promised: copied, split, merged, discarded, reordered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.db.models import F

from northing.apps.goals import policy
from northing.apps.goals.actions.holding import held_chain, record_change
from northing.apps.goals.actions.moving import above_of, ids_below
from northing.apps.goals.actions.plan_sheet import Sheet
from northing.apps.goals.events import (
    ObjectiveCreated,
    ObjectiveDiscarded,
    ObjectiveReordered,
    ObjectivesMerged,
    ObjectiveSplit,
)
from northing.apps.goals.models import (
    Comment,
    Contribution,
    FormerTitle,
    Guardrail,
    HelpRequest,
    Initiative,
    KeyResult,
    Objective,
    ObjectiveOwner,
    Request,
    Support,
)
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.family import right_below
from northing.apps.goals.queries.linking import refuse_misalignment
from northing.apps.goals.queries.locks import hold_key_results, locked_cycle_of
from northing.apps.goals.queries.objective import visible_objective
from northing.apps.goals.queries.plan_reading import ReadPlan, put_back, with_keys
from northing.apps.goals.queries.plan_values import refuse_unkeepable
from northing.apps.goals.queries.rights import (
    DISCARDABLE,
    LOOSE,
    has_same_audience,
    may_hand_over,
    refuse_read_only,
    rights_on,
)
from northing.apps.people.policy import held
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record
from northing.core import document as core
from northing.core.plan import laid_over
from northing.formats.yaml import limits
from northing.formats.yaml.references import numbered


@action
def discard_objective(actor: Actor, objective_id: int, version: int) -> None:
    """Delete a draft, or what waits or is parked, with all that hangs on it.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): the actor may not write it.
        Conflict: "changed-meanwhile", "not-a-draft", a code of core.states, or "has-children"
            where something that the actor sees contributes to it.
    """
    actor = held(actor)
    sheet = _loose(actor, objective_id, version, DISCARDABLE)
    if policy.visible_to(actor, right_below([objective_id])).exists():
        raise Conflict("has-children")
    was_restricted = sheet.row.is_restricted
    sheet.delete()
    happened = ObjectiveDiscarded(objective_id=objective_id, was_restricted=was_restricted)
    record_change(actor, objective_id, happened, sheet.moved)


@action
def duplicate_objective(actor: Actor, objective_id: int) -> int:
    """Write a draft that says the same as an objective, at the end of its cycle and seen by the
    same people, without its history, and return its id. Links that the actor may not see are
    left out.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): the actor may not write for its team.
        Conflict: the cycle is in review or closed (a code of core.states).
    """
    actor = held(actor)
    row = held_chain(actor, objective_id)[0]
    if not rights_on(actor, row).may_write:
        raise Denied("not-yours-to-write")
    refuse_read_only(row.cycle)
    sheet = Sheet.like(actor, row)
    sheet.write(_copied(actor, sheet, row, objective_value(row, is_frozen=True)), row.team)
    pk, cycle = sheet.row.pk, sheet.cycle.pk
    happened = ObjectiveCreated(objective_id=pk, cycle_id=cycle, copied_from=objective_id)
    record_change(actor, pk, happened, sheet.moved)
    return pk


@action
def split_objective(
    actor: Actor, objective_id: int, key_result_ids: tuple[int, ...], title: str, version: int
) -> int:
    """Take some key results of an uncommitted objective into a new one of that title, beside it
    and seen by the same people, and return its id. What contributes to them goes with them.

    Raises:
        NotFound, Denied: as ``discard_objective``.
        Conflict: "changed-meanwhile", "not-a-draft", or a code of core.states.
        Invalid: ``title`` is missing or too long; ``key_results`` are not its own ("unknown"),
            none ("required") or all of them ("not-all").
    """
    actor = held(actor)
    sheet = _loose(actor, objective_id, version, LOOSE)
    taken = _taken(sheet.row, key_result_ids)
    named = title.strip()
    if not 0 < len(named) <= limits.TEXT:
        raise Invalid({"title": "too-long" if named else "required"})
    part = Sheet.like(actor, sheet.row)
    bare = replace(sheet.stored, title=named, key_results=(), guardrails=(), initiatives=())
    part.write(_copied(actor, part, sheet.row, bare), sheet.row.team)
    _move(taken, sheet.row, part.row)
    sheet.touch()
    sheet.forget_revisions()
    for each in (sheet, part):
        each.follow()
    split = ObjectiveSplit(objective_id=objective_id, part_id=part.row.pk)
    made = ObjectiveCreated(
        objective_id=part.row.pk, cycle_id=part.cycle.pk, copied_from=objective_id
    )
    record_change(actor, objective_id, split, sheet.moved)
    record(actor, made, f"objective:{part.row.pk}")
    return part.row.pk


@action
def merge_objectives(actor: Actor, objective_id: int, into_id: int, version: int) -> None:
    """Take all of an uncommitted objective into another one of its cycle: its key results,
    guardrails, owners and what contributes to it; its words stand in the other's note.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied: the actor may not write both ("not-yours-to-write"), or not say who sees both
            where they are restricted ("not-yours-to-restrict"): the owners of both become one's.
        Conflict: "changed-meanwhile", "not-a-draft", "other-cycle", "other-audience" where not
            the same people see both, or a code of core.states.
        Invalid: ``into`` is the objective itself ("unknown"); ``parent`` would make a loop; a
            list is more than a file may hold ("too-many-items").
    """
    actor = held(actor)
    if into_id == objective_id:
        raise Invalid({"into": "unknown"})
    locked_cycle_of(actor, objective_id)
    hold_key_results(actor, objective_id, into_id)
    beside = (into_id, *above_of(into_id), *ids_below(into_id))
    sheet = _loose(actor, objective_id, version, LOOSE, beside)
    target = visible_objective(actor, into_id)
    into = _loose(actor, into_id, target.version, LOOSE)
    _refuse_unlike(sheet.row, into.row)
    if not all(may_hand_over(actor, each.row) for each in (sheet, into)):
        raise Denied("not-yours-to-restrict")
    _absorb(into, sheet)
    was_restricted = sheet.row.is_restricted
    sheet.delete()
    refuse_misalignment(actor)
    refuse_unkeepable(objective_value(into.row, is_frozen=True), into.cycle)
    into.follow()
    gone = ObjectiveDiscarded(
        objective_id=objective_id, was_restricted=was_restricted, merged_into=into_id
    )
    record(actor, gone, f"objective:{objective_id}")
    merged = ObjectivesMerged(objective_id=into_id, merged_id=objective_id)
    record_change(actor, into_id, merged, (*sheet.moved, *into.moved))


@action
def move_objective(
    actor: Actor, team_id: int, objective_id: int, before_id: int | None, version: int
) -> None:
    """Put a team's objective before another one of its team and cycle, at their end without one.

    Raises:
        NotFound: the team has no such objective, or one that the actor may not see.
        Denied("not-yours-to-write"): the actor may not write it.
        Conflict: "changed-meanwhile", a code of core.states, or ``before_id`` is no other of
            the team's ("changed-meanwhile").
    """
    actor = held(actor)
    locked_cycle_of(actor, objective_id)
    row = visible_objective(actor, objective_id)
    if row.team_id != team_id:
        raise NotFound
    if not rights_on(actor, row).may_write:
        raise Denied("not-yours-to-write")
    refuse_read_only(row.cycle)
    rows = list(Objective.objects.select_for_update().order_by("pk").filter(
        cycle=row.cycle_id, team=row.team_id
    ))  # fmt: skip
    order = [each.pk for each in sorted(rows, key=lambda each: (each.position, each.pk))]
    seen = policy.visible_to(actor, Objective.objects.filter(pk=before_id or 0))
    is_there = before_id in order and before_id != objective_id and seen.exists()
    as_locked = {each.pk: each.version for each in rows}
    if as_locked.get(objective_id) != version or (before_id is not None and not is_there):
        raise Conflict("changed-meanwhile")
    order.remove(objective_id)
    order.insert(order.index(before_id) if before_id else len(order), objective_id)
    _put_in_order(rows, order)
    record(actor, ObjectiveReordered(objective_id=objective_id), f"objective:{objective_id}")


def _put_in_order(rows: list[Objective], order: list[int]) -> None:
    places = sorted(row.position for row in rows)
    if len(set(places)) < len(places):  # Two at one place: spread them out.
        places = list(range(places[0], places[0] + len(places)))
    for row in rows:
        row.position = places[order.index(row.pk)]
    Objective.objects.bulk_update(rows, ["position"], batch_size=500)


def _loose(
    actor: Actor,
    objective_id: int,
    version: int,
    states: Collection[str],
    beside: tuple[int, ...] = (),
) -> Sheet:
    """Return the sheet of an objective in one of some states, that the actor may write."""
    beside = (*beside, *ids_below(objective_id))
    sheet = Sheet.opened(actor, objective_id, version, beside=beside)
    if not rights_on(actor, sheet.row).may_write:
        raise Denied("not-yours-to-write")
    if sheet.row.state not in states:
        raise Conflict("not-a-draft")
    refuse_read_only(sheet.cycle, sheet.row)
    return sheet


def _copied(actor: Actor, sheet: Sheet, row: Objective, value: core.Objective) -> ReadPlan:
    """Return what a new objective beside ``row`` says: the value's plan, as a draft."""
    blank = core.Objective(
        id=sheet.row.key,
        title="",
        state=core.ObjectiveState.DRAFT,
        restricted_to=value.restricted_to,
    )
    planned = laid_over(blank, replace(value, key_results=tuple(
        kr for kr in value.key_results if kr.dropped_on is None
    )))  # fmt: skip
    return put_back(actor, row.cycle, with_keys(planned), blank)


def _taken(row: Objective, ids: tuple[int, ...]) -> list[KeyResult]:
    own = list(KeyResult.objects.filter(objective=row))
    taken = [kr for kr in own if kr.pk in ids]
    if len(taken) != len(set(ids)):
        raise Invalid({"key_results": "unknown"})
    if not taken or len(taken) == len(own):
        raise Invalid({"key_results": "not-all" if taken else "required"})
    return taken


def _move(key_results: list[KeyResult], row: Objective, into: Objective) -> None:
    """Give another objective some key results with all that is said of them."""
    there = list(KeyResult.objects.filter(objective=into))
    taken, end = {kr.key for kr in there}, len(there)
    for at, kr in enumerate(key_results):
        old = kr.key
        kr.key = numbered(old, taken)
        kr.objective, kr.position, kr.version = into, end + at, kr.version + 1
        taken.add(kr.key)
        served = Initiative.objects.filter(objective=row, serves=old)
        served.update(objective=into, serves=kr.key)
    KeyResult.objects.bulk_update(key_results, ["key", "objective", "position", "version"])
    for table in (FormerTitle, HelpRequest):
        table.objects.filter(key_result__in=key_results).update(objective=into)


def _refuse_unlike(row: Objective, into: Objective) -> None:
    if row.cycle_id != into.cycle_id:
        raise Conflict("other-cycle")
    if not has_same_audience(row, into):
        raise Conflict("other-audience")


def _absorb(into: Sheet, gone: Sheet) -> None:
    """Let everything that hangs on one objective, and all that points at it, be another's."""
    row, target = gone.row, into.row
    above = target.parent_objective_id, target.parent_key_result_id
    inner = list(KeyResult.objects.filter(objective=row))
    if above[0] == row.pk or above[1] in {kr.pk for kr in inner}:
        target.parent_objective_id = row.parent_objective_id
        target.parent_key_result_id = row.parent_key_result_id
    _move(inner, row, target)
    children = Objective.objects.filter(parent_objective=row).exclude(pk=target.pk)
    children.update(parent_objective=target)
    for table in (Guardrail, Initiative):
        end = table.objects.filter(objective=target).count()
        table.objects.filter(objective=row).update(objective=target, position=F("position") + end)
    _add(ObjectiveOwner, "membership_id", row, target)
    _add(Contribution, "team_id", row, target)
    Support.objects.filter(to_objective=row).exclude(objective=target).update(to_objective=target)
    known = Support.objects.filter(objective=target)
    ends = list(known.values_list("to_objective_id", "to_key_result_id"))
    for link in Support.objects.filter(objective=row).exclude(to_objective=target):
        if (link.to_objective_id, link.to_key_result_id) not in ends:
            link.objective, link.position = target, known.count()
            link.save()
    for said in (Request, HelpRequest, Comment):
        said.objects.filter(objective=row).update(objective=target)
    target.note = "\n\n".join(filter(None, (target.note, *_words(row))))[: limits.TEXT]
    target.version += 1
    target.save(update_fields=["note", "version", "parent_objective", "parent_key_result"])
    into.forget_revisions()


def _words(row: Objective) -> tuple[str, ...]:
    return row.title, row.why, row.evidence, row.note


def _add(table: type[Any], end: str, row: Objective, target: Objective) -> None:
    """Give an objective the owners, or the contributors, that it lacks and another one has."""
    known = table.objects.filter(objective=target)
    there, count = set(known.values_list(end, flat=True)), known.count()
    missing = table.objects.filter(objective=row).exclude(**{f"{end}__in": there})
    missing.update(objective=target, position=F("position") + count)
