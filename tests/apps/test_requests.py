"""What people wish for: filed by anybody, answered by those who decide, read by everybody."""

import dataclasses

import pytest

from northing.apps.goals.actions.requests import (
    file_request,
    park_request,
    take_request,
    withdraw_request,
)
from northing.apps.goals.actions.restriction import restrict_objective
from northing.apps.goals.inputs import NewRequest, Parking, Restriction, Taking
from northing.apps.goals.models import Objective, Request
from northing.apps.goals.queries.asked import asked_at_home
from northing.apps.goals.queries.person_file import person_file
from northing.apps.goals.queries.requests import (
    REQUESTS_A_PAGE,
    RequestFilter,
    answering_page,
    request_page,
    requests_page,
    requests_to_answer,
)
from northing.apps.people.actions import erase_person
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.base.roles import Role


def wish(world, who="vera", team="Growth", title="A ferry at night", **more):
    team_id = world.teams[team] if team else None
    actor = getattr(world, who)
    return file_request(actor, NewRequest(title=title, team_id=team_id, **more))


def stored(world, request_id):
    with world.scope():
        return Request.objects.get(pk=request_id)


def events(world):
    with world.scope():
        return list(Event.objects.order_by("pk").values_list("kind", "subject"))


def park(world, request_id, who="lena", reason="The winter is full.", version=1):
    park_request(getattr(world, who), request_id, Parking(reason=reason, version=version))


def take(world, request_id, who="lena", version=1, **into):
    return take_request(getattr(world, who), request_id, Taking(version=version, **into))


# --- filing --------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["vera", "mio", "lena", "ada"])
def test_anybody_files_a_request(world, who):
    asked = wish(world, who, title="  A ferry\n at night ", text=" For the bakers. ")
    row = stored(world, asked)
    assert (row.title, row.text, row.state) == ("A ferry at night", "For the bakers.", "open")
    assert (row.by_id, row.team_id) == (world.people[who], world.teams["Growth"])
    assert events(world)[-1] == ("goals.request_filed", f"request:{asked}")


@pytest.mark.parametrize(
    ("new", "wrong"),
    [
        (NewRequest(title=" "), {"title": "required"}),
        (NewRequest(title="x" * 301), {"title": "too-long"}),
        (NewRequest(title="x", text="x" * 10_001), {"text": "too-long"}),
        (NewRequest(title="x", team_id=98_765), {"team": "unknown"}),
    ],
)
def test_what_cannot_be_filed(world, new, wrong):
    with pytest.raises(Invalid) as refused:
        file_request(world.vera, new)
    assert refused.value.fields == wrong


def test_another_workspace_reads_nothing_of_it(world):
    asked = wish(world)
    assert requests_page(world.sten, RequestFilter()).rows == ()
    with pytest.raises(NotFound):
        request_page(world.sten, asked)
    with pytest.raises(NotFound):
        park_request(world.sten, asked, Parking(reason="No", version=1))


# --- parking -------------------------------------------------------------------------------------


def test_not_now_because(world):
    asked = wish(world)
    park(world, asked)
    shown = request_page(world.vera, asked).row
    assert (shown.state, shown.answer) == ("parked", "The winter is full.")
    assert shown.answered_by is not None
    assert shown.answered_by.name == "Lena"
    assert events(world)[-1] == ("goals.request_parked", f"request:{asked}")


def test_a_better_reason_takes_the_place_of_the_first(world):
    asked = wish(world)
    park(world, asked)
    park(world, asked, reason="No crew.", version=2)
    assert stored(world, asked).answer == "No crew."


def test_not_now_needs_a_reason(world):
    asked = wish(world)
    with pytest.raises(Invalid) as refused:
        park(world, asked, reason="  ")
    assert refused.value.fields == {"reason": "required"}
    assert stored(world, asked).state == "open"


@pytest.mark.parametrize("who", ["vera", "mio", "tariq"])
def test_only_who_decides_for_the_team_answers(world, who):
    asked = wish(world)
    with pytest.raises(Denied) as refused:
        park(world, asked, who)
    assert refused.value.code == "not-yours-to-answer"
    with pytest.raises(Denied):
        take(world, asked, who, objective_id=world.objectives["activation"])
    with pytest.raises(Denied):
        answering_page(getattr(world, who), asked)
    assert not request_page(getattr(world, who), asked).may_answer


def test_a_lead_does_not_answer_for_another_team(world):
    asked = wish(world, team="Care")
    with pytest.raises(Denied):
        park(world, asked)
    park(world, asked, "ada")
    assert stored(world, asked).state == "parked"


