"""What waits with a team: its order, and the way out of it."""

import pytest

from northing.apps.goals.actions.queue import move_in_queue
from northing.apps.goals.actions.requests import file_request, park_request
from northing.apps.goals.actions.steps import draft_again, park_objective, queue_objective
from northing.apps.goals.inputs import NewRequest, Parking, Step
from northing.apps.goals.models import Objective
from northing.apps.goals.queries import queue
from northing.apps.goals.queries.queue import queue_page
from northing.apps.goals.queries.teams import team_whole
from northing.apps.people.queries import Planning
from northing.base.errors import Conflict, Denied, NotFound
from northing.base.models import Event
from tests.world import bring_in

LATER = """
northing: 1
workspace: Tidewater
cycle: {name: 2026-Q2, starts_on: 2026-04-01, ends_on: 2026-06-30, state: planning}
teams:
  - name: Growth
    objectives:
      - {id: boats, title: Quieter boats, state: queued, owners: [mio@example.org]}
      - {id: snacks, title: Snacks worth the queue, state: queued}
      - {id: hush, title: Hushed talks, state: queued, visibility: {restricted: [lena@example.org]}}
      - {id: pier, title: A third pier, state: parked, decision_reason: No land yet}
---
northing: 1
workspace: Tidewater
cycle: 2026-Q1
teams:
  - name: Growth
    objectives:
      - {id: early, title: Earlier tickets, state: queued}
"""


def counts_of(actor, team_id):
    return team_whole(actor, team_id, Planning("focused", 1, 1, 2, 4)).waiting


@pytest.fixture
def waiting(world):
    """The world with what waits for Growth, and the ids of it by key."""
    bring_in(LATER)
    with world.scope():
        return dict(Objective.objects.values_list("key", "pk"))


def move(world, actor, objective_id, before_id, team="Growth"):
    return move_in_queue(actor, world.teams[team], objective_id, before_id)


def page(world, who="lena", number=1):
    return queue_page(getattr(world, who), world.teams["Growth"], number)


def order(world, waiting, who="lena"):
    names = {pk: key for key, pk in waiting.items()}
    return [names[row.id] for row in page(world, who).queued]


def test_the_queue_runs_across_cycles_the_earlier_first(world, waiting):
    assert order(world, waiting) == ["early", "boats", "snacks", "hush"]
    shown = page(world).queued
    assert [row.cycle.name for row in shown[:2]] == ["2026-Q1", "2026-Q2"]
    assert [owner.name for owner in shown[1].owners] == ["Mio"]


def test_the_parking_lot_says_why(world, waiting):
    (row,) = page(world).parked
    assert (row.id, row.reason) == (waiting["pier"], "No land yet")


def test_what_is_hidden_waits_for_those_alone_who_see_it(world, waiting):
    assert order(world, waiting, "mio") == ["early", "boats", "snacks"]
    counts = [counts_of(getattr(world, who), world.teams["Growth"]) for who in ("lena", "mio")]
    assert [(each.queued, each.parked) for each in counts] == [(4, 1), (3, 1)]


@pytest.mark.parametrize(
    ("moved", "before", "then"),
    [
        ("snacks", "early", ["snacks", "early", "boats", "hush"]),
        ("early", "snacks", ["boats", "early", "snacks", "hush"]),
        ("boats", None, ["early", "snacks", "hush", "boats"]),
        ("early", "boats", ["early", "boats", "snacks", "hush"]),
    ],
)
def test_an_objective_is_put_before_another_one(world, waiting, moved, before, then):
    move(world, world.lena, waiting[moved], waiting[before] if before else None)
    assert order(world, waiting) == then


def test_moving_returns_what_takes_it_back(world, waiting):
    stood_before = move(world, world.lena, waiting["early"], None)
    assert stood_before == waiting["boats"]
    move(world, world.lena, waiting["early"], stood_before)
    assert order(world, waiting) == ["early", "boats", "snacks", "hush"]


def test_moving_is_recorded_and_staying_is_not(world, waiting):
    def moves():
        with world.scope():
            found = Event.objects.filter(kind="goals.moved_in_queue")
            return list(found.values_list("subject", flat=True))

    move(world, world.lena, waiting["early"], waiting["boats"])
    assert moves() == []
    move(world, world.lena, waiting["early"], None)
    assert moves() == [f"objective:{waiting['early']}"]


