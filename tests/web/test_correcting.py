"""A check-in is put right on a page: what it said stays beside it, and no words are lost."""

import re
from typing import Any

import pytest

from northing.apps.goals.models import CheckIn, Cycle
from northing.base.scope import scope
from tests.web.conftest import World

FRAGMENT = {"HX-Request": "true"}
SAYS = {"on": "2026-02-10", "value": "43", "confidence": "70", "note": "Parts came"}


@pytest.fixture
def said(world, mio):
    """Say something on a key result and return its check-in's id."""

    def say(key="hours", **fields) -> int:
        address = world.at(f"key-results/{world.key_results[key]}/check-in/")
        assert mio.post(address, {**SAYS, **fields}).status_code == 302
        return int(newest(world, key).pk)

    return say


def newest(world, key) -> Any:
    with scope(world.id):
        rows = CheckIn.objects.filter(key_result=world.key_results[key]).order_by("-pk")
        return rows.select_related("observation")[0]


def at(world: World, pk: int) -> str:
    return world.at(f"check-ins/{pk}/correct/")


def story_of(reader, world) -> str:
    page = reader.get(world.at(f"objectives/{world.objectives['R1']}/")).content.decode()
    story = page.split('id="story"')[1].split("</section>")[0]
    return str(story.replace("\N{NO-BREAK SPACE}", " "))


def test_the_story_leads_to_it_and_then_says_both(world, mio, said):
    address = at(world, said())
    assert f'href="{address}"' in story_of(mio, world)
    form = mio.get(address).content.decode()
    assert re.search(r'id="value"[^>]* value="43"', form)
    assert 'name="confidence" value="70" checked' in form
    assert ">Parts came</textarea>" in form
    assert 'id="on" name="on" value="2026-02-10"' in form
    right = {"on": "2026-02-09", "value": "45", "confidence": "60", "note": "Some parts came"}
    response = mio.post(address, {**right, "reason": "A slip <b>", "version": "0"}, follow=True)
    assert response.redirect_chain[0][0].endswith(f"/{world.objectives['R1']}/#story")
    page = response.content.decode()
    assert "Put right: Cut repair turnaround" in page
    story = story_of(mio, world)
    assert "checked in 47 h → 45 h" in story
    assert "Put right on Feb 10, 2026" in story
    before = story.split('class="putright"')[1].split("</details>")[0]
    for words in ("Mio", "for Feb 10, 2026", "checked in 43 h, confidence 70%", "Parts came"):
        assert words in before
    assert "Why: A slip &lt;b&gt;" in before


def test_the_dialog_is_a_fragment_and_swaps_what_moved(world, mio, said):
    address = at(world, said())
    dialog = mio.get(address, headers=FRAGMENT).content.decode()
    assert "<html" not in dialog
    assert f'hx-post="{address}"' in dialog
    response = mio.post(address, {**SAYS, "value": "50", "version": "0"}, headers=FRAGMENT)
    page = response.content.decode()
    assert response.headers["HX-Trigger"] == "northing:saved"
    for part in ("chart", "story", f"kr-{world.key_results['hours']}"):
        assert f'id="{part}"' in page
    assert "Put right on" in page


def test_numbers_are_read_and_written_in_the_readers_language(world, mio, said):
    pk = said()
    mio.post("/preferences/", {"language": "sv"})
    mio.post(at(world, pk), {**SAYS, "value": "43,25", "version": "0"})
    assert str(newest(world, "hours").observation.value.normalize()) == "43.25"
    assert re.search(r'id="value"[^>]* value="43,25"', mio.get(at(world, pk)).content.decode())


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"value": "many"}, "Write a number, such as 43.5."),
        ({"value": ""}, "value-error"),
        ({"value": "4300"}, "Save again to confirm."),
        ({"on": "2026-02-11"}, "2026 or earlier."),
        ({"on": "2025-12-31"}, "2026 or later."),
        ({"confidence": "101"}, "between 0 and 100"),
    ],
)
@pytest.mark.parametrize("headers", [{}, FRAGMENT])
def test_what_cannot_be_comes_back_with_what_was_typed(world, mio, said, wrong, told, headers):
    pk = said()
    sent = {**SAYS, "note": "Keep me", "reason": "And me", "version": "0", **wrong}
    response = mio.post(at(world, pk), sent, headers=headers)
    page = response.content.decode()
    assert response.status_code == 422
    for words in (told, "Keep me", "And me"):
        assert words in page
    assert newest(world, "hours").note == "Parts came"


def test_a_value_that_stood_there_is_not_asked_about_again(world, mio, said):
    pk = said(value="4300", confirm="4.3E+3")
    mio.post(at(world, pk), {**SAYS, "value": "4300", "note": "Truly", "version": "0"})
    assert newest(world, "hours").note == "Truly"


def test_who_was_overtaken_sees_both_and_may_save_over(world, mio, ada, said):
    address = at(world, said())
    assert ada.post(address, {**SAYS, "value": "44", "version": "0"}).status_code == 302
    mine = {**SAYS, "value": "45", "note": "Mine", "reason": "Ours", "version": "0"}
    late = mio.post(address, mine)
    page = late.content.decode()
    assert late.status_code == 409
    assert page.count("It stands now as") == 2
    assert "It stands now as: 44<" in page
    assert "It stands now as: Parts came<" in page
    assert "Save mine over it" in page
    assert ">Ours</textarea>" in page
    version = page.rsplit('name="version" value="', 1)[1].split('"')[0]
    assert mio.post(address, {**mine, "version": version}).status_code == 302
    assert newest(world, "hours").observation.value == 45
    assert story_of(mio, world).count("Until then") == 2


def test_a_cycle_that_takes_no_check_ins_keeps_the_words(world, mio, said):
    pk = said()
    with scope(world.id):
        Cycle.objects.filter(pk=world.cycles["2026-Q1"]).update(state="closed")
    assert "/correct/" not in story_of(mio, world)
    assert '<form class="checkin' not in mio.get(at(world, pk)).content.decode()
    late = mio.post(at(world, pk), {**SAYS, "note": "Keep me", "version": "0"})
    assert late.status_code == 409
    assert "Keep me" in late.content.decode()


def test_who_may_not_check_in_is_told_so(world, vera, otto, said):
    pk = said()
    assert "/correct/" not in story_of(vera, world)
    page = vera.get(at(world, pk)).content.decode()
    assert "Only the owners, the people of the team and administrators" in page
    refused = vera.post(at(world, pk), {**SAYS, "note": "Mine", "version": "0"})
    assert refused.status_code == 403
    assert otto.get(f"/w/{world.elsewhere}/check-ins/{pk}/correct/").status_code == 404
    assert newest(world, "hours").note == "Parts came"


def test_what_was_not_done_after_all(world, mio, said):
    pk = said("launch", value="", is_done="on")
    page = mio.get(at(world, pk)).content.decode()
    assert "Was it done?" in page
    mio.post(at(world, pk), {**SAYS, "is_done": "", "version": "0"})
    assert newest(world, "launch").observation.value == 0
    assert "checked in: done" in story_of(mio, world).split('class="putright"')[1]


def test_ticks_stay_and_their_words_are_put_right(world, mio, said):
    pk = said("steps", value="", note="Malmo")
    page = mio.get(at(world, pk)).content.decode()
    assert 'name="done"' not in page
    assert 'name="value"' not in page
    assert page.count(" autofocus") == 1
    sent = {"on": "2026-02-10", "confidence": "70", "note": "Malmö", "version": "0"}
    assert mio.post(at(world, pk), sent).status_code == 302
    assert newest(world, "steps").note == "Malmö"