def test_what_asks_nobody_in_particular_any_lead_answers(world):
    asked = wish(world, team="")
    assert not request_page(world.mio, asked).may_answer
    assert request_page(world.lena, asked).may_answer
    park(world, asked)
    assert stored(world, asked).state == "parked"


def test_of_two_answers_the_second_is_told(world):
    asked = wish(world)
    park(world, asked)
    with pytest.raises(Conflict) as refused:
        park(world, asked, "ada", reason="Too far.")
    assert refused.value.code == "changed-meanwhile"
    assert stored(world, asked).answer == "The winter is full."


# --- taking --------------------------------------------------------------------------------------


def test_a_request_is_taken_into_an_objective_that_is_there(world):
    asked = wish(world)
    into = take(world, asked, objective_id=world.objectives["idea"], remark="It fits.")
    shown = request_page(world.vera, asked).row
    assert (shown.state, shown.answer) == ("taken", "It fits.")
    assert shown.objective is not None
    assert (shown.objective.id, shown.objective.title) == (into, "A ferry for dogs")
    assert events(world)[-1] == ("goals.request_taken", f"request:{asked}")


def test_a_request_is_taken_into_a_new_draft(world):
    asked = wish(world, text="Bakers begin at four.")
    into = take(world, asked, title="Nights are served", cycle_id=world.cycles["2026-Q1"])
    with world.scope():
        row = Objective.objects.get(pk=into)
    assert (row.title, row.why, row.state) == (
        "Nights are served",
        "Bakers begin at four.",
        "draft",
    )
    assert (row.team_id, row.cycle_id) == (world.teams["Growth"], world.cycles["2026-Q1"])


def test_what_asked_nobody_belongs_to_the_team_that_takes_it(world):
    asked, again = wish(world, team=""), wish(world, team="")
    cycle_id = world.cycles["2026-Q1"]
    with pytest.raises(Invalid) as refused:
        take(world, asked, title="Nights", cycle_id=cycle_id)
    assert refused.value.fields == {"team": "required"}
    with pytest.raises(Invalid) as refused:
        take(world, asked, title="Nights", cycle_id=cycle_id, team_id=world.teams["Care"])
    assert refused.value.fields == {"team": "unknown"}
    take(world, asked, title="Nights", cycle_id=cycle_id, team_id=world.teams["Growth"])
    take(world, again, objective_id=world.objectives["idea"])
    assert stored(world, asked).team_id == world.teams["Growth"]
    assert stored(world, again).team_id == world.teams["Growth"]


def test_a_new_draft_needs_a_title_and_a_cycle(world):
    asked = wish(world)
    with pytest.raises(Invalid) as refused:
        take(world, asked, cycle_id=world.cycles["2026-Q1"])
    assert refused.value.fields == {"title": "required"}
    with pytest.raises(Invalid) as refused:
        take(world, asked, title="Nights")
    assert refused.value.fields == {"cycle": "required"}
    assert stored(world, asked).state == "open"


@pytest.mark.parametrize("key", ["answers", "winter", "secret"])
def test_of_other_teams_closed_or_hidden_objectives_none_takes_it(world, key):
    asked = wish(world)
    with pytest.raises(Invalid) as refused:
        take(world, asked, objective_id=world.objectives[key])
    assert refused.value.fields == {"objective": "unknown"}
    offered = {each.id for each, _ in answering_page(world.lena, asked).objectives}
    assert world.objectives[key] not in offered
    assert world.objectives["idea"] in offered


def test_what_was_parked_can_be_taken_later_and_what_was_taken_stays_so(world):
    asked = wish(world)
    park(world, asked)
    take(world, asked, version=2, objective_id=world.objectives["idea"])
    with pytest.raises(Conflict) as refused:
        park(world, asked, version=3)
    assert refused.value.code == "answered-already"


def test_who_may_not_see_the_objective_reads_none_of_its_words(world):
    asked = wish(world)
    into = take(world, asked, objective_id=world.objectives["activation"])
    named = Restriction(
        people=(world.people["lena"],), version=world.objective("activation").version
    )
    restrict_objective(world.lena, into, named)
    for who, is_hidden in (("vera", True), ("ada", True), ("lena", False)):
        shown = request_page(getattr(world, who), asked).row
        assert (shown.objective is None, shown.is_hidden) == (is_hidden, is_hidden)
        (listed,) = requests_page(getattr(world, who), RequestFilter()).rows
        assert listed == shown
        assert requests_page(getattr(world, who), RequestFilter(text="board")).rows == ()


# --- withdrawing ---------------------------------------------------------------------------------


