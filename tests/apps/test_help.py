"""Help between teams: one asks with an objective of its own, the other answers."""

import pytest

from northing.apps.goals.actions.help_requests import (
    accept_help,
    ask_for_help,
    decline_help,
    finish_help,
    withdraw_help,
)
from northing.apps.goals.actions.restriction import restrict_objective
from northing.apps.goals.inputs import HelpAnswer, NewHelp, Restriction
from northing.apps.goals.models import Contribution, Cycle, HelpRequest, KeyResult, Objective
from northing.apps.goals.queries import help_requests
from northing.apps.goals.queries.asked import asked_at_home
from northing.apps.goals.queries.help_requests import (
    HelpFilter,
    asking_page,
    help_list,
    help_page,
    help_with,
)
from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.person_file import person_file
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event


def ask(world, who="mio", key="terminals", team="Care", title="Two hosts for a week", **more):
    new = NewHelp(title=title, to_team_id=world.teams[team], **more)
    return ask_for_help(getattr(world, who), world.objectives[key], new)


def stored(world, help_id):
    with world.scope():
        return HelpRequest.objects.get(pk=help_id)


def contributors(world, key="terminals"):
    with world.scope():
        rows = Contribution.objects.filter(objective=world.objectives[key])
        return [row.team.name for row in rows.select_related("team")]


def restrict(world, key, people=(), teams=()):
    named = Restriction(
        people=tuple(world.people[name] for name in people),
        teams=tuple(world.teams[name] for name in teams),
        version=world.objective(key).version,
    )
    restrict_objective(world.lena, world.objectives[key], named)


def newest_event(world):
    with world.scope():
        row = Event.objects.order_by("pk").last()
        assert row is not None
        return row.kind, row.subject


# --- asking --------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["mio", "lena", "ada"])
def test_the_team_of_an_objective_asks_another_one(world, who):
    asked = ask(world, who, text=" The pier is crowded. ")
    row = stored(world, asked)
    assert (row.title, row.text, row.state) == (
        "Two hosts for a week", "The pier is crowded.", "open",
    )  # fmt: skip
    assert (row.from_team_id, row.to_team_id) == (world.teams["Growth"], world.teams["Care"])
    assert row.by_id == world.people[who]
    assert newest_event(world) == ("goals.help_asked", f"objective:{world.objectives['terminals']}")


def test_help_is_asked_for_with_one_key_result(world):
    asked = ask(world, key_result_id=world.key_results["terminals#calls"])
    assert help_page(world.mio, asked).row.key_result == "Calls to staff"


def test_the_team_that_owns_a_key_result_asks_for_it(world):
    with world.scope():
        KeyResult.objects.filter(pk=world.key_results["terminals#calls"]).update(
            team=world.teams["Care"]
        )
    with pytest.raises(Denied):
        ask(world, "tariq", team="Company")
    asked = ask(world, "tariq", team="Company", key_result_id=world.key_results["terminals#calls"])
    assert stored(world, asked).from_team_id == world.teams["Care"]


@pytest.mark.parametrize("who", ["vera", "tariq"])
def test_who_does_not_work_on_it_does_not_ask(world, who):
    with pytest.raises(Denied) as refused:
        ask(world, who, team="Company")
    assert refused.value.code == "not-yours-to-ask"
    with pytest.raises(Denied):
        asking_page(getattr(world, who), world.objectives["terminals"])


@pytest.mark.parametrize("who", ["mio", "ada", "sten"])
def test_what_one_may_not_see_is_not_there(world, who):
    actor = getattr(world, who)
    new = NewHelp(title="x", to_team_id=world.teams["Company"])
    with pytest.raises(NotFound):
        ask_for_help(actor, world.objectives["secret"], new)
    with pytest.raises(NotFound):
        asking_page(actor, world.objectives["secret"])


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"title": " "}, {"title": "required"}),
        ({"title": "x" * 301}, {"title": "too-long"}),
        ({"text": "x" * 10_001}, {"text": "too-long"}),
        ({"team": "Growth"}, {"to_team": "own-team"}),
        ({"key_result_id": 98_765}, {"key_result": "unknown"}),
    ],
)
def test_what_cannot_be_asked(world, more, wrong):
    with pytest.raises(Invalid) as refused:
        ask(world, **more)
    assert refused.value.fields == wrong


def test_a_key_result_of_another_objective_is_unknown(world):
    with pytest.raises(Invalid) as refused:
        ask(world, key_result_id=world.key_results["activation#boarded"])
    assert refused.value.fields == {"key_result": "unknown"}


def test_an_unknown_team_is_not_asked(world):
    new = NewHelp(title="x", to_team_id=98_765)
    with pytest.raises(Invalid) as refused:
        ask_for_help(world.mio, world.objectives["terminals"], new)
    assert refused.value.fields == {"to_team": "unknown"}


