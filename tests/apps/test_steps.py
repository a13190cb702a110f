"""The steps of an objective towards a commitment, or away from it, and who takes them."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from northing.apps.goals.actions.drops import drop_key_result, drop_objective
from northing.apps.goals.actions.roll_up import refresh_cycle
from northing.apps.goals.actions.steps import (
    commit_objective,
    draft_again,
    park_objective,
    propose_objective,
    queue_objective,
    send_back,
    withdraw_proposal,
)
from northing.apps.goals.inputs import Step
from northing.apps.goals.models import (
    Amendment,
    Commitment,
    Cycle,
    KeyResult,
    Objective,
    Proposal,
)
from northing.apps.goals.queries.documents import cycle_document
from northing.apps.goals.queries.frozen import person_in, thawed
from northing.apps.goals.queries.ledger import ledger_page
from northing.apps.goals.queries.steps import proposals_waiting, step_bar, step_page
from northing.apps.people.actions import join_team
from northing.apps.people.models import Workspace
from northing.apps.people.queries import actor_for
from northing.base import clock
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.base.roles import Role
from northing.core import document as core
from northing.core.outcome import close
from northing.core.states import undecided
from tests import world as made
from tests.world import TODAY, _member, bring_in

PLAN = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
teams:
  - name: Growth
    objectives:
      - id: boats
        title: Riders choose the early boats
        owners: [mio@example.org]
        key_results:
          - {id: early, title: Riders before eight, baseline: 0, target: 100, current: 50}
          - {id: late, title: Riders after ten, baseline: 300, target: 200}
          - {id: dock, title: The dock is open, type: binary, probability: 40}
      - id: gaps
        title: Nothing here is ready
        key_results:
          - {id: number, title: A number}
          - {id: same, title: Stands still, type: percent, baseline: 4, target: 4.0}
          - {id: bounds, title: Without bounds, type: range}
          - {id: odds, title: Without odds, type: binary}
          - {id: steps, title: Without milestones, type: milestones}
          - {id: fares, title: Half a way, type: currency, unit: SEK, baseline: 5}
          - {id: tasks, title: Tasks to come, type: tasks}
          - {id: find, title: Find out, type: baseline}
"""
LATER = """
northing: 1
workspace: Tidewater
cycle: {name: 2026-Q2, starts_on: 2026-04-01, ends_on: 2026-06-30, parent: "2026"}
teams:
  - name: Care
    objectives: [{id: boats, title: Another thing called boats}]
"""


@pytest.fixture(scope="module")
def made_world(django_db_setup, django_db_blocker):
    """The world with a plan in it."""
    with django_db_blocker.unblock(), transaction.atomic():
        with made.stopped():
            yield _planned(made.build())
        transaction.set_rollback(True)


def _planned(world):
    bring_in(f"{PLAN}---{LATER}")
    with world.scope():
        Workspace.objects.update(preset="custom", most_objectives=9, fewest_key_results=1)
        rows = Objective.objects.filter(cycle__name="2026-Q1")
        rows.filter(key="boats").update(parent_objective=world.objectives["crossing"])
        world.objectives.update(rows.values_list("key", "pk"))
        for kr in KeyResult.objects.filter(objective__in=rows).select_related("objective"):
            world.key_results[f"{kr.objective.key}#{kr.key}"] = kr.pk
        world.cycles["2026-Q2"] = Objective.objects.get(cycle__name="2026-Q2").cycle_id
    return world


def settings(world, **values):
    with world.scope():
        Workspace.objects.filter(pk=world.system.workspace_id).update(**values)


def take(world, deed, key="boats", by="lena", *, cycle=None, **step):
    given = Step(**{"version": world.objective(key).version, **step})
    more = (world.cycles[cycle],) if cycle else ()
    return deed(getattr(world, by), world.objectives[key], given, *more)


def state(world, key="boats"):
    return world.objective(key).state


def events(world, kind):
    with world.scope():
        found = Event.objects.filter(kind=f"goals.{kind}").order_by("pk")
        return [(row.subject, row.payload) for row in found]


def names(error):
    return error.value.fields


# --- proposing -----------------------------------------------------------------------------------


