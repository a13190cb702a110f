from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core.document import (
    Baseline,
    Binary,
    CheckIn,
    Curve,
    KeyResult,
    Kind,
    Measure,
    Milestone,
    Milestones,
    Numeric,
    Range,
    Waypoint,
)
from northing.core.health import (
    Health,
    Part,
    Thresholds,
    combined,
    goal_line,
    health_of,
    is_stale,
    is_stalled,
    key_result_health,
    objective_health,
    part_of,
)
from northing.core.pace import expected_share, share_on
from tests.core.world import END, QUARTER, START, at, day, dec, numeric, saw

H = Health
HALF = Decimal("0.5")


def health(key_result: KeyResult, on: int = 50, **more: Any) -> Health:
    return key_result_health(key_result, QUARTER, day(on), **more)


class TestPace:
    @pytest.mark.parametrize(
        ("on", "linear", "late"),
        [(-5, "0", "0"), (0, "0", "0"), (50, "0.5", "0.25"), (100, "1", "1"), (130, "1", "1")],
    )
    def test_the_curves_go_from_start_to_deadline(self, on: int, linear: str, late: str) -> None:
        assert expected_share(numeric(), QUARTER, day(on)) == dec(linear)
        assert expected_share(numeric(pace=Curve.LATE_LOADED), QUARTER, day(on)) == dec(late)

    def test_a_deadline_of_its_own_comes_sooner(self) -> None:
        assert expected_share(numeric(deadline=day(50)), QUARTER, day(25)) == HALF

    def test_the_start_is_the_later_of_cycle_and_commitment(self) -> None:
        assert expected_share(numeric(), QUARTER, day(60), committed_on=day(20)) == HALF
        assert expected_share(numeric(), QUARTER, day(50), committed_on=day(-20)) == HALF
        late = numeric(committed_on=day(80))
        assert expected_share(late, QUARTER, day(90), committed_on=day(20)) == HALF

    def test_without_a_start_or_a_deadline_nothing_is_expected(self) -> None:
        assert expected_share(numeric(), None, day(50)) is None
        assert expected_share(numeric(deadline=END), None, day(50)) is None
        assert expected_share(numeric(deadline=END), None, day(50), committed_on=START) == HALF

    def test_a_deadline_on_the_first_day_is_due_at_once(self) -> None:
        assert expected_share(numeric(deadline=START), QUARTER, START) == 1

    def test_waypoints_are_joined_by_straight_lines(self) -> None:
        pace = (Waypoint(on=day(60), share=dec("0.4")), Waypoint(on=day(20), share=dec("0.2")))
        found = [expected_share(numeric(pace=pace), QUARTER, day(on))
                 for on in (-1, 0, 10, 20, 40, 60, 80, 100, 120)]  # fmt: skip
        assert found == [dec(s) for s in ("0", "0", ".1", ".2", ".3", ".4", ".7", "1", "1")]

    def test_a_waypoint_on_the_deadline_takes_the_place_of_all(self) -> None:
        pace = (Waypoint(on=END, share=dec("0.9")),)
        assert share_on(pace, START, END, day(50)) == dec("0.45")
        assert share_on(pace, START, END, END) == dec("0.9")

    def test_a_waypoint_on_the_start_lifts_it(self) -> None:
        pace = (Waypoint(on=START, share=dec("0.2")),)
        assert share_on(pace, START, END, START) == dec("0.2")
        assert share_on(pace, START, END, day(50)) == dec("0.6")

    def test_a_range_is_expected_from_its_first_reading(self) -> None:
        measure = Range(at_least=dec(5))
        assert expected_share(numeric(0, 0, saw(60, 9), measure=measure), QUARTER, day(80)) == HALF


