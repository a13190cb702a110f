"""From an empty page to a draft of one's own, by way of the library."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import click_through, serve, settle, turned
from tests.browser.test_pages import is_cut, violations
from tests.installations import installed

EXAMPLE = "A new version feels safe to everyone who installs it"
OKRS = """
teams:
  - name: Growth
    objectives:
      - {id: boats, title: Quieter boats}
  - name: Care
"""


@pytest.fixture(scope="module")
def harbour(migrated, tmp_path_factory):
    """A small workspace with an administrator, served: each test begins something of its own."""
    with installed(tmp_path_factory.mktemp("harbour"), like=migrated) as made:
        settle(made, OKRS)
        yield from serve(made)


def sound(page) -> None:
    assert not violations(page)
    assert not is_cut(page)


def test_a_team_without_objectives_begins_from_an_example(harbour, visit):
    ada = visit(harbour)
    ada.sign_in()
    page = ada.page
    page.goto("/w/tidewater/teams/")
    click_through(page.get_by_role("link", name="Care").first)
    click_through(page.get_by_role("link", name="Begin from an example"))
    sound(page)
    click_through(page.get_by_role("link", name=re.compile("^Launch")))
    page.get_by_role("searchbox", name="Words").fill("relase")
    with turned(page):
        page.keyboard.press("Enter")
    expect(page.get_by_text("This is what has “release”")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("^Launch"))).to_have_attribute(
        "aria-current", "true"
    )
    click_through(page.get_by_role("link", name=EXAMPLE))
    sound(page)
    expect(page.get_by_label("Team")).to_have_value(re.compile(r"\d+"))
    expect(page.get_by_label("Team").locator("option:checked")).to_have_text("Care")
    click_through(page.get_by_role("button", name="Use this one"))
    assert page.url.endswith("/edit/")
    expect(page.get_by_label("We will …")).to_have_value(EXAMPLE)
    sound(page)


def test_a_plan_is_started_by_keys_alone(harbour, visit):
    ada = visit(harbour)
    ada.sign_in()
    page = ada.page
    page.keyboard.press("g")
    page.keyboard.press("l")
    page.wait_for_url("**/library/")
    page.get_by_role("link", name="Planning templates").focus()
    with turned(page):
        page.keyboard.press("Enter")
    page.get_by_role("link", name="A quarter of discovery").focus()
    with turned(page):
        page.keyboard.press("Enter")
    page.locator('[name="slot-0"]:checked').focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator('[name="slot-0"]').first).not_to_be_checked()
    sound(page)
    page.get_by_label("Team").select_option("Growth")
    page.get_by_role("button", name="Start this plan").focus()
    with turned(page):
        page.keyboard.press("Enter")
    assert "/teams/" in page.url
    expect(page.get_by_text("3 drafts are made.")).to_be_visible()


def test_a_phone_reads_the_gallery_in_another_language(harbour, visit):
    ada = visit(harbour)
    ada.sign_in()
    page = ada.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/w/tidewater/library/faults/")
    click_through(page.get_by_role("link", name="Svenska"))
    lesson = page.locator("#two-in-one")
    expect(lesson).to_have_attribute("lang", "sv")
    expect(lesson.locator(".told").first).to_have_attribute("lang", "en")
    sound(page)