def test_a_member_of_the_team_proposes_and_takes_it_back(world):
    take(world, propose_objective, by="mio")
    assert state(world) == "proposed"
    take(world, withdraw_proposal, by="mio")
    assert state(world) == "draft"
    with world.scope():
        told = Proposal.objects.get()
    assert (told.by_id, told.answer) == (world.mio.membership_id, "withdrawn")
    assert kinds(world) == ["objective_proposed", "proposal_withdrawn"]


def kinds(world, key="boats"):
    with world.scope():
        rows = Event.objects.filter(subject=f"objective:{world.objectives[key]}").order_by("pk")
        return [row.kind.removeprefix("goals.") for row in rows]


def test_who_decides_sends_it_back_with_a_reason(world):
    take(world, propose_objective, by="mio")
    with pytest.raises(Invalid) as refused:
        take(world, send_back, reason="  ")
    assert names(refused) == {"reason": "required"}
    take(world, send_back, reason=" Which boats? ")
    assert state(world) == "draft"
    with world.scope():
        told = Proposal.objects.get()
    assert (told.answer, told.reason) == ("sent-back", "Which boats?")
    assert told.answered_by_id == world.lena.membership_id
    take(world, propose_objective, by="mio")
    assert state(world) == "proposed"


@pytest.mark.parametrize("deed", [withdraw_proposal, send_back])
def test_only_what_is_proposed_is_answered(world, deed):
    with pytest.raises(Conflict, match="no-such-step"):
        take(world, deed, reason="No")


# --- who may -------------------------------------------------------------------------------------

DECIDED = [commit_objective, park_objective, queue_objective, send_back, draft_again]


@pytest.mark.parametrize("deed", [propose_objective, withdraw_proposal])
def test_people_of_other_teams_and_viewers_propose_nothing(world, deed):
    for who in ("tariq", "vera"):
        with pytest.raises(Denied, match="not-yours-to-write"):
            take(world, deed, by=who)


@pytest.mark.parametrize("deed", [*DECIDED, drop_objective])
def test_only_who_leads_the_team_or_one_above_decides(world, deed):
    led = person(world, "Liv", Role.LEAD, "Care")
    for who in ("mio", "tariq", "vera"):
        with pytest.raises(Denied, match="not-yours-to-decide"):
            take(world, deed, by=who, reason="No")
    world.actors["liv"] = led
    with pytest.raises(Denied, match="not-yours-to-decide"):
        take(world, deed, by="liv", reason="No")


def person(world, name, role, team):
    user, pk = _member(world.system, name, role)
    join_team(world.system, pk, world.teams[team], is_lead=True)
    return actor_for(user, "tidewater")


def test_a_lead_of_the_team_above_decides(world):
    world.actors["cora"] = person(world, "Cora", Role.LEAD, "Company")
    take(world, commit_objective, by="cora")
    assert state(world) == "committed"


def test_what_is_hidden_is_not_found_by_those_who_would_decide(world):
    with world.scope():
        Objective.objects.filter(pk=world.objectives["boats"]).update(is_restricted=True)
    for deed in [*DECIDED, propose_objective, withdraw_proposal, drop_objective]:
        for who in ("lena", "ada"):
            with pytest.raises(NotFound):
                take(world, deed, by=who, reason="No")


def test_a_step_from_an_old_page_is_refused(world):
    for deed in [*DECIDED, propose_objective, withdraw_proposal, drop_objective]:
        with pytest.raises(Conflict, match="changed-meanwhile"):
            take(world, deed, by="ada", version=99, reason="No")
    assert state(world) == "draft"


# --- committing ----------------------------------------------------------------------------------


def test_a_commitment_is_frozen_and_enters_the_number_above(world):
    before = world.objective("crossing").progress
    take(world, commit_objective)
    row = world.objective("boats")
    assert (row.state, row.committed_on) == ("committed", TODAY)
    with world.scope():
        promise = Commitment.objects.get()
    frozen = thawed(promise.text)
    assert promise.by_id == world.lena.membership_id
    assert [kr.id for kr in frozen.key_results] == ["early", "late", "dock"]
    assert person_in(frozen.owners[0]) == world.mio.membership_id
    assert "example.org" not in promise.text
    assert frozen.parent == "2026-Q1/crossing"
    above = world.objective("crossing").progress
    assert above != before
    assert above == (world.objective("activation").progress + row.progress) / 2
    told = [payload for _, payload in events(world, "progress_moved")]
    assert {each["change_of"] for each in told} == {row.pk}
    assert refreshed(world) == 0