def test_the_arrows_name_the_places_up_and_down(world, waiting):
    rows = page(world).queued
    move(world, world.lena, rows[0].id, rows[0].down_before or None)
    assert order(world, waiting) == ["boats", "early", "snacks", "hush"]
    rows = page(world).queued
    move(world, world.lena, rows[2].id, rows[2].up_before)
    assert order(world, waiting) == ["boats", "snacks", "early", "hush"]
    assert (rows[0].up_before, rows[-1].down_before) == (None, None)


def test_one_that_waits_alone_goes_nowhere(world, waiting):
    (row,) = page(world).parked
    assert (row.up_before, row.down_before) == (None, None)


def test_what_one_does_not_see_keeps_its_place_among_the_others(world, waiting):
    move(world, world.lena, waiting["hush"], waiting["boats"])
    move(world, world.ada, waiting["snacks"], waiting["early"])
    assert order(world, waiting) == ["snacks", "early", "hush", "boats"]


@pytest.mark.parametrize("who", ["mio", "tariq", "vera"])
def test_only_who_decides_for_the_team_moves_anything(world, waiting, who):
    with pytest.raises(Denied) as refused:
        move(world, getattr(world, who), waiting["early"], None)
    assert refused.value.code == "not-yours-to-decide"
    assert not page(world, who).may_decide


@pytest.mark.parametrize("who", ["ada", "sten"])
def test_what_one_may_not_see_is_not_there(world, waiting, who):
    actor = getattr(world, who)
    with pytest.raises(NotFound):
        move(world, actor, waiting["hush"], None)


def test_another_team_has_no_such_objective(world, waiting):
    with pytest.raises(NotFound):
        move(world, world.ada, waiting["boats"], None, team="Care")


@pytest.mark.parametrize("before", ["pier", "idea", "hush", "boats"])
def test_nothing_goes_before_what_is_elsewhere_hidden_or_itself(world, waiting, before):
    with pytest.raises(Conflict) as refused:
        move(world, world.ada, waiting["boats"], waiting[before])
    assert refused.value.code == "changed-meanwhile"


def test_what_waits_no_longer_is_not_moved(world, waiting):
    with pytest.raises(Conflict) as refused:
        move(world, world.lena, waiting["idea"], None)
    assert refused.value.code == "changed-meanwhile"


def test_what_comes_to_the_queue_stands_last(world, waiting):
    move(world, world.lena, waiting["hush"], waiting["early"])
    step = Step(version=world.objective("idea").version)
    queue_objective(world.lena, waiting["idea"], step)
    assert order(world, waiting) == ["hush", "early", "boats", "snacks", "idea"]


def test_what_is_planned_waits_no_longer(world, waiting):
    (row,) = [row for row in page(world).queued if row.id == waiting["early"]]
    draft_again(world.lena, row.id, Step(version=row.version))
    assert order(world, waiting) == ["boats", "snacks", "hush"]


def test_the_parking_lot_has_pages(world, waiting, monkeypatch):
    monkeypatch.setattr(queue, "PARKED_A_PAGE", 1)
    step = Step(version=world.objective("idea").version, reason="No dogs yet")
    park_objective(world.lena, waiting["idea"], step)
    first, second = page(world), page(world, number=2)
    assert (first.pages.last, first.pages.total) == (2, 2)
    assert [row.id for row in (*first.parked, *second.parked)] == [waiting["pier"], waiting["idea"]]


def test_the_page_holds_what_is_asked_of_the_team(world, waiting):
    ids = [
        file_request(world.vera, NewRequest(title=title, team_id=world.teams["Growth"]))
        for title in ("Night boats", "Fares for dogs")
    ]
    park_request(world.lena, ids[0], Parking(reason="No crew", version=1))
    shown = page(world)
    assert [row.id for row in shown.requests] == [ids[1]]
    assert [(row.id, row.answer) for row in shown.answered] == [(ids[0], "No crew")]
    assert counts_of(world.vera, world.teams["Growth"]).requests == 1


def test_there_is_no_queue_of_no_team(world):
    with pytest.raises(NotFound):
        queue_page(world.ada, 98_765)
    with pytest.raises(NotFound):
        queue_page(world.sten, world.teams["Growth"])
