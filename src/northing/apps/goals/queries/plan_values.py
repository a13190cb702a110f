"""Whether a plan's own values can be kept: the rules of the file format, told by field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

from northing.apps.goals.facts import cycle_value
from northing.apps.goals.models import Cycle
from northing.base.errors import Invalid
from northing.core import document as core
from northing.core.numbers import BadNumber, check_number
from northing.formats import yaml

# What the format calls it, and what a form does; what has no line is called the same.
_CODES: Mapping[str, str] = {
    "empty-value": "required",
    "missing-key": "required",
    "text-too-long": "too-long",
    "number-too-low": "number-outside",
    "number-too-high": "number-outside",
    "number-not-above": "number-outside",
    "not-a-choice": "unknown",
}
_PROBABILITIES = ("confidence", "probability")


def tidied(objective: core.Objective) -> core.Objective:
    """Return the objective with texts as ``yaml.writable`` gives them, with no space at their
    ends, and without bets on key results that it does not have.

    >>> tidied(core.Objective(id="", title=" Ship it ")).title
    'Ship it'
    """
    tidy: core.Objective = _tidied(objective)
    keys = {kr.id for kr in tidy.key_results}
    bets = (bet if bet.serves in keys else replace(bet, serves="") for bet in tidy.initiatives)
    return replace(tidy, initiatives=tuple(bets))


def _tidied(value: Any) -> Any:
    if type(value) is str:
        return yaml.writable(value).strip()
    if isinstance(value, tuple):
        return tuple(map(_tidied, value))
    if is_dataclass(value):
        found = {f.name: _tidied(getattr(value, f.name)) for f in fields(value)}
        return replace(value, **found)  # type: ignore[type-var]
    return value


def refuse_unkeepable(objective: core.Objective, cycle: Cycle) -> None:
    """Refuse an objective that a file of the cycle could not hold either.

    Raises:
        Invalid: by field, as ``key_results.1.milestones.0.weight``.
    """
    wrong = dict(_bad_numbers(objective, ""))
    if wrong:
        raise Invalid(wrong)
    text = yaml.dump([core.Document(cycle=cycle_value(cycle), objectives=(_bare(objective),))])
    try:
        yaml.load(text)
    except yaml.FormatErrors as errors:
        found = [(_field(each.path, each.code), each.code) for each in errors.problems[::-1]]
        raise Invalid({field: _code(field, code) for field, code in found}) from None


def _bad_numbers(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Decimal):
        try:
            check_number(value)
        except BadNumber as error:
            yield path, error.code
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _bad_numbers(item, f"{path}.{at}")
    elif is_dataclass(value):
        for f in fields(value):
            name = "" if f.name == "measure" else f"{path}.{f.name}".lstrip(".")
            yield from _bad_numbers(getattr(value, f.name), name or path)


def _bare(objective: core.Objective) -> core.Objective:
    """Return the objective without what no plan says and without what others stand for: links
    are looked up, not spelled."""
    inner = tuple(
        replace(kr, id=kr.id or f"new-{at}", check_ins=(), amendments=())
        for at, kr in enumerate(objective.key_results)
    )
    words = core.Objective(id="plan", title=objective.title)
    silent = ("parent", "supports", "continues", "strategy", "product", "state", "committed_on",
              "decision", "decision_reason", "own_score", "own_score_note", "restricted_to",
              "amendments")  # fmt: skip
    nothing = {name: getattr(words, name) for name in silent}
    return replace(objective, id="plan", key_results=inner, **nothing)


def _field(path: str, code: str = "") -> str:
    """Return the field of a form for a place in a file.

    >>> _field("objectives[0].key_results[2].bounds.at_least"), _field("objectives[0].owner")
    ('key_results.2.at_least', 'owners')
    """
    dotted = re.sub(r"\[(\d+)\]", r".\1", path.removeprefix("objectives[0]")).lstrip(".")
    dotted = dotted.replace(".bounds.", ".").removesuffix(".bounds")
    if code == "bounds-crossed":
        return f"{dotted}.at_least"
    is_owner = dotted == "owner" or re.fullmatch(r"key_results\.\d+\.owner", dotted)
    return f"{dotted}s" if is_owner else dotted


def _code(field: str, code: str) -> str:
    told = _CODES.get(code, code)
    is_chance = field.endswith(_PROBABILITIES)
    return "not-a-probability" if told == "number-outside" and is_chance else told
