"""The alignment map as cards: found, moved about and put right by keys alone, by a drag, and by the
address; what cannot be is refused before it is tried."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EMAIL, click_through, eventually, rest, serve, settle
from tests.browser.test_pages import violations
from tests.installations import installed

VERA = "vera@example.org"
OKRS = """
teams:
  - name: Company
    objectives:
      - id: harbour
        title: Harbour towns love the ferry
        state: committed
        key_results: [{title: Towns, baseline: 0, target: 9, current: 9}]
      - id: talks
        title: Talks with the harbour master
        state: committed
        owners: [ada@example.org]
        visibility: {restricted: [ada@example.org]}
        key_results: [{title: Berths, baseline: 0, target: 9, current: 1}]
  - name: Riders
    parent: Company
    objectives:
      - id: riders
        title: New riders board on their first day
        state: committed
        parent: harbour
        supports: [crew]
        key_results: [{title: Riders, baseline: 0, target: 9, current: 2}]
      - id: tickets
        title: Tickets are bought ashore
        state: committed
        parent: riders
        key_results: [{title: Tickets, baseline: 0, target: 9, current: 1}]
  - name: Crew
    parent: Company
    objectives:
      - id: crew
        title: Crews sleep at home
        state: committed
        parent: harbour
        key_results: [{title: Nights, baseline: 0, target: 9, current: 9}]