class TestBands:
    """Goal line 0.7, half of the time: 0.35 is exactly what is expected."""

    @pytest.mark.parametrize(
        ("seen", "expected"),
        [
            ("31.5", H.ON_TRACK),
            ("31.49", H.AT_RISK),
            ("21", H.AT_RISK),
            ("20.99", H.OFF_TRACK),
            ("0", H.OFF_TRACK),
            ("-40", H.OFF_TRACK),
            ("99.99", H.ON_TRACK),
            ("100", H.ACHIEVED),
            ("140", H.ACHIEVED),
        ],
    )
    def test_stretch(self, seen: str, expected: Any) -> None:
        assert health(at(seen)) is expected

    @pytest.mark.parametrize(
        ("seen", "expected"),
        [("45", H.ON_TRACK), ("44.99", H.AT_RISK), ("30", H.AT_RISK), ("29.99", H.OFF_TRACK)],
    )
    def test_committed_ones_are_due_in_full(self, seen: str, expected: Any) -> None:
        assert health(at(seen, kind=Kind.COMMITTED)) is expected

    def test_below_a_tenth_of_the_expected_share_all_that_started_is_on_track(self) -> None:
        assert health(at(-5), on=9) is H.ON_TRACK
        assert health(at(-5), on=10) is H.OFF_TRACK

    def test_before_the_first_observation_it_is_not_started(self) -> None:
        assert health(numeric()) is H.NOT_STARTED
        assert health(numeric(0, 100, saw(60, 50))) is H.NOT_STARTED
        assert health(numeric(None, 5)) is H.NOT_STARTED

    def test_without_target_or_deadline_no_verdict_is_possible(self) -> None:
        assert health(numeric(0, None, saw(1, 5))) is H.UNKNOWN
        assert key_result_health(at(50), None, day(50)) is H.UNKNOWN

    def test_a_ratio_is_compared_at_six_decimals(self) -> None:
        third = Decimal(1) / Decimal(3)
        assert health_of(third * dec("0.9"), Decimal(1), third) is H.ON_TRACK

    def test_a_goal_of_nothing_is_always_met(self) -> None:
        assert health_of(Decimal(0), Decimal(0), HALF) is H.ON_TRACK

    def test_thresholds_are_settings(self) -> None:
        strict = Thresholds(on_track=dec("0.95"), stretch_goal=dec(1))
        assert health(at(47)) is H.ON_TRACK
        assert health(at(47), thresholds=strict) is H.AT_RISK

    @pytest.mark.parametrize(
        ("stated", "expected"),
        [(60, H.ON_TRACK), ("59.9", H.AT_RISK), (30, H.AT_RISK), ("29.9", H.OFF_TRACK)],
    )
    def test_a_binary_goes_by_its_probability(self, stated: int | str, expected: Any) -> None:
        measure = Binary(probability=dec(99))
        assert health(numeric(0, 0, saw(3, None, stated), measure=measure)) is expected

    def test_a_binary_that_nobody_checked_is_not_started_and_a_done_one_achieved(self) -> None:
        assert health(numeric(measure=Binary(probability=dec(90)))) is H.NOT_STARTED
        assert health(numeric(0, 0, saw(1, 0), measure=Binary())) is H.UNKNOWN
        assert health(numeric(0, 0, saw(1, 1, 10), measure=Binary())) is H.ACHIEVED

    def test_a_range_is_held_against_its_required_share(self) -> None:
        measure = Range(at_least=dec(5), share=dec("0.8"))
        assert goal_line(numeric(measure=measure)) == dec("0.8")
        outside_for = numeric(0, 0, saw(0, 9), saw(36, 1), measure=measure)
        assert health(outside_for) is H.ON_TRACK
        assert health(replace(outside_for, check_ins=(saw(0, 9), saw(35, 1)))) is H.AT_RISK

    def test_finding_out_is_achieved_when_found(self) -> None:
        assert health(numeric(measure=Baseline())) is H.NOT_STARTED
        assert health(numeric(measure=Baseline(current=dec(3)))) is H.ACHIEVED


class TestObjective:
    def test_its_parts_are_weighed_against_what_each_should_have_reached(self) -> None:
        parts = [
            part_of(at(70, weight=Decimal(3)), QUARTER, day(50)),
            part_of(at(0, kind=Kind.COMMITTED), QUARTER, day(50)),
        ]
        assert objective_health(parts) is H.ON_TRACK
        assert objective_health(parts[1:]) is H.OFF_TRACK

    @pytest.mark.parametrize(
        ("progress", "expected"),
        [
            ("0.315", H.ON_TRACK),
            ("0.3149", H.AT_RISK),
            ("0.21", H.AT_RISK),
            ("0.2099", H.OFF_TRACK),
            ("1", H.ACHIEVED),
            ("5", H.ACHIEVED),
        ],
    )
    def test_the_bands_are_the_same(self, progress: Any, expected: Any) -> None:
        part = Part(Decimal(2), dec(progress), dec("0.7"), HALF)
        assert objective_health([part, part]) is expected

    def test_one_that_ran_past_its_target_does_not_pay_for_another(self) -> None:
        parts = [Part(Decimal(1), dec(9), Decimal(1), HALF), Part(Decimal(1), dec(0), Decimal(1),
                 Decimal(1))]  # fmt: skip
        assert objective_health(parts) is H.AT_RISK

    def test_what_is_unknown_or_weighs_nothing_is_left_out(self) -> None:
        good = Part(Decimal(1), dec("0.5"), dec("0.7"), HALF)
        unknown, light = replace(good, progress=None), Part(Decimal(0), dec(0), HALF, HALF)
        assert objective_health([good, unknown, light]) is H.ON_TRACK
        assert objective_health([unknown]) is H.UNKNOWN
        assert objective_health([light]) is H.UNKNOWN
        assert objective_health([]) is H.UNKNOWN

    def test_it_starts_with_its_first_observation(self) -> None:
        part = Part(Decimal(1), dec(0), dec("0.7"), HALF, is_started=False)
        assert objective_health([part, part]) is H.NOT_STARTED
        assert objective_health([part, replace(part, is_started=True)]) is H.OFF_TRACK

    def test_too_early_goes_by_the_mean_of_what_is_expected(self) -> None:
        part = Part(Decimal(1), dec(0), dec("0.7"), dec("0.09"))
        assert objective_health([part]) is H.ON_TRACK
        assert objective_health([part, replace(part, expected=HALF)]) is H.OFF_TRACK

    def test_children_combine_into_a_part_of_their_parent(self) -> None:
        children = [
            combined([Part(Decimal(1), dec("0.2"), dec("0.7"), HALF)]),
            combined([Part(Decimal(4), dec("0.4"), Decimal(1), Decimal(1))]),
        ]
        whole = combined(children)
        assert whole.progress == dec("0.3")
        assert (whole.goal, whole.expected) == (dec("0.9"), dec("0.75"))
        assert combined([]).progress is None

    def test_a_goal_of_nothing_stays_nothing_when_combined(self) -> None:
        assert combined([Part(Decimal(1), dec(0), dec(0), HALF)]).goal == 0


