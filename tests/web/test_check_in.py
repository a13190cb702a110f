"""Checking in from the page: with and without JavaScript, valid and not."""

import re

import pytest

from northing.apps.goals.models import CheckIn
from northing.apps.people.models import Workspace
from northing.base.scope import scope

FRAGMENT = {"HX-Request": "true"}


@pytest.fixture
def address(world):
    def of(key):
        return world.at(f"key-results/{world.key_results[key]}/check-in/")

    return of


def saved(world, key: str) -> list[CheckIn]:
    with scope(Workspace.objects.get(slug=world.slug).pk):
        rows = CheckIn.objects.filter(key_result=world.key_results[key]).order_by("pk")
        return list(rows.select_related("observation"))


def value_of(check_in):
    assert check_in.observation
    return check_in.observation.value


def given(**fields):
    return {"on": "2026-02-10", "value": "43", "confidence": "70", "note": "", **fields}


def test_saving_leads_back_to_the_row_with_a_message(world, mio, address):
    response = mio.post(address("hours"), given(note="Parts came"), follow=True)
    assert response.redirect_chain == [
        (world.at(f"objectives/{world.objectives['R1']}/#kr-{world.key_results['hours']}"), 302)
    ]
    page = response.content.decode()
    assert "Saved: Cut repair turnaround" in page
    assert "Parts came" in page
    newest = saved(world, "hours")[-1]
    assert value_of(newest) == 43
    assert newest.confidence == 70


def test_what_the_pace_expects_is_rounded_to_what_matters(mio, address):
    page = mio.get(address("hours")).content.decode()
    assert re.search(r"on pace would be \d+(\.\d)?\s", page)


def test_the_parent_moves_with_its_child(world, mio, address):
    before = mio.get(world.at(f"objectives/{world.objectives['C1']}/")).content.decode()
    mio.post(address("hours"), given(value="24"))
    after = mio.get(world.at(f"objectives/{world.objectives['C1']}/")).content.decode()
    assert "done" in before
    assert standing(before) != standing(after)


def standing(page: str) -> str:
    return page.split('id="objective-')[1].split("</header>", maxsplit=1)[0]


def test_a_fragment_swaps_row_header_and_parent(world, mio, address):
    response = mio.post(address("hours"), given(), headers=FRAGMENT)
    page = response.content.decode()
    assert response.status_code == 200
    assert response.headers["HX-Trigger"] == "northing:saved"
    for part in (
        f'id="kr-{world.key_results["hours"]}"',
        f'id="objective-{world.objectives["R1"]}"',
        f'id="node-{world.objectives["C1"]}"',
        f'id="self-{world.objectives["R1"]}"',
        'id="story"',
        'id="chart"',
    ):
        assert page.count(part) == 1
    assert page.count(" flash") == 1
    assert page.count('aria-current="true"') == 2  # the charted key result and this objective
    assert "<html" not in page


def test_a_fragment_for_home_takes_the_row_away_and_counts_again(world, mio, address):
    assert f'id="kr-{world.key_results["hours"]}"' in mio.get(world.at()).content.decode()
    sent = given(note="Parts came", **{"from": "home"})
    page = mio.post(address("hours"), sent, headers=FRAGMENT).content.decode()
    assert f'id="kr-{world.key_results["hours"]}"' not in page
    assert 'id="owed-count" hx-swap-oob="outerMorph">3<' in page
    assert "3 check-ins" in page
    assert "Parts came" in page.split('id="what-moved"')[1]
    for part in ("owed", "at-risk", "what-moved", "start-run", "owed-count", "said"):
        assert re.search(f'id="{part}"[^>]* hx-swap-oob="outerMorph"', page)


def test_what_was_checked_in_on_for_an_earlier_day_stays_owed(world, mio, address):
    sent = given(on="2026-01-21", **{"from": "home"})
    page = mio.post(address("hours"), sent, headers=FRAGMENT).content.decode()
    row = page.split(f'id="kr-{world.key_results["hours"]}"')
    assert row[0].endswith('flash due" ')
    assert page.count("hx-swap-oob") == 7


