"""Everything by keyboard alone: the day's work, the keys of a page, and where the focus is."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EMAIL, PASSWORD, serve, settle, turned
from tests.browser.test_pages import violations

OKRS = f"""
teams:
  - name: Company
    objectives:
      - title: Riders cross without a second thought
        state: committed
        owners: [{EMAIL}]
        key_results:
          - {{title: Crossings on time, baseline: 60, target: 90, current: 70, owners: [{EMAIL}]}}
      - title: New riders board on their first day
        state: proposed
        owners: [{EMAIL}]
        key_results:
          - {{title: Riders who board, baseline: 0, target: 10, owners: [{EMAIL}]}}
"""

# What the focus is on, or nothing where it is hidden under something that sticks to the window.
SEEN = """async () => {
  await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
  const at = document.activeElement;
  const boxes = [...at.getClientRects()].filter((box) => box.width && box.height);
  if (!boxes.length || at === document.body) return true;
  return boxes.some((box) => {
    const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
    return [0.25, 0.5, 0.75].some((part) => {
      const top = document.elementFromPoint(x, box.y + box.height * part);
      return top && (at.contains(top) || top.contains(at) || at.parentElement.contains(top));
    });
  });
}"""


@pytest.fixture
def tidewater(installation):
    """A small workspace with a promise and a proposal, served."""
    settle(installation, OKRS)
    yield from serve(installation)


@pytest.fixture
def page(example, visit):
    """Home of somebody in the example."""
    site, email, password = example
    visitor = visit(site, reduced_motion="reduce")
    visitor.sign_in(email, password)
    return visitor.page


def go_to(page, goal, key: str = "Tab") -> None:
    """Press a key until the focus is on something; each stop on the way is to be seen."""
    for _ in range(90):
        if goal.evaluate("(goal) => goal === document.activeElement"):
            return
        page.keyboard.press(key)
        assert page.evaluate(SEEN), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    raise AssertionError("the focus does not come there")


def sign_in(page) -> None:
    page.goto("/sign-in/")
    go_to(page, page.locator("input[type=email]"))
    page.keyboard.type(EMAIL)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/w/tidewater/")


def skip_to_content(page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def check_in(page) -> None:
    page.keyboard.press("c")
    dialog = page.locator("#dlg[open]")
    expect(dialog.locator("#value")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(dialog).to_have_count(0)
    said = page.locator("[role=status]").filter(has_text=re.compile(r"\w"))
    expect(said).not_to_have_count(0)


def commit(page) -> None:
    page.keyboard.press("g")
    with turned(page):
        page.keyboard.press("o")
    go_to(page, page.locator(".tree a.node", has_text="Proposed").first)
    with turned(page):
        page.keyboard.press("Enter")
    go_to(page, page.locator(".steps .btn.primary"))
    with turned(page):
        page.keyboard.press("Enter")
    go_to(page, page.locator("main form .btn.primary"))
    with turned(page):
        page.keyboard.press("Enter")
    expect(page.locator("article header .pill").first).to_be_visible()
    expect(page.locator("article header .pill").first).not_to_have_text("Proposed")


def restrict(page) -> None:
    who, dialog = page.get_by_role("link", name="Change who sees it"), page.locator("#dlg[open]")
    go_to(page, who)
    page.keyboard.press("Enter")
    dialog.wait_for()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(who).to_be_focused()
    page.keyboard.press("Enter")
    go_to(page, dialog.locator("[value=everybody]"))
    page.keyboard.press("ArrowDown")
    go_to(page, dialog.locator("form .btn.primary"))
    page.keyboard.press("Enter")
    expect(page.locator("article header")).to_contain_text("Restricted")


def test_a_day_by_keyboard_alone(tidewater, visit):
    page = visit(tidewater, reduced_motion="reduce").page
    sign_in(page)
    skip_to_content(page)
    check_in(page)
    commit(page)
    restrict(page)


def test_keys_are_told_act_and_can_be_switched_off(page):
    home, help_ = page.url, page.locator("#keys[open]")
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.goto(home)
        page.keyboard.press("?")
        expect(help_).to_contain_text("Check in on the row you are on")
        expect(help_.get_by_text("Read the chart")).to_be_hidden()
        assert not violations(page)
    page.keyboard.press("n")
    expect(page).to_have_url(home)
    help_.get_by_label("Single keys act").uncheck()
    page.keyboard.press("Escape")
    for key in ("g", "t", "?"):
        page.keyboard.press(key)
    expect(help_).to_have_count(0)
    expect(page).to_have_url(home)
    page.goto("/account/")
    page.get_by_label("Single keys act").check()
    page.goto(home)
    page.locator(".kr .act a").first.click()
    note = page.locator("#dlg[open] textarea").first
    note.focus()
    page.keyboard.type("got to now? c")
    expect(note).to_have_value("got to now? c")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url("**/teams/")


def test_keys_of_an_input_method_are_its_own(page):
    home = page.url
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'n', bubbles: true,"
        " isComposing: true}))"
    )
    page.evaluate("new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))")
    expect(page).to_have_url(home)
