"""What the example organisation says, in one language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "sv", "zh-hans")
DOMAIN = "northing.example"


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of one language; the keys are the same in all of them."""

    language: str
    words: Mapping[str, Any]

    @property
    def workspace(self) -> str:
        return str(self.words["workspace"])

    @property
    def currency_times(self) -> Decimal:
        """What amounts are multiplied with, so that they are usual in the currency."""
        return Decimal(self.words["currency_times"])

    def of(self, place: str) -> Mapping[str, Any]:
        """Return the words about something, as ``now.morning-plan.minutes``; none for nothing."""
        found: Any = self.words
        for step in place.split("."):
            found = found.get(step, {})
        return dict(found)

    def said(self, place: str, which: str) -> str:
        """Return one text, "" where there is none."""
        return str(self.of(place).get(which, ""))

    def name(self, person: str) -> str:
        return str(self.words["people"][person][0])

    def email(self, person: str) -> str:
        return f"{self.words['people'][person][1]}@{DOMAIN}"

    def team(self, team: str) -> str:
        return str(self.words["teams"][team])


def texts_in(language: str) -> Texts:
    """Read the words of one of ``LANGUAGES``."""
    path = files(__package__) / "words" / f"{language}.toml"
    return Texts(language, tomllib.loads(path.read_text(encoding="utf-8")))
