"""The library's files, read: a structure said once, and its texts in every language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from northing.core.document import (
    Guardrail,
    Initiative,
    KeyResult,
    Kind,
    Milestone,
    Objective,
    Phase,
    Range,
    Stage,
    Task,
)
from northing.formats.yaml.measures import MeasureType, make_measure

LANGUAGES = ("en", "sv", "zh-Hans")
_FILES = files(__package__)


class Function(StrEnum):
    """What a team does that an example suits."""

    MARKETING = "marketing"
    SALES = "sales"
    CUSTOMER = "customer"
    PEOPLE = "people"
    PRODUCT = "product"
    ENGINEERING = "engineering"
    INNOVATION = "innovation"
    MARKET = "market"


class Perspective(StrEnum):
    """The balanced scorecard's four ways to look at an organisation."""

    FINANCIAL = "financial"
    CUSTOMER = "customer"
    PROCESS = "process"
    LEARNING = "learning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An objective to begin from, in one language; ``objective`` has the example's own id."""

    id: str
    phase: Phase
    function: Function
    perspective: Perspective
    stage: Stage | None
    objective: Objective


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """An objective's and key results' texts as somebody wrote them; ``objective`` may be empty."""

    objective: str = ""
    key_results: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A text that does not work, what the coach finds in it (codes), and how it was repaired."""

    id: str
    codes: tuple[str, ...]
    bad: Words
    good: Words
    lesson: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One objective of a plan: the question to answer, and examples that would do, best first."""

    question: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A template to plan by. ``is_to_pick`` says that a team answers one or two of its questions
    in a cycle, rather than all of them."""

    id: str
    name: str
    description: str
    slots: tuple[Slot, ...]
    is_to_pick: bool = False


@cache
def examples(language: str) -> tuple[Example, ...]:
    """Return every example in one of LANGUAGES, by id."""
    return tuple(_example(name, values) for name, values in _read("entries", language))


@cache
def faults(language: str) -> tuple[Fault, ...]:
    """Return every fault with its repair in one of LANGUAGES, by id."""
    return tuple(
        Fault(
            id=name,
            codes=tuple(values["codes"]),
            bad=_words(values["bad"]),
            good=_words(values["good"]),
            lesson=values["lesson"],
        )
        for name, values in _read("faults", language)
    )


@cache
def plans(language: str) -> tuple[Plan, ...]:
    """Return every template to plan by in one of LANGUAGES, by id."""
    return tuple(
        Plan(
            id=name,
            name=values["name"],
            description=values["description"],
            slots=tuple(
                Slot(question=each["question"], examples=tuple(each["examples"]))
                for each in values["slots"]
            ),
            is_to_pick=values.get("pick", False),
        )
        for name, values in _read("plans", language)
    )


def _read(folder: str, language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the values of each file, with its texts in one language."""
    places = (each for each in _FILES.joinpath(folder).iterdir() if each.name.endswith(".toml"))
    for place in sorted(places, key=lambda each: each.name):
        text = place.read_text(encoding="utf-8")
        values = tomllib.loads(text, parse_float=Decimal)
        yield place.name.removesuffix(".toml"), _in(values, language)


def _in(value: Any, language: str) -> Any:
    """Return a value with each table of LANGUAGES in it replaced by what it says in one."""
    if isinstance(value, Mapping):
        if set(value) == set(LANGUAGES):
            return value[language]
        return {key: _in(each, language) for key, each in value.items()}
    if isinstance(value, list):
        return [_in(each, language) for each in value]
    is_count = isinstance(value, int) and not isinstance(value, bool)
    return Decimal(value) if is_count else value


def _example(name: str, values: Mapping[str, Any]) -> Example:
    phase = Phase(values["phase"])
    stage = Stage(values["stage"]) if "stage" in values else None
    objective = Objective(
        id=name,
        title=values["title"],
        why=values["why"],
        evidence=values.get("evidence", ""),
        is_explorative=values.get("explorative", False),
        phase=phase,
        stage=stage,
        key_results=tuple(_key_result(each) for each in values["key_results"]),
        guardrails=tuple(Guardrail(**each) for each in values.get("guardrails", [])),
        initiatives=tuple(Initiative(**each) for each in values.get("initiatives", [])),
    )
    return Example(
        id=name,
        phase=phase,
        function=Function(values["function"]),
        perspective=Perspective(values["perspective"]),
        stage=stage,
        objective=objective,
    )


def _key_result(values: Mapping[str, Any]) -> KeyResult:
    stated: dict[str, Any] = {**values, "type": MeasureType(values["type"])}
    if "bounds" in stated:
        stated["bounds"] = Range(**stated["bounds"])
    for key, item in (("milestones", Milestone), ("tasks", Task)):
        if key in stated:
            stated[key] = tuple(item(title=each) for each in stated[key])
    return KeyResult(
        id=stated["id"],
        title=stated["title"],
        metric=stated.get("metric", ""),
        kind=Kind(stated.get("kind", Kind.STRETCH)),
        measure=make_measure(stated),
    )


def _words(values: Mapping[str, Any]) -> Words:
    return Words(
        objective=values.get("objective", ""), key_results=tuple(values.get("key_results", ()))
    )