def refreshed(world):
    """How many numbers a recount would change."""
    with world.scope():
        return refresh_cycle(world.system, world.cycle("2026-Q1"))


def test_all_that_is_missing_is_told_at_its_place(world):
    with pytest.raises(Invalid) as refused:
        take(world, commit_objective, "gaps")
    assert names(refused) == {
        "owners": "missing",
        "key_results/number/baseline": "missing",
        "key_results/number/target": "missing",
        "key_results/same/target": "same-as-baseline",
        "key_results/bounds/bounds": "missing",
        "key_results/odds/probability": "missing",
        "key_results/steps/milestones": "missing",
        "key_results/fares/target": "missing",
    }
    assert state(world, "gaps") == "draft"


def test_a_deadline_outside_of_the_cycle_is_missing(world):
    with world.scope():
        rows = KeyResult.objects.filter(pk=world.key_results["boats#dock"])
        rows.update(deadline=date(2026, 5, 1))
    with pytest.raises(Invalid) as refused:
        take(world, commit_objective)
    assert names(refused) == {"key_results/dock/deadline": "outside-cycle"}


def test_breaking_the_preset_has_to_be_meant(world):
    settings(world, preset="focused")
    with pytest.raises(Invalid) as refused:
        take(world, commit_objective)
    assert names(refused) == {"": "beyond-preset"}
    assert refused.value.params["breaches"] == ("too-many-objectives",)
    take(world, commit_objective, is_confirmed=True)
    assert state(world) == "committed"
    assert events(world, "objective_committed")[0][1]["despite"] == ["too-many-objectives"]


def test_a_policy_that_blocks_takes_no_confirmation(world):
    settings(world, preset="custom", policy="block", fewest_key_results=4, most_key_results=5)
    with pytest.raises(Invalid) as refused:
        take(world, commit_objective, is_confirmed=True)
    assert names(refused) == {"": "beyond-preset-blocked"}
    settings(world, fewest_key_results=3)
    take(world, commit_objective)
    assert state(world) == "committed"


def test_a_hidden_objective_of_the_team_is_not_counted(world):
    settings(world, preset="custom", policy="block", most_objectives=1)
    with world.scope():
        Objective.objects.filter(key__in=["activation", "terminals"]).update(is_restricted=True)
    take(world, commit_objective)
    assert state(world) == "committed"


def test_the_review_takes_no_proposal_and_no_commitment(world):
    with world.scope():
        Cycle.objects.filter(name="2026-Q1").update(state="reviewing")
    for deed in (propose_objective, commit_objective):
        with pytest.raises(Conflict, match="cycle-reviewing"):
            take(world, deed)


def test_a_late_addition_of_a_draft_is_none_once_all_is_committed(world):
    with world.scope():
        KeyResult.objects.filter(key="dock").update(committed_on=date(2026, 1, 20))
    take(world, commit_objective)
    assert world.key_result("boats#dock").committed_on is None


def test_what_a_file_commits_to_needs_no_gate(world):
    bring_in(
        PLAN.replace(
            "title: Nothing here is ready", "title: Nothing here\n        state: committed"
        )
    )
    assert state(world, "gaps") == "committed"


# --- approval ------------------------------------------------------------------------------------


@pytest.fixture
def approving(world):
    settings(world, needs_approval=True)
    actors = world.actors | {name: world.anew(name) for name in ("ada", "lena", "mio", "tariq")}
    actors["cora"] = person(world, "Cora", Role.LEAD, "Company")
    return replace(world, actors=actors)


def test_approval_is_for_who_leads_the_team_above(approving):
    take(approving, propose_objective, by="mio")
    for who in ("mio", "lena"):
        with pytest.raises(Denied, match="not-yours-to-approve"):
            take(approving, commit_objective, by=who)
    take(approving, commit_objective, by="cora")
    assert state(approving) == "committed"
    with approving.scope():
        told = Proposal.objects.get()
    assert (told.answer, told.answered_by_id) == ("approved", approving.cora.membership_id)


def test_what_was_not_proposed_is_not_approved(approving):
    with pytest.raises(Conflict, match="propose-first"):
        take(approving, commit_objective, by="cora")


