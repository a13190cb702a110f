"""Every page in each language, theme and width: no error, nothing inaccessible, nothing cut."""

from functools import cache

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import click_through, rest
from tests.browser.places import LANGUAGES, LONG, WIDTHS, end_a_cycle, pages_of, planning_pages_of
from tests.turns import TURN, number_of_the_day

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
THEMES = ("light", "dark")
# Only what is wrong is told: what passes is a thousand times as much.
SEARCH = """(levels) => axe.run({
  runOnly: {type: "tag", values: levels},
  resultTypes: ["violations"],
}).then((told) => told.violations)"""


@pytest.fixture(scope="session")
def eventful(example):
    """The example with a cycle that is over and waits for its decisions."""
    end_a_cycle(example[0].installation)
    return example


def make_team(page, address: str, name: str) -> None:
    """Put a name into every list of teams that no window of a phone is wide enough for."""
    page.goto(address)
    page.locator("[name=name]").fill(name)
    click_through(page.locator("main form .primary"))
    assert address not in page.url


@cache
def _axe() -> str:
    return str(Axe().axe_script)


def violations(page) -> list[str]:
    """What is inaccessible on a page as it stands there once it is whole."""
    rest(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    return [
        f"{found['id']}: {node['target']} {node['failureSummary']}"
        for found in page.evaluate(SEARCH, LEVELS)
        for node in found["nodes"]
    ]


def is_cut(page) -> bool:
    """Tell whether the page, once it is whole, is wider than the window."""
    rest(page)
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_an_error_a_barrier_or_a_cut_edge(eventful, visit, language, at_length):
    """Each page is opened in one language and searched for barriers in one theme, in others every
    day; with ``--long`` in all of them."""
    site, email, password = eventful
    visitor = visit(site, locale=LANGUAGES[language])
    page = visitor.page
    page.goto("/sign-in/")
    found = violations(page)
    visitor.sign_in(email, password)
    home = page.url
    addresses = pages_of(page, home) | planning_pages_of(site, home)
    make_team(page, addresses["new team"], f"{LONG} ({language})")
    turn = number_of_the_day() + list(LANGUAGES).index(language)
    share = at_length(len(LANGUAGES), 1)
    theirs = [each for at, each in enumerate(addresses.items(), start=turn) if at % share == 0]
    assert theirs
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for at, (name, address) in enumerate(theirs, start=number_of_the_day() // len(LANGUAGES)):
            if share > 1 and THEMES[at % len(THEMES)] != theme:
                continue
            page.set_viewport_size({"width": WIDTHS[0], "height": 900})
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == (404 if name == "nothing here" else 200), name
            assert page.locator("html").get_attribute("lang") == language
            found += [f"{name}, {theme}: {line}" for line in violations(page)]
            page.set_viewport_size({"width": WIDTHS[1], "height": 844})
            if is_cut(page):
                found.append(f"{name}, {theme}: wider than {WIDTHS[1]}")
    assert not found, "\n".join([f"NORTHING_TURN={TURN}", *found])


def test_the_check_in_dialog_is_accessible_and_closes_by_keyboard(example, visit):
    site, email, password = example
    visitor = visit(site)
    visitor.sign_in(email, password)
    page = visitor.page
    page.locator(".kr .act a").first.focus()
    page.keyboard.press("Enter")
    page.locator("dialog[open]").wait_for()
    assert not violations(page)
    page.keyboard.press("Escape")
    page.locator("dialog[open]").wait_for(state="hidden")
    expect(page.locator(".kr .act a").first).to_be_focused()
