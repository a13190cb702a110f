"""What people said about objectives. No event keeps the words: a deleted comment leaves none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentDeleted:
    """A comment by ``membership_id`` was deleted, by its author or an administrator."""

    kind: ClassVar[str] = "goals.comment_deleted"
    objective_id: int
    comment_id: int
    key_result_id: int | None = None
    membership_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentEdited:
    """Somebody changed the words of a comment of their own."""

    kind: ClassVar[str] = "goals.comment_edited"
    objective_id: int
    comment_id: int
    key_result_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commented:
    """Somebody commented on an objective, or on one of its key results."""

    kind: ClassVar[str] = "goals.commented"
    objective_id: int
    comment_id: int
    key_result_id: int | None = None
