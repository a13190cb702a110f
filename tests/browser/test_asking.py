"""A wish on its way into an objective, and a queue put into order by hand and by keys."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import click_through, serve, settle
from tests.browser.test_pages import is_cut, violations
from tests.installations import installed

OTHER = "nils@example.org"
OKRS = """
teams:
  - name: Growth
    objectives:
      - id: boards
        title: New riders board on their first day
        state: committed
        key_results: [{title: Riders who board, baseline: 0, target: 10, current: 8}]
      - {id: boats, title: Quieter boats, state: queued}
      - {id: snacks, title: Snacks worth the queue, state: queued}
      - {id: piers, title: A third pier, state: queued}
      - {id: dogs, title: Dogs travel free, state: parked, decision_reason: The insurer says no}
"""


@pytest.fixture(scope="module")
def settled(migrated, tmp_path_factory):
    """Two administrators of one small workspace."""
    with installed(tmp_path_factory.mktemp("settled"), like=migrated) as made:
        settle(made, OKRS, OTHER)
        yield made


@pytest.fixture
def harbour(settled, tmp_path):
    """The workspace, served."""
    with installed(tmp_path / "data", like=settled) as made:
        yield from serve(made)


def stand(page, *titles: str) -> None:
    expect(page.locator("#waiting ol strong")).to_have_text(list(titles))


def sound(page) -> None:
    assert not violations(page)
    assert not is_cut(page)


def test_a_queue_is_put_into_order_by_hand_and_by_keys(harbour, visit):
    ada = visit(harbour)
    ada.sign_in()
    page = ada.page
    page.goto("/w/tidewater/teams/")
    click_through(page.get_by_role("link", name="Growth").first)
    click_through(page.get_by_role("link", name="Queue and parking lot"))
    stand(page, "Quieter boats", "Snacks worth the queue", "A third pier")
    sound(page)
    rows = page.locator("#waiting ol li")
    rows.nth(2).drag_to(rows.nth(0), target_position={"x": 120, "y": 4})
    stand(page, "A third pier", "Quieter boats", "Snacks worth the queue")
    page.get_by_role("link", name="A third pier").first.focus()
    page.keyboard.press("Alt+ArrowDown")
    stand(page, "Quieter boats", "A third pier", "Snacks worth the queue")
    expect(page.get_by_role("link", name="A third pier").first).to_be_focused()
    page.get_by_role("button", name="Move up: Snacks worth the queue").click()
    stand(page, "Quieter boats", "Snacks worth the queue", "A third pier")
    page.reload()
    stand(page, "Quieter boats", "Snacks worth the queue", "A third pier")
    page.get_by_role("link", name="Plan: Quieter boats").click()
    expect(page.locator("#dlg")).to_be_visible()
    sound(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_wish_on_a_phone_is_answered_at_a_desk(harbour, visit, theme):
    phone = {"viewport": {"width": 390, "height": 844}, "color_scheme": theme}
    nils, ada = visit(harbour, **phone), visit(harbour, color_scheme=theme)
    nils.sign_in(OTHER)
    click_through(nils.page.get_by_role("link", name="File a request"))
    sound(nils.page)
    nils.page.get_by_label("What do you wish for?").fill("A ferry at night")
    nils.page.get_by_label("Why, and for whom?").fill("Bakers begin at four.")
    nils.page.get_by_label("Which team do you ask?").select_option(label="Growth")
    click_through(nils.page.get_by_role("button", name="File a request"))
    expect(nils.page.get_by_role("heading", name="A ferry at night")).to_be_visible()
    sound(nils.page)
    ada.sign_in()
    click_through(ada.page.get_by_role("link", name="Requests", exact=False).first)
    sound(ada.page)
    click_through(ada.page.get_by_role("link", name="A ferry at night"))
    click_through(ada.page.get_by_role("link", name="Answer", exact=True))
    expect(ada.page.get_by_label("Title of the new objective")).to_be_hidden()
    ada.page.get_by_label("Take it into a new objective").check()
    expect(ada.page.get_by_label("Title of the new objective")).to_have_value("A ferry at night")
    sound(ada.page)
    click_through(ada.page.get_by_role("button", name="Save the answer"))
    click_through(ada.page.get_by_role("link", name="A ferry at night").last)
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("A ferry at night")
    nils.page.reload()
    expect(nils.page.get_by_text("Taken into")).to_be_visible()
    sound(nils.page)
