from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.core.document import (
    Baseline,
    Document,
    KeyResult,
    Milestones,
    Objective,
    ObjectiveState,
)
from northing.core.rollup import AlignmentLoop, Share, equal_mean, roll_up, stand, weighted_mean
from tests.core.world import END, at, day, document, numeric, objective
from tests.strategies import documents

S = ObjectiveState


def progress_of(name: str, *objectives: Objective, as_of: date = END) -> Decimal | None:
    return roll_up(document(*objectives), as_of)[name].progress


def test_an_objective_is_the_weighted_mean_of_its_clamped_key_results() -> None:
    whole = objective("o", at(50, id="a", weight=Decimal(3)), at(300, id="b"), at(-80, id="c"))
    rollup = roll_up(document(whole), END)["o"]
    assert rollup.progress == Decimal("0.5")
    assert rollup.is_clamped
    assert (rollup.measured, rollup.counted, rollup.weight) == (3, 3, Decimal(5))


def test_the_unknown_is_left_out_and_counted_out_loud() -> None:
    rollup = roll_up(document(objective("o", at(40, id="a"), numeric(None, 5, id="b"))), END)["o"]
    assert (rollup.progress, rollup.measured, rollup.counted) == (Decimal("0.4"), 1, 2)


def test_weight_zero_is_tracked_and_not_counted() -> None:
    rollup = roll_up(document(objective("o", at(40, id="a"), at(90, weight=Decimal(0)))), END)["o"]
    assert (rollup.progress, rollup.counted, rollup.is_clamped) == (Decimal("0.4"), 1, False)


def test_finding_out_leaves_the_mean_and_the_count() -> None:
    baseline = numeric(measure=Baseline(current=Decimal(7)), id="b")
    rollup = roll_up(document(objective("o", at(40), baseline)), END)["o"]
    assert (rollup.progress, rollup.counted) == (Decimal("0.4"), 1)


def test_a_dropped_key_result_leaves_the_mean_on_its_day() -> None:
    whole = objective("o", at(40, id="a"), at(80, id="b", dropped_on=day(50)))
    assert progress_of("o", whole, as_of=day(49)) == Decimal("0.6")
    assert progress_of("o", whole, as_of=day(50)) == Decimal("0.4")


@pytest.mark.parametrize(
    "key_results",
    [(), (numeric(None, 5),), (at(9, weight=Decimal(0)),), (numeric(measure=Milestones()),)],
)
def test_nothing_known_is_unknown(key_results: tuple[KeyResult, ...]) -> None:
    assert progress_of("o", objective("o", *key_results)) is None


def test_an_objective_without_key_results_is_the_equal_mean_of_its_children() -> None:
    heavy = objective("a", at(20, weight=Decimal(9)), parent="top")
    unknown = objective("c", numeric(None, 5), parent="top")
    top = roll_up(document(objective("top"), heavy, objective("b", at(60), parent="top"), unknown),
                  END)["top"]  # fmt: skip
    assert (top.progress, top.measured, top.counted) == (Decimal("0.4"), 2, 3)


def test_children_do_not_move_an_objective_that_measures_itself() -> None:
    own = objective("top", at(10))
    assert progress_of("top", own, objective("a", at(90), parent="top")) == Decimal("0.1")


def test_a_rolled_up_key_result_is_the_equal_mean_of_what_serves_it() -> None:
    top = objective("top", at(0, id="up", rolled_up=True), at(50, id="own"))
    served = [objective("a", at(20), parent="top#up"), objective("b", at(60), parent="top#up")]
    beside = objective("c", at(100), parent="top")
    standing = stand(document(top, *served, beside), END)
    assert standing.key_results["top", "up"] == Decimal("0.4")
    assert standing.objectives["top"].progress == Decimal("0.45")


def test_a_rolled_up_key_result_that_nothing_serves_is_unknown() -> None:
    standing = stand(document(objective("top", at(70, rolled_up=True))), END)
    assert standing.key_results["top", "kr"] is None
    assert standing.objectives["top"].progress is None


def test_levels_roll_up_from_the_bottom_in_any_order_of_the_file() -> None:
    leaf = objective("leaf", at(30), parent="middle")
    assert progress_of("top", objective("top"), objective("middle", parent="top"), leaf) == Decimal(
        "0.3"
    )
    assert progress_of("top", leaf, objective("middle", parent="top"), objective("top")) == Decimal(
        "0.3"
    )


def test_a_child_of_another_cycle_is_not_averaged() -> None:
    own = objective("a", at(20), parent="2026-Q3/top")
    other = objective("b", at(90), parent="2026/top")
    assert progress_of("top", objective("top"), own, other) == Decimal("0.2")


def test_a_parent_that_is_not_there_disturbs_nothing() -> None:
    assert progress_of("a", objective("a", at(20), parent="gone#kr")) == Decimal("0.2")


