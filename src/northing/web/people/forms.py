from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from northing.apps.people.actions import change_person, change_team, change_workspace
from northing.apps.people.inputs import (
    Invitee,
    NewInvitations,
    PersonChange,
    TeamDraft,
    WorkspaceChange,
)
from northing.apps.people.queries import TeamChip
from northing.apps.people.queries.people import PersonPage
from northing.apps.people.queries.tree import TeamSheet, WorkspaceSettings
from northing.base.actor import Actor
from northing.base.roles import Role
from northing.core.presets import PRESETS
from northing.web.accounts.forms import LANGUAGE_NAMES
from northing.web.choosing import TeamField
from northing.web.fields import Fields, ZoneField
from northing.web.kept import Kept
from northing.web.words import TABLES, field_sentence

LONGEST_LIST = 60_000
BY_MAIL, BY_LINK = "mail", "link"


def _number(text: str) -> int | None:
    return int(text) if text else None


def _addresses_and_names(line: str) -> Iterator[tuple[str, str]]:
    """Read a line as mail programs write it, with names before addresses in angle brackets. A
    name may hold a comma: what stands between two addresses and holds no @ is a name."""
    *named, rest = re.split(r"<([^<>]*)>", line)
    for before, address in zip(named[::2], named[1::2], strict=True):
        parts = [part.strip(" \t\"'") for part in before.split(",")]
        yield from ((part, "") for part in parts if "@" in part)
        yield address.strip(), ", ".join(part for part in parts if part and "@" not in part)
    yield from ((part.strip(), "") for part in rest.split(",") if part.strip())


class InviteForm(Fields):
    """Whom to invite: an address a line, with or without a name."""

    people = forms.CharField(
        label=_("E-mail addresses"),
        max_length=LONGEST_LIST,
        widget=forms.Textarea({"rows": 4, "spellcheck": "false", "autocomplete": "off"}),
        help_text=_("One on each line, or a pasted list. With a name: Li <li@example.org>"),
    )
    role = forms.ChoiceField(label=_("Role"))
    team = TeamField(label=_("Team"), required=False)
    days = forms.IntegerField(
        label=_("Open for so many days"),
        min_value=1,
        max_value=30,
        initial=7,
        error_messages={
            name: field_sentence("not-those-days") for name in ("invalid", "min_value", "max_value")
        },
    )
    way = forms.ChoiceField(
        label=_("How it gets there"),
        choices=[
            (BY_MAIL, _("Northing sends a mail")),
            (BY_LINK, _("I hand on a link that is shown once")),
        ],
        initial=BY_MAIL,
    )
    language = forms.ChoiceField(
        label=_("Language of the mail"),
        choices=[("", _("As the workspace")), *LANGUAGE_NAMES.items()],
        required=False,
        help_text=_("For people who have no account yet."),
    )

    def __init__(
        self, roles: Iterable[Role], teams: Sequence[TeamChip], *, anywhere: bool, **more: Any
    ) -> None:
        super().__init__(**more)
        words = TABLES["role"]
        self.fields["role"].choices = [(r.value, words[r.value]) for r in roles]  # type: ignore[attr-defined]
        blank = pgettext_lazy("team", "None") if anywhere else None
        self.fields["team"].offer(teams, blank)  # type: ignore[attr-defined]
        self.lines: list[tuple[str, Any]] = []

    def named(self) -> list[tuple[str, str]]:
        """The addresses and names that were written, without empty lines."""
        lines = self.cleaned_data["people"].replace(";", "\n").splitlines()
        return [found for line in lines for found in _addresses_and_names(line)]

    def new(self, secrets: Callable[[], str | None]) -> NewInvitations:
        """What to ask the action for; ``secrets`` gives each link's hash."""
        given = self.cleaned_data
        return NewInvitations(
            people=tuple(
                Invitee(email=address, name=name, token_hash=secrets())
                for address, name in self.named()
            ),
            role=Role(given["role"]),
            team_id=_number(given["team"]),
            days=given["days"],
            language=given["language"],
        )

    def add_refusal(self, error: Any) -> None:
        super().add_refusal(error)
        words = TABLES["cannot_invite"]
        self.lines = [(line, words[code]) for line, code in error.params.get("lines", ())]


class PersonForm(Kept):
    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.ChoiceField(label=_("Role"))

    def __init__(self, page: PersonPage, data: Any = None) -> None:
        person = page.person
        initial = {"name": person.name, "role": person.role.value, "version": page.version}
        super().__init__(data, initial=initial)
        words = TABLES["role"]
        self.fields["role"].choices = [(r.value, words[r.value]) for r in page.roles]  # type: ignore[attr-defined]

    def save(self, actor: Actor, membership_id: int, now: Callable[[], PersonPage]) -> int:
        def deed() -> None:
            given = self.cleaned_data
            change_person(
                actor,
                membership_id,
                PersonChange(
                    name=given["name"], role=Role(given["role"]), version=given["version"]
                ),
            )

        return self.attempt(deed, lambda: PersonForm(now()))


