"""The examples that suit what somebody looks for, and one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from functools import cache

from northing.apps.library.facts import (
    LANGUAGES,
    Example,
    Function,
    Perspective,
    Plan,
    examples,
    plans,
)
from northing.core.document import Phase, Stage
from northing.core.seeking import SEAM, meant, nearness, sought, words_of

# What examples are filed by, in the order in which a reader narrows; each with its values.
FACETS: Mapping[str, tuple[str, ...]] = {
    name: tuple(each.value for each in kind)
    for name, kind in (
        ("phase", Phase),
        ("function", Function),
        ("stage", Stage),
        ("perspective", Perspective),
    )
}


@dataclass(frozen=True, slots=True)
class ExampleFilter:
    """What to look for: words, and one value of each of FACETS; "" for any."""

    words: str = ""
    phase: str = ""
    function: str = ""
    stage: str = ""
    perspective: str = ""


@dataclass(frozen=True, slots=True)
class ExamplesFound:
    """Examples, the nearest to the words first, else by phase and function. ``counts`` says for
    each facet what each of its values would leave, the rest of the filter as it is; ``meant`` are
    the words that were looked for instead, "" where those asked for were found as they are."""

    rows: tuple[Example, ...]
    counts: Mapping[str, Mapping[str, int]]
    meant: str = ""


def language_of(code: str) -> str:
    """Return which of LANGUAGES a code means, English for any other.

    >>> [language_of(code) for code in ("sv", "zh-hans", "zh", "de")]
    ['sv', 'zh-Hans', 'zh-Hans', 'en']
    """
    known = {each.lower(): each for each in LANGUAGES} | {"zh": "zh-Hans"}
    return known.get(code.lower(), "en")


def examples_found(language: str, wanted: ExampleFilter) -> ExamplesFound:
    """Return the examples that suit a filter, in one of LANGUAGES. Words are found in titles,
    reasons, metrics and ideas; a slip of the pen finds what was meant."""
    held, instead = _with_words(language, wanted.words)
    rows = tuple(each for each in held if _suits(each, wanted))
    counts = {name: _counted(name, held, wanted) for name in FACETS}
    return ExamplesFound(rows=rows, counts=counts, meant=instead)


def example(language: str, example_id: str) -> Example | None:
    """Return an example in one of LANGUAGES, None where there is none with that id."""
    return next((each for each in examples(language) if each.id == example_id), None)


def plan(language: str, plan_id: str) -> Plan | None:
    """Return a template to plan by in one of LANGUAGES, None where there is none with that id."""
    return next((each for each in plans(language) if each.id == plan_id), None)


def nearest_example(example_id: str) -> str:
    """Return the id that is most like another, "" where none is.

    >>> nearest_example("calm-relase")
    'calm-release'
    """
    ids = [each.id for each in examples("en")]
    return next(iter(get_close_matches(example_id.lower(), ids, n=1)), "")


def alike(language: str, one: Example, most: int = 3) -> tuple[Example, ...]:
    """Return others of the same function, first those that have more in common with it."""
    others = [
        each for each in examples(language) if each.id != one.id and each.function == one.function
    ]
    return tuple(sorted(others, key=lambda each: -_shared(one, each))[:most])


def value_of(one: Example, facet: str) -> str:
    """Return what an example is filed by under one of FACETS, "" for nothing."""
    value = getattr(one, facet)
    return value.value if value else ""


def _shared(one: Example, other: Example) -> int:
    return sum(value_of(one, name) == value_of(other, name) for name in FACETS)


def _suits(one: Example, wanted: ExampleFilter) -> bool:
    return all(getattr(wanted, name) in {"", value_of(one, name)} for name in FACETS)


def _counted(name: str, held: Iterable[Example], wanted: ExampleFilter) -> dict[str, int]:
    others = replace(wanted, **{name: ""})
    found = Counter(value_of(each, name) for each in held if _suits(each, others))
    return {value: found[value] for value in FACETS[name]}


def _with_words(language: str, text: str) -> tuple[Sequence[Example], str]:
    words = words_of(text)
    if not words:
        return _in_order(language), ""
    if found := _ranked(language, words):
        return found, ""
    texts = (part for _, kept in _sought(language).values() for part in kept.split(SEAM))
    instead = meant(words, texts)
    return (_ranked(language, instead), " ".join(instead)) if instead else ((), "")


def _ranked(language: str, words: Sequence[str]) -> list[Example]:
    ranked = []
    for at, each in enumerate(_in_order(language)):
        title, whole = _sought(language)[each.id]
        if (near := nearness(whole, words)) is not None:
            in_title = nearness(title, words)
            ranked.append((in_title is None, in_title or near, at, each))
    return [each for *_, each in sorted(ranked, key=lambda found: found[:3])]


@cache
def _in_order(language: str) -> tuple[Example, ...]:
    def place(one: Example) -> tuple[int, ...]:
        phase = FACETS["phase"].index(one.phase.value)
        return phase, FACETS["function"].index(one.function.value)

    return tuple(sorted(examples(language), key=place))


@cache
def _sought(language: str) -> dict[str, tuple[str, str]]:
    """Return what each example is found by: its title alone, and everything."""
    return {
        each.id: (sought(each.objective.title), sought(*_texts(each)))
        for each in examples(language)
    }


def _texts(one: Example) -> Iterator[str]:
    told = one.objective
    yield from (told.title, told.why, told.evidence)
    for key_result in told.key_results:
        yield from (key_result.title, key_result.metric)
    yield from (rail.metric for rail in told.guardrails)
    yield from (bet.title for bet in told.initiatives)
    yield from (value_of(one, name) for name in FACETS)


def is_narrowed(wanted: ExampleFilter) -> bool:
    """Tell whether a filter leaves anything out."""
    return any(getattr(wanted, each.name) for each in fields(wanted))
