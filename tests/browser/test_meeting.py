"""A team's meeting by keys alone, and a check-in that is undone."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import click_through


def meeting(visit, example) -> Page:
    site, *who = example
    visitor = visit(site)
    visitor.sign_in(*who)
    page: Page = visitor.page
    click_through(page.locator(".side").get_by_role("link", name="Planning Board"))
    click_through(page.get_by_role("link", name="Meeting"))
    expect(page.locator("meeting-run.is-run")).to_be_visible()
    return page


def test_keys_lead_through_the_key_results_one_at_a_time(visit, example):
    page = meeting(visit, example)
    stops = page.locator(".stop")
    first, second, last = stops.first, stops.nth(1), stops.last
    expect(page.locator(".stop:visible")).to_have_count(1)
    expect(first).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(second).to_be_visible()
    expect(first).to_be_hidden()
    expect(second).to_be_focused()
    number = second.get_attribute("id")
    expect(page).to_have_url(re.compile(f"#{number}$"))
    expect(page.locator(f'.agenda a[href="#{number}"]')).to_have_attribute("aria-current", "step")
    page.keyboard.press("End")
    expect(last).to_be_visible()
    page.keyboard.press("PageDown")
    expect(last).to_be_visible()
    page.keyboard.press("Home")
    expect(first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"/teams/\d+/(\?|$)"))
    expect(page.locator("meeting-run")).to_have_count(0)


def test_a_check_in_by_keys_shows_in_its_place_and_can_be_undone(visit, example):
    page = meeting(visit, example)
    stop = page.locator(".stop").first
    before = stop.locator(".stop__now b").inner_text()
    page.keyboard.press("n")
    expect(page.locator("dialog[open] #note")).to_be_focused()
    page.keyboard.type("Said in the meeting")
    page.locator("dialog[open] #value").fill("35")
    page.keyboard.press("Control+Enter")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(stop).to_contain_text("Said in the meeting")
    expect(stop.locator(".stop__now b")).to_have_text("35")
    expect(page.locator(".stop:visible")).to_have_count(1)
    click_through(page.locator("#toast").get_by_role("button", name="Undo"))
    expect(page.locator(".message")).to_contain_text("Taken back")
    expect(stop.locator(".stop__now b")).to_have_text(before)
    expect(page.locator("body")).not_to_contain_text("Said in the meeting")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] #value")).to_be_focused()


def test_home_tells_that_it_was_looked_at_once_it_is_there(visit, example):
    site, *who = example
    visitor = visit(site)
    with visitor.page.expect_response(lambda answer: answer.url.endswith("/seen/")) as told:
        visitor.sign_in(*who)
    assert told.value.status == 204