def test_the_dialog_is_a_fragment(mio, address):
    page = mio.get(address("hours"), headers=FRAGMENT).content.decode()
    assert "<html" not in page
    assert 'id="dlg-t"' in page
    assert "hx-post" in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"value": "many"}, "Write a number, such as 43.5."),
        ({"value": "1234567890123456789"}, "15 digits at the most"),
        ({"on": "2026-02-11"}, "Choose"),
        ({"on": "2025-12-31"}, "Choose"),
        ({"on": "yesterday"}, "Write a date as year-month-day"),
        ({"confidence": "101"}, "between 0 and 100"),
    ],
)
@pytest.mark.parametrize("headers", [{}, FRAGMENT])
def test_what_cannot_be_read_comes_back_with_what_was_typed(
    world, mio, address, wrong, said, headers
):
    before = len(saved(world, "hours"))
    response = mio.post(address("hours"), given(note="Keep me", **wrong), headers=headers)
    page = response.content.decode()
    assert response.status_code == 422
    assert said in page
    assert "Keep me" in page
    for name, typed in wrong.items():
        if name != "confidence":
            assert f'value="{typed}"' in page
        assert f'id="{name}-error"' in page
    assert len(saved(world, "hours")) == before


@pytest.mark.parametrize("slip", ["4300", "-50"])
def test_a_slip_is_asked_about_once_and_saved_when_it_is_sent_again(world, mio, address, slip):
    before = len(saved(world, "hours"))
    response = mio.post(address("hours"), given(value=slip, note="Keep me"))
    page = response.content.decode()
    assert response.status_code == 422
    assert "right? Save again to confirm." in page
    assert "Keep me" in page
    assert f'value="{slip}"' in page
    assert len(saved(world, "hours")) == before
    confirm = page.split('name="confirm" value="')[1].split('"')[0]
    other = mio.post(address("hours"), given(value=f"{slip}1", confirm=confirm))
    assert other.status_code == 422
    assert mio.post(address("hours"), given(value=slip, confirm=confirm)).status_code == 302
    assert value_of(saved(world, "hours")[-1]) == int(slip)


@pytest.mark.parametrize("far", ["100", "-30"])
def test_far_off_but_possible_is_saved_at_once(mio, address, far):
    assert mio.post(address("hours"), given(value=far)).status_code == 302


def test_what_was_stated_last_is_offered_and_stays_chosen(mio, address):
    mio.post(address("hours"), given(confidence="65"))
    page = mio.get(address("hours")).content.decode()
    assert 'name="confidence" value="65" checked' in page
    assert page.count('name="confidence"') == 12


def test_finding_out_asks_for_no_confidence(mio, address):
    assert 'name="confidence"' not in mio.get(address("find")).content.decode()


@pytest.mark.parametrize("key", ["hours", "launch", "steps", "find"])
def test_the_first_thing_to_answer_has_the_focus(mio, address, key):
    page = mio.get(address(key)).content.decode()
    assert page.count(" autofocus") == 1


def test_the_hint_says_that_it_is_about_the_time_before(mio, address):
    page = mio.get(address("hours")).content.decode()
    assert "Before this check-in: 18% of the way done" in page


def test_numbers_are_read_in_the_readers_language(world, mio, address):
    mio.post("/preferences/", {"language": "sv"})
    mio.post(address("hours"), given(value="43,25"))
    assert str(value_of(saved(world, "hours")[-1]).normalize()) == "43.25"
    response = mio.post(address("hours"), given(value="1.234"))
    assert response.status_code == 422
    assert "1,234" in response.content.decode()


def test_a_binary_one_takes_its_likelihood(world, mio, address):
    page = mio.get(address("launch")).content.decode()
    assert "Is it done?" in page
    assert 'name="value"' not in page
    mio.post(address("launch"), {"on": "2026-02-10", "confidence": "80", "is_done": ""})
    assert saved(world, "launch")[-1].confidence == 80
    objective = mio.get(world.at(f"objectives/{world.objectives['R1']}/")).content.decode()
    assert "60% → 80%" in objective


def test_milestones_are_ticked(world, mio, address):
    page = mio.get(address("steps")).content.decode()
    assert "Malmö" in page
    choice = page.split('name="done" value="')[1].split('"')[0]
    response = mio.post(address("steps"), {"on": "2026-02-10", "done": [choice]})
    assert response.status_code == 302
    again = mio.get(address("steps")).content.decode()
    assert f'value="{choice}" checked' in again


