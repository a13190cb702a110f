"""Writing an objective: whole, with its key results, as a plan or as what was promised."""

from __future__ import annotations

from dataclasses import replace

from northing.apps.goals import policy
from northing.apps.goals.actions.holding import record_change
from northing.apps.goals.actions.moving import free_key, ids_below
from northing.apps.goals.actions.plan_sheet import Sheet
from northing.apps.goals.events import (
    ChangeUndone,
    ObjectiveAmended,
    ObjectiveChanged,
    ObjectiveCreated,
)
from northing.apps.goals.facts import cycle_value
from northing.apps.goals.inputs import Aligning, ObjectivePlan
from northing.apps.goals.models import Cycle, KeyResult, Objective, Revision
from northing.apps.goals.queries.amending import Amending, amended_keys, has_amendments
from northing.apps.goals.queries.frozen import thawed
from northing.apps.goals.queries.locks import locked_cycles
from northing.apps.goals.queries.plan_reading import (
    ReadPlan,
    aligned,
    linked,
    put_back,
    read_plan,
    with_keys,
)
from northing.apps.goals.queries.rights import refuse_beyond, refuse_read_only, rights_on
from northing.apps.people.models import Team
from northing.apps.people.policy import held
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.core import document as core
from northing.core.plan import changed_fields, laid_over

Happened = ObjectiveAmended | ObjectiveChanged


@action
def create_objective(actor: Actor, plan: ObjectivePlan) -> int:
    """Write a new objective as a draft, at the end of its cycle, and return its id.

    Raises:
        Denied("not-yours-to-write"): the actor may not write for that team.
        Conflict: the cycle is in review or closed (a code of core.states).
        Invalid: by field, as ``key_results.1.target``: a value cannot be kept, a name stands for
            nobody, the parent does not fit.
    """
    actor = held(actor)
    cycle, team = _cycle(plan.cycle_id), _team(plan.team_id)
    refuse_read_only(cycle)
    if not policy.can_write(actor, plan.team_id, frozenset(), policy.teams_led(actor)):
        raise Denied("not-yours-to-write")
    read = read_plan(actor, plan, cycle)
    key = free_key(cycle, read.value.id, read.value.title)
    blank = core.Objective(id=key, title="", state=core.ObjectiveState.DRAFT)
    value = with_keys(laid_over(blank, read.value))
    sheet = Sheet.blank(actor, cycle, key)
    sheet.write(replace(read, value=value), team)
    row = sheet.row
    happened = ObjectiveCreated(objective_id=row.pk, cycle_id=cycle.pk)
    record_change(actor, row.pk, happened, sheet.moved)
    return row.pk


@action
def save_objective(actor: Actor, objective_id: int, plan: ObjectivePlan) -> None:
    """Write an objective anew. What was never promised is written freely, also for another cycle
    or team. Of a commitment words are free; its terms change with a reason, each as an
    amendment, and what is new is a late addition. Nothing happens where nothing differs.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied: "not-yours-to-write", or "not-yours-to-amend" for terms.
        Conflict: somebody changed it since ``version`` ("changed-meanwhile"); the cycle is in
            review or closed (a code of core.states), or the objective was dropped or closed
            ("objective-ended").
        Invalid: by field, as for ``create_objective`` and ``Amending.refuse``; a commitment
            leaves its cycle or team ("drop-and-plan-again").
    """
    actor = held(actor)
    into = _other_cycle(objective_id, plan)
    beside = [*linked(plan), *_let_go(objective_id, plan)]
    sheet = Sheet.opened(actor, objective_id, plan.version, into=into, beside=beside)
    team = _place(actor, sheet, plan)
    read = read_plan(actor, plan, _cycle(plan.cycle_id), sheet.stored)
    is_elsewhere = into is not None or sheet.row.team_id != plan.team_id
    wanted = with_keys(laid_over(sheet.stored, read.value), sheet.stored)
    happened = _write(sheet, replace(read, value=wanted), team, plan, is_elsewhere=is_elsewhere)
    if happened is not None:
        record_change(actor, objective_id, happened, sheet.moved)


