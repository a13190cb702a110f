from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from northing.web.kept import Kept


class StepForm(Kept):
    """A deed on an objective as the reader saw it."""

    def __init__(self, version: int | None, data: Any = None) -> None:
        super().__init__(data, initial={"version": version})

    @property
    def seen(self) -> int:
        """The version that the reader saw; none is never the one that stands."""
        found = self.cleaned_data.get("version")
        return -1 if found is None else found


class SplitForm(StepForm):
    title = forms.CharField(label=_("What the new objective is called"), max_length=300)
    key_results = forms.TypedMultipleChoiceField(
        label=_("Key results that move there"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, key_results: Iterable[tuple[int, str]], version: int | None, data: Any = None
    ) -> None:
        super().__init__(version, data)
        self.fields["key_results"].choices = list(key_results)  # type: ignore[attr-defined]
        self.fields["key_results"].widget.attrs.pop("class")


class MergeForm(StepForm):
    into = forms.TypedChoiceField(label=_("Objective that takes it in"), coerce=int)

    def __init__(
        self, others: Iterable[tuple[int, str]], version: int | None, data: Any = None
    ) -> None:
        super().__init__(version, data)
        self.fields["into"].choices = list(others)  # type: ignore[attr-defined]
