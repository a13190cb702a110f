from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext

from northing.apps.goals.actions.restriction import open_objective, restrict_objective
from northing.apps.goals.inputs import Opening, Restriction
from northing.apps.goals.queries.restriction import RestrictionPage
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid
from northing.web.requests import MOST_DIGITS
from northing.web.versions import overtaken_sentence
from northing.web.words import field_sentence, refusal_sentence

EVERYBODY, NAMED = "everybody", "named"
TO_CONFIRM = {"losing-sight", "opening-for-good"}
Named = tuple[frozenset[int], frozenset[int]]


class Ids(forms.TypedMultipleChoiceField):
    """Ids of rows; whether there are such rows is the action's to say."""

    def __init__(self) -> None:
        super().__init__(coerce=int, required=False, empty_value=[])

    def valid_value(self, value: Any) -> bool:
        return value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS


class ChosenForm(forms.Form):
    """Whom a reader has ticked so far, and what is searched for."""

    chosen = forms.CharField(required=False)
    who = forms.ChoiceField(choices=[(EVERYBODY, EVERYBODY), (NAMED, NAMED)], required=False)
    version = forms.IntegerField(min_value=0, required=False)
    q = forms.CharField(required=False, max_length=100, strip=True)
    people = Ids()
    teams = Ids()

    @property
    def named(self) -> Named | None:
        """The people and teams that are ticked; None before the reader has seen the list."""
        if not self.cleaned_data.get("chosen"):
            return None
        given = self.cleaned_data
        return frozenset(given.get("people", ())), frozenset(given.get("teams", ()))


class RestrictionForm(ChosenForm):
    """Who shall see an objective. ``to_confirm`` is what the reader has to mean, sent again."""

    version = forms.IntegerField(min_value=0)
    confirm = forms.CharField(required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.to_confirm = ""
        self.sentence = ""
        self.was_overtaken = False

    @property
    def named(self) -> Named:
        given = self.cleaned_data
        return frozenset(given.get("people", ())), frozenset(given.get("teams", ()))

    def save(self, actor: Actor, objective_id: int) -> int:
        """Restrict or open it and return 0; else keep the refusal and return its status."""
        if not self.is_valid() or not self.cleaned_data["who"]:
            self.sentence = field_sentence("unknown")
            return 422
        try:
            self._do(actor, objective_id)
        except Invalid as error:
            code = next(iter(error.fields.values()))
            self.to_confirm = code if code in TO_CONFIRM else ""
            self.sentence = field_sentence(code)
            return 422
        except Conflict as error:
            self.was_overtaken = error.code == "changed-meanwhile"
            self.sentence = overtaken_sentence() if self.was_overtaken else refusal_sentence(error)
            return 409
        return 0

    def _do(self, actor: Actor, objective_id: int) -> None:
        given = self.cleaned_data
        if given["who"] == EVERYBODY:
            is_meant = given["confirm"] == "opening-for-good"
            opening = Opening(version=given["version"], is_confirmed=is_meant)
            open_objective(actor, objective_id, opening)
            return
        restriction = Restriction(
            people=tuple(given["people"]),
            teams=tuple(given["teams"]),
            version=given["version"],
            is_confirmed=given["confirm"] == "losing-sight",
        )
        restrict_objective(actor, objective_id, restriction)

    def done_sentence(self) -> str:
        if self.cleaned_data["who"] == EVERYBODY:
            return gettext("Everybody in the workspace sees it now.")
        return gettext("Only those who are named see it now.")


def shown_who(form: ChosenForm, page: RestrictionPage) -> str:
    """Which of the two choices stands ticked."""
    asked = form.cleaned_data.get("who") if form.is_bound else ""
    return asked or (NAMED if page.is_restricted else EVERYBODY)


def shown_version(form: ChosenForm, page: RestrictionPage) -> int:
    """The version that the reader has seen: until they are told what stands now, the one that
    they began with."""
    if isinstance(form, RestrictionForm) and form.was_overtaken:
        return page.version
    began_with: int | None = form.cleaned_data.get("version")
    return page.version if began_with is None else began_with


def words_of(names: tuple[str, ...], page: RestrictionPage) -> str:
    """Who sees it, in words."""
    return ", ".join(names) or gettext("Everybody in %(workspace)s") % {"workspace": page.workspace}