@given(st.decimals(0, 1, places=3), st.decimals("0.1", 1, places=2), st.sampled_from((1, 3)))
def test_a_single_part_has_the_health_of_its_numbers(
    progress: Any, expected: Any, weight: int
) -> None:
    part = Part(Decimal(weight), progress, dec("0.7"), expected)
    assert objective_health([part]) is health_of(progress, part.goal, expected)


class TestMarks:
    @pytest.mark.parametrize(
        ("days", "interval", "stale"),
        [(10, 7, False), (11, 7, True), (20, 14, False), (21, 14, True)],
    )
    def test_stale_after_one_and_a_half_intervals(
        self, days: int, interval: int, stale: bool
    ) -> None:
        assert is_stale(START, day(days), interval) is stale
        assert is_stale(None, day(days), interval, since=START) is stale

    def test_the_last_check_in_counts_before_the_start(self) -> None:
        assert not is_stale(day(30), day(35), 7, since=START)
        assert not is_stale(None, day(35), 7)

    def stalled(self, *seen: CheckIn, on: int = 100, **more: Any) -> bool:
        return is_stalled(numeric(0, 100, *seen, **more), QUARTER, day(on))

    @pytest.mark.parametrize(
        ("rise", "days", "stalled"),
        [("1.99", 21, True), ("2", 21, False), ("1.99", 20, False), ("-5", 40, True)],
    )
    def test_stalled_after_three_weeks_without_a_rise(
        self, rise: str, days: int, stalled: bool
    ) -> None:
        assert self.stalled(saw(5, 10), saw(5 + days, 10 + Decimal(rise))) is stalled

    def test_a_late_spurt_is_no_stall_and_an_early_one_does_not_help(self) -> None:
        assert not self.stalled(saw(0, 10), saw(20, 10), saw(41, 30))
        assert self.stalled(saw(0, 0), saw(20, 30), saw(41, 31))

    def test_one_observation_or_the_target_is_no_stall(self) -> None:
        assert not self.stalled(saw(5, 10))
        assert not self.stalled()
        assert not self.stalled(saw(5, 100), saw(50, 100))

    def test_readings_after_the_asking_day_are_not_known_yet(self) -> None:
        seen = (saw(5, 10), saw(50, 10))
        assert self.stalled(*seen)
        assert not self.stalled(*seen, on=49)

    @pytest.mark.parametrize("measure", [Range(at_least=dec(0)), Binary(), Numeric(), Baseline()])
    def test_never_where_a_rise_has_no_meaning(self, measure: Measure) -> None:
        assert not self.stalled(saw(5, 0), saw(50, 0), measure=measure)

    def test_never_for_a_lagging_metric(self) -> None:
        assert not self.stalled(saw(5, 10), saw(50, 10), pace=Curve.LATE_LOADED)

    def test_milestones_stall_by_the_weight_done(self) -> None:
        measure = Milestones(items=(Milestone(title="a", weight=dec(4)),))
        assert self.stalled(saw(5, 1), saw(50, 1), measure=measure)
        assert not self.stalled(saw(5, 1), saw(50, 2), measure=measure)