@pytest.mark.parametrize("who", ["cora", "ada"])
def test_nobody_approves_an_own_proposal(approving, who):
    take(approving, propose_objective, by=who)
    with pytest.raises(Denied, match="not-your-own-proposal"):
        take(approving, commit_objective, by=who)
    take(approving, commit_objective, by="ada" if who == "cora" else "cora")
    assert state(approving) == "committed"


def test_the_command_line_approves_what_it_brings_in(approving):
    take(approving, commit_objective, by="system")
    assert state(approving) == "committed"


# --- not now -------------------------------------------------------------------------------------


def test_parking_keeps_the_reason_and_answers_the_proposal(world):
    take(world, propose_objective, by="mio")
    with pytest.raises(Invalid) as refused:
        take(world, park_objective, reason=" ")
    assert names(refused) == {"reason": "required"}
    take(world, park_objective, reason="Not before spring")
    row = world.objective("boats")
    assert (row.state, row.decision_reason) == ("parked", "Not before spring")
    with world.scope():
        assert Proposal.objects.get().answer == "sent-back"
    take(world, draft_again)
    assert (state(world), world.objective("boats").decision_reason) == ("draft", "")


def test_what_waits_stands_at_the_end_of_the_teams_queue(world):
    take(world, queue_objective, "gaps")
    take(world, park_objective, reason="Later")
    assert world.objective("gaps").rank < world.objective("boats").rank


def test_queued_for_a_later_cycle_it_leaves_the_parent_that_does_not_reach(world):
    assert take(world, queue_objective, cycle="2026-Q2") is True
    row = world.objective("boats")
    assert (row.state, row.cycle_id) == ("queued", world.cycles["2026-Q2"])
    assert re.fullmatch(r"boats-[a-z0-9]{4}", row.key)  # another one is called so there
    assert row.parent_objective_id is None
    told = events(world, "objective_queued")[0][1]
    assert (told["cycle"], told["is_moved"], told["is_unlinked"]) == ("2026-Q2", True, True)
    document = cycle_document(world.system, "2026-Q2")
    assert row.key in {each.id for team in document.teams for each in team.objectives}
    assert refreshed(world) == 0


def test_a_parent_of_the_year_comes_along(world):
    with world.scope():
        rows = Objective.objects.filter(pk=world.objectives["boats"])
        rows.update(parent_objective=world.objectives["trusted"])
    assert take(world, queue_objective, cycle="2026-Q2") is False
    assert world.objective("boats").parent_objective_id == world.objectives["trusted"]


def test_the_objectives_below_stay_and_lose_it(world):
    with world.scope():
        rows = Objective.objects.filter(pk=world.objectives["terminals"])
        rows.update(parent_objective=world.objectives["boats"], parent_key_result=None)
    version = world.objective("terminals").version
    take(world, queue_objective, cycle="2026-Q2")
    below = world.objective("terminals")
    assert (below.parent_objective_id, below.version) == (None, version + 1)


def test_a_hidden_parent_is_cut_without_a_word(world):
    with world.scope():
        rows = Objective.objects.filter(pk=world.objectives["boats"])
        rows.update(parent_objective=world.objectives["secret"])
    assert take(world, queue_objective, by="ada", cycle="2026-Q2") is False
    assert events(world, "objective_queued")[0][1]["is_unlinked"] is False
    assert world.objective("boats").parent_objective_id is None


@pytest.mark.parametrize(("cycle", "code"), [("2026", "not-later"), ("2025-Q4", "unknown")])
def test_a_queue_leads_to_a_later_cycle_that_is_open(world, cycle, code):
    with pytest.raises(Invalid) as refused:
        take(world, queue_objective, cycle=cycle)
    assert names(refused) == {"cycle": code}


def test_an_unknown_cycle_is_none(world):
    given = Step(version=world.objective("boats").version)
    with pytest.raises(Invalid) as refused:
        queue_objective(world.lena, world.objectives["boats"], given, 98_765)
    assert names(refused) == {"cycle": "unknown"}


def test_what_waits_in_a_closed_cycle_is_taken_up_in_another(world):
    take(world, queue_objective)
    with world.scope():
        Cycle.objects.filter(name="2026-Q1").update(state="closed")
    with pytest.raises(Conflict, match="cycle-closed"):
        take(world, draft_again)
    take(world, draft_again, cycle="2026-Q2")
    row = world.objective("boats")
    assert (row.state, row.cycle_id) == ("draft", world.cycles["2026-Q2"])


