from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.core.commitment import (
    AMENDABLE,
    Missing,
    NotAmendable,
    amend,
    amendment_refusal,
    missing_for_commitment,
    original,
    with_changes_on_record,
)
from northing.core.document import (
    Amendment,
    Baseline,
    Binary,
    Curve,
    CycleState,
    KeyResult,
    Kind,
    Measure,
    Milestone,
    Milestones,
    Numeric,
    NumericType,
    Range,
    Task,
    Tasks,
    TaskState,
    Waypoint,
)
from northing.core.states import Refusal
from northing.core.terms import read_term, type_of, with_term
from tests.core.world import END, QUARTER, START, at, day, dec, numeric, objective
from tests.strategies import key_results


def missing(*results: KeyResult, **more: Any) -> list[tuple[str, str]]:
    found = missing_for_commitment(objective("o", *results, **{"owners": ("ada",)} | more), QUARTER)
    return [("/".join(one.path), one.code) for one in found]


def test_a_complete_objective_lacks_nothing() -> None:
    assert missing(numeric(42, 60)) == []
    assert missing() == []


def test_a_title_and_an_owner_are_needed() -> None:
    whole = replace(objective("o"), title="  ")
    assert missing_for_commitment(whole, QUARTER) == (
        Missing(("title",), "missing"),
        Missing(("owners",), "missing"),
    )
    assert missing(numeric(title=" ")) == [("key_results/kr/title", "missing")]


@pytest.mark.parametrize(
    ("deadline", "code"),
    [(START, None), (END, None), (day(-1), "outside-cycle"), (day(101), "outside-cycle")],
)
def test_the_deadline_lies_within_the_cycle(deadline: date, code: str | None) -> None:
    expected = [("key_results/kr/deadline", code)] if code else []
    assert missing(numeric(deadline=deadline)) == expected


def test_without_a_cycle_the_key_result_needs_a_deadline_of_its_own() -> None:
    whole = objective("o", numeric(), owners=("ada",))
    assert missing_for_commitment(whole, None)[0].path[-1] == "deadline"
    dated = objective("o", numeric(deadline=END), owners=("ada",))
    assert missing_for_commitment(dated, None) == ()


@pytest.mark.parametrize(
    ("measure", "lacks"),
    [
        (Numeric(), [("baseline", "missing"), ("target", "missing")]),
        (Numeric(target=dec(1)), [("baseline", "missing")]),
        (Numeric(baseline=dec(1)), [("target", "missing")]),
        (Numeric(baseline=dec(1), target=dec("1.0")), [("target", "same-as-baseline")]),
        (Range(), [("bounds", "missing")]),
        (Range(at_least=dec(2), at_most=dec(1)), [("bounds", "bounds-crossed")]),
        (Range(at_least=dec(1), at_most=dec(1)), []),
        (Range(at_most=dec(1)), []),
        (Binary(), [("probability", "missing")]),
        (Binary(probability=dec(0)), []),
        (Milestones(), [("milestones", "missing")]),
        (Milestones(items=(Milestone(title="a"),)), []),
        (Tasks(), []),
        (Baseline(), []),
    ],
)
def test_each_type_has_its_own_needs(measure: Measure, lacks: list[tuple[str, str]]) -> None:
    expected = [(f"key_results/kr/{field}", code) for field, code in lacks]
    assert missing(numeric(measure=measure)) == expected


def test_a_rolled_up_or_dropped_key_result_needs_no_numbers() -> None:
    assert missing(numeric(None, None, rolled_up=True)) == []
    assert missing(numeric(None, None, dropped_on=START)) == []


@pytest.mark.parametrize(
    ("state", "today", "refusal"),
    [
        (CycleState.ACTIVE, 50, None),
        (CycleState.ACTIVE, 51, Refusal.AFTER_THE_DEADLINE),
        (CycleState.REVIEWING, 5, Refusal.CYCLE_REVIEWING),
        (CycleState.CLOSED, 5, Refusal.CYCLE_CLOSED),
    ],
)
def test_a_commitment_is_amended_until_its_deadline(
    state: CycleState, today: int, refusal: Refusal | None
) -> None:
    assert amendment_refusal(state, day(50), day(today)) is refusal


