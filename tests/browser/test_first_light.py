"""The story that everything else hangs on: published OKRs are seen and checked in on."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import click_through

CYCLE = "FY21-Q1"
GRANDPARENT = "Develop our customer journey"
PARENT = "Improve repeatability and delivery quality of professional services"
OBJECTIVE = "Develop services partner onboarding program"


def percent(page) -> int:
    """Read the large figure of the objective on the page."""
    return int(page.locator("article header .ring text").first.text_content().strip())


def open_objective(page, title: str) -> None:
    folded = page.locator("details.fold:not([open]) > summary:visible")
    while folded.count():
        folded.first.click()
    click_through(page.locator(".tree a.node", has_text=title).first)
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def read_objective(page, title: str) -> int:
    click_through(page.locator(".side").get_by_role("link", name="Cykler"))
    click_through(page.get_by_role("link", name=CYCLE, exact=True))
    expect(page.get_by_role("heading", level=1)).to_contain_text(CYCLE)
    open_objective(page, title)
    return percent(page)


def test_a_newcomer_checks_in_in_swedish_and_sees_the_parents_move(published, visit):
    visitor = visit(published, locale="sv-SE")
    page = visitor.page
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Logga in")
    visitor.sign_in()
    expect(page.locator("html")).to_have_attribute("lang", "sv")

    before = read_objective(page, PARENT)
    above = read_objective(page, GRANDPARENT)
    click_through(page.locator(".notice").get_by_role("link", name="Öppna igen för utvärdering"))
    page.get_by_label("Skäl").fill("Vi läser in vad som publicerades efter kvartalet.")
    click_through(page.get_by_role("button", name="Öppna igen för utvärdering"))
    expect(page.locator(".notice")).to_contain_text("utvärdering")

    read_objective(page, PARENT)
    open_objective(page, OBJECTIVE)
    page.locator(".kr .act a").first.click()
    dialog = page.locator("dialog[open]")
    expect(dialog.get_by_role("heading")).to_contain_text("Create capabilities map")
    dialog.get_by_label("Var står det nu?").fill("62,5")
    dialog.locator(".seg label", has_text="70").click()
    dialog.get_by_label("Vad har ändrats").fill("Kartan är ritad, kraven återstår.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator(".kr .val b").first).to_have_text(re.compile("62,5"))
    expect(page.locator("#story")).to_contain_text("Kartan är ritad")
    expect(page.locator("article header .ring text")).to_have_text("63")

    assert read_objective(page, PARENT) > before
    assert read_objective(page, GRANDPARENT) > above


def test_everything_in_the_story_works_without_javascript(published, visit):
    visitor = visit(published, java_script_enabled=False)
    visitor.sign_in()
    page = visitor.page
    click_through(page.locator(".side").get_by_role("link", name="Cycles"))
    click_through(page.get_by_role("link", name="FY20-Q1", exact=True))
    click_through(page.get_by_role("link", name="Reopen for review"))
    page.get_by_label("Reason").fill("The last readings came late.")
    click_through(page.get_by_role("button", name="Reopen for review"))
    click_through(page.locator(".tree a.node").first)
    click_through(page.locator(".kr .act a").first)
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_label("Where is it now?").fill("a lot")
    page.get_by_label("What changed").fill("This text must not be lost.")
    click_through(page.get_by_role("button", name=re.compile("Save check-in")))
    expect(page.locator(".err").first).to_be_visible()
    expect(page.get_by_label("What changed")).to_have_value("This text must not be lost.")
    page.get_by_label("Where is it now?").fill("40")
    click_through(page.get_by_role("button", name=re.compile("Save check-in")))
    expect(page.locator(".message")).to_contain_text(title)
    expect(page.locator("#story")).to_contain_text("This text must not be lost.")
