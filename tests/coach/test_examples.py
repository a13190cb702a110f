"""Every rule against its file of examples, which is its documentation as well."""

import json
from collections import Counter
from typing import Any

import pytest
import yaml as pyyaml

from northing.coach import check, explaining, registry
from northing.coach.explaining import Example, examples_of
from northing.coach.findings import Subject
from northing.coach.reading.language import LANGUAGES
from northing.core.document import Document
from northing.formats import yaml

FEWEST = {"text": {True: 8, False: 12}, "set": {True: 4, False: 4}}
SINGLE = [code for code, each in registry.modules().items() if each.RULE.subject is not Subject.SET]
SETS = [code for code, each in registry.modules().items() if each.RULE.subject is Subject.SET]
OF_OBJECTIVE = {"phase", "stage", "objective", "why", "evidence"}
BOUNDS = {"at_least", "at_most", "share"}


def document(text: str, subject: Subject, context: str) -> Document:
    """The text in a document of its own: a team with a known cycle."""
    known: dict[str, Any] = pyyaml.load(context or "{}", pyyaml.BaseLoader)
    team = {"name": "Team", "function": known.pop("function", "")}
    objective = {key: known.pop(key) for key in OF_OBJECTIVE & set(known)}
    objective["title"] = objective.pop("objective", "Objective")
    language = {"language": known.pop("language")} if "language" in known else {}
    if bounds := {key: known.pop(key) for key in BOUNDS & set(known)}:
        known["bounds"] = bounds
    if subject is Subject.OBJECTIVE:
        objective |= {**known, "title": text}
    else:
        objective["key_results"] = [{**known, "title": text}]
    whole = {"northing": 1, "cycle": "2026-Q3", **language, "teams": [team]}
    team["objectives"] = [objective]
    return yaml.load(json.dumps(whole))[0]


def fires(code: str, example: Example) -> bool:
    subject = registry.modules()[code].RULE.subject
    if subject is Subject.SET:
        documents = yaml.load(example.text)
    else:
        documents = (document(example.text, subject, example.context),)
    return any(each.code == code for one in documents for each in check(one))


def of(code: str, *, fires: bool, language: str = "") -> list[Example]:
    return [e for e in examples_of(code) if e.fires is fires and e.language == language]


def wrong(code: str, examples: list[Example]) -> list[str]:
    return [f"{e.line}: {e.text}" for e in examples if fires(code, e) is not e.fires]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", SINGLE)
def test_a_rule_fires_and_stays_silent_as_its_examples_say(code, language):
    for kind in (True, False):
        examples = of(code, fires=kind, language=language)
        assert wrong(code, examples) == [], "should fire" if kind else "should stay silent"
        assert len(examples) >= FEWEST["text"][kind]


@pytest.mark.parametrize("code", SETS)
def test_a_set_rule_fires_and_stays_silent_as_its_documents_say(code):
    for kind in (True, False):
        examples = of(code, fires=kind)
        assert wrong(code, examples) == [], "should fire" if kind else "should stay silent"
        assert len(examples) >= FEWEST["set"][kind]


def test_every_rule_has_its_file_and_no_file_is_left_over():
    files = {path.stem.upper() for path in explaining.FOLDER.glob("*.md")}
    assert files == set(registry.modules())


@pytest.mark.parametrize("code", registry.modules())
def test_the_file_is_called_by_its_rule(code):
    rule = registry.modules()[code].RULE
    first = (explaining.FOLDER / f"{code.lower()}.md").read_text("utf-8").splitlines()[0]
    assert first == f"# {code} {rule.name}"
    languages = {example.language for example in examples_of(code)}
    assert languages == ({""} if code in SETS else set(LANGUAGES))


@pytest.mark.parametrize("code", registry.modules())
def test_no_example_stands_twice(code):
    counted = Counter((each.text, each.context) for each in examples_of(code))
    assert [text for text, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("code", registry.modules())
def test_a_module_is_called_by_its_code_and_name(code):
    rule = registry.modules()[code].RULE
    module = registry.modules()[code].__name__.rpartition(".")[2]  # type: ignore[union-attr]
    assert module == f"{code}_{rule.name}".replace("-", "_").lower()