@action
def undo_change(actor: Actor, objective_id: int, version: int) -> None:
    """Take the newest change of an objective's plan back; done again, it comes forth again. Its
    cycle and team stay, and so do readings, states and links that the actor may not see.

    Raises:
        NotFound, Denied: as ``save_objective``.
        Conflict: as ``save_objective``; "nothing-to-undo" where nothing was changed, or the
            change was one of a commitment's terms.
    """
    actor = held(actor)
    beside = [*_remembered(actor, objective_id), *ids_below(objective_id)]
    sheet = Sheet.opened(actor, objective_id, version, beside=beside)
    refuse_read_only(sheet.cycle, sheet.row)
    newest = Revision.objects.filter(objective=sheet.row).order_by("-replaced_at", "-pk").first()
    if newest is None:
        raise Conflict("nothing-to-undo")
    read = put_back(actor, sheet.cycle, thawed(newest.text), sheet.stored)
    wanted = laid_over(sheet.stored, read.value, is_memory=True)
    _refuse_other_terms(sheet, wanted)
    refuse_beyond(rights_on(actor, sheet.row), sheet.stored, wanted)
    sheet.keep_revision()
    newest.delete()
    sheet.write(replace(read, value=wanted), sheet.row.team)
    undone = ChangeUndone(objective_id=objective_id, fields=changed_fields(sheet.stored, wanted))
    record_change(actor, objective_id, undone, sheet.moved)


@action
def align_objective(actor: Actor, objective_id: int, aligning: Aligning) -> None:
    """Let an objective contribute to another one, to a key result, or to nothing.

    Raises:
        NotFound, Denied, Conflict: as ``save_objective``.
        Invalid: ``parent`` is not to be seen ("unknown"), in a cycle that does not hold this one
            ("parent-outside-cycle"), or would make a loop ("alignment-loop").
    """
    actor = held(actor)
    sheet = Sheet.opened(actor, objective_id, aligning.version, beside=_above(aligning))
    refuse_read_only(sheet.cycle, sheet.row)
    read = aligned(actor, sheet.row, sheet.stored, aligning)
    refuse_beyond(rights_on(actor, sheet.row), sheet.stored, read.value)
    if read.value == sheet.stored:
        return
    sheet.keep_revision()
    sheet.write(read, sheet.row.team)
    happened = ObjectiveChanged(objective_id=objective_id, fields=("parent",))
    record_change(actor, objective_id, happened, sheet.moved)


def _above(aligning: Aligning) -> list[int]:
    """Return the objective that the aligned one shall contribute to, itself or with a key
    result."""
    through = KeyResult.objects.filter(pk=aligning.parent_key_result_id or 0)
    return [
        *filter(None, [aligning.parent_objective_id]),
        *through.values_list("objective_id", flat=True),
    ]


def _let_go(objective_id: int, plan: ObjectivePlan) -> list[int]:
    """Return what contributes to a key result that the plan leaves out, or that takes its number
    from below in only one of plan and rows."""
    kept = {kr.id: kr.rolled_up for kr in plan.value.key_results}
    below = Objective.objects.filter(parent_key_result__objective=objective_id)
    links = below.values_list("pk", "parent_key_result__key", "parent_key_result__is_rolled_up")
    return [pk for pk, key, is_rolled_up in links if kept.get(key) is not is_rolled_up]


def _remembered(actor: Actor, objective_id: int) -> list[int]:
    """Return what the objective contributed to before its newest change."""
    seen = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    row = seen.select_related("cycle").first()
    newest = Revision.objects.filter(objective=row).order_by("-replaced_at", "-pk").first()
    if row is None or newest is None:
        return []
    return list(linked(ObjectivePlan(value=thawed(newest.text), cycle_id=row.cycle_id)))


def _cycle(cycle_id: int) -> Cycle:
    try:
        return locked_cycles(cycle_id)[cycle_id]
    except NotFound:
        raise Invalid({"cycle": "unknown"}) from None


