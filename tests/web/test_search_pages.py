"""The search page and what the palette lists."""

import re
from html import unescape

import pytest

from northing.apps.goals.actions.terms import keep_terms
from northing.apps.goals.models import Objective
from northing.base.scope import scope
from northing.core.seeking import sought

HTMX = {"headers": {"HX-Request": "true"}}


def text_of(answer) -> str:
    return unescape(answer.content.decode())


def call_it(world, title: str) -> None:
    with scope(world.id):
        rows = Objective.objects.filter(pk=world.objectives["R1"])
        rows.update(title=title, sought=sought(title))
        keep_terms(world.id, (), list(rows))


def test_the_page_finds_and_marks_each_word(mio, world):
    page = text_of(mio.get(world.at("search/"), {"q": "JOURNEY rider"}))
    assert "<mark>Rider</mark>s trust every <mark>journey</mark> to start" in page
    assert f"/objectives/{world.objectives['R1']}/" in page


def test_what_stands_in_a_title_is_never_markup(mio, world):
    title = "Ship <script>alert(1)</script> & <b>win</b>"
    call_it(world, title)
    for path in ("search/", "search/palette/"):
        answer = mio.get(world.at(path), {"q": "<script> win"}).content.decode()
        assert "<script>alert" not in answer
        assert "Ship <mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt; &amp;" in answer
        assert "&lt;b&gt;<mark>win</mark>&lt;/b&gt;" in answer


def test_a_kind_is_a_page_of_its_own_and_another_workspace_has_none_of_it(mio, otto, world):
    page = text_of(mio.get(world.at("search/"), {"q": "repair", "kind": "key-result"}))
    assert "Cut <mark>repair</mark> turnaround" in page
    assert f"/key-results/{world.key_results['hours']}/" in page
    assert "1 result" in page
    assert "/teams/" not in page.split("<main")[1].split("</main>")[0]
    assert otto.get(world.at("search/"), {"q": "repair"}).status_code == 404


def test_an_empty_answer_says_what_to_try(mio, world):
    page = text_of(mio.get(world.at("search/"), {"q": "zzz", "kind": "team"}))
    assert "Nothing found for “zzz”" in page
    assert 'href="?q=zzz"' in page


def test_a_slip_says_what_is_shown_instead(mio, world):
    page = text_of(mio.get(world.at("search/"), {"q": "turnaruond"}))
    assert "Nothing has “turnaruond” in it. This is what has “turnaround”." in page
    assert "Cut repair <mark>turnaround</mark>" in page


@pytest.mark.parametrize("asked", ["?kind=nothing&q=a", "?q=" + "x" * 3000, "?q=%25%5F%27", "?q="])
def test_odd_questions_are_answered(mio, world, asked):
    assert mio.get(world.at(f"search/{asked}")).status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999"])
def test_a_page_that_cannot_be_is_not_found(mio, world, page):
    asked = {"q": "a", "kind": "objective", "page": page}
    assert mio.get(world.at("search/"), asked).status_code == 404


def options(answer) -> list[str]:
    found = re.findall(r'role="option".*?<b>(.*?)</b>', text_of(answer), re.DOTALL)
    return [re.sub(r"</?mark>", "", each) for each in found]


def test_the_palette_lists_what_the_reader_may_do(ada, vera, world):
    everything = options(ada.get(world.at("search/palette/"), **HTMX))
    assert {"New objective", "Check in", "Invite people", "Settings", "Dark theme"} <= set(
        everything
    )
    looking_on = set(options(vera.get(world.at("search/palette/"), **HTMX)))
    assert {"File a request", "Home", "Teams", "Svenska", "Keyboard help"} <= looking_on
    assert looking_on.isdisjoint({"New objective", "Invite people", "New cycle", "Settings"})


def test_whatever_the_palette_leads_to_opens(ada, mio, vera, world):
    for reader in (ada, mio, vera):
        page = text_of(reader.get(world.at("search/palette/"), **HTMX))
        for address in set(re.findall(r'role="option"[^>]* href="([^"]+)"', page)):
            assert reader.get(address, follow=True).status_code == 200, address


def test_every_page_of_the_navigation_is_in_the_palette(ada, world):
    home = text_of(ada.get(world.at()))
    side = home.split('<nav class="side"')[1].split("</ul>")[0]
    listed = text_of(ada.get(world.at("search/palette/"), **HTMX))
    for address in re.findall(r'<li><a href="([^"]+)"', side):
        assert f'href="{address}"' in listed


def test_deeds_are_found_by_other_words_and_after_their_names(ada, world):
    found = options(ada.get(world.at("search/palette/"), {"q": "plan"}, **HTMX))
    assert found[0] == "New objective"
    assert found[-1] == "All results for “plan”"
    themes = options(ada.get(world.at("search/palette/"), {"q": "theme"}, **HTMX))
    assert themes[:3] == ["Theme as the device", "Dark theme", "Light theme"]


def test_a_deed_that_is_called_so_comes_before_what_is_found(mio, world):
    call_it(world, "New bikes")
    found = options(mio.get(world.at("search/palette/"), {"q": "new"}, **HTMX))
    assert found == ["New objective", "New bikes", "All results for “new”"]


def test_the_palette_says_how_many_there_are(mio, world):
    said = 'data-said="{}"'
    assert said.format("Nothing found") in text_of(
        mio.get(world.at("search/palette/"), {"q": "zzz"}, **HTMX)
    )
    answer = mio.get(world.at("search/palette/"), {"q": "turnaround"}, **HTMX)
    assert said.format("1 result") in text_of(answer)
    assert len(options(answer)) == 2  # with the way to all of them


def test_without_a_script_the_header_leads_to_the_page(mio, world):
    way = f'<a class="[^"]*" href="{world.at("search/")}" aria-label="Search" data-palette>'
    assert re.search(way, text_of(mio.get(world.at())))
