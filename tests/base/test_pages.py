"""Which branches of a tree a page shows that has room for so many rows."""

import pytest

from northing.base.pages import unfolded

TREE = {1: [2, 3], 2: [4, 5], 3: [6], 4: [7, 8]}


@pytest.mark.parametrize(
    ("room", "opened"),
    [
        (0, {1}),
        (5, {1}),
        (6, {1, 2, 3}),
        (7, {1, 2, 3}),
        (8, {1, 2, 3, 4, 5, 6}),
    ],
)
def test_a_level_is_shown_whole_or_not_at_all_and_the_one_below_the_top_always(room, opened):
    assert unfolded([1], TREE, room) == opened


def test_the_way_to_what_is_looked_for_is_shown_however_little_room_there_is():
    assert unfolded([1], TREE, 0, way=[4, 2, 1]) == {1, 2, 4}


def test_nothing_is_shown_of_no_tree():
    assert unfolded([], TREE, 8) == frozenset()
