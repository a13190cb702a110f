"""One key result as it is written: a form for each measure, and rows inside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.apps.goals.queries.advice import Advice, LetBe
from northing.apps.goals.queries.writing import WritingPage
from northing.base.pages import MOST_OFFERED
from northing.core.document import KeyResult, Measure, Milestones, Numeric, Tasks, Waypoint
from northing.core.readings import accumulates_by_default
from northing.core.terms import type_of
from northing.web.fields import Fields
from northing.web.formsets import Rows, Unjudged
from northing.web.goals.writing_fields import (
    Amount,
    DayField,
    NamesField,
    amount_typed,
    in_percent,
)
from northing.web.versions import differences
from northing.web.words import TABLES, field_sentence

NUMERIC = ("number", "percent", "currency")
DATED = "dated"
YES, NO = "yes", "no"
# What each measure alone is asked; the rest of a key result is asked of all.
ASKED = {
    "number": ("unit", "baseline", "target", "accumulates"),
    "percent": ("baseline", "target", "accumulates"),
    "currency": ("unit", "baseline", "target", "accumulates"),
    "range": ("unit", "at_least", "at_most", "share"),
    "binary": ("probability",),
    "milestones": (),
    "tasks": (),
    "baseline": ("unit",),
}
OF_A_MEASURE = {name for names in ASKED.values() for name in names}
TERMS = OF_A_MEASURE | {"measure", "metric", "kind", "weight", "deadline", "pace", "rolled_up"}
MOST_ROWS, MOST_KEY_RESULTS = 100, 50
FRESH = {
    "measure": "number",
    "kind": "stretch",
    "weight": "1",
    "pace": "linear",
    **{
        f"{rows}-{name}_FORMS": "0"
        for rows in ("milestones", "tasks", "waypoints")
        for name in ("TOTAL", "INITIAL")
    },
}


def suggested_people(page: WritingPage) -> list[tuple[str, str]]:
    """Whom to suggest where a name is typed, the people of the objective's team first; any other
    can be named as well."""
    team = page.team.name if page.team else ""
    near = {one.spelling for one in page.people if team and team in one.detail.split(", ")}
    return sorted(people_of(page), key=lambda one: one[0] not in near)[:MOST_OFFERED]


def suggested_teams(page: WritingPage) -> list[str]:
    """The teams to suggest where a name is typed; any other can be named as well."""
    return [team.name for team in page.all_teams[:MOST_OFFERED]]


def people_of(page: WritingPage) -> list[tuple[str, str]]:
    """Whom there is to name, those of one name told apart."""
    names = Counter(one.name for one in page.people)
    return [
        (
            one.spelling,
            f"{one.name} ({one.detail})" if names[one.name] > 1 and one.detail else one.name,
        )
        for one in page.people
    ]


def offer_people(field: Any, page: WritingPage) -> None:
    """Let a field name each of them by what tells them apart, or by a name that is but one's."""
    field.offer(people_of(page), (one.name for one in page.people))


def close_fields(form: forms.Form, names: Iterable[str]) -> None:
    """Show fields without letting anybody write them."""
    for name in names:
        form.fields[name].disabled = True


class RowForm(Fields, Unjudged):
    """A row: shown without judging it while rows are moved about."""

    stands_now: dict[str, str]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stands_now = {}


class MilestoneForm(RowForm):
    title = forms.CharField(label=_("Milestone"), max_length=300)
    weight = Amount(label=_("Weight"), initial="1")


class TaskForm(RowForm):
    title = forms.CharField(label=_("Task"), max_length=300)


class WaypointForm(RowForm):
    on = DayField(label=_("Day"), required=True)
    share = Amount(label=_("Share of the way, %"), share=True)

    def clean(self) -> None:
        if "share" in self.cleaned_data and self.cleaned_data["share"] is None:
            self.add_error("share", field_sentence("required"))


class GuardrailForm(RowForm):
    metric = forms.CharField(label=_("What must not get worse"), max_length=300)
    at_least = Amount(label=_("At least"))
    at_most = Amount(label=_("At most"))
    current = Amount(label=_("Value now"))
    owner = NamesField("people", label=_("Owner"))

    def __init__(self, *args: Any, page: WritingPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self.fields["owner"], page)
        if not page.may_write:
            close_fields(self, self.fields)


