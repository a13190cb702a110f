"""An objective as it is written: typing is kept, rows move, each measure has its own form."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EMAIL, PASSWORD, click_through, eventually, serve, turned
from tests.browser.test_pages import is_cut, violations
from tests.installations import installed

FILE = """
northing: 1
workspace: Tidewater
cycle: {name: "2026", starts_on: 2026-01-01, ends_on: 2099-12-31, state: active}
teams:
  - name: Growth
    objectives:
      - {id: first, title: The first choice for crossing the bay, state: committed, key_results: [
          {id: share, title: Share of crossings, type: percent, baseline: 20, target: 30}]}
""" + "".join(
    f"""      - id: {key}
        title: {key.title()} riders board on their first day
        state: draft
        key_results:
          - {{id: one, title: Boarded, baseline: 0, target: 200}}
          - {{id: two, title: Returned, type: percent, baseline: 42, target: 62}}
          - {{id: three, title: Stops open, type: milestones, milestones: [{{title: Pier}}]}}
        guardrails: [{{metric: Complaints, at_most: 10, current: 8}}]
"""
    for key in ("kept", "moved", "plain", "seen")
)


@pytest.fixture(scope="module")
def harbour(migrated, tmp_path_factory):
    """An installation with a draft for each test, served."""
    with installed(tmp_path_factory.mktemp("writing"), like=migrated) as made:
        file = made.data / "plan.yaml"
        file.write_text(FILE, encoding="utf-8")
        made.run("createadmin", "--email", EMAIL, "--password-stdin", stdin=PASSWORD)
        made.run("import", str(file), "--yes")
        yield from serve(made)


def open_draft(visitor, name):
    """Sign in and open the page where a draft is written."""
    visitor.sign_in()
    page = visitor.page
    page.goto("/w/tidewater/objectives/")
    click_through(page.get_by_role("link", name=f"{name} riders board"))
    click_through(page.get_by_role("link", name="Edit", exact=True))
    return page


def rows(page) -> list[str]:
    """The key results as they stand there now: ``stand`` waits for them."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".krform__head textarea")].map(
            (field) => field.value)"""
    )
    return found


def stand(page, *expected) -> None:
    """Wait until the key results stand so."""
    try:
        eventually(lambda: rows(page) == [*expected], within=15)
    except AssertionError:
        assert rows(page) == [*expected]


def test_what_is_typed_is_kept_and_comes_back(harbour, visit):
    page = open_draft(visit(harbour), "Kept")
    title = page.get_by_label("We will …")
    title.fill("Everybody boards")
    expect(page.locator("#kept")).to_have_text(re.compile("^Kept "))
    page.reload()
    expect(title).to_have_value("Everybody boards")
    expect(page.locator("#kept-notice")).to_contain_text("typed and not saved")
    click_through(page.get_by_role("button", name="Throw it away"))
    expect(title).to_have_value("Kept riders board on their first day")
    title.fill("Nobody waits")
    with turned(page):
        title.press("Control+s")
    expect(page.locator(".messages")).to_contain_text("Saved.")
    assert page.url.endswith("/edit/")
    page.get_by_label("Why it matters").fill("They leave")
    with turned(page):
        page.get_by_label("Why it matters").press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nobody waits")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".messages")).to_contain_text("taken back")
    expect(page.get_by_text("They leave")).to_have_count(0)


def test_key_results_move_by_keys_and_by_hand(harbour, visit):
    page = open_draft(visit(harbour), "Moved")
    first = page.locator("[name='kr-0-title']")
    first.fill("Boarded, typed")
    first.press("Alt+ArrowDown")
    stand(page, "Returned", "Boarded, typed", "Stops open")
    expect(page.get_by_role("button", name="Move key result 2 down")).to_be_focused()
    expect(page.locator("#said")).to_have_text("Moved to place 2.")
    page.keyboard.press("Alt+ArrowDown")
    stand(page, "Returned", "Stops open", "Boarded, typed")
    expect(page.get_by_role("button", name="Move key result 3 up")).to_be_focused()
    page.set_viewport_size({"width": 1440, "height": 2400})
    page.locator("#kr-2 .grip").drag_to(page.locator("#kr-0"), target_position={"x": 200, "y": 5})
    stand(page, "Boarded, typed", "Returned", "Stops open")
    page.get_by_role("button", name="Duplicate key result 2").click()
    stand(page, "Boarded, typed", "Returned", "Returned", "Stops open")
    expect(page.locator("[name='kr-2-title']")).to_be_focused()
    page.get_by_role("button", name="Remove key result 3").click()
    stand(page, "Boarded, typed", "Returned", "Stops open")
    page.get_by_role("button", name="Add a key result").click()
    expect(page.locator("[name='kr-3-title']")).to_be_focused()
    page.keyboard.type("The night licence is granted")
    page.locator("#kr-3").get_by_text("Done or not").click()
    page.get_by_label("How likely today, %").last.fill("60")
    page.get_by_role("searchbox").first.fill("crossings")
    page.get_by_label("Share of crossings").check()
    page.locator("[data-save]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Moved riders")
    expect(page.locator(".krs")).to_contain_text("The night licence is granted")
    expect(page.locator(".tree")).to_contain_text("The first choice for crossing the bay")


def test_each_measure_shows_what_it_asks(harbour, visit):
    page = open_draft(visit(harbour, java_script_enabled=False), "Plain")
    row = page.locator("#kr-0")
    shown = {
        "Percent": {"Metric", "Baseline", "Target", "Counts from zero in this cycle"},
        "Within a range": {"Metric", "Unit", "At least", "At most", "For how much of the time, %"},
        "Done or not": {"How likely today, %"},
        "Find out": {"Metric", "Unit"},
        "Money": {"Metric", "Unit", "Baseline", "Target", "Counts from zero in this cycle"},
    }
    for measure, fields in shown.items():
        row.locator(".measures").get_by_text(measure).click()
        visible = row.locator(".asked .lab:visible")
        assert set(visible.all_inner_texts()) == fields, measure
    row.locator(".measures").get_by_text("Tasks").click()
    click_through(row.get_by_role("button", name="Add a task"))
    page.locator("[name='kr-0-tasks-0-title']").fill("Open the pier")
    click_through(page.get_by_role("button", name="Move key result 1 down"))
    stand(page, "Returned", "Boarded", "Stops open")
    expect(page.locator("[name='kr-1-tasks-0-title']")).to_have_value("Open the pier")
    page.locator("[data-save]").click()
    expect(page.locator(".krs")).to_contain_text("Boarded")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_has_no_barrier_and_no_cut_edge(harbour, visit, theme):
    page = open_draft(visit(harbour), "Seen")
    page.emulate_media(color_scheme=theme)
    for more in page.locator("details.more").all():
        more.evaluate("each => { each.open = true }")
    assert not violations(page)
    page.get_by_label("We will …").fill("")
    click_through(page.locator("[data-save]"))
    expect(page.get_by_role("alert")).to_contain_text("We will")
    assert not violations(page)
    page.set_viewport_size({"width": 390, "height": 844})
    assert not is_cut(page)
    click_through(page.get_by_role("link", name="Discard it…"))
    assert not violations(page)
