"""What the coach says of a team's plan, of a cycle rule by rule, and before a commitment: to whom,
and of what they may not see never a word."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from northing.apps.goals.actions.dismissing import dismiss_about_team, dismiss_finding
from northing.apps.goals.inputs import Dismissal
from northing.apps.goals.models import KeyResult, Objective
from northing.apps.goals.queries.coach_pages import before_commitment, team_coach
from northing.apps.goals.queries.cycle_coach import Narrowing, cycle_coach
from northing.base.errors import NotFound
from tests.world import bring_in

PLAN = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
strategies: [{{id: commuters, title: Commuters first}}]
products: [{{id: tickets, name: Tickets}}]
teams:
  - name: Company
    objectives: [{{id: crossing, title: Riders cross without a second thought}}]
  - name: Growth
    objectives:
      - id: vague
        title: Be the best
        parent: crossing
        strategy: commuters
        product: tickets
        key_results:
          - {{id: nps, title: Raise NPS}}
          - {{id: churn, title: Monthly churn of riders from 5 to 3 %}}
      - {{id: parked, title: Be better, state: parked}}
  - name: Care
    objectives:
      - id: against
        title: Riders stay with us through the winter
        parent: crossing
        {who}
        key_results:
          - {{id: up, title: Monthly churn of riders from 3 to 6 %}}
          - {{id: left, title: Be there for everyone, dropped_on: 2026-02-01}}
"""
RAIL = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
teams:
  - name: Company
    objectives: [{id: crossing, title: Riders cross without a second thought}]
  - name: Growth
    objectives:
      - id: railed
        title: Riders on the night line come back
        parent: crossing
        key_results: [{id: back, title: Night riders who return a month from 20 to 60}]
        guardrails: [{metric: Complaints a month, at_most: 20}]
  - name: Care
    objectives:
      - id: beyond
        title: Riders tell us what is wrong
        parent: crossing
        key_results: [{id: told, title: Complaints a month from 10 to 40}]
"""


def ids(world):
    with world.scope():
        world.objectives.update(Objective.objects.values_list("key", "pk"))
        rows = KeyResult.objects.values_list("objective__key", "key", "pk")
        world.key_results.update({f"{key}#{inner}": pk for key, inner, pk in rows})
    return world


@pytest.fixture
def planned(world):
    bring_in(PLAN.format(who="note: ''"))
    return ids(world)


@pytest.fixture
def hidden(world):
    """The same, but Care's objective is for Lena alone."""
    bring_in(PLAN.format(who="visibility: {restricted: [lena@example.org]}"))
    return ids(world)


def coach_of(world, who, team="Growth", language="en", cycle=None):
    return team_coach(getattr(world, who), world.teams[team], language, cycle_id=cycle)


def codes(objectives):
    """The codes that are open, by the titles of the texts."""
    return {
        text.title: [each.advice.code for each in text.open]
        for objective in objectives
        for text in objective.texts
        if text.open
    }


def by_rule(world, who, rule="", language="en", **narrowed):
    asked = Narrowing(rule=rule, **narrowed)
    return cycle_coach(getattr(world, who), world.cycles["2026-Q1"], language, asked)


def before(world, who, key="vague"):
    return before_commitment(getattr(world, who), world.objectives[key], "en")


def let_be(world, who, key, code, inner=None):
    key_result = world.key_results[f"{key}#{inner}"] if inner else None
    new = Dismissal(code=code, reason="So it is", key_result_id=key_result)
    dismiss_finding(getattr(world, who), world.objectives[key], new)


def test_a_team_hears_what_is_found_in_each_of_its_texts_and_in_its_plan(planned):
    page = coach_of(planned, "vera")
    found = codes(page.objectives)
    assert "OB101" in found["Be the best"]
    assert found["Raise NPS"] == ["KR102"]
    assert found["Monthly churn of riders from 5 to 3 %"] == ["ST106"]
    assert "ST101" in [each.advice.code for each in page.of_set.open]
    assert page.open == sum(map(len, found.values())) + len(page.of_set.open)


def test_what_is_parked_or_dropped_nobody_mends(planned):
    assert "Be better" not in codes(coach_of(planned, "vera").objectives)
    assert "Be there for everyone" not in codes(coach_of(planned, "vera", "Care").objectives)