@pytest.mark.parametrize("deed", [propose_objective, park_objective, queue_objective, draft_again])
def test_a_commitment_goes_nowhere_back(world, deed):
    with pytest.raises(Conflict, match="no-such-step"):
        take(world, deed, "activation", reason="No")


# --- dropping ------------------------------------------------------------------------------------


def test_a_dropped_objective_leaves_the_number_above_and_needs_no_decision(world):
    take(world, commit_objective)
    with pytest.raises(Invalid) as refused:
        take(world, drop_objective)
    assert names(refused) == {"reason": "required"}
    own = world.objective("boats").progress
    take(world, drop_objective, reason="The dock is closed")
    row = world.objective("boats")
    assert (row.state, row.decision_reason) == ("dropped", "The dock is closed")
    assert row.progress == own
    above = world.objective("crossing").progress
    assert above == world.objective("activation").progress
    assert refreshed(world) == 0
    document = cycle_document(world.system, "2026-Q1")
    assert row.key not in {each.id for each in undecided(document.all_objectives())}


def test_a_draft_is_not_dropped(world):
    with pytest.raises(Conflict, match="no-such-step"):
        take(world, drop_objective, reason="No")


def drop(world, key="activation#boarded", by="lena", **step):
    given = Step(**{"version": world.key_result(key).version, "reason": "No riders", **step})
    drop_key_result(getattr(world, by), world.key_results[key], given)


def test_a_dropped_key_result_keeps_its_value_in_the_original_score(world):
    counted = world.objective("activation").counted
    drop(world)
    row = world.key_result("activation#boarded")
    assert row.dropped_on == TODAY
    assert world.objective("activation").counted == counted - 1
    with world.scope():
        told = Amendment.objects.get(key_result=row)
    assert (told.field, told.after, told.reason) == ("dropped_on", "2026-02-16", "No riders")
    assert told.by_id == world.lena.membership_id
    assert refreshed(world) == 0
    document = cycle_document(world.system, "2026-Q1")
    value = next(each for each in document.all_objectives() if each.id == "activation")
    ended = close(value, document.cycle, TODAY)
    assert "boarded" in ended.dropped
    assert ended.original.counted == ended.amended.counted + 2  # with the one from the file


def test_dropping_a_key_result_is_refused(world):
    for who in ("mio", "tariq", "vera"):
        with pytest.raises(Denied, match="not-yours-to-decide"):
            drop(world, by=who)
    with pytest.raises(Invalid):
        drop(world, reason=" ")
    with pytest.raises(Conflict, match="changed-meanwhile"):
        drop(world, version=99)
    with pytest.raises(NotFound):
        drop(world, "secret#berths", by="ada")
    with pytest.raises(Conflict, match="key-result-dropped"):
        drop(world, "activation#retired")
    assert world.key_result("activation#boarded").dropped_on is None


def test_the_lead_of_the_team_that_owns_a_key_result_drops_it(world):
    world.actors["liv"] = person(world, "Liv", Role.LEAD, "Care")
    with world.scope():
        KeyResult.objects.filter(pk=world.key_results["activation#setup"]).update(
            team=world.teams["Care"]
        )
    with pytest.raises(Denied):
        drop(world, by="liv")
    drop(world, "activation#setup", by="liv")
    assert world.key_result("activation#setup").dropped_on == TODAY


@pytest.mark.parametrize(
    ("state_now", "code"), [("reviewing", "cycle-reviewing"), ("closed", "cycle-closed")]
)
def test_nothing_is_dropped_once_the_cycle_is_reviewed(world, state_now, code):
    with world.scope():
        Cycle.objects.filter(name="2026-Q1").update(state=state_now)
    with pytest.raises(Conflict, match=code):
        drop(world)
    with pytest.raises(Conflict, match=code):
        take(world, drop_objective, "activation", reason="Late")


