"""What people say about an objective and its key results: written, changed and deleted."""

from __future__ import annotations

from datetime import timedelta

from northing.apps.goals import policy
from northing.apps.goals.events import CommentDeleted, Commented, CommentEdited
from northing.apps.goals.inputs import CommentChange, NewComment
from northing.apps.goals.models import Comment, KeyResult, Objective
from northing.apps.goals.queries.comments import visible_comment
from northing.base import clock, throttle
from northing.base.action import action
from northing.base.actor import Actor
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.events import record

# Far above what anybody types: a script that floods open pages and the news ends here.
COMMENTS_BY = throttle.Limit("comments by somebody", 100, timedelta(minutes=15))


@action
def comment(actor: Actor, objective_id: int, new: NewComment) -> int:
    """Say something about an objective, or about one of its key results, and return the comment's
    id. Nothing that is over keeps anybody from it.

    Raises:
        NotFound: no such objective, or one that the actor may not see.
        Denied("not-yours-to-comment"): the actor's role is to look on.
        Invalid: ``text`` is missing or too long; ``key_result`` is none of its own ("unknown").
        TooMany: the actor said as much as ``COMMENTS_BY`` lets anybody say.
    """
    seen = policy.visible_to(actor, Objective.objects.filter(pk=objective_id))
    # Nobody deletes or restricts it until what is said about it stands there.
    if seen.select_for_update(of=("self",)).values_list("pk").first() is None:
        raise NotFound("objective")
    if not policy.can_comment(actor):
        raise Denied("not-yours-to-comment")
    inner = KeyResult.objects.filter(pk=new.key_result_id or 0, objective=objective_id)
    if new.key_result_id is not None and not inner.exists():
        raise Invalid({"key_result": "unknown"})
    if not actor.is_system:
        throttle.reserve((COMMENTS_BY, str(actor.membership_id)))
    row = Comment.objects.create(
        workspace_id=actor.workspace_id,
        objective_id=None if new.key_result_id else objective_id,
        key_result_id=new.key_result_id,
        text=new.text,
        by_id=actor.membership_id,
        created_at=clock.now(),
    )
    happened = Commented(
        objective_id=objective_id, comment_id=row.pk, key_result_id=new.key_result_id
    )
    record(actor, happened, subject=f"objective:{objective_id}")
    return int(row.pk)


@action
def edit_comment(actor: Actor, comment_id: int, change: CommentChange) -> int:
    """Let one's own comment say something else, and return its objective's id. Saying the same
    again is no deed.

    Raises:
        NotFound: no such comment, or one about what the actor may not see.
        Denied("not-yours-to-edit"): somebody else wrote it; "not-yours-to-comment" for a role
            that looks on.
        Invalid: ``text`` is missing or too long.
        Conflict("changed-meanwhile"): it was changed since somebody looked at it.
    """
    row, objective_id = visible_comment(actor, comment_id, is_locked=True)
    if not policy.is_author(actor, row):
        raise Denied("not-yours-to-edit")
    if not policy.can_comment(actor):
        raise Denied("not-yours-to-comment")
    if row.text == change.text:
        return objective_id
    if row.version != change.version:
        raise Conflict("changed-meanwhile")
    row.text, row.edited_at, row.version = change.text, clock.now(), row.version + 1
    row.save(update_fields=["text", "edited_at", "version"])
    happened = CommentEdited(
        objective_id=objective_id, comment_id=row.pk, key_result_id=row.key_result_id
    )
    record(actor, happened, subject=f"objective:{objective_id}")
    return objective_id


@action
def delete_comment(actor: Actor, comment_id: int) -> int:
    """Delete a comment of one's own, or as an administrator anybody's, and return its objective's
    id. The event keeps who wrote it and not what it said.

    Raises:
        NotFound: no such comment, or one about what the actor may not see.
        Denied("not-yours-to-delete"): somebody else wrote it.
    """
    row, objective_id = visible_comment(actor, comment_id, is_locked=True)
    if not policy.can_delete_comment(actor, row):
        raise Denied("not-yours-to-delete")
    happened = CommentDeleted(
        objective_id=objective_id,
        comment_id=row.pk,
        key_result_id=row.key_result_id,
        membership_id=row.by_id,
    )
    row.delete()
    record(actor, happened, subject=f"objective:{objective_id}")
    return objective_id
