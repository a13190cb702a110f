from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from northing.apps.goals.inputs import Step
from northing.apps.goals.queries.cards import CycleChip
from northing.base.actor import Actor
from northing.base.errors import Invalid, Refused
from northing.web.kept import Kept

Deed = Callable[..., object]
LARGEST_ID = 2**31 - 1


class StepForm(Kept):
    """One step of an objective, taken knowingly."""

    @classmethod
    def at(cls, version: int) -> StepForm:
        """The form as somebody finds it."""
        return cls(initial={"version": version})

    def offer(self, cycles: Iterable[CycleChip]) -> None:
        """Name the cycles that can be chosen, where one can be."""

    def set_against(self, now: forms.Form, only: Collection[str] | None = ()) -> None:
        """Take over the version alone: what was written stands nowhere else."""
        super().set_against(now, only)

    def step(self) -> Step:
        given = self.cleaned_data
        return Step(version=given["version"] or 0, reason=given.get("reason", ""))

    def take(self, actor: Actor, deed: Deed, pk: int, now: Callable[[], int]) -> int:
        """Take the step and return 0; else keep the refusal and return its status. ``now`` tells
        the version that stands."""
        return self.attempt(lambda: self.do(actor, deed, pk), lambda: type(self).at(now()))

    def do(self, actor: Actor, deed: Deed, pk: int) -> None:
        deed(actor, pk, self.step())


class ReasonForm(StepForm):
    """A step that has to be explained."""

    reason = forms.CharField(label=_("Why"), max_length=2_000, widget=forms.Textarea({"rows": 3}))


class CycleForm(StepForm):
    """A step that may lead into another cycle."""

    cycle = forms.IntegerField(
        label=_("Cycle"),
        required=False,
        min_value=1,
        max_value=LARGEST_ID,
        widget=forms.Select,
    )

    def offer(self, cycles: Iterable[CycleChip]) -> None:
        own = ("", gettext("The one that it is in"))
        choices = [own, *((cycle.id, cycle.name) for cycle in cycles)]
        self.fields["cycle"].widget.choices = choices

    def do(self, actor: Actor, deed: Deed, pk: int) -> None:
        self.is_unlinked = deed(actor, pk, self.step(), self.cleaned_data["cycle"])


class CommitForm(StepForm):
    """A commitment; ``confirm`` says that the reader has seen how it breaks the preset."""

    confirm = forms.CharField(required=False, widget=forms.HiddenInput)

    def step(self) -> Step:
        is_meant = self.cleaned_data["confirm"] == "beyond-preset"
        return Step(version=self.cleaned_data["version"] or 0, is_confirmed=is_meant)

    def add_refusal(self, error: Refused) -> None:
        if not isinstance(error, Invalid) or "" in error.fields:
            super().add_refusal(error)
        else:
            self.add_error(None, gettext("Something is still missing. The list says what."))
