from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import get_language

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.cycles import reopen_cycle
from northing.apps.goals.inputs import CycleReopening, NewCheckIn
from northing.apps.goals.queries.cards import KeyResultCard
from northing.apps.goals.queries.check_in import check_in_page
from northing.apps.goals.queries.shapes import CheckInPage
from northing.base.actor import Actor
from northing.base.errors import Conflict, Invalid, Refused
from northing.core.numbers import BadNumber, check_number
from northing.core.progress import way
from northing.web.amounts import UnreadableAmount, read_amount, written
from northing.web.shown import amount_text, is_percentage
from northing.web.versions import Versioned
from northing.web.words import field_sentence, refusal_sentence

CONFIDENCES = tuple(Decimal(step) for step in range(0, 101, 10))
PLAUSIBLE = Decimal(-2), Decimal(3)
HAS_VALUE = {"number", "percent", "currency", "range", "baseline"}


class AmountField(forms.CharField):
    """A number in the reader's language; the typed text comes back when it cannot be read."""

    def __init__(self, unit: str = "", **kwargs: Any) -> None:
        super().__init__(max_length=60, **kwargs)
        self.unit = unit

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        language = get_language() or "en"
        try:
            return read_amount(text, language, self.unit)
        except UnreadableAmount as error:
            readings = [written(reading, language) for reading in error.readings]
            first, second = readings or ("", "")
            example = written(Decimal("43.5"), language)
            raise ValidationError(
                field_sentence(error.code, example=example, first=first, second=second)
            ) from error


def is_implausible(card: KeyResultCard, value: Decimal) -> bool:
    """Whether the value is far off the way from baseline to target, or no share where both
    are; never where the key result has been that far off before."""
    if not card.is_numeric or card.baseline is None or card.target is None:
        return False
    ends = (card.baseline, card.target)

    def is_far(at: Decimal) -> bool:
        share = way(*ends, at)
        is_off = share is not None and not PLAUSIBLE[0] <= share <= PLAUSIBLE[1]
        is_share = is_percentage(card) and all(0 <= end <= 100 for end in ends)
        return is_off or (is_share and not 0 <= at <= 100)

    return is_far(value) and (card.current is None or not is_far(card.current))


