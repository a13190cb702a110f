"""The kinds of fields on the page where an objective is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import get_language

from northing.apps.people.queries.naming import Names
from northing.web.amounts import written
from northing.web.goals.forms import AmountField
from northing.web.shown import trimmed
from northing.web.words import field_sentence

MOST_NAMES, MOST_TOLD = 50, 10


def amount_typed(value: Decimal | None) -> str:
    """A number as the reader would type it."""
    return "" if value is None else written(trimmed(value), get_language() or "en")


def in_percent(share: Decimal | None) -> str:
    """A share of 0 to 1 as the per cent that the reader would type."""
    return amount_typed(None if share is None else share * 100)


class Amount(AmountField):
    """A number that may be left out; ``share`` reads per cent as a share of 0 to 1."""

    def __init__(self, *, share: bool = False, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(required=False, widget=widget, **kwargs)
        self.is_share = share

    def clean(self, value: Any) -> Any:
        found = super().clean(value)
        return found / 100 if self.is_share and found is not None else found


class DayField(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        super().__init__(input_formats=["%Y-%m-%d"], widget=widget, **kwargs)
        self.error_messages["invalid"] = field_sentence("not-a-date", example="2026-03-31")


class ManyTexts(forms.MultipleHiddenInput):
    """Every value of that name that was sent; the page draws what stands around them."""

    input_type = "text"


def names_sent(sent: Iterable[tuple[str, Sequence[object]]]) -> set[str]:
    """The texts that name people among what the page sent, or kept: fields with their values."""
    named = [
        str(value)
        for field, values in sent
        if field.rpartition("-")[2] in {"owner", "owners"}
        for value in values
    ]
    return {text.strip() for value in named for text in (value, *_parts(value))} - {""}


def _parts(value: str) -> list[str]:
    return value.replace("，", ",").split(",")


class NamesBound(BoundField):
    """Shown as the names that stand, and a place to type another into."""

    @property
    def chips(self) -> list[tuple[str, str]]:
        field: Any = self.field
        return [(key, field.labels.get(key, key)) for key in field.read(self.value())[0]]

    @property
    def typed(self) -> str:
        field: Any = self.field
        return ", ".join(field.read(self.value())[1])


class NamesField(forms.Field):
    """People or teams: those that stand, each under the key that a document knows it by, and what
    was typed: names, with commas between them."""

    widget = ManyTexts

    def __init__(self, listed: str, *, several: str = "names-several", **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.listed = listed
        self.labels: Mapping[str, str] = {}
        self.several = several
        self._keys = self._names = Names[str](())

    def offer(self, labels: Iterable[tuple[str, str]], names: Iterable[str] = ()) -> None:
        """Say whom there is to name: keys with their labels, and with their names where labels say
        more than those."""
        # Never changed in place: Django gives the copies of a field the same objects.
        self.labels = dict(labels)
        self._keys = Names((key, key) for key in self.labels)
        called = [*zip(names, self.labels, strict=False)]
        self._names = Names([*((label, key) for key, label in self.labels.items()), *called])

    @property
    def choices(self) -> list[tuple[str, str]]:
        return list(self.labels.items())

    def read(self, values: Any) -> tuple[list[str], list[str]]:
        """Tell the keys of those who were named from the texts that name nobody."""
        found: dict[str, None] = {}
        unknown = []
        for value in values or ():
            whole = self._key(value)
            for text in [value] if whole else _parts(value):
                key = whole or self._key(text)
                if key:
                    found[key] = None
                elif text.strip():
                    unknown.append(text.strip())
        return list(found), unknown

    def _key(self, text: str) -> str | None:
        return self._keys.meant(text).only or self._names.meant(text).only

    def clean(self, value: Any) -> tuple[str, ...]:
        found, unknown = self.read(value)
        if unknown:
            several = [self.labels[key] for key in self._names.meant(unknown[0]).found[:MOST_TOLD]]
            code = self.several if several else "nobody-called"
            told = field_sentence(code, name=unknown[0], people=several, teams=several)
            raise ValidationError(told)
        if len(found) > MOST_NAMES:
            raise ValidationError(field_sentence("too-many-names", most=MOST_NAMES))
        return tuple(found)

    def has_changed(self, initial: Any, data: Any) -> bool:
        found, unknown = self.read(data)
        return [*(initial or ())] != [*found, *unknown]

    def get_bound_field(self, form: Any, field_name: str) -> NamesBound:
        return NamesBound(form, self, field_name)