def test_who_asked_takes_it_back_while_it_is_open(world):
    asked = wish(world)
    assert request_page(world.vera, asked).may_withdraw
    withdraw_request(world.vera, asked, 1)
    assert stored(world, asked).state == "withdrawn"
    assert events(world)[-1] == ("goals.request_withdrawn", f"request:{asked}")
    assert requests_page(world.vera, RequestFilter()).rows == ()
    assert len(requests_page(world.vera, RequestFilter(state="withdrawn")).rows) == 1
    with pytest.raises(Conflict):
        take(world, asked, version=2, objective_id=world.objectives["idea"])


def test_nobody_else_takes_it_back_and_nobody_after_the_answer(world):
    asked = wish(world)
    with pytest.raises(Denied) as denied:
        withdraw_request(world.ada, asked, 1)
    assert denied.value.code == "not-yours-to-withdraw"
    park(world, asked)
    with pytest.raises(Conflict) as refused:
        withdraw_request(world.vera, asked, 1)
    assert refused.value.code == "changed-meanwhile"
    with pytest.raises(Conflict) as refused:
        withdraw_request(world.vera, asked, 2)
    assert refused.value.code == "answered-already"


# --- the list and Home ---------------------------------------------------------------------------


def test_the_list_is_narrowed_by_each_part_of_the_filter(world):
    first = wish(world, "vera", "Growth", "Bikes on board", text="On every ferry")
    second = wish(world, "mio", "Care", "Longer hours")
    third = wish(world, "vera", "", "Ferry to the fort")
    park(world, second, "ada")

    def found(who="vera", **wanted):
        return [row.id for row in requests_page(getattr(world, who), RequestFilter(**wanted)).rows]

    assert found() == [third, second, first]
    assert found(text="FERRY") == [third, first]
    assert found(text="ferry board") == [first]
    assert found(state="parked") == [second]
    assert found(team_id=world.teams["Growth"]) == [first]
    assert found(is_mine=True) == [third, first]
    assert found("mio", is_mine=True) == [second]
    assert found(text="nothing such") == []


def test_a_long_list_has_pages(world):
    ids = [wish(world, title=f"Wish {n}") for n in range(REQUESTS_A_PAGE + 1)]
    first, second = (requests_page(world.vera, RequestFilter(), n) for n in (1, 2))
    assert (first.pages.last, first.pages.total) == (2, REQUESTS_A_PAGE + 1)
    assert [row.id for row in (*first.rows, *second.rows)] == ids[::-1]


def test_who_decides_is_told_how_many_wait(world):
    wish(world)
    wish(world, team="Care")
    wish(world, team="")
    park(world, wish(world))
    waiting = {
        who: requests_to_answer(getattr(world, who)) for who in ("vera", "mio", "lena", "ada")
    }
    assert waiting == {"vera": 0, "mio": 0, "lena": 2, "ada": 3}


def test_home_shows_what_to_answer_and_what_was_answered(world):
    asked = wish(world)
    assert [row.id for row in asked_at_home(world.lena).requests_to_answer] == [asked]
    assert asked_at_home(world.mio).requests_to_answer == ()
    assert [row.state for row in asked_at_home(world.vera).own_requests] == ["open"]
    park(world, asked)
    assert asked_at_home(world.lena).requests_to_answer == ()
    (own,) = asked_at_home(world.vera).own_requests
    assert (own.state, own.answer) == ("parked", "The winter is full.")


# --- the people behind them ----------------------------------------------------------------------


def test_a_person_s_file_holds_what_the_person_asked_and_answered(world):
    asked = wish(world, text="For the bakers")
    park(world, asked)
    (theirs,) = person_file(world.vera, world.people["vera"])["requests"]
    assert (theirs["asked"], theirs["text"], theirs["answer"]) == (
        "A ferry at night", "For the bakers", None,
    )  # fmt: skip
    (answered,) = person_file(world.lena, world.people["lena"])["requests"]
    assert (answered["asked"], answered["answer"]) == (None, "The winter is full.")


def test_what_an_erased_person_asked_stays_without_the_name(world):
    asked = wish(world)
    erase_person(world.ada, world.people["vera"], "Vera")
    shown = request_page(world.lena, asked).row
    assert shown.by is not None
    assert "Vera" not in shown.by.name
    park(world, asked)


def test_a_role_without_the_deed_files_nothing(world, monkeypatch):
    monkeypatch.setattr("northing.base.actor.GRANTS", {Role.VIEWER: frozenset()})
    with pytest.raises(Denied):
        file_request(dataclasses.replace(world.vera), NewRequest(title="x"))
