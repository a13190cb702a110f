"""A new workspace's way to its first commitment, as a newcomer goes it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import EMAIL, PASSWORD, click_through, serve
from tests.browser.test_pages import is_cut, violations
from tests.installations import installed

TOLD = {
    "en-GB": ("Every crossing is one to look forward to.", "Growth", "Committed."),
    "sv-SE": ("Varje överfart är en att se fram emot.", "Tillväxt", "Åtagandet är gjort."),
    "zh-CN": ("让每一次渡海都值得期待。", "增长", "已承诺。"),
}


@pytest.fixture
def fresh(migrated, tmp_path_factory):
    """An installation with a workspace that holds nothing, served."""
    with installed(tmp_path_factory.mktemp("first"), like=migrated) as made:
        made.run(
            *("createadmin", "--email", EMAIL, "--workspace", "Fresh", "--password-stdin"),
            stdin=PASSWORD,
        )
        yield from serve(made)


@pytest.mark.parametrize(
    "language",
    [
        "en-GB",
        pytest.param("sv-SE", marks=pytest.mark.long),
        pytest.param("zh-CN", marks=pytest.mark.long),
    ],
)
def test_a_newcomer_reaches_a_first_commitment(fresh, visit, language):
    vision, team, committed = TOLD[language]
    visitor = visit(fresh, locale=language)
    visitor.sign_in()
    page = visitor.page
    step = page.locator(".first__step.is-open")
    click_through(page.locator("main .first__card a.primary"))
    step.locator("textarea").fill(vision)
    click_through(step.locator("button.primary"))
    # The quarter after this one, so that the story is the same on every day.
    step.locator("input[name=period]").nth(1).check()
    click_through(step.locator("button.primary"))
    step.locator("input[name=name]").fill(team)
    step.locator("select").select_option("product")
    click_through(step.locator("button.primary"))
    expect(step.locator(".first__examples a")).to_have_count(3)
    assert violations(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert not is_cut(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    click_through(step.locator(".first__examples a").first)
    click_through(page.locator("form[action*='/use/'] button.primary"))
    assert page.url.endswith("/edit/")
    expect(page.locator(".coach__one")).to_have_count(0)
    page.goto("/w/fresh/first-quarter/")
    click_through(step.locator("a.primary"))
    assert page.url.endswith("/commit/")
    click_through(page.locator("main button.primary"))
    page.goto("/w/fresh/first-quarter/")
    expect(page.locator(".first__done")).to_contain_text(committed)
