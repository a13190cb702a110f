"""Keeping the terms by which objectives and key results are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from northing.apps.goals.models import KeyResult, KeyResultTerm, Objective, ObjectiveTerm, Term
from northing.base.action import action
from northing.base.actor import Actor
from northing.core.seeking import terms_of

BATCH = 500
_TABLES: tuple[tuple[Any, Any, str], ...] = (
    (Objective, ObjectiveTerm, "objective"),
    (KeyResult, KeyResultTerm, "key_result"),
)


def keep_terms(
    workspace_id: int, fresh: Sequence[Objective | KeyResult], stale: Sequence[Any] = ()
) -> None:
    """Let objectives and key results be found by what they say now; ``stale`` are those that said
    something else before. In the transaction that writes them. Needs a scope."""
    rows = [*fresh, *stale]
    if not rows:
        return
    known = _terms(workspace_id, rows)
    for of, table, name in _TABLES:
        old = [row.pk for row in stale if isinstance(row, of)]
        if old:
            table.objects.filter(**{f"{name}__in": old}).delete()
        found = (
            table(
                workspace_id=workspace_id,
                term_id=known[text],
                cycle_id=_cycle_of(row),
                **{f"{name}_id": row.pk},
            )
            for row in rows
            if isinstance(row, of)
            for text in terms_of(row.sought)
        )
        table.objects.bulk_create(found, batch_size=BATCH)
    if len(rows) >= BATCH:
        _count_uses()


def _cycle_of(row: Objective | KeyResult) -> int:
    return row.cycle_id if isinstance(row, Objective) else row.objective.cycle_id


def move_terms(row: Objective) -> None:
    """Let an objective be found in the cycle that it stands in now. Needs a scope."""
    ObjectiveTerm.objects.filter(objective=row).update(cycle=row.cycle_id)
    KeyResultTerm.objects.filter(key_result__objective=row).update(cycle=row.cycle_id)


def _terms(workspace_id: int, rows: Iterable[Any]) -> dict[str, int]:
    """The ids of the terms that texts have; those that are new are made."""
    uses = Counter(text for row in rows for text in terms_of(row.sought))
    known: dict[str, int] = {}
    texts = sorted(uses)
    for at in range(0, len(texts), BATCH):
        here = Term.objects.filter(text__in=texts[at : at + BATCH], uses__gt=0).order_by("-pk")
        known.update(here.values_list("text", "pk"))
    missing = [
        Term(workspace_id=workspace_id, text=text, uses=number)
        for text, number in uses.items()
        if text not in known
    ]
    made = Term.objects.bulk_create(missing, batch_size=BATCH)
    return known | {term.text: term.pk for term in made}


@action
def count_terms(actor: Actor) -> None:
    """Count anew in how many texts each term is, and forget those that were in none for a day."""
    left = Term.objects.filter(uses=0)
    for _, table, _ in _TABLES:
        left = left.exclude(pk__in=table.objects.values("term"))
    left.delete()
    _count_uses()


def _count_uses() -> None:
    counted = Term.objects.annotate(number=_number(ObjectiveTerm) + _number(KeyResultTerm))
    counted.exclude(uses=F("number")).update(uses=F("number"))


def _number(table: Any) -> Any:
    uses = table.objects.filter(term=OuterRef("pk")).order_by().values("term")
    return Coalesce(Subquery(uses.annotate(number=Count("pk")).values("number")), 0)
