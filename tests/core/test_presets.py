"""How many objectives and key results a workspace plans with, and what breaks that."""

import pytest

from northing.core.presets import PRESETS, Bounds, bounds_of, breaches, team_breach

OWN = Bounds(2, 3, 1, 2)


@pytest.mark.parametrize(
    ("preset", "objectives", "key_results"),
    [("focused", (1, 1), (3, 5)), ("balanced", (2, 5), (2, 5)), ("quarterly", (3, 4), (3, 5))],
)
def test_a_preset_is_what_it_is_called(preset, objectives, key_results):
    bounds = bounds_of(preset, OWN)
    assert (bounds.fewest_objectives, bounds.most_objectives) == objectives
    assert (bounds.fewest_key_results, bounds.most_key_results) == key_results


@pytest.mark.parametrize("preset", ["custom", "one of a newer version"])
def test_the_workspaces_own_bounds_hold_without_a_preset(preset):
    assert bounds_of(preset, OWN) == OWN


@pytest.mark.parametrize("preset", PRESETS)
def test_what_lies_on_the_bounds_breaks_nothing(preset):
    bounds = PRESETS[preset]
    for objectives in (1, bounds.most_objectives):
        for key_results in (bounds.fewest_key_results, bounds.most_key_results):
            assert breaches(bounds, objectives, key_results) == ()


def test_every_broken_bound_is_told_with_both_numbers():
    found = [(each.code, each.found, each.bound) for each in breaches(OWN, 4, 0)]
    assert found == [("too-many-objectives", 4, 3), ("too-few-key-results", 0, 1)]
    assert [each.code for each in breaches(OWN, 3, 3)] == ["too-many-key-results"]


def test_too_few_objectives_break_nothing_yet():
    assert breaches(PRESETS["quarterly"], 1, 3) == ()


def test_a_team_is_told_of_too_few_and_too_many_objectives():
    told = [team_breach(PRESETS["quarterly"], count) for count in (2, 3, 4, 5)]
    assert [each and each.code for each in told] == [
        "too-few-objectives",
        None,
        None,
        "too-many-objectives",
    ]
