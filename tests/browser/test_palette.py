"""The command palette as people meet it: by keys alone, by touch, in three languages."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import click_through, rest, serve, settle, turned
from tests.browser.places import LANGUAGES
from tests.browser.test_pages import violations
from tests.installations import installed

OKRS = """
teams:
  - name: Growth
    objectives:
      - {title: Riders cross without a second thought, state: committed}
      - {title: Kundnöjdheten stiger på varje ö, state: committed}
      - {title: 提高客户满意度, state: committed}
"""
ASKED = {
    "en": ("second cross", "Riders cross without a second thought", r"^1 result$"),
    "sv": ("nöjdhet", "Kundnöjdheten stiger på varje ö", r"^1 träff$"),
    "zh-Hans": ("满意", "提高客户满意度", r"^1 个结果$"),
}


@pytest.fixture(scope="module")
def tidewater(migrated, tmp_path_factory):
    with installed(tmp_path_factory.mktemp("palette"), like=migrated) as made:
        settle(made, OKRS)
        yield from serve(made)


@pytest.fixture
def opened(tidewater, visit):
    """Open a window on Home, in a language."""
    # Whoever chooses a theme keeps the language as well.
    tidewater.installation.ask("UPDATE people_user SET language = '', theme = ''")

    def open_window(language: str = "en", **options):
        visitor = visit(tidewater, locale=LANGUAGES[language], reduced_motion="reduce", **options)
        visitor.sign_in()
        return visitor.page

    return open_window


def chosen(page):
    return page.locator("#palette [role=option][aria-selected=true]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_objective_is_found_and_opened_by_keys_alone(opened, language):
    asked, title, said = ASKED[language]
    page = opened(language)
    page.keyboard.press("Control+k")
    expect(page.locator("#palette input")).to_be_focused()
    page.keyboard.type(asked)
    expect(chosen(page)).to_contain_text(title)
    expect(page.locator("#palette [role=status]")).to_have_text(re.compile(said))
    expect(page.locator("#palette mark").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("main h1")).to_have_text(title)
    page.locator(".side a").first.click()
    page.wait_for_url("**/w/tidewater/")  # until its script listens
    page.keyboard.press("/")
    expect(chosen(page)).to_have_text(title)  # one was there lately


def test_what_is_chosen_is_told_and_goes_round(opened):
    page = opened()
    page.locator("a[data-palette]").click()
    field = page.locator("#palette input")
    expect(chosen(page)).to_have_count(1)
    first = chosen(page).get_attribute("id")
    assert field.get_attribute("aria-activedescendant") == first
    page.keyboard.press("ArrowUp")
    last = page.locator("#palette [role=option]").last
    expect(last).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == last.get_attribute("id")
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"#{first}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#palette")).to_be_hidden()
    expect(page.locator("a[data-palette]")).to_be_focused()


def test_deeds_are_done(opened):
    page = opened()
    for asked, theme in (("dark", "dark"), ("light th", "light")):
        page.keyboard.press("Control+k")
        page.keyboard.type(asked)
        expect(chosen(page)).to_contain_text("heme")
        with turned(page):
            page.keyboard.press("Enter")
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
    page.keyboard.press("Control+k")
    page.keyboard.type("keyboard help")
    expect(chosen(page)).to_contain_text("Keyboard help")
    page.keyboard.press("Enter")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("new objective")
    expect(chosen(page)).to_contain_text("New objective")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/objectives/new/$"))


def test_an_answer_that_comes_late_is_dropped(opened):
    page = opened()
    held = []

    def hold(route):
        if route.request.url.endswith("q=riders"):
            held.append(route)
        else:
            route.continue_()

    page.route("**/search/palette/**", hold)
    page.keyboard.press("Control+k")
    with page.expect_request("**/palette/?q=riders"):
        page.locator("#palette input").fill("riders")
    page.locator("#palette input").fill("满意")
    expect(chosen(page)).to_contain_text("提高客户满意度")
    assert held
    for route in held:
        route.abort()
    expect(chosen(page)).to_contain_text("提高客户满意度")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_open_palette_is_without_a_barrier(opened, theme):
    page = opened(color_scheme=theme)
    page.keyboard.press("Control+k")
    expect(chosen(page)).to_have_count(1)
    assert violations(page) == []
    page.keyboard.type("r")
    expect(page.locator("#palette mark").first).to_be_visible()
    assert violations(page) == []
    page.locator("#palette input").fill("zzzz")
    expect(page.locator("#palette [role=status]")).to_have_text("Nothing found")
    assert violations(page) == []


def test_on_a_phone_it_is_the_whole_window(opened):
    page = opened(viewport={"width": 390, "height": 844}, has_touch=True)
    page.locator("a[data-palette]").tap()
    expect(chosen(page)).to_have_count(1)
    rest(page)
    box = page.locator("#palette").bounding_box()
    assert (round(box["width"]), round(box["height"])) == (390, 844)
    page.locator("#palette input").fill("riders")
    page.get_by_role("option", name="Riders cross").tap()
    expect(page.locator("main h1")).to_have_text("Riders cross without a second thought")


def test_without_a_script_there_is_the_page(opened):
    page = opened(java_script_enabled=False)
    click_through(page.locator("a.seeker"))
    page.locator("main input[name=q]").fill("riders")
    click_through(page.locator("main form[role=search] button"))
    expect(page.locator("main mark").first).to_have_text("Riders")
    click_through(page.get_by_role("link", name="Riders cross"))
    expect(page.locator("main h1")).to_have_text("Riders cross without a second thought")
