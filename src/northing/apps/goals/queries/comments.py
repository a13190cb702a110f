"""What people say about an objective and its key results."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from northing.apps.goals import policy
from northing.apps.goals.events import CommentDeleted
from northing.apps.goals.models import Comment, KeyResult, Objective
from northing.apps.goals.queries.cards import ObjectiveChip
from northing.apps.goals.queries.rows import person_chip
from northing.apps.people.queries import PersonChip
from northing.base.action import query
from northing.base.actor import Actor
from northing.base.errors import NotFound
from northing.base.models import Event
from northing.base.prepared import Prepared

COMMENTS_A_TIME, MOST_COMMENTS = 20, 2_000


@dataclass(frozen=True, slots=True)
class CommentLine:
    """A comment; ``key_result_id`` is None, and its title "", for one about the objective.
    ``edited_at`` is None where it says what it said first."""

    id: int
    who: PersonChip | None
    text: str
    at: datetime
    edited_at: datetime | None
    key_result_id: int | None
    key_result_title: str
    version: int
    may_edit: bool
    may_delete: bool


@dataclass(frozen=True, slots=True)
class Conversation:
    """The newest comments about an objective and its key results, oldest of them first. ``more``
    is how many to ask for to see earlier ones, 0 where all are here or no page holds more."""

    lines: tuple[CommentLine, ...]
    more: int
    may_comment: bool


@dataclass(frozen=True, slots=True)
class CommentPage:
    """One comment, with the objective that it belongs to."""

    line: CommentLine
    objective: ObjectiveChip


@dataclass(frozen=True, slots=True)
class DeletedComment:
    """What a comment that is gone was about."""

    objective_id: int
    key_result_id: int | None


def _newest(key_results: Collection[int], objective: int, most: int) -> QuerySet[Comment]:
    about = Q(objective=objective) | Q(key_result__in=key_results)
    rows = Comment.objects.filter(about).select_related("by", "key_result")
    return rows.order_by("-pk")[:most]


_NEWEST = Prepared(_newest)


def conversation_at(
    actor: Actor, row: Objective, key_results: Collection[KeyResult], shown: int
) -> Conversation:
    """Return the newest ``shown`` comments, rounded up to whole ``COMMENTS_A_TIME``, about an
    objective that the actor may see and its key results: one statement. Needs a scope."""
    times = -(-max(shown, 1) // COMMENTS_A_TIME)
    shown = min(times * COMMENTS_A_TIME, MOST_COMMENTS)
    found = _NEWEST.ask([each.pk for each in key_results], row.pk, shape=shown + 1)
    more = shown + COMMENTS_A_TIME if shown < min(len(found), MOST_COMMENTS) else 0
    lines = tuple(_line(actor, each) for each in reversed(found[:shown]))
    return Conversation(lines, more, policy.can_comment(actor))


@query
def comment_page(actor: Actor, comment_id: int) -> CommentPage:
    """Return a comment that the actor may see.

    Raises:
        NotFound: no such comment, or one about what the actor may not see.
    """
    row, _ = visible_comment(actor, comment_id)
    about = _about(row)
    return CommentPage(_line(actor, row), ObjectiveChip(about.pk, about.title))


@query
def own_deleted_comment(actor: Actor, comment_id: int) -> DeletedComment:
    """Return what a comment of the actor's own, which is deleted by now, was about.

    Raises:
        NotFound: none such, or somebody else's: nobody else learns that there was one.
    """
    deleted = Event.objects.filter(kind=CommentDeleted.kind, payload__comment_id=comment_id)
    own = deleted.filter(payload__membership_id=actor.membership_id or 0)
    told = own.values_list("payload", flat=True).first()
    if told is None:
        raise NotFound("comment")
    return DeletedComment(told["objective_id"], told["key_result_id"])


def visible_comment(
    actor: Actor, comment_id: int, *, is_locked: bool = False
) -> tuple[Comment, int]:
    """Return a comment where the actor may see what it is about, and that objective's id.
    Needs a scope.

    Raises:
        NotFound: no such comment, or one about what the actor may not see.
    """
    seen = policy.visible_to(actor, Objective.objects.all())
    about = Q(Exists(seen.filter(pk=OuterRef("objective")))) | Q(
        Exists(seen.filter(pk=OuterRef("key_result__objective")))
    )
    rows = Comment.objects.filter(about, pk=comment_id)
    rows = rows.select_related("by", "objective", "key_result__objective")
    row = (rows.select_for_update(of=("self",)) if is_locked else rows).first()
    if row is None:
        raise NotFound("comment")
    return row, _about(row).pk


def _about(row: Comment) -> Objective:
    about = row.key_result.objective if row.key_result else row.objective
    if about is None:
        raise ValueError(row.pk)
    return about


def _line(actor: Actor, row: Comment) -> CommentLine:
    return CommentLine(
        id=row.pk,
        who=person_chip(row.by) if row.by else None,
        text=row.text,
        at=row.created_at,
        edited_at=row.edited_at,
        key_result_id=row.key_result_id,
        key_result_title=row.key_result.title if row.key_result else "",
        version=row.version,
        may_edit=policy.is_author(actor, row) and policy.can_comment(actor),
        may_delete=policy.can_delete_comment(actor, row),
    )
