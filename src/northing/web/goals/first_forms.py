"""The forms of a workspace's first quarter: each says one thing and leads on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.apps.goals.actions.beginning import begin_cycle
from northing.apps.goals.inputs import CyclePlan
from northing.apps.people.actions import create_own_team
from northing.apps.people.inputs import TeamDraft
from northing.base.actor import Actor
from northing.core.document import Cycle
from northing.web.kept import Kept
from northing.web.shown import days_text
from northing.web.vocabulary import TABLES

OFFERED = 2


class FirstCycleForm(Kept):
    """The quarter that is running, or the one after it."""

    period = forms.ChoiceField(label=_("Which quarter do you plan for?"), widget=forms.RadioSelect)

    def __init__(self, quarters: Sequence[Cycle], data: Any = None) -> None:
        self.quarters = {each.name: each for each in quarters[:OFFERED]}
        super().__init__(data, initial={"period": next(iter(self.quarters), "")})
        self.fields["period"].choices = [  # type: ignore[attr-defined]
            (name, f"{name} ({days_text(each.starts_on, each.ends_on, name)})")
            for name, each in self.quarters.items()
        ]

    def save(self, actor: Actor) -> int:
        """Make the quarter, and let it begin where it has; 0, or the status of a refusal."""
        return self.attempt(lambda: self._make(actor), lambda: self)

    def _make(self, actor: Actor) -> None:
        chosen = self.quarters[self.cleaned_data["period"]]
        begin_cycle(
            actor,
            CyclePlan(name=chosen.name, starts_on=chosen.starts_on, ends_on=chosen.ends_on),
        )


class FirstTeamForm(Kept):
    """A team, led by whoever makes it."""

    name = forms.CharField(label=_("Name of the team"), max_length=200)
    function = forms.ChoiceField(
        label=_("What it works with"),
        choices=[("", pgettext_lazy("function", "Something else")), *TABLES["function"].items()],
        required=False,
        help_text=_(
            "The library shows examples that suit it, and the coach knows what it can move."
        ),
    )

    def save(self, actor: Actor) -> int:
        """Make the team with the actor as its lead; 0, or the status of a refusal."""
        return self.attempt(lambda: self._make(actor), lambda: self)

    def _make(self, actor: Actor) -> None:
        given = self.cleaned_data
        draft = TeamDraft(name=given["name"], level="team", function=given["function"])
        create_own_team(actor, draft)
