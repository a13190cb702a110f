from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from northing.apps.goals.actions.correcting import correct_check_in
from northing.apps.goals.inputs import CheckInCorrection
from northing.apps.goals.queries.correcting import CorrectionPage, correction_page
from northing.apps.goals.queries.shapes import CheckInPage
from northing.base.actor import Actor
from northing.web.goals.forms import CheckInForm

SAID = {"value", "is_done", "on", "confidence", "note"}


class CorrectionForm(CheckInForm):
    """What a check-in should have said; it begins with what it says now."""

    reason = forms.CharField(required=False, max_length=2_000, strip=True)

    def __init__(self, correction: CorrectionPage, today: date, data: Any = None) -> None:
        self.correction = correction
        super().__init__(correction.around, today, data)

    def _stands(self) -> dict[str, Any]:
        said = self.correction.said
        self.stated = said.confidence
        return {
            "on": said.on,
            "note": said.note,
            "version": self.correction.version,
            **self._numbers(said.value, said.confidence),
        }

    def _keep_fields_of(self, page: CheckInPage) -> None:
        super()._keep_fields_of(page)
        for name in ("done", "needs_help"):
            self.fields.pop(name, None)

    def clean(self) -> None:
        """Ask about no value that stood there before."""
        if self.cleaned_data.get("value") != self.correction.said.value:
            super().clean()

    def _do(self, actor: Actor) -> None:
        new, said = self.new_check_in(), self.correction.said
        # One without a reading stays so until somebody says that it was done.
        stays_unsaid = "is_done" in self.fields and said.value is None and new.value == Decimal(0)
        correction = CheckInCorrection(
            on=new.on,
            value=None if stays_unsaid else new.value,
            confidence=new.confidence if "confidence" in self.fields else said.confidence,
            note=new.note,
            reason=self.cleaned_data["reason"],
            version=new.version,
        )
        correct_check_in(actor, said.check_in_id or 0, correction)

    def _be_overtaken(self, actor: Actor) -> None:
        self.correction = correction_page(actor, self.correction.said.check_in_id or 0)
        self.page = self.correction.around
        self.set_against(CorrectionForm(self.correction, self.today), only=SAID)