def _team(team_id: int | None) -> Team | None:
    row = Team.objects.filter(pk=team_id or 0).first()
    if row is None and team_id is not None:
        raise Invalid({"team": "unknown"})
    return row


def _other_cycle(objective_id: int, plan: ObjectivePlan) -> int | None:
    """Return the cycle that the plan takes the objective to, None where it stays."""
    stays = Objective.objects.filter(pk=objective_id, cycle=plan.cycle_id).exists()
    return None if stays else plan.cycle_id


def _place(actor: Actor, sheet: Sheet, plan: ObjectivePlan) -> Team | None:
    """Return whose the objective shall be, once it may be written there."""
    row, team, cycle = sheet.row, _team(plan.team_id), _cycle(plan.cycle_id)
    rights = rights_on(actor, row)
    if not (rights.may_write or any(map(rights.is_own, sheet.stored.key_results))):
        raise Denied("not-yours-to-write")
    refuse_read_only(row.cycle, row)
    moves = {"cycle": row.cycle_id != cycle.pk, "team": row.team_id != plan.team_id}
    if not any(moves.values()):
        return team
    if row.state == core.ObjectiveState.COMMITTED:
        raise Invalid({name: "drop-and-plan-again" for name, moved in moves.items() if moved})
    led = policy.teams_led(actor)
    if not rights.may_write or not policy.can_write(actor, plan.team_id, frozenset(), led):
        raise Denied("not-yours-to-write")
    if moves["team"] and not rights.may_hand_over:
        raise Denied("not-yours-to-restrict")
    if moves["cycle"]:
        refuse_read_only(cycle)
    return team


def _write(
    sheet: Sheet, read: ReadPlan, team: Team | None, plan: ObjectivePlan, *, is_elsewhere: bool
) -> Happened | None:
    """Write what differs, and return what that was; None for nothing."""
    before, wanted = sheet.stored, read.value
    is_firm = before.state is core.ObjectiveState.COMMITTED
    amending = _amending(sheet, plan.reason.strip())
    if is_firm:
        wanted = amending.on_record(before, wanted)
    refuse_beyond(rights_on(sheet.actor, sheet.row), before, wanted)
    if is_firm:
        amending.refuse(before, wanted)
    if wanted == before and not is_elsewhere:
        return None
    fields = changed_fields(before, wanted)
    amended = _changed_terms(before, wanted) if is_firm else None
    if amended is None:
        sheet.keep_revision()
    else:
        sheet.forget_revisions()
    if plan.cycle_id != sheet.row.cycle_id:
        sheet.move_into(_cycle(plan.cycle_id))
        fields = (*fields, "cycle")
    if sheet.row.team_id != plan.team_id:
        fields = (*fields, "team")
    sheet.write(replace(read, value=replace(wanted, id=sheet.row.key)), team)
    pk = sheet.row.pk
    if amended is None:
        return ObjectiveChanged(objective_id=pk, fields=fields)
    return ObjectiveAmended(objective_id=pk, fields=fields, key_results=amended)


def _amending(sheet: Sheet, reason: str) -> Amending:
    actor = sheet.actor
    by = f"person {actor.membership_id}" if actor.membership_id else ""
    return Amending(cycle_value(sheet.cycle), actor.today, by, reason)


def _changed_terms(before: core.Objective, after: core.Objective) -> tuple[str, ...] | None:
    """Return the ids of the key results that were amended or added, None where the commitment
    stands as it is."""
    known, left = ({kr.id for kr in each.key_results} for each in (before, after))
    added = tuple(kr.id for kr in after.key_results if kr.id not in known)
    if added or known - left or has_amendments(before, after):
        return (*amended_keys(before, after), *added)
    return None


def _refuse_other_terms(sheet: Sheet, wanted: core.Objective) -> None:
    if sheet.stored.state is not core.ObjectiveState.COMMITTED:
        return
    agreed = _amending(sheet, "").on_record(sheet.stored, wanted)
    if _changed_terms(sheet.stored, agreed) is not None:
        raise Conflict("nothing-to-undo")
