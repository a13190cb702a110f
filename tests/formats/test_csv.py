from __future__ import annotations

import csv as reading
import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from northing.core import document as d
from northing.formats import csv, yaml
from tests.formats.example import EVERY_KEY


def table(document: d.Document) -> list[dict[str, str]]:
    return list(reading.DictReader(io.StringIO(csv.dump(document), newline="")))


def one(key_result: d.KeyResult) -> dict[str, str]:
    objective = d.Objective(id="a", title="A", key_results=(key_result,))
    (row,) = table(d.Document(objectives=(objective,)))
    return row


def test_every_key_result_has_a_row() -> None:
    (document,) = yaml.load(json.dumps(EVERY_KEY))
    rows = table(document)
    assert [row["key_result_id"] for row in rows] == [
        "known", "setup", "uptime", "certified", "rollout", "backlog",
    ]  # fmt: skip
    assert (rows[1]["team"], rows[1]["baseline"], rows[1]["target"]) == ("Growth", "42", "60")
    assert (rows[2]["type"], rows[2]["at_least"]) == ("range", "99.5")


def test_an_objective_without_key_results_keeps_its_row() -> None:
    (row,) = table(d.Document(objectives=(d.Objective(id="a", title="Alone"),)))
    assert (row["objective"], row["key_result"]) == ("Alone", "")


def test_the_newest_reading_is_shown() -> None:
    check_in = d.CheckIn(on=date(2026, 7, 2), value=Decimal("1E+2"))
    assert one(d.KeyResult(id="k", title="K", check_ins=(check_in,)))["current"] == "100"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1+cmd", "@SUM", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠x"]
)
def test_text_is_never_a_formula(text: str) -> None:
    key_result = d.KeyResult(id="k", title=text, note=text)
    row = one(key_result)
    assert row["key_result"] == row["note"] == f"'{text}"


@pytest.mark.parametrize("text", ["plain", "a=b", "-5", "-0.25", "", "2 + 2"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert one(d.KeyResult(id="k", title="K", note=text))["note"] == text


def test_negative_numbers_stay_numbers() -> None:
    measure = d.Numeric(baseline=Decimal("-5.50"), target=Decimal(0))
    row = one(d.KeyResult(id="k", title="K", measure=measure))
    assert (row["baseline"], row["target"]) == ("-5.50", "0")


def test_commas_quotes_and_line_breaks_stay_in_their_cell() -> None:
    key_result = d.KeyResult(id="k", title='say "a, b"', note="one\ntwo")
    assert one(key_result)["note"] == "one\ntwo"
    assert one(replace(key_result, note=""))["key_result"] == 'say "a, b"'


STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
    " =",
    "  @",
    "=\t",
    "-=",
    "+-",
)


def test_no_cell_of_a_whole_table_is_a_formula() -> None:
    """Two hundred cells and more, in every column that holds a text."""
    hostile = [f'{start}cmd|"/c calc"!A{n}' for n, start in enumerate(STARTS)]
    objectives = tuple(
        d.Objective(
            id=f"{text}o",
            title=text,
            owners=(text,),
            parent=text,
            key_results=(
                d.KeyResult(
                    id=f"{text}k",
                    title=text,
                    metric=text,
                    measure=d.Numeric(unit=text),
                    owners=(text,),
                    note=text,
                ),
            ),
        )
        for text in hostile
    )
    teams = tuple(
        d.Team(name=f"{text} {n}", objectives=(objectives[n],)) for n, text in enumerate(hostile)
    )
    rows = table(d.Document(teams=teams))
    cells = [cell for row in rows for cell in row.values() if "calc" in cell]
    assert len(cells) >= 160
    assert [
        cell for cell in cells if cell.lstrip(" ").startswith(tuple("=+-@\t\r\n＝＋－＠"))
    ] == []
