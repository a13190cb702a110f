"""What an objective was before: its old titles, and what a change can be taken back to."""

from __future__ import annotations

from collections.abc import Iterable

from northing.apps.goals.models import FormerTitle, KeyResult, Objective, Revision
from northing.base import clock
from northing.base.actor import Actor
from northing.core import document as core


def forget_revisions(objectives: Iterable[int]) -> None:
    """Let nothing come back from before a change that is not taken back with the others."""
    Revision.objects.filter(objective__in=list(objectives)).delete()


def keep_titles(
    actor: Actor, changes: Iterable[tuple[Objective, core.Objective, core.Objective]]
) -> None:
    """Keep the titles of objectives and key results that another one took the place of: each
    objective with what it was and what it is."""
    former: list[FormerTitle] = []
    for row, before, after in changes:
        new = {kr.id: kr.title for kr in after.key_results}
        old = {kr.id: kr.title for kr in before.key_results if new.get(kr.id, kr.title) != kr.title}
        inner = KeyResult.objects.filter(objective=row, key__in=old) if old else ()
        former += [_former(actor, row, old[kr.key], kr) for kr in inner]
        if before.title != after.title:
            former.append(_former(actor, row, before.title))
    FormerTitle.objects.bulk_create(former)


def _former(
    actor: Actor, row: Objective, title: str, key_result: KeyResult | None = None
) -> FormerTitle:
    return FormerTitle(
        workspace_id=actor.workspace_id,
        objective=row,
        key_result=key_result,
        title=title,
        until_at=clock.now(),
        by_id=actor.membership_id,
    )