def change(field: str, after: str | None, on: int = 5, **more: Any) -> Amendment:
    return Amendment(on=day(on), field=field, after=after, **more)


def test_an_amendment_is_made_and_written_down_with_what_was_there() -> None:
    amended = amend(numeric(42, 60), change("target", "50", before="a lie", reason="fewer people"))
    assert read_term(amended, "target") == "50"
    assert amended.amendments == (
        Amendment(on=day(5), field="target", before="60", after="50", reason="fewer people"),
    )


ITEMS = Milestones(items=(Milestone(title="Ålder 年", weight=dec("2.50"), is_done=True),))
TASKS = Tasks(items=(Task(title="a"), Task(title="b", state=TaskState.CANCELLED)))
RANGE = Range(at_least=dec(1), at_most=dec("2.5"), share=dec("0.9"), unit="s")
POINTS = json.dumps([{"on": "2026-08-01", "share": "0.25"}])


AMENDED: list[tuple[KeyResult, str, str | None]] = [
    (numeric(), "baseline", "3.50"),
    (numeric(), "target", None),
    (numeric(), "unit", "kr"),
    (numeric(), "accumulates", "true"),
    (numeric(), "type", "percent"),
    (numeric(), "type", "binary"),
    (numeric(measure=ITEMS), "type", "number"),
    (numeric(measure=RANGE), "type", "tasks"),
    (numeric(measure=TASKS), "type", "milestones"),
    (numeric(measure=Binary(probability=dec(60), is_done=True)), "type", "range"),
    (numeric(measure=Baseline(current=dec(4), unit="%")), "type", "percent"),
    (numeric(metric="visits"), "metric", "buyers"),
    (numeric(), "deadline", "2026-08-31"),
    (numeric(deadline=END), "deadline", None),
    (numeric(), "weight", "0.5"),
    (numeric(), "kind", "committed"),
    (numeric(), "pace", "late-loaded"),
    (numeric(), "pace", POINTS),
    (numeric(pace=(Waypoint(on=END, share=dec("0.5")),)), "pace", "linear"),
    (numeric(), "rolled_up", "true"),
    (numeric(measure=RANGE), "bounds", '{"at_most":3.5}'),
    (numeric(measure=Binary(probability=dec(60))), "probability", "80"),
    (numeric(measure=ITEMS), "milestones", '[{"title":"x","weight":1.5},{"title":"y"}]'),
    (numeric(measure=TASKS), "tasks", '[{"title":"a"}]'),
]


@pytest.mark.parametrize(("key_result", "field", "after"), AMENDED)
def test_every_field_can_be_amended_and_undone(
    key_result: KeyResult, field: str, after: str | None
) -> None:
    amended = amend(key_result, change(field, after))
    assert replace(amended, amendments=()) != key_result
    assert original(amended) == key_result


def test_every_amendable_field_is_proved_above() -> None:
    assert {field for _, field, _ in AMENDED} == set(AMENDABLE)


def test_amendments_are_undone_newest_first() -> None:
    amended = numeric(0, 100)
    for on, target in enumerate(("80", "60", "90")):
        amended = amend(amended, change("target", target, on=on))
    amended = amend(amended, change("type", "binary", on=3))
    amended = amend(amended, change("probability", "70", on=3))
    assert original(amended) == numeric(0, 100)
    shuffled = replace(amended, amendments=amended.amendments[2:] + amended.amendments[:2])
    assert original(shuffled) == numeric(0, 100)


def test_an_amendment_in_free_text_stays_and_the_rest_is_undone() -> None:
    free = Amendment(on=day(1), field="target", before="a lot", after="less")
    unknown = Amendment(on=day(2), field="colour", before="red", after="blue")
    key_result = numeric(0, 100, amendments=(free, unknown))
    amended = amend(key_result, change("weight", "3"))
    assert original(amended) == key_result