def rows_of(form: type[forms.Form], most: int = MOST_ROWS) -> type[Rows]:
    """Rows of a form, ``most`` at the most, none of them for a beginning."""
    made = forms.formset_factory(
        form, formset=Rows, extra=0, max_num=most, absolute_max=most, validate_max=True
    )
    return cast("type[Rows]", made)


NESTED = {
    "milestones": rows_of(MilestoneForm),
    "tasks": rows_of(TaskForm),
    "waypoints": rows_of(WaypointForm),
}


class KeyResultForm(RowForm):
    """A key result, its measure and how it is expected to move. ``advice``, ``let_be`` and what
    its sentence fills in are what the coach says of it, once it was asked."""

    advice: tuple[Advice, ...] = ()
    let_be: tuple[LetBe, ...] = ()
    filling: Any = None
    id = forms.CharField(required=False, widget=forms.HiddenInput)
    title = forms.CharField(
        label=_("Key result"),
        max_length=300,
        widget=forms.Textarea({"rows": 1, "placeholder": _("What will show that it came true")}),
    )
    measure = forms.ChoiceField(
        label=_("How it is measured"), choices=[*TABLES["measure"].items()], initial="number"
    )
    metric = forms.CharField(label=_("Metric"), required=False, max_length=300)
    unit = forms.CharField(label=_("Unit"), required=False, max_length=40)
    baseline = Amount(label=_("Baseline"))
    target = Amount(label=_("Target"))
    accumulates = forms.ChoiceField(
        label=_("Counts from zero in this cycle"),
        required=False,
        choices=[
            ("", _("As the baseline says: yes at 0")),
            (YES, pgettext_lazy("counts from zero", "Yes")),
            (NO, pgettext_lazy("counts from zero", "No")),
        ],
        help_text=_("A percentage is a level as long as nobody says yes."),
    )
    at_least = Amount(label=_("At least"))
    at_most = Amount(label=_("At most"))
    share = Amount(label=_("For how much of the time, %"), share=True, initial="100")
    probability = Amount(label=_("How likely today, %"))
    kind = forms.ChoiceField(
        label=_("Ambition"), choices=[*TABLES["kind"].items()], initial="stretch"
    )
    weight = Amount(label=_("Weight"), initial="1")
    deadline = DayField(label=_("Deadline"), help_text=_("Without one, the last day of the cycle."))
    pace = forms.ChoiceField(
        label=_("Expected pace"), choices=[*TABLES["pace"].items()], initial="linear"
    )
    owners = NamesField(
        "people", label=_("Owners"), help_text=_("Without one, those of the objective.")
    )
    team = forms.ChoiceField(label=_("Owned by another team"), required=False)
    rolled_up = forms.BooleanField(label=_("Rolled up from the objectives below"), required=False)
    note = forms.CharField(
        label=_("Note"), required=False, max_length=10_000, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, page: WritingPage, **kwargs: Any) -> None:
        value = kwargs.pop("initial", None) or {}
        super().__init__(*args, initial=value, **kwargs)
        offer_people(self.fields["owners"], page)
        self._close(page)
        self.row_id = page.key_result_ids.get(str(self["id"].value() or ""))
        if len(page.all_teams) > MOST_OFFERED:
            self.fields["team"].widget = forms.TextInput(
                {"class": "inp", "list": "teams", "autocomplete": "off"}
            )
        self.fields["team"].choices = _team_choices(page, self["team"].value())  # type: ignore[attr-defined]
        data = self.data if self.is_bound else None
        self.rows = {
            name: rows(
                data,
                prefix=f"{self.prefix}-{name}",
                initial=value.get(name),
                form_kwargs={"is_judged": self.is_judged and name in self._asked_rows},
            )
            for name, rows in NESTED.items()
        }

    def _close(self, page: WritingPage) -> None:
        """Leave alone what this reader may not write: others' key results, or their terms."""
        key = str(self["id"].value() or "")
        stored = next((each for each in page.value.key_results if each.id == key), None)
        if stored is None:
            return
        is_own = key in page.own_key_results
        names = set() if page.may_write or is_own else self.fields.keys() - {"id"}
        if page.terms_need_reason and not page.may_amend:
            # What it weighs is said beside the others.
            names |= {"weight"} if is_own else TERMS
        # A field that is closed says what is stored, whatever was sent.
        self.initial = key_result_initial(stored) if names else self.initial
        close_fields(self, names)

    @property
    def chosen(self) -> str:
        """The measure that is chosen now."""
        return str(self["measure"].value() or "number")

    @property
    def is_off_scale(self) -> bool:
        """Whether a percentage begins or ends outside of 0 to 100: odd, and never refused."""
        ends = (self.number(name) for name in ("baseline", "target"))
        return self.chosen == "percent" and any(end and not 0 <= end <= 100 for end in ends)

    def number(self, name: str) -> Decimal | None:
        try:
            found: Decimal | None = self.fields[name].clean(self[name].value())
        except ValidationError:
            return None
        return found

    @property
    def is_dated(self) -> bool:
        return bool(self["pace"].value() == DATED)

    @property
    def _asked_rows(self) -> set[str]:
        """The rows that the measure and the pace ask for."""
        return {self.chosen, *(["waypoints"] if self.is_dated else [])} & NESTED.keys()

    @property
    def judged_rows(self) -> Iterator[Rows]:
        return (self.rows[name] for name in NESTED if name in self._asked_rows)

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def has_changed(self) -> bool:
        is_known = bool(self["id"].value())
        return is_known or super().has_changed() or any(r.filled for r in self.rows.values())

    def clean(self) -> None:
        """Nothing is wrong with what this measure does not ask for; its rows have to be whole."""
        for name in OF_A_MEASURE - set(ASKED.get(self.chosen, ())):
            self.errors.pop(name, None)
        for rows in self.judged_rows:
            rows.is_valid()

    def is_valid(self) -> bool:
        is_sound: bool = super().is_valid()
        return is_sound and all(bool(rows.is_valid()) for rows in self.judged_rows)

    @property
    def has_more(self) -> bool:
        """Whether something stands in the part that is folded, or is wrong there."""
        usual = {"weight": "1", "pace": "linear"}
        return any(
            name in self.errors or (self[name].value() or "") not in {"", usual.get(name)}
            for name in ("weight", "deadline", "pace", "team", "rolled_up", "note")
        )

    def set_against(self, now: KeyResultForm) -> None:
        """Note what stands now where it is not what was written."""
        self.stands_now = differences(self, now)