class TeamForm(Kept):
    name = forms.CharField(label=_("Name of the team"), max_length=200)
    level = forms.ChoiceField(
        label=_("Level"),
        choices=[("", pgettext_lazy("level", "None")), *TABLES["level"].items()],
        required=False,
    )
    function = forms.CharField(
        label=_("Function"),
        max_length=60,
        required=False,
        help_text=_("What it works with, such as marketing or support."),
    )

    def __init__(self, sheet: TeamSheet | None = None, data: Any = None) -> None:
        super().__init__(data, initial=_words_of(sheet) if sheet else {})

    @property
    def draft(self) -> TeamDraft:
        given = self.cleaned_data
        return TeamDraft(
            name=given["name"],
            level=given["level"],
            function=given["function"],
            version=given["version"],
        )

    def save(self, actor: Actor, team_id: int, now: Callable[[], TeamSheet]) -> int:
        return self.attempt(
            lambda: change_team(actor, team_id, self.draft), lambda: TeamForm(now())
        )


def _words_of(sheet: TeamSheet) -> dict[str, object]:
    return {
        "name": sheet.team.name,
        "level": sheet.level,
        "function": sheet.function,
        "version": sheet.version,
    }


class NewTeamForm(TeamForm):
    """A team that is made, below another or at the top."""

    parent = TeamField(label=_("Stands below"), required=False)
    field_order = ["name", "parent", "level", "function"]

    def __init__(
        self, parents: Sequence[TeamChip], *, at_top: bool, below: int | None, data: Any = None
    ) -> None:
        super().__init__(data=data)
        top = _("No team: at the top") if at_top else None
        self.fields["parent"].offer(parents, top)  # type: ignore[attr-defined]
        self.initial["parent"] = str(below or "")

    @property
    def parent_id(self) -> int | None:
        return _number(self.cleaned_data["parent"])


def _count(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=12)


class SettingsForm(Kept):
    name = forms.CharField(label=_("Name of the workspace"), max_length=200)
    language = forms.ChoiceField(
        label=_("Language of its mails"),
        choices=[("", _("As the installation")), *LANGUAGE_NAMES.items()],
        required=False,
        help_text=_("For people who have not chosen one of their own."),
    )
    time_zone = ZoneField(help_text=_("Decides when a day begins, for everybody in it."))
    check_in_days = forms.IntegerField(
        label=_("Days from one check-in to the next"), min_value=1, max_value=92
    )
    review_weeks = forms.IntegerField(
        label=_("Weeks from one review to the next"), min_value=1, max_value=52
    )
    fiscal_month = forms.TypedChoiceField(
        label=_("The fiscal year begins in"),
        coerce=int,
        choices=[*MONTHS.items()],
        help_text=_("Quarters that are made for a whole year are counted from there."),
    )
    preset = forms.ChoiceField(
        label=_("How much a team takes on"),
        choices=[*TABLES["preset"].items()],
        widget=forms.RadioSelect({"class": "pick"}),
    )
    fewest_objectives = _count(_("Fewest objectives"))
    most_objectives = _count(_("Most objectives"))
    fewest_key_results = _count(_("Fewest key results"))
    most_key_results = _count(_("Most key results"))
    policy = forms.ChoiceField(
        label=_("What happens outside of that"),
        choices=[*TABLES["policy"].items()],
        widget=forms.RadioSelect({"class": "pick"}),
    )
    needs_approval = forms.BooleanField(
        label=_("A commitment needs approval"),
        required=False,
        widget=forms.CheckboxInput({"class": "pick"}),
    )

    def __init__(self, settings: WorkspaceSettings, data: Any = None) -> None:
        names = (*self.base_fields, "version")
        super().__init__(data, initial={name: getattr(settings, name) for name in names})

    @property
    def presets(self) -> list[tuple[Any, str]]:
        """The choices of a preset, each with what it means."""
        return [(radio, preset_means(radio.data["value"])) for radio in self["preset"]]

    @property
    def policies(self) -> list[tuple[Any, str]]:
        """The choices of a policy, each with what it means."""
        means = TABLES["policy_means"]
        return [(radio, means[radio.data["value"]]) for radio in self["policy"]]

    def save(self, actor: Actor, now: Callable[[], WorkspaceSettings]) -> int:
        return self.attempt(
            lambda: change_workspace(actor, WorkspaceChange(**self.cleaned_data)),
            lambda: SettingsForm(now()),
        )


def preset_means(preset: str) -> str:
    """Say the bounds of a preset."""
    bounds = PRESETS.get(preset)
    if bounds is None:
        return gettext("Bounds of your own, below.")
    objectives = (
        ngettext("%(n)s objective a team", "%(n)s objectives a team", bounds.most_objectives)
        % {"n": bounds.most_objectives}
        if bounds.fewest_objectives == bounds.most_objectives
        else gettext("%(least)s to %(most)s objectives a team")
        % {"least": bounds.fewest_objectives, "most": bounds.most_objectives}
    )
    return gettext("%(objectives)s, %(least)s to %(most)s key results each.") % {
        "objectives": objectives,
        "least": bounds.fewest_key_results,
        "most": bounds.most_key_results,
    }


class ErasePersonForm(Fields):
    confirmation = forms.CharField(
        label=pgettext_lazy("confirmation", "The person's name, as it stands above"),
        max_length=200,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
