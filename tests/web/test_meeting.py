"""A team's meeting: every key result in its turn, and checking in from there."""

import re

import pytest

from northing.apps.goals.models import CheckIn, HelpRequest
from northing.base import clock
from northing.base.scope import scope
from tests.web.conftest import World

FRAGMENT = {"HX-Request": "true"}


def place(world: World) -> str:
    return world.at(f"teams/{world.teams['Repairs']}/meeting/")


def sent(**more):
    return {"on": "2026-02-10", "value": "43", "confidence": "70", "from": "meeting", **more}


def check_in_at(world: World, key="hours") -> str:
    return world.at(f"key-results/{world.key_results[key]}/check-in/")


def stop_of(page: str, pk: int) -> str:
    return page.split(f'<section class="stop" id="kr-{pk}"')[1].split("</section>", maxsplit=1)[0]


def test_the_team_page_leads_to_its_meeting(world, mio):
    page = mio.get(world.at(f"teams/{world.teams['Repairs']}/")).content.decode()
    assert f'href="{place(world)}?cycle={world.cycles["2026-Q1"]}"' in page


def test_each_key_result_has_its_turn_with_what_was_said_last(world, mio):
    page = mio.get(place(world)).content.decode()
    stops = [int(pk) for pk in re.findall(r'<section class="stop" id="kr-(\d+)"', page)]
    assert stops == [world.key_results[key] for key in ("hours", "launch", "steps", "find")]
    assert [f"#kr-{pk}" for pk in stops] == re.findall(r'<a href="(#kr-\d+)"', page)
    first = stop_of(page, world.key_results["hours"])
    for words in ("1 of 4", "Cut repair turnaround", "47", "Night shift", "No help was asked for"):
        assert words in first


def test_what_blocks_is_the_help_that_is_waited_for(world, mio):
    with scope(world.id):
        asked = {"workspace_id": world.id, "objective_id": world.objectives["R1"]}
        asked |= {"to_team_id": world.teams["Company"], "asked_at": clock.now()}
        hours = {"key_result_id": world.key_results["hours"]}
        HelpRequest.objects.create(title="Two hosts", state="open", **asked, **hours)
        HelpRequest.objects.create(title="Over long ago", state="done", **asked, **hours)
        HelpRequest.objects.create(title="For all of it", state="accepted", **asked)
    page = mio.get(place(world)).content.decode()
    first = stop_of(page, world.key_results["hours"])
    other = stop_of(page, world.key_results["launch"])
    assert "Two hosts" in first
    assert "For all of it" in first
    assert "For all of it" in other
    assert "Two hosts" not in other
    assert "Over long ago" not in page


def test_a_check_in_from_the_meeting_comes_back_to_it(world, mio):
    pk = world.key_results["hours"]
    said = mio.post(check_in_at(world), sent(note="Parts came"))
    cycle = world.cycles["2026-Q1"]
    assert said["Location"] == f"{place(world)}?cycle={cycle}&page=1#kr-{pk}"
    assert "Parts came" in stop_of(mio.get(said["Location"]).content.decode(), pk)


def test_a_fragment_brings_the_stop_and_the_list_beside_it(world, mio):
    said = mio.post(check_in_at(world), sent(note="Parts came"), headers=FRAGMENT)
    page = said.content.decode()
    assert said["HX-Trigger"] == "northing:saved"
    assert re.findall(r'id="([a-z]+(?:-\d+)?)"[^>]*hx-swap-oob', page) == [
        "said", "toast", "agenda", f"kr-{world.key_results['hours']}",
    ]  # fmt: skip
    assert "Parts came" in page


def test_who_looks_on_can_check_in_on_nothing(world, vera):
    page = vera.get(place(world)).content.decode()
    assert not re.search(r"""(href|hx-get|action)="[^"]*/check-in/""", page)
    assert page.count("Why this number?") == 4


def test_a_team_without_commitments_has_nothing_to_go_through(world, mio):
    page = mio.get(f"{place(world)}?cycle={world.cycles['2025-Q4']}").content.decode()
    empty = mio.get(world.at(f"teams/{world.teams['Company']}/meeting/")).content.decode()
    assert "Parts in stock" in page
    assert "Nothing to go through yet" in empty


def test_an_unknown_team_has_no_meeting(world, mio):
    assert mio.get(world.at("teams/9999/meeting/")).status_code == 404


# --- taking a check-in back -----------------------------------------------------------------------


def newest(world: World) -> CheckIn:
    with scope(world.id):
        rows = CheckIn.objects.filter(key_result=world.key_results["hours"])
        return rows.select_related("observation").order_by("-pk")[0]


def test_undo_stands_beside_saved_and_takes_the_check_in_back(world, mio):
    before = newest(world)
    page = mio.post(check_in_at(world), sent(**{"from": "objective"}), follow=True).content.decode()
    assert newest(world).pk != before.pk
    address = re.findall(r'action="([^"]+/take-back/)"', page)[0]
    page = mio.post(address, {"from": "objective"}, follow=True).content.decode()
    assert "Taken back: Cut repair turnaround" in page
    assert newest(world).pk == before.pk


@pytest.mark.parametrize("origin", ["home", "objective", "team", "meeting"])
def test_undo_comes_with_the_fragment_and_leads_back_to_where_it_was_made(world, mio, origin):
    page = mio.post(check_in_at(world), sent(**{"from": origin}), headers=FRAGMENT).content.decode()
    toast = page.split('id="toast"')[1].split("</div>")[0]
    address = re.findall(r'action="([^"]+)"', toast)[0]
    assert f'name="from" value="{origin}"' in toast
    told = mio.post(address, {"from": origin})["Location"]
    assert {
        "home": told == world.at(),
        "objective": told.startswith(world.at("objectives/")),
        "team": told.startswith(world.at(f"teams/{world.teams['Repairs']}/#")),
        "meeting": told.startswith(place(world)),
    }[origin]


def test_after_the_run_undo_leads_to_the_same_check_in_again(world, mio):
    mio.post(check_in_at(world), sent(**{"from": "run"}))
    told = mio.post(world.at(f"check-ins/{newest(world).pk}/take-back/"), {"from": "run"})
    assert told["Location"] == f"{check_in_at(world)}?from=run"


def test_what_cannot_be_taken_back_says_so(world, mio):
    with scope(world.id):
        pk = newest(world).pk
        CheckIn.objects.filter(pk=pk).update(by=None)
    assert mio.post(world.at(f"check-ins/{pk}/take-back/")).status_code == 403
    mio.post(check_in_at(world), sent())
    mine = newest(world).pk
    mio.post(check_in_at(world), sent(value="42"))
    page = mio.post(world.at(f"check-ins/{mine}/take-back/"), follow=True).content.decode()
    assert "cannot be taken back any more" in page


def test_ticks_offer_no_undo(world, mio):
    page = mio.post(check_in_at(world, "steps"), sent(done=[]), headers=FRAGMENT).content.decode()
    assert "take-back" not in page
