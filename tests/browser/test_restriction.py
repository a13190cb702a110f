"""An owner restricts an objective in the dialog; somebody else's window loses it, and both see the
same number above it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EMAIL, click_through, serve, settle
from tests.browser.test_pages import is_cut, violations
from tests.installations import installed

OUTSIDER = "nils@example.org"
SECRET, PARENT = "Talks with the harbour master", "Riders cross without a second thought"
OKRS = f"""
teams:
  - name: Company
    objectives:
      - {{id: crossing, title: {PARENT}, state: committed}}
      - id: open
        title: New riders board on their first day
        parent: crossing
        state: committed
        key_results: [{{title: Riders who board, baseline: 0, target: 10, current: 8}}]
      - id: talks
        title: {SECRET}
        parent: crossing
        state: committed
        owners: [{EMAIL}]
        key_results: [{{title: Berths kept, baseline: 0, target: 10, current: 2}}]
"""


@pytest.fixture(scope="module")
def settled(migrated, tmp_path_factory):
    """Two administrators of one small workspace."""
    with installed(tmp_path_factory.mktemp("settled"), like=migrated) as made:
        settle(made, OKRS, OUTSIDER)
        yield made


@pytest.fixture
def harbour(settled, tmp_path):
    """The workspace, served."""
    with installed(tmp_path / "data", like=settled) as made:
        yield from serve(made)


def open_objective(page, title: str) -> str:
    page.goto(page.url.split("/w/")[0] + "/w/tidewater/objectives/")
    click_through(page.locator(".tree a.node", has_text=title).first)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return str(page.url)


def number(page) -> int:
    return int(page.locator("article header .ring text").first.text_content().strip())


def test_an_owner_restricts_in_swedish_and_another_window_loses_it(harbour, visit):
    owner, other = visit(harbour, locale="sv-SE"), visit(harbour)
    owner.sign_in()
    other.sign_in(OUTSIDER)
    address = open_objective(other.page, SECRET)
    open_objective(other.page, PARENT)
    assert number(other.page) == 50

    page = owner.page
    open_objective(page, SECRET)
    page.get_by_role("link", name="Ändra vem som ser det").click()
    dialog = page.locator("dialog[open]")
    dialog.get_by_label("Bara de personer och team som jag anger").check()
    expect(dialog.get_by_label("Ada")).to_be_checked()
    dialog.get_by_label("Company").uncheck()
    dialog.get_by_label("Hitta personer och team").press_sequentially("nils")
    expect(dialog.get_by_label("Nils")).to_be_visible()
    expect(dialog.get_by_label("Ada")).to_be_checked()
    expect(dialog.get_by_label("Company")).to_have_count(0)
    assert not violations(page)
    page.set_viewport_size({"width": 390, "height": 844})
    assert not is_cut(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_role("button", name="Spara vem som ser det").click()
    expect(page.locator(".message")).to_be_visible()
    expect(page.locator("article header")).to_contain_text("Begränsa")
    expect(page.locator(".facts")).to_contain_text("Bara Ada")
    open_objective(page, PARENT)
    assert number(page) == 80
    expect(page.locator(".tree")).to_contain_text(SECRET)

    answer = other.page.goto(address)
    assert answer is not None
    assert answer.status == 404
    expect(other.page.locator("body")).not_to_contain_text(SECRET)
    open_objective(other.page, PARENT)
    assert number(other.page) == 80
    expect(other.page.locator("body")).not_to_contain_text(re.compile(f"{SECRET}|estricted"))


def test_without_javascript_the_page_restricts_and_opens_again(harbour, visit):
    visitor = visit(harbour, java_script_enabled=False)
    visitor.sign_in()
    page = visitor.page
    open_objective(page, SECRET)
    click_through(page.get_by_role("link", name="Change who sees it"))
    page.get_by_label("Only the people and teams that I name").check()
    page.get_by_label("Find people and teams").fill("nils")
    click_through(page.get_by_role("button", name="Find", exact=True))
    page.get_by_label("Ada").uncheck()
    page.get_by_label("Company").uncheck()
    page.get_by_label("Nils").check()
    click_through(page.get_by_role("button", name="Save who sees it"))
    expect(page.get_by_role("alert")).to_contain_text("You have not named yourself")
    page.get_by_label("Ada").check()
    click_through(page.get_by_role("button", name="Restrict it without me"))
    expect(page.locator(".facts")).to_contain_text("Ada")
    click_through(page.get_by_role("link", name="Change who sees it"))
    page.get_by_label("Everybody in Tidewater").check()
    click_through(page.get_by_role("button", name="Save who sees it"))
    expect(page.get_by_role("alert")).to_contain_text("cannot be taken back")
    click_through(page.get_by_role("button", name="Open it to everybody"))
    expect(page.locator(".facts")).to_contain_text("Everybody in Tidewater")