"""


HARBOUR, RIDERS, CREW = "Harbour towns", "New riders", "Crews sleep"
TICKETS, TALKS = "Tickets are bought", "Talks with"


@pytest.fixture(scope="module")
def tidewater(migrated, tmp_path_factory):
    with installed(tmp_path_factory.mktemp("map"), like=migrated) as made:
        settle(made, OKRS, VERA)
        yield from serve(made)


def open_map(visitor, email: str = EMAIL, query: str = ""):
    """Sign in and open the map; the page, with its cards drawn."""
    visitor.sign_in(email)
    page = visitor.page
    page.goto(page.url.split("/w/")[0] + "/w/tidewater/map/")
    if query:
        page.goto(page.url + query)
    page.locator(".mcard").first.wait_for()
    return page


def card(page, title: str):
    return page.get_by_role("treeitem", name=re.compile(title))


def press(page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page, target) -> None:
    """Go by the Tab key alone until the focus is there."""
    for _ in range(60):
        if target.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("the Tab key does not lead there")


def drag(page, child: str, onto: str) -> None:
    """Drag a card and stay above another one, with the button held."""
    rest(page)
    start, end = card(page, child).bounding_box(), card(page, onto).bounding_box()
    page.mouse.move(start["x"] + 60, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(start["x"] + 80, start["y"] + 30)
    page.mouse.move(end["x"] + 70, end["y"] + 25, steps=4)


def test_the_keys_alone_go_through_the_map_and_realign(tidewater, visit):
    page = open_map(visit(tidewater))
    tab_to(page, page.locator(".mcard[tabindex='0']"))
    press(page, "Home", "ArrowRight")
    focused = page.locator(".mcard:focus")
    expect(focused).to_have_attribute("aria-level", "2")
    press(page, "ArrowLeft", "Space")
    expect(focused).to_have_attribute("aria-expanded", "false")
    expect(focused).to_contain_text("+3")
    expect(card(page, RIDERS)).to_have_count(0)
    press(page, "ArrowRight")
    expect(card(page, RIDERS)).to_be_visible()
    page.keyboard.type("tick")
    expect(focused).to_contain_text(TICKETS)
    # The typing ends, so that the next letter means what it stands for.
    press(page, "Escape", "m")
    expect(page.locator(".map__told")).to_contain_text("Where does")
    page.keyboard.type("crew")
    press(page, "Enter")
    told = page.locator(".map__told")
    expect(told).to_contain_text("now contributes to “Crews sleep at home”")
    expect(focused).to_contain_text(TICKETS)
    undo = told.get_by_role("button", name="Undo")
    tab_to(page, undo)
    press(page, "Enter")
    expect(told).to_contain_text("The change is taken back.")
    press(page, "ArrowLeft")
    expect(focused).to_contain_text(RIDERS)
    press(page, "Enter")
    page.wait_for_url("**/objectives/*/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(RIDERS)


def test_a_card_dragged_onto_another_contributes_to_it(tidewater, visit):
    page = open_map(visit(tidewater))
    drag(page, TICKETS, CREW)
    told = page.locator(".map__told")
    expect(told).to_contain_text("will contribute to “Crews sleep at home”")
    expect(card(page, CREW)).to_have_class(re.compile("is-target.*is-over|is-over.*is-target"))
    page.mouse.up()
    expect(told).to_contain_text("now contributes to")
    expect(card(page, CREW)).to_have_attribute("aria-expanded", "true")
    page.reload()
    expect(card(page, CREW)).to_have_attribute("aria-expanded", "true")
    drag(page, TICKETS, RIDERS)
    page.mouse.up()
    expect(told).to_contain_text("now contributes to “New riders")


def test_what_would_make_a_loop_is_said_before_it_is_dropped(tidewater, visit):
    page = open_map(visit(tidewater))
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    drag(page, HARBOUR, TICKETS)
    told = page.locator(".map__told")
    expect(told).to_contain_text("that would make a loop")
    expect(card(page, TICKETS)).not_to_have_class(re.compile("is-target"))
    page.mouse.up()
    rest(page)
    expect(told).to_contain_text("that would make a loop")
    assert "POST" not in sent
    expect(card(page, HARBOUR)).to_have_attribute("aria-level", "1")


def test_what_somebody_else_moved_meanwhile_is_not_overwritten(tidewater, visit):
    visitor = visit(tidewater)
    ours, theirs = open_map(visitor), open_map(visit(tidewater), VERA)
    sent = []
    ours.on("request", lambda request: sent.append(request.method))

    def hold(route) -> None:
        """Let nothing new in before our own change is on its way."""
        if "POST" in sent:
            route.continue_()
        else:
            route.fulfill(status=304)

    ours.route("**/map.json", hold)
    drag(theirs, TICKETS, CREW)
    theirs.mouse.up()
    told = theirs.locator(".map__told")
    expect(told).to_contain_text("now contributes to")
    # By dragging: nothing that comes meanwhile moves the card away.
    drag(ours, TICKETS, HARBOUR)
    ours.mouse.up()
    expect(ours.locator(".map__told")).to_contain_text("Somebody changed the map meanwhile")
    card(ours, TICKETS).click()
    expect(ours.locator(".map__panel")).to_contain_text("Crews sleep at home")
    told.get_by_role("button", name="Undo").click()
    expect(told).to_contain_text("The change is taken back.")
    expect(ours.locator(".map__panel")).to_contain_text("New riders board")
    # That the answer was "changed meanwhile" is what this is about.
    visitor.errors = [error for error in visitor.errors if "409" not in error]


def test_the_filter_is_in_the_address_and_needs_no_new_page(tidewater, visit):
    page = open_map(visit(tidewater))
    page.evaluate("document.body.dataset.same = 'yes'")
    page.locator("select[name=team]").select_option(label="Crew (1)")
    expect(card(page, TICKETS)).to_have_count(0)
    expect(card(page, CREW)).to_be_visible()
    expect(page).to_have_url(re.compile("team="))
    expect(page.locator("body")).to_have_attribute("data-same", "yes")
    page.go_back()
    expect(card(page, TICKETS)).to_be_visible()
    page.go_forward()
    expect(card(page, TICKETS)).to_have_count(0)
    page.reload()
    expect(card(page, CREW)).to_be_visible()
    expect(card(page, TICKETS)).to_have_count(0)


def test_the_overview_shows_what_is_chosen_and_keeps_the_focus(tidewater, visit):
    page = open_map(visit(tidewater))
    click_through(page.get_by_role("link", name="Overview"))
    tickets = page.locator(".icicle a").filter(has_text=TICKETS)
    expect(tickets).to_have_count(1)
    page.locator("select[name=team]").focus()
    page.locator("select[name=team]").select_option(label="Crew (1)")
    expect(tickets).to_have_count(0)
    expect(page.locator("select[name=team]")).to_be_focused()
    expect(page).to_have_url(re.compile("view=overview&team=[0-9]+"))
    expect(page.locator(".chips")).to_contain_text("Crew")
    page.reload()
    expect(page.locator(".chips")).to_contain_text("Crew")
    expect(tickets).to_have_count(0)
    page.go_back()
    expect(tickets).to_have_count(1)


@pytest.mark.parametrize("scripted", [True, False])
def test_on_a_phone_the_filters_wait_behind_one_button(tidewater, visit, scripted):
    phone = {"width": 390, "height": 844}
    page = open_map(visit(tidewater, viewport=phone))
    if not scripted:
        state = page.context.storage_state()
        bare = visit(tidewater, viewport=phone, java_script_enabled=False, storage_state=state)
        page = bare.page
        page.goto("/w/tidewater/map/")
    teams = page.locator("select[name=team]")
    expect(teams).to_be_hidden()
    page.get_by_role("button", name="Filter").click()
    expect(teams).to_be_visible()
    teams.select_option(label="Crew (1)")
    if not scripted:
        click_through(page.get_by_role("button", name="Show", exact=True))
        expect(page.locator(".chips")).to_contain_text("Crew")
        return
    expect(card(page, TICKETS)).to_have_count(0)
    assert violations(page) == []
    page.get_by_role("button", name="Close").click()
    expect(teams).to_be_hidden()


def test_what_is_restricted_is_on_the_map_of_its_own_alone(tidewater, visit):
    ours, theirs = (open_map(visit(tidewater), email) for email in (EMAIL, VERA))
    expect(card(ours, TALKS)).to_be_visible()
    expect(card(theirs, HARBOUR)).to_be_visible()
    expect(card(theirs, TALKS)).to_have_count(0)
    theirs.get_by_role("combobox", name="Find in the map").fill("harbour")
    expect(theirs.locator("#map-found li")).to_have_count(1)


def test_a_card_is_found_by_its_title_and_its_links_are_drawn_on_demand(tidewater, visit):
    page = open_map(visit(tidewater))
    press(page, "Tab")
    page.get_by_role("combobox", name="Find in the map").fill("ashore")
    press(page, "Enter")
    expect(page.locator(".mcard:focus")).to_contain_text(TICKETS)
    links = page.get_by_role("button", name="Links and conflicts")
    links.click()
    expect(page.locator(".map__told")).to_contain_text("Supports: 1")
    expect(links).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize(
    ("locale", "word"), [("en-GB", "On track"), ("sv-SE", "I fas"), ("zh-CN", "正常")]
)
def test_the_map_has_no_barrier_in_any_language_or_theme(tidewater, visit, locale, word):
    visitor = visit(tidewater, locale=locale)
    page = open_map(visitor)
    found = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        card(page, CREW).click()
        expect(page.locator(".map__panel")).to_be_visible()
        found += violations(page)
        for _ in range(5):
            card(page, CREW).focus()
            press(page, "-")
        found += violations(page)
        press(page, "0")
    assert found == []
    expect(page.locator(".mcard").filter(has_text=word)).not_to_have_count(0)


def test_printed_the_map_is_its_outline(tidewater, visit):
    page = open_map(visit(tidewater))
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".map-paper li li li")).to_contain_text(TICKETS)
    expect(page.locator(".mcard").first).to_be_hidden()


def test_on_a_phone_a_finger_reads_the_facts_and_aligns(tidewater, visit):
    phone = {"width": 390, "height": 844}
    page = open_map(visit(tidewater, viewport=phone, has_touch=True, is_mobile=True))
    page.get_by_role("combobox", name="Find in the map").fill("crews")
    page.locator("#map-found li").tap()
    card(page, CREW).tap()
    sheet = page.locator(".map__panel")
    expect(sheet).to_contain_text("Harbour towns")
    eventually(lambda: card(page, CREW).bounding_box()["y"] < sheet.bounding_box()["y"])
    sheet.get_by_role("button", name="Align to…").tap()
    expect(sheet).to_be_hidden()
    card(page, RIDERS).tap()
    told = page.locator(".map__told")
    expect(told).to_contain_text("now contributes to “New riders")
    told.get_by_role("button", name="Undo").tap()
    expect(told).to_contain_text("The change is taken back.")
