"""Will we get there, and how often did we when we were so sure: told, asked, and looked back at."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import click_through

OBJECTIVE = "A new technician closes the first job alone on the first day"
KEY_RESULT = "New technicians who close their first job without help"


@pytest.fixture
def home(example, visit):
    """The first page of the example's visitor, and its address."""
    site, email, password = example
    visitor = visit(site)
    visitor.sign_in(email, password)
    return visitor.page, visitor.page.url


def open_objective(page, address):
    page.goto(f"{address}objectives/")
    # It may be folded away.
    page.goto(page.locator(".tree a.node", has_text=OBJECTIVE).get_attribute("href"))


def test_a_confidence_far_from_the_numbers_is_asked_about(home):
    page, address = home
    open_objective(page, address)
    row = page.locator(".kr", has_text=KEY_RESULT)
    click_through(row.locator(".t a"))
    chart = page.locator("#chart")
    expect(chart.locator("h2")).to_have_text("Will we get there?")
    expect(chart.locator(".odds b")).to_have_text("<\u00a05%")
    expect(row.locator(".chance")).to_contain_text("Odds <\u00a05%")
    expect(chart.locator("path.fan")).to_have_count(2)
    row.locator(".act a").click()
    dialog = page.locator("dialog[open]")
    dialog.locator("#value").fill("48")
    dialog.get_by_text("100", exact=True).click()
    page.keyboard.press("Control+Enter")
    expect(dialog).to_have_count(0)
    toast = page.locator("#toast")
    expect(toast).to_contain_text("You say 100%, the numbers say <\u00a05%")
    expect(chart.locator(".asks")).to_contain_text("Confidence says 100%")
    expect(row.locator(".chance svg")).to_be_visible()
    expect(row.locator(".chance")).to_contain_text("Confidence says 100%")
    click_through(toast.get_by_role("button"))
    chart = page.locator("#chart")
    expect(chart.locator(".asks")).to_have_count(0)


def test_the_percentiles_are_a_table_and_the_odds_explained(home):
    page, address = home
    open_objective(page, address)
    chart = page.locator("#chart")
    chart.locator("summary").click()
    heads = chart.get_by_role("columnheader")
    expect(heads.filter(has_text="75%")).to_be_visible()
    chart.locator(".hd a").click()
    told = page.locator("dialog[open]")
    expect(told.get_by_role("heading", name="Forecast")).to_be_visible()
    expect(told).to_contain_text("four of five times the end lies inside")


def test_confidence_is_held_against_what_happened(home):
    page, address = home
    page.goto(f"{address}cycles/")
    click_through(page.get_by_role("link", name="Confidence and outcome"))
    expect(page.locator(".verdict")).to_contain_text("No verdict below 50 key results")
    chart = page.locator(".reliability svg[role=img]")
    expect(chart.locator("circle.dot").first).to_be_visible()
    chart.focus()
    page.keyboard.press("Home")
    expect(page.locator(".reliability output")).to_contain_text("reached.")
    page.locator("#of").select_option(label="Planning Board")
    click_through(page.get_by_role("button", name="Show"))
    expect(page.locator(".empty")).to_contain_text("This page needs 10 closed key results")
    expect(page.locator(".reliability")).to_have_count(0)
