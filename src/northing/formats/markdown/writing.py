"""A Document to Markdown, for people to read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from northing.core.document import Document, KeyResult, Numeric, Objective
from northing.formats.yaml import shapes
from northing.formats.yaml.mappings import Shape, Structure
from northing.formats.yaml.writing import scalar_text

LABELS = {
    "check_ins": "Check-in", "strategies": "Strategy", "products": "Product", "pace": "Waypoint",
    "amendments": "Amendment", "milestones": "Milestone", "tasks": "Task",
    "guardrails": "Guardrail", "initiatives": "Initiative",
}  # fmt: skip
HEADING = "OKRs"


def dump(document: Document) -> str:
    """Return the Document as Markdown that ``load`` understands, for people to read."""
    return "\n".join(_document_lines(document)).rstrip("\n") + "\n"


def _document_lines(document: Document) -> Iterator[str]:
    yield f"# {_line(document.cycle.name) if document.cycle else HEADING}"
    yield from _facts(shapes.DOCUMENT, document, "* ", {"northing", "teams", "objectives"})
    for objective in document.objectives:
        yield from _objective_lines(objective)
    for team in document.teams:
        yield from ("", f"# Team: {_line(team.name)}")
        yield from _facts(shapes.TEAM, team, "* ", {"name", "objectives"})
        for objective in team.objectives:
            yield from _objective_lines(objective)


def _objective_lines(objective: Objective) -> Iterator[str]:
    yield from ("", f"## {_line(objective.title)}")
    yield from _facts(shapes.OBJECTIVE, objective, "* ", {"title", "key_results"})
    if objective.key_results:
        yield ""
    for key_result in objective.key_results:
        shown = {"title"}
        values = _values(key_result)
        if values:
            shown |= {"baseline", "target", "current", "unit"}
        yield f"- {_line(key_result.title)}{values}"
        yield from (
            f"  {line}" for line in _facts(shapes.KEY_RESULT, key_result, "- ", shown) if line
        )


def _values(key_result: KeyResult) -> str:
    measure = key_result.measure
    if not isinstance(measure, Numeric) or measure.target is None or "(" in measure.unit:
        return ""
    if measure.unit != measure.unit.strip() or "\n" in measure.unit:
        return ""
    current = "–" if measure.current is None else f"{measure.current:f}"
    unit = f" {measure.unit}" if measure.unit else ""
    start = "" if measure.baseline is None else f" (from {measure.baseline:f})"
    return f": {current} / {measure.target:f}{unit}{start}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _facts(shape: Shape, value: Any, bullet: str, shown: set[str]) -> Iterator[str]:
    """Yield a labelled line for every key that is not shown otherwise."""
    plain = {key: each for key, each in Structure(shape).plain(value).items() if key not in shown}
    if any(each != [] for each in plain.values()):
        yield ""
    for key, each in plain.items():
        for text in _fact(key, each):
            yield f"{bullet}{text}"


def _fact(key: str, value: Any) -> Iterator[str]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        for each in value:
            yield f"{label(key, is_item=True)}: {_pairs(each)}"
    elif isinstance(value, dict):
        yield f"{label(key)}: {_pairs(value)}"
    elif value != []:
        yield f"{label(key)}: {_written(value)}"


def label(key: str, *, is_item: bool = False) -> str:
    """Return what a line with the key begins with; an item of a list has a singular one."""
    name = LABELS.get(key, "") if is_item else ""
    return name or key.replace("_", " ").capitalize()


def _pairs(value: dict[str, Any], prefix: str = "") -> str:
    return "; ".join(
        _pairs(each, f"{key}.") if isinstance(each, dict) else f"{prefix}{key} {_written(each)}"
        for key, each in value.items()
    )


def _written(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_quoted(scalar_text(each)) for each in value)
    return _quoted(scalar_text(value))


def _quoted(text: str) -> str:
    is_safe = text and text == _line(text) and not set(text) & set(';",')
    return text if is_safe else json.dumps(text, ensure_ascii=False)
