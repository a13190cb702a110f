"""Forms whose fields look and speak alike: ``parts/field.html`` shows one of them."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import Any
from zoneinfo import available_timezones

from babel import Locale
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from northing.base.errors import Conflict, Invalid, Refused
from northing.web.amounts import locale_of
from northing.web.words import field_sentence, refusal_sentence


class Fields(forms.Form):
    """Says what is missing in our words, and takes the refusals of actions."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.setdefault("class", "inp")
            field.error_messages["required"] = field_sentence("required")

    def add_refusal(self, error: Refused) -> None:
        """Put what an action refused beside the fields that it is about."""
        if not isinstance(error, Invalid):
            self.add_error(None, refusal_sentence(error))
            return
        for name, code in error.fields.items():
            reasons = error.params.get("reasons") if code == "weak" else None
            told: Any = reasons or field_sentence(code, **error.params)
            self.add_error(name if name in self.fields else None, told)


def is_refusal_of_form(error: Refused) -> bool:
    """Tell whether the form should say it, rather than a page of its own."""
    return isinstance(error, Invalid | Conflict)


@lru_cache(maxsize=8)
def time_zones(language: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The zones of the IANA database that are places, by continent, as a language calls them;
    and UTC."""
    locale = locale_of(language)
    places = sorted(name for name in available_timezones() if _is_place(name))
    by_region = groupby(places, key=lambda name: name.partition("/")[0])
    groups = tuple(
        (_region(region, locale), tuple((name, _city(name, locale)) for name in names))
        for region, names in by_region
    )
    return (("UTC", (("UTC", "UTC"),)), *groups)


# The codes of the United Nations by which the CLDR names a part of the world; no ocean has one.
_REGIONS = {
    "Africa": "002",
    "America": "019",
    "Antarctica": "AQ",
    "Arctic": "SJ",
    "Asia": "142",
    "Atlantic": _("Atlantic Ocean"),
    "Australia": "AU",
    "Europe": "150",
    "Indian": _("Indian Ocean"),
    "Pacific": _("Pacific Ocean"),
}


def _region(name: str, locale: Locale) -> str:
    return str(locale.territories.get(_REGIONS[name], _REGIONS[name]))


def _is_place(name: str) -> bool:
    return name.partition("/")[0] in _REGIONS and "/" in name


def _city(name: str, locale: Locale) -> str:
    """What the CLDR calls the place, where it knows it by this very name."""
    known = locale.time_zones.get(name, {}).get("city")
    return str(known or name.partition("/")[2].replace("_", " ").replace("/", " – "))


class ZoneField(forms.ChoiceField):
    """A time zone by its place. ``blank`` is what stands for the workspace's own; with
    ``guessed``, the browser's is chosen where there is a script to ask it."""

    def __init__(self, blank: Any = None, *, guessed: bool = False, **kwargs: Any) -> None:
        first = [("", blank)] if blank is not None else []
        kwargs.setdefault("label", _("Time zone"))
        super().__init__(choices=lambda: [*first, *time_zones(get_language() or "en")], **kwargs)
        if guessed:
            self.widget.attrs["data-own-zone"] = ""
