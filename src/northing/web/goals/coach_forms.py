from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext_lazy as _

from northing.apps.goals.actions.dismissing import (
    dismiss_about_team,
    dismiss_finding,
    heed_about_team,
    heed_finding,
)
from northing.apps.goals.inputs import Dismissal
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid
from northing.web.fields import Fields

LARGEST_ID = 2**31 - 1
LONGEST_REASON = 1_000


def _id() -> forms.IntegerField:
    return forms.IntegerField(
        required=False, min_value=1, max_value=LARGEST_ID, widget=forms.HiddenInput
    )


class LetBeForm(Fields):
    """A finding is let be, with a reason, or said again (``again``). ``key_result``, or with a
    team ``cycle``, is what it is about; ``back`` and ``at`` are where the reader came from."""

    key_result = _id()
    cycle = _id()
    back = forms.CharField(required=False, max_length=12, widget=forms.HiddenInput)
    at = _id()
    again = forms.CharField(required=False, max_length=1, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why this may be so"),
        help_text=_("The team sees the reason, with your name and the day."),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 3}),
    )

    @property
    def is_again(self) -> bool:
        """Whether the coach is asked to say it again."""
        return bool(self.cleaned_data.get("again"))

    def about_objective(self, actor: Actor, objective_id: int, code: str) -> int:
        """Let a finding about an objective or its key result be, or have it said again, and return
        0; else keep the refusal and return its status."""
        if not self.is_valid():
            return 422
        key_result = self.cleaned_data["key_result"]
        if self.is_again:
            return self._attempt(lambda: heed_finding(actor, objective_id, code, key_result))
        new = Dismissal(code=code, reason=self.cleaned_data["reason"], key_result_id=key_result)
        return self._attempt(lambda: dismiss_finding(actor, objective_id, new))

    def about_team(self, actor: Actor, team_id: int, code: str) -> int:
        """The same about all that a team plans for a cycle."""
        if not self.is_valid():
            return 422
        cycle = self.cleaned_data["cycle"] or 0
        if self.is_again:
            return self._attempt(lambda: heed_about_team(actor, team_id, cycle, code))
        new = Dismissal(code=code, reason=self.cleaned_data["reason"])
        return self._attempt(lambda: dismiss_about_team(actor, team_id, cycle, new))

    def _attempt(self, deed: Callable[[], object]) -> int:
        try:
            deed()
        except Invalid as error:
            self.add_refusal(error)
            return 422
        except Conflict as error:
            self.add_refusal(error)
            return 409
        return 0