def test_a_tick_made_meanwhile_by_somebody_else_is_not_undone(world, mio, ada, address):
    page = mio.get(address("steps")).content.decode()
    version = page.split('name="version" value="')[1].split('"')[0]
    first, second = re.findall('name="done" value="([0-9]+)"', page)
    sent = {"on": "2026-02-10", "version": version}
    assert ada.post(address("steps"), {**sent, "done": [first]}).status_code == 302
    late = mio.post(address("steps"), {**sent, "done": [second], "note": "Keep me"})
    assert late.status_code == 409
    assert f'value="{first}" checked' in mio.get(address("steps")).content.decode()


@pytest.mark.parametrize("headers", [{}, FRAGMENT])
def test_who_was_overtaken_sees_both_and_may_save_over(world, mio, ada, address, headers):
    page = mio.get(address("steps")).content.decode()
    version = page.split('name="version" value="')[1].split('"')[0]
    titles = dict(re.findall('name="done" value="([0-9]+)"[^>]*>([^<]+)<', page))
    first, second = titles
    sent = {"on": "2026-02-10", "version": version, "note": "Keep me"}
    ada.post(address("steps"), {**sent, "done": [first]})
    mine = {**sent, "done": [second]}
    late = mio.post(address("steps"), mine, headers=headers)
    page = late.content.decode()
    assert late.status_code == 409
    assert "Somebody changed this while you were writing" in page
    assert f"It stands now as: {titles[first]}<" in page
    assert "Keep me" in page
    assert f'value="{second}" checked' in page
    assert f'value="{first}" checked' not in page
    assert page.count("It stands now as") == 1
    assert "Save mine over it" in page
    version = page.split('name="version" value="')[1].split('"')[0]
    again = mio.post(address("steps"), {**mine, "version": version}, headers=headers)
    assert again.status_code == (200 if headers else 302)
    after = mio.get(address("steps")).content.decode()
    assert f'value="{second}" checked' in after
    assert f'value="{first}" checked' not in after


def test_ticked_milestones_are_told_by_weight(world, mio, address):
    choice = mio.get(address("steps")).content.decode().split('name="done" value="')[1]
    mio.post(address("steps"), {"on": "2026-02-10", "done": [choice.split('"')[0]]})
    page = mio.get(world.at(f"objectives/{world.objectives['R1']}/")).content.decode()
    assert "checked in: milestones worth 1 are done" in page


def test_a_milestone_of_something_else_is_refused(mio, address):
    response = mio.post(address("steps"), {"on": "2026-02-10", "done": ["987654"]})
    assert response.status_code == 422


def test_a_baseline_is_found_out(world, mio, address):
    response = mio.post(address("find"), given(value="3,5 %"))
    assert response.status_code == 302
    assert str(value_of(saved(world, "find")[-1]).normalize()) == "3.5"


def test_the_run_goes_from_one_to_the_next_and_ends(world, mio):
    response = mio.get(world.at("check-ins/"))
    seen = []
    for position in range(1, 5):
        page = response.content.decode()
        assert f"{position} of 4" in page
        seen.append(page.split('id="dlg-t">')[1].split("<")[0])
        skip = page.split('class="btn ghost" href="')[1].split('"')[0]
        response = mio.get(skip)
    assert len(set(seen)) == 4
    assert "That was the last one" in response.content.decode()


def test_saving_in_the_run_leads_to_the_next(world, mio, address):
    response = mio.post(address("hours"), given(**{"from": "run"}), follow=True)
    page = response.content.decode()
    assert "Saved: Cut repair turnaround" in page
    assert "1 of " in page
    assert 'name="from" value="run"' in page
    assert 'id="dlg-t">Cut repair turnaround' not in page


def test_saving_from_home_leads_home(world, mio, address):
    response = mio.post(address("hours"), given(**{"from": "home"}))
    assert response.headers["Location"] == world.at()


def test_an_unknown_way_back_leads_to_the_objective(world, mio, address):
    response = mio.post(address("hours"), given(**{"from": "https://example.com/"}))
    assert "/objectives/" in response.headers["Location"]


def test_a_viewer_may_not_check_in(world, vera, address):
    before = len(saved(world, "hours"))
    assert vera.post(address("hours"), given()).status_code == 403
    assert len(saved(world, "hours")) == before


def test_reading_the_form_changes_nothing(world, mio, address):
    before = len(saved(world, "hours"))
    mio.get(address("hours"), given())
    assert len(saved(world, "hours")) == before
