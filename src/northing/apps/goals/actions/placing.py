"""Placing a whole Document: the deed behind imports, which writes a cycle in bulk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from northing.apps.goals.actions.placing_rows import Writer
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.events import CyclePlaced, LinksPlaced
from northing.apps.goals.facts import allowances
from northing.apps.goals.models import (
    Cycle,
    CycleProduct,
    CycleStrategy,
    CycleTeam,
    Objective,
    Product,
    Strategy,
    Support,
)
from northing.apps.goals.queries.cycle_places import MOST_CYCLE_LEVELS, misplacement
from northing.apps.goals.queries.linking import Finder, misalignment
from northing.apps.people.queries import Roster
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, NotFound
from northing.base.events import record
from northing.base.roles import Deed
from northing.core import document as core
from northing.core.alignment import MOST_LEVELS, Reference
from northing.core.states import spelled_out


@dataclass(frozen=True, slots=True)
class Placed:
    """What placing a document did; ``objectives`` is by key."""

    cycle_id: int
    objectives: Mapping[str, int] = field(default_factory=dict)


@action
def place_document(
    actor: Actor, desired: core.Document, before: core.Document | None, roster: Roster
) -> Placed:
    """Make a cycle's rows say what the desired Document says. Links between objectives are
    placed afterwards (``place_links``), when every cycle of a stream is there.

    ``before`` is what the rows say now (None for a new cycle); only what differs is written.
    ``roster`` knows every team and person that the document names.

    Raises:
        Denied: the actor may not import.
        Invalid: the cycle does not fit its parent or siblings, or is missing.
    """
    actor.demand(Deed.IMPORT)
    cycle, is_new = _cycle(actor, desired)
    resolved = _with_states(actor, cycle, desired, is_new=is_new)
    _listings(actor, cycle, resolved, roster)
    strategies, products = _strategy_keys(actor, resolved), _product_keys(actor, resolved)
    writer = Writer(actor, cycle, roster, strategies, products)
    objectives = writer.write(resolved, before)
    record(
        actor,
        CyclePlaced(
            cycle_id=cycle.pk,
            cycle=cycle.name,
            created=writer.created,
            changed=writer.changed,
            objectives=tuple(writer.touched),
        ),
        f"cycle:{cycle.pk}",
    )
    return Placed(cycle.pk, objectives)


def _cycle(actor: Actor, document: core.Document) -> tuple[Cycle, bool]:
    value = document.cycle
    if value is None:
        raise Invalid({"cycle": "required"})
    row = Cycle.objects.filter(name=value.name).first()
    is_new = row is None
    parent = _parent_cycle(value, row)
    row = row or Cycle(workspace_id=actor.workspace_id, name=value.name)
    row.starts_on, row.ends_on, row.parent = value.starts_on, value.ends_on, parent
    row.language, row.source = document.language, document.source
    if value.state:
        row.state = value.state.value
    row.save()
    return row, is_new


def _parent_cycle(value: core.Cycle, row: Cycle | None) -> Cycle | None:
    """Return the parent that a cycle names, checked: inside its days, beside its siblings."""
    if not value.parent:
        return None
    parent = Cycle.objects.filter(name=value.parent).first()
    if parent is None:
        raise Invalid({"cycle.parent": "unknown-cycle"}, name=value.parent)
    wrong = misplacement(value, parent, row)
    if wrong:
        place = "cycle.parent" if wrong in {"cycle-too-deep", "cycle-loop"} else "cycle"
        told = {"name": value.name, "parent": parent.name, "cycles": value.name}
        raise Invalid({place: wrong}, most=MOST_CYCLE_LEVELS, **told)
    return parent


def _with_states(
    actor: Actor, cycle: Cycle, desired: core.Document, *, is_new: bool
) -> core.Document:
    """Return the document with every state spelled out, and give a new cycle its own."""
    said = desired.cycle.state if desired.cycle else None
    whole = spelled_out(desired, actor.today)
    state = whole.cycle.state if whole.cycle else None
    if is_new and state is not None:
        cycle.is_imported = said is None and state is core.CycleState.CLOSED
        cycle.state = state.value
        cycle.save(update_fields=["state", "is_imported"])
    return whole


def _listings(actor: Actor, cycle: Cycle, document: core.Document, roster: Roster) -> None:
    """List what the document names, in its order; what was listed before stays listed."""
    listed = CycleTeam.objects.filter(cycle=cycle)
    let_be = dict(listed.values_list("team_id", "allow"))
    listed.delete()
    CycleTeam.objects.bulk_create(
        CycleTeam(
            workspace_id=actor.workspace_id,
            cycle=cycle,
            team_id=(pk := roster.teams[team.name]),
            allow=allowances(let_be.get(pk, []), team.allow, actor.membership_id, actor.today),
            position=at,
        )
        for at, team in enumerate(document.teams)
    )
    CycleStrategy.objects.filter(cycle=cycle).delete()
    CycleProduct.objects.filter(cycle=cycle).delete()
    for at, strategy in enumerate(document.strategies):
        values = {"title": strategy.title, "statement": strategy.statement}
        CycleStrategy.objects.create(
            workspace_id=actor.workspace_id,
            cycle=cycle,
            strategy=_laid_down(actor, Strategy, strategy.id, values),
            position=at,
        )
    for at, product in enumerate(document.products):
        stages = [stage.value for stage in product.stages]
        told = {"name": product.name, "phase": product.phase or "", "stages": stages}
        CycleProduct.objects.create(
            workspace_id=actor.workspace_id,
            cycle=cycle,
            product=_laid_down(actor, Product, product.id, told),
            position=at,
        )


Direction = TypeVar("Direction", Strategy, Product)


def _laid_down(
    actor: Actor, model: type[Direction], key: str, values: Mapping[str, Any]
) -> Direction:
    """Return the strategy or product of a key, with these values; a new one is the last."""
    row = model.objects.filter(key=key).first()
    if row is None:
        position = model.objects.count()
        return model.objects.create(
            workspace_id=actor.workspace_id, key=key, position=position, **values
        )
    if any(getattr(row, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(row, name, value)
        row.version += 1
        row.save(update_fields=[*values, "version"])
    return row


def _strategy_keys(actor: Actor, document: core.Document) -> dict[str, int]:
    """Return the strategies by key; one that is only named becomes a row of that title."""
    known = dict(Strategy.objects.values_list("key", "pk"))
    for key in dict.fromkeys(o.strategy for o in document.all_objectives() if o.strategy):
        if key not in known:
            known[key] = _laid_down(actor, Strategy, key, {"title": key}).pk
    return known


def _product_keys(actor: Actor, document: core.Document) -> dict[str, int]:
    """Return the products by key; one that is only named becomes a row of that name."""
    known = dict(Product.objects.values_list("key", "pk"))
    for key in dict.fromkeys(o.product for o in document.all_objectives() if o.product):
        if key not in known:
            known[key] = _laid_down(actor, Product, key, {"name": key}).pk
    return known


@action
def place_links(actor: Actor, cycle_id: int, document: core.Document) -> None:
    """Set the parents and supports of a placed document's objectives, then its numbers.

    Raises:
        Denied: the actor may not import.
        NotFound: the cycle is unknown.
        Invalid: a link points at nothing, or a parent is in a cycle that does not contain this
            one; ``reference`` names it.
        Conflict: objectives would contribute to themselves ("alignment-loop"), or stand on more
            than MOST_LEVELS levels ("alignment-too-deep"); ``objectives`` names some.
    """
    actor.demand(Deed.IMPORT)
    cycle = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound("cycle")
    finder = Finder(cycle)
    rows = {row.key: row for row in Objective.objects.filter(cycle=cycle)}
    for value in document.all_objectives():
        _set_parent(finder, rows[value.id], value.parent)
        rows[value.id].continues_id = finder.find(value.continues)[0] if value.continues else None
    Objective.objects.bulk_update(
        rows.values(), ["parent_objective", "parent_key_result", "continues"], batch_size=200
    )
    _refuse_loops()
    _set_supports(actor, finder, rows, document)
    refresh_cycle(actor, cycle)
    record(actor, LinksPlaced(cycle_id=cycle.pk, cycle=cycle.name), f"cycle:{cycle.pk}")


def _set_parent(finder: Finder, row: Objective, text: str) -> None:
    row.parent_objective_id, row.parent_key_result_id = finder.find(text) if text else (None, None)
    if text and not finder.reaches(Reference.parse(text).cycle):
        raise Invalid({"parent": "parent-outside-cycle"}, reference=text, cycle=finder.home.name)


def _refuse_loops() -> None:
    wrong = misalignment()
    if wrong:
        code, shown = wrong
        titles = dict(Objective.objects.filter(pk__in=shown).values_list("pk", "title"))
        raise Conflict(code, objectives=[titles[pk] for pk in shown], most=MOST_LEVELS)


def _set_supports(
    actor: Actor, finder: Finder, rows: Mapping[str, Objective], document: core.Document
) -> None:
    Support.objects.filter(objective__in=[row.pk for row in rows.values()]).delete()
    links = []
    for value in document.all_objectives():
        for at, text in enumerate(value.supports):
            objective_id, key_result_id = finder.find(text)
            links.append(
                Support(
                    workspace_id=actor.workspace_id,
                    objective=rows[value.id],
                    to_objective_id=objective_id,
                    to_key_result_id=key_result_id,
                    position=at,
                )
            )
    Support.objects.bulk_create(links)