def _team_choices(page: WritingPage, chosen: Any) -> list[tuple[str, Any]]:
    blank = pgettext_lazy("owning team", "The objective's team")
    names = dict.fromkeys([*(team.name for team in page.all_teams), *([chosen] if chosen else [])])
    return [("", blank), *((name, name) for name in names)]


KeyResultRows = rows_of(KeyResultForm, MOST_KEY_RESULTS)
GuardrailRows = rows_of(GuardrailForm)


def key_result_initial(value: KeyResult) -> dict[str, Any]:
    """What the form of a key result is filled in with."""
    measure = value.measure
    numbers = ("baseline", "target", "at_least", "at_most", "probability")
    is_dated = isinstance(value.pace, tuple)
    return {
        "id": value.id,
        "title": value.title,
        "measure": type_of(measure),
        "metric": value.metric,
        "unit": getattr(measure, "unit", ""),
        "accumulates": _counting(measure),
        **{name: amount_typed(getattr(measure, name, None)) for name in numbers},
        "share": in_percent(getattr(measure, "share", None)) or "100",
        "kind": value.kind.value,
        "weight": amount_typed(value.weight),
        "deadline": value.deadline,
        "pace": DATED if is_dated else str(value.pace),
        "owners": list(value.owners),
        "team": value.team,
        "rolled_up": value.rolled_up,
        "note": value.note,
        "milestones": _milestones(value),
        "tasks": _tasks(value),
        "waypoints": [_waypoint(at) for at in value.pace if isinstance(at, Waypoint)],
    }


def _counting(measure: Measure) -> str:
    """What is chosen, nothing where it is what the baseline says, as in a file."""
    if not isinstance(measure, Numeric):
        return ""
    usual = accumulates_by_default(measure.type, measure.baseline)
    return "" if measure.accumulates is usual else YES if measure.accumulates else NO


def _milestones(value: KeyResult) -> list[dict[str, Any]]:
    items = value.measure.items if isinstance(value.measure, Milestones) else ()
    return [{"title": item.title, "weight": amount_typed(item.weight)} for item in items]


def _tasks(value: KeyResult) -> list[dict[str, Any]]:
    items = value.measure.items if isinstance(value.measure, Tasks) else ()
    return [{"title": item.title} for item in items]


def _waypoint(at: Waypoint) -> dict[str, Any]:
    return {"on": at.on, "share": in_percent(at.share)}
