"""Drafts are copied, split, merged, discarded and put in order."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from northing.apps.exchange.queries.audit import AuditFilter, audit_page
from northing.apps.goals.actions.rearranging import (
    discard_objective,
    duplicate_objective,
    merge_objectives,
    move_objective,
    split_objective,
)
from northing.apps.goals.actions.restriction import open_objective
from northing.apps.goals.inputs import Opening
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.goals.queries.documents import cycle_document
from northing.apps.goals.queries.writing import mergeable
from northing.apps.metrics.models import Metric
from northing.base.errors import Conflict, Denied, NotFound
from northing.core import document as core
from tests.apps.test_restriction import restrict
from tests.apps.writing import create, events, key_result, refused, row_of, save, stored


def draft(world, title="Dogs ride along", **more) -> int:
    inner = (key_result("A"), key_result("B"))
    return create(world, title=title, **{"key_results": inner, **more})


def ids(world, pk) -> dict[str, int]:
    with world.scope():
        return dict(KeyResult.objects.filter(objective=pk).values_list("key", "pk"))


def version(world, pk) -> Any:
    return row_of(world, pk).version


# --- discarding ----------------------------------------------------------------------------------


def discard(world, pk, by="mio"):
    discard_objective(getattr(world, by), pk, version(world, pk))


def test_a_discarded_draft_leaves_nothing(world):
    with world.scope():
        before = Metric.objects.count()
    pk = draft(world)
    save(world, pk, title="Cats")
    discard(world, pk)
    with world.scope():
        assert not Objective.objects.filter(pk=pk).exists()
        assert Metric.objects.count() == before
    assert events(world, "objective_discarded") == [
        {"objective_id": pk, "was_restricted": False, "merged_into": None}
    ]


@pytest.mark.parametrize("state", ["parked", "queued"])
def test_what_waits_is_discarded_as_well(world, state):
    pk = draft(world)
    with world.scope():
        Objective.objects.filter(pk=pk).update(state=state)
    discard(world, pk)
    with pytest.raises(NotFound):
        discard_objective(world.mio, pk, 1)


@pytest.mark.parametrize("state", ["proposed", "committed", "dropped", "closed"])
def test_nothing_else_is(world, state):
    pk = draft(world)
    with world.scope():
        Objective.objects.filter(pk=pk).update(state=state)
    assert refused(lambda: discard(world, pk), Conflict) == {"": "not-a-draft"}


def test_who_may_not_write_does_not_discard(world):
    pk = draft(world)
    assert refused(lambda: discard(world, pk, by="tariq"), Denied) == {"": "not-yours-to-write"}
    assert refused(lambda: discard_objective(world.mio, pk, 7), Conflict) == {
        "": "changed-meanwhile"
    }


def test_what_others_build_on_stays_and_hidden_ones_lose_their_parent(world):
    pk = draft(world)
    below = draft(world, title="Below", parent="dogs-ride-along#a")
    assert refused(lambda: discard(world, pk), Conflict) == {"": "has-children"}
    restrict(world_with(world, below=below), "below", people=["lena"])
    discard(world, pk)
    assert stored(world, below).parent == ""


def world_with(world, **objectives):
    return replace(world, objectives={**world.objectives, **objectives})


def test_a_restricted_draft_is_forgotten_with_all_that_was_told_of_it(world):
    pk = draft(world, title="Zugzwang")
    restrict(world_with(world, zugzwang=pk), "zugzwang", people=["mio"])
    save(world, pk, title="Zugzwang again")
    discard(world, pk)
    told = [entry.subject for entry in audit_page(world.ada, AuditFilter()).entries]
    assert f"objective:{pk}" not in told
    seen = [entry.subject for entry in audit_page(world.system, AuditFilter()).entries]
    assert f"objective:{pk}" in seen


# --- copying -------------------------------------------------------------------------------------


def test_a_copy_says_the_same_without_the_history(world):
    pk = duplicate_objective(world.mio, world.objectives["activation"])
    kept, first = stored(world, pk), stored(world, world.objectives["activation"])
    assert (kept.state, kept.title) == (core.ObjectiveState.DRAFT, first.title)
    assert re.fullmatch("activation-.{4}", kept.id)
    assert kept.key_results[0].measure == replace(first.key_results[0].measure, current=None)
    assert [kr.id for kr in kept.key_results] == [kr.id for kr in first.key_results[:-1]]
    assert all(kr.check_ins == () for kr in kept.key_results)
    assert (kept.parent, kept.supports, kept.owners) == ("crossing", ("platform",), first.owners)
    assert kept.initiatives == first.initiatives
    assert row_of(world, pk).progress == Decimal(0)


def test_a_copy_is_seen_by_the_same_people_and_not_linked_to_what_the_writer_does_not_see(world):
    secret = duplicate_objective(world.system, world.objectives["secret"])
    assert stored(world, secret).restricted_to == ("lena@example.org",)
    open_one = duplicate_objective(world.tariq, world.objectives["answers"])
    assert stored(world, open_one).parent == ""


def test_the_log_does_not_tell_from_what_it_was_copied_to_who_may_not_see_that(world):
    secret = world.objectives["secret"]
    pk = duplicate_objective(world.system, secret)
    opened = Opening(version=row_of(world, pk).version, is_confirmed=True)
    open_objective(world.system, pk, opened)

    def told(reader):
        page = audit_page(reader, AuditFilter(subject=f"objective:{pk}"))
        return [each.values["copied_from"] for each in page.entries if "copied_from" in each.values]

    assert told(world.ada) == []
    assert told(world.system) == [secret]


def test_only_who_may_write_there_copies_and_only_while_the_cycle_is_open(world):
    for who in ("tariq", "vera"):
        attempt = lambda who=who: duplicate_objective(  # noqa: E731
            getattr(world, who), world.objectives["activation"]
        )
        assert refused(attempt, Denied) == {"": "not-yours-to-write"}
    with pytest.raises(NotFound):
        duplicate_objective(world.ada, world.objectives["secret"])
    with pytest.raises(Conflict, match="cycle-closed"):
        duplicate_objective(world.ada, world.objectives["winter"])


# --- splitting and merging -----------------------------------------------------------------------


def split(world, pk, *keys, title="Part", by="mio"):
    own = ids(world, pk)
    taken = tuple(own.get(key, 0) for key in keys)
    return split_objective(getattr(world, by), pk, taken, title, version(world, pk))


def test_a_part_takes_its_key_results_and_what_serves_them(world):
    bet = core.Initiative(title="A host", serves="b")
    inner = (replace(key_result("A"), id="a"), replace(key_result("B"), id="b"))
    pk = draft(world, why="They ask", key_results=inner, initiatives=(bet,))
    below = draft(world, title="Below", parent="dogs-ride-along#b")
    part = split(world, pk, "b", title=" Part ")
    assert [kr.id for kr in stored(world, pk).key_results] == ["a"]
    kept = stored(world, part)
    assert (kept.title, kept.why, [kr.id for kr in kept.key_results]) == ("Part", "They ask", ["b"])
    assert (stored(world, below).parent, kept.initiatives) == (f"{kept.id}#b", (bet,))
    assert version(world, pk) == 2


def test_a_part_of_what_is_restricted_is_restricted(world):
    pk = draft(world)
    restrict(world_with(world, draft=pk), "draft", people=["mio"])
    assert stored(world, split(world, pk, "a")).restricted_to == ("mio@example.org",)


@pytest.mark.parametrize(
    ("keys", "title", "wrong"),
    [
        ((), "Part", {"key_results": "required"}),
        (("a", "b"), "Part", {"key_results": "not-all"}),
        (("x",), "Part", {"key_results": "unknown"}),
        (("a",), " ", {"title": "required"}),
        (("a",), "x" * 10_001, {"title": "too-long"}),
    ],
)
def test_a_split_that_makes_no_sense_is_refused(world, keys, title, wrong):
    pk = draft(world)
    assert refused(lambda: split(world, pk, *keys, title=title)) == wrong


def test_a_commitment_is_neither_split_nor_merged(world):
    pk, into = world.objectives["activation"], world.objectives["idea"]
    assert refused(lambda: split(world, pk, "boarded"), Conflict) == {"": "not-a-draft"}
    for pair in ((pk, into), (into, pk)):
        attempt = lambda pair=pair: merge(world, pair[0], pair[1], by="lena")  # noqa: E731
        assert refused(attempt, Conflict) == {"": "not-a-draft"}


def merge(world, pk, into, by="mio"):
    merge_objectives(getattr(world, by), pk, into, version(world, pk))


def test_a_merged_one_brings_everything(world):
    rail = core.Guardrail(metric="Bites", at_most=Decimal(0))
    pk = draft(world, owners=("lena@example.org",), contributors=("Care",), why="They ask",
               guardrails=(rail,), supports=("platform",))  # fmt: skip
    into = draft(world, title="Cats", owners=("mio@example.org",), note="Mine")
    below = draft(world, title="Below", parent="dogs-ride-along")
    through = draft(world, title="Through", parent="dogs-ride-along#a")
    merge(world, pk, into)
    kept = stored(world, into)
    assert [kr.id for kr in kept.key_results] == ["a", "b", "a-2", "b-2"]
    assert kept.owners == ("mio@example.org", "lena@example.org")
    assert (kept.contributors, kept.supports, kept.guardrails) == (
        ("Care",),
        ("platform",),
        (rail,),
    )
    assert kept.note == "Mine\n\nDogs ride along\n\nThey ask"
    assert stored(world, below).parent == "cats"
    assert stored(world, through).parent == "cats#a-2"
    with pytest.raises(NotFound):
        discard_objective(world.mio, pk, 1)
    assert events(world, "objectives_merged") == [{"objective_id": into, "merged_id": pk}]


def test_a_child_that_takes_in_its_parent_stands_where_that_stood(world):
    pk = draft(world, parent="crossing")
    into = draft(world, title="Cats", parent="dogs-ride-along#a")
    merge(world, pk, into)
    assert stored(world, into).parent == "crossing"


def test_a_merge_that_would_make_a_loop_is_refused(world):
    pk = draft(world)
    draft(world, title="Between", parent="dogs-ride-along")
    into = draft(world, title="Cats", parent="between")
    assert refused(lambda: merge(world, pk, into)) == {"parent": "alignment-loop"}
    assert len(stored(world, pk).key_results) == 2


def test_what_not_the_same_people_see_is_not_merged(world):
    pk, into = draft(world), draft(world, title="Cats")
    restrict(world_with(world, dogs=pk), "dogs", people=["mio"])
    for pair in ((pk, into), (into, pk)):
        attempt = lambda pair=pair: merge(world, *pair)  # noqa: E731
        assert refused(attempt, Conflict) == {"": "other-audience"}
    other = draft(world, title="Of the year", cycle="2026")
    assert refused(lambda: merge(world, into, other), Conflict) == {"": "other-cycle"}
    assert refused(lambda: merge(world, into, into)) == {"into": "unknown"}


def test_what_can_be_merged_is_offered(world):
    pk, near = draft(world), draft(world, title="Cats")
    hidden = draft(world, title="Hidden")
    restrict(world_with(world, hidden=hidden), "hidden", people=["lena"])
    foreign = create(world, by="ada", team="Care", title="Care's own")
    offered = [chip.id for chip in mergeable(world.mio, pk)]
    assert set(offered) == {near, world.objectives["idea"]}
    assert foreign in [chip.id for chip in mergeable(world.ada, pk)]
    with pytest.raises(NotFound):
        mergeable(world.ada, hidden)


# --- the order -----------------------------------------------------------------------------------


def order(world) -> list[str]:
    growth = next(t for t in cycle_document(world.system, "2026-Q1").teams if t.name == "Growth")
    return [objective.id for objective in growth.objectives]


def move(world, key, before=None, by="mio", team="Growth"):
    pk = world.objectives[key]
    there = world.objectives[before] if before else None
    move_objective(getattr(world, by), world.teams[team], pk, there, version(world, pk))


def test_objectives_of_a_team_take_another_order(world):
    assert order(world) == ["activation", "terminals", "idea"]
    move(world, "idea", "activation")
    assert order(world) == ["idea", "activation", "terminals"]
    move(world, "idea")
    assert order(world) == ["activation", "terminals", "idea"]
    with world.scope():
        Objective.objects.update(position=0)
    move(world, "idea", "terminals")
    assert order(world) == ["activation", "idea", "terminals"]
    assert len(events(world, "objective_reordered")) == 3


def test_an_order_that_cannot_be_is_refused(world):
    changed = {"": "changed-meanwhile"}
    assert refused(lambda: move(world, "idea", "crossing"), Conflict) == changed
    assert refused(lambda: move(world, "idea", "idea"), Conflict) == changed
    stale = (world.mio, world.teams["Growth"], world.objectives["idea"], None, 9)
    assert refused(lambda: move_objective(*stale), Conflict) == changed
    with pytest.raises(NotFound):
        move(world, "idea", team="Care")
    assert refused(lambda: move(world, "idea", by="tariq"), Denied) == {"": "not-yours-to-write"}
    with world.scope():
        Cycle.objects.filter(name="2026-Q1").update(state="closed")
    assert refused(lambda: move(world, "idea"), Conflict) == {"": "cycle-closed"}