@pytest.mark.parametrize(
    ("key_result", "field", "after", "code"),
    [
        (numeric(), "title", "New", "unknown-field"),
        (numeric(), "check_ins", "[]", "unknown-field"),
        (numeric(), "probability", "60", "wrong-measure"),
        (numeric(measure=ITEMS), "baseline", "3", "wrong-measure"),
        (numeric(), "bounds", "{}", "wrong-measure"),
        (numeric(), "milestones", "[]", "wrong-measure"),
        (numeric(measure=TASKS), "milestones", "[]", "wrong-measure"),
        (numeric(), "target", "many", "bad-value"),
        (numeric(), "target", "NaN", "bad-value"),
        (numeric(), "deadline", "soon", "bad-value"),
        (numeric(), "weight", None, "bad-value"),
        (numeric(), "kind", "vague", "bad-value"),
        (numeric(), "pace", "[{}]", "bad-value"),
        (numeric(), "pace", "steep", "bad-value"),
        (numeric(), "type", "mood", "bad-value"),
        (numeric(), "type", None, "bad-value"),
        (numeric(), "rolled_up", "perhaps", "bad-value"),
        (numeric(measure=TASKS), "tasks", "[3]", "bad-value"),
        (numeric(measure=RANGE), "bounds", "[1]", "bad-value"),
        (numeric(measure=ITEMS), "milestones", "{", "bad-value"),
        (numeric(0, 100), "target", "100.0", "no-change"),
        (numeric(amendments=(change("weight", "2", on=9),)), "target", "5", "out-of-order"),
    ],
)
def test_what_cannot_be_amended_is_refused_with_its_reason(
    key_result: KeyResult, field: str, after: str | None, code: str | None
) -> None:
    with pytest.raises(NotAmendable) as refused:
        amend(key_result, change(field, after))
    assert (refused.value.code, refused.value.field) == (code, field)


@settings(max_examples=60)
@given(key_results(), st.sampled_from(AMENDABLE))
def test_a_term_read_and_set_again_changes_nothing(key_result: KeyResult, field: str) -> None:
    try:
        text = read_term(key_result, field)
    except NotAmendable:
        return
    assert with_term(key_result, field, text) == key_result


@settings(max_examples=60)
@given(key_results(), st.sampled_from(("number", "percent", "range", "binary", "milestones",
                                       "tasks", "baseline")))  # fmt: skip
def test_a_type_change_is_undone_whole(key_result: KeyResult, name: str) -> None:
    plain = replace(key_result, amendments=())
    if type_of(plain.measure) != name:
        assert original(amend(plain, change("type", name))) == plain


def test_a_type_change_within_numbers_keeps_the_numbers() -> None:
    amended = amend(numeric(42, 60), change("type", "percent"))
    assert amended.measure == Numeric(type=NumericType.PERCENT, baseline=dec(42), target=dec(60))
    assert amended.amendments[0].before == "number"


def test_kinds_and_curves_are_read_as_files_write_them() -> None:
    key_result = at(5, kind=Kind.COMMITTED, pace=Curve.LATE_LOADED)
    assert read_term(key_result, "kind") == "committed"
    assert read_term(key_result, "pace") == "late-loaded"
    assert read_term(numeric(measure=RANGE), "bounds") == (
        '{"at_least":"1","at_most":"2.5","share":"0.9"}'
    )


def test_a_change_of_type_hides_no_other_change() -> None:
    before = numeric(0, 100, metric="Dogs", deadline=day(90))
    after = replace(
        before,
        measure=Binary(probability=dec(60)),
        metric="Ferries",
        deadline=day(100),
        weight=dec(9),
        kind=Kind.COMMITTED,
        pace=Curve.LATE_LOADED,
        rolled_up=True,
    )
    written = with_changes_on_record(before, after, day(20), "Two piers closed")
    told = [amendment.field for amendment in written.amendments]
    assert told == ["type", "metric", "deadline", "weight", "kind", "pace", "rolled_up"]
    assert original(written) == before