def test_it_is_said_in_the_readers_language_whatever_the_text_is_in(planned):
    swedish = coach_of(planned, "vera", language="sv").objectives
    (told,) = [t.open[0].advice for o in swedish for t in o.texts if t.title == "Raise NPS"]
    assert told.message == "”NPS” saknar målvärde."


def test_without_a_cycle_it_is_the_running_one(planned):
    page = coach_of(planned, "vera")
    assert page.cycle is not None
    assert page.cycle.name == "2026-Q1"
    past = coach_of(planned, "vera", cycle=planned.cycles["2025-Q4"])
    assert [each.title for each in past.objectives] == ["Winter riders come back"]
    with pytest.raises(NotFound):
        coach_of(planned, "vera", cycle=2**30)
    with pytest.raises(NotFound):
        coach_of(planned, "sten")


@pytest.mark.parametrize(
    ("who", "may"), [("mio", True), ("ada", True), ("tariq", False), ("vera", False)]
)
def test_those_who_write_may_answer(planned, who, may):
    page = coach_of(planned, who)
    assert {text.may_answer for each in page.objectives for text in each.texts} == {may}
    assert page.of_set.may_answer is may


def test_what_is_let_be_stands_beneath_with_who_and_why(planned):
    let_be(planned, "mio", "vague", "KR102", "nps")
    page = coach_of(planned, "vera")
    assert "Raise NPS" not in codes(page.objectives)
    (kept,) = [each for o in page.objectives for t in o.texts for each in t.let_be]
    assert kept.let_be is not None
    assert kept.let_be.by is not None
    assert (kept.advice.code, kept.let_be.reason, kept.let_be.by.name) == (
        "KR102",
        "So it is",
        "Mio",
    )
    assert page.let_be == 1


def test_of_the_plan_it_is_let_be_for_the_team(planned):
    new = Dismissal(code="ST101", reason="Four this once")
    dismiss_about_team(planned.lena, planned.teams["Growth"], planned.cycles["2026-Q1"], new)
    page = coach_of(planned, "vera")
    assert "ST101" not in [each.advice.code for each in page.of_set.open]
    assert [each.advice.code for each in page.of_set.let_be] == ["ST101"]


def test_what_a_team_lets_be_of_its_plan_holds_for_what_set_rules_say_of_its_objectives(planned):
    new = Dismissal(code="ST102", reason="One is enough here")
    dismiss_about_team(planned.lena, planned.teams["Growth"], planned.cycles["2026-Q1"], new)
    assert "ST102" not in str(codes(coach_of(planned, "vera").objectives))
    assert "ST102" in str(codes(coach_of(planned, "vera", "Care").objectives))


def test_a_conflict_is_told_to_both_teams(planned):
    care = codes(coach_of(planned, "tariq", "Care").objectives)
    assert care["Monthly churn of riders from 3 to 6 %"] == ["ST106"]
    growth = codes(coach_of(planned, "mio").objectives)
    assert growth["Monthly churn of riders from 5 to 3 %"] == ["ST106"]


def test_a_neighbour_that_goes_beyond_a_guardrail_is_told_of(world):
    bring_in(RAIL)
    page = coach_of(ids(world), "mio")
    (told,) = page.neighbours
    assert (told.team, told.title) == ("Care", "Complaints a month from 10 to 40")
    care = codes(coach_of(world, "tariq", "Care").objectives)
    assert "ST106" in care["Complaints a month from 10 to 40"]
    (beside,) = before(world, "mio", "railed").neighbours
    assert beside.title == told.title


@pytest.mark.parametrize("who", ["mio", "tariq", "vera", "ada"])
def test_of_what_is_hidden_nothing_is_said_to_anybody(hidden, who):
    pages = [
        coach_of(hidden, who),
        coach_of(hidden, who, "Care"),
        before(hidden, who),
        by_rule(hidden, who, "ST106"),
        by_rule(hidden, who, "ST102"),
    ]
    assert "through the winter" not in str(pages)
    assert "from 3 to 6" not in str(pages)
    assert "ST106" not in str(codes(coach_of(hidden, who).objectives))
    assert "ST106" not in [each.code for each in by_rule(hidden, who).rules]
    with pytest.raises(NotFound):
        before(hidden, who, "against")


