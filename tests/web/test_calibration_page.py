"""Confidence and outcome: what the page draws and says, and what where there is too little."""

import re

import pytest
from django.utils import translation

from northing.apps.goals.models import Cycle, Objective
from northing.base.scope import scope
from northing.core.calibration import Statement, calibrate
from northing.web.reliability import groups_table, reliability
from tests.apps.test_calibration import quarter
from tests.web.test_components import clean, labels, root
from tests.world import bring_in


def told(number=20, probability=0.7, reached=8):
    said = [Statement(n, n % 3, probability, n < reached) for n in range(number)]
    found = calibrate(said)
    assert found is not None
    return found


def parts(html: str, tag: str, css: str) -> list[dict[str, str]]:
    return [dict(e.items()) for e in root(html).iter(tag) if e.get("class", "").startswith(css)]


def test_a_group_is_a_dot_beside_its_band():
    html = reliability(told())
    (dot,), (band,) = parts(html, "circle", "dot"), parts(html, "rect", "consistent")
    assert (dot["cx"], dot["class"]) == ("70.00%", "dot is-outside")
    assert float(dot["cy"].rstrip("%")) > float(band["y"].rstrip("%"))
    assert [text for text in labels(html) if text == "100%"] == ["100%", "100%"]
    assert "20 key results, stated at 70%: 40% reached." in html


def test_what_is_in_line_is_not_filled():
    assert parts(reliability(told(reached=14)), "circle", "dot")[0]["class"] == "dot"


@pytest.mark.parametrize("probability", [0.0, 1.0])
def test_nothing_is_drawn_outside(probability):
    html = reliability(told(probability=probability))
    assert "-" not in re.findall(r'(?:cx|x|y|cy)="(-?)[\d.]+%"', html)


@pytest.mark.parametrize("language", ["en", "sv", "zh-hans"])
def test_the_table_says_what_the_drawing_shows(language):
    with translation.override(language):
        html = clean(groups_table(told()))
    for words in ("60", "80", "70", "40", "20"):
        assert words in html


def closed(world, number: int) -> None:
    text = quarter(number).replace("Tidewater", "Harbour Bikes")
    bring_in(text.replace("Growth", "Repairs").replace("lena@", "vera@"))
    with scope(world.id):
        Objective.objects.filter(cycle__name="2025-Q3").update(state="closed")
        Cycle.objects.filter(name="2025-Q3").update(state="closed")


def page_of(client, world, of: str = "") -> str:
    answer = client.get(world.at(f"calibration/?of={of}" if of else "calibration/"))
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_the_page_tells_what_was_said_and_what_happened(world, vera):
    closed(world, 10)
    page = page_of(vera, world)
    assert "Stated on average 70% Reached in fact 50% Brier score 0.29" in page
    assert "would give 0.25" in page
    assert "No verdict below 50 key results" in page
    assert "First third 10 70% 50% 0.29" in page
    assert "On the newest 20 statements" in page
    assert "people score 0.29 and the forecast of the same day 0." in page
    assert "From 30 statements on 10 key results of 1 closed cycle" in page


@pytest.mark.parametrize(
    ("reached", "words"), [(12, "too sure"), (100, "too careful"), (35, "in line with")]
)
def test_a_verdict_is_a_sentence(world, vera, reached, words):
    closed(world, 50)
    with scope(world.id):
        rows = Objective.objects.filter(cycle__name="2025-Q3").order_by("pk")
        for at, row in enumerate(rows):
            row.key_results.update(progress=int(at < reached))
    assert words in page_of(vera, world)


def test_too_little_says_what_is_missing(world, vera):
    closed(world, 9)
    page = page_of(vera, world)
    assert "This page needs 10 closed key results" in page
    assert "So far there are 9 such key results." in page
    assert "own them" not in page
    assert "Brier" not in page


def test_too_few_people_are_counted(world, vera):
    closed(world, 15)
    page = page_of(vera, world, f"team-{world.teams['Repairs']}")
    assert "So far there are 10 such key results. 2 people own them." in page
    assert "Brier" not in page


@pytest.mark.parametrize("of", ["team-4711", "product-4711", "person-1", "team-", "team-٣", "x"])
def test_what_there_is_not_is_not_found(world, vera, of):
    assert vera.get(world.at(f"calibration/?of={of}")).status_code == 404


def test_cycles_lead_there(world, vera):
    page = vera.get(world.at("cycles/")).content.decode()
    assert f'href="{world.at("calibration/")}"' in page
