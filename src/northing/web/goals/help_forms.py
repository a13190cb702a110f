from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.apps.goals.actions.help_requests import accept_help, ask_for_help, decline_help
from northing.apps.goals.inputs import LONGEST_TEXT, LONGEST_TITLE, HelpAnswer, NewHelp
from northing.apps.goals.queries.help_requests import AskingPage, HelpFilter, HelpPage
from northing.base.actor import Actor
from northing.web.fields import Fields
from northing.web.kept import Kept
from northing.web.words import TABLES

ACCEPT, DECLINE = "accept", "decline"


class AskForm(Fields):
    """What a team asks another one for."""

    to_team = forms.ChoiceField(label=_("Which team can help?"))
    key_result = forms.ChoiceField(label=_("What with?"), required=False)
    title = forms.CharField(label=_("What do you need?"), max_length=LONGEST_TITLE)
    text = forms.CharField(
        label=_("What makes it matter, and by when?"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, page: AskingPage, data: Any = None, about: int | None = None) -> None:
        self.objective_id = page.objective.id
        known = {key for key, _title in page.key_results}
        super().__init__(data, initial={"key_result": str(about) if about in known else ""})
        fields: Any = self.fields
        fields["to_team"].choices = [
            ("", pgettext_lazy("team", "Choose one")),
            *((str(team.id), team.name) for team in page.teams),
        ]
        fields["key_result"].choices = [
            ("", _("The objective as a whole")),
            *((str(key), title) for key, title in page.key_results),
        ]

    def save(self, actor: Actor) -> int:
        """Ask and return the request's id."""
        given = self.cleaned_data
        key_result = given["key_result"]
        new = NewHelp(
            title=given["title"],
            text=given["text"],
            to_team_id=int(given["to_team"]),
            key_result_id=int(key_result) if key_result else None,
        )
        return ask_for_help(actor, self.objective_id, new)


class HelpAnswerForm(Kept):
    """Whether one's team helps."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[(ACCEPT, _("We help")), (DECLINE, _("We cannot"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("What do you say to the team that asks?"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Needed where you cannot: say why, or who could."),
    )

    def __init__(self, page: HelpPage, data: Any = None) -> None:
        row = page.row
        self.help_id = row.id
        stands = {"accepted": ACCEPT, "declined": DECLINE}.get(row.state, "")
        initial = {"version": row.version, "answer": stands, "reason": row.answer}
        super().__init__(data, initial=initial)

    def save(self, actor: Actor, now: Callable[[], HelpPage]) -> int:
        """Answer and return 0; else put the refusal into the form and return its status."""
        return self.attempt(lambda: self._do(actor), lambda: HelpAnswerForm(now()))

    def _do(self, actor: Actor) -> None:
        given = self.cleaned_data
        deed = accept_help if given["answer"] == ACCEPT else decline_help
        answer = HelpAnswer(version=given["version"] or 0, reason=given["reason"])
        deed(actor, self.help_id, answer)


class HelpFilterForm(forms.Form):
    """What the list of help is narrowed to; what cannot be read does not narrow it."""

    q = forms.CharField(required=False, max_length=100, strip=True)
    state = forms.ChoiceField(
        required=False, choices=[(code, code) for code in TABLES["help_state"]]
    )
    side = forms.ChoiceField(required=False, choices=[("asked", "asked"), ("asking", "asking")])

    def wanted(self) -> HelpFilter:
        self.is_valid()
        given = self.cleaned_data
        return HelpFilter(
            text=given.get("q", ""), state=given.get("state", ""), side=given.get("side", "")
        )
