"""What moves in a drawing: a reading under the pointer, a value while it is typed."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import click_through

TITLE = "Visits that start within the promised hour"


@pytest.fixture
def objective(example, visit):
    """The page of an objective with a percentage from 71 to 82, read in Swedish."""
    site, email, password = example
    visitor = visit(site, locale="sv-SE")
    visitor.sign_in(email, password)
    page = visitor.page
    page.goto(f"{page.url}objectives/")
    click_through(page.locator(".tree a.node").nth(1))
    click_through(page.locator(".kr .t a", has_text=TITLE))
    expect(page.locator("#chart")).to_contain_text(TITLE)
    return page


def test_pointer_and_arrow_keys_read_the_chart(objective):
    chart = objective.locator("#chart svg[role=img]")
    read = chart.locator("text.read")
    titles = [title.text_content() for title in chart.locator("circle.dot title").all()]
    chart.locator("circle.dot").nth(1).hover(force=True)
    expect(read).to_have_text(titles[1])
    objective.mouse.move(5, 5)
    expect(read).to_have_count(0)
    chart.focus()
    expect(read).to_have_text(titles[-1])
    objective.keyboard.press("ArrowLeft")
    expect(read).to_have_text(titles[-2])
    expect(objective.locator("#chart output")).to_have_text(titles[-2])
    objective.keyboard.press("Home")
    expect(read).to_have_text(titles[0])


def test_the_bar_follows_what_is_typed_and_the_chart_what_is_saved(objective):
    objective.locator(".kr", has_text=TITLE).locator(".act a").click()
    dialog = objective.locator("dialog[open]")
    fill = dialog.locator(".preview .bar__fill")
    before = fill.get_attribute("width")
    dialog.locator("#value").fill("79,25")
    expect(fill).to_have_attribute("width", "75.0%")
    expect(dialog.locator(".preview .bar")).to_have_attribute("aria-label", re.compile("75"))
    dialog.locator("#value").fill("ungefär 70")
    expect(fill).to_have_attribute("width", before)
    dialog.locator("#value").fill("79,25")
    objective.keyboard.press("Control+Enter")
    expect(dialog).to_have_count(0)
    chart = objective.locator("#chart svg[role=img]")
    chart.locator("circle.dot").last.hover(force=True)
    expect(chart.locator("text.read")).to_contain_text("79,25")