def test_whoever_sees_it_is_told(hidden):
    assert "ST106" in str(codes(coach_of(hidden, "lena").objectives))
    assert by_rule(hidden, "lena", "ST106").places


def test_a_parent_that_is_hidden_is_none(world):
    """The same is said as where there is none, so that nothing tells them apart."""
    found = codes(coach_of(world, "tariq", "Care").objectives)
    with world.scope():
        Objective.objects.filter(key="answers").update(parent_key_result=None)
    assert codes(coach_of(world, "tariq", "Care").objectives) == found


def test_before_a_commitment_the_objective_is_judged_with_its_teams_plan(planned):
    told = before(planned, "mio")
    assert told.own is not None
    assert told.own.state == "committed"
    assert "OB101" in codes([told.own])["Be the best"]
    assert "ST101" in [each.advice.code for each in told.of_set.open]
    assert "The pier terminal runs itself" not in codes(told.others)
    with planned.scope():
        assert Objective.objects.get(key="vague").state == "draft"


def test_what_waits_in_the_queue_counts_once_it_would_be_promised(planned):
    with planned.scope():
        Objective.objects.filter(team__name="Growth").exclude(
            key__in=["vague", "activation"]
        ).update(state="queued")
        Objective.objects.filter(key="vague").update(state="queued")
    assert "ST101" not in [each.advice.code for each in coach_of(planned, "mio").of_set.open]
    assert "ST101" in [each.advice.code for each in before(planned, "mio").of_set.open]


def test_a_cycle_is_told_rule_by_rule(planned):
    page = by_rule(planned, "vera", "KR102")
    counts = [each.open for each in page.rules]
    assert counts == sorted(counts, reverse=True)
    assert page.opened is not None
    assert page.opened.open == 1
    (place,) = page.places
    assert (place.title, place.team.name if place.team else "") == ("Raise NPS", "Growth")
    assert by_rule(planned, "vera", "nonsense").opened is None


def test_a_cycle_is_narrowed_to_a_team_a_product_or_a_strategy(planned):
    with planned.scope():
        row = Objective.objects.get(key="vague")
    for narrowed in (
        {"team": planned.teams["Growth"]},
        {"product": row.product_id},
        {"strategy": row.strategy_id},
    ):
        assert by_rule(planned, "vera", "KR102", **narrowed).places
    for name in ("team", "product", "strategy"):
        assert by_rule(planned, "vera", **{name: 2**30}).rules == ()
    assert by_rule(planned, "vera", "KR102", team=planned.teams["Care"]).places == ()


def test_what_is_let_be_is_counted_apart(planned):
    let_be(planned, "mio", "vague", "KR102", "nps")
    (found,) = [each for each in by_rule(planned, "vera").rules if each.code == "KR102"]
    assert (found.open, found.let_be) == (0, 1)
    (place,) = by_rule(planned, "vera", "KR102").places
    assert place.let_be is not None


def test_what_is_kept_of_a_text_is_not_told_of_another_one(planned):
    """What was found is kept in the process: a text that changed is judged anew."""
    assert "Raise NPS" in codes(coach_of(planned, "vera").objectives)
    with planned.scope():
        row = KeyResult.objects.filter(pk=planned.key_results["vague#nps"])
        row.update(baseline=32, target=45)
    assert "Raise NPS" not in codes(coach_of(planned, "vera").objectives)


def test_more_objectives_ask_no_more_of_the_database(planned):
    def asked():
        with CaptureQueriesContext(connection) as few:
            coach_of(planned, "vera")
            before(planned, "mio")
            by_rule(planned, "vera", "KR102")
        return len(few)

    asked()
    first = asked()
    more = "".join(
        f"      - {{id: m{n}, title: Be best {n}, key_results: [{{id: a, title: Raise NPS}}]}}\n"
        for n in range(12)
    )
    bring_in(
        "northing: 1\nworkspace: Tidewater\ncycle: 2026-Q1\nteams:\n  - name: Growth\n"
        f"    objectives:\n{more}"
    )
    assert asked() == first
