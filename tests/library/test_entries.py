"""What the library holds: complete in every language, and as the coach would have it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from northing import coach
from northing.apps.library.facts import (
    LANGUAGES,
    Example,
    Function,
    Perspective,
    Words,
    examples,
    faults,
    plans,
)
from northing.apps.library.queries.teaching import QUARTER, found_in
from northing.coach.reading.language import detect
from northing.core.document import (
    Document,
    Phase,
    Stage,
    Strategy,
    Team,
)

IDS = [each.id for each in examples("en")]
FAULTS = [each.id for each in faults("en")]


def _document(example: Example) -> Document:
    """The example as a team has it once it took it: with an owner, and with what it serves."""
    taken = replace(example.objective, owners=("Owner",), strategy="s")
    team = Team(name="Team", function=example.function.value, objectives=(taken,))
    strategies = (Strategy(id="s", title="Strategy"),)
    return Document(cycle=QUARTER, strategies=strategies, teams=(team,))


def _told(document: Document) -> list[str]:
    return [f"{each.rule.code} {each.path}: {each.params}" for each in coach.check(document)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", IDS)
def test_the_coach_has_nothing_to_say_of_an_example(name: str, language: str) -> None:
    example = next(each for each in examples(language) if each.id == name)
    assert _told(replace(_document(example), language=language)) == []
    assert _told(_document(example)) == []


@pytest.mark.parametrize("name", IDS)
def test_an_example_says_the_same_in_every_language(name: str) -> None:
    told = [next(each for each in examples(lang) if each.id == name) for lang in LANGUAGES]
    for language, example in zip(LANGUAGES, told, strict=True):
        assert detect(example.objective.title) == language
        for key_result in example.objective.key_results:
            assert key_result.title
        served = {each.serves for each in example.objective.initiatives if each.serves}
        assert served <= {each.id for each in example.objective.key_results}
    assert 3 <= len(told[0].objective.key_results) <= 5
    assert len({each.objective.title for each in told}) == len(LANGUAGES)


def test_the_library_covers_what_teams_look_for() -> None:
    held = examples("en")
    assert len(held) >= 36
    assert {each.phase for each in held} == set(Phase)
    assert {each.function for each in held} == set(Function)
    assert {each.stage for each in held if each.stage} == set(Stage)
    assert {each.perspective for each in held} == set(Perspective)
    rare = Counter(each.function for each in held)
    assert min(rare.values()) >= 3


def _codes(words: Words) -> set[str]:
    return {each.rule.code for each in found_in(words)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_and_its_repair_is_not(name: str, language: str) -> None:
    fault = next(each for each in faults(language) if each.id == name)
    assert _codes(fault.bad) == set(fault.codes)
    assert _codes(fault.good) == set()
    assert fault.lesson


def test_plans_point_at_examples_that_are_there() -> None:
    for language in LANGUAGES:
        for plan in plans(language):
            assert plan.name
            assert plan.description
            for slot in plan.slots:
                assert slot.question
                assert slot.examples
                assert set(slot.examples) <= set(IDS)
