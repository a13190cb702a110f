"""Whoever loses a role or a team loses what it allowed at once: also in what was begun before."""

from dataclasses import replace
from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.cycles import review_cycle
from northing.apps.goals.actions.drops import drop_objective
from northing.apps.goals.actions.help_requests import accept_help, ask_for_help
from northing.apps.goals.actions.requests import file_request, park_request
from northing.apps.goals.actions.steps import commit_objective, propose_objective
from northing.apps.goals.actions.writing import save_objective
from northing.apps.goals.inputs import (
    CycleStep,
    HelpAnswer,
    NewCheckIn,
    NewHelp,
    NewRequest,
    ObjectivePlan,
    Parking,
    Step,
)
from northing.apps.people.actions import (
    change_person,
    deactivate_member,
    invite,
    join_team,
    leave_team,
)
from northing.apps.people.inputs import Invitee, NewInvitations, PersonChange
from northing.base.errors import Denied, NotFound
from northing.base.roles import Role
from tests.apps.writing import stored
from tests.world import TODAY


def step(world, key):
    return world.objectives[key], Step(version=world.objective(key).version, reason="Why not")


def give(world, who, role):
    change_person(world.system, world.people[who], PersonChange(name=who.title(), role=role))


def propose(world, actor):
    propose_objective(actor, *step(world, "idea"))


def check(world, actor):
    new = NewCheckIn(on=TODAY, value=Decimal(60))
    check_in(actor, world.key_results["terminals#calls"], new)


def write(world, actor):
    plan = ObjectivePlan(
        value=replace(stored(world, world.objectives["idea"]), title="A ferry for cats"),
        cycle_id=world.cycles["2026-Q1"],
        team_id=world.teams["Growth"],
        version=world.objective("idea").version,
    )
    save_objective(actor, world.objectives["idea"], plan)


def ask(world, actor):
    new = NewHelp(title="Two hosts", to_team_id=world.teams["Care"])
    ask_for_help(actor, world.objectives["terminals"], new)


def commit(world, actor):
    commit_objective(actor, *step(world, "idea"))


def drop(world, actor):
    drop_objective(actor, *step(world, "terminals"))


def park(world, actor):
    asked = file_request(
        world.vera, NewRequest(title="A night boat", team_id=world.teams["Growth"])
    )
    park_request(actor, asked, Parking(reason="The winter is full.", version=1))


def review(world, actor):
    review_cycle(actor, world.cycles["2026-Q1"], CycleStep(version=world.cycle("2026-Q1").version))


def bring_somebody(world, actor):
    invite(actor, NewInvitations(people=(Invitee(email="new@example.org"),)))


@pytest.mark.parametrize("deed", [propose, check, write, ask])
def test_who_left_the_team_works_with_it_no_more(world, deed):
    before = world.mio
    leave_team(world.lena, before.membership_id, world.teams["Growth"])
    with pytest.raises(Denied):
        deed(world, before)


@pytest.mark.parametrize(
    ("who", "deed"),
    [("lena", commit), ("lena", drop), ("lena", park), ("ada", review), ("ada", bring_somebody)],
)
def test_who_lost_a_role_decides_no_more(world, who, deed):
    if who == "ada":
        give(world, "lena", Role.ADMINISTRATOR)
    before = getattr(world, who)
    give(world, who, Role.VIEWER)
    with pytest.raises(Denied):
        deed(world, before)


def test_who_is_out_does_nothing_more(world):
    before = world.mio
    deactivate_member(world.ada, before.membership_id)
    with pytest.raises(Denied, match="role"):
        check(world, before)


def test_who_came_into_a_team_works_with_it_at_once(world):
    before = world.tariq
    with pytest.raises(Denied):
        check(world, before)
    join_team(world.lena, before.membership_id, world.teams["Growth"])
    check(world, before)


def test_who_left_the_team_that_may_see_it_finds_it_no_more(world):
    asked = ask_for_help(
        world.mio,
        world.objectives["terminals"],
        NewHelp(title="Two hosts", to_team_id=world.teams["Care"]),
    )
    before = world.tariq
    leave_team(world.ada, before.membership_id, world.teams["Care"])
    with pytest.raises((Denied, NotFound)):
        accept_help(before, asked, HelpAnswer(version=1))
