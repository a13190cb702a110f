"""What pages say, and to whom."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.actions.drops import drop_objective
from northing.apps.goals.inputs import NewCheckIn, Step
from northing.apps.goals.models import Initiative, KeyResult
from northing.apps.goals.queries import teams
from northing.apps.goals.queries.check_in import check_in_page, next_owed
from northing.apps.goals.queries.cycles import current_cycle, cycles_page, outline_page
from northing.apps.goals.queries.home import home_page
from northing.apps.goals.queries.objective import objective_page
from northing.apps.goals.queries.rows import key_result_card
from northing.apps.goals.queries.teams import team_page, teams_page
from northing.apps.goals.queries.why import why_key_result, why_objective
from northing.apps.people.actions import extend_roster
from northing.apps.people.inputs import NewTeam
from northing.apps.people.queries import system_actor_in
from northing.base import clock
from northing.base.errors import NotFound
from northing.core.health import Health
from northing.core.numbers import quantise
from tests.world import NOON, TODAY, bring_in, day

OWED = {"boarded", "setup", "revenue", "uptime", "licence", "stops", "signs", "wait"}


def titles(cards) -> list[str]:
    return [card.title for card in cards]


def say(world, key, value, **more):
    new = NewCheckIn(on=TODAY, value=Decimal(value), **more)
    check_in(world.system, world.key_results[key], new)


# --- home ---------------------------------------------------------------------------------------


def test_home_asks_for_what_one_owns_and_has_not_spoken_of(world):
    page = home_page(world.mio)
    ids = {world.key_results[f"activation#{key}"] for key in OWED}
    assert {card.id for card in page.owed} == ids
    assert page.owed_total == len(ids)
    say(world, "activation#boarded", 60)
    assert home_page(world.mio).owed_total == len(ids) - 1


@pytest.mark.parametrize("who", ["lena", "vera", "ada", "system"])
def test_who_owns_nothing_owes_nothing(world, who):
    assert home_page(getattr(world, who)).owed == ()


def test_a_check_in_is_owed_again_after_an_interval(world):
    say(world, "answers#same-day", 70)
    assert home_page(world.tariq).owed == ()
    with clock.stopped_at(datetime(2026, 2, 22, 12, tzinfo=UTC)):
        assert home_page(world.tariq).owed == ()
    with clock.stopped_at(datetime(2026, 2, 23, 12, tzinfo=UTC)):
        assert titles(home_page(world.tariq).owed) == ["Answered the same day"]
    with clock.stopped_at(datetime(2026, 4, 8, 12, tzinfo=UTC)):
        assert home_page(world.tariq).owed == ()


def test_what_is_done_for_good_is_owed_no_more(world):
    say(world, "activation#licence", 1)
    with clock.stopped_at(datetime(2026, 3, 16, 12, tzinfo=UTC)):
        assert world.key_results["activation#licence"] not in {
            card.id for card in home_page(world.mio).owed
        }


def test_the_run_goes_from_one_owed_to_the_next_and_ends(world):
    key_result = next_owed(world.mio)
    seen = []
    while key_result is not None:
        seen.append(key_result)
        page = check_in_page(world.mio, key_result, in_run=True)
        assert (page.position, page.out_of) == (len(seen), len(OWED))
        key_result = next_owed(world.mio, key_result)
    assert len(set(seen)) == len(seen) == len(OWED)


def test_home_tells_what_moved_newest_first(world):
    say(world, "terminals#calls", 60, note="Fewer")
    first = home_page(world.vera).moved[0]
    assert (first.key_result_title, first.value, first.before, first.note) == (
        "Calls to staff",
        Decimal(60),
        Decimal(70),
        "Fewer",
    )


def test_home_tells_nothing_of_what_one_may_not_see(world):
    say(world, "secret#berths", 2)
    assert "Zugzwang berths kept" not in str(home_page(world.tariq))
    assert home_page(world.lena).moved[0].key_result_title == "Zugzwang berths kept"


def test_what_is_at_risk_is_ones_teams_and_worst_first(world):
    mine = home_page(world.mio).at_risk
    assert {card.team.name for card in mine if card.team} == {"Growth"}
    everywhere = home_page(world.ada).at_risk
    order = [Health.OFF_TRACK, Health.AT_RISK]
    healths = [card.health for card in everywhere]
    assert healths == sorted(healths, key=order.index)
    assert len(everywhere) > len(mine)


# --- teams --------------------------------------------------------------------------------------


def test_teams_stand_in_their_tree(world):
    page = teams_page(world.mio, world.cycles["2026-Q1"])
    (company,) = page.roots
    assert [node.team.name for node in company.children] == ["Growth", "Care"]
    assert [node.is_mine for node in company.children] == [True, False]
    assert company.children[0].objectives == company.children[0].health.total == 2


def test_teams_without_room_are_counted_but_for_the_readers_own(world, monkeypatch):
    monkeypatch.setattr(teams, "TEAMS_A_PAGE", 1)
    more = [NewTeam(name="Berths", parent="Care"), NewTeam(name="Decks", parent="Growth")]
    made = extend_roster(world.system, more, ()).teams
    (company,) = teams_page(world.mio, world.cycles["2026-Q1"]).roots
    growth, care = company.children
    assert (company.below, growth.below, care.below) == (4, 1, 1)
    assert not growth.children
    assert not care.children
    sailor = replace(world.mio, team_ids=frozenset({made["Decks"]}))
    (company,) = teams_page(sailor, world.cycles["2026-Q1"]).roots
    growth, care = company.children
    assert [node.team.name for node in growth.children] == ["Decks"]
    assert not care.children


def test_what_was_dropped_is_in_no_health_of_its_team(world):
    pk = world.objectives["terminals"]
    drop_objective(world.lena, pk, Step(version=world.objective("terminals").version, reason="No"))
    asked = world.teams["Growth"], world.cycles["2026-Q1"]
    page = team_page(world.mio, *asked)
    assert (page.health.total, len(page.objectives)) == (1, 2)
    (company,) = teams_page(world.mio, world.cycles["2026-Q1"]).roots
    assert company.children[0].objectives == company.children[0].health.total == 1


def test_a_team_counts_only_what_one_may_see(world):
    asked = world.teams["Care"], world.cycles["2026-Q1"]
    assert titles(each.card for each in team_page(world.tariq, *asked).objectives) == [
        "Every rider gets an answer the same day"
    ]
    assert len(team_page(world.lena, *asked).objectives) == 2


def test_a_team_keeps_drafts_waiting_and_shows_its_past(world):
    page = team_page(world.mio, world.teams["Growth"], world.cycles["2026-Q1"])
    assert titles(page.waiting) == ["A ferry for dogs"]
    assert titles(each.card for each in page.objectives) == [
        "New riders board on their first day",
        "The pier terminal runs itself",
    ]
    (past,) = page.past
    assert (past.cycle.name, past.progress, past.objectives) == ("2025-Q4", Decimal("0.64"), 1)
    assert {person.name for person in page.people} == {"Lena", "Mio"}
    assert [above.name for above in page.ancestors] == ["Company"]


@pytest.mark.parametrize("page", [team_page, objective_page, key_result_card, check_in_page])
def test_another_workspaces_things_are_not_found(world, page):
    ids = {
        team_page: world.teams["Growth"],
        objective_page: world.objectives["activation"],
        key_result_card: world.key_results["activation#setup"],
        check_in_page: world.key_results["activation#setup"],
    }
    with pytest.raises(NotFound):
        page(world.sten, ids[page])


# --- objectives ---------------------------------------------------------------------------------


def test_an_objective_names_what_stands_above_up_to_another_cycle(world):
    page = objective_page(world.vera, world.objectives["activation"])
    assert titles(page.ancestors) == [
        "The first choice for crossing the bay",
        "Riders cross without a second thought",
    ]
    assert titles(page.supports) == ["Every terminal runs itself"]
    assert [team.name for team in page.contributors] == ["Care"]
    assert page.guardrails[0].is_breached
    assert page.initiatives[0].rice == 25
    with world.scope():
        Initiative.objects.update(effort=7)
    page = objective_page(world.mio, world.objectives["activation"])
    assert str(page.initiatives[0].rice) == "14.3"


def test_a_hidden_parent_is_no_parent_to_an_outsider(world):
    answers = world.objectives["answers"]
    outside = objective_page(world.tariq, answers)
    assert (outside.parent, outside.ancestors) == (None, ())
    inside = objective_page(world.lena, answers)
    assert titles(inside.ancestors)[-1] == "Zugzwang with the harbour master"
    assert inside.parent is not None
    assert inside.parent.through == "Zugzwang berths kept"


@pytest.mark.parametrize("who", ["mio", "tariq", "vera", "ada"])
def test_a_restricted_objective_is_not_found_by_who_is_not_named(world, who):
    actor = getattr(world, who)
    with pytest.raises(NotFound):
        objective_page(actor, world.objectives["secret"])
    with pytest.raises(NotFound):
        why_objective(actor, world.objectives["secret"])
    with pytest.raises(NotFound):
        why_key_result(actor, world.key_results["secret#berths"])


def test_only_who_sees_a_child_learns_that_it_is_left_out(world):
    crossing = world.objectives["crossing"]
    assert objective_page(world.vera, crossing).hidden_children == 0
    page = objective_page(world.lena, crossing)
    assert page.hidden_children == 1
    assert [child.counts for child in page.children] == [True, False]


def test_everybody_sees_the_same_number(world):
    say(world, "secret#berths", 4)
    crossing = world.objectives["crossing"]
    seen = {objective_page(getattr(world, who), crossing).card.progress
            for who in ("lena", "vera", "ada", "system")}  # fmt: skip
    assert seen == {world.objective("activation").progress}


# --- outline and archive ------------------------------------------------------------------------


def test_an_outline_says_nothing_of_a_hidden_parent(world):
    outside = outline_page(world.tariq, world.cycles["2026-Q1"])
    assert "Zugzwang" not in str(outside)
    (answers,) = [node for node in outside.roots if node.card.id == world.objectives["answers"]]
    assert answers.through == ""
    inside = outline_page(world.lena, world.cycles["2026-Q1"])
    assert answers.card.id not in [node.card.id for node in inside.roots]
    assert (outside.unaligned, inside.unaligned) == (2, 2)


def test_the_archive_nests_cycles_and_counts_outcomes(world):
    rows = {row.cycle.name: row for row in cycles_page(world.vera).rows}
    assert list(rows) == ["2026", "2026-Q1", "2025-Q4"]
    assert [row.depth for row in rows.values()] == [0, 1, 0]
    assert rows["2025-Q4"].bands == (0, 1, 0, 0)
    assert (rows["2026-Q1"].objectives, rows["2026-Q1"].health.total) == (6, 5)
    with world.scope():
        inner = KeyResult.objects.filter(objective__is_restricted=False)
        for name, row in rows.items():
            assert row.key_results == inner.filter(objective__cycle__name=name).count()
    # Lena may see the restricted one; the numbers are the same for everybody all the same.
    assert {row.cycle.name: row for row in cycles_page(world.lena).rows} == rows


# --- why ----------------------------------------------------------------------------------------


def mean_of(page) -> Decimal:
    shares = [(i.weight, min(max(i.progress, Decimal(0)), Decimal(1)))
              for i in page.inputs if i.is_counted]  # fmt: skip
    return quantise(sum(w * p for w, p in shares) / sum(w for w, _ in shares))


@pytest.mark.parametrize("key", ["activation", "crossing", "platform", "answers", "winter"])
@pytest.mark.parametrize("who", ["lena", "vera"])
def test_the_inputs_of_an_objective_add_up_to_its_number(world, who, key):
    page = why_objective(getattr(world, who), world.objectives[key])
    assert page.result == mean_of(page) == world.objective(key).progress


def test_what_does_not_count_is_listed_so(world):
    page = why_objective(world.vera, world.objectives["activation"])
    left_out = {i.label for i in page.inputs if not i.is_counted}
    assert left_out == {"Learn how long riders wait", "Leaflets handed out"}


def test_the_inputs_of_a_rolled_up_key_result_add_up(world):
    page = why_key_result(world.vera, world.key_results["platform#below"])
    assert page.formula == "equal-mean-of-children"
    assert page.result == mean_of(page) == Decimal("0.25")


def test_a_key_result_says_its_formula_and_where_its_reading_is_from(world):
    page = why_key_result(world.vera, world.key_results["activation#boarded"])
    found = {each.code: each for each in page.inputs}
    assert page.formula == "way"
    assert (found["baseline"].value, found["target"].value) == (Decimal(0), Decimal(200))
    assert (found["current"].value, found["current"].on) == (Decimal(40), TODAY)
    assert found["deadline"].on == day(3, 31)
    assert page.result == Decimal(40) / 200


@pytest.mark.parametrize("key", ["setup", "revenue", "uptime", "licence", "stops", "signs"])
def test_a_reason_gives_the_number_of_the_row(world, key):
    pk = world.key_results[f"activation#{key}"]
    result = why_key_result(world.vera, pk).result
    assert result is not None
    assert quantise(result) == key_result_card(world.vera, pk).progress


@pytest.mark.django_db
def test_without_a_running_cycle_the_newest_with_key_results_comes_first():
    with clock.stopped_at(NOON):
        empty = "northing: 1\nworkspace: Ended\ncycle: 2025-Q2\nobjectives: [{title: Float}]\n"
        full = empty.replace("2025-Q2", "2025-Q1").replace(
            "{title: Float}", "{title: Float, key_results: [{title: Dry feet}]}"
        )
        bring_in(f"---\n{empty}---\n{full}")
        actor = system_actor_in("Ended")
        assert actor is not None
        first = home_page(actor).latest_cycle
        assert first is not None
        assert first.name == "2025-Q1"
        assert current_cycle(actor) == first.id
        assert teams_page(actor).cycle == first
