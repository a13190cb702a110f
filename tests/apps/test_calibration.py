"""Which closed key results speak of stated confidence, and to whom they say the same."""

from dataclasses import replace

import pytest

from northing.apps.goals.actions.cycles import close_cycle, reopen_cycle
from northing.apps.goals.inputs import CycleReopening, CycleStep
from northing.apps.goals.models import (
    Amendment,
    CheckIn,
    Cycle,
    KeyResult,
    KeyResultOwner,
    Objective,
    ObjectiveOwner,
    Product,
)
from northing.apps.goals.queries.calibration import calibration_page
from northing.apps.people.models import Team
from northing.base.errors import NotFound
from northing.core.calibration import Verdict
from tests.apps.test_budgets import counted
from tests.world import bring_in

OWNERS = ("mio", "lena", "tariq")
TEAMS = ("Growth", "Growth", "Care")


def quarter(number: int, state: str = "active") -> str:
    """A cycle with so many objectives, each with a key result of its own that every other one
    reached, stated at 70 % in each third; they take turns with three owners in two teams."""
    objectives: dict[str, str] = {"Growth": "", "Care": ""}
    for n in range(number):
        said = "".join(
            f"{{on: 2025-{month:02}-20, value: {value}, confidence: 70}}, "
            for month, value in ((7, 1), (8, 5), (9, 10 if n % 2 else 9))
        )
        objectives[TEAMS[n % 3]] += f"""
      - id: o{n}
        title: Number {n}
        state: committed
        owners: [{OWNERS[n % 3]}@example.org]
        key_results:
          - {{id: k, title: K {n}, baseline: 0, target: 10, check_ins: [{said}]}}"""
    return f"""
northing: 1
workspace: Tidewater
cycle: {{name: 2025-Q3, starts_on: 2025-07-01, ends_on: 2025-09-30, state: {state}}}
teams:
  - name: Growth
    objectives: {objectives["Growth"] or "[]"}
  - name: Care
    objectives: {objectives["Care"] or "[]"}
"""


def closed(world, number: int) -> None:
    """Bring a cycle in and close it here, as if its decisions had been made."""
    bring_in(quarter(number))
    with world.scope():
        Objective.objects.filter(cycle__name="2025-Q3").update(state="closed")
        Cycle.objects.filter(name="2025-Q3").update(state="closed")


def first(world) -> KeyResult:
    with world.scope():
        return KeyResult.objects.select_related("objective").get(objective__key="o0")


def told(world, who="vera", **of):
    page = calibration_page(getattr(world, who), **of)
    return page.key_results, page.owners, page.told


def test_ten_key_results_of_three_people_are_enough(world):
    closed(world, 10)
    page = calibration_page(world.vera)
    assert (page.key_results, page.owners, page.cycles) == (10, 3, 1)
    assert page.told is not None
    assert page.told.statements == 30
    assert (round(page.told.stated, 3), page.told.reached) == (0.7, 0.5)
    assert page.told.brier == pytest.approx((0.3**2 + 0.7**2) / 2)
    assert page.told.verdict is None


def test_nine_are_not(world):
    closed(world, 9)
    assert told(world) == (9, 3, None)


def test_two_people_are_not(world):
    closed(world, 12)
    with world.scope():
        lena, mio = (world.people[name] for name in ("lena", "mio"))
        ObjectiveOwner.objects.filter(membership=lena).update(membership=mio)
    assert told(world) == (12, 2, None)


def test_the_owner_of_a_key_result_answers_for_it_and_not_the_objectives(world):
    closed(world, 12)
    with world.scope():
        for row in KeyResult.objects.filter(objective__cycle__name="2025-Q3"):
            KeyResultOwner.objects.create(
                workspace_id=row.workspace_id,
                key_result=row,
                membership_id=world.people["mio"],
                position=0,
            )
    assert told(world) == (12, 1, None)


@pytest.mark.parametrize(("number", "verdict"), [(49, None), (50, Verdict.TOO_SURE)])
def test_there_is_a_verdict_from_fifty(world, number, verdict):
    closed(world, number)
    assert told(world)[2].verdict == verdict


def test_everybody_sees_the_same(world):
    closed(world, 10)
    assert told(world, "ada") == told(world, "vera") == told(world, "mio")


def _of(row: KeyResult, **changed) -> None:
    KeyResult.objects.filter(pk=row.pk).update(**changed)


def _of_objective(row: KeyResult, **changed) -> None:
    Objective.objects.filter(pk=row.objective_id).update(**changed)


def _into_own_team(row: KeyResult) -> None:
    team = Team.objects.create(workspace_id=row.workspace_id, name="Mio alone", level="person")
    _of_objective(row, team=team)


EXCLUDED = {
    "restricted": lambda row: _of_objective(row, is_restricted=True),
    "dropped objective": lambda row: _of_objective(row, state="dropped"),
    "never committed": lambda row: _of_objective(row, state="draft"),
    "nobody's but a person's": lambda row: _of_objective(row, team=None),
    "dropped": lambda row: _of(row, dropped_on="2025-09-01"),
    "rolled up": lambda row: _of(row, is_rolled_up=True),
    "to find out": lambda row: _of(row, type="baseline"),
    "never stated": lambda row: CheckIn.objects.filter(key_result=row).update(confidence=None),
    "a person's own team": _into_own_team,
    "imported as closed": lambda row: Cycle.objects.filter(pk=row.objective.cycle_id).update(
        is_imported=True
    ),
    "reopened": lambda row: Cycle.objects.filter(pk=row.objective.cycle_id).update(
        state="reviewing"
    ),
}


