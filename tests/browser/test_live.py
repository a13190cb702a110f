"""Two people look at the same things: what one does, the other sees without loading the page anew,
and nothing is taken from under the hands of either."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import click_through, eventually, serve, settle
from tests.installations import installed

NILS = "nils@example.org"
OKRS = """
teams:
  - name: Company
    objectives:
      - id: open
        title: New riders board on their first day
        state: committed
        owners: [ada@example.org]
        key_results: [{title: Riders who board, baseline: 0, target: 10, current: 2}]
      - id: talks
        title: Talks with the harbour master
        state: committed
        visibility: {restricted: [ada@example.org]}
        key_results: [{title: Berths kept, baseline: 0, target: 10, current: 2}]
      - id: draft
        title: Night ferries
        why: The last ferry leaves before the shifts end.
        evidence: Ten talks on the pier.
        owners: [ada@example.org]
        key_results:
          - {title: Trips, baseline: 0, target: 9, owners: [ada@example.org]}
          - {title: Riders at night, baseline: 0, target: 90, owners: [ada@example.org]}
"""


@pytest.fixture(scope="module")
def settled(migrated, tmp_path_factory):
    with installed(tmp_path_factory.mktemp("harbour"), like=migrated) as made:
        settle(made, OKRS, NILS)
        yield made


@pytest.fixture
def filled(settled, tmp_path):
    with installed(tmp_path / "data", like=settled) as made:
        yield made


@pytest.fixture
def harbour(filled):
    yield from serve(filled)


@pytest.fixture
def polled(filled):
    yield from serve(filled, NORTHING_LIVE="0")


def at(page, path: str) -> None:
    page.goto(page.url.split("/w/")[0] + f"/w/tidewater/{path}")


def check_in(page, title: str, value: str) -> None:
    row = page.locator("li.kr", has_text=title).first
    row.get_by_role("link", name=re.compile("Check in")).click()
    dialog = page.locator("dialog[open]")
    dialog.locator("form.checkin input[name=value]").fill(value)
    dialog.get_by_role("button", name=re.compile("Save")).first.click()
    expect(dialog).to_have_count(0)


def stand(page, value: str) -> None:
    """Wait until the key result of everybody stands there: another digit of its row is no sign."""
    expect(page.locator("#kr-1 .val b")).to_have_text(value)


def mark(page) -> None:
    """What is there afterwards only if the page was not loaded anew."""
    page.evaluate("document.body.dataset.same = 'yes'")


def is_the_same(page) -> bool:
    return bool(page.evaluate("document.body.dataset.same === 'yes'"))


def test_what_one_does_the_other_sees(harbour, visit):
    ada, nils = visit(harbour), visit(harbour)
    ada.sign_in()
    nils.sign_in(NILS)
    at(ada.page, "teams/1/")
    windows = []
    for path in ("", "teams/1/", "objectives/1/", "cycles/1/"):
        page = nils.context.new_page()
        page.goto(f"{harbour.address}/w/tidewater/{path}")
        mark(page)
        windows.append(page)
    home, team, objective, outline = windows

    check_in(ada.page, "Riders who board", "7")
    stand(team, "7")
    stand(objective, "7")
    expect(objective.locator("#story")).to_contain_text("Ada")
    expect(home.locator("#live-aside")).to_contain_text("Riders who board")
    expect(outline.locator("#node-1 .ring")).to_contain_text("70")
    expect(team.locator("#said")).to_contain_text("Updated: ")
    assert all(is_the_same(page) for page in windows)

    # A draft is committed: the team's page shows it.
    expect(team.locator("article", has_text="Night ferries")).to_have_count(0)
    at(ada.page, "objectives/3/commit/")
    click_through(ada.page.locator(".commit form button.primary"))
    expect(team.locator("article", has_text="Night ferries")).to_have_count(1)
    assert is_the_same(team)


def test_what_is_typed_and_unfolded_stays(harbour, visit):
    ada, nils = visit(harbour), visit(harbour)
    ada.sign_in()
    nils.sign_in(NILS)
    at(ada.page, "teams/1/")
    page = nils.page
    at(page, "objectives/1/")
    unfolded = page.locator("#live-main details").first
    unfolded.locator("summary").first.click()
    row = page.locator("#kr-1")
    row.get_by_role("link", name=re.compile("Check in")).click()
    dialog = page.locator("dialog[open]")
    note = dialog.locator("form.checkin textarea[name=note]")
    note.press_sequentially("Half a sent")

    check_in(ada.page, "Riders who board", "8")
    stand(page, "8")
    note.press_sequentially("ence")
    expect(note).to_have_value("Half a sentence")
    expect(note).to_be_focused()
    assert unfolded.evaluate("each => each.open")


def test_who_may_not_see_it_does_not_stir(harbour, visit):
    ada, nils = visit(harbour), visit(harbour)
    ada.sign_in()
    nils.sign_in(NILS)
    at(ada.page, "teams/1/")
    page = nils.page
    at(page, "teams/1/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ticks = "window.ticks = []; document.addEventListener('northing:moved', e => ticks.push(1))"
    page.evaluate(ticks)
    check_in(ada.page, "Berths kept", "9")
    check_in(ada.page, "Riders who board", "5")
    stand(page, "5")
    # One for what he may see, and none before it.
    assert page.evaluate("window.ticks.length") == 1
    assert len([url for url in asked if url.endswith("/teams/1/")]) == 1


def test_a_server_that_was_killed_is_caught_up_with(harbour, visit):
    ada, nils = visit(harbour), visit(harbour)
    ada.sign_in()
    nils.sign_in(NILS)
    at(ada.page, "teams/1/")
    at(nils.page, "teams/1/")
    mark(nils.page)
    log = (harbour.installation.data / "serve.log").read_text()
    found = re.findall(r"web 1 started, process (\d+)", log)
    subprocess.run(["kill", "-9", found[-1]], check=True)
    eventually(lambda: _is_answering(harbour))
    check_in(ada.page, "Riders who board", "6")
    stand(nils.page, "6")
    assert is_the_same(nils.page)
    # Chromium reports lines that were cut.
    for visitor in (ada, nils):
        visitor.errors = [each for each in visitor.errors if "ERR_" not in each]


def _is_answering(site) -> bool:
    asking = f"import urllib.request as u; u.urlopen('{site.address}/healthz/', timeout=2)"
    command = [sys.executable, "-c", asking]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_without_streams_a_page_asks_every_half_minute(polled, visit):
    ada, nils = visit(polled), visit(polled)
    ada.sign_in()
    nils.sign_in(NILS)
    at(ada.page, "teams/1/")
    page = nils.page
    page.clock.install()
    with page.expect_response("**/live/state/**") as first:
        at(page, "teams/1/")
    assert first.value.status in {200, 304}
    mark(page)
    check_in(ada.page, "Riders who board", "6")
    with page.expect_response("**/live/state/**") as answer:
        page.clock.run_for(31_000)
    assert answer.value.status == 200
    page.clock.run_for(1_000)
    stand(page, "6")
    with page.expect_response("**/live/state/**") as answer:
        page.clock.run_for(31_000)
    assert answer.value.status == 304
    assert is_the_same(page)
