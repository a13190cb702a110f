"""What a document may hold fits what keeps it, up to and including every limit."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.apps import apps
from jsonschema import Draft202012Validator

from northing.formats import markdown, yaml
from northing.formats.schema import json_schema
from northing.formats.yaml import shapes
from northing.formats.yaml.mappings import Shape

STEPS = [{"title": "x"}] * 500
# Every text at its limit, and every list that has a limit of its own.
FULL: dict[str, Any] = {
    "northing": 1,
    "language": "x" * 16,
    "workspace": "x" * 200,
    "cycle": {"name": "x" * 80, "starts_on": "1900-01-01", "ends_on": "2199-12-31",
              "parent": "y" * 80},
    "source": ["x" * 250, "x" * 249],
    "strategies": [{"id": "s" * 80, "title": "x" * 300, "statement": "x" * 10_000}],
    "products": [{"id": "p" * 80, "name": "x" * 200}],
    "teams": [{"name": "x" * 200, "parent": "y" * 200, "function": "x" * 60}],
    "objectives": [
        {
            "id": "o" * 80,
            "title": "长" * 10_000,
            "why": "x" * 10_000,
            "owners": [f"{n:0200}" for n in range(100)],
            "contributors": [f"{n:0200}" for n in range(100)],
            "parent": "/".join(["z" * 80, "a" * 80 + "#" + "b" * 80]),
            "supports": ["/".join(["z" * 80, "a" * 80 + "#" + "b" * 80])] * 100,
            "strategy": "s" * 80,
            "product": "p" * 80,
            "visibility": {"restricted": ["x" * 198 + "@A"]},
            "guardrails": [{"metric": "x" * 300, "owner": "x" * 200}],
            "initiatives": [{"title": "x" * 10_000, "serves": "k" * 80}],
            "key_results": [
                {"id": "k" * 80, "title": "x", "metric": "x" * 300, "unit": "x" * 40,
                 "check_ins": [{"on": "2026-01-01", "note": "x" * 10_000, "by": "x" * 200}],
                 "amendments": [{"on": "2026-01-01", "field": "x" * 40, "from": "x" * 10_000}]},
                {"title": "x", "milestones": STEPS},
                {"title": "x", "tasks": STEPS},
                *[{"title": "x"}] * 197,
            ],
        }
    ],
}  # fmt: skip


def test_a_document_that_is_full_is_accepted() -> None:
    (document,) = yaml.load(json.dumps(FULL))
    assert len(document.objectives[0].key_results) == 200
    assert yaml.load(yaml.dump((document,))) == (document,)
    assert list(Draft202012Validator(json_schema()).iter_errors(FULL)) == []


def test_as_many_objectives_and_check_ins_as_allowed_are_accepted() -> None:
    objectives = "- {title: A}\n" * 19_999
    check_ins = "  - {on: 2026-07-01}\n" * 20_000
    last = f"- title: B\n  key_results:\n  - title: K\n    check_ins:\n{check_ins}"
    last = last.replace("  - {on", "    - {on")
    (document,) = yaml.load(f"northing: 1\ncycle: 2026-Q3\nobjectives:\n{objectives}{last}")
    assert len(document.objectives) == 20_000
    assert len(document.objectives[-1].key_results[0].check_ins) == 20_000


def test_ids_made_of_long_titles_stay_within_what_an_id_may_be() -> None:
    titles = [title * 10_000 for title in ("x", "长", "ﷺ")] * 12
    objectives = [{"title": title, "key_results": [{"title": title}]} for title in titles]
    (document,) = yaml.load(json.dumps({"northing": 1, "objectives": objectives}))
    ids = {each.id for each in document.objectives}
    ids |= {each.key_results[0].id for each in document.objectives}
    assert len(ids) == 72
    assert max(map(len, ids)) <= 80


@pytest.mark.parametrize(
    ("shape", "key", "column"),
    [
        (shapes.DOCUMENT, "language", "goals.Cycle.language"),
        (shapes.DOCUMENT, "workspace", "people.Workspace.name"),
        (shapes.CYCLE, "name", "goals.Cycle.name"),
        (shapes.STRATEGY, "id", "goals.Strategy.key"),
        (shapes.STRATEGY, "title", "goals.Strategy.title"),
        (shapes.PRODUCT, "id", "goals.Product.key"),
        (shapes.PRODUCT, "name", "goals.Product.name"),
        (shapes.TEAM, "name", "people.Team.name"),
        (shapes.TEAM, "parent", "people.Team.name"),
        (shapes.TEAM, "function", "people.Team.function"),
        (shapes.OBJECTIVE, "id", "goals.Objective.key"),
        (shapes.OBJECTIVE, "owner", "people.Membership.name"),
        (shapes.OBJECTIVE, "owner", "people.Membership.email"),
        (shapes.KEY_RESULT, "id", "goals.KeyResult.key"),
        (shapes.KEY_RESULT, "metric", "metrics.Metric.name"),
        (shapes.KEY_RESULT, "unit", "metrics.Metric.unit"),
        (shapes.GUARDRAIL, "metric", "goals.Guardrail.metric"),
        (shapes.INITIATIVE, "serves", "goals.Initiative.serves"),
        (shapes.AMENDMENT, "field", "goals.Amendment.field"),
    ],
)
def test_a_text_fits_the_column_that_keeps_it(shape: Shape, key: str, column: str) -> None:
    limit: int = shape.by_key[key].type.schema()["maxLength"]
    model, _, field = column.rpartition(".")
    assert limit <= apps.get_model(model)._meta.get_field(field).max_length


def test_the_source_fits_its_column() -> None:
    limits = [
        each.get("maxLength") for each in shapes.DOCUMENT.by_key["source"].type.schema()["anyOf"]
    ]
    assert limits[0] <= apps.get_model("goals.Cycle")._meta.get_field("source").max_length


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"## A\nOwner: {'x' * 201}\n", [(2, "text-too-long")]),
        (f"## A\n- K: 1 / 2 {'x' * 41}\n", [(2, "text-too-long")]),
        ("## A\n- K\n  - Deadline: 9999-12-31\n", [(3, "day-out-of-range")]),
        ("# 9999-Q4\n", [(1, "day-out-of-range")]),
        ("## A\n" + "- K\n" * 201, [(2, "too-many-items")]),
    ],
)
def test_markdown_keeps_to_the_same_limits(text: str, expected: list[tuple[int, str]]) -> None:
    document, problems = markdown.load(text)
    assert [(problem.line, problem.code) for problem in problems] == expected
    assert yaml.load(yaml.dump((document,))) == (document,)