def test_the_same_is_asked_once_while_it_waits(world):
    asked = ask(world)
    with pytest.raises(Invalid) as refused:
        ask(world, title="Again")
    assert refused.value.fields == {"to_team": "asked-already"}
    ask(world, key_result_id=world.key_results["terminals#calls"])
    decline_help(world.tariq, asked, HelpAnswer(version=1, reason="Short of hands"))
    ask(world, title="Again")


def test_what_goes_on_no_more_needs_no_help(world):
    with world.scope():
        Objective.objects.filter(pk=world.objectives["terminals"]).update(state="dropped")
    with pytest.raises(Conflict) as refused:
        ask(world)
    assert refused.value.code == "objective-over"
    with pytest.raises(Conflict) as refused:
        ask(world, key="winter")
    assert refused.value.code == "cycle-closed"
    with pytest.raises(Conflict) as refused:
        ask(
            world, key="activation", team="Company",
            key_result_id=world.key_results["activation#retired"],
        )  # fmt: skip
    assert refused.value.code == "key-result-dropped"
    assert asking_page(world.mio, world.objectives["terminals"]).refusal == "objective-over"


def test_a_team_that_may_not_see_it_is_not_asked(world):
    restrict(world, "terminals", people=["lena", "mio"])
    with pytest.raises(Invalid) as refused:
        ask(world)
    assert refused.value.fields == {"to_team": "they-cannot-see-it"}
    restrict(world, "terminals", people=["lena", "mio"], teams=["Care"])
    assert stored(world, ask(world)).state == "open"


def test_a_team_whose_people_are_all_named_may_be_asked(world):
    restrict(world, "terminals", people=["lena", "mio", "tariq"])
    assert stored(world, ask(world)).state == "open"


def test_a_team_of_nobody_cannot_see_what_is_restricted(world):
    restrict(world, "terminals", people=["lena", "mio"])
    with pytest.raises(Invalid) as refused:
        ask(world, team="Company")
    assert refused.value.fields == {"to_team": "they-cannot-see-it"}


# --- answering -----------------------------------------------------------------------------------


def test_whoever_is_in_the_team_accepts_and_the_team_contributes(world):
    asked = ask(world)
    before = world.objective("terminals")
    accept_help(world.tariq, asked, HelpAnswer(version=1, reason="From Monday"))
    row = stored(world, asked)
    assert (row.state, row.answer, row.answered_by_id) == (
        "accepted", "From Monday", world.people["tariq"],
    )  # fmt: skip
    assert contributors(world) == ["Care"]
    after = world.objective("terminals")
    assert (after.progress, after.version) == (before.progress, before.version + 1)
    shown = objective_page(world.mio, world.objectives["terminals"])
    assert [team.name for team in shown.contributors] == ["Care"]
    assert newest_event(world)[0] == "goals.help_accepted"


def test_who_contributes_already_does_so_once(world):
    asked = ask(world, key="activation")
    accept_help(world.tariq, asked, HelpAnswer(version=1))
    assert contributors(world, "activation") == ["Care"]


def test_declining_needs_a_reason(world):
    asked = ask(world)
    with pytest.raises(Invalid) as refused:
        decline_help(world.tariq, asked, HelpAnswer(version=1, reason=" "))
    assert refused.value.fields == {"reason": "required"}
    decline_help(world.tariq, asked, HelpAnswer(version=1, reason="Short of hands"))
    assert (stored(world, asked).state, contributors(world)) == ("declined", [])
    assert newest_event(world)[0] == "goals.help_declined"


@pytest.mark.parametrize("who", ["mio", "lena", "vera"])
def test_only_the_team_that_is_asked_answers(world, who):
    asked = ask(world)
    for deed in (accept_help, decline_help):
        with pytest.raises(Denied) as refused:
            deed(getattr(world, who), asked, HelpAnswer(version=1, reason="x"))
        assert refused.value.code == "not-yours-to-answer"
    assert not help_page(getattr(world, who), asked).may_answer


def test_of_two_answers_the_second_is_told(world):
    asked = ask(world)
    decline_help(world.tariq, asked, HelpAnswer(version=1, reason="Short of hands"))
    with pytest.raises(Conflict) as refused:
        accept_help(world.ada, asked, HelpAnswer(version=1))
    assert refused.value.code == "changed-meanwhile"
    with pytest.raises(Conflict) as refused:
        accept_help(world.ada, asked, HelpAnswer(version=2))
    assert refused.value.code == "answered-already"
    assert contributors(world) == []


def test_a_promise_is_not_made_once_the_cycle_is_closed(world):
    asked = ask(world)
    with world.scope():
        Cycle.objects.filter(pk=world.cycles["2026-Q1"]).update(state="closed")
    with pytest.raises(Conflict) as refused:
        accept_help(world.tariq, asked, HelpAnswer(version=1))
    assert refused.value.code == "cycle-closed"
    decline_help(world.tariq, asked, HelpAnswer(version=1, reason="Too late"))


