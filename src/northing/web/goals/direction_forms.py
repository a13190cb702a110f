from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.apps.goals.actions import direction
from northing.apps.goals.inputs import ProductDraft, StrategyDraft
from northing.apps.goals.queries.direction import StrategyRow, VisionSheet
from northing.apps.goals.queries.products import ProductRow
from northing.apps.people.actions import change_vision
from northing.apps.people.inputs import VisionChange
from northing.base.actor import Actor
from northing.formats.yaml import limits
from northing.web.kept import Kept
from northing.web.vocabulary import TABLES


def _text(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class VisionForm(Kept):
    vision = forms.CharField(
        label=_("Vision"),
        required=False,
        max_length=limits.TEXT,
        widget=_text(4),
        help_text=_(
            "Where all of this leads, in a sentence or two that people can say by heart. Empty"
            " takes it away."
        ),
    )

    def __init__(self, sheet: VisionSheet, data: Any = None) -> None:
        super().__init__(data, initial={"vision": sheet.vision, "version": sheet.version})

    def save(self, actor: Actor, now: Callable[[], VisionSheet]) -> int:
        def deed() -> None:
            given = self.cleaned_data
            text = given["vision"].replace("\r\n", "\n")
            change_vision(actor, VisionChange(vision=text, version=given["version"]))

        return self.attempt(deed, lambda: VisionForm(now()))


class StrategyForm(Kept):
    title = forms.CharField(
        label=pgettext_lazy("strategy", "Title"), max_length=limits.STRATEGY_TITLE
    )
    statement = forms.CharField(
        label=_("Statement"),
        required=False,
        max_length=limits.TEXT,
        widget=_text(3),
        help_text=_("The choice it makes: where you play, how you win, and what you leave be."),
    )

    def __init__(self, sheet: StrategyRow | None = None, data: Any = None) -> None:
        names = (*self.base_fields, "version")
        super().__init__(data, initial={name: getattr(sheet, name) for name in names if sheet})

    @property
    def draft(self) -> StrategyDraft:
        given = self.cleaned_data
        return StrategyDraft(
            title=given["title"],
            statement=given["statement"].replace("\r\n", "\n"),
            version=given["version"],
        )

    def create(self, actor: Actor) -> int:
        return self.attempt(lambda: direction.create_strategy(actor, self.draft), StrategyForm)

    def save(self, actor: Actor, strategy_id: int, now: Callable[[], StrategyRow]) -> int:
        return self.attempt(
            lambda: direction.change_strategy(actor, strategy_id, self.draft),
            lambda: StrategyForm(now()),
        )


class ProductForm(Kept):
    name = forms.CharField(label=_("Name of the product"), max_length=limits.NAME)
    phase = forms.ChoiceField(
        label=_("Phase"),
        choices=[("", pgettext_lazy("phase", "Not said")), *TABLES["product_phase"].items()],
        required=False,
    )
    stages = forms.MultipleChoiceField(
        label=_("Stages it works on"),
        choices=[*TABLES["stage"].items()],
        required=False,
        widget=forms.CheckboxSelectMultiple({"class": "pick"}),
        help_text=_(
            "Pick one or two a cycle, and begin at the earliest that is weak: whoever is won and"
            " does not stay is lost again."
        ),
    )

    def __init__(self, sheet: ProductRow | None = None, data: Any = None) -> None:
        names = (*self.base_fields, "version")
        super().__init__(data, initial={name: getattr(sheet, name) for name in names if sheet})

    @property
    def draft(self) -> ProductDraft:
        given = self.cleaned_data
        return ProductDraft(
            name=given["name"],
            phase=given["phase"],
            stages=tuple(given["stages"]),
            version=given["version"],
        )

    def create(self, actor: Actor) -> int:
        return self.attempt(lambda: direction.create_product(actor, self.draft), ProductForm)

    def save(self, actor: Actor, product_id: int, now: Callable[[], ProductRow]) -> int:
        return self.attempt(
            lambda: direction.change_product(actor, product_id, self.draft),
            lambda: ProductForm(now()),
        )
