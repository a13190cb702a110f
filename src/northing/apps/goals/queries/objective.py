"""The story of one objective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from northing.apps.goals import policy
from northing.apps.goals.models import KeyResult, Objective
from northing.apps.goals.queries.advice import let_be_of
from northing.apps.goals.queries.audience import Entering, may_restrict, names_of_those_who_see
from northing.apps.goals.queries.bets import Links, beside
from northing.apps.goals.queries.cards import KeyResultCard, ObjectiveCard, ObjectiveChip
from northing.apps.goals.queries.family import Family, family_of
from northing.apps.goals.queries.foretelling import with_fan
from northing.apps.goals.queries.histories import Histories, histories_of
from northing.apps.goals.queries.objective_story import amendments_of, story_of
from northing.apps.goals.queries.owners import owners_among
from northing.apps.goals.queries.rows import (
    key_result_cards,
    key_results_of,
    objective_cards,
    with_context,
)
from northing.apps.goals.queries.shapes import ObjectivePage, Relation
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.roles import Deed
from northing.core.document import CycleState


@dataclass(frozen=True, slots=True)
class Seen:
    """An objective's page with what it was made of."""

    page: ObjectivePage
    key_results: tuple[KeyResult, ...]
    amendments: int
    links: Links


def visible_objective(actor: Actor, objective_id: int) -> Objective:
    """Return an objective that the actor may see, with its context. Needs a scope.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    rows = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    row = with_context(rows).select_related("strategy", "product", "team", "cycle").first()
    if row is None:
        raise NotFound("objective")
    return row


@query
def objective_page(
    actor: Actor, objective_id: int, charted_id: int | None = None, page: int = 1
) -> ObjectivePage:
    """Return all that one objective's page shows. ``charted_id`` names the key result that is
    drawn large (otherwise the one with the most to draw); ``page`` turns the story's pages.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
    """
    return seen_of(actor, family_of(actor, objective_id), charted_id, page).page


def seen_of(actor: Actor, family: Family, charted_id: int | None = None, page: int = 1) -> Seen:
    """Return an objective's page, ``charted_id`` and ``page`` as for ``objective_page``, with
    what it was made of. Needs a scope."""
    row, chain, below = family.row, family.chain, family.below
    around = [row, *chain[-1:], *below]
    inner = key_results_of([row])
    owners = owners_among([each.pk for each in around], [kr.pk for kr in inner])
    cards = objective_cards(actor, around, owners=owners.objectives)
    entering, amendments = Entering.among(around), amendments_of(row, inner)
    counted = histories_of(inner)
    key_results = key_result_cards(actor, inner, owners=owners, histories=counted)
    checkable = {card.id for card in key_results if card.is_checkable}
    story, story_pages = story_of(inner, amendments, checkable, page)
    names = {kr.pk: kr.title for kr in inner}
    more = beside([row], inner, with_links=True)
    shown = ObjectivePage(
        card=cards[row.pk],
        why=row.why,
        evidence=row.evidence,
        is_explorative=row.is_explorative,
        note=row.note,
        phase=row.phase,
        stage=row.stage,
        strategy=family.strategy,
        strategy_id=row.strategy_id,
        product=family.product,
        product_id=row.product_id,
        source=row.cycle.source,
        contributors=more.links.contributors,
        key_results=key_results,
        charted=_charted(actor, key_results, inner, counted, charted_id),
        guardrails=more.guardrails,
        initiatives=more.initiatives,
        ancestors=tuple(_chip(above) for above in chain),
        parent=_parent(family, cards) if chain else None,
        children=tuple(
            Relation(cards[child.pk], through, counts=entering.counts(row, child))
            for child in below
            for through in [names.get(child.parent_key_result_id or 0, "")]
        ),
        supports=tuple(_chip(family.known[pk]) for pk in more.links.supports if pk in family.known),
        story=story,
        story_pages=story_pages,
        hidden_children=sum(entering.is_left_out(row, child) for child in below),
        is_left_out=bool(chain) and entering.is_left_out(chain[-1], row),
        seen_by=names_of_those_who_see(row),
        may_restrict=may_restrict(actor, row, frozenset(o.id for o in cards[row.pk].owners)),
        may_reopen=row.cycle.state == CycleState.CLOSED and actor.may(Deed.REOPEN_CYCLE),
        let_be=let_be_of(row, (each for each in inner if each.dropped_on is None)),
    )
    return Seen(shown, tuple(inner), len(amendments), more.links)


def _chip(row: Objective) -> ObjectiveChip:
    return ObjectiveChip(row.pk, row.title)


def _parent(family: Family, cards: dict[int, ObjectiveCard]) -> Relation:
    return Relation(cards[family.chain[-1].pk], family.through)


def _charted(
    actor: Actor,
    cards: Sequence[KeyResultCard],
    rows: Sequence[KeyResult],
    histories: Histories,
    asked: int | None,
) -> KeyResultCard | None:
    drawable = [card for card in cards if card.trend is not None]
    chosen = next((card for card in drawable if card.id == asked), None)
    chosen = chosen or max(
        drawable, key=lambda card: len(card.trend.points) if card.trend else 0, default=None
    )
    if chosen is None:
        return None
    row = next(row for row in rows if row.pk == chosen.id)
    return with_fan(chosen, row, histories, actor.today)
