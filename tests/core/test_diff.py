from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.core.diff import CannotApply, Change, ChangeKind, apply, diff
from northing.core.document import Binary, Document, Team
from tests.core.world import at, dec, document, numeric, objective, saw
from tests.strategies import documents

K = ChangeKind


def check(old: Any, new: Any) -> list[tuple[ChangeKind, str, str]]:
    changes = diff(old, new)
    assert apply(old, changes) == new
    return [(change.kind, "/".join(map(str, change.path)), change.field) for change in changes]


@settings(max_examples=25)
@given(documents(), documents())
def test_the_changes_between_any_two_documents_turn_one_into_the_other(old: Any, new: Any) -> None:
    assert apply(old, diff(old, new)) == new


@settings(max_examples=25)
@given(documents(), st.randoms())
def test_order_alone_is_told_as_moves(old: Any, random: Random) -> None:
    def shuffled(items: Any) -> Any:
        return tuple(random.sample(items, len(items)))

    def turned(found: Any) -> Any:
        return shuffled(tuple(replace(o, key_results=shuffled(o.key_results)) for o in found))

    teams = tuple(replace(team, objectives=turned(team.objectives)) for team in old.teams)
    new = replace(old, teams=shuffled(teams), objectives=turned(old.objectives))
    changes = diff(old, new)
    assert {change.kind for change in changes} <= {K.MOVED}
    assert apply(old, changes) == new


twins = st.lists(st.sampled_from([objective("a"), objective("a", at(1)), objective("b")]),
                 max_size=4)  # fmt: skip


@given(twins, twins)
def test_ids_that_are_not_unique_are_told_by_place(old: Any, new: Any) -> None:
    check(document(*old), document(*new))


@settings(max_examples=15)
@given(documents())
def test_a_document_does_not_differ_from_itself(whole: Document) -> None:
    assert diff(whole, whole) == ()


@settings(max_examples=25)
@given(documents())
def test_everything_can_come_and_go(whole: Document) -> None:
    check(Document(), whole)
    check(whole, Document())


def test_a_changed_number_is_told_where_it_stands() -> None:
    old, new = document(objective("o", numeric(42, 60))), document(objective("o", numeric(42, 70)))
    change = diff(old, new)[0]
    assert change == Change(
        K.CHANGED, ("objectives", "o", "key_results", "kr", "measure"), "target", dec(60), dec(70)
    )
    assert diff(new, document(objective("o", numeric(42, "70.00")))) == ()


def test_another_type_of_measure_is_one_change() -> None:
    old = document(objective("o", numeric(42, 60)))
    new = document(objective("o", numeric(measure=Binary(probability=dec(60)))))
    assert check(old, new) == [(K.CHANGED, "objectives/o/key_results/kr", "measure")]


def test_a_check_in_added_is_one_change_with_its_place() -> None:
    old = document(objective("o", numeric(0, 9, saw(1, 1))))
    new = document(objective("o", numeric(0, 9, saw(1, 1), saw(2, 2))))
    assert check(old, new) == [(K.CREATED, "objectives/o/key_results/kr/check_ins/1", "")]
    assert check(new, old) == [(K.REMOVED, "objectives/o/key_results/kr/check_ins/1", "")]


def test_changes_read_from_the_thing_to_what_it_holds() -> None:
    a, b, c, d = (objective(name) for name in "abcd")
    old = replace(document(a, b, c, d), source="x", language="en")
    new = replace(document(replace(d, why="w"), a, objective("e"), c), source="y", language="sv")
    assert check(old, new) == [
        (K.CHANGED, "", "language"),
        (K.CHANGED, "", "source"),
        (K.REMOVED, "objectives/b", ""),
        (K.MOVED, "objectives/d", ""),
        (K.CREATED, "objectives/e", ""),
        (K.CHANGED, "objectives/d", "why"),
    ]


def test_one_moved_to_the_end_is_one_move() -> None:
    found = [objective(str(n)) for n in range(50)]
    moves = diff(document(*found), document(*found[1:], found[0]))
    assert moves == (Change(K.MOVED, ("objectives", "0"), before=0, after=49),)


def test_thousands_turned_round_are_told_in_no_time() -> None:
    found = [objective(str(n)) for n in range(3000)]
    moves = diff(document(*found), document(*reversed(found)))
    assert len(moves) == 2999
    assert apply(document(*found), moves) == document(*reversed(found))


def test_an_objective_that_changes_teams_leaves_one_and_enters_the_other() -> None:
    moving = objective("o")
    old = Document(teams=(Team(name="A", objectives=(moving,)), Team(name="B")))
    new = Document(teams=(Team(name="A"), Team(name="B", objectives=(moving,))))
    assert check(old, new) == [
        (K.REMOVED, "teams/A/objectives/o", ""),
        (K.CREATED, "teams/B/objectives/o", ""),
    ]


WHOLE = document(objective("o", numeric(42, 60)))


@pytest.mark.parametrize(
    "change",
    [
        Change(K.CHANGED, ("objectives", "o"), "title", before="Other", after="New"),
        Change(K.CHANGED, ("objectives", "o"), "colour", before=None, after="red"),
        Change(K.CHANGED, ("objectives", "gone"), "title", before="", after="New"),
        Change(K.CHANGED, ("workspace", "x"), "title", before="", after="New"),
        Change(K.REMOVED, ("objectives", "gone"), before=objective("gone")),
        Change(K.MOVED, ("objectives", "gone"), before=0, after=1),
        Change(K.CREATED, ("objectives", "o"), after=objective("o"), place=0),
    ],
)
def test_a_change_that_does_not_fit_is_refused(change: Change) -> None:
    with pytest.raises(CannotApply):
        apply(WHOLE, [change])
