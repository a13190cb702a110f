"""Findings and rules in words, in the languages that the product's catalogues have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

from northing.coach.findings import Finding, Rule
from northing.coach.texts import known_language

_FOLDER = Path(__file__).parents[1] / "locale"


@dataclass(frozen=True, slots=True)
class Said:
    """What was found, why it hurts, and what to write instead."""

    message: str
    why: str
    fix: str


class _Open(dict[str, str]):
    """Params that nobody knows yet."""

    def __missing__(self, key: str) -> str:
        return "…"


def say(finding: Finding, language: str = "en") -> Said:
    """Return a finding in words; in English where the language has no catalogue."""
    return _said(finding.rule, finding.params, language)


def say_rule(rule: Rule, language: str = "en") -> Said:
    """Return what a rule says of no text in particular, with … in the place of its words."""
    said = _said(rule, _Open(), language)
    # Where a sentence ends with what is left out, one mark ends both.
    return Said(*(each.replace("….", "…") for each in (said.message, said.why, said.fix)))


def in_words(template: str, language: str) -> str:
    """Return a message that is marked with ``N_`` in a language."""
    return _catalogue(known_language(language) or "en").gettext(template)


def _said(rule: Rule, params: Mapping[str, str], language: str) -> Said:
    templates = (in_words(each, language) for each in (rule.message, rule.why, rule.fix))
    return Said(*(each % params for each in templates))


@cache
def _catalogue(language: str) -> NullTranslations:
    if language == "en":
        return NullTranslations()
    tag = language.replace("-", "_")
    return translation("django", _FOLDER, [tag], fallback=True)
