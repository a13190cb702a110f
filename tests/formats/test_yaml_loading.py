from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from time import perf_counter
from typing import Any

import pytest

from northing.core import document as d
from northing.formats import yaml
from tests.formats.example import EVERY_KEY

HEAD = "northing: 1\ncycle: 2026-Q3\n"


def key_result(keys: str) -> d.KeyResult:
    (document,) = yaml.load(
        f"{HEAD}objectives: [{{title: A, key_results: [{{title: K, {keys}}}]}}]"
    )
    return document.objectives[0].key_results[0]


def ids(*titles: str) -> list[str]:
    body = "".join(f"- title: '{title}'\n" for title in titles)
    (document,) = yaml.load(f"{HEAD}objectives:\n{body}")
    return [objective.id for objective in document.objectives]


def test_a_title_is_enough() -> None:
    (document,) = yaml.load(
        "northing: 1\nobjectives:\n- title: Delight\n  key_results:\n  - title: NPS\n"
    )
    assert document == d.Document(
        objectives=(
            d.Objective(
                id="delight", title="Delight", key_results=(d.KeyResult(id="nps", title="NPS"),)
            ),
        )
    )


def test_ids_are_made_from_titles_of_any_script() -> None:
    assert ids("Öka andelen!", "提高次日留存率", "A – B", "?!") == [
        "öka-andelen", "提高次日留存率", "a-b", "objective",
    ]  # fmt: skip


def test_made_ids_are_unique_and_leave_given_ones_alone() -> None:
    text = "objectives: [{title: A}, {title: A}, {title: B, id: a-2}, {title: A}]"
    (document,) = yaml.load(HEAD + text)
    assert [objective.id for objective in document.objectives] == ["a", "a-3", "a-2", "a-4"]


def test_two_objectives_may_use_one_key_result_id() -> None:
    text = "objectives: [{title: A, key_results: [{title: K, id: k}]}, {title: B, parent: a#k, "
    (document,) = yaml.load(HEAD + text + "key_results: [{title: L, id: k}, {title: K}]}]")
    made = [[each.id for each in o.key_results] for o in document.objectives]
    assert made == [["k"], ["k", "k-2"]]


def test_a_made_id_is_cut_between_words() -> None:
    (made,) = ids("New teams reach their very first success on their day one")
    assert made == "new-teams-reach-their-very-first-success"


@pytest.mark.parametrize(
    ("keys", "measure"),
    [
        ("target: 3", d.Numeric(target=Decimal(3))),
        ("unit: '%'", d.Numeric(type=d.NumericType.PERCENT, unit="%")),
        ("unit: SEK", d.Numeric(type=d.NumericType.CURRENCY, unit="SEK")),
        ("unit: NPS", d.Numeric(unit="NPS")),
        ("baseline: 0", d.Numeric(baseline=Decimal(0), accumulates=True)),
        ("baseline: 0, accumulates: false", d.Numeric(baseline=Decimal(0))),
        ("baseline: 0, type: percent", d.Numeric(type=d.NumericType.PERCENT, baseline=Decimal(0))),
        ("baseline: 1", d.Numeric(baseline=Decimal(1))),
        ("bounds: {at_most: 5}", d.Range(at_most=Decimal(5))),
        ("probability: 60", d.Binary(probability=Decimal(60))),
        ("type: binary, current: 1", d.Binary(is_done=True)),
        ("type: binary, current: no", d.Binary()),
        (
            "milestones: [{title: M, done: yes}]",
            d.Milestones(items=(d.Milestone(title="M", is_done=True),)),
        ),
        ("tasks: [{title: T}]", d.Tasks(items=(d.Task(title="T"),))),
        ("type: baseline, current: 7", d.Baseline(current=Decimal(7))),
    ],
)  # fmt: skip
def test_the_type_is_told_from_the_other_keys(keys: str, measure: d.Measure) -> None:
    assert key_result(keys).measure == measure


def test_numbers_come_from_their_text() -> None:
    measure: Any = key_result("baseline: 81.0, target: 0.1, current: '9.90'").measure
    assert [str(n) for n in (measure.baseline, measure.target, measure.current)] == [
        "81.0", "0.1", "9.90",
    ]  # fmt: skip


def test_true_and_false_are_readings_of_a_binary_key_result() -> None:
    made = key_result("type: binary, check_ins: [{on: 2026-07-02, value: true}]")
    assert made.check_ins == (d.CheckIn(on=date(2026, 7, 2), value=Decimal(1)),)


def test_addresses_are_lower_cased_and_names_kept() -> None:
    assert key_result("owners: [Ada@Example.org, Åsa Öberg]").owners == (
        "ada@example.org",
        "Åsa Öberg",
    )
    assert key_result("owner: Ada@Example.org").owners == ("ada@example.org",)


def test_open_to_all_is_no_restriction() -> None:
    (document,) = yaml.load(HEAD + "objectives: [{title: A, visibility: open}]")
    assert document.objectives[0].restricted_to is None


def test_a_cycle_knows_its_days_by_its_name() -> None:
    (document,) = yaml.load(HEAD)
    assert document.cycle == d.Cycle(
        name="2026-Q3", starts_on=date(2026, 7, 1), ends_on=date(2026, 9, 30)
    )


def test_a_reference_into_a_cycle_that_is_not_here_is_left_for_the_import() -> None:
    (document,) = yaml.load(HEAD + "objectives: [{title: A, parent: 2025-Q1/b#c}]")
    assert document.objectives[0].parent == "2025-Q1/b#c"


def test_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    text = HEAD + "workspace: |\n  a\n  b\n"
    assert yaml.load(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == yaml.load(text)


def test_empty_values_are_absent_ones() -> None:
    assert yaml.load(HEAD + "source:\nworkspace: null\nteams: ~\n") == yaml.load(HEAD)


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("type: percent, target: 120", "percent-beyond-scale"),
        ("type: percent, check_ins: [{on: 2026-07-02, value: -3}]", "percent-beyond-scale"),
        ("type: currency, unit: crowns", "currency-without-code"),
        ("type: currency", "currency-without-code"),
    ],
)
def test_what_looks_wrong_is_accepted_with_a_warning(keys: str, code: str) -> None:
    loaded = yaml.read(f"{HEAD}objectives:\n- title: A\n  key_results:\n  - {{title: K, {keys}}}\n")
    assert [(warning.line, warning.code) for warning in loaded.warnings] == [(6, code)]
    assert len(loaded.documents) == 1


def test_every_key_reaches_the_document_and_comes_back() -> None:
    (document,) = yaml.load(yaml.dump(yaml.load(json.dumps(EVERY_KEY))))
    (objective,) = document.teams[0].objectives
    assert objective.restricted_to == ("pm@example.org", "Board")
    assert objective.decision is d.Decision.KEEP
    assert objective.initiatives[0].rice == d.Rice(
        reach=Decimal(500), impact=Decimal("0.5"), confidence=Decimal(80), effort=Decimal(3)
    )
    setup = objective.key_results[0]
    assert setup.pace == (d.Waypoint(on=date(2026, 8, 1), share=Decimal("0.25")),)
    assert (setup.amendments[0].before, setup.amendments[0].after) == ("65", "60")
    assert setup.rolled_up
    assert setup.dropped_on == date(2026, 9, 1)
    assert document.source == "https://example.org/a\nhttps://example.org/b"


def test_thousands_of_objectives_with_one_title_load_fast() -> None:
    text = HEAD + "objectives:\n" + "- title: same\n" * 10_000
    before = perf_counter()
    (document,) = yaml.load(text)
    assert document.objectives[-1].id == "same-10000"
    assert perf_counter() - before < 5