@pytest.mark.parametrize("who", ["mio", "tariq"])
def test_either_team_marks_it_as_done(world, who):
    asked = ask(world)
    with pytest.raises(Conflict) as refused:
        finish_help(getattr(world, who), asked, 1)
    assert refused.value.code == "answered-already"
    accept_help(world.tariq, asked, HelpAnswer(version=1))
    assert help_page(getattr(world, who), asked).may_finish
    finish_help(getattr(world, who), asked, 2)
    assert (stored(world, asked).state, contributors(world)) == ("done", ["Care"])
    assert newest_event(world)[0] == "goals.help_finished"


def test_nobody_else_marks_it_as_done(world):
    asked = ask(world)
    accept_help(world.tariq, asked, HelpAnswer(version=1))
    with pytest.raises(Denied):
        finish_help(world.vera, asked, 2)


@pytest.mark.parametrize("who", ["mio", "lena"])
def test_the_team_that_asks_takes_it_back_while_it_waits(world, who):
    asked = ask(world)
    with pytest.raises(Denied) as denied:
        withdraw_help(world.tariq, asked, 1)
    assert denied.value.code == "not-yours-to-withdraw"
    withdraw_help(getattr(world, who), asked, 1)
    assert stored(world, asked).state == "withdrawn"
    assert help_with(world.mio, world.objectives["terminals"])[0] == ()
    with pytest.raises(Conflict) as refused:
        withdraw_help(getattr(world, who), asked, 2)
    assert refused.value.code == "answered-already"


# --- who reads it --------------------------------------------------------------------------------


def test_help_with_what_was_restricted_later_is_read_by_nobody_else(world):
    asked = ask(world)
    restrict(world, "terminals", people=["lena"])
    for who in ("mio", "tariq", "vera", "ada"):
        actor = getattr(world, who)
        with pytest.raises(NotFound):
            help_page(actor, asked)
        with pytest.raises(NotFound):
            accept_help(actor, asked, HelpAnswer(version=1))
        assert help_list(actor, HelpFilter()).rows == ()
        home = asked_at_home(actor)
        assert (home.help_to_answer, home.help_asked) == ((), ())
        assert person_file(actor, actor.membership_id)["help_requests"] == []
    assert [row.id for row in help_list(world.lena, HelpFilter()).rows] == [asked]


def test_another_workspace_reads_nothing_of_it(world):
    asked = ask(world)
    with pytest.raises(NotFound):
        help_page(world.sten, asked)
    with pytest.raises(NotFound):
        accept_help(world.sten, asked, HelpAnswer(version=1))
    assert help_list(world.sten, HelpFilter()).rows == ()


def test_both_homes_show_it(world):
    asked = ask(world)
    assert [row.id for row in asked_at_home(world.tariq).help_to_answer] == [asked]
    assert asked_at_home(world.tariq).help_asked == ()
    assert [row.id for row in asked_at_home(world.mio).help_asked] == [asked]
    assert asked_at_home(world.mio).help_to_answer == ()
    accept_help(world.tariq, asked, HelpAnswer(version=1))
    assert asked_at_home(world.tariq).help_to_answer == ()
    assert [row.state for row in asked_at_home(world.mio).help_asked] == ["accepted"]
    finish_help(world.mio, asked, 2)
    assert asked_at_home(world.mio).help_asked == ()


def test_the_objective_shows_what_was_asked_and_who_may_ask(world):
    asked = ask(world)
    rows, may_ask = help_with(world.mio, world.objectives["terminals"])
    assert ([row.id for row in rows], may_ask) == ([asked], True)
    assert not help_with(world.vera, world.objectives["terminals"])[1]
    assert not help_with(world.mio, world.objectives["winter"])[1]


def test_the_list_is_narrowed_by_each_part_of_the_filter(world):
    first = ask(world, title="Two hosts")
    second = ask(world, "tariq", "answers", "Growth", title="A translator")
    decline_help(world.mio, second, HelpAnswer(version=1, reason="None left"))

    def found(who="mio", **wanted):
        return [row.id for row in help_list(getattr(world, who), HelpFilter(**wanted)).rows]

    assert found() == [second, first]
    assert found(text="HOSTS") == [first]
    assert found(text="same day") == [second]
    assert found(state="declined") == [second]
    assert found(side="asked") == [second]
    assert found(side="asking") == [first]
    assert found("vera", side="asked") == []


def test_a_long_list_has_pages(world, monkeypatch):
    monkeypatch.setattr(help_requests, "HELP_A_PAGE", 1)
    ids = [ask(world), ask(world, team="Company")]
    first, second = (help_list(world.mio, HelpFilter(), n) for n in (1, 2))
    assert (first.pages.last, first.pages.total) == (2, 2)
    assert [row.id for row in (*first.rows, *second.rows)] == ids[::-1]
