"""Bringing documents in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.db import transaction

from northing.apps.exchange.events import AuditExported, DocumentsImported
from northing.apps.exchange.queries import Plan, Step, stored
from northing.apps.exchange.queries.audit import AuditFilter
from northing.apps.goals.actions.placing import Placed, place_document, place_links
from northing.apps.goals.queries.documents import hold_cycles
from northing.apps.people.actions import change_vision, create_workspace, extend_roster
from northing.apps.people.inputs import NewTeam, VisionChange
from northing.apps.people.queries import Roster, system_actor_named
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid
from northing.base.events import record
from northing.base.roles import Deed
from northing.base.statistics import renew_statistics
from northing.core.document import Document, Objective


def _nothing(_objectives: int) -> object:
    """Take no notice of progress."""


@transaction.atomic
def import_documents(plan: Plan, on_progress: Callable[[int], object] = _nothing) -> None:
    """Do what a plan says, whole or not at all, as the system; workspaces that are missing are
    made. ``on_progress`` is told how many objectives were written with each step.

    Raises:
        Invalid: the plan has troubles, or a cycle does not fit.
        Conflict: teams or objectives would stand under themselves, or a cycle was changed since
            the plan was made.
    """
    if plan.troubles:
        raise Invalid({trouble.subject: trouble.code for trouble in plan.troubles})
    _refuse_stale(plan)
    for name in dict.fromkeys(step.workspace for step in plan.steps):
        actor = system_actor_named(name) or create_workspace(name)
        steps = [step for step in plan.steps if step.workspace == name and not step.is_idle]
        if steps:
            _import_into(actor, steps, on_progress)
    renew_statistics()


def _refuse_stale(plan: Plan) -> None:
    _hold(plan)
    checked: set[tuple[str, str]] = set()
    for step in plan.steps:
        place = step.workspace, step.cycle
        if place not in checked and stored(*place) != step.before:
            raise Conflict("changed-meanwhile", cycle=step.cycle)
        checked.add(place)


def _hold(plan: Plan) -> None:
    """Keep everybody out of all that is written, in the order in which others lock it and not in
    that of the files."""
    names = {step.workspace for step in plan.steps}
    actors = [actor for name in names if (actor := system_actor_named(name))]
    for actor in sorted(actors, key=lambda actor: actor.workspace_id):
        cycles = {step.cycle for step in plan.steps if step.workspace == actor.workspace_name}
        hold_cycles(actor, cycles)


@action
def _import_into(actor: Actor, steps: list[Step], on_progress: Callable[[int], object]) -> None:
    actor.demand(Deed.IMPORT)
    placed: list[tuple[Placed, Step]] = []
    for step in _parents_first(steps):
        roster = _roster(actor, step.desired)
        placed.append((place_document(actor, step.desired, step.before, roster), step))
        _tell_vision(actor, step)
        on_progress(step.objectives.created + step.objectives.changed + step.objectives.skipped)
    # The database plans the reading of these rows badly until it knows how many there are now.
    renew_statistics()
    for done, step in placed:
        place_links(actor, done.cycle_id, step.desired)
    record(
        actor,
        DocumentsImported(
            cycles=tuple(step.cycle for step in steps),
            created=sum(step.objectives.created for step in steps),
            changed=sum(step.objectives.changed for step in steps),
        ),
    )


def _tell_vision(actor: Actor, step: Step) -> None:
    """Keep the vision where the document changes it: one that only repeats what stood before the
    import says nothing against another document of the stream."""
    before = step.before.vision if step.before else ""
    if step.desired.vision != before:
        change_vision(actor, VisionChange(vision=step.desired.vision))


def _parents_first(steps: list[Step]) -> Iterator[Step]:
    """Yield the steps so that a cycle comes after the one it lies in."""
    waiting = list(steps)
    coming = {step.cycle for step in waiting}
    while waiting:
        ready = [
            step
            for step in waiting
            if not (step.desired.cycle and step.desired.cycle.parent in coming)
        ]
        if not ready:
            names = ", ".join(step.cycle for step in waiting)
            raise Invalid({"cycle.parent": "cycle-loop"}, cycles=names)
        yield from ready
        coming -= {step.cycle for step in ready}
        waiting = [step for step in waiting if step not in ready]


def _roster(actor: Actor, document: Document) -> Roster:
    named = [NewTeam(name=t.name, parent=t.parent, level=t.level or "", function=t.function)
             for t in document.teams]  # fmt: skip
    known = {team.name for team in named}
    helping = (
        name
        for o in document.all_objectives()
        for name in (*o.contributors, *(k.team for k in o.key_results if k.team))
    )
    contributing = dict.fromkeys(name for name in helping if name not in known)
    teams = [*named, *(NewTeam(name=name) for name in contributing)]
    people = list(dict.fromkeys(_people(document)))
    roster = extend_roster(actor, teams, people)
    restricted = dict.fromkeys(
        name for o in document.all_objectives() for name in o.restricted_to or ()
    )
    strangers = [name for name in restricted if roster.team_id(name) is None]
    return extend_roster(actor, (), strangers) if strangers else roster


def _people(document: Document) -> Iterator[str]:
    for objective in document.all_objectives():
        yield from _people_of(objective)


def _people_of(objective: Objective) -> Iterable[str]:
    yield from objective.owners
    yield from (guardrail.owner for guardrail in objective.guardrails if guardrail.owner)
    yield from (amended.by for amended in objective.amendments if amended.by)
    for key_result in objective.key_results:
        yield from key_result.owners
        yield from (said.by for said in key_result.check_ins if said.by)
        yield from (amended.by for amended in key_result.amendments if amended.by)


@action
def record_audit_export(actor: Actor, asked: AuditFilter, form: str) -> None:
    """Put on record that the audit log is taken out as a file (``form`` is csv or jsonl), before
    it is. What was asked about is not kept: others may not know that it is there.

    Raises:
        Denied: the actor may not read the audit log.
    """
    actor.demand(Deed.READ_AUDIT)
    happened = AuditExported(format=form, filters=asked.used, since=asked.since, until=asked.until)
    record(actor, happened)
