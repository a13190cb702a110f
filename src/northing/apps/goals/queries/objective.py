"""The story of one objective."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from django.db.models import Q, Value

from northing.apps.goals import policy
from northing.apps.goals.models import (
    Amendment,
    CheckIn,
    Contribution,
    KeyResult,
    Objective,
    Support,
)
from northing.apps.goals.queries.audience import Entering, may_restrict, names_of_those_who_see
from northing.apps.goals.queries.bets import guardrails_of, initiatives_of
from northing.apps.goals.queries.cards import KeyResultCard, ObjectiveChip, StoryEntry
from northing.apps.goals.queries.correcting import corrected_entries
from northing.apps.goals.queries.rows import (
    key_result_cards,
    key_results_with_context,
    objective_cards,
    with_context,
)
from northing.apps.goals.queries.shapes import (
    ObjectivePage,
    Relation,
)
from northing.apps.goals.queries.story import (
    amendment_entries,
    check_in_entries,
    stated_entry,
    with_story,
)
from northing.apps.people.queries import TeamChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.pages import Pages, pages_of
from northing.base.roles import Deed
from northing.core.document import CycleState

STORY_A_PAGE = 20
DEEPEST = 40


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
    return page_of(actor, visible_objective(actor, objective_id), charted_id, page)


def page_of(
    actor: Actor, row: Objective, charted_id: int | None = None, page: int = 1
) -> ObjectivePage:
    """Return the same as ``objective_page`` of a row that is visible, with its context.
    Needs a scope."""
    chain, below = ancestors_of(actor, row), _children(actor, row)
    around = [row, *chain[-1:], *below]
    cards, entering = objective_cards(actor, around), Entering.among(around)
    rows = KeyResult.objects.filter(objective=row).order_by("position", "pk")
    inner = list(key_results_with_context(rows))
    key_results = key_result_cards(actor, inner, cards)
    story, story_pages = _story(row, inner, key_results, page)
    names = {kr.pk: kr.title for kr in inner}
    return ObjectivePage(
        card=cards[row.pk],
        why=row.why,
        evidence=row.evidence,
        is_explorative=row.is_explorative,
        note=row.note,
        phase=row.phase,
        stage=row.stage,
        strategy=row.strategy.title if row.strategy else "",
        strategy_id=row.strategy_id,
        product=row.product.name if row.product else "",
        product_id=row.product_id,
        source=row.cycle.source,
        contributors=_contributors(row),
        key_results=key_results,
        charted=_charted(key_results, charted_id),
        guardrails=guardrails_of([row]),
        initiatives=initiatives_of([row], inner),
        ancestors=tuple(ObjectiveChip(above.pk, above.title) for above in chain),
        parent=_parent(row, cards[chain[-1].pk]) if chain else None,
        children=tuple(
            Relation(cards[child.pk], through, counts=entering.counts(row, child))
            for child in below
            for through in [names.get(child.parent_key_result_id or 0, "")]
        ),
        supports=_supports(actor, row),
        story=story,
        story_pages=story_pages,
        hidden_children=sum(entering.is_left_out(row, child) for child in below),
        is_left_out=bool(chain) and entering.is_left_out(chain[-1], row),
        seen_by=names_of_those_who_see(row),
        may_restrict=may_restrict(actor, row, frozenset(o.id for o in cards[row.pk].owners)),
        may_reopen=row.cycle.state == CycleState.CLOSED and actor.may(Deed.REOPEN_CYCLE),
    )


def _contributors(row: Objective) -> tuple[TeamChip, ...]:
    links = Contribution.objects.filter(objective=row).select_related("team")
    return tuple(TeamChip(link.team_id, link.team.name) for link in links)


def _charted(cards: Sequence[KeyResultCard], asked: int | None) -> KeyResultCard | None:
    drawable = [card for card in cards if card.trend is not None]
    chosen = next((card for card in drawable if card.id == asked), None)
    return chosen or max(
        drawable, key=lambda card: len(card.trend.points) if card.trend else 0, default=None
    )


_UP = """
WITH RECURSIVE up(id, depth) AS (
    SELECT CAST(%s AS BIGINT), 0
    UNION ALL
    SELECT COALESCE(below.parent_objective_id, through.objective_id), up.depth + 1
    FROM up
    JOIN goals_objective below ON below.id = up.id
    LEFT JOIN goals_keyresult through ON through.id = below.parent_key_result_id
    WHERE up.depth < %s
)
SELECT id FROM up WHERE depth > 0 AND id IS NOT NULL ORDER BY depth
"""


def ancestors_of(actor: Actor, row: Objective) -> list[Objective]:
    """Return the visible objectives above, topmost first; it ends below one that is hidden.
    Needs a scope."""
    with connection.cursor() as cursor:
        cursor.execute(_UP, [row.pk, DEEPEST])
        chain = [pk for (pk,) in cursor.fetchall()]
    rows = policy.visible_to(actor, Objective.objects.filter(pk__in=chain))
    seen = {above.pk: above for above in with_context(rows)}
    visible: list[Objective] = []
    for pk in chain:
        if pk not in seen:
            break
        visible.insert(0, seen[pk])
    return visible


def _children(actor: Actor, row: Objective) -> list[Objective]:
    """Return the visible objectives that name this one or one of its key results as parent."""
    direct = Objective.objects.filter(parent_objective=row)
    through = Objective.objects.filter(parent_key_result__objective=row)
    rows = with_context(policy.visible_to(actor, direct | through))
    return list(rows.order_by("position", "pk"))


def _parent(row: Objective, card: object) -> Relation:
    through = ""
    if row.parent_key_result_id:
        through = KeyResult.objects.values_list("title", flat=True).get(pk=row.parent_key_result_id)
    return Relation(card, through)  # type: ignore[arg-type]


def _supports(actor: Actor, row: Objective) -> tuple[ObjectiveChip, ...]:
    links = Support.objects.filter(objective=row).select_related(
        "to_objective", "to_key_result__objective"
    )
    targets = [link.to_objective or link.to_key_result.objective for link in links]  # type: ignore[union-attr]
    visible = policy.visible_to(actor, Objective.objects.filter(pk__in=[t.pk for t in targets]))
    seen = set(visible.values_list("pk", flat=True))
    return tuple(ObjectiveChip(t.pk, t.title) for t in targets if t.pk in seen)


def _story(
    row: Objective, inner: list[KeyResult], cards: Sequence[KeyResultCard], page: int
) -> tuple[tuple[StoryEntry, ...], Pages]:
    check_ins = CheckIn.objects.filter(key_result__objective=row)
    amendments = Amendment.objects.filter(Q(key_result__objective=row) | Q(objective=row))
    said_on = check_ins.order_by().values_list("on", Value(1), "pk")
    amended_on = amendments.order_by().values_list("on", Value(0), "pk")
    stated = {kr.pk: kr for kr in inner if kr.stated is not None and kr.stated_on is not None}
    stated_on = [(kr.stated_on, 2, kr.pk) for kr in stated.values()]
    index = sorted([*said_on.union(amended_on, all=True), *stated_on], reverse=True)
    pages, window = pages_of(len(index), page, STORY_A_PAGE)
    shown = index[window]
    said = list(with_story(check_ins.filter(pk__in=[pk for _, kind, pk in shown if kind == 1])))
    changes = amendments.filter(pk__in=[pk for _, kind, pk in shown if kind == 0])
    amended = list(changes.select_related("key_result__metric", "by"))
    checkable = {card.id for card in cards if card.is_checkable}
    told = check_in_entries(said, corrected_entries(said), checkable)
    lines = dict(zip(((1, r.pk) for r in said), told, strict=True))
    lines.update(zip(((0, r.pk) for r in amended), amendment_entries(amended), strict=True))
    lines.update(((2, pk), stated_entry(kr)) for pk, kr in stated.items())
    return tuple(lines[kind, pk] for _, kind, pk in shown), pages
