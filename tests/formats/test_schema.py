from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from northing.formats import yaml
from northing.formats.schema import SHAPES, json_schema
from tests.formats.example import EVERY_KEY

SNAPSHOT = Path(__file__).parents[2] / "docs" / "reference" / "northing.schema.json"


def test_the_published_schema_is_up_to_date() -> None:
    assert json.loads(SNAPSHOT.read_text(encoding="utf-8")) == json_schema()


def test_it_is_a_valid_schema_and_explains_every_key() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    mappings = [schema, *schema["$defs"].values()]
    assert len(mappings) == len(SHAPES) + 1
    assert all(key["description"] for each in mappings for key in each["properties"].values())


def test_it_accepts_every_key_of_the_format() -> None:
    assert yaml.load(json.dumps(EVERY_KEY))
    assert list(Draft202012Validator(json_schema()).iter_errors(EVERY_KEY)) == []


def keys_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys_in, value.values()))
    return set().union(*map(keys_in, value)) if isinstance(value, list) else set()


def test_the_example_holds_every_key_of_the_schema() -> None:
    schema = json_schema()
    mappings = [schema, *schema["$defs"].values()]
    assert {key for each in mappings for key in each["properties"]} == keys_in(EVERY_KEY)


@pytest.mark.parametrize(
    "change",
    [
        {"northing": 2},
        {"objectivs": []},
        {"objectives": [{"id": "a"}]},
        {"objectives": [{"title": "A", "phase": "grow"}]},
        {"objectives": [{"title": "A", "id": "a/b"}]},
        {"language": "x" * 17},
        {"objectives": [{"title": "A", "id": "x" * 81}]},
        {"objectives": [{"title": "A", "owners": ["a"] * 101}]},
        {"objectives": [{"title": "A", "committed_on": "1899-12-31"}]},
        {"objectives": [{"title": "A", "committed_on": "2200-01-01"}]},
        {"objectives": [{"title": "A", "key_results": [{"title": "K", "confidence": 101}]}]},
        {"objectives": [{"title": "A", "key_results": [{"title": "K", "target": "many"}]}]},
        {"objectives": [{"title": "A", "key_results": [{"title": "K", "deadline": "soon"}]}]},
    ],
)
def test_it_refuses_what_the_loader_refuses(change: dict[str, Any]) -> None:
    document = {"northing": 1, **change}
    assert list(Draft202012Validator(json_schema()).iter_errors(document))
    with pytest.raises(yaml.FormatErrors):
        yaml.load(json.dumps(document))
