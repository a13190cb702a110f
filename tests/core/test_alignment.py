from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core.alignment import (
    BadReference,
    Reference,
    contributing_children,
    find_loop,
    unaligned,
    unsupported,
)
from northing.core.document import Document, KeyResult, Objective, ObjectiveState, Team
from tests.core.world import QUARTER, at, document, objective


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("brand", Reference("brand")),
        ("brand#nps", Reference("brand", "nps")),
        ("2026/brand", Reference("brand", cycle="2026")),
        ("2026/brand#nps", Reference("brand", "nps", "2026")),
        ("FY26/H1/brand", Reference("brand", cycle="FY26/H1")),
        ("O1.KR2", Reference("O1.KR2")),
    ],
)
def test_a_reference_is_read_and_written(text: str, reference: Reference) -> None:
    assert Reference.parse(text) == reference
    assert str(reference) == text


@pytest.mark.parametrize("text", ["", "#nps", "2026/", "/brand", "brand#", "2026/#nps"])
def test_a_text_that_names_no_objective_is_refused(text: str) -> None:
    with pytest.raises(BadReference):
        Reference.parse(text)


parts = st.text("ab1-å留.", min_size=1, max_size=5)


@given(parts, st.one_of(st.just(""), parts), st.one_of(st.just(""), parts))
def test_every_reference_survives_its_text(name: str, key_result: str, cycle: str) -> None:
    reference = Reference(name, key_result, cycle)
    assert Reference.parse(str(reference)) == reference


def test_a_loop_is_found_behind_a_tail_and_named_in_order() -> None:
    assert find_loop({1: 2, 2: 3, 3: 4, 4: 2}) == (2, 3, 4)
    assert find_loop({"a": "a"}) == ("a",)
    assert find_loop({"a": "b", "c": "b", "b": None, "d": "elsewhere"}) is None
    assert find_loop({}) is None


def test_a_long_chain_is_no_loop_until_it_closes() -> None:
    chain = {n: n + 1 for n in range(50_000)}
    assert find_loop(chain) is None
    assert len(find_loop(chain | {50_000: 0}) or ()) == 50_001


@given(st.dictionaries(st.integers(0, 8), st.one_of(st.none(), st.integers(0, 8))))
def test_what_is_named_is_a_loop_and_nothing_named_means_every_walk_ends(
    parents: dict[int, int | None],
) -> None:
    loop = find_loop(parents)
    if loop:
        assert [parents[member] for member in loop] == [*loop[1:], loop[0]]
        assert len(set(loop)) == len(loop)
        return
    for first in parents:
        here: int | None = first
        steps = 0
        while here is not None:
            here, steps = parents.get(here), steps + 1
            assert steps <= len(parents) + 1


def test_children_stand_under_what_they_serve() -> None:
    a, b = objective("a", parent="top"), objective("b", parent="top#kr")
    c, d = objective("c", parent="2026-Q3/top"), objective("d", parent="2026/top")
    found = contributing_children(document(objective("top", at(5)), a, b, c, d))
    assert found == {Reference("top"): (a, c), Reference("top", "kr"): (b,)}


def test_unaligned_is_neither_parent_nor_strategy() -> None:
    loose = objective("loose", supports=("top",))
    found = unaligned(document(objective("a", parent="x"), objective("b", strategy="s"), loose))
    assert found == (loose,)


def teams(below: Objective, *, parent: str = "Product", top: Objective | None = None) -> Document:
    top = top or objective("top", at(5, id="kr"))
    return Document(cycle=QUARTER, teams=(
        Team(name="Company", objectives=(top,)),
        Team(name="Product", parent="Company"),
        Team(name="Growth", parent=parent, objectives=(below,)),
    ))  # fmt: skip


def names(found: Iterable[tuple[Objective, KeyResult]]) -> list[tuple[str, str]]:
    return [(one.id, key_result.id) for one, key_result in found]


@pytest.mark.parametrize(
    "below",
    [
        objective("a", parent="top#kr"),
        objective("a", parent="2026-Q3/top#kr"),
        objective("a", supports=("other", "top#kr")),
    ],
)
def test_a_key_result_served_from_below_is_supported(below: Objective) -> None:
    assert unsupported(teams(below)) == ()


@pytest.mark.parametrize(
    "below",
    [
        objective("a"),
        objective("a", parent="top"),
        objective("a", parent="2026/top#kr"),
        objective("a", parent="top#kr", state=ObjectiveState.DROPPED),
        objective("a", parent="top#kr", restricted_to=("Board",)),
    ],
)
def test_a_key_result_that_nothing_below_serves_is_named(below: Objective) -> None:
    assert names(unsupported(teams(below))) == [("top", "kr")]


def test_a_team_beside_is_not_below_and_the_lowest_team_needs_nobody() -> None:
    beside = objective("a", at(1, id="own"), parent="top#kr")
    assert names(unsupported(teams(beside, parent="")))[0] == ("top", "kr")
    assert ("a", "own") not in names(unsupported(teams(beside)))


def test_teams_in_a_ring_are_walked_once() -> None:
    ring = Document(teams=(
        Team(name="a", parent="b", objectives=(objective("x", at(1)),)),
        Team(name="b", parent="c"), Team(name="c", parent="b"),
    ))  # fmt: skip
    assert unsupported(ring) == ()
