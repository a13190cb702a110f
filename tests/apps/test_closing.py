"""Deciding, closing, carrying over and reopening."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.closing import (
    carry_over_cycle,
    carry_over_objective,
    decide_objective,
)
from northing.apps.goals.actions.cycle_planning import make_cycle
from northing.apps.goals.actions.cycles import close_cycle, reopen_cycle, review_cycle
from northing.apps.goals.actions.rearranging import discard_objective
from northing.apps.goals.actions.requests import file_request
from northing.apps.goals.actions.steps import park_objective
from northing.apps.goals.inputs import (
    CyclePlan,
    CycleReopening,
    CycleStep,
    Deciding,
    NewCheckIn,
    NewRequest,
    Step,
)
from northing.apps.goals.models import (
    Cycle,
    CycleClosing,
    Grant,
    Milestone,
    Objective,
    Task,
)
from northing.apps.goals.policy import visible_to
from northing.apps.goals.queries.documents import objective_value
from northing.apps.goals.queries.requests import answering_page
from northing.apps.people.actions import change_person
from northing.apps.people.inputs import PersonChange
from northing.apps.people.models import Team
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.base.roles import Role
from northing.core.document import Baseline, Binary, Decision, Milestones, Numeric, Range, Tasks
from northing.formats import yaml
from tests.apps.writing import create, row_of
from tests.world import bring_in, day

PROMISED = (
    "crossing", "platform", "activation", "terminals", "secret", "answers",
)  # fmt: skip


def review(world, name="2026-Q1"):
    review_cycle(world.system, world.cycles[name], CycleStep(version=world.cycle(name).version))


def decide(world, key, decision=Decision.KEEP, reason="It works", by="system", **more):
    given = {"version": world.objective(key).version, **more}
    deciding = Deciding(decision=decision, reason=reason, **given)
    decide_objective(getattr(world, by), world.objectives[key], deciding)


def close(world, name="2026-Q1", by="ada"):
    version = world.cycle(name).version
    close_cycle(getattr(world, by), world.cycles[name], CycleStep(version=version))


@pytest.fixture
def reviewed(world):
    review(world)
    return world


@pytest.fixture
def closed(reviewed):
    for key in PROMISED:
        decide(reviewed, key, {"answers": Decision.CHANGE}.get(key, Decision.KEEP))
    decide(reviewed, "terminals", Decision.LET_GO, "It runs itself")
    close(reviewed)
    return reviewed


@pytest.fixture
def following(closed):
    """The id of the next quarter."""
    quarter = CyclePlan(
        name="2026-Q2",
        starts_on=day(4, 1),
        ends_on=day(6, 30),
        parent_id=closed.cycles["2026"],
    )
    return make_cycle(closed.ada, quarter)


def draft_of(world, key, into):
    with world.scope():
        return Objective.objects.get(continues=world.objectives[key], cycle=into)


def value_of(world, key, into):
    row = draft_of(world, key, into)
    with world.scope():
        return objective_value(row)


def measures(value):
    return {kr.id: kr.measure for kr in value.key_results}


# --- deciding ------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["ada", "lena", "mio"])
def test_leads_owners_and_administrators_decide(reviewed, who):
    decide(reviewed, "activation", Decision.CHANGE, "  Fewer of them ", by=who)
    row = reviewed.objective("activation")
    assert (row.decision, row.decision_reason, row.state) == (
        "change",
        "Fewer of them",
        "committed",
    )
    with reviewed.scope():
        told = Event.objects.get(kind="goals.objective_decided")
    assert (told.subject, told.payload["before"]) == (f"objective:{row.pk}", "")


@pytest.mark.parametrize("who", ["tariq", "vera"])
def test_others_do_not_decide(reviewed, who):
    with pytest.raises(Denied, match="not-yours-to-conclude"):
        decide(reviewed, "activation", by=who)


def test_an_owner_who_only_looks_on_does_not_decide(reviewed):
    looking = PersonChange(name="Mio", role=Role.VIEWER)
    change_person(reviewed.ada, reviewed.mio.membership_id, looking)
    with pytest.raises(Denied, match="not-yours-to-conclude"):
        decide(reviewed, "activation", by="mio")


@pytest.mark.parametrize("who", ["ada", "mio", "sten"])
def test_what_is_hidden_is_decided_by_nobody_else(reviewed, who):
    with pytest.raises(NotFound):
        decide(reviewed, "secret", by=who)


def test_a_reason_is_needed(reviewed):
    with pytest.raises(Invalid) as refused:
        decide(reviewed, "activation", reason="  ")
    assert refused.value.fields == {"reason": "required"}


def test_a_decision_can_be_changed_until_the_close(reviewed):
    decide(reviewed, "activation")
    version = reviewed.objective("activation").version
    decide(reviewed, "activation")  # The same once more is no event.
    assert reviewed.objective("activation").version == version
    decide(reviewed, "activation", Decision.LET_GO, "Nobody rides")
    assert reviewed.objective("activation").decision == "let-go"
    with reviewed.scope():
        assert Event.objects.filter(kind="goals.objective_decided").count() == 2
    with pytest.raises(Conflict, match="changed-meanwhile"):
        decide(reviewed, "activation", version=version)


def test_what_is_no_promise_needs_no_decision(reviewed):
    with pytest.raises(Conflict, match="not-committed"):
        decide(reviewed, "idea")


def test_nothing_is_decided_outside_of_a_review(world):
    with pytest.raises(Conflict, match="not-reviewing"):
        decide(world, "activation")
    with pytest.raises(Conflict, match="cycle-closed"):
        decide(world, "winter")


# --- closing -------------------------------------------------------------------------------------


def test_closing_waits_for_the_last_decision_even_a_hidden_one(reviewed):
    for key in PROMISED:
        with pytest.raises(Conflict, match="undecided"):
            close(reviewed)
        decide(reviewed, key)
    close(reviewed)
    assert reviewed.cycle("2026-Q1").state == "closed"


def test_a_parent_closes_after_its_children(reviewed):
    review(reviewed, "2026")
    decide(reviewed, "trusted")
    with pytest.raises(Conflict, match="child-cycle-open"):
        close(reviewed, "2026")


def test_only_a_reviewed_cycle_is_closed_and_by_administrators(world):
    with pytest.raises(Conflict, match="no-such-step"):
        close(world)
    review(world)
    with pytest.raises(Denied, match="role"):
        close(world, by="lena")
    with pytest.raises(Conflict, match="changed-meanwhile"):
        close_cycle(world.ada, world.cycles["2026-Q1"], CycleStep(version=1))


def test_what_was_promised_is_closed_and_the_rest_is_queued(closed):
    with closed.scope():
        states = dict(
            Objective.objects.filter(cycle=closed.cycles["2026-Q1"]).values_list("key", "state")
        )
        told = Event.objects.filter(kind="goals.objective_closed").count()
    assert states == {**dict.fromkeys(PROMISED, "closed"), "idea": "queued"}
    assert told == len(PROMISED)


def test_a_closed_cycle_takes_nothing_more(closed):
    with pytest.raises(Conflict, match="cycle-closed"):
        check_in(
            closed.ada,
            closed.key_results["terminals#calls"],
            NewCheckIn(on=day(2, 1), value=Decimal(5)),
        )
    with pytest.raises(Conflict, match="cycle-closed"):
        decide(closed, "terminals")
    with pytest.raises(Conflict, match="cycle-closed"):
        close(closed)


def test_what_the_close_queued_is_answered(closed):
    pk = closed.objectives["idea"]
    asked = file_request(closed.vera, NewRequest(title="Rain", team_id=closed.teams["Growth"]))
    offered = {each.id for each, _ in answering_page(closed.lena, asked).objectives}
    assert pk in offered
    assert closed.objectives["activation"] not in offered
    step = Step(version=closed.objective("idea").version, reason="No land yet")
    park_objective(closed.lena, pk, step)
    assert closed.objective("idea").state == "parked"


def kept_text(world):
    with world.scope():
        return CycleClosing.objects.get(cycle=world.cycles["2026-Q1"]).text


def test_how_it_stood_is_kept_without_anybodys_name(closed):
    text = kept_text(closed)
    assert "@" not in text
    assert f"person {closed.mio.membership_id}" in text
    (document,) = yaml.load(text)
    ended = {objective.id: objective for objective in document.all_objectives()}
    assert document.cycle
    assert document.cycle.state == "closed"
    assert ended["terminals"].decision == "let-go"
    assert ended["secret"].restricted_to == (f"person {closed.lena.membership_id}",)
    with closed.scope():
        assert CycleClosing.objects.get().by_id == closed.ada.membership_id


def test_numbers_are_settled_at_the_close(reviewed):
    """The time inside of a range moves on without a check-in."""
    with reviewed.scope():
        Objective.objects.filter(key="activation").update(progress=None)
    for key in PROMISED:
        decide(reviewed, key)
    close(reviewed)
    assert reviewed.objective("activation").progress is not None


# --- reopening -----------------------------------------------------------------------------------


def test_a_reopened_cycle_keeps_its_decisions_and_is_closed_once_more(closed):
    reopen_cycle(closed.ada, closed.cycles["2026-Q1"], CycleReopening(reason="Late numbers"))
    row = closed.objective("terminals")
    assert (row.state, row.decision) == ("committed", "let-go")
    check_in(
        closed.ada,
        closed.key_results["terminals#calls"],
        NewCheckIn(on=day(2, 1), value=Decimal(5)),
    )
    decide(closed, "terminals", Decision.KEEP, "It did better than we thought")
    close(closed)
    with closed.scope():
        first, second = CycleClosing.objects.filter(cycle=closed.cycles["2026-Q1"])
    assert "let-go" in first.text
    assert "let-go" not in second.text


def test_a_cycle_from_a_file_is_closed_with_decisions_once_it_was_reopened(world):
    assert world.cycle("2025-Q4").is_imported
    reopen_cycle(world.ada, world.cycles["2025-Q4"], CycleReopening(reason="Decide"))
    decide(world, "winter")
    close(world, "2025-Q4")
    assert not world.cycle("2025-Q4").is_imported


def test_a_cycle_inside_a_closed_one_stays_closed(closed):
    review(closed, "2026")
    decide(closed, "trusted")
    close(closed, "2026")
    with pytest.raises(Conflict, match="cycle-closed"):
        reopen_cycle(closed.ada, closed.cycles["2026-Q1"], CycleReopening(reason="Late numbers"))


# --- carrying over -------------------------------------------------------------------------------


def test_what_is_kept_or_changed_goes_on_and_what_is_let_go_does_not(closed, following):
    made = carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], following)
    with closed.scope():
        drafts = Objective.objects.filter(cycle=following)
        going_on = set(drafts.values_list("continues__key", flat=True))
        assert set(drafts.values_list("state", flat=True)) == {"draft"}
        assert set(drafts.values_list("decision", "committed_on")) == {("", None)}
        told = Event.objects.filter(kind="goals.objective_carried_over").count()
    assert going_on == set(PROMISED) - {"terminals"}
    # What the administrator may not see goes on as well, and is not told.
    assert len(made) == len(going_on) - 1
    assert told == len(going_on)


def test_each_measure_goes_on_by_its_rule(closed, following):
    carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], following)
    found = measures(value_of(closed, "activation", following))
    assert "retired" not in found  # dropped
    counter, level = found["boarded"], found["setup"]
    assert isinstance(counter, Numeric)
    assert (str(counter.baseline), str(counter.target), counter.current) == ("0", "200", None)
    assert isinstance(level, Numeric)
    assert (str(level.baseline), str(level.target)) == ("42", "62")
    assert isinstance(found["uptime"], Range)
    assert (str(found["uptime"].at_least), str(found["uptime"].share)) == ("99", "0.9")
    assert isinstance(found["licence"], Binary)
    assert found["licence"].probability == 60
    assert isinstance(found["stops"], Milestones)
    assert [item.title for item in found["stops"].items] == ["Pier"]
    assert isinstance(found["signs"], Tasks)
    assert [item.title for item in found["signs"].items] == ["Pier", "Old town"]
    assert isinstance(found["wait"], Baseline)


def test_a_level_goes_on_from_its_last_value_and_a_reached_target_is_blank(reviewed):
    for at, value in ((1, 60), (2, 70)):
        check_in(
            reviewed.ada,
            reviewed.key_results["activation#setup"],
            NewCheckIn(on=day(2, at), value=Decimal(value)),
        )
    check_in(
        reviewed.ada,
        reviewed.key_results["answers#same-day"],
        NewCheckIn(on=day(2, 1), value=Decimal(72)),
    )
    for key in PROMISED:
        decide(reviewed, key)
    close(reviewed)
    following = make_cycle(
        reviewed.ada, CyclePlan(name="2026-Q2", starts_on=day(4, 1), ends_on=day(6, 30))
    )
    carry_over_cycle(reviewed.ada, reviewed.cycles["2026-Q1"], following)
    reached = measures(value_of(reviewed, "activation", following))["setup"]
    level = measures(value_of(reviewed, "answers", following))["same-day"]
    assert (reached.baseline, reached.target) == (70, None)
    assert (level.baseline, level.target) == (72, 90)


def test_the_tree_goes_on_with_its_people_and_its_audience(closed, following):
    carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], following)
    activation, crossing = (draft_of(closed, key, following) for key in ("activation", "crossing"))
    answers, secret = (draft_of(closed, key, following) for key in ("answers", "secret"))
    with closed.scope():
        assert activation.parent_objective_id == crossing.pk
        assert crossing.parent_objective_id == closed.objectives["trusted"]
        assert answers.parent_key_result.objective_id == secret.pk
        assert activation.owners.get().membership_id == closed.mio.membership_id
        assert activation.supports.get().to_objective_id == closed.objectives["platform"]
        assert (secret.is_restricted, Grant.objects.get(objective=secret).membership_id) == (
            True,
            closed.lena.membership_id,
        )
        assert Milestone.objects.filter(key_result__objective=activation).count() == 1
        assert Task.objects.filter(key_result__objective=activation).count() == 2


def test_who_sees_it_goes_on_as_the_people_they_are(closed, following):
    """Not as what they are called: a team may have taken the name since."""
    with closed.scope():
        Team.objects.filter(name="Care").update(name="lena@example.org")
    pk = carry_over_objective(closed.system, closed.objectives["secret"], following)
    with closed.scope():
        seen = [
            (grant.membership_id, grant.team_id) for grant in Grant.objects.filter(objective=pk)
        ]
        assert seen == [(closed.lena.membership_id, None)]
        assert not visible_to(closed.tariq, Objective.objects.filter(pk=pk)).exists()


def test_each_draft_has_a_place_of_its_own_behind_the_others(closed, following):
    closed.cycles["2026-Q2"] = following
    first = create(closed, by="ada", title="First", cycle="2026-Q2")
    create(closed, by="ada", title="Second", cycle="2026-Q2")
    discard_objective(closed.ada, first, row_of(closed, first).version)
    carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], following)
    with closed.scope():
        places = list(Objective.objects.filter(cycle=following).values_list("position", flat=True))
    assert len(set(places)) == len(places)


def test_what_the_next_cycle_holds_is_asked_once(closed, following):
    whole = re.compile(r'SELECT "goals_objective"."key" AS "key" FROM|MAX\(')
    with CaptureQueriesContext(connection) as statements:
        made = carry_over_cycle(closed.system, closed.cycles["2026-Q1"], following)
    assert len(made) == len(PROMISED) - 1
    assert sum(bool(whole.search(each["sql"])) for each in statements) == 2


def test_nothing_goes_on_twice(closed, following):
    first = carry_over_objective(closed.mio, closed.objectives["activation"], following)
    assert carry_over_objective(closed.mio, closed.objectives["activation"], following) == first
    made = carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], following)
    assert first not in made
    assert carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], following) == []
    with closed.scope():
        assert Objective.objects.filter(cycle=following).count() == len(PROMISED) - 1


def test_what_goes_on_alone_loses_a_parent_that_does_not(closed, following):
    pk = carry_over_objective(closed.mio, closed.objectives["activation"], following)
    with closed.scope():
        row = Objective.objects.get(pk=pk)
    assert row.parent_objective_id is None


def test_a_year_that_does_not_hold_the_next_cycle_is_no_parent_any_more(closed):
    next_year = make_cycle(
        closed.ada,
        CyclePlan(
            name="2027-Q1",
            starts_on=day(1, 1).replace(year=2027),
            ends_on=day(3, 31).replace(year=2027),
        ),
    )
    carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], next_year)
    assert draft_of(closed, "crossing", next_year).parent_objective_id is None


def test_a_key_that_is_taken_gets_an_ending(closed, following):
    bring_in(
        "northing: 1\nworkspace: Tidewater\ncycle: 2026-Q2\n"
        "teams: [{name: Care, objectives: [{id: activation, title: Another}]}]\n"
    )
    carry_over_objective(closed.mio, closed.objectives["activation"], following)
    assert re.fullmatch("activation-.{4}", draft_of(closed, "activation", following).key)
    carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], following)
    with closed.scope():
        assert Objective.objects.filter(cycle=following, key="activation").count() == 1


@pytest.mark.parametrize("who", ["tariq", "vera"])
def test_others_carry_nothing_over(closed, following, who):
    with pytest.raises(Denied, match="not-yours-to-write"):
        carry_over_objective(getattr(closed, who), closed.objectives["activation"], following)
    with pytest.raises(Denied, match="role"):
        carry_over_cycle(getattr(closed, who), closed.cycles["2026-Q1"], following)


def test_what_is_hidden_is_carried_over_by_nobody_else(closed, following):
    with pytest.raises(NotFound):
        carry_over_objective(closed.ada, closed.objectives["secret"], following)


def test_what_was_let_go_or_still_runs_is_not_carried_over(closed, following):
    with pytest.raises(Conflict, match="let-go"):
        carry_over_objective(closed.ada, closed.objectives["terminals"], following)
    with pytest.raises(Conflict, match="not-closed"):
        carry_over_objective(closed.ada, closed.objectives["trusted"], following_year(closed))
    with pytest.raises(Conflict, match="not-closed"):
        carry_over_cycle(closed.ada, closed.cycles["2026"], following_year(closed))


def following_year(world) -> int:
    with world.scope():
        found = Cycle.objects.filter(name="2027").first()
    return found.pk if found else make_cycle(
        world.ada,
        CyclePlan(
            name="2027",
            starts_on=day(1, 1).replace(year=2027),
            ends_on=day(12, 31).replace(year=2027),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("into", "code"), [("2025-Q4", "unknown"), ("2026-Q1", "unknown"), ("2026", "not-later")]
)
def test_it_goes_on_in_a_later_open_cycle_alone(closed, into, code):
    pk = closed.objectives["activation"]
    with pytest.raises(Invalid) as refused:
        carry_over_objective(closed.mio, pk, closed.cycles[into])
    assert refused.value.fields == {"cycle": code}
    with pytest.raises(Invalid) as refused:
        carry_over_cycle(closed.ada, closed.cycles["2026-Q1"], closed.cycles[into])
    assert refused.value.fields == {"cycle": code}


def test_what_came_closed_from_a_file_can_go_on(world):
    pk = carry_over_objective(world.lena, world.objectives["winter"], world.cycles["2026-Q1"])
    with world.scope():
        assert Objective.objects.get(pk=pk).continues_id == world.objectives["winter"]
