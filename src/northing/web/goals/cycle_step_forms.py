from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.apps.goals.actions.closing import (
    carry_over_cycle,
    carry_over_objective,
    decide_objective,
)
from northing.apps.goals.actions.cycle_planning import (
    LONGEST_NAME,
    change_cycle,
    make_cycle,
    make_year,
)
from northing.apps.goals.inputs import CyclePlan, Deciding
from northing.apps.goals.queries.cards import CycleChip
from northing.apps.goals.queries.cycle_calendar import cycle_around
from northing.apps.goals.queries.cycle_steps import CycleSheet
from northing.apps.goals.queries.review import DecidingPage
from northing.base.actor import Actor
from northing.core.calendar import EARLIEST_YEAR, LATEST_YEAR, Length
from northing.core.document import Cycle, Decision
from northing.web.fields import Fields
from northing.web.kept import Kept
from northing.web.shown import days_text
from northing.web.vocabulary import TABLES
from northing.web.words import field_sentence

LONGEST_REASON = 2_000
OTHER_DAYS, AROUND, AT_TOP = "", "around", ""
LENGTHS = {
    Length.QUARTER: _("Quarters"),
    Length.HALF: _("Halves of a year"),
    Length.YEAR: _("Years"),
    Length.MONTH: _("Months"),
}


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": field_sentence("not-a-date", example="2026-04-01")},
    )


def _dated(cycle: Cycle | CycleChip) -> str:
    return f"{cycle.name} ({days_text(cycle.starts_on, cycle.ends_on, cycle.name)})"


def _named(cycles: Iterable[CycleChip]) -> list[tuple[str, str]]:
    return [(str(each.id), _dated(each)) for each in cycles]


class CycleForm(Kept):
    """What a cycle is called and which days it has."""

    name = forms.CharField(label=pgettext_lazy("cycle", "Name"), max_length=LONGEST_NAME)
    starts_on = _day(_("First day"))
    ends_on = _day(_("Last day"))
    parent = forms.ChoiceField(label=_("Lies in"), required=False)

    def __init__(self, sheet: CycleSheet, data: Any = None) -> None:
        parent = str(sheet.parent.id) if sheet.parent else AT_TOP
        told = {name: getattr(sheet.cycle, name) for name in ("name", "starts_on", "ends_on")}
        super().__init__(data, initial={**told, "parent": parent, "version": sheet.version})
        self._offer(sheet.parents, [(AT_TOP, _("No other cycle"))])

    def _offer(self, parents: Iterable[CycleChip], first: list[tuple[str, Any]]) -> None:
        self.fields["parent"].choices = [*first, *_named(parents)]  # type: ignore[attr-defined]

    @property
    def plan(self) -> CyclePlan:
        given = self.cleaned_data
        return CyclePlan(
            name=given["name"],
            starts_on=given["starts_on"],
            ends_on=given["ends_on"],
            parent_id=int(given["parent"]) if given["parent"] else None,
            version=given["version"],
        )

    def save(self, actor: Actor, cycle_id: int, now: Callable[[], CycleSheet]) -> int:
        """Change the cycle and return 0; else put the refusal into the form and return its
        status."""
        return self.attempt(
            lambda: change_cycle(actor, cycle_id, self.plan), lambda: CycleForm(now())
        )


