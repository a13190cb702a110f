from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.apps.goals.inputs import ObjectivePlan
from northing.apps.goals.queries.places import Places
from northing.apps.library.facts import Example, Plan
from northing.apps.library.queries.browsing import FACETS, ExampleFilter, example
from northing.base.actor import Actor
from northing.core.seeking import MOST_SIGNS
from northing.web.fields import Fields
from northing.web.words import field_sentence

LEFT_OUT = "none"


def _choice(name: str) -> forms.ChoiceField:
    return forms.ChoiceField(required=False, choices=[(code, code) for code in FACETS[name]])


class ExampleFilterForm(forms.Form):
    """What the examples are narrowed to; what cannot be read does not narrow them."""

    q = forms.CharField(required=False, max_length=MOST_SIGNS, strip=True)
    phase = _choice("phase")
    function = _choice("function")
    stage = _choice("stage")
    perspective = _choice("perspective")

    def wanted(self) -> ExampleFilter:
        self.is_valid()
        given = self.cleaned_data
        return ExampleFilter(
            words=given.get("q", ""), **{name: given.get(name, "") for name in FACETS}
        )


class PlaceForm(Fields):
    """The team and the cycle for which something is taken from the library."""

    team = forms.ChoiceField(label=_("Team"), required=False)
    cycle = forms.ChoiceField(label=_("Cycle"))

    def __init__(self, places: Places, data: Any = None) -> None:
        initial = {
            "team": str(places.team.id) if places.team else "",
            "cycle": str(places.cycle.id) if places.cycle else "",
        }
        super().__init__(data, initial=initial)
        fields: Any = self.fields
        teams = [(str(each.id), each.name) for each in places.teams]
        none = [("", pgettext_lazy("team", "None"))] if places.may_stand_alone else []
        fields["team"].choices = [*none, *teams]
        fields["team"].required = not none
        fields["cycle"].choices = [(str(each.id), each.name) for each in places.cycles]

    def plan(self, actor: Actor, one: Example) -> ObjectivePlan:
        """The draft that an example makes: whoever takes it owns it."""
        team, cycle = self.cleaned_data["team"], self.cleaned_data["cycle"]
        owners = (f"person {actor.membership_id}",) if actor.membership_id else ()
        return ObjectivePlan(
            value=replace(one.objective, owners=owners),
            cycle_id=int(cycle),
            team_id=int(team) if team else None,
        )


class PlanForm(PlaceForm):
    """Which example answers each question of a template; a question may be left out."""

    def __init__(self, plan: Plan, language: str, places: Places, data: Any = None) -> None:
        super().__init__(places, data)
        self.language = language
        self.slots: list[str] = []
        for at, slot in enumerate(plan.slots):
            found = [each for each in (example(language, one) for one in slot.examples) if each]
            name = f"slot-{at}"
            self.fields[name] = forms.ChoiceField(
                label=slot.question,
                initial=LEFT_OUT if plan.is_to_pick else slot.examples[0],
                choices=[
                    *((each.id, each.objective.title) for each in found),
                    (LEFT_OUT, _("Leave this one out")),
                ],
                widget=forms.RadioSelect,
            )
            self.fields[name].error_messages["required"] = field_sentence("required")
            self.slots.append(name)

    def clean(self) -> None:
        chosen = [self.cleaned_data.get(name) for name in self.slots]
        if all(each == LEFT_OUT for each in chosen):
            self.add_error(None, _("Choose one objective at least."))

    @property
    def questions(self) -> list[Any]:
        """The questions of the template, in order."""
        return [self[name] for name in self.slots]

    def chosen(self, actor: Actor) -> list[ObjectivePlan]:
        """The drafts that were chosen, each once, in the order of the questions."""
        ids = dict.fromkeys(self.cleaned_data[name] for name in self.slots)
        found = (example(self.language, each) for each in ids)
        return [self.plan(actor, each) for each in found if each]
