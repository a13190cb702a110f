"""The coach beside whoever writes, in a browser: what appears, what is filled in, what is heard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EMAIL, PASSWORD, click_through, eventually, rest, serve
from tests.browser.test_pages import violations
from tests.installations import installed

FILE = """
northing: 1
workspace: Tidewater
cycle: {name: 2090, starts_on: 2090-01-01, ends_on: 2090-12-31}
teams:
  - name: Growth
    objectives:
      - id: boats
        title: Riders cross without a second thought
        state: draft
        key_results: [{id: night, title: Launch the night ferry}]
"""


@pytest.fixture(scope="module")
def harbour(migrated, tmp_path_factory):
    """An installation with a draft, served."""
    with installed(tmp_path_factory.mktemp("coach"), like=migrated) as made:
        file = made.data / "plan.yaml"
        file.write_text(FILE, encoding="utf-8")
        made.run("createadmin", "--email", EMAIL, "--password-stdin", stdin=PASSWORD)
        made.run("import", str(file), "--yes")
        yield from serve(made)


@pytest.fixture
def page(visit, harbour):
    """The page of a new objective."""
    visitor = visit(harbour)
    visitor.sign_in()
    # What another test typed may have been kept: it would come back.
    harbour.installation.ask("DELETE FROM goals_draft")
    visitor.page.goto("/w/tidewater/objectives/new/")
    return visitor.page


def values(page, row: int = 0) -> dict[str, str]:
    names = ("metric", "baseline", "target", "deadline")
    return {name: page.locator(f"#id_kr-{row}-{name}").input_value() for name in names}


EMPTY = dict.fromkeys(("metric", "baseline", "target", "deadline"), "")
FILLED = {"metric": "NPS", "baseline": "32", "target": "45", "deadline": "2090-06-30"}


def test_a_sentence_fills_the_fields_and_one_key_takes_it_back(page):
    title = page.locator("#id_kr-0-title")
    title.press_sequentially("Increase NPS from 32 to 45 by June")
    eventually(lambda: values(page) == FILLED, within=15)
    expect(page.locator("#kr-0 .coach__understood")).to_contain_text("NPS · from 32 to 45")
    expect(page.locator("#said")).to_contain_text("from 32 to 45")
    title.press("Escape")
    assert values(page) == EMPTY
    expect(title).to_be_focused()
    title.press("End")
    with page.expect_response("**/advice/") as told:
        title.press("Space")
    told.value.finished()
    rest(page)
    expect(page.locator("#kr-0 .coach__understood")).to_have_count(0)
    assert values(page) == EMPTY


def test_what_is_understood_follows_the_sentence_but_not_over_what_was_written(page):
    title = page.locator("#id_kr-0-title")
    title.fill("Raise NPS from 32 to 45")
    eventually(lambda: values(page)["target"] == "45", within=15)
    title.fill("Raise NPS from 32 to 50")
    eventually(lambda: values(page)["target"] == "50", within=15)
    page.locator("#id_kr-0-target").fill("60")
    expect(page.locator("#kr-0 .coach__understood")).to_have_count(0)
    assert values(page)["target"] == "60"


def test_a_new_finding_is_heard_and_seen_under_its_text(page):
    page.locator("#id_title").fill("Be the best")
    finding = page.locator('[data-coach="objective"] .coach__one')
    expect(finding).to_contain_text("does not tell what will be different")
    expect(page.locator("#said")).to_contain_text("does not tell")
    expect(page.locator("#said")).to_have_attribute("role", "status")
    page.locator("#id_title").fill("Riders board without asking anybody")
    expect(finding).to_have_count(0)


def test_a_compound_becomes_two_and_the_missing_start_is_a_press_away(page):
    page.locator("#id_kr-0-title").fill("Raise NPS to 45 and retention to 60 %")
    page.get_by_role("button", name="Make two of it").click()
    expect(page.locator("#id_kr-1-title")).to_have_value("Retention to 60 %")
    expect(page.locator("#id_kr-1-target")).to_have_value("60")
    expect(page.locator("#kr-1").get_by_role("button", name="Fill in the fields")).to_have_count(0)
    page.locator("#kr-0").get_by_role("link", name="Add the start").click()
    expect(page.locator("#id_kr-0-baseline")).to_be_focused()


def test_a_finding_is_let_be_with_a_reason_beside_the_text(visit, harbour):
    visitor = visit(harbour)
    visitor.sign_in()
    page = visitor.page
    page.goto("/w/tidewater/objectives/")
    click_through(page.get_by_role("link", name="Riders cross"))
    click_through(page.get_by_role("link", name="Edit", exact=True))
    page.locator("#id_why").fill("Half-typed, and not lost")
    block = page.locator('[data-coach="kr-0"]')
    block.locator("summary").click()
    block.get_by_role("textbox").fill("One launch is the point")
    block.get_by_role("button", name="Let it be").click()
    expect(block).to_contain_text("KR304 is let be: “One launch is the point”")
    expect(page.locator("#id_why")).to_have_value("Half-typed, and not lost")
    block.get_by_role("button", name="Say it again").click()
    expect(block.locator(".coach__one")).to_have_count(1)


def test_what_the_coach_says_can_be_read_by_everybody(page):
    page.locator("#id_title").fill("Be the best by 20 %")
    page.locator("#id_kr-0-title").fill("Raise NPS to 45 and retention to 60 %")
    expect(page.locator("#kr-0 .coach__one").first).to_be_visible()
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        assert violations(page) == []
