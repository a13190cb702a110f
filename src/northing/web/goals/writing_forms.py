"""The page where an objective is written: "we will …, as measured by …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from northing.apps.goals.inputs import ObjectivePlan
from northing.apps.goals.queries.advice import Advice, LetBe
from northing.apps.goals.queries.writing import WritingPage
from northing.base.errors import Invalid, Refused
from northing.core.document import Guardrail, KeyResult, Objective
from northing.web.choosing import TeamField
from northing.web.fields import Fields
from northing.web.formsets import Unjudged, count_of
from northing.web.goals.key_result_forms import (
    NESTED,
    GuardrailRows,
    KeyResultForm,
    KeyResultRows,
    close_fields,
    key_result_initial,
    offer_people,
)
from northing.web.goals.writing_fields import ManyTexts, NamesField, amount_typed
from northing.web.goals.writing_values import objective_value
from northing.web.versions import Versioned
from northing.web.vocabulary import TABLES
from northing.web.words import field_sentence

KEY_RESULTS, GUARDRAILS = "kr", "rail"
_ROWS_IN = rf"{KEY_RESULTS}-\d{{1,3}}-(?:{'|'.join(NESTED)})"
_ROWS = rf"{KEY_RESULTS}|{GUARDRAILS}|{_ROWS_IN}"
_OF_ROW = re.compile(rf"(?:{_ROWS})-\d{{1,3}}-[a-z_]+", re.ASCII)
_COUNT = re.compile(rf"({_ROWS})-(TOTAL|INITIAL)_FORMS", re.ASCII)
LONG = 10_000


def live(value: Objective) -> list[KeyResult]:
    """The key results that the page shows: those that were not dropped."""
    return [key_result for key_result in value.key_results if key_result.dropped_on is None]


class ReferencesField(forms.Field):
    """What an objective supports, each by its reference."""

    widget = ManyTexts

    def clean(self, value: Any) -> tuple[str, ...]:
        return tuple(dict.fromkeys(text for text in value or () if text))


class ObjectiveForm(Fields, Versioned, Unjudged):
    """The words of an objective and where it belongs. ``advice`` and ``let_be`` are what the coach
    says of them, once it was asked."""

    advice: tuple[Advice, ...] = ()
    let_be: tuple[LetBe, ...] = ()
    title = forms.CharField(
        label=_("We will …"), max_length=300, widget=forms.Textarea({"rows": 1})
    )
    why = forms.CharField(
        label=_("Why it matters"),
        required=False,
        max_length=LONG,
        widget=forms.Textarea({"rows": 2}),
    )
    evidence = forms.CharField(
        label=_("What evidence it rests on"),
        required=False,
        max_length=LONG,
        widget=forms.Textarea({"rows": 2}),
    )
    is_explorative = forms.BooleanField(
        label=_("Explorative: there is no evidence yet, and we mean to find some"), required=False
    )
    team = TeamField(label=_("Team"), required=False)
    cycle = forms.ChoiceField(label=_("Cycle"))
    owners = NamesField("people", label=_("Owners"))
    contributors = NamesField("teams", several="teams-several", label=_("Contributing teams"))
    parent = forms.CharField(label=_("Contributes to"), required=False, max_length=400)
    supports = ReferencesField(label=_("Also supports"), required=False)
    strategy = forms.ChoiceField(label=_("Strategy"), required=False)
    product = forms.ChoiceField(label=_("Product"), required=False)
    phase = forms.ChoiceField(
        label=_("Phase"),
        required=False,
        choices=[("", pgettext_lazy("phase", "None")), *TABLES["phase"].items()],
    )
    stage = forms.ChoiceField(
        label=_("Growth stage"),
        required=False,
        choices=[("", pgettext_lazy("stage", "None")), *TABLES["stage"].items()],
    )
    note = forms.CharField(
        label=_("Note"), required=False, max_length=LONG, widget=forms.Textarea({"rows": 2})
    )
    reason = forms.CharField(
        label=_("Reason for the change"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_(
            "Needed when a term of the commitment changes or a key result is added. It is kept with"
            " the change."
        ),
    )
    known = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, page: WritingPage, data: Any = None, *, is_judged: bool = True) -> None:
        super().__init__(data, initial=_initial(page), is_judged=is_judged)
        self.page = page
        teams = dict.fromkeys([*page.teams, *([page.team] if page.team else [])])
        blank = None if page.team and page.terms_need_reason else pgettext_lazy("team", "None")
        self.fields["team"].offer([*teams], blank)  # type: ignore[attr-defined]
        cycles = {cycle.id: cycle.name for cycle in (*page.cycles, page.cycle)}
        self._offer("cycle", cycles.items())
        for name, choices, none in (
            ("strategy", page.strategies, pgettext_lazy("strategy", "None")),
            ("product", page.products, pgettext_lazy("product", "None")),
        ):
            self._offer(name, ((one.spelling, one.name) for one in choices), none)
        offer_people(self.fields["owners"], page)
        self.fields["contributors"].offer((team.name, team.name) for team in page.all_teams)  # type: ignore[attr-defined]
        if not page.terms_need_reason:
            del self.fields["reason"]
        if not page.may_write:
            close_fields(self, self.fields.keys() - {"version", "known", "reason"})

    def _offer(self, name: str, pairs: Iterable[tuple[Any, str]], blank: Any = None) -> None:
        first = [] if blank is None else [("", blank)]
        choices = [*first, *((str(key), label) for key, label in pairs)]
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    @property
    def has_more(self) -> bool:
        """Whether something stands in the part that is folded, or is wrong there."""
        names = ("contributors", "supports", "strategy", "product", "phase", "stage", "note")
        return any(self[name].value() or name in self.errors for name in names)


def _initial(page: WritingPage) -> dict[str, Any]:
    value = page.value
    plain = ("title", "why", "evidence", "is_explorative", "parent", "strategy", "product", "note")
    return {
        **{name: getattr(value, name) for name in plain},
        "phase": value.phase.value if value.phase else "",
        "stage": value.stage.value if value.stage else "",
        "owners": list(value.owners),
        "contributors": list(value.contributors),
        "supports": list(value.supports),
        "team": str(page.team.id) if page.team else "",
        "cycle": str(page.cycle.id),
        "version": page.version,
        "known": ",".join(key_result.id for key_result in live(value)),
    }


def _guardrail_initial(value: Guardrail) -> dict[str, Any]:
    numbers = ("at_least", "at_most", "current")
    return {
        "metric": value.metric,
        **{name: amount_typed(getattr(value, name)) for name in numbers},
        "owner": [value.owner] if value.owner else [],
    }


class Writing:
    """All the forms of the page together: the objective, its key results and its guardrails."""

    def __init__(self, page: WritingPage, data: Any = None, *, is_judged: bool = True) -> None:
        self.page = page
        key_results = [key_result_initial(each) for each in live(page.value)] or [{}]
        guardrails = [_guardrail_initial(each) for each in page.value.guardrails]
        more = {"page": page, "is_judged": is_judged}
        is_new = data is None
        self.objective = ObjectiveForm(page, data, is_judged=is_judged)
        self.key_results = KeyResultRows(
            data,
            prefix=KEY_RESULTS,
            initial=key_results if is_new else None,
            form_kwargs=more,
        )
        self.guardrails = GuardrailRows(
            data, prefix=GUARDRAILS, initial=guardrails if is_new else None, form_kwargs=more
        )

    @property
    def was_overtaken(self) -> bool:
        return self.objective.was_overtaken

    def focus_on(self, name: str) -> None:
        """Let a field of a row have the focus when the page is there."""
        inner = [row for form in self.key_results for rows in form.rows.values() for row in rows]
        for form in (*self.key_results, *self.guardrails, *inner):
            field = form.fields.get(name.removeprefix(f"{form.prefix}-"))
            if field:
                field.widget.attrs["autofocus"] = True

    def is_valid(self) -> bool:
        parts = (self.objective, self.key_results, self.guardrails)
        return all([part.is_valid() for part in parts])  # noqa: C419 - each says what is wrong

    @property
    def may_add_key_results(self) -> bool:
        """Whether more may be promised, or planned."""
        return self.page.may_amend or not self.page.terms_need_reason

    def plan(self) -> ObjectivePlan:
        """What was written, to be saved."""
        given = self.objective.cleaned_data
        return ObjectivePlan(
            value=objective_value(
                self.page.value,
                given,
                self.key_results.filled,
                self.guardrails.filled if self.page.may_write else None,
            ),
            cycle_id=int(given["cycle"]),
            team_id=int(given["team"]) if given["team"] else None,
            reason=given.get("reason", ""),
            version=given["version"] if self.page.id else None,
        )

    def add_refusal(self, error: Refused) -> None:
        """Put what the action refused beside the fields that it is about."""
        if not isinstance(error, Invalid):
            self.objective.add_refusal(error)
            return
        for place, code in error.fields.items():
            form, name = self._field_at(place)
            told = field_sentence(code, **error.params)
            form.add_error(name if name in form.fields else None, told)

    def _field_at(self, place: str) -> tuple[Any, str]:
        """The form and the field of a place in the objective, ``key_results.1.target``."""
        first, *rest = place.split(".")
        rows = {"key_results": self.key_results, "guardrails": self.guardrails}.get(first)
        if rows is None or not rest or not rest[0].isdigit() or int(rest[0]) >= len(rows.filled):
            return self.objective, first
        form = rows.filled[int(rest[0])]
        return form, FIELD_OF_TERM.get(rest[1], rest[1]) if len(rest) > 1 else "title"

    def set_against(self, now: Writing) -> None:
        """Note what stands now where it is not what was written, and take over its version."""
        self.objective.set_against(now.objective)
        stored = {form["id"].value(): form for form in now.key_results.forms}
        for form in self.key_results.forms:
            if form["id"].value() in stored:
                form.set_against(stored[form["id"].value()])

    def problems(self) -> list[tuple[str, str, str]]:
        """What is wrong, in reading order: where, the name of the field, and the sentence."""
        return list(self._problems())

    def _problems(self) -> Iterator[tuple[str, str, str]]:
        yield from _problems(self.objective)
        for number, form in enumerate(self.key_results.forms, start=1):
            said = gettext("Key result %(number)s") % {"number": number}
            yield from _problems(form, said)
            for rows in form.judged_rows if form.is_bound else ():
                for row in rows.forms:
                    yield from _problems(row, said)
        for form in self.guardrails.forms:
            yield from _problems(form, gettext("Guardrail"))


def kept_of(sent: QueryDict) -> dict[str, list[str]]:
    """What is worth keeping of what was sent: fields of the page, and how many rows hold one."""
    kept = {
        name: list(map(str, values))
        for name, values in sent.lists()
        if name in ObjectiveForm.base_fields or _OF_ROW.fullmatch(name)
    }
    counts = filter(None, map(_COUNT.fullmatch, sent))
    return kept | {
        found[0]: [str(count_of(sent, found[1]) if found[2] == "TOTAL" else 0)] for found in counts
    }


FIELD_OF_TERM = {"bounds": "at_least", "type": "measure"}


def _problems(form: Any, within: str = "") -> Iterator[tuple[str, str, str]]:
    """What is wrong with the fields of a form; what is wrong with the whole comes first."""
    for error in form.non_field_errors():
        yield "", within, str(error)
    for field in form.visible_fields():
        for error in field.errors:
            yield place_of(field), ", ".join(filter(None, [within, str(field.label)])), str(error)


def place_of(field: BoundField) -> str:
    """The id of the element that a link to a field jumps to."""
    return field.id_for_label or field.auto_id


def anchor_of(path: tuple[str, ...], objective: Objective) -> str:
    """Where the page asks for what a commitment misses, as the end of an address.

    >>> anchor_of(("title",), Objective(id="a", title=""))
    '#id_title'
    """
    if path[0] != "key_results":
        return f"#id_{path[0]}"
    ids = [key_result.id for key_result in live(objective)]
    at = ids.index(path[1]) if path[1] in ids else 0
    return f"#id_{KEY_RESULTS}-{at}-{FIELD_OF_TERM.get(path[2], path[2])}"


def merged(sent: QueryDict, now: WritingPage) -> QueryDict:
    """What was sent, with the key results that came meanwhile at its end, so that saving does not
    take them away; one that went meanwhile becomes a new one."""
    known = sent.get("known", "").split(",")
    stored = {key_result.id: key_result for key_result in live(now.value)}
    result = sent.copy()
    count = count_of(sent, KEY_RESULTS)
    for at in range(count):
        if result.get(f"{KEY_RESULTS}-{at}-id") not in stored:
            result[f"{KEY_RESULTS}-{at}-id"] = ""
    return _with_rows(result, count, [stored[key] for key in stored if key not in known])


def _with_rows(sent: QueryDict, count: int, new: list[Any]) -> QueryDict:
    for at, key_result in enumerate(new, start=count):
        for name, value in _flat(key_result_initial(key_result)):
            sent.appendlist(f"{KEY_RESULTS}-{at}-{name}", value)
    sent[f"{KEY_RESULTS}-TOTAL_FORMS"] = str(count + len(new))
    return sent


def _flat(initial: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What a form filled in with ``initial`` would send."""
    for name, value in initial.items():
        if name in {"milestones", "tasks", "waypoints"}:
            yield f"{name}-TOTAL_FORMS", str(len(value))
            yield f"{name}-INITIAL_FORMS", "0"
            for at, row in enumerate(value):
                yield from ((f"{name}-{at}-{field}", str(told)) for field, told in row.items())
        elif isinstance(value, list):
            yield from ((name, one) for one in value)
        elif value not in {None, False}:
            yield name, "on" if value is True else str(value)


__all__ = ("KeyResultForm", "ObjectiveForm", "Writing", "anchor_of", "merged", "place_of")
