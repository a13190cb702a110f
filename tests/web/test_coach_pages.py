"""The pages on which the coach speaks: a team's, a cycle's, before a commitment, and its rules."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.base.scope import scope
from northing.coach.registry import modules
from tests.web.test_people_pages import text


def shown(response) -> str:
    """What a page says, without its marks."""
    assert response.status_code == 200, response
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def coach_address(world, more=""):
    return world.at(f"teams/{world.teams['Repairs']}/coach/{more}")


def let_be_address(world, code="KR304", key="launch"):
    return world.at(f"objectives/{world.objectives['R1']}/let-be/{code}/"), {
        "key_result": world.key_results[key]
    }


@pytest.fixture
def weak(world):
    """A key result whose launch is all it says."""
    with scope(world.id):
        row = KeyResult.objects.filter(pk=world.key_results["launch"])
        row.update(first_probability=None)
    return world


def test_a_team_reads_its_findings_with_reason_and_fix(weak, vera):
    page = text(vera.get(coach_address(weak)))
    assert "either happens or does not" in page
    assert "KR304" in page
    assert "/coach/rules/KR304/" in page
    assert f"objectives/{weak.objectives['R1']}/#kr-{weak.key_results['launch']}" in page


def test_who_writes_is_led_to_the_text_and_may_let_it_be(weak, mio, vera):
    page = text(mio.get(coach_address(weak)))
    assert f"objectives/{weak.objectives['R1']}/edit/#kr-1" in page
    assert "/let-be/KR304/?" in page
    assert "/let-be/" not in text(vera.get(coach_address(weak)))


def test_a_finding_is_let_be_with_a_reason_and_said_again(weak, mio, vera):
    address, about = let_be_address(weak)
    back = {"back": "team", "at": weak.teams["Repairs"]}
    assert "Let this note be?" in shown(mio.get(address, about | back))
    kept = mio.post(address, about | back | {"reason": "One depot is all we need"})
    assert kept["Location"] == coach_address(weak)
    page = shown(vera.get(coach_address(weak)))
    assert "One depot is all we need" in page
    assert "1 let be" in page
    assert "Say it again" not in page
    assert "Say it again" in shown(mio.get(coach_address(weak)))
    assert "One depot is all we need" in shown(mio.get(address, about))
    mio.post(address, about | back | {"again": "1"})
    assert "One depot is all we need" not in shown(vera.get(coach_address(weak)))


def test_the_objectives_page_says_what_is_let_be(weak, mio, vera):
    page = weak.at(f"objectives/{weak.objectives['R1']}/")
    assert "One depot is all we need" not in shown(vera.get(page))
    address, about = let_be_address(weak)
    mio.post(address, about | {"reason": "One depot is all we need"})
    told = shown(vera.get(page))
    assert "Open the depot KR304 let be: “One depot is all we need” (Mio, " in told
    address, about = let_be_address(weak, "ST106")
    mio.post(address, about | {"reason": "We talked to them"})
    # A conflict may be with what the reader does not see.
    for client, place in (
        (vera, page),
        (mio, f"{address}?{urlencode(about)}"),
        (mio, f"{page}edit/"),
    ):
        assert "We talked to them" not in shown(client.get(place))


def test_teams_and_cycles_lead_to_what_the_coach_says(weak, vera):
    cycle = weak.cycles["2026-Q1"]
    team = text(vera.get(weak.at(f"teams/{weak.teams['Repairs']}/")))
    assert f"{coach_address(weak)}?cycle={cycle}" in team
    assert weak.at(f"cycles/{cycle}/coach/") in text(vera.get(weak.at(f"cycles/{cycle}/")))


def test_a_team_lets_be_what_is_said_of_its_plan(world, mio, vera):
    address = world.at(f"teams/{world.teams['Repairs']}/let-be/ST114/")
    about = {"cycle": world.cycles["2026-Q1"], "back": "team", "at": world.teams["Repairs"]}
    assert "Let this note be?" in shown(mio.get(address, about))
    assert vera.get(address, about).status_code == 403
    kept = mio.post(address, about | {"reason": "We found out last year"})
    assert kept["Location"] == coach_address(world, f"?cycle={world.cycles['2026-Q1']}")
    assert "We found out last year" in shown(vera.get(kept["Location"]))
    mio.post(address, about | {"again": "1"})
    assert "We found out last year" not in shown(vera.get(kept["Location"]))


def test_without_a_reason_the_form_says_so_and_keeps_what_was_sent(weak, mio):
    address, about = let_be_address(weak)
    answer = mio.post(address, about | {"reason": " ", "back": "team", "at": "7"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'id="id_reason_error"' in page
    assert f'name="key_result" value="{weak.key_results["launch"]}"' in page
    assert 'name="at" value="7"' in page


@pytest.mark.parametrize("junk", ["x", "0", "-1", "9" * 40, "１"])
def test_junk_in_the_form_is_no_error_of_ours(weak, mio, junk):
    address, _ = let_be_address(weak)
    answer = mio.post(address, {"key_result": junk, "reason": "So", "back": "team", "at": junk})
    assert answer.status_code in {404, 422}


def test_a_closed_cycle_is_read_and_no_more(weak, ada):
    with scope(weak.id):
        Cycle.objects.filter(pk=weak.cycles["2026-Q1"]).update(state="closed")
    asked = f"?cycle={weak.cycles['2026-Q1']}"
    page = text(ada.get(coach_address(weak, asked)))
    assert "either happens or does not" in page
    assert "/let-be/" not in page
    address, about = let_be_address(weak)
    answer = ada.post(address, about | {"reason": "Too late"})
    assert answer.status_code == 409
    assert "Too late" in answer.content.decode()


def test_a_plan_without_faults_says_that_there_is_nothing_to_say(world, vera):
    asked = f"?cycle={world.cycles['2025-Q4']}"
    page = shown(vera.get(world.at(f"teams/{world.teams['Company']}/coach/{asked}")))
    assert "Nothing to say" in page
    assert "plans nothing in this cycle" in page


def test_an_unknown_cycle_is_not_found(world, vera):
    assert vera.get(coach_address(world, "?cycle=999999")).status_code == 404
    assert vera.get(world.at("teams/999999/coach/")).status_code == 404
    assert vera.get(world.at("cycles/999999/coach/")).status_code == 404


def test_a_cycle_is_read_by_rule_and_opened_rule_by_rule(weak, vera):
    address = weak.at(f"cycles/{weak.cycles['2026-Q1']}/coach/")
    closed = text(vera.get(address))
    assert "rule=KR304" in closed
    assert "Open the depot" not in closed
    opened = shown(vera.get(address + "?rule=KR304"))
    assert "Open the depot" in opened
    assert "Mio" not in opened.replace("Mio mends", "")
    elsewhere = shown(vera.get(f"{address}?rule=KR304&team={weak.teams['Company']}"))
    assert "Open the depot" not in elsewhere
    assert vera.get(address + "?rule=nonsense").status_code == 200
    assert "Nothing to say" in shown(vera.get(address + "?team=999999"))


def test_what_is_restricted_is_read_by_those_who_may_and_by_nobody_else(weak, ada, vera, mio):
    with scope(weak.id):
        Objective.objects.filter(pk=weak.objectives["R1"]).update(is_restricted=True)
    addresses = [
        coach_address(weak),
        weak.at(f"cycles/{weak.cycles['2026-Q1']}/coach/?rule=KR304"),
    ]
    for address in addresses:
        page = text(vera.get(address))
        assert "Open the depot" not in page
        assert "Riders trust" not in page
        assert "either happens" not in page
    made, about = let_be_address(weak)
    assert mio.get(made, about).status_code == 404
    assert mio.post(made, about | {"reason": "So"}).status_code == 404


def test_before_a_commitment_the_coach_speaks_and_holds_nothing_up(weak, ada):
    with scope(weak.id):
        KeyResult.objects.filter(pk=weak.key_results["launch"]).update(first_probability=60)
        row = Objective.objects.filter(pk=weak.objectives["R1"])
        row.update(state="draft", committed_on=None, title="Be the best")
    page = shown(ada.get(weak.at(f"objectives/{weak.objectives['R1']}/commit/")))
    assert "What the coach says" in page
    assert "does not tell what will be different" in page
    assert "Nothing here holds you up" in page
    dialog = shown(ada.get(weak.at(f"objectives/{weak.objectives['R1']}/propose/")))
    assert re.search(r"The coach has \d+ note", dialog)
    with scope(weak.id):
        version = Objective.objects.get(pk=weak.objectives["R1"]).version
    done = ada.post(
        weak.at(f"objectives/{weak.objectives['R1']}/commit/"),
        {"version": version, "confirm": "beyond-preset"},
    )
    assert done.status_code == 302, done.content.decode()


@pytest.mark.parametrize("language", ["en", "sv", "zh-hans"])
def test_every_rule_has_its_page_with_examples_in_the_readers_language(world, vera, language):
    headers = {"accept-language": language}
    listed = text(vera.get(world.at("coach/rules/"), headers=headers))
    for code in modules():
        assert f"/coach/rules/{code}/" in listed
        page = text(vera.get(world.at(f"coach/rules/{code}/"), headers=headers))
        assert ('<ul class="examples"' in page) or ('<pre class="ruledoc"' in page), code


def test_no_page_is_of_a_rule_that_is_not(world, vera):
    for code in ("KR999", "kr103", "AL101"):
        assert vera.get(world.at(f"coach/rules/{code}/")).status_code == 404
