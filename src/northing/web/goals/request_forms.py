from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.apps.goals.actions.requests import file_request, park_request, take_request
from northing.apps.goals.inputs import LONGEST_TEXT, LONGEST_TITLE, NewRequest, Parking, Taking
from northing.apps.goals.queries.requests import AnsweringPage, RequestFilter
from northing.apps.people.queries import TeamChip
from northing.base.actor import Actor
from northing.web.fields import Fields
from northing.web.kept import Kept
from northing.web.words import TABLES

PARK, NEW, EXISTING = "park", "new", "existing"
WAYS = [
    (NEW, _("Take it into a new objective")),
    (EXISTING, _("Take it into an objective that is there")),
    (PARK, _("Not now")),
]


def chosen_number(text: str) -> int | None:
    return int(text) if text else None


class RequestForm(Fields):
    """What somebody wishes for, and of whom."""

    title = forms.CharField(label=_("What do you wish for?"), max_length=LONGEST_TITLE)
    text = forms.CharField(
        label=_("Why, and for whom?"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("What would be different? A team can decide better when it knows the need."),
    )
    team = forms.ChoiceField(label=_("Which team do you ask?"), required=False)

    def __init__(
        self, teams: Iterable[TeamChip], data: Any = None, asked: int | None = None
    ) -> None:
        super().__init__(data, initial={"team": str(asked or "")})
        blank = ("", _("I do not know: whoever it concerns"))
        self.fields["team"].choices = [blank, *((str(team.id), team.name) for team in teams)]  # type: ignore[attr-defined]

    def save(self, actor: Actor) -> int:
        """File the request and return its id."""
        given = self.cleaned_data
        team_id = chosen_number(given["team"])
        return file_request(
            actor, NewRequest(title=given["title"], text=given["text"], team_id=team_id)
        )


class AnswerForm(Kept):
    """An answer to a request: taken into an objective, or not now."""

    way = forms.ChoiceField(label=_("Your answer"), choices=WAYS, widget=forms.RadioSelect)
    title = forms.CharField(
        label=_("Title of the new objective"), max_length=LONGEST_TITLE, required=False
    )
    cycle = forms.ChoiceField(label=_("Cycle"), required=False)
    team = forms.ChoiceField(label=_("Team"), required=False)
    objective = forms.ChoiceField(label=_("Objective"), required=False)
    reason = forms.CharField(
        label=_("What do you say to whoever asked?"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Needed for “not now”: say why, and what would change it."),
    )

    def __init__(self, page: AnsweringPage, data: Any = None) -> None:
        row = page.row
        self.request_id = row.id
        initial = {
            "version": row.version,
            "title": row.title,
            "reason": row.answer,
            "way": {"taken": EXISTING, "parked": PARK}.get(row.state, ""),
            "objective": str(row.objective.id) if row.objective else "",
            "cycle": str(next((each.id for each in page.cycles if each.state == "active"), "")),
        }
        super().__init__(data, initial=initial)
        self._offer(page)

    def _offer(self, page: AnsweringPage) -> None:
        fields: Any = self.fields
        fields["cycle"].choices = [(str(each.id), each.name) for each in page.cycles]
        fields["objective"].choices = [
            ("", pgettext_lazy("objective", "Choose one")),
            *((str(each.id), f"{each.title} · {cycle}") for each, cycle in page.objectives),
        ]
        fields["team"].choices = [
            ("", pgettext_lazy("team", "Choose one")),
            *((str(team.id), team.name) for team in page.teams),
        ]
        if not page.teams:
            del fields["team"]

    def save(self, actor: Actor, now: Callable[[], AnsweringPage]) -> int:
        """Answer and return 0; else put the refusal into the form and return its status."""
        return self.attempt(lambda: self._do(actor), lambda: AnswerForm(now()))

    def _do(self, actor: Actor) -> None:
        given = self.cleaned_data
        if given["way"] == PARK:
            parking = Parking(reason=given["reason"], version=given["version"] or 0)
            park_request(actor, self.request_id, parking)
            return
        is_new = given["way"] == NEW
        taking = Taking(
            version=given["version"] or 0,
            remark=given["reason"],
            objective_id=None if is_new else chosen_number(given["objective"]) or 0,
            title=given["title"],
            cycle_id=chosen_number(given["cycle"]),
            team_id=chosen_number(given.get("team", "")),
        )
        take_request(actor, self.request_id, taking)


class RequestFilterForm(forms.Form):
    """What the list of requests is narrowed to; what cannot be read does not narrow it."""

    q = forms.CharField(required=False, max_length=100, strip=True)
    state = forms.ChoiceField(
        required=False, choices=[(code, code) for code in TABLES["request_state"]]
    )
    mine = forms.BooleanField(required=False)

    def wanted(self, team_id: int | None) -> RequestFilter:
        self.is_valid()
        given = self.cleaned_data
        return RequestFilter(
            text=given.get("q", ""),
            state=given.get("state", ""),
            team_id=team_id,
            is_mine=given.get("mine", False),
        )
