from __future__ import annotations

from collections.abc import Callable, Iterable

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.apps.goals.actions.commenting import comment, edit_comment
from northing.apps.goals.inputs import LONGEST_TEXT, CommentChange, NewComment
from northing.apps.goals.queries.cards import KeyResultCard
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, TooMany
from northing.web.errors import status_of
from northing.web.fields import Fields
from northing.web.goals.coach_forms import LARGEST_ID


def _text() -> forms.CharField:
    return forms.CharField(
        label=_("Comment"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 3}),
    )


class _Saying(Fields):
    def _attempt(self, deed: Callable[[], object]) -> int:
        """Return 0 once it is done; else keep the refusal and return its status."""
        try:
            deed()
        except (Invalid, Conflict, TooMany) as error:
            self.add_refusal(error)
            return status_of(error)
        return 0


class CommentForm(_Saying):
    """Something new about an objective, or about the key result that is chosen."""

    text = _text()
    key_result = forms.IntegerField(
        label=pgettext_lazy("comment", "About"),
        required=False,
        min_value=1,
        max_value=LARGEST_ID,
        widget=forms.Select,
    )

    def offer(self, cards: Iterable[KeyResultCard]) -> None:
        """Let the reader choose among key results."""
        inner = [(card.id, card.title) for card in cards]
        self.fields["key_result"].widget.choices = [("", _("The objective")), *inner]

    def say(self, actor: Actor, objective_id: int) -> int:
        """Comment, and return 0, or the status of the refusal that the form then holds."""
        if not self.is_valid():
            return 422
        said = self.cleaned_data
        new = NewComment(text=said["text"], key_result_id=said["key_result"])
        return self._attempt(lambda: comment(actor, objective_id, new))


class CommentChangeForm(_Saying):
    """What a comment shall say instead."""

    text = _text()
    version = forms.IntegerField(min_value=0, max_value=LARGEST_ID, widget=forms.HiddenInput)

    def save(self, actor: Actor, comment_id: int) -> int:
        """Change the comment, and return 0, or the status of the refusal."""
        if not self.is_valid():
            return 422
        return self._attempt(
            lambda: edit_comment(actor, comment_id, CommentChange(**self.cleaned_data))
        )