class CheckInForm(Versioned):
    """A check-in on one key result; the fields follow its measure."""

    value = AmountField(required=False)
    is_done = forms.BooleanField(required=False)
    done = forms.MultipleChoiceField(required=False)
    on = forms.DateField(input_formats=["%Y-%m-%d"])
    confidence = AmountField(required=False)
    note = forms.CharField(required=False, max_length=10_000, strip=True)
    confirm = forms.CharField(required=False)
    needs_help = forms.BooleanField(required=False)
    # The confidence that stood when the form was shown: sent twice, it says the same twice.
    stood = forms.CharField(required=False, max_length=60)

    def __init__(self, page: CheckInPage, today: date, data: Any = None) -> None:
        card = page.card
        self.page, self.today = page, today
        self.to_confirm = ""
        self.made: int | None = None
        self.stated = card.first_probability if card.confidence is None else card.confidence
        super().__init__(data, initial=self._stands())
        self._keep_fields_of(page)

    def _stands(self) -> dict[str, Any]:
        """What the fields hold before anything is typed."""
        page = self.page
        return {
            "on": min(max(self.today, page.earliest), page.latest),
            "version": page.version,
            "stood": self._numbers(None, self.stated).get("confidence", ""),
            "done": [str(key) for key, _title, is_done in page.choices if is_done],
            **self._numbers(page.card.current, self.stated),
        }

    def _numbers(self, value: Decimal | None, confidence: Decimal | None) -> dict[str, Any]:
        language = get_language() or "en"
        read = {"value": value, "confidence": confidence}
        texts = {name: written(one, language) for name, one in read.items() if one is not None}
        return {"is_done": value == 1, **texts}

    def _keep_fields_of(self, page: CheckInPage) -> None:
        kind = page.card.type
        if kind in HAS_VALUE:
            self.fields["value"] = AmountField(unit=page.card.unit, required=False)
        else:
            self.fields.pop("value", None)
        if kind == "baseline":
            self.fields.pop("confidence", None)
        if kind != "binary":
            self.fields.pop("is_done", None)
        if kind in {"milestones", "tasks"}:
            choices = [(str(key), title) for key, title, _ in page.choices]
            self.fields["done"] = forms.MultipleChoiceField(choices=choices, required=False)
        else:
            self.fields.pop("done", None)
        example = page.latest.isoformat()
        self.fields["on"].error_messages |= {
            "invalid": field_sentence("not-a-date", example=example),
            "required": field_sentence("required"),
        }

    @property
    def states_anew(self) -> bool:
        """Whether a confidence was stated that did not stand there already."""
        said = str(self.data.get("confidence", "")).strip()
        return bool(said) and said != self.cleaned_data["stood"]

    @property
    def steps(self) -> list[tuple[str, bool]]:
        """The steps of confidence and what was stated last, with the one that stands now."""
        language = get_language() or "en"
        chosen = str(self["confidence"].value() or "")
        last = () if self.stated is None else (self.stated,)
        texts = [written(step, language) for step in sorted({*CONFIDENCES, *last})]
        return [(text, text == chosen) for text in texts]

    @property
    def choices(self) -> list[tuple[int, str, bool]]:
        """Milestones or tasks, with what is ticked now."""
        ticked = {str(value) for value in self["done"].value() or ()}
        return [(key, title, str(key) in ticked) for key, title, _ in self.page.choices]

    def clean(self) -> None:
        """Ask once about a value that is probably a slip; the same value sent again is meant."""
        value = self.cleaned_data.get("value")
        if value is None or not is_implausible(self.page.card, value):
            return
        try:
            check_number(value)
        except BadNumber:  # Saving it says why not.
            return
        self.to_confirm = str(value.normalize())
        if self.cleaned_data.get("confirm") == self.to_confirm:
            return
        shown = amount_text(value, self.page.card)
        self.add_error("value", field_sentence("implausible", value=shown))

    def new_check_in(self) -> NewCheckIn:
        given = self.cleaned_data
        value = given.get("value")
        if "is_done" in self.fields:
            value = Decimal(1) if given["is_done"] else Decimal(0)
        done = tuple(int(key) for key in given["done"]) if "done" in self.fields else None
        return NewCheckIn(
            on=given["on"],
            value=value,
            confidence=given.get("confidence"),
            note=given["note"],
            done=done,
            version=given.get("version"),
        )

    def save(self, actor: Actor) -> int:
        """Do what the form is for and return 0; else put the refusal into the form and return its
        status."""
        if not self.is_valid():
            return 422
        try:
            self._do(actor)
        except (Invalid, Conflict) as error:
            self._explain(actor, error)
            return 422 if isinstance(error, Invalid) else 409
        return 0

    def _do(self, actor: Actor) -> None:
        self.made = check_in(actor, self.page.card.id, self.new_check_in())

    def _be_overtaken(self, actor: Actor) -> None:
        self.page = check_in_page(actor, self.page.card.id, in_run=self.page.out_of > 0)
        self._keep_fields_of(self.page)
        self.set_against(CheckInForm(self.page, self.today), only={"done"})

    def _explain(self, actor: Actor, error: Refused) -> None:
        if error.code == "changed-meanwhile":
            self._be_overtaken(actor)
            return
        if not isinstance(error, Invalid):
            self.add_error(None, refusal_sentence(error))
            return
        params = {
            "earliest": formats.date_format(self.page.earliest),
            "latest": formats.date_format(self.page.latest),
            "example": written(Decimal("43.5"), get_language() or "en"),
        }
        for name, code in error.fields.items():
            field = {"value": "is_done"}.get(name, name) if "is_done" in self.fields else name
            self.add_error(field if field in self.fields else None, field_sentence(code, **params))


class ReopenForm(forms.Form):
    reason = forms.CharField(max_length=2_000, strip=True)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["reason"].error_messages |= {"required": field_sentence("required")}

    def save(self, actor: Actor, cycle_id: int) -> int:
        """Reopen the cycle and return 0; else put the refusal into the form and return its
        status."""
        if not self.is_valid():
            return 422
        try:
            reopen_cycle(actor, cycle_id, CycleReopening(reason=self.cleaned_data["reason"]))
        except Invalid as error:
            for name, code in error.fields.items():
                self.add_error(name or None, field_sentence(code))
            return 422
        except Conflict as error:
            self.add_error(None, refusal_sentence(error))
            return 409
        return 0
