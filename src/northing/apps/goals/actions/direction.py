"""Where it all leads: the strategies that objectives serve and the products they belong to."""

from __future__ import annotations

from typing import Any

from northing.apps.goals.actions.direction_rows import PRODUCTS, STRATEGIES, Row, Words
from northing.apps.goals.inputs import ProductDraft, StrategyDraft
from northing.apps.goals.models import Cycle
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Invalid
from northing.base.events import record, record_each
from northing.core.document import ProductPhase, Stage
from northing.formats import yaml
from northing.formats.yaml import limits


@action
def create_strategy(actor: Actor, draft: StrategyDraft) -> int:
    """Make a strategy, the last one, and return its id. Cycles that are not closed list it.

    Raises:
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
        Invalid: the title is missing or taken, or a text longer than a file may hold.
    """
    pk, told = STRATEGIES.create(actor, _strategy_words(draft))
    record(actor, *told)
    return pk


@action
def change_strategy(actor: Actor, strategy_id: int, draft: StrategyDraft) -> None:
    """Give a strategy another title or statement.

    Raises:
        NotFound: there is no such strategy.
        Denied, Invalid: as in ``create_strategy``.
        Conflict("changed-meanwhile"): somebody changed it since ``draft.version``.
    """
    record_each(actor, STRATEGIES.change(actor, strategy_id, draft.version, _strategy_words(draft)))


@action
def move_strategy(
    actor: Actor, strategy_id: int, before_id: int | None, version: int | None = None
) -> None:
    """Put a strategy right before another one, or last (None); so do the open cycles' listings.

    Raises:
        NotFound: there is no such strategy, or none to stand before.
        Denied, Conflict: as in ``change_strategy``.
    """
    record_each(actor, STRATEGIES.move(actor, strategy_id, before_id, version))


@action
def retire_strategy(
    actor: Actor, strategy_id: int, version: int | None = None, *, is_retired: bool = True
) -> None:
    """Retire a strategy: what serves it stays, and nobody chooses it any more. Or bring it back.

    Raises:
        NotFound, Denied, Conflict: as in ``change_strategy``.
    """
    record_each(actor, STRATEGIES.retire(actor, strategy_id, version, is_retired=is_retired))


@action
def delete_strategy(actor: Actor, strategy_id: int, version: int | None = None) -> None:
    """Delete a strategy that no objective names; plans that only list it do so no more.

    Raises:
        NotFound, Denied: as in ``change_strategy``.
        Conflict: an objective names it, perhaps none that the actor may see ("still-named"), or
            "changed-meanwhile".
    """
    record_each(actor, STRATEGIES.delete(actor, strategy_id, version))


@action
def create_product(actor: Actor, draft: ProductDraft) -> int:
    """Make a product, the last one, and return its id. Cycles that are not closed list it.

    Raises:
        Denied("not-yours-to-set"): the actor neither administers nor leads a team at the top.
        Invalid: the name is missing, too long or taken; the phase or a stage is unknown.
    """
    pk, told = PRODUCTS.create(actor, _product_words(draft))
    record(actor, *told)
    return pk


@action
def change_product(actor: Actor, product_id: int, draft: ProductDraft) -> None:
    """Give a product another name, phase or stages.

    Raises:
        NotFound: there is no such product.
        Denied, Invalid: as in ``create_product``.
        Conflict("changed-meanwhile"): somebody changed it since ``draft.version``.
    """
    record_each(actor, PRODUCTS.change(actor, product_id, draft.version, _product_words(draft)))


@action
def move_product(
    actor: Actor, product_id: int, before_id: int | None, version: int | None = None
) -> None:
    """Put a product right before another one, or last (None); so do the open cycles' listings.

    Raises:
        NotFound: there is no such product, or none to stand before.
        Denied, Conflict: as in ``change_product``.
    """
    record_each(actor, PRODUCTS.move(actor, product_id, before_id, version))


@action
def retire_product(
    actor: Actor, product_id: int, version: int | None = None, *, is_retired: bool = True
) -> None:
    """Retire a product: what belongs to it stays, and nobody chooses it any more. Or bring it
    back.

    Raises:
        NotFound, Denied, Conflict: as in ``change_product``.
    """
    record_each(actor, PRODUCTS.retire(actor, product_id, version, is_retired=is_retired))


@action
def delete_product(actor: Actor, product_id: int, version: int | None = None) -> None:
    """Delete a product that no objective names; plans that only list it do so no more.

    Raises:
        NotFound, Denied: as in ``change_product``.
        Conflict: as in ``delete_strategy``.
    """
    record_each(actor, PRODUCTS.delete(actor, product_id, version))


def list_direction(actor: Actor, cycle: Cycle) -> None:
    """Have a new cycle list the strategies and products that are not retired, in their order, so
    that its document holds them. A step of an action. Needs a scope."""
    for kind in (STRATEGIES, PRODUCTS):
        kind.list_in(actor, cycle)


def _strategy_words(draft: StrategyDraft) -> Words:
    def words(actor: Actor, now: Row | None) -> dict[str, Any]:
        title, wrong = " ".join(draft.title.split()), {}
        if problem := STRATEGIES.problem_with(title, limits.STRATEGY_TITLE, actor, now):
            wrong["title"] = problem
        if len(draft.statement) > limits.TEXT:
            wrong["statement"] = "too-long"
        if wrong:
            raise Invalid(wrong)
        return {"title": title, "statement": yaml.writable(draft.statement)}

    return words


def _product_words(draft: ProductDraft) -> Words:
    def words(actor: Actor, now: Row | None) -> dict[str, Any]:
        name, wrong = " ".join(draft.name.split()), {}
        if problem := PRODUCTS.problem_with(name, limits.NAME, actor, now):
            wrong["name"] = problem
        if draft.phase not in {"", *ProductPhase}:
            wrong["phase"] = "unknown"
        if not set(draft.stages) <= set(Stage):
            wrong["stages"] = "unknown"
        if wrong:
            raise Invalid(wrong)
        stages = [stage.value for stage in Stage if stage in draft.stages]
        return {"name": name, "phase": draft.phase, "stages": stages}

    return words