def test_a_loop_is_refused_and_named() -> None:
    loop = [objective("a", parent="c"), objective("b", parent="a#x"), objective("c", parent="b")]
    with pytest.raises(AlignmentLoop) as refused:
        roll_up(document(*loop), END)
    assert set(refused.value.members) == {"a", "b", "c"}


def test_a_chain_of_thousands_rolls_up() -> None:
    chain = [objective("0", at(30))]
    chain += [objective(str(n)) for n in range(1, 3000)]
    chain = [replace(o, parent=str(n + 1) if n < 2999 else "") for n, o in enumerate(chain)]
    assert progress_of("2999", *chain) == Decimal("0.3")


@pytest.mark.parametrize(
    ("child", "parent", "counts"),
    [
        (S.COMMITTED, S.COMMITTED, True),
        (S.CLOSED, S.COMMITTED, True),
        (S.COMMITTED, S.CLOSED, True),
        (S.COMMITTED, S.DRAFT, True),
        (None, S.COMMITTED, True),
        (None, None, True),
        (S.DRAFT, S.COMMITTED, False),
        (S.PROPOSED, S.CLOSED, False),
        (S.DRAFT, None, False),
        (S.DRAFT, S.PROPOSED, True),
        (S.PARKED, S.DRAFT, False),
        (S.QUEUED, S.DRAFT, False),
        (S.DROPPED, S.COMMITTED, False),
    ],
)
def test_only_what_is_as_firm_as_its_parent_moves_it(child: Any, parent: Any, counts: bool) -> None:
    top, below = objective("t", state=parent), objective("c", at(50), parent="t", state=child)
    assert progress_of("t", top, below) == (Decimal("0.5") if counts else None)


@pytest.mark.parametrize(
    ("child", "parent", "counts"),
    [
        (None, None, True),
        (None, ("Board",), True),
        (("Board",), None, False),
        (("Board",), ("Board",), True),
        (("Board", "CFO"), ("Board",), True),
        (("Board",), ("Board", "CFO"), False),
    ],
)
def test_a_restricted_child_enters_only_where_all_readers_may_see_it(
    child: Any, parent: Any, counts: bool
) -> None:
    top = objective("t", restricted_to=parent)
    below = objective("c", at(50), parent="t", restricted_to=child)
    rollup = roll_up(document(top, below), END)["t"]
    assert rollup.progress == (Decimal("0.5") if counts else None)
    assert rollup.counted == counts
    assert rollup.left_out == (() if counts else ("c",))


def test_a_child_left_out_of_a_rolled_up_key_result_is_named_too() -> None:
    top = objective("t", at(0, id="up", rolled_up=True))
    below = objective("c", at(50), parent="t#up", restricted_to=("Board",))
    assert roll_up(document(top, below), END)["t"].left_out == ("c",)


shares = st.builds(
    Share,
    weight=st.decimals(0, 10, places=1),
    progress=st.one_of(st.none(), st.decimals(-2, 3, places=4)),
)


@given(st.lists(shares, max_size=8))
def test_a_mean_stays_within_what_entered_it(entered: Any) -> None:
    rollup = weighted_mean(entered)
    counted = [share for share in entered if share.weight > 0]
    known = [min(max(s.progress, 0), 1) for s in counted if s.progress is not None]
    assert (rollup.counted, rollup.measured) == (len(counted), len(known))
    if known:
        assert min(known) <= rollup.progress <= max(known)
    else:
        assert rollup.progress is None


@given(st.lists(st.decimals(-1, 2, places=3), min_size=1, max_size=6))
def test_equal_weights_are_the_equal_mean(entered: Any) -> None:
    assert (
        equal_mean(entered).progress
        == weighted_mean(Share(Decimal("2.5"), share) for share in entered).progress
    )


@settings(max_examples=25)
@given(documents(needs_cycle=True), st.randoms())
def test_the_order_of_key_results_and_objectives_changes_nothing(
    whole: Document, random: Random
) -> None:
    assert whole.cycle is not None
    as_of = whole.cycle.ends_on

    def shuffled(items: Any) -> Any:
        return tuple(random.sample(items, len(items)))

    def turned(found: Any) -> Any:
        return shuffled(tuple(replace(o, key_results=shuffled(o.key_results)) for o in found))

    teams = tuple(replace(team, objectives=turned(team.objectives)) for team in whole.teams)
    other = replace(whole, teams=shuffled(teams), objectives=turned(whole.objectives))
    before, after = stand(whole, as_of), stand(other, as_of)
    assert before.key_results == after.key_results
    assert {name: r.progress for name, r in before.objectives.items()} == {
        name: r.progress for name, r in after.objectives.items()
    }
    for rollup in before.objectives.values():
        assert rollup.progress is None or 0 <= rollup.progress <= 1


def test_a_single_set_without_a_cycle_has_a_standing_too() -> None:
    whole = replace(document(objective("o", at(40))), cycle=None)
    assert roll_up(whole, END)["o"].progress == Decimal("0.4")
