"""The coach beside the text: what it says while somebody writes, and what a press does about it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from northing.apps.goals.models import Objective
from northing.base.scope import scope
from northing.core.document import KeyResult
from tests.web.forms_read import form_in
from tests.web.test_people_pages import text
from tests.web.test_writing_page import fields_of, planned


@pytest.fixture
def blank(world, ada):
    """The form of a new objective as it opens."""
    return fields_of(ada, world.at("objectives/new/"))


def told(response, place: str) -> str:
    """What is said under one text."""
    page = response.content.decode()
    found = re.search(rf'<div class="coach" data-coach="{place}">(.*?)\n</div>', page, re.DOTALL)
    assert found, page
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split())


def asked(client: Client, world, sent: dict[str, list[str]], **more: str):
    return client.post(world.at("objectives/advice/"), sent | {k: [v] for k, v in more.items()})


def test_each_text_gets_what_is_said_of_it(world, ada, blank):
    answer = asked(ada, world, blank, title="Be the best", **{"kr-0-title": "Raise NPS"})
    assert answer.status_code == 200
    assert "does not tell what will be different" in told(answer, "objective")
    assert "“NPS” has no target" in told(answer, "kr-0")
    with scope(world.id):
        assert not Objective.objects.filter(title="Be the best").exists()


def test_an_empty_page_hears_nothing(world, ada, blank):
    answer = asked(ada, world, blank)
    assert told(answer, "objective") == told(answer, "kr-0") == ""


def test_it_speaks_the_readers_language_whatever_the_text_is_in(world, ada, blank):
    ada.cookies["django_language"] = "sv"
    answer = ada.post(
        world.at("objectives/advice/"),
        blank | {"kr-0-title": ["Launch the night ferry"]},
        headers={"accept-language": "sv"},
    )
    assert "Launch" in told(answer, "kr-0")
    assert "either happens or does not" not in told(answer, "kr-0")


def test_what_stands_in_the_fields_counts_as_if_it_were_in_the_title(world, ada, blank):
    title = {"kr-0-title": "Customers recommend the ferry", "kr-0-metric": "NPS"}
    assert "KR101" in asked(ada, world, blank, **title).content.decode()
    filled = asked(ada, world, blank, **title, **{"kr-0-baseline": "32", "kr-0-target": "45"})
    assert told(filled, "kr-0") == ""


SENTENCES = {
    "en": ("Increase NPS from 32 to 45 by 15 March", "NPS"),
    "sv": ("Öka NPS från 32 till 45 senast den 15 mars", "NPS"),
    "zh-hans": ("到3月15日，NPS从32提高到45", "NPS"),
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_fills_the_fields(world, ada, blank, language):
    sentence, metric = SENTENCES[language]
    sent = blank | {"kr-0-title": [sentence], "do": ["kr.0.fill"]}
    filled = form_in(text(ada.post(world.at("objectives/new/"), sent)), "write")
    wanted = {"metric": metric, "baseline": "32", "target": "45", "deadline": "2026-03-15"}
    assert {name: filled[f"kr-0-{name}"][0] for name in wanted} == wanted
    assert filled["kr-0-title"] == [sentence]


def test_what_somebody_wrote_is_not_overwritten(world, ada, blank):
    more = {"kr-0-title": "Increase NPS from 32 to 45", "kr-0-target": "50"}
    assert "Understood" not in told(asked(ada, world, blank, **more), "kr-0")
    sent = blank | {k: [v] for k, v in more.items()} | {"do": ["kr.0.fill"]}
    filled = form_in(text(ada.post(world.at("objectives/new/"), sent)), "write")
    assert filled["kr-0-target"] == ["50"]
    assert filled["kr-0-baseline"] == [""]


def test_a_text_with_two_key_results_becomes_two_rows(world, ada, blank):
    both = "Raise NPS from 32 to 45 and retention from 40 % to 60 %"
    sent = blank | {"kr-0-title": [both], "do": ["kr.0.split"]}
    split = form_in(text(ada.post(world.at("objectives/new/"), sent)), "write")
    assert split["kr-0-title"] == ["Raise NPS from 32 to 45"]
    assert split["kr-1-title"] == ["Retention from 40 % to 60 %"]
    assert split["kr-TOTAL_FORMS"] == ["2"]


def test_a_finding_is_let_be_with_a_reason_and_the_typing_stays(world, ada):
    objective_id = planned(world, KeyResult(id="", title="Open the depot"))
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = fields_of(ada, address)
    sent |= {"kr-0-title": ["Launch the night ferry"], "do": ["kr.0.dismiss.KR304"]}
    missing = ada.post(address, sent)
    assert missing.status_code == 422
    assert "Launch the night ferry" in text(missing)
    assert 'id="why-kr-0-KR304-err"' in text(missing)
    answer = ada.post(address, sent | {"kr-0-why-KR304": ["One launch is the point"]})
    assert "KR304 is let be: “One launch is the point” (Ada" in text(answer)
    assert form_in(text(answer), "write")["kr-0-title"] == ["Launch the night ferry"]
    assert "either happens or does not" not in told(answer, "kr-0")
    again = ada.post(address, sent | {"do": ["kr.0.heed.KR304"]})
    assert "is let be" not in text(again)
    assert "either happens or does not" in told(again, "kr-0")


def test_what_is_not_saved_yet_is_saved_before_a_finding_is_let_be(world, ada, blank):
    sent = blank | {"kr-0-title": ["Launch the night ferry"]}
    assert "Save the draft first" in told(asked(ada, world, sent), "kr-0")
    pressed = sent | {"do": ["kr.0.dismiss.KR304"], "kr-0-why-KR304": ["So it is"]}
    answer = ada.post(world.at("objectives/new/"), pressed, headers={"hx-request": "true"})
    assert "is let be" not in text(answer)
    assert "Let be, with your reason" not in text(answer)


def test_who_may_not_write_hears_no_advice(world, vera, blank):
    assert asked(vera, world, blank).status_code == 403


def test_nobody_else_hears_of_an_objective(world, otto, ada, blank):
    objective_id = planned(world, KeyResult(id="", title="Open the depot"))
    answer = asked(otto, world, blank, about=f"objective:{objective_id}")
    assert answer.status_code == 404


def test_of_a_commitment_no_field_is_filled_in(world, ada):
    sent = fields_of(ada, world.at(f"objectives/{world.objectives['R1']}/edit/"))
    sent |= {f"kr-0-{name}": [""] for name in ("metric", "baseline", "target", "unit")}
    sent |= {"kr-0-title": ["Increase NPS from 32 to 45"]}
    assert "Understood" not in told(asked(ada, world, sent), "kr-0")


def test_what_cannot_be_taken_apart_is_not_said_to_be(world, ada, blank):
    sent = blank | {"kr-0-title": ["Raise NPS from 32 to 45"], "do": ["kr.0.split"]}
    answer = ada.post(world.at("objectives/new/"), sent, headers={"hx-request": "true"})
    assert "Made two key results" not in text(answer)
    assert form_in(text(answer), "write")["kr-TOTAL_FORMS"] == ["1"]


def test_the_phase_that_is_chosen_counts_before_it_is_saved(world, ada, blank):
    sent = {"kr-0-title": "Run 6 co-design sessions with riders", "phase": "discovery"}
    assert "KR303" not in asked(ada, world, blank, **sent).content.decode()
    assert "KR303" in asked(ada, world, blank, **sent | {"phase": "growth"}).content.decode()


def test_a_press_on_what_came_while_typing_goes_to_the_page(world, ada, blank):
    answer = asked(ada, world, blank, **{"kr-0-title": "Raise NPS to 45 and retention to 60 %"})
    assert f'hx-post="{world.at("objectives/new/")}"' in text(answer)