@pytest.mark.parametrize("why", EXCLUDED)
def test_what_is_not_counted(world, why):
    closed(world, 10)
    row = first(world)
    with world.scope():
        EXCLUDED[why](row)
    whole = why in {"imported as closed", "reopened"}
    for who in ("ada", "lena", "vera"):
        assert calibration_page(getattr(world, who)).key_results == (0 if whole else 9)


def test_a_team_speaks_with_those_below_it(world):
    closed(world, 12)
    growth, care, company = (world.teams[name] for name in ("Growth", "Care", "Company"))
    assert told(world, team_id=growth)[:2] == (8, 2)
    assert told(world, team_id=care)[:2] == (4, 1)
    assert told(world, team_id=company)[:2] == (12, 3)
    shown = calibration_page(world.vera, team_id=care).team
    assert shown is not None
    assert shown.name == "Care"


def test_nobody_is_told_of_a_person(world):
    closed(world, 12)
    with world.scope():
        _into_own_team(first(world))
        own = Team.objects.get(level="person")
    assert own.pk not in {team.id for team in calibration_page(world.ada).teams}
    with pytest.raises(NotFound):
        calibration_page(world.ada, team_id=own.pk)


@pytest.mark.parametrize("of", [{"team_id": 4711}, {"product_id": 4711}])
def test_there_is_no_such_thing(world, of):
    with pytest.raises(NotFound):
        calibration_page(world.vera, **of)


def test_a_target_counts_as_it_stood(world):
    closed(world, 10)
    row = first(world)
    with world.scope():
        Amendment.objects.create(
            workspace_id=row.workspace_id,
            key_result=row,
            on="2025-08-10",
            field="target",
            before="9",
            after="10",
        )
    found = told(world)[2]
    assert [round(each.reached, 2) for each in found.thirds] == [0.6, 0.5, 0.5]


def test_what_was_said_of_another_metric_is_left_out(world):
    closed(world, 11)
    row = first(world)
    with world.scope():
        Amendment.objects.create(
            workspace_id=row.workspace_id,
            key_result=row,
            on="2025-08-25",
            field="metric",
            before="Old",
            after="New",
        )
    assert [each.statements for each in told(world)[2].thirds] == [10, 10, 11]


def test_a_range_is_looked_at_on_its_last_day(world):
    closed(world, 10)
    row = first(world)
    with world.scope():
        _of(row, type="range", at_least=4, share="0.5", progress=0)
    assert told(world)[2].reached > 0.5


def test_statements_after_the_deadline_are_none(world):
    closed(world, 10)
    with world.scope():
        _of(first(world), deadline="2025-08-31")
    assert [each.statements for each in told(world)[2].thirds] == [10, 10, 9]


def test_a_cycle_speaks_once_it_is_closed_and_no_more_when_reopened(world):
    bring_in(quarter(10, "reviewing"))
    with world.scope():
        row = Cycle.objects.get(name="2025-Q3")
        Objective.objects.filter(cycle=row).update(decision="keep")
    assert told(world)[0] == 0
    close_cycle(world.ada, row.pk, CycleStep(version=row.version))
    assert told(world)[0] == 10
    reopen_cycle(world.ada, row.pk, CycleReopening(reason="A late bill"))
    assert told(world)[0] == 0


def test_it_costs_the_same_however_much_there_is(world):
    closed(world, 10)
    with counted() as little:
        calibration_page(world.vera)
    bring_in(quarter(30).replace("2025-", "2024-"))
    with world.scope():
        Objective.objects.filter(cycle__name="2024-Q3").update(state="closed")
        Cycle.objects.filter(name="2024-Q3").update(state="closed")
    with counted() as much:
        page = calibration_page(world.vera)
    assert page.key_results == 40
    assert len(much) == len(little) <= 8, "\n".join(much)
    assert replace(page, told=None).cycles == 2


def test_the_forecast_is_held_against_the_same_outcomes(world):
    closed(world, 12)
    page = calibration_page(world.vera)
    assert page.compared is not None
    # In the first third there was one check-in, too early for a forecast.
    assert page.compared.statements == 24
    assert page.compared.stated == pytest.approx(0.29)
    assert 0 < page.compared.foretold < 0.25


def test_it_is_held_against_no_fewer_than_ten(world):
    closed(world, 12)
    with world.scope():
        few = KeyResult.objects.filter(objective__cycle__name="2025-Q3").order_by("pk")
        first_three = list(few.values_list("pk", flat=True)[:3])
        KeyResult.objects.filter(pk__in=first_three).update(type="binary")
    page = calibration_page(world.vera)
    assert page.told is not None
    assert page.compared is None


def test_it_is_held_against_one_persons_numbers_never(world):
    """Ten numbers of one person, and two that are done or not of two others, are twelve key
    results of three people: enough for confidence, and a person's score for the forecast."""
    closed(world, 12)
    with world.scope():
        lena, tariq = world.lena.membership_id, world.tariq.membership_id
        ObjectiveOwner.objects.update(membership=world.mio.membership_id)
        for key, person in (("o10", lena), ("o11", tariq)):
            ObjectiveOwner.objects.filter(objective__key=key).update(membership=person)
            KeyResult.objects.filter(objective__key=key).update(type="binary")
    page = calibration_page(world.vera)
    assert page.owners == 3
    assert page.told is not None
    assert page.compared is None


def test_a_product_of_restricted_objectives_is_none_to_ask_for(world):
    with world.scope():
        hidden = Product.objects.create(
            workspace_id=world.vera.workspace_id, key="secret", name="Secret"
        )
        Objective.objects.filter(pk=world.objectives["activation"]).update(
            product=hidden, is_restricted=True
        )
    assert "Secret" not in {each.name for each in calibration_page(world.vera).products}
    with pytest.raises(NotFound):
        calibration_page(world.vera, product_id=hidden.pk)
