"""OKRs that organisations published; they lie beside the repository and are not part of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml as pyyaml
from jsonschema import Draft202012Validator

from northing.core.document import Document
from northing.formats import csv, markdown, yaml
from northing.formats.schema import json_schema

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "okrs"
FILES = [FOLDER / f"{name}.northing.yaml" for name in ("gitlab", "sourcegraph", "srcd")]


@pytest.fixture(scope="module")
def texts() -> list[bytes]:
    if not all(file.exists() for file in FILES):
        pytest.skip("needs the published OKRs in ../shared/data/okrs")
    return [file.read_bytes() for file in FILES]


@pytest.fixture(scope="module")
def documents(texts: list[bytes]) -> list[Document]:
    return [document for text in texts for document in yaml.load(text)]


def test_nothing_of_them_is_lost(documents: list[Document]) -> None:
    objectives = [each for document in documents for each in document.all_objectives()]
    key_results = [each for objective in objectives for each in objective.key_results]
    assert len(documents) == 30
    assert len(objectives) == 1020
    assert len(key_results) == 2651
    assert sum(bool(each.parent) for each in objectives) == 754


def test_they_survive_being_written(documents: list[Document]) -> None:
    workspaces = {document.workspace for document in documents}
    assert len(workspaces) == 3
    for workspace in workspaces:
        own = tuple(each for each in documents if each.workspace == workspace)
        assert yaml.load(yaml.dump(own)) == own


def test_only_percentages_beyond_their_scale_are_warned_of(texts: list[bytes]) -> None:
    warnings = [warning for text in texts for warning in yaml.read(text).warnings]
    assert {warning.code for warning in warnings} == {"percent-beyond-scale"}
    assert len(warnings) == 10


def test_the_schema_accepts_them(texts: list[bytes]) -> None:
    validator = Draft202012Validator(json_schema())
    errors = [error for data in _as_editors_see(texts) for error in validator.iter_errors(data)]
    assert [error.message for error in errors] == []


def test_every_title_is_in_the_markdown_and_every_key_result_in_the_csv(
    documents: list[Document],
) -> None:
    for document in documents:
        loaded, problems = markdown.load(markdown.dump(document))
        assert [problem.message for problem in problems] == []
        assert titles(loaded) == titles(document)
        rows = csv.rows(document)
        found = [row for row in rows if row[csv.HEADER.index("key_result")]]
        assert len(found) == sum(len(each.key_results) for each in document.all_objectives())


def test_numbers_keep_their_decimals(documents: list[Document]) -> None:
    readings = [
        str(getattr(key_result.measure, "current", None))
        for document in documents
        for objective in document.all_objectives()
        for key_result in objective.key_results
        if getattr(key_result.measure, "current", None) == Decimal(81)
    ]
    assert "81.0" in readings


def titles(document: Document) -> list[tuple[str, list[str]]]:
    return [
        (" ".join(each.title.split()), [" ".join(kr.title.split()) for kr in each.key_results])
        for each in document.all_objectives()
    ]


def _as_editors_see(texts: list[bytes]) -> Iterator[Any]:
    for text in texts:
        yield from pyyaml.load_all(text, Loader=pyyaml.CSafeLoader)