def test_nothing_is_dropped_after_its_deadline(world):
    with world.scope():
        KeyResult.objects.filter(pk=world.key_results["activation#setup"]).update(
            deadline=date(2026, 2, 15)
        )
    with pytest.raises(Conflict, match="after-the-deadline"):
        drop(world, "activation#setup")
    with clock.stopped_at(datetime(2026, 4, 1, 12, tzinfo=UTC)):
        with pytest.raises(Conflict, match="after-the-deadline"):
            drop(world)
        with pytest.raises(Conflict, match="after-the-deadline"):
            take(world, drop_objective, "activation", reason="Late")


def test_what_was_not_promised_is_not_dropped_but_discarded(world):
    with pytest.raises(Conflict, match="not-committed"):
        drop(world, "boats#dock")


# --- reading -------------------------------------------------------------------------------------


def test_the_page_offers_what_the_action_allows(world):
    assert may(world, "mio") == {"propose"}
    assert may(world, "lena") == {"commit", "queue", "park"}
    assert may(world, "vera") == may(world, "tariq") == set()
    assert may(world, "lena", "activation") == {"drop"}
    take(world, propose_objective, by="mio")
    assert may(world, "mio") == {"withdraw"}
    assert may(world, "lena") == {"commit", "send-back", "queue", "park"}
    take(world, park_objective, reason="Later")
    assert may(world, "lena") == {"draft-again"}


def may(world, who, key="boats"):
    return set(step_bar(getattr(world, who), world.objectives[key]).may)


def test_after_the_last_day_nothing_is_offered_that_would_be_refused(world):
    assert not step_bar(world.lena, world.objectives["boats"]).is_over
    with clock.stopped_at(datetime(2026, 4, 1, 12, tzinfo=UTC)):
        assert may(world, "mio") == set()
        assert may(world, "lena") == {"queue", "park"}
        assert step_bar(world.lena, world.objectives["boats"]).is_over
        assert not step_page(world.lena, world.objectives["boats"], "propose").is_possible
        with pytest.raises(Conflict, match="after-the-deadline"):
            take(world, propose_objective, by="mio")
        take(world, queue_objective, cycle="2026-Q2")
        assert may(world, "lena") == {"commit", "queue", "park", "draft-again"}


def test_with_approval_a_lead_proposes(approving):
    assert may(approving, "lena") == {"propose", "queue", "park"}
    take(approving, propose_objective, by="lena")
    assert "commit" not in may(approving, "lena")
    assert "commit" in may(approving, "cora")
    waits = proposals_waiting(approving.cora)
    assert [card.id for card in waits] == [approving.objectives["boats"]]
    assert proposals_waiting(approving.lena) == ()


def test_proposals_wait_for_those_who_commit_to_them(world):
    take(world, propose_objective, by="mio")
    assert [card.title for card in proposals_waiting(world.lena)] == [
        "Riders choose the early boats"
    ]
    assert proposals_waiting(world.mio) == ()
    world.actors["liv"] = person(world, "Liv", Role.LEAD, "Care")
    assert proposals_waiting(world.liv) == ()
    with world.scope():
        Objective.objects.filter(pk=world.objectives["boats"]).update(is_restricted=True)
    assert proposals_waiting(world.lena) == ()
    assert proposals_waiting(world.ada) == ()


def test_the_ledger_sets_the_promise_beside_what_holds(world):
    drop(world)
    page = ledger_page(world.lena, world.objectives["activation"])
    assert [(each.field, each.note) for each in page.amendments] == [("dropped_on", "No riders")]
    found = {each.title: each for each in page.promises}
    assert found["New riders who board"].dropped_on == TODAY
    before = found["New riders who board"].before
    assert before is not None
    assert before.dropped_on is None
    with pytest.raises(NotFound):
        ledger_page(world.ada, world.objectives["secret"])


def test_the_ledger_reads_the_snapshot(world):
    take(world, commit_objective)
    with world.scope():
        rows = KeyResult.objects.filter(pk=world.key_results["boats#early"])
        rows.update(target=80, title="Riders before nine")
        Objective.objects.filter(pk=world.objectives["boats"]).update(title="Early boats")
    page = ledger_page(world.mio, world.objectives["boats"])
    assert page.title_then == "Riders choose the early boats"
    assert page.committed_by is not None
    assert page.committed_by.name == "Lena"
    early = page.promises[0]

    told = [one.measure for one in (early.before, early.after) if one is not None]
    assert [one.target for one in told if isinstance(one, core.Numeric)] == [100, 80]
