from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core.document import Amendment, Baseline, Binary, KeyResult, Kind
from northing.core.outcome import (
    Close,
    Outcome,
    Scored,
    close,
    close_all,
    outcome_of,
    percent_shown,
    score,
)
from tests.core.world import END, QUARTER, at, day, dec, document, numeric, objective, saw


@pytest.mark.parametrize(
    ("stretch", "outcome"),
    [
        ("0", Outcome.MISSED),
        ("0.5999", Outcome.MISSED),
        ("0.6", Outcome.MET),
        ("0.8", Outcome.MET),
        ("0.800001", Outcome.EXCEEDED),
        ("1", Outcome.EXCEEDED),
        (None, Outcome.UNKNOWN),
    ],
)
def test_the_bands_of_a_stretch_score(stretch: str | None, outcome: Outcome) -> None:
    assert outcome_of(dec(stretch)) is outcome


def ended(*key_results: KeyResult, **more: Any) -> Close:
    return close(objective("o", *key_results, **more), QUARTER, END)


def test_committed_ones_are_listed_beside_and_stay_out_of_the_band() -> None:
    kinds = [at(100, id="a", kind=Kind.COMMITTED), at("99.9", id="b", kind=Kind.COMMITTED),
             at(130, id="c", kind=Kind.COMMITTED)]  # fmt: skip
    result = ended(at(70, id="d"), *kinds).amended
    assert (result.outcome, result.kept, result.promised) == (Outcome.MET, 2, 3)
    assert result.stretch == dec("0.7")
    assert result.progress == dec("0.92475")


@pytest.mark.parametrize(("worst", "outcome"), [("100", Outcome.MET), ("99.99", Outcome.MISSED)])
def test_only_committed_ones_are_met_when_all_are_kept_and_never_exceeded(
    worst: str, outcome: Outcome
) -> None:
    kinds = [at(150, id="a", kind=Kind.COMMITTED), at(worst, id="b", kind=Kind.COMMITTED)]
    assert ended(*kinds).amended.outcome is outcome


def test_the_unknown_counts_nothing_but_is_counted() -> None:
    result = ended(at(100, id="a"), numeric(None, 5, id="b")).amended
    assert (result.progress, result.measured, result.counted) == (dec("0.5"), 1, 2)
    assert result.outcome is Outcome.MISSED


def test_nothing_that_counts_is_unknown() -> None:
    weightless = at(100, weight=Decimal(0))
    found_out = numeric(measure=Baseline(current=dec(1)), id="b")
    assert ended(weightless, found_out).amended.outcome is Outcome.UNKNOWN
    assert ended().amended.progress is None


def test_the_weights_count_and_what_is_beyond_the_target_does_not() -> None:
    assert ended(at(300, id="a"), at(0, id="b", weight=Decimal(3))).amended.stretch == dec("0.25")


def test_a_dropped_one_stays_in_the_original_at_its_last_value() -> None:
    dropped = numeric(0, 100, saw(10, 20), saw(60, 90), id="b", dropped_on=day(50))
    result = ended(at(60, id="a"), dropped)
    assert result.amended.progress == dec("0.6")
    assert result.original.progress == dec("0.4")
    assert result.dropped == ("b",)


def test_a_late_one_enters_only_the_amended() -> None:
    late = at(100, id="b", committed_on=day(30))
    result = ended(at(60, id="a"), late, committed_on=day(-3))
    assert (result.amended.progress, result.original.progress) == (dec("0.8"), dec("0.6"))
    assert result.late == ("b",)


def test_one_that_repeats_the_objectives_commitment_is_not_late() -> None:
    assert ended(at(60, committed_on=day(2)), committed_on=day(2)).late == ()


def test_a_softened_target_shows_beside_the_original() -> None:
    softer = Amendment(on=day(40), field="target", before="200", after="100")
    result = ended(at(80, amendments=(softer,)))
    assert (result.amended.progress, result.original.progress) == (dec("0.8"), dec("0.4"))


def test_a_stretched_deadline_shows_beside_the_original() -> None:
    longer = Amendment(on=day(40), field="deadline", before=day(50).isoformat(), after=None)
    result = ended(numeric(0, 100, saw(45, 30), saw(90, 70), amendments=(longer,)))
    assert (result.amended.progress, result.original.progress) == (dec("0.7"), dec("0.3"))


