from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from northing.apps.goals.actions.scores import state_own_score
from northing.apps.goals.inputs import OwnScore
from northing.apps.goals.queries.score import ScorePage, score_page
from northing.base.actor import Actor
from northing.core.numbers import BadNumber, check_number
from northing.web.amounts import written
from northing.web.goals.forms import AmountField
from northing.web.kept import Kept
from northing.web.shown import trimmed
from northing.web.words import field_sentence


class OwnScoreForm(Kept):
    """A score of the owners' own, in per cent, with its sentence."""

    score = AmountField(unit="%", label=_("Your score, in %"), required=False)
    note = forms.CharField(
        label=_("Why"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Leave both empty to take it back."),
    )

    def __init__(self, page: ScorePage, data: Any = None) -> None:
        super().__init__(data, initial=_words_of(page))

    def clean_score(self) -> Decimal | None:
        percent: Decimal | None = self.cleaned_data["score"]
        if percent is None:
            return None
        try:
            return check_number(trimmed(check_number(percent)).scaleb(-2))
        except BadNumber as error:
            raise ValidationError(field_sentence(error.code)) from error

    def save(self, actor: Actor, objective_id: int) -> int:
        """State it and return 0; else keep the refusal and return its status."""

        def deed() -> None:
            given = self.cleaned_data
            version = given["version"] or 0
            own = OwnScore(score=given["score"], note=given["note"], version=version)
            state_own_score(actor, objective_id, own)

        return self.attempt(deed, lambda: OwnScoreForm(score_page(actor, objective_id)))


def _words_of(page: ScorePage) -> dict[str, object]:
    own = page.own_score
    percent = "" if own is None else written(trimmed(own * 100), get_language() or "en")
    return {"score": percent, "note": page.own_score_note, "version": page.version}
