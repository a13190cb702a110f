"""What people say to each other about an objective, on its page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import click_through, serve, settle
from tests.browser.test_live import NILS, OKRS, at, is_the_same, mark
from tests.browser.test_pages import violations
from tests.installations import installed


@pytest.fixture(scope="module")
def harbour(migrated, tmp_path_factory):
    with installed(tmp_path_factory.mktemp("talking"), like=migrated) as made:
        settle(made, OKRS, NILS)
        yield from serve(made)


def test_what_one_says_the_other_reads_while_writing(harbour, visit):
    ada, nils = visit(harbour, locale="sv-SE"), visit(harbour)
    ada.sign_in()
    nils.sign_in(NILS)
    at(ada.page, "objectives/1/")
    at(nils.page, "objectives/1/")
    home = ada.context.new_page()
    home.goto(f"{harbour.address}/w/tidewater/")
    mark(nils.page)
    mark(home)
    # What is half written stays, and keeps nothing from coming.
    half = nils.page.get_by_label("Comment", exact=True)
    half.press_sequentially("Not if the pier is i")

    text = ada.page.get_by_label("Kommentar", exact=True)
    text.fill("Hinner vi före isen?")
    ada.page.get_by_label("Gäller", exact=True).select_option(label="Riders who board")
    text.press("Control+Enter")
    said = nils.page.locator("#live-comments li")
    expect(said).to_have_count(1)
    expect(said).to_contain_text("Hinner vi före isen?")
    expect(said).to_contain_text("Riders who board")
    expect(half).to_have_value("Not if the pier is i")
    assert is_the_same(nils.page)

    half.press_sequentially("ced.")
    click_through(nils.page.get_by_role("button", name="Comment"))
    expect(ada.page.locator("#live-comments li")).to_have_count(2)
    expect(ada.page.locator("#live-comments li").last).to_contain_text("Not if the pier is iced.")
    # It is about an objective of hers.
    expect(home.locator("#news")).to_contain_text("Nils")
    assert is_the_same(home)
    # Others' words are not hers to change; as an administrator she may delete them.
    expect(ada.page.get_by_role("link", name="Ändra Hinner vi")).to_have_count(1)
    expect(ada.page.get_by_role("link", name="Ändra Not if")).to_have_count(0)
    expect(ada.page.get_by_role("link", name="Ta bort Not if")).to_have_count(1)


def test_what_is_half_written_waits_while_its_writer_looks_elsewhere(harbour, visit):
    ada = visit(harbour)
    ada.sign_in()
    page = ada.page
    at(page, "objectives/1/")
    text, about = (page.get_by_label(name, exact=True) for name in ("Comment", "About"))
    text.fill("Before the ice, if")
    about.select_option(label="Riders who board")
    at(page, "objectives/2/")
    expect(text).to_have_value("")
    at(page, "objectives/1/")
    expect(text).to_have_value("Before the ice, if")
    expect(about.locator("option:checked")).to_have_text("Riders who board")
    text.press("End")
    text.press_sequentially(" at all.")
    click_through(page.get_by_role("button", name="Comment"))
    expect(page.locator("#live-comments li").last).to_contain_text("Before the ice, if at all.")
    expect(text).to_have_value("")
    at(page, "objectives/1/")
    expect(text).to_have_value("")


def test_without_a_script_it_is_said_changed_and_deleted(harbour, visit):
    ada = visit(harbour, java_script_enabled=False)
    ada.sign_in()
    page = ada.page
    at(page, "objectives/3/")
    click_through(page.get_by_role("button", name="Comment"))
    expect(page.locator("main")).to_contain_text("Fill this in.")
    page.get_by_label("Comment", exact=True).fill("See https://example.org/tides\n\nHigh at noon.")
    click_through(page.get_by_role("button", name="Comment"))
    said = page.locator("#live-comments li")
    expect(said.get_by_role("link", name="https://example.org/tides", exact=True)).to_have_count(1)
    expect(said.locator(".note p")).to_have_count(2)
    click_through(said.get_by_role("link", name="Edit"))
    page.get_by_label("Comment", exact=True).fill("High at one.")
    click_through(page.get_by_role("button", name="Save"))
    expect(said.locator(".note")).to_have_text("High at one.")
    expect(said).to_contain_text("edited")
    click_through(said.get_by_role("link", name="Delete"))
    click_through(page.get_by_role("button", name="Delete"))
    expect(said).to_have_count(0)
    expect(page.locator("#comments")).to_contain_text("Nobody has said anything yet.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_kept_out(harbour, visit, theme):
    ada = visit(harbour, color_scheme=theme, reduced_motion="reduce")
    ada.sign_in()
    page = ada.page
    at(page, "objectives/2/")
    page.get_by_label("Comment", exact=True).fill("Ask the harbour master first.")
    click_through(page.get_by_role("button", name="Comment"))
    assert violations(page) == []
    said = page.locator("#live-comments li").last
    click_through(said.get_by_role("link", name="Edit"))
    assert violations(page) == []
    page.go_back()
    click_through(page.locator("#live-comments li").last.get_by_role("link", name="Delete"))
    assert violations(page) == []