def test_a_replaced_metric_keeps_its_last_value_in_the_original_and_is_marked() -> None:
    other = Amendment(on=day(40), field="metric", before="visits", after="buyers")
    result = ended(numeric(0, 100, saw(20, 50), saw(40, 5), saw(90, 8), amendments=(other,)))
    assert (result.amended.progress, result.original.progress) == (dec("0.08"), dec("0.5"))
    assert result.replaced == ("kr",)


def test_a_rolled_up_one_scores_what_its_children_give() -> None:
    whole = objective("o", at(10, rolled_up=True))
    result = close(whole, QUARTER, END, rolled_up={"kr": dec("0.7")})
    assert (result.amended.progress, result.original.progress) == (dec("0.7"), dec("0.7"))


SOFTER = Amendment(on=day(40), field="target", before="200", after="100")


def test_a_target_softened_below_shows_in_what_is_rolled_up_from_it() -> None:
    top = objective("top", numeric(id="below", rolled_up=True), at(100, id="own"))
    middle = objective("middle", parent="top#below")
    bottom = objective("bottom", at(80, amendments=(SOFTER,)), parent="middle")
    found = close_all(document(top, middle, bottom), END)
    assert (found["bottom"].amended.progress, found["bottom"].original.progress) == (
        dec("0.8"),
        dec("0.4"),
    )
    assert (found["middle"].amended.progress, found["middle"].original.progress) == (
        dec("0.8"),
        dec("0.4"),
    )
    assert found["middle"].amended.outcome is Outcome.MET
    assert found["middle"].original.outcome is Outcome.MISSED
    assert (found["top"].amended.progress, found["top"].original.progress) == (
        dec("0.9"),
        dec("0.7"),
    )


def test_what_is_late_or_dropped_below_enters_one_score_of_what_is_above() -> None:
    late = at(100, id="b", committed_on=day(30))
    dropped = numeric(0, 100, saw(10, 20), saw(60, 90), id="c", dropped_on=day(50))
    top = objective("top", committed_on=day(0))
    below = objective("below", at(60, id="a"), late, dropped, parent="top", committed_on=day(0))
    whole = close_all(document(top, below), END)["top"]
    assert (whole.amended.progress, whole.original.progress) == (dec("0.8"), dec("0.4"))


def test_an_objective_with_nothing_below_it_is_unknown() -> None:
    alone = close_all(document(objective("alone")), END)["alone"]
    assert alone.amended.outcome is alone.original.outcome is Outcome.UNKNOWN


def test_each_score_says_with_which_terms_it_took_a_key_result() -> None:
    found = ended(numeric(0, 100, saw(10, 80), amendments=(SOFTER,)))
    assert found.as_amended["kr"].key_result.measure.target == 100  # type: ignore[union-attr]
    assert found.as_committed["kr"].key_result.measure.target == 200  # type: ignore[union-attr]
    dropped = ended(at(60, id="a"), at(20, id="b", dropped_on=day(50)))
    assert set(dropped.as_amended) == {"a"}
    assert dropped.as_committed["b"].last_day == day(50)


def test_a_binary_scores_all_or_nothing() -> None:
    assert ended(numeric(0, 0, saw(3, 0, 95), measure=Binary())).amended.progress == 0


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        ("0.7234", "72"),
        ("0.6", "60"),
        ("0.5996", "59.96"),
        ("0.5951", "59.5"),
        ("0.804", "80.4"),
        ("0.80004", "80.004"),
        ("0.996", "99.6"),
        ("1", "100"),
        ("1.3", "130"),
        ("-0.1", "-10"),
    ],
)
def test_rounding_never_hides_the_band(share: Any, shown: str) -> None:
    assert str(percent_shown(Decimal(share))) == shown


@given(st.decimals(-1, 2, places=6))
def test_what_is_shown_lies_in_the_same_band(share: Any) -> None:
    shown = percent_shown(share)
    assert outcome_of(shown / 100) is outcome_of(share)
    assert abs(shown - share * 100) <= Decimal("0.5")


@given(st.lists(st.builds(Scored, kind=st.sampled_from(Kind), weight=st.decimals(0, 5, places=1),
                          progress=st.decimals(-1, 2, places=2)), max_size=6))  # fmt: skip
def test_what_is_kept_was_promised_and_committed_alone_never_exceeds(results: list[Scored]) -> None:
    found = score(results)
    assert 0 <= found.kept <= found.promised <= found.counted
    if found.stretch is None and found.counted:
        assert found.outcome in {Outcome.MET, Outcome.MISSED}
