"""What an import would do, and what an export says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from northing.apps.goals.queries.documents import (
    cycle_document,
    cycle_names,
    references,
    spelled_out_document,
)
from northing.apps.people.queries import system_actor_named
from northing.base import clock
from northing.base.actor import Actor
from northing.base.roles import Deed
from northing.core.alignment import Reference
from northing.core.coaching import Coaching
from northing.core.commitment import with_changes_on_record
from northing.core.diff import Change, diff
from northing.core.document import Document, KeyResult, Objective
from northing.core.merge import merge
from northing.core.states import COMMITMENTS, spelled_out

REASON = "Import"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things of a kind would be created, changed, or are already as the file says."""

    created: int = 0
    changed: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """What importing one document does. ``before`` is None for a new cycle."""

    workspace: str
    cycle: str
    before: Document | None
    desired: Document
    objectives: Tally
    key_results: Tally
    changes: tuple[Change, ...]

    @property
    def is_idle(self) -> bool:
        return self.before == self.desired


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a document cannot be imported: a code and what it is about."""

    code: str
    cycle: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do, a step a document, or what stands in its way."""

    steps: tuple[Step, ...]
    troubles: tuple[Trouble, ...] = ()
    new_workspaces: tuple[str, ...] = ()

    @property
    def is_idle(self) -> bool:
        return all(step.is_idle for step in self.steps) and not self.new_workspaces


def import_plan(documents: Sequence[Document], workspace: str) -> Plan:
    """Return what importing the documents would do; nothing is written. ``workspace`` is for
    the documents that name none.

    Asked by the command line as the system: it looks at every workspace that is named.
    """
    steps: list[Step] = []
    merged: dict[tuple[str, str], Document] = {}
    troubles: list[Trouble] = []
    for document in map(_kept, documents):
        name = document.workspace or workspace
        cycle = document.cycle.name if document.cycle else ""
        if not name or not cycle:
            troubles.append(Trouble("no-workspace" if not name else "no-cycle", cycle))
            continue
        before = merged.get((name, cycle)) or stored(name, cycle)
        desired = _laid_over(before, document, name) if before else document
        merged[name, cycle] = desired
        steps.append(_step(name, cycle, before, desired, document))
    names = dict.fromkeys(step.workspace for step in steps)
    new = tuple(name for name in names if system_actor_named(name) is None)
    return Plan(tuple(steps), (*troubles, *_dangling(steps)), new)


def _kept(document: Document) -> Document:
    """Return the document without what only the linter is told."""
    return replace(document, coach=Coaching())


def _laid_over(before: Document, document: Document, workspace: str) -> Document:
    actor = system_actor_named(workspace)
    today = actor.today if actor else clock.today()
    return _on_record(before, spelled_out(merge(before, document), today), today)


def _on_record(before: Document, desired: Document, today: date) -> Document:
    """Return the desired Document with an amendment for each term of a commitment that it
    changes without saying so."""
    known = {o.id: {kr.id: kr for kr in o.key_results} for o in before.all_objectives()
             if o.state in COMMITMENTS}  # fmt: skip

    def told(objective: Objective) -> Objective:
        old = known.get(objective.id, {})
        return replace(
            objective,
            key_results=tuple(
                with_changes_on_record(old[kr.id], kr, today, REASON) if kr.id in old else kr
                for kr in objective.key_results
            ),
        )

    return desired.each(told)


def stored(workspace: str, cycle: str) -> Document | None:
    """Return the cycle as an import is laid over it, None where there is no such cycle.

    Asked as the system.
    """
    actor = system_actor_named(workspace)
    if actor is None or cycle not in cycle_names(actor):
        return None
    return spelled_out_document(actor, cycle)


def _step(
    workspace: str, cycle: str, before: Document | None, desired: Document, incoming: Document
) -> Step:
    changes = diff(before, desired) if before else ()
    old, new = _by_key(before.all_objectives() if before else ()), _by_key(desired.all_objectives())
    named = _by_key(incoming.all_objectives())
    old_inner, new_inner = _inner(old.values()), _inner(new.values())
    return Step(
        workspace=workspace,
        cycle=cycle,
        before=before,
        desired=desired,
        objectives=_tally(old, new, named),
        key_results=_tally(old_inner, new_inner, _inner(named.values())),
        changes=changes,
    )


def _by_key(objectives: Iterable[Objective]) -> dict[str, Objective]:
    return {objective.id: objective for objective in objectives}


def _inner(objectives: Iterable[Objective]) -> dict[tuple[str, str], KeyResult]:
    return {(o.id, kr.id): kr for o in objectives for kr in o.key_results}


def _tally(old: dict, new: dict, named: Iterable[object]) -> Tally:  # type: ignore[type-arg]
    kinds = Counter(
        "created" if key not in old else "skipped" if old[key] == new[key] else "changed"
        for key in named
    )
    return Tally(kinds["created"], kinds["changed"], kinds["skipped"])


def _dangling(steps: Iterable[Step]) -> tuple[Trouble, ...]:
    """Return the references into other cycles that nothing answers to, in the database or the
    stream. (Those within a document were checked when it was read.)"""
    found: list[Trouble] = []
    known: dict[str, set[tuple[str, str, str]]] = {}
    steps = list(steps)
    for step in steps:
        if step.workspace not in known:
            actor = system_actor_named(step.workspace)
            known[step.workspace] = set(references(actor)) if actor else set()
        known[step.workspace].update(_targets(step.desired, step.cycle))
    for step in steps:
        for objective in step.desired.all_objectives():
            for text in filter(None, (objective.parent, objective.continues, *objective.supports)):
                reference = Reference.parse(text)
                target = (
                    reference.cycle or step.cycle,
                    reference.objective,
                    reference.key_result,
                )
                if target not in known[step.workspace]:
                    found.append(
                        Trouble("unknown-reference", step.cycle, f"{objective.id}: {text}")
                    )
    return tuple(found)


def _targets(document: Document, cycle: str) -> Iterable[tuple[str, str, str]]:
    for objective in document.all_objectives():
        yield (cycle, objective.id, "")
        yield from ((cycle, objective.id, inner.id) for inner in objective.key_results)


def exported_documents(actor: Actor, cycle: str = "") -> tuple[Document, ...]:
    """Return the workspace's cycles as Documents, oldest first, or the one that is named.

    Raises:
        Denied: the actor may not export.
        NotFound: there is no such cycle.
    """
    actor.demand(Deed.EXPORT)
    names = (cycle,) if cycle else cycle_names(actor)
    return tuple(cycle_document(actor, name) for name in names)
