"""Choosing one of many: from a list, or by a typed name where nobody would look a list through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from northing.apps.people.queries import TeamChip
from northing.apps.people.queries.naming import Names
from northing.base.pages import MOST_OFFERED, MOST_SUGGESTED
from northing.web.words import field_sentence


def team_named(teams: Iterable[TeamChip], text: str) -> int:
    """Return the only one of some teams that a text means.

    Raises:
        ValidationError: no team is called so, or more than one.
    """
    meant = Names((team.name, team) for team in teams).meant(text)
    if meant.only is None:
        code = "teams-several" if meant.found else "nobody-called"
        called = ", ".join(team.name for team in meant.found)
        raise ValidationError(field_sentence(code, name=text, teams=called))
    return meant.only.id


class NameInput(forms.TextInput):
    """A text with some names to suggest below it."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__({"class": "inp", "autocomplete": "off"})
        self.names = names

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        listed = f"{(attrs or {}).get('id', name)}-names"
        field = super().render(name, value, {**(attrs or {}), "list": listed}, renderer)
        options = format_html_join("", '<option value="{}"></option>', ((n,) for n in self.names))
        return format_html('{}<datalist id="{}">{}</datalist>', field, listed, options)


class TeamField(forms.ChoiceField):
    """A team by its id; of many teams, by its name."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.typed: Sequence[TeamChip] = ()

    def offer(self, teams: Sequence[TeamChip], blank: Any = None) -> None:
        """Say which teams there are, and what no team is called where that is a choice."""
        first = [("", blank)] if blank is not None else []
        self.choices = [*first, *((str(team.id), team.name) for team in teams)]
        if len(teams) > MOST_OFFERED:
            self.typed, self.required = teams, blank is None
            self.widget = NameInput([team.name for team in teams[:MOST_SUGGESTED]])
            if blank is not None:
                self.widget.attrs["placeholder"] = blank

    def prepare_value(self, value: Any) -> Any:
        names = {str(team.id): team.name for team in self.typed}
        return names.get(str(value), value)

    def team_in(self, value: Any) -> str:
        """Return the id of the team that is shown, "" where it is none, or none yet."""
        text = str(value or "").strip()
        if not self.typed:
            return text
        meant = Names((team.name, team) for team in self.typed).meant(text)
        return str(meant.only.id) if meant.only else ""

    def to_python(self, value: Any) -> str:
        text = str(super().to_python(value)).strip()
        # A field that is closed says the id that it began with.
        if not self.typed or not text or self.disabled:
            return text
        return str(team_named(self.typed, text))