class NewCycleForm(CycleForm):
    """A period of the calendar, or other days with a name."""

    period = forms.ChoiceField(label=_("Period"), required=False)
    field_order = ("period", "name", "starts_on", "ends_on", "parent")

    def __init__(
        self,
        periods: Mapping[Length, tuple[Cycle, ...]],
        parents: Iterable[CycleChip],
        data: Any = None,
    ) -> None:
        self.periods = {each.name: each for found in periods.values() for each in found}
        first = next(iter(self.periods), OTHER_DAYS)
        forms.Form.__init__(self)  # What is below needs the fields.
        Kept.__init__(self, data, initial={"period": first, "parent": AROUND})
        groups = [
            (label, [(each.name, _dated(each)) for each in found])
            for length, label in LENGTHS.items()
            if (found := periods.get(length, ()))
        ]
        self.fields["period"].choices = [*groups, (OTHER_DAYS, _("Other days"))]  # type: ignore[attr-defined]
        around = (AROUND, _("The shortest cycle around it"))
        self._offer(parents, [around, (AT_TOP, _("No other cycle"))])
        for name in ("name", "starts_on", "ends_on"):
            self.fields[name].required = False
            self.fields[name].widget.attrs.pop("required", None)
        self.fields["name"].help_text = _("Empty: as the period is called.")

    def clean(self) -> None:
        """Other days need to be said, and a name."""
        if self.cleaned_data.get("period"):
            return
        for name in ("name", "starts_on", "ends_on"):
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, field_sentence("required"))

    def _plan_of(self, actor: Actor) -> CyclePlan:
        given = self.cleaned_data
        period = self.periods.get(given["period"])
        starts_on = period.starts_on if period else given["starts_on"]
        ends_on = period.ends_on if period else given["ends_on"]
        if given["parent"] == AROUND:
            parent_id = cycle_around(actor, starts_on, ends_on)
        else:
            parent_id = int(given["parent"]) if given["parent"] else None
        name = given["name"] or (period.name if period else "")
        return CyclePlan(name=name, starts_on=starts_on, ends_on=ends_on, parent_id=parent_id)

    def make(self, actor: Actor) -> int:
        """Make the cycle and return its id; 0 where that is refused."""
        made: list[int] = []

        def deed() -> None:
            made.append(make_cycle(actor, self._plan_of(actor)))

        status = self.attempt(deed, lambda: self)
        return 0 if status else made[0]

    def add_refusal(self, error: Any) -> None:
        """Days that were not written are those of the period."""
        fields = getattr(error, "fields", {})
        if self.data.get("period"):
            for name in ("starts_on", "ends_on"):
                if name in fields:
                    fields["period"] = fields.pop(name)
        super().add_refusal(error)


class YearForm(Fields):
    """Which year's quarters to make."""

    year = forms.IntegerField(
        label=_("Year"),
        min_value=EARLIEST_YEAR,
        max_value=LATEST_YEAR,
        widget=forms.NumberInput({"inputmode": "numeric"}),
        error_messages={
            name: field_sentence("out-of-range", least=EARLIEST_YEAR, most=LATEST_YEAR)
            for name in ("invalid", "min_value", "max_value")
        },
    )

    def make(self, actor: Actor) -> list[int]:
        return make_year(actor, self.cleaned_data["year"])


class DecideForm(Kept):
    """What becomes of an objective at the close."""

    decision = forms.ChoiceField(
        label=_("What becomes of it?"),
        choices=[*TABLES["decision"].items()],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Why?"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("What the numbers and the people said. It is read again when you plan."),
    )

    def __init__(self, page: DecidingPage, data: Any = None) -> None:
        initial = {
            "decision": page.decision, "reason": page.reason, "version": page.version,
        }  # fmt: skip
        super().__init__(data, initial=initial)

    @property
    def choices(self) -> list[tuple[str, Any, Any, bool]]:
        """Each choice with its words, what it means, and whether it is the chosen one."""
        chosen = str(self["decision"].value() or "")
        means = TABLES["decision_means"]
        return [
            (each.value, TABLES["decision"][each.value], means[each.value], each.value == chosen)
            for each in Decision
        ]

    def save(self, actor: Actor, objective_id: int, now: Callable[[], DecidingPage]) -> int:
        """Decide and return 0; else put the refusal into the form and return its status."""

        def deed() -> None:
            given = self.cleaned_data
            decide_objective(
                actor,
                objective_id,
                Deciding(
                    decision=Decision(given["decision"]),
                    reason=given["reason"].replace("\r\n", "\n"),
                    version=given["version"] or 0,
                ),
            )

        return self.attempt(deed, lambda: DecideForm(now()))


class CarryOverForm(Kept):
    """The cycle in which something goes on."""

    cycle = forms.ChoiceField(label=_("Into"))

    def __init__(self, destinations: Iterable[CycleChip], data: Any = None) -> None:
        super().__init__(data)
        self.fields["cycle"].choices = _named(destinations)  # type: ignore[attr-defined]
        self.fields["cycle"].error_messages["invalid_choice"] = field_sentence("unknown")

    @property
    def cycle_id(self) -> int:
        return int(self.cleaned_data["cycle"])

    def carry_cycle(self, actor: Actor, cycle_id: int) -> tuple[int, list[int]]:
        """Carry over what goes on; return the status, 0 for done, and the drafts made."""
        made: list[int] = []
        status = self.attempt(
            lambda: made.extend(carry_over_cycle(actor, cycle_id, self.cycle_id)), lambda: self
        )
        return status, made

    def carry_objective(self, actor: Actor, objective_id: int) -> tuple[int, int]:
        """Carry one objective over; return the status, 0 for done, and the draft."""
        made: list[int] = []
        status = self.attempt(
            lambda: made.append(carry_over_objective(actor, objective_id, self.cycle_id)),
            lambda: self,
        )
        return status, made[0] if made else 0
