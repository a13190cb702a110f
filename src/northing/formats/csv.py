"""A Document as a table for spreadsheets: one row for each key result."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

from northing.core.document import Cycle, Document, KeyResult, Objective, Range, Team
from northing.core.readings import current_value
from northing.formats.yaml.measures import take_measure

HEADER = (
    "cycle", "team", "objective_id", "objective", "objective_owners", "parent", "state",
    "key_result_id", "key_result", "type", "metric", "baseline", "target", "at_least", "at_most",
    "current", "unit", "kind", "weight", "deadline", "confidence", "owners", "check_ins", "note",
)  # fmt: skip
# What a spreadsheet would take for the start of a formula, in half and full width.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")

Cell = str | Decimal | date | int | None


def dump(*documents: Document) -> str:
    """Return the Documents as CSV with one header row and CRLF line ends.

    An objective without key results has a row of its own. Text that a spreadsheet would run as
    a formula gets an apostrophe in front; numbers, negative ones too, stay numbers.
    """
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(HEADER)
    for document in documents:
        writer.writerows([written(cell) for cell in row] for row in rows(document))
    return target.getvalue()


def rows(document: Document) -> list[tuple[Cell, ...]]:
    """Return the cells under ``HEADER``, a row for each key result, in the document's order."""
    return [
        row
        for team, objective in document.placed_objectives()
        for row in _objective_rows(document.cycle, team, objective)
    ]


def _objective_rows(
    cycle: Cycle | None, team: Team | None, objective: Objective
) -> list[tuple[Cell, ...]]:
    start = (
        cycle.name if cycle else "",
        team.name if team else "",
        objective.id,
        objective.title,
        ", ".join(objective.owners),
        objective.parent,
        objective.state,
    )
    ends = [_key_result_cells(each, cycle) for each in objective.key_results]
    blank: tuple[Cell, ...] = (None,) * (len(HEADER) - len(start))
    return [(*start, *end) for end in ends or [blank]]


def _key_result_cells(key_result: KeyResult, cycle: Cycle | None) -> tuple[Cell, ...]:
    measure = key_result.measure
    bounds = measure if isinstance(measure, Range) else Range()
    return (
        key_result.id,
        key_result.title,
        take_measure(measure).get("type", "number"),
        key_result.metric,
        getattr(measure, "baseline", None),
        getattr(measure, "target", None),
        bounds.at_least,
        bounds.at_most,
        current_value(key_result, cycle, date.max),
        getattr(measure, "unit", ""),
        key_result.kind,
        key_result.weight,
        key_result.deadline,
        key_result.confidence,
        ", ".join(key_result.owners),
        len(key_result.check_ins),
        key_result.note,
    )


def written(cell: Cell) -> str:
    """Return a cell's text, with an apostrophe in front of what a spreadsheet would run."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    text = str(cell)
    is_formula = text.lstrip(" ").startswith(_FORMULA_STARTS) and not _is_number(text)
    return f"'{text}" if is_formula else text


def _is_number(text: str) -> bool:
    return text.isascii() and text.removeprefix("-").replace(".", "", 1).isdigit()
